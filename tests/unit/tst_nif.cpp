// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/nif.h"

#include <QRandomGenerator>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(areacliente::NifKind)
Q_DECLARE_METATYPE(areacliente::NifScope)
Q_DECLARE_METATYPE(areacliente::Rule)
Q_DECLARE_METATYPE(areacliente::EntryState)

namespace {

constexpr int rounds = 2000;

/// Another character of the same class (digit or letter) at a random place from `first` on.
QString mutated(QString text, qsizetype first, QRandomGenerator &random)
{
    const qsizetype place = random.bounded(static_cast<int>(first), static_cast<int>(text.size()));
    const bool digit = text[place].isDigit();
    QChar other = text[place];
    while (other == text[place])
        other = digit ? QChar(u'0' + random.bounded(10)) : QChar(u'A' + random.bounded(26));
    text[place] = other;
    return text;
}

} // namespace

class TestNif : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void judgesWhileTyping_data();
    void judgesWhileTyping();
    void everyBeginningOfAValidNumberIsIncomplete();
    void oneWrongCharacterOfAPersonIsRefused();
    void oneWrongCharacterOfAnEntityIsRefused();
};

void TestNif::accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normal");
    QTest::addColumn<NifKind>("kind");
    const auto row = [](const char *name, const char *text, const char *normal, NifKind kind) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(normal) << kind;
    };
    row("dni", "12345678Z", "12345678Z", NifKind::Dni);
    row("dni, lower case", "12345678z", "12345678Z", NifKind::Dni);
    row("dni, separators", " 12.345.678-Z ", "12345678Z", NifKind::Dni);
    row("dni, hard space", "12345678\u00A0Z", "12345678Z", NifKind::Dni);
    row("dni, zeros", "00000000T", "00000000T", NifKind::Dni);
    row("dni, largest", "99999999R", "99999999R", NifKind::Dni);
    row("dni without its zero", "1234567L", "01234567L", NifKind::Dni);
    row("vat number of a person", "ES12345678Z", "12345678Z", NifKind::Dni);
    row("nie X", "X1234567L", "X1234567L", NifKind::Nie);
    row("nie Y", "Y1234567X", "Y1234567X", NifKind::Nie);
    row("nie Z", "Z1234567R", "Z1234567R", NifKind::Nie);
    row("nie, separators", "x-1234567-l", "X1234567L", NifKind::Nie);
    row("minor", "K1234567L", "K1234567L", NifKind::TaxAgency);
    row("abroad", "L1234567L", "L1234567L", NifKind::TaxAgency);
    row("foreigner without nie", "M1234567L", "M1234567L", NifKind::TaxAgency);
    row("public company", "A58818501", "A58818501", NifKind::Entity);
    row("limited company", "B12345674", "B12345674", NifKind::Entity);
    row("vat number of a company", "ES B-1234567-4", "B12345674", NifKind::Entity);
    row("joint ownership", "E12345674", "E12345674", NifKind::Entity);
    row("vat number of a joint ownership", "ESE12345674", "E12345674", NifKind::Entity);
    row("association, digit", "G12345674", "G12345674", NifKind::Entity);
    row("association, letter", "G1234567D", "G1234567D", NifKind::Entity);
    row("town council", "P1234567D", "P1234567D", NifKind::Entity);
    row("public body", "Q2826000H", "Q2826000H", NifKind::Entity);
    row("administration", "S1234567D", "S1234567D", NifKind::Entity);
    row("religious body", "R1234567D", "R1234567D", NifKind::Entity);
    row("foreign entity", "N1234567D", "N1234567D", NifKind::Entity);
    row("establishment", "W1234567D", "W1234567D", NifKind::Entity);
    row("not resident, letter", "A0012345E", "A0012345E", NifKind::Entity);
    row("joint venture", "U12345674", "U12345674", NifKind::Entity);
}

void TestNif::accepts()
{
    QFETCH(QString, text);
    QFETCH(QString, normal);
    QFETCH(NifKind, kind);
    const auto nif = parseNif(text, u"taxId"_s);
    QVERIFY(nif);
    QCOMPARE(nif->value, normal);
    QCOMPARE(nif->kind, kind);
    QVERIFY(checkNif(text, kind == NifKind::Entity ? NifScope::Entity : NifScope::Person).isComplete());
    QVERIFY(!checkNif(text, kind == NifKind::Entity ? NifScope::Person : NifScope::Entity).isComplete());
    QCOMPARE(parseNif(normal, u"taxId"_s)->value, normal);
}

