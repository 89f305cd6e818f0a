// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/draftstore.h"
#include "app/services/contactservice.h"
#include "models/contactmodel.h"
#include "tests/support/await.h"
#include "tests/support/heldprovider.h"
#include "tests/support/pictures.h"
#include "tests/support/samplesession.h"
#include "tests/support/typing.h"
#include "tests/support/widgetchecks.h"
#include "ui/dialogs/contactdialog.h"
#include "ui/dialogs/outboxdialog.h"
#include "ui/tabs/contactstab.h"
#include "ui/tabs/roleexplorer.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/filterline.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The tab as a person uses it, on the sample account: two owners (one not verified) and one contact of each other
/// kind.
class TestContactsTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void looksRight_data();
    void looksRight();
    void listsByKindWithLimits();
    void filtersByWords();
    void showsTheChosenContact();
    void roleDecidesActions_data();
    void roleDecidesActions();
    void keepsTheLastVerifiedOwner();
    void editsAndSettles();
    void wrongValuesStayWithTheirReason();
    void foreignDocumentIsTaken();
    void takenMailboxIsRefusedAsTyped();
    void newMailboxMustBeVerified();
    void invitesWhereThereIsRoom();
    void closingAsksBeforeItDiscards();
    void draftOutlivesTheProgram();
    void draftCanBeDiscarded();
    void everyDraftIsOffered();
    void draftOfAGoneContactBeginsANewOne();
    void sealedDraftIsOfferedWhenItsKeyComes();
    void refusedValuesAreKeptApartFromADraft();
    void opensARefusedChangeBeforeItsDataIsRead();
    void pendingChangeCanBeWithdrawn();
    void refusedChangeIsEditedAndSentAgain();
    void listOfTheUnsettledOpensTheForm();
    void refusedChangeCanBeDiscarded();
    void removalIsAskedForAndStaysVisible();
    void vouchesForAnOwnerOnlyByDocument();
    void editorFollowsOthersChanges();
    void explorerShowsTheMatrix();
    void explorerMarksDifferences();
    void explorerCopies();

private:
    struct Page {
        explicit Page(ContactKind kind = ContactKind::Owner)
            : sample(kind)
            , tab(std::make_unique<ContactsTab>(sample.context()))
        {
            tab->resize(1080, 680);
            tab->show();
        }
        [[nodiscard]] QAction *action(const QString &name) const { return tab->findChild<QAction *>(name); }
        [[nodiscard]] QListView *list() const { return tab->findChild<QListView *>(u"contactList"_s); }
        [[nodiscard]] const ContactModel &model() const { return *qobject_cast<ContactModel *>(list()->model()); }
        [[nodiscard]] ContactDialog *editor() const { return tab->findChild<ContactDialog *>(); }
        [[nodiscard]] QLineEdit *field(const QString &key) const { return editor()->findChild<QLineEdit *>(key); }
        [[nodiscard]] QString reason(const QString &key) const
        {
            return editor()->findChild<QLabel *>(key + u"Reason"_s)->text();
        }
        [[nodiscard]] Banner *banner() const { return tab->findChild<Banner *>(u"contactsBanner"_s); }
        [[nodiscard]] DraftStore &drafts() { return sample.context().drafts; }
        /// The contact as the list has it.
        [[nodiscard]] const ContactRow *row(const Id &id) const { return model().contactRow(id); }
        [[nodiscard]] Id idOf(ContactKind kind, bool isVerifiedOne = true) const
        {
            for (const ContactRow &row : model().rows()) {
                if (!row.isHeading && row.contact.kind == kind && isVerified(row.contact) == isVerifiedOne)
                    return row.contact.id;
            }
            return {};
        }
        void type(const QString &key, const QString &text) const
        {
            QLineEdit *edit = field(key);
            edit->setFocus();
            edit->selectAll();
            typeInto(edit, text);
        }
        void press(const QString &button, const QWidget *in = nullptr) const
        {
            QTest::mouseClick((in ? in : editor())->findChild<QPushButton *>(button), Qt::LeftButton);
        }
        /// Changes the provider's truth past this desktop.
        void changeAtProvider(const Id &id, const std::function<void(Contact &)> &change)
        {
            const auto changed = await(
                sample.desktop().embedded()->withAuthority([&](Database &database, Authority &) -> Result<void> {
                const Id account = sample.session().accountId();
                ChangeFeed feed(database, account);
                RecordStore store(database, account, &feed, nullptr);
                auto contact = store.get<Contact>(id);
                if (!contact)
                    return std::unexpected(contact.error());
                change(*contact);
                return store.put(*contact);
            }));
            QVERIFY_RESULT(changed);
        }

        SampleSession sample;
        std::unique_ptr<ContactsTab> tab;
    };
};

