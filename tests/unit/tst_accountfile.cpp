// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/accountfile.h"
#include "app/authority/documentmaker.h"
#include "app/authority/embeddedaccount.h"
#include "tests/support/await.h"
#include "tests/support/pdftools.h"

#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);

SampleOptions options(quint64 seed = 1)
{
    return {.seed = seed, .today = now.date(), .invoices = 20, .subscriptions = 4, .domains = 3, .tickets = 2};
}

/// The authority of a data folder, open as long as this lives.
class Folder
{
public:
    explicit Folder(const QString &path)
        : m_database(Database::open(authorityPath(path), StoreKind::Authority).value())
        , m_authority(Authority::open(*m_database, Policy::builtIn(), [] { return now; }, makeDocument).value())
    {
    }

    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] Authority &authority() { return *m_authority; }
    [[nodiscard]] RecordStore store(Journal *journal = nullptr)
    {
        return {*m_database, embeddedAccountId(*m_database).value().value_or(Id()), journal, nullptr};
    }

private:
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Authority> m_authority;
};

Result<void> fill(const QString &path, const SampleOptions &sample = options())
{
    Folder folder(path);
    return folder.database().runInTransaction(
        [&] { return fillSample(folder.database(), folder.authority(), sample); });
}

auto import(const QString &path, const QString &file, BundleImport mode = BundleImport::New)
{
    return importAccount(path, file, [] { return now; }, {mode, {}});
}

} // namespace

/// A whole account between data folders, as a user moves it.
class TestAccountFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anImportedAccountPrintsItsInvoices();
    void withoutAnIssuerThereAreNoDocuments();
    void replacesTheSameAccount();
    void keepsWhatIsThereWhenReplacingFails();
    void replacesNoOtherAccount();
    void tellsHowFarItIs();

private:
    [[nodiscard]] QString path(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_files;
    QString m_bundle;
};

QString TestAccountFile::path(const QString &name) const
{
    const QString folder = m_files->filePath(name);
    return QDir().mkpath(folder) ? folder : QString();
}

void TestAccountFile::init()
{
    m_files = std::make_unique<QTemporaryDir>();
    m_bundle = m_files->filePath(u"account.jsonl"_s);
    QVERIFY_RESULT(fill(path(u"source"_s)));
    QVERIFY_RESULT(exportAccount(path(u"source"_s), m_bundle));
}

void TestAccountFile::anImportedAccountPrintsItsInvoices()
{
    QVERIFY(import(path(u"copy"_s), m_bundle));
    Folder source(path(u"source"_s));
    Folder copy(path(u"copy"_s));
    const auto issuer = keptIssuer(copy.database());
    QVERIFY_RESULT(issuer);
    QVERIFY(*issuer);
    QCOMPARE(*issuer, keptIssuer(source.database()).value());
    const Invoice invoice = copy.store().select<Invoice>({.limit = 1}).value().constFirst();
    const auto pdf = makeDocument(copy.store(), u"invoice"_s, invoice.id);
    QVERIFY_RESULT(pdf);
    const QString text = pdftools::text(*pdf).replace(QChar::Nbsp, u' ');
    QVERIFY2(text.contains((*issuer)->name) && text.contains((*issuer)->taxId), qPrintable(text));
    QCOMPARE(*pdf, makeDocument(source.store(), u"invoice"_s, invoice.id).value());
}

void TestAccountFile::withoutAnIssuerThereAreNoDocuments()
{
    QVERIFY_RESULT(keepIssuer(Folder(path(u"source"_s)).database(), std::nullopt));
    QVERIFY_RESULT(exportAccount(path(u"source"_s), m_bundle));
    QVERIFY(import(path(u"copy"_s), m_bundle));
    Folder copy(path(u"copy"_s));
    QVERIFY(!keptIssuer(copy.database()).value());
    const Invoice invoice = copy.store().select<Invoice>({.limit = 1}).value().constFirst();
    const auto pdf = makeDocument(copy.store(), u"invoice"_s, invoice.id);
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::Unsupported);
}

