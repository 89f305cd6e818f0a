// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplescene.h"

#include <QJsonArray>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 stream = 6;

/// The name as a label: lower case, without accents, words joined.
QString labelOf(const QString &name)
{
    QString label;
    for (const QChar c : name.section(u',', 0, 0).toLower().normalized(QString::NormalizationForm_D)) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            label += c;
    }
    return label;
}

/// How many days from today a made-up domain in this state expires.
int expiryFor(DomainState state)
{
    switch (state) {
    case DomainState::ExpiringSoon: return 14;
    case DomainState::Expired: return -15;
    case DomainState::Redemption: return -50;
    case DomainState::PendingDelete: return -77;
    case DomainState::Deleted: return -400;
    case DomainState::PendingRegistration:
    case DomainState::Active:
    case DomainState::PendingTransferIn:
    case DomainState::PendingTransferOut:
    case DomainState::TransferredAway:
    case DomainState::Suspended: break;
    }
    return 200;
}

QJsonObject madeUpDomain(const SampleScene &scene, int index, QJsonObject object)
{
    const QJsonArray companies = scene.content.names.value("companies"_L1).toArray();
    const QJsonArray extensions = scene.content.catalogue.value("domain_products"_L1).toArray();
    const QString tld = extensions[index % extensions.size()]["tld"_L1].toString();
    const QString label = labelOf(companies[index % companies.size()]["name"_L1].toString());
    const auto state = static_cast<DomainState>(static_cast<std::size_t>(index) % EnumNames<DomainState>::names.size());
    const bool isRegistered = state != DomainState::PendingRegistration;
    const int expiry = expiryFor(state);
    object.insert("name"_L1, u"%1-%2.%3"_s.arg(label.left(50)).arg(index).arg(tld));
    object.insert("tld"_L1, tld);
    object.insert("state"_L1, toJson(state));
    object.insert("registered_days_ago"_L1, isRegistered ? QJsonValue(1095 - expiry) : QJsonValue());
    object.insert("expires_in_days"_L1, isRegistered ? QJsonValue(expiry) : QJsonValue());
    object.insert("redemption_ends_in_days"_L1, state == DomainState::Redemption ? QJsonValue(20) : QJsonValue());
    return object;
}

std::optional<QDate> inDays(const SampleScene &scene, const QJsonValue &days)
{
    return days.isDouble() ? std::optional(scene.options.today.addDays(days.toInt())) : std::nullopt;
}

class DomainPart
{
public:
    explicit DomainPart(SampleScene &scene)
        : m_scene(scene)
        , m_random(scene.options.seed, stream)
    {
    }

    void make(const QJsonObject &object)
    {
        DomainName domain;
        m_scene.fill(domain, object);
        const QJsonValue registered = object.value("registered_days_ago"_L1);
        if (!registered.isNull())
            domain.registeredOn = m_scene.day(registered.toInt());
        domain.expiresOn = inDays(m_scene, object.value("expires_in_days"_L1));
        domain.redemptionEndsOn = inDays(m_scene, object.value("redemption_ends_in_days"_L1));
        domain.registrar = m_scene.content.domains.value("registrar"_L1).toString();
        domain.renewalPrice = m_scene.products.value("domain-"_L1 + object.value("tld"_L1).toString()).price;
        for (const SampleService &service : std::as_const(m_scene.services)) {
            if (service.domain == domain.name && service.record.family == ProductFamily::Domain)
                domain.subscriptionId = service.record.id;
        }
        m_time = SampleScene::msecs(domain.registeredOn.value_or(m_scene.options.today));
        domain.id = m_random.id(m_time);
        m_scene.put(domain);
        makeContacts(domain, object.value("registrant"_L1).toString());
        makeNameservers(domain, object.value("nameserver_set"_L1).toString());
        makeZone(domain, object.value("dns_template"_L1).toString());
        makeCertificates(domain);
    }

private:
    void makeContacts(const DomainName &domain, const QString &registrant)
    {
        const QJsonObject holder = m_scene.content.account.value("registrants"_L1)[registrant].toObject();
        putContact(domain, DomainContactRole::Registrant, holder);
        putContact(domain, DomainContactRole::Administrative, person(holder, u"owner"_s));
        putContact(domain, DomainContactRole::Technical, m_scene.content.account.value("provider"_L1).toObject());
        putContact(domain, DomainContactRole::Billing, person(holder, u"billing"_s));
    }

