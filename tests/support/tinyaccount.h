// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/authority.h"
#include "app/sync/embeddedprovider.h"

/// An account small enough to know by heart: one organisation, five contacts, an invoice and two tickets.
namespace areacliente::tiny {

inline const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
inline const QString password = QStringLiteral("correct horse battery staple");

/// The n-th id of this account.
[[nodiscard]] inline Id id(int n)
{
    return makeId(now.toMSecsSinceEpoch(), 0, static_cast<quint64>(n));
}

inline const Id account = id(1);
inline const Id owner = id(2);
inline const Id secondOwner = id(3); ///< not verified yet
inline const Id administrative = id(4);
inline const Id technical = id(5);
inline const Id billing = id(6);
inline const Id invoice = id(7);
inline const Id technicalTicket = id(8);
inline const Id billingTicket = id(9);

[[nodiscard]] inline QString emailOf(const Id &contact)
{
    return QStringLiteral("contact-%1@tienda.example").arg(contact.right(1));
}

[[nodiscard]] inline Contact contact(const Id &contactId, ContactKind kind, const QString &name, IdentityState identity)
{
    Contact c;
    c.id = contactId;
    c.kind = kind;
    c.givenName = name;
    c.firstSurname = QStringLiteral("Gómez");
    c.email = emailOf(contactId);
    c.identity = identity;
    c.createdAt = now;
    return c;
}

[[nodiscard]] inline Ticket ticket(const Id &ticketId, Department department, const Id &by)
{
    Ticket t;
    t.id = ticketId;
    t.subject = QStringLiteral("Ticket");
    t.department = department;
    t.contactId = by;
    t.openedAt = t.updatedAt = now;
    return t;
}

/// Writes the account through its change feed and lets every contact sign in with `password`.
[[nodiscard]] inline Result<void> fill(Database &database, Authority &authority)
{
    ChangeFeed feed(database, account);
    RecordStore store(database, account, &feed, nullptr);
    Account a;
    a.id = account;
    a.customerNumber = QStringLiteral("C-1");
    a.kind = AccountKind::Organisation;
    a.name = QStringLiteral("Tienda, S.L.");
    a.taxId = QStringLiteral("B00000000");
    a.email = QStringLiteral("hola@tienda.example");
    a.postcode = QStringLiteral("29001");
    a.country = QStringLiteral("ES");
    a.createdAt = now;
    Invoice i;
    i.id = invoice;
    i.number = QStringLiteral("F-1");
    i.issuedOn = i.dueOn = now.date();
    i.net = euros(10000);
    i.tax = euros(2100);
    i.total = euros(12100);
    const QList<Contact> contacts{
        contact(owner, ContactKind::Owner, QStringLiteral("Olga"), IdentityState::VerifiedByEmail),
        contact(secondOwner, ContactKind::Owner, QStringLiteral("Otto"), IdentityState::Pending),
        contact(administrative, ContactKind::Administrative, QStringLiteral("Ada"), IdentityState::VerifiedByEmail),
        contact(technical, ContactKind::Technical, QStringLiteral("Teo"), IdentityState::VerifiedByEmail),
        contact(billing, ContactKind::Billing, QStringLiteral("Bea"), IdentityState::VerifiedByEmail),
    };
    Result<void> result = store.put(a);
    for (const Contact &c : contacts) {
        if (result)
            result = store.put(c);
        if (result)
            result = authority.setCredential(account, c.id, c.email, password);
    }
    if (result)
        result = store.put(i);
    for (const Ticket &t : {ticket(technicalTicket, Department::Technical, technical),
                            ticket(billingTicket, Department::Billing, billing)}) {
        if (result)
            result = store.put(t);
    }
    return result;
}

/// An embedded provider of this account in the file at `path`.
[[nodiscard]] inline EmbeddedProvider::Options providerOptions(const QString &path)
{
    return {path, [] { return now; }, [](const RecordStore &, const QString &, const Id &) -> Result<QByteArray> {
        return QByteArray("%PDF-1.7");
    }, fill};
}

} // namespace areacliente::tiny
