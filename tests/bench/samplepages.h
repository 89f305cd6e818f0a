// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample/samplegenerator.h"
#include "app/services/changes.h"

#include <functional>

/// The sample account as an authority's feed would bring it.
namespace areacliente::bench {

/// Rows per page of the feed, as the sync engine asks for.
inline constexpr int pageSize = 500;

/// The options of all benches; only the number of invoices differs.
[[nodiscard]] SampleOptions sampleOptions(int invoices);

/// The sample's first owner, signed in.
[[nodiscard]] SignedIn sampleOwner(const SampleOptions &options);

/// Gives the sample account page by page, until `take` says that it has enough. Memory does not grow with the account.
void eachPage(const SampleOptions &options, const std::function<bool(ChangesPage page)> &take);

} // namespace areacliente::bench
