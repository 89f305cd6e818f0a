// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policy/policy.h"

#include <QString>

class QTextDocument;

namespace areacliente {

class RoleMatrixModel;

/// What is said about a kind of contact besides the table: how many, and how it proves who it is.
[[nodiscard]] QStringList roleFacts(const Policy &policy, ContactKind kind);

[[nodiscard]] QString roleSheetTitle(ContactKind kind);
/// Writes what a kind of contact may do, as a page to print: heading, facts, table.
void writeRoleSheet(QTextDocument &document, const Policy &policy, ContactKind kind, const RoleMatrixModel &model);
/// The same as lines of tab-separated cells.
[[nodiscard]] QString roleSheetText(const Policy &policy, ContactKind kind, const RoleMatrixModel &model);

} // namespace areacliente
