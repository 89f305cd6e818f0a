// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/invoicearithmetic.h"
#include "app/domain/nif.h"
#include "app/domain/recordjson.h"
#include "app/policy/policy.h"
#include "app/sample/sampleattachment.h"
#include "app/sample/samplegenerator.h"
#include "app/services/contactservice.h"
#include "app/store/recordstore.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

SampleOptions options()
{
    SampleOptions result;
    result.today = QDate(2026, 3, 17);
    return result;
}

/// All records of a sample, by type.
struct Sample {
    QList<AnyRecord> all;

    template <RecordLike R>
    [[nodiscard]] QList<R> of() const
    {
        QList<R> records;
        for (const AnyRecord &record : all) {
            if (const auto *found = std::get_if<R>(&record))
                records.append(*found);
        }
        return records;
    }
};

Sample sample(const SampleOptions &what)
{
    Sample result;
    const auto made = generateSample(what, [&](const AnyRecord &record) -> Result<void> {
        result.all.append(record);
        return {};
    });
    if (!made)
        qFatal("%s: %s", qPrintable(made.error().field), qPrintable(made.error().detail));
    return result;
}

QByteArray digest(const SampleOptions &what)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const AnyRecord &record : sample(what).all)
        hash.addData(QJsonDocument(recordToJson(record)).toJson(QJsonDocument::Compact));
    return hash.result();
}

template <RecordLike R, class Key>
auto countBy(const QList<R> &records, Key R::*member)
{
    QMap<Key, int> counts;
    for (const R &record : records)
        ++counts[record.*member];
    return counts;
}

template <class R>
QMultiHash<Id, R> byInvoice(const QList<R> &records)
{
    QMultiHash<Id, R> result;
    for (const R &record : records)
        result.insert(record.invoiceId, record);
    return result;
}

/// The parts of one document, put back in the order of their positions.
InvoiceParts partsOf(const Id &id, const QMultiHash<Id, InvoiceLine> &lines, const QMultiHash<Id, TaxLine> &taxes)
{
    InvoiceParts parts{lines.values(id), taxes.values(id), {}, {}};
    std::ranges::sort(parts.lines, {}, &InvoiceLine::position);
    return parts;
}

/// Bytes of the heap in use; 0 where the system does not say.
qint64 heapInUse()
{
#ifdef __GLIBC__
    return static_cast<qint64>(mallinfo2().uordblks);
#else
    return 0;
#endif
}

} // namespace

class TestSampleGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = sample(options()); }

    void sameOptionsGiveTheSameBytes()
    {
        QCOMPARE(digest(options()), digest(options()));
        SampleOptions other = options();
        other.seed = 2;
        QVERIFY(digest(options()) != digest(other));
        other = options();
        other.today = other.today.addDays(1);
        QVERIFY(digest(options()) != digest(other));
    }

    void contactsAreTheSameOnAnotherDay()
    {
        SampleOptions later = options();
        later.today = later.today.addDays(400);
        const auto logins = sampleContacts(options());
        const auto laterLogins = sampleContacts(later);
        QVERIFY(logins && laterLogins);
        QCOMPARE(logins->size(), laterLogins->size());
        for (qsizetype i = 0; i < logins->size(); ++i)
            QCOMPARE(logins->at(i).contactId, laterLogins->at(i).contactId);
        QCOMPARE(sampleAccountId(options()), sampleAccountId(later));
    }

    void loginsAreTheContacts()
    {
        const auto logins = sampleContacts(options());
        QVERIFY(logins);
        const auto contacts = m_sample.of<Contact>();
        QCOMPARE(logins->size(), contacts.size());
        QSet<ContactKind> kinds;
        for (qsizetype i = 0; i < contacts.size(); ++i) {
            QCOMPARE(logins->at(i).contactId, contacts[i].id);
            QCOMPARE(logins->at(i).email, contacts[i].email);
            QCOMPARE(logins->at(i).kind, contacts[i].kind);
            QCOMPARE(logins->at(i).isVerified, isVerified(contacts[i]));
            QVERIFY(!logins->at(i).name.isEmpty());
            kinds.insert(contacts[i].kind);
        }
        QCOMPARE(kinds.size(), 4);
        QCOMPARE(logins->first().kind, ContactKind::Owner);
    }

    void hasTheNumbersAskedFor()
    {
        QCOMPARE(m_sample.of<Account>().size(), 1);
        QCOMPARE(m_sample.of<Account>().first().id, sampleAccountId(options()));
        QCOMPARE(m_sample.of<Subscription>().size(), 40);
        QCOMPARE(m_sample.of<Invoice>().size(), 300);
        QCOMPARE(m_sample.of<DomainName>().size(), 25);
        QCOMPARE(m_sample.of<Ticket>().size(), 60);
        QCOMPARE(m_sample.of<HelpArticle>().size(), 80);
        QCOMPARE(m_sample.of<Announcement>().size(), 24);
        forEachRecordType([&]<class R>() { QVERIFY2(!m_sample.of<R>().isEmpty(), R::typeName); });
    }

    void everyLifeCycleStateOccurs()
    {
        QCOMPARE(countBy(m_sample.of<DomainName>(), &DomainName::state).size(),
                 std::size(EnumNames<DomainState>::names));
        QCOMPARE(countBy(m_sample.of<Certificate>(), &Certificate::state).size(),
                 std::size(EnumNames<CertificateState>::names));
        QCOMPARE(countBy(m_sample.of<Subscription>(), &Subscription::state).size(),
                 std::size(EnumNames<SubscriptionState>::names));
        QCOMPARE(countBy(m_sample.of<Ticket>(), &Ticket::state).size(), std::size(EnumNames<TicketState>::names));
        const auto invoices = countBy(m_sample.of<Invoice>(), &Invoice::state);
        for (const InvoiceState state : {InvoiceState::Issued, InvoiceState::Paid, InvoiceState::PartlyPaid,
                                         InvoiceState::Overdue, InvoiceState::Void})
            QVERIFY2(invoices.contains(state), enumName(state).data());
        QVERIFY(countBy(m_sample.of<RecoveryRequest>(), &RecoveryRequest::state).size() >= 3);
    }

    void everyRecordKeepsItsRules()
    {
        for (const AnyRecord &record : std::as_const(m_sample.all)) {
            const QJsonObject json = recordToJson(record);
            const auto read = anyRecordFromJson(json);
            QVERIFY2(read, qPrintable(read ? QString()
                                           : read.error().field + u": "_s + read.error().detail
                                                 + QString::fromUtf8(QJsonDocument(json).toJson())));
            QVERIFY(*read == record);
        }
    }

    void everyLinkLeadsToAnEarlierRecord()
    {
        QSet<Id> seen;
        for (const AnyRecord &record : std::as_const(m_sample.all)) {
            std::visit([&]<class R>(const R &r) {
                forEachField<R>([&](const auto &f) {
                    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(r.*f.member)>, QString>) {
                        const QString &link = r.*f.member;
                        QVERIFY2(!f.isLink || link.isEmpty() || seen.contains(link), f.name);
                    }
                });
            }, record);
            QVERIFY2(!seen.contains(base(record).id), qPrintable(base(record).id));
            seen.insert(base(record).id);
        }
    }

    void contactsKeepTheAccountsRules()
    {
        QList<ContactStanding> standings;
        for (const Contact &contact : m_sample.of<Contact>()) {
            standings.append({contact.kind, isVerified(contact)});
            QVERIFY2(checkedContact(contact), qPrintable(contact.email));
        }
        QVERIFY(Policy::builtIn().checkContactSet(standings));
        QVERIFY(parseNif(m_sample.of<Account>().first().taxId, u"tax_id"_s));
    }

    void nothingHappenedInTheFuture()
    {
        const QDateTime now(options().today, QTime(0, 0), Qt::UTC);
        for (const Message &message : m_sample.of<Message>())
            QVERIFY2(message.at <= now, qPrintable(message.body));
        for (const Payment &payment : m_sample.of<Payment>())
            QVERIFY(payment.at <= now);
        for (const BalanceEntry &entry : m_sample.of<BalanceEntry>())
            QVERIFY(entry.at <= now);
        for (const ActivityEntry &entry : m_sample.of<ActivityEntry>())
            QVERIFY(entry.at <= now);
        for (const Invoice &invoice : m_sample.of<Invoice>())
            QVERIFY(invoice.issuedOn <= options().today && invoice.issuedOn > options().today.addYears(-6));
        for (const CreditNote &note : m_sample.of<CreditNote>())
            QVERIFY(note.issuedOn <= options().today);
    }

    void invoicesCoverSixYearsInOrder()
    {
        const auto invoices = m_sample.of<Invoice>();
        QVERIFY(invoices.first().issuedOn < options().today.addYears(-6).addMonths(2));
        QVERIFY(invoices.last().issuedOn > options().today.addMonths(-1));
        QVERIFY(std::ranges::is_sorted(invoices, {}, &Invoice::issuedOn));
        QSet<QString> numbers;
        for (const Invoice &invoice : invoices)
            numbers.insert(invoice.number);
        QCOMPARE(numbers.size(), invoices.size());
    }

    void everyInvoiceAddsUp_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<int>("invoices");
        QTest::newRow("the sample") << quint64{1} << 300;
        QTest::newRow("another seed") << quint64{20260317} << 300;
        QTest::newRow("few") << quint64{3} << 7;
        QTest::newRow("more") << quint64{4} << 2'000;
        QTest::newRow("lean") << quint64{5} << 20'000;
    }
    void everyInvoiceAddsUp()
    {
        QFETCH(quint64, seed);
        QFETCH(int, invoices);
        SampleOptions what = options();
        what.seed = seed;
        what.invoices = invoices;
        const Sample made = sample(what);
        const auto lines = byInvoice(made.of<InvoiceLine>());
        const auto taxes = byInvoice(made.of<TaxLine>());
        const auto payments = byInvoice(made.of<Payment>());
        const auto notes = byInvoice(made.of<CreditNote>());
        QCOMPARE(made.of<Invoice>().size(), invoices);
        for (const Invoice &invoice : made.of<Invoice>()) {
            InvoiceParts parts = partsOf(invoice.id, lines, taxes);
            QVERIFY(!parts.lines.isEmpty() && !parts.taxes.isEmpty());
            parts.payments = payments.values(invoice.id);
            parts.creditNotes = notes.values(invoice.id);
            const auto wrong = checkInvoice(invoice, parts);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"%1: sum %2"_s.arg(invoice.number)
                                                     .arg(wrong.isEmpty() ? -1 : static_cast<int>(wrong.first().sum))));
            QVERIFY(outstanding(invoice).minor >= 0);
        }
        for (const CreditNote &note : made.of<CreditNote>()) {
            const InvoiceParts parts = partsOf(note.id, lines, taxes);
            QVERIFY(checkCreditNote(note, parts.lines, parts.taxes).isEmpty());
            QVERIFY(note.total.minor > 0);
        }
    }

    void movementsAddUpToTheBalance()
    {
        qint64 expected = 0;
        for (const Invoice &invoice : m_sample.of<Invoice>())
            expected -= invoice.total.minor;
        for (const CreditNote &note : m_sample.of<CreditNote>())
            expected += note.total.minor;
        for (const Payment &payment : m_sample.of<Payment>())
            expected += payment.state == PaymentState::Settled ? payment.amount.minor : 0;
        qint64 balance = 0;
        for (const BalanceEntry &entry : m_sample.of<BalanceEntry>())
            balance += entry.amount.minor;
        QCOMPARE(balance, expected);
        qint64 owed = 0;
        for (const Invoice &invoice : m_sample.of<Invoice>())
            owed += outstanding(invoice).minor;
        QCOMPARE(balance, -owed);
        QVERIFY(owed > 0);
    }

    void renewalsCostWhatTheSubscriptionCosts()
    {
        QHash<Id, Subscription> subscriptions;
        for (const Subscription &subscription : m_sample.of<Subscription>())
            subscriptions.insert(subscription.id, subscription);
        QHash<Id, Product> products;
        for (const Product &product : m_sample.of<Product>())
            products.insert(product.id, product);
        for (const Subscription &subscription : std::as_const(subscriptions)) {
            const Product product = products.value(subscription.productId);
            QCOMPARE(subscription.planName, product.name);
            if (subscription.period == product.period)
                QCOMPARE(subscription.price, product.price);
        }
        const auto lines = byInvoice(m_sample.of<InvoiceLine>());
        int renewals = 0;
        for (const Invoice &invoice : m_sample.of<Invoice>()) {
            if (!invoice.summary.startsWith(u"Renovación"))
                continue;
            ++renewals;
            QCOMPARE(partsOf(invoice.id, lines, {}).lines.first().unitPrice,
                     subscriptions.value(invoice.subscriptionId).price);
        }
        QVERIFY(renewals > 100);
    }

    void someInvoicesHaveSeveralRatesAndDiscounts()
    {
        QVERIFY(countBy(m_sample.of<TaxLine>(), &TaxLine::basisPoints).size() >= 2);
        QVERIFY(countBy(m_sample.of<InvoiceLine>(), &InvoiceLine::discountBasisPoints).size() >= 2);
        QVERIFY(countBy(m_sample.of<InvoiceLine>(), &InvoiceLine::position).size() >= 2);
        QVERIFY(countBy(m_sample.of<Payment>(), &Payment::state).contains(PaymentState::Returned));
    }

    void ticketsNameInvoicesThatExist()
    {
        QStringList numbers;
        for (const Invoice &invoice : m_sample.of<Invoice>())
            numbers.append(invoice.number);
        QStringList notes;
        for (const CreditNote &note : m_sample.of<CreditNote>())
            notes.append(note.number);
        const auto isNamed = [](const QStringList &names, const QString &body) {
            return std::ranges::any_of(names, [&](const QString &name) { return body.contains(name); });
        };
        int invoicesNamed = 0;
        int notesNamed = 0;
        for (const Message &message : m_sample.of<Message>()) {
            QVERIFY2(!message.body.contains(u'{'), qPrintable(message.body));
            QVERIFY(!message.authorName.isEmpty());
            invoicesNamed += isNamed(numbers, message.body) ? 1 : 0;
            notesNamed += isNamed(notes, message.body) ? 1 : 0;
        }
        QVERIFY(invoicesNamed >= 3);
        QVERIFY(notesNamed >= 3);
    }

    void attachmentsAreWhatTheirRecordsState()
    {
        const auto attachments = m_sample.of<Attachment>();
        QVERIFY(attachments.size() > 5);
        QSet<QString> hashes;
        for (const Attachment &attachment : attachments) {
            const QByteArray content = sampleAttachmentContent(attachment);
            QCOMPARE(content.size(), attachment.size);
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()),
                     attachment.hash);
            const bool isPdf = attachment.mediaType == u"application/pdf"_s;
            QVERIFY(content.startsWith(isPdf ? QByteArray("%PDF-1.4\n") : QByteArray("\x89PNG\r\n")));
            QVERIFY(content.endsWith(isPdf ? QByteArray("%%EOF\n") : QByteArray("IEND\xAE\x42\x60\x82")));
            hashes.insert(attachment.hash);
        }
        QCOMPARE(hashes.size(), attachments.size());
    }

    void theLogOfTheSampleIsText()
    {
        Attachment attachment;
        attachment.id = m_sample.of<Attachment>().constFirst().id;
        attachment.mediaType = u"text/csv"_s;
        attachment.at = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        const QByteArray content = sampleAttachmentContent(attachment);
        QVERIFY(content.startsWith("time;status;milliseconds\n2026-03-02T08:0"));
        QCOMPARE(content.count('\n'), 61);
    }

    void usageCoversThirteenMonths()
    {
        const auto months = countBy(m_sample.of<UsageSample>(), &UsageSample::month);
        QCOMPARE(months.size(), 13);
        QCOMPARE(months.firstKey(), QDate(2025, 3, 1));
        QCOMPARE(months.lastKey(), QDate(2026, 3, 1));
        QCOMPARE(countBy(m_sample.of<UsageSample>(), &UsageSample::metric).size(), 4);
        for (const UsageSample &usage : m_sample.of<UsageSample>())
            QVERIFY(usage.amount > 0);
    }

    void otherNumbersWork_data()
    {
        QTest::addColumn<int>("subscriptions");
        QTest::addColumn<int>("domains");
        QTest::addColumn<int>("tickets");
        QTest::addColumn<int>("invoices");
        QTest::newRow("nothing") << 0 << 0 << 0 << 0;
        QTest::newRow("only invoices") << 0 << 0 << 0 << 50;
        QTest::newRow("less than described") << 10 << 12 << 9 << 20;
        QTest::newRow("more than described") << 130 << 80 << 200 << 1000;
    }
    void otherNumbersWork()
    {
        QFETCH(int, subscriptions);
        QFETCH(int, domains);
        QFETCH(int, tickets);
        QFETCH(int, invoices);
        SampleOptions what = options();
        what.subscriptions = subscriptions;
        what.domains = domains;
        what.tickets = tickets;
        what.invoices = invoices;
        const Sample made = sample(what);
        QCOMPARE(made.of<Subscription>().size(), subscriptions);
        QCOMPARE(made.of<DomainName>().size(), domains);
        QCOMPARE(made.of<Ticket>().size(), tickets);
        QCOMPARE(made.of<Invoice>().size(), invoices);
        QSet<QString> names;
        for (const DomainName &domain : made.of<DomainName>())
            names.insert(domain.name);
        QCOMPARE(names.size(), domains);
        for (const AnyRecord &record : made.all)
            QVERIFY(anyRecordFromJson(recordToJson(record)));
    }

    void badOptionsAreRefused()
    {
        const SampleSink ignore = [](const AnyRecord &) { return Result<void>(); };
        SampleOptions what;
        QCOMPARE(generateSample(what, ignore).error().field, u"today"_s);
        what = options();
        what.invoices = -1;
        QCOMPARE(generateSample(what, ignore).error().field, u"invoices"_s);
    }

    void theSinksErrorEndsIt()
    {
        int calls = 0;
        const auto made = generateSample(options(), [&](const AnyRecord &) -> Result<void> {
            if (++calls == 40)
                return fail(ErrorCode::Cancelled, u"enough"_s);
            return {};
        });
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        QCOMPARE(calls, 40);
    }

    void aStoreTakesItWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        auto database = Database::open(folder.filePath(u"a.sqlite"_s), StoreKind::Authority);
        QVERIFY(database);
        RecordStore foreign(**database, QString(36, u'0'), nullptr, nullptr);
        QCOMPARE(generateSample(foreign, options()).error().field, u"account"_s);

        struct FailingJournal : Journal {
            int left = 500;
            Result<qint64> record(QLatin1String, const Id &, bool) override
            {
                if (--left == 0)
                    return fail(ErrorCode::Storage, u"full"_s);
                return 1;
            }
        } failing;
        RecordStore refusing(**database, sampleAccountId(options()), &failing, nullptr);
        QVERIFY(!generateSample(refusing, options()));
        RecordStore store(**database, sampleAccountId(options()), nullptr, nullptr);
        QCOMPARE(store.count<Contact>().value(), 0);

        QVERIFY(generateSample(store, options()));
        forEachRecordType([&]<class R>() { QCOMPARE(store.count<R>().value(), m_sample.of<R>().size()); });
        QCOMPARE(store.get<Invoice>(m_sample.of<Invoice>().first().id).value(), m_sample.of<Invoice>().first());
    }

    /// Records are handed on one by one and dropped here: the heap in use is what the generator itself holds.
    void aHundredThousandInvoicesStream()
    {
        SampleOptions what = options();
        what.invoices = 100'000;
        qint64 rows = 0;
        qint64 heapAtFirst = 0;
        qint64 heapAtMost = 0;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(generateSample(what, [&](const AnyRecord &) -> Result<void> {
            if (++rows == 1000)
                heapAtFirst = heapInUse();
            if (rows % 50'000 == 0)
                heapAtMost = std::max(heapAtMost, heapInUse());
            return {};
        }));
        const double seconds = static_cast<double>(timer.elapsed()) / 1000;
        qInfo("%lld records in %.2f s: %.0f per second", rows, seconds, static_cast<double>(rows) / seconds);
        QVERIFY(rows > 550'000);
        QVERIFY2(heapAtMost - heapAtFirst < 4 * 1024 * 1024, qPrintable(QString::number(heapAtMost - heapAtFirst)));
    }

    void tenThousandInvoicesGoIntoAStore()
    {
        SampleOptions what = options();
        what.invoices = 10'000;
        QTemporaryDir folder;
        auto database = Database::open(folder.filePath(u"a.sqlite"_s), StoreKind::Authority);
        QVERIFY(database);
        RecordStore store(**database, sampleAccountId(what), nullptr, nullptr);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(generateSample(store, what));
        const double seconds = static_cast<double>(timer.elapsed()) / 1000;
        qint64 rows = 0;
        forEachRecordType([&]<class R>() { rows += store.count<R>().value(); });
        qInfo("%lld rows in %.2f s: %.0f per second", rows, seconds, static_cast<double>(rows) / seconds);
        QCOMPARE(store.count<Invoice>().value(), 10'000);
    }

private:
    Sample m_sample;
};

QTEST_GUILESS_MAIN(TestSampleGenerator)
#include "tst_samplegenerator.moc"
