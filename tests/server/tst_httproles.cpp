// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplegenerator.h"
#include "app/server/routes.h"
#include "app/services/attachmentcontent.h"
#include "app/services/commandrunner.h"
#include "app/services/visibility.h"
#include "app/wire/changeswire.h"
#include "tests/server/routetrials.h"
#include "tests/support/exchanges.h"
#include "tests/support/roletable.h"

#include <QTest>

#include <map>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

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

/// What the design answers this kind of contact: 'y' or 'n' about a record of its own, and about another's.
QString answerOf(const CommandRow &row, ContactKind kind)
{
    return QString::fromLatin1(row.answers).split(u' ')[static_cast<int>(kind)];
}

/// The rows about one command.
QList<CommandRow> rowsOf(const QString &command)
{
    QList<CommandRow> rows;
    std::ranges::copy_if(commandTable, std::back_inserter(rows),
                         [&](const CommandRow &row) { return QLatin1StringView(row.command) == command; });
    return rows;
}

/// One more contact of a kind, which leaves no place for others where there is room for one: to be refused about.
Id anotherOf(TinyService &service, ContactKind kind)
{
    if (kind == ContactKind::Owner)
        return tiny::secondOwner;
    Contact another = tiny::contact(tiny::id(400), kind, u"Otro"_s, IdentityState::Pending);
    another.email = u"otro@tienda.example"_s;
    service.store.put(another);
    return another.id;
}

void removeContact(TinyService &service, const Id &id)
{
    if (service.store.has<Contact>(id) && !service.store.store().erase<Contact>(id))
        qFatal("the contact cannot be removed");
}

/// The contact that a command is given about, in a state in which nothing but the matrix is against it.
Id contactFor(TinyService &service, const QString &command, ContactKind about, ContactKind kind, bool isOwn)
{
    removeContact(service, tiny::id(400));
    if (command == u"contact.create"_s) {
        if (about != kind && about != ContactKind::Owner)
            removeContact(service, TinyStore::contactOf(about));
        return tiny::id(970);
    }
    const Id target = isOwn || about != kind ? TinyStore::contactOf(about) : anotherOf(service, kind);
    if (command == u"contact.invite"_s || command == u"contact.vouch"_s) {
        Contact contact = service.store.get<Contact>(target);
        contact.identity = IdentityState::Pending;
        service.store.put(contact);
    }
    if (command == u"contact.delete"_s && target == tiny::owner) // an owner stays
        service.store.put(
            tiny::contact(tiny::secondOwner, ContactKind::Owner, u"Otto"_s, IdentityState::VerifiedByEmail));
    return target;
}

Id ticketFor(TinyService &service, const QString &command, const QString &department, ContactKind kind, bool isOwn)
{
    if (command == u"ticket.create"_s)
        return tiny::id(970);
    const ContactKind other = kind == ContactKind::Owner ? ContactKind::Administrative : ContactKind::Owner;
    Ticket ticket = tiny::ticket(tiny::id(isOwn ? 300 : 301), enumFromName<Department>(department).value(),
                                 TinyStore::contactOf(isOwn ? kind : other));
    if (command == u"ticket.reopen"_s) {
        ticket.state = TicketState::Closed;
        ticket.closedAt = tiny::now;
    }
    service.store.put(ticket);
    return ticket.id;
}

/// What a command of the matrix gets; empty: what the design says.
QByteArray commandFault(TinyService &service, const QByteArray &token, const CommandRow &row, ContactKind kind,
                        bool isOwn)
{
    const QString command = QString::fromLatin1(row.command);
    const QString about = QString::fromLatin1(row.about);
    const auto aboutKind = enumFromName<ContactKind>(about);
    const bool isTicket = command.startsWith("ticket."_L1);
    const bool isMade = command.endsWith(".create"_L1);
    const Id target = isTicket                            ? ticketFor(service, command, about, kind, isOwn)
                      : command.startsWith("contact."_L1) ? contactFor(service, command, *aboutKind, kind, isOwn)
                                                          : tiny::account;
    const bool mayDo = answerOf(row, kind)[isOwn || (isMade && isTicket) ? 0 : 1] == u'y';
    const bool isSeen = !isTicket || isMade || seesTicket(kind, about, isOwn);
    const int wanted = mayDo ? 200 : isSeen ? 403 : 404;
    QJsonObject arguments = argumentsOf(command, about);
    if (isOwn && command == u"ticket.reply"_s)
        arguments.insert(u"message_id"_s, tiny::id(952)); // the other one may be taken by now
    const HttpResponse response = service.api.command(token, row.command, target, arguments);
    if (response.status == wanted)
        return {};
    return QByteArray(row.about) + (isOwn ? ", own: " : ", other: ") + QByteArray::number(response.status) + ' '
           + response.body;
}

