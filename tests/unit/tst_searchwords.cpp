// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchindex.h"

#include "app/store/recordstore.h"
#include "tests/support/extremerecord.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

const Id account = makeId(1, 1, 1);

Id id(int n)
{
    return makeId(1'773'705'600'000, 0, static_cast<quint64>(n));
}

Announcement announcement(int n, const QString &title, int minute = 0)
{
    Announcement record;
    record.id = id(n);
    record.title = title;
    record.body = u"."_s;
    record.publishedAt = QDateTime(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC).addSecs(60 * minute);
    return record;
}

/// Ids whose rows begin at the same place in the index: the lowest 20 bits of their fixed-seed hashes are equal.
QList<Id> idsThatTie(qsizetype count)
{
    QHash<quint64, QList<Id>> byTie;
    for (int n = 0;; ++n) {
        auto &ids = byTie[qHash(id(n), size_t{0x5EA4C4}) & 0xF'FFFF];
        ids.append(id(n));
        if (ids.size() == count)
            return ids;
    }
}

/// How the index is to read a text: lower case, without accents, in words.
QStringList wordsOf(const QString &text)
{
    QString plain;
    for (const QChar c : text.toLower().normalized(QString::NormalizationForm_D)) {
        if (!c.isMark())
            plain += c.isLetterOrNumber() ? c : u' ';
    }
    return plain.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestSearchWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_folder->filePath(u"store.sqlite"_s), StoreKind::Replica).value();
        m_index = std::make_unique<SearchIndex>(*m_database);
        m_store = std::make_unique<RecordStore>(*m_database, account, nullptr, m_index.get());
    }

    void wordsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isFound");
        const auto row = [](const char *name, const QString &text, const QString &words, bool isFound) {
            QTest::newRow(name) << text << words << isFound;
        };
        row("the word", u"renovación del dominio"_s, u"dominio"_s, true);
        row("upper case typed", u"renovación"_s, u"RENOVACIÓN"_s, true);
        row("upper case stored", u"RENOVACIÓN"_s, u"renovación"_s, true);
        row("no accent typed", u"renovación"_s, u"renovacion"_s, true);
        row("no accent stored", u"renovacion"_s, u"renovación"_s, true);
        row("accent typed apart", u"renovación"_s, u"renovacio\u0301n"_s, true);
        row("accent stored apart", u"renovacio\u0301n"_s, u"renovación"_s, true);
        row("ñ", u"España"_s, u"españa"_s, true);
        row("ñ as n", u"España"_s, u"espana"_s, true);
        row("ç and ü", u"plaça pingüino"_s, u"placa pinguino"_s, true);
        row("first letters", u"renovación"_s, u"ren"_s, true);
        row("one letter", u"renovación"_s, u"r"_s, true);
        row("five letters and more", u"renovación"_s, u"renovaci"_s, true);
        row("inner letters", u"renovación"_s, u"novación"_s, false);
        row("more than the word", u"renovación"_s, u"renovaciones"_s, false);
        row("two words", u"renovación del dominio"_s, u"dominio renovación"_s, true);
        row("two beginnings", u"renovación del dominio"_s, u"dom reno"_s, true);
        row("one of two", u"renovación del dominio"_s, u"dominio ausente"_s, false);
        row("number", u"Factura F-2026-00042"_s, u"00042"_s, true);
        row("number with its hyphens", u"Factura F-2026-00042"_s, u"F-2026-00042"_s, true);
        row("e-mail address", u"jeronima@espartoycandil.example"_s, u"jeronima@esparto"_s, true);
        row("domain", u"espartoycandil.es"_s, u"espartoycandil.es"_s, true);
        row("punctuation around", u"«candil», (esparto)."_s, u"\"esparto\" 'candil'"_s, true);
        row("nothing typed", u"candil"_s, u""_s, false);
        row("punctuation only", u"candil"_s, u"*\"-():^"_s, false);
        row("operators are words", u"candil or not near"_s, u"OR AND NOT"_s, false);
        row("operators that stand there", u"candil or not near"_s, u"NOT OR"_s, true);
        row("query syntax", u"candil"_s, u"body:candil"_s, false);
        row("quotes", u"candil"_s, u"\"candil"_s, true);
        row("an accent alone", u"candil"_s, u"\u0301"_s, false);
        row("an accent first", u"candil"_s, u"\u0301candil"_s, true);
        row("Greek", u"ΕΛΛΆΔΑ"_s, u"ελλά"_s, true);
        row("Chinese", u"漢字 テスト"_s, u"漢"_s, true);
        row("Hindi", u"हिन्दी में"_s, u"हिन्दी"_s, true);
        row("Hebrew with points", u"שָׁלוֹם"_s, u"שָׁלוֹם"_s, true);
        row("Arabic with vowels", u"مُحَمَّد"_s, u"مُحَمَّد"_s, true);
        row("Thai", u"กำลัง"_s, u"กำลัง"_s, true);
        row("outside the first plane", u"\U00010330\U00010331"_s, u"\U00010330"_s, true);
        row("a sign", u"candil 😀 esparto"_s, u"😀 esparto"_s, true);
    }
    void wordsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(bool, isFound);
        QVERIFY(m_store->put(announcement(1, text)));
        const auto hits = m_index->find<Announcement>(words, 10);
        QVERIFY2(hits, qPrintable(hits ? QString() : hits.error().detail));
        QCOMPARE(hits->size(), isFound ? 1 : 0);
    }

    /// FTS5 has its own idea of what makes a word. Where ours differs, a word would fall into several tokens there, and an index
    /// without positions refuses such a query: so every character of the first two planes is tried, in a word and alone.
    void everyCharacterCanBeTyped()
    {
        QVERIFY(m_store->put(announcement(1, u"candil"_s)));
        for (char32_t point = 1; point < 0x20000; ++point) {
            if (QChar::isSurrogate(point))
                continue;
            const QString character = QString::fromUcs4(&point, 1);
            const auto hits = m_index->find<Announcement>(u'a' + character + u'b' + character, 1);
            QVERIFY2(hits, qPrintable(u"U+%1: %2"_s.arg(point, 4, 16).arg(hits ? QString() : hits.error().detail)));
        }
    }

    /// A text of characters that Unicode calls letters or numbers is found by itself.
    void everyLetterIsFound()
    {
        QStringList missed;
        for (char32_t first = 0x21; first < 0x3000; first += 64) {
            QString text;
            for (char32_t point = first; point < first + 64; ++point) {
                if (QChar::isLetterOrNumber(point))
                    text += QString::fromUcs4(&point, 1) + u' ';
            }
            if (text.isEmpty())
                continue;
            QVERIFY(m_store->put(announcement(1, text)));
            for (const QString &letter : text.split(u' ', Qt::SkipEmptyParts)) {
                if (m_index->find<Announcement>(letter, 1)->isEmpty())
                    missed.append(u"U+%1"_s.arg(letter.toUcs4().at(0), 4, 16));
            }
        }
        // What Qt's Unicode has and SQLite's has not is found by nobody; it must not be much.
        QVERIFY2(missed.size() < 300, qPrintable(QString::number(missed.size()) + u": "_s + missed.join(u' ')));
    }

    void theNewestComeFirst()
    {
        for (int n = 1; n <= 30; ++n)
            QVERIFY(m_store->put(announcement(n, u"candil"_s, (n * 7) % 31)));
        const auto hits = m_index->find<Announcement>(u"candil"_s, 10);
        QCOMPARE(hits->size(), 10);
        QDateTime before = QDateTime::currentDateTimeUtc().addYears(100);
        for (const SearchHit &hit : *hits) {
            QCOMPARE(hit.type, u"announcement"_s);
            const QDateTime at = m_store->get<Announcement>(hit.id)->publishedAt;
            QVERIFY(at < before);
            before = at;
        }
        QCOMPARE(m_store->get<Announcement>(hits->first().id)->publishedAt, announcement(0, {}, 30).publishedAt);
    }

    void oldAndFarTimesSortToo()
    {
        QList<Announcement> records;
        for (const int year : {1900, 1969, 1970, 2026, 2038, 2500}) {
            Announcement record = announcement(year, u"candil"_s);
            record.publishedAt = QDateTime(QDate(year, 6, 1), QTime(0, 0), Qt::UTC);
            records.prepend(record);
            QVERIFY(m_store->put(record));
        }
        QStringList expected;
        for (const Announcement &record : records)
            expected.append(record.id);
        QCOMPARE(found(u"candil"_s), expected);
        QVERIFY(m_store->drop<Announcement>(id(1900)));
        QCOMPARE(found(u"candil"_s).size(), 5);
    }

    void changedTextsAreForgotten()
    {
        QVERIFY(m_store->put(announcement(1, u"candil"_s)));
        QVERIFY(m_store->put(announcement(1, u"esparto"_s)));
        QCOMPARE(found(u"candil"_s), QStringList());
        QCOMPARE(found(u"esparto"_s), QStringList{id(1)});
        QVERIFY(m_store->put(announcement(1, u"esparto"_s, 500))); // another time: another row
        QCOMPARE(found(u"esparto"_s), QStringList{id(1)});
        QVERIFY(m_store->drop<Announcement>(id(1)));
        QCOMPARE(found(u"esparto"_s), QStringList());
    }

    /// However often a record is edited, it takes one row of the index.
    void editingDoesNotGrowTheIndex()
    {
        for (int n = 0; n < 200; ++n)
            QVERIFY(m_store->put(announcement(1, u"candil %1"_s.arg(n))));
        QCOMPARE(rowsOf(u"search_entry"_s), 1);
        QCOMPARE(found(u"candil"_s), QStringList{id(1)});
        QCOMPARE(found(u"198"_s), QStringList());
    }

    /// Records that begin at the same row stand behind each other, and are found and forgotten whichever goes first.
    void recordsOfTheSameRowStandApart_data()
    {
        QTest::addColumn<QList<int>>("order");
        QTest::newRow("first goes first") << QList<int>{0, 1, 2};
        QTest::newRow("last goes first") << QList<int>{2, 1, 0};
        QTest::newRow("the middle goes first") << QList<int>{1, 0, 2};
        QTest::newRow("the middle, then the last") << QList<int>{1, 2, 0};
    }
    void recordsOfTheSameRowStandApart()
    {
        QFETCH(QList<int>, order);
        const QList<Id> ids = idsThatTie(3);
        const auto record = [&](int n) {
            Announcement result = announcement(0, u"candil nr%1"_s.arg(n));
            result.id = ids[n];
            return result;
        };
        for (int n = 0; n < 3; ++n)
            QVERIFY(m_store->put(record(n)));
        QCOMPARE(sorted(found(u"candil"_s)), sorted(ids));
        QStringList left = ids;
        for (const int n : order) {
            QVERIFY(m_store->drop<Announcement>(ids[n]));
            left.removeOne(ids[n]);
            QCOMPARE(sorted(found(u"candil"_s)), sorted(left));
            QCOMPARE(found(u"nr%1"_s.arg(n)), QStringList());
        }
        for (int n = 0; n < 3; ++n) // and the rows they gave back are taken again
            QVERIFY(m_store->put(record(n)));
        QCOMPARE(sorted(found(u"candil"_s)), sorted(ids));
        QCOMPARE(rowsOf(u"search_entry"_s), 3);
    }

    void typesAreApart()
    {
        QVERIFY(m_store->put(announcement(1, u"candil"_s)));
        HelpArticle article;
        article.id = id(1);
        article.slug = u"a"_s;
        article.title = u"candil"_s;
        article.body = u"b"_s;
        article.updatedOn = QDate(2026, 3, 1);
        QVERIFY(m_store->put(article));
        QCOMPARE(m_index->find<Announcement>(u"candil"_s, 9)->size(), 1);
        QCOMPARE(m_index->find<HelpArticle>(u"candil"_s, 9)->size(), 1);
        QCOMPARE(m_index->find<Ticket>(u"candil"_s, 9)->size(), 0);
        QVERIFY(m_store->drop<Announcement>(id(1)));
        QCOMPARE(m_index->find<HelpArticle>(u"candil"_s, 9)->size(), 1);
    }

    void everySearchableTypeIsFound()
    {
        forEachRecordType([&]<class R>() {
            if constexpr (isSearchable<R>) {
                R record = extremeRecord<R>(Extreme::Least);
                forEachField<R>([&](const auto &f) {
                    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(record.*f.member)>, QString>) {
                        if (f.searchUse == SearchUse::Title || f.searchUse == SearchUse::Body)
                            record.*f.member = u"candil"_s;
                    }
                });
                QVERIFY(m_store->put(record));
                const auto hits = m_index->find<R>(u"candil"_s, 9);
                QVERIFY2(hits && hits->size() == 1, R::typeName);
                QCOMPARE(hits->first().id, record.id);
            }
        });
    }

    /// Against an oracle that reads every record for every question.
    void aThousandRandomWrites()
    {
        const QStringList vocabulary{u"candil"_s,       u"Cándido"_s,      u"esparto"_s, u"ESPARTO"_s, u"renovación"_s,
                                     u"renovaciones"_s, u"niño"_s,         u"nino"_s,    u"año"_s,     u"pingüino"_s,
                                     u"F-2026"_s,       u"20260317"_s,     u"a"_s,       u"ab"_s,      u"abc@d.es"_s,
                                     u"straße"_s,       u"l'hospitalet"_s, u"C++"_s};
        std::mt19937_64 random(20260317); // its numbers are the same everywhere, unlike those of the distributions
        const auto pick = [&](qsizetype count) {
            return static_cast<qsizetype>(random() % static_cast<quint64>(count));
        };
        const QList<Id> tied = idsThatTie(2);
        QHash<Id, Announcement> oracle;
        for (int step = 0; step < 1000; ++step) {
            Announcement record = announcement(static_cast<int>(pick(40)), {}, static_cast<int>(pick(5)));
            if (pick(10) == 0)
                record.id = tied[pick(2)];
            if (pick(4) == 0) {
                QVERIFY(m_store->drop<Announcement>(record.id));
                oracle.remove(record.id);
            } else {
                for (qsizetype words = 1 + pick(4); words > 0; --words)
                    record.title += vocabulary[pick(vocabulary.size())] + u' ';
                QVERIFY(m_store->put(record));
                oracle.insert(record.id, record);
            }
            const QString word = vocabulary[pick(vocabulary.size())];
            const QString asked = word.left(1 + pick(word.size())) + u' '
                                  + (pick(3) == 0 ? vocabulary[pick(vocabulary.size())] : QString());
            compareWithOracle(oracle, asked);
        }
        QVERIFY(oracle.size() > 10);
    }

