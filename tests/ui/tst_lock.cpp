// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fakelogin.h"
#include "tests/support/sampleprogram.h"
#include "ui/bannerarea.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
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
    void takesThePasswordWithoutAClick();
    void hidesDialogsAndBringsThemBack();
    void opensWithTheRightPasswordOnly();
    void lettingGoMeansSigningOut();
    void opensAfterTheEmailChanged();
    void staysWhenTheRoleChanges();
    void staysWhenTheStoreIsDamaged();
    void staysWhenTheProgramEnds();
    void comesWithTheDesktopsOwn();
    void doesNotComeWithTheDesktopsOwnWhereItIsTurnedOff();
    void speaksTheLanguageChosen();
};

namespace {

/// Lets the program look at the clock, as it does when the machine wakes up.
void wakeUp()
{
    QEvent activated(QEvent::ApplicationActivate);
    QCoreApplication::sendEvent(qApp, &activated);
}

/// Changes the record of a contact at the provider.
Result<void> changeAtProvider(SampleProgram &program, const std::function<void(Contact &)> &change)
{
    return await(program.desktop().embedded()->withAuthority([account = program.account()->session().accountId(),
                                                              self = program.account()->session().actor().contactId,
                                                              change](Database &database, Authority &) -> Result<void> {
        ChangeFeed feed(database, account);
        RecordStore store(database, account, &feed, nullptr);
        auto contact = store.get<Contact>(self);
        if (!contact)
            return std::unexpected(contact.error());
        change(*contact);
        return store.put(*contact);
    }));
}

void typePassword(SampleProgram &program)
{
    program.find<QLineEdit>("lockPassword")->setText(QString::fromLatin1(samplePassword));
    program.find<QPushButton>("unlockButton")->click();
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

void TestLock::takesThePasswordWithoutAClick()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    for (int i = 0; i < 2; ++i) { // the page is another thing to show once it has been shown
        program.controller().actions().lock->trigger();
        QCOMPARE(program.page(), u"lockPage"_s);
        auto *password = program.find<QLineEdit>("lockPassword");
        QCOMPARE(QApplication::focusWidget(), password);
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(samplePassword));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(program.page(), u"accountView"_s);
    }
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
    program.find<QPushButton>("signOutConfirm")->click();
    QTRY_COMPARE(program.page(), u"signInPage"_s);
    QVERIFY(!program.account());
}

void TestLock::opensAfterTheEmailChanged()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Technical);
    AccountSession &session = program.account()->session();
    const QString next = u"another.address@example.com"_s;
    bool isGiven = false;
    const QJsonObject change{{u"from"_s, SampleProgram::login(ContactKind::Technical).email}, {u"to"_s, next}};
    session.submit(this, u"contact.modify"_s, session.actor().contactId,
                   {{u"changes"_s, QJsonObject{{u"email"_s, change}}}},
                   [&](const Result<void> &given) { isGiven = given.has_value(); });
    QTRY_VERIFY(isGiven);
    QTRY_VERIFY(session.outbox().isEmpty() && program.isSynchronised());
    program.controller().actions().lock->trigger();
    QTRY_VERIFY(program.find<QLabel>("lockName")->text().contains(next));
    typePassword(program);
    QTRY_COMPARE(program.page(), u"accountView"_s);
    QCOMPARE(program.desktop().settings.get<Setting::LastEmail>(), next);
}

void TestLock::staysWhenTheRoleChanges()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Technical);
    program.account()->banners().showMessage(u"told"_s, Tone::Info, [] { return u"told before"_s; });
    program.controller().actions().lock->trigger();
    QVERIFY_RESULT(changeAtProvider(program, [](Contact &contact) { contact.kind = ContactKind::Billing; }));
    program.account()->session().sync().sync(); // as it does every few minutes, locked or not
    QTRY_COMPARE(enumName(program.account()->session().actor().kind), enumName(ContactKind::Billing));
    QTRY_COMPARE(program.account()->session().sync().phase(), SyncPhase::Idle);
    QVERIFY(program.account()->isLocked());
    QCOMPARE(program.page(), u"lockPage"_s);
    QVERIFY(!program.account()->view().isVisible());
    typePassword(program);
    QTRY_COMPARE(program.page(), u"accountView"_s);
    QVERIFY(program.account()->view().isVisible());
    QVERIFY(program.account()->view().tabIds().contains(u"billing"_s));
    QCOMPARE(program.account()->banners().message(u"told"_s), u"told before"_s);
    QVERIFY(program.account()->banners().isVisible());
}

void TestLock::staysWhenTheStoreIsDamaged()
{
    SampleProgram program;
    program.start();
    program.find<QAbstractButton>("signInRemember")->setChecked(true);
    SIGN_IN(program, ContactKind::Owner);
    const QPointer<AccountController> before = program.account();
    program.controller().actions().lock->trigger();
    Q_EMIT program.account()->storeDamaged();
    QTRY_VERIFY(program.account() && !before); // another may lie at the same address
    QTRY_COMPARE(program.page(), u"lockPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(program.isSynchronised(), 30000); // fetched anew behind the lock
    QCOMPARE(program.page(), u"lockPage"_s);
    QTRY_VERIFY(program.find<QLabel>("lockName")->text().contains(SampleProgram::login(ContactKind::Owner).email));
    typePassword(program);
    QTRY_COMPARE(program.page(), u"accountView"_s);
}

void TestLock::staysWhenTheProgramEnds()
{
    SampleProgram program;
    program.start();
    program.find<QAbstractButton>("signInRemember")->setChecked(true);
    SIGN_IN(program, ContactKind::Owner);
    program.controller().actions().lock->trigger();
    for (int i = 0; i < 2; ++i) { // as often as one likes
        program.end();
        program.start();
        QTRY_COMPARE(program.page(), u"lockPage"_s);
        QTRY_VERIFY(program.window().isVisible());
        QVERIFY(program.account()->isLocked());
    }
    typePassword(program);
    QTRY_COMPARE(program.page(), u"accountView"_s);
    QTRY_VERIFY_WITH_TIMEOUT(program.isSynchronised(), 30000);
    program.end();
    program.start();
    QTRY_COMPARE(program.page(), u"accountView"_s); // it was not locked when it ended
}

void TestLock::comesWithTheDesktopsOwn()
{
    FakeLogin login;
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    login.prepareForSleep(true);
    QTRY_COMPARE(program.page(), u"lockPage"_s);
}

void TestLock::doesNotComeWithTheDesktopsOwnWhereItIsTurnedOff()
{
    FakeLogin login;
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    QVERIFY(program.desktop().settings.set<Setting::AutoLockMinutes>(0));
    login.prepareForSleep(true);
    login.settle();
    QCOMPARE(program.page(), u"accountView"_s);
}

void TestLock::speaksTheLanguageChosen()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    program.controller().actions().lock->trigger();
    program.find<QLineEdit>("lockPassword")->setText(u"not the password"_s);
    program.find<QPushButton>("unlockButton")->click();
    const auto *banner = program.find<Banner>("lockBanner");
    QTRY_VERIFY(!banner->isHidden());
    const QString english = banner->text();
    Q_EMIT program.controller().actions().languageChosen(u"es"_s);
    QTRY_VERIFY(banner->text() != english);
    QVERIFY(!banner->text().isEmpty());
}

int main(int argc, char **argv)
{
    moveToBusOfItsOwn(argv);
    const QApplication application(argc, argv);
    TestLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lock.moc"
