// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/invoicepdf.h"
#include "app/store/recordstore.h"

/// The PDFs that the embedded authority gives, made of its records.
namespace areacliente {

/// Keeps who issues the invoices of this store, or forgets it. Errors: Storage.
[[nodiscard]] Result<void> keepIssuer(Database &database, const std::optional<Issuer> &issuer);
/// Errors: Storage; Corrupt where what is kept is none.
[[nodiscard]] Result<std::optional<Issuer>> keptIssuer(Database &database);

/// The PDF of an invoice or a credit note.
/// Errors: NotFound for a record or a type that has none; Unsupported where the store does not know its issuer; Storage.
[[nodiscard]] Result<QByteArray> makeDocument(const RecordStore &store, const QString &type, const Id &id);

} // namespace areacliente
