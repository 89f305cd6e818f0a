// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/csv.h"
#include "app/domain/invoice.h"

#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAnInvoiceForOtherPrograms();
    void writesAnInvoiceForASpanishSpreadsheet();
    void quotesAndDisarmsText_data();
    void quotesAndDisarmsText();
    void writesNumbersOfEveryCurrency();
    void choosesTheDialectOfTheLocale();
};

namespace {

Invoice invoice()
{
    Invoice i;
    i.number = u"F2026-0001"_s;
    i.issuedOn = QDate(2026, 2, 3);
    i.dueOn = QDate(2026, 2, 18);
    i.state = InvoiceState::PartlyPaid;
    i.summary = u"Renovación; «plan»"_s;
    i.net = euros(123450);
    i.tax = euros(25925);
    i.total = euros(149375);
    i.paid = euros(-5);
    i.credited = {0, u"EUR"_s};
    i.customerName = u"=HYPERLINK(\"x\")"_s;
    i.customerAddress = u"Calle Mayor 1\n30001 Murcia"_s;
    return i;
}

} // namespace

void TestCsv::writesAnInvoiceForOtherPrograms()
{
    const CsvDialect dialect = exchangeDialect();
    QCOMPARE(csvStart(dialect), QByteArray());
    QCOMPARE(
        csvHeading<Invoice>(dialect),
        QByteArray(
            "number,issued_on,due_on,state,summary,net,net_currency,tax,tax_currency,total,total_currency,paid,paid_currency,"
            "credited,credited_currency,customer_name,customer_tax_id,customer_address,subscription_id,document_hash\r\n"));
    QCOMPARE(
        QString::fromUtf8(csvRecord(invoice(), dialect)),
        u"F2026-0001,2026-02-03,2026-02-18,partly_paid,Renovación; «plan»,1234.50,EUR,259.25,EUR,1493.75,EUR,-0.05,EUR,0.00,EUR,"
        "\"'=HYPERLINK(\"\"x\"\")\",,\"Calle Mayor 1\n30001 Murcia\",,\r\n"_s);
}

void TestCsv::writesAnInvoiceForASpanishSpreadsheet()
{
    const CsvDialect dialect = spreadsheetDialect(QLocale(QLocale::Spanish, QLocale::Spain));
    QCOMPARE(csvStart(dialect), QByteArray("\xEF\xBB\xBF"));
    QVERIFY(csvHeading<Invoice>(dialect).startsWith("number;issued_on;due_on;"));
    const QString line = QString::fromUtf8(csvRecord(invoice(), dialect));
    QVERIFY2(line.startsWith(u"F2026-0001;2026-02-03;2026-02-18;partly_paid;\"Renovación; «plan»\";1234,50;EUR;"_s),
             qPrintable(line));
    QVERIFY2(line.contains(u";-0,05;EUR;"_s), qPrintable(line));
}

void TestCsv::quotesAndDisarmsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"plan"_s << u"plan"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("line end") << u"a\r\nb"_s << u"\"a\r\nb\""_s;
    QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+34 600"_s << u"'+34 600"_s;
    QTest::newRow("minus") << u"-10 %"_s << u"'-10 %"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("return") << u"\r=1"_s << u"\"'\r=1\""_s;
    QTest::newRow("formula later") << u"a=1"_s << u"a=1"_s;
}

void TestCsv::quotesAndDisarmsText()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(csvText(text, exchangeDialect()), cell);
}

void TestCsv::writesNumbersOfEveryCurrency()
{
    const CsvDialect dialect = exchangeDialect();
    QCOMPARE(csvNumber(0, 2, dialect), u"0.00"_s);
    QCOMPARE(csvNumber(7, 2, dialect), u"0.07"_s);
    QCOMPARE(csvNumber(-1234567, 2, dialect), u"-12345.67"_s);
    QCOMPARE(csvNumber(1500, currencyDecimals(u"JPY"_s), dialect), u"1500"_s);
    QCOMPARE(csvNumber(std::numeric_limits<qint64>::min(), 2, dialect), u"-92233720368547758.08"_s);
}

void TestCsv::choosesTheDialectOfTheLocale()
{
    QCOMPARE(spreadsheetDialect(QLocale(QLocale::English, QLocale::UnitedKingdom)), (CsvDialect{u',', u'.', true}));
    QCOMPARE(spreadsheetDialect(QLocale(QLocale::Spanish, QLocale::Spain)), (CsvDialect{u';', u',', true}));
    QCOMPARE(exchangeDialect(), (CsvDialect{u',', u'.', false}));
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
