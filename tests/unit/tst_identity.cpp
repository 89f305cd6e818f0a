// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/password.h"
#include "tests/support/signin.h"

#include <QTest>

#include <sodium.h>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { ON_BOTH_ENGINES(); }
    void init() { USE_ENGINE(); }

    void opensWithTokens();
    void accessIsShort_data();
    void accessIsShort();
    void refreshGivesTheNextGeneration();
    void lostReplyIsGivenAgain();
    void tellsAContactThatItIsGone();
    void usedTokenEndsTheSession_data();
    void usedTokenEndsTheSession();
    void theEarlierAccessTokenStillWorks();
    void refreshEndsUnused_data();
    void refreshEndsUnused();
    void madeUpTokens_data();
    void madeUpTokens();
    void clockAYearOff_data();
    void clockAYearOff();
    void restoredStoreGoesOn();
    void refreshNeedsItsContact();
    void knownSessionsAnswerForTheirOwnTokens();
    void knownSessionsOpenNothingElse();
    void whatIsKnownIsNotAskedFor();

    void listsTheContactsOwn();
    void useIsNotedOnceAMinute();
    void endsOneOfItsOwn();
    void signsOutWithAnOldToken();
    void keepsTheLastFifty();
    void logsWhatBecomesOfTheWayIn();

    void reopensByContact();
    void newCostsAreTakenOver();
    void changesThePassword();
    void refusesAPassword_data();
    void refusesAPassword();
    void guessingThePasswordFromInsideIsLimited();

    void failingAccessDuringSignInLeavesNothing();
    void failingAccessDuringRefreshLosesNothing();
    void failingAccessDuringPasswordChangeIsAllOrNothing();

private:
    static constexpr qint64 day = 24 * 3600;
};

void TestIdentity::opensWithTokens()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny, tiny::technical);
    QCOMPARE(session.who.accountId, tiny::account);
    QCOMPARE(session.who.actor.contactId, tiny::technical);
    QCOMPARE(session.who.sessionToken, session.tokens.access);
    QCOMPARE(session.tokens.accessSeconds, 600);
    QVERIFY(isValidId(session.tokens.session));
    QVERIFY(session.tokens.refresh != session.tokens.access);
    const auto who = tiny.authority().resume(session.tokens.access);
    QVERIFY_RESULT(who);
    QCOMPARE(who->actor.contactId, tiny::technical);
    // Nothing that is stored opens a session.
    auto cursor = tiny.database().query(u"SELECT * FROM session"_s);
    QVERIFY(cursor && cursor->next());
    for (int column = 0; column < 10; ++column) {
        QVERIFY(!cursor->value(column).toString().contains(session.tokens.access));
        QVERIFY(!cursor->value(column).toString().contains(session.tokens.refresh));
    }
}

void TestIdentity::accessIsShort_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("at once") << 0 << true;
    QTest::newRow("a second before its end") << 599 << true;
    QTest::newRow("at its end") << 600 << false;
    QTest::newRow("a service whose clock is a minute behind") << -60 << true;
    QTest::newRow("a clock set back") << -61 << false;
}

void TestIdentity::accessIsShort()
{
    QFETCH(const int, seconds);
    QFETCH(const bool, isGood);
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    tiny.now = tiny.now.addSecs(seconds);
    QCOMPARE(tiny.authority().resume(session.tokens.access).has_value(), isGood);
    QVERIFY_RESULT(tiny.authority().refresh(session.tokens.refresh, atHome)); // the session goes on
}

void TestIdentity::refreshGivesTheNextGeneration()
{
    TinyStore tiny;
    OpenedSession session = opened(tiny, tiny::billing);
    QSet<QString> tokens{session.tokens.refresh};
    for (int i = 0; i < 20; ++i) {
        tiny.now = tiny.now.addSecs(600);
        const OpenedSession next = required(tiny.authority().refresh(session.tokens.refresh, atHome));
        QCOMPARE(next.tokens.session, session.tokens.session);
        QCOMPARE(next.who.actor.contactId, tiny::billing);
        QVERIFY_RESULT(tiny.authority().resume(next.tokens.access));
        tokens.insert(next.tokens.refresh);
        session = next;
    }
    QCOMPARE(tokens.size(), 21);
    QCOMPARE(rows(tiny, u"session"_s), 1);
}

