// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/documentedition.h"
#include "app/services/invoicequery.h"
#include "tests/support/await.h"
#include "tests/support/billingrows.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

const Id account = u"account"_s;
const QDate today(2026, 1, 2);
constexpr int blockSize = 16;

// SQLite's hook is a function without an object of its own.
qint64 stepsTaken = 0;

int countSteps(unsigned /*what*/, void * /*nothing*/, void *statement, void * /*nanoseconds*/)
{
    stepsTaken += sqlite3_stmt_status(static_cast<sqlite3_stmt *>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
    return 0;
}

/// SQLite calls it for every new connection, also those of Qt's driver.
int countStepsOf(sqlite3 *connection, char ** /*error*/, const sqlite3_api_routines * /*routines*/)
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, countSteps, nullptr);
}

/// What the query has to give, by looking at every invoice.
bool isWanted(const Invoice &invoice, const InvoiceFilter &filter)
{
    const InvoiceState state = standingOn(filter.today, invoice.state, invoice.dueOn);
    const bool isUnpaid = invoice.state == InvoiceState::Issued || invoice.state == InvoiceState::PartlyPaid
                          || invoice.state == InvoiceState::Overdue;
    const auto stands = [&] {
        switch (filter.standing) {
        case InvoiceStanding::Any: return true;
        case InvoiceStanding::Unpaid: return isUnpaid;
        case InvoiceStanding::Overdue: return state == InvoiceState::Overdue;
        case InvoiceStanding::Issued: return state == InvoiceState::Issued;
        case InvoiceStanding::PartlyPaid: return state == InvoiceState::PartlyPaid;
        case InvoiceStanding::Paid: return state == InvoiceState::Paid;
        case InvoiceStanding::Corrected: return invoice.credited.minor != 0;
        case InvoiceStanding::Void: return state == InvoiceState::Void;
        case InvoiceStanding::Draft: return state == InvoiceState::Draft;
        }
        Q_UNREACHABLE();
    };
    const auto hasWord = [&](const QString &typed) {
        const QStringList words
            = QString(invoice.number + u' ' + invoice.summary).split(QRegularExpression(u"[^\\p{L}\\p{N}]+"_s));
        const auto plain = [](const QString &word) { return word.toLower().replace(u'ó', u'o'); };
        return std::ranges::any_of(words, [&](const QString &word) { return plain(word).startsWith(plain(typed)); });
    };
    return stands() && (!filter.year || invoice.issuedOn.year() == *filter.year)
           && (!filter.leastTotal || invoice.total.minor >= *filter.leastTotal)
           && (!filter.mostTotal || invoice.total.minor <= *filter.mostTotal)
           && std::ranges::all_of(filter.text.split(QRegularExpression(u"[ .-]"_s), Qt::SkipEmptyParts), hasWord);
}

std::tuple<QVariant, QString> keyOf(const Invoice &invoice, InvoiceOrder by)
{
    switch (by) {
    case InvoiceOrder::Day: return {invoice.issuedOn.toJulianDay(), invoice.id};
    case InvoiceOrder::Number: return {invoice.number, invoice.id};
    case InvoiceOrder::Total: return {invoice.total.minor, invoice.id};
    }
    Q_UNREACHABLE();
}

bool comesBefore(const Invoice &a, const Invoice &b, InvoiceOrder by)
{
    const auto [valueA, idA] = keyOf(a, by);
    const auto [valueB, idB] = keyOf(b, by);
    const auto order = QVariant::compare(valueA, valueB);
    return order == QPartialOrdering::Equivalent ? idA < idB : order == QPartialOrdering::Less;
}

