// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/pagecomposer.h"
#include "app/parts/documenttools.h"

namespace areacliente {

/// The pages as PDF/A-1b (ISO 19005-1): fonts embedded, colours in sRGB, text selectable.
/// Errors: Validation where createdAt or documentId is missing; Cancelled; Storage; Incomplete.
[[nodiscard]] Result<QByteArray> paintPdf(const std::vector<Page> &pages, const PdfInfo &info,
                                          const JobControl &control = {});

} // namespace areacliente
