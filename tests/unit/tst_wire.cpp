// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/errorjson.h"
#include "app/domain/recordjson.h"
#include "app/wire/changeswire.h"
#include "app/wire/commandwire.h"
#include "app/wire/discoverywire.h"
#include "app/wire/problemwire.h"
#include "app/wire/sessionwire.h"
#include "app/wire/wirejson.h"
#include "tests/support/everyrecord.h"
#include "tests/support/extremerecord.h"
#include "tests/support/tinystore.h"

#include <QJsonArray>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

/// Through the bytes, as the network carries it.
QJsonObject carried(const QByteArray &bytes)
{
    const auto read = parseWire(bytes, replyLimits);
    return read ? *read : QJsonObject();
}

QJsonObject carried(const QJsonObject &object)
{
    return carried(wireBytes(object));
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

QJsonObject without(QJsonObject object, const QString &key)
{
    object.remove(key);
    return object;
}

/// A page of one change, as JSON, whose record is `record`.
QJsonObject pageOf(const QJsonObject &record)
{
    return {{u"token"_s, u"t"_s},
            {u"has_more"_s, false},
            {u"changes"_s, QJsonArray{QJsonObject{{u"type"_s, record.value(u"type"_s)},
                                                  {u"id"_s, record.value(u"id"_s)},
                                                  {u"record"_s, record}}}}};
}

OpenedSession openedSession()
{
    return {{u"access"_s,
             tiny::account,
             {tiny::owner, ContactKind::Owner, true},
             u"Olga Ñandú"_s,
             u"o@x.example"_s,
             Policy::builtIn().json()},
            {tiny::id(90), u"access"_s, 600, u"refresh"_s}};
}

} // namespace

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordSurvives_data() { recordTypes(); }
    void everyRecordSurvives();
    void destroyedRowsSurvive();
    void newerMembersArePassedOver_data() { recordTypes(); }
    void newerMembersArePassedOver();
    void newerMembersOfAmountsArePassedOver();
    void newerTypesAndNamesArePassedOver();
    void brokenRecordsAreCorrupt_data() { recordTypes(); }
    void brokenRecordsAreCorrupt();
    void brokenPagesAreCorrupt_data();
    void brokenPagesAreCorrupt();
    void commandSurvives();
    void commandBodyIsReadStrictly_data();
    void commandBodyIsReadStrictly();
    void sessionSurvives();
    void sessionsSurvive();
    void signInSurvives();
    void signInIsReadStrictly_data();
    void signInIsReadStrictly();
    void smallRequestsSurvive();
    void smallRequestsAreReadStrictly();
    void discoveryAndCapabilitiesSurvive();
    void everyProblemSurvives_data();
    void everyProblemSurvives();
    void insidesAreNotTold();
    void unknownProblemsFollowTheirStatus_data();
    void unknownProblemsFollowTheirStatus();
    void limitsHold_data();
    void limitsHold();
    void replyMayHaveManyMembers();
    void randomBytesNeverPass();

private:
    static void recordTypes()
    {
        QTest::addColumn<QString>("type");
        for (const char *type : recordTypeNames)
            QTest::newRow(type) << QString::fromLatin1(type);
    }
};

void TestWire::everyRecordSurvives()
{
    QFETCH(QString, type);
    withRecordType(type, [&]<class R>() {
        QList<R> records{everyRecord<R>()};
        for (const Extreme how : extremes)
            records.append(extremeRecord<R>(how));
        for (const R &record : std::as_const(records)) {
            const ChangesPage page{{{type, record.id, record}}, u"token"_s, true};
            const auto read = changesFromJson(carried(changesToJson(page)));
            QVERIFY_RESULT(read);
            QCOMPARE(read->passedOver, 0);
            QCOMPARE(read->changes.size(), 1);
            QCOMPARE(std::get<R>(*read->changes[0].record), record);
            QCOMPARE(read->changes[0].type, type);
            QCOMPARE(read->changes[0].id, record.id);
            QCOMPARE(read->token, u"token"_s);
            QVERIFY(read->hasMore);
        }
    });
}

void TestWire::destroyedRowsSurvive()
{
    const ChangesPage page{{{u"invoice"_s, tiny::invoice, std::nullopt}}, u"token"_s, false};
    const auto read = changesFromJson(carried(changesToJson(page)));
    QVERIFY_RESULT(read);
    QCOMPARE(read->changes.size(), 1);
    QVERIFY(!read->changes[0].record);
    QCOMPARE(read->changes[0].id, tiny::invoice);
    QVERIFY(!read->hasMore);
}

