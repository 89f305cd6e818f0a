// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/storefile.h"
#include "app/services/authority.h"

namespace areacliente {

/// The authority over a store, open for this command alone.
struct OpenAuthority {
    std::unique_ptr<StoreLock> lock;
    std::unique_ptr<Database> database;
    std::unique_ptr<Authority> authority;
};

/// Errors: openStore()'s.
[[nodiscard]] Result<OpenAuthority> openAuthority(const QString &database, Missing missing);

/// Opens the store to read it, also while it is served. Errors: NotFound where there is none, and Database::openToRead()'s.
[[nodiscard]] Result<std::unique_ptr<Database>> openToRead(const QString &database);

[[nodiscard]] Result<bool> hasAccount(Database &database, const Id &account);

/// A contact of one of the accounts, as an operator names it.
struct User {
    Id account;
    Id contact;
    QString email;
};

/// The contact with this e-mail address or id. Errors: NotFound; Conflict where several have the address.
[[nodiscard]] Result<User> findUser(Database &database, const QString &named);

} // namespace areacliente
