// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/datachangeform.h"
#include "app/documents/documentfile.h"
#include "tests/support/pdftools.h"
#include "tests/support/requests.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

FormOptions options()
{
    FormOptions options;
    options.createdAt = QDateTime(QDate(2026, 11, 22), QTime(10, 30), Qt::UTC);
    options.documentId = u"0195f3a1-7c11-7abc-8def-1234567890ab"_s;
    return options;
}

QByteArray rendered(const DataChangeRequest &request)
{
    return renderDataChangeForm(request, options()).value_or(QByteArray());
}

/// True when the phrases stand in `text` one after the other.
bool inOrder(const QString &text, const QStringList &phrases)
{
    qsizetype from = 0;
    for (const QString &phrase : phrases) {
        const qsizetype found = text.indexOf(phrase, from);
        if (found < 0) {
            qWarning() << "missing or out of order:" << phrase;
            return false;
        }
        from = found + phrase.size();
    }
    return true;
}

QByteArray picture(const char *format, QSize size)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    for (int x = 0; x < size.width(); ++x)
        image.setPixelColor(x, size.height() / 2, Qt::black);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

} // namespace

class TestDataChangeForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInOrder();
    void isArchivable();
    void metadataAgrees();
    void isReproducible();
    void showsWhatMustAccompanyIt();
    void aShortRequestFitsOnOnePage();
    void anIncompleteRequestIsAFormToFillIn();
    void englishAid();
    void longValuesTakeMorePages();
    void oddTextDoesNoHarm_data();
    void oddTextDoesNoHarm();
    void signaturePicture_data();
    void signaturePicture();
    void refusesPicturesItCannotRead_data();
    void refusesPicturesItCannotRead();
    void needsClockAndId();
    void stopsWhenAsked();
    void writesTheFileWholeOrNotAtAll();
    void draftsSurvive();
};

void TestDataChangeForm::readsInOrder()
{
    const QByteArray pdf = rendered(completeRequest());
    QVERIFY(inOrder(pdftools::text(pdf), {u"Solicitud de modificación de datos de la ficha de cliente"_s,
                                          u"Persona solicitante"_s,
                                          u"Nombre y dos apellidos"_s,
                                          u"María del Carmen Núñez Güell"_s,
                                          u"12345678Z"_s,
                                          u"Administradora única"_s,
                                          u"+34 952 123 456"_s,
                                          u"Entidad titular"_s,
                                          u"Talleres Peñalara, S.L."_s,
                                          u"B12345674"_s,
                                          u"Ficha que se solicita modificar"_s,
                                          u"C-104882"_s,
                                          u"Datos que es necesario cambiar"_s,
                                          u"Valor actual"_s,
                                          u"Valor nuevo"_s,
                                          u"gerencia@antiguo.example"_s,
                                          u"direccion@nuevo.example"_s,
                                          u"28013"_s,
                                          u"29006"_s,
                                          u"Observación"_s,
                                          u"Avisar por teléfono"_s,
                                          u"Documentación que se acompaña"_s,
                                          u"Protección de datos"_s,
                                          u"Málaga"_s,
                                          u"22 de noviembre de 2026"_s,
                                          u"Firma"_s,
                                          u"Fdo.: María del Carmen Núñez Güell"_s}));
    QVERIFY(pdftools::text(pdf).contains(u"Página 1 de %1"_s.arg(pdftools::pageCount(pdf))));
}