    /// The holder's address with a contact of the account as the person.
    [[nodiscard]] QJsonObject person(QJsonObject holder, const QString &key) const
    {
        const Contact contact = m_scene.contacts.value(key);
        holder.insert("name"_L1,
                      u"%1 %2 %3"_s.arg(contact.givenName, contact.firstSurname, contact.secondSurname).trimmed());
        holder.insert("tax_id"_L1, contact.taxId);
        holder.insert("email"_L1, contact.email);
        holder.insert("phone"_L1, contact.phone);
        return holder;
    }

    void putContact(const DomainName &domain, DomainContactRole role, const QJsonObject &object)
    {
        DomainContact contact;
        m_scene.fill(contact, object);
        contact.id = m_random.id(m_time);
        contact.domainId = domain.id;
        contact.role = role;
        m_scene.put(contact);
    }

    void makeNameservers(const DomainName &domain, const QString &set)
    {
        int position = 0;
        for (const QJsonValue &value : m_scene.content.domains.value("nameserver_sets"_L1)[set].toArray()) {
            Nameserver server;
            m_scene.fill(server, value.toObject());
            server.id = m_random.id(m_time);
            server.domainId = domain.id;
            server.position = ++position;
            m_scene.put(server);
        }
    }

    void makeZone(const DomainName &domain, const QString &zone)
    {
        for (const QJsonValue &value : m_scene.content.domains.value("dns_templates"_L1)[zone].toArray()) {
            QJsonObject object = value.toObject();
            object.insert("dns_type"_L1, object.take("type"_L1));
            DnsRecord record;
            m_scene.fill(record, object);
            record.id = m_random.id(m_time);
            record.domainId = domain.id;
            record.content.replace("{domain}"_L1, domain.name);
            m_scene.put(record);
        }
    }

    void makeCertificates(const DomainName &domain)
    {
        for (const QJsonValue &value : m_scene.content.domains.value("certificates"_L1).toArray()) {
            if (value["domain"_L1].toString() != domain.name)
                continue;
            QJsonObject object = value.toObject();
            QStringList names;
            for (const QJsonValue &name : object.take("alternative_names"_L1).toArray())
                names.append(name.toString());
            Certificate certificate;
            m_scene.fill(certificate, object);
            certificate.domainId = domain.id;
            certificate.commonName = names.value(0, domain.name);
            certificate.alternativeNames = names.join(u',');
            certificate.product = m_scene.products.value(certificate.product).name;
            const QJsonValue days = object.value("valid_from_days_ago"_L1);
            if (!days.isNull())
                certificate.validFrom = m_scene.day(days.toInt());
            certificate.validUntil = inDays(m_scene, object.value("valid_until_in_days"_L1));
            if (certificate.validFrom)
                certificate.fingerprint = fingerprint();
            certificate.id = m_random.id(SampleScene::msecs(certificate.validFrom.value_or(m_scene.options.today)));
            m_scene.put(certificate);
        }
    }

    [[nodiscard]] QString fingerprint()
    {
        const QString digits = m_random.hex(32).toUpper();
        QStringList pairs;
        for (qsizetype at = 0; at < digits.size(); at += 2)
            pairs.append(digits.mid(at, 2));
        return pairs.join(u':');
    }

    SampleScene &m_scene;
    SampleRandom m_random;
    qint64 m_time = 0;
};

} // namespace

QJsonObject sampleDomain(const SampleScene &scene, int index)
{
    const QJsonArray described = scene.content.domains.value("domains"_L1).toArray();
    if (index < described.size())
        return described[index].toObject();
    return madeUpDomain(scene, index, described[index % described.size()].toObject());
}

void makeDomains(SampleScene &scene)
{
    DomainPart part(scene);
    for (int index = 0; index < scene.options.domains && scene.result; ++index)
        part.make(sampleDomain(scene, index));
}

} // namespace areacliente
