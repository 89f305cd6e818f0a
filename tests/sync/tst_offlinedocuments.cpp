// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/attachmentcontent.h"
#include "app/sync/offlinedocuments.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/tinyaccount.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestOfflineDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLatestAfterASynchronisation();
    void leavesOldOnesWithTheProvider();
    void obeysTheSetting();
    void asksForNothingThatTheRoleDoesNotSee();
    void forgetsWhatWasKeptForAnotherRole_data();
    void forgetsWhatWasKeptForAnotherRole();
    void fetchesAnInvoiceAnewOnceItIsPaid();
    void showsNoOldEditionWithoutTheProvider();
    void aCreditNoteStaysAsItWas();
    void theLatestAreThoseOfTheUsersDay();
    void keepsAllWhereThatIsWanted();
    void goesOnAfterAnInterruption_data();
    void goesOnAfterAnInterruption();
    void oneThatAlwaysFailsKeepsNoOtherFromComing();
    void keepsAttachmentsWhereTheyAreOffered();
    void takesNothingElseForAnAttachment();
};

namespace {

/// A provider that gives the contents of attachments, or not.
class OfferingProvider : public EmbeddedProvider
{
public:
    using EmbeddedProvider::EmbeddedProvider;
    QFuture<Result<Capabilities>> capabilities() override
    {
        Capabilities offered;
        offered.attachments = givesAttachments;
        return QtFuture::makeReadyFuture(Result<Capabilities>(offered));
    }
    bool givesAttachments = false;
};

const QByteArray attachedContent = "a photograph";

/// An attachment of a ticket, whose record says the checksum of `content`.
Attachment attachmentOf(const QByteArray &content)
{
    Attachment attachment;
    attachment.id = tiny::id(72);
    attachment.ticketId = tiny::technicalTicket;
    attachment.fileName = u"foto.jpg"_s;
    attachment.size = content.size();
    attachment.hash = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    attachment.at = tiny::now;
    return attachment;
}

/// Its record says the checksum of `said`; what the provider has is attachedContent.
Result<void> attach(RecordStore &store, const QByteArray &said)
{
    const Attachment attachment = attachmentOf(said);
    if (auto put = store.put(attachment); !put)
        return put;
    return keepAttachmentContent(store.database(), store.account(), attachment.id, attachedContent);
}

/// A contact of the tiny account at its desktop.
class Desk
{
    std::shared_ptr<std::atomic<int>> m_asked = std::make_shared<std::atomic<int>>(0); // the provider's thread counts
    std::shared_ptr<std::atomic<ErrorCode>> m_failure = std::make_shared<std::atomic<ErrorCode>>(ErrorCode::Cancelled);
    std::shared_ptr<std::atomic<bool>> m_failsAtInvoices = std::make_shared<std::atomic<bool>>(false);

public:
    explicit Desk(const Id &contact, const QDateTime &now = tiny::now)
        : clock(now)
        , provider(options())
        , host(directory.filePath(u"replica.sqlite"_s))
        , settings(directory.path())
    {
        const auto signedIn = await(provider.signIn(tiny::emailOf(contact), tiny::password, {})).value();
        const auto adopted = await(host.run([signedIn](Replica &replica) { return replica.adopt(signedIn); }));
        Q_ASSERT(adopted);
        session = std::make_unique<AccountSession>(host, provider, clock,
                                                   AccountSession::Start{signedIn.accountId, signedIn.actor,
                                                                         Policy::builtIn(), signedIn.sessionToken,
                                                                         std::nullopt});
        documents = std::make_unique<DocumentLibrary>(
            *session, DocumentVault::open(directory.filePath(u"documents"_s), {SealKey::random(), true}).value());
        offline = std::make_unique<OfflineDocuments>(*session, *documents, settings);
    }

    /// How many documents are kept, in any edition.
    [[nodiscard]] qsizetype kept() const
    {
        return QDir(directory.filePath(u"documents"_s)).entryList({u"*.sealed"_s}, QDir::Files).size();
    }
    [[nodiscard]] Result<QByteArray> fetched(const QString &type, const Id &id)
    {
        std::optional<Result<QByteArray>> answer;
        documents->fetch(offline.get(), type, id, [&](Result<QByteArray> content) { answer = std::move(content); });
        const bool isThere = QTest::qWaitFor([&] { return answer.has_value(); });
        return isThere ? *answer : fail(ErrorCode::Timeout, u"no answer"_s);
    }
    /// Changes the provider's records.
    template <class Change>
    void atTheProvider(Change change)
    {
        QVERIFY_RESULT(await(provider.withAuthority([change](Database &database, Authority &) -> Result<void> {
            ChangeFeed feed(database, tiny::account);
            RecordStore store(database, tiny::account, &feed, nullptr);
            return change(store);
        })));
    }
    /// How many documents the provider has been asked for.
    [[nodiscard]] int asked() const { return m_asked->load(); }

