// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/cleantext.h"
#include "app/domain/email.h"
#include "app/domain/identitydocument.h"
#include "app/domain/phone.h"
#include "app/domain/postcode.h"

#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(areacliente::Rule)
Q_DECLARE_METATYPE(areacliente::EntryState)
Q_DECLARE_METATYPE(areacliente::DocumentNote)

class TestContactData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postcodes_data();
    void postcodes();
    void provinces();
    void postcodeAndProvince_data();
    void postcodeAndProvince();
    void phones_data();
    void phones();
    void phonesHaveOneGrouping();
    void emails_data();
    void emails();
    void documents_data();
    void documents();
    void nifDocumentsAreChecked();
    void lines_data();
    void lines();
    void texts();
    void names();
};

namespace {

void valueColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<EntryState>("state");
    QTest::addColumn<QString>("normal");
    QTest::addColumn<Rule>("rule");
}

void right(const char *text, const char *normal)
{
    QTest::newRow(text) << QString::fromUtf8(text) << EntryState::Complete << QString::fromUtf8(normal) << Rule::None;
}

void unfinished(const char *text)
{
    QTest::newRow(text) << QString::fromUtf8(text) << EntryState::Incomplete << QString() << Rule::Format;
}

void wrong(const char *text, Rule rule = Rule::Format)
{
    QTest::newRow(text) << QString::fromUtf8(text) << EntryState::Wrong << QString() << rule;
}

void empty(const char *text)
{
    QTest::newRow("empty") << QString::fromUtf8(text) << EntryState::Empty << QString() << Rule::Required;
}

void verify(EntryCheck check, const Result<QString> &parsed)
{
    QFETCH(EntryState, state);
    QFETCH(QString, normal);
    QFETCH(Rule, rule);
    QCOMPARE(check.state, state);
    QCOMPARE(parsed.has_value(), state == EntryState::Complete);
    if (parsed) {
        QCOMPARE(*parsed, normal);
    } else {
        QCOMPARE(parsed.error().code, ErrorCode::Validation);
        QCOMPARE(parsed.error().field, u"f"_s);
        QCOMPARE(parsed.error().rule, rule);
    }
}

} // namespace

void TestContactData::postcodes_data()
{
    valueColumns();
    right("29001", "29001");
    right(" 28 013 ", "28013");
    right("01001", "01001");
    right("52006", "52006");
    empty("  ");
    unfinished("2");
    unfinished("29");
    unfinished("2900");
    wrong("00123", Rule::OutOfRange);
    wrong("53001", Rule::OutOfRange);
    wrong("99999", Rule::OutOfRange);
    wrong("6", Rule::OutOfRange);
    wrong("290011");
    wrong("29A01");
    wrong("SW1A 1AA");
    wrong("٢٩٠٠١");
}

void TestContactData::postcodes()
{
    QFETCH(QString, text);
    verify(checkPostcode(text), parsePostcode(text, u"f"_s));
}

void TestContactData::provinces()
{
    QSet<QString> names;
    for (int number = 1; number <= 52; ++number) {
        const auto province = provinceOfPostcode(u"%1001"_s.arg(number, 2, 10, QChar(u'0')));
        QVERIFY(province);
        QCOMPARE(province->number, number);
        names.insert(province->name);
    }
    QCOMPARE(names.size(), 52);
    QCOMPARE(provinceOfPostcode(u"29")->name, u"Málaga"_s);
    QCOMPARE(provinceOfPostcode(u"28013")->name, u"Madrid"_s);
    QCOMPARE(provinceOfPostcode(u"48001")->ownName, u"Bizkaia"_s);
    QCOMPARE(provinceOfPostcode(u"51001")->name, u"Ceuta"_s);
    QVERIFY(!provinceOfPostcode(u"2"));
    QVERIFY(!provinceOfPostcode(u"53001"));
    QVERIFY(!provinceOfPostcode(u"290011"));
    QVERIFY(!provinceOfPostcode({}));
}

void TestContactData::postcodeAndProvince_data()
{
    QTest::addColumn<QString>("postcode");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("matches");
    QTest::newRow("right") << u"29001"_s << u"Málaga"_s << true;
    QTest::newRow("no accent, upper case") << u"29001"_s << u"MALAGA"_s << true;
    QTest::newRow("other language") << u"48001"_s << u"Bizkaia"_s << true;
    QTest::newRow("both languages") << u"01001"_s << u"Araba/Álava"_s << true;
    QTest::newRow("short") << u"15001"_s << u"Coruña"_s << true;
    QTest::newRow("neighbour") << u"29001"_s << u"Granada"_s << false;
    QTest::newRow("unknown") << u"29001"_s << u"Atlantis"_s << false;
    QTest::newRow("no postcode") << u""_s << u"Málaga"_s << false;
    QTest::newRow("empty name") << u"28013"_s << u""_s << false;
}

