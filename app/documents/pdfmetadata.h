// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/pdffile.h"

namespace areacliente {

/// The XMP packet of a PDF/A-1b document that says what `info` says.
[[nodiscard]] QByteArray xmpPacket(const PdfInfo &info);

/// Puts into `pdf` what QPdfWriter leaves out or takes from the machine: author, subject, dates, language, identifier.
/// The result depends on the arguments only. Errors: Storage.
[[nodiscard]] Result<QByteArray> withMetadata(const QByteArray &pdf, const PdfInfo &info);

} // namespace areacliente
