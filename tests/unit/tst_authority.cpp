// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/attachmentcontent.h"
#include "app/services/authority.h"
#include "app/services/epoch.h"
#include "app/services/feedtoken.h"
#include "tests/support/tinystore.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase_data() { ON_BOTH_ENGINES(); }
    void init() { USE_ENGINE(); }

    void signsIn();
    void refusesSignIn_data();
    void refusesSignIn();
    void resumesUntilSignedOut();
    void sessionEndsWithItsContact();
    void keepsNoSecretInClear();
    void signsInAgainByContact();
    void credentialFollowsItsContact();
    void credentialIsNotTakenFromAnother();
    void credentialGoesWithItsContact();

    void feedComesInPages();
    void feedTellsOfARowOnce();
    void feedTellsOfLaterChangesAndDeletions();
    void firstSyncTellsOfNoLosses();
    void ticketThatLeavesTheDepartmentIsTakenBack();
    void pageSizeIsBounded();
    void badTokens_data();
    void badTokens();
    void tokenEndsWithTheRole_data();
    void tokenEndsWithTheRole();
    void tokenEndsWithTheEpoch();
    void tokenAheadOfTheFeedIsRefused();
    void tokenOfAnotherContactIsRefused();

    void executesOnceAndGivesTheFirstReplyAgain();
    void sameIdWithAnotherBodyIsRefused();
    void refusedCommandLeavesNothingButItsReply();
    void logsWhatWasDone();
    void unverifiedActorIsJudgedAsItIsNow();
    void commandNeedsASession();
    void everyFailingAccessLeavesNothing();

    void attachmentsGiveTheirContents();
    void documentOnlyOfWhatIsSeen_data();
    void documentOnlyOfWhatIsSeen();

private:
    static QString signedIn(TinyStore &tiny, ContactKind kind)
    {
        const auto session = tiny.authority().signIn(tiny::emailOf(TinyStore::contactOf(kind)), tiny::password);
        if (!session)
            qFatal("cannot sign in: %s", why(session).constData());
        return session->sessionToken;
    }
    static Command renaming(const QString &to, int id = 80)
    {
        const QJsonObject change{{u"from"_s, u"Teo"_s}, {u"to"_s, to}};
        return {tiny::id(id),
                u"contact.modify"_s,
                tiny::technical,
                {{u"changes"_s, QJsonObject{{u"given_name"_s, change}}}},
                tiny::now};
    }
    static Command newEmail(const Id &contact, const QString &to, int id = 81)
    {
        const QJsonObject change{{u"from"_s, tiny::emailOf(contact)}, {u"to"_s, to}};
        return {
            tiny::id(id), u"contact.modify"_s, contact, {{u"changes"_s, QJsonObject{{u"email"_s, change}}}}, tiny::now};
    }
    /// But for who came in.
    static QList<ActivityEntry> activity(TinyStore &tiny)
    {
        return tiny.store()
            .select<ActivityEntry>({.where = u"action <> 'session.open'"_s, .order = u"at, id"_s})
            .value_or(QList<ActivityEntry>());
    }
    static qint64 rows(TinyStore &tiny, const QString &table)
    {
        auto cursor = tiny.database().query(u"SELECT COUNT(*) FROM "_s + table);
        return cursor && cursor->next() ? cursor->value(0).toLongLong() : -1;
    }
};

void TestAuthority::signsIn()
{
    TinyStore tiny;
    const auto session = tiny.authority().signIn(u"  "_s + tiny::emailOf(tiny::technical).toUpper() + u' ',
                                                 tiny::password);
    QVERIFY_RESULT(session);
    QCOMPARE(session->accountId, tiny::account);
    QCOMPARE(session->actor.contactId, tiny::technical);
    QCOMPARE(session->actor.kind, ContactKind::Technical);
    QVERIFY(session->actor.verified);
    QCOMPARE(session->name, u"Teo Gómez"_s);
    QCOMPARE(session->policy, tiny.policy.json());
    QVERIFY(session->sessionToken != signedIn(tiny, ContactKind::Technical)); // each session has its own
    const auto unverified = tiny.authority().signIn(tiny::emailOf(tiny::secondOwner), tiny::password);
    QVERIFY_RESULT(unverified);
    QVERIFY(!unverified->actor.verified);
}