/// The built-in matrix, but that nobody has the right to this command.
Policy policyWithout(QByteArrayView right)
{
    QJsonObject matrix = QJsonDocument::fromJson(Policy::builtIn().json()).object();
    QJsonObject areas = matrix.value(u"areas"_s).toObject();
    QJsonObject closed = areas.value(u"control_panel"_s).toObject();
    QJsonObject cells;
    for (const ContactKind kind : allContactKinds)
        cells.insert(enumName(kind), QJsonObject());
    closed.insert(u"cells"_s, cells);
    areas.insert(u"control_panel"_s, closed);
    matrix.insert(u"areas"_s, areas);
    QJsonObject commands = matrix.value(u"commands"_s).toObject();
    commands.insert(QString::fromLatin1(right),
                    QJsonObject{{u"area"_s, u"control_panel"_s}, {u"action"_s, u"use"_s}, {u"queueable"_s, false}});
    matrix.insert(u"commands"_s, commands);
    const auto policy = Policy::fromJson(QJsonDocument(matrix).toJson());
    if (!policy)
        qFatal("no such matrix: %s", why(policy).constData());
    return *policy;
}

const RouteTrial *trialOf(const Route &route)
{
    const auto trials = routeTrials();
    const auto found = std::ranges::find_if(trials, [&](const RouteTrial &trial) {
        return trial.method == route.method && trial.path == route.path;
    });
    return found == trials.end() ? nullptr : &*found;
}

/// The sample account, whole, in an authority's store.
struct SampleService {
    StorePlace place;
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
        auto opened = Database::open(place.location(), StoreKind::Authority, {});
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
    static void initTestCase_data() { ON_BOTH_ENGINES(); }
    static void init() { USE_ENGINE(); }
    void commands_data();
    void commands();
    void commandsThatAreNotRun_data() { kinds(); }
    void commandsThatAreNotRun();
    void everyTrialIsOfARoute();
    void everyRoute_data();
    void everyRoute();
    void rightsOfRoutesAreAsked_data() { kinds(); }
    void rightsOfRoutesAreAsked();
    void sessionsAreOnesOwn_data() { kinds(); }
    void sessionsAreOnesOwn();
    void documentsFollowTheTable_data() { kinds(); }
    void documentsFollowTheTable();
    void foreignRecordsDoNotExist_data() { kinds(); }
    void foreignRecordsDoNotExist();
    void foreignFeedTokensAreRefused();
    void readOnlyFieldsAreRefused_data() { kinds(); }
    void readOnlyFieldsAreRefused();
    void newContactsAreNotWhatTheyClaim_data() { kinds(); }
    void newContactsAreNotWhatTheyClaim();
    void accountFieldsFollowTheMatrix_data() { kinds(); }
    void accountFieldsFollowTheMatrix();
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

    std::map<Engine, std::unique_ptr<SampleService>> m_samples;
};

void TestHttpRoles::commands_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<ContactKind>("kind");
    for (const QString &command : runnableCommands()) {
        for (const ContactKind kind : allContactKinds)
            QTest::addRow("%s by %s", qPrintable(command), enumName(kind).data()) << command << kind;
    }
}

