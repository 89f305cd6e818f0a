// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/jobcontrol.h"
#include "app/documents/pagecomposer.h"
#include "app/domain/result.h"

#include <QDateTime>

namespace areacliente {

/// What a document says about itself, in its information dictionary and, equally, in its XMP packet.
struct PdfInfo {
    QString title;
    QString author;
    QString subject;
    QString language;    ///< BCP 47
    QDateTime createdAt; ///< with documentId, all that decides the bytes besides the content and the fonts
    QString documentId;
};

/// The pages as PDF/A-1b (ISO 19005-1): fonts embedded, colours in sRGB, text selectable.
/// Errors: Validation where createdAt or documentId is missing; Cancelled; Storage.
[[nodiscard]] Result<QByteArray> paintPdf(const std::vector<Page> &pages, const PdfInfo &info,
                                          const JobControl &control = {});

} // namespace areacliente
