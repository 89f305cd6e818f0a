// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signin.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestSignInLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { ON_BOTH_ENGINES(); }
    void init() { USE_ENGINE(); }

    void waitsGrow();
    void theUnknownAreLimitedAlike();
    void earlyAttemptsAreNotJudgedAndNotCounted();
    void rightPasswordStartsAnew();
    void networkIsLimitedOverManyAddresses();
    void ownAccountDoesNotClearTheNetwork();
    void familiarNetworkIsLetIn();
    void familiarNetworkHasItsOwnLimit();
    void familiarityEnds();
    void familiarComputerIsLetInAnywhere();
    void familiarComputersHaveOneLimit();
    void tokenOfAComputerIsForItsContactAlone();
    void tokenOfAComputerOpensNothing();
    void nobodyIsLockedOutForGood_data();
    void nobodyIsLockedOutForGood();
    void sessionsGoOnUnderAttack();
    void clockSetBackDoesNotLockOut();
    void oldCountsAreForgotten();
    void whoComesBackIsLimitedAlike();
    void countsHoldNoPersonalData();
    void networkOfAnAddress_data();
    void networkOfAnAddress();

private:
    static Result<OpenedSession> attempt(TinyStore &tiny, const QString &password, const DeviceInfo &device = elsewhere,
                                         const QString &email = tiny::emailOf(tiny::owner))
    {
        return tiny.authority().openSession(email, password, {}, device);
    }
    /// The waits that a guesser is given who comes back whenever it may.
    static QList<int> waits(TinyStore &tiny, int guesses, const QString &email, const DeviceInfo &device = elsewhere)
    {
        QList<int> list;
        while (list.size() < guesses) {
            const auto refused = attempt(tiny, u"guess"_s, device, email);
            list.append(refused ? -1 : refused.error().retryAfter);
            tiny.now = tiny.now.addSecs(list.constLast());
        }
        return list;
    }
};

void TestSignInLimits::waitsGrow()
{
    TinyStore tiny;
    // Every second one, of those that had to wait, was judged.
    QCOMPARE(waits(tiny, 14, tiny::emailOf(tiny::owner)), (QList<int>{0, 0, 0, 0, 0, 1, 0, 2, 0, 4, 0, 8, 0, 16}));
    const QList<int> later = waits(tiny, 40, tiny::emailOf(tiny::owner));
    QCOMPARE(*std::ranges::max_element(later), 300);
    QCOMPARE(later.last(2), (QList<int>{0, 300}));
}

void TestSignInLimits::theUnknownAreLimitedAlike()
{
    TinyStore tiny;
    TinyStore other;
    QCOMPARE(waits(tiny, 40, tiny::emailOf(tiny::owner)), waits(other, 40, u"nobody@tienda.example"_s));
    COMPARE_ERROR(attempt(other, u"guess"_s, elsewhere, u"nobody@tienda.example"_s), ErrorCode::Unauthenticated,
                  Rule::None, QString());
    COMPARE_ERROR(attempt(other, tiny::password, elsewhere, u"NOBODY@tienda.example "_s), ErrorCode::RateLimited,
                  Rule::None, QString());
}

void TestSignInLimits::earlyAttemptsAreNotJudgedAndNotCounted()
{
    TinyStore tiny;
    QVERIFY(!waits(tiny, 5, tiny::emailOf(tiny::owner)).contains(1));
    for (int i = 0; i < 100; ++i)
        COMPARE_ERROR(attempt(tiny, tiny::password), ErrorCode::RateLimited, Rule::None, QString());
    tiny.now = tiny.now.addSecs(1);
    QVERIFY_RESULT(attempt(tiny, tiny::password));
}

void TestSignInLimits::rightPasswordStartsAnew()
{
    TinyStore tiny;
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i)
            COMPARE_ERROR(attempt(tiny, u"guess"_s, atHome), ErrorCode::Unauthenticated, Rule::None, QString());
        QVERIFY_RESULT(attempt(tiny, tiny::password, atHome));
    }
    QCOMPARE(rows(tiny, u"sign_in_attempt"_s), 1); // the network's: what was wrong stays, what was right is taken back
}

