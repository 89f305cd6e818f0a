// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/fieldpatch.h"
#include "app/sync/replica.h"
#include "tests/support/tinyaccount.h"

namespace areacliente::test {

/// The n-th of the changes of leaveUnsentChanges().
[[nodiscard]] inline Command unsentChange(int n)
{
    return {tiny::id(5000 + n), QStringLiteral("contact.modify"), tiny::billing,
            patchToJson({{QStringLiteral("second_surname"), QString::number(n), QString::number(n + 1)}}), tiny::now};
}

/// Makes the replica, which is nobody's yet, the tiny account's owner's, with `count` changes that wait to be sent.
[[nodiscard]] inline Result<void> leaveUnsentChanges(Replica &replica, int count)
{
    SignedIn owner;
    owner.accountId = tiny::account;
    owner.actor = {tiny::owner, ContactKind::Owner, true};
    owner.policy = Policy::builtIn().json();
    if (auto adopted = replica.adopt(owner); !adopted)
        return adopted;
    ChangesPage page;
    page.token = QStringLiteral("token");
    for (const auto &[id, kind] :
         {std::pair{tiny::owner, ContactKind::Owner}, std::pair{tiny::billing, ContactKind::Billing}}) {
        Contact contact = tiny::contact(id, kind, QStringLiteral("Name"), IdentityState::VerifiedByEmail);
        contact.secondSurname = QStringLiteral("0");
        page.changes.append({QStringLiteral("contact"), id, contact});
    }
    if (auto applied = replica.applyPage(page, tiny::now); !applied)
        return std::unexpected(applied.error());
    for (int n = 0; n < count; ++n) {
        if (auto given = replica.submit(unsentChange(n), tiny::now); !given)
            return given;
    }
    return {};
}

} // namespace areacliente::test
