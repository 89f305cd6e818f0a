// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/deliver.h"
#include "app/platform/latestonly.h"
#include "app/platform/worker.h"

#include <QPointer>
#include <QPromise>
#include <QTest>

#include <atomic>
#include <memory>
#include <semaphore>
#include <stdexcept>
#include <vector>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

/// A job that returns its number.
auto number(int value)
{
    return [value]() -> Result<int> { return value; };
}

/// Holds the worker until open() is called, so that a test decides what is queued before anything runs.
class Gate
{
public:
    explicit Gate(Worker &worker)
        : m_done(worker.run([semaphore = m_semaphore]() -> Result<void> {
            semaphore->acquire();
            return {};
        }))
    {
    }
    ~Gate() { open(); }
    Q_DISABLE_COPY_MOVE(Gate)

    void open() { m_semaphore->release(); }

private:
    std::shared_ptr<std::counting_semaphore<>> m_semaphore = std::make_shared<std::counting_semaphore<>>(0);
    QFuture<Result<void>> m_done;
};

} // namespace

class TestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOnItsOwnThread();
    void runsInOrder();
    void destructionRunsWhatIsQueued();
    void stopRefusesNewJobsAndRunsTheOld();
    void exceptionsBecomeErrors();
    void cancelledBeforeItsTurnIsNotRun();
    void capturesDieOnTheWorkerBeforeThePublication();
    void moveOnlyResults();
    void manyThreadsManyJobs();
    void deliversOnTheContextsThread();
    void deliversAFinishedFutureLater();
    void deliversErrorsAndUnfinishedFutures();
    void dropsTheResultWhenTheContextIsGone();
    void contextDestroyedWhileRunning();
    void callbackMayDeleteTheContext();
    void hundredThousandDeliveries();
    void contextsDyingAtRandomMoments();
    void onlyTheNewestPublishes();
    void supersededJobsAreNotRun();
    void cancelledSeriesDoesNotPublish();
};

void TestWorker::runsOnItsOwnThread()
{
    Worker worker(u"test"_s);
    QVERIFY(!worker.isCurrentThread());
    QFuture<Result<QString>> future = worker.run([&worker]() -> Result<QString> {
        return worker.isCurrentThread() ? QThread::currentThread()->objectName() : u"elsewhere"_s;
    });
    QCOMPARE(future.result().value(), u"test"_s);
}

void TestWorker::runsInOrder()
{
    Worker worker(u"test"_s);
    std::vector<int> seen;
    QFuture<Result<void>> last;
    for (int i = 0; i < 1000; ++i)
        last = worker.run([&seen, i]() -> Result<void> {
            seen.push_back(i);
            return {};
        });
    last.waitForFinished();
    QCOMPARE(seen.size(), size_t(1000));
    QVERIFY(std::ranges::is_sorted(seen));
}

void TestWorker::destructionRunsWhatIsQueued()
{
    std::atomic<int> written = 0;
    {
        Worker worker(u"test"_s);
        const Gate gate(worker);
        for (int i = 0; i < 1000; ++i)
            std::ignore = worker.run([&written]() -> Result<void> {
                ++written;
                return {};
            });
        QCOMPARE(written.load(), 0);
    }
    QCOMPARE(written.load(), 1000);
}

void TestWorker::stopRefusesNewJobsAndRunsTheOld()
{
    Worker worker(u"test"_s);
    Gate gate(worker);
    QFuture<Result<int>> old = worker.run(number(1));
    worker.stop();
    QFuture<Result<int>> late = worker.run(number(2));
    QVERIFY(late.isFinished());
    QCOMPARE(late.result().error().code, ErrorCode::Cancelled);
    gate.open();
    QCOMPARE(old.result().value(), 1);
}

void TestWorker::exceptionsBecomeErrors()
{
    Worker worker(u"test"_s);
    QFuture<Result<int>> known = worker.run([]() -> Result<int> { throw std::runtime_error("broken"); });
    QFuture<Result<int>> unknown = worker.run([]() -> Result<int> { throw 42; });
    QCOMPARE(known.result().error(), (Error{ErrorCode::Storage, {}, u"broken"_s}));
    QCOMPARE(unknown.result().error().code, ErrorCode::Storage);
    QCOMPARE(worker.run(number(7)).result().value(), 7);
}

