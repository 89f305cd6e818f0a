// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/bundle.h"
#include "tests/support/await.h"
#include "tests/support/heldprovider.h"
#include "tests/support/sampleprogram.h"
#include "tests/support/widgetchecks.h"
#include "ui/bannerarea.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/navigationrail.h"
#include "ui/widgets/statuschip.h"
#include "ui/wizards/datachangewizard.h"

#include <QComboBox>
#include <QCursor>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QToolButton>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The window while somebody is signed in, and what it does when the account on this computer cannot be used.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheTabsOfTheRole_data();
    void hasTheTabsOfTheRole();
    void switchesByKeyboard();
    void makesTabsWhenTheyAreShown();
    void comesBackAsItWasLeft();
    void saysWhoseAccountItIs();
    void fitsOnTheScreen();
    void offersTheLanguageAndTheThemeInForce();
    void letsGoOfItsMenuButton();
    void hidesTheBalanceFromWhoMayNotSeeIt();
    void changesLanguageAtRunTime();
    void changesThemeAtRunTime();
    void namesItsControls();
    void synchronisesOnDemand();
    void showsWhatWaits();
    void putsADamagedStoreAside();
    void savesUnsentChangesOfADamagedStore();
    void tellsOfALostSessionAfterDamageToo();
    void opensThePrefilledDataChangeForm();
    void bannersFollowTheLanguage();
    void countsWhatWaits();
    void quitsFromEveryPage();
    void savesTheAccountToAFile();
    void refusesANewerStore();
    void refusesAStoreThatCannotBeOpened();
};

namespace {

QStringList tabsSeenBy(ContactKind kind)
{
    const Policy policy = Policy::builtIn();
    QStringList ids;
    for (const TabEntry &tab : tabTable()) {
        if (std::ranges::any_of(tab.areas, [&](Area area) { return !policy.visibility(kind, area).isNone(); }))
            ids.append(tab.id);
    }
    return ids;
}

QString replicaFile(const SampleProgram &program)
{
    return program.directory() + u"/replica.sqlite"_s;
}

/// Overwrites the middle of the file, behind its header.
void damage(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray rubbish(64, '\x5a');
    QVERIFY(file.seek(0));
    QCOMPARE(file.write(rubbish), rubbish.size());
}

} // namespace

void TestMainWindow::hasTheTabsOfTheRole_data()
{
    QTest::addColumn<int>("kind");
    for (const ContactKind kind : allContactKinds)
        QTest::newRow(enumName(kind).data()) << int(kind);
}

void TestMainWindow::hasTheTabsOfTheRole()
{
    QFETCH(const int, kind);
    SampleProgram program;
    program.start();
    SIGN_IN(program, static_cast<ContactKind>(kind));
    const QStringList expected = tabsSeenBy(static_cast<ContactKind>(kind));
    QVERIFY(!expected.isEmpty());
    QCOMPARE(program.account()->view().tabIds(), expected);
    QCOMPARE(program.find<NavigationRail>("navigationRail")->count(), expected.size());
    for (const QString &id : expected) {
        QVERIFY(program.account()->view().showTab(id));
        QTRY_VERIFY2_WITH_TIMEOUT(program.isShowingData(), qPrintable(id), 30000);
        QCOMPARE(program.account()->view().currentTab(), id);
    }
}

void TestMainWindow::switchesByKeyboard()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    const QStringList tabs = program.account()->view().tabIds();
    for (int i = static_cast<int>(tabs.size()) - 1; i >= 0; --i) {
        QTest::keyClick(&program.window(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(program.account()->view().currentTab(), tabs.at(i));
    }
    QTest::keyClick(&program.window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(program.find<QLineEdit>("searchBox")->hasFocus());
}

void TestMainWindow::makesTabsWhenTheyAreShown()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    QCOMPARE(program.window().findChildren<TabPage *>().size(), 1);
    QVERIFY(program.account()->view().showTab(u"contacts"_s));
    const TabPage *contacts = program.account()->view().currentPage();
    QVERIFY(program.account()->view().showTab(u"profile"_s));
    QCOMPARE(program.window().findChildren<TabPage *>().size(), 2);
    QVERIFY(program.account()->view().showTab(u"contacts"_s));
    QCOMPARE(program.account()->view().currentPage(), contacts); // the same, not another
}

void TestMainWindow::comesBackAsItWasLeft()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    QVERIFY(program.account()->view().showTab(u"billing"_s));
    program.window().resize(1111, 777);
    program.end();
    program.start();
    QCOMPARE(program.window().size(), QSize(1111, 777));
    SIGN_IN(program, ContactKind::Owner);
    QCOMPARE(program.account()->view().currentTab(), u"billing"_s);
    program.end();
    program.start();
    SIGN_IN(program, ContactKind::Technical); // has no such tab
    QCOMPARE(program.account()->view().currentTab(), program.account()->view().tabIds().front());
}

