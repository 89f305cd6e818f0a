// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"

namespace areacliente {

/// What the file of a sample attachment holds: a small PNG, a PDF of one page or a log, by its media type. The same
/// attachment (id, name, media type and time) gives the same bytes.
[[nodiscard]] QByteArray sampleAttachmentContent(const Attachment &attachment);

} // namespace areacliente
