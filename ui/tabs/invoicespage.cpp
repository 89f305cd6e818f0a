// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/invoicespage.h"

#include "app/platform/localday.h"
#include "app/sync/documentlibrary.h"
#include "ui/delegates/invoicesubjectdelegate.h"
#include "ui/delegates/moneydelegate.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/labels/invoicelabels.h"
#include "ui/tabs/billdetail.h"
#include "ui/tabs/documentactions.h"
#include "ui/tabs/invoicefilterbar.h"
#include "ui/tabs/rowseeker.h"
#include "ui/viewstate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/selectablelabel.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
/// Changes that arrive together are shown together.
constexpr int refreshDelay = 250; // ms
/// While a key is held, rows go by faster than this: their details would be laid out for nobody.
constexpr int restDelay = 40; // ms
/// Of the width, for the list and for the detail, in the thousands so that no least width counts.
const QList<int> firstShares{6100, 3900};
/// The actions of a detail fit into this.
constexpr int leastDetail = 340;
} // namespace

InvoicesPage::InvoicesPage(const TabContext &context, FileChooser &files, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_files(files)
    , m_source(new InvoiceSource(context.session, this))
    , m_model(new InvoiceModel(*m_source, this))
    , m_filter(new InvoiceFilterBar(this))
    , m_banner(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new TableView(this))
    , m_totals(new SelectableLabel(this))
    , m_detail(new BillDetail(context.documents, this))
    , m_seeker(new RowSeeker(context.session, *m_table, *m_model, this))
    , m_busy(new BusyOverlay(this))
    , m_documentActions(new DocumentActions({context.documents, files, *m_banner, *m_busy, *this}, this))
    , m_exportZip(new QAction(this))
    , m_exportMerged(new QAction(this))
    , m_preview(new QAction(this))
    , m_clearFilter(new QAction(this))
{
    setObjectName(u"invoicesPage"_s);
    setUpActions();
    setUpTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeSplit());
    m_busy->raise();
    connect(m_filter, &InvoiceFilterBar::changed, this, &InvoicesPage::applyFilter);
    connect(m_model, &PagedModelBase::firstRowsShown, this, &InvoicesPage::chooseFirst);
    connect(m_model, &PagedModelBase::loaded, this, &InvoicesPage::showLoaded);
    connect(m_model, &PagedModelBase::failed, this,
            [this](const Error &error) { m_banner->showMessage(Tone::Danger, errorText(error)); });
    connect(m_source, &InvoiceSource::totalsChanged, this, [this](const InvoiceTotals &totals) {
        m_lastTotals = totals;
        showTotals();
    });
    connect(m_detail, &BillDetail::recordRequested, this, &InvoicesPage::recordRequested);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, &InvoicesPage::refresh);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restDelay);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_asked != m_chosen)
            reloadDetail();
    });
    connectSession();
    retranslate();
    readYears();
}

void InvoicesPage::connectSession()
{
    connect(&m_context.session, &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        const bool concernsInvoices = types.isEmpty() || std::ranges::any_of(types, [](const QString &type) {
            return type == QLatin1String(Invoice::typeName) || type == QLatin1String(InvoiceLine::typeName)
                   || type == QLatin1String(TaxLine::typeName) || type == QLatin1String(CreditNote::typeName)
                   || type == QLatin1String(Payment::typeName);
        });
        if (concernsInvoices && !m_refresh.isActive())
            m_refresh.start();
    });
}

void InvoicesPage::setUpTable()
{
    // The query stands before the table sorts, so that the rows are read once.
    m_model->setQuery({m_filter->filter(localToday(m_context.session.clock())), m_sortColumn, m_sortOrder});
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(m_model->columnOf(u"state"), new StatusDelegate(m_table));
    m_table->setItemDelegateForColumn(m_model->columnOf(u"summary"), new InvoiceSubjectDelegate(m_table));
    for (const auto *column : {u"net", u"tax", u"total", u"outstanding"})
        m_table->setItemDelegateForColumn(m_model->columnOf(column), new MoneyDelegate(m_table));
    m_table->setInitialColumns({u"number"_s, u"issued_on"_s, u"summary"_s, u"state"_s, u"total"_s});
    m_table->setStretchColumn(u"summary");
    m_table->setInitialSort(m_sortColumn, m_sortOrder);
    m_table->rememberState(u"invoiceTable"_s, &m_context.viewState);
    m_table->setRowActions({m_preview, m_documentActions->all().at(0), m_documentActions->all().at(1),
                            m_documentActions->all().at(2), m_documentActions->all().at(3), m_exportZip,
                            m_exportMerged});
    m_table->exportAction()->setEnabled(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &InvoicesPage::returnToSortable);
    connect(m_table, &TableView::exportRequested, this, &InvoicesPage::exportCsv);
    connect(m_table, &TableView::copyRefused, this, [this] {
        m_banner->showMessage(Tone::Info, tr("That many rows cannot be copied. Export the list as CSV instead."),
                              {m_table->exportAction()});
    });
    connect(m_table, &TableView::currentIdChanged, this, &InvoicesPage::chooseCurrent);
    connect(m_table, &TableView::activatedId, m_detail, &BillDetail::showPreview);
    // A row that was chosen before it had arrived.
    connect(m_model, &QAbstractItemModel::dataChanged, this, &InvoicesPage::chooseCurrent);
}