void TestAuthority::refusesSignIn_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("password");
    QTest::newRow("a wrong password") << tiny::emailOf(tiny::owner) << u"guess"_s;
    QTest::newRow("no password") << tiny::emailOf(tiny::owner) << QString();
    QTest::newRow("an unknown user") << u"nobody@tienda.example"_s << tiny::password;
    QTest::newRow("no user") << QString() << tiny::password;
    QTest::newRow("an injection") << u"' OR 1=1 --"_s << tiny::password;
}

void TestAuthority::refusesSignIn()
{
    QFETCH(const QString, email);
    QFETCH(const QString, password);
    TinyStore tiny;
    const auto refused = tiny.authority().signIn(email, password);
    COMPARE_ERROR(refused, ErrorCode::Unauthenticated, Rule::None, QString());
    // Nothing tells an unknown user from a wrong password.
    QCOMPARE(refused.error(), tiny.authority().signIn(tiny::emailOf(tiny::owner), u"another guess"_s).error());
    QCOMPARE(rows(tiny, u"session"_s), 0);
}

void TestAuthority::resumesUntilSignedOut()
{
    TinyStore tiny;
    const QString token = signedIn(tiny, ContactKind::Billing);
    const auto resumed = tiny.authority().resume(token);
    QVERIFY_RESULT(resumed);
    QCOMPARE(resumed->actor.contactId, tiny::billing);
    QVERIFY_RESULT(tiny.authority().signOut(token));
    COMPARE_ERROR(tiny.authority().resume(token), ErrorCode::Unauthenticated, Rule::None, QString());
    COMPARE_ERROR(tiny.authority().resume(QString()), ErrorCode::Unauthenticated, Rule::None, QString());
    QVERIFY_RESULT(tiny.authority().signOut(token)); // once more does no harm
}

void TestAuthority::sessionEndsWithItsContact()
{
    TinyStore tiny;
    const QString token = signedIn(tiny, ContactKind::Billing);
    QVERIFY_RESULT(tiny.store().erase<Contact>(tiny::billing));
    COMPARE_ERROR(tiny.authority().resume(token), ErrorCode::Unauthenticated, Rule::None, QString());
    COMPARE_ERROR(tiny.authority().changes(token, {}, 10), ErrorCode::Unauthenticated, Rule::None, QString());
    COMPARE_ERROR(tiny.authority().signIn(tiny::emailOf(tiny::billing), tiny::password), ErrorCode::Unauthenticated,
                  Rule::None, QString());
}

void TestAuthority::keepsNoSecretInClear()
{
    TinyStore tiny;
    const QString token = signedIn(tiny, ContactKind::Owner);
    for (const auto &sql : {u"SELECT token_hash FROM session"_s, u"SELECT password_hash FROM credential"_s}) {
        auto cursor = tiny.database().query(sql);
        QVERIFY(cursor && cursor->next());
        QVERIFY(!cursor->value(0).toString().contains(token));
        QVERIFY(!cursor->value(0).toString().contains(tiny::password));
    }
}

void TestAuthority::signsInAgainByContact()
{
    TinyStore tiny;
    const auto session = tiny.authority().signInAgain(tiny::account, tiny::billing, tiny::password);
    QVERIFY_RESULT(session);
    QCOMPARE(session->actor.contactId, tiny::billing);
    COMPARE_ERROR(tiny.authority().signInAgain(tiny::account, tiny::billing, u"guess"_s), ErrorCode::Unauthenticated,
                  Rule::None, QString());
    COMPARE_ERROR(tiny.authority().signInAgain(tiny::id(70), tiny::billing, tiny::password), ErrorCode::Unauthenticated,
                  Rule::None, QString());
    COMPARE_ERROR(tiny.authority().signInAgain(tiny::account, tiny::id(70), tiny::password), ErrorCode::Unauthenticated,
                  Rule::None, QString());
}

