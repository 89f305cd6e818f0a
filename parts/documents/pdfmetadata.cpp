// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/documents/pdfmetadata.h"

#include <QCryptographicHash>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace areacliente::documenttools {

using namespace Qt::StringLiterals;

namespace {

QPDFObjectHandle text(const QString &value)
{
    return QPDFObjectHandle::newUnicodeString(value.toStdString());
}

QPDFObjectHandle date(const QDateTime &at)
{
    const QString value = u"D:"_s + at.toUTC().toString(u"yyyyMMddHHmmss"_s) + u'Z';
    return QPDFObjectHandle::newString(value.toStdString());
}

QPDFObjectHandle informationDictionary(const PdfInfo &info)
{
    auto dictionary = QPDFObjectHandle::newDictionary();
    dictionary.replaceKey("/Title", text(info.title));
    dictionary.replaceKey("/Author", text(info.author));
    dictionary.replaceKey("/Subject", text(info.subject));
    dictionary.replaceKey("/Creator", text(QString::fromUtf8(pdfCreatorTool)));
    dictionary.replaceKey("/Producer", text(producerOfPdfs()));
    dictionary.replaceKey("/CreationDate", date(info.createdAt));
    dictionary.replaceKey("/ModDate", date(info.createdAt));
    return dictionary;
}

QPDFObjectHandle identifier(const PdfInfo &info)
{
    const QByteArray hash = QCryptographicHash::hash(info.documentId.toUtf8(), QCryptographicHash::Md5);
    const auto bytes = QPDFObjectHandle::newString(hash.toStdString());
    return QPDFObjectHandle::newArray({bytes, bytes});
}

void describe(QPDF &pdf, const PdfInfo &info)
{
    auto trailer = pdf.getTrailer();
    trailer.replaceKey("/Info", pdf.makeIndirectObject(informationDictionary(info)));
    trailer.replaceKey("/ID", identifier(info));
    auto root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString(info.language.toStdString()));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

} // namespace

QString producerOfPdfs()
{
    return u"Qt %1, qpdf %2"_s.arg(QLatin1String(qVersion()), QString::fromStdString(QPDF::QPDFVersion()));
}

Result<QByteArray> withMetadata(const QByteArray &pdf, const PdfInfo &info)
{
    try {
        QPDF document;
        document.processMemoryFile("document", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        describe(document, info);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setObjectStreamMode(qpdf_o_disable); // not part of PDF 1.4
        writer.setNewlineBeforeEndstream(true);     // ISO 19005-1 §6.1.7
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                          static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception &error) {
        return fail(ErrorCode::Storage, u"metadata: "_s + QString::fromUtf8(error.what()));
    }
}

} // namespace areacliente::documenttools
