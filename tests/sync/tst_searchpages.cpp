// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recordstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// The full-text index: its order, and entries that are written together at the end of a page.
class SearchPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void ordersRecordsWithoutTimeByTheirMaking();
    void findsRecordsWithRandomIds();
    void tellsRecordsOfTheSameSecondApart();
    void writesNothingBeforeTheFlush();
    void forgetsAndAddsInOneFlush();
    void keepsOnlyTheLastOfSeveralTexts();
    void dropsWhatIsRemovedInTheSameFlush();

private:
    [[nodiscard]] static InvoiceLine line(const Id &id, const QString &description);
    [[nodiscard]] static Id idAt(qint64 seconds, quint64 number = 0)
    {
        return makeId(1'700'000'000'000 + seconds * 1000, 0, number);
    }
    void restore(SearchIndex &index, const InvoiceLine &line);
    [[nodiscard]] QStringList found(const QString &words, int limit = 10);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
};

void SearchPagesTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    auto database = Database::open(m_directory->filePath(u"replica.sqlite"_s), StoreKind::Replica);
    QVERIFY(database);
    m_database = std::move(*database);
}

void SearchPagesTest::cleanup()
{
    m_database.reset();
    m_directory.reset();
}

InvoiceLine SearchPagesTest::line(const Id &id, const QString &description)
{
    InvoiceLine line;
    line.id = id;
    line.description = description;
    return line;
}

void SearchPagesTest::restore(SearchIndex &index, const InvoiceLine &line)
{
    RecordStore store(*m_database, u"account"_s, nullptr, &index);
    QVERIFY(store.restore(line));
}

QStringList SearchPagesTest::found(const QString &words, int limit)
{
    QStringList ids;
    const auto hits = SearchIndex(*m_database).find<InvoiceLine>(words, limit);
    for (const SearchHit &hit : hits.value_or(QList<SearchHit>()))
        ids.append(hit.id);
    return ids;
}

void SearchPagesTest::ordersRecordsWithoutTimeByTheirMaking()
{
    SearchIndex index(*m_database);
    for (const int second : {20, 10, 30})
        restore(index, line(idAt(second), u"Copia de seguridad"_s));
    QCOMPARE(found(u"copia"_s), QStringList({idAt(30), idAt(20), idAt(10)}));
}

void SearchPagesTest::findsRecordsWithRandomIds()
{
    SearchIndex index(*m_database);
    const QStringList ids{u"ffffffff-ffff-4fff-bfff-ffffffffffff"_s, u"00000000-0000-4000-8000-000000000000"_s,
                          u"not-an-identifier"_s};
    for (const QString &id : ids)
        restore(index, line(id, u"Copia de seguridad"_s));
    const QStringList hits = found(u"copia"_s);
    QCOMPARE(QSet<QString>(hits.begin(), hits.end()), QSet<QString>(ids.begin(), ids.end()));
}

void SearchPagesTest::tellsRecordsOfTheSameSecondApart()
{
    constexpr int many = 3000; // some fall on the same number: of 2^20, by the birthday problem, about four
    SearchIndex index(*m_database);
    RecordStore store(*m_database, u"account"_s, nullptr, &index);
    QVERIFY(m_database->runInTransaction([&]() -> Result<void> {
        Result<void> stored;
        for (int i = 0; i < many && stored; ++i)
            stored = store.restore(line(idAt(0, static_cast<quint64>(i)), u"Registro de dominio"_s));
        return stored;
    }));
    const QStringList ids = found(u"dominio"_s, 2 * many);
    QCOMPARE(ids.size(), many);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), many);
}

void SearchPagesTest::writesNothingBeforeTheFlush()
{
    SearchIndex index(*m_database, SearchIndex::Writing::Together);
    restore(index, line(idAt(2), u"Certificado"_s));
    restore(index, line(idAt(1), u"Certificado"_s));
    QCOMPARE(found(u"certificado"_s), QStringList());
    QVERIFY(index.flush());
    QCOMPARE(found(u"certificado"_s), QStringList({idAt(2), idAt(1)}));
}

void SearchPagesTest::forgetsAndAddsInOneFlush()
{
    SearchIndex first(*m_database);
    restore(first, line(idAt(1), u"Alojamiento básico"_s));
    SearchIndex index(*m_database, SearchIndex::Writing::Together);
    restore(index, line(idAt(1), u"Alojamiento avanzado"_s));
    QVERIFY(index.flush());
    QCOMPARE(found(u"basico"_s), QStringList());
    QCOMPARE(found(u"avanzado"_s), QStringList({idAt(1)}));
    QCOMPARE(found(u"alojamiento"_s), QStringList({idAt(1)}));
}

void SearchPagesTest::keepsOnlyTheLastOfSeveralTexts()
{
    SearchIndex index(*m_database, SearchIndex::Writing::Together);
    for (const QString &text : {u"uno"_s, u"dos"_s, u"tres"_s})
        restore(index, line(idAt(1), text));
    QVERIFY(index.flush());
    QCOMPARE(found(u"uno"_s) + found(u"dos"_s), QStringList());
    QCOMPARE(found(u"tres"_s), QStringList({idAt(1)}));
}

void SearchPagesTest::dropsWhatIsRemovedInTheSameFlush()
{
    SearchIndex index(*m_database, SearchIndex::Writing::Together);
    restore(index, line(idAt(1), u"Correo"_s));
    RecordStore store(*m_database, u"account"_s, nullptr, &index);
    QVERIFY(store.drop<InvoiceLine>(idAt(1)));
    QVERIFY(index.flush());
    QCOMPARE(found(u"correo"_s), QStringList());
}

QTEST_GUILESS_MAIN(SearchPagesTest)
#include "tst_searchpages.moc"
