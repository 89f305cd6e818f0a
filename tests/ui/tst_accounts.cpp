// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/singleinstance.h"
#include "tests/support/await.h"
#include "tests/support/brokenkeychain.h"
#include "tests/support/fixedclock.h"
#include "tests/support/unsentchanges.h"
#include "tests/support/widgetchecks.h"
#include "ui/appcontroller.h"
#include "ui/dialogs/accountsdialog.h"
#include "ui/language.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Removing an account from "Accounts on this computer", in the real window.
class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersToRemoveTheOthersAlone();
    void removesWhatWasConfirmed();
    void keepsWhatWasNotConfirmed_data();
    void keepsWhatWasNotConfirmed();
    void saysWhatIsDeleted_data();
    void saysWhatIsDeleted();
    void countsWhatWouldBeLost_data();
    void countsWhatWouldBeLost();
    void namesNoNumberItCannotKnow();
    void leavesAnAccountThatIsOpen();
    void saysThatTheKeychainCouldNotBeReached();
    void waitsForTheEndOfIt();
    void worksWithTheKeyboardAlone();
    void opensNoAccountThatIsGone();

private:
    /// The program with one account open, and others beside it.
    struct Desk {
        explicit Desk(SecretStore *keychain = nullptr);
        [[nodiscard]] Profile add(const QString &email) const;
        [[nodiscard]] Profile addLocal(const QString &name) const;
        void start(const QString &directory);
        void start() { start(folder.path()); }

        /// Of the accounts in the dialog.
        [[nodiscard]] QWidget *row(const QString &profile) const;
        [[nodiscard]] QToolButton *removeButton(const QString &profile) const;
        [[nodiscard]] QPushButton *openButton(const QString &profile) const;
        [[nodiscard]] Banner *told() const { return dialog->findChild<Banner *>(u"accountsBanner"_s); }

        [[nodiscard]] QDialog *question() const { return dialog->findChild<QDialog *>(u"removeAccountDialog"_s); }
        template <class T>
        [[nodiscard]] T *asked(const char *name) const
        {
            return question()->findChild<T *>(QString::fromLatin1(name));
        }
        /// Presses "Remove…" and waits until an answer can be given.
        [[nodiscard]] bool ask(const Profile &profile) const;
        void confirm() const { asked<QPushButton>("removeAccountConfirm")->click(); }

        [[nodiscard]] int secretsOf(const Profile &profile);

        QTemporaryDir folder;
        Profiles profiles{folder.path()};
        FixedClock clock{tiny::now};
        MemorySecretStore memory;
        SecretStore &secrets;
        Language language;
        ThemeController theme{*qApp};
        QList<QStringList> started;
        std::unique_ptr<Desktop> desktop;
        std::unique_ptr<AppController> controller;
        QPointer<AccountsDialog> dialog;
    };
};

namespace {

const ServerInfo provider{u"Alojamientos"_s, QUrl(u"https://areacliente.ejemplo.es"_s),
                          QUrl(u"https://areacliente.ejemplo.es/v1"_s)};

constexpr auto allSecrets = static_cast<int>(secretNames.size());

bool isKept(const Profile &profile)
{
    return QFileInfo::exists(profile.directory + u"/settings.ini"_s);
}

} // namespace

TestAccounts::Desk::Desk(SecretStore *keychain)
    : secrets(keychain ? *keychain : memory)
{
    language.choose(u"en"_s);
}

/// An account at the provider.
Profile TestAccounts::Desk::add(const QString &email) const
{
    const auto made = profiles.create(provider);
    if (!made)
        qFatal("no profile could be made: %s", why(made).constData());
    Settings settings(made->directory);
    if (!settings.set<Setting::LastEmail>(email) || !settings.save())
        qFatal("the profile's settings could not be written");
    return profiles.find(made->name).value();
}

