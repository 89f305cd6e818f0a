// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/requestspage.h"

#include "models/recoveryrequestmodel.h"
#include "models/sortfilterproxy.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/labels/accountlabels.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/tableview.h"

#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct RequestWords {
    Q_DECLARE_TR_FUNCTIONS(RequestWords)
};

QString headingOf(QLatin1String column)
{
    if (column == "requested_at"_L1)
        return RequestWords::tr("Requested");
    if (column == "kind"_L1)
        return RequestWords::tr("Kind");
    if (column == "state"_L1)
        return RequestWords::tr("State");
    return column == "summary"_L1 ? RequestWords::tr("What is asked for") : RequestWords::tr("Requested by");
}

QString displayText(QLatin1String column, const QVariant &value)
{
    if (column == "requested_at"_L1)
        return dateText(value.toDateTime().toLocalTime().date());
    if (column == "kind"_L1) {
        const auto kind = enumFromName<RecoveryKind>(value.toString());
        return kind ? labelOf(*kind) : value.toString();
    }
    if (column == "state"_L1) {
        const auto state = enumFromName<RequestState>(value.toString());
        return state ? labelOf(*state) : value.toString();
    }
    return value.toString();
}

} // namespace

RequestsPage::RequestsPage(AccountSession &session, ViewStateStore &viewState, QAction *newRequest, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_newRequest(newRequest)
    , m_openTicket(new QAction(themeIcon(u"ticket"), {}, this))
    , m_model(new RecoveryRequestModel(this))
    , m_proxy(new SortFilterProxy(this))
    , m_table(new TableView(this))
    , m_detail(new DetailPane(this))
{
    setObjectName(u"requestsPage"_s);
    setUpTable(viewState);
    m_pane = new ListPane(m_table, this);
    m_pane->addToBar(new ActionButton(newRequest, this));
    m_openTicket->setObjectName(u"openRequestTicket"_s);
    m_detail->setObjectName(u"requestDetail"_s);
    m_fields = m_detail->addFieldSection({});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SplitView(m_pane, m_detail, u"requestsSplit"_s, &viewState));
    connect(m_pane->filter(), &FilterLine::filterChanged, m_proxy, &SortFilterProxy::setFilterText);
    connect(m_table, &TableView::currentIdChanged, this, &RequestsPage::updateDetail);
    connect(m_openTicket, &QAction::triggered, this, [this] {
        if (const int row = m_model->rowOf(m_table->currentId()); row >= 0)
            Q_EMIT recordRequested(u"ticket"_s, m_model->row(row).ticketId);
    });
    connect(&m_session, &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if (types.isEmpty() || types.contains(QLatin1String(RecoveryRequest::typeName)))
            reload();
    });
    retranslate();
    reload();
}

void RequestsPage::setUpTable(ViewStateStore &viewState)
{
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(m_model->columnOf(u"state"), new StatusDelegate(m_table));
    m_table->setInitialColumns({u"requested_at"_s, u"kind"_s, u"state"_s});
    m_table->setStretchColumn(u"kind");
    m_table->setInitialSort(u"requested_at", Qt::DescendingOrder);
    m_table->rememberState(u"requestsTable"_s, &viewState);
}

void RequestsPage::retranslate()
{
    m_table->setAccessibleName(tr("Requests to the support centre"));
    m_pane->filter()->setPrompt(tr("Filter requests"));
    m_pane->setEmptyContent(u"draft"_s, tr("No requests"),
                            tr("When data must be changed that cannot be edited here, fill in the data-change form."),
                            m_newRequest);
    m_pane->setNothingFoundContent(tr("Nothing found"), tr("No request has all these words."));
    m_openTicket->setText(tr("Show its ticket"));
    m_detail->emptyState()->setContent(u"draft"_s, tr("No request chosen"),
                                       tr("Choose a request to see how far it has come."));
    m_model->setText({.header = headingOf, .display = displayText});
    updateDetail();
}

void RequestsPage::reload()
{
    m_session.select<RecoveryRequest>(this, {}, [this](const Result<QList<RecoveryRequest>> &requests) {
        if (!requests) {
            m_pane->banner()->showMessage(Tone::Danger, errorText(requests.error()));
            return;
        }
        m_model->setRequests(*requests);
        if (!m_wanted.isEmpty())
            m_table->selectId(std::exchange(m_wanted, {}));
        else if (m_table->currentId().isEmpty() && m_proxy->rowCount() > 0)
            m_table->setCurrentIndex(m_proxy->index(0, 0));
        updateDetail();
    });
}

bool RequestsPage::showRequest(const Id &id)
{
    m_pane->clearFilters();
    if (!m_table->selectId(id))
        m_wanted = id; // it is chosen when the requests have been read
    return true;
}

void RequestsPage::updateDetail()
{
    const int row = m_model->rowOf(m_table->currentId());
    if (row < 0) {
        m_detail->showRecord(false);
        return;
    }
    const RecoveryRequest &request = m_model->row(row);
    m_detail->setTitle(labelOf(request.kind), request.summary);
    m_detail->setStatus(QString(enumName(request.state)), labelOf(request.state));
    m_detail->setActions(request.ticketId.isEmpty() ? QList<QAction *>() : QList<QAction *>{m_openTicket});
    m_fields->setFields(
        {{.key = u"requested_at"_s, .label = tr("Requested"), .value = dateTimeText(request.requestedAt)},
         {.key = u"requester_name"_s, .label = tr("Requested by"), .value = request.requesterName},
         {.key = u"settled_at"_s,
          .label = tr("Settled"),
          .value = request.settledAt ? dateTimeText(*request.settledAt) : tr("Not yet")},
         {.key = u"provider_note"_s, .label = tr("The provider says"), .value = request.providerNote}});
}

void RequestsPage::focusFilter()
{
    m_pane->filter()->setFocus();
}

} // namespace areacliente
