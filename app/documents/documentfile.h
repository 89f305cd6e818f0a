// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/datachangerequest.h"

/// Documents and requests as files.
namespace areacliente {

/// Writes a file whole or not at all; an older one of the name is replaced. Only the user may read it.
/// Errors: Storage.
[[nodiscard]] Result<void> writeDocument(const QString &path, const QByteArray &bytes);

/// Keeps a request, complete or not, so that it survives a crash. Errors: Storage.
[[nodiscard]] Result<void> saveRequest(const QString &path, const DataChangeRequest &request);

/// Reads what saveRequest(), or a user, has written. Errors: NotFound, Storage; else those of dataChangeRequestFromJson().
[[nodiscard]] std::expected<DataChangeRequest, QList<Error>> loadRequest(const QString &path);

} // namespace areacliente
