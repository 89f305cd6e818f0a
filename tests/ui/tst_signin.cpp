// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/accountfile.h"
#include "tests/support/await.h"
#include "tests/support/brokenkeychain.h"
#include "tests/support/sampleprogram.h"
#include "tests/support/widgetchecks.h"
#include "ui/bannerarea.h"
#include "ui/rolecard.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

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
    void oneKeySignsIn_data();
    void oneKeySignsIn();
    void saysWhatIsMissing();
    void refusesAWrongPassword();
    void showsThePasswordWhenAsked();
    void helpIsThereWithoutASession();
    void speaksBothLanguages();
    void providerIconFollowsTheTheme();
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
    void asksBeforeAnotherContactsChangesAreLost();
    void messagesFollowTheLanguage();
    void firstStartLeadsToAnAccountFile();
    void firstStartRefusesABadFile();
    void firstStartOpensTheSample();
};

namespace {

constexpr auto sampleMark = "AREACLIENTE_TEST_SAMPLE_MARK";

QStringList namesIn(const QString &directory)
{
    QStringList names;
    for (QDirIterator files(directory, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
        names.append(files.nextFileInfo().fileName());
    return names;
}

qsizetype filesIn(const QString &directory)
{
    return namesIn(directory).size();
}

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

void TestSignIn::oneKeySignsIn_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Space") << Qt::Key_Space;
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter of the keypad") << Qt::Key_Enter;
}

/// The first card has the focus from the start.
void TestSignIn::oneKeySignsIn()
{
    QFETCH(const Qt::Key, key);
    SampleProgram program;
    program.start();
    QTRY_VERIFY(qobject_cast<RoleCard *>(program.window().focusWidget()));
    QTest::keyClick(program.window().focusWidget(), key);
    QTRY_VERIFY_WITH_TIMEOUT(program.isSynchronised(), 30000);
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
    program.find<QPushButton>("passwordSignInLink")->click();
    program.find<QPushButton>("passwordRecoveryLink")->click();
    QTest::keyClick(program.find<QPushButton>("signInHelpBack"), Qt::Key_Escape);
    QVERIFY(!program.find<QLabel>("signInHelpTitle")->isVisible());
}

void TestSignIn::speaksBothLanguages()
{
    SampleProgram program;
    program.start();
    const auto *submit = program.find<QPushButton>("signInSubmit");
    const QString english = submit->text();
    auto *spanish = program.controller().actions().findChild<QAction *>(u"language_es"_s);
    QVERIFY(program.find<QToolButton>("signInLanguage")->menu()->actions().contains(spanish));
    spanish->trigger();
    QCOMPARE(program.language.code(), u"es"_s);
    QTRY_VERIFY(submit->text() != english);
    QCOMPARE(QLocale().language(), QLocale::Spanish);
    QCOMPARE(program.desktop().settings.get<Setting::Language>(), u"es"_s);
}

void TestSignIn::providerIconFollowsTheTheme()
{
    SampleProgram program;
    program.start();
    const auto icon = [&] { return program.find<QLabel>("signInProviderIcon")->pixmap().toImage(); };
    Q_EMIT program.controller().actions().themeChosen(ThemeChoice::Light);
    QTRY_VERIFY(program.find<QLabel>("signInProviderIcon"));
    const QImage light = icon();
    Q_EMIT program.controller().actions().themeChosen(ThemeChoice::Dark);
    QTRY_VERIFY(icon() != light);
    Q_EMIT program.controller().actions().themeChosen(ThemeChoice::Light);
    QTRY_COMPARE(icon(), light);
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
    QCOMPARE(cutOffTexts(&program.window()).join(u'\n'), QString());
    QCOMPARE(unnamedControls(&program.window()), QStringList());
    program.find<QPushButton>("passwordSignInLink")->click();
    QTRY_COMPARE(cutOffTexts(&program.window()).join(u'\n'), QString());
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
    QVERIFY(program.account()); // asked first, also where nothing would be lost
    QVERIFY(program.find<QListWidget>("signOutLosses")->isHidden());
    program.find<QPushButton>("signOutConfirm")->click();
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

void TestSignIn::asksBeforeAnotherContactsChangesAreLost()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    const QString documents = program.desktop().documentsDirectory();
    QTRY_VERIFY_WITH_TIMEOUT(filesIn(documents) > 0, 30000);
    program.account()->session().setSessionToken({}); // nothing is sent
    bool isGiven = false;
    program.account()->session().submit(this, u"ticket.create"_s, newId(program.clock.now()),
                                        {{u"subject"_s, u"Written offline"_s},
                                         {u"department"_s, u"general"_s},
                                         {u"priority"_s, u"normal"_s},
                                         {u"message_id"_s, newId(program.clock.now())},
                                         {u"body"_s, u"Not sent yet."_s}},
                                        [&](const Result<void> &given) { isGiven = given.has_value(); });
    QTRY_VERIFY(isGiven);
    program.desktop().drafts.set(u"reply/1"_s, {{u"body"_s, u"half a sentence"_s}});
    program.end();
    program.start();

    const auto signIn = [&] {
        program.find<QLineEdit>("signInEmail")->setText(SampleProgram::login(ContactKind::Technical).email);
        program.find<QLineEdit>("signInPassword")->setText(QString::fromLatin1(samplePassword));
        program.find<QPushButton>("signInSubmit")->click();
    };
    signIn();
    QTRY_VERIFY(program.find<QListWidget>("signOutLosses"));
    QCOMPARE(program.find<QListWidget>("signOutLosses")->count(), 2); // the ticket and the draft
    program.find<QPushButton>("signOutStay")->click();
    QTRY_VERIFY(program.find<QLineEdit>("signInPassword")->isEnabled());
    QVERIFY(!program.account());
    QVERIFY(program.desktop().drafts.contains(u"reply/1"_s));
    QVERIFY(filesIn(documents) > 0);
    const auto kept = await(program.desktop().replica.run([](Replica &replica) { return replica.outbox(); }));
    QVERIFY_RESULT(kept);
    QCOMPARE(kept->size(), 1);

    QTRY_VERIFY(!program.find<QListWidget>("signOutLosses"));
    signIn();
    QTRY_VERIFY(program.find<QPushButton>("signOutConfirm"));
    program.find<QPushButton>("signOutConfirm")->click();
    QTRY_VERIFY_WITH_TIMEOUT(program.isSynchronised(), 30000);
    QVERIFY(program.account()->session().outbox().isEmpty());
    QVERIFY(program.desktop().drafts.keys().isEmpty());
    // What may be kept for the technical contact by now are attachments: it sees no invoices.
    for (const QString &file : namesIn(documents))
        QVERIFY2(!file.startsWith("invoice"_L1) && !file.startsWith("credit_note"_L1), qPrintable(file));
}

void TestSignIn::messagesFollowTheLanguage()
{
    SampleProgram program;
    program.start();
    program.find<QPushButton>("passwordSignInLink")->click();
    program.find<QPushButton>("signInSubmit")->click();
    const auto *banner = program.find<Banner>("signInBanner");
    const QString english = banner->text();
    QVERIFY(!english.isEmpty());
    Q_EMIT program.controller().actions().languageChosen(u"es"_s);
    QTRY_VERIFY(banner->text() != english);
}

void TestSignIn::firstStartLeadsToAnAccountFile()
{
    QTemporaryDir files;
    const QString bundle = files.filePath(u"account.jsonl"_s);
    SampleProgram program;
    QVERIFY_RESULT(exportAccount(program.directory(), bundle));
    program.options.reset();
    QVERIFY(QFile::remove(authorityPath(program.directory())));
    program.start();
    QTRY_VERIFY(program.find<QWidget>("firstStartPage")->isVisible());
    QVERIFY(!program.find<QLineEdit>("signInEmail")->isVisible());
    program.window().resize(MainWindow::smallest);
    QTRY_COMPARE(cutOffTexts(&program.window()).join(u'\n'), QString());
    QCOMPARE(unnamedControls(&program.window()).join(u'\n'), QString());
    program.find<QPushButton>("firstStartForm")->click();
    QTRY_VERIFY(QApplication::activeModalWidget() != nullptr); // the data-change form needs no account
    QVERIFY(QApplication::activeModalWidget()->close());

    program.find<QPushButton>("openAccountFile")->click();
    auto *dialog = program.find<QFileDialog>("openAccountDialog");
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(bundle);
    dialog->close();
    QVERIFY(program.find<QWidget>("readingProgress")->isVisible());
    QVERIFY(!program.find<QPushButton>("openAccountFile")->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(program.page(), u"firstPasswordPage"_s, 30000);
    program.find<QPushButton>("firstPasswordCancel")->click();
    QCOMPARE(program.page(), u"signInPage"_s);
    QVERIFY(program.find<QLineEdit>("signInEmail")->isVisible());
}

void TestSignIn::firstStartRefusesABadFile()
{
    QTemporaryDir files;
    const QString bundle = files.filePath(u"account.jsonl"_s);
    SampleProgram program;
    QVERIFY_RESULT(exportAccount(program.directory(), bundle));
    QFile file(bundle);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    QByteArray broken = whole;
    QVERIFY(broken.contains("\"identity\":\"verified_by_email\""));
    broken.replace("\"identity\":\"verified_by_email\"", "\"identity\":\"by_hearsay\"");
    QVERIFY(file.resize(0) && file.seek(0) && file.write(broken) == broken.size());
    file.close();
    program.options.reset();
    QVERIFY(QFile::remove(authorityPath(program.directory())));
    program.start();
    QTRY_VERIFY(program.find<QWidget>("firstStartPage")->isVisible());
    program.find<QPushButton>("openAccountFile")->click();
    Q_EMIT program.find<QFileDialog>("openAccountDialog")->fileSelected(bundle);
    const auto *banner = program.find<Banner>("firstStartBanner");
    QTRY_VERIFY_WITH_TIMEOUT(!banner->isHidden(), 30000);
    const qsizetype line = broken.left(broken.indexOf("by_hearsay")).count('\n') + 1;
    QVERIFY2(banner->text().contains(u"Line %1,"_s.arg(line)), qPrintable(banner->text()));
    QVERIFY(banner->text().contains(u"identity"_s));
    QVERIFY(program.find<QWidget>("firstStartPage")->isVisible());
    QVERIFY(program.find<QPushButton>("openAccountFile")->isEnabled()); // another file may be tried
    const auto account = await(program.desktop().embedded()->withAuthority(
        [](Database &database, Authority &) { return embeddedAccountId(database); }));
    QVERIFY_RESULT(account);
    QVERIFY(!account->has_value()); // nothing half imported
}

void TestSignIn::firstStartOpensTheSample()
{
    QTemporaryDir files;
    const QString mark = files.filePath(u"started"_s);
    qputenv(sampleMark, mark.toLocal8Bit());
    SampleProgram program;
    program.options.reset();
    QVERIFY(QFile::remove(authorityPath(program.directory())));
    program.start();
    QTRY_VERIFY(program.find<QPushButton>("openSample")->isVisible());
    program.find<QPushButton>("openSample")->click();
    QTRY_VERIFY(QFile::exists(mark)); // this program again, as a window on the sample account: see main()
    QTRY_COMPARE(QFileInfo(mark).size(), qint64(QByteArray("--sample --language en").size()));
    QVERIFY(program.find<Banner>("firstStartBanner")->isHidden());
}

/// Notes with which arguments the sample account was to be opened.
int noteSample(int argc, char **argv)
{
    QByteArrayList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(argv[i]);
    QFile mark(QString::fromLocal8Bit(qgetenv(sampleMark)));
    return mark.open(QIODevice::WriteOnly) && mark.write(arguments.join(' ')) > 0 ? 0 : 1;
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--sample") == 0)
        return noteSample(argc, argv);
    const QApplication application(argc, argv);
    TestSignIn test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_signin.moc"