/// Every command of the one matrix, by every kind of contact, on a record of its own and on another's.
void TestHttpRoles::commands()
{
    QFETCH(QString, command);
    QFETCH(ContactKind, kind);
    QList<CommandRow> rows = rowsOf(command);
    QVERIFY(!rows.isEmpty());
    // A database of PostgreSQL takes longer to make, and what a command is about is nothing to the engine: there, each kind of
    // contact gives each command about one kind of record, and no two of them about the same where there are several.
    if (engineUnderTest() == Engine::PostgreSql)
        rows = {rows[static_cast<qsizetype>(kind) % rows.size()]};
    for (const CommandRow &row : std::as_const(rows)) {
        TinyService service;
        const QByteArray token = service.tokenOf(kind);
        const auto aboutKind = enumFromName<ContactKind>(QString::fromLatin1(row.about));
        const bool isContact = command.startsWith("contact."_L1);
        // What is made is the maker's, the account is everybody's, and a contact is of one kind.
        const bool hasOwn = !command.endsWith(".create"_L1) && command != u"account.modify"_s
                            && (!isContact || aboutKind == kind);
        const QByteArray other = commandFault(service, token, row, kind, false);
        QVERIFY2(other.isEmpty(), other.constData());
        // After that: whoever removes itself is signed out.
        const QByteArray own = hasOwn ? commandFault(service, token, row, kind, true) : QByteArray();
        QVERIFY2(own.isEmpty(), own.constData());
    }
}

void TestHttpRoles::commandsThatAreNotRun()
{
    QFETCH(ContactKind, kind);
    TinyService service;
    const QByteArray token = service.tokenOf(kind);
    for (const CommandRow &row : commandTable) {
        if (runnableCommands().contains(QLatin1StringView(row.command)))
            continue;
        const HttpResponse response = service.api.command(token, row.command, tiny::id(960));
        QVERIFY2(response.status == 422 && codeOf(response) == u"unsupported"_s, row.command);
    }
}

void TestHttpRoles::everyTrialIsOfARoute()
{
    for (const RouteTrial &trial : routeTrials()) {
        const bool isRoute = std::ranges::any_of(routes(),
                                                 [&](const Route &route) { return trialOf(route) == &trial; });
        QVERIFY2(isRoute, trial.path.data());
    }
}

void TestHttpRoles::everyRoute_data()
{
    QTest::addColumn<int>("index");
    const auto all = routes();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::addRow("%s %s", all[i].method.data(), all[i].path.data()) << static_cast<int>(i);
}

/// Every route there is, by nobody and by every kind of contact, about its own and about another account's.
void TestHttpRoles::everyRoute()
{
    QFETCH(int, index);
    const Route &route = routes()[static_cast<std::size_t>(index)];
    const RouteTrial *trial = trialOf(route);
    QVERIFY2(trial, "a route that is not tried");
    QCOMPARE(route.access == Access::Session, trial->needsSession);
    QCOMPARE(route.right.toByteArray(), trial->right.toByteArray());
    RoleService service;
    for (const ContactKind kind : allContactKinds) {
        const QByteArray token = service.tokenOf(kind);
        for (const Whose whose : {Whose::Foreign, Whose::Own}) {
            Ask ask = trial->make(service, kind, token, whose);
            const auto target = targetOf(ask.target);
            QVERIFY(target.has_value());
            QCOMPARE(matchRoute(ask.method, target->segments).route, &route);
            const QStringList log = service.store.log();
            if (trial->needsSession) {
                Ask anonymous = ask;
                anonymous.token.clear();
                QCOMPARE(service.api.send(anonymous).status, 401);
            }
            if (whose == Whose::Own)
                QCOMPARE(service.store.log(), log);
            const HttpResponse response = service.api.send(ask);
            const int wanted = whose == Whose::Own ? trial->own[static_cast<std::size_t>(kind)] : trial->foreign;
            const QByteArray seen = QByteArray(enumName(kind).data())
                                    + (whose == Whose::Own ? ", own: " : ", foreign: ")
                                    + QByteArray::number(response.status) + ' ' + response.body;
            QVERIFY2(response.status == wanted, seen.constData());
            QVERIFY2(!response.body.contains(foreignAccount.toLatin1()), seen.constData());
            QVERIFY2(!response.body.contains(foreignEmail.toLatin1()), seen.constData());
            if (whose == Whose::Foreign)
                QCOMPARE(service.store.log(), log);
        }
    }
    QCOMPARE(service.api.get("/v1/session", service.foreign).status, 200);
}

