// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/workerpool.h"

#include <QTest>

#include <atomic>
#include <semaphore>
#include <set>
#include <stdexcept>
#include <thread>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

/// Answers with the request's target as the body.
Result<WorkerPool::Handler> makeEcho()
{
    return [](const HttpRequest &request) { return HttpResponse{200, {}, request.target}; };
}

/// Collects answers from any thread.
struct Answers {
    std::mutex mutex{};
    QByteArrayList bodies{};
    QList<int> statuses{};

    [[nodiscard]] WorkerPool::Done add()
    {
        return [this](const HttpResponse &response) {
            const std::lock_guard lock(mutex);
            bodies.append(response.body);
            statuses.append(response.status);
        };
    }
};

/// A handler that waits until it is let through; says when it has begun.
struct Gate {
    std::counting_semaphore<> begun{0};
    std::counting_semaphore<> open{0};

    [[nodiscard]] WorkerPool::MakeHandler make()
    {
        return [this]() -> Result<WorkerPool::Handler> {
            return [this](const HttpRequest &request) {
                begun.release();
                open.acquire();
                return HttpResponse{200, {}, request.target};
            };
        };
    }
};

/// Knows the threads it was made, used and destroyed on.
struct Traced {
    struct Record {
        std::mutex mutex{};
        std::set<std::thread::id> makers{};
        int strays = 0; ///< uses and ends on another thread than the maker's
        int ends = 0;
    };
    explicit Traced(Record &to)
        : record(to)
    {
        const std::lock_guard lock(record.mutex);
        record.makers.insert(maker);
    }
    ~Traced()
    {
        check();
        const std::lock_guard lock(record.mutex);
        ++record.ends;
    }
    Q_DISABLE_COPY_MOVE(Traced)

    void check() const
    {
        const std::lock_guard lock(record.mutex);
        record.strays += std::this_thread::get_id() == maker ? 0 : 1;
    }

    Record &record;
    std::thread::id maker = std::this_thread::get_id();
};

} // namespace

class TestWorkerPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachThreadHasItsOwnHandler();
    void aHandlerThatCannotBeMadeFailsTheStart();
    void aFullQueueRefuses();
    void drainingAnswersWhatIsQueued();
    void whatAHandlerThrowsIsAnswered();
};

void TestWorkerPool::eachThreadHasItsOwnHandler()
{
    Traced::Record record;
    Answers answers;
    {
        const auto pool = WorkerPool::start(3, 100, [&record]() -> Result<WorkerPool::Handler> {
            return [traced = std::make_shared<Traced>(record)](const HttpRequest &) {
                traced->check();
                return HttpResponse{};
            };
        });
        QVERIFY(pool);
        QCOMPARE(record.makers.size(), 3U);
        for (int i = 0; i < 50; ++i)
            QVERIFY((*pool)->submit({"GET", "/"}, answers.add()));
    }
    QCOMPARE(answers.statuses.size(), 50);
    QCOMPARE(record.strays, 0);
    QCOMPARE(record.ends, 3);
}

void TestWorkerPool::aHandlerThatCannotBeMadeFailsTheStart()
{
    std::atomic<int> made = 0;
    const auto pool = WorkerPool::start(3, 100, [&made]() -> Result<WorkerPool::Handler> {
        if (++made == 2)
            return fail(ErrorCode::Storage, u"no database"_s);
        return makeEcho();
    });
    QVERIFY(!pool);
    QCOMPARE(pool.error().detail, u"no database"_s);
    QCOMPARE(made.load(), 3);
}

void TestWorkerPool::aFullQueueRefuses()
{
    Gate gate;
    Answers answers;
    const auto pool = WorkerPool::start(1, 2, gate.make());
    QVERIFY(pool);
    QVERIFY((*pool)->submit({"GET", "/1"}, answers.add()));
    gate.begun.acquire(); // from here on the thread is busy and the queue empty
    QCOMPARE((*pool)->busy(), 1);
    QVERIFY((*pool)->submit({"GET", "/2"}, answers.add()));
    QVERIFY((*pool)->submit({"GET", "/3"}, answers.add()));
    QCOMPARE((*pool)->queued(), 2);
    QVERIFY(!(*pool)->submit({"GET", "/4"}, answers.add()));
    gate.open.release(3);
    (*pool)->drain();
    QCOMPARE(answers.bodies, (QByteArrayList{"/1", "/2", "/3"}));
}

void TestWorkerPool::drainingAnswersWhatIsQueued()
{
    Gate gate;
    Answers answers;
    const auto pool = WorkerPool::start(1, 10, gate.make());
    QVERIFY(pool);
    for (const char *target : {"/1", "/2", "/3"})
        QVERIFY((*pool)->submit({"GET", target}, answers.add()));
    gate.begun.acquire();
    std::thread drain([&pool] { (*pool)->drain(); });
    // Refused as soon as the draining has begun.
    int accepted = 0;
    while ((*pool)->queued() < 10 && (*pool)->submit({"GET", "/late"}, answers.add()))
        ++accepted;
    gate.open.release(3 + accepted);
    drain.join();
    QVERIFY(!(*pool)->submit({"GET", "/after"}, answers.add()));
    QCOMPARE(answers.bodies.size(), 3 + accepted);
    QCOMPARE(answers.bodies.first(3), (QByteArrayList{"/1", "/2", "/3"}));
}

void TestWorkerPool::whatAHandlerThrowsIsAnswered()
{
    Answers answers;
    const auto pool = WorkerPool::start(1, 10, []() -> Result<WorkerPool::Handler> {
        return [](const HttpRequest &request) -> HttpResponse {
            if (request.target == "/throw")
                throw std::runtime_error("secret");
            return {204};
        };
    });
    QVERIFY(pool);
    QTest::ignoreMessage(QtCriticalMsg, "a handler threw: secret");
    QVERIFY((*pool)->submit({"GET", "/throw"}, answers.add()));
    QVERIFY((*pool)->submit({"GET", "/"}, answers.add()));
    (*pool)->drain();
    QCOMPARE(answers.statuses, (QList{500, 204}));
    QVERIFY(!answers.bodies.first().contains("secret"));
}

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"
