// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fieldpatch.h"
#include "app/sync/replica.h"
#include "tests/support/await.h"
#include "tests/support/tinyaccount.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// Kills a process that writes to a replica, at any moment and without warning, over and over.
class KilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void neverTearsARowFromItsCommand();
    void neverTearsThemWhileItSynchronises();

private:
    void makeAuthority();
    void pushAndPull();
    void checkAgainstShadow(Replica &replica);
    void checkConverged();
    void killAWriter(const QStringList &arguments, int withinMilliseconds);

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_replicaPath;
    QString m_authorityPath;
    SignedIn m_signedIn;
};

namespace {

constexpr int rounds = 100; // of each kind

/// A row counts the commands that were applied to it.
qsizetype countOf(const Contact &contact)
{
    return contact.secondSurname.toLongLong();
}

} // namespace

void KilledTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_replicaPath = m_directory->filePath(u"replica.sqlite"_s);
    m_authorityPath = m_directory->filePath(u"authority.sqlite"_s);
    makeAuthority();
    pushAndPull();
}

void KilledTest::makeAuthority()
{
    EmbeddedProvider provider(tiny::providerOptions(m_authorityPath));
    const auto signedIn = await(provider.signIn(tiny::emailOf(tiny::owner), tiny::password, {}));
    QVERIFY_RESULT(signedIn);
    m_signedIn = *signedIn;
    QVERIFY_RESULT(await(provider.withAuthority([](Database &database, Authority &) -> Result<void> {
        ChangeFeed feed(database, tiny::account);
        RecordStore store(database, tiny::account, &feed, nullptr);
        Contact contact = store.get<Contact>(tiny::billing).value();
        contact.secondSurname = u"0"_s;
        return store.put(contact);
    })));
}

/// A whole round of synchronisation that nobody disturbs.
void KilledTest::pushAndPull()
{
    EmbeddedProvider provider(tiny::providerOptions(m_authorityPath));
    auto database = Database::open(m_replicaPath, StoreKind::Replica);
    QVERIFY_RESULT(database);
    Replica replica(**database);
    QVERIFY_RESULT(replica.adopt(m_signedIn));
    for (;;) {
        const auto next = replica.takeNext();
        QVERIFY_RESULT(next);
        if (!*next)
            break;
        const auto reply = await(provider.execute(m_signedIn.sessionToken, **next));
        QVERIFY_RESULT(reply);
        QVERIFY_RESULT(replica.settle((*next)->id, *reply));
    }
    for (bool hasMore = true; hasMore;) {
        const auto page = await(provider.changes(m_signedIn.sessionToken, replica.state().value()->token, 500));
        QVERIFY_RESULT(page);
        QVERIFY_RESULT(replica.applyPage(*page, tiny::now));
        hasMore = page->hasMore;
    }
}