void TestWorker::cancelledBeforeItsTurnIsNotRun()
{
    Worker worker(u"test"_s);
    std::atomic<bool> ran = false;
    Gate gate(worker);
    QFuture<Result<void>> future = worker.run([&ran]() -> Result<void> {
        ran = true;
        return {};
    });
    future.cancel();
    gate.open();
    QCOMPARE(worker.run(number(1)).result().value(), 1);
    QVERIFY(!ran);
    QVERIFY(future.isFinished());
    QCOMPARE(takeResult(future).error().code, ErrorCode::Cancelled);
}

void TestWorker::capturesDieOnTheWorkerBeforeThePublication()
{
    struct Captured {
        QThread **destroyedOn;
        ~Captured() { *destroyedOn = QThread::currentThread(); }
    };
    QThread *destroyedOn = nullptr;
    Worker worker(u"test"_s);
    auto captured = std::make_unique<Captured>(&destroyedOn);
    QFuture<Result<QThread *>> future = worker.run(
        [captured = std::move(captured)]() -> Result<QThread *> { return QThread::currentThread(); });
    QThread *const ranOn = future.result().value();
    QCOMPARE(destroyedOn, ranOn);
}

void TestWorker::moveOnlyResults()
{
    Worker worker(u"test"_s);
    QObject context;
    int received = 0;
    deliver(worker.run([]() -> Result<std::unique_ptr<int>> { return std::make_unique<int>(5); }), &context,
            [&received](Result<std::unique_ptr<int>> result) { received = *result.value(); });
    QTRY_COMPARE(received, 5);
}

void TestWorker::manyThreadsManyJobs()
{
    constexpr int threads = 8;
    constexpr int jobsPerThread = 12'500;
    int unguarded = 0; // only the worker touches it: a second thread would be a race that tsan reports
    {
        Worker worker(u"test"_s);
        std::vector<std::unique_ptr<QThread>> callers;
        for (int i = 0; i < threads; ++i) {
            callers.emplace_back(QThread::create([&worker, &unguarded] {
                for (int job = 0; job < jobsPerThread; ++job)
                    std::ignore = worker.run([&unguarded]() -> Result<void> {
                        ++unguarded;
                        return {};
                    });
            }));
            callers.back()->start();
        }
        for (const auto &caller : callers)
            caller->wait();
    }
    QCOMPARE(unguarded, threads * jobsPerThread);
}

void TestWorker::deliversOnTheContextsThread()
{
    Worker worker(u"test"_s);
    QObject context;
    QThread *deliveredOn = nullptr;
    int value = 0;
    deliver(worker.run(number(3)), &context, [&](Result<int> result) {
        deliveredOn = QThread::currentThread();
        value = result.value();
    });
    QTRY_COMPARE(value, 3);
    QCOMPARE(deliveredOn, context.thread());
    QTRY_VERIFY(context.children().isEmpty());
}

void TestWorker::deliversAFinishedFutureLater()
{
    QObject context;
    int value = 0;
    deliver(QtFuture::makeReadyFuture<Result<int>>(4), &context,
            [&value](Result<int> result) { value = result.value(); });
    QCOMPARE(value, 0);
    QTRY_COMPARE(value, 4);
}

void TestWorker::deliversErrorsAndUnfinishedFutures()
{
    QObject context;
    QList<ErrorCode> codes;
    const auto note = [&codes](const Result<int> &result) { codes.append(result.error().code); };
    deliver(QtFuture::makeReadyFuture<Result<int>>(fail(ErrorCode::Forbidden, u"no"_s)), &context, note);
    QTRY_COMPARE(codes.size(), 1);
    {
        QPromise<Result<int>> abandoned;
        abandoned.start();
        deliver(abandoned.future(), &context, note);
    }
    QTRY_COMPARE(codes, (QList{ErrorCode::Forbidden, ErrorCode::Cancelled}));
}