namespace {

QString textOf(const QWidget *in, const QString &name)
{
    const auto *label = in->findChild<QLabel *>(name);
    return label ? label->text() : QString();
}

} // namespace

void TestContactsTab::cleanup()
{
    applyTheme(*qApp, Scheme::Light);
}

void TestContactsTab::looksRight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scheme");
    for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
        QTest::addRow("%d-light", size.width()) << size << static_cast<int>(Scheme::Light);
        QTest::addRow("%d-dark", size.width()) << size << static_cast<int>(Scheme::Dark);
    }
}

void TestContactsTab::looksRight()
{
    QFETCH(const QSize, size);
    QFETCH(const int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    Page page;
    page.tab->resize(size.width() - 200, size.height() - 60); // what the window's rail and header leave
    QTRY_VERIFY(page.tab->hasContent());
    const auto look = [&](const QString &name, QWidget *window) {
        QVERIFY(QTest::qWaitForWindowExposed(window));
        // What came from the replica is laid out when the event loop runs.
        QTRY_VERIFY2(cutOffTexts(window).isEmpty(), qPrintable(cutOffTexts(window).join(u'\n')));
        keepPicture(window->grab().toImage(),
                    u"contacts-%1-%2"_s.arg(name, QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(unnamedControls(window).join(u'\n'), QString());
    };
    page.tab->showRecord(u"contact"_s, page.idOf(ContactKind::Owner, false));
    look(u"list"_s, page.tab.get());
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"tax_id"_s, u"12345678A"_s);
    page.type(u"email"_s, u"baltasar@otro.example"_s);
    look(u"editor"_s, page.editor());
    page.tab->findChild<RoleExplorer *>()->showKind(ContactKind::Technical);
    page.tab->findChild<QCheckBox *>(u"compareRoles"_s)->click();
    page.tab->findChild<QTabWidget *>()->setCurrentIndex(1);
    look(u"roles"_s, page.tab.get());
}

void TestContactsTab::listsByKindWithLimits()
{
    Page page;
    QTRY_COMPARE(page.model().rowCount(), 9);
    QStringList lines;
    for (const ContactRow &row : page.model().rows())
        lines.append(row.isHeading ? u"%1 %2/%3"_s.arg(enumName(row.contact.kind)).arg(row.count).arg(row.limit)
                                   : row.contact.givenName);
    QCOMPARE(lines, QStringList({u"owner 2/3"_s, u"Baltasar"_s, u"Jerónima"_s, u"administrative 1/1"_s, u"Remedios"_s,
                                 u"technical 1/1"_s, u"Mihaela"_s, u"billing 1/1"_s, u"Casilda"_s}));
    QVERIFY(!(page.model().flags(page.model().index(0, 0)) & Qt::ItemIsSelectable));
}

void TestContactsTab::filtersByWords()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    auto *filter = page.tab->findChild<FilterLine *>();
    page.tab->focusFilter();
    QTest::keyClicks(filter, u"JERONIMA alman"_s);
    QTRY_COMPARE(page.model().rowCount(), 2);
    filter->setText(u"nobody of that name"_s);
    QTRY_COMPARE(page.model().rowCount(), 0);
    QVERIFY(!page.list()->isVisible());
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(page.model().rowCount(), 9);
}

void TestContactsTab::showsTheChosenContact()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id technical = page.idOf(ContactKind::Technical);
    QVERIFY(!page.tab->showRecord(u"invoice"_s, technical));
    QVERIFY(page.tab->showRecord(u"contact"_s, technical));
    const auto *detail = page.tab->findChild<QWidget *>(u"contactDetail"_s);
    QCOMPARE(textOf(detail, u"detailTitle"_s), u"Mihaela Ionescu"_s);
    QCOMPARE(textOf(detail, u"email"_s), u"mihaela.ionescu@tejedoresdeweb.example"_s);
    QCOMPARE(textOf(detail, u"vouched_by"_s), u"Jerónima Almansa Quesada"_s);
    // With the keyboard: the heading between two contacts is passed over.
    page.list()->setFocus();
    QTest::keyClick(page.list(), Qt::Key_Down);
    QCOMPARE(textOf(detail, u"detailTitle"_s), u"Casilda Ortega Villar"_s);
}

