// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signin.h"

#include <QTest>
#include <QUrl>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestTwoFactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { ON_BOTH_ENGINES(); }
    void init() { USE_ENGINE(); }

    void enrols();
    void anOfferIsNotInForce();
    void lastOfferCounts();
    void oneIsEnough();
    void embeddedSignInAsksToo();

    void asksOnlyAfterTheRightPassword();
    void codeIsTakenOnce();
    void noCodeOfAnEarlierStep();
    void theCodeThatConfirmedIsUsed();
    void codesAreTakenAsPeopleTypeThem_data();
    void codesAreTakenAsPeopleTypeThem();
    void clockThatWasSetBackShutsNobodyOut();
    void guessingIsLimited();
    void guessingElsewhereDoesNotKeepTheOwnerOut();

    void recoveryCodesAreTakenOnce();
    void recoveryCodesAreTheContactsOwn();

    void disablingNeedsBoth_data();
    void disablingNeedsBoth();
    void disabledIsGone();
    void operatorCanResetIt();

    void recordIsKeptInStep();
    void secretIsSealedForItsContact();
    void goesWithItsContact();
    void failingAccessDuringConfirmationIsAllOrNothing();
    void failingAccessDuringDisablingIsAllOrNothing();

private:
    static Result<OpenedSession> attempt(TinyStore &tiny, const QString &code, const DeviceInfo &device = atHome)
    {
        return tiny.authority().openSession(tiny::emailOf(tiny::owner), tiny::password, code, device);
    }
};

void TestTwoFactor::enrols()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const auto offer = tiny.authority().beginTwoFactor(session.tokens.access, tiny::password);
    QVERIFY_RESULT(offer);
    QCOMPARE(offer->secret.size(), 32);
    QVERIFY(offer->uri.startsWith(u"otpauth://totp/"_s));
    QVERIFY(offer->uri.contains(offer->secret));
    QVERIFY(QUrl(offer->uri).path(QUrl::FullyDecoded).endsWith(u':' + tiny::emailOf(tiny::owner)));
    COMPARE_ERROR(tiny.authority().confirmTwoFactor(session.tokens.access, u"000000"_s), ErrorCode::Validation,
                  Rule::None, u"code"_s);
    const auto codes = tiny.authority().confirmTwoFactor(session.tokens.access, codeFor(*offer, tiny.now));
    QVERIFY_RESULT(codes);
    QCOMPARE(codes->size(), 10);
    QCOMPARE(QSet<QString>(codes->begin(), codes->end()).size(), 10);
    QCOMPARE(codes->constFirst().size(), 19); // four groups of four
    COMPARE_ERROR(attempt(tiny, {}), ErrorCode::SecondFactor, Rule::None, QString());
    COMPARE_ERROR(attempt(tiny, u"000000"_s), ErrorCode::SecondFactor, Rule::None, QString());
    tiny.now = tiny.now.addSecs(30);
    QVERIFY_RESULT(attempt(tiny, codeFor(*offer, tiny.now)));
    QVERIFY_RESULT(tiny.authority().resume(session.tokens.access)); // what was open goes on
    QVERIFY_RESULT(tiny.authority().openSession(tiny::emailOf(tiny::billing), tiny::password, {}, atHome));
}

void TestTwoFactor::anOfferIsNotInForce()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    COMPARE_ERROR(tiny.authority().confirmTwoFactor(session.tokens.access, u"000000"_s), ErrorCode::Conflict,
                  Rule::None, QString());
    COMPARE_ERROR(tiny.authority().beginTwoFactor(session.tokens.access, u"guess"_s), ErrorCode::Validation, Rule::None,
                  u"password"_s);
    QVERIFY_RESULT(tiny.authority().beginTwoFactor(session.tokens.access, tiny::password));
    QVERIFY_RESULT(attempt(tiny, {}));
    QVERIFY(!tiny.get<Contact>(tiny::owner).twoFactor);
    COMPARE_ERROR(tiny.authority().disableTwoFactor(session.tokens.access, tiny::password, u"000000"_s),
                  ErrorCode::Conflict, Rule::None, QString());
}

