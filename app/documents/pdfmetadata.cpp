// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/pdfmetadata.h"

#include <QCryptographicHash>
#include <QTimeZone>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto creatorTool = "Área Cliente " AREACLIENTE_VERSION;

QString producer()
{
    return u"Qt %1, qpdf %2"_s.arg(QLatin1String(qVersion()), QString::fromStdString(QPDF::QPDFVersion()));
}

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
    dictionary.replaceKey("/Creator", text(QString::fromUtf8(creatorTool)));
    dictionary.replaceKey("/Producer", text(producer()));
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

QByteArray xmpPacket(const PdfInfo &info)
{
    // Exactly the properties of the information dictionary, as ISO 19005-1 §6.7.3 pairs them.
    static constexpr auto packet = uR"(<?xpacket begin="%9" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%3</rdf:li></rdf:Alt></dc:description>
   <dc:language><rdf:Bag><rdf:li>%4</rdf:li></rdf:Bag></dc:language>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <xmp:CreatorTool>%5</xmp:CreatorTool>
   <xmp:CreateDate>%6</xmp:CreateDate>
   <xmp:ModifyDate>%6</xmp:ModifyDate>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
   <xmpMM:DocumentID>%7</xmpMM:DocumentID>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <pdf:Producer>%8</pdf:Producer>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>1</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>)";
    const QString identifier = u"uuid:"_s + info.documentId.toHtmlEscaped();
    const QString at = info.createdAt.toUTC().toString(Qt::ISODate);
    return QString::fromUtf16(packet)
        .arg(info.title.toHtmlEscaped(), info.author.toHtmlEscaped(), info.subject.toHtmlEscaped(),
             info.language.toHtmlEscaped(), QString::fromUtf8(creatorTool), at, identifier, producer(),
             QString(QChar::ByteOrderMark))
        .toUtf8();
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

} // namespace areacliente
