// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/sessionwatch.h"
#include "tests/support/fakelogin.h"

#include <QSignalSpy>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Against a login service on a real bus.
class TestSessionWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsOfSleep();
    void hearsOfItsSessionsLock();
    void hearsOfADesktopThatLocksByItself();
    void isQuietWithoutALoginService();
};

void TestSessionWatch::hearsOfSleep()
{
    FakeLogin login;
    SessionWatch watch;
    QSignalSpy left(&watch, &SessionWatch::left);
    watch.start();
    login.prepareForSleep(false); // it woke up
    login.prepareForSleep(true);
    QTRY_COMPARE(left.count(), 1);
}

void TestSessionWatch::hearsOfItsSessionsLock()
{
    FakeLogin login;
    SessionWatch watch;
    QSignalSpy left(&watch, &SessionWatch::left);
    watch.start();
    QTRY_VERIFY((login.lock(FakeLogin::session()), left.count() > 0)); // once it has learnt which session is its own
    login.settle();
    left.clear();
    login.lock(FakeLogin::anotherSession());
    login.settle();
    QCOMPARE(left.count(), 0);
    login.lock(FakeLogin::session());
    login.settle();
    QCOMPARE(left.count(), 1);
}

void TestSessionWatch::hearsOfADesktopThatLocksByItself()
{
    FakeLogin login;
    SessionWatch watch;
    QSignalSpy left(&watch, &SessionWatch::left);
    watch.start();
    QTRY_VERIFY((login.hintLocked(true), left.count() > 0));
    login.settle();
    left.clear();
    login.hintLocked(false);
    login.settle();
    QCOMPARE(left.count(), 0);
}

void TestSessionWatch::isQuietWithoutALoginService()
{
    SessionWatch watch;
    QSignalSpy left(&watch, &SessionWatch::left);
    watch.start();
    watch.start(); // once more does no harm
    QVERIFY(QDBusConnection::systemBus().isConnected());
    FakeLogin login; // comes later
    QTRY_VERIFY((login.prepareForSleep(true), left.count() > 0));
}

int main(int argc, char **argv)
{
    moveToBusOfItsOwn(argv);
    const QCoreApplication application(argc, argv);
    TestSessionWatch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sessionwatch.moc"
