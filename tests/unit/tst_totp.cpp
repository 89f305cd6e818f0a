// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/totp.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestTotp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesOfTheStandard_data();
    void codesOfTheStandard();
    void takesNeighbouringSteps_data();
    void takesNeighbouringSteps();
    void takesNothingElse_data();
    void takesNothingElse();
    void secretsAreNewAndLongEnough();
    void base32OfTheStandard_data();
    void base32OfTheStandard();
    void enrolmentUriSaysAll();

private:
    const QByteArray m_secret = "12345678901234567890"; // RFC 6238, appendix B
};

void TestTotp::codesOfTheStandard_data()
{
    // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("code");
    QTest::newRow("1970-01-01 00:00:59") << qint64{59} << u"287082"_s;
    QTest::newRow("2005-03-18 01:58:29") << qint64{1111111109} << u"081804"_s;
    QTest::newRow("2005-03-18 01:58:31") << qint64{1111111111} << u"050471"_s;
    QTest::newRow("2009-02-13 23:31:30") << qint64{1234567890} << u"005924"_s;
    QTest::newRow("2033-05-18 03:33:20") << qint64{2000000000} << u"279037"_s;
    QTest::newRow("2603-10-11 11:33:20") << qint64{20000000000} << u"353130"_s;
}

void TestTotp::codesOfTheStandard()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QString, code);
    QCOMPARE(totp::codeAt(m_secret, totp::stepAt(seconds)).value(), code);
    QCOMPARE(totp::stepOf(code, m_secret, seconds).value(), std::optional(totp::stepAt(seconds)));
}

void TestTotp::takesNeighbouringSteps_data()
{
    QTest::addColumn<int>("secondsOff");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("now") << 0 << true;
    QTest::newRow("a clock behind") << -30 << true;
    QTest::newRow("a clock ahead") << 30 << true;
    QTest::newRow("two steps behind") << -60 << false;
    QTest::newRow("two steps ahead") << 60 << false;
    QTest::newRow("a year ahead") << 365 * 24 * 3600 << false;
}

void TestTotp::takesNeighbouringSteps()
{
    QFETCH(const int, secondsOff);
    QFETCH(const bool, isTaken);
    const qint64 now = 1'767'225'600; // on the boundary of a step
    const QString code = totp::codeAt(m_secret, totp::stepAt(now + secondsOff)).value();
    QCOMPARE(totp::stepOf(code, m_secret, now).value(),
             isTaken ? std::optional(totp::stepAt(now + secondsOff)) : std::nullopt);
}

void TestTotp::takesNothingElse_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another code") << u"287083"_s;
    QTest::newRow("a digit short") << u"28708"_s;
    QTest::newRow("a digit long") << u"2870820"_s;
    QTest::newRow("letters") << u"2870b2"_s;
    QTest::newRow("digits of another script") << u"٢٨٧٠٨٢"_s;
    QTest::newRow("a zero at the end") << u"28708"_s + QChar(0);
}

void TestTotp::takesNothingElse()
{
    QFETCH(const QString, code);
    QCOMPARE(totp::stepOf(code, m_secret, 59).value(), std::nullopt);
}

void TestTotp::secretsAreNewAndLongEnough()
{
    QCOMPARE(totp::newSecret().size(), 20);
    QVERIFY(totp::newSecret() != totp::newSecret());
}

void TestTotp::base32OfTheStandard_data()
{
    // RFC 4648, section 10, without its padding.
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << QByteArray("f") << u"MY"_s;
    QTest::newRow("two") << QByteArray("fo") << u"MZXQ"_s;
    QTest::newRow("three") << QByteArray("foo") << u"MZXW6"_s;
    QTest::newRow("six") << QByteArray("foobar") << u"MZXW6YTBOI"_s;
    QTest::newRow("a secret") << QByteArray("12345678901234567890") << u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s;
}

void TestTotp::base32OfTheStandard()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QCOMPARE(totp::base32(bytes), text);
}

void TestTotp::enrolmentUriSaysAll()
{
    const QUrl uri(totp::enrolmentUri(m_secret, u"Hosting Ñandú & Cía: 100%1"_s, u"olga+area@tienda.example"_s),
                   QUrl::StrictMode);
    QVERIFY(uri.isValid());
    QCOMPARE(uri.scheme(), u"otpauth"_s);
    QCOMPARE(uri.host(), u"totp"_s);
    QCOMPARE(uri.path(QUrl::FullyDecoded), u"/Hosting Ñandú & Cía: 100%1:olga+area@tienda.example"_s);
    const QUrlQuery query(uri);
    QCOMPARE(query.queryItemValue(u"secret"_s), totp::base32(m_secret));
    QCOMPARE(query.queryItemValue(u"issuer"_s, QUrl::FullyDecoded), u"Hosting Ñandú & Cía: 100%1"_s);
    QCOMPARE(query.queryItemValue(u"algorithm"_s), u"SHA1"_s);
    QCOMPARE(query.queryItemValue(u"digits"_s), u"6"_s);
    QCOMPARE(query.queryItemValue(u"period"_s), u"30"_s);
}

QTEST_GUILESS_MAIN(TestTotp)
#include "tst_totp.moc"