    void synchronise()
    {
        session->sync().sync();
        QTRY_COMPARE(session->sync().phase(), SyncPhase::Idle);
    }

    /// What was queued on the replica's thread has been done, and its results are here.
    void letEverythingSettle()
    {
        bool isSettled = false;
        session->read(offline.get(), [](const RecordStore &) { return Result<int>(0); },
                      [&](const Result<int> &) { isSettled = true; });
        QTRY_VERIFY(isSettled);
    }

    /// From now on the provider gives no document, for this reason; Cancelled: it gives them again.
    void failWith(ErrorCode code) { *m_failure = code; }
    /// Or gives all but those of invoices, as one that cannot make them would.
    void failAtInvoices(bool fails) { *m_failsAtInvoices = fails; }

    QTemporaryDir directory;
    FixedClock clock;
    OfferingProvider provider;
    ReplicaHost host;
    Settings settings;
    std::unique_ptr<AccountSession> session;
    std::unique_ptr<DocumentLibrary> documents;
    std::unique_ptr<OfflineDocuments> offline;

private:
    [[nodiscard]] EmbeddedProvider::Options options() const
    {
        auto options = tiny::providerOptions(directory.filePath(u"authority.sqlite"_s));
        options.makeDocument = [asked = m_asked, failure = m_failure, failsAtInvoices = m_failsAtInvoices](
                                   const RecordStore &store, const QString &type, const Id &id) -> Result<QByteArray> {
            ++*asked;
            if (*failsAtInvoices && type == QLatin1String(Invoice::typeName))
                return fail(ErrorCode::Offline, u"made to fail"_s, providerFailed);
            if (const ErrorCode code = failure->load(); code != ErrorCode::Cancelled)
                return std::unexpected(Error{code, {}, {}, Rule::None, code == ErrorCode::RateLimited ? 1 : 0});
            if (type != QLatin1String(Invoice::typeName))
                return QByteArray("%PDF-1.7 note");
            const auto invoice = store.get<Invoice>(id);
            return "%PDF-1.7 " + QByteArray(enumName(invoice->state).latin1());
        };
        return options;
    }
};

} // namespace

void TestOfflineDocuments::keepsTheLatestAfterASynchronisation()
{
    Desk desk(tiny::owner);
    QCOMPARE(desk.kept(), 0);
    desk.synchronise();
    QTRY_COMPARE(desk.kept(), 1);
    QCOMPARE(desk.asked(), 1);
    // What is kept is not asked for again.
    desk.synchronise();
    desk.letEverythingSettle();
    QCOMPARE(desk.asked(), 1);
}

void TestOfflineDocuments::leavesOldOnesWithTheProvider()
{
    Desk desk(tiny::owner, tiny::now.addMonths(OfflineDocuments::monthsKept).addDays(1));
    desk.synchronise();
    desk.letEverythingSettle();
    QCOMPARE(desk.kept(), 0);
    QCOMPARE(desk.asked(), 0);
}

void TestOfflineDocuments::obeysTheSetting()
{
    Desk desk(tiny::billing);
    QVERIFY_RESULT(desk.settings.set<Setting::KeepDocumentsOffline>(false));
    desk.synchronise();
    desk.letEverythingSettle();
    QCOMPARE(desk.asked(), 0);
    QVERIFY_RESULT(desk.settings.set<Setting::KeepDocumentsOffline>(true));
    QTRY_COMPARE(desk.kept(), 1);
}

void TestOfflineDocuments::asksForNothingThatTheRoleDoesNotSee()
{
    Desk desk(tiny::technical);
    desk.synchronise();
    desk.letEverythingSettle();
    QCOMPARE(desk.asked(), 0);
}

namespace {

Result<void> pay(RecordStore &store)
{
    auto invoice = store.get<Invoice>(tiny::invoice).value();
    invoice.state = InvoiceState::Paid;
    invoice.paid = invoice.total;
    Payment payment;
    payment.id = tiny::id(70);
    payment.invoiceId = tiny::invoice;
    payment.at = tiny::now;
    payment.amount = invoice.total;
    auto put = store.put(invoice);
    return put ? store.put(payment) : put;
}

} // namespace

