// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signin.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Several services on one store are asked the same at the same moment. SQLite has one connection, so this is PostgreSQL's.
class TestSignInRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { engineUnderTest() = Engine::PostgreSql; }

    void oneRefreshTokenGivesOneGeneration();
    void useAndReuseEndInOneOrTheOther();
    void oneCodeOpensOneSession_data();
    void oneCodeOpensOneSession();
    void oneEnrolmentIsConfirmedOnce();
    void manyGuessesAtOnceAreCountedEach();
    void oneOfTwoPasswordsWins();
    void aPasswordThatIsBeingChangedOpensNothingThatLasts();
    void keysOfServicesThatStartTogether();

private:
    static constexpr int count = 6;

    /// Gives what each of several services answers to `ask(Authority &, which)`, all of them asked at once.
    template <class Ask>
    static auto atOnce(TinyStore &tiny, Ask ask)
    {
        using Answer = std::invoke_result_t<Ask &, Authority &, int>;
        std::array<std::optional<Answer>, count> answers;
        std::latch ready(count);
        {
            std::vector<std::jthread> services;
            for (int which = 0; which < count; ++which) {
                services.emplace_back([&, which] {
                    const auto database = Database::open(tiny.location(), StoreKind::Authority);
                    const auto authority = Authority::open(**database, tiny.policy, [&] { return tiny.now; }, {});
                    ready.arrive_and_wait();
                    answers[static_cast<std::size_t>(which)] = ask(**authority, which);
                });
            }
        }
        QList<Answer> list;
        for (auto &answer : answers)
            list.append(*std::move(answer));
        return list;
    }
    [[nodiscard]] static bool isSomebodyWaiting(TinyStore &tiny)
    {
        auto cursor = tiny.database().query(
            u"SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"_s);
        return cursor && cursor->next();
    }
    template <class Answer>
    static qsizetype successes(const QList<Answer> &answers)
    {
        return std::ranges::count_if(answers, [](const Answer &answer) { return answer.has_value(); });
    }
    template <class Answer>
    static qsizetype failures(const QList<Answer> &answers, ErrorCode code)
    {
        return std::ranges::count_if(answers,
                                     [&](const Answer &answer) { return !answer && answer.error().code == code; });
    }
};

void TestSignInRaces::oneRefreshTokenGivesOneGeneration()
{
    TinyStore tiny;
    OpenedSession session = opened(tiny);
    for (int round = 0; round < 5; ++round) {
        const auto answers = atOnce(tiny, [&](Authority &authority, int) {
            return authority.refresh(session.tokens.refresh, atHome);
        });
        QSet<QString> tokens;
        for (const auto &answer : answers) {
            QVERIFY_RESULT(answer);
            tokens.insert(answer->tokens.refresh);
        }
        QCOMPARE(tokens.size(), 1);
        session = *answers.constFirst();
    }
    QVERIFY_RESULT(tiny.authority().resume(session.tokens.access));
}

/// One service is given the last token while others are given the one before: whoever comes first, what follows is one of
/// the two that a single service would have given.
void TestSignInRaces::useAndReuseEndInOneOrTheOther()
{
    TinyStore tiny;
    const OpenedSession first = opened(tiny);
    const OpenedSession second = required(tiny.authority().refresh(first.tokens.refresh, atHome));
    const auto answers = atOnce(tiny, [&](Authority &authority, int which) {
        return authority.refresh(which == 0 ? second.tokens.refresh : first.tokens.refresh, atHome);
    });
    for (const auto &answer : answers)
        QVERIFY(answer || answer.error().code == ErrorCode::Unauthenticated);
    // Where the old token came after the use, the session is over; else it goes on.
    const bool isOver = failures(answers, ErrorCode::Unauthenticated) > 0;
    QCOMPARE(rows(tiny, u"session"_s), isOver ? 0 : 1);
}

void TestSignInRaces::oneCodeOpensOneSession_data()
{
    QTest::addColumn<bool>("isRecovery");
    QTest::newRow("a one-time code") << false;
    QTest::newRow("a recovery code") << true;
}

void TestSignInRaces::oneCodeOpensOneSession()
{
    QFETCH(const bool, isRecovery);
    TinyStore tiny;
    const Enrolment enrolment = enrolled(tiny, opened(tiny).tokens.access);
    const QString code = isRecovery ? enrolment.recoveryCodes.constFirst() : codeFor(enrolment.offer, tiny.now);
    const auto answers = atOnce(tiny, [&](Authority &authority, int) {
        return authority.openSession(tiny::emailOf(tiny::owner), tiny::password, code, atHome);
    });
    QCOMPARE(successes(answers), 1);
    QCOMPARE(failures(answers, ErrorCode::SecondFactor) + failures(answers, ErrorCode::RateLimited), count - 1);
    QCOMPARE(rows(tiny, u"session"_s), 2);
}