void TestWire::newerMembersArePassedOver()
{
    QFETCH(QString, type);
    withRecordType(type, [&]<class R>() {
        const R record = everyRecord<R>();
        const auto read = changesFromJson(
            pageOf(with(recordToJson(record), u"of_a_later_year"_s, QJsonArray{1, u"x"_s})));
        QVERIFY_RESULT(read);
        QCOMPARE(std::get<R>(*read->changes[0].record), record);
        QCOMPARE(read->passedOver, 1);
    });
}

void TestWire::newerMembersOfAmountsArePassedOver()
{
    const Invoice invoice = everyRecord<Invoice>();
    QJsonObject json = recordToJson(invoice);
    json.insert(u"total"_s, with(json.value(u"total"_s).toObject(), u"rate"_s, u"1.08"_s));
    const auto read = changesFromJson(pageOf(json));
    QVERIFY_RESULT(read);
    QCOMPARE(std::get<Invoice>(*read->changes[0].record), invoice);
    QCOMPARE(read->passedOver, 1);
    json.insert(u"total"_s, QJsonObject{{u"minor"_s, 1}, {u"rate"_s, 2}, {u"of"_s, 3}}); // more, and not all there was
    QCOMPARE(changesFromJson(pageOf(json)).error().code, ErrorCode::Corrupt);
}

void TestWire::newerTypesAndNamesArePassedOver()
{
    const QJsonObject contact = recordToJson(everyRecord<Contact>());
    const QJsonObject ofLaterType = with(contact, u"type"_s, u"hologram"_s);
    const QJsonObject ofLaterKind = with(contact, u"kind"_s, u"ambassador"_s);
    const QJsonObject longer = with(contact, u"phone"_s, QString(500, u'1'));
    QJsonObject page = pageOf(contact);
    QJsonArray changes = page.value(u"changes"_s).toArray();
    for (const QJsonObject &newer : {ofLaterType, ofLaterKind, longer})
        changes.prepend(pageOf(newer).value(u"changes"_s).toArray().first());
    page.insert(u"changes"_s, changes);
    page.insert(u"of_a_later_year"_s, true);

    const auto read = changesFromJson(page);
    QVERIFY_RESULT(read);
    QCOMPARE(read->passedOver, 3);
    QCOMPARE(read->changes.size(), 1);
    QCOMPARE(read->changes[0].id, idOfEvery<Contact>());
}

void TestWire::brokenRecordsAreCorrupt()
{
    QFETCH(QString, type);
    withRecordType(type, [&]<class R>() {
        const QJsonObject record = recordToJson(everyRecord<R>());
        forEachField<R>([&](const auto &f) {
            const auto read = changesFromJson(pageOf(with(record, QString::fromLatin1(f.name), QJsonArray())));
            QVERIFY2(!read, f.name);
            QCOMPARE(read.error().code, ErrorCode::Corrupt);
            QCOMPARE(read.error().field, QString::fromLatin1(f.name));
        });
        const auto other = changesFromJson(
            with(pageOf(record), u"changes"_s,
                 QJsonArray{QJsonObject{{u"type"_s, type}, {u"id"_s, tiny::owner}, {u"record"_s, record}}}));
        COMPARE_ERROR(other, ErrorCode::Corrupt, Rule::None, u"id"_s);
    });
}

void TestWire::brokenPagesAreCorrupt_data()
{
    const QJsonObject page = pageOf(recordToJson(everyRecord<Contact>()));
    QTest::addColumn<QJsonObject>("page");
    QTest::newRow("empty") << QJsonObject();
    for (const auto &member : {u"changes"_s, u"token"_s, u"has_more"_s}) {
        QTest::addRow("no %s", qPrintable(member)) << without(page, member);
        QTest::addRow("another %s", qPrintable(member)) << with(page, member, 7);
    }
    QTest::newRow("no token text") << with(page, u"token"_s, u""_s);
    QTest::newRow("no change") << with(page, u"changes"_s, QJsonArray{u"x"_s});
    QTest::newRow("no record") << with(
        page, u"changes"_s,
        QJsonArray{QJsonObject{{u"type"_s, u"contact"_s}, {u"id"_s, tiny::owner}, {u"record"_s, u"x"_s}}});
    QTest::newRow("no id") << with(page, u"changes"_s,
                                   QJsonArray{QJsonObject{{u"type"_s, u"contact"_s}, {u"id"_s, u"x"_s}}});
}