InvoiceFilter randomFilter(QRandomGenerator &random)
{
    static const QStringList texts{u"renov"_s, u"F2021"_s, u"dominio copia"_s, u"RENOVACION"_s, u"F2023-0001"_s,
                                   u"zzz"_s,   u"..."_s};
    InvoiceFilter filter{.today = today};
    if (random.bounded(2) == 0)
        filter.year = 2019 + random.bounded(8);
    if (random.bounded(2) == 0)
        filter.standing = static_cast<InvoiceStanding>(random.bounded(9));
    if (random.bounded(2) == 0)
        filter.text = texts[random.bounded(texts.size())];
    if (random.bounded(3) == 0)
        filter.leastTotal = random.bounded(60'000);
    if (random.bounded(3) == 0)
        filter.mostTotal = 30'000 + random.bounded(100'000);
    return filter;
}

} // namespace

class TestInvoiceQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesWhatAFullScanGives_data();
    void givesWhatAFullScanGives();
    void flagsEveryTamperedSum_data();
    void flagsEveryTamperedSum();
    void countsAsOverdueWhatTheProviderCouldNotSay();
    void readsThroughIndexesAlone_data();
    void readsThroughIndexesAlone();
    void listsYears();
    void addsUpCurrenciesApart();
    void tellsAllAboutOneInvoice();
    void readsOfABillWhatIsItsOwn_data();
    void readsOfABillWhatIsItsOwn();
    void ordersOnlyWhatItFound_data();
    void ordersOnlyWhatItFound();
    void readsNoMoreThanTheFirstRows();
    void namesRecentDocuments();
    void findsInvoicesByTheirPlaces();

private:
    /// The steps SQLite takes for it, or -1 if it fails.
    template <RecordLike R>
    [[nodiscard]] static qint64 stepsToSelect(const RecordStore &store, const Select &what)
    {
        stepsTaken = 0;
        return store.select<R>(what) ? stepsTaken : -1;
    }

    [[nodiscard]] RecordStore store() { return {*m_database, account, nullptr, m_search.get()}; }

    QTemporaryDir m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SearchIndex> m_search;
    QList<Bill> m_bills;
};

void TestInvoiceQuery::initTestCase()
{
    QCOMPARE(sqlite3_auto_extension(reinterpret_cast<void (*)()>(countStepsOf)), SQLITE_OK);
    auto database = Database::open(m_directory.filePath(u"replica.sqlite"_s), StoreKind::Replica);
    QVERIFY_RESULT(database);
    m_database = std::move(*database);
    m_search = std::make_unique<SearchIndex>(*m_database);
    QRandomGenerator random(7);
    RecordStore store = this->store();
    const auto filled = m_database->runInTransaction([&]() -> Result<void> {
        for (int n = 0; n < 700; ++n) {
            m_bills.append(makeBill(n, random));
            if (auto put = putBill(store, m_bills.constLast()); !put)
                return put;
        }
        return {};
    });
    QVERIFY_RESULT(filled);
}

void TestInvoiceQuery::givesWhatAFullScanGives_data()
{
    QTest::addColumn<int>("round");
    for (int round = 0; round < 150; ++round)
        QTest::addRow("%d", round) << round;
}

