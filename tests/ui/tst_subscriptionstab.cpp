// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/pictures.h"
#include "tests/support/samplesession.h"
#include "tests/support/widgetchecks.h"
#include "ui/format.h"
#include "ui/labels/subscriptionlabels.h"
#include "ui/tabs/subscriptionstab.h"
#include "ui/theme.h"
#include "ui/widgets/detailtable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/monthchart.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/usagebars.h"

#include <QApplication>
#include <QCollator>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The tab as a person uses it, on the sample account.
class TestSubscriptionsTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void looksRight_data();
    void looksRight();
    void listsEverySubscription();
    void filtersByWordsKindAndState();
    void showsWhatBelongsToTheChosenOne();
    void showsTheUseAsChartAndTable();
    void hidesWhatTheRoleDoesNotSee();
    void showsThePlanOfTheChosenOne();
    void showsPlansThatNobodyHas();
    void remembersTheColumnsOfItsParts();
    void showsRecordsOfOtherTypes_data();
    void showsRecordsOfOtherTypes();
    void followsChangesAndKeepsTheChoice();

private:
    struct Page {
        explicit Page(ContactKind kind = ContactKind::Owner)
            : sample(kind)
            , tab(std::make_unique<SubscriptionsTab>(sample.context()))
        {
            tab->resize(1080, 680);
            tab->show();
        }
        [[nodiscard]] TableView *table() const { return tab->findChild<TableView *>(u"subscriptionsTable"_s); }
        [[nodiscard]] QString title() const
        {
            return tab->findChild<QWidget *>(u"subscriptionDetail"_s)->findChild<QLabel *>(u"detailTitle"_s)->text();
        }
        [[nodiscard]] FilterLine *filter() const
        {
            return tab->findChild<QWidget *>(u"subscriptionsSplit"_s)->findChild<FilterLine *>();
        }
        [[nodiscard]] DetailTable *part(const QString &name) const { return tab->findChild<DetailTable *>(name); }
        template <class R>
        [[nodiscard]] QList<R> all(const Select &what = {})
        {
            return await(sample.desktop().replica.read([what](const RecordStore &store) {
                return store.select<R>(what);
            })).value_or(QList<R>());
        }
        /// A subscription that has records of this type.
        template <class R>
        [[nodiscard]] Id withSome()
        {
            const auto some = all<R>({.limit = 1});
            return some.isEmpty() ? Id() : some.first().subscriptionId;
        }

        SampleSession sample;
        std::unique_ptr<SubscriptionsTab> tab;
    };
};

void TestSubscriptionsTab::cleanup()
{
    applyTheme(*qApp, Scheme::Light);
}

void TestSubscriptionsTab::looksRight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scheme");
    for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
        QTest::addRow("%d-light", size.width()) << size << static_cast<int>(Scheme::Light);
        QTest::addRow("%d-dark", size.width()) << size << static_cast<int>(Scheme::Dark);
    }
}

