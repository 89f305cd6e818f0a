// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/authority.h"
#include "app/services/bundle.h"

/// A whole account between the embedded authority and a bundle. Nobody else has the authority's file open meanwhile, and the
/// calling thread waits.
namespace areacliente {

/// The authority's file in a data folder.
[[nodiscard]] QString authorityPath(const QString &dataDirectory);

/// Loads the bundle in `file` into the authority of `dataDirectory`, which has no account yet: whole or not at all. The
/// contacts choose their passwords when they first sign in. Errors: importBundle()'s; Conflict where there is an account;
/// NotFound and Storage for the file itself.
[[nodiscard]] std::expected<BundleSummary, BundleError> importAccount(const QString &dataDirectory, const QString &file,
                                                                      const Authority::Now &now);

/// Writes the account of `dataDirectory` to `file`, whole or not at all; only the user may read it.
/// Errors: NotFound where there is no account; Storage.
[[nodiscard]] Result<BundleSummary> exportAccount(const QString &dataDirectory, const QString &file);

} // namespace areacliente
