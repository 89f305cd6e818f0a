// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/changespage.h"
#include "ui/wizards/datachangewizard.h"

namespace areacliente {

/// The form as it begins: who is signed in as the signer, the record's holder as the organisation.
[[nodiscard]] DataChangeDraft prefilledDraft(const DataChangeContext &context);

/// What the record and its contacts hold today.
[[nodiscard]] PresentValues presentValues(const DataChangeContext &context);

} // namespace areacliente
