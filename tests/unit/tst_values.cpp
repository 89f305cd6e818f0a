// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/contact.h"
#include "app/domain/values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

constexpr FieldInfo info{"field", 10, false, false, SearchUse::No};

template <class V>
std::optional<V> read(const QJsonValue &json)
{
    V value{};
    const auto done = fromJson(json, info, value);
    if (!done) {
        Q_ASSERT(done.error().code == ErrorCode::Validation && done.error().field == u"field");
        return std::nullopt;
    }
    return value;
}

/// As it comes off the wire, with the parser's own idea of numbers.
QJsonValue parsed(const char *json)
{
    return QJsonDocument::fromJson(QByteArray("[") + json + "]").array().at(0);
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isInt");
        QTest::addColumn<bool>("isBig");
        QTest::newRow("zero") << QByteArray("0") << true << true;
        QTest::newRow("minus zero") << QByteArray("-0") << true << true;
        QTest::newRow("whole decimal") << QByteArray("12.0") << true << true;
        QTest::newRow("exponent") << QByteArray("1e3") << true << true;
        QTest::newRow("fraction") << QByteArray("0.5") << false << false;
        QTest::newRow("greatest int") << QByteArray("2147483647") << true << true;
        QTest::newRow("one more") << QByteArray("2147483648") << false << true;
        QTest::newRow("least int") << QByteArray("-2147483647") << true << true;
        QTest::newRow("greatest exact") << QByteArray("9007199254740991") << false << true;
        QTest::newRow("no longer exact") << QByteArray("9007199254740992") << false << false;
        QTest::newRow("no longer exact, odd") << QByteArray("9007199254740993") << false << false;
        QTest::newRow("least exact") << QByteArray("-9007199254740991") << false << true;
        QTest::newRow("greatest 64 bits") << QByteArray("9223372036854775807") << false << false;
        QTest::newRow("beyond 64 bits") << QByteArray("1e300") << false << false;
        QTest::newRow("text") << QByteArray("\"1\"") << false << false;
        QTest::newRow("true") << QByteArray("true") << false << false;
        QTest::newRow("null") << QByteArray("null") << false << false;
        QTest::newRow("array") << QByteArray("[1]") << false << false;
    }
    void integers()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isInt);
        QFETCH(bool, isBig);
        const QJsonValue value = parsed(json.constData());
        QCOMPARE(read<int>(value).has_value(), isInt);
        QCOMPARE(read<qint64>(value).has_value(), isBig);
    }

    void dates_data()
    {
        QTest::addColumn<QJsonValue>("json");
        QTest::addColumn<QDate>("date");
        QTest::newRow("day") << QJsonValue(u"2026-03-17"_s) << QDate(2026, 3, 17);
        QTest::newRow("leap day") << QJsonValue(u"2024-02-29"_s) << QDate(2024, 2, 29);
        QTest::newRow("first") << QJsonValue(u"1900-01-01"_s) << QDate(1900, 1, 1);
        QTest::newRow("last") << QJsonValue(u"9999-12-31"_s) << QDate(9999, 12, 31);
        for (const auto &bad : {u"2026-02-29"_s, u"2026-13-01"_s, u"1899-12-31"_s, u"10000-01-01"_s, u"2026/03/17"_s,
                                u"2026-3-17"_s, u"20260317"_s, u"2026-03-17T00:00:00Z"_s, u"2026-03-17 "_s,
                                u"2026-03-17x"_s, u"17-03-2026"_s, u""_s, u"today"_s})
            QTest::newRow(qPrintable(bad)) << QJsonValue(bad) << QDate();
        QTest::newRow("number") << QJsonValue(20260317) << QDate();
        QTest::newRow("null") << QJsonValue() << QDate();
    }
    void dates()
    {
        QFETCH(QJsonValue, json);
        QFETCH(QDate, date);
        QCOMPARE(read<QDate>(json).value_or(QDate()), date);
        if (date.isValid())
            QCOMPARE(toJson(date), json);
    }

    void instants_data()
    {
        QTest::addColumn<QJsonValue>("json");
        QTest::addColumn<QString>("utc"); // empty: refused
        QTest::newRow("UTC") << QJsonValue(u"2026-03-17T08:15:30Z"_s) << u"2026-03-17T08:15:30.000Z"_s;
        QTest::newRow("milliseconds") << QJsonValue(u"2026-03-17T08:15:30.123Z"_s) << u"2026-03-17T08:15:30.123Z"_s;
        QTest::newRow("offset") << QJsonValue(u"2026-03-17T08:15:30+01:00"_s) << u"2026-03-17T07:15:30.000Z"_s;
        QTest::newRow("offset over midnight")
            << QJsonValue(u"2026-01-01T00:30:00-02:00"_s) << u"2026-01-01T02:30:00.000Z"_s;
        QTest::newRow("before the epoch") << QJsonValue(u"1969-12-31T23:59:59.999Z"_s) << u"1969-12-31T23:59:59.999Z"_s;
        for (const auto &bad :
             {u"2026-03-17T08:15:30"_s, u"2026-03-17"_s, u"2026-03-17Z"_s, u"2026-03-17T25:00:00Z"_s,
              u"2026-02-30T00:00:00Z"_s, u"1899-12-31T23:59:59Z"_s, u"08:15:30Z"_s, u"now"_s, u"Z"_s, u""_s})
            QTest::newRow(qPrintable(u"bad "_s + bad)) << QJsonValue(bad) << QString();
        QTest::newRow("number") << QJsonValue(1773735330000.0) << QString();
        QTest::newRow("null") << QJsonValue() << QString();
    }
    void instants()
    {
        QFETCH(QJsonValue, json);
        QFETCH(QString, utc);
        const auto instant = read<QDateTime>(json);
        QCOMPARE(instant.has_value(), !utc.isEmpty());
        if (instant) {
            QCOMPARE(toJson(*instant).toString(), utc);
            QCOMPARE(instant->timeSpec(), Qt::UTC);
        }
    }

    void amounts_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("euros") << QByteArray(R"({"minor":1250,"currency":"EUR"})") << true;
        QTest::newRow("negative") << QByteArray(R"({"minor":-1,"currency":"JPY"})") << true;
        QTest::newRow("decimal") << QByteArray(R"({"minor":12.5,"currency":"EUR"})") << false;
        QTest::newRow("text") << QByteArray(R"({"minor":"1250","currency":"EUR"})") << false;
        QTest::newRow("lower case") << QByteArray(R"({"minor":1,"currency":"eur"})") << false;
        QTest::newRow("sign") << QByteArray(R"({"minor":1,"currency":"€"})") << false;
        QTest::newRow("other letters") << QByteArray(R"({"minor":1,"currency":"ÉUR"})") << false;
        QTest::newRow("no currency") << QByteArray(R"({"minor":1})") << false;
        QTest::newRow("one key more") << QByteArray(R"({"minor":1,"currency":"EUR","x":1})") << false;
        QTest::newRow("number") << QByteArray("12.5") << false;
        QTest::newRow("null") << QByteArray("null") << false;
    }
    void amounts()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isTaken);
        const QJsonValue value = parsed(json.constData());
        const auto amount = read<Money>(value);
        QCOMPARE(amount.has_value(), isTaken);
        if (amount)
            QCOMPARE(toJson(*amount), value);
    }

    void texts_data()
    {
        QTest::addColumn<QJsonValue>("json");
        QTest::addColumn<Rule>("rule");
        QTest::newRow("plain") << QJsonValue(u"áéí"_s) << Rule::None;
        QTest::newRow("empty") << QJsonValue(u""_s) << Rule::None;
        QTest::newRow("ten units") << QJsonValue(u"😀😀😀😀😀"_s) << Rule::None;
        QTest::newRow("eleven") << QJsonValue(u"12345678901"_s) << Rule::TooLong;
        QTest::newRow("NUL") << QJsonValue(QString(u"a\0b"_s)) << Rule::Format;
        QTest::newRow("high surrogate alone") << QJsonValue(QString(QChar(0xD83D))) << Rule::Format;
        QTest::newRow("low surrogate alone") << QJsonValue(QString(QChar(0xDE00)) + u'x') << Rule::Format;
        QTest::newRow("number") << QJsonValue(1) << Rule::Format;
        QTest::newRow("null") << QJsonValue() << Rule::Format;
    }
    void texts()
    {
        QFETCH(QJsonValue, json);
        QFETCH(Rule, rule);
        QString text = u"before"_s;
        const auto done = fromJson(json, info, text);
        QCOMPARE(done ? Rule::None : done.error().rule, rule);
        QCOMPARE(text, done ? json.toString() : u"before"_s);
    }

    void truthIsTrueOrFalse()
    {
        QCOMPARE(read<bool>(true), std::optional(true));
        QCOMPARE(read<bool>(false), std::optional(false));
        for (const QJsonValue &bad : {QJsonValue(1), QJsonValue(0), QJsonValue(u"true"_s), QJsonValue()})
            QVERIFY(!read<bool>(bad));
    }

    void namesAreExact()
    {
        QCOMPARE(read<ContactKind>(u"owner"_s), std::optional(ContactKind::Owner));
        for (const QJsonValue &bad :
             {QJsonValue(u"Owner"_s), QJsonValue(u"owner "_s), QJsonValue(u""_s), QJsonValue(0), QJsonValue()})
            QVERIFY(!read<ContactKind>(bad));
    }

    void nothingIsNull()
    {
        using Day = std::optional<QDate>;
        const std::optional<Day> nothing = read<Day>(QJsonValue());
        QVERIFY(nothing && !*nothing);
        const std::optional<Day> day = read<Day>(u"2026-03-17"_s);
        QVERIFY(day && *day == QDate(2026, 3, 17));
        QVERIFY(!read<Day>(u""_s));
        QVERIFY(toJson(Day()).isNull());
        QVERIFY(toJson(QDate()).isNull());
        QVERIFY(toJson(QDateTime()).isNull());
    }

    void aBadValueLeavesTheOldOne()
    {
        std::optional<QDate> day = QDate(2026, 1, 1);
        QVERIFY(!fromJson(u"never"_s, info, day));
        QCOMPARE(day, std::optional(QDate(2026, 1, 1)));
        Money amount = euros(5);
        QVERIFY(!fromJson(3, info, amount));
        QCOMPARE(amount, euros(5));
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