/// An account without a server.
Profile TestAccounts::Desk::addLocal(const QString &name) const
{
    const QString directory = profiles.directoryOf(name).value();
    if (!QDir().mkpath(directory) || !Settings(directory).save())
        qFatal("no profile could be made");
    return profiles.find(name).value();
}

/// Opens this data folder's account, and from its window the accounts.
void TestAccounts::Desk::start(const QString &directory)
{
    desktop = std::make_unique<Desktop>(clock, secrets, directory, std::nullopt);
    controller = std::make_unique<AppController>(*desktop, language, theme);
    controller->setAccounts({profiles, [this](const QStringList &arguments) {
        started.append(arguments);
        return true;
    }});
    controller->start();
    controller->actions().otherAccounts->trigger();
    dialog = controller->window().findChild<AccountsDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
}

QWidget *TestAccounts::Desk::row(const QString &profile) const
{
    const auto rows = dialog->findChildren<QWidget *>(u"profile/"_s + profile);
    const auto found = std::ranges::find_if(rows, [](const QWidget *row) { return row->isVisible(); });
    return found == rows.end() ? nullptr : *found;
}

QToolButton *TestAccounts::Desk::removeButton(const QString &profile) const
{
    return row(profile) ? row(profile)->findChild<QToolButton *>(u"removeProfile"_s) : nullptr;
}

QPushButton *TestAccounts::Desk::openButton(const QString &profile) const
{
    return row(profile) ? row(profile)->findChild<QPushButton *>(u"openProfile"_s) : nullptr;
}

bool TestAccounts::Desk::ask(const Profile &profile) const
{
    if (!removeButton(profile.name))
        return false;
    removeButton(profile.name)->click();
    return question() && question()->isVisible()
           && QTest::qWaitFor([this] { return asked<QPushButton>("removeAccountConfirm")->isEnabled(); });
}

int TestAccounts::Desk::secretsOf(const Profile &profile)
{
    int kept = 0;
    for (const QLatin1StringView what : secretNames)
        kept += await(memory.read(Desktop::secretName(profile.directory, what))).has_value() ? 1 : 0;
    return kept;
}

void TestAccounts::offersToRemoveTheOthersAlone()
{
    {
        Desk desk;
        const Profile one = desk.add(u"ana@tienda.example"_s);
        desk.start();
        QVERIFY(desk.row({}) && !desk.openButton({}) && !desk.removeButton({})); // open here, and the default one
        QVERIFY(desk.openButton(one.name) && desk.removeButton(one.name));
        const QString name = desk.removeButton(one.name)->accessibleName();
        for (const QString &part : {u"Remove"_s, provider.name, one.email, one.server.host()})
            QVERIFY2(name.contains(part), qPrintable(name));
        QVERIFY(desk.removeButton(one.name)->focusPolicy() & Qt::TabFocus);
        QCOMPARE(unnamedControls(desk.dialog), QStringList());
        QTRY_COMPARE(cutOffTexts(desk.dialog), QStringList());
        // The first page offers to open them, no more.
        const auto *others = desk.controller->window().findChild<QWidget *>(u"otherAccounts"_s);
        QVERIFY(others->findChild<QPushButton *>(u"openProfile"_s));
        QVERIFY(!others->findChild<QToolButton *>(u"removeProfile"_s));
    }
    Desk desk;
    const Profile one = desk.add(u"ana@tienda.example"_s);
    const Profile two = desk.add(u"bea@tienda.example"_s);
    desk.start(one.directory);
    QVERIFY(desk.row(one.name) && !desk.openButton(one.name) && !desk.removeButton(one.name)); // open here
    QVERIFY(desk.openButton({}) && !desk.removeButton({}));                                    // the default one
    QVERIFY(desk.openButton(two.name) && desk.removeButton(two.name));
}

