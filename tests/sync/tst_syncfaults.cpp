// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/epoch.h"
#include "app/services/fieldpatch.h"
#include "app/sync/replica.h"
#include "tests/support/await.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/tinyaccount.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Fails the N-th access to a database, the replica's or the authority's, for every N, in a session of work; afterwards everything must be whole
/// and the replica must converge with the authority.
class SyncFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase_data() { ON_BOTH_ENGINES(); }
    void init();
    void cleanup();
    void convergesWhicheverAccessFails_data();
    void convergesWhicheverAccessFails();
    void keepsWhatWasAcceptedThroughARestoreWhicheverAccessFails();

private:
    struct Countdown {
        int accesses = 0;
        int failing = 0; ///< 0: none
        [[nodiscard]] Result<void> operator()()
        {
            if (++accesses == failing)
                return fail(ErrorCode::Storage, u"made to fail"_s);
            return {};
        }
    };

    [[nodiscard]] Result<void> openReplica(const QString &path);
    [[nodiscard]] Result<void> openAuthority(const QString &path);
    [[nodiscard]] QString copyOf(const QString &fileName) const;
    [[nodiscard]] QString copyOfAuthority();
    [[nodiscard]] Result<void> restoreAuthority();
    void beginRound();
    [[nodiscard]] Result<void> submitBoth();
    [[nodiscard]] Result<void> work();
    [[nodiscard]] Result<void> workThroughARestore();
    [[nodiscard]] Result<void> push();
    [[nodiscard]] Result<void> pull();
    [[nodiscard]] Result<void> pushAndPull();
    void checkWhole();
    void checkConverged();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<PostgresDatabase> m_original; ///< none: the authority is a file
    std::unique_ptr<PostgresDatabase> m_copy;
    std::unique_ptr<Database> m_truth;
    std::unique_ptr<Authority> m_authority;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Replica> m_replica;
    SignedIn m_signedIn;
    Countdown m_replicaCountdown;
    Countdown m_authorityCountdown;
    QString m_name;
    int m_round = 0;
    bool m_isRestored = false;
};

void SyncFaultsTest::init()
{
    USE_ENGINE();
    m_authorityCountdown = m_replicaCountdown = {};
    m_directory = std::make_unique<QTemporaryDir>();
    m_original = engineUnderTest() == Engine::PostgreSql ? std::make_unique<PostgresDatabase>() : nullptr;
    QVERIFY_RESULT(openAuthority(m_original ? m_original->url() : m_directory->filePath(u"authority.sqlite"_s)));
    QVERIFY_RESULT(tiny::fill(*m_truth, *m_authority));
    const auto signedIn = m_authority->signIn(tiny::emailOf(tiny::owner), tiny::password);
    QVERIFY_RESULT(signedIn);
    m_signedIn = *signedIn;
    QVERIFY_RESULT(openReplica(m_directory->filePath(u"replica.sqlite"_s)));
    cleanup(); // closed, so that the files can be copied
}

Result<void> SyncFaultsTest::openAuthority(const QString &path)
{
    auto truth = Database::open(path, StoreKind::Authority, [this] { return m_authorityCountdown(); });
    if (!truth)
        return std::unexpected(truth.error());
    m_truth = std::move(*truth);
    const auto options = tiny::providerOptions({});
    auto authority = Authority::open(*m_truth, Policy::builtIn(), options.now, options.makeDocument);
    if (!authority)
        return std::unexpected(authority.error());
    m_authority = std::move(*authority);
    return {};
}

/// Each round begins with the same two stores: making them is not what is tried here.
QString SyncFaultsTest::copyOf(const QString &fileName) const
{
    const QString copy = m_directory->filePath(u"%1-%2"_s.arg(m_round).arg(fileName));
    QFile::remove(copy);
    QFile::copy(m_directory->filePath(fileName), copy);
    return copy;
}