void TestWorker::dropsTheResultWhenTheContextIsGone()
{
    Worker worker(u"test"_s);
    bool called = false;
    auto context = std::make_unique<QObject>();
    deliver(worker.run(number(1)), context.get(), [&called](const Result<int> &) { called = true; });
    worker.run(number(2)).waitForFinished(); // the result is on its way to the context by now
    context.reset();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestWorker::contextDestroyedWhileRunning()
{
    Worker worker(u"test"_s);
    bool called = false;
    auto context = std::make_unique<QObject>();
    Gate gate(worker);
    deliver(worker.run(number(1)), context.get(), [&called](const Result<int> &) { called = true; });
    context.reset();
    gate.open();
    worker.run(number(2)).waitForFinished();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestWorker::callbackMayDeleteTheContext()
{
    Worker worker(u"test"_s);
    QPointer<QObject> context = new QObject;
    QString afterwards;
    deliver(worker.run(number(1)), context.data(),
            [context, &afterwards, captured = u"still here"_s](const Result<int> &) {
        delete context.data();
        afterwards = captured;
    });
    bool second = false;
    deliver(worker.run(number(2)), context.data(), [&second](const Result<int> &) { second = true; });
    QTRY_COMPARE(afterwards, u"still here"_s);
    worker.run(number(3)).waitForFinished();
    QCoreApplication::processEvents();
    QVERIFY(context.isNull());
    QVERIFY(!second);
}

void TestWorker::hundredThousandDeliveries()
{
    constexpr int jobs = 100'000;
    Worker worker(u"test"_s);
    QObject context;
    int delivered = 0;
    bool inOrder = true;
    for (int i = 0; i < jobs; ++i)
        deliver(worker.run(number(i)), &context, [&, i](const Result<int> &result) {
            inOrder = inOrder && result.value() == i && delivered == i;
            ++delivered;
        });
    QTRY_COMPARE_WITH_TIMEOUT(delivered, jobs, 60'000);
    QVERIFY(inOrder);
}

void TestWorker::contextsDyingAtRandomMoments()
{
    Worker worker(u"test"_s);
    std::vector<std::unique_ptr<QObject>> contexts;
    quint32 random = 1;
    for (int i = 0; i < 20'000; ++i) {
        random = random * 1'664'525U + 1'013'904'223U;
        if (contexts.empty() || random % 3 == 0)
            contexts.push_back(std::make_unique<QObject>());
        QObject *context = contexts[random % contexts.size()].get();
        const QPointer<QObject> guard = context;
        deliver(worker.run(number(i)), context, [guard](const Result<int> &) { QVERIFY(!guard.isNull()); });
        if (random % 5 == 0)
            contexts.erase(contexts.begin() + ptrdiff_t(random % contexts.size()));
        if (random % 64 == 0)
            QCoreApplication::processEvents();
    }
    bool done = false;
    deliver(worker.run(number(0)), this, [&done](const Result<int> &) { done = true; });
    QTRY_VERIFY(done);
}

void TestWorker::onlyTheNewestPublishes()
{
    Worker worker(u"test"_s);
    QObject context;
    LatestOnly latest;
    QList<int> published;
    for (int i = 0; i < 100; ++i)
        latest.run(worker, number(i), &context,
                   [&published](const Result<int> &result) { published.append(result.value()); });
    bool done = false;
    deliver(worker.run(number(0)), &context, [&done](const Result<int> &) { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(published, QList{99});
}

void TestWorker::supersededJobsAreNotRun()
{
    Worker worker(u"test"_s);
    QObject context;
    LatestOnly latest;
    std::atomic<int> runs = 0;
    int published = 0;
    Gate gate(worker);
    for (int i = 0; i < 100; ++i)
        latest.run(worker, [&runs]() -> Result<int> { return ++runs; }, &context,
                   [&published](const Result<int> &) { ++published; });
    gate.open();
    QTRY_COMPARE(published, 1);
    QCOMPARE(runs.load(), 1);
}

void TestWorker::cancelledSeriesDoesNotPublish()
{
    Worker worker(u"test"_s);
    QObject context;
    bool published = false;
    LatestOnly latest;
    latest.run(worker, number(1), &context, [&published](const Result<int> &) { published = true; });
    worker.run(number(2)).waitForFinished(); // the result is on its way
    latest.cancel();
    bool done = false;
    deliver(worker.run(number(3)), &context, [&done](const Result<int> &) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(!published);
}

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
