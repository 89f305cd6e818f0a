// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/draftstore.h"
#include "app/services/contactservice.h"
#include "models/roles.h"
#include "tests/support/await.h"
#include "tests/support/heldprovider.h"
#include "tests/support/pictures.h"
#include "tests/support/samplesession.h"
#include "tests/support/typing.h"
#include "tests/support/widgetchecks.h"
#include "ui/filechooser.h"
#include "ui/labels/accountlabels.h"
#include "ui/tabs/profiletab.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/tableview.h"

#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers at once with a path and a kind that the test has chosen.
class AnsweringChooser : public FileChooser
{
public:
    AnsweringChooser(QString path, int kind)
        : m_answer{std::move(path), kind}
    {
    }
    void askWhereToSave(QWidget *, const SaveQuestion &question,
                        std::function<void(const SaveAnswer &)> answer) override
    {
        QVERIFY(question.kinds.size() > m_answer.kind);
        answer(m_answer);
    }

private:
    SaveAnswer m_answer;
};

QString textOf(const QWidget *in, const QString &name)
{
    const auto *label = in->findChild<QLabel *>(name);
    return label ? label->text() : QString();
}

} // namespace

/// The tab as a person uses it, on the sample account.
class TestProfileTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void looksRight_data();
    void looksRight();
    void showsRecordAndSelf();
    void roleDecidesWhoEdits_data();
    void roleDecidesWhoEdits();
    void administrativeMayNotEditNameAndNif();
    void editsTheRecord();
    void checksNumbersOfTheCountry();
    void refusedChangeIsEditedAndSentAgain();
    void pendingChangeCanBeWithdrawn();
    void refusedValuesAreKeptApartFromADraft();
    void draftOutlivesTheProgram();
    void sealedDraftIsOfferedWhenItsKeyComes();
    void untouchedCountryIsNotWritten_data();
    void untouchedCountryIsNotWritten();
    void editsTheNotes();
    void activityEntryIsChosen();
    void editsOneself();
    void activityIsFiltered();
    void activityOfOneselfAlone();
    void requestsShowHowFarTheyAre();
    void exportsPersonalData_data();
    void exportsPersonalData();
    void exportThatFailsSaysSo();
    void asksForFormAndSettings();

private:
    struct Page {
        explicit Page(ContactKind kind = ContactKind::Owner)
            : sample(kind)
            , tab(std::make_unique<ProfileTab>(sample.context()))
        {
            tab->resize(1080, 700);
            tab->show();
        }
        [[nodiscard]] QAction *action(const QString &name) const { return tab->findChild<QAction *>(name); }
        [[nodiscard]] QDialog *editor(const QString &name = u"accountDialog"_s) const
        {
            return tab->findChild<QDialog *>(name);
        }
        [[nodiscard]] QLineEdit *field(const QString &key) const
        {
            return tab->findChild<QDialog *>()->findChild<QLineEdit *>(key);
        }
        [[nodiscard]] QString reason(const QString &key) const
        {
            return textOf(tab->findChild<QDialog *>(), key + u"Reason"_s);
        }
        [[nodiscard]] QString shown(const QString &field) const
        {
            return textOf(tab->findChild<QWidget *>(u"profileOverview"_s), field);
        }
        [[nodiscard]] QString notice(const QString &card) const
        {
            return textOf(tab->findChild<QWidget *>(card), u"noticeText"_s);
        }
        [[nodiscard]] Banner *banner() const { return tab->findChild<Banner *>(QString(), Qt::FindDirectChildrenOnly); }
        void type(const QString &key, const QString &text) const
        {
            field(key)->setFocus();
            field(key)->selectAll();
            typeInto(field(key), text);
        }
        void press(const QString &button, const QWidget *in = nullptr) const
        {
            QTest::mouseClick((in ? in : tab->findChild<QDialog *>())->findChild<QPushButton *>(button),
                              Qt::LeftButton);
        }
        void changeAtProvider(const std::function<void(Account &)> &change)
        {
            QVERIFY_RESULT(
                await(sample.desktop().embedded()->withAuthority([&](Database &database, Authority &) -> Result<void> {
                const Id id = sample.session().accountId();
                ChangeFeed feed(database, id);
                RecordStore store(database, id, &feed, nullptr);
                auto account = store.get<Account>(id);
                if (!account)
                    return std::unexpected(account.error());
                change(*account);
                return store.put(*account);
            })));
        }

        SampleSession sample;
        std::unique_ptr<ProfileTab> tab;
    };
};

void TestProfileTab::cleanup()
{
    applyTheme(*qApp, Scheme::Light);
}

