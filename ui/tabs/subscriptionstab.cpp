// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/subscriptionstab.h"

#include "models/sortfilterproxy.h"
#include "models/subscriptionmodel.h"
#include "ui/delegates/duedelegate.h"
#include "ui/delegates/moneydelegate.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/delegates/titledelegate.h"
#include "ui/errortext.h"
#include "ui/labels/subscriptionlabels.h"
#include "ui/tabs/planspage.h"
#include "ui/tabs/subscriptiondetail.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/tableview.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// The types whose rows this tab shows.
const QSet<QString> &ownTypes()
{
    static const QSet<QString> types{QLatin1String(Subscription::typeName), QLatin1String(Product::typeName),
                                     QLatin1String(Resource::typeName),     QLatin1String(DedicatedIp::typeName),
                                     QLatin1String(Application::typeName),  QLatin1String(PanelUser::typeName),
                                     QLatin1String(Mailbox::typeName),      QLatin1String(UsageSample::typeName)};
    return types;
}

TableView *tableOn(QAbstractItemModel *model)
{
    auto *table = new TableView;
    table->setModel(model);
    return table;
}

} // namespace

SubscriptionsTab::SubscriptionsTab(const TabContext &context, QWidget *parent)
    : TabPage(context, parent)
    , m_pages(new QTabWidget(this))
    , m_model(new SubscriptionModel(this))
    , m_proxy(new SortFilterProxy(this))
{
    setObjectName(u"subscriptionsTab"_s);
    m_proxy->setSourceModel(m_model);
    m_table = tableOn(m_proxy);
    m_list = new ListPane(m_table, this);
    m_family = m_list->addChoice(u"subscriptionFamily"_s);
    m_state = m_list->addChoice(u"subscriptionState"_s);
    m_detail = new SubscriptionDetail(session(), context.viewState, this);
    m_plans = new PlansPage(context, this);
    setUpTable();
    m_pages->setObjectName(u"subscriptionPages"_s);
    m_pages->setDocumentMode(true);
    m_pages->addTab(new SplitView(m_list, m_detail, u"subscriptionsSplit"_s, &context.viewState), QString());
    m_pages->addTab(m_plans, QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connectSignals();
    SubscriptionsTab::retranslate();
    reload();
}

void SubscriptionsTab::setUpTable()
{
    m_table->setLinesPerRow(2);
    m_table->setItemDelegateForColumn(m_model->columnOf(u"label"), new TitleDelegate(m_table));
    m_table->setItemDelegateForColumn(m_model->columnOf(u"state"), new StatusDelegate(m_table));
    m_table->setItemDelegateForColumn(m_model->columnOf(u"renews_on"), new DueDelegate(m_table));
    m_table->setItemDelegateForColumn(m_model->columnOf(u"price"), new MoneyDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setInitialColumns({u"label"_s, u"state"_s, u"renews_on"_s, u"price"_s});
    m_table->setStretchColumn(u"label");
    m_table->setInitialSort(u"label", Qt::AscendingOrder);
    m_table->rememberState(u"subscriptionsTable"_s, &context().viewState);
}

void SubscriptionsTab::connectSignals()
{
    connect(m_list->filter(), &FilterLine::filterChanged, this, &SubscriptionsTab::applyFilters);
    connect(m_family, &FilterChoice::chosenChanged, this, &SubscriptionsTab::applyFilters);
    connect(m_state, &FilterChoice::chosenChanged, this, &SubscriptionsTab::applyFilters);
    connect(m_table, &TableView::currentIdChanged, this, [this](const QString &id) {
        if (!id.isEmpty())
            choose(id);
    });
    connect(&session(), &AccountSession::identityChanged, this, &SubscriptionsTab::reload);
    connect(&session(), &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if (types.isEmpty() || types.intersects(ownTypes()))
            reload();
    });
}

QDate SubscriptionsTab::today() const
{
    return session().clock().now().toLocalTime().date();
}

void SubscriptionsTab::retranslate()
{
    m_pages->setTabText(0, tr("Subscriptions"));
    m_pages->setTabText(1, tr("Plans"));
    m_proxy->setLocale(QLocale());
    m_model->setText(subscriptionModelText());
    m_table->setAccessibleName(tr("Subscriptions"));
    m_list->filter()->setPrompt(tr("Filter subscriptions"));
    m_family->setChoices(tr("All kinds"), choicesOf<ProductFamily>(EnumNames<ProductFamily>::names));
    m_family->setAccessibleName(tr("Kind of subscription"));
    m_state->setChoices(tr("All states"), choicesOf<SubscriptionState>(EnumNames<SubscriptionState>::names));
    m_state->setAccessibleName(tr("State of the subscription"));
    m_list->setEmptyContent(u"subscriptions"_s, tr("No subscriptions yet"),
                            tr("They appear here after the first synchronisation."));
    m_list->setNothingFoundContent(tr("Nothing found"),
                                   tr("No subscription has all these words and this kind and state."));
    m_detail->retranslate();
    m_plans->retranslate();
}

void SubscriptionsTab::reload()
{
    session().select<Subscription>(this, {}, [this](const Result<QList<Subscription>> &read) {
        if (!read) {
            m_list->banner()->showMessage(Tone::Danger, errorText(read.error()));
            return;
        }
        m_model->setSubscriptions(*read, today());
        if (!m_model->subscription(m_chosen))
            m_chosen = m_proxy->index(0, 0).data(RowIdRole).toString();
        showChosen();
        noteContent();
    });
}

void SubscriptionsTab::applyFilters()
{
    m_proxy->setFilterText(m_list->filter()->text());
    m_proxy->setRowCondition([this, family = m_family->chosen(), state = m_state->chosen()](const QModelIndex &index) {
        const Subscription &subscription = m_model->row(index.row()).record;
        return (family.isEmpty() || family == enumName(subscription.family))
               && (state.isEmpty() || state == enumName(subscription.state));
    });
    showChosen();
}

void SubscriptionsTab::choose(const Id &id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    showChosen();
}

void SubscriptionsTab::showChosen()
{
    const Subscription *subscription = m_model->subscription(m_chosen);
    if (!subscription) {
        m_detail->showRecord(false);
        return;
    }
    if (m_table->currentId() != m_chosen)
        m_table->selectId(m_chosen);
    m_detail->showSubscription(*subscription);
}

bool SubscriptionsTab::showRecord(const QString &type, const Id &id)
{
    if (!ownTypes().contains(type))
        return false;
    if (type == QLatin1String(Product::typeName)) {
        m_pages->setCurrentWidget(m_plans);
        m_plans->showPlan(id);
        return true;
    }
    m_pages->setCurrentIndex(0);
    m_list->clearFilters();
    if (type == QLatin1String(Subscription::typeName)) {
        choose(id); // where the subscriptions have not been read yet, it is shown when they have
        return true;
    }
    return withRecordType(type, [&]<class R>() {
        if constexpr (requires(R record) { record.subscriptionId; })
            showPart<R>(id);
    });
}

/// Chooses the subscription that the record belongs to.
template <class R>
void SubscriptionsTab::showPart(const Id &id)
{
    session().read(this, [id](const RecordStore &store) { return store.get<R>(id); }, [this](const Result<R> &record) {
        if (!record)
            return;
        choose(record->subscriptionId);
        m_detail->reveal(QLatin1String(R::typeName), record->id);
    });
}

void SubscriptionsTab::focusFilter()
{
    if (m_pages->currentWidget() == m_plans) {
        m_plans->focusFilter();
        return;
    }
    m_list->filter()->setFocus();
    m_list->filter()->selectAll();
}

} // namespace areacliente
