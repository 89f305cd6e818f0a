// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/httpserver.h"
#include "app/server/metrics.h"
#include "app/server/storeworkers.h"
#include "tests/support/fulldisk.h"
#include "tests/support/httppeer.h"
#include "tests/support/tinystore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <future>
#include <semaphore>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int queueLimit = 100;

/// The tiny account in a file, with `sessions` of its owner that nothing has used yet.
struct StoreFile {
    explicit StoreFile(int sessions)
    {
        TinyStore store(Engine::Sqlite);
        store.now = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < sessions; ++i) {
            const auto opened = store.authority().openSession(tiny::emailOf(tiny::owner), tiny::password, {}, {});
            if (!opened)
                qFatal("cannot sign in: %s", why(opened).constData());
            tokens.append(opened->tokens.access.toLatin1());
        }
        if (const auto copied = store.database().execute(u"VACUUM INTO ?"_s, {path}); !copied)
            qFatal("cannot copy: %s", why(copied).constData());
    }

    [[nodiscard]] int confirmedSessions() const
    {
        const auto database = Database::openToRead(path, StoreKind::Authority);
        if (!database)
            return -1;
        auto cursor = (*database)->query(u"SELECT COUNT(*) FROM session WHERE is_confirmed = 1"_s);
        return cursor && cursor->next() ? cursor->value(0).toInt() : -1;
    }

    /// Leaves the store in another folder as a service leaves it that is killed, with its journal, and is that one from now
    /// on. Not copied in this process: to close one of the files would take SQLite's locks from it.
    void leaveIn(const QString &other)
    {
        if (QProcess::execute(u"cp"_s, {path, path + u"-wal"_s, path + u"-shm"_s, other}) != 0)
            qFatal("cannot leave the store in %s", qPrintable(other));
        path = QDir(other).filePath(u"authority.sqlite"_s);
    }

    QTemporaryDir folder{};
    QString path = folder.filePath(u"authority.sqlite"_s);
    QByteArrayList tokens{};
};

/// Keeps everybody else from writing the file.
class WriteLock
{
public:
    explicit WriteLock(const QString &path)
    {
        m_database.setDatabaseName(path);
        if (!m_database.open() || !QSqlQuery(m_database).exec(u"BEGIN IMMEDIATE"_s))
            qFatal("cannot lock the file");
    }
    ~WriteLock()
    {
        const QString name = m_database.connectionName();
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(WriteLock)

private:
    QSqlDatabase m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"lock"_s);
};

/// Whether nobody can write the files of the disk any more: by their permissions where nothing can be mounted, which do not
/// stop root.
bool makeReadOnly(TinyDisk &disk)
{
    if (disk.isMounted())
        return disk.makeReadOnly();
    bool isClosed = true;
    for (const QFileInfo &info : QDir(disk.path()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        isClosed = file.setPermissions(QFile::ReadOwner) && !file.open(QIODevice::ReadWrite) && isClosed;
    }
    return isClosed;
}

HttpRequest askedBy(const QByteArray &token, const QByteArray &method, const QByteArray &target)
{
    return {method, target, {{"authorization", "Bearer " + token}, {"accept", "application/json"}}};
}

/// The status of the answer, once it comes.
std::future<int> submitted(StoreWorkers &workers, HttpRequest request)
{
    const auto answer = std::make_shared<std::promise<int>>();
    if (!workers.submit(std::move(request),
                        [answer](const HttpResponse &response) { answer->set_value(response.status); }))
        answer->set_value(-1);
    return answer->get_future();
}

QByteArray signInBody(const QString &email)
{
    return QJsonDocument(QJsonObject{{u"email"_s, email}, {u"password"_s, tiny::password}}).toJson();
}

/// Fills the places of those that hash a password, and keeps the thread at each of them until it is let through.
class HeldSignIns
{
public:
    explicit HeldSignIns(StoreWorkers &workers)
    {
        const HttpRequest request{
            "POST", "/v1/sessions", {{"content-type", "application/json"}}, signInBody(u"nobody@tienda.example"_s)};
        while (workers.submit(request, [gate = m_gate](const HttpResponse &) {
            gate->begun.release();
            gate->open.acquire();
        }))
            ++m_places;
        m_gate->begun.acquire(); // the first has its answer, the others wait
    }
    ~HeldSignIns() { m_gate->open.release(m_places); }
    Q_DISABLE_COPY_MOVE(HeldSignIns)

    [[nodiscard]] int places() const { return m_places; }
    void releaseOne() { m_gate->open.release(); }

private:
    struct Gate {
        std::counting_semaphore<> begun{0};
        std::counting_semaphore<> open{0};
    };
    const std::shared_ptr<Gate> m_gate = std::make_shared<Gate>(); ///< the thread is at it for longer than this lives
    int m_places = 0;
};

/// A token of the feed behind which there is nothing.
QByteArray endOfFeed(StoreWorkers &workers, const QByteArray &token)
{
    std::promise<QByteArray> end;
    const bool isTaken = workers.submit(askedBy(token, "GET", "/v1/changes"), [&end](const HttpResponse &response) {
        const QJsonObject page = QJsonDocument::fromJson(response.body).object();
        end.set_value(page.value(u"has_more"_s).toBool() ? QByteArray() : page.value(u"token"_s).toString().toLatin1());
    });
    return isTaken ? end.get_future().get() : QByteArray();
}

std::unique_ptr<StoreWorkers> started(const StoreFile &file, int threads)
{
    auto workers = StoreWorkers::start(file.path, threads, queueLimit, {});
    if (!workers)
        qFatal("cannot start: %s", why(workers).constData());
    return std::move(*workers);
}

} // namespace

