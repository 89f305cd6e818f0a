// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/faultyprovider.h"
#include "tests/support/samplesession.h"
#include "tests/support/widgetchecks.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/tabs/securitypage.h"
#include "ui/tabs/sessionlist.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/passwordstrength.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The page on how one signs in: the password and the sessions.
class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOnlyWhatIsOffered();
    void listsThisSessionFirst();
    void endsOneSession();
    void endsAllOthers();
    void saysThatItNeedsAConnection();
    void judgesPasswords_data();
    void judgesPasswords();
    void refusesANewPasswordThatCannotBe_data();
    void refusesANewPasswordThatCannotBe();
    void aMessageTakesNoRoomOfTheFields();
    void saysThatThePresentPasswordIsWrong();
    void losesNothingThatWasTypedWithoutAConnection();
    void changesThePassword();

private:
    struct Page {
        Page();
        [[nodiscard]] QWidget *card(const QString &name) const { return page->findChild<QWidget *>(name); }
        [[nodiscard]] QList<SessionInfo> listed() const { return page->findChild<SessionList *>()->sessions(); }
        [[nodiscard]] QAction *action(const QString &name) const { return page->findChild<QAction *>(name); }
        [[nodiscard]] PasswordDialog *dialog() const { return page->findChild<PasswordDialog *>(); }
        void signInElsewhere();
        void type(const QString &current, const QString &next, const QString &again) const;
        void confirm() const { page->findChild<QPushButton *>(u"confirmEndSessions"_s)->click(); }
        [[nodiscard]] QString told() const { return page->findChild<Banner *>(u"securityPageBanner"_s)->text(); }
        void submit() const { dialog()->findChild<QPushButton *>(u"securitySubmit"_s)->click(); }
        [[nodiscard]] QString message() const { return dialog()->findChild<Banner *>(u"securityBanner"_s)->text(); }

        SampleSession sample;
        FaultyProvider provider{sample.desktop().provider()};
        std::unique_ptr<AccountSession> session;
        std::unique_ptr<SecurityPage> page;
    };
};

namespace {

const QString newPassword = u"tres gatos verdes y un faro"_s;

SampleLogin ownerLogin()
{
    const auto logins = sampleContacts(SampleSession::options()).value();
    return *std::ranges::find_if(logins,
                                 [](const SampleLogin &l) { return enumName(l.kind) == "owner"_L1 && l.isVerified; });
}

} // namespace

TestSessions::Page::Page()
{
    AccountSession &real = sample.session();
    session = std::make_unique<AccountSession>(sample.desktop().replica, provider, sample.clock(),
                                               AccountSession::Start{real.accountId(), real.actor(), real.policy(),
                                                                     real.sessionToken(), sample.clock().now()});
    page = std::make_unique<SecurityPage>(*session);
    page->resize(900, 640);
    page->show();
    session->sync().sync();
}

void TestSessions::Page::signInElsewhere()
{
    QVERIFY_RESULT(
        await(sample.desktop().provider().signIn(ownerLogin().email, QString::fromLatin1(samplePassword), {})));
}

void TestSessions::Page::type(const QString &current, const QString &next, const QString &again) const
{
    dialog()->findChild<QLineEdit *>(u"currentPassword"_s)->setText(current);
    dialog()->findChild<QLineEdit *>(u"newPassword"_s)->setText(next);
    dialog()->findChild<QLineEdit *>(u"newPasswordAgain"_s)->setText(again);
}

void TestSessions::showsOnlyWhatIsOffered()
{
    Page page;
    QVERIFY(!page.card(u"sessionsCard"_s)->isVisible()); // nothing is known yet
    QVERIFY(page.card(u"securityNothing"_s)->isVisible());
    QTRY_VERIFY(page.card(u"sessionsCard"_s)->isVisible());
    QVERIFY(page.card(u"passwordCard"_s)->isVisible());
    QVERIFY(page.card(u"twoFactorCard"_s)->isVisible());
    QVERIFY(!page.card(u"securityNothing"_s)->isVisible());
    QTRY_COMPARE(page.listed().size(), 1);
    QCOMPARE(unnamedControls(page.page.get()), QStringList());
    QCOMPARE(cutOffTexts(page.page.get()), QStringList());
}

void TestSessions::listsThisSessionFirst()
{
    Page page;
    page.signInElsewhere();
    page.signInElsewhere();
    QTRY_VERIFY(page.card(u"sessionsCard"_s)->isVisible());
    page.action(u"readSessionsAgain"_s)->trigger();
    QTRY_COMPARE(page.listed().size(), 3);
    QVERIFY(page.listed().constFirst().isCurrent);
    const auto *own = page.page->findChild<QWidget *>(u"session/"_s + page.listed().constFirst().id);
    QVERIFY(own->findChild<QWidget *>(u"sessionCurrent"_s));
    QVERIFY(!own->findChild<QPushButton *>(u"endSession"_s)); // one signs out of this one
}

void TestSessions::endsOneSession()
{
    Page page;
    page.signInElsewhere();
    QTRY_COMPARE(page.listed().size(), 2);
    const Id other = page.listed().constLast().id;
    auto *end = page.page->findChild<QWidget *>(u"session/"_s + other)->findChild<QPushButton *>(u"endSession"_s);
    end->setFocus();
    end->click();
    QVERIFY(page.page->findChild<QWidget *>(u"endSessionsQuestion"_s)->isVisible());
    QCOMPARE(page.listed().size(), 2);
    page.confirm();
    QTRY_COMPARE(page.listed().size(), 1);
    QVERIFY(page.listed().constFirst().isCurrent);
    QVERIFY2(page.told().contains(u"has ended"_s), qPrintable(page.told()));
    QCOMPARE(page.page->focusWidget(), page.page->findChild<SessionList *>()); // nothing in it is left to press
}