void TestAccounts::removesWhatWasConfirmed()
{
    Desk desk;
    const Profile one = desk.add(u"ana@tienda.example"_s);
    const Profile two = desk.add(u"bea@tienda.example"_s);
    for (const Profile &profile : {one, two}) {
        for (const QLatin1StringView what : secretNames)
            QVERIFY_RESULT(await(desk.memory.write(Desktop::secretName(profile.directory, what), "secret")));
    }
    desk.start();
    QVERIFY(desk.ask(one));
    QCOMPARE(desk.asked<QLabel>("removeAccountName")->text(), provider.name);
    QVERIFY(desk.asked<QLabel>("removeAccountAbout")->text().contains(one.email));
    QVERIFY(!desk.asked<Banner>("removeAccountLosses")->isVisible());
    QCOMPARE(unnamedControls(desk.question()), QStringList());
    QTRY_COMPARE(cutOffTexts(desk.question()), QStringList());
    QVERIFY(isKept(one)); // nothing happens before the answer
    desk.confirm();
    QTRY_VERIFY(!desk.row(one.name));
    QVERIFY(!QFileInfo::exists(one.directory));
    QCOMPARE(desk.secretsOf(one), 0);
    QVERIFY(isKept(two));
    QCOMPARE(desk.secretsOf(two), allSecrets);
    QVERIFY(desk.dialog->isVisible());
    QVERIFY(!desk.told()->isVisible());
    // The keys go on with the account that has taken the place.
    QVERIFY(desk.removeButton(two.name)->isEnabled());
    QCOMPARE(desk.dialog->focusWidget(), desk.removeButton(two.name));
    QTRY_VERIFY(!desk.question());
    QVERIFY(desk.ask(two));
    desk.confirm();
    QTRY_VERIFY(!desk.row(two.name));
    QVERIFY(!isKept(two));
    QCOMPARE(desk.dialog->focusWidget(), desk.dialog->findChild<QPushButton *>(u"accountsClose"_s)); // nothing else
}

void TestAccounts::keepsWhatWasNotConfirmed_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("the button") << 0;
    QTest::newRow("escape") << int(Qt::Key_Escape);
    QTest::newRow("return, which presses the default button") << int(Qt::Key_Return);
}

void TestAccounts::keepsWhatWasNotConfirmed()
{
    QFETCH(const int, key);
    Desk desk;
    const Profile one = desk.add(u"ana@tienda.example"_s);
    desk.start();
    QVERIFY(desk.ask(one));
    auto *cancel = desk.asked<QPushButton>("removeAccountCancel");
    QVERIFY(cancel->isDefault());
    QCOMPARE(desk.question()->focusWidget(), cancel);
    if (key == 0)
        cancel->click();
    else
        QTest::keyClick(desk.question(), Qt::Key(key));
    QTRY_VERIFY(!desk.question());
    QVERIFY(isKept(one));
    QVERIFY(desk.removeButton(one.name)->isEnabled());
    QCOMPARE(desk.dialog->focusWidget(), desk.removeButton(one.name));
    QVERIFY(!desk.told()->isVisible());
}

void TestAccounts::saysWhatIsDeleted_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("words");
    QTest::newRow("at a provider") << QString() << u"The account itself stays at the provider"_s;
    QTest::newRow("on this computer") << u"local"_s << u"on this computer only"_s;
    QTest::newRow("the sample") << u"sample"_s << u"made up"_s;
}

void TestAccounts::saysWhatIsDeleted()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, words);
    Desk desk;
    const Profile one = profile.isEmpty() ? desk.add(u"ana@tienda.example"_s) : desk.addLocal(profile);
    desk.start();
    const auto *sample = desk.dialog->findChild<QPushButton *>(u"accountsSample"_s);
    QCOMPARE(sample->isVisible(), profile != "sample"_L1); // where it is in the list it needs no other button
    QVERIFY(desk.ask(one));
    const QString text = desk.asked<QLabel>("removeAccountText")->text();
    QVERIFY2(text.contains(words), qPrintable(text));
    QCOMPARE(text.contains(u"provider"_s), profile.isEmpty());
    desk.confirm();
    QTRY_VERIFY(!desk.row(one.name));
    QVERIFY(!QFileInfo::exists(one.directory));
    QVERIFY(sample->isVisible());
}

