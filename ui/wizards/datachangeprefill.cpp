// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/datachangeprefill.h"

#include "app/domain/cleantext.h"
#include "app/domain/nif.h"
#include "app/domain/phone.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

bool isNif(const QString &number, NifScope scope)
{
    return checkNif(number, scope).isComplete();
}

QString fullName(const Contact &contact)
{
    return cleanedLine(QString(contact.givenName + u' ' + contact.firstSurname + u' ' + contact.secondSurname));
}

/// On one line, as somebody would write it on the form.
QString inWords(const Contact &contact)
{
    QStringList parts{fullName(contact), contact.email, formatPhone(contact.phone)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

void prefillSigner(Signer &signer, const Contact &contact)
{
    signer.givenName = contact.givenName;
    signer.firstSurname = contact.firstSurname;
    signer.secondSurname = contact.secondSurname;
    signer.documentNumber = contact.taxId;
    const bool isSpanish = contact.taxId.isEmpty() || isNif(contact.taxId, NifScope::Person);
    signer.documentKind = isSpanish ? DocumentKind::Nif : DocumentKind::Foreign;
    signer.replyEmail = contact.email;
    signer.replyPhone = formatPhone(contact.phone);
}

} // namespace

DataChangeDraft prefilledDraft(const DataChangeContext &context)
{
    DataChangeDraft draft;
    draft.request.reason = context.reason;
    if (const auto &account = context.account) {
        draft.request.customerNumber = account->customerNumber;
        draft.request.place = account->city;
        draft.request.isAddressForeign = !account->country.isEmpty() && account->country != u"ES";
        draft.isOrganisation = account->kind == AccountKind::Organisation;
        if (draft.isOrganisation)
            draft.organisation = {account->name, account->taxId, !isNif(account->taxId, NifScope::Entity)};
    }
    if (context.contact)
        prefillSigner(draft.request.signer, *context.contact);
    return draft;
}

PresentValues presentValues(const DataChangeContext &context)
{
    PresentValues present;
    auto &values = present.values;
    if (const auto &account = context.account) {
        const ChangeField number = isNif(account->taxId, NifScope::Any) ? ChangeField::TaxId
                                                                        : ChangeField::ForeignTaxId;
        values = {{ChangeField::CustomerName, {account->name}},
                  {number, {account->taxId}},
                  {ChangeField::Email, {account->email}},
                  {ChangeField::Phone, {formatPhone(account->phone)}},
                  {ChangeField::Street, {account->street}},
                  {ChangeField::Postcode, {account->postcode}},
                  {ChangeField::City, {account->city}},
                  {ChangeField::Province, {account->province}},
                  {ChangeField::Country, {account->country == u"ES" ? u"España"_s : account->country}}};
        present.tradeName = account->tradeName;
    }
    for (const Contact &contact : context.contacts) {
        switch (contact.kind) {
        case ContactKind::Owner:
            values[ChangeField::OwnerName].append(fullName(contact));
            values[ChangeField::OwnerEmail].append(contact.email);
            break;
        case ContactKind::Administrative: values[ChangeField::AdministrativeContact].append(inWords(contact)); break;
        case ContactKind::Technical: values[ChangeField::TechnicalContact].append(inWords(contact)); break;
        case ContactKind::Billing: values[ChangeField::BillingContact].append(inWords(contact)); break;
        }
    }
    return present;
}

} // namespace areacliente
