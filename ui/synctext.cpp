// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synctext.h"

#include "ui/errortext.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace areacliente {

namespace {

struct SyncText {
    Q_DECLARE_TR_FUNCTIONS(SyncText)
};

QString causeText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::RateLimited: return SyncText::tr("The provider is busy and asks to wait.");
    case ErrorCode::Timeout: return SyncText::tr("The provider does not answer.");
    case ErrorCode::Offline:
        return error.field.isEmpty() ? SyncText::tr("The provider cannot be reached.") : errorText(error);
    default: return errorText(error);
    }
}

} // namespace

QString momentText(const QDateTime &instant)
{
    const QDateTime local = instant.toLocalTime();
    return local.date() == QDate::currentDate() ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                                : dateTimeText(instant);
}

QString nextRoundText(const SyncEngine &sync)
{
    const auto next = sync.nextRoundAt();
    return next ? SyncText::tr("Next attempt at %1.").arg(momentText(*next)) : QString();
}

QString reachText(const SyncEngine &sync)
{
    QStringList sentences{causeText(sync.lastError())};
    if (sync.syncedAt().isValid())
        sentences.append(SyncText::tr("You see everything as of %1.").arg(momentText(sync.syncedAt())));
    sentences.append(nextRoundText(sync));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace areacliente