void TestAccounts::countsWhatWouldBeLost_data()
{
    QTest::addColumn<int>("changes");
    QTest::addColumn<QString>("words");
    QTest::newRow("one") << 1 << u"1 change was not sent yet and would be lost."_s;
    QTest::newRow("several") << 3 << u"3 changes were not sent yet and would be lost."_s;
}

void TestAccounts::countsWhatWouldBeLost()
{
    QFETCH(const int, changes);
    QFETCH(const QString, words);
    Desk desk;
    const Profile one = desk.add(u"ana@tienda.example"_s);
    {
        Desktop other(desk.clock, desk.memory, one.directory, std::nullopt);
        QVERIFY_RESULT(
            await(other.replica.run([changes](Replica &replica) { return leaveUnsentChanges(replica, changes); })));
    }
    desk.start();
    QVERIFY(desk.ask(one));
    const auto *losses = desk.asked<Banner>("removeAccountLosses");
    QVERIFY(losses->isVisible());
    QCOMPARE(losses->tone(), Tone::Warning);
    QCOMPARE(losses->text(), words);
    QTRY_COMPARE(cutOffTexts(desk.question()), QStringList());
    desk.confirm();
    QTRY_VERIFY(!desk.row(one.name));
    QVERIFY(!QFileInfo::exists(one.directory));
}

/// A damaged store is no reason not to be rid of it.
void TestAccounts::namesNoNumberItCannotKnow()
{
    Desk desk;
    const Profile one = desk.add(u"ana@tienda.example"_s);
    QFile store(one.directory + u"/replica.sqlite"_s);
    QVERIFY(store.open(QIODevice::WriteOnly));
    QVERIFY(store.write(QByteArray(8192, 'x')) > 0);
    store.close();
    desk.start();
    QVERIFY(desk.ask(one));
    const QString text = desk.asked<Banner>("removeAccountLosses")->text();
    QVERIFY2(text.contains(u"could not be found out"_s), qPrintable(text));
    QVERIFY(std::ranges::none_of(text, [](QChar c) { return c.isDigit(); }));
    QTRY_COMPARE(cutOffTexts(desk.question()), QStringList());
    desk.confirm();
    QTRY_VERIFY(!desk.row(one.name));
    QVERIFY(!QFileInfo::exists(one.directory));
}

void TestAccounts::leavesAnAccountThatIsOpen()
{
    Desk desk;
    const Profile one = desk.add(u"ana@tienda.example"_s);
    desk.start();
    {
        SingleInstance elsewhere(one.directory);
        QCOMPARE(*elsewhere.start({}), SingleInstance::Role::First);
        QVERIFY(desk.ask(one));
        desk.confirm();
        QTRY_VERIFY(desk.told()->isVisible());
        QCOMPARE(desk.told()->text(), u"That account is open in another window. Close it first."_s);
        QCOMPARE(desk.told()->tone(), Tone::Danger);
        QTRY_COMPARE(cutOffTexts(desk.dialog), QStringList());
        QVERIFY(isKept(one));
        QVERIFY(desk.removeButton(one.name)->isEnabled());
        QCOMPARE(desk.dialog->focusWidget(), desk.removeButton(one.name));
    }
    QTRY_VERIFY(!desk.question());
    QVERIFY(desk.ask(one));
    desk.confirm();
    QTRY_VERIFY(!desk.row(one.name));
    QVERIFY(!desk.told()->isVisible());
}

void TestAccounts::saysThatTheKeychainCouldNotBeReached()
{
    BrokenKeychain keychain(Error{ErrorCode::Timeout, u"keychain"_s});
    Desk desk(&keychain);
    const Profile one = desk.add(u"ana@tienda.example"_s);
    desk.start();
    QVERIFY(desk.ask(one));
    desk.confirm();
    QTRY_VERIFY(desk.told()->isVisible());
    QCOMPARE(desk.told()->tone(), Tone::Warning);
    const QString text = desk.told()->text();
    QVERIFY2(text.contains(u"was removed"_s) && text.contains(u"keychain"_s), qPrintable(text));
    QVERIFY(!desk.row(one.name));
    QVERIFY(!QFileInfo::exists(one.directory));
    QTRY_COMPARE(cutOffTexts(desk.dialog), QStringList());
}

