// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/password.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>

#include <sodium.h>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

/// The costs that a hash was made with, as it has them; empty: it is none.
QString costsOf(const QString &hash)
{
    return hash.section(u'$', 3, 3);
}

#ifdef NOTES_VERIFIED
/// The costs of every hash that was verified.
QStringList verified;
#endif

} // namespace

#ifdef NOTES_VERIFIED
extern "C" {
int librarysVerify(const char *hash, const char *password,
                   unsigned long long size) __asm__("__real_crypto_pwhash_str_verify");
int notedVerify(const char *hash, const char *password,
                unsigned long long size) __asm__("__wrap_crypto_pwhash_str_verify");

int notedVerify(const char *hash, const char *password, unsigned long long size)
{
    verified.append(costsOf(QString::fromLatin1(hash)));
    return librarysVerify(hash, password, size);
}
}
#endif

class TestPassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifiesOnlyItsOwn_data();
    void verifiesOnlyItsOwn();
    void isArgon2idWithItsCosts();
    void saltsEveryHash();
    void sameLettersTypedDifferently();
    void unknownUserTakesAsLong();
    void aWrongOneCostsWhatItDoesToday_data();
    void aWrongOneCostsWhatItDoesToday();
    void brokenHashIsNeverRight_data();
    void brokenHashIsNeverRight();
    void rulesOfANewOne_data();
    void rulesOfANewOne();
    void otherCostsNeedANewHash_data();
    void otherCostsNeedANewHash();
    void tokensAreUniqueAndSafeInAddresses();
    void tokenHashIsSha256();
};

void TestPassword::verifiesOnlyItsOwn_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("words") << u"correct horse battery staple"_s;
    QTest::newRow("accents and emoji") << u"contraseña 🔑 ñandú"_s;
    QTest::newRow("a zero inside") << u"before"_s + QChar(0) + u"after"_s;
    QTest::newRow("a thousand characters") << QString(1000, u'x');
}

void TestPassword::verifiesOnlyItsOwn()
{
    QFETCH(const QString, password);
    const auto hash = hashPassword(password);
    QVERIFY(hash);
    QVERIFY(verifyPassword(*hash, password));
    QVERIFY(!verifyPassword(*hash, password + u' '));
    QVERIFY(!verifyPassword(*hash, password.left(password.size() - 1)));
    QVERIFY(!verifyPassword(*hash, QString()));
}

void TestPassword::isArgon2idWithItsCosts()
{
    // 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet.
    const QString hash = hashPassword(u"x"_s).value_or(QString());
    QVERIFY2(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"_L1), qPrintable(hash));
}

void TestPassword::saltsEveryHash()
{
    QVERIFY(hashPassword(u"x"_s).value() != hashPassword(u"x"_s).value());
}

void TestPassword::sameLettersTypedDifferently()
{
    // One keyboard gives ñ as one character, another as n and a tilde.
    const QString composed = u"espa\u00F1a"_s;
    const QString decomposed = u"espan\u0303a"_s;
    QVERIFY(composed != decomposed);
    QVERIFY(verifyPassword(hashPassword(composed).value(), decomposed));
}

void TestPassword::unknownUserTakesAsLong()
{
    const QString hash = hashPassword(u"x"_s).value();
    const auto fastest = [](const QString &of) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer timer;
            timer.start();
            const bool isRight = verifyPassword(of, u"wrong"_s);
            best = std::min(best, timer.nsecsElapsed());
            if (isRight)
                return qint64{0};
        }
        return best;
    };
    const qint64 known = fastest(hash);
    const qint64 unknown = fastest(QString());
    QVERIFY2(unknown * 3 > known, qPrintable(u"%1 ns against %2 ns"_s.arg(unknown).arg(known)));
}

void TestPassword::aWrongOneCostsWhatItDoesToday_data()
{
    QTest::addColumn<QString>("hash");
    std::array<char, crypto_pwhash_STRBYTES> old{};
    QCOMPARE(crypto_pwhash_str(old.data(), "x", 1, 1, 8 * 1024 * 1024), 0);
    QTest::newRow("of an unknown user") << QString();
    QTest::newRow("of today") << hashPassword(u"x"_s).value();
    QTest::newRow("of lower costs") << QString::fromLatin1(old.data());
    QTest::newRow("none at all") << u"x"_s;
}