void TestOfflineDocuments::forgetsWhatWasKeptForAnotherRole_data()
{
    QTest::addColumn<bool>("isVaultLate");
    QTest::newRow("the vault is open") << false;
    QTest::newRow("its key comes later") << true;
}

void TestOfflineDocuments::forgetsWhatWasKeptForAnotherRole()
{
    QFETCH(const bool, isVaultLate);
    Desk desk(tiny::billing);
    const SealKey key = SealKey::random();
    const auto vault = [&] {
        return DocumentVault::open(desk.directory.filePath(u"documents"_s), {key, true}).value();
    };
    desk.documents->setVault(vault());
    desk.synchronise();
    QTRY_COMPARE(desk.kept(), 1);
    if (isVaultLate) {
        desk.offline.reset();
        desk.documents = std::make_unique<DocumentLibrary>(*desk.session, std::nullopt);
    }
    desk.atTheProvider([](RecordStore &store) -> Result<void> {
        auto contact = store.get<Contact>(tiny::billing);
        contact->kind = ContactKind::Technical;
        return store.put(*contact);
    });
    desk.synchronise();
    if (isVaultLate)
        desk.documents->setVault(vault());
    QTRY_COMPARE(desk.kept(), 0);
}

void TestOfflineDocuments::fetchesAnInvoiceAnewOnceItIsPaid()
{
    Desk desk(tiny::owner);
    desk.synchronise();
    QTRY_COMPARE(desk.kept(), 1);
    QCOMPARE(desk.fetched(u"invoice"_s, tiny::invoice).value(), "%PDF-1.7 issued");
    QCOMPARE(desk.asked(), 1);
    desk.atTheProvider(pay);
    desk.synchronise();
    QTRY_COMPARE(desk.asked(), 2); // nobody has to open it for that
    QTRY_COMPARE(desk.fetched(u"invoice"_s, tiny::invoice).value(), "%PDF-1.7 paid");
    QTRY_COMPARE(desk.kept(), 1); // in the place of the old one
    QCOMPARE(desk.asked(), 2);
    // What changes but is not printed changes nothing.
    desk.atTheProvider([](RecordStore &store) {
        auto account = store.get<Account>(tiny::account).value();
        account.notes = u"Otra nota"_s;
        return store.put(account);
    });
    desk.synchronise();
    desk.letEverythingSettle();
    QCOMPARE(desk.asked(), 2);
}

void TestOfflineDocuments::showsNoOldEditionWithoutTheProvider()
{
    Desk desk(tiny::owner);
    desk.synchronise();
    QTRY_COMPARE(desk.kept(), 1);
    QVERIFY_RESULT(desk.settings.set<Setting::KeepDocumentsOffline>(false));
    desk.atTheProvider(pay);
    desk.synchronise();
    desk.session->setSessionToken(u"ended"_s);
    const auto content = desk.fetched(u"invoice"_s, tiny::invoice);
    QVERIFY(!content);
    QCOMPARE(content.error().code, ErrorCode::Unauthenticated);
}

namespace {

const Id creditNote = tiny::id(71);

Result<void> credit(RecordStore &store)
{
    CreditNote note;
    note.id = creditNote;
    note.number = u"A-1"_s;
    note.invoiceId = tiny::invoice;
    note.issuedOn = tiny::now.date();
    note.net = note.total = euros(100);
    note.tax = euros(0);
    return store.put(note);
}

} // namespace

void TestOfflineDocuments::aCreditNoteStaysAsItWas()
{
    Desk desk(tiny::owner);
    desk.atTheProvider(credit);
    desk.synchronise();
    QTRY_COMPARE(desk.kept(), 2);
    QCOMPARE(desk.asked(), 2);
    desk.atTheProvider(pay); // the invoice it corrects is printed otherwise, the note is not
    desk.synchronise();
    QTRY_COMPARE(desk.asked(), 3);
    QCOMPARE(desk.fetched(u"credit_note"_s, creditNote).value(), "%PDF-1.7 note");
    desk.letEverythingSettle();
    QCOMPARE(desk.asked(), 3);
}

