// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplescene.h"
#include "app/services/contactservice.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 stream = 8;
constexpr int signInDays = 60;
constexpr std::array addresses{"203.0.113.41", "203.0.113.97", "198.51.100.211", "2001:db8:41::1c", "192.0.2.144"};

class ActivityPart
{
public:
    explicit ActivityPart(SampleScene &scene)
        : m_scene(scene)
        , m_random(scene.options.seed, stream)
    {
    }

    void make()
    {
        for (const Contact &contact : std::as_const(m_scene.contacts)) {
            const QString verb = contact.identity == IdentityState::Pending ? u"Invitación a %1"_s
                                                                            : u"Alta del contacto %1"_s;
            put(contact.createdAt, owner(contact), u"contact.create"_s, {u"contact"_s, contact.id},
                verb.arg(fullName(contact)));
            if (isVerified(contact))
                makeSignIns(contact);
        }
        for (const PaymentMethod &method : std::as_const(m_scene.paymentMethods))
            put(method.createdAt, owner({}), u"payment_method.create"_s, {u"payment_method"_s, method.id},
                u"Forma de pago añadida: "_s + method.label);
        for (const SampleService &service : std::as_const(m_scene.services))
            makeServiceEntries(service.record);
        for (const Ticket &ticket : std::as_const(m_scene.ticketsMade))
            put(ticket.openedAt, ticket.contactId, u"ticket.create"_s, {u"ticket"_s, ticket.id},
                u"%1: %2"_s.arg(ticket.reference, ticket.subject));
    }

private:
    struct Subject {
        QString type;
        Id id;
    };

    /// The contact who added another one: the first owner; nobody (the provider) for the owner itself.
    [[nodiscard]] Id owner(const Contact &added) const
    {
        const Id first = m_scene.contacts.value(u"owner"_s).id;
        return added.id == first ? Id() : first;
    }

    void makeSignIns(const Contact &contact)
    {
        if (!contact.lastSignInAt)
            return;
        const auto putSignIn = [&](const QDateTime &at) {
            put(at, contact.id, u"session.open"_s, {u"contact"_s, contact.id}, u"Entrada en el Área Cliente"_s);
        };
        for (int daysAgo = signInDays; daysAgo > 0; --daysAgo) {
            if (!m_random.chance(18))
                continue;
            if (const QDateTime at = m_scene.at(daysAgo, m_random.between(460, 1260)); at < *contact.lastSignInAt)
                putSignIn(at);
        }
        putSignIn(*contact.lastSignInAt);
    }

    void makeServiceEntries(const Subscription &subscription)
    {
        const Subject subject{u"subscription"_s, subscription.id};
        const QString what = u"%1, %2"_s.arg(subscription.planName, subscription.label);
        put(m_scene.at(subscription.startedOn, m_random.between(540, 1140)), owner({}), u"subscription.order"_s,
            subject, u"Contratación: "_s + what);
        if (subscription.state == SubscriptionState::Suspended)
            put(m_scene.at(9, 420), {}, u"subscription.suspend"_s, subject, u"Suspensión: "_s + what);
        if (subscription.state == SubscriptionState::Cancelling)
            put(m_scene.at(12, 700), owner({}), u"subscription.cancel"_s, subject, u"Petición de baja: "_s + what);
    }

    /// An empty `contact` means that the provider acted, from no address of the customer's.
    void put(const QDateTime &at, const Id &contact, const QString &action, const Subject &subject,
             const QString &summary)
    {
        ActivityEntry entry;
        entry.id = m_random.id(at.toMSecsSinceEpoch());
        entry.at = at;
        entry.contactId = contact;
        entry.side = contact.isEmpty() ? ActorSide::Provider : ActorSide::Customer;
        entry.action = action;
        entry.subjectType = subject.type;
        entry.subjectId = subject.id;
        entry.summary = summary;
        const auto *address
            = addresses[static_cast<std::size_t>(m_random.between(0, static_cast<int>(addresses.size()) - 1))];
        entry.address = contact.isEmpty() ? QString() : QString::fromLatin1(address);
        m_scene.put(entry);
    }

    SampleScene &m_scene;
    SampleRandom m_random;
};

} // namespace

void makeActivity(SampleScene &scene)
{
    ActivityPart(scene).make();
}

} // namespace areacliente