void TestTwoFactor::lastOfferCounts()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const auto first = tiny.authority().beginTwoFactor(session.tokens.access, tiny::password);
    const auto second = tiny.authority().beginTwoFactor(session.tokens.access, tiny::password);
    QVERIFY(first && second);
    QVERIFY(first->secret != second->secret);
    COMPARE_ERROR(tiny.authority().confirmTwoFactor(session.tokens.access, codeFor(*first, tiny.now)),
                  ErrorCode::Validation, Rule::None, u"code"_s);
    QVERIFY_RESULT(tiny.authority().confirmTwoFactor(session.tokens.access, codeFor(*second, tiny.now)));
}

void TestTwoFactor::oneIsEnough()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const Enrolment enrolment = enrolled(tiny, session.tokens.access);
    COMPARE_ERROR(tiny.authority().beginTwoFactor(session.tokens.access, tiny::password), ErrorCode::Conflict,
                  Rule::None, QString());
    COMPARE_ERROR(tiny.authority().confirmTwoFactor(session.tokens.access, codeFor(enrolment.offer, tiny.now)),
                  ErrorCode::Conflict, Rule::None, QString());
    QVERIFY_RESULT(attempt(tiny, codeFor(enrolment.offer, tiny.now))); // untouched by all that
}

void TestTwoFactor::embeddedSignInAsksToo()
{
    TinyStore tiny;
    Authority &authority = tiny.authority();
    const QString token = authority.signIn(tiny::emailOf(tiny::owner), tiny::password).value().sessionToken;
    const Enrolment enrolment = enrolled(tiny, token);
    COMPARE_ERROR(authority.signIn(tiny::emailOf(tiny::owner), tiny::password), ErrorCode::SecondFactor, Rule::None,
                  QString());
    COMPARE_ERROR(authority.signInAgain(tiny::account, tiny::owner, tiny::password), ErrorCode::SecondFactor,
                  Rule::None, QString());
    QVERIFY_RESULT(
        authority.signInAgain(tiny::account, tiny::owner, tiny::password, codeFor(enrolment.offer, tiny.now)));
}

void TestTwoFactor::asksOnlyAfterTheRightPassword()
{
    TinyStore tiny;
    const Enrolment enrolment = enrolled(tiny, opened(tiny).tokens.access);
    const QString code = codeFor(enrolment.offer, tiny.now);
    for (const QString &given : {QString(), code, enrolment.recoveryCodes.constFirst()})
        COMPARE_ERROR(tiny.authority().openSession(tiny::emailOf(tiny::owner), u"guess"_s, given, atHome),
                      ErrorCode::Unauthenticated, Rule::None, QString());
    QVERIFY_RESULT(attempt(tiny, code)); // it was not used up
    QVERIFY_RESULT(attempt(tiny, enrolment.recoveryCodes.constFirst()));
}

void TestTwoFactor::codeIsTakenOnce()
{
    TinyStore tiny;
    const Enrolment enrolment = enrolled(tiny, opened(tiny).tokens.access);
    const QString code = codeFor(enrolment.offer, tiny.now);
    QVERIFY_RESULT(attempt(tiny, code));
    for (int i = 0; i < 3; ++i) {
        COMPARE_ERROR(attempt(tiny, code), ErrorCode::SecondFactor, Rule::None, QString());
        tiny.now = tiny.now.addSecs(10);
    }
    QVERIFY_RESULT(attempt(tiny, codeFor(enrolment.offer, tiny.now)));
}

void TestTwoFactor::noCodeOfAnEarlierStep()
{
    TinyStore tiny;
    const Enrolment enrolment = enrolled(tiny, opened(tiny).tokens.access);
    tiny.now = tiny.now.addSecs(60);
    const QString early = codeFor(enrolment.offer, tiny.now.addSecs(-30));
    const QString late = codeFor(enrolment.offer, tiny.now.addSecs(30));
    QVERIFY_RESULT(attempt(tiny, late)); // from a telephone that is ahead
    COMPARE_ERROR(attempt(tiny, early), ErrorCode::SecondFactor, Rule::None, QString());
    COMPARE_ERROR(attempt(tiny, codeFor(enrolment.offer, tiny.now)), ErrorCode::SecondFactor, Rule::None, QString());
    tiny.now = tiny.now.addSecs(60);
    QVERIFY_RESULT(attempt(tiny, codeFor(enrolment.offer, tiny.now)));
}

void TestTwoFactor::theCodeThatConfirmedIsUsed()
{
    TinyStore tiny;
    const Enrolment enrolment = enrolled(tiny, opened(tiny).tokens.access);
    COMPARE_ERROR(attempt(tiny, codeFor(enrolment.offer, tiny.now.addSecs(-30))), ErrorCode::SecondFactor, Rule::None,
                  QString());
}