void TestInvoiceQuery::givesWhatAFullScanGives()
{
    QFETCH(int, round);
    QRandomGenerator random(static_cast<quint32>(1000 + round));
    const InvoiceFilter filter = randomFilter(random);
    const auto by = static_cast<InvoiceOrder>(random.bounded(3));
    const auto order = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;

    QList<Invoice> wanted;
    InvoiceTotals totals;
    for (const Bill &bill : std::as_const(m_bills)) {
        if (!isWanted(bill.invoice, filter))
            continue;
        wanted.append(bill.invoice);
        const bool isOpen = bill.invoice.state != InvoiceState::Paid && bill.invoice.state != InvoiceState::Void
                            && bill.invoice.state != InvoiceState::Draft;
        totals.add(
            {1, {{u"EUR"_s, bill.invoice.total.minor}}, {{u"EUR"_s, isOpen ? outstanding(bill.invoice).minor : 0}}});
    }
    std::ranges::sort(wanted, [&](const Invoice &a, const Invoice &b) {
        return order == Qt::AscendingOrder ? comesBefore(a, b, by) : comesBefore(b, a, by);
    });

    const RecordStore store = this->store();
    const KeyedRows rows = invoiceRows(account, filter, by, order);
    const auto count = countRows(*m_database, rows);
    QVERIFY_RESULT(count);
    QCOMPARE(*count, wanted.size());

    // Block by block from the boundaries, walked in pieces.
    QList<RowKey> boundaries;
    for (;;) {
        const auto more = walkKeys(*m_database, rows, boundaries.isEmpty() ? RowKey() : boundaries.constLast(),
                                   blockSize, 3);
        QVERIFY_RESULT(more);
        boundaries += *more;
        if (more->size() < 3)
            break;
    }
    QCOMPARE(boundaries.size(), wanted.isEmpty() ? 0 : (wanted.size() - 1) / blockSize);
    QList<InvoiceRow> read;
    InvoiceTotals summed;
    for (qsizetype block = 0; block <= boundaries.size(); ++block) {
        const RowKey first = block == 0 ? RowKey() : boundaries.at(block - 1);
        const auto rowsOfBlock = readInvoices(store, rows, first, blockSize, today);
        QVERIFY_RESULT(rowsOfBlock);
        read += *rowsOfBlock;
        const auto part = invoiceTotals(store, rows, first,
                                        block == boundaries.size() ? RowKey() : boundaries.at(block));
        QVERIFY_RESULT(part);
        summed.add(*part);
    }
    QCOMPARE(read.size(), wanted.size());
    QSet<QString> ids;
    for (qsizetype i = 0; i < read.size(); ++i) {
        ids.insert(read[i].id);
        // Found by words, invoices of one day come in the index's own order.
        if (by == InvoiceOrder::Day)
            QCOMPARE(read[i].issuedOn, wanted[i].issuedOn);
        else
            QCOMPARE(read[i].id, wanted[i].id);
        QVERIFY(!read[i].isFlagged);
    }
    QCOMPARE(ids.size(), wanted.size());
    QCOMPARE(summed, totals);

    const auto records = readInvoiceRecords(store, rows, {}, 1000);
    QVERIFY_RESULT(records);
    QCOMPARE(records->size(), wanted.size());

    // Where some of them, and one that is not there, stand.
    QStringList sought{u"nobody"_s};
    for (qsizetype i = 0; i < read.size(); i += 37)
        sought.append(read[i].id);
    const auto keys = invoiceKeys(store, rows, sought);
    QVERIFY_RESULT(keys);
    const auto positions = positionsOf(*m_database, rows, *keys);
    QVERIFY_RESULT(positions);
    QCOMPARE(positions->size(), sought.size() - 1);
    for (qsizetype i = 0; i < read.size(); i += 37)
        QCOMPARE(positions->value(read[i].id), i);
}

void TestInvoiceQuery::flagsEveryTamperedSum_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("line amount")
        << u"UPDATE invoice_line SET amount_minor = amount_minor + 1 WHERE invoice_id = ? AND position = 0"_s;
    QTest::newRow("line price")
        << u"UPDATE invoice_line SET unit_price_minor = unit_price_minor + 10000 WHERE invoice_id = ? AND position = 0"_s;
    QTest::newRow("tax base") << u"UPDATE tax_line SET base_minor = base_minor - 1 WHERE invoice_id = ?"_s;
    QTest::newRow("tax amount") << u"UPDATE tax_line SET amount_minor = amount_minor - 1 WHERE invoice_id = ?"_s;
    QTest::newRow("missing tax") << u"DELETE FROM tax_line WHERE invoice_id = ?"_s;
    QTest::newRow("missing line") << u"DELETE FROM invoice_line WHERE invoice_id = ?"_s;
    QTest::newRow("net") << u"UPDATE invoice SET net_minor = net_minor + 1 WHERE id = ?"_s;
    QTest::newRow("tax") << u"UPDATE invoice SET tax_minor = tax_minor + 1 WHERE id = ?"_s;
    QTest::newRow("total") << u"UPDATE invoice SET total_minor = total_minor + 1 WHERE id = ?"_s;
    QTest::newRow("paid") << u"UPDATE invoice SET paid_minor = paid_minor + 1 WHERE id = ?"_s;
    QTest::newRow("credited") << u"UPDATE invoice SET credited_minor = credited_minor + 1 WHERE id = ?"_s;
    QTest::newRow("currency") << u"UPDATE invoice SET net_currency = 'USD' WHERE id = ?"_s;
}