/// Where the matrix in force denies a route's right, the same request that is granted elsewhere is refused.
void TestHttpRoles::rightsOfRoutesAreAsked()
{
    QFETCH(ContactKind, kind);
    RoleService service;
    const QByteArray token = service.tokenOf(kind);
    int refused = 0;
    for (const Route &route : routes()) {
        if (route.right.isEmpty())
            continue;
        const RouteTrial *trial = trialOf(route);
        QVERIFY(trial);
        const Ask ask = trial->make(service, kind, token, Whose::Own);
        const auto denying = Authority::open(service.store.database(), policyWithout(route.right),
                                             [&] { return service.store.now; }, {});
        QVERIFY_RESULT(denying);
        RecordedApi api(**denying);
        const QStringList log = service.store.log();
        const HttpResponse response = api.send(ask);
        QVERIFY2(response.status == 403 && codeOf(response) == u"forbidden"_s, route.path.data());
        QCOMPARE(service.store.log(), log);
        QCOMPARE(api.get("/v1/session", token).status, 200);
        ++refused;
    }
    QVERIFY(refused > 0);
}

/// Of the sessions of an account, a contact sees and ends its own.
void TestHttpRoles::sessionsAreOnesOwn()
{
    QFETCH(ContactKind, kind);
    TinyService service;
    const QByteArray token = service.tokenOf(kind);
    QCOMPARE(objectOf(service.api.get("/v1/session", token)).value(u"contact_kind"_s).toString(), enumName(kind));
    const ContactKind other = kind == ContactKind::Owner ? ContactKind::Billing : ContactKind::Owner;
    const QByteArray colleague = service.tokenOf(other);
    const QJsonObject list = objectOf(service.api.get("/v1/sessions", colleague));
    const QByteArray session = list.value(u"sessions"_s)[0][u"id"_s].toString().toLatin1();
    QVERIFY(!session.isEmpty());
    const HttpResponse own = service.api.get("/v1/sessions", token);
    QCOMPARE(own.status, 200);
    QVERIFY(!own.body.contains(session));
    QCOMPARE(service.api.send(Ask{"DELETE", "/v1/sessions/" + session, token}).status, 404);
    QCOMPARE(service.api.get("/v1/session", colleague).status, 200);
}

void TestHttpRoles::documentsFollowTheTable()
{
    QFETCH(ContactKind, kind);
    TinyService service;
    const QByteArray token = service.tokenOf(kind);
    const auto status = [&](const QByteArray &type, const Id &id) {
        return service.api.get("/v1/documents/" + type + '/' + id.toLatin1(), token).status;
    };
    CreditNote note = everyRecord<CreditNote>();
    note.id = tiny::id(310);
    service.store.put(note);
    for (const auto &[type, id] : {std::pair("invoice", tiny::invoice), std::pair("credit_note", note.id)}) {
        const auto row = std::ranges::find(recordTable, std::string_view(type), &RecordRow::type);
        const bool isSeen = QString::fromLatin1(row->seen).split(u' ')[static_cast<int>(kind)] == u"all"_s;
        QCOMPARE(status(type, id), isSeen ? 200 : 404);
    }
    for (const bool isOwn : {true, false}) {
        for (const auto &department : {u"general"_s, u"administrative"_s, u"technical"_s, u"billing"_s}) {
            const Id ticket = ticketFor(service, u"ticket.reply"_s, department, kind, isOwn);
            Attachment attachment = everyRecord<Attachment>();
            attachment.id = tiny::id(311);
            attachment.ticketId = ticket;
            service.store.put(attachment);
            QVERIFY_RESULT(keepAttachmentContent(service.store.database(), tiny::account, attachment.id, "a file"));
            const int wanted = seesTicket(kind, department, isOwn) ? 200 : 404;
            QCOMPARE(status("ticket", ticket), wanted);
            QCOMPARE(status("attachment", attachment.id), wanted);
        }
    }
}

/// Whatever belongs to another account is answered as what does not exist.
void TestHttpRoles::foreignRecordsDoNotExist()
{
    QFETCH(ContactKind, kind);
    RoleService service;
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
    RoleService service;
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
    TinyService service;
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
}

