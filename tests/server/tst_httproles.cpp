// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplegenerator.h"
#include "app/services/commandrunner.h"
#include "app/services/visibility.h"
#include "app/wire/changeswire.h"
#include "tests/support/everyrecord.h"
#include "tests/support/exchanges.h"
#include "tests/support/recordedapi.h"
#include "tests/support/roletable.h"
#include "tests/support/tinystore.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

const Id foreignAccount = tiny::id(800);
const Id foreignContact = idOfEvery<Contact>();

QJsonObject patchOf(const QString &field, const QJsonValue &from, const QJsonValue &to)
{
    return {{u"changes"_s, QJsonObject{{field, QJsonObject{{u"from"_s, from}, {u"to"_s, to}}}}}};
}

/// The tiny account, and another one in the same store that has a record of every type; tickets of every department and
/// contacts of every kind to try commands on.
struct Service {
    TinyStore store;
    RecordedApi api{store.authority()};

    Service()
    {
        ChangeFeed feed(store.database(), foreignAccount);
        RecordStore foreign(store.database(), foreignAccount, &feed, nullptr);
        forEachRecordType([&]<class R>() {
            R record = everyRecord<R>();
            if constexpr (std::is_same_v<R, Contact>) {
                record.email = u"foreign@x.example"_s;
                record.identity = IdentityState::VerifiedByEmail;
            }
            if (!foreign.put(record))
                qFatal("no foreign record");
        });
        if (!store.authority().setCredential(foreignAccount, foreignContact, u"foreign@x.example"_s, tiny::password))
            qFatal("no foreign contact");
        for (const ContactKind kind : allContactKinds) {
            if (kind != ContactKind{})
                store.put(tiny::contact(otherOf(kind), kind, u"Otro"_s, IdentityState::Pending));
        }
        for (const ContactKind kind : allContactKinds) {
            for (int department = 0; department < 4; ++department)
                store.put(tiny::ticket(ownTicket(kind, department), static_cast<Department>(department),
                                       TinyStore::contactOf(kind)));
        }
    }

    /// A contact of this kind that signs in as nobody.
    static Id otherOf(ContactKind kind)
    {
        return kind == ContactKind{} ? tiny::secondOwner : tiny::id(400 + static_cast<int>(kind));
    }
    static Id ownTicket(ContactKind kind, int department)
    {
        return tiny::id(300 + static_cast<int>(kind) * 10 + department);
    }
    QByteArray tokenOf(ContactKind kind)
    {
        return api.tokenOf(tiny::emailOf(TinyStore::contactOf(kind)), tiny::password);
    }
    QByteArray foreignToken() { return api.tokenOf(u"foreign@x.example"_s, tiny::password); }
};

QJsonObject argumentsOf(const QString &command, const QString &about)
{
    if (command.endsWith(".modify"_L1))
        return patchOf(u"phone"_s, u""_s, u"+34 600 000 001"_s);
    if (command == u"contact.create"_s)
        return {{u"record"_s, QJsonObject{{u"kind"_s, about},
                                          {u"given_name"_s, u"Nora"_s},
                                          {u"first_surname"_s, u"Nueva"_s},
                                          {u"email"_s, u"nora@tienda.example"_s}}}};
    if (command == u"ticket.create"_s)
        return {{u"subject"_s, u"Consulta"_s},
                {u"department"_s, about},
                {u"priority"_s, u"normal"_s},
                {u"message_id"_s, tiny::id(950)},
                {u"body"_s, u"Hola"_s}};
    if (command == u"ticket.reply"_s)
        return {{u"message_id"_s, tiny::id(951)}, {u"body"_s, u"Hola"_s}};
    return {};
}

/// Whether the design lets this kind of contact see a ticket at all.
bool seesTicket(ContactKind kind, const QString &department, bool isOwn)
{
    const auto row = std::ranges::find(recordTable, std::string_view("ticket"), &RecordRow::type);
    const QStringList seen = QString::fromLatin1(row->seen).split(u' ')[static_cast<int>(kind)].split(u'+');
    return seen.contains(u"all"_s) || seen.contains(department) || (isOwn && seen.contains(u"own"_s));
}