void TestNif::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rule>("rule");
    const auto row = [](const char *text, Rule rule) { QTest::newRow(text) << QString::fromUtf8(text) << rule; };
    row("", Rule::Required);
    row("   ", Rule::Required);
    row("12345678A", Rule::ControlCharacter);
    row("12345679Z", Rule::ControlCharacter);
    row("X1234567A", Rule::ControlCharacter);
    row("K1234567A", Rule::ControlCharacter);
    row("B12345675", Rule::ControlCharacter);
    row("B1234567D", Rule::ControlCharacter);
    row("A1234567D", Rule::ControlCharacter);
    row("P12345674", Rule::ControlCharacter);
    row("Q12345674", Rule::ControlCharacter);
    row("G1234567E", Rule::ControlCharacter);
    row("12345678", Rule::Format);
    row("12345678ZZ", Rule::Format);
    row("123456789Z", Rule::Format);
    row("123456Z", Rule::Format);
    row("I1234567L", Rule::Format);
    row("O1234567L", Rule::Format);
    row("T1234567L", Rule::Format);
    row("Ñ1234567L", Rule::Format);
    row("X12345678", Rule::Format);
    row("X123456L", Rule::Format);
    row("1234567-8", Rule::Format);
    row("12345678?", Rule::Format);
    row("１２３４５６７８Z", Rule::Format);
    row("ES", Rule::Format);
    row("FR12345678901", Rule::Format);
    row("12345678Z 12345678Z", Rule::Format);
    row("🙂", Rule::Format);
}

void TestNif::refuses()
{
    QFETCH(QString, text);
    QFETCH(Rule, rule);
    const auto nif = parseNif(text, u"taxId"_s);
    QVERIFY(!nif);
    QCOMPARE(nif.error().code, ErrorCode::Validation);
    QCOMPARE(nif.error().field, u"taxId"_s);
    QCOMPARE(nif.error().rule, rule);
}

void TestNif::judgesWhileTyping_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<NifScope>("scope");
    QTest::addColumn<EntryState>("state");
    const auto row = [](const char *text, NifScope scope, EntryState state) {
        QTest::newRow(text) << QString::fromUtf8(text) << scope << state;
    };
    row("", NifScope::Any, EntryState::Empty);
    row("1", NifScope::Any, EntryState::Incomplete);
    row("12345678", NifScope::Person, EntryState::Incomplete);
    row("12.345.", NifScope::Person, EntryState::Incomplete);
    row("123456789", NifScope::Any, EntryState::Wrong);
    row("E", NifScope::Person, EntryState::Incomplete);
    row("es", NifScope::Entity, EntryState::Incomplete);
    row("ESB123", NifScope::Entity, EntryState::Incomplete);
    row("ESB123 ", NifScope::Person, EntryState::Wrong);
    row("B", NifScope::Entity, EntryState::Incomplete);
    row("B ", NifScope::Person, EntryState::Wrong);
    row("5", NifScope::Entity, EntryState::Wrong);
    row("XA", NifScope::Any, EntryState::Wrong);
    row("I", NifScope::Any, EntryState::Wrong);
}

void TestNif::judgesWhileTyping()
{
    QFETCH(QString, text);
    QFETCH(NifScope, scope);
    QFETCH(EntryState, state);
    QCOMPARE(checkNif(text, scope).state, state);
}

void TestNif::everyBeginningOfAValidNumberIsIncomplete()
{
    for (const QString &nif : {u"12345678Z"_s, u"X1234567L"_s, u"M1234567L"_s, u"B12345674"_s, u"Q2826000H"_s}) {
        for (qsizetype length = 1; length < nif.size(); ++length)
            QCOMPARE(checkNif(nif.left(length)).state, EntryState::Incomplete);
    }
}

void TestNif::oneWrongCharacterOfAPersonIsRefused()
{
    QRandomGenerator random(20260101);
    for (int round = 0; round < rounds; ++round) {
        const QString dni = makeDni(random.bounded(100'000'000));
        const QString nie = makeNie(u"XYZ"[random.bounded(3)], random.bounded(10'000'000));
        QVERIFY2(parseNif(dni, {}), qPrintable(dni));
        QVERIFY2(parseNif(nie, {}), qPrintable(nie));
        QVERIFY2(!parseNif(mutated(dni, 0, random), {}), qPrintable(dni));
        QVERIFY2(!parseNif(mutated(nie, 1, random), {}), qPrintable(nie));
    }
}

void TestNif::oneWrongCharacterOfAnEntityIsRefused()
{
    QRandomGenerator random(20260102);
    constexpr std::u16string_view letters = u"ABCDEFGHJNPQRSUVW";
    for (int round = 0; round < rounds; ++round) {
        const QString nif = makeEntityNif(letters[random.bounded(static_cast<int>(letters.size()))],
                                          random.bounded(10'000'000));
        QVERIFY2(parseNif(nif, {}), qPrintable(nif));
        QVERIFY2(!parseNif(mutated(nif, 1, random), {}), qPrintable(nif));
    }
}

QTEST_GUILESS_MAIN(TestNif)
#include "tst_nif.moc"
