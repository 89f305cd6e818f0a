// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplesession.h"

#include "tests/support/await.h"

#include <QFile>

namespace areacliente::test {

using namespace Qt::StringLiterals;

namespace {

template <class T>
T required(Result<T> result, const char *what)
{
    if (!result)
        qFatal("the sample session cannot %s: %s", what, why(result).constData());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A folder whose authority was filled once for the whole test program.
const QTemporaryDir &filledDirectory()
{
    static const QTemporaryDir directory;
    static const bool isFilled = [] {
        FixedClock clock(QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC));
        MemorySecretStore secrets;
        Desktop desktop(clock, secrets, directory.path(), SampleSession::options());
        const auto opened = await(
            desktop.embedded()->withAuthority([](Database &database, Authority &) -> Result<void> {
            // What the journal holds is to be in the file itself, which is copied.
            const auto written = database.query(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
            return written ? Result<void>() : std::unexpected(written.error());
        }));
        required(opened, "fill the authority");
        return true;
    }();
    Q_UNUSED(isFilled);
    return directory;
}

const QString &withAuthority(const QString &directory)
{
    SampleSession::copyAuthority(directory);
    return directory;
}

SignedIn signIn(Desktop &desktop, ContactKind kind)
{
    const auto contacts = required(sampleContacts(SampleSession::options()), "name its contacts");
    const auto login = std::ranges::find_if(contacts,
                                            [kind](const SampleLogin &l) { return l.kind == kind && l.isVerified; });
    if (login == contacts.end())
        qFatal("the sample account has no verified contact of this kind");
    return required(await(desktop.provider().signIn(login->email, QString::fromLatin1(samplePassword), {})), "sign in");
}

void synchronise(Desktop &desktop, const SignedIn &signedIn)
{
    required(await(desktop.replica.run([signedIn](Replica &replica) { return replica.adopt(signedIn); })),
             "adopt the contact");
    QString token;
    for (bool hasMore = true; hasMore;) {
        const auto page = required(await(desktop.provider().changes(signedIn.sessionToken, token, 5000)),
                                   "read the feed");
        const auto now = desktop.clock.now();
        required(await(desktop.replica.run([page, now](Replica &replica) { return replica.applyPage(page, now); })),
                 "apply the feed");
        token = page.token;
        hasMore = page.hasMore;
    }
}

} // namespace

SampleOptions SampleSession::options()
{
    return {.today = QDate(2026, 3, 2)};
}

void SampleSession::copyAuthority(const QString &directory)
{
    const QString name = u"/authority.sqlite"_s;
    if (!QFile::copy(filledDirectory().path() + name, directory + name))
        qFatal("the sample session cannot copy its authority");
}

SampleSession::SampleSession(ContactKind kind)
    : m_desktop(m_clock, m_secrets, withAuthority(m_directory.path()), options())
    , m_viewState(m_desktop.settings)
{
    const SignedIn signedIn = signIn(m_desktop, kind);
    synchronise(m_desktop, signedIn);
    const auto policy = required(Policy::fromJson(signedIn.policy), "read the role matrix");
    m_account = std::make_unique<OpenAccount>(m_desktop,
                                              AccountSession::Start{signedIn.accountId, signedIn.actor, policy,
                                                                    signedIn.sessionToken, m_clock.now()});
}

} // namespace areacliente::test
