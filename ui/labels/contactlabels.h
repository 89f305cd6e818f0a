// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/contact.h"

#include <QString>

namespace areacliente {

/// "Verified by e-mail"
[[nodiscard]] QString labelOf(IdentityState state);
/// What that means, in a sentence.
[[nodiscard]] QString explanationOf(IdentityState state);
/// The name of a field of a contact: "E-mail".
[[nodiscard]] QString contactFieldLabel(QStringView field);
/// A language by its own name: "Español"; the code itself where it is not known.
[[nodiscard]] QString languageLabel(const QString &code);

} // namespace areacliente
