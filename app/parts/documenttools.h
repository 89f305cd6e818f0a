// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/parts/jobcontrol.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <functional>

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

/// The program that a document says it was made with.
inline constexpr auto pdfCreatorTool = "Área Cliente " AREACLIENTE_VERSION;

/// One of many documents that become one file. Asked for one at a time, so a thousand invoices need the memory of one.
struct BundlePart {
    QString name; ///< file name in a zip, bookmark in a merged PDF
    std::function<Result<QByteArray>()> read;
};

/// What documents need of qpdf and libarchive. Any thread.
class DocumentTools
{
public:
    static constexpr QLatin1String partName{"documents"};

    virtual ~DocumentTools() = default;

    /// The libraries that make a PDF, for its Producer.
    [[nodiscard]] virtual QString producer() const = 0;
    /// Puts into `pdf` what QPdfWriter leaves out or takes from the machine: author, subject, dates, language, identifier.
    /// The result depends on the arguments only. Errors: Storage.
    [[nodiscard]] virtual Result<QByteArray> withMetadata(const QByteArray &pdf, const PdfInfo &info) const = 0;
    /// All pages in one PDF, a bookmark to the first page of each part; the file appears whole or not at all. Errors: Corrupt,
    /// with the part's name in the field, for a part that is no PDF; those of the parts' read(); Cancelled; Storage.
    [[nodiscard]] virtual Result<void> mergePdfs(const QList<BundlePart> &parts, const QString &title,
                                                 const QString &path, const JobControl &control) const
        = 0;
    /// One file per part, by its name, dated `at`. Errors: as mergePdfs(), but parts are not looked into.
    [[nodiscard]] virtual Result<void> zipParts(const QList<BundlePart> &parts, const QDateTime &at,
                                                const QString &path, const JobControl &control) const
        = 0;
};

} // namespace areacliente

Q_DECLARE_INTERFACE(areacliente::DocumentTools, "es.areacliente.DocumentTools/" AREACLIENTE_VERSION)