void TestProfileTab::looksRight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scheme");
    for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
        QTest::addRow("%d-light", size.width()) << size << static_cast<int>(Scheme::Light);
        QTest::addRow("%d-dark", size.width()) << size << static_cast<int>(Scheme::Dark);
    }
}

void TestProfileTab::looksRight()
{
    QFETCH(const QSize, size);
    QFETCH(const int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    Page page(ContactKind::Administrative);
    page.tab->resize(size.width() - 200, size.height() - 60); // what the window's rail and header leave
    QTRY_VERIFY(page.tab->hasContent());
    const auto look = [&](const QString &name, QWidget *window) {
        QVERIFY(QTest::qWaitForWindowExposed(window));
        // What came from the replica is laid out when the event loop runs.
        QTRY_VERIFY2(cutOffTexts(window).isEmpty(), qPrintable(cutOffTexts(window).join(u'\n')));
        keepPicture(window->grab().toImage(),
                    u"profile-%1-%2"_s.arg(name, QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(unnamedControls(window).join(u'\n'), QString());
    };
    look(u"overview"_s, page.tab.get());
    page.action(u"accountEdit"_s)->trigger();
    page.type(u"postcode"_s, u"29001"_s);
    look(u"editor"_s, page.editor());
    auto *pages = page.tab->findChild<QTabWidget *>();
    pages->setCurrentIndex(1);
    QTRY_VERIFY(page.tab->findChild<QTableView *>(u"activityTable"_s)->model()->index(0, 0).data(LoadedRole).toBool());
    look(u"activity"_s, page.tab.get());
    pages->setCurrentIndex(2);
    look(u"requests"_s, page.tab.get());
}

void TestProfileTab::showsRecordAndSelf()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    QCOMPARE(page.shown(u"customer_number"_s), u"C-204816"_s);
    QCOMPARE(page.shown(u"name"_s), u"Esparto y Candil, S.L."_s);
    QCOMPARE(page.shown(u"city"_s), u"23400 Úbeda"_s);
    QCOMPARE(page.shown(u"self_name"_s), u"Jerónima Almansa Quesada"_s);
    QVERIFY(!page.shown(u"security_last_sign_in"_s).isEmpty());
    QVERIFY(page.tab->showRecord(u"account"_s, page.sample.session().accountId()));
    QVERIFY(!page.tab->showRecord(u"invoice"_s, u"x"_s));
}

void TestProfileTab::roleDecidesWhoEdits_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("mayEdit");
    QTest::newRow("owner") << static_cast<int>(ContactKind::Owner) << true;
    QTest::newRow("administrative") << static_cast<int>(ContactKind::Administrative) << true;
    QTest::newRow("technical") << static_cast<int>(ContactKind::Technical) << false;
    QTest::newRow("billing") << static_cast<int>(ContactKind::Billing) << false;
}

void TestProfileTab::roleDecidesWhoEdits()
{
    QFETCH(const int, kind);
    QFETCH(const bool, mayEdit);
    Page page(static_cast<ContactKind>(kind));
    QTRY_VERIFY(page.tab->hasContent());
    QCOMPARE(page.action(u"accountEdit"_s)->isEnabled(), mayEdit);
    const QString hint = page.action(u"accountEdit"_s)->toolTip();
    QVERIFY(mayEdit || (hint.contains(u"owner"_s) && hint.contains(u"administrative"_s)));
    QVERIFY(page.action(u"selfEdit"_s)->isEnabled());
}

void TestProfileTab::administrativeMayNotEditNameAndNif()
{
    Page page(ContactKind::Administrative);
    QTRY_VERIFY(page.tab->hasContent());
    page.action(u"accountEdit"_s)->trigger();
    for (const QString &key : {u"name"_s, u"tax_id"_s}) {
        QVERIFY(!page.field(key)->isEnabled());
        QVERIFY2(page.reason(key).contains(u"owner contacts"_s), qPrintable(page.reason(key)));
    }
    QVERIFY(page.field(u"trade_name"_s)->isEnabled());
    page.type(u"trade_name"_s, u"Candil"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    QTRY_COMPARE(page.shown(u"trade_name"_s), u"Candil"_s);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
}

void TestProfileTab::editsTheRecord()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.action(u"accountEdit"_s)->trigger();
    page.type(u"phone"_s, u"952 12 34 56"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    QTRY_COMPARE(page.shown(u"phone"_s), u"+34 952 123 456"_s);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QVERIFY(!page.sample.context().drafts.contains(u"account"_s));
}

void TestProfileTab::checksNumbersOfTheCountry()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.action(u"accountEdit"_s)->trigger();
    page.type(u"tax_id"_s, u"B29805313"_s);
    QVERIFY(page.reason(u"tax_id"_s).contains(u"control character"_s));
    page.type(u"postcode"_s, u"29001"_s);
    QCOMPARE(page.reason(u"postcode"_s), u"Málaga"_s); // a note: where that is
    page.press(u"save"_s);
    QVERIFY(page.editor());
    // In another country both are free.
    auto *country = page.editor()->findChild<QComboBox *>(u"country"_s);
    country->setCurrentIndex(country->findData(u"PT"_s));
    Q_EMIT country->activated(country->currentIndex());
    QCOMPARE(page.reason(u"tax_id"_s), QString());
    page.type(u"postcode"_s, u"1100-038"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    QTRY_COMPARE(page.shown(u"country"_s), u"Portugal"_s);
}

void TestProfileTab::refusedChangeIsEditedAndSentAgain()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.changeAtProvider([](Account &account) { account.city = u"Baeza"_s; });
    page.action(u"accountEdit"_s)->trigger();
    page.type(u"city"_s, u"Jaén"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(page.notice(u"accountCard"_s).contains(u"refused by the provider"_s));
    QTRY_COMPARE(page.shown(u"city"_s), u"23400 Baeza"_s);
    page.press(u"editAndResend"_s, page.tab.get());
    QCOMPARE(page.field(u"city"_s)->text(), u"Jaén"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor());
    QTRY_COMPARE(page.shown(u"city"_s), u"23400 Jaén"_s);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
}

void TestProfileTab::pendingChangeCanBeWithdrawn()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const HeldProvider held(*page.sample.desktop().embedded());
    page.action(u"accountEdit"_s)->trigger();
    page.type(u"trade_name"_s, u"Candil"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(page.notice(u"accountCard"_s).contains(u"Trade name"_s));
    QTRY_COMPARE(page.shown(u"trade_name"_s), u"Candil"_s);
    page.press(u"withdraw"_s, page.tab.get());
    QTRY_COMPARE(page.shown(u"trade_name"_s), u"Esparto y Candil"_s);
    QVERIFY(page.sample.session().outbox().isEmpty());
}

void TestProfileTab::draftOutlivesTheProgram()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.action(u"accountEdit"_s)->trigger();
    page.type(u"street"_s, u"Calle a medias"_s);
    page.tab = std::make_unique<ProfileTab>(page.sample.context()); // the old one ends without being asked
    page.tab->show();
    QTRY_VERIFY(page.tab->hasContent());
    QVERIFY(page.banner()->text().contains(u"What you typed is still there"_s));
    page.action(u"continueDraft"_s)->trigger();
    QCOMPARE(page.field(u"street"_s)->text(), u"Calle a medias"_s);
    page.editor()->reject();
    page.press(u"giveUp"_s);
    QTRY_VERIFY(!page.editor());
    QVERIFY(!page.sample.context().drafts.contains(u"account"_s));
}

void TestProfileTab::refusedValuesAreKeptApartFromADraft()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.changeAtProvider([](Account &account) { account.city = u"Baeza"_s; });
    page.action(u"accountEdit"_s)->trigger();
    page.type(u"city"_s, u"Jaén"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(page.notice(u"accountCard"_s).contains(u"refused by the provider"_s));
    DraftStore &drafts = page.sample.context().drafts;
    const QJsonObject unrelated{{u"city"_s, u"Linares"_s}, {u"street"_s, u"Otra calle"_s}};
    drafts.set(u"account"_s, unrelated);
    page.press(u"editAndResend"_s, page.tab.get());
    QCOMPARE(page.field(u"city"_s)->text(), u"Jaén"_s);
    page.type(u"city"_s, u"Andújar"_s);
    page.tab = std::make_unique<ProfileTab>(page.sample.context()); // the old one ends without being asked
    page.tab->show();
    QTRY_VERIFY(page.tab->hasContent());
    QTRY_VERIFY(page.notice(u"accountCard"_s).contains(u"refused by the provider"_s));
    QTRY_COMPARE(page.shown(u"city"_s), u"23400 Baeza"_s); // what the new values are to be held against
    page.press(u"editAndResend"_s, page.tab.get());
    QCOMPARE(page.field(u"city"_s)->text(), u"Andújar"_s);
    page.press(u"startAgain"_s);
    QCOMPARE(page.field(u"city"_s)->text(), u"Jaén"_s); // what was refused, not what the record holds
    page.press(u"save"_s);
    QTRY_COMPARE(page.shown(u"city"_s), u"23400 Jaén"_s);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QCOMPARE(drafts.keys(), QStringList{u"account"_s});
    QCOMPARE(drafts.draft(u"account"_s), unrelated);
}

void TestProfileTab::sealedDraftIsOfferedWhenItsKeyComes()
{
    const QTemporaryDir directory;
    const SealKey key = SealKey::random();
    {
        DraftStore before(directory.path(), key);
        before.set(u"account"_s, {{u"street"_s, u"Calle a medias"_s}});
    }
    DraftStore drafts(directory.path(), std::nullopt);
    Page page;
    TabContext context = page.sample.context();
    page.tab = std::make_unique<ProfileTab>(
        TabContext{context.session, context.documents, drafts, context.settings, context.viewState});
    page.tab->show();
    QTRY_VERIFY(page.tab->hasContent());
    QVERIFY(!page.banner()->isVisible());
    drafts.useKey(key);
    QTRY_VERIFY(page.banner()->isVisible());
    page.action(u"continueDraft"_s)->trigger();
    QCOMPARE(page.field(u"street"_s)->text(), u"Calle a medias"_s);
    page.tab.reset(); // before its drafts
}

void TestProfileTab::untouchedCountryIsNotWritten_data()
{
    QTest::addColumn<QString>("country");
    QTest::newRow("none") << QString();
    QTest::newRow("unknown") << u"XK"_s;
}

void TestProfileTab::untouchedCountryIsNotWritten()
{
    QFETCH(const QString, country);
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.changeAtProvider([&](Account &account) { account.country = country; });
    page.sample.session().sync().sync();
    QTRY_COMPARE(page.shown(u"country"_s), country.isEmpty() ? u"–"_s : countryLabel(country));
    page.action(u"accountEdit"_s)->trigger();
    const auto *box = page.editor()->findChild<QComboBox *>(u"country"_s);
    QCOMPARE(box->currentData().toString(), country);
    QVERIFY(!box->currentText().isEmpty());
    page.type(u"city"_s, u"Baeza"_s);
    page.press(u"save"_s);
    QTRY_COMPARE(page.shown(u"city"_s), u"23400 Baeza"_s);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QCOMPARE(page.shown(u"country"_s), country.isEmpty() ? u"–"_s : countryLabel(country));
}

void TestProfileTab::editsTheNotes()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.action(u"accountEdit"_s)->trigger();
    auto *notes = page.editor()->findChild<QPlainTextEdit *>(u"notes"_s);
    notes->setPlainText(u"Llamar por la tarde.\nNunca los lunes."_s);
    page.press(u"save"_s);
    QTRY_COMPARE(page.shown(u"notes"_s), u"Llamar por la tarde.\nNunca los lunes."_s);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    page.action(u"accountEdit"_s)->trigger();
    page.editor()->findChild<QPlainTextEdit *>(u"notes"_s)->clear(); // nobody must have notes
    page.press(u"save"_s);
    QTRY_COMPARE(page.shown(u"notes"_s), u"–"_s);
}