void TestIdentity::lostReplyIsGivenAgain()
{
    TinyStore tiny;
    const OpenedSession first = opened(tiny);
    const OpenedSession lost = required(tiny.authority().refresh(first.tokens.refresh, atHome));
    tiny.now = tiny.now.addDays(3); // the desktop was shut before the reply came
    const OpenedSession again = required(tiny.authority().refresh(first.tokens.refresh, atHome));
    QCOMPARE(again.tokens.refresh, lost.tokens.refresh);
    const OpenedSession oncemore = required(tiny.authority().refresh(first.tokens.refresh, atHome));
    QCOMPARE(oncemore.tokens.refresh, lost.tokens.refresh);
    QVERIFY_RESULT(tiny.authority().resume(again.tokens.access));
    QVERIFY_RESULT(tiny.authority().refresh(again.tokens.refresh, atHome));
}

void TestIdentity::tellsAContactThatItIsGone()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny, tiny::billing);
    const OpenedSession another = opened(tiny, tiny::billing);
    const auto fieldOf = [](const auto &refused) {
        return refused                                              ? u"none"_s
               : refused.error().code == ErrorCode::Unauthenticated ? refused.error().field
                                                                    : u"?"_s;
    };
    // A session that ended is just that.
    QVERIFY_RESULT(tiny.authority().signOut(another.tokens.access));
    QCOMPARE(fieldOf(tiny.authority().resume(another.tokens.access)), QString());
    QCOMPARE(fieldOf(tiny.authority().refresh(another.tokens.refresh, atHome)), QString());
    const OpenedSession owner = opened(tiny, tiny::owner);
    const auto removed = tiny.authority().execute(owner.tokens.access,
                                                  {tiny::id(900), u"contact.delete"_s, tiny::billing, {}, tiny.now});
    QVERIFY(removed && !removed->refusal);
    for (const OpenedSession &of : {session, another}) {
        QCOMPARE(fieldOf(tiny.authority().resume(of.tokens.access)), QString(contactGone));
        QCOMPARE(fieldOf(tiny.authority().refresh(of.tokens.refresh, atHome)), QString(contactGone));
    }
    tiny.now = tiny.now.addSecs(Identity::accessSeconds);
    QCOMPARE(fieldOf(tiny.authority().resume(session.tokens.access)), QString(contactGone)); // also later
    QCOMPARE(fieldOf(tiny.authority().resume(session.tokens.access + u'x')), QString());
}

void TestIdentity::usedTokenEndsTheSession_data()
{
    QTest::addColumn<QString>("use");
    QTest::newRow("after its access token was used") << u"access"_s;
    QTest::newRow("after its refresh token was used") << u"refresh"_s;
    QTest::newRow("two generations later") << u"both"_s;
}

/// Whoever took the token and whoever it was taken from: it does not matter who comes first.
void TestIdentity::usedTokenEndsTheSession()
{
    QFETCH(const QString, use);
    TinyStore tiny;
    const OpenedSession other = opened(tiny);
    const OpenedSession first = opened(tiny);
    OpenedSession last = required(tiny.authority().refresh(first.tokens.refresh, atHome));
    if (use != u"refresh"_s)
        QVERIFY_RESULT(tiny.authority().resume(last.tokens.access));
    if (use != u"access"_s)
        last = required(tiny.authority().refresh(last.tokens.refresh, elsewhere));
    COMPARE_ERROR(tiny.authority().refresh(first.tokens.refresh, elsewhere), ErrorCode::Unauthenticated, Rule::None,
                  QString());
    for (const OpenedSession &ended : {first, last}) {
        COMPARE_ERROR(tiny.authority().resume(ended.tokens.access), ErrorCode::Unauthenticated, Rule::None, QString());
        COMPARE_ERROR(tiny.authority().refresh(ended.tokens.refresh, atHome), ErrorCode::Unauthenticated, Rule::None,
                      QString());
    }
    QVERIFY_RESULT(
        tiny.authority().resume(other.tokens.access)); // the contact's other session has nothing to do with it
}

