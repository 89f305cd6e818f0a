// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampleinvoice.h"

#include <QJsonArray>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 stream = 5;
constexpr int years = 6;
constexpr int generalTax = 2100; // basis points
constexpr int leanFrom = 20'000; ///< invoices from which on each has one line, and few are credited

/// The start of a period of a service, which is billed on that day.
struct Renewal {
    QDate on;
    QDate until;
    qsizetype service = 0;
    bool isFirst = false;
};

QString dayText(QDate day)
{
    return day.toString(u"dd/MM/yyyy");
}

/// The tickets whose texts name an invoice or a credit note, and the day each is opened.
QMap<QString, QDate> complaintsIn(const SampleScene &scene)
{
    QMap<QString, QDate> complaints;
    for (const QJsonValue &ticket : scene.content.tickets.value("tickets"_L1).toArray()) {
        const bool isAbout = std::ranges::any_of(ticket["messages"_L1].toArray(), [](const QJsonValue &message) {
            const QString body = message["body"_L1].toString();
            return body.contains("{invoice}"_L1) || body.contains("{credit_note}"_L1);
        });
        if (isAbout)
            complaints.insert(ticket["subject"_L1].toString(), scene.day(ticket["days_ago"_L1].toInt()));
    }
    return complaints;
}

class BillingPart
{
public:
    explicit BillingPart(SampleScene &scene)
        : m_scene(scene)
        , m_random(scene.options.seed, stream)
        , m_writer(scene, m_random)
        , m_firstDay(scene.options.today.addYears(-years).addDays(1))
        , m_isLean(scene.options.invoices >= leanFrom)
        , m_complaints(complaintsIn(scene))
    {
    }

    /// The renewals of the services, and between them, evenly over the years, as many extras as make up the number.
    void make()
    {
        QList<Renewal> renewals = dueRenewals();
        const qsizetype total = m_scene.options.invoices;
        if (renewals.size() > total)
            renewals.remove(0, renewals.size() - total);
        const qint64 extras = total - renewals.size();
        const qint64 days = m_firstDay.daysTo(m_scene.options.today);
        qint64 made = 0;
        for (qsizetype next = 0; (next < renewals.size() || made < extras) && m_scene.result;) {
            const QDate extraDay = m_firstDay.addDays(made * days / std::max<qint64>(extras, 1));
            if (made == extras || (next < renewals.size() && renewals[next].on <= extraDay)) {
                billRenewal(renewals[next++]);
            } else {
                billExtra(extraDay);
                ++made;
            }
        }
    }

private:
    [[nodiscard]] QList<Renewal> dueRenewals() const
    {
        QList<Renewal> renewals;
        for (qsizetype index = 0; index < m_scene.services.size(); ++index) {
            const Subscription &subscription = m_scene.services[index].record;
            const bool isMonthly = subscription.period == BillingPeriod::Monthly;
            const auto start = [&](int period) {
                return isMonthly ? subscription.startedOn.addMonths(period) : subscription.startedOn.addYears(period);
            };
            const QDate end = std::min(subscription.endsOn.value_or(m_scene.options.today).addDays(-1),
                                       m_scene.options.today);
            for (int period = 0; start(period) <= end && subscription.price.minor > 0; ++period) {
                if (start(period) >= m_firstDay)
                    renewals.append({start(period), start(period + 1).addDays(-1), index, period == 0});
            }
        }
        std::ranges::stable_sort(renewals, {}, &Renewal::on);
        return renewals;
    }

    void billRenewal(const Renewal &renewal)
    {
        const Subscription &subscription = m_scene.services[renewal.service].record;
        const QString what = subscription.family == ProductFamily::Domain
                                 ? subscription.label
                                 : u"%1 «%2»"_s.arg(subscription.planName, subscription.label);
        SampleInvoice invoice = begun(renewal.on, subscription);
        invoice.record.summary = (renewal.isFirst ? u"Alta de %1"_s : u"Renovación de %1"_s).arg(what);
        const bool isLoyal = subscription.family == ProductFamily::Hosting
                             && subscription.period == BillingPeriod::Yearly && m_random.chance(30);
        invoice.addLine(u"%1, del %2 al %3"_s.arg(what, dayText(renewal.on), dayText(renewal.until)), 1000,
                        subscription.price.minor, isLoyal ? 1000 : 0, generalTax);
        if (!m_isLean && subscription.family != ProductFamily::Domain && m_random.chance(30))
            addExtra(invoice, subscription.family);
        if (!m_isLean && subscription.state == SubscriptionState::Suspended
            && subscription.family == ProductFamily::Domain)
            invoice.addLine(u"Suplido: tasa del registro por recuperar el dominio"_s, 1000, 1250, 0, 0);
        const bool isInArrears = subscription.state == SubscriptionState::Suspended
                                 && subscription.family != ProductFamily::Domain;
        settle(invoice, isInArrears);
    }

