// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/datachangerequestjson.h"
#include "tests/support/requests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(areacliente::Rule)

namespace {

using Change = std::function<void(DataChangeRequest &)>;
using JsonChange = std::function<void(QJsonObject &)>;

QStringList named(const QList<Error> &errors)
{
    QStringList names;
    for (const Error &error : errors)
        names.append(error.field);
    return names;
}

QJsonObject completeJson()
{
    return QJsonDocument::fromJson(dataChangeRequestToJson(completeRequest())).object();
}

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(JsonChange)

class TestDataChangeRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCompleteRequestIsValid();
    void refuses_data();
    void refuses();
    void namesEveryError();
    void foreignersAreNeverBlocked();
    void annexesFollowTheReason();
    void normalises();
    void survivesJson();
    void anEmptyDraftSurvivesJson();
    void refusesJson_data();
    void refusesJson();
    void refusesHostileText_data();
    void refusesHostileText();
    void theSchemaNamesEveryMember();
};

void TestDataChangeRequest::aCompleteRequestIsValid()
{
    QCOMPARE(named(validate(completeRequest())), QStringList());
}

void TestDataChangeRequest::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Rule>("rule");
    const auto row = [](const char *name, const char *field, Rule rule, Change change) {
        QTest::newRow(name) << std::move(change) << QString::fromUtf8(field) << rule;
    };
    row("no customer number", "customer_number", Rule::Required, [](auto &r) { r.customerNumber = u" "_s; });
    row("no name", "signer.given_name", Rule::Required, [](auto &r) { r.signer.givenName.clear(); });
    row("invisible name", "signer.given_name", Rule::Required, [](auto &r) { r.signer.givenName = u"\u202E\u200B"_s; });
    row("long name", "signer.given_name", Rule::TooLong, [](auto &r) { r.signer.givenName = QString(101, u'a'); });
    row("no surname", "signer.first_surname", Rule::Required, [](auto &r) { r.signer.firstSurname.clear(); });
    row("no second surname", "signer.second_surname", Rule::Required, [](auto &r) { r.signer.secondSurname.clear(); });
    row("no document", "signer.document_number", Rule::Required, [](auto &r) { r.signer.documentNumber.clear(); });
    row("wrong letter", "signer.document_number", Rule::ControlCharacter,
        [](auto &r) { r.signer.documentNumber = u"12345678A"_s; });
    row("signer is a company", "signer.document_number", Rule::Format,
        [](auto &r) { r.signer.documentNumber = u"B12345674"_s; });
    row("reply e-mail", "signer.reply_email", Rule::Format, [](auto &r) { r.signer.replyEmail = u"carmen@"_s; });
    row("reply phone", "signer.reply_phone", Rule::Format, [](auto &r) { r.signer.replyPhone = u"12"_s; });
    row("no organisation name", "organisation.name", Rule::Required, [](auto &r) { r.organisation->name.clear(); });
    row("wrong cif", "organisation.tax_id", Rule::ControlCharacter,
        [](auto &r) { r.organisation->taxId = u"B12345675"_s; });
    row("person as organisation", "organisation.tax_id", Rule::Format,
        [](auto &r) { r.organisation->taxId = u"12345678Z"_s; });
    row("no changes", "changes", Rule::Required, [](auto &r) { r.changes.clear(); });
    row("too many changes", "changes", Rule::Limit, [](auto &r) { r.changes.fill(r.changes.last(), 101); });
    row("no new value", "changes[0].new_value", Rule::Required, [](auto &r) { r.changes[0].newValue = u" \n"_s; });
    row("nothing changes", "changes[0].new_value", Rule::Duplicate,
        [](auto &r) { r.changes[0].newValue = r.changes[0].presentValue; });
    row("long value", "changes[2].new_value", Rule::TooLong,
        [](auto &r) { r.changes[2].newValue = QString(10'001, u'x'); });
    row("no label", "changes[2].label", Rule::Required, [](auto &r) { r.changes[2].label.clear(); });
    row("e-mail", "changes[0].new_value", Rule::Format, [](auto &r) { r.changes[0].newValue = u"nadie"_s; });
    row("postcode", "changes[1].new_value", Rule::OutOfRange, [](auto &r) { r.changes[1].newValue = u"53001"_s; });
    row("twice", "changes[3].field", Rule::Duplicate, [](auto &r) { r.changes.append(r.changes[1]); });
    row("other province", "changes[3].new_value", Rule::Reference,
        [](auto &r) { r.changes.append({ChangeField::Province, {}, {}, u"Granada"_s}); });
    row("iban", "changes[0].new_value", Rule::ControlCharacter,
        [](auto &r) { r.changes[0] = {ChangeField::Iban, {}, {}, u"ES9121000418450200051333"_s}; });
    row("tax id", "changes[0].new_value", Rule::ControlCharacter,
        [](auto &r) { r.changes[0] = {ChangeField::TaxId, {}, {}, u"12345678A"_s}; });
    row("phone", "changes[0].new_value", Rule::Format,
        [](auto &r) { r.changes[0] = {ChangeField::Phone, {}, {}, u"12"_s}; });
    row("no place", "place", Rule::Required, [](auto &r) { r.place.clear(); });
    row("no date", "date", Rule::Required, [](auto &r) { r.date = {}; });
    row("no picture", "signature.data", Rule::Format, [](auto &r) { r.signature = SignatureImage{"GIF89a"}; });
    row("large picture", "signature.data", Rule::TooLong,
        [](auto &r) { r.signature = SignatureImage{QByteArray((1 << 20) + 1, 'x')}; });
    row("empty pad", "signature.strokes", Rule::Required,
        [](auto &r) { r.signature = SignatureStrokes{{10, 10}, {}}; });
    row("no pad", "signature.width", Rule::OutOfRange,
        [](auto &r) { r.signature = SignatureStrokes{{0, 10}, {{{0, 0}}}}; });
    row("off the pad", "signature.strokes", Rule::OutOfRange,
        [](auto &r) { r.signature = SignatureStrokes{{10, 10}, {{{5, 11}}}}; });
    row("too many strokes", "signature.strokes", Rule::Limit,
        [](auto &r) { r.signature = SignatureStrokes{{10, 10}, QList<QList<QPointF>>(501, {{1, 1}})}; });
}

void TestDataChangeRequest::refuses()
{
    QFETCH(Change, change);
    QFETCH(QString, field);
    QFETCH(Rule, rule);
    DataChangeRequest request = completeRequest();
    change(request);
    const QList<Error> errors = validate(request);
    QCOMPARE(named(errors), QStringList{field});
    QCOMPARE(errors.first().rule, rule);
    QCOMPARE(errors.first().code, ErrorCode::Validation);
}

void TestDataChangeRequest::namesEveryError()
{
    const QStringList expected{u"customer_number"_s,
                               u"signer.given_name"_s,
                               u"signer.first_surname"_s,
                               u"signer.document_number"_s,
                               u"changes"_s,
                               u"place"_s,
                               u"date"_s};
    QCOMPARE(named(validate(DataChangeRequest())), expected);
}

void TestDataChangeRequest::foreignersAreNeverBlocked()
{
    DataChangeRequest request = completeRequest();
    request.signer.documentKind = DocumentKind::Passport;
    request.signer.documentNumber = u"12345678A"_s;
    request.signer.secondSurname.clear();
    request.organisation = Organisation{u"Werkstatt GmbH"_s, u"DE 811 907 980"_s, true};
    request.isAddressForeign = true;
    request.changes = {{ChangeField::Postcode, {}, {}, u"SW1A 1AA"_s},
                       {ChangeField::Province, {}, {}, u"Greater London"_s},
                       {ChangeField::ForeignTaxId, {}, {}, u"GB 999 9999 73"_s},
                       {ChangeField::CustomerName, {}, {}, u"שלום 👩‍💻 بيت"_s}};
    QCOMPARE(named(validate(request)), QStringList());
    request.signer.documentKind = DocumentKind::Nif;
    request.signer.documentNumber = u"X1234567L"_s; // a foreigner with NIE may have one surname
    QCOMPARE(named(validate(request)), QStringList());
}

void TestDataChangeRequest::annexesFollowTheReason()
{
    DataChangeRequest request;
    QCOMPARE(neededAnnexes(request), QList{Annex::SignerDocument});
    request.reason = ChangeReason::LostOwnerAccess;
    QCOMPARE(neededAnnexes(request), QList{Annex::SignerDocument});
    request.organisation = Organisation{};
    QCOMPARE(neededAnnexes(request),
             (QList{Annex::SignerDocument, Annex::OrganisationTaxCard, Annex::PowersOfAttorney}));
    request.reason = ChangeReason::DataChange;
    QCOMPARE(neededAnnexes(request), (QList{Annex::SignerDocument, Annex::OrganisationTaxCard}));
}

void TestDataChangeRequest::normalises()
{
    DataChangeRequest request = completeRequest();
    request.signer.givenName = u" Mari\u0301a\n del  Carmen\u202E "_s;
    request.signer.documentNumber = u"12.345.678-z"_s;
    request.signer.replyPhone = u"952 123456"_s;
    request.organisation->taxId = u"ES B-12345674"_s;
    request.changes = {{ChangeField::Iban, {}, u" viejo \r\n"_s, u"es9121000418450200051332"_s},
                       {ChangeField::Phone, {}, {}, u"600123456"_s},
                       {ChangeField::TaxId, {}, {}, u"no es un nif"_s},
                       {ChangeField::Other, u" Nota\n"_s, {}, u"uno\r\n\r\n\r\ndos"_s}};
    const DataChangeRequest normal = normalised(request);
    QCOMPARE(normal.signer.givenName, u"María del Carmen"_s);
    QCOMPARE(normal.signer.documentNumber, u"12345678Z"_s);
    QCOMPARE(normal.signer.replyPhone, u"+34 952 123 456"_s);
    QCOMPARE(normal.organisation->taxId, u"B12345674"_s);
    QCOMPARE(normal.changes[0].presentValue, u"viejo"_s);
    QCOMPARE(normal.changes[0].newValue, u"ES91 2100 0418 4502 0005 1332"_s);
    QCOMPARE(normal.changes[1].newValue, u"+34 600 123 456"_s);
    QCOMPARE(normal.changes[2].newValue, u"no es un nif"_s);
    QCOMPARE(normal.changes[3].label, u"Nota"_s);
    QCOMPARE(normal.changes[3].newValue, u"uno\n\ndos"_s);
    QCOMPARE(normalised(normal), normal);
}

void TestDataChangeRequest::survivesJson()
{
    DataChangeRequest request = completeRequest();
    request.changes[2].newValue = u"áéíóú ñ \"comillas\" \\ \n 👩‍💻 שלום"_s;
    QCOMPARE(dataChangeRequestFromJson(dataChangeRequestToJson(request)), request);
    request.organisation.reset();
    request.signature = SignatureImage{QByteArray("\x89PNG\r\n\x1a\n\0\xff", 10)};
    QCOMPARE(dataChangeRequestFromJson(dataChangeRequestToJson(request)), request);
}

void TestDataChangeRequest::anEmptyDraftSurvivesJson()
{
    QCOMPARE(dataChangeRequestFromJson(dataChangeRequestToJson({})), DataChangeRequest());
}

void TestDataChangeRequest::refusesJson_data()
{
    QTest::addColumn<JsonChange>("change");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Rule>("rule");
    const auto row = [](const char *name, const char *field, Rule rule, JsonChange change) {
        QTest::newRow(name) << std::move(change) << QString::fromUtf8(field) << rule;
    };
    const auto inside = [](const QString &key, const QString &member, const QJsonValue &value) {
        return [=](QJsonObject &json) {
            QJsonObject object = json.value(key).toObject();
            object.insert(member, value);
            json.insert(key, object);
        };
    };
    row("unknown member", "extra", Rule::UnknownField, [](auto &json) { json.insert(u"extra"_s, 1); });
    row("unknown member within", "signer.nick", Rule::UnknownField, inside(u"signer"_s, u"nick"_s, u"x"_s));
    row("other format", "format", Rule::Format, [](auto &json) { json.insert(u"format"_s, u"x"_s); });
    row("no format", "format", Rule::Format, [](auto &json) { json.remove(u"format"_s); });
    row("newer version", "version", Rule::Format, [](auto &json) { json.insert(u"version"_s, 2); });
    row("reason", "reason", Rule::Format, [](auto &json) { json.insert(u"reason"_s, u"whim"_s); });
    row("signer is a list", "signer", Rule::Format, [](auto &json) { json.insert(u"signer"_s, QJsonArray()); });
    row("number for a name", "signer.given_name", Rule::Format, inside(u"signer"_s, u"given_name"_s, 1));
    row("long name", "signer.given_name", Rule::TooLong, inside(u"signer"_s, u"given_name"_s, QString(101, u'x')));
    row("document kind", "signer.document_kind", Rule::Format,
        inside(u"signer"_s, u"document_kind"_s, u"library card"_s));
    row("flag", "organisation.is_foreign", Rule::Format, inside(u"organisation"_s, u"is_foreign"_s, 1));
    row("changes is an object", "changes", Rule::Format, [](auto &json) { json.insert(u"changes"_s, QJsonObject()); });
    row("change is a string", "changes[0]", Rule::Format,
        [](auto &json) { json.insert(u"changes"_s, QJsonArray{u"x"_s}); });
    row("field", "changes[0].field", Rule::Format,
        [](auto &json) { json.insert(u"changes"_s, QJsonArray{QJsonObject{{u"field"_s, u"x"_s}}}); });
    row("date", "date", Rule::Format, [](auto &json) { json.insert(u"date"_s, u"22/11/2026"_s); });
    row("impossible date", "date", Rule::Format, [](auto &json) { json.insert(u"date"_s, u"2026-02-30"_s); });
    row("signature kind", "signature.kind", Rule::Format, inside(u"signature"_s, u"kind"_s, u"seal"_s));
    row("odd stroke", "signature.strokes[0]", Rule::Format,
        inside(u"signature"_s, u"strokes"_s, QJsonArray{QJsonArray{1, 2, 3}}));
    row("stroke of text", "signature.strokes[0]", Rule::Format,
        inside(u"signature"_s, u"strokes"_s, QJsonArray{QJsonArray{u"1"_s, 2}}));
    row("no width", "signature.width", Rule::Format, inside(u"signature"_s, u"width"_s, QJsonValue()));
    row("not base64", "signature.data", Rule::Format,
        [](auto &json) { json.insert(u"signature"_s, QJsonObject{{u"kind"_s, u"image"_s}, {u"data"_s, u"***"_s}}); });
}

void TestDataChangeRequest::refusesJson()
{
    QFETCH(JsonChange, change);
    QFETCH(QString, field);
    QFETCH(Rule, rule);
    QJsonObject json = completeJson();
    change(json);
    const auto request = dataChangeRequestFromJson(QJsonDocument(json).toJson());
    QVERIFY(!request);
    QVERIFY2(named(request.error()).contains(field), qPrintable(named(request.error()).join(u", ")));
    const auto error = std::ranges::find(request.error(), field, &Error::field);
    QCOMPARE(error->rule, rule);
}

void TestDataChangeRequest::refusesHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray whole = dataChangeRequestToJson(completeRequest());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not json") << QByteArray("%PDF-1.4");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("truncated") << whole.left(whole.size() / 2);
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("deep member") << whole.left(whole.lastIndexOf('}')) + QByteArray(",\"x\":") + QByteArray(5000, '[')
                                        + QByteArray(5000, ']') + '}';
    QTest::newRow("large") << whole + QByteArray(longestRequestJson, ' ');
    QTest::newRow("not utf-8") << QByteArray(whole).replace("Carmen", "\xff\xfe");
    QTest::newRow("huge number") << QByteArray(whole).replace("\"version\": 1", "\"version\": 1e400");
}

void TestDataChangeRequest::refusesHostileText()
{
    QFETCH(QByteArray, text);
    const auto request = dataChangeRequestFromJson(text);
    QVERIFY(!request);
    QVERIFY(!request.error().isEmpty());
}

void TestDataChangeRequest::theSchemaNamesEveryMember()
{
    QFile file(QStringLiteral(SCHEMA_FILE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const auto members = [](const QJsonObject &object) { return object.value(u"properties").toObject().keys(); };
    const QJsonObject defs = schema.value(u"$defs").toObject();
    const QJsonObject json = completeJson();
    QCOMPARE(members(schema), json.keys());
    QCOMPARE(members(defs.value(u"signer").toObject()), json.value(u"signer").toObject().keys());
    QCOMPARE(members(defs.value(u"organisation").toObject()), json.value(u"organisation").toObject().keys());
    const QJsonObject change = defs.value(u"change").toObject();
    QCOMPARE(members(change), json.value(u"changes").toArray().first().toObject().keys());
    QStringList names;
    for (const char *name : EnumNames<ChangeField>::names)
        names.append(QLatin1String(name));
    QCOMPARE(
        change.value(u"properties").toObject().value(u"field").toObject().value(u"enum").toVariant().toStringList(),
        names);
}

QTEST_GUILESS_MAIN(TestDataChangeRequest)
#include "tst_datachangerequest.moc"
