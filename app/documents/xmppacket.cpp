// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/xmppacket.h"

namespace areacliente {

using namespace Qt::StringLiterals;

QByteArray xmpPacket(const PdfInfo &info, const QString &producer)
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
             info.language.toHtmlEscaped(), QString::fromUtf8(pdfCreatorTool), at, identifier, producer,
             QString(QChar::ByteOrderMark))
        .toUtf8();
}

} // namespace areacliente