void TestInvoiceQuery::flagsEveryTamperedSum()
{
    QFETCH(QString, statement);
    RecordStore store = this->store();
    const Bill &bill = m_bills.at(123);
    const auto changed = m_database->execute(statement, {bill.invoice.id});
    QVERIFY_RESULT(changed);
    QVERIFY(*changed > 0);
    const auto read = readInvoices(store,
                                   invoiceRows(account, {.today = today}, InvoiceOrder::Number, Qt::AscendingOrder), {},
                                   1000, today);
    const auto detail = readInvoiceDetail(store, bill.invoice.id);
    // Right again before anything can fail.
    QVERIFY_RESULT(putBill(store, bill));
    QVERIFY_RESULT(read);
    for (const InvoiceRow &row : *read)
        QCOMPARE(row.isFlagged, row.id == bill.invoice.id);
    QVERIFY_RESULT(detail);
    QVERIFY(!detail->mismatches.isEmpty());
}

void TestInvoiceQuery::countsAsOverdueWhatTheProviderCouldNotSay()
{
    QCOMPARE(standingOn(today, InvoiceState::Issued, today), InvoiceState::Issued);
    QCOMPARE(standingOn(today, InvoiceState::Issued, today.addDays(-1)), InvoiceState::Overdue);
    QCOMPARE(standingOn(today, InvoiceState::PartlyPaid, today.addDays(-1)), InvoiceState::Overdue);
    QCOMPARE(standingOn(today, InvoiceState::Paid, today.addDays(-1)), InvoiceState::Paid);
    QCOMPARE(standingOn(today, InvoiceState::Void, today.addDays(-1)), InvoiceState::Void);
}

void TestInvoiceQuery::readsThroughIndexesAlone_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("index");
    QTest::newRow("day") << static_cast<int>(InvoiceOrder::Day) << u"invoice_by_day"_s;
    QTest::newRow("number") << static_cast<int>(InvoiceOrder::Number) << u"invoice_by_number"_s;
    QTest::newRow("total") << static_cast<int>(InvoiceOrder::Total) << u"invoice_by_total"_s;
}

/// A block must not cost more the further down it is: no sorting, no scan of the table.
void TestInvoiceQuery::readsThroughIndexesAlone()
{
    QFETCH(int, order);
    QFETCH(QString, index);
    const KeyedRows rows = invoiceRows(account, {.today = today, .standing = InvoiceStanding::Overdue},
                                       static_cast<InvoiceOrder>(order), Qt::DescendingOrder);
    const auto boundary = walkKeys(*m_database, rows, {}, blockSize, 1);
    QVERIFY_RESULT(boundary);
    BoundSql page = pageSql(rows, u"invoice.id, summary"_s, boundary->constFirst(), blockSize);
    page.sql.prepend(u"EXPLAIN QUERY PLAN "_s);
    QStringList plan;
    QVERIFY_RESULT(eachRow(*m_database, page, [&](const Cursor &cursor) { plan.append(cursor.value(3).toString()); }));
    QCOMPARE(plan.size(), 1);
    QVERIFY2(plan.constFirst().startsWith(u"SEARCH invoice USING INDEX %1 (account_id=? AND ("_s.arg(index)),
             qPrintable(plan.constFirst()));
}

