// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fields.h"

namespace areacliente {

/// What a product is.
enum class ProductFamily { Hosting, Vps, Mail, Domain, Certificate, Address, Application, Backup };
template <>
struct EnumNames<ProductFamily> {
    static constexpr std::array names{"hosting",     "vps",     "mail",        "domain",
                                      "certificate", "address", "application", "backup"};
};

/// How often something is charged.
enum class BillingPeriod { Monthly, Yearly };
template <>
struct EnumNames<BillingPeriod> {
    static constexpr std::array names{"monthly", "yearly"};
};

/// A product or plan of the catalogue.
struct Product : RecordBase {
    ProductFamily family{};
    QString code;
    QString name;
    QString description;
    Money price;
    BillingPeriod period{};
    int diskGb = 0; ///< included; 0 where it does not apply
    int mailboxes = 0;
    int databases = 0;
    int transferGb = 0;
    bool isOffered = true;

    static constexpr auto typeName = "product";
    static constexpr auto areaName = "subscriptions";
    static constexpr auto fields()
    {
        return std::tuple{
            field("family", &Product::family),
            field("code", &Product::code).required().max(60),
            field("name", &Product::name).required().searched(SearchUse::Title),
            field("description", &Product::description).max(1000).searched(SearchUse::Body),
            field("price", &Product::price),
            field("period", &Product::period),
            field("disk_gb", &Product::diskGb),
            field("mailboxes", &Product::mailboxes),
            field("databases", &Product::databases),
            field("transfer_gb", &Product::transferGb),
            field("is_offered", &Product::isOffered),
        };
    }
    friend bool operator==(const Product &, const Product &) = default;
};

/// The life of a subscription.
enum class SubscriptionState { Pending, Active, Suspended, Cancelling, Ended };
template <>
struct EnumNames<SubscriptionState> {
    static constexpr std::array names{"pending", "active", "suspended", "cancelling", "ended"};
};

/// A service the customer has contracted.
struct Subscription : RecordBase {
    Id productId;
    QString planName;
    QString label; ///< what the customer calls it, e.g. the main domain
    ProductFamily family{};
    SubscriptionState state{};
    BillingPeriod period{};
    Money price; ///< per period, without tax
    QDate startedOn;
    std::optional<QDate> renewsOn;
    std::optional<QDate> endsOn;
    bool autoRenew = true;
    QString server; ///< host name of the shared server
    QString ipAddress;

    static constexpr auto typeName = "subscription";
    static constexpr auto areaName = "subscriptions";
    static constexpr auto fields()
    {
        return std::tuple{
            field("product_id", &Subscription::productId).link("product"),
            field("plan_name", &Subscription::planName).required().searched(SearchUse::Title),
            field("label", &Subscription::label).searched(SearchUse::Title),
            field("family", &Subscription::family),
            field("state", &Subscription::state),
            field("period", &Subscription::period),
            field("price", &Subscription::price),
            field("started_on", &Subscription::startedOn).searched(SearchUse::When),
            field("renews_on", &Subscription::renewsOn),
            field("ends_on", &Subscription::endsOn),
            field("auto_renew", &Subscription::autoRenew),
            field("server", &Subscription::server).max(253),
            field("ip_address", &Subscription::ipAddress).max(45),
        };
    }
    friend bool operator==(const Subscription &, const Subscription &) = default;
};

/// A measured resource of a subscription: what is used of what is included.
struct Resource : RecordBase {
    Id subscriptionId;
    QString name; ///< disk, transfer, mailboxes, databases, memory, processors
    QString unit;
    qint64 used = 0;
    qint64 included = 0;
    qint64 extra = 0; ///< bought on top

    static constexpr auto typeName = "resource";
    static constexpr auto areaName = "resources";
    static constexpr auto fields()
    {
        return std::tuple{
            field("subscription_id", &Resource::subscriptionId).link("subscription"),
            field("name", &Resource::name).required().max(60),
            field("unit", &Resource::unit).max(16),
            field("used", &Resource::used),
            field("included", &Resource::included),
            field("extra", &Resource::extra),
        };
    }
    friend bool operator==(const Resource &, const Resource &) = default;
};

/// A dedicated IP address.
struct DedicatedIp : RecordBase {
    Id subscriptionId;
    QString address;
    QString reverseName;
    QDate assignedOn;
    Money price;