QString SyncFaultsTest::copyOfAuthority()
{
    if (!m_original)
        return copyOf(u"authority.sqlite"_s);
    m_copy.reset();
    m_copy = std::make_unique<PostgresDatabase>(m_original->name());
    return m_copy->url();
}

/// The provider goes on from the store that the round began with, which has a new epoch for that.
Result<void> SyncFaultsTest::restoreAuthority()
{
    m_authority.reset();
    m_truth.reset();
    const QString path = copyOfAuthority();
    {
        const auto store = Database::open(path, StoreKind::Authority);
        if (!store)
            return std::unexpected(store.error());
        if (auto begun = beginEpoch(**store, tiny::now); !begun)
            return begun;
    }
    m_isRestored = true;
    return openAuthority(path);
}

void SyncFaultsTest::cleanup()
{
    m_replica.reset();
    m_database.reset();
    m_authority.reset();
    m_truth.reset();
}

Result<void> SyncFaultsTest::openReplica(const QString &path)
{
    m_replica.reset();
    m_database.reset();
    auto database = Database::open(path, StoreKind::Replica, [this] { return m_replicaCountdown(); });
    if (!database)
        return std::unexpected(database.error());
    m_database = std::move(*database);
    m_replica = std::make_unique<Replica>(*m_database);
    return m_replica->adopt(m_signedIn);
}

Result<void> SyncFaultsTest::push()
{
    for (;;) {
        const auto next = m_replica->takeNext();
        if (!next)
            return std::unexpected(next.error());
        if (!*next)
            return {};
        const auto reply = m_authority->execute(m_signedIn.sessionToken, **next);
        if (!reply)
            return std::unexpected(reply.error());
        if (auto settled = m_replica->settle((*next)->id, *reply); !settled)
            return settled;
    }
}

Result<void> SyncFaultsTest::pull()
{
    for (bool hasMore = true; hasMore;) {
        const auto state = m_replica->state();
        if (!state)
            return std::unexpected(state.error());
        auto page = m_authority->changes(m_signedIn.sessionToken, (*state)->token, 100);
        const bool isAnew = !page && page.error().code == ErrorCode::Conflict;
        if (isAnew)
            page = m_authority->changes(m_signedIn.sessionToken, {}, 100);
        if (!page)
            return std::unexpected(page.error());
        const auto applied = isAnew ? m_replica->beginAnew(*page, tiny::now) : m_replica->applyPage(*page, tiny::now);
        if (!applied)
            return std::unexpected(applied.error());
        hasMore = page->hasMore;
    }
    return {};
}

Result<void> SyncFaultsTest::pushAndPull()
{
    const auto pushed = push();
    return pushed ? pull() : pushed;
}

