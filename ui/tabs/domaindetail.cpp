// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/domaindetail.h"

#include "app/domain/phone.h"
#include "models/domainpartmodels.h"
#include "models/sortfilterproxy.h"
#include "models/subscriptionmodel.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/labels/accountlabels.h"
#include "ui/labels/domainlabels.h"
#include "ui/labels/subscriptionlabels.h"
#include "ui/widgets/detailtable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/lifetimeline.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

template <RecordLike R>
Result<void> readOf(const RecordStore &store, const Id &domainId, const QString &order, QList<R> &into)
{
    auto records = store.select<R>({u"domain_id = ?"_s, {domainId}, order});
    if (!records)
        return std::unexpected(records.error());
    into = std::move(*records);
    return {};
}

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

QString addressText(const DomainContact &contact)
{
    return joined({contact.street, joined({contact.postcode, contact.city}, u" "_s), contact.province,
                   countryLabel(contact.country)},
                  u", "_s);
}

/// The types that a zone may hold, which are their own words.
QList<std::pair<QString, QString>> dnsTypes()
{
    QList<std::pair<QString, QString>> types;
    for (const char *name : EnumNames<DnsType>::names)
        types.append({QString::fromLatin1(name), QString::fromLatin1(name)});
    return types;
}

} // namespace

DomainDetail::DomainDetail(AccountSession &session, ViewStateStore &viewState, QWidget *parent)
    : DetailPane(parent)
    , m_session(session)
    , m_showSubscription(new QAction(themeIcon(u"subscriptions"), QString(), this))
    , m_explanation(new QLabel(this))
    , m_timeline(new LifeTimeline(this))
    , m_nameserverModel(new NameserverModel(this))
    , m_recordModel(new DnsRecordModel(this))
    , m_recordProxy(new SortFilterProxy(this))
    , m_certificateModel(new CertificateModel(this))
    , m_nameservers(new DetailTable(this))
    , m_recordType(new FilterChoice(this))
    , m_records(new DetailTable(this))
    , m_recordSection(makeRecords())
    , m_certificates(new DetailTable(this))
{
    setObjectName(u"domainDetail"_s);
    m_explanation->setObjectName(u"domainExplanation"_s);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_showSubscription->setObjectName(u"showSubscription"_s);
    connect(m_showSubscription, &QAction::triggered, this,
            [this] { Q_EMIT recordRequested(QString::fromLatin1(Subscription::typeName), m_shown.subscriptionId); });
    addSection({}, m_explanation);
    addSection({}, m_timeline);
    m_facts = addFieldSection({});
    setUpTables(viewState);
    addSection(u" "_s, m_certificates);
    addSection(u" "_s, m_nameservers);
    addSection(u" "_s, m_recordSection);
    m_contacts = addFieldSection(u" "_s);
    showParts({});
    retranslate();
}

QWidget *DomainDetail::makeRecords()
{
    auto *section = new QWidget(this);
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_recordType, 0, Qt::AlignLeading);
    layout->addWidget(m_records);
    return section;
}

void DomainDetail::setUpTables(ViewStateStore &viewState)
{
    m_recordProxy->setSourceModel(m_recordModel);
    m_records->setModel(m_recordProxy);
    m_records->setInitialColumns({u"dns_type"_s, u"host"_s, u"content"_s});
    m_records->setStretchColumn(u"content");
    m_records->setInitialSort(u"dns_type", Qt::AscendingOrder);
    m_records->rememberState(u"dnsRecords"_s, &viewState);
    m_recordType->setObjectName(u"dnsType"_s);
    connect(m_recordType, &FilterChoice::chosenChanged, this, [this](const QString &type) {
        m_recordProxy->setRowCondition([this, type](const QModelIndex &index) {
            return type.isEmpty() || type == enumName(m_recordModel->row(index.row()).type);
        });
    });
    m_nameservers->setModel(m_nameserverModel);
    m_nameservers->setInitialColumns({u"host"_s});
    m_nameservers->setStretchColumn(u"host");
    m_nameservers->rememberState(u"nameservers"_s, &viewState);
    m_certificates->setModel(m_certificateModel);
    m_certificates->setInitialColumns({u"common_name"_s, u"state"_s, u"valid_until"_s});
    m_certificates->setStretchColumn(u"common_name");
    m_certificates->rememberState(u"certificates"_s, &viewState);
    m_certificates->setItemDelegateForColumn(m_certificateModel->columnOf(u"state"),
                                             new StatusDelegate(m_certificates));
}