void KilledTest::killAWriter(const QStringList &arguments, int withinMilliseconds)
{
    QProcess writer;
    writer.start(QStringLiteral(REPLICA_WRITER), arguments);
    QVERIFY(writer.waitForReadyRead(30'000));
    writer.waitForFinished(QRandomGenerator::global()->bounded(withinMilliseconds) + 5);
    QCOMPARE(writer.state(), QProcess::Running);
    writer.kill();
    QVERIFY(writer.waitForFinished(30'000));
}

void KilledTest::neverTearsARowFromItsCommand()
{
    qsizetype written = 0;
    for (int round = 0; round < rounds; ++round) {
        killAWriter({m_replicaPath}, 30);
        auto database = Database::open(m_replicaPath, StoreKind::Replica);
        QVERIFY_RESULT(database);
        QVERIFY_RESULT((*database)->checkIntegrity());
        Replica replica(**database);
        const auto outbox = replica.outbox();
        QVERIFY_RESULT(outbox);
        const auto contact = replica.reader().value().get<Contact>(tiny::billing);
        QVERIFY_RESULT(contact);
        // The outbox holds exactly the commands that the row counted, in order.
        QCOMPARE(countOf(*contact), outbox->size());
        for (qsizetype i = written; i < outbox->size(); ++i) {
            const auto patch = patchFromJson(outbox->at(i).command.arguments);
            QVERIFY_RESULT(patch);
            QCOMPARE(patch->first().to.toString(), QString::number(i + 1));
        }
        written = outbox->size();
    }
    QVERIFY(written > 0); // the writers got to write
}

/// What is shown is the authority's last word with the unsettled commands applied, whichever step was cut off. The feed, which
/// comes first where commands were accepted, may have brought what was done for one whose answer was cut off, and which then gets it.
void KilledTest::checkAgainstShadow(Replica &replica)
{
    const auto outbox = replica.outbox();
    QVERIFY_RESULT(outbox);
    for (const OutboxEntry &entry : *outbox)
        QVERIFY(entry.state != OutboxState::Refused);
    auto shadows = replica.database().query(u"SELECT record_id, record FROM shadow"_s);
    QVERIFY_RESULT(shadows);
    if (outbox->isEmpty()) {
        QVERIFY(!shadows->next()); // every row is the authority's
        return;
    }
    QVERIFY(shadows->next());
    QCOMPARE(shadows->value(0).toString(), tiny::billing);
    const auto shadow = recordFromJson<Contact>(
        QJsonDocument::fromJson(shadows->value(1).toString().toUtf8()).object());
    QVERIFY_RESULT(shadow);
    const auto shown = replica.reader().value().get<Contact>(tiny::billing);
    QVERIFY_RESULT(shown);
    const auto landed = std::ranges::count_if(*outbox, [&](const OutboxEntry &entry) {
        return entry.state != OutboxState::Pending
               && patchFromJson(entry.command.arguments).value().first().to.toString().toInt() <= countOf(*shadow);
    });
    QVERIFY(landed <= 1); // one at a time is on its way
    QCOMPARE(countOf(*shown), countOf(*shadow) + outbox->size() - landed);
    QVERIFY(!shadows->next());
}

/// Every command was done once, and both sides show the same.
void KilledTest::checkConverged()
{
    auto database = Database::open(m_replicaPath, StoreKind::Replica);
    QVERIFY_RESULT(database);
    Replica replica(**database);
    QVERIFY(replica.outbox().value().isEmpty());
    const RecordStore shown = replica.reader().value();
    EmbeddedProvider provider(tiny::providerOptions(m_authorityPath));
    QVERIFY_RESULT(await(provider.withAuthority([&](Database &truthDatabase, Authority &) -> Result<void> {
        const RecordStore truth(truthDatabase, tiny::account, nullptr, nullptr);
        if (shown.get<Contact>(tiny::billing) != truth.get<Contact>(tiny::billing))
            return fail(ErrorCode::Conflict, u"the two sides differ"_s);
        if (shown.count<ActivityEntry>({u"action = 'contact.modify'"_s})
            != countOf(truth.get<Contact>(tiny::billing).value()))
            return fail(ErrorCode::Conflict, u"a command was done twice, or never"_s);
        return truth.count<ActivityEntry>() == shown.count<ActivityEntry>()
                   ? Result<void>()
                   : fail(ErrorCode::Conflict, u"an activity did not come"_s);
    })));
}

void KilledTest::neverTearsThemWhileItSynchronises()
{
    int unsettled = 0;
    for (int round = 1; round <= rounds; ++round) {
        killAWriter({m_replicaPath, m_authorityPath, m_signedIn.sessionToken}, 60);
        {
            auto database = Database::open(m_replicaPath, StoreKind::Replica);
            QVERIFY_RESULT(database);
            QVERIFY_RESULT((*database)->checkIntegrity());
            Replica replica(**database);
            checkAgainstShadow(replica);
            unsettled += replica.outbox().value().isEmpty() ? 0 : 1;
        }
        if (round % 10 == 0) {
            pushAndPull();
            checkConverged();
        }
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"in round %1"_s.arg(round)));
    }
    auto database = Database::open(m_replicaPath, StoreKind::Replica);
    const auto contact = Replica(**database).reader().value().get<Contact>(tiny::billing);
    QVERIFY(countOf(*contact) > 0); // the writers got to synchronise,
    QVERIFY(unsettled > 0);         // and were cut off in the middle of it
}

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_killed.moc"