QString codeOf(const HttpResponse &response)
{
    return objectOf(response).value(u"code"_s).toString();
}

/// The sample account, whole, in an authority's store.
struct SampleService {
    QTemporaryDir directory;
    std::unique_ptr<Database> database;
    std::unique_ptr<Authority> authority;
    Id account;
    QList<SampleLogin> logins;

    SampleService()
    {
        const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        SampleOptions options;
        options.today = now.date();
        account = sampleAccountId(options);
        auto opened = Database::open(directory.filePath(u"a.sqlite"_s), StoreKind::Authority, {});
        if (!opened)
            qFatal("no store");
        database = *std::move(opened);
        auto made = Authority::open(*database, Policy::builtIn(), [now] {
            return now;
        }, [](const RecordStore &, const QString &, const Id &) -> Result<QByteArray> { return QByteArray("%PDF-"); });
        if (!made)
            qFatal("no authority");
        authority = *std::move(made);
        ChangeFeed feed(*database, account);
        RecordStore store(*database, account, &feed, nullptr);
        const auto contacts = sampleContacts(options);
        if (!generateSample(store, options) || !contacts)
            qFatal("no sample");
        logins = *contacts;
        for (const SampleLogin &login : std::as_const(logins)) {
            if (!authority->setCredential(account, login.contactId, login.email, QString::fromLatin1(samplePassword)))
                qFatal("no credential");
        }
    }
};

} // namespace

class TestHttpRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commands_data();
    void commands();
    void routesOfOnesOwn_data() { kinds(); }
    void routesOfOnesOwn();
    void documentsFollowTheTable_data() { kinds(); }
    void documentsFollowTheTable();
    void foreignRecordsDoNotExist_data() { kinds(); }
    void foreignRecordsDoNotExist();
    void foreignFeedTokensAreRefused();
    void readOnlyFieldsAreRefused_data() { kinds(); }
    void readOnlyFieldsAreRefused();
    void unknownFieldsAreRefused();
    void theFeedHoldsWhatTheTableSays_data() { kinds(); }
    void theFeedHoldsWhatTheTableSays();
    void tokensAreNotForged();
    void feedTokensAreNotForged();
    void tokensAreOfOneUse();
    void hostileTextIsText_data();
    void hostileTextIsText();
    void everythingIsAsDescribed();

private:
    static void kinds()
    {
        QTest::addColumn<ContactKind>("kind");
        for (const ContactKind kind : allContactKinds)
            QTest::newRow(enumName(kind).data()) << kind;
    }
};

void TestHttpRoles::commands_data()
{
    QTest::addColumn<CommandRow>("row");
    QTest::addColumn<ContactKind>("kind");
    for (const CommandRow &row : commandTable) {
        for (const ContactKind kind : allContactKinds)
            QTest::addRow("%s %s by %s", row.command, row.about, enumName(kind).data()) << row << kind;
    }
}

/// Every command of the one matrix, by every kind of contact, on a record of its own and on another's.
void TestHttpRoles::commands()
{
    QFETCH(CommandRow, row);
    QFETCH(ContactKind, kind);
    const QString command = QString::fromLatin1(row.command);
    const QString about = QString::fromLatin1(row.about);
    const QString answers = QString::fromLatin1(row.answers).split(u' ')[static_cast<int>(kind)];
    Service service;
    const QByteArray token = service.tokenOf(kind);
    const auto run = [&](const Id &target) {
        return service.api.command(token, row.command, target, argumentsOf(command, about));
    };
    if (!runnableCommands().contains(command)) {
        const HttpResponse response = run(tiny::id(960));
        QCOMPARE(response.status, 422);
        QCOMPARE(codeOf(response), u"unsupported"_s);
        return;
    }
    const bool isTicket = command.startsWith("ticket."_L1);
    const bool isMade = command.endsWith(".create"_L1);
    const auto aboutKind = enumFromName<ContactKind>(about);
    const int department = static_cast<int>(enumFromName<Department>(about).value_or(Department::General));
    // On another's first: whoever removes itself is signed out.
    for (const bool isOwn : {false, true}) {
        Id target = tiny::account;
        if (isMade && isOwn)
            continue; // what is made is the maker's
        if (isMade)
            target = tiny::id(970);
        else if (isTicket)
            target = Service::ownTicket(isOwn                   ? kind
                                        : kind == ContactKind{} ? allContactKinds[1]
                                                                : ContactKind{},
                                        department);
        else if (aboutKind)
            target = isOwn ? TinyStore::contactOf(kind) : Service::otherOf(*aboutKind);
        if (isOwn && aboutKind && *aboutKind != kind)
            continue; // a contact is of one kind
        const bool mayDo = answers[isOwn || (isMade && isTicket) ? 0 : 1] == u'y';
        const HttpResponse response = run(target);
        const QByteArray seen = QByteArray(isOwn ? "own: " : "other: ") + QByteArray::number(response.status) + ' '
                                + response.body;
        if (mayDo) {
            QVERIFY2(response.status == 200 || response.status == 412 || response.status == 422, seen.constData());
            QVERIFY2(codeOf(response) != u"forbidden"_s && codeOf(response) != u"unsupported"_s, seen.constData());
        } else {
            const bool isSeen = !isTicket || isMade || seesTicket(kind, about, isOwn);
            QVERIFY2(response.status == (isSeen ? 403 : 404), seen.constData());
        }
    }
}