void TestSessions::endsAllOthers()
{
    Page page;
    page.signInElsewhere();
    page.signInElsewhere();
    QTRY_COMPARE(page.listed().size(), 3);
    page.action(u"endOtherSessions"_s)->trigger();
    page.confirm();
    QTRY_COMPARE(page.listed().size(), 1);
    QVERIFY(page.listed().constFirst().isCurrent);
    QVERIFY(!page.action(u"endOtherSessions"_s)->isVisible());
}

void TestSessions::saysThatItNeedsAConnection()
{
    Page page;
    page.signInElsewhere();
    QTRY_COMPARE(page.listed().size(), 2);
    page.provider.isOffline = true;
    page.action(u"endOtherSessions"_s)->trigger();
    page.confirm();
    QTRY_VERIFY(!page.action(u"endOtherSessions"_s)->isVisible());
    QCOMPARE(page.listed().size(), 2); // what was read stays
    page.provider.isOffline = false;
    page.action(u"readSessionsAgain"_s)->trigger();
    QTRY_VERIFY(page.action(u"endOtherSessions"_s)->isVisible());
}

void TestSessions::judgesPasswords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<PasswordStrength>("strength");
    QTest::newRow("nothing") << QString() << PasswordStrength::None;
    QTest::newRow("short") << u"xK9!q"_s << PasswordStrength::TooShort;
    QTest::newRow("one letter") << u"aaaaaaaaaaaaaaaaaaaa"_s << PasswordStrength::Weak;
    QTest::newRow("a run") << u"12345678901234567890"_s << PasswordStrength::Weak;
    QTest::newRow("a word and a year") << u"murcielago"_s << PasswordStrength::Weak;
    QTest::newRow("mixed") << u"Murci3lago!9"_s << PasswordStrength::Fair;
    QTest::newRow("words") << newPassword << PasswordStrength::Strong;
}

void TestSessions::judgesPasswords()
{
    QFETCH(QString, password);
    QFETCH(PasswordStrength, strength);
    QCOMPARE(passwordStrength(password, 10), strength);
}

void TestSessions::refusesANewPasswordThatCannotBe_data()
{
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("again");
    QTest::addColumn<QString>("words");
    const QString present = QString::fromLatin1(samplePassword);
    QTest::newRow("no present one") << QString() << newPassword << newPassword << u"present password"_s;
    QTest::newRow("too short") << present << u"corta"_s << u"corta"_s << u"at least"_s;
    QTest::newRow("the same") << present << present << present << u"the same as the present"_s;
    QTest::newRow("not twice") << present << newPassword << u"otra cosa"_s << u"not the same"_s;
}

void TestSessions::refusesANewPasswordThatCannotBe()
{
    QFETCH(QString, current);
    QFETCH(QString, next);
    QFETCH(QString, again);
    QFETCH(QString, words);
    Page page;
    page.action(u"changePassword"_s)->trigger();
    page.type(current, next, again);
    page.submit();
    QVERIFY2(page.message().contains(words), qPrintable(page.message()));
    QVERIFY(page.dialog()->isVisible());
}

void TestSessions::aMessageTakesNoRoomOfTheFields()
{
    Page page;
    page.action(u"changePassword"_s)->trigger();
    auto *edit = page.dialog()->findChild<QLineEdit *>(u"newPassword"_s);
    const int height = edit->height();
    page.submit();
    QCoreApplication::processEvents();
    QVERIFY(page.dialog()->findChild<Banner *>(u"securityBanner"_s)->isVisible());
    QCOMPARE(edit->height(), height);
    QTest::keyClicks(edit, u"otra"_s); // what the message was about is being mended
    QVERIFY(!page.dialog()->findChild<Banner *>(u"securityBanner"_s)->isVisible());
}

void TestSessions::saysThatThePresentPasswordIsWrong()
{
    Page page;
    page.action(u"changePassword"_s)->trigger();
    page.type(u"not the password"_s, newPassword, newPassword);
    page.submit();
    QTRY_COMPARE(page.message(), u"The present password is not right."_s);
    QCOMPARE(page.dialog()->findChild<QLineEdit *>(u"newPassword"_s)->text(), newPassword);
}

void TestSessions::losesNothingThatWasTypedWithoutAConnection()
{
    Page page;
    page.action(u"changePassword"_s)->trigger();
    page.type(QString::fromLatin1(samplePassword), newPassword, newPassword);
    page.provider.isOffline = true;
    page.submit();
    QTRY_VERIFY(page.message().contains(u"connection"_s));
    QCOMPARE(page.dialog()->findChild<QLineEdit *>(u"newPasswordAgain"_s)->text(), newPassword);
    page.provider.isOffline = false;
    page.submit();
    QTRY_VERIFY(!page.dialog());
}

void TestSessions::changesThePassword()
{
    Page page;
    page.signInElsewhere();
    QTRY_COMPARE(page.listed().size(), 2);
    page.action(u"changePassword"_s)->trigger();
    QCOMPARE(unnamedControls(page.dialog()), QStringList());
    QCOMPARE(cutOffTexts(page.dialog()), QStringList());
    page.type(QString::fromLatin1(samplePassword), newPassword, newPassword);
    page.submit();
    QTRY_VERIFY(!page.dialog());
    QTRY_COMPARE(page.listed().size(), 1); // the other one has ended
    QVERIFY(!page.page->findChild<Banner *>(u"securityPageBanner"_s)->text().isEmpty());
    Provider &provider = page.sample.desktop().provider();
    QVERIFY(!await(provider.signIn(ownerLogin().email, QString::fromLatin1(samplePassword), {})));
    QVERIFY_RESULT(await(provider.signIn(ownerLogin().email, newPassword, {})));
}

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"
