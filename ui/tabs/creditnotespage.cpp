// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/creditnotespage.h"

#include "ui/delegates/moneydelegate.h"
#include "ui/errortext.h"
#include "ui/labels/invoicelabels.h"
#include "ui/tabs/billdetail.h"
#include "ui/tabs/documentactions.h"
#include "ui/tabs/rowseeker.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
constexpr int refreshDelay = 250; // ms
} // namespace

CreditNotesPage::CreditNotesPage(const TabContext &context, FileChooser &files, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_source(context.session)
    , m_model(new CreditNoteModel(m_source, this))
    , m_filter(new FilterLine(this))
    , m_banner(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
    , m_detail(new BillDetail(context.documents, this))
    , m_seeker(new RowSeeker(context.session, *m_table, *m_model, this))
    , m_busy(new BusyOverlay(this))
    , m_documentActions(new DocumentActions({context.documents, files, *m_banner, *m_busy, *this}, this))
{
    setObjectName(u"creditNotesPage"_s);
    m_filter->setObjectName(u"creditNoteFilter"_s);
    setUpTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(metrics::large, metrics::medium, metrics::large, metrics::medium);
    sideLayout->setSpacing(metrics::small);
    sideLayout->addWidget(m_filter);
    sideLayout->addWidget(m_banner);
    sideLayout->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SplitView(side, m_detail, u"creditNotesSplit"_s, &m_context.viewState));
    m_busy->raise();
    m_detail->setActions(m_documentActions->all());
    addActions(m_documentActions->all());
    connect(m_filter, &FilterLine::filterChanged, this,
            [this](const QString &text) { m_model->setFilter({.text = text.simplified()}); });
    connect(m_detail, &BillDetail::recordRequested, this, &CreditNotesPage::recordRequested);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_model->refresh();
        reloadDetail();
    });
    connect(&m_context.session, &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if ((types.isEmpty() || types.contains(QLatin1String(CreditNote::typeName))) && !m_refresh.isActive())
            m_refresh.start();
    });
    retranslate();
}

void CreditNotesPage::setUpTable()
{
    m_model->setQuery({{}, m_sortColumn, m_sortOrder});
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(m_model->columnOf(u"total"), new MoneyDelegate(m_table));
    m_table->setStretchColumn(u"reason");
    m_table->setInitialSort(m_sortColumn, m_sortOrder);
    m_table->rememberState(u"creditNoteTable"_s, &m_context.viewState);
    m_table->setRowActions(m_documentActions->all());
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &CreditNotesPage::returnToSortable);
    connect(m_table, &TableView::currentIdChanged, this, &CreditNotesPage::chooseCurrent);
    connect(m_table, &TableView::activatedId, m_detail, &BillDetail::showPreview);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CreditNotesPage::chooseCurrent);
    connect(m_model, &PagedModelBase::loaded, this, &CreditNotesPage::showLoaded);
    connect(m_model, &PagedModelBase::failed, this,
            [this](const Error &error) { m_banner->showMessage(Tone::Danger, errorText(error)); });
}

void CreditNotesPage::returnToSortable(int column, Qt::SortOrder order)
{
    const QString id = m_model->columnId(column);
    if (CreditNoteModel::orderOf(id)) {
        m_sortColumn = id;
        m_sortOrder = order;
        return;
    }
    QTimer::singleShot(0, this, [this] {
        m_table->horizontalHeader()->setSortIndicator(m_model->columnOf(m_sortColumn), m_sortOrder);
    });
}

void CreditNotesPage::showLoaded(qint64 rows)
{
    m_stack->setCurrentIndex(rows == 0 ? 1 : 0);
    if (m_filter->text().isEmpty())
        m_empty->setContent(u"credit-note"_s, tr("No credit notes"),
                            tr("When the provider corrects an invoice, the correction appears here."));
    else
        m_empty->setContent(u"search"_s, tr("Nothing found"),
                            tr("No credit note has all these words in its number, its invoice or its reason."));
    if (m_chosen.isEmpty() && rows > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void CreditNotesPage::chooseCurrent()
{
    if (const QString id = m_table->currentId(); !id.isEmpty() && !m_seeker->isSeeking())
        choose(id);
}

void CreditNotesPage::choose(const Id &id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    reloadDetail();
}

void CreditNotesPage::reloadDetail()
{
    if (m_chosen.isEmpty())
        return;
    m_context.session.read(this, [id = m_chosen](const RecordStore &store) { return readCreditNoteDetail(store, id); },
                           [this, id = m_chosen](const Result<CreditNoteDetail> &detail) {
        if (id != m_chosen)
            return;
        if (detail) {
            m_detail->showCreditNote(*detail);
        } else {
            m_chosen.clear();
            m_detail->showNothing();
        }
        m_documentActions->setDocument(m_detail->document());
    });
}

void CreditNotesPage::showCreditNote(const Id &id)
{
    m_filter->clear();
    choose(id);
    m_seeker->seek(id, m_source.rowsOf(m_model->query()), keysOf);
}

void CreditNotesPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

QList<QAction *> CreditNotesPage::pageActions() const
{
    return m_documentActions->all();
}

void CreditNotesPage::retranslate()
{
    m_detail->retranslate();
    m_documentActions->retranslate();
    m_table->retranslate();
    m_table->setAccessibleName(tr("Credit notes"));
    m_filter->setPrompt(tr("Number, invoice or reason"));
    m_model->setText(invoiceModelText());
    m_detail->emptyState()->setContent(u"credit-note"_s, tr("No credit note chosen"),
                                       tr("Choose a credit note to see what it corrects, and its PDF."));
    reloadDetail();
}

} // namespace areacliente
