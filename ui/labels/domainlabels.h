// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/domainname.h"
#include "models/rowmodelbase.h"

namespace areacliente {

/// "Expiring soon"
[[nodiscard]] QString labelOf(DomainState state);
/// What that means and what can be done, in a sentence.
[[nodiscard]] QString explanationOf(DomainState state);
/// "Registrant"
[[nodiscard]] QString labelOf(DomainContactRole role);
/// "Valid"
[[nodiscard]] QString labelOf(CertificateState state);

/// The name of a field of a domain and of what belongs to it.
[[nodiscard]] QString domainFieldLabel(QStringView field);
/// The words of the models of this aggregate.
[[nodiscard]] ModelText domainModelText();

} // namespace areacliente