void TestIdentity::theEarlierAccessTokenStillWorks()
{
    TinyStore tiny;
    const OpenedSession first = opened(tiny);
    const OpenedSession second = required(tiny.authority().refresh(first.tokens.refresh, atHome));
    // A request that was on its way says nothing about the new tokens: their reply may still get lost.
    QVERIFY_RESULT(tiny.authority().resume(first.tokens.access));
    QVERIFY_RESULT(tiny.authority().refresh(first.tokens.refresh, atHome));
    const OpenedSession third = required(tiny.authority().refresh(second.tokens.refresh, atHome));
    QVERIFY_RESULT(tiny.authority().resume(third.tokens.access));
    QVERIFY_RESULT(tiny.authority().resume(second.tokens.access));
    COMPARE_ERROR(tiny.authority().resume(first.tokens.access), ErrorCode::Unauthenticated, Rule::None, QString());
}

void TestIdentity::refreshEndsUnused_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("a month") << 30 * day << true;
    QTest::newRow("a second less than sixty days") << 60 * day - 1 << true;
    QTest::newRow("sixty days") << 60 * day << false;
    QTest::newRow("a year") << 365 * day << false;
}

void TestIdentity::refreshEndsUnused()
{
    QFETCH(const qint64, seconds);
    QFETCH(const bool, isGood);
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    tiny.now = tiny.now.addSecs(seconds);
    QCOMPARE(tiny.authority().refresh(session.tokens.refresh, atHome).has_value(), isGood);
}

void TestIdentity::madeUpTokens_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", {});
    row("a word", u"token"_s);
    row("dots", u".."_s);
    row("an injection", u"' OR '1'='1"_s);
    row("SQL in the key", u"' OR 1=1 --.W10.AAAA"_s);
    row("beyond Latin-1", u"日本.語.語"_s);
    row("a line break", u"a\r\nb.c.d"_s);
    row("very long", QString(1'000'000, u'A'));
    row("very long parts", QString(2000, u'a') + u'.' + QString(1000, u'b') + u'.' + QString(500, u'c'));
}

void TestIdentity::madeUpTokens()
{
    QFETCH(const QString, text);
    TinyStore tiny;
    Authority &authority = tiny.authority();
    const OpenedSession session = opened(tiny);
    const QString feed = authority.changes(session.tokens.access, {}, 100).value().token;
    const QStringList parts = session.tokens.access.split(u'.');
    const QStringList refreshParts = session.tokens.refresh.split(u'.');
    // Each token does its own work only, and no two can be put together to a third.
    for (const QString &token :
         QStringList{text, feed, session.tokens.refresh, parts[0] + u'.' + refreshParts[1] + u'.' + parts[2],
                     parts[0] + u'.' + parts[1] + u'.' + refreshParts[2], session.tokens.access + u'.',
                     session.tokens.access + u'='}) {
        COMPARE_ERROR(authority.resume(token), ErrorCode::Unauthenticated, Rule::None, QString());
        COMPARE_ERROR(authority.changes(token, {}, 10), ErrorCode::Unauthenticated, Rule::None, QString());
        QVERIFY(authority.sessionsOf({token}).isEmpty());
        QVERIFY_RESULT(authority.signOut(token));
    }
    for (const QString &token : {text, feed, session.tokens.access})
        COMPARE_ERROR(authority.refresh(token, atHome), ErrorCode::Unauthenticated, Rule::None, QString());
    for (const QString &token : {text, session.tokens.access, session.tokens.refresh}) {
        if (!token.isEmpty())
            COMPARE_ERROR(authority.changes(session.tokens.access, token, 10), ErrorCode::Conflict, Rule::None,
                          u"since"_s);
    }
    QVERIFY_RESULT(authority.resume(session.tokens.access));
    QVERIFY_RESULT(authority.refresh(session.tokens.refresh, atHome));
}

void TestIdentity::clockAYearOff_data()
{
    QTest::addColumn<int>("years");
    QTest::newRow("ahead") << 1;
    QTest::newRow("behind") << -1;
}

/// The service's clock is wrong for a while, and then right again. Nobody has to sign in anew who signs in or refreshes.
void TestIdentity::clockAYearOff()
{
    QFETCH(const int, years);
    TinyStore tiny;
    Authority &authority = tiny.authority();
    const OpenedSession before = opened(tiny);
    tiny.now = tiny.now.addYears(years);
    const OpenedSession during = opened(tiny);
    QVERIFY_RESULT(authority.resume(during.tokens.access));
    if (years < 0)
        QVERIFY_RESULT(authority.refresh(before.tokens.refresh, atHome));
    tiny.now = tiny.now.addYears(-years).addSecs(60);
    // A token from the future is not good for a year.
    QVERIFY(!authority.resume(during.tokens.access));
    if (years > 0)
        QVERIFY_RESULT(authority.refresh(during.tokens.refresh, atHome));
    QVERIFY_RESULT(authority.refresh(before.tokens.refresh, atHome));
}