void TestSubscriptionsTab::looksRight()
{
    QFETCH(const QSize, size);
    QFETCH(const int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    Page page;
    page.tab->resize(size.width() - 200, size.height() - 60); // what the window's rail and header leave
    QTRY_VERIFY(page.tab->hasContent());
    QVERIFY(QTest::qWaitForWindowExposed(page.tab.get()));
    const auto look = [&](const QString &name) {
        // What came from the replica is laid out when the event loop runs.
        QTRY_VERIFY2(cutOffTexts(page.tab.get()).isEmpty(), qPrintable(cutOffTexts(page.tab.get()).join(u'\n')));
        keepPicture(page.tab->grab().toImage(),
                    u"subscriptions-%1-%2"_s.arg(name, QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(unnamedControls(page.tab.get()), QStringList());
    };
    QVERIFY(page.tab->showRecord(u"subscription"_s, page.withSome<PanelUser>()));
    QTRY_VERIFY(page.tab->findChild<MonthChart *>());
    look(u"list"_s);
    const auto mailbox = page.all<Mailbox>({.limit = 1}).value(0);
    QVERIFY(page.tab->showRecord(u"mailbox"_s, mailbox.id));
    QTRY_COMPARE(page.part(u"subscriptionMailboxes"_s)->currentId(), mailbox.id);
    look(u"mailboxes"_s);
}

void TestSubscriptionsTab::listsEverySubscription()
{
    Page page;
    QTRY_COMPARE(page.table()->model()->rowCount(), qsizetype{page.all<Subscription>().size()});
    QVERIFY(page.tab->hasContent());
    QVERIFY(!page.table()->currentId().isEmpty());
    // By name, as people order names.
    QStringList names;
    for (int row = 0; row < page.table()->model()->rowCount(); ++row)
        names.append(page.table()->model()->index(row, 0).data().toString());
    QStringList sorted = names;
    QCollator collator{QLocale()};
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(sorted, [&](const QString &a, const QString &b) { return collator.compare(a, b) < 0; });
    QCOMPARE(names, sorted);
}

void TestSubscriptionsTab::filtersByWordsKindAndState()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto *model = page.table()->model();
    const int total = model->rowCount();
    auto *family = page.tab->findChild<FilterChoice *>(u"subscriptionFamily"_s);
    auto *state = page.tab->findChild<FilterChoice *>(u"subscriptionState"_s);
    const auto subscriptions = page.all<Subscription>();
    const auto hostings = std::ranges::count(subscriptions, ProductFamily::Hosting, &Subscription::family);
    const auto active = std::ranges::count_if(subscriptions, [](const Subscription &s) {
        return s.family == ProductFamily::Hosting && s.state == SubscriptionState::Active;
    });
    QVERIFY(hostings > active && active > 0);
    family->choose(u"hosting"_s);
    QCOMPARE(model->rowCount(), hostings);
    state->choose(u"active"_s);
    QCOMPARE(model->rowCount(), active);
    family->choose({});
    state->choose({});
    page.tab->focusFilter();
    QTest::keyClicks(page.filter(), u"no service is called so"_s);
    QTRY_COMPARE(model->rowCount(), 0);
    QVERIFY(page.tab->findChild<QWidget *>(u"subscriptionsSplit"_s)
                ->findChild<ListPane *>()
                ->findChild<EmptyState *>()
                ->isVisible());
    QTest::keyClick(page.filter(), Qt::Key_Escape);
    QCOMPARE(model->rowCount(), total);
}

void TestSubscriptionsTab::showsWhatBelongsToTheChosenOne()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.withSome<PanelUser>();
    const auto subscription = page.all<Subscription>({u"id = ?"_s, {id}}).value(0);
    const Select ofIt{u"subscription_id = ?"_s, {id}};
    QVERIFY(page.tab->showRecord(u"subscription"_s, id));
    QCOMPARE(page.title(), subscription.label);
    QCOMPARE(page.table()->currentId(), id);
    QTRY_COMPARE(page.part(u"subscriptionPanelUsers"_s)->model()->rowCount(),
                 qsizetype{page.all<PanelUser>(ofIt).size()});
    QCOMPARE(page.part(u"subscriptionMailboxes"_s)->model()->rowCount(), qsizetype{page.all<Mailbox>(ofIt).size()});
    QCOMPARE(page.part(u"subscriptionApplications"_s)->model()->rowCount(),
             qsizetype{page.all<Application>(ofIt).size()});
    const auto resources = page.all<Resource>(ofIt);
    QVERIFY(!resources.isEmpty());
    const auto *bars = page.tab->findChild<UsageBars *>();
    for (const Resource &resource : resources) {
        QTRY_VERIFY(bars->barOf(resource.id));
        const auto *bar = bars->barOf(resource.id);
        QCOMPARE(bar->accessibleName(), resourceLabel(resource.name));
        QVERIFY(bar->accessibleDescription().startsWith(
            shareText({resource.used, resource.included + resource.extra, resource.unit})));
    }
}

void TestSubscriptionsTab::showsTheUseAsChartAndTable()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.withSome<PanelUser>();
    page.tab->showRecord(u"subscription"_s, id);
    QTRY_VERIFY(page.tab->findChild<MonthChart *>());
    auto *metric = page.tab->findChild<QComboBox *>(u"usageMetric"_s);
    metric->setCurrentIndex(metric->findData(u"visits"_s));
    const auto samples = page.all<UsageSample>({u"subscription_id = ? AND metric = 'visits'"_s, {id}, u"month DESC"_s});
    QCOMPARE(samples.size(), 13);
    const auto *months = page.part(u"usageTable"_s)->model();
    QCOMPARE(months->rowCount(), 13);
    QCOMPARE(months->index(0, 1).data().toString(), numberText(samples.first().amount));
    QVERIFY(page.tab->findChild<MonthChart *>()->accessibleDescription().contains(numberText(samples.last().amount)));
    page.tab->findChild<QToolButton *>(u"usageAsTable"_s)->click();
    QVERIFY(page.part(u"usageTable"_s)->isVisible());
    QVERIFY(!page.tab->findChild<MonthChart *>()->isVisible());
}

