// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/balancemodel.h"
#include "models/creditnotemodel.h"
#include "models/invoicelinemodel.h"
#include "models/invoicemodel.h"
#include "models/paymentmethodmodel.h"
#include "models/spendingmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

/// A list in memory, answered at once.
template <class Row, class Filter>
class ListSource : public PageSource<Row, Filter>
{
public:
    using Query = PageQuery<Filter>;

    QList<Row> rows;
    std::function<QString(const Row &)> idOf;

    void count(const Query &, PageReply<qint64> reply) override { reply(rows.size()); }
    void boundaries(const Query &, int blockSize, PageReply<QList<PageKey>> reply) override
    {
        QList<PageKey> keys;
        for (qsizetype row = blockSize; row < rows.size(); row += blockSize)
            keys.append(PageKey{row});
        reply(keys);
    }
    void block(const Query &, const PageKey &first, int limit, PageReply<QList<Row>> reply) override
    {
        reply(rows.mid(first.isEmpty() ? 0 : first.constFirst().toLongLong(), limit));
    }
    void positions(const Query &, const QStringList &ids, PageReply<QHash<QString, qint64>> reply) override
    {
        QHash<QString, qint64> places;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            if (ids.contains(idOf(rows[row])))
                places.insert(idOf(rows[row]), row);
        }
        reply(places);
    }
};

QVariant cell(const TableModelBase &model, int row, const char16_t *column, int role = SortRole)
{
    return model.index(row, model.columnOf(column)).data(role);
}

} // namespace

class TestBillingModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsInvoices();
    void sortsByWhatTheStoreHasAnOrderFor();
    void showsCreditNotes();
    void showsTheLedger();
    void flagsLinesThatDoNotComeOut();
    void flagsMethodsThatExpire();
    void showsSpendingAndRenewals();
};

void TestBillingModels::showsInvoices()
{
    ListSource<InvoiceRow, InvoiceFilter> source;
    source.idOf = [](const InvoiceRow &row) { return row.id; };
    for (int n = 0; n < 600; ++n) {
        source.rows.append({.id = QString::number(n),
                            .number = u"F-%1"_s.arg(n),
                            .issuedOn = QDate(2025, 1, 1).addDays(n),
                            .state = n % 2 == 0 ? InvoiceState::Paid : InvoiceState::Overdue,
                            .total = euros(1000 + n),
                            .paid = euros(400),
                            .credited = euros(100),
                            .creditNotes = n == 3 ? QStringList{u"A-1"_s, u"A-2"_s} : QStringList(),
                            .isFlagged = n == 5});
    }
    InvoiceModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({{}, u"issued_on"_s, Qt::DescendingOrder});
    QCOMPARE(model.rowCount(), 600);
    QCOMPARE(cell(model, 3, u"number").toString(), u"F-3"_s);
    QCOMPARE(cell(model, 3, u"issued_on").toDate(), QDate(2025, 1, 4));
    QCOMPARE(cell(model, 3, u"outstanding").toLongLong(), 503);
    QCOMPARE(cell(model, 3, u"outstanding", Qt::DisplayRole).value<Money>(), euros(503));
    QCOMPARE(cell(model, 3, u"state", DecorationKeyRole).toString(), u"overdue"_s);
    QCOMPARE(cell(model, 3, u"credit_notes").toString(), u"A-1, A-2"_s);
    QCOMPARE(cell(model, 3, u"credit_notes", DecorationKeyRole).toString(), u"credit_note"_s);
    QCOMPARE(cell(model, 4, u"credit_notes", DecorationKeyRole).toString(), QString());
    for (const int row : {4, 5, 6})
        QCOMPARE(cell(model, row, u"number", StateRole).value<RowState>(),
                 row == 5 ? RowState::Flagged : RowState::Normal);
    source.rows.removeFirst();
    model.refresh();
    QCOMPARE(model.rowCount(), 599);
    QTRY_COMPARE(cell(model, 4, u"number").toString(), u"F-5"_s);
}

void TestBillingModels::sortsByWhatTheStoreHasAnOrderFor()
{
    QCOMPARE(InvoiceModel::orderOf(u"issued_on"), InvoiceOrder::Day);
    QCOMPARE(InvoiceModel::orderOf(u"number"), InvoiceOrder::Number);
    QCOMPARE(InvoiceModel::orderOf(u"total"), InvoiceOrder::Total);
    QCOMPARE(InvoiceModel::orderOf(u"state"), std::nullopt);
    QCOMPARE(CreditNoteModel::orderOf(u"total"), CreditNoteOrder::Total);
    QCOMPARE(CreditNoteModel::orderOf(u"reason"), std::nullopt);
}

