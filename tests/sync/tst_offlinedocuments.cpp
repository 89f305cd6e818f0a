// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/offlinedocuments.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/tinyaccount.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestOfflineDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLatestAfterASynchronisation();
    void leavesOldOnesWithTheProvider();
    void obeysTheSetting();
    void asksForNothingThatTheRoleDoesNotSee();
};

namespace {

/// A contact of the tiny account at its desktop.
class Desk
{
    std::shared_ptr<std::atomic<int>> m_asked = std::make_shared<std::atomic<int>>(0); // the provider's thread counts

public:
    explicit Desk(const Id &contact, const QDateTime &now = tiny::now)
        : clock(now)
        , provider(options())
        , host(directory.filePath(u"replica.sqlite"_s))
        , settings(directory.path())
    {
        const auto signedIn = await(provider.signIn(tiny::emailOf(contact), tiny::password)).value();
        const auto adopted = await(host.run([signedIn](Replica &replica) { return replica.adopt(signedIn); }));
        Q_ASSERT(adopted);
        session = std::make_unique<AccountSession>(host, provider, clock,
                                                   AccountSession::Start{signedIn.accountId, signedIn.actor,
                                                                         Policy::builtIn(), signedIn.sessionToken,
                                                                         std::nullopt});
        documents = std::make_unique<DocumentLibrary>(
            *session, DocumentVault::open(directory.filePath(u"documents"_s), {SealKey::random(), true}).value());
        offline = std::make_unique<OfflineDocuments>(*session, *documents, settings);
    }

    /// How many documents the provider has been asked for.
    [[nodiscard]] int asked() const { return m_asked->load(); }

    void synchronise()
    {
        session->sync().sync();
        QTRY_COMPARE(session->sync().phase(), SyncPhase::Idle);
    }

    /// What was queued on the replica's thread has been done, and its results are here.
    void letEverythingSettle()
    {
        bool isSettled = false;
        session->read(offline.get(), [](const RecordStore &) { return Result<int>(0); },
                      [&](const Result<int> &) { isSettled = true; });
        QTRY_VERIFY(isSettled);
    }

    QTemporaryDir directory;
    FixedClock clock;
    EmbeddedProvider provider;
    ReplicaHost host;
    Settings settings;
    std::unique_ptr<AccountSession> session;
    std::unique_ptr<DocumentLibrary> documents;
    std::unique_ptr<OfflineDocuments> offline;

private:
    [[nodiscard]] EmbeddedProvider::Options options() const
    {
        auto options = tiny::providerOptions(directory.filePath(u"authority.sqlite"_s));
        options.makeDocument = [asked = m_asked](const RecordStore &, const QString &,
                                                 const Id &) -> Result<QByteArray> {
            ++*asked;
            return QByteArray("%PDF-1.7");
        };
        return options;
    }
};

} // namespace

void TestOfflineDocuments::keepsTheLatestAfterASynchronisation()
{
    Desk desk(tiny::owner);
    QVERIFY(!desk.documents->isKept(u"invoice"_s, tiny::invoice));
    desk.synchronise();
    QTRY_VERIFY(desk.documents->isKept(u"invoice"_s, tiny::invoice));
    QCOMPARE(desk.asked(), 1);
    // What is kept is not asked for again.
    desk.synchronise();
    desk.letEverythingSettle();
    QCOMPARE(desk.asked(), 1);
}

void TestOfflineDocuments::leavesOldOnesWithTheProvider()
{
    Desk desk(tiny::owner, tiny::now.addMonths(OfflineDocuments::monthsKept).addDays(1));
    desk.synchronise();
    desk.letEverythingSettle();
    QVERIFY(!desk.documents->isKept(u"invoice"_s, tiny::invoice));
    QCOMPARE(desk.asked(), 0);
}

void TestOfflineDocuments::obeysTheSetting()
{
    Desk desk(tiny::billing);
    QVERIFY_RESULT(desk.settings.set<Setting::KeepDocumentsOffline>(false));
    desk.synchronise();
    desk.letEverythingSettle();
    QCOMPARE(desk.asked(), 0);
    QVERIFY_RESULT(desk.settings.set<Setting::KeepDocumentsOffline>(true));
    QTRY_VERIFY(desk.documents->isKept(u"invoice"_s, tiny::invoice));
}

void TestOfflineDocuments::asksForNothingThatTheRoleDoesNotSee()
{
    Desk desk(tiny::technical);
    desk.synchronise();
    desk.letEverythingSettle();
    QCOMPARE(desk.asked(), 0);
}

QTEST_GUILESS_MAIN(TestOfflineDocuments)
#include "tst_offlinedocuments.moc"
