// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parts/documenttools.h"

/// What DocumentTools says of the functions of the same names.
namespace areacliente::documenttools {

[[nodiscard]] QString producerOfPdfs();
[[nodiscard]] Result<QByteArray> withMetadata(const QByteArray &pdf, const PdfInfo &info);

} // namespace areacliente::documenttools
