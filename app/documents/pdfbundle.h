// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parts/documenttools.h"

/// Many PDFs as one file. The parts are asked for one at a time, so a thousand invoices need the memory of one; progress
/// counts parts. The file appears whole or not at all.
namespace areacliente {

/// All pages in one PDF, a bookmark to the first page of each part.
/// Errors: Validation without parts; Corrupt, with the part's name in the field, for a part that is no PDF; those of the
/// parts' read(); Cancelled; Storage; Incomplete.
[[nodiscard]] Result<void> mergePdfs(const QList<BundlePart> &parts, const QString &title, const QString &path,
                                     const JobControl &control = {});

/// One file per part, dated `at`. Names are made safe for every file system, and unique. Errors: as mergePdfs(), but parts
/// are not looked into.
[[nodiscard]] Result<void> zipParts(const QList<BundlePart> &parts, const QDateTime &at, const QString &path,
                                    const JobControl &control = {});

/// The names in order, each fit for Windows, macOS and Linux, none twice (case does not tell names apart).
[[nodiscard]] QStringList safeFileNames(const QStringList &names);

} // namespace areacliente