void TestSignInRaces::oneEnrolmentIsConfirmedOnce()
{
    TinyStore tiny;
    const OpenedSession session = opened(tiny);
    const auto offer = tiny.authority().beginTwoFactor(session.tokens.access, tiny::password);
    QVERIFY_RESULT(offer);
    const auto answers = atOnce(tiny, [&](Authority &authority, int) {
        return authority.confirmTwoFactor(session.tokens.access, codeFor(*offer, tiny.now));
    });
    QCOMPARE(successes(answers), 1);
    QCOMPARE(rows(tiny, u"recovery_code"_s), 10);
    QVERIFY(tiny.get<Contact>(tiny::owner).twoFactor);
}

void TestSignInRaces::manyGuessesAtOnceAreCountedEach()
{
    TinyStore tiny;
    const auto answers = atOnce(tiny, [&](Authority &authority, int which) {
        return authority.openSession(tiny::emailOf(tiny::owner), u"guess %1"_s.arg(which), {}, elsewhere);
    });
    QCOMPARE(failures(answers, ErrorCode::Unauthenticated), 5);
    QCOMPARE(failures(answers, ErrorCode::RateLimited), count - 5);
}

void TestSignInRaces::oneOfTwoPasswordsWins()
{
    TinyStore tiny;
    QList<OpenedSession> sessions;
    for (int which = 0; which < count; ++which)
        sessions.append(opened(tiny));
    const auto answers = atOnce(tiny, [&](Authority &authority, int which) {
        return authority.changePassword(sessions.at(which).tokens.access, tiny::password,
                                        u"another password %1"_s.arg(which));
    });
    QCOMPARE(successes(answers), 1);
    QCOMPARE(rows(tiny, u"session"_s), 1);
    for (int which = 0; which < count; ++which)
        QCOMPARE(tiny.authority().resume(sessions.at(which).tokens.access).has_value(), answers.at(which).has_value());
}

/// Whoever knows the old password and signs in with it over and over must not slip in while it is replaced: at every access of
/// a sign-in, the owner changes the password on another service, as far as that can go before the sign-in ends.
void TestSignInRaces::aPasswordThatIsBeingChangedOpensNothingThatLasts()
{
    TinyStore tiny;
    const OpenedSession owner = opened(tiny);
    int accesses = 0;
    std::function<void()> overtake;
    const auto database = Database::open(tiny.location(), StoreKind::Authority, [&]() -> Result<void> {
        ++accesses;
        if (overtake)
            overtake();
        return {};
    });
    const auto service = Authority::open(**database, tiny.policy, [&] { return tiny.now; }, {});
    QString password = tiny::password;
    for (int at = 1;; ++at) {
        QVERIFY_RESULT(tiny.database().execute(u"DELETE FROM sign_in_attempt"_s));
        const QString next = u"another password %1"_s.arg(at);
        std::jthread changing;
        std::atomic<bool> isChanged = false;
        Result<void> changed;
        accesses = 0;
        overtake = [&] {
            if (accesses != at)
                return;
            changing = std::jthread([&] {
                const auto other = Database::open(tiny.location(), StoreKind::Authority);
                const auto authority = Authority::open(**other, tiny.policy, [&] { return tiny.now; }, {});
                changed = (*authority)->changePassword(owner.tokens.access, password, next);
                isChanged = true;
            });
            QVERIFY(QTest::qWaitFor([&] { return isChanged || isSomebodyWaiting(tiny); }, 20'000));
        };
        const auto session = (*service)->openSession(tiny::emailOf(tiny::owner), password, {}, atHome);
        overtake = nullptr;
        if (!changing.joinable())
            break; // it was over before
        changing.join();
        QVERIFY_RESULT(changed);
        password = next;
        if (session)
            QVERIFY(!tiny.authority().resume(session->tokens.access));
        else
            QCOMPARE(session.error().code, ErrorCode::Unauthenticated);
    }
    QVERIFY(accesses > 10); // it took part at all
}

void TestSignInRaces::keysOfServicesThatStartTogether()
{
    TinyStore tiny;
    QVERIFY_RESULT(tiny.database().execute(u"DELETE FROM token_key"_s));
    // Somebody else in each: of one password, even right ones count as attempts while they are judged.
    static const QList<Id> contacts{tiny::owner,     tiny::secondOwner, tiny::administrative,
                                    tiny::technical, tiny::billing,     tiny::owner};
    const auto answers = atOnce(tiny, [&](Authority &authority, int which) {
        return authority.openSession(tiny::emailOf(contacts.at(which)), tiny::password, {}, atHome);
    });
    for (const auto &answer : answers) {
        QVERIFY_RESULT(answer);
        QVERIFY_RESULT(tiny.authority().resume(answer->tokens.access)); // whichever key it was signed with
    }
}

QTEST_GUILESS_MAIN(TestSignInRaces)
#include "tst_signinraces.moc"