void TestIdentity::restoredStoreGoesOn()
{
    TinyStore tiny;
    const OpenedSession first = opened(tiny);
    const OpenedSession second = required(tiny.authority().refresh(first.tokens.refresh, atHome));
    const OpenedSession third = required(tiny.authority().refresh(second.tokens.refresh, atHome));
    // Yesterday's backup.
    QVERIFY_RESULT(tiny.database().execute(u"UPDATE session SET generation = 1, is_confirmed = 1"_s));
    COMPARE_ERROR(tiny.authority().resume(third.tokens.access), ErrorCode::Unauthenticated, Rule::None, QString());
    const OpenedSession next = required(tiny.authority().refresh(third.tokens.refresh, atHome));
    QVERIFY_RESULT(tiny.authority().resume(next.tokens.access));
    COMPARE_ERROR(tiny.authority().refresh(third.tokens.refresh, elsewhere), ErrorCode::Unauthenticated, Rule::None,
                  QString());
}

void TestIdentity::refreshNeedsItsContact()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny, tiny::billing);
    QVERIFY_RESULT(tiny.store().erase<Contact>(tiny::billing));
    COMPARE_ERROR(tiny.authority().refresh(session.tokens.refresh, atHome), ErrorCode::Unauthenticated, Rule::None,
                  QString(contactGone));
}

/// Sessions read together, as a busy service does, make no other answer of anything.
void TestIdentity::knownSessionsAnswerForTheirOwnTokens()
{
    TinyStore tiny;
    Authority &authority = tiny.authority();
    QStringList tokens;
    for (const Id &contact : {tiny::owner, tiny::technical, tiny::billing, tiny::owner})
        tokens.append(opened(tiny, contact).tokens.access);
    tokens.insert(2, u"made up"_s);
    for (qsizetype count = 0; count <= tokens.size(); ++count) {
        const QList<FoundSession> known = authority.sessionsOf(tokens.first(count));
        QSet<Id> sessions;
        for (const FoundSession &session : known)
            sessions.insert(session.row.id);
        QCOMPARE(sessions.size(), count > 2 ? count - 1 : count);
        for (const QString &token : std::as_const(tokens)) {
            const auto alone = authority.changes(token, {}, 100);
            const auto together = authority.changes(token, {}, 100, known);
            QCOMPARE(together.has_value(), alone.has_value());
            QCOMPARE(together ? together->token : QString(), alone ? alone->token : QString()); // names the contact
            QCOMPARE(together ? together->changes.size() : -1, alone ? alone->changes.size() : -1);
        }
    }
}

void TestIdentity::knownSessionsOpenNothingElse()
{
    TinyStore tiny;
    Authority &authority = tiny.authority();
    const OpenedSession first = opened(tiny);
    const OpenedSession second = required(authority.refresh(first.tokens.refresh, atHome));
    QVERIFY_RESULT(authority.resume(second.tokens.access));
    const OpenedSession third = required(authority.refresh(second.tokens.refresh, atHome));
    const QList<FoundSession> known = authority.sessionsOf({third.tokens.access});
    QCOMPARE(known.size(), 1);
    QVERIFY_RESULT(authority.changes(third.tokens.access, {}, 10, known));
    QVERIFY_RESULT(authority.changes(second.tokens.access, {}, 10, known)); // on its way when the third was made
    const auto isRefused = [&](const QString &token) {
        const auto page = authority.changes(token, {}, 10, known);
        return !page && page.error().code == ErrorCode::Unauthenticated;
    };
    QVERIFY(isRefused(first.tokens.access)); // two generations ago
    QVERIFY(isRefused(third.tokens.refresh));
    // What is not known is looked for, as ever.
    const OpenedSession other = opened(tiny, tiny::billing);
    QVERIFY_RESULT(authority.changes(other.tokens.access, {}, 10, known));
    QVERIFY_RESULT(authority.signOut(other.tokens.access));
    QVERIFY(isRefused(other.tokens.access));
    // Nobody is sent a row for what was known of them before.
    const OpenedSession gone = opened(tiny, tiny::technical);
    const QList<FoundSession> before = authority.sessionsOf({gone.tokens.access});
    QVERIFY_RESULT(authority.changes(gone.tokens.access, {}, 10, before));
    QVERIFY_RESULT(authority.signOut(gone.tokens.access));
    COMPARE_ERROR(authority.changes(gone.tokens.access, {}, 10, before), ErrorCode::Unauthenticated, Rule::None,
                  QString());
    // A token's time is over for whoever knows its session too, and so it is in the next reading.
    tiny.now = tiny.now.addSecs(600);
    QVERIFY(isRefused(third.tokens.access));
    QVERIFY(authority.sessionsOf({third.tokens.access}).isEmpty());
}

