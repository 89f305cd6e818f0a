// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invoicelinemodel.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

Column<InvoiceLineRow> numberColumn(QLatin1String id, QVariant (*value)(const InvoiceLine &))
{
    return {.id = id, .sortValue = [value](const InvoiceLineRow &row) {
        return value(row.line);
    }, .alignment = alignNumber};
}

Column<InvoiceLineRow> moneyColumn(QLatin1String id, Money InvoiceLine::*amount)
{
    return {.id = id,
            .sortValue = [amount](const InvoiceLineRow &row) { return QVariant((row.line.*amount).minor); },
            .display = [amount](const InvoiceLineRow &row) { return QVariant::fromValue(row.line.*amount); },
            .alignment = alignNumber};
}

QList<Column<InvoiceLineRow>> lineColumns()
{
    return {
        {.id = "description"_L1, .sortValue = [](const InvoiceLineRow &row) { return QVariant(row.line.description); }},
        numberColumn("quantity"_L1, [](const InvoiceLine &line) { return QVariant(line.quantityThousandths); }),
        moneyColumn("unit_price"_L1, &InvoiceLine::unitPrice),
        numberColumn("discount"_L1, [](const InvoiceLine &line) { return QVariant(line.discountBasisPoints); }),
        numberColumn("tax_rate"_L1, [](const InvoiceLine &line) { return QVariant(line.taxBasisPoints); }),
        moneyColumn("amount"_L1, &InvoiceLine::amount),
    };
}

bool isAboutLine(const InvoiceMismatch &mismatch, qsizetype line)
{
    const bool concernsLines = mismatch.sum == InvoiceSum::LineAmount || mismatch.sum == InvoiceSum::MissingTax;
    return concernsLines && mismatch.place == line;
}

} // namespace

InvoiceLineModel::InvoiceLineModel(QObject *parent)
    : RowModel(lineColumns(), parent)
{
}

void InvoiceLineModel::setLines(const QList<InvoiceLine> &lines, const QList<InvoiceMismatch> &mismatches)
{
    QList<InvoiceLineRow> rows;
    for (qsizetype i = 0; i < lines.size(); ++i)
        rows.append(
            {lines[i], std::ranges::any_of(mismatches, [i](const InvoiceMismatch &m) { return isAboutLine(m, i); })});
    setRows(std::move(rows));
}

} // namespace areacliente