void TestContactsTab::roleDecidesActions_data()
{
    QTest::addColumn<int>("actor");
    QTest::addColumn<int>("chosen");
    QTest::addColumn<QStringList>("enabled");
    const auto row = [](const char *name, ContactKind actor, ContactKind chosen, const QStringList &enabled) {
        QTest::newRow(name) << static_cast<int>(actor) << static_cast<int>(chosen) << enabled;
    };
    row("owner on owner", ContactKind::Owner, ContactKind::Owner, {u"contactCreate"_s, u"contactEdit"_s});
    row("owner on billing", ContactKind::Owner, ContactKind::Billing,
        {u"contactCreate"_s, u"contactEdit"_s, u"contactRemove"_s});
    row("administrative on technical", ContactKind::Administrative, ContactKind::Technical,
        {u"contactEdit"_s, u"contactRemove"_s});
    row("administrative on owner", ContactKind::Administrative, ContactKind::Owner, {});
    row("administrative on itself", ContactKind::Administrative, ContactKind::Administrative, {u"contactEdit"_s});
    row("technical on itself", ContactKind::Technical, ContactKind::Technical, {u"contactEdit"_s});
    row("technical on billing", ContactKind::Technical, ContactKind::Billing, {});
    row("billing on itself", ContactKind::Billing, ContactKind::Billing, {u"contactEdit"_s});
}

void TestContactsTab::roleDecidesActions()
{
    QFETCH(const int, actor);
    QFETCH(const int, chosen);
    QFETCH(const QStringList, enabled);
    Page page(static_cast<ContactKind>(actor));
    QTRY_VERIFY(page.tab->hasContent());
    page.tab->showRecord(u"contact"_s, page.idOf(static_cast<ContactKind>(chosen)));
    QStringList found;
    for (const QAction *action : page.tab->pageActions()) {
        if (action->isEnabled())
            found.append(action->objectName());
        else
            QVERIFY2(!action->toolTip().isEmpty() && action->toolTip() != action->text(),
                     qPrintable(action->objectName()));
    }
    QCOMPARE(found, enabled);
    if (!enabled.contains(u"contactEdit"_s))
        QVERIFY2(page.action(u"contactEdit"_s)->toolTip().contains(u"owner"_s),
                 qPrintable(page.action(u"contactEdit"_s)->toolTip()));
}

void TestContactsTab::keepsTheLastVerifiedOwner()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.tab->showRecord(u"contact"_s, page.idOf(ContactKind::Owner));
    QVERIFY(!page.action(u"contactRemove"_s)->isEnabled());
    QVERIFY(page.action(u"contactRemove"_s)->toolTip().contains(u"at least one verified owner"_s));
    page.tab->showRecord(u"contact"_s, page.idOf(ContactKind::Owner, false));
    QVERIFY(page.action(u"contactRemove"_s)->isEnabled());
}

void TestContactsTab::editsAndSettles()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.idOf(ContactKind::Billing);
    page.tab->showRecord(u"contact"_s, id);
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"phone"_s, u"952 123 456"_s);
    QVERIFY(page.drafts().contains(u"contact/"_s + id));
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    QTRY_COMPARE(page.row(id)->contact.phone, u"+34952123456"_s);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QTRY_COMPARE(page.row(id)->state, RowState::Normal);
    QVERIFY(!page.drafts().contains(u"contact/"_s + id));
    QTRY_COMPARE(textOf(page.tab.get(), u"phone"_s), u"+34 952 123 456"_s);
}

void TestContactsTab::wrongValuesStayWithTheirReason()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.tab->showRecord(u"contact"_s, page.idOf(ContactKind::Billing));
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"tax_id"_s, u"12345678A"_s); // the letter of 12345678 is Z
    QVERIFY(page.reason(u"tax_id"_s).contains(u"control character"_s));
    page.type(u"tax_id"_s, u"12345678Z"_s);
    QCOMPARE(page.reason(u"tax_id"_s), QString());
    page.type(u"email"_s, u"casilda@"_s);
    QVERIFY(!page.reason(u"email"_s).contains(u"not complete"_s)); // unfinished, not wrong
    page.press(u"save"_s);
    QVERIFY(page.reason(u"email"_s).contains(u"not complete"_s));
    QVERIFY(page.editor());
    QCOMPARE(page.field(u"email"_s)->text(), u"casilda@"_s);
    QVERIFY(page.sample.session().outbox().isEmpty());
    page.field(u"given_name"_s)->clear();
    page.type(u"email"_s, u"casilda@tienda.example"_s);
    page.press(u"save"_s);
    QVERIFY(!page.reason(u"given_name"_s).isEmpty());
    QCOMPARE(page.editor()->focusWidget(), page.field(u"given_name"_s));
}