void TestIdentity::whatIsKnownIsNotAskedFor()
{
    TinyStore tiny;
    Authority &authority = tiny.authority();
    const QString token = opened(tiny).tokens.access;
    const QString end = authority.changes(token, {}, 1000).value().token;
    const QList<FoundSession> known = authority.sessionsOf({token});
    tiny.failAt(1);
    QVERIFY(authority.sessionsOf({token}).isEmpty()); // the store fails: nothing is known, and nobody is refused for it
    tiny.failAt(1);
    QVERIFY_RESULT(authority.changes(token, end, 10, known));
    COMPARE_ERROR(authority.changes(token, end, 10), ErrorCode::Storage, Rule::None, QString());
    tiny.failAt(0);
    QVERIFY_RESULT(authority.changes(token, end, 10));
}

void TestIdentity::listsTheContactsOwn()
{
    TinyStore tiny;
    Authority &authority = tiny.authority();
    const OpenedSession others = opened(tiny, tiny::billing);
    const QString embedded = authority.signIn(tiny::emailOf(tiny::owner), tiny::password).value().sessionToken;
    tiny.now = tiny.now.addSecs(90);
    const DeviceInfo device{u"  Port\u202Eátil\nde Olga "_s + QString(200, u'x'), u"192.0.2.7"_s};
    const OpenedSession session = opened(tiny, tiny::owner, device);
    const auto list = authority.sessions(session.tokens.access);
    QVERIFY_RESULT(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).id, session.tokens.session);
    QVERIFY(list->at(0).isCurrent);
    QVERIFY(list->at(0).device.startsWith(u"Portátil de Olga x"_s));
    QCOMPARE(list->at(0).device.size(), 100);
    QCOMPARE(list->at(0).address, u"192.0.2.7"_s);
    QCOMPARE(list->at(0).startedAt, tiny.now);
    QVERIFY(!list->at(1).isCurrent);
    QCOMPARE(list->at(1).address, QString());
    QCOMPARE(list->at(1).lastUsedAt, tiny::now);
    QVERIFY(authority.sessions(embedded).value().at(1).isCurrent);
    // One that is over is not shown; the other kind does not end by itself.
    tiny.now = tiny.now.addDays(61);
    QCOMPARE(authority.sessions(embedded).value().size(), 1);
    COMPARE_ERROR(authority.sessions(others.tokens.access), ErrorCode::Unauthenticated, Rule::None, QString());
}

void TestIdentity::useIsNotedOnceAMinute()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const auto lastUsed = [&] { return tiny.authority().sessions(session.tokens.access).value().at(0).lastUsedAt; };
    QCOMPARE(lastUsed(), tiny.now);
    tiny.now = tiny.now.addSecs(59);
    QCOMPARE(lastUsed(), tiny::now);
    const auto accessesOfOne = [&] {
        const int before = tiny.accesses();
        const bool isKnown = tiny.authority().resume(session.tokens.access).has_value();
        return isKnown ? tiny.accesses() - before : -1;
    };
    const int reading = accessesOfOne();
    tiny.now = tiny.now.addSecs(1);
    QCOMPARE(accessesOfOne(), reading + 1);
    QCOMPARE(accessesOfOne(), reading);
    QCOMPARE(lastUsed(), tiny.now);
}