void InvoicesPage::setUpActions()
{
    m_exportZip->setObjectName(u"exportZip"_s);
    m_exportZip->setIcon(themeIcon(u"zip"));
    m_exportMerged->setObjectName(u"exportMerged"_s);
    m_exportMerged->setIcon(themeIcon(u"pdf"));
    m_preview->setObjectName(u"previewPdf"_s);
    m_preview->setIcon(themeIcon(u"eye"));
    m_clearFilter->setObjectName(u"clearInvoiceFilter"_s);
    connect(m_exportZip, &QAction::triggered, this, [this] { exportPdfs(BundleKind::Zip); });
    connect(m_exportMerged, &QAction::triggered, this, [this] { exportPdfs(BundleKind::MergedPdf); });
    connect(m_preview, &QAction::triggered, m_detail, &BillDetail::showPreview);
    connect(m_busy, &BusyOverlay::runningChanged, this, [this](bool isRunning) {
        for (QAction *action : {m_table->exportAction(), m_exportZip, m_exportMerged})
            action->setEnabled(!isRunning);
    });
    connect(m_clearFilter, &QAction::triggered, m_filter, &InvoiceFilterBar::clear);
    m_detail->setActions(m_documentActions->all());
    addActions(m_documentActions->all());
}

/// The subject is read in the list: at first it gets more of the width than lists elsewhere.
QWidget *InvoicesPage::makeSplit()
{
    const QString key = u"invoicesSplit"_s;
    auto *split = new SplitView(makeList(), m_detail, key, &m_context.viewState);
    m_detail->setMinimumWidth(leastDetail);
    if (m_context.viewState.viewState(key).isEmpty())
        split->setSizes(firstShares);
    return split;
}

QWidget *InvoicesPage::makeList()
{
    m_stack->addWidget(m_table);
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(metrics::large, metrics::medium, metrics::large, metrics::medium);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_filter);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFooter());
    return side;
}

QWidget *InvoicesPage::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *menu = new QMenu(footer);
    menu->addActions({m_table->exportAction(), m_exportZip, m_exportMerged});
    auto *button = new QPushButton(themeIcon(u"export"), QString(), footer);
    button->setObjectName(u"exportButton"_s);
    button->setMenu(menu);
    m_totals->setObjectName(u"invoiceTotals"_s);
    m_totals->setWordWrap(false);
    m_totals->setForegroundRole(QPalette::PlaceholderText);
    m_totals->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_totals, 1);
    layout->addWidget(button);
    return footer;
}

/// The store has an order for some columns only; the others cannot be sorted by.
void InvoicesPage::returnToSortable(int column, Qt::SortOrder order)
{
    const QString id = m_model->columnId(column);
    if (InvoiceModel::orderOf(id)) {
        m_sortColumn = id;
        m_sortOrder = order;
        return;
    }
    QTimer::singleShot(0, this, [this] {
        m_table->horizontalHeader()->setSortIndicator(m_model->columnOf(m_sortColumn), m_sortOrder);
    });
}

void InvoicesPage::applyFilter()
{
    m_model->setFilter(m_filter->filter(localToday(m_context.session.clock())));
}

void InvoicesPage::refresh()
{
    m_model->refresh();
    readYears();
    reloadDetail();
}

void InvoicesPage::readYears()
{
    m_context.session.read(this, [](const RecordStore &store) { return invoiceYears(store); },
                           [this](const Result<QList<int>> &years) {
        if (years)
            m_filter->setYears(*years);
    });
}

