// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contactmodel.h"

#include "app/services/contactservice.h"
#include "models/textfold.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QList<Column<ContactRow>> contactColumns()
{
    return {
        {.id = "name"_L1,
         .sortValue =
             [](const ContactRow &row) {
        return row.isHeading ? QString(enumName(row.contact.kind)) : fullName(row.contact);
    }},
        {.id = "kind"_L1, .sortValue = [](const ContactRow &row) { return QString(enumName(row.contact.kind)); }},
        {.id = "identity"_L1,
         .sortValue = [](const ContactRow &row) { return QString(enumName(row.contact.identity)); },
         .decorationKey = [](const ContactRow &row) { return QString(enumName(row.contact.identity)); }},
        {.id = "email"_L1, .sortValue = [](const ContactRow &row) { return row.contact.email; }},
        {.id = "phone"_L1, .sortValue = [](const ContactRow &row) { return row.contact.phone; }},
        {.id = "tax_id"_L1, .sortValue = [](const ContactRow &row) { return row.contact.taxId; }},
    };
}

} // namespace

ContactModel::ContactModel(QObject *parent)
    : RowModel(contactColumns(), parent)
{
}

void ContactModel::setContents(const Contents &contents, const Policy &policy)
{
    m_contents = contents;
    m_policy = policy;
    rebuild(policy);
}

void ContactModel::setFilterText(const QString &text)
{
    m_filter = foldedForSearch(text);
    if (m_policy)
        rebuild(*m_policy);
}

void ContactModel::rebuild(const Policy &policy)
{
    QList<ContactRow> contacts;
    const auto add = [&](const Contact &contact, bool isGhost) {
        if (matches(contact)) {
            contacts.append({.contact = contact,
                             .isOwn = contact.id == m_contents.self,
                             .isGhost = isGhost,
                             .state = m_contents.states.value(contact.id)});
        }
    };
    for (const Contact &contact : std::as_const(m_contents.contacts))
        add(contact, false);
    for (const Contact &contact : std::as_const(m_contents.ghosts))
        add(contact, true);
    std::ranges::sort(contacts, {},
                      [](const ContactRow &row) { return std::tuple(fullName(row.contact), row.contact.id); });

    QList<ContactRow> rows;
    for (const ContactKind kind : allContactKinds) {
        const auto isOfKind = [kind](const ContactRow &row) { return row.contact.kind == kind; };
        if (!m_filter.isEmpty() && !std::ranges::any_of(contacts, isOfKind))
            continue;
        ContactRow heading{.isHeading = true,
                           .count = static_cast<int>(std::ranges::count(m_contents.contacts, kind, &Contact::kind)),
                           .limit = policy.limit(kind)};
        heading.contact.kind = kind;
        rows.append(heading);
        std::ranges::copy_if(contacts, std::back_inserter(rows), isOfKind);
    }
    setRows(std::move(rows));
}

bool ContactModel::matches(const Contact &contact) const
{
    const QString text = foldedForSearch(
        u"%1\n%2\n%3\n%4"_s.arg(fullName(contact), contact.email, contact.phone, contact.taxId));
    return std::ranges::all_of(m_filter.split(u' ', Qt::SkipEmptyParts),
                               [&](const QString &word) { return text.contains(word); });
}

const ContactRow *ContactModel::contactRow(QStringView id) const
{
    const int number = rowOf(id);
    return number >= 0 && !row(number).isHeading ? &row(number) : nullptr;
}

Id ContactModel::firstContact() const
{
    const auto found = std::ranges::find(rows(), false, &ContactRow::isHeading);
    return found == rows().end() ? Id() : found->contact.id;
}

Qt::ItemFlags ContactModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && row(index.row()).isHeading)
        return Qt::ItemNeverHasChildren;
    return RowModel::flags(index);
}

QString ContactModel::rowId(const ContactRow &row) const
{
    return row.isHeading ? u"heading/"_s + enumName(row.contact.kind) : row.contact.id;
}

QString ContactModel::rowDecorationKey(const ContactRow &row) const
{
    return enumName(row.contact.kind);
}

} // namespace areacliente