void TestSignInLimits::networkIsLimitedOverManyAddresses()
{
    TinyStore tiny;
    for (int i = 0; i < 20; ++i)
        COMPARE_ERROR(attempt(tiny, u"guess"_s, elsewhere, u"somebody-%1@tienda.example"_s.arg(i)),
                      ErrorCode::Unauthenticated, Rule::None, QString());
    COMPARE_ERROR(attempt(tiny, u"guess"_s, elsewhere, u"somebody-20@tienda.example"_s), ErrorCode::RateLimited,
                  Rule::None, QString());
    QVERIFY_RESULT(attempt(tiny, tiny::password, atHome));
}

void TestSignInLimits::ownAccountDoesNotClearTheNetwork()
{
    TinyStore tiny;
    int judged = 0;
    for (int i = 0; i < 200; ++i) {
        // A customer of the provider guesses at others, and signs in as itself in between.
        if (i % 10 == 9)
            (void)attempt(tiny, tiny::password, elsewhere, tiny::emailOf(tiny::billing));
        const auto refused = attempt(tiny, u"guess"_s, elsewhere, u"somebody-%1@tienda.example"_s.arg(i));
        judged += refused.error().code == ErrorCode::Unauthenticated ? 1 : 0;
    }
    QCOMPARE(judged, 20);
}

void TestSignInLimits::familiarNetworkIsLetIn()
{
    TinyStore tiny;
    (void)opened(tiny);
    const DeviceInfo neighbour{u"?"_s, u"192.0.2.8"_s};
    QVERIFY(waits(tiny, 30, tiny::emailOf(tiny::owner)).contains(300));
    (void)attempt(tiny, u"guess"_s);
    for (const DeviceInfo &device : {elsewhere, neighbour})
        COMPARE_ERROR(attempt(tiny, tiny::password, device), ErrorCode::RateLimited, Rule::None, QString());
    QVERIFY_RESULT(attempt(tiny, tiny::password, atHome));
}

void TestSignInLimits::familiarNetworkHasItsOwnLimit()
{
    TinyStore tiny;
    (void)opened(tiny);
    QCOMPARE(waits(tiny, 10, tiny::emailOf(tiny::owner), atHome), (QList<int>{0, 0, 0, 0, 0, 1, 0, 2, 0, 4}));
    (void)attempt(tiny, u"guess"_s, atHome);
    COMPARE_ERROR(attempt(tiny, tiny::password, atHome), ErrorCode::RateLimited, Rule::None, QString());
    QVERIFY_RESULT(attempt(tiny, tiny::password, elsewhere)); // the owner on the way, while somebody guesses at home
}

void TestSignInLimits::familiarityEnds()
{
    TinyStore tiny;
    (void)opened(tiny);
    tiny.now = tiny.now.addDays(180);
    QVERIFY(waits(tiny, 30, tiny::emailOf(tiny::owner)).contains(300));
    (void)attempt(tiny, u"guess"_s);
    COMPARE_ERROR(attempt(tiny, tiny::password, atHome), ErrorCode::RateLimited, Rule::None, QString());
}

/// However long the attack lasts, whoever signed in on a computer before signs in on it: in a café, with the session ended and
/// another password since.
void TestSignInLimits::familiarComputerIsLetInAnywhere()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    QVERIFY(!session.tokens.device.isEmpty());
    const QString next = u"otra contraseña larga"_s;
    QVERIFY_RESULT(tiny.authority().changePassword(session.tokens.access, tiny::password, next));
    QVERIFY_RESULT(tiny.authority().signOut(session.tokens.access));
    const auto attack = [&] {
        QVERIFY(waits(tiny, 30, tiny::emailOf(tiny::owner), {u"?"_s, u"203.0.113.4"_s}).contains(300));
        (void)attempt(tiny, u"guess"_s, {u"?"_s, u"203.0.113.4"_s});
    };
    attack();
    DeviceInfo laptop = elsewhere;
    COMPARE_ERROR(attempt(tiny, next, laptop), ErrorCode::RateLimited, Rule::None, QString());
    laptop.token = session.tokens.device;
    const auto again = attempt(tiny, next, laptop);
    QVERIFY_RESULT(again);
    tiny.now = tiny.now.addDays(179);
    attack();
    QVERIFY_RESULT(attempt(tiny, next, {u"Portátil"_s, u"203.0.113.5"_s, again->tokens.device}));
    tiny.now = tiny.now.addDays(1);
    attack();
    COMPARE_ERROR(attempt(tiny, next, {u"Portátil"_s, u"203.0.113.6"_s, again->tokens.device}), ErrorCode::RateLimited,
                  Rule::None, QString());
}