void TestAuthority::credentialFollowsItsContact()
{
    TinyStore tiny;
    const QString token = signedIn(tiny, ContactKind::Technical);
    const QString next = u"Teo.New@tienda.example"_s;
    const auto reply = tiny.authority().execute(token, newEmail(tiny::technical, next));
    QVERIFY_RESULT(reply);
    QVERIFY(!reply->refusal);
    QVERIFY_RESULT(tiny.authority().signIn(next, tiny::password));
    QVERIFY_RESULT(tiny.authority().signInAgain(tiny::account, tiny::technical, tiny::password));
    QVERIFY_RESULT(tiny.authority().resume(token)); // the session is the contact's, whatever its address
    COMPARE_ERROR(tiny.authority().signIn(tiny::emailOf(tiny::technical), tiny::password), ErrorCode::Unauthenticated,
                  Rule::None, QString());
}

void TestAuthority::credentialIsNotTakenFromAnother()
{
    TinyStore tiny;
    const QString taken = u"somebody@elsewhere.example"_s; // signs in to another account of the same provider
    QVERIFY_RESULT(tiny.authority().setCredential(tiny::id(70), tiny::id(71), taken, tiny::password));
    const auto reply = tiny.authority().execute(signedIn(tiny, ContactKind::Technical),
                                                newEmail(tiny::technical, taken));
    QVERIFY_RESULT(reply);
    QVERIFY(reply->refusal);
    QCOMPARE(reply->refusal->rule, Rule::Duplicate);
    QCOMPARE(reply->refusal->field, u"email"_s);
    QCOMPARE(tiny.get<Contact>(tiny::technical).email, tiny::emailOf(tiny::technical));
    QVERIFY_RESULT(tiny.authority().signIn(tiny::emailOf(tiny::technical), tiny::password));
}

void TestAuthority::credentialGoesWithItsContact()
{
    TinyStore tiny;
    const qint64 before = rows(tiny, u"credential"_s);
    const QString session = signedIn(tiny, ContactKind::Billing);
    const Command erasing{tiny::id(82), u"contact.delete"_s, tiny::billing, {}, tiny::now};
    const auto reply = tiny.authority().execute(signedIn(tiny, ContactKind::Owner), erasing);
    QVERIFY_RESULT(reply);
    QVERIFY(!reply->refusal);
    QCOMPARE(rows(tiny, u"credential"_s), before - 1);
    QCOMPARE(rows(tiny, u"session"_s), 1); // the owner's
    COMPARE_ERROR(tiny.authority().resume(session), ErrorCode::Unauthenticated, Rule::None, QString());
    // Whoever has that address next is somebody else.
    QVERIFY_RESULT(tiny.authority().setCredential(tiny::account, tiny::administrative, tiny::emailOf(tiny::billing),
                                                  u"another password"_s));
}

void TestAuthority::feedComesInPages()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Owner);
    const auto whole = tiny.authority().changes(session, {}, 500);
    QVERIFY_RESULT(whole);
    QCOMPARE(whole->changes.size(), 10); // the account, five contacts, an invoice, two tickets, the sign-in
    QVERIFY(!whole->hasMore);
    for (const int size : {1, 2, 4, 10}) {
        QStringList ids;
        QString token;
        int pages = 0;
        for (bool hasMore = true; hasMore; ++pages) {
            const auto page = tiny.authority().changes(session, token, size);
            QVERIFY_RESULT(page);
            QVERIFY(page->changes.size() <= size);
            for (const Change &change : page->changes)
                ids.append(change.id);
            token = page->token;
            hasMore = page->hasMore;
        }
        QCOMPARE(pages, (10 + size - 1) / size);
        QStringList expected;
        for (const Change &change : whole->changes)
            expected.append(change.id);
        QCOMPARE(ids, expected);
        const auto after = tiny.authority().changes(session, token, size);
        QVERIFY(after && after->changes.isEmpty() && !after->hasMore);
    }
}

