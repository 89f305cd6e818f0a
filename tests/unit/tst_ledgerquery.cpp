// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ledgerquery.h"
#include "tests/support/await.h"
#include "tests/support/billingrows.h"

#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {
const Id account = u"account"_s;
constexpr int blockSize = 8;
} // namespace

class TestLedgerQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTheBalanceRunning_data();
    void keepsTheBalanceRunning();
    void sumsCurrenciesApart();
    void listsCreditNotes();
    void addsSpendingUpByMonthAndFamily();
    void foreseesRenewals();

private:
    [[nodiscard]] RecordStore store() { return {*m_database, account, nullptr, m_search.get()}; }
    void putMovements(int count);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SearchIndex> m_search;
    QList<BalanceEntry> m_entries;
};

void TestLedgerQuery::init()
{
    m_search.reset();
    m_database.reset();
    m_entries.clear();
    m_directory = std::make_unique<QTemporaryDir>();
    auto database = Database::open(m_directory->filePath(u"replica.sqlite"_s), StoreKind::Replica);
    QVERIFY_RESULT(database);
    m_database = std::move(*database);
    m_search = std::make_unique<SearchIndex>(*m_database);
}

void TestLedgerQuery::putMovements(int count)
{
    QRandomGenerator random(3);
    RecordStore store = this->store();
    QDateTime at(QDate(2024, 1, 1), QTime(8, 0), Qt::UTC);
    for (int n = 0; n < count; ++n) {
        BalanceEntry entry;
        entry.id = u"e-%1"_s.arg(n, 4, 10, QLatin1Char('0'));
        at = at.addDays(random.bounded(20)); // some at the same instant
        entry.at = at;
        entry.kind = static_cast<BalanceKind>(random.bounded(6));
        entry.amount = euros(random.bounded(-10'000, 10'000));
        QVERIFY_RESULT(store.restore(entry));
        m_entries.append(entry);
    }
}

void TestLedgerQuery::keepsTheBalanceRunning_data()
{
    QTest::addColumn<bool>("isUp");
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("kind");
    QTest::newRow("newest first") << false << 0 << -1;
    QTest::newRow("oldest first") << true << 0 << -1;
    QTest::newRow("one year") << false << 2025 << -1;
    QTest::newRow("one kind") << false << 0 << static_cast<int>(BalanceKind::Payment);
    QTest::newRow("one kind of one year, oldest first") << true << 2024 << static_cast<int>(BalanceKind::Invoice);
}

void TestLedgerQuery::keepsTheBalanceRunning()
{
    QFETCH(bool, isUp);
    QFETCH(int, year);
    QFETCH(int, kind);
    putMovements(90);
    LedgerFilter filter;
    if (year > 0)
        filter.year = year;
    if (kind >= 0)
        filter.kind = static_cast<BalanceKind>(kind);

    QList<LedgerRow> wanted;
    qint64 balance = 0;
    for (const BalanceEntry &entry : std::as_const(m_entries)) {
        balance += entry.amount.minor;
        if ((!filter.year || entry.at.date().year() == *filter.year) && (!filter.kind || entry.kind == *filter.kind))
            wanted.append({entry, euros(balance)});
    }
    if (!isUp)
        std::ranges::reverse(wanted);
    QVERIFY(!wanted.isEmpty());

    const KeyedRows rows = ledgerRows(account, filter, isUp ? Qt::AscendingOrder : Qt::DescendingOrder);
    QList<LedgerRow> read;
    RowKey first;
    do {
        const auto block = readLedger(store(), rows, first, blockSize);
        QVERIFY_RESULT(block);
        read += *block;
        const auto next = walkKeys(*m_database, rows, first, blockSize, 1);
        QVERIFY_RESULT(next);
        first = next->value(0);
    } while (!first.isEmpty());
    QCOMPARE(read, wanted);
    const auto keys = keysOf(store(), rows, {wanted.constLast().entry.id, u"nobody"_s});
    QVERIFY_RESULT(keys);
    const auto positions = positionsOf(*m_database, rows, *keys);
    QVERIFY_RESULT(positions);
    QCOMPARE(*positions, (QHash<QString, qint64>{{wanted.constLast().entry.id, wanted.size() - 1}}));
}

void TestLedgerQuery::sumsCurrenciesApart()
{
    const auto none = balances(store());
    QVERIFY_RESULT(none);
    QCOMPARE(*none, QList<Money>());
    putMovements(20);
    qint64 sum = 0;
    for (const BalanceEntry &entry : std::as_const(m_entries))
        sum += entry.amount.minor;
    const auto one = balances(store());
    QVERIFY_RESULT(one);
    QCOMPARE(*one, QList<Money>{euros(sum)});
    BalanceEntry foreign = m_entries.constFirst();
    foreign.id = u"foreign"_s;
    foreign.amount = {900, u"USD"_s};
    RecordStore store = this->store();
    QVERIFY_RESULT(store.restore(foreign));
    const auto two = balances(store);
    QVERIFY_RESULT(two);
    QCOMPARE(*two, (QList<Money>{euros(sum), {900, u"USD"_s}}));
}

