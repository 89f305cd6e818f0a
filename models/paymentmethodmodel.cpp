// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paymentmethodmodel.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QList<Column<PaymentMethod>> methodColumns()
{
    return {
        {.id = "label"_L1, .sortValue = [](const PaymentMethod &method) { return QVariant(method.label); }},
        {.id = "kind"_L1,
         .sortValue = [](const PaymentMethod &method) { return QVariant(QString(enumName(method.kind))); }},
        {.id = "masked"_L1, .sortValue = [](const PaymentMethod &method) { return QVariant(method.masked); }},
        {.id = "holder"_L1, .sortValue = [](const PaymentMethod &method) { return QVariant(method.holder); }},
        {.id = "expires_on"_L1,
         .sortValue = [](const PaymentMethod &method) { return QVariant(method.expiresOn.value_or(QDate())); }},
        {.id = "is_default"_L1, .sortValue = [](const PaymentMethod &method) { return QVariant(method.isDefault); }},
        {.id = "created_at"_L1, .sortValue = [](const PaymentMethod &method) { return QVariant(method.createdAt); }},
    };
}

} // namespace

PaymentMethodModel::PaymentMethodModel(QObject *parent)
    : RowModel(methodColumns(), parent)
{
}

void PaymentMethodModel::setMethods(QList<PaymentMethod> methods, QDate today)
{
    m_today = today;
    std::ranges::stable_sort(methods, [](const PaymentMethod &a, const PaymentMethod &b) {
        return a.isDefault != b.isDefault ? a.isDefault : a.label.localeAwareCompare(b.label) < 0;
    });
    setRows(std::move(methods));
}

RowState PaymentMethodModel::rowState(const PaymentMethod &row) const
{
    return row.expiresOn && *row.expiresOn < m_today.addMonths(1) ? RowState::Flagged : RowState::Normal;
}

} // namespace areacliente
