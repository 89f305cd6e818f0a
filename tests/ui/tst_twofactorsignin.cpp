// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/totp.h"
#include "tests/support/await.h"
#include "tests/support/sampleprogram.h"
#include "tests/support/widgetchecks.h"
#include "ui/dialogs/twofactoroffdialog.h"
#include "ui/lockpage.h"
#include "ui/rolecard.h"
#include "ui/signinform.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/qrcode.h"
#include "ui/wizards/recoverycodes.h"
#include "ui/wizards/twofactorwizard.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Two-factor sign-in in the real window: turned on, asked for at the lock and at sign-in, turned off.
class TestTwoFactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsTheQrCode();
    void isTurnedOnInThreeSteps();
    void saysThatAPasswordOrACodeIsWrong();
    void keepsTheRecoveryCodes();
    void isAskedForAtTheLock();
    void isAskedForAtSignIn();
    void takesARecoveryCodeOnce();
    void isTurnedOff();
    void saysHowLongToWait();

private:
    /// The program, signed in as the owner, with what is needed to turn two-factor sign-in on through its pages.
    struct Desk {
        Desk();
        void openWizard();
        void givePassword(const QString &password);
        void giveCode(const QString &code);
        void turnOn();
        /// The code of the moment; the clock goes on to a moment whose code was not used.
        [[nodiscard]] QString nextCode();
        [[nodiscard]] TwoFactorWizard *wizard() { return program.window().findChild<TwoFactorWizard *>(); }
        [[nodiscard]] QPushButton *next() { return wizard()->findChild<QPushButton *>(u"twoFactorNext"_s); }
        [[nodiscard]] QString message() { return wizard()->findChild<Banner *>(u"twoFactorBanner"_s)->text(); }

        SampleProgram program;
        QByteArray secret;
        QStringList recovery;
    };
};