/// One far down the log, as a search finds it.
void TestProfileTab::activityEntryIsChosen()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto oldest = await(page.sample.desktop().replica.read(
        [](const RecordStore &store) { return store.select<ActivityEntry>({u"1 = 1"_s, {}, u"at"_s}); }));
    QVERIFY_RESULT(oldest);
    QVERIFY(oldest->size() > 60); // more than is in view
    const ActivityEntry &wanted = oldest->constFirst();
    QVERIFY(page.tab->showRecord(u"activity_entry"_s, wanted.id));
    const auto *table = page.tab->findChild<TableView *>(u"activityTable"_s);
    QTRY_COMPARE(table->currentId(), wanted.id);
    QVERIFY(table->viewport()->rect().intersects(table->visualRect(table->currentIndex())));
}

void TestProfileTab::editsOneself()
{
    Page page(ContactKind::Technical);
    QTRY_VERIFY(page.tab->hasContent());
    page.action(u"selfEdit"_s)->trigger();
    page.type(u"phone"_s, u"600 000 333"_s);
    page.press(u"save"_s);
    QTRY_VERIFY(!page.editor(u"contactDialog"_s));
    QTRY_COMPARE(page.shown(u"self_phone"_s), u"+34 600 000 333"_s);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
}

void TestProfileTab::activityIsFiltered()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto *model = page.tab->findChild<QTableView *>(u"activityTable"_s)->model();
    auto *action = page.tab->findChild<FilterChoice *>(u"activityAction"_s);
    auto *contact = page.tab->findChild<FilterChoice *>(u"activityContact"_s);
    QTRY_VERIFY(model->rowCount() > 100);
    QTRY_VERIFY(action->count() > 3);
    const int all = model->rowCount();
    action->choose(u"contact.create"_s);
    QTRY_COMPARE(model->rowCount(), 5);
    QCOMPARE(model->index(0, 1).data().toString(), u"Contact added"_s);
    contact->choose(u"provider"_s); // it added the first owner
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 2).data().toString(), u"The provider"_s);
    action->choose({});
    contact->choose({});
    QTRY_COMPARE(model->rowCount(), all);
    page.tab->focusFilter();
    auto *activity = page.tab->findChild<QWidget *>(u"activityPage"_s);
    QCOMPARE(page.tab->findChild<QTabWidget *>()->currentWidget(), activity);
    auto *filter = activity->findChild<FilterLine *>();
    QTest::keyClicks(filter, u"nothing like it"_s);
    QTRY_COMPARE(model->rowCount(), 0);
}

