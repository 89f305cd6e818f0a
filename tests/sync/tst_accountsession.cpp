// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/commandrunner.h"
#include "app/sync/accountsession.h"
#include "tests/support/await.h"
#include "tests/support/faultyprovider.h"
#include "tests/support/fixedclock.h"
#include "tests/support/tinyaccount.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// A provider that says what it offers, and notes who ended which session.
class OfferingProvider final : public FaultyProvider
{
public:
    using FaultyProvider::FaultyProvider;

    Result<Capabilities> offer;
    QString asker;

    QFuture<Result<Capabilities>> capabilities() override
    {
        return QtFuture::makeReadyFuture(Result<Capabilities>(offer));
    }
    QFuture<Result<void>> endSession(const QString &token, const Id &) override
    {
        asker = token;
        return QtFuture::makeReadyFuture(Result<void>(fail(ErrorCode::NotFound, u"no such session"_s)));
    }
};

/// What the window learns of the provider besides the account's rows.
class AccountSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void learnsWhatTheProviderOffers();
    void permitsNothingThatTheProviderDoesNotOffer();
    void keepsWhatItKnowsWhileTheProviderIsAway();
    void takesSilenceForAnEmptyOffer();
    void asksWithItsOwnToken();

private:
    void settle();

    std::unique_ptr<QTemporaryDir> m_directory;
    FixedClock m_clock;
    std::unique_ptr<EmbeddedProvider> m_embedded;
    std::unique_ptr<OfferingProvider> m_provider;
    std::unique_ptr<ReplicaHost> m_host;
    std::unique_ptr<AccountSession> m_session;
};

void AccountSessionTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_embedded = std::make_unique<EmbeddedProvider>(
        tiny::providerOptions(m_directory->filePath(u"authority.sqlite"_s)));
    m_provider = std::make_unique<OfferingProvider>(*m_embedded);
    m_host = std::make_unique<ReplicaHost>(m_directory->filePath(u"replica.sqlite"_s));
    const auto who = await(m_provider->signIn(tiny::emailOf(tiny::owner), tiny::password, {}));
    QVERIFY_RESULT(who);
    QVERIFY_RESULT(await(m_host->run([who](Replica &replica) { return replica.adopt(*who); })));
    m_session = std::make_unique<AccountSession>(*m_host, *m_provider, m_clock,
                                                 AccountSession::Start{who->accountId, who->actor, Policy::builtIn(),
                                                                       who->sessionToken, std::nullopt});
}

void AccountSessionTest::cleanup()
{
    m_session.reset();
    m_host.reset();
    m_provider.reset();
    m_embedded.reset();
}

void AccountSessionTest::settle()
{
    m_session->sync().sync();
    QTRY_VERIFY(m_session->sync().phase() != SyncPhase::Syncing);
}

void AccountSessionTest::learnsWhatTheProviderOffers()
{
    QVERIFY(!m_session->capabilities());
    m_provider->offer = Capabilities();
    m_provider->offer->sessions = true;
    QSignalSpy told(m_session.get(), &AccountSession::capabilitiesChanged);
    settle();
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(m_session->capabilities()->sessions);
    QVERIFY(!m_session->capabilities()->twoFactor);
    m_provider->offer->twoFactor = true;
    settle();
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(m_session->capabilities()->twoFactor);
}

void AccountSessionTest::permitsNothingThatTheProviderDoesNotOffer()
{
    const auto denial = [this](const QString &command) {
        return m_session->mayRun(command, {.own = true, .section = {}, .contactKind = ContactKind::Technical}).denial;
    };
    QSignalSpy changed(m_session.get(), &AccountSession::offeredCommandsChanged);
    m_provider->offer = Capabilities();
    settle();
    QTRY_VERIFY(m_session->capabilities());
    QCOMPARE(denial(u"contact.delete"_s), Denial::None); // it does not tell
    m_provider->offer->commands = runnableCommands();
    settle();
    QTRY_COMPARE(m_session->capabilities(), std::optional(*m_provider->offer));
    QCOMPARE(changed.size(), 0);
    m_provider->offer->commands.removeOne(u"contact.delete"_s);
    settle();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(denial(u"contact.delete"_s), Denial::UnknownCommand);
    QCOMPARE(denial(u"contact.modify"_s), Denial::None);
}

void AccountSessionTest::keepsWhatItKnowsWhileTheProviderIsAway()
{
    m_provider->offer = Capabilities();
    m_provider->offer->sessions = true;
    QSignalSpy told(m_session.get(), &AccountSession::capabilitiesChanged);
    settle();
    QTRY_COMPARE(told.size(), 1);
    m_provider->isOffline = true;
    settle();
    QCOMPARE(m_session->sync().phase(), SyncPhase::Offline);
    m_provider->isOffline = false;
    m_provider->offer = fail(ErrorCode::Timeout, u"no answer"_s);
    settle();
    QVERIFY(m_session->capabilities()->sessions);
    QCOMPARE(told.size(), 1);
}

void AccountSessionTest::takesSilenceForAnEmptyOffer()
{
    m_provider->offer = fail(ErrorCode::Unsupported, u"an older provider"_s);
    settle();
    QTRY_VERIFY(m_session->capabilities());
    QCOMPARE(*m_session->capabilities(), Capabilities());
}

void AccountSessionTest::asksWithItsOwnToken()
{
    std::optional<Result<void>> answer;
    m_session->setSessionToken(u"another token"_s);
    m_session->ask(this, [](Provider &provider, const QString &token) {
        return provider.endSession(token, tiny::id(99));
    }, [&](const Result<void> &ended) { answer = ended; });
    QVERIFY(!answer); // never from inside the call
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().code, ErrorCode::NotFound);
    QCOMPARE(m_provider->asker, u"another token"_s);
}

QTEST_GUILESS_MAIN(AccountSessionTest)
#include "tst_accountsession.moc"
