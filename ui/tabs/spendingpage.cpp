// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/spendingpage.h"

#include "app/platform/localday.h"
#include "app/services/invoicequery.h"
#include "models/spendingmodel.h"
#include "ui/delegates/moneydelegate.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/labels/subscriptionlabels.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/spendingchart.h"
#include "ui/widgets/tableview.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsShown = 12;

QDate monthOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

QList<Spending> byMonth(const QList<Renewal> &renewals)
{
    QList<Spending> spending;
    for (const Renewal &renewal : renewals)
        spending.append({monthOf(renewal.on), renewal.family, renewal.price});
    return spending;
}

} // namespace

SpendingPage::SpendingPage(const TabContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_view(new QComboBox(this))
    , m_asChart(new QPushButton(this))
    , m_asTable(new QPushButton(this))
    , m_summary(new QLabel(this))
    , m_note(new QLabel(this))
    , m_banner(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new SpendingChart(this))
    , m_model(new SpendingModel(this))
    , m_table(new TableView(this))
{
    setObjectName(u"spendingPage"_s);
    setUpTable();
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::medium, metrics::large, metrics::medium);
    layout->setSpacing(metrics::medium);
    layout->addLayout(makeHeader());
    layout->addWidget(m_summary);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    connect(&m_context.session, &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if (types.isEmpty() || types.contains(QLatin1String(Invoice::typeName))
            || types.contains(QLatin1String(CreditNote::typeName))
            || types.contains(QLatin1String(Subscription::typeName)))
            reload();
    });
    retranslate();
    reload();
}

QLayout *SpendingPage::makeHeader()
{
    m_view->setObjectName(u"spendingView"_s);
    for (const View view : {View::LastMonths, View::Years, View::Forecast})
        m_view->addItem(QString(), static_cast<int>(view));
    connect(m_view, &QComboBox::currentIndexChanged, this, [this] {
        updateTexts();
        reload();
    });
    auto *group = new QButtonGroup(this);
    const auto prepare = [group](QPushButton *button, QLatin1String name, QStringView icon, bool isChecked) {
        button->setObjectName(name);
        button->setIcon(themeIcon(icon));
        button->setCheckable(true);
        button->setChecked(isChecked);
        group->addButton(button);
    };
    prepare(m_asChart, "spendingAsChart"_L1, u"chart", true);
    prepare(m_asTable, "spendingAsTable"_L1, u"article", false);
    connect(m_asTable, &QPushButton::toggled, this,
            [this](bool isTable) { m_stack->setCurrentIndex(isTable ? 1 : 0); });
    m_summary->setObjectName(u"spendingSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *header = new QHBoxLayout;
    header->setSpacing(metrics::small);
    header->addWidget(m_view);
    header->addStretch();
    header->addWidget(m_asChart);
    header->addWidget(m_asTable);
    return header;
}

void SpendingPage::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(m_model->columnOf(u"amount"), new MoneyDelegate(m_table));
    m_table->setStretchColumn(u"name");
    m_table->rememberState(u"spendingTable"_s, &m_context.viewState);
}

SpendingPage::View SpendingPage::view() const
{
    return static_cast<View>(m_view->currentData().toInt());
}

void SpendingPage::reload()
{
    ++m_round;
    switch (view()) {
    case View::LastMonths: readMonths(); return;
    case View::Years: readYears(); return;
    case View::Forecast: readForecast(); return;
    }
    Q_UNREACHABLE();
}

void SpendingPage::readMonths()
{
    const QDate to = monthOf(localToday(m_context.session.clock())).addMonths(1);
    const QDate from = to.addMonths(-monthsShown);
    m_context.session.read(this, [from, to](const RecordStore &store) { return readSpending(store, from, to); },
                           [this, from, to, round = m_round](const Result<QList<Spending>> &spending) {
        if (round != m_round)
            return;
        if (spending)
            show(*spending, false, from, to);
        else
            report(spending.error());
    });
}

