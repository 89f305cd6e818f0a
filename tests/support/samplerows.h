// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowmodel.h"

namespace areacliente::test {

/// A small row to try models and views with.
struct SampleRow {
    QString id{};
    QString name{};
    qint64 cents = 0;
    QString state = QStringLiteral("paid");
    RowState rowState = RowState::Normal;

    friend bool operator==(const SampleRow &, const SampleRow &) = default;
};

inline QList<Column<SampleRow>> sampleColumns()
{
    return {
        {.id = QLatin1String("name"), .sortValue = [](const SampleRow &row) { return QVariant(row.name); }},
        {.id = QLatin1String("state"),
         .sortValue = [](const SampleRow &row) { return QVariant(row.state); },
         .decorationKey = [](const SampleRow &row) { return row.state; }},
        {.id = QLatin1String("amount"),
         .sortValue = [](const SampleRow &row) { return QVariant(row.cents); },
         .display
         = [](const SampleRow &row) { return QVariant(QString::number(static_cast<double>(row.cents) / 100, 'f', 2)); },
         .alignment = alignNumber},
    };
}

class SampleModel : public RowModel<SampleRow>
{
public:
    explicit SampleModel(QObject *parent = nullptr)
        : RowModel(sampleColumns(), parent)
    {
    }

protected:
    [[nodiscard]] RowState rowState(const SampleRow &row) const override { return row.rowState; }
    [[nodiscard]] QString rowSubtitle(const SampleRow &row) const override { return row.state; }
};

} // namespace areacliente::test