void TestSignInLimits::familiarComputersHaveOneLimit()
{
    TinyStore tiny;
    DeviceInfo stolen = elsewhere;
    stolen.token = opened(tiny).tokens.device;
    QCOMPARE(waits(tiny, 10, tiny::emailOf(tiny::owner), stolen), (QList<int>{0, 0, 0, 0, 0, 1, 0, 2, 0, 4}));
    (void)attempt(tiny, u"guess"_s, stolen);
    COMPARE_ERROR(attempt(tiny, tiny::password, stolen), ErrorCode::RateLimited, Rule::None, QString());
    // Whoever has more of them has no more guesses; the owner gets in without one.
    stolen.token = opened(tiny).tokens.device;
    COMPARE_ERROR(attempt(tiny, tiny::password, stolen), ErrorCode::RateLimited, Rule::None, QString());
    for (const DeviceInfo &device : {atHome, elsewhere})
        QVERIFY_RESULT(attempt(tiny, tiny::password, device));
}

void TestSignInLimits::tokenOfAComputerIsForItsContactAlone()
{
    TinyStore tiny;
    const SessionTokens others = opened(tiny, tiny::billing).tokens;
    const SessionTokens own = opened(tiny).tokens;
    QString tampered = own.device;
    tampered[tampered.size() / 2] = tampered[tampered.size() / 2] == u'A' ? u'B' : u'A';
    QVERIFY(waits(tiny, 30, tiny::emailOf(tiny::owner)).contains(300));
    (void)attempt(tiny, u"guess"_s);
    for (const QString &token : {others.device, own.refresh, own.access, tampered, u"x"_s, QString(4096, u'.')}) {
        const DeviceInfo device{u"?"_s, elsewhere.address, token};
        COMPARE_ERROR(attempt(tiny, tiny::password, device), ErrorCode::RateLimited, Rule::None, QString());
    }
}

void TestSignInLimits::tokenOfAComputerOpensNothing()
{
    TinyStore tiny;
    const QString token = opened(tiny).tokens.device;
    COMPARE_ERROR(tiny.authority().resume(token), ErrorCode::Unauthenticated, Rule::None, QString());
    COMPARE_ERROR(tiny.authority().refresh(token, atHome), ErrorCode::Unauthenticated, Rule::None, QString());
    const DeviceInfo known{u"Portátil"_s, atHome.address, token};
    COMPARE_ERROR(attempt(tiny, u"guess"_s, known), ErrorCode::Unauthenticated, Rule::None, QString());
}

void TestSignInLimits::nobodyIsLockedOutForGood_data()
{
    QTest::addColumn<int>("secondsBetween");
    QTest::newRow("whenever it may") << 0;
    QTest::newRow("every second") << 1;
    QTest::newRow("every minute") << 60;
}

/// Somebody guesses for an hour, as fast as it goes, from ever new networks. The owner, in a new place too, waits for five
/// minutes at most once it pauses, and at any time gets in from home.
void TestSignInLimits::nobodyIsLockedOutForGood()
{
    QFETCH(const int, secondsBetween);
    TinyStore tiny;
    (void)opened(tiny);
    const QDateTime end = tiny.now.addSecs(3600);
    for (int i = 0; tiny.now < end; ++i) {
        const DeviceInfo device{{}, u"203.0.113.%1"_s.arg(i % 256)};
        const auto refused = attempt(tiny, u"guess"_s, device);
        tiny.now = tiny.now.addSecs(secondsBetween > 0 ? secondsBetween : refused.error().retryAfter);
    }
    QVERIFY_RESULT(attempt(tiny, tiny::password, atHome));
    const auto refused = attempt(tiny, tiny::password, elsewhere);
    if (!refused) {
        QVERIFY(refused.error().retryAfter <= 300);
        tiny.now = tiny.now.addSecs(refused.error().retryAfter);
        QVERIFY_RESULT(attempt(tiny, tiny::password, elsewhere));
    }
}