void TestMainWindow::saysWhoseAccountItIs()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    const auto account = await(
        program.desktop().replica.read([](const RecordStore &store) { return store.select<Account>({.limit = 1}); }));
    QVERIFY_RESULT(account);
    QTRY_COMPARE(program.find<QLabel>("headerAccount")->text(), account->value(0).name);
    QTRY_COMPARE(program.window().windowTitle(), u"%1 — Client area"_s.arg(account->value(0).name));
    QTRY_COMPARE(program.find<QLabel>("headerContact")->text(), SampleProgram::login(ContactKind::Owner).name);
    QVERIFY(!program.find<StatusChip>("headerRole")->text().isEmpty());
    auto *balance = program.find<QToolButton>("headerBalance");
    QTRY_VERIFY(balance->isVisible());
    QVERIFY(balance->text().contains(u"€"_s));
    QVERIFY(program.account()->view().showTab(u"profile"_s));
    balance->click();
    QCOMPARE(program.account()->view().currentTab(), u"billing"_s);
    program.controller().actions().signOut->trigger();
    program.find<QPushButton>("signOutConfirm")->click();
    QTRY_COMPARE(program.window().windowTitle(), u"Client area"_s);
}

void TestMainWindow::fitsOnTheScreen()
{
    SampleProgram program;
    program.start();
    const QSize screen = program.window().screen()->availableSize();
    QVERIFY(screen.width() < MainWindow::usual.width()); // that of the platform without one
    QCOMPARE(program.window().size().boundedTo(screen), program.window().size());
    const DataChangeWizard wizard({}, program.desktop().drafts, program.clock);
    QCOMPARE(wizard.size().boundedTo(screen), wizard.size());
}

void TestMainWindow::offersTheLanguageAndTheThemeInForce()
{
    SampleProgram program; // in English, as if the command line had asked for it
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    QCOMPARE(program.desktop().settings.get<Setting::Language>(), u"es"_s);
    program.controller().actions().settings->trigger();
    QCOMPARE(program.find<QComboBox>("settingsLanguage")->currentData().toString(), u"en"_s);
    auto *theme = program.find<QComboBox>("settingsTheme");
    QCOMPARE(theme->currentData().toString(), u"system"_s);
    theme->setCurrentIndex(2);
    Q_EMIT theme->activated(2);
    QTRY_VERIFY(schemeOf(program.window().palette()) == Scheme::Dark);
    Q_EMIT program.controller().actions().themeChosen(ThemeChoice::Light);
}

void TestMainWindow::letsGoOfItsMenuButton()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    auto *button = program.find<QToolButton>("menuButton");
    QCursor::setPos(program.window().mapToGlobal(QPoint(1, 1)));
    button->setAttribute(Qt::WA_UnderMouse); // as a click leaves it while the menu has the pointer
    Q_EMIT button->menu()->aboutToHide();
    QVERIFY(!button->underMouse());
}

void TestMainWindow::hidesTheBalanceFromWhoMayNotSeeIt()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Technical);
    QTRY_VERIFY(!program.find<QLabel>("headerAccount")->text().isEmpty());
    QVERIFY_RESULT(await(program.desktop().replica.run([](Replica &) { return Result<void>(); })));
    QCoreApplication::sendPostedEvents();
    QVERIFY(!program.find<QToolButton>("headerBalance")->isVisible());
}

void TestMainWindow::changesLanguageAtRunTime()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    const auto *search = program.find<QLineEdit>("searchBox");
    const auto *tab = program.find<QAbstractButton>("tab_contacts");
    const QString english = tab->text();
    Q_EMIT program.controller().actions().languageChosen(u"es"_s);
    QTRY_VERIFY(tab->text() != english);
    QVERIFY(!search->placeholderText().isEmpty());
    Q_EMIT program.controller().actions().languageChosen(u"en"_s);
    QTRY_COMPARE(tab->text(), english);
}