void TestContactsTab::foreignDocumentIsTaken()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.idOf(ContactKind::Billing);
    page.tab->showRecord(u"contact"_s, id);
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"tax_id"_s, u"E12345678"_s); // a passport that has the shape of an organisation's number
    QCOMPARE(page.reason(u"tax_id"_s), QString());
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    QTRY_COMPARE(page.row(id)->contact.taxId, u"E12345678"_s);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QCOMPARE(page.row(id)->contact.taxId, u"E12345678"_s);
}

void TestContactsTab::takenMailboxIsRefusedAsTyped()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.tab->showRecord(u"contact"_s, page.idOf(ContactKind::Billing));
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"email"_s, u"Remedios.Lorite@espartoycandil.example"_s);
    QVERIFY(page.reason(u"email"_s).contains(u"exists already"_s));
}

void TestContactsTab::newMailboxMustBeVerified()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.idOf(ContactKind::Billing);
    page.tab->showRecord(u"contact"_s, id);
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"email"_s, u"casilda@otra.example"_s);
    QVERIFY(page.reason(u"email"_s).contains(u"verified"_s));
    page.press(u"save"_s);
    QTRY_COMPARE(page.row(id)->contact.identity, IdentityState::Pending);

    // The only verified owner cannot take the risk: the reason stands at its mailbox.
    page.tab->showRecord(u"contact"_s, page.idOf(ContactKind::Owner));
    QTRY_VERIFY(!page.editor());
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"email"_s, u"jeronima@otra.example"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(page.reason(u"email"_s).contains(u"at least one verified owner"_s));
    QCOMPARE(page.field(u"email"_s)->text(), u"jeronima@otra.example"_s);
}

void TestContactsTab::invitesWhereThereIsRoom()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.action(u"contactCreate"_s)->trigger();
    auto *kinds = page.editor()->findChild<QComboBox *>(u"kind"_s);
    QCOMPARE(kinds->count(), 4);
    QCOMPARE(kinds->currentData().toString(), u"owner"_s);
    QVERIFY(!qobject_cast<QStandardItemModel *>(kinds->model())->item(1)->isEnabled());
    page.type(u"given_name"_s, u"Aurora"_s);
    page.type(u"first_surname"_s, u"Díaz"_s);
    page.type(u"email"_s, u"aurora@espartoycandil.example"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    QTRY_COMPARE(page.model().rowCount(), 10);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QTRY_COMPARE(textOf(page.tab.get(), u"detailTitle"_s), u"Aurora Díaz"_s);
    QCOMPARE(page.row(page.list()->currentIndex().data(RowIdRole).toString())->contact.identity,
             IdentityState::Invited);
    // Every kind is full now.
    QTRY_VERIFY(!page.action(u"contactCreate"_s)->isEnabled());
    // The invitation can be sent again.
    QVERIFY(page.action(u"contactInvite"_s)->isEnabled());
    {
        const HeldProvider held(*page.sample.desktop().embedded());
        page.action(u"contactInvite"_s)->trigger();
        QTRY_COMPARE(page.sample.session().outbox().size(), 1);
    }
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
}

void TestContactsTab::closingAsksBeforeItDiscards()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.idOf(ContactKind::Billing);
    page.tab->showRecord(u"contact"_s, id);
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"given_name"_s, u"Cas"_s);
    QTest::keyClick(page.editor(), Qt::Key_Escape);
    QVERIFY(page.editor()->isVisible());
    QCOMPARE(page.field(u"given_name"_s)->text(), u"Cas"_s);
    page.press(u"giveUp"_s);
    QTRY_VERIFY(!page.editor());
    QVERIFY(!page.drafts().contains(u"contact/"_s + id));
    page.action(u"contactEdit"_s)->trigger();
    QCOMPARE(page.field(u"given_name"_s)->text(), u"Casilda"_s);
    QTest::keyClick(page.editor(), Qt::Key_Escape); // nothing typed, nothing to ask
    QTRY_VERIFY(!page.editor());
}