Result<void> SyncFaultsTest::submitBoth()
{
    const QString name = u"Bea %1"_s.arg(m_round);
    const Command rename{tiny::id(10'000 + 3 * m_round), u"contact.modify"_s, tiny::billing,
                         patchToJson({{u"given_name"_s, m_name, name}}), tiny::now};
    const Command reply{tiny::id(10'001 + 3 * m_round),
                        u"ticket.reply"_s,
                        tiny::billingTicket,
                        {{u"message_id"_s, tiny::id(10'002 + 3 * m_round)}, {u"body"_s, u"Hola"_s}},
                        tiny::now};
    if (auto given = m_replica->submit(rename, tiny::now); !given)
        return given;
    m_name = name; // from here on the command is the replica's to keep
    return m_replica->submit(reply, tiny::now);
}

/// First sync, an accepted and a refused command, another sync.
Result<void> SyncFaultsTest::work()
{
    auto done = pushAndPull();
    if (done)
        done = submitBoth();
    return done ? pushAndPull() : done;
}

/// The provider accepts the commands, and is put back to before that; the replica finds out.
Result<void> SyncFaultsTest::workThroughARestore()
{
    auto done = pushAndPull();
    if (done)
        done = submitBoth();
    if (done)
        done = push();
    if (done)
        done = restoreAuthority();
    if (done)
        done = pull();
    return done ? pushAndPull() : done;
}

/// Every pending command is applied to its row, and every row that differs from its shadow has a command.
void SyncFaultsTest::checkWhole()
{
    QVERIFY_RESULT(m_database->checkIntegrity());
    const auto outbox = m_replica->outbox().value();
    auto shadows = m_database->query(u"SELECT COUNT(*) FROM shadow"_s);
    QVERIFY_RESULT(shadows);
    QVERIFY(shadows->next());
    QCOMPARE(shadows->value(0).toInt() > 0, !outbox.isEmpty());
}

void SyncFaultsTest::checkConverged()
{
    QVERIFY(m_replica->outbox().value().isEmpty());
    const RecordStore truth(*m_truth, tiny::account, nullptr, nullptr);
    const auto shown = m_replica->reader().value();
    forEachRecordType([&]<class R>() {
        QCOMPARE(shown.select<R>({.order = u"id"_s}).value(), truth.select<R>({.order = u"id"_s}).value());
    });
    QCOMPARE(shown.get<Contact>(tiny::billing).value().givenName, m_name);
}

void SyncFaultsTest::convergesWhicheverAccessFails_data()
{
    QTest::addColumn<bool>("isReplica");
    QTest::newRow("of the replica") << true;
    QTest::newRow("of the authority") << false;
}

/// Both stores as they were made, and nothing fails yet.
void SyncFaultsTest::beginRound()
{
    m_replicaCountdown = m_authorityCountdown = {};
    m_name = u"Bea"_s;
    m_isRestored = false;
    cleanup();
    QVERIFY_RESULT(openAuthority(copyOfAuthority()));
    QVERIFY_RESULT(openReplica(copyOf(u"replica.sqlite"_s)));
}

void SyncFaultsTest::convergesWhicheverAccessFails()
{
    QFETCH(bool, isReplica);
    Countdown &countdown = isReplica ? m_replicaCountdown : m_authorityCountdown;
    int failed = 0;
    for (m_round = 1;; ++m_round) {
        beginRound();
        countdown = {0, m_round};
        const bool workFailed = !work();
        countdown.failing = 0;
        if (!workFailed && countdown.accesses < m_round)
            break; // nothing was left to fail
        failed += workFailed ? 1 : 0;
        checkWhole();
        QVERIFY_RESULT(pushAndPull());
        checkConverged();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"after access %1 failed"_s.arg(m_round)));
    }
    // A session of this much work touches each database many times; each of them was made to fail.
    QVERIFY2(failed > 50, qPrintable(QString::number(failed)));
}

/// A command that was taken here is in effect in the end, whenever the program fell silent on its way.
void SyncFaultsTest::keepsWhatWasAcceptedThroughARestoreWhicheverAccessFails()
{
    const int step = m_original ? 16 : 1; // it takes its time to copy a database, and twice for each round
    int failed = 0;
    for (m_round = 1;; m_round += step) {
        beginRound();
        m_replicaCountdown = {0, m_round};
        const bool workFailed = !workThroughARestore();
        m_replicaCountdown.failing = 0;
        if (!workFailed && m_replicaCountdown.accesses < m_round)
            break; // nothing was left to fail
        failed += workFailed ? 1 : 0;
        checkWhole();
        if (!m_isRestored)
            QVERIFY_RESULT(restoreAuthority());
        for (int round = 0; round < 2; ++round) // what the first finds doubtful is sent in the second
            QVERIFY_RESULT(pushAndPull());
        checkConverged();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"after access %1 failed"_s.arg(m_round)));
    }
    QVERIFY2(failed * step > 50, qPrintable(QString::number(failed)));
}

QTEST_GUILESS_MAIN(SyncFaultsTest)
#include "tst_syncfaults.moc"
