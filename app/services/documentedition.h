// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/recordstore.h"

namespace areacliente {

/// Which edition of its document a record stands for: 12 hexadecimal digits of a hash over all that is printed in it, which for
/// an invoice are its lines, taxes, payments and credit notes too; an attachment's is of its contents. Another edition is
/// another document.
/// Empty where the store has no such record, or its type has no documents. Errors: Storage.
[[nodiscard]] Result<QString> documentEdition(const RecordStore &store, const QString &type, const Id &id);

/// The SHA-256 (32 bytes) that the record itself says its document has; empty where it says none: documents that are made
/// of records are known by their edition alone. Errors: Storage.
[[nodiscard]] Result<QByteArray> documentChecksum(const RecordStore &store, const QString &type, const Id &id);

} // namespace areacliente
