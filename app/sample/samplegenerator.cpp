// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplegenerator.h"

#include "app/sample/samplescene.h"
#include "app/store/recordstore.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestNumber = 10'000'000;

Result<void> checkOptions(const SampleOptions &options)
{
    if (!options.today.isValid() || options.today.year() < 2000 || options.today.year() > 9000)
        return invalid(u"today"_s, Rule::OutOfRange);
    const std::array numbers{std::pair{"invoices"_L1, options.invoices},
                             std::pair{"subscriptions"_L1, options.subscriptions},
                             std::pair{"domains"_L1, options.domains}, std::pair{"tickets"_L1, options.tickets}};
    for (const auto &[name, number] : numbers) {
        if (number < 0 || number > greatestNumber)
            return invalid(name, Rule::OutOfRange);
    }
    return {};
}

} // namespace

Result<void> generateSample(const SampleOptions &options, const SampleSink &sink)
{
    if (auto checked = checkOptions(options); !checked)
        return checked;
    const auto content = SampleContent::load();
    if (!content)
        return std::unexpected(content.error());
    SampleScene scene{options, *content, sink};
    for (const auto make :
         {makeAccount, makeCatalogue, makeServices, makeUsage, makeBilling, makeDomains, makeSupport, makeActivity})
        make(scene);
    return scene.result;
}

Result<void> generateSample(RecordStore &store, const SampleOptions &options)
{
    if (store.account() != sampleAccountId(options))
        return invalid(u"account"_s, Rule::Reference);
    const auto keep = [&](const AnyRecord &record) {
        return std::visit([&](const auto &r) { return store.put(r); }, record);
    };
    return store.database().runInTransaction([&] { return generateSample(options, keep); });
}

} // namespace areacliente