void TestLedgerQuery::listsCreditNotes()
{
    RecordStore store = this->store();
    for (int n = 0; n < 30; ++n) {
        CreditNote note;
        note.id = u"n-%1"_s.arg(n, 2, 10, QLatin1Char('0'));
        note.number = u"A-%1"_s.arg(99 - n);
        note.invoiceNumber = u"F-%1"_s.arg(n);
        note.issuedOn = QDate(2024, 1, 1).addDays(n * 20);
        note.reason = n % 3 == 0 ? u"Devolución"_s : u"Error de precio"_s;
        note.total = euros(1000 - n);
        QVERIFY_RESULT(store.restore(note));
    }
    const auto ids = [&](const CreditNoteFilter &filter, CreditNoteOrder by, Qt::SortOrder order) {
        const auto notes = readRecords<CreditNote>(store, creditNoteRows(account, filter, by, order), {}, 100);
        QStringList found;
        for (const CreditNote &note : notes.value_or(QList<CreditNote>()))
            found.append(note.id);
        return found;
    };
    QCOMPARE(ids({}, CreditNoteOrder::Day, Qt::DescendingOrder).mid(0, 2), (QStringList{u"n-29"_s, u"n-28"_s}));
    QCOMPARE(ids({}, CreditNoteOrder::Total, Qt::DescendingOrder).mid(0, 2), (QStringList{u"n-00"_s, u"n-01"_s}));
    QCOMPARE(ids({}, CreditNoteOrder::Number, Qt::AscendingOrder).mid(0, 2), (QStringList{u"n-29"_s, u"n-28"_s}));
    QCOMPARE(ids({.text = u"devolucion"_s}, CreditNoteOrder::Day, Qt::AscendingOrder).size(), 10);
    QCOMPARE(ids({.text = u"f 17"_s}, CreditNoteOrder::Day, Qt::AscendingOrder), QStringList{u"n-17"_s});
    QCOMPARE(ids({.year = 2025}, CreditNoteOrder::Day, Qt::AscendingOrder).size(), 11);
}

void TestLedgerQuery::addsSpendingUpByMonthAndFamily()
{
    QRandomGenerator random(11);
    RecordStore store = this->store();
    const std::array families{ProductFamily::Hosting, ProductFamily::Domain, ProductFamily::Mail,
                              ProductFamily::Hosting};
    for (std::size_t i = 0; i < families.size(); ++i) { // sub-4 is missing: its invoices belong to no family
        Subscription subscription;
        subscription.id = u"sub-%1"_s.arg(i);
        subscription.planName = u"Plan"_s;
        subscription.family = families[i];
        subscription.startedOn = QDate(2020, 1, 1);
        QVERIFY_RESULT(store.restore(subscription));
    }
    const QDate from(2022, 1, 1);
    const QDate to(2023, 3, 1);
    const auto familyOf = [&](const Invoice &invoice) -> std::optional<ProductFamily> {
        const int number = invoice.subscriptionId.section(u'-', 1).toInt();
        return invoice.subscriptionId.isEmpty() || number >= 4
                   ? std::nullopt
                   : std::optional(families[static_cast<std::size_t>(number)]);
    };
    QMap<std::pair<QDate, QString>, qint64> wanted;
    const auto add = [&](QDate on, const Invoice &invoice, qint64 minor) {
        if (on < from || on >= to || invoice.state == InvoiceState::Void || invoice.state == InvoiceState::Draft)
            return;
        const auto family = familyOf(invoice);
        wanted[{QDate(on.year(), on.month(), 1), family ? QString(enumName(*family)) : QString()}] += minor;
    };
    for (int n = 0; n < 300; ++n) {
        const Bill bill = makeBill(n, random);
        QVERIFY_RESULT(putBill(store, bill));
        add(bill.invoice.issuedOn, bill.invoice, bill.invoice.net.minor);
        for (const CreditNote &note : bill.parts.creditNotes)
            add(note.issuedOn, bill.invoice, -note.net.minor);
    }
    const auto spending = readSpending(store, from, to);
    QVERIFY_RESULT(spending);
    QMap<std::pair<QDate, QString>, qint64> read;
    for (const Spending &part : *spending)
        read[{part.month, part.family ? QString(enumName(*part.family)) : QString()}] += part.amount.minor;
    QCOMPARE(read, wanted);
    QVERIFY(wanted.size() > 20);
}

void TestLedgerQuery::foreseesRenewals()
{
    Subscription yearly;
    yearly.id = u"yearly"_s;
    yearly.planName = u"Plan Pro"_s;
    yearly.label = u"tienda.example"_s;
    yearly.state = SubscriptionState::Active;
    yearly.period = BillingPeriod::Yearly;
    yearly.price = euros(12000);
    yearly.renewsOn = QDate(2026, 5, 10);
    Subscription monthly = yearly;
    monthly.id = u"monthly"_s;
    monthly.label.clear();
    monthly.period = BillingPeriod::Monthly;
    monthly.price = euros(900);
    monthly.renewsOn = QDate(2026, 1, 31);
    monthly.endsOn = QDate(2026, 4, 30);
    Subscription manual = yearly;
    manual.autoRenew = false;
    Subscription suspended = yearly;
    suspended.state = SubscriptionState::Suspended;

    const auto renewals = renewalsBetween({yearly, monthly, manual, suspended}, QDate(2026, 2, 1), QDate(2027, 2, 1));
    const QList<Renewal> wanted{{QDate(2026, 2, 28), u"monthly"_s, u"Plan Pro"_s, ProductFamily::Hosting, euros(900)},
                                {QDate(2026, 3, 31), u"monthly"_s, u"Plan Pro"_s, ProductFamily::Hosting, euros(900)},
                                {QDate(2026, 4, 30), u"monthly"_s, u"Plan Pro"_s, ProductFamily::Hosting, euros(900)},
                                {QDate(2026, 5, 10), u"yearly"_s, u"tienda.example"_s, ProductFamily::Hosting,
                                 euros(12000)}};
    QCOMPARE(renewals, wanted);
}

QTEST_GUILESS_MAIN(TestLedgerQuery)
#include "tst_ledgerquery.moc"