void TestInvoiceQuery::listsYears()
{
    QSet<int> years;
    for (const Bill &bill : std::as_const(m_bills))
        years.insert(bill.invoice.issuedOn.year());
    QList<int> wanted(years.begin(), years.end());
    std::ranges::sort(wanted, std::greater());
    const auto listed = invoiceYears(store());
    QVERIFY_RESULT(listed);
    QCOMPARE(*listed, wanted);
}

void TestInvoiceQuery::addsUpCurrenciesApart()
{
    RecordStore store = this->store();
    Invoice foreign = m_bills.constFirst().invoice;
    foreign.id = u"foreign"_s;
    foreign.issuedOn = QDate(2031, 5, 5);
    foreign.state = InvoiceState::Issued;
    foreign.total = {5000, u"USD"_s};
    foreign.paid = foreign.credited = {0, u"USD"_s};
    Invoice domestic = foreign;
    domestic.id = u"domestic"_s;
    domestic.total = euros(700);
    QVERIFY_RESULT(store.restore(foreign));
    QVERIFY_RESULT(store.restore(domestic));
    const auto totals = invoiceTotals(
        store, invoiceRows(account, {.today = today, .year = 2031}, InvoiceOrder::Day, Qt::DescendingOrder), {}, {});
    QVERIFY_RESULT(store.drop<Invoice>(foreign.id));
    QVERIFY_RESULT(store.drop<Invoice>(domestic.id));
    QVERIFY_RESULT(totals);
    QCOMPARE(totals->count, 2);
    QCOMPARE(totals->total, (QMap<QString, qint64>{{u"EUR"_s, 700}, {u"USD"_s, 5000}}));
    QCOMPARE(totals->outstanding, totals->total);
}

void TestInvoiceQuery::tellsAllAboutOneInvoice()
{
    const auto corrected = std::ranges::find_if(m_bills, [](const Bill &bill) {
        return !bill.parts.creditNotes.isEmpty() && !bill.parts.payments.isEmpty();
    });
    QVERIFY(corrected != m_bills.end());
    const auto detail = readInvoiceDetail(store(), corrected->invoice.id);
    QVERIFY_RESULT(detail);
    QCOMPARE(detail->invoice, corrected->invoice);
    QCOMPARE(detail->parts.lines, corrected->parts.lines);
    QCOMPARE(detail->parts.taxes, corrected->parts.taxes);
    QCOMPARE(detail->parts.payments, corrected->parts.payments);
    QCOMPARE(detail->parts.creditNotes, corrected->parts.creditNotes);
    QCOMPARE(detail->mismatches, QList<InvoiceMismatch>());
    const auto note = readCreditNoteDetail(store(), corrected->parts.creditNotes.constFirst().id);
    QVERIFY_RESULT(note);
    QCOMPARE(note->note, corrected->parts.creditNotes.constFirst());
    QCOMPARE(readInvoiceDetail(store(), u"nobody"_s).error().code, ErrorCode::NotFound);
}

void TestInvoiceQuery::readsOfABillWhatIsItsOwn_data()
{
    QTest::addColumn<bool>("isEdition");
    QTest::newRow("its details") << false;
    QTest::newRow("the edition of its document") << true;
}

/// It costs the same in an account with nothing else and in one with hundreds of others.
void TestInvoiceQuery::readsOfABillWhatIsItsOwn()
{
    QFETCH(const bool, isEdition);
    const auto bill = std::ranges::find_if(m_bills, [](const Bill &b) {
        return !b.parts.creditNotes.isEmpty() && !b.parts.payments.isEmpty();
    });
    QVERIFY(bill != m_bills.end());
    const Id id = bill->invoice.id;
    RecordStore alone(*m_database, u"alone-%1"_s.arg(isEdition), nullptr, nullptr);
    QVERIFY_RESULT(putBill(alone, *bill));
    const auto steps = [&](const RecordStore &store) {
        stepsTaken = 0;
        const bool isRead = isEdition ? documentEdition(store, QString::fromLatin1(Invoice::typeName), id).has_value()
                                      : readInvoiceDetail(store, id).has_value();
        return isRead ? stepsTaken : -1;
    };
    const qint64 few = steps(alone);
    const qint64 many = steps(store());
    QVERIFY(few > 0);
    QVERIFY2(many > 0 && many < few + few / 4, qPrintable(u"%1 steps instead of %2"_s.arg(many).arg(few)));
}