void TestTwoFactor::codesAreTakenAsPeopleTypeThem_data()
{
    QTest::addColumn<bool>("isRecovery");
    QTest::addColumn<QString>("between");
    QTest::addColumn<bool>("isLower");
    QTest::newRow("with a space") << false << u" "_s << false;
    QTest::newRow("with no-break spaces") << false << u"\u00A0"_s << false;
    QTest::newRow("recovery, lower case") << true << u"-"_s << true;
    QTest::newRow("recovery, spaces") << true << u" "_s << false;
    QTest::newRow("recovery, in one word") << true << u""_s << true;
}

void TestTwoFactor::codesAreTakenAsPeopleTypeThem()
{
    QFETCH(const bool, isRecovery);
    QFETCH(const QString, between);
    QFETCH(const bool, isLower);
    TinyStore tiny;
    const Enrolment enrolment = enrolled(tiny, opened(tiny).tokens.access);
    const QString code = codeFor(enrolment.offer, tiny.now);
    QString typed = isRecovery ? QString(enrolment.recoveryCodes.at(3)).replace(u'-', between)
                               : code.left(3) + between + code.mid(3) + u' ';
    QVERIFY_RESULT(attempt(tiny, isLower ? typed.toLower() : typed));
}

void TestTwoFactor::clockThatWasSetBackShutsNobodyOut()
{
    TinyStore tiny;
    const Enrolment enrolment = enrolled(tiny, opened(tiny).tokens.access);
    tiny.now = tiny.now.addYears(1); // the clocks of service and telephone
    QVERIFY_RESULT(attempt(tiny, codeFor(enrolment.offer, tiny.now)));
    tiny.now = tiny.now.addYears(-1).addSecs(90);
    const QString code = codeFor(enrolment.offer, tiny.now);
    QVERIFY_RESULT(attempt(tiny, code));
    COMPARE_ERROR(attempt(tiny, code), ErrorCode::SecondFactor, Rule::None, QString());
}

void TestTwoFactor::guessingIsLimited()
{
    TinyStore tiny;
    const Enrolment enrolment = enrolled(tiny, opened(tiny).tokens.access);
    for (int i = 0; i < 5; ++i)
        COMPARE_ERROR(attempt(tiny, u"00000%1"_s.arg(i)), ErrorCode::SecondFactor, Rule::None, QString());
    const QString code = codeFor(enrolment.offer, tiny.now);
    COMPARE_ERROR(attempt(tiny, code), ErrorCode::RateLimited, Rule::None, QString());
    COMPARE_ERROR(attempt(tiny, enrolment.recoveryCodes.constFirst()), ErrorCode::RateLimited, Rule::None, QString());
    QCOMPARE(attempt(tiny, code).error().retryAfter, 1);
    COMPARE_ERROR(attempt(tiny, {}), ErrorCode::SecondFactor, Rule::None, QString()); // nothing was guessed
    tiny.now = tiny.now.addSecs(1);
    QVERIFY_RESULT(attempt(tiny, code));
    // A right one starts anew.
    for (int i = 0; i < 5; ++i)
        COMPARE_ERROR(attempt(tiny, u"00000%1"_s.arg(i)), ErrorCode::SecondFactor, Rule::None, QString());
    // The wait is an hour at most.
    for (int i = 0; i < 40; ++i) {
        const auto refused = attempt(tiny, u"000000"_s);
        const int wait = refused.error().retryAfter;
        QVERIFY(wait >= 0 && wait <= 3600);
        tiny.now = tiny.now.addSecs(wait);
    }
}

void TestTwoFactor::guessingElsewhereDoesNotKeepTheOwnerOut()
{
    TinyStore tiny;
    const Enrolment enrolment = enrolled(tiny, opened(tiny).tokens.access);
    while (attempt(tiny, u"000000"_s, elsewhere).error().code != ErrorCode::RateLimited) { }
    QVERIFY_RESULT(attempt(tiny, codeFor(enrolment.offer, tiny.now), atHome));
}

