// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/id.h"
#include "app/domain/result.h"
#include "app/store/database.h"

namespace areacliente {

/// Keeps what the file of an attachment holds, on an authority. The record states its size and SHA-256.
[[nodiscard]] Result<void> keepAttachmentContent(Database &database, const Id &account, const Id &attachment,
                                                 const QByteArray &content);

/// Errors: NotFound where the provider has the record alone.
[[nodiscard]] Result<QByteArray> attachmentContent(Database &database, const Id &account, const Id &attachment);

} // namespace areacliente