private:
    void compareWithOracle(const QHash<Id, Announcement> &oracle, const QString &asked)
    {
        QStringList expected;
        for (const Announcement &record : oracle) {
            const QStringList words = wordsOf(record.title);
            const QStringList wanted = wordsOf(asked);
            const bool fits = !wanted.isEmpty() && std::ranges::all_of(wanted, [&](const QString &beginning) {
                return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(beginning); });
            });
            if (fits)
                expected.append(record.id);
        }
        const QStringList hits = found(asked);
        QVERIFY2(sorted(hits) == sorted(expected), qPrintable(asked));
        QVERIFY(std::ranges::is_sorted(hits, std::ranges::greater(),
                                       [&](const Id &hit) { return oracle.value(hit).publishedAt; }));
    }

    [[nodiscard]] QStringList found(const QString &words)
    {
        const auto hits = m_index->find<Announcement>(words, 1000);
        QStringList ids;
        for (const SearchHit &hit :
             hits.value_or(QList<SearchHit>{{u"error"_s, hits ? QString() : hits.error().detail}}))
            ids.append(hit.id);
        return ids;
    }

    [[nodiscard]] static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }

    [[nodiscard]] qint64 rowsOf(const QString &table)
    {
        auto cursor = m_database->query(u"SELECT COUNT(*) FROM %1"_s.arg(table));
        return cursor && cursor->next() ? cursor->value(0).toLongLong() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SearchIndex> m_index;
    std::unique_ptr<RecordStore> m_store;
};

QTEST_GUILESS_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
