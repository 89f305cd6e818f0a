// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/attemptlimits.h"

#include "app/services/password.h"

#include <QStringList>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 forgottenAfter = qint64{24} * 3600 * 1000; // milliseconds; longer than any count takes to run down
constexpr int triesAgainstOthers = 8;

/// The delay after so many failures, in milliseconds.
qint64 waitAfter(qint64 failures, const AttemptCount &count)
{
    const qint64 over = failures - count.free;
    if (over < 0)
        return 0;
    return std::min(qint64{1} << std::min<qint64>(over, 30), qint64{count.longestWait}) * 1000;
}

std::unexpected<Error> tooMany(qint64 milliseconds)
{
    Error error{ErrorCode::RateLimited, {}, u"too many failed attempts"_s};
    error.retryAfter = static_cast<int>((milliseconds + 999) / 1000);
    return std::unexpected(error);
}

} // namespace

QString attemptSubject(const QString &kind, const QStringList &parts)
{
    return kind + u':' + tokenHash(parts.join(u'\n'));
}

Result<bool> AttemptLimits::chargeOne(const AttemptCount &count, qint64 now)
{
    qint64 failures = 0;
    qint64 lastAt = 0;
    bool isKnown = false;
    {
        auto cursor = m_database.query(u"SELECT failures, last_at FROM sign_in_attempt WHERE subject = ?"_s,
                                       {count.subject});
        if (!cursor)
            return std::unexpected(cursor.error());
        isKnown = cursor->next();
        if (isKnown) {
            failures = cursor->value(0).toLongLong();
            lastAt = cursor->value(1).toLongLong();
        } else if (auto read = cursor->status(); !read) {
            return std::unexpected(read.error());
        }
    }
    // A count from the future is from before the clock was set back: nobody waits for that.
    const qint64 passed = now - lastAt;
    if (passed >= 0 && passed < waitAfter(failures, count))
        return tooMany(waitAfter(failures, count) - passed);
    const qint64 forgotten = std::max<qint64>(passed, 0) / (qint64{count.longestWait} * 1000);
    // Bounded where the delay is the longest, so that the count runs down in a bounded time as well.
    const qint64 next = std::min(std::max<qint64>(failures - forgotten, 0) + 1, qint64{count.free} + 12);
    const auto charged
        = isKnown
              ? m_database.execute(
                    u"UPDATE sign_in_attempt SET failures = ?, last_at = ? WHERE subject = ? AND failures = ? AND last_at = ?"_s,
                    {next, now, count.subject, failures, lastAt})
              : m_database.execute(
                    u"INSERT INTO sign_in_attempt (subject, failures, last_at) VALUES (?, ?, ?) ON CONFLICT (subject) DO NOTHING"_s,
                    {count.subject, next, now});
    return charged ? Result<bool>(*charged == 1) : std::unexpected(charged.error());
}

Result<void> AttemptLimits::charge(const QList<AttemptCount> &counts, const QDateTime &now)
{
    for (const AttemptCount &count : counts) {
        bool isCharged = false;
        for (int attempt = 0; attempt < triesAgainstOthers && !isCharged; ++attempt) {
            const auto charged = chargeOne(count, now.toMSecsSinceEpoch());
            if (!charged)
                return std::unexpected(charged.error());
            isCharged = *charged;
        }
        if (!isCharged)
            return tooMany(1000);
    }
    return {};
}

Result<void> AttemptLimits::takeBack(const QList<AttemptCount> &counts)
{
    for (const AttemptCount &count : counts) {
        const auto done = m_database.execute(
            count.isShared ? u"UPDATE sign_in_attempt SET failures = failures - 1 WHERE subject = ? AND failures > 0"_s
                           : u"DELETE FROM sign_in_attempt WHERE subject = ?"_s,
            {count.subject});
        if (!done)
            return std::unexpected(done.error());
    }
    return {};
}

Result<void> AttemptLimits::forgetOld(const QDateTime &now)
{
    const auto gone = m_database.execute(u"DELETE FROM sign_in_attempt WHERE last_at < ?"_s,
                                         {now.toMSecsSinceEpoch() - forgottenAfter});
    return gone ? Result<void>() : std::unexpected(gone.error());
}

QString networkOf(const QString &address)
{
    const QString plain = address.section(u'%', 0, 0).toLower(); // without a zone
    if (!plain.contains(u':') || plain.contains(u'.'))
        return plain.section(u':', -1); // also an IPv4 address in the form of an IPv6 one
    const QStringList ends = plain.split(u"::"_s);
    QStringList groups = ends.constFirst().split(u':', Qt::SkipEmptyParts);
    const QStringList last = ends.size() > 1 ? ends.constLast().split(u':', Qt::SkipEmptyParts) : QStringList();
    while (groups.size() + last.size() < 8)
        groups.append(u"0"_s);
    groups += last;
    for (QString &group : groups)
        group = QString::number(group.toUInt(nullptr, 16), 16);
    return groups.mid(0, 4).join(u':') + u"::/64"_s;
}

} // namespace areacliente
