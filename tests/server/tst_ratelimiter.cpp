// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/netaddress.h"
#include "app/server/ratelimiter.h"

#include <QTest>

using namespace areacliente;
using namespace std::chrono_literals;

namespace {

using PeerLimiter = RateLimiter<NetAddress>;

/// What an address counts as.
NetAddress address(const QByteArray &text)
{
    return NetAddress::parse(text).value().peer();
}

/// The n-th of many addresses.
NetAddress addressNumber(int n)
{
    return address("10." + QByteArray::number(n >> 16) + '.' + QByteArray::number((n >> 8) & 0xff) + '.'
                   + QByteArray::number(n & 0xff));
}

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses_data();
    void readsAddresses();
    void allowsABurstAndThenARate();
    void countsANetworkOfVersion6AsOne();
    void hasBoundedMemory();
    void canBeOff();

private:
    PeerLimiter::Time m_now{1h};
};

void TestRateLimiter::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("1.2.3.4") << QStringLiteral("1.2.3.4");
    QTest::newRow(" 1.2.3.4 ") << QStringLiteral("1.2.3.4");
    QTest::newRow("1.2.3.4:80") << QStringLiteral("1.2.3.4");
    QTest::newRow("::ffff:1.2.3.4") << QStringLiteral("1.2.3.4");
    QTest::newRow("2001:DB8:0::1") << QStringLiteral("2001:db8::1");
    QTest::newRow("[2001:db8::1]") << QStringLiteral("2001:db8::1");
    QTest::newRow("[2001:db8::1]:443") << QStringLiteral("2001:db8::1");
    QTest::newRow("") << QString();
    QTest::newRow("localhost") << QString();
    QTest::newRow("1.2.3") << QString();
    QTest::newRow("1.2.3.256") << QString();
    QTest::newRow("[::1") << QString();
    QTest::newRow("unknown") << QString();
}

void TestRateLimiter::readsAddresses()
{
    const auto parsed = NetAddress::parse(QTest::currentDataTag());
    QTEST(parsed ? parsed->text() : QString(), "text");
}

void TestRateLimiter::allowsABurstAndThenARate()
{
    PeerLimiter limiter(2, 5, 100);
    const NetAddress peer = address("192.0.2.1");
    for (int i = 0; i < 5; ++i)
        QCOMPARE(limiter.take(peer, m_now), 0ms);
    QCOMPARE(limiter.take(peer, m_now), 500ms);
    QCOMPARE(limiter.take(address("192.0.2.2"), m_now), 0ms); // another one is not concerned
    QVERIFY(limiter.take(peer, m_now + 400ms) > 0ms);
    QCOMPARE(limiter.take(peer, m_now + 600ms), 0ms);
    QVERIFY(limiter.take(peer, m_now + 600ms) > 0ms);
    for (int i = 0; i < 5; ++i) // after a long time the burst again, and no more
        QCOMPARE(limiter.take(peer, m_now + 1h), 0ms);
    QVERIFY(limiter.take(peer, m_now + 1h) > 0ms);
}

void TestRateLimiter::countsANetworkOfVersion6AsOne()
{
    PeerLimiter limiter(1, 1, 100);
    QCOMPARE(limiter.take(address("2001:db8:0:1::1"), m_now), 0ms);
    QVERIFY(limiter.take(address("2001:db8:0:1:ffff::2"), m_now) > 0ms);
    QCOMPARE(limiter.take(address("2001:db8:0:2::1"), m_now), 0ms);
}

void TestRateLimiter::hasBoundedMemory()
{
    constexpr int entries = 1000;
    PeerLimiter limiter(1, 1, entries);
    QCOMPARE(limiter.take(addressNumber(0), m_now), 0ms);
    for (int i = 1; i < 20 * entries; ++i) {
        QCOMPARE(limiter.take(addressNumber(i), m_now), 0ms);
        QVERIFY(limiter.size() <= entries);
        if (i % 100 == 0) // one that keeps coming is not forgotten among the many
            QVERIFY(limiter.take(addressNumber(0), m_now) > 0ms);
    }
}

void TestRateLimiter::canBeOff()
{
    PeerLimiter limiter(0, 0, 10);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(limiter.take(addressNumber(0), m_now), 0ms);
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
