// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/command.h"
#include "app/store/recordstore.h"

namespace areacliente {

/// What a command is about, as the store has it; of what is not there, nothing.
struct ActivitySubject {
    QString name; ///< a contact's, the account's, a ticket's reference and subject
    qint64 version = 0;
};

/// Errors: Storage.
[[nodiscard]] Result<ActivitySubject> activitySubject(const RecordStore &store, const Command &command);

/// The words of the activity log for a command that was done to `subject`: "Casilda Ortega: teléfono, correo electrónico".
/// In Spanish, as all that the provider writes.
[[nodiscard]] QString activitySummary(const QString &subject, const Command &command);

} // namespace areacliente