void TestMainWindow::changesThemeAtRunTime()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    Q_EMIT program.controller().actions().themeChosen(ThemeChoice::Dark);
    QTRY_VERIFY(schemeOf(program.window().palette()) == Scheme::Dark);
    QCOMPARE(program.desktop().settings.get<Setting::Theme>(), u"dark"_s);
    Q_EMIT program.controller().actions().themeChosen(ThemeChoice::Light);
    QTRY_VERIFY(schemeOf(program.window().palette()) == Scheme::Light);
}

void TestMainWindow::namesItsControls()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    program.window().resize(MainWindow::smallest);
    QTRY_VERIFY(program.find<QToolButton>("headerBalance")->isVisible());
    QVERIFY(program.find<NavigationRail>("navigationRail")->isCollapsed());
    const auto *header = program.find<QWidget>("accountHeader");
    QCOMPARE(unnamedControls(header), QStringList());
    QTRY_COMPARE(cutOffTexts(header).join(u'\n'), QString());
    QCOMPARE(unnamedControls(program.find<QWidget>("navigationRail")), QStringList());

    program.controller().actions().settings->trigger();
    auto *settings = program.find<QWidget>("settingsDialog");
    QVERIFY(settings);
    QTRY_VERIFY(settings->isVisible());
    QCOMPARE(unnamedControls(settings), QStringList());
    QCOMPARE(cutOffTexts(settings).join(u'\n'), QString());
    settings->close();
}

void TestMainWindow::synchronisesOnDemand()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    const QDateTime before = program.account()->session().sync().syncedAt();
    program.clock.advance(std::chrono::minutes(1));
    auto *button = program.find<QToolButton>("syncButton");
    {
        const HeldProvider held(*program.desktop().embedded());
        button->click();
        QCOMPARE(program.account()->session().sync().phase(), SyncPhase::Syncing);
    }
    QTRY_VERIFY(program.account()->session().sync().syncedAt() > before);
    QTRY_VERIFY(program.isSynchronised());
}

void TestMainWindow::showsWhatWaits()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    AccountSession &session = program.account()->session();
    session.setSessionToken({}); // nothing is sent
    bool isGiven = false;
    const Id ticket = newId(program.clock.now());
    session.submit(this, u"ticket.create"_s, ticket,
                   {{u"subject"_s, u"Two questions"_s},
                    {u"department"_s, u"general"_s},
                    {u"priority"_s, u"normal"_s},
                    {u"message_id"_s, newId(program.clock.now())},
                    {u"body"_s, u"The first, and the second."_s}},
                   [&](const Result<void> &given) { isGiven = given.has_value(); });
    QTRY_VERIFY(isGiven);
    QTRY_COMPARE(session.outbox().size(), 1);
    program.controller().actions().outbox->trigger();
    auto *dialog = program.find<QWidget>("outboxDialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->findChildren<QFrame *>(u"outboxEntry"_s).size(), 1);
    dialog->findChild<QPushButton *>(u"outboxDrop"_s)->click();
    QTRY_VERIFY(session.outbox().isEmpty());
    QTRY_COMPARE(dialog->findChildren<QFrame *>(u"outboxEntry"_s).size(), 0);
    dialog->close();
}

void TestMainWindow::putsADamagedStoreAside()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    program.end();
    damage(replicaFile(program));
    program.start();
    QTRY_COMPARE(QDir(program.directory()).entryList({u"replica.sqlite.damaged-*"_s}).size(), 1);
    QTRY_VERIFY(program.find<QWidget>("signInBanner")->isVisible()); // the user is told
    SIGN_IN(program, ContactKind::Owner);
    const auto rows = await(
        program.desktop().replica.read([](const RecordStore &store) { return store.count<Invoice>(); }));
    QVERIFY_RESULT(rows);
    QCOMPARE(*rows, qint64{SampleSession::options().invoices});
}