void TestWire::brokenPagesAreCorrupt()
{
    QFETCH(QJsonObject, page);
    const auto read = changesFromJson(page);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Corrupt);
}

void TestWire::commandSurvives()
{
    Command command{tiny::id(70), u"contact.modify"_s, tiny::owner, {{u"changes"_s, QJsonObject{}}}, tiny::now, 7};
    const auto read = commandBodyFromJson(carried(commandBodyToJson(command)));
    QVERIFY_RESULT(read);
    command.id.clear(); // these three travel outside the body
    command.name.clear();
    command.base = 0;
    QCOMPARE(*read, command);

    const auto reply = commandReplyFromJson(with(carried(commandReplyToJson({42, 40, {}})), u"later"_s, 1));
    QVERIFY_RESULT(reply);
    QCOMPARE(reply->version, 42);
    QCOMPARE(reply->targetBefore, 40);
    QCOMPARE(commandReplyFromJson({{u"version"_s, 42}})->targetBefore, 0); // a service of before
    QVERIFY(!reply->refusal);
    QCOMPARE(commandReplyFromJson({}).error().code, ErrorCode::Corrupt);
}

void TestWire::commandBodyIsReadStrictly_data()
{
    const QJsonObject body = commandBodyToJson({tiny::id(70), u"ticket.close"_s, tiny::technicalTicket, {}, tiny::now});
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Rule>("rule");
    for (const auto &member : {u"target"_s, u"arguments"_s, u"given_at"_s}) {
        QTest::addRow("no %s", qPrintable(member)) << without(body, member) << member << Rule::Required;
        QTest::addRow("null %s", qPrintable(member)) << with(body, member, QJsonValue()) << member << Rule::Format;
        QTest::addRow("another %s", qPrintable(member)) << with(body, member, 3) << member << Rule::Format;
    }
    QTest::newRow("unknown") << with(body, u"account_id"_s, tiny::account) << u"account_id"_s << Rule::UnknownField;
    QTest::newRow("the contact") << with(body, u"contact"_s, tiny::owner) << u"contact"_s << Rule::UnknownField;
    QTest::newRow("no id") << with(body, u"target"_s, u"../x"_s) << u"target"_s << Rule::Format;
}

void TestWire::commandBodyIsReadStrictly()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, field);
    QFETCH(Rule, rule);
    COMPARE_ERROR(commandBodyFromJson(body), ErrorCode::Validation, rule, field);
}

void TestWire::sessionSurvives()
{
    const OpenedSession session = openedSession();
    const auto read = sessionFromJson(with(carried(sessionToJson(session)), u"later"_s, 1));
    QVERIFY_RESULT(read);
    QCOMPARE(read->tokens, session.tokens);
    QCOMPARE(read->who.sessionToken, u"access"_s);
    QCOMPARE(read->who.accountId, tiny::account);
    QCOMPARE(read->who.actor.contactId, tiny::owner);
    QCOMPARE(read->who.actor.kind, ContactKind::Owner);
    QVERIFY(read->who.actor.verified);
    QCOMPARE(read->who.name, session.who.name);
    QCOMPARE(read->who.email, session.who.email);
    const auto policy = Policy::fromJson(read->who.policy);
    QVERIFY_RESULT(policy);
    QCOMPARE(QJsonDocument::fromJson(policy->json()), QJsonDocument::fromJson(session.who.policy));

    const QJsonObject who = carried(signedInToJson(session.who));
    QVERIFY(!who.contains(u"access_token"_s));
    QVERIFY(!who.contains(u"refresh_token"_s));
    QVERIFY_RESULT(signedInFromJson(who));
    QCOMPARE(signedInFromJson(who)->name, session.who.name);
    for (const QString &member : sessionToJson(session).keys()) {
        const auto broken = sessionFromJson(without(sessionToJson(session), member));
        COMPARE_ERROR(broken, ErrorCode::Corrupt, Rule::Required, member);
    }
}

