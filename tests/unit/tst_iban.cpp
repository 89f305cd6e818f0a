// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/iban.h"

#include <QRandomGenerator>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(areacliente::Rule)
Q_DECLARE_METATYPE(areacliente::EntryState)

class TestIban : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void judgesWhileTyping_data();
    void judgesWhileTyping();
    void generatedNumbersAreRightAndOneWrongDigitIsRefused();
    void isPrintedInGroups();
};

void TestIban::accepts_data()
{
    // The examples of the SWIFT IBAN registry.
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normal");
    const auto row = [](const char *text, const char *normal) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(normal);
    };
    row("ES9121000418450200051332", "ES9121000418450200051332");
    row("es91 2100 0418 4502 0005 1332", "ES9121000418450200051332");
    row(" ES91-2100-0418-4502-0005-1332\n", "ES9121000418450200051332");
    row("DE89370400440532013000", "DE89370400440532013000");
    row("FR1420041010050500013M02606", "FR1420041010050500013M02606");
    row("GB29NWBK60161331926819", "GB29NWBK60161331926819");
    row("PT50000201231234567890154", "PT50000201231234567890154");
    row("IT60X0542811101000000123456", "IT60X0542811101000000123456");
    row("AD1200012030200359100100", "AD1200012030200359100100");
    row("NO9386011117947", "NO9386011117947");
    row("MT84MALT011000012345MTLCAST001S", "MT84MALT011000012345MTLCAST001S");
    row("BE68539007547034", "BE68539007547034");
    row("NL91ABNA0417164300", "NL91ABNA0417164300");
    row("CH9300762011623852957", "CH9300762011623852957");
}

void TestIban::accepts()
{
    QFETCH(QString, text);
    QFETCH(QString, normal);
    const auto iban = parseIban(text, u"iban"_s);
    QVERIFY(iban);
    QCOMPARE(*iban, normal);
    QCOMPARE(*parseIban(formatIban(*iban), {}), normal);
}

void TestIban::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rule>("rule");
    const auto row = [](const char *text, Rule rule) { QTest::newRow(text) << QString::fromUtf8(text) << rule; };
    row("", Rule::Required);
    row(" - ", Rule::Required);
    row("ES9121000418450200051333", Rule::ControlCharacter);
    row("ES9221000418450200051332", Rule::ControlCharacter);
    row("GB29NWBK60161331926818", Rule::ControlCharacter);
    row("ES912100041845020005133", Rule::Format);
    row("ES91210004184502000513320", Rule::Format);
    row("ES91210004184502000513A2", Rule::Format);
    row("ESX121000418450200051332", Rule::Format);
    row("ZZ9121000418450200051332", Rule::Format);
    row("US64SVBKUS6S3300958879", Rule::Format);
    row("21000418450200051332", Rule::Format);
    row("ES91 2100 0418 4502 0005 1332 ES91 2100", Rule::Format);
    row("ES91２100041845020005133", Rule::Format);
    row("GB29NWÑK60161331926819", Rule::Format);
}

void TestIban::refuses()
{
    QFETCH(QString, text);
    QFETCH(Rule, rule);
    const auto iban = parseIban(text, u"iban"_s);
    QVERIFY(!iban);
    QCOMPARE(iban.error().code, ErrorCode::Validation);
    QCOMPARE(iban.error().field, u"iban"_s);
    QCOMPARE(iban.error().rule, rule);
}

void TestIban::judgesWhileTyping_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<EntryState>("state");
    const auto row = [](const char *text, EntryState state) {
        QTest::newRow(text) << QString::fromUtf8(text) << state;
    };
    row("", EntryState::Empty);
    row("E", EntryState::Incomplete);
    row("ES", EntryState::Incomplete);
    row("ES9", EntryState::Incomplete);
    row("ES91 2100 0418 4502 0005 133", EntryState::Incomplete);
    row("ES91 2100 0418 4502 0005 1332", EntryState::Complete);
    row("ES91 2100 0418 4502 0005 1333", EntryState::Wrong);
    row("W", EntryState::Wrong);
    row("EX", EntryState::Wrong);
    row("ESA", EntryState::Wrong);
    row("ES91 X", EntryState::Wrong);
    row("GB29N", EntryState::Incomplete);
    row("9", EntryState::Wrong);
}

void TestIban::judgesWhileTyping()
{
    QFETCH(QString, text);
    QFETCH(EntryState, state);
    QCOMPARE(checkIban(text).state, state);
}

void TestIban::generatedNumbersAreRightAndOneWrongDigitIsRefused()
{
    QRandomGenerator random(20260103);
    for (int round = 0; round < 2000; ++round) {
        QString national;
        for (int i = 0; i < ibanLength(u"ES") - 4; ++i)
            national += QChar(u'0' + random.bounded(10));
        QString iban = makeIban(u"ES", national);
        QVERIFY2(parseIban(iban, {}), qPrintable(iban));
        const int place = random.bounded(2, static_cast<int>(iban.size()));
        iban[place] = QChar(u'0' + (iban[place].digitValue() + random.bounded(1, 10)) % 10);
        QVERIFY2(!parseIban(iban, {}), qPrintable(iban));
    }
}

void TestIban::isPrintedInGroups()
{
    QCOMPARE(formatIban(u"ES9121000418450200051332"), u"ES91 2100 0418 4502 0005 1332"_s);
    QCOMPARE(formatIban(u"NO9386011117947"), u"NO93 8601 1117 947"_s);
    QCOMPARE(ibanLength(u"ES"), 24);
    QCOMPARE(ibanLength(u"XX"), 0);
}

QTEST_GUILESS_MAIN(TestIban)
#include "tst_iban.moc"
