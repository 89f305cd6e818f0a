// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplescene.h"

#include <QJsonArray>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 stream = 4;
constexpr int months = 13;

// A shop's year, January first, in percent of its mean month: sales in January, quiet in August, busy before Christmas.
constexpr std::array shopYear{108, 88, 92, 95, 102, 98, 84, 66, 96, 104, 131, 136};

/// How a family uses a resource each month, in percent of what its plan includes (or of `whole` where it has no limit).
struct Metric {
    const char *name;
    const char *unit; ///< empty: a count
    ProductFamily family;
    qint64 whole;
    int percentLow;
    int percentHigh;
    bool grows; ///< a stock that grows, not a flow that follows the season
};

constexpr std::array metrics{
    Metric{"disk", "MB", ProductFamily::Hosting, 0, 30, 75, true},
    Metric{"transfer", "MB", ProductFamily::Hosting, 0, 8, 45, false},
    Metric{"visits", "", ProductFamily::Hosting, 20'000, 20, 130, false},
    Metric{"mail", "", ProductFamily::Hosting, 4'000, 10, 60, false},
    Metric{"disk", "MB", ProductFamily::Vps, 0, 35, 70, true},
    Metric{"transfer", "MB", ProductFamily::Vps, 0, 3, 20, false},
    Metric{"disk", "MB", ProductFamily::Mail, 0, 20, 60, true},
    Metric{"mail", "", ProductFamily::Mail, 9'000, 40, 90, false},
    Metric{"disk", "MB", ProductFamily::Backup, 0, 40, 80, true},
};

qint64 wholeOf(const Metric &metric, const Product &product)
{
    if (metric.whole > 0)
        return metric.whole;
    const int gigabytes = QLatin1String(metric.name) == "disk"_L1 ? product.diskGb : product.transferGb;
    return gigabytes * 1024LL;
}

/// Emits the samples of one resource; gives the last month's amount.
qint64 makeSamples(SampleScene &scene, SampleRandom &random, const Subscription &subscription, const Metric &metric,
                   qint64 whole)
{
    const QDate today = scene.options.today;
    const QDate thisMonth(today.year(), today.month(), 1);
    const QDate startMonth(subscription.startedOn.year(), subscription.startedOn.month(), 1);
    const qint64 mean = whole * random.between(metric.percentLow, metric.percentHigh) / 100;
    qint64 amount = 0;
    for (int ago = months - 1; ago >= 0; --ago) {
        const QDate month = thisMonth.addMonths(-ago);
        const int noise = random.between(
            94, 106); // thrown for months without service too: their number must not move the rest
        if (month < startMonth)
            continue;
        const int season = metric.grows ? 100 - 2 * ago : shopYear[static_cast<std::size_t>(month.month() - 1)] - ago;
        amount = mean * season * (metric.grows ? 100 : noise) / 10'000;
        if (ago == 0 && !metric.grows)
            amount = amount * today.day() / today.daysInMonth(); // so far
        const Id id = random.id(SampleScene::msecs(month));
        scene.put(
            UsageSample{{id}, subscription.id, QLatin1String(metric.name), QLatin1String(metric.unit), month, amount});
    }
    return amount;
}

void putResource(SampleScene &scene, SampleRandom &random, const Subscription &subscription, Resource resource)
{
    if (resource.included == 0)
        return;
    resource.subscriptionId = subscription.id;
    resource.id = random.id(SampleScene::msecs(subscription.startedOn));
    scene.put(resource);
}

int mailboxesOf(const SampleScene &scene, const SampleService &service)
{
    int count = 0;
    for (const QJsonValue &mailbox : scene.content.account.value("mailboxes"_L1).toArray()) {
        const SampleService *owner = scene.serviceOf(mailbox["domain"_L1].toString(),
                                                     {ProductFamily::Mail, ProductFamily::Hosting});
        count += owner && owner->record.id == service.record.id ? 1 : 0;
    }
    return count;
}

void makeResources(SampleScene &scene, SampleRandom &random, const SampleService &service, const Product &product,
                   const QMap<QString, qint64> &used)
{
    const Subscription &subscription = service.record;
    const auto toGb = [](qint64 megabytes) { return (megabytes + 1023) / 1024; };
    const auto put = [&](const QString &name, const QString &unit, qint64 amount, qint64 included, qint64 extra) {
        Resource resource;
        resource.name = name;
        resource.unit = unit;
        resource.used = amount;
        resource.included = included;
        resource.extra = extra;
        putResource(scene, random, subscription, resource);
    };
    put(u"disk"_s, u"GB"_s, toGb(used.value(u"disk"_s)), product.diskGb, random.chance(25) ? 10 : 0);
    put(u"transfer"_s, u"GB"_s, toGb(used.value(u"transfer"_s)), product.transferGb, 0);
    put(u"mailboxes"_s, {}, mailboxesOf(scene, service), product.mailboxes, 0);
    put(u"databases"_s, {}, std::min(product.databases, random.between(1, 3)), product.databases, 0);
    for (const QJsonValue &value : scene.content.catalogue.value("products"_L1).toArray()) {
        if (value["code"_L1] != product.code)
            continue;
        const qint64 memory = value["limits"_L1]["memory_gb"_L1].toInteger();
        const qint64 processors = value["limits"_L1]["processors"_L1].toInteger();
        put(u"memory"_s, u"GB"_s, (memory + 1) / 2, memory, 0);
        put(u"processors"_s, {}, processors, processors, 0);
    }
}

} // namespace

void makeUsage(SampleScene &scene)
{
    SampleRandom random(scene.options.seed, stream);
    QHash<Id, Product> products;
    for (const Product &product : std::as_const(scene.products))
        products.insert(product.id, product);
    for (const SampleService &service : std::as_const(scene.services)) {
        const bool isServing = service.record.state == SubscriptionState::Active
                               || service.record.state == SubscriptionState::Cancelling
                               || service.record.state == SubscriptionState::Suspended;
        if (!isServing)
            continue;
        const Product product = products.value(service.record.productId);
        QMap<QString, qint64> used;
        for (const Metric &metric : metrics) {
            const qint64 whole = metric.family == product.family ? wholeOf(metric, product) : 0;
            if (whole > 0)
                used.insert(QLatin1String(metric.name), makeSamples(scene, random, service.record, metric, whole));
        }
        if (!used.isEmpty())
            makeResources(scene, random, service, product, used);
    }
}

} // namespace areacliente