void TestIdentity::endsOneOfItsOwn()
{
    TinyStore tiny;
    Authority &authority = tiny.authority();
    const OpenedSession here = opened(tiny);
    const OpenedSession there = opened(tiny, tiny::owner, elsewhere);
    const OpenedSession others = opened(tiny, tiny::billing);
    QVERIFY_RESULT(authority.endSession(here.tokens.access, there.tokens.session));
    COMPARE_ERROR(authority.resume(there.tokens.access), ErrorCode::Unauthenticated, Rule::None, QString());
    COMPARE_ERROR(authority.refresh(there.tokens.refresh, elsewhere), ErrorCode::Unauthenticated, Rule::None,
                  QString());
    for (const Id &id : {there.tokens.session, others.tokens.session, tiny::id(99), Id()})
        COMPARE_ERROR(authority.endSession(here.tokens.access, id), ErrorCode::NotFound, Rule::None, QString());
    QVERIFY_RESULT(authority.resume(others.tokens.access));
    QVERIFY_RESULT(authority.endSession(here.tokens.access, here.tokens.session));
    COMPARE_ERROR(authority.endSession(here.tokens.access, here.tokens.session), ErrorCode::Unauthenticated, Rule::None,
                  QString());
}

void TestIdentity::signsOutWithAnOldToken()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const OpenedSession other = opened(tiny);
    tiny.now = tiny.now.addDays(1); // the access token is long over; the wish is clear all the same
    QVERIFY_RESULT(tiny.authority().signOut(session.tokens.access));
    COMPARE_ERROR(tiny.authority().refresh(session.tokens.refresh, atHome), ErrorCode::Unauthenticated, Rule::None,
                  QString());
    QVERIFY_RESULT(tiny.authority().refresh(other.tokens.refresh, atHome));
}

/// Whoever looks at the activity log sees that somebody came in, from where, and what they did to get in again.
void TestIdentity::logsWhatBecomesOfTheWayIn()
{
    TinyStore tiny;
    tiny.now = tiny.now.addSecs(60);
    COMPARE_ERROR(tiny.authority().openSession(tiny::emailOf(tiny::owner), u"wrong"_s, {}, atHome),
                  ErrorCode::Unauthenticated, Rule::None, QString());
    const OpenedSession first = opened(tiny, tiny::owner, elsewhere);
    const OpenedSession second = opened(tiny);
    QCOMPARE(tiny.get<Contact>(tiny::owner).lastSignInAt, tiny.now);
    QVERIFY_RESULT(tiny.authority().endSession(second.tokens.access, first.tokens.session));
    QVERIFY_RESULT(tiny.authority().changePassword(second.tokens.access, tiny::password, u"otra contraseña larga"_s));
    const auto entries = tiny.store().select<ActivityEntry>({.where = u"contact_id = ? AND at >= ?"_s,
                                                             .arguments = {tiny::owner, tiny.now.toMSecsSinceEpoch()},
                                                             .order = u"version"_s});
    QVERIFY_RESULT(entries);
    QStringList told;
    for (const ActivityEntry &entry : *entries)
        told.append(entry.action + u' ' + entry.address);
    QCOMPARE(told, QStringList({u"session.open "_s + elsewhere.address, u"session.open "_s + atHome.address,
                                u"session.revoke "_s + atHome.address, u"password.change "_s + atHome.address}));
}

void TestIdentity::keepsTheLastFifty()
{
    TinyStore tiny;
    const OpenedSession used = opened(tiny);
    const OpenedSession unused = opened(tiny);
    tiny.now = tiny.now.addSecs(120);
    QVERIFY_RESULT(tiny.authority().resume(used.tokens.access));
    for (int i = 0; i < 49; ++i)
        QVERIFY_RESULT(tiny.authority().signIn(tiny::emailOf(tiny::owner), tiny::password));
    QCOMPARE(rows(tiny, u"session"_s), 50);
    QVERIFY_RESULT(tiny.authority().resume(used.tokens.access));
    COMPARE_ERROR(tiny.authority().resume(unused.tokens.access), ErrorCode::Unauthenticated, Rule::None, QString());
}

void TestIdentity::reopensByContact()
{
    TinyStore tiny;
    const auto session = tiny.authority().reopenSession(tiny::account, tiny::billing, tiny::password, {}, atHome);
    QVERIFY_RESULT(session);
    QCOMPARE(session->who.actor.contactId, tiny::billing);
    QVERIFY_RESULT(tiny.authority().refresh(session->tokens.refresh, atHome));
    COMPARE_ERROR(tiny.authority().reopenSession(tiny::account, tiny::billing, u"guess"_s, {}, atHome),
                  ErrorCode::Unauthenticated, Rule::None, QString());
    COMPARE_ERROR(tiny.authority().reopenSession(tiny::id(70), tiny::billing, tiny::password, {}, atHome),
                  ErrorCode::Unauthenticated, Rule::None, QString());
}