namespace {

const QString samplePasswordText = QString::fromLatin1(samplePassword);

QByteArray fromBase32(const QString &text)
{
    QByteArray bytes;
    int buffer = 0;
    int bits = 0;
    for (const QChar c : text) {
        const qsizetype value = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").indexOf(c);
        if (value < 0)
            continue; // the blanks between the groups
        buffer = (buffer << 5) | static_cast<int>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(static_cast<char>(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }
    }
    return bytes;
}

/// Answers in the user's place.
class AnsweringChooser final : public FileChooser
{
public:
    explicit AnsweringChooser(QString path)
        : m_path(std::move(path))
    {
    }
    void askWhereToSave(QWidget *, const SaveQuestion &, std::function<void(const SaveAnswer &)> answer) override
    {
        answer({m_path, 0});
    }

private:
    QString m_path;
};

} // namespace

TestTwoFactor::Desk::Desk()
{
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    program.account()->view().showTab(u"profile"_s);
    QTRY_VERIFY(program.isShowingData());
    QTRY_VERIFY(program.account()->session().capabilities());
}

void TestTwoFactor::Desk::openWizard()
{
    QTRY_VERIFY(program.find<QAction>("showSecurity"));
    program.find<QAction>("showSecurity")->trigger();
    program.find<QAction>("twoFactorOn")->trigger();
    QVERIFY(wizard());
}

void TestTwoFactor::Desk::givePassword(const QString &password)
{
    wizard()->findChild<QLineEdit *>(u"twoFactorPassword"_s)->setText(password);
    next()->click();
    QTRY_VERIFY(next()->isEnabled());
}

void TestTwoFactor::Desk::giveCode(const QString &code)
{
    wizard()->findChild<QLineEdit *>(u"twoFactorCode"_s)->setText(code);
    next()->click();
}

void TestTwoFactor::Desk::turnOn()
{
    openWizard();
    givePassword(samplePasswordText);
    secret = fromBase32(wizard()->findChild<QLineEdit *>(u"twoFactorSecret"_s)->text());
    QCOMPARE(secret.size(), 20);
    giveCode(nextCode());
    QTRY_VERIFY(wizard()->recoveryCodes().isVisible());
    wizard()->findChild<QPushButton *>(u"copyRecoveryCodes"_s)->click();
    recovery = QGuiApplication::clipboard()->text().split(u'\n');
}

QString TestTwoFactor::Desk::nextCode()
{
    program.clock.advance(std::chrono::seconds(totp::stepSeconds));
    return totp::codeAt(secret, totp::stepAt(program.clock.now().toSecsSinceEpoch())).value();
}

/// Decoded by hand at what every QR code has: the three finder patterns.
void TestTwoFactor::drawsTheQrCode()
{
    QVERIFY(qrImage({}).isNull());
    const QImage image = qrImage(u"otpauth://totp/Esparto:ana@example.es?secret=JBSWY3DPEHPK3PXP&issuer=Esparto"_s);
    QVERIFY(image.width() >= 21);
    QCOMPARE((image.width() - 17) % 4, 0); // a version of the standard
    const int last = image.width() - 7;
    for (const QPoint corner : {QPoint(0, 0), QPoint(last, 0), QPoint(0, last)}) {
        for (int i = 0; i < 7; ++i) {
            QCOMPARE(image.pixelColor(corner + QPoint(i, 0)), QColor(Qt::black));
            QCOMPARE(image.pixelColor(corner + QPoint(3, 3)), QColor(Qt::black));
        }
        QCOMPARE(image.pixelColor(corner + QPoint(1, 1)), QColor(Qt::white));
    }
}

void TestTwoFactor::isTurnedOnInThreeSteps()
{
    Desk desk;
    desk.openWizard();
    QCOMPARE(unnamedControls(desk.wizard()), QStringList());
    QCOMPARE(cutOffTexts(desk.wizard()), QStringList());
    desk.givePassword(samplePasswordText);
    QVERIFY(!desk.wizard()->findChild<QrCode *>()->isEmpty());
    QCOMPARE(unnamedControls(desk.wizard()), QStringList());
    QCOMPARE(cutOffTexts(desk.wizard()), QStringList());
    desk.secret = fromBase32(desk.wizard()->findChild<QLineEdit *>(u"twoFactorSecret"_s)->text());
    desk.giveCode(desk.nextCode());
    QTRY_VERIFY(desk.wizard()->recoveryCodes().isVisible());
    QTRY_COMPARE(cutOffTexts(desk.wizard()), QStringList()); // laid out in a later turn
    // They are shown this once: no way out before they are acknowledged.
    QVERIFY(!desk.next()->isEnabled());
    desk.wizard()->reject();
    QVERIFY(desk.wizard()->isVisible());
    QVERIFY(!desk.wizard()->findChild<Banner *>(u"recoveryBanner"_s)->text().isEmpty());
    desk.wizard()->findChild<QCheckBox *>(u"recoveryCodesKept"_s)->click();
    desk.next()->click();
    QTRY_VERIFY(!desk.wizard());
    QVERIFY(desk.program.find<QAction>("twoFactorOff")->isVisible());
    QVERIFY(!desk.program.find<QAction>("twoFactorOn")->isVisible());
}

void TestTwoFactor::saysThatAPasswordOrACodeIsWrong()
{
    Desk desk;
    desk.openWizard();
    const QWidget *password = desk.wizard()->findChild<QLineEdit *>(u"twoFactorPassword"_s);
    for (const QString &wrong : {QString(), u"not the password"_s}) {
        desk.next()->setFocus();
        desk.givePassword(wrong);
        QCOMPARE(desk.wizard()->focusWidget(), password);
    }
    QCOMPARE(desk.message(), u"The password is not right."_s);
    desk.program.clock.advance(10min); // whoever was wrong waits
    desk.givePassword(samplePasswordText);
    desk.giveCode(u"000000"_s);
    QTRY_VERIFY(desk.message().contains(u"code is not right"_s));
    QVERIFY(!desk.wizard()->recoveryCodes().isVisible());
}

void TestTwoFactor::keepsTheRecoveryCodes()
{
    Desk desk;
    desk.turnOn();
    QVERIFY(desk.recovery.size() >= 8);
    RecoveryCodes &codes = desk.wizard()->recoveryCodes();
    const QTemporaryDir folder;
    codes.setFileChooser(std::make_unique<AnsweringChooser>(folder.filePath(u"codes.txt"_s)));
    codes.findChild<QPushButton *>(u"saveRecoveryCodes"_s)->click();
    QFile file(folder.filePath(u"codes.txt"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString saved = QString::fromUtf8(file.readAll());
    for (const QString &code : std::as_const(desk.recovery))
        QVERIFY(saved.contains(code));
#if defined(Q_OS_UNIX)
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(u"codes.pdf"_s));
    codes.print(printer);
    QFile paper(folder.filePath(u"codes.pdf"_s));
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QVERIFY(paper.readAll().startsWith("%PDF-"));
}

void TestTwoFactor::isAskedForAtTheLock()
{
    Desk desk;
    desk.turnOn();
    desk.program.controller().actions().lock->trigger();
    auto *password = desk.program.find<QLineEdit>("lockPassword");
    auto *code = desk.program.find<QLineEdit>("lockCode");
    QVERIFY(!code->isVisible());
    password->setText(samplePasswordText);
    desk.program.find<QPushButton>("unlockButton")->click();
    QTRY_VERIFY(code->isVisible());
    QCOMPARE(password->text(), samplePasswordText); // what was typed stays
    code->setText(u"000000"_s);
    desk.program.find<QPushButton>("unlockButton")->click();
    QTRY_VERIFY(desk.program.find<Banner>("lockBanner")->text().contains(u"code is not right"_s));
    QCOMPARE(desk.program.page(), u"lockPage"_s);
    const auto cutOff = [&] { return cutOffTexts(desk.program.find<LockPage>("lockPage")); };
    QTRY_VERIFY2(cutOff().isEmpty(), qPrintable(cutOff().join(u'\n'))); // once the banner has its place
    desk.program.clock.advance(10min);
    code->setText(desk.nextCode());
    desk.program.find<QPushButton>("unlockButton")->click();
    QTRY_COMPARE(desk.program.page(), u"accountView"_s);
}

void TestTwoFactor::isAskedForAtSignIn()
{
    Desk desk;
    desk.turnOn();
    delete desk.wizard();
    desk.program.controller().actions().signOut->trigger();
    desk.program.find<QPushButton>("signOutConfirm")->click();
    QTRY_COMPARE(desk.program.page(), u"signInPage"_s);
    QTRY_VERIFY(desk.program.find<RoleCard>("sampleContact_0"));
    // One click is no longer enough: the form asks for the rest, with what is known filled in.
    const QString email = SampleProgram::login(ContactKind::Owner).email;
    const auto cards = desk.program.window().findChildren<RoleCard *>();
    (*std::ranges::find_if(cards, [&](const RoleCard *card) { return card->offer().email == email; }))->click();
    auto *code = desk.program.find<QLineEdit>("signInCode");
    QTRY_VERIFY(code->isVisible());
    QCOMPARE(desk.program.find<QLineEdit>("signInEmail")->text(), email);
    QCOMPARE(cutOffTexts(desk.program.find<SignInForm>("signInForm")), QStringList());
    code->setText(u"12 34 56"_s);
    desk.program.find<QPushButton>("signInSubmit")->click();
    QTRY_VERIFY(desk.program.find<Banner>("signInBanner")->text().contains(u"code is not right"_s));
    desk.program.clock.advance(10min);
    code->setText(desk.nextCode());
    desk.program.find<QPushButton>("signInSubmit")->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.program.isSynchronised(), 30000);
}

void TestTwoFactor::takesARecoveryCodeOnce()
{
    Desk desk;
    desk.turnOn();
    desk.program.controller().actions().lock->trigger();
    const auto unlock = [&](const QString &code) {
        desk.program.find<QLineEdit>("lockPassword")->setText(samplePasswordText);
        desk.program.find<QLineEdit>("lockCode")->setText(code);
        desk.program.find<QPushButton>("unlockButton")->click();
    };
    unlock({});
    QTRY_VERIFY(desk.program.find<QLineEdit>("lockCode")->isVisible());
    unlock(desk.recovery.constFirst());
    QTRY_COMPARE(desk.program.page(), u"accountView"_s);
    desk.program.controller().actions().lock->trigger();
    unlock({});
    QTRY_VERIFY(desk.program.find<QLineEdit>("lockCode")->isVisible());
    unlock(desk.recovery.constFirst());
    QTRY_VERIFY(!desk.program.find<Banner>("lockBanner")->text().isEmpty());
    QCOMPARE(desk.program.page(), u"lockPage"_s);
}

void TestTwoFactor::isTurnedOff()
{
    Desk desk;
    desk.turnOn();
    delete desk.wizard();
    desk.program.find<QAction>("twoFactorOff")->trigger();
    auto *dialog = desk.program.window().findChild<TwoFactorOffDialog *>();
    QVERIFY(dialog);
    QCOMPARE(unnamedControls(dialog), QStringList());
    QCOMPARE(cutOffTexts(dialog), QStringList());
    dialog->findChild<QLineEdit *>(u"twoFactorOffPassword"_s)->setText(samplePasswordText);
    dialog->findChild<QLineEdit *>(u"twoFactorOffCode"_s)->setText(desk.nextCode());
    dialog->findChild<QPushButton *>(u"securitySubmit"_s)->click();
    QTRY_VERIFY(!desk.program.window().findChild<TwoFactorOffDialog *>());
    QVERIFY(desk.program.find<QAction>("twoFactorOn")->isVisible());
    const auto who = await(desk.program.desktop().provider().signIn(SampleProgram::login(ContactKind::Owner).email,
                                                                    samplePasswordText, {}));
    QVERIFY_RESULT(who);
}

void TestTwoFactor::saysHowLongToWait()
{
    SignInForm form;
    LockPage lock;
    Language language;
    language.choose(u"en"_s);
    const Error error{.code = ErrorCode::RateLimited, .retryAfter = 240};
    form.showError(error);
    lock.showError(error);
    QVERIFY(form.findChild<Banner *>()->text().contains(u"4 minutes"_s));
    QVERIFY(lock.findChild<Banner *>()->text().contains(u"4 minutes"_s));
}

QTEST_MAIN(TestTwoFactor)
#include "tst_twofactorsignin.moc"
