// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/services/keyedrows.h"

namespace areacliente {

/// Which entries of the activity log.
struct ActivityFilter {
    QString action{};              ///< empty: any
    std::optional<Id> contactId{}; ///< an empty id: the provider's own acts
    QString text{};                ///< the summary has it

    [[nodiscard]] bool isAll() const { return *this == ActivityFilter(); }
    friend bool operator==(const ActivityFilter &, const ActivityFilter &) = default;
};

/// The entries, by time.
[[nodiscard]] KeyedRows activityRows(const Id &account, const ActivityFilter &filter, Qt::SortOrder order);

/// The actions of the newest entries, for a choice among them; bounded work however long the log is. Errors: Storage.
[[nodiscard]] Result<QStringList> recentActions(const RecordStore &store);

} // namespace areacliente