void TestTwoFactor::recoveryCodesAreTakenOnce()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const Enrolment enrolment = enrolled(tiny, session.tokens.access);
    for (const QString &code : enrolment.recoveryCodes) {
        QVERIFY_RESULT(attempt(tiny, code));
        COMPARE_ERROR(attempt(tiny, code), ErrorCode::SecondFactor, Rule::None, QString());
        tiny.now = tiny.now.addSecs(5);
    }
    QCOMPARE(rows(tiny, u"recovery_code"_s), 0);
    QVERIFY_RESULT(attempt(tiny, codeFor(enrolment.offer, tiny.now.addSecs(30)))); // the telephone still works
}

void TestTwoFactor::recoveryCodesAreTheContactsOwn()
{
    TinyStore tiny;
    const Enrolment owners = enrolled(tiny, opened(tiny).tokens.access);
    const Enrolment others = enrolled(tiny, opened(tiny, tiny::billing).tokens.access);
    COMPARE_ERROR(attempt(tiny, others.recoveryCodes.constFirst()), ErrorCode::SecondFactor, Rule::None, QString());
    QVERIFY_RESULT(attempt(tiny, owners.recoveryCodes.constFirst()));
    auto cursor = tiny.database().query(u"SELECT code_hash FROM recovery_code"_s);
    QVERIFY(cursor);
    while (cursor->next())
        QVERIFY(!owners.recoveryCodes.join(u' ').remove(u'-').contains(cursor->value(0).toString()));
}

void TestTwoFactor::disablingNeedsBoth_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    QTest::newRow("neither") << QString() << QString() << u"password"_s;
    QTest::newRow("no password") << QString() << u"right"_s << u"password"_s;
    QTest::newRow("a wrong password") << u"guess"_s << u"right"_s << u"password"_s;
    QTest::newRow("no code") << tiny::password << QString() << u"code"_s;
    QTest::newRow("a wrong code") << tiny::password << u"000000"_s << u"code"_s;
    QTest::newRow("a made-up recovery code") << tiny::password << u"AAAA-AAAA-AAAA-AAAA"_s << u"code"_s;
}

void TestTwoFactor::disablingNeedsBoth()
{
    QFETCH(const QString, password);
    QFETCH(const QString, code);
    QFETCH(const QString, field);
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const Enrolment enrolment = enrolled(tiny, session.tokens.access);
    const QString right = codeFor(enrolment.offer, tiny.now);
    COMPARE_ERROR(tiny.authority().disableTwoFactor(session.tokens.access, password, code == u"right"_s ? right : code),
                  ErrorCode::Validation, Rule::None, field);
    QVERIFY(tiny.get<Contact>(tiny::owner).twoFactor);
    COMPARE_ERROR(attempt(tiny, {}), ErrorCode::SecondFactor, Rule::None, QString());
    QVERIFY_RESULT(attempt(tiny, right));
}

void TestTwoFactor::disabledIsGone()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    for (const bool isRecovery : {false, true}) { // twice: it can be enrolled anew
        const Enrolment enrolment = enrolled(tiny, session.tokens.access);
        const QString code = isRecovery ? enrolment.recoveryCodes.constLast() : codeFor(enrolment.offer, tiny.now);
        QVERIFY_RESULT(tiny.authority().disableTwoFactor(session.tokens.access, tiny::password, code));
        QCOMPARE(rows(tiny, u"two_factor"_s), 0);
        QCOMPARE(rows(tiny, u"recovery_code"_s), 0);
        QVERIFY(!tiny.get<Contact>(tiny::owner).twoFactor);
        QVERIFY_RESULT(attempt(tiny, {}));
        QVERIFY_RESULT(attempt(tiny, u"000000"_s)); // nobody asks for it
    }
}

void TestTwoFactor::operatorCanResetIt()
{
    TinyStore tiny;
    (void)enrolled(tiny, opened(tiny).tokens.access);
    QVERIFY_RESULT(tiny.database().runInTransaction(
        [&] { return tiny.authority().identity().resetTwoFactor(tiny::account, tiny::owner); }));
    QVERIFY_RESULT(attempt(tiny, {}));
    QVERIFY(!tiny.get<Contact>(tiny::owner).twoFactor);
}

void TestTwoFactor::recordIsKeptInStep()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const QString before = tiny.authority().changes(session.tokens.access, {}, 500).value().token;
    (void)enrolled(tiny, session.tokens.access);
    QVERIFY(tiny.get<Contact>(tiny::owner).twoFactor);
    const auto page = tiny.authority().changes(session.tokens.access, before, 500);
    QVERIFY_RESULT(page);
    QCOMPARE(page->changes.size(), 2);
    QCOMPARE(std::get<ActivityEntry>(*page->changes.constLast().record).action, u"two_factor.enable"_s);
    QCOMPARE(page->changes.constFirst().type, u"contact"_s);
    QCOMPARE(page->changes.constFirst().id, tiny::owner);
}