void SpendingPage::readYears()
{
    m_context.session.read(this, [](const RecordStore &store) { return invoiceYears(store); },
                           [this, round = m_round](const Result<QList<int>> &years) {
        if (round != m_round)
            return;
        if (years)
            readYear(*years, {}, round);
        else
            report(years.error());
    });
}

/// A year at a time, so that nothing else waits long for the replica.
void SpendingPage::readYear(QList<int> years, QList<Spending> sofar, quint64 round)
{
    if (years.isEmpty()) {
        const QDate from = sofar.isEmpty() ? QDate() : QDate(sofar.constFirst().month.year(), 1, 1);
        show(sofar, true, from, sofar.isEmpty() ? QDate() : QDate(sofar.constLast().month.year() + 1, 1, 1));
        return;
    }
    const QDate from(years.takeLast(), 1, 1); // the earliest
    m_context.session.read(this, [from](const RecordStore &store) {
        return readSpending(store, from, from.addYears(1));
    }, [this, years, sofar, round](const Result<QList<Spending>> &spending) {
        if (round != m_round)
            return;
        if (spending)
            readYear(years, sofar + *spending, round);
        else
            report(spending.error());
    });
}

void SpendingPage::readForecast()
{
    m_context.session.select<Subscription>(this, {},
                                           [this, round = m_round](const Result<QList<Subscription>> &subscriptions) {
        if (round != m_round)
            return;
        if (!subscriptions) {
            report(subscriptions.error());
            return;
        }
        const QDate today = localToday(m_context.session.clock());
        const QDate from = monthOf(today);
        const QDate to = from.addMonths(monthsShown);
        const QList<Renewal> renewals = renewalsBetween(*subscriptions, today, to);
        show(byMonth(renewals), false, from, to);
        m_model->setRenewals(renewals);
    });
}

void SpendingPage::show(const QList<Spending> &spending, bool isYearly, QDate from, QDate to)
{
    m_chart->show(spending, isYearly ? SpendingChart::Span::Years : SpendingChart::Span::Months, from, to);
    m_model->setSpending(spending);
    m_summary->setText(m_chart->description());
}

void SpendingPage::report(const Error &error)
{
    m_banner->showMessage(Tone::Danger, errorText(error));
}

void SpendingPage::focusFilter()
{
    m_view->setFocus();
}

void SpendingPage::updateTexts()
{
    const bool isForecast = view() == View::Forecast;
    m_note->setText(
        isForecast ? tr("The renewals of active services that renew by themselves, at today's prices, without tax.")
                   : tr("What was invoiced less what was credited, without tax."));
    m_model->setText({.header = [](QLatin1String column) {
        if (column == "period"_L1)
            return tr("When");
        if (column == "family"_L1)
            return tr("Kind");
        return column == "name"_L1 ? tr("Service") : tr("Amount");
    }, .display = [isForecast](QLatin1String column, const QVariant &value) {
        if (column == "period"_L1)
            return isForecast ? dateText(value.toDate()) : QLocale().toString(value.toDate(), u"MMMM yyyy"_s);
        if (column == "amount"_L1)
            return moneyText(value.value<Money>());
        if (column == "family"_L1) {
            const auto family = enumFromName<ProductFamily>(value.toString());
            return family ? labelOf(*family) : tr("Other");
        }
        return value.toString();
    }});
}

void SpendingPage::retranslate()
{
    m_view->setAccessibleName(tr("What to show"));
    m_view->setItemText(0, tr("Last 12 months"));
    m_view->setItemText(1, tr("Year by year"));
    m_view->setItemText(2, tr("Renewals of the next 12 months"));
    m_asChart->setText(tr("Chart"));
    m_asTable->setText(tr("Table"));
    m_asChart->setAccessibleName(m_asChart->text());
    m_asTable->setAccessibleName(m_asTable->text());
    m_table->retranslate();
    m_table->setAccessibleName(tr("Spending in figures"));
    updateTexts();
    m_summary->setText(m_chart->description());
}

} // namespace areacliente
