// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fields.h"

namespace areacliente {

/// The life cycle of a domain name (as the registries name it, in plain words).
enum class DomainState {
    PendingRegistration,
    Active,
    ExpiringSoon,
    Expired,
    Redemption,
    PendingDelete,
    PendingTransferIn,
    PendingTransferOut,
    TransferredAway,
    Suspended,
    Deleted
};
template <>
struct EnumNames<DomainState> {
    static constexpr std::array names{"pending_registration",
                                      "active",
                                      "expiring_soon",
                                      "expired",
                                      "redemption",
                                      "pending_delete",
                                      "pending_transfer_in",
                                      "pending_transfer_out",
                                      "transferred_away",
                                      "suspended",
                                      "deleted"};
};

/// A domain name.
struct DomainName : RecordBase {
    QString name; ///< in Unicode
    DomainState state{};
    std::optional<QDate> registeredOn;
    std::optional<QDate> expiresOn;
    std::optional<QDate> redemptionEndsOn;
    bool autoRenew = true;
    bool isLocked = true; ///< registrar lock
    bool hasPrivacy = false;
    QString registrar;
    Money renewalPrice;
    Id subscriptionId;

    static constexpr auto typeName = "domain_name";
    static constexpr auto areaName = "domain_technical";
    static constexpr auto fields()
    {
        return std::tuple{
            field("name", &DomainName::name).required().max(253).searched(SearchUse::Title),
            field("state", &DomainName::state),
            field("registered_on", &DomainName::registeredOn).searched(SearchUse::When),
            field("expires_on", &DomainName::expiresOn),
            field("redemption_ends_on", &DomainName::redemptionEndsOn),
            field("auto_renew", &DomainName::autoRenew),
            field("is_locked", &DomainName::isLocked),
            field("has_privacy", &DomainName::hasPrivacy),
            field("registrar", &DomainName::registrar),
            field("renewal_price", &DomainName::renewalPrice),
            field("subscription_id", &DomainName::subscriptionId).link("subscription"),
        };
    }
    friend bool operator==(const DomainName &, const DomainName &) = default;
};

/// The contacts a registry keeps.
enum class DomainContactRole { Registrant, Administrative, Technical, Billing };
template <>
struct EnumNames<DomainContactRole> {
    static constexpr std::array names{"registrant", "administrative", "technical", "billing"};
};

/// Who a registry has on file for a domain.
struct DomainContact : RecordBase {
    Id domainId;
    DomainContactRole role{};
    QString name;
    QString organisation;
    QString taxId;
    QString email;
    QString phone;
    QString street;
    QString postcode;
    QString city;
    QString province;
    QString country;

    static constexpr auto typeName = "domain_contact";
    static constexpr auto areaName = "domain_registration";
    static constexpr auto fields()
    {
        return std::tuple{
            field("domain_id", &DomainContact::domainId).link("domain_name"),
            field("role", &DomainContact::role),
            field("name", &DomainContact::name).required().searched(SearchUse::Body),
            field("organisation", &DomainContact::organisation).searched(SearchUse::Body),
            field("tax_id", &DomainContact::taxId).max(20),
            field("email", &DomainContact::email).max(254),
            field("phone", &DomainContact::phone).max(32),
            field("street", &DomainContact::street),
            field("postcode", &DomainContact::postcode).max(16),
            field("city", &DomainContact::city).max(100),
            field("province", &DomainContact::province).max(100),
            field("country", &DomainContact::country).max(2),
        };
    }
    friend bool operator==(const DomainContact &, const DomainContact &) = default;
};

/// One nameserver of a domain.
struct Nameserver : RecordBase {
    Id domainId;
    int position = 0;
    QString host;
    QString address; ///< glue; empty otherwise

    static constexpr auto typeName = "nameserver";
    static constexpr auto areaName = "domain_technical";
    static constexpr auto fields()
    {
        return std::tuple{
            field("domain_id", &Nameserver::domainId).link("domain_name"),
            field("position", &Nameserver::position),
            field("host", &Nameserver::host).required().max(253).searched(SearchUse::Body),
            field("address", &Nameserver::address).max(45),
        };
    }
    friend bool operator==(const Nameserver &, const Nameserver &) = default;
};

/// The DNS record types offered.
enum class DnsType { A, Aaaa, Cname, Mx, Txt, Srv, Caa, Ns };
template <>
struct EnumNames<DnsType> {
    static constexpr std::array names{"A", "AAAA", "CNAME", "MX", "TXT", "SRV", "CAA", "NS"};
};

/// One record of a DNS zone.
struct DnsRecord : RecordBase {
    Id domainId;
    QString host; ///< relative to the domain; @ for the domain itself
    DnsType type{};
    QString content;
    int ttl = 3600; ///< seconds
    int priority = 0;

    static constexpr auto typeName = "dns_record";
    static constexpr auto areaName = "domain_technical";
    static constexpr auto fields()
    {
        return std::tuple{
            field("domain_id", &DnsRecord::domainId).link("domain_name"),
            field("host", &DnsRecord::host).required().max(253).searched(SearchUse::Body),
            field("dns_type", &DnsRecord::type),
            field("content", &DnsRecord::content).required().max(4000).searched(SearchUse::Body),
            field("ttl", &DnsRecord::ttl),
            field("priority", &DnsRecord::priority),
        };
    }
    friend bool operator==(const DnsRecord &, const DnsRecord &) = default;
};

/// Where a certificate stands.
enum class CertificateState { Pending, Valid, ExpiringSoon, Expired, Revoked };
template <>
struct EnumNames<CertificateState> {
    static constexpr std::array names{"pending", "valid", "expiring_soon", "expired", "revoked"};
};

/// A TLS certificate.
struct Certificate : RecordBase {
    Id domainId;
    QString commonName;
    QString alternativeNames; ///< comma-separated
    QString issuer;
    QString product;
    CertificateState state{};
    std::optional<QDate> validFrom; ///< empty while it is not issued
    std::optional<QDate> validUntil;
    QString fingerprint; ///< SHA-256
    bool autoRenew = true;

    static constexpr auto typeName = "certificate";
    static constexpr auto areaName = "domain_technical";
    static constexpr auto fields()
    {
        return std::tuple{
            field("domain_id", &Certificate::domainId).link("domain_name"),
            field("common_name", &Certificate::commonName).required().max(253).searched(SearchUse::Title),
            field("alternative_names", &Certificate::alternativeNames).max(4000).searched(SearchUse::Body),
            field("issuer", &Certificate::issuer),
            field("product", &Certificate::product),
            field("state", &Certificate::state),
            field("valid_from", &Certificate::validFrom).searched(SearchUse::When),
            field("valid_until", &Certificate::validUntil),
            field("fingerprint", &Certificate::fingerprint).max(95),
            field("auto_renew", &Certificate::autoRenew),
        };
    }
    friend bool operator==(const Certificate &, const Certificate &) = default;
};

} // namespace areacliente