/// Half past midnight in Spain is still the day before in UTC.
void TestOfflineDocuments::theLatestAreThoseOfTheUsersDay()
{
    const QByteArray before = qgetenv("TZ");
    const bool hadZone = qEnvironmentVariableIsSet("TZ");
    qputenv("TZ", "Europe/Madrid");
    const auto restore = qScopeGuard([&] { hadZone ? qputenv("TZ", before) : qunsetenv("TZ"); });
    const QDate lastKept = tiny::now.date().addMonths(OfflineDocuments::monthsKept);
    const QDateTime night(lastKept, QTime(23, 30), Qt::UTC);
    if (night.toLocalTime().date() != lastKept.addDays(1))
        QSKIP("This system has no time zones.");
    Desk desk(tiny::owner, night);
    desk.synchronise();
    desk.letEverythingSettle();
    QCOMPARE(desk.asked(), 0);
}

void TestOfflineDocuments::keepsAllWhereThatIsWanted()
{
    Desk desk(tiny::owner, tiny::now.addMonths(OfflineDocuments::monthsKept).addDays(1));
    desk.synchronise();
    desk.letEverythingSettle();
    QCOMPARE(desk.kept(), 0);
    QVERIFY_RESULT(desk.settings.set<Setting::KeepAllDocuments>(true));
    QTRY_COMPARE(desk.kept(), 1);
}

void TestOfflineDocuments::goesOnAfterAnInterruption_data()
{
    QTest::addColumn<ErrorCode>("failure");
    QTest::newRow("offline: after the next round, which brings nothing") << ErrorCode::Offline;
    QTest::newRow("asked to wait: when that is over") << ErrorCode::RateLimited;
}

void TestOfflineDocuments::goesOnAfterAnInterruption()
{
    QFETCH(const ErrorCode, failure);
    Desk desk(tiny::owner);
    desk.atTheProvider(credit);
    desk.failWith(failure);
    desk.synchronise();
    QTRY_COMPARE(desk.asked(), 1);
    desk.letEverythingSettle();
    QCOMPARE(desk.asked(), 1); // the other one is not tried
    QCOMPARE(desk.kept(), 0);
    desk.failWith(ErrorCode::Cancelled);
    if (failure == ErrorCode::Offline)
        desk.synchronise();
    QTRY_COMPARE(desk.kept(), 2);
    QCOMPARE(desk.asked(), 3);
}

void TestOfflineDocuments::oneThatAlwaysFailsKeepsNoOtherFromComing()
{
    Desk desk(tiny::owner);
    desk.atTheProvider(credit);
    desk.failAtInvoices(true);
    // Each round ends at the first that fails. The invoice is the first of all, and may fail before the note is wished for:
    // then it is behind it only from the second round on.
    for (int round = 0; round < 3; ++round) {
        desk.synchronise();
        desk.letEverythingSettle();
    }
    QTRY_COMPARE(desk.kept(), 1);
    const int asked = desk.asked();
    QCOMPARE(desk.fetched(u"credit_note"_s, creditNote).value(), "%PDF-1.7 note");
    QCOMPARE(desk.asked(), asked); // it is here
    desk.failAtInvoices(false);
    desk.synchronise();
    QTRY_COMPARE(desk.kept(), 2); // nor is the invoice forgotten
}

void TestOfflineDocuments::keepsAttachmentsWhereTheyAreOffered()
{
    Desk desk(tiny::owner);
    desk.atTheProvider([](RecordStore &store) { return attach(store, attachedContent); });
    desk.synchronise();
    QTRY_COMPARE(desk.kept(), 1); // the invoice
    desk.letEverythingSettle();
    QCOMPARE(desk.kept(), 1);
    desk.provider.givesAttachments = true;
    desk.synchronise();
    QTRY_COMPARE(desk.kept(), 2);
    desk.atTheProvider([](RecordStore &store) -> Result<void> {
        const auto gone = store.database().execute(u"DELETE FROM attachment_content"_s);
        return gone ? Result<void>() : std::unexpected(gone.error());
    });
    QCOMPARE(desk.fetched(u"attachment"_s, tiny::id(72)).value(), attachedContent); // here, whatever the provider has
}

void TestOfflineDocuments::takesNothingElseForAnAttachment()
{
    Desk desk(tiny::owner);
    desk.provider.givesAttachments = true;
    desk.atTheProvider([](RecordStore &store) { return attach(store, "another photograph"); });
    desk.synchronise();
    const auto content = desk.fetched(u"attachment"_s, tiny::id(72));
    QVERIFY(!content);
    QCOMPARE(content.error().code, ErrorCode::Corrupt);
    QTRY_COMPARE(desk.kept(), 1);
}

QTEST_GUILESS_MAIN(TestOfflineDocuments)
#include "tst_offlinedocuments.moc"
