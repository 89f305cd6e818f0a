// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/command.h"
#include "app/store/recordstore.h"

namespace areacliente {

/// The name of what a command is about, as the store has it: a contact's, the account's, a ticket's reference and subject;
/// empty where there is none. Errors: Storage.
[[nodiscard]] Result<QString> activitySubject(const RecordStore &store, const Command &command);

/// The words of the activity log for a command that was done to `subject`: "Casilda Ortega: teléfono, correo electrónico".
/// In Spanish, as all that the provider writes.
[[nodiscard]] QString activitySummary(const QString &subject, const Command &command);

} // namespace areacliente
