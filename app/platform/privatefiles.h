// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace areacliente {

/// Makes `path` a folder that only its user may enter (0700), creating it and its parents as needed. A folder of the
/// user that others may enter is closed to them. Storage, with the rule ReadOnly on a read-only disk, when it cannot
/// be made, when it is something other than a folder, or when it belongs to somebody else.
[[nodiscard]] Result<void> makePrivateDirectory(const QString &path);

/// Replaces `path` by `data` as a whole: after a crash there is the old file or the new one. Only the user may read
/// it (0600). Storage with the rule Limit when the disk is full, ReadOnly when it cannot be written; the old file
/// stays.
[[nodiscard]] Result<void> writePrivateFile(const QString &path, QByteArrayView data);

/// The content of `path`. NotFound when there is none, Corrupt when it is longer than `limit` bytes, else Storage.
[[nodiscard]] Result<QByteArray> readPrivateFile(const QString &path, qint64 limit);

/// Removes `path`; it is no error when there is none.
[[nodiscard]] Result<void> removePrivateFile(const QString &path);

/// The folder of the program's data as an absolute path: `option` (what --data-dir gave) or, when that is empty, the
/// place the system has for it. It is not created.
[[nodiscard]] QString resolveDataDirectory(const QString &option = {});

} // namespace areacliente