void TestContactsTab::draftOutlivesTheProgram()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.idOf(ContactKind::Billing);
    page.tab->showRecord(u"contact"_s, id);
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"given_name"_s, u"Casilda María"_s);
    page.tab = std::make_unique<ContactsTab>(page.sample.context()); // the old one ends without being asked
    page.tab->show();
    QTRY_VERIFY(page.tab->hasContent());
    QVERIFY(page.banner()->text().contains(u"What you typed is still there"_s));
    page.action(u"continueDraft"_s)->trigger();
    QCOMPARE(page.field(u"given_name"_s)->text(), u"Casilda María"_s);
    page.press(u"startAgain"_s);
    QCOMPARE(page.field(u"given_name"_s)->text(), u"Casilda"_s);
    QVERIFY(!page.drafts().contains(u"contact/"_s + id));
}

void TestContactsTab::draftCanBeDiscarded()
{
    Page page;
    page.drafts().set(u"contact/new"_s, {{u"given_name"_s, u"Nadie"_s}});
    page.tab = std::make_unique<ContactsTab>(page.sample.context());
    page.tab->show();
    QTRY_VERIFY(page.tab->hasContent());
    page.action(u"discardDraft"_s)->trigger();
    QVERIFY(!page.drafts().contains(u"contact/new"_s));
    page.action(u"contactCreate"_s)->trigger();
    QCOMPARE(page.field(u"given_name"_s)->text(), QString());
}

void TestContactsTab::everyDraftIsOffered()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id billing = page.idOf(ContactKind::Billing);
    const Id technical = page.idOf(ContactKind::Technical);
    for (const Id &id : {billing, technical})
        page.drafts().set(u"contact/"_s + id, {{u"given_name"_s, u"A medias"_s}});
    page.tab = std::make_unique<ContactsTab>(page.sample.context());
    page.tab->show();
    QTRY_VERIFY(page.banner()->isVisible());
    page.action(u"continueDraft"_s)->trigger();
    QCOMPARE(page.field(u"given_name"_s)->text(), u"A medias"_s);
    QVERIFY(!page.banner()->isVisible());
    page.editor()->reject();
    page.press(u"giveUp"_s);
    QTRY_VERIFY(!page.editor());
    QCOMPARE(page.drafts().keys().size(), 1);
    QTRY_VERIFY(page.banner()->isVisible());
    page.action(u"discardDraft"_s)->trigger();
    QVERIFY(page.drafts().keys().isEmpty());
    QVERIFY(!page.banner()->isVisible());
}

void TestContactsTab::draftOfAGoneContactBeginsANewOne()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.drafts().set(u"contact/gone"_s, {{u"given_name"_s, u"Aurora"_s}, {u"email"_s, u"aurora@tienda.example"_s}});
    page.tab = std::make_unique<ContactsTab>(page.sample.context());
    page.tab->show();
    QTRY_VERIFY(page.banner()->isVisible());
    page.action(u"continueDraft"_s)->trigger();
    QVERIFY(page.editor()->findChild<QWidget *>(u"kind"_s)); // only a new contact has a choice of it
    QCOMPARE(page.field(u"given_name"_s)->text(), u"Aurora"_s);
    QCOMPARE(page.field(u"email"_s)->text(), u"aurora@tienda.example"_s);
    page.type(u"first_surname"_s, u"Díaz"_s);
    QCOMPARE(page.drafts().keys(), QStringList{u"contact/gone"_s});
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    QVERIFY(page.drafts().keys().isEmpty());
}

void TestContactsTab::sealedDraftIsOfferedWhenItsKeyComes()
{
    const QTemporaryDir directory;
    const SealKey key = SealKey::random();
    {
        DraftStore before(directory.path(), key);
        before.set(u"contact/new"_s, {{u"given_name"_s, u"Aurora"_s}});
    }
    DraftStore drafts(directory.path(), std::nullopt);
    Page page;
    const TabContext context = page.sample.context();
    page.tab = std::make_unique<ContactsTab>(
        TabContext{context.session, context.documents, drafts, context.settings, context.viewState});
    page.tab->show();
    QTRY_VERIFY(page.tab->hasContent());
    QVERIFY(!page.banner()->isVisible());
    drafts.useKey(key);
    QTRY_VERIFY(page.banner()->isVisible());
    page.action(u"continueDraft"_s)->trigger();
    QCOMPARE(page.field(u"given_name"_s)->text(), u"Aurora"_s);
    page.tab.reset(); // before its drafts
}