class TestStoreWorkers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBesideAWriter();
    void writesWhatAReaderMayNot();
    void drainsWhatIsPassedOn();
    void manyPollsAtOnce_data();
    void manyPollsAtOnce();
    void oneThreadDoesAll();
    void aWriterAnswersForAReadOnlyDisk_data();
    void aWriterAnswersForAReadOnlyDisk();
    void aWriterAnswersForADiskThatTakesNothing_data();
    void aWriterAnswersForADiskThatTakesNothing();
    void probes();
    void signInsHaveFewPlaces();
    void commandsDoNotWaitForSignIns();
    void isReadyWhileManySignIn();
};

/// A desktop that asks what is new does not wait for one that saves.
void TestStoreWorkers::readsBesideAWriter()
{
    const StoreFile file(1);
    const auto workers = started(file, 2);
    QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "GET", "/v1/changes")).get(), 200); // notes the first use
    std::future<int> writing;
    {
        const WriteLock lock(file.path);
        writing = submitted(*workers, askedBy(file.tokens[0], "DELETE", "/v1/session"));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "GET", "/v1/changes")).get(), 200);
        QCOMPARE(writing.wait_for(0s), std::future_status::timeout);
    }
    QCOMPARE(writing.get(), 204);
    // What was written is seen at once.
    QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "GET", "/v1/changes")).get(), 401);
}

void TestStoreWorkers::writesWhatAReaderMayNot()
{
    const StoreFile file(1);
    const auto workers = started(file, 2);
    QCOMPARE(file.confirmedSessions(), 0);
    QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "GET", "/v1/session")).get(), 200);
    QCOMPARE(file.confirmedSessions(), 1);
}

void TestStoreWorkers::manyPollsAtOnce_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1;
    QTest::newRow("a writer and three readers") << 4;
}

/// Each is answered for its own session, whoever it is answered with.
void TestStoreWorkers::manyPollsAtOnce()
{
    QFETCH(const int, threads);
    const StoreFile file(8);
    const auto workers = started(file, threads);
    const auto poll = [&](const QByteArray &token, const QByteArray &since) {
        HttpRequest request = askedBy(token, "GET", "/v1/changes?since=" + since);
        request.headers.emplaceBack("if-none-match", '"' + since + '"');
        return submitted(*workers, std::move(request));
    };
    const QByteArray end = endOfFeed(*workers, file.tokens[0]); // the same for them all, who are one contact
    QCOMPARE(submitted(*workers, askedBy(file.tokens[3], "DELETE", "/v1/session")).get(), 204);
    std::vector<std::future<int>> answers;
    QList<int> expected;
    for (int i = 0; i < 80; ++i) { // queueLimit has room for them
        const int session = i % 8;
        answers.push_back(poll(i % 10 == 9 ? "made up" : file.tokens[session], end));
        expected.append(i % 10 == 9 || session == 3 ? 401 : 304);
    }
    QList<int> statuses;
    for (std::future<int> &answer : answers)
        statuses.append(answer.get());
    QCOMPARE(statuses, expected);
    QCOMPARE(file.confirmedSessions(), 7);
}

void TestStoreWorkers::drainsWhatIsPassedOn()
{
    const StoreFile file(20);
    const auto workers = started(file, 4);
    std::vector<std::future<int>> answers;
    for (const QByteArray &token : file.tokens)
        answers.push_back(submitted(*workers, askedBy(token, "GET", "/v1/session")));
    workers->drain();
    for (std::future<int> &answer : answers) {
        QCOMPARE(answer.wait_for(0s), std::future_status::ready);
        QCOMPARE(answer.get(), 200);
    }
    QCOMPARE(file.confirmedSessions(), 20);
}

void TestStoreWorkers::oneThreadDoesAll()
{
    const StoreFile file(1);
    const auto workers = started(file, 1);
    QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "GET", "/v1/changes")).get(), 200);
    QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "DELETE", "/v1/session")).get(), 204);
    QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "GET", "/v1/changes")).get(), 401);
}

namespace {

void oneThreadOrTwo()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("the writer does all") << 1;
    QTest::newRow("a reader passes requests on") << 2;
}

} // namespace

void TestStoreWorkers::aWriterAnswersForAReadOnlyDisk_data()
{
    oneThreadOrTwo();
}

