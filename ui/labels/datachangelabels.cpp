// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/datachangelabels.h"

#include "app/documents/datachangeform.h"
#include "ui/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct DataChangeLabels {
    Q_DECLARE_TR_FUNCTIONS(DataChangeLabels)
};

QString textOf(ChangeField field)
{
    switch (field) {
    case ChangeField::CustomerName: return DataChangeLabels::tr("Name or company name");
    case ChangeField::TaxId: return DataChangeLabels::tr("Spanish tax number");
    case ChangeField::ForeignTaxId: return DataChangeLabels::tr("Foreign tax number");
    case ChangeField::Email: return DataChangeLabels::tr("E-mail of the record");
    case ChangeField::Phone: return DataChangeLabels::tr("Phone");
    case ChangeField::Street: return DataChangeLabels::tr("Street address");
    case ChangeField::Postcode: return DataChangeLabels::tr("Postcode");
    case ChangeField::City: return DataChangeLabels::tr("City");
    case ChangeField::Province: return DataChangeLabels::tr("Province");
    case ChangeField::Country: return DataChangeLabels::tr("Country");
    case ChangeField::Iban: return DataChangeLabels::tr("Bank account (IBAN)");
    case ChangeField::OwnerName: return DataChangeLabels::tr("Owner contact: name");
    case ChangeField::OwnerEmail: return DataChangeLabels::tr("Owner contact: e-mail");
    case ChangeField::AdministrativeContact: return DataChangeLabels::tr("Administrative contact");
    case ChangeField::TechnicalContact: return DataChangeLabels::tr("Technical contact");
    case ChangeField::BillingContact: return DataChangeLabels::tr("Billing contact");
    case ChangeField::Other: return DataChangeLabels::tr("Something else");
    }
    Q_UNREACHABLE();
}

QString textOf(Annex annex)
{
    switch (annex) {
    case Annex::SignerDocument:
        return DataChangeLabels::tr("Copy of the signer’s identity document (DNI, NIE or passport)");
    case Annex::OrganisationTaxCard: return DataChangeLabels::tr("Copy of the organisation’s tax card (CIF)");
    case Annex::PowersOfAttorney: return DataChangeLabels::tr("Copy of the powers of attorney of the legal entity");
    }
    Q_UNREACHABLE();
}

} // namespace

QString withSpanish(const QString &text, const QString &spanish)
{
    return QLocale().language() == QLocale::Spanish || text == spanish ? text : u"%1 (%2)"_s.arg(text, spanish);
}

QString labelOf(ChangeField field)
{
    return withSpanish(textOf(field), captionOf(field).spanish);
}

QString labelOf(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Nif: return DataChangeLabels::tr("DNI or NIE");
    case DocumentKind::Passport: return withSpanish(DataChangeLabels::tr("Passport"), u"pasaporte"_s);
    case DocumentKind::Foreign:
        return withSpanish(DataChangeLabels::tr("Identity card of another country"), u"documento extranjero"_s);
    }
    Q_UNREACHABLE();
}

QString labelOf(Annex annex)
{
    return textOf(annex);
}

QString noteText(DocumentNote note)
{
    switch (note) {
    case DocumentNote::None: return {};
    case DocumentNote::VeryShort: return DataChangeLabels::tr("This is unusually short: is it complete?");
    case DocumentNote::VeryLong: return DataChangeLabels::tr("This is unusually long: is it only the number?");
    case DocumentNote::UnusualCharacters:
        return DataChangeLabels::tr("This has unusual characters: is it as on the document?");
    case DocumentNote::LooksLikeNif:
        return DataChangeLabels::tr("This looks like a Spanish number: is the kind of document right?");
    }
    Q_UNREACHABLE();
}

QString requestErrorText(const Error &error)
{
    if (error.field == u"changes" && error.rule == Rule::Required)
        return DataChangeLabels::tr("Choose at least one thing to change.");
    if (error.field.endsWith(u".new_value") && error.rule == Rule::Duplicate)
        return DataChangeLabels::tr("This is the same as the present value.");
    if (error.field.endsWith(u".field") && error.rule == Rule::Duplicate)
        return DataChangeLabels::tr("This is already among the changes.");
    if (error.field.endsWith(u".new_value") && error.rule == Rule::Reference)
        return DataChangeLabels::tr("The postcode lies in another province.");
    return errorText(error);
}

} // namespace areacliente