    static constexpr auto typeName = "dedicated_ip";
    static constexpr auto areaName = "resources";
    static constexpr auto fields()
    {
        return std::tuple{
            field("subscription_id", &DedicatedIp::subscriptionId).link("subscription"),
            field("address", &DedicatedIp::address).required().max(45).searched(SearchUse::Title),
            field("reverse_name", &DedicatedIp::reverseName).max(253).searched(SearchUse::Body),
            field("assigned_on", &DedicatedIp::assignedOn).searched(SearchUse::When),
            field("price", &DedicatedIp::price),
        };
    }
    friend bool operator==(const DedicatedIp &, const DedicatedIp &) = default;
};

/// An application installed on a hosting.
struct Application : RecordBase {
    Id subscriptionId;
    QString name;
    QString release;
    QString url;
    QDate installedOn;
    bool updateAvailable = false;

    static constexpr auto typeName = "application";
    static constexpr auto areaName = "resources";
    static constexpr auto fields()
    {
        return std::tuple{
            field("subscription_id", &Application::subscriptionId).link("subscription"),
            field("name", &Application::name).required().max(100).searched(SearchUse::Title),
            field("release", &Application::release).max(40),
            field("url", &Application::url).max(2000).searched(SearchUse::Body),
            field("installed_on", &Application::installedOn).searched(SearchUse::When),
            field("update_available", &Application::updateAvailable),
        };
    }
    friend bool operator==(const Application &, const Application &) = default;
};

/// A user of the control panel.
struct PanelUser : RecordBase {
    Id subscriptionId;
    QString login;
    QString displayName;
    QString rights; ///< comma-separated: mail, files, applications, users
    bool isEnabled = true;
    QDateTime createdAt;
    std::optional<QDateTime> lastSignInAt;

    static constexpr auto typeName = "panel_user";
    static constexpr auto areaName = "panel_users";
    static constexpr auto fields()
    {
        return std::tuple{
            field("subscription_id", &PanelUser::subscriptionId).link("subscription"),
            field("login", &PanelUser::login).required().max(64).searched(SearchUse::Title),
            field("display_name", &PanelUser::displayName).searched(SearchUse::Body),
            field("rights", &PanelUser::rights).max(200),
            field("is_enabled", &PanelUser::isEnabled),
            field("created_at", &PanelUser::createdAt).searched(SearchUse::When),
            field("last_sign_in_at", &PanelUser::lastSignInAt),
        };
    }
    friend bool operator==(const PanelUser &, const PanelUser &) = default;
};

/// A mailbox of a hosting or mail plan.
struct Mailbox : RecordBase {
    Id subscriptionId;
    QString address;
    QString displayName;
    qint64 usedMb = 0;
    qint64 quotaMb = 0;
    QString forwardTo;
    bool isEnabled = true;
    QDateTime createdAt;

    static constexpr auto typeName = "mailbox";
    static constexpr auto areaName = "panel_users";
    static constexpr auto fields()
    {
        return std::tuple{
            field("subscription_id", &Mailbox::subscriptionId).link("subscription"),
            field("address", &Mailbox::address).required().max(254).searched(SearchUse::Title),
            field("display_name", &Mailbox::displayName).searched(SearchUse::Body),
            field("used_mb", &Mailbox::usedMb),
            field("quota_mb", &Mailbox::quotaMb),
            field("forward_to", &Mailbox::forwardTo).max(254),
            field("is_enabled", &Mailbox::isEnabled),
            field("created_at", &Mailbox::createdAt).searched(SearchUse::When),
        };
    }
    friend bool operator==(const Mailbox &, const Mailbox &) = default;
};

/// One month of use of one resource.
struct UsageSample : RecordBase {
    Id subscriptionId;
    QString metric; ///< disk, transfer, visits, mail
    QString unit;
    QDate month; ///< first day of the month
    qint64 amount = 0;

    static constexpr auto typeName = "usage_sample";
    static constexpr auto areaName = "usage_reports";
    static constexpr auto fields()
    {
        return std::tuple{
            field("subscription_id", &UsageSample::subscriptionId).link("subscription"),
            field("metric", &UsageSample::metric).required().max(40),
            field("unit", &UsageSample::unit).max(16),
            field("month", &UsageSample::month),
            field("amount", &UsageSample::amount),
        };
    }
    friend bool operator==(const UsageSample &, const UsageSample &) = default;
};

} // namespace areacliente