/// What every contact may do with its own session, password and second factor.
void TestHttpRoles::routesOfOnesOwn()
{
    QFETCH(ContactKind, kind);
    Service service;
    const QByteArray token = service.tokenOf(kind);
    const QByteArray foreign = service.foreignToken();
    QCOMPARE(service.api.get("/v1/session", token).status, 200);
    QCOMPARE(objectOf(service.api.get("/v1/session", token)).value(u"contact_kind"_s).toString(), enumName(kind));
    QCOMPARE(service.api.get("/v1/changes", token).status, 200);
    QCOMPARE(service.api.get("/v1/sessions", token).status, 200);
    QCOMPARE(service.api.send("POST", "/v1/two-factor", token, {{u"password"_s, tiny::password}}).status, 200);
    QCOMPARE(service.api
                 .send("PUT", "/v1/password", token,
                       {{u"current"_s, tiny::password}, {u"next"_s, u"another long password"_s}})
                 .status,
             204);
    const QJsonObject foreignSession = objectOf(service.api.get("/v1/sessions", foreign));
    const QString session = foreignSession.value(u"sessions"_s)[0][u"id"_s].toString();
    QVERIFY(!session.isEmpty());
    QCOMPARE(service.api.send(Ask{"DELETE", "/v1/sessions/" + session.toLatin1(), token}).status, 404);
    QCOMPARE(service.api.get("/v1/session", foreign).status, 200);
    QCOMPARE(service.api.send(Ask{"DELETE", "/v1/session", token}).status, 204);
}

void TestHttpRoles::documentsFollowTheTable()
{
    QFETCH(ContactKind, kind);
    Service service;
    const QByteArray token = service.tokenOf(kind);
    const auto status = [&](const QByteArray &type, const Id &id) {
        return service.api.get("/v1/documents/" + type + '/' + id.toLatin1(), token).status;
    };
    const auto row = std::ranges::find(recordTable, std::string_view("invoice"), &RecordRow::type);
    const bool seesInvoices = QString::fromLatin1(row->seen).split(u' ')[static_cast<int>(kind)] == u"all"_s;
    QCOMPARE(status("invoice", tiny::invoice), seesInvoices ? 200 : 404);
    QCOMPARE(status("ticket", tiny::technicalTicket),
             seesTicket(kind, u"technical"_s, TinyStore::contactOf(kind) == tiny::technical) ? 200 : 404);
    QCOMPARE(status("ticket", tiny::billingTicket),
             seesTicket(kind, u"billing"_s, TinyStore::contactOf(kind) == tiny::billing) ? 200 : 404);
}

