// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/domainstab.h"

#include "models/domainmodel.h"
#include "models/expirymodel.h"
#include "models/sortfilterproxy.h"
#include "ui/delegates/duedelegate.h"
#include "ui/delegates/moneydelegate.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/delegates/titledelegate.h"
#include "ui/errortext.h"
#include "ui/labels/domainlabels.h"
#include "ui/tabs/domaindetail.h"
#include "ui/tabs/expirydelegate.h"
#include "ui/viewstate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/tableview.h"

#include <QListView>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> &ownTypes()
{
    static const QSet<QString> types{QLatin1String(DomainName::typeName), QLatin1String(DomainContact::typeName),
                                     QLatin1String(Nameserver::typeName), QLatin1String(DnsRecord::typeName),
                                     QLatin1String(Certificate::typeName)};
    return types;
}

/// Of the width, for the list and for the detail, in the thousands so that no least width counts.
const QList<int> firstShares{6400, 3600};

TableView *tableOn(QAbstractItemModel *model)
{
    auto *table = new TableView;
    table->setModel(model);
    return table;
}

} // namespace

DomainsTab::DomainsTab(const TabContext &context, QWidget *parent)
    : TabPage(context, parent)
    , m_pages(new QTabWidget(this))
    , m_model(new DomainModel(this))
    , m_proxy(new SortFilterProxy(this))
    , m_expiries(new ExpiryModel(this))
    , m_calendar(new QListView(this))
    , m_calendarEmpty(new EmptyState(this))
    , m_calendarStack(new QStackedWidget(this))
{
    setObjectName(u"domainsTab"_s);
    m_proxy->setSourceModel(m_model);
    m_table = tableOn(m_proxy);
    m_list = new ListPane(m_table, this);
    m_state = m_list->addChoice(u"domainState"_s);
    m_renewal = m_list->addChoice(u"domainRenewal"_s);
    m_detail = new DomainDetail(session(), context.viewState, this);
    setUpTable();
    m_pages->setObjectName(u"domainPages"_s);
    m_pages->setDocumentMode(true);
    m_pages->addTab(makeSplit(), QString());
    m_pages->addTab(makeCalendar(), QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connectSignals();
    DomainsTab::retranslate();
    reload();
}

/// Names with their second line are long: at first the list gets more of the width than lists elsewhere.
QWidget *DomainsTab::makeSplit()
{
    const QString key = u"domainsSplit"_s;
    auto *split = new SplitView(m_list, m_detail, key, &context().viewState);
    if (context().viewState.viewState(key).isEmpty())
        split->setSizes(firstShares);
    return split;
}

void DomainsTab::setUpTable()
{
    m_table->setLinesPerRow(2);
    m_table->setItemDelegateForColumn(m_model->columnOf(u"name"), new TitleDelegate(m_table));
    m_table->setItemDelegateForColumn(m_model->columnOf(u"state"), new StatusDelegate(m_table));
    m_table->setItemDelegateForColumn(m_model->columnOf(u"expires_on"), new DueDelegate(m_table));
    m_table->setItemDelegateForColumn(m_model->columnOf(u"certificate"), new StatusDelegate(m_table));
    m_table->setItemDelegateForColumn(m_model->columnOf(u"renewal_price"), new MoneyDelegate(m_table));
    m_table->setInitialColumns({u"name"_s, u"state"_s, u"expires_on"_s, u"certificate"_s});
    m_table->setStretchColumn(u"name");
    m_table->setNarrowColumn(u"certificate"); // names are worth more than the words of its chips
    m_table->setYieldingColumn(u"state");     // one of its states has three words in Spanish
    m_table->setInitialSort(u"name", Qt::AscendingOrder);
    m_table->rememberState(u"domainsTable"_s, &context().viewState);
}

QWidget *DomainsTab::makeCalendar()
{
    m_calendar->setObjectName(u"expiryCalendar"_s);
    m_calendar->setModel(m_expiries);
    m_calendar->setItemDelegate(new ExpiryDelegate(*m_expiries, m_calendar));
    m_calendar->setFrameShape(QFrame::NoFrame);
    m_calendar->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_calendar->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_calendar->setMouseTracking(true);
    m_calendarStack->addWidget(m_calendar);
    m_calendarStack->addWidget(m_calendarEmpty);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::large, metrics::medium, metrics::large, metrics::medium);
    layout->addWidget(m_calendarStack);
    return page;
}

void DomainsTab::connectSignals()
{
    connect(m_list->filter(), &FilterLine::filterChanged, this, &DomainsTab::applyFilters);
    connect(m_state, &FilterChoice::chosenChanged, this, &DomainsTab::applyFilters);
    connect(m_renewal, &FilterChoice::chosenChanged, this, &DomainsTab::applyFilters);
    connect(m_table, &TableView::currentIdChanged, this, [this](const QString &id) {
        if (!id.isEmpty())
            choose(id);
    });
    connect(m_calendar, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const ExpiryRow &row = m_expiries->row(index.row());
        if (!row.isHeading)
            showRecord(row.type, row.id);
    });
    connect(m_detail, &DomainDetail::recordRequested, this, &TabPage::recordRequested);
    connect(&session(), &AccountSession::identityChanged, this, &DomainsTab::reload);
    connect(&session(), &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if (types.isEmpty() || types.intersects(ownTypes()))
            reload();
    });
}

