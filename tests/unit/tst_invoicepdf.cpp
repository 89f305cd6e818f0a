// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/spanishtext.h"
#include "tests/support/invoices.h"
#include "tests/support/pdftools.h"

#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(areacliente::InvoiceState)

namespace {

/// The text with its hard spaces made plain, as a reader copies it.
QString textOf(const QByteArray &pdf)
{
    return pdftools::text(pdf).replace(QChar::Nbsp, u' ');
}

bool inOrder(const QString &text, const QStringList &phrases)
{
    qsizetype from = 0;
    for (const QString &phrase : phrases) {
        from = text.indexOf(phrase, from);
        if (from < 0) {
            qWarning() << "missing or out of order:" << phrase << "in" << text;
            return false;
        }
        from += phrase.size();
    }
    return true;
}

CreditNoteDocument sampleCreditNote()
{
    const InvoiceDocument corrected = sampleInvoice();
    CreditNoteDocument document;
    document.issuer = corrected.issuer;
    document.account = corrected.account;
    document.invoice = corrected.invoice;
    document.lines = {corrected.lines[1]};
    CreditNote &note = document.note;
    note.id = u"0195f3a1-7c11-7abc-8def-1234567890ac"_s;
    note.number = u"R2026-000031"_s;
    note.invoiceNumber = corrected.invoice.number;
    note.issuedOn = QDate(2026, 11, 10);
    note.reason = u"Baja de la dirección IP"_s;
    note.net = euros(3240);
    note.tax = euros(680);
    note.total = euros(3920);
    TaxLine tax;
    tax.name = u"IVA"_s;
    tax.basisPoints = 2100;
    tax.base = note.net;
    tax.amount = note.tax;
    document.taxes = {tax};
    return document;
}

} // namespace

class TestInvoicePdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInOrder();
    void isArchivableAndReproducible();
    void everyStateIsShown_data();
    void everyStateIsShown();
    void overpaid();
    void longInvoicesTakeMorePages();
    void creditNote();
    void needsIdAndDay();
    void spanishFigures_data();
    void spanishFigures();
    void spanishDates();
};

void TestInvoicePdf::readsInOrder()
{
    const auto pdf = renderInvoice(sampleInvoice());
    QVERIFY(pdf);
    QVERIFY(inOrder(textOf(*pdf), {u"Alojamientos del Sur, S.L."_s,
                                   u"NIF B92345674"_s,
                                   u"29005 Málaga"_s,
                                   u"FACTURA"_s,
                                   u"F2026-004711"_s,
                                   u"PAGADA EN PARTE"_s,
                                   u"Talleres Peñalara, S.L."_s,
                                   u"NIF B12345674"_s,
                                   u"29006 Málaga"_s,
                                   u"01/11/2026"_s,
                                   u"30/11/2026"_s,
                                   u"C-104882"_s,
                                   u"Renovación anual de servicios"_s,
                                   u"Descripción"_s,
                                   u"Plan Hosting Profesional"_s,
                                   u"1.234,56 €"_s,
                                   u"21 %"_s,
                                   u"1.234,56 €"_s,
                                   u"Dirección IP dedicada"_s,
                                   u"12"_s,
                                   u"3,00 €"_s,
                                   u"10 %"_s,
                                   u"32,40 €"_s,
                                   u"Manual impreso"_s,
                                   u"1,5"_s,
                                   u"17,25 €"_s,
                                   u"Base imponible"_s,
                                   u"1.284,21 €"_s,
                                   u"IVA 21 %"_s,
                                   u"1.266,96 €"_s,
                                   u"266,06 €"_s,
                                   u"IVA 4 %"_s,
                                   u"0,69 €"_s,
                                   u"Total factura"_s,
                                   u"1.550,96 €"_s,
                                   u"05/11/2026"_s,
                                   u"REC-1188"_s,
                                   u"100,00 €"_s,
                                   u"Abono R2026-000031"_s,
                                   u"39,20 €"_s,
                                   u"Pendiente de pago"_s,
                                   u"1.411,76 €"_s,
                                   u"Registro Mercantil"_s,
                                   u"Página 1 de 1"_s}));
}

void TestInvoicePdf::isArchivableAndReproducible()
{
    const QByteArray pdf = renderInvoice(sampleInvoice()).value_or(QByteArray());
    QCOMPARE(pdftools::syntaxErrors(pdf), QString());
    int fonts = 0;
    QCOMPARE(pdftools::unusableFonts(pdf, &fonts), QStringList());
    QVERIFY(fonts > 0);
    const QByteArray info = pdftools::run(u"pdfinfo"_s, {u"FILE"_s}, pdf).text;
    QVERIFY2(info.contains("Factura F2026-004711") && info.contains("Alojamientos del Sur") && info.contains("(A4)"),
             info.constData());
    QCOMPARE(renderInvoice(sampleInvoice()).value_or(QByteArray()), pdf);
}

void TestInvoicePdf::everyStateIsShown_data()
{
    QTest::addColumn<InvoiceState>("state");
    QTest::addColumn<QString>("badge");
    QTest::newRow("draft") << InvoiceState::Draft << u"BORRADOR"_s;
    QTest::newRow("issued") << InvoiceState::Issued << u"PENDIENTE DE PAGO"_s;
    QTest::newRow("paid") << InvoiceState::Paid << u"PAGADA"_s;
    QTest::newRow("partly paid") << InvoiceState::PartlyPaid << u"PAGADA EN PARTE"_s;
    QTest::newRow("overdue") << InvoiceState::Overdue << u"VENCIDA"_s;
    QTest::newRow("void") << InvoiceState::Void << u"ANULADA"_s;
}

