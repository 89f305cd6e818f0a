// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/subscription.h"
#include "models/rowmodel.h"

namespace areacliente {

/// A renewal or an end within this many days is near.
inline constexpr int nearDays = 30;

/// The decoration key of a date: "warning" where something ends within nearDays of `today`, "info" where it renews by
/// itself, none where the date is far, past or missing.
[[nodiscard]] QString nearnessKey(const std::optional<QDate> &date, bool renewsItself, QDate today);

/// A subscription, and how near its renewal is.
struct SubscriptionRow {
    Subscription record;
    QString nearness; ///< see nearnessKey()

    friend bool operator==(const SubscriptionRow &, const SubscriptionRow &) = default;
};

/// The subscriptions of the account.
class SubscriptionModel : public RowModel<SubscriptionRow>
{
    Q_OBJECT

public:
    explicit SubscriptionModel(QObject *parent = nullptr);

    /// Shows these, as they stand on the day `today`.
    void setSubscriptions(const QList<Subscription> &subscriptions, QDate today);
    /// nullptr where there is none with this id. Valid until the next setSubscriptions().
    [[nodiscard]] const Subscription *subscription(QStringView id) const;

protected:
    [[nodiscard]] QString rowId(const SubscriptionRow &row) const override { return row.record.id; }
    [[nodiscard]] QString rowDecorationKey(const SubscriptionRow &row) const override
    {
        return enumName(row.record.family);
    }
    [[nodiscard]] QString rowSubtitle(const SubscriptionRow &row) const override { return row.record.planName; }
};

} // namespace areacliente