void TestTwoFactor::secretIsSealedForItsContact()
{
    TinyStore tiny;
    const Enrolment owners = enrolled(tiny, opened(tiny).tokens.access);
    (void)enrolled(tiny, opened(tiny, tiny::billing).tokens.access);
    {
        auto cursor = tiny.database().query(u"SELECT secret FROM two_factor WHERE contact_id = ?"_s, {tiny::owner});
        QVERIFY(cursor && cursor->next());
        QVERIFY(!cursor->value(0).toString().contains(owners.offer.secret));
    }
    // Somebody who can write to the table puts a secret of their own in another's place.
    QVERIFY_RESULT(tiny.database().execute(
        u"UPDATE two_factor SET secret = (SELECT secret FROM two_factor WHERE contact_id = ?) WHERE contact_id = ?"_s,
        {tiny::billing, tiny::owner}));
    COMPARE_ERROR(attempt(tiny, u"000000"_s), ErrorCode::Corrupt, Rule::None, QString());
}

void TestTwoFactor::goesWithItsContact()
{
    TinyStore tiny;
    (void)enrolled(tiny, opened(tiny, tiny::billing).tokens.access);
    const Command erasing{tiny::id(82), u"contact.delete"_s, tiny::billing, {}, tiny::now};
    const auto reply = tiny.authority().execute(opened(tiny).tokens.access, erasing);
    QVERIFY(reply && !reply->refusal);
    for (const QString &table : {u"two_factor"_s, u"recovery_code"_s})
        QCOMPARE(rows(tiny, table), 0);
    QCOMPARE(rows(tiny, u"familiar_network"_s), 1); // the owner's
}

void TestTwoFactor::failingAccessDuringConfirmationIsAllOrNothing()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const auto offer = tiny.authority().beginTwoFactor(session.tokens.access, tiny::password);
    QVERIFY_RESULT(offer);
    int failures = 0;
    for (int n = 1;; ++n) {
        const QStringList log = tiny.log();
        tiny.failAt(n);
        const auto codes = tiny.authority().confirmTwoFactor(session.tokens.access, codeFor(*offer, tiny.now));
        tiny.failAt(0);
        if (codes)
            break;
        ++failures;
        QCOMPARE(enumName(codes.error().code), enumName(ErrorCode::Storage));
        QCOMPARE(tiny.log(), log);
        QCOMPARE(rows(tiny, u"recovery_code"_s), 0);
        QVERIFY(!tiny.get<Contact>(tiny::owner).twoFactor);
        QVERIFY_RESULT(attempt(tiny, {}));
        QVERIFY_RESULT(tiny.database().execute(u"DELETE FROM sign_in_attempt"_s));
    }
    QVERIFY2(failures >= 20, qPrintable(QString::number(failures)));
    QCOMPARE(rows(tiny, u"recovery_code"_s), 10);
    QVERIFY(tiny.get<Contact>(tiny::owner).twoFactor);
}

void TestTwoFactor::failingAccessDuringDisablingIsAllOrNothing()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const Enrolment enrolment = enrolled(tiny, session.tokens.access);
    const QString code = codeFor(enrolment.offer, tiny.now);
    int failures = 0;
    for (int n = 1;; ++n) {
        tiny.failAt(n);
        const auto disabled = tiny.authority().disableTwoFactor(session.tokens.access, tiny::password, code);
        tiny.failAt(0);
        if (disabled)
            break;
        ++failures;
        QCOMPARE(enumName(disabled.error().code), enumName(ErrorCode::Storage));
        QCOMPARE(rows(tiny, u"two_factor"_s), 1);
        QCOMPARE(rows(tiny, u"recovery_code"_s), 10);
        QVERIFY(tiny.get<Contact>(tiny::owner).twoFactor);
        QVERIFY_RESULT(tiny.database().execute(u"DELETE FROM sign_in_attempt"_s));
    }
    QVERIFY2(failures >= 15, qPrintable(QString::number(failures)));
    QVERIFY(!tiny.get<Contact>(tiny::owner).twoFactor);
}

QTEST_GUILESS_MAIN(TestTwoFactor)
#include "tst_twofactor.moc"
