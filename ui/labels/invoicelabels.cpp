// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/invoicelabels.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct InvoiceLabels {
    Q_DECLARE_TR_FUNCTIONS(InvoiceLabels)
};

template <NamedEnum E>
QString labelOfName(const QVariant &name)
{
    const auto value = enumFromName<E>(name.toString());
    return value ? labelOf(*value) : name.toString();
}

QString display(QLatin1String column, const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<Money>())
        return moneyText(value.value<Money>());
    if (value.metaType() == QMetaType::fromType<QDate>())
        return dateText(value.toDate());
    if (value.metaType() == QMetaType::fromType<QDateTime>())
        return dateTimeText(value.toDateTime());
    if (column == "state"_L1)
        return labelOfName<InvoiceState>(value);
    if (column == "kind"_L1)
        return enumFromName<BalanceKind>(value.toString()) ? labelOfName<BalanceKind>(value)
                                                           : labelOfName<PaymentMethodKind>(value);
    if (column == "quantity"_L1)
        return quantityText(value.toLongLong());
    if (column == "discount"_L1 || column == "tax_rate"_L1)
        return value.toInt() == 0 && column == "discount"_L1 ? QString() : percentText(value.toInt());
    if (column == "is_default"_L1)
        return value.toBool() ? InvoiceLabels::tr("Default") : QString();
    return value.toString();
}

} // namespace

QString labelOf(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Draft: return InvoiceLabels::tr("Draft");
    case InvoiceState::Issued: return InvoiceLabels::tr("To be paid");
    case InvoiceState::Paid: return InvoiceLabels::tr("Paid");
    case InvoiceState::PartlyPaid: return InvoiceLabels::tr("Partly paid");
    case InvoiceState::Overdue: return InvoiceLabels::tr("Overdue");
    case InvoiceState::Void: return InvoiceLabels::tr("Void");
    }
    Q_UNREACHABLE();
}

QString labelOf(InvoiceStanding standing)
{
    switch (standing) {
    case InvoiceStanding::Any: return InvoiceLabels::tr("All states");
    case InvoiceStanding::Unpaid: return InvoiceLabels::tr("All unpaid");
    case InvoiceStanding::Overdue: return labelOf(InvoiceState::Overdue);
    case InvoiceStanding::Issued: return labelOf(InvoiceState::Issued);
    case InvoiceStanding::PartlyPaid: return labelOf(InvoiceState::PartlyPaid);
    case InvoiceStanding::Paid: return labelOf(InvoiceState::Paid);
    case InvoiceStanding::Corrected: return InvoiceLabels::tr("With credit notes");
    case InvoiceStanding::Void: return labelOf(InvoiceState::Void);
    case InvoiceStanding::Draft: return labelOf(InvoiceState::Draft);
    }
    Q_UNREACHABLE();
}

QString labelOf(PaymentState state)
{
    switch (state) {
    case PaymentState::Pending: return InvoiceLabels::tr("In progress");
    case PaymentState::Settled: return InvoiceLabels::tr("Received");
    case PaymentState::Failed: return InvoiceLabels::tr("Failed");
    case PaymentState::Returned: return InvoiceLabels::tr("Returned by the bank");
    }
    Q_UNREACHABLE();
}

QString labelOf(PaymentMethodKind kind)
{
    switch (kind) {
    case PaymentMethodKind::DirectDebit: return InvoiceLabels::tr("Direct debit");
    case PaymentMethodKind::Card: return InvoiceLabels::tr("Card");
    case PaymentMethodKind::Transfer: return InvoiceLabels::tr("Bank transfer");
    case PaymentMethodKind::Wallet: return InvoiceLabels::tr("Electronic wallet");
    }
    Q_UNREACHABLE();
}

QString labelOf(BalanceKind kind)
{
    switch (kind) {
    case BalanceKind::Invoice: return InvoiceLabels::tr("Invoice");
    case BalanceKind::CreditNote: return InvoiceLabels::tr("Credit note");
    case BalanceKind::Payment: return InvoiceLabels::tr("Payment");
    case BalanceKind::TopUp: return InvoiceLabels::tr("Top-up");
    case BalanceKind::Refund: return InvoiceLabels::tr("Refund");
    case BalanceKind::Adjustment: return InvoiceLabels::tr("Adjustment");
    }
    Q_UNREACHABLE();
}