    void billExtra(QDate on)
    {
        const SampleService *service = aliveService(on);
        SampleInvoice invoice = begun(on, service ? service->record : Subscription());
        const QString label = service ? service->record.label : m_scene.account.tradeName;
        if (service && !m_random.chance(35) && addExtra(invoice, service->record.family)) {
            invoice.record.summary = u"Ampliación de recursos de «%1»"_s.arg(label);
        } else {
            const int halfHours = m_random.between(1, 6);
            invoice.record.summary = u"Asistencia técnica para «%1»"_s.arg(label);
            invoice.addLine(u"Asistencia técnica fuera del plan, por horas"_s, halfHours * 500, 4200, 0, generalTax);
        }
        if (!m_isLean && m_random.chance(20))
            invoice.addLine(u"Copia de seguridad restaurada a petición"_s, 1000, 1500, m_random.chance(50) ? 5000 : 0,
                            generalTax);
        settle(invoice, false);
    }

    [[nodiscard]] SampleInvoice begun(QDate on, const Subscription &subscription)
    {
        SampleInvoice invoice;
        Invoice &record = invoice.record;
        record.issuedOn = on;
        record.dueOn = on.addDays(15);
        record.number = m_writer.nextNumber(on);
        record.id = m_random.id(SampleScene::msecs(on) + 8 * 3'600'000);
        record.customerName = m_scene.account.name;
        record.customerTaxId = m_scene.account.taxId;
        record.customerAddress = m_writer.addressOn(on);
        record.subscriptionId = subscription.id;
        return invoice;
    }

    /// A service that was in force on that day; null where none was.
    [[nodiscard]] const SampleService *aliveService(QDate on)
    {
        for (int tries = 0; tries < 8 && !m_scene.services.isEmpty(); ++tries) {
            const SampleService &service = m_random.pick(std::as_const(m_scene.services));
            const bool isAlive = service.record.startedOn <= on && service.record.endsOn.value_or(on) >= on;
            if (isAlive && service.record.family != ProductFamily::Domain)
                return &service;
        }
        return nullptr;
    }

    /// Adds a line for something bought on top of a plan of this family; false where the catalogue has nothing for it.
    bool addExtra(SampleInvoice &invoice, ProductFamily family)
    {
        const QList<Extra> &fitting = extrasFor(family);
        if (fitting.isEmpty())
            return false;
        const Extra &extra = m_random.pick(fitting);
        invoice.addLine(extra.name, m_random.between(1, 4) * 1000, extra.cents, 0, generalTax);
        return true;
    }

    struct Extra {
        QString name;
        qint64 cents = 0;
    };

    [[nodiscard]] const QList<Extra> &extrasFor(ProductFamily family)
    {
        const auto known = m_extras.constFind(family);
        if (known != m_extras.constEnd())
            return *known;
        QList<Extra> extras;
        for (const QJsonValue &value : m_scene.content.catalogue.value("extras"_L1).toArray()) {
            if (value["families"_L1].toArray().contains(toJson(family)))
                extras.append({value["name"_L1]["es"_L1].toString(), value["monthly_cents"_L1].toInteger()});
        }
        return *m_extras.insert(family, extras);
    }

    void settle(SampleInvoice &invoice, bool isInArrears)
    {
        invoice.addUp();
        const QString complaint = ticketAbout(invoice);
        if (complaint.isEmpty()) {
            m_writer.write(invoice, settlementFor(invoice, isInArrears));
            return;
        }
        m_writer.write(invoice,
                       m_random.chance(50) ? SampleSettlement::CreditedInFull : SampleSettlement::CreditedInPart);
        m_scene.ticketInvoices.insert(complaint, invoice.record.number);
        m_scene.ticketCreditNotes.insert(complaint, m_writer.lastCreditNote());
    }

    [[nodiscard]] SampleSettlement settlementFor(const SampleInvoice &invoice, bool isInArrears)
    {
        const qint64 age = invoice.record.issuedOn.daysTo(m_scene.options.today);
        const int turn = ++m_settled;
        if (age <= 15)
            return turn % 3 == 0 ? SampleSettlement::PaidAtOnce : SampleSettlement::Open;
        if ((isInArrears && age < 75) || (age < 120 && turn % 6 == 0))
            return SampleSettlement::Open;
        if (age < 120 && turn % 6 == 3)
            return SampleSettlement::PaidInPart;
        if (age > 60 && turn % (m_isLean ? 1009 : 41) == 0)
            return m_random.chance(40) ? SampleSettlement::CreditedInFull : SampleSettlement::CreditedInPart;
        if (age > 60 && turn % (m_isLean ? 1013 : 53) == 0)
            return SampleSettlement::Returned;
        return SampleSettlement::Paid;
    }

    /// The subject of the ticket that complains about this invoice; empty for nearly all. It is opened 3 to 40 days after.
    [[nodiscard]] QString ticketAbout(const SampleInvoice &invoice)
    {
        for (auto it = m_complaints.begin(); it != m_complaints.end(); ++it) {
            const qint64 before = invoice.record.issuedOn.daysTo(it.value());
            if (before < 3 || before > 40)
                continue;
            const QString subject = it.key();
            m_complaints.erase(it);
            return subject;
        }
        return {};
    }

    SampleScene &m_scene;
    SampleRandom m_random;
    SampleInvoiceWriter m_writer;
    QDate m_firstDay;
    bool m_isLean;
    int m_settled = 0;
    QMap<QString, QDate> m_complaints; ///< subject of the ticket → when it is opened
    QMap<ProductFamily, QList<Extra>> m_extras;
};

} // namespace

void makeBilling(SampleScene &scene)
{
    BillingPart(scene).make();
}

} // namespace areacliente
