// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"

#include <QString>

namespace areacliente {

/// "Organisation"
[[nodiscard]] QString labelOf(AccountKind kind);
/// "Data change"
[[nodiscard]] QString labelOf(RecoveryKind kind);
/// "In review"
[[nodiscard]] QString labelOf(RequestState state);
/// The name of a field of the customer record: "Trade name".
[[nodiscard]] QString accountFieldLabel(QStringView field);
/// What was done, of the activity log's entries: "Contact changed" for contact.modify. An action that this version does
/// not know is shown as it is.
[[nodiscard]] QString activityLabel(const QString &action);
/// A country by its own name: "España", "Deutschland"; the code itself where it is not known.
[[nodiscard]] QString countryLabel(const QString &code);

} // namespace areacliente