void TestProfileTab::activityOfOneselfAlone()
{
    Page page(ContactKind::Billing);
    QTRY_VERIFY(page.tab->hasContent());
    const auto *model = page.tab->findChild<QTableView *>(u"activityTable"_s)->model();
    QTRY_VERIFY(model->rowCount() > 0);
    QTRY_VERIFY(model->index(0, 2).data(LoadedRole).toBool());
    for (int row = 0; row < model->rowCount(); ++row)
        QCOMPARE(model->index(row, 2).data().toString(), u"Casilda Ortega Villar"_s);
    QVERIFY(page.tab->findChild<FilterChoice *>(u"activityContact"_s)->isHidden());
}

void TestProfileTab::requestsShowHowFarTheyAre()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto *table = page.tab->findChild<QTableView *>(u"requestsTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    const Id last = table->model()->index(table->model()->rowCount() - 1, 0).data(RowIdRole).toString();
    QVERIFY(page.tab->showRecord(u"recovery_request"_s, last));
    QVERIFY(page.tab->findChild<QTabWidget *>()->currentWidget()->isAncestorOf(table));
    QCOMPARE(table->currentIndex().data(RowIdRole).toString(), last);
    const auto *detail = page.tab->findChild<QWidget *>(u"requestDetail"_s);
    QVERIFY(!textOf(detail, u"requester_name"_s).isEmpty());
    // Of whichever request has a ticket, that can be opened.
    QSignalSpy asked(page.tab.get(), &TabPage::recordRequested);
    page.action(u"openRequestTicket"_s)->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"ticket"_s);
}

