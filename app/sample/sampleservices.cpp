// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplescene.h"

#include <QJsonArray>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 stream = 3;
constexpr int endedDaysAgo = 210; ///< how long ago the services that ended did

QDate periodEnd(QDate start, BillingPeriod period, int periods)
{
    return period == BillingPeriod::Monthly ? start.addMonths(periods) : start.addYears(periods);
}

/// The first end of a period after `day`.
QDate nextEnd(const Subscription &subscription, QDate day)
{
    int periods = 0;
    while (periodEnd(subscription.startedOn, subscription.period, periods) <= day)
        ++periods;
    return periodEnd(subscription.startedOn, subscription.period, periods);
}

void setDates(const SampleScene &scene, Subscription &subscription)
{
    const QDate next = nextEnd(subscription, scene.options.today);
    switch (subscription.state) {
    case SubscriptionState::Active:
    case SubscriptionState::Suspended: subscription.renewsOn = next; break;
    case SubscriptionState::Cancelling: subscription.endsOn = next; break;
    case SubscriptionState::Ended:
        subscription.endsOn = std::min(nextEnd(subscription, scene.day(endedDaysAgo)), scene.options.today);
        break;
    case SubscriptionState::Pending: break;
    }
}

/// The n-th service: from the content, then made up around the companies of the content.
QJsonObject serviceDescription(const SampleScene &scene, SampleRandom &random, int index)
{
    const QJsonArray described = scene.content.account.value("subscriptions"_L1).toArray();
    if (index < described.size())
        return described[index].toObject();
    QJsonObject object = random.pick(described).toObject();
    const QJsonObject company = random.pick(scene.content.names.value("companies"_L1).toArray()).toObject();
    const QJsonArray products = scene.content.catalogue.value("products"_L1).toArray();
    QJsonObject product;
    do {
        product = random.pick(products).toObject();
    } while (!product.value("is_offered"_L1).toBool() || !product.value("monthly_cents"_L1).isDouble());
    object.insert("product"_L1, product.value("code"_L1));
    object.insert("label"_L1, company.value("name"_L1));
    object.insert("domain"_L1, u"cliente-%1.example"_s.arg(index));
    object.insert("started_days_ago"_L1, random.between(30, 2900));
    object.insert("state"_L1, u"active"_s);
    object.insert("period"_L1, random.chance(70) ? u"yearly"_s : u"monthly"_s);
    return object;
}

void makeService(SampleScene &scene, SampleRandom &random, const QJsonObject &object)
{
    const QString code = object.value("product"_L1).toString();
    const Product &product = scene.products[code];
    Subscription subscription;
    scene.fill(subscription, object);
    subscription.productId = product.id;
    subscription.planName = product.name;
    subscription.family = product.family;
    subscription.startedOn = scene.day(object.value("started_days_ago"_L1).toInt());
    subscription.id = random.id(SampleScene::msecs(subscription.startedOn));
    subscription.price = product.price;
    if (subscription.period == BillingPeriod::Yearly && product.period == BillingPeriod::Monthly) {
        for (const QJsonValue &entry : scene.content.catalogue.value("products"_L1).toArray()) {
            if (entry["code"_L1] == code)
                subscription.price = euros(entry["yearly_cents"_L1].toInteger());
        }
    }
    setDates(scene, subscription);
    scene.services.append({subscription, object.value("domain"_L1).toString()});
    scene.put(subscription);
}

SubscriptionState stateFor(DomainState state)
{
    switch (state) {
    case DomainState::PendingRegistration:
    case DomainState::PendingTransferIn: return SubscriptionState::Pending;
    case DomainState::Active:
    case DomainState::ExpiringSoon: return SubscriptionState::Active;
    case DomainState::Expired:
    case DomainState::Redemption:
    case DomainState::Suspended: return SubscriptionState::Suspended;
    case DomainState::PendingTransferOut: return SubscriptionState::Cancelling;
    case DomainState::PendingDelete:
    case DomainState::TransferredAway:
    case DomainState::Deleted: return SubscriptionState::Ended;
    }
    Q_UNREACHABLE();
}

void makeDomainService(SampleScene &scene, SampleRandom &random, const QJsonObject &object)
{
    DomainName domain;
    scene.fill(domain, object);
    const Product &product = scene.products["domain-"_L1 + object.value("tld"_L1).toString()];
    Subscription subscription;
    subscription.productId = product.id;
    subscription.planName = product.name;
    subscription.label = domain.name;
    subscription.family = ProductFamily::Domain;
    subscription.state = stateFor(domain.state);
    subscription.period = BillingPeriod::Yearly;
    subscription.price = product.price;
    subscription.autoRenew = domain.autoRenew;
    subscription.startedOn = scene.day(object.value("registered_days_ago"_L1).toInt(1));
    subscription.id = random.id(SampleScene::msecs(subscription.startedOn));
    if (const QJsonValue days = object.value("expires_in_days"_L1); !days.isNull()) {
        const QDate expiry = scene.options.today.addDays(days.toInt());
        const bool ends = subscription.state == SubscriptionState::Ended
                          || subscription.state == SubscriptionState::Cancelling;
        (ends ? subscription.endsOn : subscription.renewsOn) = expiry;
    }
    scene.services.append({subscription, domain.name});
    scene.put(subscription);
}