void TestDataChangeForm::isArchivable()
{
    const QByteArray pdf = rendered(completeRequest());
    QCOMPARE(pdftools::syntaxErrors(pdf), QString());
    int fonts = 0;
    QCOMPARE(pdftools::unusableFonts(pdf, &fonts), QStringList());
    QVERIFY(fonts >= 2);
    QVERIFY(pdf.startsWith("%PDF-1.4\n"));
    QPDF document;
    document.processMemoryFile("form", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    auto root = document.getRoot();
    QCOMPARE(root.getKey("/OutputIntents").getArrayItem(0).getKey("/S").getName(), "/GTS_PDFA1");
    QVERIFY(!document.isEncrypted());
    // PDF/A-1 knows no transparency.
    for (QPDFObjectHandle object : document.getAllObjects()) {
        QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
        if (!dictionary.isDictionary())
            continue;
        auto mask = dictionary.getKey("/SMask");
        QVERIFY(mask.isNull() || mask.isNameAndEquals("/None"));
        QVERIFY(!dictionary.getKey("/S").isNameAndEquals("/Transparency"));
        if (dictionary.hasKey("/ca"))
            QCOMPARE(dictionary.getKey("/ca").getNumericValue(), 1.0);
    }
}

void TestDataChangeForm::metadataAgrees()
{
    const QByteArray pdf = rendered(completeRequest());
    QPDF document;
    document.processMemoryFile("form", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    auto info = document.getTrailer().getKey("/Info");
    auto root = document.getRoot();
    const auto buffer = root.getKey("/Metadata").getStreamData();
    const QString xmp = QString::fromUtf8(reinterpret_cast<const char *>(buffer->getBuffer()),
                                          static_cast<qsizetype>(buffer->getSize()));
    for (const char *key : {"/Title", "/Author", "/Subject", "/Creator", "/Producer"}) {
        const QString value = QString::fromStdString(info.getKey(key).getUTF8Value());
        QVERIFY2(!value.isEmpty() && xmp.contains(u'>' + value.toHtmlEscaped() + u'<'), key);
    }
    QCOMPARE(info.getKey("/Author").getUTF8Value(), "María del Carmen Núñez Güell");
    QCOMPARE(info.getKey("/CreationDate").getStringValue(), "D:20261122103000Z");
    QVERIFY(xmp.contains(u"<xmp:CreateDate>2026-11-22T10:30:00Z<"_s));
    QVERIFY(xmp.contains(u"<pdfaid:part>1<"_s) && xmp.contains(u"<pdfaid:conformance>B<"_s));
    QVERIFY(xmp.contains(u"uuid:0195f3a1-7c11-7abc-8def-1234567890ab"_s));
    QCOMPARE(root.getKey("/Lang").getStringValue(), "es-ES");
    QVERIFY(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
}

void TestDataChangeForm::isReproducible()
{
    const QByteArray pdf = rendered(completeRequest());
    QVERIFY(!pdf.isEmpty());
    QCOMPARE(rendered(completeRequest()), pdf);
    FormOptions other = options();
    other.documentId = u"0195f3a1-7c11-7abc-8def-ffffffffffff"_s;
    QVERIFY(renderDataChangeForm(completeRequest(), other).value() != pdf);
}

void TestDataChangeForm::showsWhatMustAccompanyIt()
{
    DataChangeRequest request = completeRequest();
    QVERIFY(pdftools::text(rendered(request)).contains(u"poderes de representación"_s));
    request.reason = ChangeReason::DataChange;
    QString text = pdftools::text(rendered(request));
    QVERIFY(!text.contains(u"poderes de representación"_s));
    QVERIFY(text.contains(u"tarjeta de identificación fiscal"_s));
    request.organisation.reset();
    text = pdftools::text(rendered(request));
    QVERIFY(!text.contains(u"tarjeta de identificación fiscal"_s));
    QVERIFY(!text.contains(u"Entidad titular"_s));
    QVERIFY(text.contains(u"Copia del DNI"_s));
}

void TestDataChangeForm::aShortRequestFitsOnOnePage()
{
    DataChangeRequest request = completeRequest();
    request.changes = {request.changes[0]};
    QCOMPARE(pdftools::pageCount(rendered(request)), 1);
}

void TestDataChangeForm::anIncompleteRequestIsAFormToFillIn()
{
    const QByteArray pdf = rendered({});
    QCOMPARE(pdftools::pageCount(pdf), 1);
    QVERIFY(inOrder(pdftools::text(pdf), {u"Nombre y dos apellidos"_s, u"ID de la ficha de cliente"_s, u"Valor nuevo"_s,
                                          u"Lugar"_s, u"Fecha"_s, u"Firma"_s}));
}

void TestDataChangeForm::englishAid()
{
    FormOptions aided = options();
    aided.readingAid = true;
    const QString text = pdftools::text(renderDataChangeForm(completeRequest(), aided).value_or(QByteArray()));
    QVERIFY(
        inOrder(text, {u"Solicitud de modificación"_s, u"Persona solicitante"_s, u"Applicant"_s, u"Name and surnames"_s,
                       u"Record ID"_s, u"New value"_s, u"Owner contact: e-mail"_s, u"Enclosures"_s, u"Signature"_s}));
    QVERIFY(!pdftools::text(rendered(completeRequest())).contains(u"Applicant"_s));
}

void TestDataChangeForm::longValuesTakeMorePages()
{
    DataChangeRequest request = completeRequest();
    QString numbered;
    for (int i = 0; numbered.size() < 9'990; ++i)
        numbered += u"p%1 "_s.arg(i);
    numbered.truncate(numbered.lastIndexOf(u'p'));
    request.changes[2].newValue = numbered;
    request.changes[2].presentValue = QString(10'000, u'W');
    const QByteArray pdf = rendered(request);
    const int pages = pdftools::pageCount(pdf);
    QVERIFY(pages >= 4);
    QCOMPARE(pdftools::syntaxErrors(pdf), QString());
    const QString text = pdftools::text(pdf);
    for (const QString &word : numbered.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(text.contains(word), qPrintable(word));
    QCOMPARE(text.count(u'W'), 10'000);
    for (int page = 1; page <= pages; ++page)
        QVERIFY(pdftools::pageText(pdf, page).contains(u"Página %1 de %2"_s.arg(page).arg(pages)));
    QVERIFY(inOrder(pdftools::pageText(pdf, 2),
                    {u"Solicitud de modificación"_s, u"Dato"_s, u"Valor actual"_s, u"Valor nuevo"_s}));
    QVERIFY(pdftools::pageText(pdf, pages).contains(u"Fdo.:"_s));
}

void TestDataChangeForm::oddTextDoesNoHarm_data()
{
    QTest::addColumn<QString>("odd");
    QTest::addColumn<QString>("legible");
    QTest::newRow("hebrew") << u"שלום עולם"_s << u"Güell"_s;
    QTest::newRow("arabic") << u"عبد الله بن عمر"_s << u"Güell"_s;
    QTest::newRow("emoji") << u"Ana 👩‍💻🇪🇸🎉 López"_s << u"López"_s;
    QTest::newRow("cyrillic and greek") << u"Мария Ωμέγα"_s << u"Мария"_s;
    QTest::newRow("marks") << QString(u"a"_s + QString(90, QChar(0x0301))) << u"Güell"_s;
    QTest::newRow("pasted lines") << u"María\r\nJosé\n\n\tLuisa"_s << u"María José Luisa"_s;
    QTest::newRow("override") << u"\u202Eevil\u202C Ana"_s << u"evil Ana"_s;
    QTest::newRow("figures that a ligature would swallow")
        << u"12:30 A-123 (4x4) -> fi ffl"_s << u"12:30 A-123 (4x4) -> fi ffl"_s;
    QTest::newRow("markup") << u"<b>&amp;</b> %1 %2 \\n"_s << u"<b>&amp;</b> %1 %2"_s;
    QTest::newRow("no spaces") << QString(100, u'M') << u"Güell"_s;
    QTest::newRow("unpaired surrogate") << QString(u"x"_s + QChar(0xD800) + u'y') << u"xy"_s;
}

void TestDataChangeForm::oddTextDoesNoHarm()
{
    QFETCH(QString, odd);
    QFETCH(QString, legible);
    DataChangeRequest request = completeRequest();
    request.signer.givenName = odd;
    request.customerNumber = odd;
    request.changes[2].label = odd;
    request.changes[2].newValue = odd;
    const QByteArray pdf = rendered(request);
    QCOMPARE(pdftools::syntaxErrors(pdf), QString());
    const QString text = pdftools::text(pdf);
    QVERIFY2(text.contains(legible), qPrintable(text));
    QVERIFY(inOrder(text, {u"Persona solicitante"_s, u"Datos que es necesario cambiar"_s, u"Firma"_s}));
}

void TestDataChangeForm::signaturePicture_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("png with transparency") << picture("PNG", {400, 120});
    QTest::newRow("jpeg") << picture("JPG", {400, 120});
    QTest::newRow("larger than printed") << picture("PNG", {4000, 900});
    QTest::newRow("narrow") << picture("PNG", {2, 500});
}

void TestDataChangeForm::signaturePicture()
{
    QFETCH(QByteArray, data);
    DataChangeRequest request = completeRequest();
    request.signature = SignatureImage{data};
    QVERIFY(validate(request).isEmpty());
    const QByteArray pdf = rendered(request);
    QCOMPARE(pdftools::syntaxErrors(pdf), QString());
    const QByteArray images = pdftools::run(u"pdfimages"_s, {u"-list"_s, u"FILE"_s}, pdf).text;
    QVERIFY2(images.contains(" image "), images.constData());
    QVERIFY2(!images.contains(" smask "), images.constData());
}

void TestDataChangeForm::refusesPicturesItCannotRead_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("truncated") << picture("PNG", {400, 120}).left(60);
    QTest::newRow("not a picture") << QByteArray("\x89PNG\r\n\x1a\n and then nothing");
    QTest::newRow("too wide") << picture("PNG", {8001, 1});
    QTest::newRow("empty") << QByteArray();
}

void TestDataChangeForm::refusesPicturesItCannotRead()
{
    QFETCH(QByteArray, data);
    DataChangeRequest request = completeRequest();
    request.signature = SignatureImage{data};
    const auto pdf = renderDataChangeForm(request, options());
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::Validation);
    QCOMPARE(pdf.error().field, u"signature.data"_s);
}

void TestDataChangeForm::needsClockAndId()
{
    FormOptions without = options();
    without.createdAt = {};
    QCOMPARE(renderDataChangeForm(completeRequest(), without).error().field, u"createdAt"_s);
    without = options();
    without.documentId.clear();
    QCOMPARE(renderDataChangeForm(completeRequest(), without).error().field, u"documentId"_s);
}

void TestDataChangeForm::stopsWhenAsked()
{
    DataChangeRequest request = completeRequest();
    request.changes[2].newValue = u"palabra "_s.repeated(1200);
    FormOptions stopped = options();
    std::stop_source source;
    int painted = 0;
    stopped.control.stop = source.get_token();
    stopped.control.progress = [&](int done, int) {
        painted = done;
        source.request_stop();
    };
    const auto pdf = renderDataChangeForm(request, stopped);
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::Cancelled);
    QCOMPARE(painted, 1);
    QCOMPARE(renderDataChangeForm(request, stopped).error().code, ErrorCode::Cancelled);
}

void TestDataChangeForm::writesTheFileWholeOrNotAtAll()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"Formulario señora.pdf"_s);
    QVERIFY(writeDataChangeForm(completeRequest(), path, options()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), rendered(completeRequest()));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());

    DataChangeRequest wrong = completeRequest();
    wrong.signer.documentNumber = u"12345678A"_s;
    const auto refused = writeDataChangeForm(wrong, dir.filePath(u"no.pdf"_s), options());
    QCOMPARE(refused.error().field, u"signer.document_number"_s);
    QCOMPARE(writeDataChangeForm(completeRequest(), dir.filePath(u"absent/no.pdf"_s), options()).error().code,
             ErrorCode::Storage);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
}

void TestDataChangeForm::draftsSurvive()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"draft.json"_s);
    DataChangeRequest draft = completeRequest();
    draft.signer.documentNumber = u"1234"_s;
    QVERIFY(saveRequest(path, draft));
    QCOMPARE(loadRequest(path), draft);
    QCOMPARE(loadRequest(dir.filePath(u"absent.json"_s)).error().first().code, ErrorCode::NotFound);
    QFile huge(path);
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(64 << 20));
    QCOMPARE(loadRequest(path).error().first().rule, Rule::TooLong);
}

QTEST_MAIN(TestDataChangeForm)
#include "tst_datachangeform.moc"