void TestSubscriptionsTab::hidesWhatTheRoleDoesNotSee()
{
    Id id;
    {
        Page owner;
        id = owner.withSome<PanelUser>();
    }
    Page page(ContactKind::Billing);
    QTRY_VERIFY(page.tab->hasContent());
    page.tab->showRecord(u"subscription"_s, id);
    QTRY_COMPARE(page.table()->currentId(), id);
    for (const QString &name : {u"subscriptionPanelUsers"_s, u"subscriptionMailboxes"_s, u"subscriptionApplications"_s})
        QVERIFY2(!page.part(name)->isVisible(), qPrintable(name));
    QVERIFY(!page.tab->findChild<UsageBars *>()->isVisible());
}

void TestSubscriptionsTab::showsThePlanOfTheChosenOne()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto plan
        = page.all<Product>({u"disk_gb > 0 AND id IN (SELECT product_id FROM subscription)"_s, {}, {}, 1}).value(0);
    const auto subscription = page.all<Subscription>({u"product_id = ?"_s, {plan.id}, {}, 1}).value(0);
    page.tab->showRecord(u"subscription"_s, subscription.id);
    const auto *pane = page.tab->findChild<QWidget *>(u"subscriptionDetail"_s);
    const auto text = [pane](const QString &key) {
        const auto *label = pane->findChild<QLabel *>(u"plan_"_s + key);
        return label ? label->text() : QString();
    };
    QTRY_COMPARE(text(u"code"_s), plan.code);
    QVERIFY(text(u"price"_s).contains(moneyText(plan.price)));
    QCOMPARE(text(u"disk_gb"_s), quantityText({plan.diskGb, u"GB"_s}));
    QCOMPARE(text(u"is_offered"_s), offerText(plan.isOffered));
}

void TestSubscriptionsTab::showsPlansThatNobodyHas()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto plan
        = page.all<Product>({u"id NOT IN (SELECT product_id FROM subscription)"_s, {}, u"id DESC"_s, 1}).value(0);
    QVERIFY(!plan.id.isEmpty());
    QVERIFY(page.tab->showRecord(u"product"_s, plan.id));
    const auto *table = page.tab->findChild<TableView *>(u"plansTable"_s);
    QTRY_COMPARE(table->currentId(), plan.id);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), qsizetype{page.all<Product>().size()});
    const auto *pane = page.tab->findChild<QWidget *>(u"planDetail"_s);
    QCOMPARE(pane->findChild<QLabel *>(u"detailTitle"_s)->text(), plan.name);
    QCOMPARE(pane->findChild<QLabel *>(u"plan_code"_s)->text(), plan.code);
    page.tab->focusFilter();
    QTest::keyClicks(QApplication::focusWidget(), u"nothing is called that"_s);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    page.tab->showRecord(u"subscription"_s, page.withSome<Mailbox>());
    QTRY_VERIFY(!table->isVisible());
}

