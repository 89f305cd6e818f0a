// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/invoicearithmetic.h"

#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(areacliente::InvoiceSum)

namespace {

struct Whole {
    Invoice invoice;
    InvoiceParts parts;
};

InvoiceLine makeLine(qint64 thousandths, qint64 price, int discount, int tax, qint64 amount)
{
    InvoiceLine line;
    line.quantityThousandths = thousandths;
    line.unitPrice = euros(price);
    line.discountBasisPoints = discount;
    line.taxBasisPoints = tax;
    line.amount = euros(amount);
    return line;
}

TaxLine makeTax(const QString &name, int basisPoints, qint64 base, qint64 amount)
{
    TaxLine tax;
    tax.name = name;
    tax.basisPoints = basisPoints;
    tax.base = euros(base);
    tax.amount = euros(amount);
    return tax;
}

/// Two rates, a discount, a rounding, a payment and a credit note; worked out by hand.
Whole rightInvoice()
{
    Whole whole;
    whole.parts.lines = {makeLine(1000, 11'900, 0, 2100, 11'900), makeLine(12'000, 300, 1000, 2100, 3240),
                         makeLine(1500, 4111, 0, 2100, 6167), makeLine(2000, 1150, 0, 400, 2300)};
    whole.parts.taxes = {makeTax(u"IVA"_s, 2100, 21'307, 4474), makeTax(u"IVA"_s, 400, 2300, 92)};
    Payment paid;
    paid.amount = euros(20'000);
    Payment failed;
    failed.amount = euros(5000);
    failed.state = PaymentState::Failed;
    whole.parts.payments = {paid, failed};
    CreditNote note;
    note.total = euros(8173);
    whole.parts.creditNotes = {note};
    Invoice &invoice = whole.invoice;
    invoice.net = euros(23'607);
    invoice.tax = euros(4566);
    invoice.total = euros(28'173);
    invoice.paid = euros(20'000);
    invoice.credited = euros(8173);
    invoice.state = InvoiceState::Paid;
    return whole;
}

using Change = std::function<void(Whole &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestInvoiceArithmetic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRightInvoiceHasNoMismatch();
    void finds_data();
    void finds();
    void roundsHalvesAwayFromZero_data();
    void roundsHalvesAwayFromZero();
    void taxes_data();
    void taxes();
    void withholding();
    void creditNotes();
    void extremes();
};

void TestInvoiceArithmetic::aRightInvoiceHasNoMismatch()
{
    const Whole whole = rightInvoice();
    QCOMPARE(checkInvoice(whole.invoice, whole.parts).size(), 0);
    QCOMPARE(outstanding(whole.invoice), euros(0));
    QCOMPARE(checkInvoice(Invoice(), {}).size(), 0);
}

void TestInvoiceArithmetic::finds_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<InvoiceSum>("sum");
    QTest::addColumn<int>("place");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *name, InvoiceSum sum, int place, qint64 expected, Change change) {
        QTest::newRow(name) << std::move(change) << sum << place << expected;
    };
    row("line", InvoiceSum::LineAmount, 1, 3600, [](Whole &w) { w.parts.lines[1].discountBasisPoints = 0; });
    row("base", InvoiceSum::TaxBase, 0, 21'307, [](Whole &w) { w.parts.taxes[0].base.minor += 1; });
    row("tax", InvoiceSum::TaxAmount, 1, 92, [](Whole &w) { w.parts.taxes[1].amount.minor = 93; });
    row("rate without tax line", InvoiceSum::MissingTax, 3, 2300, [](Whole &w) { w.parts.taxes.removeLast(); });
    row("net", InvoiceSum::Net, -1, 23'607, [](Whole &w) { w.invoice.net.minor -= 1; });
    row("tax sum", InvoiceSum::Tax, -1, 4566, [](Whole &w) { w.invoice.tax.minor += 10; });
    row("total", InvoiceSum::Total, -1, 28'173, [](Whole &w) { w.invoice.total.minor = 28'172; });
    row("paid", InvoiceSum::Paid, -1, 20'000, [](Whole &w) { w.invoice.paid.minor = 25'000; });
    row("pending payment counts nothing", InvoiceSum::Paid, -1, 0,
        [](Whole &w) { w.parts.payments[0].state = PaymentState::Pending; });
    row("credited", InvoiceSum::Credited, -1, 0, [](Whole &w) { w.parts.creditNotes.clear(); });
    row("marked paid", InvoiceSum::State, -1, 20'000, [](Whole &w) {
        w.parts.payments.clear();
        w.invoice.paid = euros(0);
    });
    row("currency", InvoiceSum::Currency, 0, 11'900, [](Whole &w) { w.parts.lines[0].amount.currency = u"USD"_s; });
}

void TestInvoiceArithmetic::finds()
{
    QFETCH(Change, change);
    QFETCH(InvoiceSum, sum);
    QFETCH(int, place);
    Whole whole = rightInvoice();
    change(whole);
    const auto mismatches = checkInvoice(whole.invoice, whole.parts);
    const auto found = std::ranges::find_if(mismatches,
                                            [&](const InvoiceMismatch &m) { return m.sum == sum && m.place == place; });
    QVERIFY(found != mismatches.end());
    QTEST(found->expected.minor, "expected");
    QVERIFY(found->found != found->expected);
}

void TestInvoiceArithmetic::roundsHalvesAwayFromZero_data()
{
    QTest::addColumn<qint64>("thousandths");
    QTest::addColumn<qint64>("price");
    QTest::addColumn<int>("discount");
    QTest::addColumn<qint64>("amount");
    QTest::newRow("exact") << qint64(3000) << qint64(333) << 0 << qint64(999);
    QTest::newRow("half up") << qint64(500) << qint64(101) << 0 << qint64(51);
    QTest::newRow("below half") << qint64(499) << qint64(101) << 0 << qint64(50);
    QTest::newRow("negative half") << qint64(-500) << qint64(101) << 0 << qint64(-51);
    QTest::newRow("negative price") << qint64(1000) << qint64(-1195) << 0 << qint64(-1195);
    QTest::newRow("discount") << qint64(1000) << qint64(999) << 3333 << qint64(666);
    QTest::newRow("discount and quantity round once") << qint64(1500) << qint64(333) << 5000 << qint64(250);
    QTest::newRow("all off") << qint64(7000) << qint64(999) << 10'000 << qint64(0);
    QTest::newRow("nothing") << qint64(0) << qint64(999) << 0 << qint64(0);
}

void TestInvoiceArithmetic::roundsHalvesAwayFromZero()
{
    QFETCH(qint64, thousandths);
    QFETCH(qint64, price);
    QFETCH(int, discount);
    QFETCH(qint64, amount);
    QCOMPARE(lineAmount(makeLine(thousandths, price, discount, 0, 0)), std::optional(amount));
}

void TestInvoiceArithmetic::taxes_data()
{
    QTest::addColumn<qint64>("base");
    QTest::addColumn<int>("rate");
    QTest::addColumn<qint64>("amount");
    QTest::newRow("21 %") << qint64(10'000) << 2100 << qint64(2100);
    QTest::newRow("half") << qint64(50) << 2100 << qint64(11);
    QTest::newRow("5.2 %") << qint64(10'001) << 520 << qint64(520);
    QTest::newRow("negative half") << qint64(-50) << 2100 << qint64(-11);
    QTest::newRow("exempt") << qint64(12'345) << 0 << qint64(0);
}

void TestInvoiceArithmetic::taxes()
{
    QFETCH(qint64, base);
    QFETCH(int, rate);
    QFETCH(qint64, amount);
    QCOMPARE(taxAmount(base, rate), std::optional(amount));
}

void TestInvoiceArithmetic::withholding()
{
    Invoice invoice;
    InvoiceParts parts;
    parts.lines = {makeLine(1000, 100'000, 0, 2100, 100'000), makeLine(1000, 5000, 0, 0, 5000)};
    parts.taxes = {makeTax(u"IVA"_s, 2100, 100'000, 21'000), makeTax(u"IRPF"_s, 1500, 105'000, -15'750)};
    invoice.net = euros(105'000);
    invoice.tax = euros(5250);
    invoice.total = euros(110'250);
    QCOMPARE(checkInvoice(invoice, parts).size(), 0);
    parts.taxes[1].amount = euros(15'750);
    QVERIFY(!checkInvoice(invoice, parts).isEmpty());
}

void TestInvoiceArithmetic::creditNotes()
{
    CreditNote note;
    note.net = euros(3240);
    note.tax = euros(680);
    note.total = euros(3920);
    const QList lines{makeLine(12'000, 300, 1000, 2100, 3240)};
    QCOMPARE(checkCreditNote(note, lines, {makeTax(u"IVA"_s, 2100, 3240, 680)}).size(), 0);
    const auto mismatches = checkCreditNote(note, lines, {makeTax(u"IVA"_s, 2100, 3240, 681)});
    QCOMPARE(mismatches.size(), 2);
    QCOMPARE(mismatches[0].sum, InvoiceSum::TaxAmount);
    QCOMPARE(mismatches[1].sum, InvoiceSum::Tax);
}

void TestInvoiceArithmetic::extremes()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QCOMPARE(lineAmount(makeLine(most, most, 0, 0, 0)), std::nullopt);
    QCOMPARE(lineAmount(makeLine(1000, 9'007'199'254'740, 0, 0, 0)), std::optional<qint64>(9'007'199'254'740));
    QCOMPARE(taxAmount(most, 9999), std::nullopt);
    Whole whole = rightInvoice();
    whole.parts.lines[0].amount.minor = most;
    const auto mismatches = checkInvoice(whole.invoice, whole.parts);
    QVERIFY(std::ranges::any_of(mismatches, [](const InvoiceMismatch &m) { return m.sum == InvoiceSum::Overflow; }));
}

QTEST_GUILESS_MAIN(TestInvoiceArithmetic)
#include "tst_invoicearithmetic.moc"
