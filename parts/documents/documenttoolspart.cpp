// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/documents/bundles.h"
#include "parts/documents/pdfmetadata.h"

namespace areacliente {

class DocumentToolsPart : public QObject, public DocumentTools
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "es.areacliente.DocumentTools/" AREACLIENTE_VERSION)
    Q_INTERFACES(areacliente::DocumentTools)

public:
    [[nodiscard]] QString producer() const override { return documenttools::producerOfPdfs(); }
    [[nodiscard]] Result<QByteArray> withMetadata(const QByteArray &pdf, const PdfInfo &info) const override
    {
        return documenttools::withMetadata(pdf, info);
    }
    [[nodiscard]] Result<void> mergePdfs(const QList<BundlePart> &parts, const QString &title, const QString &path,
                                         const JobControl &control) const override
    {
        return documenttools::mergePdfs(parts, title, path, control);
    }
    [[nodiscard]] Result<void> zipParts(const QList<BundlePart> &parts, const QDateTime &at, const QString &path,
                                        const JobControl &control) const override
    {
        return documenttools::zipParts(parts, at, path, control);
    }
};

} // namespace areacliente

#include "documenttoolspart.moc"