void TestIdentity::newCostsAreTakenOver()
{
    TinyStore tiny;
    const auto hashOf = [&] {
        auto cursor = tiny.database().query(u"SELECT password_hash FROM credential WHERE contact_id = ?"_s,
                                            {tiny::owner});
        return cursor && cursor->next() ? cursor->value(0).toString() : QString();
    };
    const QByteArray password = tiny::password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> old{};
    QCOMPARE(crypto_pwhash_str(old.data(), password.constData(), static_cast<unsigned long long>(password.size()), 1,
                               8 * 1024 * 1024),
             0);
    QVERIFY_RESULT(tiny.database().execute(u"UPDATE credential SET password_hash = ? WHERE contact_id = ?"_s,
                                           {QString::fromLatin1(old.data()), tiny::owner}));
    COMPARE_ERROR(tiny.authority().signIn(tiny::emailOf(tiny::owner), u"a wrong one"_s), ErrorCode::Unauthenticated,
                  Rule::None, QString());
    QCOMPARE(hashOf(), QString::fromLatin1(old.data())); // nobody's guess replaces it
    (void)opened(tiny);
    const QString renewed = hashOf();
    QVERIFY2(renewed.startsWith(u"$argon2id$v=19$m=19456,t=2,p=1$"_s), qPrintable(renewed));
    (void)opened(tiny);
    QCOMPARE(hashOf(), renewed);
}

void TestIdentity::changesThePassword()
{
    TinyStore tiny;
    Authority &authority = tiny.authority();
    const QString next = u"otra clave, más larga"_s;
    const OpenedSession here = opened(tiny);
    const OpenedSession there = opened(tiny, tiny::owner, elsewhere);
    const OpenedSession others = opened(tiny, tiny::billing);
    QVERIFY_RESULT(authority.changePassword(here.tokens.access, tiny::password, next));
    QVERIFY_RESULT(authority.resume(here.tokens.access));
    COMPARE_ERROR(authority.refresh(there.tokens.refresh, elsewhere), ErrorCode::Unauthenticated, Rule::None,
                  QString());
    QVERIFY_RESULT(authority.resume(others.tokens.access));
    COMPARE_ERROR(authority.openSession(tiny::emailOf(tiny::owner), tiny::password, {}, atHome),
                  ErrorCode::Unauthenticated, Rule::None, QString());
    QVERIFY_RESULT(authority.openSession(tiny::emailOf(tiny::owner), next, {}, atHome));
    QVERIFY_RESULT(authority.openSession(tiny::emailOf(tiny::billing), tiny::password, {}, atHome));
}

void TestIdentity::refusesAPassword_data()
{
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("next");
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("field");
    QTest::newRow("a wrong one") << u"guess"_s << u"a good password"_s << Rule::None << u"current"_s;
    QTest::newRow("none") << QString() << u"a good password"_s << Rule::None << u"current"_s;
    QTest::newRow("short") << tiny::password << u"123456789"_s << Rule::OutOfRange << u"next"_s;
    QTest::newRow("long") << tiny::password << QString(1025, u'x') << Rule::TooLong << u"next"_s;
    QTest::newRow("the address") << tiny::password << tiny::emailOf(tiny::owner).toUpper() << Rule::Duplicate
                                 << u"next"_s;
}

void TestIdentity::refusesAPassword()
{
    QFETCH(const QString, current);
    QFETCH(const QString, next);
    QFETCH(const Rule, rule);
    QFETCH(const QString, field);
    TinyStore tiny;
    const OpenedSession here = opened(tiny);
    const OpenedSession there = opened(tiny, tiny::owner, elsewhere);
    COMPARE_ERROR(tiny.authority().changePassword(here.tokens.access, current, next), ErrorCode::Validation, rule,
                  field);
    QVERIFY_RESULT(tiny.authority().resume(there.tokens.access));
    (void)opened(tiny);
    COMPARE_ERROR(tiny.authority().changePassword(u"made up"_s, tiny::password, u"a good password"_s),
                  ErrorCode::Unauthenticated, Rule::None, QString());
}