void TestContactsTab::refusedValuesAreKeptApartFromADraft()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.changeAtProvider(page.idOf(ContactKind::Technical),
                          [](Contact &contact) { contact.email = u"aurora@espartoycandil.example"_s; });
    page.action(u"contactCreate"_s)->trigger();
    page.type(u"given_name"_s, u"Aurora"_s);
    page.type(u"first_surname"_s, u"Díaz"_s);
    page.type(u"email"_s, u"aurora@espartoycandil.example"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    auto *notices = page.tab->findChild<QWidget *>(u"outboxNotices"_s);
    QTRY_VERIFY2(textOf(notices, u"noticeText"_s).contains(u"exists already"_s),
                 qPrintable(textOf(notices, u"noticeText"_s)));
    page.drafts().set(u"contact/new"_s, {{u"given_name"_s, u"Nadie"_s}});
    page.press(u"editAndResend"_s, notices);
    QCOMPARE(page.field(u"given_name"_s)->text(), u"Aurora"_s);
    page.type(u"email"_s, u"aurora.diaz@espartoycandil.example"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QCOMPARE(page.drafts().keys(), QStringList{u"contact/new"_s});
    QCOMPARE(page.drafts().draft(u"contact/new"_s).value(u"given_name"_s).toString(), u"Nadie"_s);
}

/// From the list of all that is not settled, whose tab may never have been shown.
void TestContactsTab::opensARefusedChangeBeforeItsDataIsRead()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.idOf(ContactKind::Billing);
    page.tab->showRecord(u"contact"_s, id);
    page.changeAtProvider(id, [](Contact &contact) { contact.phone = u"+34600000999"_s; });
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"phone"_s, u"+34 600 000 777"_s);
    page.press(u"save"_s);
    QTRY_COMPARE(page.row(id)->state, RowState::Refused);
    const OutboxEntry refused = page.sample.session().outbox().constFirst();
    page.tab = std::make_unique<ContactsTab>(page.sample.context());
    QVERIFY(page.tab->editAgain(refused));
    page.tab->show();
    QTRY_VERIFY(page.editor());
    QVERIFY(!page.editor()->findChild<QWidget *>(u"kind"_s)); // the contact itself, not a new one
    QCOMPARE(page.field(u"phone"_s)->text(), u"+34 600 000 777"_s);
    OutboxEntry removal = refused;
    removal.command.name = u"contact.delete"_s;
    QVERIFY(!page.tab->editAgain(removal));
}

void TestContactsTab::pendingChangeCanBeWithdrawn()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.idOf(ContactKind::Billing);
    page.tab->showRecord(u"contact"_s, id);
    const auto held = std::make_unique<HeldProvider>(*page.sample.desktop().embedded());
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"given_name"_s, u"Casia"_s);
    page.press(u"save"_s);
    QTRY_COMPARE(page.row(id)->state, RowState::Pending);
    QCOMPARE(page.row(id)->contact.givenName, u"Casia"_s);
    const auto *notices = page.tab->findChild<QWidget *>(u"outboxNotices"_s);
    QTRY_VERIFY(textOf(notices, u"noticeText"_s).contains(u"waiting to be sent"_s));
    QVERIFY(textOf(notices, u"noticeText"_s).contains(u"Given name"_s));
    page.press(u"withdraw"_s, notices);
    QTRY_COMPARE(page.row(id)->state, RowState::Normal);
    QTRY_COMPARE(page.row(id)->contact.givenName, u"Casilda"_s);
    QVERIFY(page.sample.session().outbox().isEmpty());
}

void TestContactsTab::refusedChangeIsEditedAndSentAgain()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.idOf(ContactKind::Billing);
    page.tab->showRecord(u"contact"_s, id);
    page.changeAtProvider(id, [](Contact &contact) { contact.phone = u"+34600000999"_s; });
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"phone"_s, u"+34 600 000 777"_s);
    page.press(u"save"_s);
    QTRY_COMPARE(page.row(id)->state, RowState::Refused);
    QTRY_COMPARE(page.row(id)->contact.phone, u"+34600000999"_s); // what is so at the provider
    const auto *notices = page.tab->findChild<QWidget *>(u"outboxNotices"_s);
    QTRY_VERIFY(textOf(notices, u"noticeText"_s).contains(u"Somebody else changed this"_s));
    page.press(u"editAndResend"_s, notices);
    QCOMPARE(page.field(u"phone"_s)->text(), u"+34 600 000 777"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    QTRY_COMPARE(page.row(id)->contact.phone, u"+34600000777"_s);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QTRY_COMPARE(page.row(id)->state, RowState::Normal);
}