QString invoiceFieldLabel(QStringView field)
{
    struct Entry {
        QStringView field;
        const char *label;
    };
    static constexpr std::array entries{
        Entry{u"number", QT_TRANSLATE_NOOP("InvoiceLabels", "Number")},
        Entry{u"issued_on", QT_TRANSLATE_NOOP("InvoiceLabels", "Issued on")},
        Entry{u"due_on", QT_TRANSLATE_NOOP("InvoiceLabels", "Due on")},
        Entry{u"state", QT_TRANSLATE_NOOP("InvoiceLabels", "State")},
        Entry{u"summary", QT_TRANSLATE_NOOP("InvoiceLabels", "Subject")},
        Entry{u"net", QT_TRANSLATE_NOOP("InvoiceLabels", "Taxable base")},
        Entry{u"tax", QT_TRANSLATE_NOOP("InvoiceLabels", "Tax")},
        Entry{u"total", QT_TRANSLATE_NOOP("InvoiceLabels", "Total")},
        Entry{u"paid", QT_TRANSLATE_NOOP("InvoiceLabels", "Paid")},
        Entry{u"credited", QT_TRANSLATE_NOOP("InvoiceLabels", "Credited")},
        Entry{u"outstanding", QT_TRANSLATE_NOOP("InvoiceLabels", "To pay")},
        Entry{u"credit_notes", QT_TRANSLATE_NOOP("InvoiceLabels", "Credit notes")},
        Entry{u"invoice_number", QT_TRANSLATE_NOOP("InvoiceLabels", "Corrects invoice")},
        Entry{u"reason", QT_TRANSLATE_NOOP("InvoiceLabels", "Reason")},
        Entry{u"customer_name", QT_TRANSLATE_NOOP("InvoiceLabels", "Customer")},
        Entry{u"customer_tax_id", QT_TRANSLATE_NOOP("InvoiceLabels", "NIF")},
        Entry{u"subscription_id", QT_TRANSLATE_NOOP("InvoiceLabels", "Subscription")},
        Entry{u"customer_address", QT_TRANSLATE_NOOP("InvoiceLabels", "Address")},
        Entry{u"description", QT_TRANSLATE_NOOP("InvoiceLabels", "Description")},
        Entry{u"quantity", QT_TRANSLATE_NOOP("InvoiceLabels", "Quantity")},
        Entry{u"unit_price", QT_TRANSLATE_NOOP("InvoiceLabels", "Price")},
        Entry{u"discount", QT_TRANSLATE_NOOP("InvoiceLabels", "Discount")},
        Entry{u"tax_rate", QT_TRANSLATE_NOOP("InvoiceLabels", "Tax")},
        Entry{u"amount", QT_TRANSLATE_NOOP("InvoiceLabels", "Amount")},
        Entry{u"at", QT_TRANSLATE_NOOP("InvoiceLabels", "Date")},
        Entry{u"kind", QT_TRANSLATE_NOOP("InvoiceLabels", "Kind")},
        Entry{u"balance", QT_TRANSLATE_NOOP("InvoiceLabels", "Balance")},
        Entry{u"label", QT_TRANSLATE_NOOP("InvoiceLabels", "Payment method")},
        Entry{u"masked", QT_TRANSLATE_NOOP("InvoiceLabels", "Ends in")},
        Entry{u"holder", QT_TRANSLATE_NOOP("InvoiceLabels", "Holder")},
        Entry{u"expires_on", QT_TRANSLATE_NOOP("InvoiceLabels", "Expires on")},
        Entry{u"created_at", QT_TRANSLATE_NOOP("InvoiceLabels", "Added")},
        Entry{u"is_default", QT_TRANSLATE_NOOP("InvoiceLabels", "Used by default")},
    };
    const auto entry = std::ranges::find(entries, field, &Entry::field);
    return entry == entries.end() ? field.toString() : InvoiceLabels::tr(entry->label);
}

QString mismatchText(const InvoiceMismatch &mismatch)
{
    const QString found = moneyText(mismatch.found);
    const QString expected = moneyText(mismatch.expected);
    const QString place = QLocale().toString(mismatch.place + 1);
    switch (mismatch.sum) {
    case InvoiceSum::LineAmount:
        return InvoiceLabels::tr("Line %1 says %2; quantity, price and discount make %3.").arg(place, found, expected);
    case InvoiceSum::TaxBase:
        return InvoiceLabels::tr("The base of tax %1 says %2; its lines make %3.").arg(place, found, expected);
    case InvoiceSum::TaxAmount:
        return InvoiceLabels::tr("Tax %1 says %2; its base and rate make %3.").arg(place, found, expected);
    case InvoiceSum::MissingTax:
        return InvoiceLabels::tr("Line %1, of %2, has a tax rate that is missing among the taxes.")
            .arg(place, expected);
    case InvoiceSum::Net:
        return InvoiceLabels::tr("The amount without tax says %1; the lines make %2.").arg(found, expected);
    case InvoiceSum::Tax: return InvoiceLabels::tr("The tax says %1; the taxes make %2.").arg(found, expected);
    case InvoiceSum::Total: return InvoiceLabels::tr("The total says %1; amount and tax make %2.").arg(found, expected);
    case InvoiceSum::Paid:
        return InvoiceLabels::tr("%1 are said to be paid; the payments received make %2.").arg(found, expected);
    case InvoiceSum::Credited:
        return InvoiceLabels::tr("%1 are said to be credited; the credit notes make %2.").arg(found, expected);
    case InvoiceSum::State:
        return InvoiceLabels::tr("It is marked as paid with %1 received; %2 are due.").arg(found, expected);
    case InvoiceSum::Currency:
        return InvoiceLabels::tr("An amount of %1 is in another currency than the total.").arg(found);
    case InvoiceSum::Overflow: return InvoiceLabels::tr("An amount near %1 is too large to be checked.").arg(found);
    }
    Q_UNREACHABLE();
}

QString quantityText(qint64 thousandths)
{
    const int decimals = thousandths % 1000 == 0 ? 0 : (thousandths % 100 == 0 ? 1 : (thousandths % 10 == 0 ? 2 : 3));
    return QLocale().toString(static_cast<double>(thousandths) / 1000, 'f', decimals);
}

ModelText invoiceModelText()
{
    return {.header = [](QLatin1String column) { return invoiceFieldLabel(QString(column)); }, .display = display};
}

} // namespace areacliente
