// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/domain/result.h"
#include "app/domain/role.h"

#include <functional>

namespace areacliente {

class RecordStore;

/// What sample account to make. The same options give the same records, to the last byte.
struct SampleOptions {
    quint64 seed = 1;
    QDate today;        ///< everything is dated relative to it; must be valid
    int invoices = 300; ///< over six years; from a million on, rows are as lean as an invoice allows
    int subscriptions = 40;
    int domains = 25;
    int tickets = 60;
};

/// A contact of the sample account, for its sign-in page.
struct SampleLogin {
    QString email;
    Id contactId;
    ContactKind kind{};
    QString name;
    bool isVerified = false;
};

/// The password of every contact of the sample account. No secret: it opens nothing but made-up data.
inline constexpr auto samplePassword = "esparto-y-candil";

/// Takes one record after another; an error it returns ends the generator and is its result.
using SampleSink = std::function<Result<void>(const AnyRecord &record)>;

/// The identifier of the sample account.
[[nodiscard]] Id sampleAccountId(const SampleOptions &options);

/// The contacts of the sample account, owners first.
[[nodiscard]] Result<QList<SampleLogin>> sampleContacts(const SampleOptions &options);

/// Makes the sample account's records, each after those it links to, and holds none back: memory does not grow with
/// their number. Errors: the sink's; Validation for options out of range.
[[nodiscard]] Result<void> generateSample(const SampleOptions &options, const SampleSink &sink);

/// The same into `store`, whose account must be sampleAccountId(), in one transaction.
[[nodiscard]] Result<void> generateSample(RecordStore &store, const SampleOptions &options);

} // namespace areacliente
