// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/password.h"
#include "app/store/migrations.h"
#include "tests/support/signin.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestTokenKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { ON_BOTH_ENGINES(); }
    void init() { USE_ENGINE(); }

    void rotationGoesUnnoticed();
    void rotationElsewhereIsFollowed();
    void endedKeysEndEverythingTheySigned();
    void endedKeysLeaveSecondFactors();
    void keysAreRetiredInTheEnd();
    void newestIsNewestWhateverTheClock();
    void madeUpKeysAreNotLookedUpForEver();
    void failingAccessDuringRotationLeavesNothing();
    void sessionsOfOlderStoresGoOn();

private:
    /// A second service on the same store.
    static std::unique_ptr<Authority> another(TinyStore &tiny)
    {
        return Authority::open(tiny.database(), tiny.policy, [&tiny] { return tiny.now; },
                               [](const RecordStore &, const QString &, const Id &) -> Result<QByteArray> {
            return QByteArray();
        }).value();
    }
};

void TestTokenKeys::rotationGoesUnnoticed()
{
    TinyStore tiny;
    Authority &authority = tiny.authority();
    const OpenedSession session = opened(tiny);
    const QString feed = authority.changes(session.tokens.access, {}, 100).value().token;
    for (int i = 0; i < 3; ++i) {
        QVERIFY_RESULT(rotateKeys(tiny.database(), tiny.now));
        tiny.now = tiny.now.addSecs(60);
    }
    QVERIFY_RESULT(authority.resume(session.tokens.access));
    const auto page = authority.changes(session.tokens.access, feed, 100);
    QVERIFY_RESULT(page);
    QVERIFY(signingKeyId(page->token) != signingKeyId(feed));
    const OpenedSession next = required(authority.refresh(session.tokens.refresh, atHome));
    QVERIFY(signingKeyId(next.tokens.access) != signingKeyId(session.tokens.access));
    // A reply that is given again is signed with the new key, and is as good.
    QVERIFY_RESULT(rotateKeys(tiny.database(), tiny.now));
    tiny.now = tiny.now.addSecs(60);
    const OpenedSession again = required(authority.refresh(session.tokens.refresh, atHome));
    QVERIFY_RESULT(authority.refresh(next.tokens.refresh, atHome));
    QVERIFY_RESULT(authority.refresh(again.tokens.refresh, atHome));
    QCOMPARE(rows(tiny, u"session"_s), 1);
}

void TestTokenKeys::rotationElsewhereIsFollowed()
{
    TinyStore tiny;
    QVERIFY_RESULT(rotateKeys(tiny.database(), tiny.now));
    const auto other = another(tiny);
    const OpenedSession session = required(other->openSession(tiny::emailOf(tiny::owner), tiny::password, {}, atHome));
    // At once, since the token names a key that is not known here.
    QVERIFY_RESULT(tiny.authority().resume(session.tokens.access));
    QVERIFY_RESULT(rotateKeys(tiny.database(), tiny.now));
    const OpenedSession old = opened(tiny);
    tiny.now = tiny.now.addSecs(30);
    QVERIFY(signingKeyId(opened(tiny).tokens.access) != signingKeyId(old.tokens.access)); // and in a while by itself
}

void TestTokenKeys::endedKeysEndEverythingTheySigned()
{
    TinyStore tiny;
    Authority &authority = tiny.authority();
    const QString embedded = authority.signIn(tiny::emailOf(tiny::owner), tiny::password).value().sessionToken;
    const OpenedSession session = opened(tiny);
    const QString feed = authority.changes(embedded, {}, 100).value().token;
    QVERIFY_RESULT(rotateKeys(tiny.database(), tiny.now, OlderKeys::End));
    tiny.now = tiny.now.addSecs(30);
    COMPARE_ERROR(authority.resume(session.tokens.access), ErrorCode::Unauthenticated, Rule::None, QString());
    COMPARE_ERROR(authority.refresh(session.tokens.refresh, atHome), ErrorCode::Unauthenticated, Rule::None, QString());
    COMPARE_ERROR(authority.changes(embedded, feed, 100), ErrorCode::Conflict, Rule::None, u"since"_s);
    QVERIFY_RESULT(authority.changes(embedded, {}, 100)); // a clean resync
    QVERIFY_RESULT(authority.resume(opened(tiny).tokens.access));
    QCOMPARE(rows(tiny, u"token_key"_s), 1);
}

void TestTokenKeys::endedKeysLeaveSecondFactors()
{
    TinyStore tiny;
    const Enrolment enrolment = enrolled(tiny, opened(tiny).tokens.access);
    QVERIFY_RESULT(rotateKeys(tiny.database(), tiny.now, OlderKeys::End));
    tiny.now = tiny.now.addSecs(30);
    (void)opened(tiny, tiny::owner, atHome, codeFor(enrolment.offer, tiny.now));
    (void)opened(tiny, tiny::owner, atHome, enrolment.recoveryCodes.constFirst());
}