void InvoicesPage::showLoaded(qint64 rows)
{
    if (rows == 0 && !m_empty) {
        m_empty = new EmptyState(this);
        m_stack->addWidget(m_empty);
    }
    updateEmptyState();
    m_stack->setCurrentIndex(rows == 0 ? 1 : 0);
    if (rows > 0) {
        chooseFirst();
    } else {
        chooseNothing();
        noteContent();
    }
}

/// The newest invoice, unless another one is chosen already.
void InvoicesPage::chooseFirst()
{
    if (m_chosen.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

/// What is not in the list is not beside it either.
void InvoicesPage::chooseNothing()
{
    m_chosen.clear();
    m_detail->showNothing();
    m_documentActions->setDocument(m_detail->document());
}

void InvoicesPage::noteContent()
{
    if (!std::exchange(m_hasContent, true))
        Q_EMIT contentShown();
}

void InvoicesPage::updateEmptyState()
{
    if (!m_empty)
        return;
    if (m_filter->isFiltering())
        m_empty->setContent(u"search"_s, tr("No matching invoices"),
                            tr("Other words, another year or another state may find it."), m_clearFilter);
    else
        m_empty->setContent(u"billing"_s, tr("No invoices yet"),
                            tr("They appear here after the first synchronisation."));
}

void InvoicesPage::showTotals()
{
    const auto amounts = [](const QMap<QString, qint64> &sums) {
        QStringList texts;
        for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
            texts.append(moneyText({sum.value(), sum.key()}));
        return texts.join(u" + "_s);
    };
    QStringList parts{tr("%n invoice(s)", nullptr, static_cast<int>(m_lastTotals.count))};
    parts.first().replace(QString::number(m_lastTotals.count), numberText(m_lastTotals.count));
    if (m_lastTotals.count > 0) {
        parts.append(amounts(m_lastTotals.total));
        parts.append(tr("%1 to pay").arg(amounts(m_lastTotals.outstanding)));
    }
    m_totals->showText(parts.join(u" · "_s));
    m_totals->setToolTip(m_totals->text());
}

void InvoicesPage::chooseCurrent()
{
    // Empty while the current row is still on its way: what was shown stays.
    if (const QString id = m_table->currentId(); !id.isEmpty() && !m_seeker->isSeeking())
        choose(id);
}

void InvoicesPage::choose(const Id &id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    if (!m_rest.isActive())
        reloadDetail();
    m_rest.start();
}

void InvoicesPage::reloadDetail()
{
    m_asked = m_chosen;
    if (m_chosen.isEmpty())
        return;
    m_context.session.read(this, [id = m_chosen](const RecordStore &store) { return readInvoiceDetail(store, id); },
                           [this, id = m_chosen](const Result<InvoiceDetail> &detail) {
        if (id != m_chosen)
            return;
        if (detail) {
            m_detail->showInvoice(*detail, localToday(m_context.session.clock()));
            m_documentActions->setDocument(m_detail->document());
        } else {
            chooseNothing();
        }
        noteContent();
    });
}

void InvoicesPage::showInvoice(const Id &id)
{
    m_filter->clear();
    choose(id);
    m_seeker->seek(id, m_source->rowsOf(m_model->query()), invoiceKeys);
}

void InvoicesPage::focusFilter()
{
    m_filter->line()->setFocus();
    m_filter->line()->selectAll();
}

QList<QAction *> InvoicesPage::pageActions() const
{
    return QList<QAction *>{m_preview} + m_documentActions->all()
           + QList<QAction *>{m_table->exportAction(), m_exportZip, m_exportMerged};
}

void InvoicesPage::retranslate()
{
    m_filter->retranslate();
    m_detail->retranslate();
    m_documentActions->retranslate();
    m_table->retranslate();
    m_table->setAccessibleName(tr("Invoices"));
    m_table->exportAction()->setText(tr("Export the list as CSV…"));
    m_exportZip->setText(tr("PDFs of the selection as a zip…"));
    m_exportMerged->setText(tr("PDFs of the selection as one PDF…"));
    m_preview->setText(tr("Show PDF"));
    m_clearFilter->setText(tr("Show all invoices"));
    auto *button = findChild<QPushButton *>(u"exportButton"_s);
    button->setText(tr("Export"));
    button->setAccessibleName(tr("Export"));
    m_model->setText(invoiceModelText());
    m_detail->emptyState()->setContent(u"billing"_s, tr("No invoice chosen"),
                                       tr("Choose an invoice to see its lines, its payments and its PDF."));
    updateEmptyState();
    showTotals();
    reloadDetail();
}

} // namespace areacliente