/// Whatever belongs to another account is answered as what does not exist.
void TestHttpRoles::foreignRecordsDoNotExist()
{
    QFETCH(ContactKind, kind);
    Service service;
    const QByteArray token = service.tokenOf(kind);
    const QByteArray foreignToken = service.foreignToken();
    forEachRecordType([&]<class R>() {
        const QByteArray target = "/v1/documents/" + QByteArray(R::typeName) + '/' + idOfEvery<R>().toLatin1();
        QCOMPARE(service.api.get(target, token).status, 404);
    });
    QCOMPARE(service.api.get("/v1/documents/invoice/" + idOfEvery<Invoice>().toLatin1(), foreignToken).status, 200);
    for (const QString &command : runnableCommands()) {
        if (command.endsWith(".create"_L1))
            continue;
        const Id target = command.startsWith("account"_L1)   ? foreignAccount
                          : command.startsWith("contact"_L1) ? foreignContact
                                                             : idOfEvery<Ticket>();
        const HttpResponse foreign = service.api.command(token, command.toLatin1(), target, argumentsOf(command, {}));
        QVERIFY2(foreign.status == 404, qPrintable(command));
        const HttpResponse absent = service.api.command(token, command.toLatin1(), tiny::id(961),
                                                        argumentsOf(command, {}));
        QJsonObject a = objectOf(foreign);
        QJsonObject b = objectOf(absent);
        a.remove(u"detail"_s); // names the id that was asked for
        b.remove(u"detail"_s);
        QCOMPARE(a, b);
    }
    const QByteArray feed = service.api.get("/v1/changes", token).body;
    QVERIFY(!feed.contains(foreignAccount.toLatin1()));
    QVERIFY(!feed.contains(foreignContact.toLatin1()));
}

void TestHttpRoles::foreignFeedTokensAreRefused()
{
    Service service;
    const QByteArray owner = service.tokenOf(ContactKind::Owner);
    const QByteArray since = objectOf(service.api.get("/v1/changes", owner)).value(u"token"_s).toString().toLatin1();
    QCOMPARE(service.api.get("/v1/changes?since=" + since, owner).status, 200);
    for (const QByteArray &other : {service.tokenOf(ContactKind::Billing), service.foreignToken()})
        QCOMPARE(service.api.get("/v1/changes?since=" + since, other).status, 409);
}

/// Nobody gives itself another kind, a verified identity or a name it may not change.
void TestHttpRoles::readOnlyFieldsAreRefused()
{
    QFETCH(ContactKind, kind);
    Service service;
    const QByteArray token = service.tokenOf(kind);
    const Id self = TinyStore::contactOf(kind);
    const Contact before = service.store.get<Contact>(self);
    const QList<std::pair<QString, QJsonValue>> changes{{u"kind"_s, u"owner"_s},
                                                        {u"identity"_s, u"vouched"_s},
                                                        {u"vouched_by"_s, tiny::owner},
                                                        {u"two_factor"_s, true},
                                                        {u"created_at"_s, u"2020-01-01T00:00:00.000Z"_s},
                                                        {u"last_sign_in_at"_s, u"2020-01-01T00:00:00.000Z"_s}};
    for (const auto &[field, to] : changes) {
        const HttpResponse response = service.api.command(token, "contact.modify", self,
                                                          patchOf(field, getField(before, field), to));
        QCOMPARE(response.status, 403);
        QCOMPARE(objectOf(response).value(u"field"_s).toString(), field);
    }
    for (const auto &field : {u"id"_s, u"version"_s, u"account_id"_s, u"password_hash"_s, u"is_admin"_s}) {
        const HttpResponse response = service.api.command(token, "contact.modify", self, patchOf(field, u""_s, u"x"_s));
        QVERIFY2(response.status == 403 || response.status == 422, response.body.constData());
    }
    const Contact after = service.store.get<Contact>(self);
    QCOMPARE(changedFields(before, after), QStringList());

    for (const auto &[field, value] : QList<std::pair<QString, QJsonValue>>{{u"identity"_s, u"vouched"_s},
                                                                            {u"two_factor"_s, true},
                                                                            {u"vouched_by"_s, tiny::owner},
                                                                            {u"version"_s, 7},
                                                                            {u"account_id"_s, foreignAccount},
                                                                            {u"id"_s, tiny::owner}}) {
        QJsonObject record = argumentsOf(u"contact.create"_s, u"owner"_s).value(u"record"_s).toObject();
        record.insert(field, value);
        const HttpResponse response = service.api.command(token, "contact.create", tiny::id(980),
                                                          {{u"record"_s, record}});
        QVERIFY2(response.status == 403 || response.status == 422,
                 QByteArray(field.toLatin1() + response.body).constData());
        QVERIFY(!service.store.has<Contact>(tiny::id(980)));
    }
}