void TestAuthority::feedTellsOfARowOnce()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Owner);
    Contact contact = tiny.get<Contact>(tiny::technical);
    for (const auto &name : {u"Tea"_s, u"Tello"_s, u"Teresa"_s}) {
        contact.givenName = name;
        tiny.put(contact);
    }
    const auto page = tiny.authority().changes(session, {}, 500);
    QVERIFY_RESULT(page);
    QCOMPARE(page->changes.size(), 10);
    QCOMPARE(page->changes.constLast().id, tiny::technical); // at its last change
    QCOMPARE(std::get<Contact>(*page->changes.constLast().record).givenName, u"Teresa"_s);
}

void TestAuthority::feedTellsOfLaterChangesAndDeletions()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Owner);
    const QString token = tiny.authority().changes(session, {}, 500).value().token;
    QVERIFY_RESULT(tiny.store().erase<Contact>(tiny::billing));
    Contact contact = tiny.get<Contact>(tiny::technical);
    contact.givenName = u"Tello"_s;
    tiny.put(contact);
    const auto page = tiny.authority().changes(session, token, 500);
    QVERIFY_RESULT(page);
    QCOMPARE(page->changes.size(), 2);
    QCOMPARE(page->changes.at(0).id, tiny::billing);
    QVERIFY(!page->changes.at(0).record);
    QCOMPARE(std::get<Contact>(page->changes.at(1).record.value()).givenName, u"Tello"_s);
}

void TestAuthority::firstSyncTellsOfNoLosses()
{
    TinyStore tiny;
    QVERIFY_RESULT(tiny.store().erase<Contact>(tiny::billing));
    const QString session = signedIn(tiny, ContactKind::Technical); // who may not see the billing ticket
    QString token;
    QStringList ids;
    for (bool hasMore = true; hasMore;) {
        const auto page = tiny.authority().changes(session, token, 1);
        QVERIFY_RESULT(page);
        for (const Change &change : page->changes) {
            QVERIFY2(change.record, qPrintable(change.type + u' ' + change.id));
            if (change.type != QLatin1String(ActivityEntry::typeName)) // its own sign-in
                ids.append(change.id);
        }
        token = page->token;
        hasMore = page->hasMore;
    }
    QCOMPARE(ids, QStringList({tiny::account, tiny::owner, tiny::secondOwner, tiny::administrative,
                               tiny::technicalTicket, tiny::technical}));
    // Afterwards it hears of every loss.
    QVERIFY_RESULT(tiny.store().erase<Contact>(tiny::secondOwner));
    const auto page = tiny.authority().changes(session, token, 1);
    QVERIFY_RESULT(page);
    QCOMPARE(page->changes.size(), 1);
    QVERIFY(!page->changes.constFirst().record);
}

void TestAuthority::ticketThatLeavesTheDepartmentIsTakenBack()
{
    TinyStore tiny;
    Ticket ticket = tiny.get<Ticket>(tiny::technicalTicket);
    ticket.contactId = tiny::owner; // seen by the technical contact for its department alone
    tiny.put(ticket);
    const QString session = signedIn(tiny, ContactKind::Technical);
    const QString token = tiny.authority().changes(session, {}, 500).value().token;
    ticket.department = Department::Billing;
    tiny.put(ticket);
    const auto page = tiny.authority().changes(session, token, 500);
    QVERIFY_RESULT(page);
    QCOMPARE(page->changes.size(), 1);
    QCOMPARE(page->changes.constFirst().id, tiny::technicalTicket);
    QVERIFY(!page->changes.constFirst().record);
}

void TestAuthority::pageSizeIsBounded()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Owner);
    for (const int size : {0, -1, std::numeric_limits<int>::min()}) {
        const auto page = tiny.authority().changes(session, {}, size);
        QVERIFY_RESULT(page);
        QCOMPARE(page->changes.size(), 1);
    }
    QCOMPARE(tiny.authority().changes(session, {}, std::numeric_limits<int>::max()).value().changes.size(), 10);
}