void TestWire::sessionsSurvive()
{
    const QList<SessionInfo> sessions{{tiny::id(1), u"portátil"_s, u"2001:db8::7"_s, tiny::now, tiny::now.addSecs(5),
                                       true},
                                      {tiny::id(2), {}, {}, tiny::now, tiny::now, false}};
    const auto read = sessionsFromJson(carried(sessionsToJson(sessions)));
    QVERIFY_RESULT(read);
    QCOMPARE(read->size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE((*read)[i].id, sessions[i].id);
        QCOMPARE((*read)[i].device, sessions[i].device);
        QCOMPARE((*read)[i].address, sessions[i].address);
        QCOMPARE((*read)[i].startedAt, sessions[i].startedAt);
        QCOMPARE((*read)[i].lastUsedAt, sessions[i].lastUsedAt);
        QCOMPARE((*read)[i].isCurrent, sessions[i].isCurrent);
    }
    QCOMPARE(sessionsFromJson({{u"sessions"_s, QJsonArray{1}}}).error().code, ErrorCode::Corrupt);
}

void TestWire::signInSurvives()
{
    const SignInRequest byEmail{u"o@x.example"_s, {}, {}, u"pass wörd"_s, u"123456"_s, u"portátil"_s,
                                u"device.token"_s};
    const SignInRequest byContact{{}, tiny::account, tiny::owner, u"p"_s, {}, {}};
    for (const SignInRequest &request : {byEmail, byContact}) {
        const auto read = signInFromJson(carried(signInToJson(request)));
        QVERIFY_RESULT(read);
        QCOMPARE(*read, request);
    }
}

void TestWire::signInIsReadStrictly_data()
{
    const QJsonObject known = signInToJson({u"o@x.example"_s, {}, {}, u"p"_s, {}, {}});
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Rule>("rule");
    QTest::newRow("nobody") << without(known, u"email"_s) << u"email"_s << Rule::Required;
    QTest::newRow("no password") << without(known, u"password"_s) << u"password"_s << Rule::Required;
    QTest::newRow("both ways") << with(with(known, u"account_id"_s, tiny::account), u"contact_id"_s, tiny::owner)
                               << u"email"_s << Rule::UnknownField;
    QTest::newRow("half a way") << with(without(known, u"email"_s), u"account_id"_s, tiny::account) << u"contact_id"_s
                                << Rule::Required;
    QTest::newRow("no such thing") << with(known, u"is_admin"_s, true) << u"is_admin"_s << Rule::UnknownField;
    QTest::newRow("long password") << with(known, u"password"_s, QString(1025, u'p')) << u"password"_s << Rule::TooLong;
    QTest::newRow("empty code") << with(known, u"code"_s, u""_s) << u"code"_s << Rule::Required;
    QTest::newRow("an array") << with(known, u"password"_s, QJsonArray{u"p"_s}) << u"password"_s << Rule::Format;
    QTest::newRow("NUL") << with(known, u"email"_s, u"a\0b"_s) << u"email"_s << Rule::Format;
}

void TestWire::signInIsReadStrictly()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, field);
    QFETCH(Rule, rule);
    COMPARE_ERROR(signInFromJson(body), ErrorCode::Validation, rule, field);
}

void TestWire::smallRequestsSurvive()
{
    QCOMPARE(refreshFromJson(carried(refreshToJson(u"r"_s))), Result<QString>(u"r"_s));
    const auto change = passwordChangeFromJson(carried(passwordChangeToJson({u"old"_s, u"new"_s})));
    QVERIFY_RESULT(change);
    QCOMPARE(change->current + u'/' + change->next, u"old/new"_s);
    const auto proof = twoFactorProofFromJson(carried(twoFactorProofToJson({u"p"_s, u"123456"_s})), ProofMembers::Both);
    QVERIFY_RESULT(proof);
    QCOMPARE(proof->password + u'/' + proof->code, u"p/123456"_s);
    const auto offer = twoFactorOfferFromJson(carried(twoFactorOfferToJson({u"ABC"_s, u"otpauth://totp/x"_s})));
    QVERIFY_RESULT(offer);
    QCOMPARE(offer->secret + u' ' + offer->uri, u"ABC otpauth://totp/x"_s);
    const auto codes = recoveryCodesFromJson(carried(recoveryCodesToJson({u"a"_s, u"b"_s})));
    QVERIFY_RESULT(codes);
    QCOMPARE(*codes, QStringList({u"a"_s, u"b"_s}));
}