void TestIdentity::guessingThePasswordFromInsideIsLimited()
{
    TinyStore tiny;
    Authority &authority = tiny.authority();
    const OpenedSession session = opened(tiny);
    const QString next = u"a good password"_s;
    for (int i = 0; i < 5; ++i)
        COMPARE_ERROR(authority.changePassword(session.tokens.access, u"guess"_s, next), ErrorCode::Validation,
                      Rule::None, u"current"_s);
    COMPARE_ERROR(authority.changePassword(session.tokens.access, tiny::password, next), ErrorCode::RateLimited,
                  Rule::None, QString());
    COMPARE_ERROR(authority.beginTwoFactor(session.tokens.access, tiny::password), ErrorCode::RateLimited, Rule::None,
                  QString());
    (void)opened(tiny); // which has its own count
    tiny.now = tiny.now.addSecs(1);
    QVERIFY_RESULT(authority.changePassword(session.tokens.access, tiny::password, next));
}

void TestIdentity::failingAccessDuringSignInLeavesNothing()
{
    TinyStore tiny;
    const QString token = tiny.authority().signIn(tiny::emailOf(tiny::owner), tiny::password).value().sessionToken;
    const Enrolment enrolment = enrolled(tiny, token);
    const QString code = codeFor(enrolment.offer, tiny.now);
    const QStringList log = tiny.log();
    int failures = 0;
    for (int n = 1;; ++n) {
        tiny.failAt(n);
        const auto session = tiny.authority().openSession(tiny::emailOf(tiny::owner), tiny::password, code, atHome);
        tiny.failAt(0);
        if (session) {
            QVERIFY_RESULT(tiny.authority().resume(session->tokens.access));
            break;
        }
        ++failures;
        QCOMPARE(enumName(session.error().code), enumName(ErrorCode::Storage));
        QCOMPARE(rows(tiny, u"session"_s), 1);
        QCOMPARE(tiny.log(), log);
        // What was tried in vain does count; here it would end the test.
        QVERIFY_RESULT(tiny.database().execute(u"DELETE FROM sign_in_attempt"_s));
    }
    QVERIFY2(failures >= 20, qPrintable(QString::number(failures)));
    QCOMPARE(rows(tiny, u"session"_s), 2); // the code was good to the end, and is used now
    COMPARE_ERROR(tiny.authority().openSession(tiny::emailOf(tiny::owner), tiny::password, code, atHome),
                  ErrorCode::SecondFactor, Rule::None, QString());
}

void TestIdentity::failingAccessDuringRefreshLosesNothing()
{
    TinyStore tiny;
    OpenedSession session = opened(tiny);
    int failures = 0;
    for (int n = 1;; ++n) {
        tiny.failAt(n);
        const auto next = tiny.authority().refresh(session.tokens.refresh, atHome);
        tiny.failAt(0);
        if (next) {
            QVERIFY_RESULT(tiny.authority().resume(next->tokens.access));
            break;
        }
        ++failures;
        QCOMPARE(enumName(next.error().code), enumName(ErrorCode::Storage));
        session = required(tiny.authority().refresh(session.tokens.refresh, atHome)); // whether or not it was done
    }
    QVERIFY2(failures >= 5, qPrintable(QString::number(failures)));
}

void TestIdentity::failingAccessDuringPasswordChangeIsAllOrNothing()
{
    TinyStore tiny;
    const QString next = u"a good password"_s;
    const OpenedSession here = opened(tiny);
    (void)opened(tiny, tiny::owner, elsewhere);
    int failures = 0;
    for (int n = 1;; ++n) {
        tiny.failAt(n);
        const auto changed = tiny.authority().changePassword(here.tokens.access, tiny::password, next);
        tiny.failAt(0);
        if (changed)
            break;
        ++failures;
        QCOMPARE(enumName(changed.error().code), enumName(ErrorCode::Storage));
        QCOMPARE(rows(tiny, u"session"_s), 2);
        QVERIFY_RESULT(tiny.database().execute(u"DELETE FROM sign_in_attempt"_s));
    }
    QVERIFY2(failures >= 10, qPrintable(QString::number(failures)));
    QCOMPARE(rows(tiny, u"session"_s), 1);
    QVERIFY_RESULT(tiny.authority().openSession(tiny::emailOf(tiny::owner), next, {}, atHome));
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
