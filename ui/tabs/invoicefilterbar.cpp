// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/invoicefilterbar.h"

#include "ui/icons.h"
#include "ui/labels/invoicelabels.h"
#include "ui/widgets/filterline.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

#include <cmath>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array standings{InvoiceStanding::Any,       InvoiceStanding::Unpaid,     InvoiceStanding::Overdue,
                               InvoiceStanding::Issued,    InvoiceStanding::PartlyPaid, InvoiceStanding::Paid,
                               InvoiceStanding::Corrected, InvoiceStanding::Void,       InvoiceStanding::Draft};
constexpr int amountWidth = 96;
/// Nobody's invoice: beyond this a double no longer holds every cent.
constexpr double mostAmount = 1e13;

} // namespace

std::optional<qint64> amountFromText(const QString &text)
{
    QString digits = text;
    digits.remove(u'€').remove(u"EUR"_s, Qt::CaseInsensitive);
    digits = digits.simplified().remove(u' ');
    if (digits.isEmpty())
        return std::nullopt;
    const QLocale locale;
    // Grouped as people do: Spanish groups no number below 10.000 (CLDR), and QLocale would refuse 1.234.
    const QString group = QRegularExpression::escape(locale.groupSeparator());
    const QString point = QRegularExpression::escape(locale.decimalPoint());
    const QRegularExpression grouped(u"^-?\\d{1,3}(%1\\d{3})+(%2\\d*)?$"_s.arg(group, point));
    if (grouped.match(digits).hasMatch())
        digits.remove(locale.groupSeparator());
    bool isNumber = false;
    double amount = locale.toDouble(digits, &isNumber);
    if (!isNumber)
        amount = QLocale::c().toDouble(digits, &isNumber);
    if (!isNumber || std::abs(amount) > mostAmount)
        return std::nullopt;
    return std::llround(amount * 100);
}

InvoiceFilterBar::InvoiceFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new FilterLine(this))
    , m_year(new QComboBox(this))
    , m_standing(new QComboBox(this))
    , m_more(new QToolButton(this))
    , m_amounts(nullptr)
    , m_fromLabel(new QLabel(this))
    , m_from(new QLineEdit(this))
    , m_toLabel(new QLabel(this))
    , m_to(new QLineEdit(this))
    , m_clear(new QToolButton(this))
{
    m_text->setObjectName(u"invoiceFilter"_s);
    m_year->setObjectName(u"invoiceYear"_s);
    m_standing->setObjectName(u"invoiceStanding"_s);
    m_more->setObjectName(u"invoiceAmounts"_s);
    m_more->setIcon(themeIcon(u"filter"));
    m_more->setCheckable(true);
    m_amounts = makeAmounts();
    m_amounts->hide();
    m_year->addItem(QString(), 0);
    for (const InvoiceStanding standing : standings)
        m_standing->addItem(QString(), static_cast<int>(standing));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(metrics::small);
    bar->addWidget(m_text, 1);
    bar->addWidget(m_year);
    bar->addWidget(m_standing);
    bar->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addLayout(bar);
    layout->addWidget(m_amounts);
    connect(m_text, &FilterLine::filterChanged, this, &InvoiceFilterBar::changed);
    connect(m_year, &QComboBox::currentIndexChanged, this, &InvoiceFilterBar::changed);
    connect(m_standing, &QComboBox::currentIndexChanged, this, &InvoiceFilterBar::changed);
    connect(m_more, &QToolButton::toggled, m_amounts, &QWidget::setVisible);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_from->clear();
        m_to->clear();
        Q_EMIT changed();
    });
}

QWidget *InvoiceFilterBar::makeAmounts()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    m_from->setObjectName(u"invoiceLeastTotal"_s);
    m_to->setObjectName(u"invoiceMostTotal"_s);
    m_clear->setObjectName(u"clearAmounts"_s);
    m_clear->setIcon(themeIcon(u"close"));
    m_clear->setAutoRaise(true);
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    for (QLineEdit *edit : {m_from, m_to}) {
        edit->setFixedWidth(amountWidth);
        edit->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        edit->setMaxLength(24);
        connect(edit, &QLineEdit::editingFinished, this, &InvoiceFilterBar::changed);
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_fromLabel, m_from, m_toLabel, m_to, m_clear})
        layout->addWidget(part);
    layout->addStretch();
    return row;
}

InvoiceFilter InvoiceFilterBar::filter(QDate today) const
{
    InvoiceFilter filter{.today = today,
                         .standing = static_cast<InvoiceStanding>(m_standing->currentData().toInt()),
                         .text = m_text->text().simplified()};
    if (const int year = m_year->currentData().toInt(); year > 0)
        filter.year = year;
    filter.leastTotal = amountFromText(m_from->text());
    filter.mostTotal = amountFromText(m_to->text());
    return filter;
}

bool InvoiceFilterBar::isFiltering() const
{
    return filter({}) != InvoiceFilter();
}

void InvoiceFilterBar::setYears(const QList<int> &years)
{
    QList<int> shown;
    for (int i = 1; i < m_year->count(); ++i)
        shown.append(m_year->itemData(i).toInt());
    if (years == shown)
        return;
    const QSignalBlocker blocker(m_year);
    const int chosen = m_year->currentData().toInt();
    while (m_year->count() > 1)
        m_year->removeItem(1);
    for (const int year : years)
        m_year->addItem(QString::number(year), year);
    m_year->setCurrentIndex(qMax(0, m_year->findData(chosen)));
}

void InvoiceFilterBar::clear()
{
    {
        const QSignalBlocker year(m_year);
        const QSignalBlocker standing(m_standing);
        m_year->setCurrentIndex(0);
        m_standing->setCurrentIndex(0);
        m_from->clear();
        m_to->clear();
    }
    m_text->clear();
    Q_EMIT changed();
}

void InvoiceFilterBar::showStandings()
{
    for (int i = 0; i < m_standing->count(); ++i)
        m_standing->setItemText(i, labelOf(static_cast<InvoiceStanding>(m_standing->itemData(i).toInt())));
}

void InvoiceFilterBar::retranslate()
{
    m_text->setPrompt(tr("Number or subject"));
    m_year->setItemText(0, tr("All years"));
    m_year->setAccessibleName(tr("Year"));
    m_standing->setAccessibleName(tr("State"));
    showStandings();
    m_more->setToolTip(tr("Filter by total"));
    m_more->setAccessibleName(m_more->toolTip());
    m_fromLabel->setText(tr("Total from"));
    m_toLabel->setText(tr("to"));
    m_from->setAccessibleName(tr("Least total"));
    m_to->setAccessibleName(tr("Greatest total"));
    m_clear->setToolTip(tr("Any total"));
    m_clear->setAccessibleName(m_clear->toolTip());
}

} // namespace areacliente
