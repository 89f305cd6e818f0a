// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/datachangeform.h"

namespace areacliente {

using namespace Qt::StringLiterals;

Caption captionOf(ChangeField field)
{
    switch (field) {
    case ChangeField::CustomerName: return {u"Nombre o razón social"_s, u"Name or company name"_s};
    case ChangeField::TaxId: return {u"NIF / NIE / CIF"_s, u"Spanish tax number"_s};
    case ChangeField::ForeignTaxId: return {u"Identificación fiscal extranjera"_s, u"Foreign tax number"_s};
    case ChangeField::Email: return {u"Correo electrónico de la ficha"_s, u"E-mail of the record"_s};
    case ChangeField::Phone: return {u"Teléfono"_s, u"Telephone"_s};
    case ChangeField::Street: return {u"Domicilio"_s, u"Street address"_s};
    case ChangeField::Postcode: return {u"Código postal"_s, u"Postcode"_s};
    case ChangeField::City: return {u"Población"_s, u"Town"_s};
    case ChangeField::Province: return {u"Provincia"_s, u"Province"_s};
    case ChangeField::Country: return {u"País"_s, u"Country"_s};
    case ChangeField::Iban: return {u"Cuenta bancaria (IBAN)"_s, u"Bank account (IBAN)"_s};
    case ChangeField::OwnerName: return {u"Contacto propietario: nombre"_s, u"Owner contact: name"_s};
    case ChangeField::OwnerEmail: return {u"Contacto propietario: correo electrónico"_s, u"Owner contact: e-mail"_s};
    case ChangeField::AdministrativeContact: return {u"Contacto administrativo"_s, u"Administrative contact"_s};
    case ChangeField::TechnicalContact: return {u"Contacto técnico"_s, u"Technical contact"_s};
    case ChangeField::BillingContact: return {u"Contacto de facturación"_s, u"Billing contact"_s};
    case ChangeField::Other: break;
    }
    return {u"Otro dato"_s, u"Other"_s};
}

Caption captionOf(Annex annex)
{
    switch (annex) {
    case Annex::SignerDocument:
        return {u"Copia del DNI, NIE o pasaporte de la persona firmante"_s,
                u"Copy of the signer’s identity document"_s};
    case Annex::OrganisationTaxCard:
        return {u"Copia del CIF (tarjeta de identificación fiscal) de la entidad"_s,
                u"Copy of the organisation’s tax card"_s};
    case Annex::PowersOfAttorney: break;
    }
    return {u"Copia de los poderes de representación de la entidad jurídica"_s,
            u"Copy of the powers of attorney of the legal entity"_s};
}

} // namespace areacliente
