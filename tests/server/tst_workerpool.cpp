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
    return WorkerPool::each([](const HttpRequest &request) { return HttpResponse{200, {}, request.target}; });
}

/// Those that only ask are shared, and those that put are slow.
WorkerPool::Kind kindOf(const HttpRequest &request)
{
    using enum WorkerPool::Kind;
    return request.method == "GET" ? Shared : request.method == "PUT" ? Slow : Alone;
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

/// A handler that waits until it is let through; says when it has begun, and how much was taken at once.
struct Gate {
    std::counting_semaphore<> begun{0};
    std::counting_semaphore<> open{0};
    std::mutex mutex{};
    QList<std::size_t> sizes{};

    [[nodiscard]] WorkerPool::MakeHandler make()
    {
        return [this]() -> Result<WorkerPool::Handler> {
            return [this](std::span<const HttpRequest> requests) -> WorkerPool::Answer {
                {
                    const std::lock_guard lock(mutex);
                    sizes.append(requests.size());
                }
                begun.release();
                open.acquire();
                return [](const HttpRequest &request) { return HttpResponse{200, {}, request.target}; };
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
    void whatMayShareIsTakenAtOnce();
    void theSharedLeaveThreadsToOthers();
    void drainingAnswersTheShared();
    void whatIsThrownForTheSharedIsAnswered();
    void theSlowHaveFewPlaces();
    void theSlowTakeTurns();
    void theSlowLeaveThreadsToOthers();
    void drainingAnswersTheSlow();
};

void TestWorkerPool::eachThreadHasItsOwnHandler()
{
    Traced::Record record;
    Answers answers;
    {
        const auto pool = WorkerPool::start(3, 100, [&record]() -> Result<WorkerPool::Handler> {
            return WorkerPool::each([traced = std::make_shared<Traced>(record)](const HttpRequest &) {
                traced->check();
                return HttpResponse{};
            });
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
        return WorkerPool::each([](const HttpRequest &request) -> HttpResponse {
            if (request.target == "/throw")
                throw std::runtime_error("secret");
            return {204};
        });
    });
    QVERIFY(pool);
    QTest::ignoreMessage(QtCriticalMsg, "a handler threw: secret");
    QVERIFY((*pool)->submit({"GET", "/throw"}, answers.add()));
    QVERIFY((*pool)->submit({"GET", "/"}, answers.add()));
    (*pool)->drain();
    QCOMPARE(answers.statuses, (QList{500, 204}));
    QVERIFY(!answers.bodies.first().contains("secret"));
}

/// In the order they came, also among those that are taken alone.
void TestWorkerPool::whatMayShareIsTakenAtOnce()
{
    Gate gate;
    Answers answers;
    const auto pool = WorkerPool::start(1, 100, gate.make(), kindOf);
    QVERIFY(pool);
    QVERIFY((*pool)->submit({"POST", "/busy"}, answers.add()));
    gate.begun.acquire();
    QByteArrayList expected{"/busy"};
    for (int i = 0; i < 20; ++i) {
        expected.append("/ask/" + QByteArray::number(i));
        QVERIFY((*pool)->submit({"GET", expected.last()}, answers.add()));
    }
    for (const char *target : {"/alone", "/alone too"}) {
        expected.append(target);
        QVERIFY((*pool)->submit({"POST", target}, answers.add()));
    }
    QCOMPARE((*pool)->queued(), 22);
    gate.open.release(5);
    (*pool)->drain();
    QCOMPARE(gate.sizes, (QList<std::size_t>{1, WorkerPool::mostAtOnce, 4, 1, 1}));
    QCOMPARE(answers.bodies, expected);
}

void TestWorkerPool::theSharedLeaveThreadsToOthers()
{
    Gate gate;
    Answers answers;
    const auto pool = WorkerPool::start(4, 100, gate.make(), kindOf);
    QVERIFY(pool);
    for (int i = 0; i < 2; ++i) { // half of the threads
        QVERIFY((*pool)->submit({"GET", "/ask"}, answers.add()));
        gate.begun.acquire();
    }
    for (int i = 0; i < 3; ++i)
        QVERIFY((*pool)->submit({"GET", "/ask"}, answers.add()));
    for (int i = 0; i < 2; ++i) { // came later, and begins all the same
        QVERIFY((*pool)->submit({"POST", "/alone"}, answers.add()));
        gate.begun.acquire();
    }
    QCOMPARE((*pool)->busy(), 4);
    QCOMPARE((*pool)->queued(), 3);
    gate.open.release(5);
    (*pool)->drain();
    QCOMPARE(gate.sizes, (QList<std::size_t>{1, 1, 1, 1, 3}));
    QCOMPARE(answers.bodies.size(), 7);
}

/// No thread goes to sleep for good that waited for its turn at them.
void TestWorkerPool::drainingAnswersTheShared()
{
    for (int round = 0; round < 200; ++round) {
        Answers answers;
        const auto pool = WorkerPool::start(4, 100, makeEcho, kindOf);
        QVERIFY(pool);
        for (int i = 0; i < 40; ++i)
            QVERIFY((*pool)->submit({i % 5 == 0 ? "POST" : "GET", "/"}, answers.add()));
        (*pool)->drain();
        QCOMPARE(answers.statuses.size(), 40);
    }
}

void TestWorkerPool::whatIsThrownForTheSharedIsAnswered()
{
    std::binary_semaphore begun{0};
    std::binary_semaphore open{0};
    Answers answers;
    const auto pool = WorkerPool::start(1, 10, [&]() -> Result<WorkerPool::Handler> {
        return [&](std::span<const HttpRequest> requests) -> WorkerPool::Answer {
            if (requests[0].target == "/busy") {
                begun.release();
                open.acquire();
            }
            return [](const HttpRequest &request) -> HttpResponse {
                if (request.target == "/throw")
                    throw std::runtime_error("secret");
                return {204};
            };
        };
    }, kindOf);
    QVERIFY(pool);
    QVERIFY((*pool)->submit({"POST", "/busy"}, answers.add()));
    begun.acquire();
    for (const char *target : {"/one", "/throw", "/two"})
        QVERIFY((*pool)->submit({"GET", target}, answers.add()));
    QTest::ignoreMessage(QtCriticalMsg, "a handler threw: secret");
    open.release();
    (*pool)->drain();
    QCOMPARE(answers.statuses, (QList{204, 204, 500, 204}));

    Answers none;
    const auto other = WorkerPool::start(1, 10, [&]() -> Result<WorkerPool::Handler> {
        return [](std::span<const HttpRequest>) -> WorkerPool::Answer { throw std::runtime_error("nothing to share"); };
    }, kindOf);
    QVERIFY(other);
    QTest::ignoreMessage(QtCriticalMsg, "a handler threw: nothing to share");
    QVERIFY((*other)->submit({"GET", "/"}, none.add()));
    (*other)->drain();
    QCOMPARE(none.statuses, QList{500});
}

/// And the others have their own room, whichever of the two is full.
void TestWorkerPool::theSlowHaveFewPlaces()
{
    Gate gate;
    Answers answers;
    const auto pool = WorkerPool::start(1, 2, gate.make(), kindOf);
    QVERIFY(pool);
    QVERIFY((*pool)->submit({"PUT", "/slow"}, answers.add()));
    gate.begun.acquire();
    for (int i = 1; i < WorkerPool::slowPlaces; ++i)
        QVERIFY((*pool)->submit({"PUT", "/slow"}, answers.add()));
    QVERIFY(!(*pool)->submit({"PUT", "/one too many"}, answers.add())); // the one that is answered has a place too
    QVERIFY((*pool)->submit({"POST", "/alone"}, answers.add()));
    QVERIFY((*pool)->submit({"GET", "/ask"}, answers.add()));
    QVERIFY(!(*pool)->submit({"GET", "/one too many"}, answers.add()));
    QCOMPARE((*pool)->queued(), WorkerPool::slowPlaces + 1);
    gate.open.release(3);
    for (int i = 0; i < 3; ++i)
        gate.begun.acquire(); // the other two, and the second of the slow: the first has left its place
    QVERIFY((*pool)->submit({"PUT", "/slow"}, answers.add()));
    QVERIFY(!(*pool)->submit({"PUT", "/one too many"}, answers.add()));
    gate.open.release(WorkerPool::slowPlaces);
    (*pool)->drain();
    QCOMPARE(answers.bodies.size(), WorkerPool::slowPlaces + 3);
    QCOMPARE(answers.bodies.first(3), (QByteArrayList{"/slow", "/alone", "/ask"}));
    QVERIFY(!answers.bodies.contains("/one too many"));
}

/// What came before a slow one, or while another one was answered, goes first; what comes later waits for it.
void TestWorkerPool::theSlowTakeTurns()
{
    Gate gate;
    Answers answers;
    const auto pool = WorkerPool::start(1, 100, gate.make(), kindOf);
    QVERIFY(pool);
    QVERIFY((*pool)->submit({"POST", "/1"}, answers.add()));
    gate.begun.acquire();
    QVERIFY((*pool)->submit({"POST", "/2"}, answers.add()));
    for (const char *target : {"/3 slow", "/6 slow", "/8 slow"})
        QVERIFY((*pool)->submit({"PUT", target}, answers.add()));
    QVERIFY((*pool)->submit({"POST", "/4"}, answers.add()));
    gate.open.release(2);
    for (int i = 0; i < 2; ++i)
        gate.begun.acquire(); // at the first slow one
    QVERIFY((*pool)->submit({"GET", "/5"}, answers.add()));
    gate.open.release(2);
    for (int i = 0; i < 2; ++i)
        gate.begun.acquire(); // at what came while it was answered
    QVERIFY((*pool)->submit({"POST", "/7"}, answers.add()));
    gate.open.release(4);
    (*pool)->drain();
    QCOMPARE(answers.bodies, (QByteArrayList{"/1", "/2", "/3 slow", "/4", "/5", "/6 slow", "/7", "/8 slow"}));
}

void TestWorkerPool::theSlowLeaveThreadsToOthers()
{
    Gate gate;
    Answers answers;
    const auto pool = WorkerPool::start(4, 100, gate.make(), kindOf);
    QVERIFY(pool);
    for (int i = 0; i < 2 * WorkerPool::slowPlaces; ++i)
        QVERIFY((*pool)->submit({"PUT", "/slow"}, answers.add()));
    QVERIFY(!(*pool)->submit({"PUT", "/slow"}, answers.add()));
    for (int i = 0; i < 2; ++i)
        gate.begun.acquire();
    for (int i = 0; i < 2; ++i) { // came later, and begins all the same
        QVERIFY((*pool)->submit({"POST", "/alone"}, answers.add()));
        gate.begun.acquire();
    }
    QCOMPARE((*pool)->busy(), 4);
    QCOMPARE((*pool)->queued(), 2 * WorkerPool::slowPlaces - 2);
    gate.open.release(2 * WorkerPool::slowPlaces + 2);
    (*pool)->drain();
    QCOMPARE(answers.bodies.size(), 2 * WorkerPool::slowPlaces + 2);
}

/// No thread goes to sleep for good that waited for its turn at them.
void TestWorkerPool::drainingAnswersTheSlow()
{
    for (int round = 0; round < 200; ++round) {
        Answers answers;
        const auto pool = WorkerPool::start(4, 100, makeEcho, kindOf);
        QVERIFY(pool);
        int accepted = 0;
        for (int i = 0; i < 60; ++i)
            accepted += (*pool)->submit({i % 3 == 0 ? "PUT" : i % 3 == 1 ? "POST" : "GET", "/"}, answers.add()) ? 1 : 0;
        (*pool)->drain();
        QCOMPARE(answers.statuses.size(), accepted);
        QVERIFY(accepted >= 40 + WorkerPool::slowPlaces);
    }
}

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"
