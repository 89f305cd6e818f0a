// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/autolock.h"
#include "app/platform/clock.h"
#include "tests/support/fixedclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace areacliente;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systemClockIsUtc();
    void monotonicNeverGoesBack();
    void fixedClockMovesBothOrOnlyTheWall();
    void locksAfterTheIdleTime();
    void activityStartsAgain();
    void aWallClockAYearOffChangesNothing_data();
    void aWallClockAYearOffChangesNothing();
    void zeroMeansNever();
    void theTimerLooksAtTheClock();
};

void TestClock::systemClockIsUtc()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QDateTime now = SystemClock().now();
    QCOMPARE(now.timeSpec(), Qt::UTC);
    QVERIFY(before <= now && now <= QDateTime::currentDateTimeUtc());
}

void TestClock::monotonicNeverGoesBack()
{
    const SystemClock clock;
    auto last = clock.monotonic();
    const auto first = last;
    for (int i = 0; i < 10'000; ++i) {
        const auto next = clock.monotonic();
        QVERIFY(next >= last);
        last = next;
    }
    QTRY_VERIFY(clock.monotonic() > first);
}

void TestClock::fixedClockMovesBothOrOnlyTheWall()
{
    FixedClock clock;
    const QDateTime start = clock.now();
    clock.advance(90s);
    QCOMPARE(start.secsTo(clock.now()), 90);
    QVERIFY(clock.monotonic() == 90s);
    clock.setWallClock(start.addYears(-1));
    QCOMPARE(clock.now(), start.addYears(-1));
    QVERIFY(clock.monotonic() == 90s);
}

void TestClock::locksAfterTheIdleTime()
{
    FixedClock clock;
    AutoLock lock(clock);
    const QSignalSpy expired(&lock, &AutoLock::expired);
    lock.start(10min);
    clock.advance(10min - 1ms);
    lock.check();
    QCOMPARE(expired.count(), 0);
    clock.advance(1ms);
    lock.check();
    lock.check();
    QCOMPARE(expired.count(), 1);
    QVERIFY(!lock.isActive());
}

void TestClock::activityStartsAgain()
{
    FixedClock clock;
    AutoLock lock(clock);
    const QSignalSpy expired(&lock, &AutoLock::expired);
    lock.start(10min);
    for (int i = 0; i < 5; ++i) {
        clock.advance(9min);
        lock.noteActivity();
        lock.check();
    }
    QCOMPARE(expired.count(), 0);
}

void TestClock::aWallClockAYearOffChangesNothing_data()
{
    QTest::addColumn<int>("years");
    QTest::newRow("back") << -1;
    QTest::newRow("forward") << 1;
}

void TestClock::aWallClockAYearOffChangesNothing()
{
    QFETCH(const int, years);
    FixedClock clock;
    AutoLock lock(clock);
    const QSignalSpy expired(&lock, &AutoLock::expired);
    lock.start(10min);
    clock.setWallClock(clock.now().addYears(years));
    clock.advance(9min);
    lock.check();
    QCOMPARE(expired.count(), 0);
    clock.advance(1min);
    lock.check();
    QCOMPARE(expired.count(), 1);
}

void TestClock::zeroMeansNever()
{
    FixedClock clock;
    AutoLock lock(clock);
    const QSignalSpy expired(&lock, &AutoLock::expired);
    lock.start(10min);
    lock.start(0min);
    clock.advance(24h);
    lock.check();
    QCOMPARE(expired.count(), 0);
}

void TestClock::theTimerLooksAtTheClock()
{
    FixedClock clock;
    AutoLock lock(clock);
    const QSignalSpy expired(&lock, &AutoLock::expired);
    lock.start(1min);
    clock.advance(1min);
    QTRY_COMPARE(expired.count(), 1);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