QDate DomainsTab::today() const
{
    return session().clock().now().toLocalTime().date();
}

void DomainsTab::retranslate()
{
    m_pages->setTabText(0, tr("Domains"));
    m_pages->setTabText(1, tr("Expiry calendar"));
    m_proxy->setLocale(QLocale());
    m_model->setText(domainModelText());
    m_expiries->setText(domainModelText());
    m_table->setAccessibleName(tr("Domains"));
    m_calendar->setAccessibleName(tr("What expires, by month"));
    m_list->filter()->setPrompt(tr("Filter domains"));
    m_state->setChoices(tr("All states"), choicesOf<DomainState>(EnumNames<DomainState>::names));
    m_state->setAccessibleName(tr("State of the domain"));
    m_renewal->setChoices(tr("Any renewal"),
                          {{u"auto"_s, tr("Automatic renewal")}, {u"manual"_s, tr("Manual renewal")}});
    m_renewal->setAccessibleName(tr("How the domain is renewed"));
    m_list->setNothingFoundContent(tr("Nothing found"),
                                   tr("No domain has all these words and this state and renewal."));
    updateEmptyStates();
    m_detail->retranslate();
}

/// Where the role sees no domains, that is said instead.
void DomainsTab::updateEmptyStates()
{
    const bool sees = session().sees(Area::DomainTechnical) || session().sees(Area::DomainRegistration);
    const QString hidden = tr("Domains are not part of what your kind of contact sees. Owners, administrative and "
                              "technical contacts see them.");
    m_list->setEmptyContent(u"domains"_s, sees ? tr("No domains yet") : tr("Not available to your role"),
                            sees ? tr("They appear here after the first synchronisation.") : hidden);
    m_calendarEmpty->setContent(u"calendar"_s, sees ? tr("Nothing expires") : tr("Not available to your role"),
                                sees ? tr("No domain and no certificate expires within the next 12 months.") : hidden);
}

void DomainsTab::reload()
{
    session().read(this, [](const RecordStore &store) -> Result<Loaded> {
        auto domains = store.select<DomainName>();
        if (!domains)
            return std::unexpected(domains.error());
        auto certificates = store.select<Certificate>();
        if (!certificates)
            return std::unexpected(certificates.error());
        return Loaded{std::move(*domains), std::move(*certificates)};
    }, [this](const Result<Loaded> &loaded) {
        if (loaded)
            showLoaded(*loaded);
        else
            m_list->banner()->showMessage(Tone::Danger, errorText(loaded.error()));
    });
}

void DomainsTab::showLoaded(const Loaded &loaded)
{
    m_model->setDomains(loaded.domains, loaded.certificates, today());
    m_expiries->setContents(loaded.domains, loaded.certificates, today());
    m_calendarStack->setCurrentIndex(m_expiries->rowCount() > 0 ? 0 : 1);
    updateEmptyStates();
    if (!m_model->domain(m_chosen))
        m_chosen = m_proxy->index(0, 0).data(RowIdRole).toString();
    showChosen();
    noteContent();
}

void DomainsTab::applyFilters()
{
    m_proxy->setFilterText(m_list->filter()->text());
    m_proxy->setRowCondition(
        [this, state = m_state->chosen(), renewal = m_renewal->chosen()](const QModelIndex &index) {
        const DomainName &domain = m_model->row(index.row()).record;
        return (state.isEmpty() || state == enumName(domain.state))
               && (renewal.isEmpty() || (renewal == "auto"_L1) == domain.autoRenew);
    });
    showChosen();
}

void DomainsTab::choose(const Id &id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    showChosen();
}

void DomainsTab::showChosen()
{
    const DomainName *domain = m_model->domain(m_chosen);
    if (!domain) {
        m_detail->showRecord(false);
        return;
    }
    if (m_table->currentId() != m_chosen)
        m_table->selectId(m_chosen);
    m_detail->showDomain(*domain);
}

bool DomainsTab::showRecord(const QString &type, const Id &id)
{
    if (!ownTypes().contains(type))
        return false;
    m_pages->setCurrentIndex(0);
    m_list->clearFilters();
    if (type == QLatin1String(DomainName::typeName)) {
        choose(id); // where the domains have not been read yet, it is shown when they have
        return true;
    }
    return withRecordType(type, [&]<class R>() {
        if constexpr (requires(R record) { record.domainId; })
            showPart<R>(id);
    });
}

/// Chooses the domain that the record belongs to.
template <class R>
void DomainsTab::showPart(const Id &id)
{
    session().read(this, [id](const RecordStore &store) { return store.get<R>(id); }, [this](const Result<R> &record) {
        if (!record)
            return;
        choose(record->domainId);
        m_detail->reveal(QLatin1String(R::typeName), record->id);
    });
}

void DomainsTab::focusFilter()
{
    m_pages->setCurrentIndex(0);
    m_list->filter()->setFocus();
    m_list->filter()->selectAll();
}

} // namespace areacliente
