// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncschedule.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace areacliente;
using namespace std::chrono_literals;

class TestSyncSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pollsAtLeisure();
    void waitsLongerAndLonger();
    void honoursWhatTheProviderAsksFor();
    void forgetsFailures();
    void comesBackSoonButNotAtOnce();
    void manyDesktopsAfterAnOutage_data();
    void manyDesktopsAfterAnOutage();
};

namespace {

SyncSchedule scheduleWith(double random)
{
    return SyncSchedule([random] { return random; });
}

constexpr double almostOne = 0.999'999;

} // namespace

void TestSyncSchedule::pollsAtLeisure()
{
    QCOMPARE(scheduleWith(0).afterSuccess(), SyncSchedule::pollInterval * 9 / 10);
    QCOMPARE(scheduleWith(0.5).afterSuccess(), SyncSchedule::pollInterval);
    QVERIFY(scheduleWith(almostOne).afterSuccess() < SyncSchedule::pollInterval * 11 / 10);
}

void TestSyncSchedule::waitsLongerAndLonger()
{
    SyncSchedule schedule = scheduleWith(almostOne);
    QList<SyncSchedule::Wait> waits;
    for (int i = 0; i < 100; ++i)
        waits.append(schedule.afterFailure(0s));
    QVERIFY(std::ranges::is_sorted(waits));
    QVERIFY(waits.first() > 4min && waits.first() <= 5min);
    QVERIFY(waits.at(1) > 9min && waits.at(1) <= 10min);
    QVERIFY(waits.last() > 59min && waits.last() <= SyncSchedule::longestWait);
    // However soon chance would have it.
    QCOMPARE(scheduleWith(0).afterFailure(0s), SyncSchedule::shortestWait);
}

void TestSyncSchedule::honoursWhatTheProviderAsksFor()
{
    QCOMPARE(scheduleWith(0).afterFailure(120s), SyncSchedule::Wait(120s));
    QVERIFY(scheduleWith(almostOne).afterFailure(120s) > 6min);
    QCOMPARE(scheduleWith(0).afterFailure(24h), SyncSchedule::Wait(24h));
}

void TestSyncSchedule::forgetsFailures()
{
    SyncSchedule schedule = scheduleWith(almostOne);
    const auto first = schedule.afterFailure(0s);
    QVERIFY(schedule.afterFailure(0s) > first);
    schedule.forgetFailures();
    QCOMPARE(schedule.afterFailure(0s), first);
    std::ignore = schedule.afterSuccess();
    QCOMPARE(schedule.afterFailure(0s), first);
    std::ignore = schedule.afterReunion();
    QCOMPARE(schedule.afterFailure(0s), first);
}

void TestSyncSchedule::comesBackSoonButNotAtOnce()
{
    QCOMPARE(scheduleWith(0).afterReunion(), 0ms);
    QVERIFY(scheduleWith(almostOne).afterReunion() <= SyncSchedule::reunion);
}

void TestSyncSchedule::manyDesktopsAfterAnOutage_data()
{
    QTest::addColumn<int>("outage"); // seconds
    QTest::addColumn<int>("retryAfter");
    QTest::addColumn<bool>("isTogether");
    QTest::addColumn<int>("most"); // arrivals within one second
    QTest::newRow("all cut at one moment, for a minute") << 60 << 0 << true << 20;
    QTest::newRow("all told to wait two minutes") << 60 << 120 << true << 20;
    QTest::newRow("all cut at one moment, for three hours") << 10'800 << 0 << true << 20;
    QTest::newRow("one after the other, for three hours") << 10'800 << 0 << false << 20;
}

/// 500 desktops, whose every try fails until the outage is over; then the moments at which they come back.
void TestSyncSchedule::manyDesktopsAfterAnOutage()
{
    QFETCH(int, outage);
    QFETCH(int, retryAfter);
    QFETCH(bool, isTogether);
    QFETCH(int, most);
    constexpr int desktops = 500;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 generator(seed);
        std::uniform_real_distribution<double> chance(0, 1);
        std::map<qint64, int> arrivals; // by second
        qint64 last = 0;
        for (int i = 0; i < desktops; ++i) {
            SyncSchedule schedule([&] { return chance(generator); });
            SyncSchedule::Wait at = isTogether ? 0ms : schedule.afterSuccess() - SyncSchedule::pollInterval * 9 / 10;
            while (at < std::chrono::seconds(outage))
                at += schedule.afterFailure(std::chrono::seconds(retryAfter));
            const qint64 second = at / 1s;
            ++arrivals[second];
            last = std::max(last, second);
        }
        const auto peak = std::ranges::max_element(arrivals, {}, [](const auto &entry) { return entry.second; });
        QVERIFY2(peak->second <= most, QByteArray::number(peak->second).constData());
        // Spread, and yet nobody is forgotten: an hour later all are back.
        QVERIFY(last <= outage + 3'600 + retryAfter);
    }
}

QTEST_GUILESS_MAIN(TestSyncSchedule)
#include "tst_syncschedule.moc"