/// Whoever makes a contact says nothing of what the service finds out itself, nor of what the command says already.
void TestHttpRoles::newContactsAreNotWhatTheyClaim()
{
    QFETCH(ContactKind, kind);
    TinyService service;
    const QByteArray token = service.tokenOf(kind);
    const bool mayDo = answerOf(rowsOf(u"contact.create"_s).constFirst(), kind) == u"yy"_s;
    const auto create = [&](const QString &field, const QJsonValue &value) {
        QJsonObject record = argumentsOf(u"contact.create"_s, u"owner"_s).value(u"record"_s).toObject();
        record.insert(field, value);
        return service.api.command(token, "contact.create", tiny::id(980), {{u"record"_s, record}});
    };
    for (const auto &[field, value] : QList<std::pair<QString, QJsonValue>>{
             {u"identity"_s, u"vouched"_s}, {u"two_factor"_s, true}, {u"vouched_by"_s, tiny::owner}}) {
        const HttpResponse response = create(field, value);
        QVERIFY2(response.status == (mayDo ? 422 : 403), QByteArray(field.toLatin1() + response.body).constData());
        if (mayDo)
            QCOMPARE(objectOf(response).value(u"field"_s).toString(), field);
        QVERIFY(!service.store.has<Contact>(tiny::id(980)));
    }
    for (const auto &[field, value] : QList<std::pair<QString, QJsonValue>>{
             {u"id"_s, tiny::id(981)},
             {u"version"_s, 7},
             {u"created_at"_s, u"2001-01-01T00:00:00.000Z"_s},
             {u"type"_s, u"contact"_s},
             {u"account_id"_s, foreignAccount}}) { // the last: no contact has such a field
        const HttpResponse response = create(field, value);
        QVERIFY2(response.status == 422, field.toLatin1().constData());
        QCOMPARE(objectOf(response).value(u"field"_s).toString(), field);
    }
    QVERIFY(!service.store.has<Contact>(tiny::id(980)));
    QCOMPARE(create(u"phone"_s, u"952123456"_s).status, mayDo ? 200 : 403);
    QCOMPARE(service.store.has<Contact>(tiny::id(980)), mayDo);
    if (mayDo)
        QCOMPARE(service.store.get<Contact>(tiny::id(980)).createdAt, service.store.now);
}

/// What the provider says about its customer nobody changes, and what the customer is called only who may.
void TestHttpRoles::accountFieldsFollowTheMatrix()
{
    struct Row {
        QString field;
        QJsonValue to;
        const char *answers; ///< for owner, administrative, technical and billing contact
    };
    QFETCH(ContactKind, kind);
    TinyService service;
    const QByteArray token = service.tokenOf(kind);
    const bool maySome = answerOf(rowsOf(u"account.modify"_s).constFirst(), kind) == u"yy"_s;
    for (const Row &row :
         {Row{u"customer_number"_s, u"C-2"_s, "nnnn"}, Row{u"kind"_s, u"person"_s, "nnnn"},
          Row{u"created_at"_s, u"2020-01-01T00:00:00.000Z"_s, "nnnn"}, Row{u"name"_s, u"Otra, S.L."_s, "ynnn"},
          Row{u"tax_id"_s, u"B00000018"_s, "ynnn"}, Row{u"phone"_s, u"+34 600 000 001"_s, "yynn"}}) {
        const Account before = service.store.get<Account>(tiny::account);
        const bool mayDo = row.answers[static_cast<int>(kind)] == 'y';
        const HttpResponse response = service.api.command(token, "account.modify", tiny::account,
                                                          patchOf(row.field, getField(before, row.field), row.to));
        QVERIFY2(response.status == (mayDo ? 200 : 403), QByteArray(row.field.toLatin1() + response.body).constData());
        if (!mayDo && maySome)
            QCOMPARE(objectOf(response).value(u"field"_s).toString(), row.field);
        const Account after = service.store.get<Account>(tiny::account);
        QCOMPARE(changedFields(before, after), mayDo ? QStringList(row.field) : QStringList());
    }
}

void TestHttpRoles::unknownFieldsAreRefused()
{
    TinyService service;
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
    std::unique_ptr<SampleService> &kept = m_samples[engineUnderTest()];
    if (!kept)
        kept = std::make_unique<SampleService>();
    SampleService &sample = *kept;
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
    TinyService service;
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
    TinyService service;
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
    TinyService service;
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
    TinyService service;
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