void TestMainWindow::savesUnsentChangesOfADamagedStore()
{
    MemorySecretStore secrets;
    SampleProgram program(&secrets);
    program.start();
    program.find<QAbstractButton>("signInRemember")->setChecked(true);
    SIGN_IN(program, ContactKind::Owner);
    AccountSession &session = program.account()->session();
    session.setSessionToken({}); // nothing is sent
    bool isGiven = false;
    session.submit(this, u"ticket.create"_s, newId(program.clock.now()),
                   {{u"subject"_s, u"Written offline"_s},
                    {u"department"_s, u"general"_s},
                    {u"priority"_s, u"normal"_s},
                    {u"message_id"_s, newId(program.clock.now())},
                    {u"body"_s, u"Not sent yet."_s}},
                   [&](const Result<void> &given) { isGiven = given.has_value(); });
    QTRY_VERIFY(isGiven);
    // A page of an index is lost: the file opens, and reading on fails.
    Q_EMIT program.account()->storeDamaged();
    QTRY_COMPARE(QDir(program.directory()).entryList({u"replica.sqlite.damaged-*"_s}, QDir::Files).isEmpty(), false);
    QTRY_VERIFY_WITH_TIMEOUT(program.isShowingData(), 30000);
    QVERIFY(!program.account()->banners().message(u"store"_s).isEmpty());
    const auto outbox = await(program.desktop().replica.run([](Replica &replica) { return replica.outbox(); }));
    QVERIFY_RESULT(outbox);
    const auto tickets = await(program.desktop().replica.read(
        [](const RecordStore &store) { return store.count<Ticket>({u"subject = ?"_s, {u"Written offline"_s}}); }));
    QVERIFY_RESULT(tickets);
    QCOMPARE(outbox->size() + *tickets > 0, true); // it waits again, or was sent meanwhile
}

void TestMainWindow::tellsOfALostSessionAfterDamageToo()
{
    MemorySecretStore secrets;
    SampleProgram program(&secrets);
    program.start();
    program.find<QAbstractButton>("signInRemember")->setChecked(true);
    SIGN_IN(program, ContactKind::Owner);
    const QString name = program.desktop().secretName("session"_L1);
    program.end();
    QVERIFY_RESULT(await(secrets.remove(name)));
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.isShowingData(), 30000);
    QTRY_VERIFY(!program.account()->banners().message(u"session"_s).isEmpty());
    const QPointer<AccountController> before = program.account();
    Q_EMIT program.account()->storeDamaged();
    QTRY_VERIFY(program.account() && !before); // another may lie at the same address
    QTRY_VERIFY(!program.account()->banners().message(u"session"_s).isEmpty());
    QVERIFY(program.find<QPushButton>("signInAgain"));
}

void TestMainWindow::opensThePrefilledDataChangeForm()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    QVERIFY(program.account()->view().showTab(u"profile"_s));
    QTRY_VERIFY(program.isShowingData());
    QTRY_VERIFY(program.find<QPushButton>("dataChangeForm"));
    program.find<QPushButton>("dataChangeForm")->click();
    QTRY_VERIFY(program.find<DataChangeWizard>("dataChangeWizard"));
    auto *wizard = program.find<DataChangeWizard>("dataChangeWizard");
    const auto field = [wizard](const char *key) {
        const auto *edit = wizard->findChild<QLineEdit *>(QString::fromLatin1(key));
        return edit ? edit->text() : u"no such field"_s;
    };
    const auto account = await(
        program.desktop().replica.read([](const RecordStore &store) { return store.select<Account>({.limit = 1}); }));
    QVERIFY_RESULT(account);
    const auto self = await(
        program.desktop().replica.read([id = program.account()->session().actor().contactId](const RecordStore &store) {
        return store.get<Contact>(id);
    }));
    QVERIFY_RESULT(self);
    QCOMPARE(field("givenName"), self->givenName);
    QCOMPARE(field("firstSurname"), self->firstSurname);
    QCOMPARE(field("replyEmail"), self->email);
    QCOMPARE(field("customerNumber"), account->value(0).customerNumber);
    QCOMPARE(field("organisationName"), account->value(0).name);
    wizard->close();
}

