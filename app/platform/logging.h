// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QDebug>
#include <QLoggingCategory>
#include <QString>

namespace areacliente {

// The areas of the log: areacliente.app, areacliente.store and so on.
Q_DECLARE_LOGGING_CATEGORY(appLog)
Q_DECLARE_LOGGING_CATEGORY(storeLog)
Q_DECLARE_LOGGING_CATEGORY(syncLog)
Q_DECLARE_LOGGING_CATEGORY(uiLog)
Q_DECLARE_LOGGING_CATEGORY(documentsLog)
Q_DECLARE_LOGGING_CATEGORY(platformLog)

/// Personal data on its way to the log: says that something was there, never what. Ids are logged as they are; names,
/// e-mail addresses, tax numbers, accounts, tokens and free text only like this.
class Personal
{
public:
    explicit Personal(const QString &value)
        : m_empty(value.isEmpty())
    {
    }

    friend QDebug operator<<(QDebug debug, const Personal &personal)
    {
        const QDebugStateSaver saver(debug);
        return debug.nospace() << (personal.m_empty ? "<empty>" : "<personal>");
    }

private:
    bool m_empty; // the value itself is not even kept
};

/// An error for the log: its code and rule as numbers of their enums, its field and its detail.
QDebug operator<<(QDebug debug, const Error &error);

/// Writes `error` to the log, as a line of its own: a warning where this computer is at fault (disk, damage, keychain), else an
/// information. Called once for each error, where it ends: becomes words for the user, or is dropped.
void logError(const QLoggingCategory &category, const Error &error);

/// `line` with everything that looks like an e-mail address, a Spanish tax number, an IBAN, a card or telephone number,
/// a password or a token replaced. The last line of defence, behind Personal: names cannot be recognised.
[[nodiscard]] QString redacted(QString line);

} // namespace areacliente