/// Where there is something to edit: an invitation that was refused has no values.
void TestContactsTab::listOfTheUnsettledOpensTheForm()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id billing = page.idOf(ContactKind::Billing);
    const Id second = page.idOf(ContactKind::Owner, false);
    page.changeAtProvider(billing, [](Contact &contact) { contact.phone = u"+34600000999"_s; });
    page.changeAtProvider(second, [](Contact &contact) { contact.identity = IdentityState::VerifiedByEmail; });
    page.tab->showRecord(u"contact"_s, second);
    {
        const HeldProvider held(*page.sample.desktop().embedded());
        page.action(u"contactInvite"_s)->trigger();
        QTRY_COMPARE(page.sample.session().outbox().size(), 1);
        page.tab->showRecord(u"contact"_s, billing);
        page.action(u"contactEdit"_s)->trigger();
        page.type(u"phone"_s, u"+34 600 000 777"_s);
        page.press(u"save"_s);
        QTRY_COMPARE(page.sample.session().outbox().size(), 2);
    }
    page.sample.session().sync().sync();
    const auto isRefused = [](const OutboxEntry &entry) { return entry.state == OutboxState::Refused; };
    QTRY_VERIFY(std::ranges::all_of(page.sample.session().outbox(), isRefused));
    auto *dialog = new OutboxDialog(page.sample.session(), page.tab.get());
    dialog->open();
    QCOMPARE(dialog->findChildren<QPushButton *>(u"outboxDrop"_s).size(), 2);
    const auto edits = dialog->findChildren<QPushButton *>(u"outboxEdit"_s);
    QCOMPARE(edits.size(), 1);
    connect(dialog, &OutboxDialog::editRequested, page.tab.get(), &ContactsTab::editAgain);
    edits.constFirst()->click();
    QTRY_VERIFY(page.editor());
    QVERIFY(!dialog->isVisible());
    QCOMPARE(page.field(u"phone"_s)->text(), u"+34 600 000 777"_s);
}

void TestContactsTab::refusedChangeCanBeDiscarded()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.idOf(ContactKind::Technical);
    page.changeAtProvider(id, [](Contact &contact) { contact.email = u"aurora@espartoycandil.example"_s; });
    page.action(u"contactCreate"_s)->trigger();
    page.type(u"given_name"_s, u"Aurora"_s);
    page.type(u"first_surname"_s, u"Díaz"_s);
    page.type(u"email"_s, u"aurora@espartoycandil.example"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    const auto *notices = page.tab->findChild<QWidget *>(u"outboxNotices"_s);
    QTRY_VERIFY2(textOf(notices, u"noticeText"_s).contains(u"exists already"_s),
                 qPrintable(textOf(notices, u"noticeText"_s)));
    // The contact that was not accepted is still in the list, with all that was typed.
    const Id refused = page.list()->currentIndex().data(RowIdRole).toString();
    QVERIFY(page.row(refused)->isGhost);
    QCOMPARE(page.row(refused)->contact.firstSurname, u"Díaz"_s);
    QVERIFY(!page.action(u"contactEdit"_s)->isEnabled());
    page.press(u"discard"_s, notices);
    QTRY_VERIFY(!page.row(refused));
    QVERIFY(page.sample.session().outbox().isEmpty());
}

void TestContactsTab::removalIsAskedForAndStaysVisible()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.idOf(ContactKind::Technical);
    page.tab->showRecord(u"contact"_s, id);
    auto held = std::make_unique<HeldProvider>(*page.sample.desktop().embedded());
    page.action(u"contactRemove"_s)->trigger();
    QVERIFY(page.sample.session().outbox().isEmpty());
    page.press(u"confirmRemove"_s, page.tab->findChild<QWidget *>(u"contactDetail"_s));
    QTRY_VERIFY(page.row(id) && page.row(id)->isGhost);
    QCOMPARE(page.row(id)->state, RowState::Pending);
    QVERIFY(!page.action(u"contactRemove"_s)->isEnabled());
    held.reset();
    QTRY_VERIFY(!page.row(id));
    QTRY_VERIFY(page.action(u"contactCreate"_s)->isEnabled());
}

