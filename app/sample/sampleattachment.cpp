// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampleattachment.h"

#include "app/sample/samplerandom.h"

#include <QHash>
#include <QtEndian>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int width = 320;
constexpr int height = 200;
constexpr int titleBar = 16;

SampleRandom randomOf(const Attachment &attachment)
{
    quint64 seed = 0;
    for (const QChar character : attachment.id)
        seed = seed * 131 + character.unicode();
    return SampleRandom(seed, 0);
}

/// https://www.w3.org/TR/png/#D-CRCAppendix
quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFF'FFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB8'8320U : 0U);
    }
    return crc ^ 0xFFFF'FFFFU;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    return bigEndian(static_cast<quint32>(content.size())) + type + content + bigEndian(crcOf(type + content));
}

/// A grey picture of a window with lines of text, of which one is dark: the error.
QByteArray pixels(SampleRandom &random)
{
    QByteArray rows;
    const int wrong = random.between(3, 9);
    for (int line = 0; line < height / 16; ++line) {
        const int length = random.between(60, width - 60);
        for (int y = 0; y < 16; ++y) {
            QByteArray row(width, line * 16 < titleBar ? '\x50' : '\xF4');
            if (line * 16 >= titleBar && y > 4 && y < 11)
                row.replace(20, length, QByteArray(length, line == wrong ? '\x20' : '\xB0'));
            rows += '\0' + row; // each begins with its filter: none
        }
    }
    rows += QByteArray((height % 16) * (width + 1), '\0');
    return rows;
}

QByteArray png(SampleRandom &random)
{
    const QByteArray header = bigEndian(width) + bigEndian(height)
                              + QByteArray("\x08\x00\x00\x00\x00", 5); // 8-bit grey
    // qCompress() puts the size before the zlib stream that the format asks for.
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + chunk("IDAT", qCompress(pixels(random)).mid(4))
           + chunk("IEND", {});
}

/// Text in a PDF's string, in WinAnsiEncoding.
QByteArray pdfText(const QString &text)
{
    return text.toLatin1().replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
}

QByteArray pageContent(const Attachment &attachment, SampleRandom &random)
{
    const QString reference = random.hex(6).toUpper();
    QByteArray content = "BT /F1 16 Tf 72 760 Td ("
                         + pdfText(attachment.fileName.section(u'.', 0, 0).replace(u'-', u' '))
                         + ") Tj /F1 11 Tf 0 -32 Td 16 TL\n";
    for (const QString &line :
         QStringList{u"Fecha: "_s + attachment.at.date().toString(u"dd/MM/yyyy"_s), u"Referencia: "_s + reference,
                     u"Documento de muestra: no tiene validez fuera de la cuenta de ejemplo."_s,
                     u"La entidad confirma la operación indicada y conserva copia de este justificante."_s})
        content += '(' + pdfText(line) + ") '\n";
    return content + "ET";
}

QByteArray pdf(const Attachment &attachment, SampleRandom &random)
{
    const QByteArray content = pageContent(attachment, random);
    const QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream",
    };
    QByteArray file = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
    QByteArray places = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        places += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray size = QByteArray::number(objects.size() + 1);
    const QByteArray start = QByteArray::number(file.size());
    return file + "xref\n0 " + size + '\n' + places + "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n"
           + start + "\n%%EOF\n";
}

QByteArray log(const Attachment &attachment, SampleRandom &random)
{
    constexpr std::array codes{200, 200, 200, 304, 404, 500};
    QByteArray text = "time;status;milliseconds\n";
    QDateTime at = attachment.at.addSecs(-3600);
    for (int line = 0; line < 60; ++line) {
        at = at.addSecs(random.between(5, 90));
        text += at.toString(Qt::ISODate).toLatin1() + ';' + QByteArray::number(random.pick(codes)) + ';'
                + QByteArray::number(random.between(12, 2400)) + '\n';
    }
    return text;
}

} // namespace

QByteArray sampleAttachmentContent(const Attachment &attachment)
{
    SampleRandom random = randomOf(attachment);
    if (attachment.mediaType == "image/png"_L1)
        return png(random);
    if (attachment.mediaType == "application/pdf"_L1)
        return pdf(attachment, random);
    return log(attachment, random);
}

} // namespace areacliente
