// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/productmodel.h"

#include "models/quantity.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// What a plan includes of something; nothing to show where that does not apply.
Column<Product> includedColumn(QLatin1String id, int Product::*amount, const QString &unit)
{
    return {.id = id, .sortValue = [amount](const Product &row) {
        return QVariant(row.*amount);
    }, .display = [amount, unit](const Product &row) {
        return row.*amount == 0 ? QVariant() : QVariant::fromValue(Quantity{row.*amount, unit});
    }, .alignment = alignNumber};
}

QList<Column<Product>> productColumns()
{
    return {
        {.id = "name"_L1, .sortValue = [](const Product &row) { return QVariant(row.name); }},
        {.id = "family"_L1, .sortValue = [](const Product &row) { return QVariant(QString(enumName(row.family))); }},
        {.id = "code"_L1, .sortValue = [](const Product &row) { return QVariant(row.code); }},
        includedColumn("disk_gb"_L1, &Product::diskGb, u"GB"_s),
        includedColumn("mailboxes"_L1, &Product::mailboxes, {}),
        includedColumn("databases"_L1, &Product::databases, {}),
        includedColumn("transfer_gb"_L1, &Product::transferGb, u"GB"_s),
        {.id = "price"_L1,
         .sortValue = [](const Product &row) { return QVariant(row.price.minor); },
         .display = [](const Product &row) { return QVariant::fromValue(row.price); },
         .alignment = alignNumber},
        {.id = "period"_L1, .sortValue = [](const Product &row) { return QVariant(QString(enumName(row.period))); }},
        {.id = "is_offered"_L1, .sortValue = [](const Product &row) { return QVariant(row.isOffered); }},
    };
}

} // namespace

ProductModel::ProductModel(QObject *parent)
    : RowModel(productColumns(), parent)
{
}

QString ProductModel::rowSubtitle(const Product &row) const
{
    return displayOf("family"_L1, QString(enumName(row.family))).toString();
}

} // namespace areacliente