void TestContactsTab::vouchesForAnOwnerOnlyByDocument()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.tab->showRecord(u"contact"_s, page.idOf(ContactKind::Owner, false));
    QVERIFY(!page.action(u"contactVouch"_s)->isEnabled());

    const Id technical = page.idOf(ContactKind::Technical);
    page.tab->showRecord(u"contact"_s, technical);
    page.changeAtProvider(technical, [](Contact &contact) { contact.identity = IdentityState::Pending; });
    page.sample.session().sync().sync();
    QTRY_VERIFY(page.action(u"contactVouch"_s)->isEnabled());
    page.action(u"contactVouch"_s)->trigger();
    QTRY_COMPARE(page.row(technical)->contact.identity, IdentityState::Vouched);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QCOMPARE(page.row(technical)->contact.vouchedBy, page.sample.session().actor().contactId);
}

void TestContactsTab::editorFollowsOthersChanges()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.idOf(ContactKind::Billing);
    page.tab->showRecord(u"contact"_s, id);
    page.action(u"contactEdit"_s)->trigger();
    page.type(u"phone"_s, u"+34 600 000 777"_s);
    page.changeAtProvider(id, [](Contact &contact) {
        contact.phone = u"+34600000999"_s;
        contact.givenName = u"Casia"_s;
    });
    page.sample.session().sync().sync();
    QTRY_COMPARE(page.field(u"given_name"_s)->text(), u"Casia"_s);
    QCOMPARE(page.field(u"phone"_s)->text(), u"+34 600 000 777"_s);
    QVERIFY(page.reason(u"phone"_s).contains(u"+34600000999"_s));
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QTRY_COMPARE(page.row(id)->contact.phone, u"+34600000777"_s);
}

void TestContactsTab::explorerShowsTheMatrix()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.tab->showRecord(u"contact"_s, page.idOf(ContactKind::Billing));
    QTest::mouseClick(page.tab->findChild<QPushButton *>(u"contactRole"_s), Qt::LeftButton);
    QCOMPARE(page.tab->findChild<QTabWidget *>()->currentIndex(), 1);
    const auto *model = page.tab->findChild<QTableView *>(u"roleTable"_s)->model();
    QCOMPARE(model->rowCount(), static_cast<int>(areaCount));
    const auto cell = [&](Area area, int column) {
        return model->index(static_cast<int>(area), column).data().toString();
    };
    QCOMPARE(cell(Area::Invoices, 1), u"All"_s);
    QCOMPARE(cell(Area::Invoices, 5), u"Pay: All"_s);
    QCOMPARE(cell(Area::DomainTechnical, 1), u"No"_s);
    QCOMPARE(cell(Area::BillingContact, 3), u"Own"_s);
    QCOMPARE(cell(Area::Tickets, 1), u"Own, accounts"_s);
    QCOMPARE(cell(Area::Help, 3), QString()); // there is nothing to change
    QVERIFY(textOf(page.tab.get(), u"roleFacts"_s).contains(u"owner"_s));
    QTest::mouseClick(page.tab->findChild<QAbstractButton *>(u"role/administrative"_s), Qt::LeftButton);
    QCOMPARE(cell(Area::CustomerRecord, 6), u"Legal name, NIF"_s);
    QCOMPARE(cell(Area::TechnicalContact, 5), u"Vouch: All"_s);
    const auto *table = page.tab->findChild<QTableView *>(u"roleTable"_s);
    QVERIFY(table->columnWidth(6) >= static_cast<const QAbstractItemView *>(table)->sizeHintForColumn(6));
}

void TestContactsTab::explorerMarksDifferences()
{
    Page page;
    auto *explorer = page.tab->findChild<RoleExplorer *>();
    auto *compare = page.tab->findChild<QCheckBox *>(u"compareRoles"_s);
    QVERIFY(!compare->isEnabled()); // nothing differs from itself
    explorer->showKind(ContactKind::Technical);
    const auto *model = page.tab->findChild<QTableView *>(u"roleTable"_s)->model();
    const auto key = [&](Area area) {
        return model->index(static_cast<int>(area), 1).data(DecorationKeyRole).toString();
    };
    QCOMPARE(key(Area::Invoices), u"none"_s);
    compare->setChecked(true);
    QCOMPARE(key(Area::Invoices), u"differs/none"_s);
    QCOMPARE(key(Area::Resources), u"all"_s);
}

void TestContactsTab::explorerCopies()
{
    Page page;
    page.tab->findChild<RoleExplorer *>()->showKind(ContactKind::Technical);
    page.action(u"copyRole"_s)->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), static_cast<qsizetype>(areaCount) + 3);
    QVERIFY(lines.at(0).contains(u"Technical"_s));
    QCOMPARE(lines.at(2).count(u'\t'), 6);
}

QTEST_MAIN(TestContactsTab)
#include "tst_contactstab.moc"
