// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fields.h"
#include "app/domain/result.h"

#include <QJsonObject>

#include <array>

namespace areacliente {

/// Who issues the invoices of an account: its provider, as they print it. No record: it does not belong to the customer.
struct Issuer {
    QString name;
    QString taxId;
    QString address;  ///< lines parted by newlines
    QString contact;  ///< web or e-mail, one line
    QString registry; ///< where the company is registered; at the foot of each page

    friend bool operator==(const Issuer &, const Issuer &) = default;
};

/// What an issuer consists of, in JSON: the keys and their limits.
struct IssuerField {
    FieldInfo info;
    QString Issuer::*member;
};
inline constexpr std::array issuerFields{
    IssuerField{{.name = "name", .maxLength = 200, .isRequired = true}, &Issuer::name},
    IssuerField{{.name = "tax_id", .maxLength = 20, .isRequired = true}, &Issuer::taxId},
    IssuerField{{.name = "address", .maxLength = 500}, &Issuer::address},
    IssuerField{{.name = "contact", .maxLength = 254}, &Issuer::contact},
    IssuerField{{.name = "registry", .maxLength = 500}, &Issuer::registry},
};

[[nodiscard]] QJsonObject issuerToJson(const Issuer &issuer);
/// Errors: Validation naming the key, such as "tax_id".
[[nodiscard]] Result<Issuer> issuerFromJson(const QJsonObject &json);

} // namespace areacliente