/// The machine broke down, and its disk came up again read-only.
void TestStoreWorkers::aWriterAnswersForAReadOnlyDisk()
{
    QFETCH(const int, threads);
    StoreFile file(2);
    TinyDisk disk(16 * 1024);
    {
        const auto before = started(file, threads);
        // Notes the first use: what follows in this minute need not be written down.
        QCOMPARE(submitted(*before, askedBy(file.tokens[0], "GET", "/v1/changes")).get(), 200);
        file.leaveIn(disk.path());
    }
    if (!makeReadOnly(disk))
        QSKIP("no disk can be made read-only here");
    const auto workers = started(file, threads);
    QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "GET", "/v1/changes")).get(), 200);
    QCOMPARE(submitted(*workers, askedBy(file.tokens[1], "GET", "/v1/session")).get(), 503);
    QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "DELETE", "/v1/session")).get(), 503);
    // It reads on, and the session that could not be ended is still one.
    QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "GET", "/v1/changes")).get(), 200);
    QCOMPARE(file.confirmedSessions(), 1);
}

void TestStoreWorkers::aWriterAnswersForADiskThatTakesNothing_data()
{
    oneThreadOrTwo();
}

/// It goes wrong while the service runs, and is put right again.
void TestStoreWorkers::aWriterAnswersForADiskThatTakesNothing()
{
    QFETCH(const int, threads);
    const StoreFile file(2);
    const auto workers = started(file, threads);
    QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "GET", "/v1/changes")).get(), 200); // notes the first use
    {
        const FileSizeLimit nothing(0);
        if (!nothing.holds())
            QSKIP("no file can be bounded here");
        QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "GET", "/v1/changes")).get(), 200);
        QCOMPARE(submitted(*workers, askedBy(file.tokens[1], "GET", "/v1/session")).get(), 503);
        QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "DELETE", "/v1/session")).get(), 503);
    }
    QCOMPARE(submitted(*workers, askedBy(file.tokens[1], "GET", "/v1/session")).get(), 200);
    QCOMPARE(file.confirmedSessions(), 2);
    QCOMPARE(submitted(*workers, askedBy(file.tokens[0], "DELETE", "/v1/session")).get(), 204);
}

void TestStoreWorkers::probes()
{
    const StoreFile file(0);
    const auto workers = started(file, 2);
    const auto probed = workers->probe();
    QVERIFY_RESULT(probed);
    workers->drain();
    QVERIFY(!workers->probe());
}

/// Who finds none is told so at once, and when to come again.
void TestStoreWorkers::signInsHaveFewPlaces()
{
    const StoreFile file(0);
    const auto workers = started(file, 2);
    Metrics metrics;
    const auto server = HttpServer::start({.listen = u"127.0.0.1:0"_s},
                                          [&](HttpRequest request, std::function<void(HttpResponse)> done) {
        return workers->submit(std::move(request), std::move(done));
    }, metrics, nullptr);
    QVERIFY_RESULT(server);
    const QByteArray body = signInBody(tiny::emailOf(tiny::owner));
    const QByteArray request = "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                               "Content-Length: "
                               + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    HttpPeer peer((*server)->port());
    {
        const HeldSignIns held(*workers);
        QCOMPARE(held.places(), WorkerPool::slowPlaces);
        const auto busy = peer.exchange(request);
        QVERIFY(busy);
        QCOMPARE(busy->status, 503);
        QVERIFY(busy->header("retry-after").toInt() > 0);
        QCOMPARE(busy->header("content-type"), "application/problem+json");
        QCOMPARE(metrics.queueFull.load(), 1U);
    }
    QTRY_COMPARE(workers->queued() + workers->busy(), 0);
    const auto answered = peer.exchange(request);
    QVERIFY(answered);
    QCOMPARE(answered->status, 201);
}

void TestStoreWorkers::commandsDoNotWaitForSignIns()
{
    const StoreFile file(2);
    const auto workers = started(file, 2);
    HeldSignIns held(*workers);
    std::vector<std::future<int>> commands;
    for (const QByteArray &token : file.tokens)
        commands.push_back(submitted(*workers, askedBy(token, "DELETE", "/v1/session")));
    held.releaseOne(); // the first; the thread would not come back from the next
    for (std::future<int> &command : commands) {
        QCOMPARE(command.wait_for(60s), std::future_status::ready);
        QCOMPARE(command.get(), 204);
    }
}

void TestStoreWorkers::isReadyWhileManySignIn()
{
    const StoreFile file(0);
    const auto workers = started(file, 2);
    HeldSignIns held(*workers);
    const int waiting = workers->queued();
    auto probed = std::async(std::launch::async, [&workers] { return workers->probe(); });
    while (workers->queued() == waiting)
        std::this_thread::yield();
    held.releaseOne(); // the first; the thread would not come back from the next
    const auto ready = probed.get();
    QVERIFY_RESULT(ready);
}

QTEST_GUILESS_MAIN(TestStoreWorkers)
#include "tst_storeworkers.moc"