QDate DomainDetail::today() const
{
    return m_session.clock().now().toLocalTime().date();
}

void DomainDetail::retranslate()
{
    m_showSubscription->setText(tr("Show its subscription"));
    setSectionTitle(m_contacts, tr("Registrant and contacts"));
    setSectionTitle(m_nameservers, tr("Nameservers"));
    setSectionTitle(m_recordSection, tr("DNS records"));
    setSectionTitle(m_certificates, tr("Certificates"));
    m_nameservers->setAccessibleName(tr("Nameservers"));
    m_records->setAccessibleName(tr("DNS records"));
    m_certificates->setAccessibleName(tr("Certificates"));
    m_recordType->setChoices(tr("All types"), dnsTypes());
    m_recordType->setAccessibleName(tr("Type of DNS record"));
    const ModelText text = domainModelText();
    m_nameserverModel->setText(text);
    m_recordModel->setText(text);
    m_certificateModel->setText(text);
    emptyState()->setContent(u"domains"_s, tr("No domain chosen"),
                             tr("Choose a domain to see its life cycle, its DNS and its certificates."));
    if (!m_shown.id.isEmpty())
        showDomain(m_shown);
}

void DomainDetail::showDomain(const DomainName &domain)
{
    if (domain.id != m_shown.id) {
        m_subscription.clear();
        setActions({});
        scrollTo(nullptr);
    }
    m_shown = domain;
    setTitle(domain.name, domain.registrar);
    setStatus(QString(enumName(domain.state)), labelOf(domain.state));
    m_explanation->setText(explanationOf(domain.state));
    const QList<LifeStep> steps = lifeCycleOf(domain);
    m_timeline->setSteps(steps, today());
    setSectionVisible(m_timeline, !steps.isEmpty());
    showFacts();
    m_session.read(this, [domain](const RecordStore &store) { return readParts(store, domain); },
                   [this, id = domain.id](const Result<Parts> &parts) {
        if (parts && id == m_shown.id)
            showParts(*parts);
    });
}

void DomainDetail::showFacts()
{
    const DomainName &shown = m_shown;
    const auto field = [](const QString &key, const QString &value, const QString &status = {}) {
        return FieldValue{.key = key, .label = domainFieldLabel(key), .value = value, .status = status};
    };
    QList<FieldValue> fields;
    if (shown.expiresOn)
        fields.append(field(u"expires_on"_s, dueText(*shown.expiresOn, today()),
                            nearnessKey(shown.expiresOn, shown.autoRenew, today())));
    if (shown.redemptionEndsOn)
        fields.append({.key = u"redemption_ends_on"_s,
                       .label = tr("Recoverable until"),
                       .value = dueText(*shown.redemptionEndsOn, today()),
                       .status = u"warning"_s});
    fields.append(field(u"auto_renew"_s, shown.autoRenew ? tr("Automatic") : tr("Only when you renew it")));
    fields.append(field(u"renewal_price"_s, tr("%1 a year, without tax").arg(moneyText(shown.renewalPrice))));
    fields.append(field(u"registered_on"_s, shown.registeredOn ? dateText(*shown.registeredOn) : QString()));
    fields.append(
        field(u"is_locked"_s, shown.isLocked ? tr("Locked against transfer") : tr("Unlocked: it can be transferred")));
    fields.append(field(u"has_privacy"_s, shown.hasPrivacy ? tr("Hidden") : tr("Shown as the registry's rules say")));
    if (!m_subscription.isEmpty())
        fields.append(field(u"subscription"_s, m_subscription));
    m_facts->setFields(fields);
}

