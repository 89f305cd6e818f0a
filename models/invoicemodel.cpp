// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invoicemodel.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

Column<InvoiceRow> moneyColumn(QLatin1String id, Money (*amount)(const InvoiceRow &))
{
    return {.id = id,
            .sortValue = [amount](const InvoiceRow &row) { return QVariant(amount(row).minor); },
            .display = [amount](const InvoiceRow &row) { return QVariant::fromValue(amount(row)); },
            .alignment = alignNumber};
}

QList<Column<InvoiceRow>> invoiceColumns()
{
    return {
        {.id = "number"_L1, .sortValue = [](const InvoiceRow &row) { return QVariant(row.number); }},
        {.id = "issued_on"_L1, .sortValue = [](const InvoiceRow &row) { return QVariant(row.issuedOn); }},
        {.id = "summary"_L1, .sortValue = [](const InvoiceRow &row) { return QVariant(row.summary); }},
        {.id = "state"_L1, .sortValue = [](const InvoiceRow &row) { return QVariant(QString(enumName(row.state))); }},
        {.id = "due_on"_L1, .sortValue = [](const InvoiceRow &row) { return QVariant(row.dueOn); }},
        moneyColumn("net"_L1, [](const InvoiceRow &row) { return row.net; }),
        moneyColumn("tax"_L1, [](const InvoiceRow &row) { return row.tax; }),
        moneyColumn("total"_L1, [](const InvoiceRow &row) { return row.total; }),
        moneyColumn("outstanding"_L1, [](const InvoiceRow &row) { return row.outstanding(); }),
        {.id = "credit_notes"_L1,
         .sortValue = [](const InvoiceRow &row) { return QVariant(row.creditNotes.join(u", "_s)); },
         .decorationKey =
             [](const InvoiceRow &row) { return row.creditNotes.isEmpty() ? QString() : u"credit_note"_s; }},
    };
}

} // namespace

InvoiceModel::InvoiceModel(Source &source, QObject *parent)
    : PagedModel(invoiceColumns(), source, parent)
{
}

std::optional<InvoiceOrder> InvoiceModel::orderOf(QStringView columnId)
{
    if (columnId == u"issued_on")
        return InvoiceOrder::Day;
    if (columnId == u"number")
        return InvoiceOrder::Number;
    if (columnId == u"total")
        return InvoiceOrder::Total;
    return std::nullopt;
}

} // namespace areacliente