void makeApplications(SampleScene &scene, SampleRandom &random)
{
    for (const QJsonValue &value : scene.content.account.value("applications"_L1).toArray()) {
        const QString domain = value["domain"_L1].toString();
        const SampleService *service = scene.serviceOf(domain, {ProductFamily::Hosting, ProductFamily::Vps});
        if (!service)
            continue;
        Application application;
        scene.fill(application, value.toObject());
        application.subscriptionId = service->record.id;
        application.url = u"https://%1%2"_s.arg(domain, value["path"_L1].toString());
        application.installedOn = scene.day(value["installed_days_ago"_L1].toInt());
        application.id = random.id(SampleScene::msecs(application.installedOn));
        scene.put(application);
    }
}

void makePanelUsers(SampleScene &scene, SampleRandom &random)
{
    for (const QJsonValue &value : scene.content.account.value("panel_users"_L1).toArray()) {
        const SampleService *service = scene.serviceOf(value["domain"_L1].toString(),
                                                       {ProductFamily::Hosting, ProductFamily::Vps});
        if (!service)
            continue;
        QJsonObject object = value.toObject();
        QStringList rights;
        for (const QJsonValue &right : object.take("rights"_L1).toArray())
            rights.append(right.toString());
        PanelUser user;
        scene.fill(user, object);
        user.subscriptionId = service->record.id;
        user.rights = rights.join(u',');
        user.createdAt = scene.at(value["created_days_ago"_L1].toInt(), random.between(540, 1080));
        if (const QJsonValue days = value["last_sign_in_days_ago"_L1]; !days.isNull())
            user.lastSignInAt = scene.at(days.toInt(), random.between(480, 1200));
        user.id = random.id(user.createdAt.toMSecsSinceEpoch());
        scene.put(user);
    }
}

void makeMailboxes(SampleScene &scene, SampleRandom &random)
{
    for (const QJsonValue &value : scene.content.account.value("mailboxes"_L1).toArray()) {
        const QString domain = value["domain"_L1].toString();
        const SampleService *service = scene.serviceOf(domain, {ProductFamily::Mail, ProductFamily::Hosting});
        if (!service)
            continue;
        Mailbox mailbox;
        scene.fill(mailbox, value.toObject());
        mailbox.subscriptionId = service->record.id;
        mailbox.address = value["local_part"_L1].toString() + u'@' + domain;
        mailbox.usedMb = mailbox.quotaMb * value["used_percent"_L1].toInt() / 100;
        mailbox.createdAt = scene.at(service->record.startedOn.addDays(random.between(0, 28)),
                                     random.between(540, 1080));
        mailbox.id = random.id(mailbox.createdAt.toMSecsSinceEpoch());
        scene.put(mailbox);
    }
}

/// The addresses that were bought, on the server or hosting they serve, and the one that comes with each other server.
void makeAddresses(SampleScene &scene, SampleRandom &random)
{
    QStringList bought;
    const auto assign = [&](const Subscription &from, const Id &to, const Money &price) {
        const QDate day = from.startedOn;
        const Id id = random.id(SampleScene::msecs(day));
        scene.put(DedicatedIp{{id}, to, from.ipAddress, from.server, day, price});
    };
    for (const SampleService &service : std::as_const(scene.services)) {
        if (service.record.family != ProductFamily::Address)
            continue;
        const SampleService *server = scene.serviceOf(service.domain, {ProductFamily::Vps, ProductFamily::Hosting});
        assign(service.record, server ? server->record.id : service.record.id, service.record.price);
        bought.append(service.record.ipAddress);
    }
    for (const SampleService &service : std::as_const(scene.services)) {
        if (service.record.family == ProductFamily::Vps && !bought.contains(service.record.ipAddress))
            assign(service.record, service.record.id, euros(0));
    }
}

} // namespace

void makeServices(SampleScene &scene)
{
    SampleRandom random(scene.options.seed, stream);
    const auto described = static_cast<int>(scene.content.account.value("subscriptions"_L1).toArray().size());
    const int total = scene.options.subscriptions;
    const int services = std::max(total - scene.options.domains, std::min(total, described));
    for (int index = 0; index < services; ++index)
        makeService(scene, random, serviceDescription(scene, random, index));
    for (int index = 0; index < total - services; ++index)
        makeDomainService(scene, random, sampleDomain(scene, index));
    makeApplications(scene, random);
    makePanelUsers(scene, random);
    makeMailboxes(scene, random);
    makeAddresses(scene, random);
}

} // namespace areacliente