void TestHttpRoles::unknownFieldsAreRefused()
{
    Service service;
    const QByteArray token = service.tokenOf(ContactKind::Owner);
    for (const QString &command : runnableCommands()) {
        QJsonObject arguments = argumentsOf(command, command.startsWith("ticket"_L1) ? u"general"_s : u"owner"_s);
        arguments.insert(u"zz_more"_s, 1);
        const HttpResponse response = service.api.command(token, command.toLatin1(), tiny::id(981), arguments);
        QVERIFY2(response.status == 422, QByteArray(command.toLatin1() + response.body).constData());
    }
    const HttpResponse body = service.api.send("POST", "/v1/commands/ticket.close", token,
                                               {{u"target"_s, tiny::billingTicket},
                                                {u"arguments"_s, QJsonObject()},
                                                {u"given_at"_s, u"2026-03-02T09:00:00Z"_s},
                                                {u"contact_id"_s, tiny::billing}},
                                               {{"idempotency-key", tiny::id(982).toLatin1()}});
    QCOMPARE(body.status, 422);
    QCOMPARE(objectOf(body).value(u"field"_s).toString(), u"contact_id"_s);
}

/// The whole sample account, page by page: each row is one that the table and the authority let this contact see, and none of
/// those is missing.
void TestHttpRoles::theFeedHoldsWhatTheTableSays()
{
    QFETCH(ContactKind, kind);
    static SampleService sample;
    RecordedApi api(*sample.authority);
    const auto login = std::ranges::find(sample.logins, kind, &SampleLogin::kind);
    QVERIFY(login != sample.logins.end());
    const QByteArray token = api.tokenOf(login->email, QString::fromLatin1(samplePassword));
    const RecordStore store(*sample.database, sample.account, nullptr, nullptr);
    const Policy policy = Policy::builtIn();
    const Visibility visibility(policy, {login->contactId, kind, login->isVerified}, store);

    QHash<QString, Ticket> tickets;
    const auto allTickets = store.select<Ticket>();
    QVERIFY_RESULT(allTickets);
    for (const Ticket &ticket : *allTickets)
        tickets.insert(ticket.id, ticket);
    const auto isSeen = [&](const AnyRecord &record) {
        const auto row = std::ranges::find(recordTable, std::string_view(typeName(record).data()), &RecordRow::type);
        const QString seen = QString::fromLatin1(row->seen).split(u' ')[static_cast<int>(kind)];
        const auto ofTicket = [&](const Ticket &ticket) {
            return seesTicket(kind, enumName(ticket.department), ticket.contactId == login->contactId);
        };
        if (const auto *ticket = std::get_if<Ticket>(&record))
            return ofTicket(*ticket);
        if (const auto *message = std::get_if<Message>(&record))
            return ofTicket(tickets.value(message->ticketId));
        if (const auto *attachment = std::get_if<Attachment>(&record))
            return ofTicket(tickets.value(attachment->ticketId));
        if (const auto *entry = std::get_if<ActivityEntry>(&record))
            return seen == u"all"_s || entry->contactId == login->contactId;
        return seen == u"all"_s;
    };

    QSet<QString> received;
    QByteArray since;
    for (bool hasMore = true; hasMore;) {
        const auto page = changesFromJson(objectOf(api.get("/v1/changes?since=" + since, token)));
        QVERIFY_RESULT(page);
        QCOMPARE(page->passedOver, 0);
        for (const Change &change : page->changes) {
            QVERIFY(change.record.has_value());
            QVERIFY2(isSeen(*change.record), qPrintable(change.type + u' ' + change.id));
            QCOMPARE(visibility.isVisible(*change.record), Result<bool>(true));
            received.insert(change.type + change.id);
        }
        hasMore = page->hasMore;
        since = page->token.toLatin1();
    }
    qsizetype due = 0;
    forEachRecordType([&]<class R>() {
        const auto rows = store.select<R>();
        QVERIFY_RESULT(rows);
        for (const R &row : *rows) {
            if (isSeen(row)) {
                ++due;
                QVERIFY2(received.contains(QString::fromLatin1(R::typeName) + row.id), R::typeName);
            }
        }
    });
    QCOMPARE(received.size(), due);
    qInfo("%s receives %lld rows", enumName(kind).data(), static_cast<long long>(due));
}