void TestAuthority::badTokens_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("made up") << u"give.me.all"_s;
    QTest::newRow("sealed with another key")
        << sealFeedToken({u"epoch"_s, tiny::account, tiny::owner, 1, 0}, {u"another"_s, "another key"});
}

void TestAuthority::badTokens()
{
    QFETCH(const QString, token);
    TinyStore tiny;
    COMPARE_ERROR(tiny.authority().changes(signedIn(tiny, ContactKind::Owner), token, 10), ErrorCode::Conflict,
                  Rule::None, u"since"_s);
}

void TestAuthority::tokenEndsWithTheRole_data()
{
    QTest::addColumn<bool>("isKind");
    QTest::newRow("another kind") << true;
    QTest::newRow("no longer verified") << false;
}

void TestAuthority::tokenEndsWithTheRole()
{
    QFETCH(const bool, isKind);
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Technical);
    const QString token = tiny.authority().changes(session, {}, 500).value().token;
    Contact contact = tiny.get<Contact>(tiny::technical);
    contact.givenName = u"Tello"_s; // another name is no other role
    tiny.put(contact);
    QVERIFY_RESULT(tiny.authority().changes(session, token, 500));
    if (isKind)
        contact.kind = ContactKind::Billing;
    else
        contact.identity = IdentityState::Pending;
    tiny.put(contact);
    COMPARE_ERROR(tiny.authority().changes(session, token, 500), ErrorCode::Conflict, Rule::None, u"since"_s);
    QVERIFY_RESULT(tiny.authority().changes(session, {}, 500));
}

void TestAuthority::tokenEndsWithTheEpoch()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Owner);
    const QString token = tiny.authority().changes(session, {}, 500).value().token;
    const auto reopened = [&] {
        return Authority::open(tiny.database(), tiny.policy, [] { return tiny::now; }, {}).value();
    };
    QVERIFY_RESULT(reopened()->changes(session, token, 500)); // the same store
    QVERIFY_RESULT(beginEpoch(tiny.database(), tiny::now));
    COMPARE_ERROR(reopened()->changes(session, token, 500), ErrorCode::Conflict, Rule::None, u"since"_s);
}

/// An account that was deleted, and imported again, begins its feed anew in the same epoch.
void TestAuthority::tokenAheadOfTheFeedIsRefused()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Owner);
    const QString token = tiny.authority().changes(session, {}, 500).value().token;
    QVERIFY_RESULT(tiny.authority().changes(session, token, 500));
    QVERIFY_RESULT(tiny.database().execute(u"UPDATE account_state SET version = version - 1"_s));
    COMPARE_ERROR(tiny.authority().changes(session, token, 500), ErrorCode::Conflict, Rule::None, u"since"_s);
}

void TestAuthority::tokenOfAnotherContactIsRefused()
{
    TinyStore tiny;
    Contact second = tiny.get<Contact>(tiny::secondOwner);
    second.identity = IdentityState::VerifiedByEmail;
    tiny.put(second);
    const QString token = tiny.authority().changes(signedIn(tiny, ContactKind::Owner), {}, 500).value().token;
    const QString session
        = tiny.authority().signIn(tiny::emailOf(tiny::secondOwner), tiny::password).value().sessionToken;
    COMPARE_ERROR(tiny.authority().changes(session, token, 500), ErrorCode::Conflict, Rule::None, u"since"_s);
}