void TestMainWindow::bannersFollowTheLanguage()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    program.account()->tellTokenLost();
    // The provider refuses what the replica took: it has the contact no longer.
    AccountSession &session = program.account()->session();
    const auto contacts = await(
        program.desktop().replica.read([](const RecordStore &store) { return store.select<Contact>(); }));
    QVERIFY_RESULT(contacts);
    const auto billing = std::ranges::find(*contacts, ContactKind::Billing, &Contact::kind);
    QVERIFY(billing != contacts->end());
    QVERIFY_RESULT(await(program.desktop().embedded()->withAuthority(
        [account = session.accountId(), id = billing->id](Database &database, Authority &) -> Result<void> {
        ChangeFeed feed(database, account);
        return RecordStore(database, account, &feed, nullptr).erase<Contact>(id);
    })));
    const QJsonObject change{{u"from"_s, billing->givenName}, {u"to"_s, u"Blanca"_s}};
    session.submit(this, u"contact.modify"_s, billing->id, {{u"changes"_s, QJsonObject{{u"given_name"_s, change}}}},
                   [](const Result<void> &) { });
    BannerArea &banners = program.account()->banners();
    QTRY_VERIFY(!banners.message(u"refused"_s).isEmpty());
    const QStringList english{banners.message(u"refused"_s), banners.message(u"session"_s)};
    Q_EMIT program.controller().actions().languageChosen(u"es"_s);
    QTRY_VERIFY(banners.message(u"refused"_s) != english.at(0));
    QVERIFY(banners.message(u"session"_s) != english.at(1));
    QCOMPARE(program.find<QPushButton>("signInAgain")->text(), program.controller().actions().signInAgain->text());
    Q_EMIT program.controller().actions().languageChosen(u"en"_s);
    QTRY_COMPARE(banners.message(u"refused"_s), english.at(0));
}

void TestMainWindow::countsWhatWaits()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    AccountSession &session = program.account()->session();
    const auto *button = program.find<QToolButton>("syncButton");
    QVERIFY(!button->text().contains(u" · "_s));
    session.setSessionToken({}); // nothing is sent
    session.submit(this, u"ticket.create"_s, newId(program.clock.now()),
                   {{u"subject"_s, u"One question"_s},
                    {u"department"_s, u"general"_s},
                    {u"priority"_s, u"normal"_s},
                    {u"message_id"_s, newId(program.clock.now())},
                    {u"body"_s, u"It waits."_s}},
                   [](const Result<void> &) { });
    QTRY_COMPARE(session.outbox().size(), 1);
    QVERIFY2(button->text().contains(u" · 1 change"_s), qPrintable(button->text()));
    QCOMPARE(button->accessibleName(), button->text());
    session.drop(this, session.outbox().constFirst(), [](const Result<void> &) { });
    QTRY_VERIFY(!button->text().contains(u" · "_s));
}

void TestMainWindow::quitsFromEveryPage()
{
    SampleProgram program;
    program.start();
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    QCOMPARE(program.page(), u"signInPage"_s);
    QTest::keyClick(&program.window(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!program.window().isVisible());
    program.end();
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    program.controller().actions().lock->trigger();
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    QTest::keyClick(&program.window(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!program.window().isVisible());
}

void TestMainWindow::savesTheAccountToAFile()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    const QString path = program.directory() + u"/account.jsonl"_s;
    program.controller().actions().exportAccount->trigger();
    auto *dialog = program.find<QFileDialog>("exportAccountDialog");
    QVERIFY(dialog);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"account.jsonl"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(program.account()->banners().message(u"export"_s).contains(u"account.jsonl"_s), 30000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto header = readBundleHeader(file);
    QVERIFY(header.has_value());
    QCOMPARE(header->account, program.account()->session().accountId());
    program.end();
    program.start();
    SIGN_IN(program, ContactKind::Technical);
    QVERIFY(!program.controller().actions().exportAccount->isEnabled());
}

void TestMainWindow::refusesANewerStore()
{
    SampleProgram program;
    program.start();
    QVERIFY_RESULT(await(program.desktop().replica.run(
        [](Replica &replica) { return replica.database().execute(u"UPDATE schema_version SET version = 999"_s); })));
    program.end();
    program.start();
    QTRY_COMPARE(program.page(), u"storeProblemPage"_s);
    QVERIFY(program.window().isVisible());
    QVERIFY(QFile::exists(replicaFile(program))); // left as it is
}

void TestMainWindow::refusesAStoreThatCannotBeOpened()
{
    SampleProgram program;
    QVERIFY(QDir().mkpath(replicaFile(program))); // a folder where the file should be
    program.start();
    QTRY_COMPARE(program.page(), u"storeProblemPage"_s);
    QVERIFY(QDir().rmdir(replicaFile(program)));
    program.find<QPushButton>("storeRetry")->click();
    QTRY_COMPARE(program.page(), u"signInPage"_s);
    SIGN_IN(program, ContactKind::Owner);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