void TestInvoicePdf::everyStateIsShown()
{
    QFETCH(InvoiceState, state);
    QFETCH(QString, badge);
    InvoiceDocument document = sampleInvoice();
    document.invoice.state = state;
    QVERIFY(textOf(renderInvoice(document).value_or(QByteArray())).contains(u"F2026-004711 "_s + badge + u' '));
}

void TestInvoicePdf::overpaid()
{
    InvoiceDocument document = sampleInvoice();
    document.payments[0].amount = document.invoice.total;
    document.invoice.paid = document.invoice.total;
    const QString text = textOf(renderInvoice(document).value_or(QByteArray()));
    QVERIFY(text.contains(u"Saldo a su favor 39,20 €"_s));
    QVERIFY(!text.contains(u"Pendiente de pago"_s));
}

void TestInvoicePdf::longInvoicesTakeMorePages()
{
    InvoiceDocument document = sampleInvoice();
    for (int i = 0; i < 120; ++i)
        addLine(document, u"Servicio adicional número %1, con una descripción que ocupa dos renglones"_s.arg(i), 1000,
                99'999'999, 0, 2100);
    sumUp(document);
    const QByteArray pdf = renderInvoice(document).value_or(QByteArray());
    const int pages = pdftools::pageCount(pdf);
    QVERIFY(pages >= 4);
    const QString text = textOf(pdf);
    for (int i = 0; i < 120; ++i)
        QVERIFY(text.contains(u"Servicio adicional número %1,"_s.arg(i)));
    QCOMPARE(text.count(u"Descripción Cantidad Precio Dto. Impuesto Importe"_s), pages);
    QVERIFY(text.contains(u"Página %1 de %1"_s.arg(pages)));
}

void TestInvoicePdf::creditNote()
{
    const auto pdf = renderCreditNote(sampleCreditNote());
    QVERIFY(pdf);
    QCOMPARE(pdftools::syntaxErrors(*pdf), QString());
    QVERIFY(inOrder(textOf(*pdf), {u"FACTURA RECTIFICATIVA"_s, u"R2026-000031"_s, u"10/11/2026"_s, u"F2026-004711"_s,
                                   u"01/11/2026"_s, u"Motivo de la rectificación: Baja de la dirección IP"_s, u"−12"_s,
                                   u"−32,40 €"_s, u"IVA 21 %"_s, u"−6,80 €"_s, u"Total abono"_s, u"−39,20 €"_s}));
    QVERIFY(!textOf(*pdf).contains(u"Pendiente"_s));
}

void TestInvoicePdf::needsIdAndDay()
{
    InvoiceDocument document = sampleInvoice();
    document.invoice.id.clear();
    QCOMPARE(renderInvoice(document).error().code, ErrorCode::Validation);
    document = sampleInvoice();
    document.invoice.issuedOn = {};
    QCOMPARE(renderInvoice(document).error().code, ErrorCode::Validation);
}

void TestInvoicePdf::spanishFigures_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &written, const char16_t *expected) {
        QTest::newRow(qPrintable(written)) << written << QString::fromUtf16(expected);
    };
    row(spanish::amount(euros(0)), u"0,00\u00A0€");
    row(spanish::amount(euros(5)), u"0,05\u00A0€");
    row(spanish::amount(euros(-5)), u"−0,05\u00A0€");
    row(spanish::amount(euros(99'999)), u"999,99\u00A0€");
    row(spanish::amount(euros(100'000)), u"1.000,00\u00A0€");
    row(spanish::amount(euros(123'456'789)), u"1.234.567,89\u00A0€");
    row(spanish::amount(Money{150, u"USD"_s}), u"1,50\u00A0USD");
    row(spanish::amount(euros(std::numeric_limits<qint64>::min())), u"−92.233.720.368.547.758,08\u00A0€");
    row(spanish::quantity(1000), u"1");
    row(spanish::quantity(1500), u"1,5");
    row(spanish::quantity(1), u"0,001");
    row(spanish::quantity(-12'000), u"−12");
    row(spanish::percent(2100), u"21\u00A0%");
    row(spanish::percent(520), u"5,2\u00A0%");
    row(spanish::percent(0), u"0\u00A0%");
}

void TestInvoicePdf::spanishFigures()
{
    QFETCH(QString, written);
    QTEST(written, "expected");
}

void TestInvoicePdf::spanishDates()
{
    QCOMPARE(spanish::shortDate(QDate(2026, 1, 9)), u"09/01/2026"_s);
    QCOMPARE(spanish::longDate(QDate(2026, 1, 9)), u"9 de enero de 2026"_s);
    QCOMPARE(spanish::longDate(QDate(2026, 12, 31)), u"31 de diciembre de 2026"_s);
    QCOMPARE(spanish::shortDate({}), QString());
    QCOMPARE(spanish::longDate({}), QString());
}

QTEST_MAIN(TestInvoicePdf)
#include "tst_invoicepdf.moc"