void TestContactData::postcodeAndProvince()
{
    QFETCH(QString, postcode);
    QFETCH(QString, name);
    QTEST(postcodeMatchesProvince(postcode, name), "matches");
}

void TestContactData::phones_data()
{
    valueColumns();
    right("952123456", "+34952123456");
    right("600 12 34 56", "+34600123456");
    right("(+34) 711-22-33-44", "+34711223344");
    right("0034 912.345.678", "+34912345678");
    right("+44 20 7946 0958", "+442079460958");
    right("+1 (212) 555-0123", "+12125550123");
    right("+351 21 123 4567", "+351211234567");
    right("00 376 812 345", "+376812345");
    empty(" ");
    unfinished("+");
    unfinished("0");
    unfinished("00");
    unfinished("+3");
    unfinished("+34");
    unfinished("95212345");
    unfinished("+44 20");
    wrong("9521234567");
    wrong("123456789");
    wrong("+34123456789");
    wrong("+34 95212345678");
    wrong("+0123456789");
    wrong("+1234567890123456");
    wrong("952 12 34 5X");
    wrong("952+123456");
    wrong("teléfono");
    wrong("٩٥٢١٢٣٤٥٦");
}

void TestContactData::phones()
{
    QFETCH(QString, text);
    const auto parsed = parsePhone(text, u"f"_s);
    verify(checkPhone(text), parsed);
    if (parsed)
        QCOMPARE(*parsePhone(formatPhone(*parsed), {}), *parsed);
}

void TestContactData::phonesHaveOneGrouping()
{
    for (const auto &number : {u"+34600000199"_s, u"+34 600 000 199"_s, u"600 00 01 99"_s})
        QCOMPARE(formatPhone(number), u"+34 600 000 199"_s);
    for (const auto &number : {u"+44 20 7946 0958"_s, u"+442079460958"_s, QString()})
        QCOMPARE(formatPhone(number), number);
}

void TestContactData::emails_data()
{
    valueColumns();
    right("ana@example.es", "ana@example.es");
    right("  Ana.Perez+altas@EXAMPLE.ES\n", "Ana.Perez+altas@example.es");
    right("a@b.co", "a@b.co");
    right("o'neil_99%x@sub.dominio.example", "o'neil_99%x@sub.dominio.example");
    right("info@españa.es", "info@xn--espaa-rta.es");
    right("info@xn--espaa-rta.es", "info@xn--espaa-rta.es");
    right("x@3com.com", "x@3com.com");
    empty("  ");
    unfinished("ana");
    unfinished("ana.");
    unfinished("ana@");
    unfinished("ana@example");
    unfinished("ana@example.");
    unfinished("ana@example.e");
    unfinished("ana@example-");
    unfinished("ana@192.168.1.10");
    wrong("@example.es");
    wrong(".ana@example.es");
    wrong("ana.@example.es");
    wrong("ana..perez@example.es");
    wrong("ana perez@example.es");
    wrong("ana@@example.es");
    wrong("ana@exa mple.es");
    wrong("ana@-example.es");
    wrong("ana@example-.es");
    wrong("ana@.example.es");
    wrong("ana@example..es");
    wrong("ana@example.es, luis@example.es");
    wrong("josé@example.es");
    wrong("\"ana perez\"@example.es");
    wrong("ana@[192.168.1.10]");
    wrong("ana@example.es\u202Egpj");
    QTest::newRow("long local part") << QString(QString(65, u'a') + u"@example.es"_s) << EntryState::Wrong << QString()
                                     << Rule::TooLong;
    QTest::newRow("long label") << QString(u"a@"_s + QString(64, u'b') + u".es"_s) << EntryState::Wrong << QString()
                                << Rule::Format;
    QTest::newRow("long address") << QString(u"a@"_s + u"bbbbbbbbb."_s.repeated(26) + u"es"_s) << EntryState::Wrong
                                  << QString() << Rule::TooLong;
}

void TestContactData::emails()
{
    QFETCH(QString, text);
    verify(checkEmail(text), parseEmail(text, u"f"_s));
}

void TestContactData::documents_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("normal");
    QTest::addColumn<DocumentNote>("note");
    QTest::newRow("spanish passport") << u"paa123456"_s << u"PAA123456"_s << DocumentNote::None;
    QTest::newRow("with spaces") << u" C01X 00T47 "_s << u"C01X 00T47"_s << DocumentNote::None;
    QTest::newRow("short") << u"A1"_s << u"A1"_s << DocumentNote::VeryShort;
    QTest::newRow("long") << u"123456789012345678901"_s << u"123456789012345678901"_s << DocumentNote::VeryLong;
    QTest::newRow("symbols") << u"AB#12345"_s << u"AB#12345"_s << DocumentNote::UnusualCharacters;
    QTest::newRow("cyrillic") << u"МЮ1234567"_s << u"МЮ1234567"_s << DocumentNote::None;
    QTest::newRow("a dni") << u"12345678Z"_s << u"12345678Z"_s << DocumentNote::LooksLikeNif;
}

