// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/ledgerpage.h"

#include "app/platform/localday.h"
#include "app/services/invoicequery.h"
#include "ui/delegates/moneydelegate.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/labels/invoicelabels.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int refreshDelay = 250; // ms
constexpr int anyKind = -1;
constexpr std::array kinds{BalanceKind::Invoice, BalanceKind::CreditNote, BalanceKind::Payment,
                           BalanceKind::TopUp,   BalanceKind::Refund,     BalanceKind::Adjustment};

} // namespace

LedgerPage::LedgerPage(const TabContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_source(context.session)
    , m_model(new BalanceModel(m_source, this))
    , m_balanceTitle(new QLabel(this))
    , m_balance(new QLabel(this))
    , m_meaning(new QLabel(this))
    , m_year(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_banner(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
    , m_open(new QAction(this))
{
    setObjectName(u"ledgerPage"_s);
    setUpTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::medium, metrics::large, metrics::medium);
    layout->setSpacing(metrics::medium);
    layout->addLayout(makeHeader());
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_model->refresh();
        readBalance();
    });
    connect(&m_context.session, &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if ((types.isEmpty() || types.contains(QLatin1String(BalanceEntry::typeName))) && !m_refresh.isActive())
            m_refresh.start();
    });
    retranslate();
    readBalance();
}

QLayout *LedgerPage::makeHeader()
{
    m_balanceTitle->setForegroundRole(QPalette::PlaceholderText);
    m_balance->setObjectName(u"balanceFigure"_s);
    m_balance->setFont(themeFont(TextRole::Figure, font()));
    m_balance->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_meaning->setObjectName(u"balanceMeaning"_s);
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    auto *figures = new QVBoxLayout;
    figures->setSpacing(0);
    for (QLabel *label : {m_balanceTitle, m_balance, m_meaning}) {
        label->setTextFormat(Qt::PlainText);
        figures->addWidget(label);
    }
    m_year->setObjectName(u"ledgerYear"_s);
    m_kind->setObjectName(u"ledgerKind"_s);
    m_year->addItem(QString(), 0);
    const int thisYear = localToday(m_context.session.clock()).year();
    for (int year = thisYear; year > thisYear - 10; --year)
        m_year->addItem(QString::number(year), year);
    m_kind->addItem(QString(), anyKind);
    for (const BalanceKind kind : kinds)
        m_kind->addItem(QString(), static_cast<int>(kind));
    connect(m_year, &QComboBox::currentIndexChanged, this, &LedgerPage::applyFilter);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LedgerPage::applyFilter);
    auto *header = new QHBoxLayout;
    header->setSpacing(metrics::small);
    header->addLayout(figures, 1);
    header->addWidget(m_year, 0, Qt::AlignBottom);
    header->addWidget(m_kind, 0, Qt::AlignBottom);
    return header;
}

void LedgerPage::setUpTable()
{
    m_model->setQuery({{}, u"at"_s, Qt::DescendingOrder});
    m_table->setModel(m_model);
    for (const auto *column : {u"amount", u"balance"})
        m_table->setItemDelegateForColumn(m_model->columnOf(column), new MoneyDelegate(m_table));
    m_table->setStretchColumn(u"description");
    m_table->setInitialSort(u"at", Qt::DescendingOrder);
    m_table->rememberState(u"ledgerTable"_s, &m_context.viewState);
    m_open->setObjectName(u"openMovement"_s);
    m_open->setIcon(themeIcon(u"open"));
    m_table->setRowActions({m_open});
    connect(m_open, &QAction::triggered, this, &LedgerPage::openCurrent);
    connect(m_table, &TableView::activatedId, this, &LedgerPage::openCurrent);
    connect(m_model, &PagedModelBase::loaded, this, &LedgerPage::showLoaded);
    connect(m_model, &PagedModelBase::failed, this,
            [this](const Error &error) { m_banner->showMessage(Tone::Danger, errorText(error)); });
    // A ledger has one order; the header turns it around.
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
        if (const int at = m_model->columnOf(u"at"); column != at)
            QTimer::singleShot(0, this,
                               [this, at, order] { m_table->horizontalHeader()->setSortIndicator(at, order); });
    });
}

void LedgerPage::applyFilter()
{
    LedgerFilter filter;
    if (const int year = m_year->currentData().toInt(); year > 0)
        filter.year = year;
    if (const int kind = m_kind->currentData().toInt(); kind != anyKind)
        filter.kind = static_cast<BalanceKind>(kind);
    m_model->setFilter(filter);
}

void LedgerPage::readBalance()
{
    m_context.session.read(this, [](const RecordStore &store) { return balances(store); },
                           [this](const Result<QList<Money>> &balance) {
        if (balance)
            showBalance(*balance);
        else
            m_banner->showMessage(Tone::Danger, errorText(balance.error()));
    });
}

void LedgerPage::showBalance(const QList<Money> &balance)
{
    m_shownBalance = balance.isEmpty() ? QList<Money>{euros(0)} : balance;
    QStringList texts;
    for (const Money &amount : std::as_const(m_shownBalance))
        texts.append(moneyText(amount));
    m_balance->setText(texts.join(u" · "_s));
    m_balance->setAccessibleName(m_balanceTitle->text() + u' ' + m_balance->text());
    const bool owes = std::ranges::any_of(m_shownBalance, [](const Money &amount) { return amount.minor < 0; });
    const bool has = std::ranges::any_of(m_shownBalance, [](const Money &amount) { return amount.minor > 0; });
    m_meaning->setText(
        owes ? tr("Still to be paid to the provider")
             : (has ? tr("In your favour: it is used for the next invoices") : tr("Everything is settled")));
}

void LedgerPage::showLoaded(qint64 rows)
{
    m_stack->setCurrentIndex(rows == 0 ? 1 : 0);
    if (m_model->query().filter == LedgerFilter())
        m_empty->setContent(u"balance"_s, tr("No movements yet"),
                            tr("They appear here after the first synchronisation."));
    else
        m_empty->setContent(u"search"_s, tr("No matching movements"),
                            tr("Another year or another kind may have some."));
}

void LedgerPage::openCurrent()
{
    const LedgerRow *row = m_model->rowAt(m_table->currentIndex().row());
    if (!row)
        return;
    if (!row->entry.creditNoteId.isEmpty())
        Q_EMIT recordRequested(QString::fromLatin1(CreditNote::typeName), row->entry.creditNoteId);
    else if (!row->entry.invoiceId.isEmpty())
        Q_EMIT recordRequested(QString::fromLatin1(Invoice::typeName), row->entry.invoiceId);
}

void LedgerPage::focusFilter()
{
    m_year->setFocus();
}

void LedgerPage::retranslate()
{
    m_balanceTitle->setText(tr("Balance"));
    m_year->setItemText(0, tr("All years"));
    m_year->setAccessibleName(tr("Year"));
    m_kind->setItemText(0, tr("All movements"));
    m_kind->setAccessibleName(tr("Kind of movement"));
    for (int i = 1; i < m_kind->count(); ++i)
        m_kind->setItemText(i, labelOf(static_cast<BalanceKind>(m_kind->itemData(i).toInt())));
    m_open->setText(tr("Show the invoice or credit note"));
    m_table->retranslate();
    m_table->setAccessibleName(tr("Movements of the balance"));
    m_model->setText(invoiceModelText());
    if (!m_shownBalance.isEmpty())
        showBalance(m_shownBalance);
}

} // namespace areacliente
