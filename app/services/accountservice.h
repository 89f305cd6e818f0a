// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/services/fieldpatch.h"
#include "app/services/servicecontext.h"

namespace areacliente {

/// The customer record (ficha de cliente).
/// Errors of modify(): Forbidden (naming the field the role may not change), Validation, NotFound, Conflict, Storage.
class AccountService
{
public:
    explicit AccountService(const ServiceContext &context)
        : m_context(context)
    {
    }

    /// Errors: NotFound before the first sync.
    [[nodiscard]] Result<Account> get() const;
    [[nodiscard]] Result<void> modify(const FieldPatch &patch);

private:
    ServiceContext m_context;
};

/// The values of `account` in their normal form. Errors: Validation naming the field and the rule. A Spanish account's tax
/// number and postcode are checked; a foreign one's are free.
[[nodiscard]] Result<Account> checkedAccount(Account account);

} // namespace areacliente