void TestTokenKeys::keysAreRetiredInTheEnd()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    QVERIFY_RESULT(rotateKeys(tiny.database(), tiny.now));
    tiny.now = tiny.now.addDays(69);
    QVERIFY_RESULT(rotateKeys(tiny.database(), tiny.now));
    QCOMPARE(rows(tiny, u"token_key"_s), 3);
    tiny.now = tiny.now.addDays(1).addSecs(1);
    QVERIFY_RESULT(rotateKeys(tiny.database(), tiny.now));
    QCOMPARE(rows(tiny, u"token_key"_s), 3); // the first one served until seventy days ago
    COMPARE_ERROR(tiny.authority().refresh(session.tokens.refresh, atHome), ErrorCode::Unauthenticated, Rule::None,
                  QString());
}

void TestTokenKeys::newestIsNewestWhateverTheClock()
{
    TinyStore tiny;
    QVERIFY_RESULT(rotateKeys(tiny.database(), tiny.now.addYears(1)));
    TokenKeys keys(tiny.database(), [&] { return tiny.now; });
    const QString before = keys.newest().value().id;
    QVERIFY_RESULT(rotateKeys(tiny.database(), tiny.now));
    tiny.now = tiny.now.addSecs(-30);
    const TokenKey after = keys.newest().value();
    QVERIFY(after.id != before);
    QCOMPARE(after.secret.size(), 32);
}

void TestTokenKeys::madeUpKeysAreNotLookedUpForEver()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const QString rest = session.tokens.access.section(u'.', 1);
    const int before = tiny.accesses();
    for (int i = 0; i < 1000; ++i)
        COMPARE_ERROR(tiny.authority().resume(u"key%1."_s.arg(i) + rest), ErrorCode::Unauthenticated, Rule::None,
                      QString());
    QCOMPARE(tiny.accesses() - before, 10);
    QVERIFY_RESULT(tiny.authority().resume(session.tokens.access));
}

void TestTokenKeys::failingAccessDuringRotationLeavesNothing()
{
    TinyStore tiny;
    const Enrolment enrolment = enrolled(tiny, opened(tiny).tokens.access);
    int failures = 0;
    for (int n = 1;; ++n) {
        tiny.failAt(n);
        const auto rotated = rotateKeys(tiny.database(), tiny.now, OlderKeys::End);
        tiny.failAt(0);
        if (rotated)
            break;
        ++failures;
        QCOMPARE(rows(tiny, u"token_key"_s), 1);
        (void)another(tiny); // opens with what is there
    }
    QVERIFY2(failures >= 7, qPrintable(QString::number(failures)));
    QVERIFY_RESULT(another(tiny)->openSession(tiny::emailOf(tiny::owner), tiny::password,
                                              codeFor(enrolment.offer, tiny.now), atHome));
}

void TestTokenKeys::sessionsOfOlderStoresGoOn()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"authority.sqlite"_s);
    const QString token = randomToken();
    {
        QSqlDatabase old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        old.setDatabaseName(path);
        QVERIFY(old.open());
        QSqlQuery query(old);
        QVERIFY(query.exec(u"CREATE TABLE schema_version (version INTEGER NOT NULL)"_s));
        QVERIFY(query.exec(u"INSERT INTO schema_version (version) VALUES (2)"_s));
        for (const Migration &migration : migrationsFor(StoreKind::Authority)) {
            for (const QString &statement : migration.version <= 2 ? migration.statements : QStringList())
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        for (const Id &contact : {tiny::owner, tiny::billing}) {
            QVERIFY(query.prepare(u"INSERT INTO session VALUES (?, ?, ?, ?)"_s));
            query.addBindValue(tokenHash(contact == tiny::owner ? token : randomToken()));
            query.addBindValue(tiny::account);
            query.addBindValue(contact);
            query.addBindValue(tiny::now.toMSecsSinceEpoch());
            QVERIFY(query.exec());
        }
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    const auto database = Database::open(path, StoreKind::Authority);
    QVERIFY_RESULT(database);
    const auto authority = Authority::open(**database, Policy::builtIn(), [] { return tiny::now; }, {});
    QVERIFY_RESULT(authority);
    QVERIFY_RESULT((*database)->runInTransaction([&] { return tiny::fill(**database, **authority); }));
    const auto who = (*authority)->resume(token);
    QVERIFY_RESULT(who);
    QCOMPARE(who->actor.contactId, tiny::owner);
    const auto sessions = (*authority)->sessions(token);
    QVERIFY_RESULT(sessions);
    QCOMPARE(sessions->size(), 1);
    QVERIFY2(isValidId(sessions->constFirst().id), qPrintable(sessions->constFirst().id));
    QCOMPARE(sessions->constFirst().startedAt, tiny::now);
    QVERIFY_RESULT((*authority)->endSession(token, sessions->constFirst().id));
    QVERIFY(!(*authority)->resume(token));
}

QTEST_GUILESS_MAIN(TestTokenKeys)
#include "tst_tokenkeys.moc"
