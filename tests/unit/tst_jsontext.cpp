// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strings_data();
    void strings();
    void numbers();
    void dates_data();
    void dates();
    void instants_data();
    void instants();
    void objects();
    void growsAndEmpties();
};

void TestJsonText::strings_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << u""_s << QByteArray(R"("")");
    QTest::newRow("plain") << u"Esparto y Candil, S.L."_s << QByteArray(R"("Esparto y Candil, S.L.")");
    QTest::newRow("quotes") << uR"(a "b" \c)"_s << QByteArray(R"("a \"b\" \\c")");
    QTest::newRow("controls") << u"a\nb\tc\x1f"_s << QByteArray(R"("a\u000ab\u0009c\u001f")");
    QTest::newRow("null character") << QString(u'\0') << QByteArray(R"("\u0000")");
    QTest::newRow("delete") << u"\x7f"_s << QByteArray("\"\x7f\"");
    QTest::newRow("Spanish") << u"Jerónima Ñu, 300 €"_s << QByteArray("\"Jerónima Ñu, 300 €\"");
    QTest::newRow("beyond the first plane") << u"🏺"_s << QByteArray("\"🏺\"");
    QTest::newRow("all of it") << u"é\"\n🏺"_s << QByteArray("\"é\\\"\\u000a🏺\"");
}

void TestJsonText::strings()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, text);
    JsonText json;
    json.string(value);
    const QByteArray written = json.take();
    QCOMPARE(written, text);
    QCOMPARE(QJsonDocument::fromJson('[' + written + ']').array().first().toString(), value);
}

void TestJsonText::numbers()
{
    JsonText json;
    for (const qint64 value :
         {qint64{0}, qint64{-1}, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()}) {
        json.number(value);
        json.raw(" ");
    }
    json.boolean(true);
    json.boolean(false);
    QCOMPARE(json.take(), QByteArray("0 -1 9223372036854775807 -9223372036854775808 truefalse"));
}

void TestJsonText::dates_data()
{
    QTest::addColumn<QDate>("value");
    QTest::newRow("today's") << QDate(2026, 11, 25);
    QTest::newRow("leap day") << QDate(2024, 2, 29);
    QTest::newRow("first") << QDate(1, 1, 1);
    QTest::newRow("last") << QDate(9999, 12, 31);
    QTest::newRow("too late for ISO 8601") << QDate(10000, 1, 1);
    QTest::newRow("too early") << QDate(-1, 1, 1);
}

void TestJsonText::dates()
{
    QFETCH(QDate, value);
    JsonText json;
    json.date(value);
    QCOMPARE(json.take(), '"' + value.toString(Qt::ISODate).toLatin1() + '"');
}

void TestJsonText::instants_data()
{
    QTest::addColumn<QDateTime>("value");
    QTest::newRow("now") << QDateTime(QDate(2026, 11, 25), QTime(8, 30, 0, 7), Qt::UTC);
    QTest::newRow("the epoch") << QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    QTest::newRow("just before it") << QDateTime::fromMSecsSinceEpoch(-1, Qt::UTC);
    QTest::newRow("elsewhere") << QDateTime(QDate(2026, 7, 1), QTime(1, 0), Qt::OffsetFromUTC, 7200);
    QTest::newRow("last") << QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59, 999), Qt::UTC);
    QTest::newRow("too late for ISO 8601") << QDateTime(QDate(10000, 1, 1), QTime(0, 0), Qt::UTC);
}

void TestJsonText::instants()
{
    QFETCH(QDateTime, value);
    JsonText json;
    json.instant(value);
    QCOMPARE(json.take(), '"' + value.toUTC().toString(Qt::ISODateWithMs).toLatin1() + '"');
}

void TestJsonText::objects()
{
    JsonText json;
    json.raw("{\"id\":");
    json.number(1);
    json.member("due");
    json.date({});
    json.member("at");
    json.instant({});
    json.raw("}");
    QCOMPARE(json.take(), QByteArray(R"({"id":1,"due":null,"at":null})"));
}

void TestJsonText::growsAndEmpties()
{
    JsonText json(1);
    for (int i = 0; i < 1000; ++i)
        json.string(u"abc"_s);
    QCOMPARE(json.take(), QByteArray(R"("abc")").repeated(1000));
    QCOMPARE(json.take(), QByteArray());
    json.number(7);
    QCOMPARE(json.take(), QByteArray("7"));
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
