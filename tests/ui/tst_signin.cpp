// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/accountfile.h"
#include "tests/support/await.h"
#include "tests/support/brokenkeychain.h"
#include "tests/support/sampleprogram.h"
#include "tests/support/widgetchecks.h"
#include "ui/bannerarea.h"
#include "ui/rolecard.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Everything before and around being signed in, through the real window.
class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheContactsOfTheSample();
    void oneClickSignsIn();
    void saysWhatIsMissing();
    void refusesAWrongPassword();
    void showsThePasswordWhenAsked();
    void helpIsThereWithoutASession();
    void speaksBothLanguages();
    void fitsTheSmallestWindow_data();
    void fitsTheSmallestWindow();
    void remembersTheSession();
    void forgetsWhatWasNotToBeRemembered();
    void saysThatThereIsNoKeychain();
    void livesWithAKeychainThatHangs();
    void readsOnWhereTheKeychainLostTheSession();
    void signingOutRemovesEverything();
    void signingOutWarnsOfWhatWouldBeLost();
    void firstPasswordOfAnImportedAccount();
};

namespace {

bool hasText(SampleProgram &program, const char *label, const QString &part)
{
    const auto *found = program.find<QLabel>(label);
    return found && found->text().contains(part);
}

} // namespace

void TestSignIn::offersTheContactsOfTheSample()
{
    SampleProgram program;
    program.start();
    const auto contacts = sampleContacts(SampleSession::options());
    QVERIFY_RESULT(contacts);
    QTRY_COMPARE(program.window().findChildren<RoleCard *>().size(), contacts->size());
    QStringList offered;
    for (const RoleCard *card : program.window().findChildren<RoleCard *>()) {
        QVERIFY(card->isVisible());
        QVERIFY(!card->accessibleDescription().isEmpty());
        offered.append(card->offer().email);
    }
    for (const SampleLogin &contact : *contacts)
        QVERIFY(offered.contains(contact.email));
}

void TestSignIn::oneClickSignsIn()
{
    SampleProgram program;
    program.start();
    QTRY_VERIFY(!program.window().findChildren<RoleCard *>().isEmpty());
    for (RoleCard *card : program.window().findChildren<RoleCard *>()) {
        if (card->offer().kind == ContactKind::Technical)
            QTest::mouseClick(card, Qt::LeftButton);
    }
    QTRY_VERIFY_WITH_TIMEOUT(program.isSynchronised(), 30000);
    QCOMPARE(enumName(program.account()->session().actor().kind), enumName(ContactKind::Technical));
    QCOMPARE(program.page(), u"accountView"_s);
}

void TestSignIn::saysWhatIsMissing()
{
    SampleProgram program;
    program.start();
    const auto *banner = program.find<Banner>("signInBanner");
    program.find<QPushButton>("passwordSignInLink")->click();
    program.find<QPushButton>("signInSubmit")->click();
    QVERIFY(!banner->isHidden());
    QVERIFY(program.find<QLineEdit>("signInPassword")->isEnabled()); // nobody was asked
    program.find<QLineEdit>("signInEmail")->setText(u"somebody@example.com"_s);
    const QString first = banner->text();
    program.find<QPushButton>("signInSubmit")->click();
    QVERIFY(banner->text() != first);
}