void TestSubscriptionsTab::remembersTheColumnsOfItsParts()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.withSome<Mailbox>();
    page.tab->showRecord(u"subscription"_s, id);
    auto *mailboxes = page.part(u"subscriptionMailboxes"_s);
    QTRY_VERIFY(mailboxes->model()->rowCount() > 0);
    QTRY_VERIFY(mailboxes->isVisible());
    QVERIFY(!mailboxes->visibleColumnIds().contains(u"forward_to"_s));
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), mailboxes->mapToGlobal(QPoint()));
    QCoreApplication::sendEvent(mailboxes->viewport(), &byKey);
    for (QAction *action : mailboxes->findChild<QMenu *>(u"columnsMenu"_s)->actions()) {
        if (action->text() == subscriptionFieldLabel(u"forward_to"))
            action->trigger();
    }
    QVERIFY(mailboxes->visibleColumnIds().contains(u"forward_to"_s));
    page.tab = std::make_unique<SubscriptionsTab>(page.sample.context());
    QVERIFY(page.part(u"subscriptionMailboxes"_s)->visibleColumnIds().contains(u"forward_to"_s));
}

void TestSubscriptionsTab::showsRecordsOfOtherTypes_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("table");
    QTest::newRow("mailbox") << u"mailbox"_s << u"subscriptionMailboxes"_s;
    QTest::newRow("panel user") << u"panel_user"_s << u"subscriptionPanelUsers"_s;
    QTest::newRow("application") << u"application"_s << u"subscriptionApplications"_s;
    QTest::newRow("address") << u"dedicated_ip"_s << u"subscriptionAddresses"_s;
    QTest::newRow("resource") << u"resource"_s << QString();
}

void TestSubscriptionsTab::showsRecordsOfOtherTypes()
{
    QFETCH(const QString, type);
    QFETCH(const QString, table);
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    QVERIFY(!page.tab->showRecord(u"invoice"_s, u"any"_s));
    Id id;
    Id parent;
    withRecordType(type, [&]<class R>() {
        if constexpr (requires(R record) { record.subscriptionId; }) {
            const R record = page.all<R>({.order = u"id DESC"_s, .limit = 1}).value(0);
            id = record.id;
            parent = record.subscriptionId;
        }
    });
    QVERIFY(!id.isEmpty());
    QVERIFY(page.tab->showRecord(type, id));
    QTRY_COMPARE(page.table()->currentId(), parent);
    if (table.isEmpty())
        QTRY_VERIFY(page.tab->findChild<UsageBars *>()->barOf(id));
    else
        QTRY_COMPARE(page.part(table)->currentId(), id);
    const auto *pane = page.tab->findChild<QWidget *>(u"subscriptionDetail"_s);
    const auto *viewport = pane->findChild<QScrollArea *>()->viewport();
    const auto *shown = table.isEmpty() ? page.tab->findChild<UsageBars *>()->barOf(id) : page.part(table);
    QTRY_VERIFY(viewport->rect().intersects(QRect(shown->mapTo(viewport, QPoint()), shown->size())));
}

void TestSubscriptionsTab::followsChangesAndKeepsTheChoice()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id chosen = page.withSome<Mailbox>();
    page.tab->showRecord(u"subscription"_s, chosen);
    QTRY_VERIFY(page.part(u"subscriptionMailboxes"_s)->model()->rowCount() > 0);
    auto *scroll
        = page.tab->findChild<QWidget *>(u"subscriptionDetail"_s)->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(scroll->maximum() > 60);
    scroll->setValue(60);
    const auto changed = await(
        page.sample.desktop().embedded()->withAuthority([&](Database &database, Authority &) -> Result<void> {
        const Id account = page.sample.session().accountId();
        ChangeFeed feed(database, account);
        RecordStore store(database, account, &feed, nullptr);
        auto subscription = store.get<Subscription>(chosen);
        if (!subscription)
            return std::unexpected(subscription.error());
        subscription->label = u"zzz renamed"_s;
        return store.put(*subscription);
    }));
    QVERIFY_RESULT(changed);
    page.sample.session().sync().sync();
    QTRY_COMPARE(page.title(), u"zzz renamed"_s);
    QCOMPARE(page.table()->currentId(), chosen);
    QCOMPARE(page.table()->currentIndex().row(), page.table()->model()->rowCount() - 1);
    QCOMPARE(scroll->value(), 60);
}

QTEST_MAIN(TestSubscriptionsTab)
#include "tst_subscriptionstab.moc"
