// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/planspage.h"

#include "models/productmodel.h"
#include "models/sortfilterproxy.h"
#include "ui/delegates/moneydelegate.h"
#include "ui/delegates/titledelegate.h"
#include "ui/errortext.h"
#include "ui/labels/subscriptionlabels.h"
#include "ui/tabs/plandetail.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/tableview.h"

#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto offeredKey = "offered"_L1;

TableView *tableOn(QAbstractItemModel *model)
{
    auto *table = new TableView;
    table->setModel(model);
    return table;
}

} // namespace

PlansPage::PlansPage(const TabContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ProductModel(this))
    , m_proxy(new SortFilterProxy(this))
    , m_detail(new PlanDetail(this))
{
    setObjectName(u"plansPage"_s);
    m_proxy->setSourceModel(m_model);
    m_table = tableOn(m_proxy);
    m_list = new ListPane(m_table, this);
    m_family = m_list->addChoice(u"planFamily"_s);
    m_offer = m_list->addChoice(u"planOffer"_s);
    setUpTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SplitView(m_list, m_detail, u"plansSplit"_s, &context.viewState));
    connect(m_list->filter(), &FilterLine::filterChanged, this, &PlansPage::applyFilters);
    connect(m_family, &FilterChoice::chosenChanged, this, &PlansPage::applyFilters);
    connect(m_offer, &FilterChoice::chosenChanged, this, &PlansPage::applyFilters);
    connect(m_table, &TableView::currentIdChanged, this, [this](const QString &id) {
        if (!id.isEmpty() && id != std::exchange(m_chosen, id))
            showChosen();
    });
    connect(&m_context.session, &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if (types.isEmpty() || types.contains(QLatin1String(Product::typeName)))
            reload();
    });
    retranslate();
    reload();
}

void PlansPage::setUpTable()
{
    m_table->setLinesPerRow(2);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(m_model->columnOf(u"name"), new TitleDelegate(m_table));
    m_table->setItemDelegateForColumn(m_model->columnOf(u"price"), new MoneyDelegate(m_table));
    m_table->setInitialColumns({u"name"_s, u"disk_gb"_s, u"price"_s, u"period"_s});
    m_table->setStretchColumn(u"name");
    m_table->setInitialSort(u"name", Qt::AscendingOrder);
    m_table->rememberState(u"plansTable"_s, &m_context.viewState);
}

void PlansPage::retranslate()
{
    m_proxy->setLocale(QLocale());
    m_model->setText(subscriptionModelText());
    m_table->setAccessibleName(tr("Plans"));
    m_list->filter()->setPrompt(tr("Filter plans"));
    m_family->setChoices(tr("All kinds"), choicesOf<ProductFamily>(EnumNames<ProductFamily>::names));
    m_family->setAccessibleName(tr("Kind of plan"));
    m_offer->setChoices(tr("All plans"), {{offeredKey, offerText(true)}, {u"withdrawn"_s, offerText(false)}});
    m_offer->setAccessibleName(tr("Whether the plan is offered"));
    m_list->setEmptyContent(u"subscriptions"_s, tr("No plans yet"),
                            tr("They appear here after the first synchronisation."));
    m_list->setNothingFoundContent(tr("Nothing found"), tr("No plan has all these words and passes these filters."));
    m_detail->retranslate();
    showChosen();
}

void PlansPage::reload()
{
    m_context.session.select<Product>(this, {}, [this](const Result<QList<Product>> &plans) {
        if (!plans) {
            m_list->banner()->showMessage(Tone::Danger, errorText(plans.error()));
            return;
        }
        m_model->setRows(*plans);
        if (m_model->rowOf(m_chosen) < 0)
            m_chosen = m_proxy->index(0, 0).data(RowIdRole).toString();
        showChosen();
    });
}

void PlansPage::applyFilters()
{
    m_proxy->setFilterText(m_list->filter()->text());
    m_proxy->setRowCondition([this, family = m_family->chosen(), offer = m_offer->chosen()](const QModelIndex &index) {
        const Product &plan = m_model->row(index.row());
        return (family.isEmpty() || family == enumName(plan.family))
               && (offer.isEmpty() || (offer == offeredKey) == plan.isOffered);
    });
}

void PlansPage::showChosen()
{
    const int number = m_model->rowOf(m_chosen);
    if (number < 0) {
        m_detail->showRecord(false);
        return;
    }
    if (m_table->currentId() != m_chosen)
        m_table->selectId(m_chosen);
    m_detail->showPlan(m_model->row(number));
}

void PlansPage::showPlan(const Id &id)
{
    m_list->clearFilters();
    m_chosen = id; // where the plans have not been read yet, it is shown when they have
    showChosen();
}

void PlansPage::focusFilter()
{
    m_list->filter()->setFocus();
    m_list->filter()->selectAll();
}

} // namespace areacliente