void TestSignIn::refusesAWrongPassword()
{
    SampleProgram program;
    program.start();
    const QString email = SampleProgram::login(ContactKind::Owner).email;
    program.find<QLineEdit>("signInEmail")->setText(email);
    auto *password = program.find<QLineEdit>("signInPassword");
    password->setText(u"not the password"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QVERIFY(!password->isEnabled()); // while the provider is asked
    const auto *banner = program.find<Banner>("signInBanner");
    QTRY_VERIFY(!banner->isHidden());
    QVERIFY(banner->tone() == Tone::Danger);
    QVERIFY(password->isEnabled());
    QCOMPARE(program.find<QLineEdit>("signInEmail")->text(), email);
    QVERIFY(!program.account());
}

void TestSignIn::showsThePasswordWhenAsked()
{
    SampleProgram program;
    program.start();
    auto *password = program.find<QLineEdit>("signInPassword");
    auto *reveal = password->findChild<QAction *>(u"revealPassword"_s);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    reveal->trigger();
    QCOMPARE(password->echoMode(), QLineEdit::Normal);
    reveal->trigger();
    QCOMPARE(password->echoMode(), QLineEdit::Password);
}

void TestSignIn::helpIsThereWithoutASession()
{
    SampleProgram program;
    program.start();
    program.find<QPushButton>("passwordSignInLink")->click();
    program.find<QPushButton>("passwordRecoveryLink")->click();
    QVERIFY(program.find<QLabel>("signInHelpTitle")->isVisible());
    QVERIFY(!program.find<QPushButton>("signInHelpForm")->isVisible());
    program.find<QPushButton>("signInHelpOther")->click();
    QVERIFY(hasText(program, "signInHelpText", u"DNI"_s));
    QVERIFY(hasText(program, "signInHelpText", u"CIF"_s));
    program.find<QPushButton>("signInHelpForm")->click();
    QTRY_VERIFY(QApplication::activeModalWidget() != nullptr); // the data-change form, without a session
    QVERIFY(QApplication::activeModalWidget()->close());
    program.find<QPushButton>("signInHelpBack")->click();
    QVERIFY(!program.find<QLabel>("signInHelpTitle")->isVisible());
}

void TestSignIn::speaksBothLanguages()
{
    SampleProgram program;
    program.start();
    const auto *submit = program.find<QPushButton>("signInSubmit");
    const QString english = submit->text();
    for (QAction *action :
         program.window().findChildren<QAction *>() + program.controller().findChildren<QAction *>()) {
        if (action->objectName() == "language_es"_L1)
            action->trigger();
    }
    QCOMPARE(program.language.code(), u"es"_s);
    QTRY_VERIFY(submit->text() != english);
    QCOMPARE(QLocale().language(), QLocale::Spanish);
    QCOMPARE(program.desktop().settings.get<Setting::Language>(), u"es"_s);
}

void TestSignIn::fitsTheSmallestWindow_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("es") << u"es"_s;
    QTest::newRow("en") << u"en"_s;
}

void TestSignIn::fitsTheSmallestWindow()
{
    QFETCH(const QString, language);
    SampleProgram program;
    program.language.choose(language);
    program.start();
    program.window().resize(MainWindow::smallest);
    QTRY_VERIFY(!program.window().findChildren<RoleCard *>().isEmpty());
    QVERIFY(QTest::qWaitForWindowExposed(&program.window()));
    QCOMPARE(cutOffTexts(&program.window()), QStringList());
    QCOMPARE(unnamedControls(&program.window()), QStringList());
    program.find<QPushButton>("passwordSignInLink")->click();
    QTRY_COMPARE(cutOffTexts(&program.window()), QStringList());
    QCOMPARE(unnamedControls(&program.window()), QStringList());
}

void TestSignIn::remembersTheSession()
{
    SampleProgram program;
    program.start();
    program.find<QCheckBox>("signInRemember")->setChecked(true);
    SIGN_IN(program, ContactKind::Billing);
    QTRY_VERIFY(await(program.desktop().secrets.read(program.desktop().secretName("session"_L1))).has_value());
    program.end();

    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.isShowingData(), 30000);
    QCOMPARE(program.page(), u"accountView"_s);
    QVERIFY(program.window().isVisible());
    QCOMPARE(enumName(program.account()->session().actor().kind), enumName(ContactKind::Billing));
    QTRY_VERIFY(!program.account()->session().sessionToken().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(program.isSynchronised(), 30000);
}

void TestSignIn::forgetsWhatWasNotToBeRemembered()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    program.end();
    program.start();
    QCOMPARE(program.page(), u"signInPage"_s);
    QCOMPARE(program.find<QLineEdit>("signInEmail")->text(), SampleProgram::login(ContactKind::Owner).email);
}

void TestSignIn::saysThatThereIsNoKeychain()
{
    BrokenKeychain keychain{Error{ErrorCode::KeychainUnavailable, u"keychain"_s}};
    SampleProgram program(&keychain);
    program.start();
    program.find<QCheckBox>("signInRemember")->setChecked(true);
    SIGN_IN(program, ContactKind::Owner);
    QTRY_VERIFY(!program.account()->banners().message(u"keychain"_s).isEmpty());
    QVERIFY(!program.desktop().settings.get<Setting::RememberMe>());
}

void TestSignIn::livesWithAKeychainThatHangs()
{
    BrokenKeychain keychain{std::nullopt};
    SampleProgram program(&keychain);
    program.start();
    program.find<QCheckBox>("signInRemember")->setChecked(true);
    SIGN_IN(program, ContactKind::Owner);
    program.end();
    program.start(); // remembered, it was told; the keychain still says nothing
    QTRY_VERIFY_WITH_TIMEOUT(program.isShowingData(), 30000);
    QVERIFY(program.window().isVisible());
    QVERIFY(program.account()->session().sessionToken().isEmpty());
}