void TestAuthority::executesOnceAndGivesTheFirstReplyAgain()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Owner);
    const Contact before = tiny.get<Contact>(tiny::technical);
    const auto first = tiny.authority().execute(session, renaming(u"Tello"_s));
    QVERIFY_RESULT(first);
    QVERIFY(!first->refusal);
    QCOMPARE(first->targetBefore, before.version);
    QCOMPARE(tiny.get<Contact>(tiny::technical).givenName, u"Tello"_s);
    const QStringList log = tiny.log();
    const auto again = tiny.authority().execute(session, renaming(u"Tello"_s));
    QVERIFY_RESULT(again);
    QCOMPARE(again->version, first->version);
    QCOMPARE(again->targetBefore, first->targetBefore);
    QVERIFY(!again->refusal);
    QCOMPARE(tiny.log(), log);

    // A refusal is a reply as well: what would be allowed by now stays refused under the same id.
    const Command refused{tiny::id(81), u"contact.vouch"_s, tiny::billing, {}, tiny::now};
    const auto reply = tiny.authority().execute(session, refused);
    QVERIFY(reply && reply->refusal);
    Contact billing = tiny.get<Contact>(tiny::billing);
    billing.identity = IdentityState::Pending;
    tiny.put(billing);
    const auto repeated = tiny.authority().execute(session, refused);
    QVERIFY(repeated && repeated->refusal);
    QCOMPARE(*repeated->refusal, *reply->refusal);
    QCOMPARE(tiny.get<Contact>(tiny::billing).identity, IdentityState::Pending);
}

void TestAuthority::sameIdWithAnotherBodyIsRefused()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Owner);
    QVERIFY_RESULT(tiny.authority().execute(session, renaming(u"Tello"_s)));
    COMPARE_ERROR(tiny.authority().execute(session, renaming(u"Teresa"_s)), ErrorCode::Conflict, Rule::None, u"id"_s);
    QCOMPARE(tiny.get<Contact>(tiny::technical).givenName, u"Tello"_s);
}

void TestAuthority::refusedCommandLeavesNothingButItsReply()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Technical);
    const QStringList before = tiny.log();
    // The ticket itself is written before its message is found to be empty.
    const QJsonObject arguments{{u"message_id"_s, tiny::id(61)},
                                {u"subject"_s, u"Slow"_s},
                                {u"department"_s, u"technical"_s},
                                {u"priority"_s, u"low"_s},
                                {u"body"_s, u"\u200B\n"_s}};
    const auto reply = tiny.authority().execute(session,
                                                {tiny::id(80), u"ticket.create"_s, tiny::id(60), arguments, tiny::now});
    QVERIFY_RESULT(reply);
    QVERIFY(reply->refusal);
    QCOMPARE(enumName(reply->refusal->rule), enumName(Rule::Required));
    QCOMPARE(tiny.log(), before);
    QVERIFY(!tiny.has<Ticket>(tiny::id(60)));
    QVERIFY(activity(tiny).isEmpty());
    QCOMPARE(rows(tiny, u"command_reply"_s), 1);
}

void TestAuthority::logsWhatWasDone()
{
    TinyStore tiny;
    const auto reply = tiny.authority().execute(signedIn(tiny, ContactKind::Owner), renaming(u"Tello"_s));
    QVERIFY_RESULT(reply);
    const QList<ActivityEntry> entries = activity(tiny);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.constFirst().action, u"contact.modify"_s);
    QCOMPARE(entries.constFirst().contactId, tiny::owner);
    QCOMPARE(entries.constFirst().side, ActorSide::Customer);
    QCOMPARE(entries.constFirst().subjectType, u"contact"_s);
    QCOMPARE(entries.constFirst().subjectId, tiny::technical);
    QCOMPARE(entries.constFirst().at, tiny::now);
    QCOMPARE(reply->version, entries.constFirst().version);
}

void TestAuthority::unverifiedActorIsJudgedAsItIsNow()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Administrative);
    Contact contact = tiny.get<Contact>(tiny::administrative);
    contact.identity = IdentityState::Pending;
    tiny.put(contact);
    const auto reply = tiny.authority().execute(session, renaming(u"Tello"_s));
    QVERIFY_RESULT(reply);
    QVERIFY(reply->refusal);
    QCOMPARE(enumName(reply->refusal->code), enumName(ErrorCode::Forbidden));
}