Result<DomainDetail::Parts> DomainDetail::readParts(const RecordStore &store, const DomainName &domain)
{
    Parts parts;
    const auto subscription = store.find<Subscription>(domain.subscriptionId);
    if (!subscription)
        return std::unexpected(subscription.error());
    parts.subscription = *subscription;
    const Id &domainId = domain.id;
    for (const Result<void> &read :
         {readOf(store, domainId, u"id"_s, parts.contacts), readOf(store, domainId, u"position"_s, parts.nameservers),
          readOf(store, domainId, u"host"_s, parts.records),
          readOf(store, domainId, u"valid_until DESC"_s, parts.certificates)}) {
        if (!read)
            return std::unexpected(read.error());
    }
    return parts;
}

void DomainDetail::showParts(const Parts &parts)
{
    showSubscription(parts.subscription);
    m_nameserverModel->setRows(parts.nameservers);
    const bool hasGlue = !std::ranges::all_of(parts.nameservers, &QString::isEmpty, &Nameserver::address);
    if (hasGlue || !m_nameservers->hasChosenColumns())
        m_nameservers->setColumnHidden(m_nameserverModel->columnOf(u"address"), !hasGlue);
    if (hasGlue)
        m_nameservers->fitColumns(); // hidden, the column of addresses had no width of its own
    m_recordModel->setRows(parts.records);
    m_certificateModel->setRows(parts.certificates);
    showContacts(parts.contacts);
    setSectionVisible(m_nameservers, !parts.nameservers.isEmpty());
    setSectionVisible(m_recordSection, !parts.records.isEmpty());
    setSectionVisible(m_certificates, !parts.certificates.isEmpty());
    setSectionVisible(m_contacts, !parts.contacts.isEmpty());
    revealWanted();
}

void DomainDetail::showSubscription(const std::optional<Subscription> &subscription)
{
    m_subscription = subscription ? joined({subscription->label, subscription->planName}, u" · "_s) : QString();
    setActions(subscription ? QList<QAction *>{m_showSubscription} : QList<QAction *>());
    if (!m_shown.id.isEmpty())
        showFacts();
}

/// Of each role everything that the registry has on file, the registrant first.
void DomainDetail::showContacts(QList<DomainContact> contacts)
{
    std::ranges::stable_sort(contacts, {}, &DomainContact::role);
    QList<FieldValue> fields;
    for (const DomainContact &contact : std::as_const(contacts)) {
        const QString role = enumName(contact.role);
        const QString who = joined({contact.organisation, contact.name}, u"\n"_s);
        fields.append({.key = role, .label = labelOf(contact.role), .value = who});
        for (const auto &[key, value] : {std::pair(u"tax_id"_s, contact.taxId), std::pair(u"email"_s, contact.email),
                                         std::pair(u"phone"_s, formatPhone(contact.phone)),
                                         std::pair(u"postal_address"_s, addressText(contact))}) {
            fields.append({.key = role + u'_' + key, .label = domainFieldLabel(key), .value = value});
        }
    }
    m_contacts->setFields(fields);
}

void DomainDetail::reveal(const QString &type, const Id &id)
{
    m_wantedType = type;
    m_wantedId = id;
    if (type == QLatin1String(DnsRecord::typeName))
        m_recordType->choose({});
    revealWanted();
}

void DomainDetail::revealWanted()
{
    QWidget *found = nullptr;
    if (m_wantedType == QLatin1String(DomainContact::typeName) && m_contacts->isVisibleTo(this))
        found = m_contacts;
    else if (m_wantedType == QLatin1String(DnsRecord::typeName) && m_records->selectId(m_wantedId))
        found = m_records;
    else if (m_wantedType == QLatin1String(Certificate::typeName) && m_certificates->selectId(m_wantedId))
        found = m_certificates;
    else if (m_wantedType == QLatin1String(Nameserver::typeName) && m_nameservers->selectId(m_wantedId))
        found = m_nameservers;
    if (!found)
        return;
    m_wantedType.clear();
    scrollTo(found);
}

} // namespace areacliente
