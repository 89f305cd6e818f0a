// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortfilterproxy.h"
#include "models/textfold.h"
#include "tests/support/samplerows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestSortFilterProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void foldsAccentsAndCase_data();
    void foldsAccentsAndCase();
    void filters_data();
    void filters();
    void rowConditionAndTextTogether();
    void sortsByValueNotByText();
    void sortsTextForPeople();
    void followsTheSource();

private:
    [[nodiscard]] static QStringList names(const SortFilterProxy &proxy);

    SampleModel m_model;
};

QStringList TestSortFilterProxy::names(const SortFilterProxy &proxy)
{
    QStringList names;
    for (int row = 0; row < proxy.rowCount(); ++row)
        names.append(proxy.index(row, 0).data().toString());
    return names;
}

void TestSortFilterProxy::init()
{
    m_model.setRows({{.id = u"1"_s, .name = u"Álvaro Peña"_s, .cents = 900, .state = u"paid"_s},
                     {.id = u"2"_s, .name = u"Zoe Ibáñez"_s, .cents = 10000, .state = u"overdue"_s},
                     {.id = u"3"_s, .name = u"ana garcía"_s, .cents = -5, .state = u"paid"_s},
                     {.id = u"4"_s, .name = u"Factura 10"_s, .cents = 1, .state = u"draft"_s},
                     {.id = u"5"_s, .name = u"Factura 9"_s, .cents = 2, .state = u"draft"_s}});
}

void TestSortFilterProxy::foldsAccentsAndCase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("ascii") << u"Hello World"_s << u"hello world"_s;
    QTest::newRow("spanish") << u"ÁÉÍÓÚ ÜÑ ç"_s << u"aeiou un c"_s;
    QTest::newRow("decomposed") << u"n\u0303o"_s << u"no"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"straße"_s;
    QTest::newRow("ligature") << u"ﬁn"_s << u"fin"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestSortFilterProxy::foldsAccentsAndCase()
{
    QFETCH(const QString, text);
    QTEST(foldedForSearch(text), "folded");
}

void TestSortFilterProxy::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("matches");
    QTest::newRow("nothing typed") << QString() << 5;
    QTest::newRow("blanks") << u"   "_s << 5;
    QTest::newRow("without accents") << u"alvaro pena"_s << 1;
    QTest::newRow("with accents for text without") << u"Ána"_s << 1;
    QTest::newRow("words in any order and column") << u"overdue zoe"_s << 1;
    QTest::newRow("every word counts") << u"zoe paid"_s << 0;
    QTest::newRow("shown amount") << u"100.00"_s << 1;
    QTest::newRow("not across cells") << u"Peñapaid"_s << 0;
}

void TestSortFilterProxy::filters()
{
    QFETCH(const QString, text);
    SortFilterProxy proxy;
    QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setSourceModel(&m_model);
    proxy.setFilterText(text);
    QTEST(proxy.rowCount(), "matches");
}

void TestSortFilterProxy::rowConditionAndTextTogether()
{
    SortFilterProxy proxy;
    proxy.setSourceModel(&m_model);
    proxy.setRowCondition(
        [](const QModelIndex &row) { return row.siblingAtColumn(2).data(SortRole).toLongLong() > 1; });
    QCOMPARE(proxy.rowCount(), 3);
    proxy.setFilterText(u"factura"_s);
    QCOMPARE(names(proxy), QStringList{u"Factura 9"_s});
    proxy.setRowCondition({});
    QCOMPARE(proxy.rowCount(), 2);
}

void TestSortFilterProxy::sortsByValueNotByText()
{
    SortFilterProxy proxy;
    proxy.setSourceModel(&m_model);
    proxy.sort(2, Qt::AscendingOrder);
    QList<qint64> cents;
    for (int row = 0; row < proxy.rowCount(); ++row)
        cents.append(proxy.index(row, 2).data(SortRole).toLongLong());
    QCOMPARE(cents, (QList<qint64>{-5, 1, 2, 900, 10000}));
}

void TestSortFilterProxy::sortsTextForPeople()
{
    SortFilterProxy proxy;
    proxy.setLocale(QLocale(QLocale::Spanish, QLocale::Spain));
    proxy.setSourceModel(&m_model);
    proxy.sort(0, Qt::AscendingOrder);
    QCOMPARE(names(proxy),
             (QStringList{u"Álvaro Peña"_s, u"ana garcía"_s, u"Factura 9"_s, u"Factura 10"_s, u"Zoe Ibáñez"_s}));
}

void TestSortFilterProxy::followsTheSource()
{
    SortFilterProxy proxy;
    QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setLocale(QLocale(QLocale::Spanish, QLocale::Spain));
    proxy.setSourceModel(&m_model);
    proxy.sort(0);
    proxy.setFilterText(u"factura"_s);
    auto rows = m_model.rows();
    rows.append({.id = u"6"_s, .name = u"Factura 11"_s});
    rows.removeAt(3);
    m_model.setRows(rows);
    QCOMPARE(names(proxy), (QStringList{u"Factura 9"_s, u"Factura 11"_s}));
}

QTEST_GUILESS_MAIN(TestSortFilterProxy)
#include "tst_sortfilterproxy.moc"
