// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/feedtoken.h"

#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestFeedToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void everyChangedCharacterIsSeen();
    void anotherKeyOpensNothing();
    void opensNothingElse_data();
    void opensNothingElse();

private:
    const TokenKey m_key{u"k1"_s, "a key of the authority"};
    const FeedPosition m_position{u"epoch"_s, u"account"_s, u"contact"_s, 19, 4711, 4700};
};

void TestFeedToken::opensWhatItSealed_data()
{
    QTest::addColumn<qint64>("version");
    QTest::newRow("the start") << qint64{0};
    QTest::newRow("the first") << qint64{1};
    QTest::newRow("beyond 32 bits") << (qint64{1} << 40);
    QTest::newRow("the last exact in JSON") << (qint64{1} << 53) - 1;
}

void TestFeedToken::opensWhatItSealed()
{
    QFETCH(const qint64, version);
    FeedPosition position = m_position;
    position.version = version;
    const QString token = sealFeedToken(position, m_key);
    QCOMPARE(openFeedToken(token, m_key), std::optional(position));
    QVERIFY(!token.contains(u"account"_s)); // opaque to a reader, and safe in an address
    for (const QChar c : token)
        QVERIFY(c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
}

void TestFeedToken::everyChangedCharacterIsSeen()
{
    const QString token = sealFeedToken(m_position, m_key);
    for (qsizetype i = 0; i < token.size(); ++i) {
        QString changed = token;
        changed[i] = changed[i] == u'A' ? u'B' : u'A';
        QVERIFY2(!openFeedToken(changed, m_key), qPrintable(changed));
    }
}

void TestFeedToken::anotherKeyOpensNothing()
{
    QVERIFY(!openFeedToken(sealFeedToken(m_position, m_key), {u"k1"_s, "a key of another authority"}));
    QVERIFY(!openFeedToken(sealFeedToken(m_position, m_key), {u"k2"_s, m_key.secret}));
    QVERIFY(!openFeedToken(signToken(TokenUse::Access, "[]", m_key), m_key));
}

void TestFeedToken::opensNothingElse_data()
{
    QTest::addColumn<QString>("token");
    const QString token = sealFeedToken(m_position, m_key);
    QTest::newRow("nothing") << QString();
    QTest::newRow("a dot") << u"."_s;
    QTest::newRow("two dots") << u".."_s;
    QTest::newRow("no signature") << token.section(u'.', 0, 1);
    QTest::newRow("an empty signature") << token.section(u'.', 0, 1) + u'.';
    QTest::newRow("no key") << token.section(u'.', 1);
    QTest::newRow("padding") << token + u'=';
    QTest::newRow("far too long") << token.section(u'.', 0, 1) + QString(100'000, u'A');
    QTest::newRow("half a signature") << token.left(token.size() - 8);
    QTest::newRow("four parts") << token + u".x"_s;
    QTest::newRow("beyond Latin-1") << u"日本.語"_s;
}

void TestFeedToken::opensNothingElse()
{
    QFETCH(const QString, token);
    QVERIFY(!openFeedToken(token, m_key));
}

QTEST_GUILESS_MAIN(TestFeedToken)
#include "tst_feedtoken.moc"