void TestSignInLimits::sessionsGoOnUnderAttack()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    (void)waits(tiny, 20, tiny::emailOf(tiny::owner), atHome);
    QVERIFY_RESULT(tiny.authority().refresh(session.tokens.refresh, atHome));
}

void TestSignInLimits::clockSetBackDoesNotLockOut()
{
    TinyStore tiny;
    tiny.now = tiny.now.addYears(1);
    QVERIFY(waits(tiny, 30, tiny::emailOf(tiny::owner)).contains(300));
    (void)attempt(tiny, u"guess"_s);
    tiny.now = tiny::now;
    QVERIFY_RESULT(attempt(tiny, tiny::password));
}

void TestSignInLimits::oldCountsAreForgotten()
{
    TinyStore tiny;
    for (int i = 0; i < 10; ++i)
        (void)attempt(tiny, u"guess"_s, atHome, u"somebody-%1@tienda.example"_s.arg(i));
    QCOMPARE(rows(tiny, u"sign_in_attempt"_s), 11);
    tiny.now = tiny.now.addDays(2);
    QVERIFY_RESULT(attempt(tiny, tiny::password));
    QCOMPARE(rows(tiny, u"sign_in_attempt"_s), 1);
}

void TestSignInLimits::whoComesBackIsLimitedAlike()
{
    TinyStore tiny;
    Authority &authority = tiny.authority();
    // By e-mail or by contact, it is one password that is guessed.
    for (int i = 0; i < 5; ++i)
        COMPARE_ERROR(authority.signInAgain(tiny::account, tiny::owner, u"guess"_s), ErrorCode::Unauthenticated,
                      Rule::None, QString());
    COMPARE_ERROR(authority.signInAgain(tiny::account, tiny::owner, tiny::password), ErrorCode::RateLimited, Rule::None,
                  QString());
    COMPARE_ERROR(attempt(tiny, tiny::password), ErrorCode::RateLimited, Rule::None, QString());
    for (int i = 0; i < 5; ++i)
        COMPARE_ERROR(authority.signInAgain(tiny::account, tiny::id(99), u"guess"_s), ErrorCode::Unauthenticated,
                      Rule::None, QString());
    COMPARE_ERROR(authority.signInAgain(tiny::account, tiny::id(99), u"guess"_s), ErrorCode::RateLimited, Rule::None,
                  QString());
}

void TestSignInLimits::countsHoldNoPersonalData()
{
    TinyStore tiny;
    (void)opened(tiny);
    (void)attempt(tiny, u"guess"_s, atHome);
    (void)attempt(tiny, u"guess"_s, elsewhere);
    for (const QString &sql :
         {u"SELECT subject FROM sign_in_attempt"_s, u"SELECT network_hash FROM familiar_network"_s}) {
        auto cursor = tiny.database().query(sql);
        QVERIFY(cursor && cursor->next());
        do {
            for (const QString &personal : {tiny::emailOf(tiny::owner), atHome.address, elsewhere.address})
                QVERIFY(!cursor->value(0).toString().contains(personal));
        } while (cursor->next());
    }
}

void TestSignInLimits::networkOfAnAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("network");
    const auto row = [](const QString &address, const QString &network) {
        QTest::newRow(qPrintable(address)) << address << network;
    };
    row(u"192.0.2.7"_s, u"192.0.2.7"_s);
    row(u"::ffff:192.0.2.7"_s, u"192.0.2.7"_s);
    row(u"2001:db8:1:2:3:4:5:6"_s, u"2001:db8:1:2::/64"_s);
    row(u"2001:0DB8:0001:0002::9"_s, u"2001:db8:1:2::/64"_s);
    row(u"2001:db8::9"_s, u"2001:db8:0:0::/64"_s);
    row(u"::1"_s, u"0:0:0:0::/64"_s);
    row(u"fe80::1%eth0"_s, u"fe80:0:0:0::/64"_s);
    row(QString(), QString());
}

void TestSignInLimits::networkOfAnAddress()
{
    QFETCH(const QString, address);
    QFETCH(const QString, network);
    QCOMPARE(networkOf(address), network);
}

QTEST_GUILESS_MAIN(TestSignInLimits)
#include "tst_signinlimits.moc"
