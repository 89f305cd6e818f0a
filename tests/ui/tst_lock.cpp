// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleprogram.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The lock: when it comes, what it hides, and what opens it.
class TestLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesWhenNobodyIsThere();
    void doesNotComeWhileSomebodyIs();
    void staysAwayWhereItIsTurnedOff();
    void hidesDialogsAndBringsThemBack();
    void opensWithTheRightPasswordOnly();
    void lettingGoMeansSigningOut();
};

namespace {

/// Lets the program look at the clock, as it does when the machine wakes up.
void wakeUp()
{
    QEvent activated(QEvent::ApplicationActivate);
    QCoreApplication::sendEvent(qApp, &activated);
}

} // namespace

void TestLock::comesWhenNobodyIsThere()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    const int limit = program.desktop().settings.get<Setting::AutoLockMinutes>();
    QVERIFY(limit > 0);
    program.clock.advance(std::chrono::minutes(limit) - 1s);
    wakeUp();
    QCOMPARE(program.page(), u"accountView"_s);
    program.clock.advance(2s);
    wakeUp();
    QCOMPARE(program.page(), u"lockPage"_s);
    QVERIFY(!program.account()->view().isVisible());
    QTRY_VERIFY(program.find<QLabel>("lockName")->text().contains(SampleProgram::login(ContactKind::Owner).email));
}

void TestLock::doesNotComeWhileSomebodyIs()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    const std::chrono::minutes limit(program.desktop().settings.get<Setting::AutoLockMinutes>());
    for (int i = 0; i < 3; ++i) {
        program.clock.advance(limit - 1s);
        QTest::keyClick(&program.window(), Qt::Key_Shift);
        wakeUp();
        QCOMPARE(program.page(), u"accountView"_s);
    }
    program.clock.setWallClock(program.clock.now().addYears(1)); // somebody set the clock: no time has passed
    wakeUp();
    QCOMPARE(program.page(), u"accountView"_s);
}

void TestLock::staysAwayWhereItIsTurnedOff()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    QVERIFY(program.desktop().settings.set<Setting::AutoLockMinutes>(0));
    program.clock.advance(48h);
    wakeUp();
    QCOMPARE(program.page(), u"accountView"_s);
    program.controller().actions().lock->trigger();
    QCOMPARE(program.page(), u"lockPage"_s);
}

void TestLock::hidesDialogsAndBringsThemBack()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    program.controller().actions().outbox->trigger();
    auto *dialog = program.find<QWidget>("outboxDialog");
    QVERIFY(dialog && dialog->isVisible());
    program.controller().actions().lock->trigger();
    QCOMPARE(program.page(), u"lockPage"_s);
    QVERIFY(!dialog->isVisible());
    QTRY_VERIFY(!program.find<QLabel>("lockName")->text().isEmpty());
    program.find<QLineEdit>("lockPassword")->setText(QString::fromLatin1(samplePassword));
    program.find<QPushButton>("unlockButton")->click();
    QTRY_COMPARE(program.page(), u"accountView"_s);
    QVERIFY(dialog->isVisible());
}

void TestLock::opensWithTheRightPasswordOnly()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Billing);
    const QString first = program.account()->session().sessionToken();
    program.controller().actions().lock->trigger();
    QTRY_VERIFY(!program.find<QLabel>("lockName")->text().isEmpty());
    auto *password = program.find<QLineEdit>("lockPassword");
    password->setText(u"not the password"_s);
    QTest::keyClick(password, Qt::Key_Return);
    const auto *banner = program.find<Banner>("lockBanner");
    QTRY_VERIFY(!banner->isHidden());
    QCOMPARE(program.page(), u"lockPage"_s);
    password->setText(QString::fromLatin1(samplePassword));
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_COMPARE(program.page(), u"accountView"_s);
    QVERIFY(password->text().isEmpty());
    QVERIFY(program.account()->session().sessionToken() != first);
    QTRY_VERIFY(program.isSynchronised());
}

void TestLock::lettingGoMeansSigningOut()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Technical);
    program.controller().actions().lock->trigger();
    program.find<QPushButton>("lockSignOut")->click();
    QTRY_COMPARE(program.page(), u"signInPage"_s);
    QVERIFY(!program.account());
}

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