void TestContactData::documents()
{
    QFETCH(QString, number);
    QFETCH(QString, normal);
    QFETCH(DocumentNote, note);
    for (DocumentKind kind : {DocumentKind::Passport, DocumentKind::Foreign}) {
        QVERIFY(checkDocument(kind, number).isComplete());
        QCOMPARE(parseDocument(kind, number, u"f"_s).value_or(QString()), normal);
        QCOMPARE(noteOnDocument(kind, number), note);
    }
}

void TestContactData::nifDocumentsAreChecked()
{
    QCOMPARE(parseDocument(DocumentKind::Nif, u"x-1234567-l", {}).value_or(QString()), u"X1234567L"_s);
    QCOMPARE(parseDocument(DocumentKind::Nif, u"12345678A", {}).error().rule, Rule::ControlCharacter);
    QCOMPARE(parseDocument(DocumentKind::Nif, u"B12345674", {}).error().rule, Rule::Format);
    QCOMPARE(parseDocument(DocumentKind::Passport, u" ", {}).error().rule, Rule::Required);
    QCOMPARE(checkDocument(DocumentKind::Passport, u"--").state, EntryState::Incomplete);
    QCOMPARE(parseDocument(DocumentKind::Passport, QString(longestDocumentNumber + 1, u'1'), {}).error().rule,
             Rule::TooLong);
    QCOMPARE(noteOnDocument(DocumentKind::Nif, u"??"), DocumentNote::None);
}

void TestContactData::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("trimmed") << u"  José  García\t"_s << u"José García"_s;
    QTest::newRow("composed") << u"Jose\u0301 Nun\u0303ez"_s << u"José Nuñez"_s;
    QTest::newRow("pasted lines") << u"Calle Mayor, 3\r\n2º B\n\n28013 Madrid"_s
                                  << u"Calle Mayor, 3 2º B 28013 Madrid"_s;
    QTest::newRow("separators") << u"a\u2028b\u2029c\u0085d"_s << u"a b c d"_s;
    QTest::newRow("controls") << u"a\u0000\u0007b\u007Fc\u009Fd"_s << u"abcd"_s;
    QTest::newRow("overrides") << u"\u202Efdp.exe\u202C \u2066x\u2069"_s << u"fdp.exe x"_s;
    QTest::newRow("fillers") << u"\uFEFFa\u200Bb\u00ADc\u3164"_s << u"abc"_s;
    QTest::newRow("emoji with joiner") << u"Ana 👩‍💻 🇪🇸"_s << u"Ana 👩‍💻 🇪🇸"_s;
    QTest::newRow("hebrew") << u" שלום עולם "_s << u"שלום עולם"_s;
    QTest::newRow("arabic with joiners") << u"عبد\u200Cالله"_s << u"عبد\u200Cالله"_s;
    QTest::newRow("unpaired surrogates") << QString(u"a"_s + QChar(0xD83D) + u'b' + QChar(0xDE00)) << u"ab"_s;
    QTest::newRow("non-characters") << QString(u"a\uFFFF\uFDD0\U0001FFFEb"_s) << u"ab"_s;
    QTest::newRow("hard spaces") << u"1\u00A0000\u2003€"_s << u"1 000 €"_s;
    QTest::newRow("nothing") << u" \r\n\u200B "_s << QString();
}

void TestContactData::lines()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(cleanedLine(text), clean);
    QCOMPARE(cleanedLine(clean), clean);
}

void TestContactData::texts()
{
    QCOMPARE(cleanedText(u" uno \r\n dos\n\n\n\ntres \u202E\n"), u"uno\ndos\n\ntres"_s);
    QCOMPARE(cleanedText(u"\n\na\rb\u2029c"), u"a\nb\nc"_s);
    QCOMPARE(cleanedText(u"\r\n"), QString());
}

void TestContactData::names()
{
    QCOMPARE(parseName(u" María\nJosé ", u"f"_s, 20).value_or(QString()), u"María José"_s);
    QCOMPARE(parseName(u"\u202E", u"f"_s, 20).error().rule, Rule::Required);
    const auto tooLong = parseName(QString(21, u'a'), u"f"_s, 20);
    QCOMPARE(tooLong.error().rule, Rule::TooLong);
    QCOMPARE(tooLong.error().field, u"f"_s);
    const QString exact(20, u'a');
    QVERIFY(parseName(QString(exact + u"   "_s), u"f"_s, 20));
}

QTEST_GUILESS_MAIN(TestContactData)
#include "tst_contactdata.moc"
