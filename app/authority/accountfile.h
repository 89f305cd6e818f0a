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

struct ImportOptions {
    BundleImport mode = BundleImport::New;
    BundleProgress progress{};
};

/// Loads the bundle in `file`, with who issues the account's invoices, into the authority of `dataDirectory`: whole or not at
/// all. Contacts without a password choose one when they first sign in; those that stay, when an account is replaced, keep
/// theirs. Errors: importBundle()'s; Conflict where there is an account that is not to be replaced; OtherAccount where it is
/// another one; NotFound and Storage for the file itself.
[[nodiscard]] std::expected<BundleSummary, BundleError> importAccount(const QString &dataDirectory, const QString &file,
                                                                      const Authority::Now &now,
                                                                      const ImportOptions &options = {});

/// As above, for an authority that is open already. `progress` is called on this thread; see BundleProgress.
[[nodiscard]] std::expected<BundleSummary, BundleError> importAccount(Database &database, const QString &file,
                                                                      const BundleProgress &progress = {});

/// As above, for an authority of many accounts: only the same account is in the way, and an issuer that the bundle does not
/// name stays the one that it was.
[[nodiscard]] std::expected<BundleSummary, BundleError> importAmongOthers(Database &database, const QString &file,
                                                                          const ImportOptions &options = {});

/// Writes the account of `dataDirectory` to `file`, whole or not at all; only the user may read it.
/// Errors: NotFound where there is no account; Storage.
[[nodiscard]] Result<BundleSummary> exportAccount(const QString &dataDirectory, const QString &file,
                                                  const BundleProgress &progress = {});

/// As above, of an authority that is open already.
[[nodiscard]] Result<BundleSummary> exportAccount(Database &database, const QString &file,
                                                  const BundleProgress &progress = {});

} // namespace areacliente