/// Whoever it is asked of, so that the time tells nobody who is a user, nor who has not signed in since the costs were raised.
void TestPassword::aWrongOneCostsWhatItDoesToday()
{
#ifdef NOTES_VERIFIED
    QFETCH(const QString, hash);
    const QString today = costsOf(hashPassword(u"x"_s).value());
    verified.clear();
    QVERIFY(!verifyPassword(hash, u"wrong"_s));
    QCOMPARE(verified.count(today), 1);
    verified.removeAll(today);
    QVERIFY(verified.isEmpty() || verified == QStringList{costsOf(hash)});
    if (costsOf(hash).isEmpty())
        return;
    verified.clear();
    QVERIFY(verifyPassword(hash, u"x"_s)); // who proves to be a user is hashed anew by whoever asks
    QCOMPARE(verified, QStringList{costsOf(hash)});
#else
    QSKIP("what the library is asked for cannot be noted here");
#endif
}

void TestPassword::brokenHashIsNeverRight_data()
{
    QTest::addColumn<QString>("hash");
    QTest::newRow("none") << QString();
    QTest::newRow("plain text") << u"x"_s;
    QTest::newRow("another algorithm") << u"$2b$12$abcdefghijklmnopqrstuu"_s;
    QTest::newRow("half of one") << hashPassword(u"x"_s).value().left(40);
}

void TestPassword::brokenHashIsNeverRight()
{
    QFETCH(const QString, hash);
    QVERIFY(!verifyPassword(hash, u"x"_s));
    QVERIFY(!verifyPassword(hash, QString()));
}

void TestPassword::rulesOfANewOne_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<Rule>("rule"); // None: it is allowed
    QTest::newRow("nothing") << QString() << Rule::OutOfRange;
    QTest::newRow("nine letters") << u"abcdefghi"_s << Rule::OutOfRange;
    QTest::newRow("ten letters") << u"abcdefghij"_s << Rule::None;
    QTest::newRow("five emoji, of two units each") << u"🔑🔑🔑🔑🔑"_s << Rule::OutOfRange;
    QTest::newRow("spaces inside") << u"one two three"_s << Rule::None;
    QTest::newRow("1024 bytes") << QString(1024, u'x') << Rule::None;
    QTest::newRow("1025 bytes") << QString(1025, u'x') << Rule::TooLong;
    QTest::newRow("600 letters of two bytes") << QString(600, u'ñ') << Rule::TooLong;
    QTest::newRow("the e-mail") << u"olga@tienda.example"_s << Rule::Duplicate;
    QTest::newRow("the e-mail in other letters") << u" Olga@Tienda.example "_s << Rule::Duplicate;
}

void TestPassword::rulesOfANewOne()
{
    QFETCH(const QString, password);
    QFETCH(const Rule, rule);
    const auto checked = checkNewPassword(password, u"olga@tienda.example"_s, u"next"_s);
    QCOMPARE(checked.has_value(), rule == Rule::None);
    if (!checked) {
        QCOMPARE(checked.error().code, ErrorCode::Validation);
        QCOMPARE(checked.error().rule, rule);
        QCOMPARE(checked.error().field, u"next"_s);
    }
}

void TestPassword::otherCostsNeedANewHash_data()
{
    QTest::addColumn<QString>("hash");
    QTest::addColumn<bool>("isNeeded");
    const QString present = hashPassword(u"x"_s).value();
    QTest::newRow("present") << present << false;
    QTest::newRow("less memory") << QString(present).replace(u"m=19456"_s, u"m=8192"_s) << true;
    QTest::newRow("one pass") << QString(present).replace(u"t=2"_s, u"t=1"_s) << true;
}

void TestPassword::otherCostsNeedANewHash()
{
    QFETCH(const QString, hash);
    QFETCH(const bool, isNeeded);
    QCOMPARE(needsNewHash(hash), isNeeded);
}

void TestPassword::tokensAreUniqueAndSafeInAddresses()
{
    QSet<QString> tokens;
    for (int i = 0; i < 1000; ++i) {
        const QString token = randomToken();
        QCOMPARE(token.size(), 43); // 256 bits in Base64 without padding
        for (const QChar c : token)
            QVERIFY(c.isLetterOrNumber() || c == u'-' || c == u'_');
        tokens.insert(token);
    }
    QCOMPARE(tokens.size(), 1000);
}

void TestPassword::tokenHashIsSha256()
{
    // FIPS 180-4, the example "abc".
    QCOMPARE(tokenHash(u"abc"_s), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
}

QTEST_GUILESS_MAIN(TestPassword)
#include "tst_password.moc"