void TestSignIn::readsOnWhereTheKeychainLostTheSession()
{
    MemorySecretStore secrets;
    SampleProgram program(&secrets);
    program.start();
    program.find<QCheckBox>("signInRemember")->setChecked(true);
    SIGN_IN(program, ContactKind::Owner);
    const QString name = program.desktop().secretName("session"_L1);
    program.end();
    QVERIFY_RESULT(await(secrets.remove(name)));
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.isShowingData(), 30000);
    QTRY_VERIFY(!program.account()->banners().message(u"session"_s).isEmpty());
    program.find<QPushButton>("signInAgain")->click();
    QTRY_COMPARE(program.page(), u"lockPage"_s);
    QTRY_VERIFY(!program.find<QLabel>("lockName")->text().isEmpty());
    program.find<QLineEdit>("lockPassword")->setText(QString::fromLatin1(samplePassword));
    program.find<QPushButton>("unlockButton")->click();
    QTRY_COMPARE(program.page(), u"accountView"_s);
    QTRY_VERIFY(program.isSynchronised());
    QVERIFY(program.account()->banners().message(u"session"_s).isEmpty());
    QTRY_VERIFY(await(secrets.read(name)).has_value());
}

void TestSignIn::signingOutRemovesEverything()
{
    SampleProgram program;
    program.start();
    program.find<QCheckBox>("signInRemember")->setChecked(true);
    SIGN_IN(program, ContactKind::Owner);
    program.controller().actions().signOut->trigger();
    QTRY_COMPARE(program.page(), u"signInPage"_s);
    QVERIFY(!program.account());
    QVERIFY(!program.desktop().settings.get<Setting::RememberMe>());
    const auto left = await(program.desktop().replica.run([](Replica &replica) { return replica.state(); }));
    QVERIFY_RESULT(left);
    QVERIFY(!left->has_value());
    const auto rows = await(program.desktop().replica.run([](Replica &replica) {
        return RecordStore(replica.database(), sampleAccountId(SampleSession::options()), nullptr, nullptr)
            .count<Invoice>();
    }));
    QVERIFY_RESULT(rows);
    QCOMPARE(*rows, 0);
    const auto token = await(program.desktop().secrets.read(program.desktop().secretName("session"_L1)));
    QVERIFY(!token);
    QCOMPARE(token.error().code, ErrorCode::NotFound);
}

void TestSignIn::signingOutWarnsOfWhatWouldBeLost()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    program.desktop().drafts.set(u"reply/1"_s, {{u"body"_s, u"half a sentence"_s}});
    program.controller().actions().signOut->trigger();
    QTRY_VERIFY(program.find<QListWidget>("signOutLosses") != nullptr);
    QCOMPARE(program.find<QListWidget>("signOutLosses")->count(), 1);
    program.find<QPushButton>("signOutStay")->click();
    QVERIFY(program.account());
    QVERIFY(program.desktop().drafts.contains(u"reply/1"_s));
    QTRY_VERIFY(program.find<QListWidget>("signOutLosses") == nullptr);

    program.controller().actions().signOut->trigger();
    QTRY_VERIFY(program.find<QPushButton>("signOutConfirm") != nullptr);
    program.find<QPushButton>("signOutConfirm")->click();
    QTRY_COMPARE(program.page(), u"signInPage"_s);
    QVERIFY(program.desktop().drafts.keys().isEmpty());
}

void TestSignIn::firstPasswordOfAnImportedAccount()
{
    QTemporaryDir files;
    const QString bundle = files.filePath(u"account.jsonl"_s);
    {
        QTemporaryDir source;
        SampleSession::copyAuthority(source.path());
        QVERIFY_RESULT(exportAccount(source.path(), bundle));
    }
    SampleProgram program;
    program.options.reset();
    QVERIFY(QFile::remove(authorityPath(program.directory())));
    QVERIFY(importAccount(program.directory(), bundle, [&] { return program.clock.now(); }).has_value());
    program.start();
    auto *link = program.find<QPushButton>("firstPasswordLink");
    QTRY_VERIFY(link->isVisible());
    link->click();
    QCOMPARE(program.page(), u"firstPasswordPage"_s);
    auto *password = program.find<QLineEdit>("firstPassword");
    auto *again = program.find<QLineEdit>("firstPasswordAgain");
    auto *submit = program.find<QPushButton>("firstPasswordSubmit");
    const auto *banner = program.find<Banner>("firstPasswordBanner");
    password->setText(u"short"_s);
    submit->click();
    QVERIFY(!banner->isHidden());
    password->setText(u"long enough for anybody"_s);
    again->setText(u"something else"_s);
    submit->click();
    QCOMPARE(program.page(), u"firstPasswordPage"_s);
    again->setText(password->text());
    submit->click();
    QTRY_VERIFY_WITH_TIMEOUT(program.isSynchronised(), 30000);
}

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
