// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/activitysummary.h"

#include "app/services/contactservice.h"
#include "app/services/fieldpatch.h"

#include <algorithm>
#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSummary = 500;

QString fieldName(const QString &field)
{
    using Word = std::pair<QStringView, QStringView>;
    static constexpr std::array words{Word{u"name", u"nombre"},
                                      Word{u"trade_name", u"nombre comercial"},
                                      Word{u"given_name", u"nombre"},
                                      Word{u"first_surname", u"primer apellido"},
                                      Word{u"second_surname", u"segundo apellido"},
                                      Word{u"tax_id", u"documento de identidad"},
                                      Word{u"email", u"correo electrónico"},
                                      Word{u"phone", u"teléfono"},
                                      Word{u"street", u"dirección"},
                                      Word{u"postcode", u"código postal"},
                                      Word{u"city", u"localidad"},
                                      Word{u"province", u"provincia"},
                                      Word{u"country", u"país"},
                                      Word{u"language", u"idioma"},
                                      Word{u"notes", u"notas"}};
    const auto word = std::ranges::find(words, field, &Word::first);
    return word == words.end() ? field : word->second.toString();
}

QString nameOf(const Contact &contact)
{
    return fullName(contact);
}

QString nameOf(const Account &account)
{
    return account.name;
}

QString nameOf(const Ticket &ticket)
{
    return ticket.reference.isEmpty() ? ticket.subject : u"%1: %2"_s.arg(ticket.reference, ticket.subject);
}

template <RecordLike R>
Result<ActivitySubject> subjectIn(const RecordStore &store, const Id &id)
{
    const auto record = store.find<R>(id);
    if (!record)
        return std::unexpected(record.error());
    return *record ? ActivitySubject{nameOf(**record), (*record)->version} : ActivitySubject();
}

} // namespace

Result<ActivitySubject> activitySubject(const RecordStore &store, const Command &command)
{
    if (command.name.startsWith("contact."_L1))
        return subjectIn<Contact>(store, command.target);
    if (command.name.startsWith("account."_L1))
        return subjectIn<Account>(store, command.target);
    if (command.name.startsWith("ticket."_L1))
        return subjectIn<Ticket>(store, command.target);
    return ActivitySubject();
}

QString activitySummary(const QString &subject, const Command &command)
{
    QStringList changed;
    for (const QString &field : fieldsOf(patchFromJson(command.arguments).value_or(FieldPatch())))
        changed.append(fieldName(field));
    const QString summary = changed.isEmpty() ? subject : u"%1: %2"_s.arg(subject, changed.join(u", "_s));
    return summary.left(longestSummary);
}

} // namespace areacliente
