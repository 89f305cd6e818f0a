// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policy/policy.h"

#include <QString>

namespace areacliente {

/// "Owner"
[[nodiscard]] QString labelOf(ContactKind kind);
/// "Owner contact"
[[nodiscard]] QString contactLabelOf(ContactKind kind);
/// "Owner contacts", as a heading.
[[nodiscard]] QString headingOf(ContactKind kind);
/// "owner and administrative contacts"; "nobody" for none.
[[nodiscard]] QString contactsOf(const QList<ContactKind> &kinds);
/// "See", "Add"
[[nodiscard]] QString labelOf(Action action);
/// How many of an area's records a right reaches: "All", "Own", "No"
[[nodiscard]] QString labelOf(const Scope &scope);

} // namespace areacliente
