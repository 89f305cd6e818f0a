// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parts/documenttools.h"

namespace areacliente {

/// The XMP packet of a PDF/A-1b document that says what `info` says, and which libraries made it.
[[nodiscard]] QByteArray xmpPacket(const PdfInfo &info, const QString &producer);

} // namespace areacliente