/// A token with any one byte changed is nobody's.
void TestHttpRoles::tokensAreNotForged()
{
    Service service;
    const QJsonObject session = service.api.signIn(tiny::emailOf(tiny::owner), tiny::password);
    const QByteArray token = session.value(u"access_token"_s).toString().toLatin1();
    QVERIFY(token.size() > 40);
    for (qsizetype i = 0; i < token.size(); ++i) {
        for (const char byte :
             {static_cast<char>(token[i] ^ 1), static_cast<char>(token[i] == 'A' ? 'B' : 'A'), '.', '\0'}) {
            QByteArray forged = token;
            forged[i] = byte;
            if (forged != token)
                QVERIFY2(service.api.get("/v1/session", forged).status == 401, QByteArray::number(i).constData());
        }
        QCOMPARE(service.api.get("/v1/session", token.left(i)).status, 401);
    }
    for (const QByteArray &longer : QList<QByteArray>{token + 'A', token + '=', token + '.', token + '.' + token})
        QCOMPARE(service.api.get("/v1/session", longer).status, 401);
    QCOMPARE(service.api.get("/v1/session", token).status, 200);
}

void TestHttpRoles::feedTokensAreNotForged()
{
    Service service;
    const QByteArray token = service.tokenOf(ContactKind::Owner);
    const QByteArray since = objectOf(service.api.get("/v1/changes", token)).value(u"token"_s).toString().toLatin1();
    for (qsizetype i = 0; i < since.size(); ++i) {
        for (const char byte : {static_cast<char>(since[i] ^ 1), static_cast<char>(since[i] == 'A' ? 'B' : 'A')}) {
            QByteArray forged = since;
            forged[i] = byte;
            const int status = service.api.get("/v1/changes?since=" + forged.toPercentEncoding(), token).status;
            QVERIFY2(status == 409, QByteArray::number(i).constData());
        }
    }
}

/// A token of one kind is none of another; an ended session's tokens stay useless.
void TestHttpRoles::tokensAreOfOneUse()
{
    Service service;
    const QJsonObject session = service.api.signIn(tiny::emailOf(tiny::owner), tiny::password);
    const QByteArray access = session.value(u"access_token"_s).toString().toLatin1();
    const QByteArray refresh = session.value(u"refresh_token"_s).toString().toLatin1();
    const QByteArray since = objectOf(service.api.get("/v1/changes", access)).value(u"token"_s).toString().toLatin1();
    const auto refreshWith = [&](const QByteArray &token) {
        return service.api.send("POST", "/v1/sessions/refresh", {}, {{u"refresh_token"_s, QString::fromLatin1(token)}})
            .status;
    };
    QCOMPARE(service.api.get("/v1/session", refresh).status, 401);
    QCOMPARE(service.api.get("/v1/session", since).status, 401);
    QCOMPARE(refreshWith(access), 401);
    QCOMPARE(refreshWith(since), 401);
    QCOMPARE(service.api.get("/v1/changes?since=" + access, access).status, 409);
    service.store.now = service.store.now.addSecs(3600);
    QCOMPARE(service.api.get("/v1/session", access).status, 401); // its time is over
    QCOMPARE(refreshWith(refresh), 200);
    QCOMPARE(service.api.send(Ask{"DELETE", "/v1/session", service.tokenOf(ContactKind::Owner)}).status, 204);
}