void TestInvoiceQuery::ordersOnlyWhatItFound_data()
{
    QTest::addColumn<QString>("order");
    QTest::newRow("as the primary key") << u"id"_s;
    QTest::newRow("against the primary key") << u"id DESC"_s;
    QTest::newRow("as another index") << u"issued_on, id"_s;
    QTest::newRow("as no index") << u"number"_s;
}

/// That an index has the order is no reason to read the notes of every other bill.
void TestInvoiceQuery::ordersOnlyWhatItFound()
{
    QFETCH(const QString, order);
    const auto bill = std::ranges::find_if(m_bills, [](const Bill &b) { return !b.parts.creditNotes.isEmpty(); });
    QVERIFY(bill != m_bills.end());
    const Select notes{u"invoice_id = ?"_s, {bill->invoice.id}, order};
    RecordStore alone(*m_database, u"alone by "_s + order, nullptr, nullptr);
    QVERIFY_RESULT(putBill(alone, *bill));
    const qint64 few = stepsToSelect<CreditNote>(alone, notes);
    const qint64 many = stepsToSelect<CreditNote>(store(), notes);
    QVERIFY(few > 0);
    QVERIFY2(many > 0 && many < few + few / 4, qPrintable(u"%1 steps instead of %2"_s.arg(many).arg(few)));
}

/// Here the index of the order is what keeps it from finding all of them first.
void TestInvoiceQuery::readsNoMoreThanTheFirstRows()
{
    Select latest{u"issued_on >= ?"_s, {u"2000-01-01"_s}, u"issued_on DESC, id DESC"_s};
    const qint64 all = stepsToSelect<Invoice>(store(), latest);
    latest.limit = 7;
    const qint64 seven = stepsToSelect<Invoice>(store(), latest);
    QVERIFY2(seven > 0 && seven * 10 < all, qPrintable(u"%1 steps of %2"_s.arg(seven).arg(all)));
}

void TestInvoiceQuery::namesRecentDocuments()
{
    const QDate since(2025, 6, 1);
    const auto recent = recentDocuments(store(), since, 7);
    QVERIFY_RESULT(recent);
    QCOMPARE(recent->invoices.size(), 7);
    QList<Invoice> newest;
    for (const Bill &bill : std::as_const(m_bills))
        newest.append(bill.invoice);
    std::ranges::sort(newest, [](const Invoice &a, const Invoice &b) { return comesBefore(b, a, InvoiceOrder::Day); });
    for (qsizetype i = 0; i < recent->invoices.size(); ++i)
        QCOMPARE(recent->invoices[i], newest[i].id);
    const auto all = recentDocuments(store(), QDate(2000, 1, 1), 10'000);
    QVERIFY_RESULT(all);
    QCOMPARE(all->invoices.size(), m_bills.size());
    QVERIFY(!all->creditNotes.isEmpty());
}

void TestInvoiceQuery::findsInvoicesByTheirPlaces()
{
    const KeyedRows rows = invoiceRows(account, {.today = today}, InvoiceOrder::Total, Qt::AscendingOrder);
    const auto all = readInvoices(store(), rows, {}, 1000, today);
    QVERIFY_RESULT(all);
    const auto some = invoicesAt(store(), rows, {{0, 2}, {500, 3}, {698, 50}, {5000, 1}});
    QVERIFY_RESULT(some);
    QList<NumberedInvoice> wanted;
    for (const qsizetype place : {0, 1, 500, 501, 502, 698, 699})
        wanted.append({all->at(place).id, all->at(place).number});
    QCOMPARE(*some, wanted);
}

QTEST_GUILESS_MAIN(TestInvoiceQuery)
#include "tst_invoicequery.moc"