void TestAuthority::commandNeedsASession()
{
    TinyStore tiny;
    const QStringList before = tiny.log();
    COMPARE_ERROR(tiny.authority().execute(u"made up"_s, renaming(u"Tello"_s)), ErrorCode::Unauthenticated, Rule::None,
                  QString());
    COMPARE_ERROR(tiny.authority().changes(u"made up"_s, {}, 10), ErrorCode::Unauthenticated, Rule::None, QString());
    COMPARE_ERROR(tiny.authority().document(u"made up"_s, u"invoice"_s, tiny::invoice), ErrorCode::Unauthenticated,
                  Rule::None, QString());
    QCOMPARE(tiny.log(), before);
    QCOMPARE(rows(tiny, u"command_reply"_s), 0); // it may still be given, by somebody who is signed in
}

void TestAuthority::everyFailingAccessLeavesNothing()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Owner);
    const QStringList before = tiny.log();
    int failures = 0;
    for (int n = 1;; ++n) {
        tiny.failAt(n);
        const auto reply = tiny.authority().execute(session, renaming(u"Tello"_s));
        tiny.failAt(0);
        if (reply) {
            QVERIFY(!reply->refusal);
            break;
        }
        ++failures;
        QCOMPARE(enumName(reply.error().code), enumName(ErrorCode::Storage));
        QCOMPARE(tiny.log(), before);
        QCOMPARE(rows(tiny, u"command_reply"_s), 0);
    }
    QVERIFY(failures >= 10);
    QCOMPARE(tiny.get<Contact>(tiny::technical).givenName, u"Tello"_s);
    QCOMPARE(rows(tiny, u"command_reply"_s), 1);
}

void TestAuthority::attachmentsGiveTheirContents()
{
    TinyStore tiny;
    const QByteArray content("\0\xFF\r\n'\\x00", 9);
    for (const int n : {60, 61}) {
        Attachment attachment;
        attachment.id = tiny::id(n);
        attachment.ticketId = tiny::technicalTicket;
        tiny.put(attachment);
    }
    QVERIFY_RESULT(keepAttachmentContent(tiny.database(), tiny::account, tiny::id(60), content));
    const QString session = signedIn(tiny, ContactKind::Technical);
    QCOMPARE(tiny.authority().document(session, u"attachment"_s, tiny::id(60)).value(), content);
    QVERIFY_RESULT(keepAttachmentContent(tiny.database(), tiny::account, tiny::id(60), {}));
    QCOMPARE(tiny.authority().document(session, u"attachment"_s, tiny::id(60)).value(), QByteArray());
    // The record alone, and another department's ticket.
    COMPARE_ERROR(tiny.authority().document(session, u"attachment"_s, tiny::id(61)), ErrorCode::NotFound, Rule::None,
                  QString());
    COMPARE_ERROR(tiny.authority().document(signedIn(tiny, ContactKind::Billing), u"attachment"_s, tiny::id(60)),
                  ErrorCode::NotFound, Rule::None, QString());
}

void TestAuthority::documentOnlyOfWhatIsSeen_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, ContactKind kind, const QString &type, const Id &id, bool isFound) {
        QTest::newRow(name) << static_cast<int>(kind) << type << id << isFound;
    };
    row("owner", ContactKind::Owner, u"invoice"_s, tiny::invoice, true);
    row("billing", ContactKind::Billing, u"invoice"_s, tiny::invoice, true);
    row("technical", ContactKind::Technical, u"invoice"_s, tiny::invoice, false);
    row("no such invoice", ContactKind::Owner, u"invoice"_s, tiny::id(77), false);
    row("no such type", ContactKind::Owner, u"secret"_s, tiny::invoice, false);
}

void TestAuthority::documentOnlyOfWhatIsSeen()
{
    QFETCH(const int, kind);
    QFETCH(const QString, type);
    QFETCH(const QString, id);
    QFETCH(const bool, isFound);
    TinyStore tiny;
    const auto document = tiny.authority().document(signedIn(tiny, static_cast<ContactKind>(kind)), type, id);
    if (isFound) {
        QVERIFY_RESULT(document);
        QCOMPARE(*document, QByteArray("a document of invoice"));
    } else {
        COMPARE_ERROR(document, ErrorCode::NotFound, Rule::None, QString());
    }
}

QTEST_GUILESS_MAIN(TestAuthority)
#include "tst_authority.moc"