void TestHttpRoles::hostileTextIsText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"' OR '1'='1", "'; DROP TABLE contact; --", "\" OR 1=1 --", "1; SELECT current_user",
                             "x' UNION SELECT password_hash FROM credential --", "\\'; DELETE FROM session; --",
                             "%27%20OR%201=1", "x\r\nSet-Cookie: a=b", "x\nLocation: https://evil.example",
                             "x\r\n\r\n<html>", "\r\n", "%0d%0aX-Evil: 1", "../../etc/passwd", "..\\..\\x", "%00",
                             "${jndi:ldap://x}", "{{7*7}}", "<script>alert(1)</script>", "\xe5\x98\x8a\xe5\x98\x8d"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("a zero") << QString(u"a\0b"_s);
    QTest::newRow("long") << QString(5000, u'\'');
}

/// Hostile text in every place a client may put text: no answer but those of the description, nothing of it in a header, and
/// nothing changed in the store.
void TestHttpRoles::hostileTextIsText()
{
    QFETCH(QString, text);
    Service service;
    const QByteArray token = service.tokenOf(ContactKind::Owner);
    const QByteArray raw = text.toUtf8();
    const QByteArray escaped = raw.toPercentEncoding();
    const QStringList log = service.store.log();
    QList<HttpResponse> responses;
    for (const QByteArray &form : {raw, escaped}) {
        responses << service.api.get("/v1/documents/" + form + '/' + tiny::invoice.toLatin1(), token)
                  << service.api.get("/v1/documents/invoice/" + form, token) << service.api.get("/" + form, token)
                  << service.api.get("/v1/changes?since=" + form, token)
                  << service.api.get("/v1/changes?limit=" + form, token)
                  << service.api.get("/v1/changes?" + form + "=1", token)
                  << service.api.send(Ask{"DELETE", "/v1/sessions/" + form, token})
                  << service.api.send("POST", "/v1/commands/" + form, token, {},
                                      {{"idempotency-key", tiny::id(983).toLatin1()}});
    }
    for (const char *header : {"authorization", "if-none-match", "accept", "accept-encoding", "host", "idempotency-key",
                               "if-match", "if-range", "range", "content-type", "content-encoding"}) {
        const HttpHeaders headers{{header, raw}};
        responses << service.api.get("/.well-known/areacliente", {}, headers);
        if (header != QByteArrayView("authorization"))
            responses << service.api.get("/v1/documents/invoice/" + tiny::invoice.toLatin1(), token, headers);
        responses << service.api.send(Ask{"POST", "/v1/commands/ticket.close", token, "{}", headers});
    }
    for (const auto &member : {u"email"_s, u"password"_s, u"code"_s, u"device"_s, u"account_id"_s}) {
        QJsonObject body{{u"email"_s, u"x@x.example"_s}, {u"password"_s, u"x"_s}};
        body.insert(member, text);
        responses << service.api.send("POST", "/v1/sessions", {}, body);
    }
    responses << service.api.send("POST", "/v1/sessions/refresh", {}, {{u"refresh_token"_s, text}})
              << service.api.command(token, "contact.modify", text, patchOf(u"phone"_s, u""_s, text))
              << service.api.command(token, "contact.modify", tiny::owner, patchOf(text, u""_s, text));
    for (const HttpResponse &response : std::as_const(responses)) {
        QVERIFY2(response.status < 500, response.body.constData());
        for (const auto &[name, value] : response.headers)
            QVERIFY2(!value.contains('\r') && !value.contains('\n') && !value.contains('\0'), name.constData());
    }
    QCOMPARE(service.store.log(), log);
    QVERIFY(service.store.has<Contact>(tiny::owner));

    // Where text is what is asked for, it is kept as it is: as data.
    if (text.size() < 150 && !text.contains(QChar(0))) {
        QJsonObject opening = argumentsOf(u"ticket.create"_s, u"general"_s);
        opening.insert(u"body"_s, QString(text + u'.'));
        QCOMPARE(service.api.command(token, "ticket.create", tiny::id(984), opening).status, 200);
        QVERIFY(service.store.get<Message>(tiny::id(950)).body.endsWith(u'.'));
    }
}

void TestHttpRoles::everythingIsAsDescribed()
{
    const QByteArray faults = exchangeFaults();
    QVERIFY2(faults.isEmpty(), faults.constData());
}

QTEST_GUILESS_MAIN(TestHttpRoles)

#include "tst_httproles.moc"
