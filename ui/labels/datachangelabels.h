// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/datachangerequest.h"

#include <QString>

namespace areacliente {

/// `text` with the Spanish word that stands on the paper behind it: "Postcode (código postal)". Alone where the program speaks Spanish.
[[nodiscard]] QString withSpanish(const QString &text, const QString &spanish);

/// "E-mail of the owner contact", with the Spanish name of the field.
[[nodiscard]] QString labelOf(ChangeField field);
[[nodiscard]] QString labelOf(DocumentKind kind);
/// "Copy of the signer's identity document", with the Spanish name.
[[nodiscard]] QString labelOf(Annex annex);
/// What is odd about a foreign document's number; empty for None.
[[nodiscard]] QString noteText(DocumentNote note);

/// Why a request may not be sent: an error of validate().
[[nodiscard]] QString requestErrorText(const Error &error);

} // namespace areacliente
