// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/audit.h"
#include "app/services/changefeed.h"
#include "tests/support/tinystore.h"

#include <QTest>

#include <latch>
#include <thread>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Several connections at one authority's store: PostgreSQL alone, for an SQLite file has one.
class TestConcurrency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tiny = std::make_unique<TinyStore>(Engine::PostgreSql);
        const auto session = m_tiny->authority().signIn(tiny::emailOf(tiny::owner), tiny::password);
        QVERIFY_RESULT(session);
        m_session = session->sessionToken;
        m_watcher = Database::open(m_tiny->location(), StoreKind::Authority).value();
    }
    void cleanup()
    {
        m_watcher.reset();
        m_tiny.reset();
    }

    void commitsInReverseOrderSkipNothing_data();
    void commitsInReverseOrderSkipNothing();
    void commandsAreJudgedOneAfterTheOther();
    void theSameCommandTwiceIsDoneOnce();

private:
    /// Another worker of the service: its own connection and authority, on the calling thread.
    struct Worker {
        explicit Worker(const QString &location)
            : database(Database::open(location, StoreKind::Authority).value())
            , authority(Authority::open(*database, Policy::builtIn(), [] { return tiny::now; }, {}).value())
        {
        }
        std::unique_ptr<Database> database;
        std::unique_ptr<Authority> authority;
    };

    [[nodiscard]] int waiting()
    {
        // On a connection of its own: within a transaction the view stays as it was first read.
        auto cursor = m_watcher->query(
            u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"_s);
        return cursor && cursor->next() ? cursor->value(0).toInt() : -1;
    }
    [[nodiscard]] static Command newOwner(int n)
    {
        return {tiny::id(100 + n),
                u"contact.create"_s,
                tiny::id(200 + n),
                {{u"record"_s, QJsonObject{{u"kind"_s, u"owner"_s},
                                           {u"given_name"_s, u"Nina"_s},
                                           {u"first_surname"_s, u"Gómez"_s},
                                           {u"email"_s, u"nina%1@tienda.example"_s.arg(n)}}}},
                tiny::now};
    }
    /// Runs each command on a worker of its own. All wait for the account's lock before the first of them gets it.
    [[nodiscard]] QList<CommandReply> together(const QList<Command> &commands)
    {
        QList<CommandReply> replies(commands.size());
        std::vector<std::jthread> threads;
        const auto held = m_tiny->database().runInTransaction([&]() -> Result<void> {
            if (auto locked = lockAccount(m_tiny->database(), tiny::account); !locked)
                return std::unexpected(locked.error());
            for (qsizetype i = 0; i < commands.size(); ++i)
                threads.emplace_back([this, reply = &replies[i], command = commands.at(i)] {
                    Worker worker(m_tiny->location());
                    *reply = worker.authority->execute(m_session, command).value();
                });
            const bool allWait = QTest::qWaitFor([&] { return waiting() == commands.size(); }, 20'000);
            return allWait ? Result<void>() : fail(ErrorCode::Timeout, u"nobody waits for the lock"_s);
        });
        threads.clear();
        if (!held)
            qFatal("%s", why(held).constData());
        return replies;
    }

    std::unique_ptr<TinyStore> m_tiny;
    std::unique_ptr<Database> m_watcher;
    QString m_session;
};

void TestConcurrency::commitsInReverseOrderSkipNothing_data()
{
    QTest::addColumn<bool>("isKept");
    QTest::newRow("both commit") << true;
    QTest::newRow("the first is undone") << false;
}

/// The first to write is the last that wants to commit: the second has to wait, or a reader would pass over the first.
void TestConcurrency::commitsInReverseOrderSkipNothing()
{
    QFETCH(const bool, isKept);
    Worker reader(m_tiny->location());
    QString token = reader.authority->changes(m_session, {}, 500).value().token;
    QStringList seen;
    const auto read = [&] {
        const auto page = reader.authority->changes(m_session, token, 500);
        QVERIFY_RESULT(page);
        token = page->token;
        for (const Change &change : page->changes)
            seen.append(change.id);
    };
    std::jthread second;
    Result<void> secondDone;
    const auto first = m_tiny->database().runInTransaction([&]() -> Result<void> {
        Contact contact = m_tiny->get<Contact>(tiny::technical);
        contact.givenName = u"First"_s;
        if (auto put = m_tiny->store().put(contact); !put)
            return put;
        second = std::jthread([&] {
            Worker worker(m_tiny->location());
            ChangeFeed feed(*worker.database, tiny::account);
            RecordStore store(*worker.database, tiny::account, &feed, nullptr);
            secondDone = worker.database->runInTransaction([&]() -> Result<void> {
                auto billing = store.get<Contact>(tiny::billing);
                return billing ? store.put(*billing) : std::unexpected(billing.error());
            });
        });
        if (!QTest::qWaitFor([&] { return waiting() == 1; }, 20'000))
            return fail(ErrorCode::Timeout, u"the second does not wait"_s);
        read(); // neither is there yet
        return isKept ? Result<void>() : fail(ErrorCode::Cancelled, u"undone"_s);
    });
    QCOMPARE(first.has_value(), isKept);
    read(); // the first, and perhaps the second
    second.join();
    QVERIFY_RESULT(secondDone);
    read();
    QCOMPARE(seen, isKept ? QStringList({tiny::technical, tiny::billing}) : QStringList({tiny::billing}));
    QVERIFY_RESULT(verifyFeed(m_tiny->database()));
}

/// There are two owners, and room for three: of two who are made at once one is too many.
void TestConcurrency::commandsAreJudgedOneAfterTheOther()
{
    const auto replies = together({newOwner(1), newOwner(2)});
    QCOMPARE(std::ranges::count_if(replies, [](const CommandReply &reply) { return reply.refusal.has_value(); }), 1);
    QCOMPARE(m_tiny->store().count<Contact>({u"kind = 'owner'"_s}).value(), 3);
    QVERIFY_RESULT(verifyAuditChain(m_tiny->database()));
    QVERIFY_RESULT(verifyFeed(m_tiny->database()));
}

void TestConcurrency::theSameCommandTwiceIsDoneOnce()
{
    for (const Command &command :
         {newOwner(1), Command{tiny::id(110), u"contact.delete"_s, tiny::id(77), {}, tiny::now}}) {
        const auto replies = together({command, command, command});
        for (const CommandReply &reply : replies) {
            QCOMPARE(reply.version, replies.constFirst().version);
            QCOMPARE(reply.refusal, replies.constFirst().refusal);
        }
    }
    QCOMPARE(m_tiny->store().count<ActivityEntry>({u"action <> 'session.open'"_s}).value(), 1);
    QVERIFY_RESULT(verifyAuditChain(m_tiny->database()));
}

QTEST_GUILESS_MAIN(TestConcurrency)
#include "tst_concurrency.moc"