void TestWire::smallRequestsAreReadStrictly()
{
    const QString later = u"later"_s;
    COMPARE_ERROR(refreshFromJson(with(refreshToJson(u"r"_s), later, 1)), ErrorCode::Validation, Rule::UnknownField,
                  later);
    COMPARE_ERROR(passwordChangeFromJson(with(passwordChangeToJson({u"a"_s, u"b"_s}), later, 1)), ErrorCode::Validation,
                  Rule::UnknownField, later);
    COMPARE_ERROR(twoFactorProofFromJson(twoFactorProofToJson({u"p"_s, u"1"_s}), ProofMembers::Password),
                  ErrorCode::Validation, Rule::UnknownField, u"code"_s);
    COMPARE_ERROR(twoFactorProofFromJson(twoFactorProofToJson({u"p"_s, u"1"_s}), ProofMembers::Code),
                  ErrorCode::Validation, Rule::UnknownField, u"password"_s);
    COMPARE_ERROR(twoFactorProofFromJson(twoFactorProofToJson({u"p"_s, {}}), ProofMembers::Both), ErrorCode::Validation,
                  Rule::Required, u"code"_s);
}

void TestWire::discoveryAndCapabilitiesSurvive()
{
    const Discovery discovery{u"Proveedor"_s, u"https://x.example/v1"_s, {u"v1"_s, u"v2"_s}};
    QCOMPARE(discoveryFromJson(with(carried(discoveryToJson(discovery)), u"later"_s, 1)), Result<Discovery>(discovery));
    COMPARE_ERROR(discoveryFromJson(discoveryToJson({u"x"_s, u"https://x.example/v3"_s, {u"v3"_s}})),
                  ErrorCode::NewerVersion, Rule::None, u"versions"_s);
    const Capabilities capabilities{u"Proveedor"_s, {u"contact.modify"_s, u"later.command"_s}, true, true, false, true};
    QCOMPARE(capabilitiesFromJson(with(carried(capabilitiesToJson(capabilities)), u"later"_s, QJsonObject())),
             Result<Capabilities>(capabilities));
    const auto least = capabilitiesFromJson({{u"commands"_s, QJsonArray()}});
    QCOMPARE(least, Result<Capabilities>(Capabilities()));
}

void TestWire::everyProblemSurvives_data()
{
    QTest::addColumn<int>("code");
    for (std::size_t i = 0; i < EnumNames<ErrorCode>::names.size(); ++i)
        QTest::newRow(EnumNames<ErrorCode>::names[i]) << static_cast<int>(i);
}

void TestWire::everyProblemSurvives()
{
    QFETCH(int, code);
    for (std::size_t rule = 0; rule < EnumNames<Rule>::names.size(); ++rule) {
        Problem problem{{static_cast<ErrorCode>(code), u"campo"_s, u"why"_s, static_cast<Rule>(rule), 30}, true};
        if (problem.error.code == ErrorCode::Storage || problem.error.code == ErrorCode::Corrupt
            || problem.error.code == ErrorCode::Incomplete)
            problem.error.detail.clear();
        QCOMPARE(problemFromJson(carried(problemToJson(problem, 418)), 418), problem);
    }
}

void TestWire::insidesAreNotTold()
{
    for (const ErrorCode code : {ErrorCode::Storage, ErrorCode::Corrupt, ErrorCode::Incomplete}) {
        const QByteArray text = wireBytes(problemToJson({Error{code, {}, u"SELECT secret FROM table"_s}}, 500));
        QVERIFY(!text.contains("SELECT"));
    }
}

void TestWire::unknownProblemsFollowTheirStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("wrong") << 422 << ErrorCode::Validation;
    QTest::newRow("who") << 401 << ErrorCode::Unauthenticated;
    QTest::newRow("role") << 403 << ErrorCode::Forbidden;
    QTest::newRow("absent") << 404 << ErrorCode::NotFound;
    QTest::newRow("late") << 504 << ErrorCode::Timeout;
    QTest::newRow("stale") << 412 << ErrorCode::Conflict;
    QTest::newRow("often") << 429 << ErrorCode::RateLimited;
    QTest::newRow("away") << 503 << ErrorCode::Offline;
    QTest::newRow("broken") << 500 << ErrorCode::Storage;
    QTest::newRow("no offer") << 501 << ErrorCode::Unsupported;
    QTest::newRow("whatever") << 299 << ErrorCode::Corrupt;
}

