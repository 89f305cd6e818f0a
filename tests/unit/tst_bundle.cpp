// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/recordjson.h"
#include "app/sample/samplegenerator.h"
#include "app/services/authority.h"
#include "app/services/bundle.h"
#include "app/services/bundleline.h"
#include "tests/support/bundleschema.h"
#include "tests/support/golden.h"
#include "tests/support/postgrescluster.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

using Lines = QList<QByteArray>;

SampleOptions options()
{
    SampleOptions result;
    result.today = QDate(2026, 3, 17);
    return result;
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray joined(const Lines &lines, const QByteArray &end = "\n")
{
    QByteArray bytes;
    for (const QByteArray &line : lines)
        bytes += line + end;
    return bytes;
}

QByteArray bundleOf(const RecordStore &store)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto exported = exportBundle(store, std::nullopt, buffer);
    return exported ? buffer.data() : QByteArray();
}

/// A store of its own for one test.
class Store
{
public:
    explicit Store(Id account = sampleAccountId(options()))
    {
        m_database = Database::open(m_place.location(), StoreKind::Authority).value();
        m_records = std::make_unique<RecordStore>(*m_database, std::move(account), nullptr, nullptr);
    }

    [[nodiscard]] RecordStore &records() { return *m_records; }
    [[nodiscard]] Database &database() { return *m_database; }

    [[nodiscard]] qint64 rows() const
    {
        qint64 count = 0;
        forEachRecordType([&]<class R>() { count += m_records->count<R>().value(); });
        return count;
    }

    [[nodiscard]] std::expected<BundleSummary, BundleError> import(const QByteArray &bundle,
                                                                   BundleImport mode = BundleImport::New,
                                                                   const BundleProgress &progress = {})
    {
        QBuffer buffer;
        buffer.setData(bundle);
        buffer.open(QIODevice::ReadOnly);
        return importBundle(buffer, *m_records, Policy::builtIn(), mode, progress);
    }

private:
    test::StorePlace m_place;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordStore> m_records;
};

/// Gives `bytes` and then the same byte for ever (up to `size`), and counts what was taken of it.
class EndlessLine : public QIODevice
{
public:
    EndlessLine(QByteArray begin, qint64 size)
        : m_begin(std::move(begin))
        , m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 taken() const { return m_taken; }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_taken >= m_size; }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        const qint64 count = std::min(length, m_size - m_taken);
        for (qint64 i = 0; i < count; ++i)
            data[i] = m_taken + i < m_begin.size() ? m_begin[m_taken + i] : 'x';
        m_taken += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_begin;
    qint64 m_size;
    qint64 m_taken = 0;
};

QString text(const BundleError &error)
{
    return u"line %1, field '%2', rule %3: %4"_s.arg(error.line)
        .arg(error.error.field)
        .arg(static_cast<int>(error.error.rule))
        .arg(error.error.detail);
}

} // namespace

class TestBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase_data() { ON_BOTH_ENGINES(); }
    void init() { USE_ENGINE(); }

    void initTestCase()
    {
        Store store;
        QVERIFY(generateSample(store.records(), options()));
        m_sample = bundleOf(store.records());
        QVERIFY(m_sample.size() > 100'000);
        SampleOptions few = options();
        few.invoices = 80;
        few.subscriptions = 20;
        few.domains = 5;
        few.tickets = 6;
        Store small;
        QVERIFY(generateSample(small.records(), few));
        m_small = bundleOf(small.records());
        m_tiny = exampleLines();
        QCOMPARE(m_tiny.size(), 4);
    }

    void theExampleOfTheDocumentationIsTaken()
    {
        Store store(tinyAccount());
        const auto imported = store.import(joined(m_tiny));
        QVERIFY2(imported, qPrintable(imported ? QString() : text(imported.error())));
        QCOMPARE(imported->records, 2);
        QCOMPARE(imported->counts.value(u"contact"_s), 1);
        QCOMPARE(store.records().get<Account>(tinyAccount())->name, u"Alfarería Tres Tornos, S.L."_s);
    }

    void theSchemaIsMadeFromTheRecords()
    {
        const QString actual = QString::fromUtf8(QJsonDocument(bundleSchema()).toJson());
        const QString difference = goldenDifference(QStringLiteral(BUNDLE_DIR "/bundle.schema.json"), actual);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void exportImportExportIsTheSame()
    {
        Store store;
        const auto imported = store.import(m_sample);
        QVERIFY2(imported, qPrintable(imported ? QString() : text(imported.error())));
        QCOMPARE(imported->records, store.rows());
        QVERIFY(bundleOf(store.records()) == m_sample);
    }

    /// Through a change feed, which gives every row a version of its own.
    void theFeedHearsOfEveryRow()
    {
        Store store;
        ChangeFeed feed(store.database(), store.records().account());
        RecordStore records(store.database(), store.records().account(), &feed, nullptr);
        QBuffer buffer(&m_sample);
        buffer.open(QIODevice::ReadOnly);
        const auto imported = importBundle(buffer, records, Policy::builtIn());
        QVERIFY(imported);
        auto cursor = store.database().query(u"SELECT COUNT(*), MAX(version) FROM change_log"_s);
        QVERIFY(cursor && cursor->next());
        QCOMPARE(cursor->value(0).toLongLong(), imported->records);
        QCOMPARE(cursor->value(1).toLongLong(), imported->records);
        QVERIFY(bundleOf(records) == m_sample);
    }

    void bothLineEndsAndAByteOrderMarkAreTaken_data()
    {
        QTest::addColumn<QByteArray>("bundle");
        const Lines tiny = exampleLines();
        QTest::newRow("CR LF") << joined(tiny, "\r\n");
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + joined(tiny);
        QTest::newRow("no end of the last line") << joined(tiny).chopped(1);
        QTest::newRow("another order") << joined({tiny[0], tiny[2], tiny[1], tiny[3]});
        QTest::newRow("white space") << joined(
            {tiny[0], QByteArray(tiny[1]).replace("\":", "\" :\t"), tiny[2], tiny[3]});
    }
    void bothLineEndsAndAByteOrderMarkAreTaken()
    {
        QFETCH(QByteArray, bundle);
        Store store(tinyAccount());
        const auto imported = store.import(bundle);
        QVERIFY2(imported, qPrintable(imported ? QString() : text(imported.error())));
        QCOMPARE(store.rows(), 2);
    }

    void badBundlesAreRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("bundle");
        QTest::addColumn<qint64>("line");
        QTest::addColumn<QString>("field");
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<BundleFault>("fault");
        const Lines tiny = exampleLines();
        const auto with = [&](qsizetype index, const QByteArray &line) {
            Lines lines = tiny;
            lines[index] = line;
            return joined(lines);
        };
        const auto contact = [&](const char *from, const QByteArray &to) {
            return with(2, QByteArray(tiny[2]).replace(from, to));
        };
        const auto header = [&](const char *from, const char *to) {
            return with(0, QByteArray(tiny[0]).replace(from, to));
        };
        const auto row = [](const char *name, const QByteArray &bundle, qint64 line, const QString &field, Rule rule,
                            BundleFault fault = BundleFault::None) {
            QTest::newRow(name) << bundle << line << field << rule << fault;
        };

        row("empty file", {}, 1, u"format"_s, Rule::Required, BundleFault::NotABundle);
        row("empty line", joined({tiny[0], {}, tiny[1], tiny[2], tiny[3]}), 2, {}, Rule::Format,
            BundleFault::BrokenLine);
        row("gzip", QByteArray("\x1F\x8B\x08\x00", 4) + joined(tiny), 1, {}, Rule::Format, BundleFault::Compressed);
        row("zip", "PK\x03\x04" + joined(tiny), 1, {}, Rule::Format, BundleFault::Compressed);
        row("UTF-16", QByteArray("\xFF\xFE{\0\"\0", 6), 1, {}, Rule::Format, BundleFault::OtherEncoding);
        row("another JSON", "{\"a\":1}\n", 1, u"format"_s, Rule::Format, BundleFault::NotABundle);
        row("an array", "[]\n", 1, {}, Rule::Format, BundleFault::NotABundle);
        row("no JSON", "hello\n", 1, {}, Rule::Format, BundleFault::NotABundle);
        row("format of another kind", header("areacliente-bundle", "other"), 1, u"format"_s, Rule::Format,
            BundleFault::NotABundle);
        row("version 0", header("\"version\":1", "\"version\":0"), 1, u"version"_s, Rule::OutOfRange);
        row("version text", header("\"version\":1", "\"version\":\"1\""), 1, u"version"_s, Rule::Format);
        row("unknown key in the header", header("{\"format\"", "{\"x\":1,\"format\""), 1, u"x"_s, Rule::UnknownField);
        row("account of the header", header("018f2b5e", "018f2b5f"), 1, u"account"_s, Rule::Reference,
            BundleFault::OtherAccount);
        row("account no id", header("018f2b5e", "018F2B5E"), 1, u"account"_s, Rule::Format);

        row("truncated line", joined({tiny[0], tiny[1].left(60)}), 2, {}, Rule::Format, BundleFault::BrokenLine);
        row("file cut within a line", joined({tiny[0], tiny[1]}) + tiny[2].left(60), 3, {}, Rule::Format,
            BundleFault::CutShort);
        row("garbage in a line", with(1, tiny[1] + " x"), 2, {}, Rule::Format, BundleFault::BrokenLine);
        row("two objects in a line", with(1, tiny[1] + tiny[2]), 2, {}, Rule::Format, BundleFault::BrokenLine);
        row("invalid UTF-8", contact("Nieves", "Ni\xFF\xFEves"), 3, {}, Rule::Format, BundleFault::BrokenLine);
        row("overlong UTF-8", contact("Nieves", "Ni\xC0\xAFves"), 3, {}, Rule::Format, BundleFault::BrokenLine);
        row("lone surrogate", contact("Nieves", "Ni\\ud800ves"), 3, u"given_name"_s, Rule::Format);
        row("NUL", contact("Nieves", "Ni\\u0000ves"), 3, u"given_name"_s, Rule::Format);
        row("deep nesting", with(1, QByteArray(100'000, '[')), 2, {}, Rule::Format, BundleFault::DeepLine);
        row("deep nesting in a record", contact("\"owner\"", "{\"a\":{\"b\":{\"c\":1}}}"), 3, {}, Rule::Format,
            BundleFault::DeepLine);
        row("huge number", contact("\"owner\"", "1" + QByteArray(5000, '0')), 3, {}, Rule::OutOfRange);
        row("infinite number", contact("\"owner\"", "1e999"), 3, {}, Rule::Format, BundleFault::BrokenLine);
        row("key twice", contact("\"kind\":", "\"kind\":\"billing\",\"kind\":"), 3, u"kind"_s, Rule::Duplicate,
            BundleFault::KeyTwice);
        row("escaped key", contact("\"kind\":", "\"k\\u0069nd\":"), 3, u"k\\u0069nd"_s, Rule::Format);
        row("a hundred keys", with(2, hundredKeys()), 3, u"k64"_s, Rule::UnknownField);

        row("unknown type", contact("\"contact\"", "\"customer\""), 3, u"type"_s, Rule::UnknownField);
        row("no type", contact("\"type\":\"contact\",", ""), 3, u"type"_s, Rule::UnknownField);
        row("type that is no text", contact("\"contact\"", "7"), 3, u"type"_s, Rule::UnknownField);
        row("unknown field", contact("\"language\"", "\"password\""), 3, u"password"_s, Rule::UnknownField);
        row("version of a record", contact("\"language\":\"es\"", "\"version\":7"), 3, u"version"_s,
            Rule::UnknownField);
        row("missing field", contact("\"email\":\"nieves@trestornos.example\",", ""), 3, u"email"_s, Rule::Required);
        row("blank field", contact("Nieves", "  "), 3, u"given_name"_s, Rule::Required);
        row("long field", contact("Nieves", QByteArray(101, 'n')), 3, u"given_name"_s, Rule::TooLong);
        row("unknown name", contact("\"owner\"", "\"boss\""), 3, u"kind"_s, Rule::Format);
        row("null", contact("\"Nieves\"", "null"), 3, u"given_name"_s, Rule::Format);
        row("no date", contact("2019-05-06", "2019-02-30"), 3, u"created_at"_s, Rule::Format);
        row("local time", contact("09:31:00.000Z", "09:31:00.000"), 3, u"created_at"_s, Rule::Format);
        row("no id", contact("000000000002\"", "00000000000\""), 3, u"id"_s, Rule::Format);

        row("the same record twice", joined({tiny[0], tiny[1], tiny[2], tiny[2], tiny[3]}), 4, u"id"_s,
            Rule::Duplicate);
        row("account record of another id", with(1, QByteArray(tiny[1]).replace("000000000001", "000000000009")), 2,
            u"id"_s, Rule::Reference, BundleFault::OtherAccount);
        row("no account record", joined({tiny[0], tiny[2], "{\"type\":\"end\",\"counts\":{\"contact\":1}}"}), 3,
            u"account"_s, Rule::Required);

        row("no trailer", joined({tiny[0], tiny[1], tiny[2]}), 4, u"type"_s, Rule::Required, BundleFault::CutShort);
        row("trailer with more", with(3, "{\"type\":\"end\",\"counts\":{\"account\":1,\"contact\":2}}"), 4,
            u"contact"_s, Rule::None, BundleFault::CountDiffers);
        row("trailer with less", with(3, "{\"type\":\"end\",\"counts\":{\"account\":1}}"), 4, u"contact"_s, Rule::None,
            BundleFault::CountDiffers);
        row("trailer without counts", with(3, "{\"type\":\"end\"}"), 4, u"counts"_s, Rule::Required);
        row("trailer with an unknown type",
            with(3, "{\"type\":\"end\",\"counts\":{\"account\":1,\"contact\":1,\"x\":0}}"), 4, u"x"_s,
            Rule::UnknownField);
        row("trailer with an unknown key", with(3, QByteArray(tiny[3]).replace("{\"type\"", "{\"x\":0,\"type\"")), 4,
            u"x"_s, Rule::UnknownField);
        row("something after the trailer", joined(tiny) + "x", 5, {}, Rule::Format, BundleFault::GoesOn);
        row("a record after the trailer", joined(tiny + Lines{tiny[2]}), 5, {}, Rule::Format, BundleFault::GoesOn);
        row("an empty line after the trailer", joined(tiny) + "\n", 5, {}, Rule::Format, BundleFault::GoesOn);

        const auto issuer = [&](const QByteArray &value) {
            const qsizetype begin = tiny[0].indexOf("\"issuer\":") + 9;
            return with(0, tiny[0].left(begin) + value + '}');
        };
        row("issuer that is no object", issuer("\"x\""), 1, u"issuer"_s, Rule::Format);
        row("issuer without a name", issuer("{\"tax_id\":\"B1\"}"), 1, u"issuer.name"_s, Rule::Required);
        row("issuer with an unknown key", issuer("{\"name\":\"A\",\"tax_id\":\"B1\",\"logo\":\"x\"}"), 1,
            u"issuer.logo"_s, Rule::UnknownField);
    }
    void badBundlesAreRefusedWhole()
    {
        QFETCH(QByteArray, bundle);
        QFETCH(qint64, line);
        QFETCH(QString, field);
        QFETCH(Rule, rule);
        QFETCH(BundleFault, fault);
        Store store(tinyAccount());
        const auto imported = store.import(bundle);
        QVERIFY(!imported);
        QVERIFY2(imported.error().line == line && imported.error().error.field == field
                     && imported.error().error.rule == rule,
                 qPrintable(text(imported.error())));
        QCOMPARE(imported.error().error.code, ErrorCode::Validation);
        QCOMPARE(imported.error().fault, fault);
        QCOMPARE(store.rows(), 0);
        QVERIFY(store.import(joined(m_tiny))); // nothing of it stands in the way of a good one
    }

    void aNewerVersionIsNamed()
    {
        Store store(tinyAccount());
        const auto imported = store.import(QByteArray(joined(m_tiny)).replace("\"version\":1", "\"version\":2"));
        QVERIFY(!imported);
        QCOMPARE(imported.error().error.code, ErrorCode::NewerVersion);
        QCOMPARE(imported.error().line, 1);
    }

    void aLongLineIsRefusedWithoutReadingIt()
    {
        constexpr qint64 gigabyte = 1024LL * 1024 * 1024;
        EndlessLine first({}, gigabyte);
        Store store(tinyAccount());
        auto imported = importBundle(first, store.records(), Policy::builtIn());
        QVERIFY(!imported);
        QCOMPARE(imported.error().error.rule, Rule::TooLong);
        QVERIFY2(first.taken() < 2 * maxBundleLine, qPrintable(QString::number(first.taken())));

        EndlessLine third(joined({m_tiny[0], m_tiny[1]}) + "{\"type\":\"", gigabyte);
        imported = importBundle(third, store.records(), Policy::builtIn());
        QVERIFY(!imported);
        QCOMPARE(imported.error().line, 3);
        QCOMPARE(imported.error().error.rule, Rule::TooLong);
        QVERIFY2(third.taken() < 3 * maxBundleLine, qPrintable(QString::number(third.taken())));
        QCOMPARE(store.rows(), 0);
    }

    void theLongestLineIsTaken()
    {
        Lines lines = m_tiny;
        lines[2] += QByteArray(maxBundleLine - lines[2].size(), ' ');
        Store store(tinyAccount());
        QVERIFY(store.import(joined(lines, "\r\n")));
        Store other(tinyAccount());
        lines[2] += ' ';
        QCOMPARE(other.import(joined(lines)).error().error.rule, Rule::TooLong);
    }

    void linksThatLeadNowhereAreRefused_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("field");
        forEachRecordType([]<class R>() {
            forEachField<R>([](const auto &f) {
                if (f.isLink)
                    QTest::addRow("%s.%s", R::typeName, f.name)
                        << QString::fromLatin1(R::typeName) << QString::fromLatin1(f.name);
            });
        });
    }
    void linksThatLeadNowhereAreRefused()
    {
        QFETCH(QString, type);
        QFETCH(QString, field);
        Lines lines = m_small.split('\n');
        qsizetype changed = -1;
        for (qsizetype i = 1; i < lines.size() && changed < 0; ++i) {
            QJsonObject object = QJsonDocument::fromJson(lines[i]).object();
            if (object.value("type"_L1) != type)
                continue;
            object.insert(field, u"00000000-0000-7000-8000-00000000beef"_s);
            lines[i] = json(object);
            changed = i;
        }
        QVERIFY(changed > 0);
        Store store;
        const auto imported = store.import(lines.join('\n'));
        bool mayOutlive = false;
        withRecordType(type, [&]<class R>() {
            forEachField<R>(
                [&](const auto &f) { mayOutlive = mayOutlive || (field == QLatin1String(f.name) && f.mayOutlive); });
        });
        QCOMPARE(imported.has_value(), mayOutlive);
        if (imported)
            return;
        QCOMPARE(imported.error().error.rule, Rule::Reference);
        QCOMPARE(imported.error().error.field, field);
        QCOMPARE(imported.error().line, changed + 1);
        QCOMPARE(store.rows(), 0);
    }

    void contactsMustBeWhatAnAccountMayHave_data()
    {
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<QString>("identity");
        QTest::addColumn<QString>("field");
        QTest::addColumn<Rule>("rule");
        QTest::newRow("four owners") << QStringList{u"owner"_s, u"owner"_s, u"owner"_s} << u"pending"_s << u"kind"_s
                                     << Rule::Limit;
        QTest::newRow("two billing") << QStringList{u"billing"_s, u"billing"_s} << u"pending"_s << u"kind"_s
                                     << Rule::Limit;
        QTest::newRow("all that fit") << QStringList{u"owner"_s, u"owner"_s, u"administrative"_s, u"technical"_s,
                                                     u"billing"_s}
                                      << u"pending"_s << QString() << Rule::None;
    }
    void contactsMustBeWhatAnAccountMayHave()
    {
        QFETCH(QStringList, kinds);
        QFETCH(QString, identity);
        QFETCH(QString, field);
        QFETCH(Rule, rule);
        Lines lines = m_tiny;
        for (qsizetype i = 0; i < kinds.size(); ++i) {
            QJsonObject contact = QJsonDocument::fromJson(m_tiny[2]).object();
            contact.insert("id"_L1, u"018f2b5e-7a00-7000-8000-1000000000%1"_s.arg(10 + i));
            contact.insert("kind"_L1, kinds[i]);
            contact.insert("identity"_L1, identity);
            contact.insert("email"_L1, u"c%1@trestornos.example"_s.arg(i));
            lines.insert(3, json(contact));
        }
        lines.last() = u"{\"type\":\"end\",\"counts\":{\"account\":1,\"contact\":%1}}"_s.arg(kinds.size() + 1).toUtf8();
        Store store(tinyAccount());
        const auto imported = store.import(joined(lines));
        QCOMPARE(imported.has_value(), rule == Rule::None);
        if (imported)
            return;
        QCOMPARE(imported.error().error.field, field);
        QCOMPARE(imported.error().error.rule, rule);
        QCOMPARE(store.rows(), 0);
    }

    void anOwnerMustBeVerified()
    {
        Store store(tinyAccount());
        const auto imported = store.import(QByteArray(joined(m_tiny)).replace("verified_by_email", "pending"));
        QVERIFY(!imported);
        QCOMPARE(imported.error().error.rule, Rule::LastVerifiedOwner);
        QCOMPARE(store.rows(), 0);
    }

    void twoContactsMayNotShareAnAddress()
    {
        Lines lines = m_tiny;
        lines.insert(3, QByteArray(m_tiny[2])
                            .replace("000000000002", "000000000003")
                            .replace("nieves@", "NIEVES@")
                            .replace("\"owner\"", "\"billing\""));
        lines.last() = "{\"type\":\"end\",\"counts\":{\"account\":1,\"contact\":2}}";
        Store store(tinyAccount());
        const auto imported = store.import(joined(lines));
        QVERIFY(!imported);
        QCOMPARE(imported.error().error.field, u"email"_s);
        QCOMPARE(imported.error().error.rule, Rule::Duplicate);
        QCOMPARE(imported.error().line, 4);
    }

    void anAccountThatIsThereIsKeptUnlessReplaced()
    {
        Store store;
        QVERIFY(store.import(m_sample));
        const auto again = store.import(m_sample);
        QVERIFY(!again);
        QCOMPARE(again.error().error.code, ErrorCode::Conflict);
        QVERIFY(bundleOf(store.records()) == m_sample);

        SampleOptions other = options();
        other.invoices = 50;
        Store otherStore;
        QVERIFY(generateSample(otherStore.records(), other));
        const QByteArray otherBundle = bundleOf(otherStore.records());
        QVERIFY(otherBundle != m_sample);
        QVERIFY(!store.import(otherBundle.chopped(40), BundleImport::Replace));
        QVERIFY(bundleOf(store.records()) == m_sample);
        QVERIFY(store.import(otherBundle, BundleImport::Replace));
        QVERIFY(bundleOf(store.records()) == otherBundle);
    }

    void importAndExportCanBeStopped()
    {
        Store store;
        qint64 total = 0;
        const auto stopped = store.import(m_sample, BundleImport::New, [&](qint64 done, qint64 all) {
            total = all;
            return done < all / 2;
        });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().error.code, ErrorCode::Cancelled);
        QCOMPARE(total, m_sample.size());
        QCOMPARE(store.rows(), 0);

        QVERIFY(store.import(m_sample));
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto cut = exportBundle(store.records(), std::nullopt, out,
                                      [](qint64 done, qint64 all) { return done < all / 2; });
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, ErrorCode::Cancelled);
        Store other;
        QVERIFY(!other.import(out.data()));
    }

    void progressReachesTheEnd()
    {
        Store store;
        QVERIFY(store.import(m_sample));
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QList<qint64> steps;
        const auto exported = exportBundle(store.records(), std::nullopt, out, [&](qint64 done, qint64 all) {
            steps.append(done);
            return all == store.rows();
        });
        QVERIFY(exported);
        QVERIFY(std::ranges::is_sorted(steps));
        QCOMPARE(steps.last(), exported->records);
        QCOMPARE(exported->records, store.rows());
    }

    void aDiskThatRefusesEndsTheExport()
    {
        Store store;
        QVERIFY(store.import(m_sample));
        QFile full(u"/dev/full"_s);
        if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            QSKIP("the system has no /dev/full");
        const auto exported = exportBundle(store.records(), std::nullopt, full);
        QVERIFY(!exported);
        QCOMPARE(exported.error().code, ErrorCode::Storage);
    }

    void theHeaderCanBeReadAlone()
    {
        QBuffer buffer;
        buffer.setData(joined(m_tiny));
        buffer.open(QIODevice::ReadOnly);
        const auto header = readBundleHeader(buffer);
        QVERIFY(header);
        QCOMPARE(header->account, tinyAccount());
        QVERIFY(header->issuer);
        QCOMPARE(header->issuer->name, u"Alojamientos Ejemplo, S.L."_s);
        QCOMPARE(header->issuer->address, u"Calle Mayor, 1\n28013 Madrid"_s);
        QCOMPARE(buffer.pos(), 0);
        QBuffer empty;
        empty.open(QIODevice::ReadOnly);
        QCOMPARE(readBundleHeader(empty).error().line, 1);
    }

    /// Any single byte of a bundle changed, cut or doubled: taken or refused, but never half taken.
    void damageNeverImportsAHalf()
    {
        const QByteArray good = joined(m_tiny);
        int refused = 0;
        Store store(tinyAccount());
        for (qsizetype at = 0; at < good.size(); at += 3) {
            const std::array damaged{good.left(at), QByteArray(good).replace(at, 1, "}"),
                                     QByteArray(good).insert(at, good[at])};
            for (const QByteArray &bundle : damaged) {
                const auto imported = store.import(bundle, BundleImport::Replace);
                refused += imported ? 0 : 1;
                const qint64 rows = store.rows();
                QVERIFY2(rows == 0 || rows == 2, bundle.constData());
                if (!imported)
                    QVERIFY(imported.error().error.code == ErrorCode::Validation);
            }
        }
        QVERIFY(refused > good.size() / 2);
    }

private:
    [[nodiscard]] static Id tinyAccount() { return u"018f2b5e-7a00-7000-8000-000000000001"_s; }

    /// The example in the format's documentation.
    [[nodiscard]] static Lines exampleLines()
    {
        QFile file(QStringLiteral(BUNDLE_DIR "/README.md"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray page = file.readAll();
        const qsizetype begin = page.indexOf("```jsonl\n") + 9;
        return page.mid(begin, page.indexOf("\n```", begin) - begin).split('\n');
    }

    [[nodiscard]] static QByteArray hundredKeys()
    {
        QByteArray line = "{";
        for (int i = 0; i < 100; ++i)
            line += "\"k" + QByteArray::number(i) + "\":0,";
        return line.chopped(1) + "}";
    }

    QByteArray m_sample;
    QByteArray m_small; ///< a sample with few records, yet some of every type
    Lines m_tiny;
};

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
