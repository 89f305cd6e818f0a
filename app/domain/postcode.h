// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entrycheck.h"

#include <optional>

/// Spanish postcodes: five digits, of which the first two are the province's number (01–52, as INE numbers them).
namespace areacliente {

struct Province {
    int number = 0;  ///< 1–52
    QString name;    ///< the name used in Spanish, e.g. Vizcaya
    QString ownName; ///< the official one where it differs, e.g. Bizkaia; else empty
};

/// Judges what has been typed so far.
[[nodiscard]] EntryCheck checkPostcode(QStringView text);

/// The five digits. Errors: Validation with Required, Format, or OutOfRange where no province has the number.
[[nodiscard]] Result<QString> parsePostcode(QStringView text, const QString &field);

/// The province a postcode, or its beginning of two digits, lies in.
[[nodiscard]] std::optional<Province> provinceOfPostcode(QStringView postcode);

/// True when the postcode lies in the province called `name`, in either language, whatever its accents and case.
/// An unknown name does not match.
[[nodiscard]] bool postcodeMatchesProvince(QStringView postcode, const QString &name);

} // namespace areacliente