void TestBillingModels::showsCreditNotes()
{
    ListSource<CreditNote, CreditNoteFilter> source;
    source.idOf = [](const CreditNote &note) { return note.id; };
    CreditNote note;
    note.id = u"1"_s;
    note.number = u"A-1"_s;
    note.invoiceNumber = u"F-9"_s;
    note.reason = u"Devolución"_s;
    note.total = euros(121);
    source.rows = {note};
    CreditNoteModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, u"invoice_number").toString(), u"F-9"_s);
    QCOMPARE(cell(model, 0, u"total").toLongLong(), 121);
    QCOMPARE(cell(model, 0, u"number", SubtitleRole).toString(), u"Devolución"_s);
}

void TestBillingModels::showsTheLedger()
{
    ListSource<LedgerRow, LedgerFilter> source;
    source.idOf = [](const LedgerRow &row) { return row.entry.id; };
    LedgerRow row;
    row.entry.id = u"1"_s;
    row.entry.at = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC);
    row.entry.kind = BalanceKind::Refund;
    row.entry.amount = euros(-500);
    row.balance = euros(-700);
    source.rows = {row};
    BalanceModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    QCOMPARE(cell(model, 0, u"kind").toString(), u"refund"_s);
    QCOMPARE(cell(model, 0, u"amount").toLongLong(), -500);
    QCOMPARE(cell(model, 0, u"balance").toLongLong(), -700);
    QCOMPARE(cell(model, 0, u"at", RowIdRole).toString(), u"1"_s);
}

void TestBillingModels::flagsLinesThatDoNotComeOut()
{
    InvoiceLineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<InvoiceLine> lines;
    for (int n = 0; n < 3; ++n) {
        InvoiceLine line;
        line.id = QString::number(n);
        line.quantityThousandths = 1500;
        line.discountBasisPoints = 1000;
        line.taxBasisPoints = 2100;
        lines.append(line);
    }
    // A mismatch of a tax line has a place too, which is not a line's.
    model.setLines(lines, {{InvoiceSum::LineAmount, 1, euros(1), euros(2)},
                           {InvoiceSum::TaxBase, 0, euros(1), euros(2)},
                           {InvoiceSum::MissingTax, 2, euros(0), euros(2)}});
    const QList<RowState> wanted{RowState::Normal, RowState::Flagged, RowState::Flagged};
    for (int row = 0; row < 3; ++row)
        QCOMPARE(cell(model, row, u"description", StateRole).value<RowState>(), wanted[row]);
    QCOMPARE(cell(model, 0, u"quantity").toLongLong(), 1500);
    QCOMPARE(cell(model, 0, u"discount").toInt(), 1000);
    QCOMPARE(cell(model, 0, u"tax_rate").toInt(), 2100);
}

void TestBillingModels::flagsMethodsThatExpire()
{
    const QDate today(2026, 3, 2);
    PaymentMethodModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto method = [](const QString &label, std::optional<QDate> expiresOn, bool isDefault) {
        PaymentMethod m;
        m.id = m.label = label;
        m.expiresOn = expiresOn;
        m.isDefault = isDefault;
        return m;
    };
    model.setMethods({method(u"a"_s, QDate(2026, 2, 1), false), method(u"b"_s, QDate(2026, 4, 1), false),
                      method(u"c"_s, QDate(2026, 4, 2), false), method(u"d"_s, std::nullopt, true)},
                     today);
    QStringList labels;
    QList<RowState> states;
    for (int row = 0; row < model.rowCount(); ++row) {
        labels.append(model.row(row).label);
        states.append(cell(model, row, u"label", StateRole).value<RowState>());
    }
    QCOMPARE(labels, (QStringList{u"d"_s, u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(states, (QList<RowState>{RowState::Normal, RowState::Flagged, RowState::Flagged, RowState::Normal}));
}

void TestBillingModels::showsSpendingAndRenewals()
{
    SpendingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSpending(
        {{QDate(2026, 1, 1), ProductFamily::Hosting, euros(100)}, {QDate(2026, 1, 1), std::nullopt, euros(50)}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, u"family").toString(), u"hosting"_s);
    QCOMPARE(cell(model, 1, u"family").toString(), QString());
    QCOMPARE(cell(model, 1, u"amount").toLongLong(), 50);
    model.setRenewals({{QDate(2026, 5, 10), u"s"_s, u"tienda.example"_s, ProductFamily::Domain, euros(1200)}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, u"name").toString(), u"tienda.example"_s);
    QCOMPARE(cell(model, 0, u"period").toDate(), QDate(2026, 5, 10));
}

QTEST_GUILESS_MAIN(TestBillingModels)
#include "tst_billingmodels.moc"
