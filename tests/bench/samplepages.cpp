// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/samplepages.h"

#include "tests/bench/measure.h"

#include <utility>

namespace areacliente::bench {

using namespace Qt::StringLiterals;

SampleOptions sampleOptions(int invoices)
{
    return {.today = QDate(2026, 3, 2), .invoices = invoices};
}

SignedIn sampleOwner(const SampleOptions &options)
{
    const auto contacts = required(sampleContacts(options), "name the sample's contacts");
    const SampleLogin &owner = contacts.constFirst();
    return {u"session"_s, sampleAccountId(options), {owner.contactId, owner.kind, owner.isVerified}, owner.name,
            owner.email,  Policy::builtIn().json()};
}

void eachPage(const SampleOptions &options, const std::function<bool(ChangesPage)> &take)
{
    ChangesPage page;
    int number = 0;
    const auto give = [&](bool hasMore) {
        page.token = u"page-%1"_s.arg(++number);
        page.hasMore = hasMore;
        return take(std::exchange(page, {}));
    };
    const auto made = generateSample(options, [&](const AnyRecord &record) -> Result<void> {
        if (page.changes.size() == pageSize && !give(true))
            return fail(ErrorCode::Cancelled, u"enough pages"_s);
        page.changes.append({typeName(record), base(record).id, record});
        return {};
    });
    if (made)
        give(false);
    else if (made.error().code != ErrorCode::Cancelled)
        giveUp("make the sample account", made.error());
}

} // namespace areacliente::bench
