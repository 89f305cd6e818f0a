// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parts/documenttools.h"

/// What DocumentTools says of the functions of the same names.
namespace areacliente::documenttools {

[[nodiscard]] Result<void> mergePdfs(const QList<BundlePart> &parts, const QString &title, const QString &path,
                                     const JobControl &control);
[[nodiscard]] Result<void> zipParts(const QList<BundlePart> &parts, const QDateTime &at, const QString &path,
                                    const JobControl &control);

} // namespace areacliente::documenttools
