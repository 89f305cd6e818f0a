// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/accountservice.h"

#include "app/domain/cleantext.h"
#include "app/domain/email.h"
#include "app/domain/nif.h"
#include "app/domain/phone.h"
#include "app/domain/postcode.h"

namespace areacliente {

using namespace Qt::StringLiterals;

Result<Account> checkedAccount(Account account)
{
    for (QString *line : {&account.tradeName, &account.street, &account.city, &account.province, &account.postcode})
        *line = cleanedLine(*line);
    account.notes = cleanedText(account.notes);
    account.country = account.country.trimmed().toUpper();

    const auto name = parseName(account.name, u"name"_s, 200);
    if (!name)
        return std::unexpected(name.error());
    account.name = *name;
    const auto email = parseEmail(account.email, u"email"_s);
    if (!email)
        return std::unexpected(email.error());
    account.email = *email;
    if (!account.phone.trimmed().isEmpty()) {
        const auto phone = parsePhone(account.phone, u"phone"_s);
        if (!phone)
            return std::unexpected(phone.error());
        account.phone = *phone;
    }
    if (account.country == "ES"_L1) {
        const auto nif = parseNif(account.taxId, u"tax_id"_s);
        if (!nif)
            return std::unexpected(nif.error());
        account.taxId = nif->value;
        const auto postcode = parsePostcode(account.postcode, u"postcode"_s);
        if (!postcode)
            return std::unexpected(postcode.error());
        account.postcode = *postcode;
    }
    if (auto checked = checkRecord(account); !checked)
        return std::unexpected(checked.error());
    return account;
}

Result<Account> AccountService::get() const
{
    return m_context.store.get<Account>(m_context.store.account());
}

Result<void> AccountService::modify(const FieldPatch &patch)
{
    auto account = get();
    if (!account)
        return std::unexpected(account.error());
    if (auto allowed = m_context.policy.check(m_context.actor, u"account.modify"_s, {}, fieldsOf(patch)); !allowed)
        return allowed;
    if (auto applied = applyPatch(*account, patch); !applied)
        return applied;
    const auto checked = checkedAccount(std::move(*account));
    if (!checked)
        return std::unexpected(checked.error());
    return m_context.store.put(*checked);
}

} // namespace areacliente