/// While it runs nothing can be pressed, and the window stays to tell how it ends.
void TestAccounts::waitsForTheEndOfIt()
{
    QSemaphore turn; // outlives the worker that waits for it
    Desk desk;
    const Profile one = desk.add(u"ana@tienda.example"_s);
    const Profile two = desk.add(u"bea@tienda.example"_s);
    desk.start();
    QVERIFY(desk.ask(one));
    const auto released = qScopeGuard([&] { turn.release(); });
    const auto held = desk.desktop->files.run([&turn]() -> Result<void> {
        turn.acquire();
        return {};
    });
    desk.confirm();
    QTRY_VERIFY(!desk.removeButton(one.name)->isEnabled());
    QTRY_VERIFY(!desk.question());
    for (const auto *button : desk.dialog->findChildren<QAbstractButton *>())
        QVERIFY2(!button->isVisible() || !button->isEnabled(), qPrintable(pathOf(button)));
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    desk.dialog->close();
    QCoreApplication::processEvents();
    QVERIFY(desk.dialog && desk.dialog->isVisible());
    QVERIFY(isKept(one));
    turn.release();
    QTRY_VERIFY(!desk.row(one.name));
    QVERIFY(held.isFinished());
    for (const auto *button : {desk.dialog->findChild<QPushButton *>(u"accountsClose"_s), desk.openButton(two.name)})
        QVERIFY(button->isEnabled());
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!desk.dialog);
}

void TestAccounts::worksWithTheKeyboardAlone()
{
    Desk desk;
    const Profile one = desk.add(u"ana@tienda.example"_s);
    const Profile two = desk.add(u"bea@tienda.example"_s);
    desk.start();
    const auto press = [](QWidget *window, Qt::Key key) {
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window, key);
    };
    const auto tabTo = [&](QWidget *window, const QWidget *target) {
        for (int i = 0; i < 40 && window->focusWidget() != target; ++i)
            press(window, Qt::Key_Tab);
        return window->focusWidget() == target;
    };
    QVERIFY(QTest::qWaitForWindowActive(desk.dialog));
    QVERIFY(tabTo(desk.dialog, desk.openButton(one.name)));
    QVERIFY(tabTo(desk.dialog, desk.removeButton(one.name)));
    press(desk.dialog, Qt::Key_Space);
    QVERIFY(desk.question());
    QVERIFY(QTest::qWaitForWindowActive(desk.question()));
    auto *confirm = desk.asked<QPushButton>("removeAccountConfirm");
    QTRY_VERIFY(confirm->isEnabled());
    QCOMPARE(QApplication::focusWidget(), desk.asked<QPushButton>("removeAccountCancel"));
    QVERIFY(tabTo(desk.question(), confirm));
    press(desk.question(), Qt::Key_Space);
    QTRY_VERIFY(!desk.row(one.name));
    QVERIFY(!isKept(one));
    QVERIFY(isKept(two));
    QCOMPARE(desk.dialog->focusWidget(), desk.removeButton(two.name));
}

/// Another window has removed it: to open it by its name would begin an account anew.
void TestAccounts::opensNoAccountThatIsGone()
{
    Desk desk;
    const Profile one = desk.add(u"ana@tienda.example"_s);
    desk.start();
    QVERIFY(QDir(one.directory).removeRecursively());
    desk.openButton(one.name)->click();
    QVERIFY(!desk.row(one.name));
    QCOMPARE(desk.started.size(), 0);
    QVERIFY(desk.dialog->isVisible());
}

QTEST_MAIN(TestAccounts)
#include "tst_accounts.moc"