void TestAccountFile::replacesTheSameAccount()
{
    const QString target = path(u"source"_s);
    const auto logins = sampleContacts(options()).value();
    const SampleLogin &stays = logins.constFirst();
    const QString lostEmail = u"nadie@otro.example"_s;
    {
        // What the bundle does not have: a contact who could sign in, and other words in an invoice.
        Folder folder(target);
        ChangeFeed feed(folder.database(), sampleAccountId(options()));
        RecordStore store = folder.store(&feed);
        Contact extra = store.get<Contact>(stays.contactId).value();
        extra.id = newId(now);
        extra.email = lostEmail;
        QVERIFY_RESULT(store.put(extra));
        QVERIFY_RESULT(folder.authority().setCredential(store.account(), extra.id, lostEmail, u"una-larga-clave"_s));
        Contact moved = store.get<Contact>(stays.contactId).value();
        moved.email = u"otra@otro.example"_s;
        QVERIFY_RESULT(store.put(moved));
        QVERIFY_RESULT(followContacts(folder.database(), store.account()));
        QVERIFY_RESULT(folder.authority().signIn(moved.email, QString::fromLatin1(samplePassword)));
        Invoice invoice = store.select<Invoice>({.limit = 1}).value().constFirst();
        invoice.summary = u"Otro asunto"_s;
        QVERIFY_RESULT(store.put(invoice));
    }
    const auto replaced = import(target, m_bundle, BundleImport::Replace);
    QVERIFY2(replaced, replaced ? "" : qPrintable(replaced.error().error.detail));
    Folder folder(target);
    QCOMPARE(folder.store().count<Contact>().value(), logins.size());
    QCOMPARE(folder.store().count<Invoice>({u"summary = 'Otro asunto'"_s}).value(), 0);
    QVERIFY(keptIssuer(folder.database()).value());
    const QString again = m_files->filePath(u"again.jsonl"_s);
    QVERIFY_RESULT(exportAccount(folder.database(), again));
    QFile one(m_bundle);
    QFile other(again);
    QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
    QVERIFY(one.readAll() == other.readAll());
    QVERIFY_RESULT(folder.authority().signIn(stays.email, QString::fromLatin1(samplePassword)));
    QVERIFY(!folder.authority().signIn(lostEmail, u"una-larga-clave"_s));
    QVERIFY(!folder.authority().signIn(u"otra@otro.example"_s, QString::fromLatin1(samplePassword)));
}

void TestAccountFile::keepsWhatIsThereWhenReplacingFails()
{
    const QString target = path(u"source"_s);
    QFile file(m_bundle);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() - 40)); // the trailer is cut
    file.close();
    const qint64 before = Folder(target).store().count<Invoice>().value();
    const auto replaced = import(target, m_bundle, BundleImport::Replace);
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().fault, BundleFault::CutShort);
    Folder folder(target);
    QCOMPARE(folder.store().count<Invoice>().value(), before);
    QVERIFY(keptIssuer(folder.database()).value());
}

void TestAccountFile::replacesNoOtherAccount()
{
    const QString other = path(u"other"_s);
    QVERIFY_RESULT(fill(other, options(2)));
    const auto replaced = import(other, m_bundle, BundleImport::Replace);
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().fault, BundleFault::OtherAccount);
    QCOMPARE(Folder(other).store().account(), sampleAccountId(options(2)));
    QCOMPARE(import(path(u"source"_s), m_bundle).error().error.code, ErrorCode::Conflict);
}

void TestAccountFile::tellsHowFarItIs()
{
    qint64 last = 0;
    const auto imported = importAccount(path(u"copy"_s), m_bundle, [] { return now; },
                                        {BundleImport::New, [&](qint64 done, qint64 total) {
        const bool goesOn = done > last && done <= total;
        last = done;
        return goesOn;
    }});
    QVERIFY(imported);
    QVERIFY(last > 0);
    const auto stopped = importAccount(path(u"stopped"_s), m_bundle, [] { return now; },
                                       {BundleImport::New, [](qint64, qint64) { return false; }});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().error.code, ErrorCode::Cancelled);
    QVERIFY(!embeddedAccountId(Folder(path(u"stopped"_s)).database()).value());
}

QTEST_MAIN(TestAccountFile)
#include "tst_accountfile.moc"