void TestProfileTab::exportsPersonalData_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("file");
    QTest::newRow("JSON") << 0 << u"data.json"_s;
    QTest::newRow("CSV") << 1 << u"data.csv"_s;
}

void TestProfileTab::exportsPersonalData()
{
    QFETCH(const int, kind);
    QFETCH(const QString, file);
    const QTemporaryDir folder;
    Page page(ContactKind::Technical);
    QTRY_VERIFY(page.tab->hasContent());
    page.tab->setFileChooser(std::make_unique<AnsweringChooser>(folder.filePath(file), kind));
    page.action(u"personalDataExport"_s)->trigger();
    QTRY_VERIFY(page.banner()->text().contains(file));
    QFile written(folder.filePath(file));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QByteArray content = written.readAll();
    QVERIFY(content.contains("mihaela.ionescu@tejedoresdeweb.example"));
    QVERIFY(!content.contains("jeronima.almansa@espartoycandil.example")); // nobody else's
    QCOMPARE(!QJsonDocument::fromJson(content).isNull(), kind == 0);
}

void TestProfileTab::exportThatFailsSaysSo()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.tab->setFileChooser(std::make_unique<AnsweringChooser>(u"/nowhere/at/all/data.json"_s, 0));
    page.action(u"personalDataExport"_s)->trigger();
    QTRY_VERIFY(page.banner()->text().contains(u"could not be saved"_s));
    QCOMPARE(page.banner()->tone(), Tone::Danger);
}

void TestProfileTab::asksForFormAndSettings()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    QSignalSpy form(page.tab.get(), &ProfileTab::dataChangeFormRequested);
    QSignalSpy settings(page.tab.get(), &ProfileTab::settingsRequested);
    page.action(u"dataChangeForm"_s)->trigger();
    page.action(u"openSettings"_s)->trigger();
    QCOMPARE(form.size(), 1);
    QCOMPARE(settings.size(), 1);
}

QTEST_MAIN(TestProfileTab)
#include "tst_profiletab.moc"