void TestWire::unknownProblemsFollowTheirStatus()
{
    QFETCH(int, status);
    QFETCH(ErrorCode, code);
    const Problem read = problemFromJson(
        {{u"code"_s, u"of_a_later_year"_s}, {u"rule"_s, u"later"_s}, {u"field"_s, u"f"_s}, {u"retry_after"_s, 1e12}},
        status);
    QCOMPARE(read.error.code, code);
    QCOMPARE(read.error.field, u"f"_s);
    QCOMPARE(read.error.rule, Rule::None);
    QCOMPARE(read.error.retryAfter, 0); // 1e12 is no number of seconds
    QVERIFY(!read.isSettled);
    QCOMPARE(problemFromJson({{u"retry_after"_s, 2000000000}}, status).error.retryAfter, 86400);
    QCOMPARE(problemFromJson({{u"retry_after"_s, -5}}, status).error.retryAfter, 0);
}

void TestWire::limitsHold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Rule>("rule");
    QTest::newRow("nothing") << QByteArray() << Rule::Format;
    QTest::newRow("no object") << QByteArray("[1]") << Rule::Format;
    QTest::newRow("a text") << QByteArray("\"x\"") << Rule::Format;
    QTest::newRow("broken off") << QByteArray(R"({"a":[1)") << Rule::Format;
    QTest::newRow("broken off in a text") << QByteArray(R"({"a":"\)") << Rule::Format;
    QTest::newRow("two values") << QByteArray("{}{}") << Rule::Format;
    QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xC3\"}") << Rule::Format;
    QTest::newRow("overlong UTF-8") << QByteArray("{\"a\":\"\xC0\xAF\"}") << Rule::Format;
    QTest::newRow("a byte zero") << QByteArray("{\"a\":\"\0\"}", 9) << Rule::Format;
    QTest::newRow("brackets the wrong way") << QByteArray("]]]]}}}}{\"a\":1}") << Rule::Format;
    QTest::newRow("deep arrays") << "{\"a\":" + QByteArray(100'000, '[') << Rule::Format;
    QTest::newRow("deep objects") << QByteArray(R"({"a":)").repeated(40) + "1" + QByteArray(40, '}') << Rule::Format;
    QTest::newRow("long number") << "{\"a\":" + QByteArray(5000, '9') + "}" << Rule::OutOfRange;
    QTest::newRow("twice") << QByteArray(R"({"a":1,"a" :2})") << Rule::Duplicate;
    QTest::newRow("escaped name") << QByteArray(R"({"\u0061":1})") << Rule::Format;
    QByteArray many("{");
    for (int i = 0; i < 65; ++i)
        many += (i == 0 ? "\"" : ",\"") + QByteArray::number(i) + "\":1";
    QTest::newRow("many members") << many + "}" << Rule::UnknownField;
    QTest::newRow("large") << "{\"a\":\"" + QByteArray(requestLimits.maxBytes, 'x') + "\"}" << Rule::TooLong;
}

void TestWire::limitsHold()
{
    QFETCH(QByteArray, json);
    QFETCH(Rule, rule);
    const auto read = parseWire(json, requestLimits);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Validation);
    QCOMPARE(read.error().rule, rule);
}

void TestWire::replyMayHaveManyMembers()
{
    QJsonObject many;
    for (int i = 0; i < 500; ++i)
        many.insert(QString::number(i), i);
    const auto read = parseWire(wireBytes(many), replyLimits);
    QVERIFY_RESULT(read);
    QCOMPARE(*read, many);
    const auto deep = parseWire(QByteArray(R"({"a":)").repeated(40) + "1" + QByteArray(40, '}'), replyLimits);
    COMPARE_ERROR(deep, ErrorCode::Validation, Rule::Format, QString());
}

/// Every change of one byte of a page is either refused or still read as a page; nothing else happens.
void TestWire::randomBytesNeverPass()
{
    const QByteArray good = wireBytes(pageOf(recordToJson(everyRecord<Contact>())));
    int refused = 0;
    for (qsizetype i = 0; i < good.size(); ++i) {
        for (const char byte : {'\0', '"', '{', ']', '\\', '\xFF', '9'}) {
            QByteArray bad = good;
            bad[i] = byte;
            const auto object = parseWire(bad, replyLimits);
            const auto read = object ? changesFromJson(*object) : std::unexpected(object.error());
            refused += read ? 0 : 1;
        }
        const auto half = parseWire(good.left(i), replyLimits);
        QVERIFY2(!half, "half a body is never a whole one");
    }
    QVERIFY(refused > good.size());
}

QTEST_APPLESS_MAIN(TestWire)

#include "tst_wire.moc"
