// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/datachangerequest.h"

namespace areacliente {

/// A request that may be sent as it is: an organisation whose owner's mailbox is lost.
inline DataChangeRequest completeRequest()
{
    DataChangeRequest request;
    request.reason = ChangeReason::LostOwnerAccess;
    request.customerNumber = QStringLiteral("C-104882");
    request.signer.givenName = QStringLiteral("María del Carmen");
    request.signer.firstSurname = QStringLiteral("Núñez");
    request.signer.secondSurname = QStringLiteral("Güell");
    request.signer.documentNumber = QStringLiteral("12345678Z");
    request.signer.capacity = QStringLiteral("Administradora única");
    request.signer.replyEmail = QStringLiteral("carmen@ejemplo.es");
    request.signer.replyPhone = QStringLiteral("952123456");
    request.organisation = Organisation{QStringLiteral("Talleres Peñalara, S.L."), QStringLiteral("B12345674"), false};
    request.changes = {
        {ChangeField::OwnerEmail,
         {},
         QStringLiteral("gerencia@antiguo.example"),
         QStringLiteral("direccion@nuevo.example")},
        {ChangeField::Postcode, {}, QStringLiteral("28013"), QStringLiteral("29006")},
        {ChangeField::Other, QStringLiteral("Observación"), {}, QStringLiteral("Avisar por teléfono")},
    };
    request.place = QStringLiteral("Málaga");
    request.date = QDate(2026, 11, 22);
    request.signature = SignatureStrokes{{400, 150}, {{{10, 10}, {200, 120}, {390, 20}}, {{50, 50}}}};
    return request;
}

} // namespace areacliente
