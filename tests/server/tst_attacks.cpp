// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/exchanges.h"
#include "tests/support/httppeer.h"
#include "tests/support/idleconnections.h"
#include "tests/support/testserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <openssl/ssl.h>

#include <thread>

using namespace areacliente;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A POST with `fields`, and what follows them.
QByteArray post(const QByteArray &fields, const QByteArray &rest = {})
{
    return "POST / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + rest;
}

/// Whether `response` is a problem with `status` behind which the connection closes.
bool isRefusal(const std::optional<HttpResponse> &response, int status)
{
    if (!response || response->status != status)
        return false;
    const QJsonObject problem = QJsonDocument::fromJson(response->body).object();
    return response->header("content-type") == "application/problem+json" && response->header("connection") == "close"
           && problem.value(u"status"_s).toInt() == status && !problem.value(u"code"_s).toString().isEmpty()
           && problem.value(u"settled"_s) == false;
}

/// Sends a byte whenever nothing has come for a while: never silent, never done. Ends with what the server says.
std::optional<HttpResponse> drip(HttpPeer &peer)
{
    while (!peer.hasNews(5ms)) {
        if (!peer.send("a"))
            break;
    }
    return peer.receive();
}

/// Time-outs so short that a test need not wait, for a client that never does its part.
HttpServerOptions impatient()
{
    HttpServerOptions options;
    options.limits.headerTime = 60ms;
    options.limits.bodyTime = 60ms;
    options.limits.idleTime = 60ms;
    options.limits.writeTime = 60ms;
    options.limits.lingerTime = 60ms;
    options.limits.bytesPerSecond = 1024 * 1024 * 1024;
    return options;
}

/// What reached the handler.
struct Reached {
    std::mutex mutex{};
    QByteArrayList targets{};

    [[nodiscard]] TestServer::Answer answer()
    {
        return [this](const HttpRequest &request) {
            const std::lock_guard lock(mutex);
            targets.append(request.target);
            return TestServer::echo(request);
        };
    }
};

} // namespace

class TestAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase()
    {
        const QByteArray faults = test::exchangeFaults();
        QVERIFY2(faults.isEmpty(), faults.constData());
    }
    void slowHeaders();
    void slowBodies();
    void slowReaders();
    void silentConnections();
    void hugeHeaders();
    void hugeBodies_data();
    void hugeBodies();
    void bodiesTogether();
    void unreadAnswersTogether();
    void smuggledRequests_data();
    void smuggledRequests();
    void pipelining();
    void pipeliningWithoutReading();
    void tooManyConnections();
    void tooManyConnectionsOfOneAddress();
    void tooManyNewConnectionsOfOneAddress();
    void tenThousandIdleConnections();
    void oldTls_data();
    void oldTls();
    void renegotiation();
    void otherProtocols();
    void injectedHeaders_data();
    void injectedHeaders();
    void shutdownWithManyInFlight();
    void fullQueue();
    void tooManyRequests();
    void tooManyRequestsThroughAProxy();

private:
    QTemporaryDir m_directory;
    HttpServerOptions m_tls;
};

void TestAttacks::initTestCase()
{
    m_tls = tlsOptions(m_directory);
}

void TestAttacks::slowHeaders()
{
    TestServer server(impatient());
    HttpPeer peer(server.port());
    QVERIFY(peer.send("GET /"));
    QVERIFY(isRefusal(drip(peer), 408));
    QCOMPARE(server.metrics.requestsTimedOut.load(), 1U);
}

void TestAttacks::slowBodies()
{
    TestServer server(impatient());
    for (const QByteArray &begin :
         {post("Content-Length: 100000\r\n"), post("Transfer-Encoding: chunked\r\n", "fffff\r\n")}) {
        HttpPeer peer(server.port());
        QVERIFY(peer.send(begin));
        QVERIFY(isRefusal(drip(peer), 408));
    }
}

void TestAttacks::slowReaders()
{
    TestServer server(impatient(), [](const HttpRequest &) {
        return HttpResponse{200, {}, QByteArray(32 * 1024 * 1024, 'a')}; // more than the kernel takes
    });
    const quint16 port = server.port();
    HttpPeer peer(port);
    QVERIFY(peer.send(getRequest("/")));
    QVERIFY(peer.hasNews(20s)); // before the server knows of it, no connection is open either
    QTRY_COMPARE(server.metrics.connectionsOpen.load(), 0);
    QVERIFY(!peer.receive());
}

void TestAttacks::silentConnections()
{
    HttpServerOptions options = impatient();
    options.certificate = m_tls.certificate;
    options.key = m_tls.key;
    TestServer server(options);
    QVERIFY(HttpPeer(server.port()).seesEnd()); // not even a handshake
    QVERIFY(HttpPeer(server.port(), HttpPeer::Tls()).seesEnd());
    HttpPeer peer(server.port(), HttpPeer::Tls());
    QVERIFY(peer.exchange(getRequest("/")));
    QVERIFY(peer.seesEnd());
    QCOMPARE(server.metrics.handshakesFailed.load(), 1U);
}

void TestAttacks::hugeHeaders()
{
    TestServer server;
    const QByteArray begin = "GET / HTTP/1.1\r\nHost: a\r\n";
    const QByteArray endless(1024 * 1024, 'a');
    QVERIFY(isRefusal(HttpPeer(server.port()).exchange(begin + "X: " + endless), 431));
    QVERIFY(isRefusal(HttpPeer(server.port()).exchange(begin + QByteArray("X: a\r\n").repeated(100'000)), 431));
    QVERIFY(isRefusal(HttpPeer(server.port()).exchange("GET /" + endless), 414));
    QVERIFY(isRefusal(HttpPeer(server.port()).exchange(endless), 414));
}

void TestAttacks::hugeBodies_data()
{
    QTest::addColumn<bool>("isSecure");
    QTest::newRow("in the clear") << false;
    QTest::newRow("TLS") << true;
}

void TestAttacks::hugeBodies()
{
    QFETCH(bool, isSecure);
    TestServer server(isSecure ? m_tls : HttpServerOptions());
    const QByteArray huge(3 * 1024 * 1024, 'a');
    for (const QByteArray &request :
         {post("Content-Length: 3145728\r\n", huge), post("Transfer-Encoding: chunked\r\n", "300000\r\n" + huge)}) {
        HttpPeer peer = isSecure ? HttpPeer(server.port(), HttpPeer::Tls()) : HttpPeer(server.port());
        // The answer comes although the client goes on sending for a while.
        peer.send(request);
        const auto response = peer.receive();
        QVERIFY(isRefusal(response, 413));
        QCOMPARE(response->header("strict-transport-security").isEmpty(), !isSecure);
    }
}

/// What was answered stays in memory until it is read: a few who ask for much and read nothing must not fill it.
void TestAttacks::unreadAnswersTogether()
{
    constexpr qsizetype much = 24 * 1024 * 1024; // more than the system's buffers take
    for (const bool isOfOneAddress : {true, false}) {
        HttpServerOptions options;
        (isOfOneAddress ? options.limits.answersPerAddress : options.limits.answersBytes) = much / 2;
        TestServer server(options, [](const HttpRequest &) { return HttpResponse{200, {}, QByteArray(much, 'a')}; });
        HttpPeer first(server.port());
        QVERIFY(first.send(getRequest("/")));
        QVERIFY(first.hasNews(20s)); // a single one is answered, however large
        HttpPeer second(server.port());
        const auto busy = second.exchange(getRequest("/"));
        QVERIFY(busy);
        QCOMPARE(busy->status, 503);
        QVERIFY(!busy->header("retry-after").isEmpty());
        QVERIFY(second.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n"));
        QCOMPARE(second.receive(false)->status, 200); // nothing of it has to wait
        QCOMPARE(first.receive()->body.size(), much);
        HttpPeer third(server.port());
        QCOMPARE(third.exchange(getRequest("/"))->status, 200); // room again
        HttpPeer gone(server.port());
        QVERIFY(gone.send(getRequest("/")));
        QVERIFY(gone.hasNews(20s));
        gone = HttpPeer();
        QTRY_COMPARE(HttpPeer(server.port()).exchange(getRequest("/"))->status, 200); // also where it was never read
    }
}

void TestAttacks::bodiesTogether()
{
    HttpServerOptions options;
    options.limits.bodiesBytes = 1000;
    TestServer server(options);
    HttpPeer first(server.port());
    HttpPeer second(server.port());
    QVERIFY(first.send(post("Expect: 100-continue\r\nContent-Length: 600\r\n")));
    QCOMPARE(first.receive()->status, 100);
    QVERIFY(first.send(QByteArray(599, 'a')));
    // Whichever the server reads last is too much.
    QVERIFY(second.send(post("Content-Length: 600\r\n", QByteArray(600, 'b'))));
    const auto answer = second.receive();
    QVERIFY(answer);
    if (answer->status == 200) {
        QVERIFY(first.send("a"));
        QCOMPARE(first.receive()->status, 200); // the second's room is free again
    } else {
        QVERIFY(isRefusal(answer, 503));
        QVERIFY(answer->header("retry-after").toInt() > 0);
    }
    QVERIFY(isRefusal(HttpPeer(server.port()).exchange(post("Content-Length: 1001\r\n", QByteArray(1001, 'c'))), 503));
}

void TestAttacks::smuggledRequests_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &begin, int status = 400) {
        QTest::newRow(name) << begin << status;
    };
    row("CL and TE", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("TE and CL", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"));
    row("two CL", post("Content-Length: 0\r\nContent-Length: 44\r\n"));
    row("CL in a folded line", post("X: a\r\n Content-Length: 44\r\n"));
    row("CL behind a space", post("Content-Length : 44\r\n"));
    row("a bad CL", post("Content-Length: 4a\r\n"));
    row("an unknown TE", post("Transfer-Encoding: chunked, x\r\n"), 501);
    row("TE behind NUL", post(QByteArray("Transfer-Encoding: chunked\0\r\n", 29)));
    row("a short chunk", post("Transfer-Encoding: chunked\r\n", "1\r\nab\r\n0\r\n\r\n"));
    row("LF alone", "GET / HTTP/1.1\r\nHost: a\r\nX: b\n\r\n");
}

void TestAttacks::smuggledRequests()
{
    QFETCH(QByteArray, begin);
    Reached reached;
    TestServer server({}, reached.answer());
    HttpPeer peer(server.port());
    QVERIFY(peer.send(begin + getRequest("/smuggled")));
    const auto response = peer.receive();
    QFETCH(int, status);
    QVERIFY(isRefusal(response, status));
    QVERIFY(peer.seesEnd());
    QVERIFY(reached.targets.isEmpty());
}

void TestAttacks::pipelining()
{
    HttpServerOptions options;
    options.limits.requestsPerSecond = 0;
    TestServer server(options, TestServer::echo, 4);
    HttpPeer peer(server.port());
    QByteArray all;
    for (int i = 0; i < 1000; ++i)
        all += getRequest('/' + QByteArray::number(i));
    QVERIFY(peer.send(all));
    for (int i = 0; i < 1000; ++i) {
        const auto response = peer.receive();
        QVERIFY(response);
        QCOMPARE(response->header("x-asked"), "GET /" + QByteArray::number(i));
    }
}

void TestAttacks::pipeliningWithoutReading()
{
    HeldAnswer held;
    TestServer server({}, held.answer(), 4);
    HttpPeer peer(server.port());
    HttpPeer other(server.port());
    QVERIFY(peer.send(getRequest("/1") + getRequest("/2") + getRequest("/3")));
    held.asked.acquire();
    QVERIFY(other.send(getRequest("/other")));
    held.asked.acquire(); // by the other: of one connection there is one request at a time, although threads are free
    QVERIFY(!held.asked.try_acquire());
    QCOMPARE(server.pool->queued(), 0);
    held.open.release(4);
    for (const char *asked : {"GET /1", "GET /2", "GET /3"}) {
        const auto response = peer.receive();
        QVERIFY(response);
        QCOMPARE(response->header("x-asked"), asked);
    }
    QVERIFY(other.receive());
}

void TestAttacks::tooManyConnections()
{
    HttpServerOptions options;
    options.limits.connections = 2;
    TestServer server(options);
    HttpPeer first(server.port());
    HttpPeer second(server.port());
    QVERIFY(first.exchange(getRequest("/")));
    QVERIFY(second.exchange(getRequest("/")));
    QVERIFY(HttpPeer(server.port()).seesEnd());
    QVERIFY(first.exchange(getRequest("/"))); // who is there stays
    first = HttpPeer();
    QTRY_COMPARE(server.metrics.connectionsOpen.load(), 1);
    QVERIFY(HttpPeer(server.port()).exchange(getRequest("/")));
    QCOMPARE(server.metrics.connectionsRefused.load(), 1U);
}

void TestAttacks::tooManyConnectionsOfOneAddress()
{
    HttpServerOptions options;
    options.limits.connectionsPerAddress = 1;
    TestServer server(options);
    HttpPeer first(server.port());
    QVERIFY(first.exchange(getRequest("/")));
    QVERIFY(HttpPeer(server.port()).seesEnd());

    options.trustedProxies = {u"127.0.0.1"_s};
    TestServer behindProxy(options);
    HttpPeer proxy(behindProxy.port());
    QVERIFY(proxy.exchange(getRequest("/")));
    QVERIFY(HttpPeer(behindProxy.port()).exchange(getRequest("/")));
}

void TestAttacks::tooManyNewConnectionsOfOneAddress()
{
    HttpServerOptions options = m_tls;
    options.limits.requestsPerSecond = 0.001;
    options.limits.requestBurst = 3;
    TestServer server(options);
    for (int i = 0; i < 3; ++i)
        QVERIFY(HttpPeer(server.port(), HttpPeer::Tls()).exchange(getRequest("/")));
    QVERIFY(!HttpPeer(server.port(), HttpPeer::Tls()).isConnected());
    QCOMPARE(server.metrics.connectionsRefused.load(), 1U);
    QCOMPARE(server.metrics.handshakesFailed.load(), 0U); // it was not even begun
}

void TestAttacks::tenThousandIdleConnections()
{
    constexpr std::size_t wanted = 10'000;
    IdleConnections connections(QStringLiteral(IDLE_SERVER));
    QVERIFY(connections.port() > 0);
    QVERIFY(connections.open(wanted));
    const std::size_t count = connections.peers().size();
    qInfo("%zu idle TLS connections: %.1f KiB each, %lld KiB in all", count, connections.residentPerConnection(),
          static_cast<long long>(connections.resident()));
    QVERIFY(count >= 1000);
    // The newcomer is served, and so is who has been there from the beginning.
    HttpPeer newcomer(connections.port(), HttpPeer::Tls());
    QVERIFY(IdleConnections::asks(newcomer));
    for (std::size_t i = 0; i < count; i += count / 100)
        QVERIFY(IdleConnections::asks(connections.peers()[i]));
    // Fewer is worth testing, but it is not what this test is called.
    if (count < wanted)
        QSKIP(qPrintable(u"%1 of %2 connections: the system allows no more open files"_s.arg(count).arg(wanted)));
}

void TestAttacks::oldTls_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("ciphers");
    QTest::newRow("TLS 1.0") << TLS1_VERSION << QByteArray();
    QTest::newRow("TLS 1.1") << TLS1_1_VERSION << QByteArray();
    QTest::newRow("no forward secrecy") << TLS1_2_VERSION << QByteArray("AES128-GCM-SHA256@SECLEVEL=0");
    QTest::newRow("CBC") << TLS1_2_VERSION << QByteArray("ECDHE-ECDSA-AES128-SHA@SECLEVEL=0");
    QTest::newRow("no encryption") << TLS1_2_VERSION << QByteArray("NULL@SECLEVEL=0");
}

void TestAttacks::oldTls()
{
    QFETCH(int, version);
    QFETCH(QByteArray, ciphers);
    TestServer server(m_tls);
    HttpPeer::Tls tls{version, ciphers, true, {}};
    QVERIFY(!HttpPeer(server.port(), tls).isConnected());
    QTRY_COMPARE(server.metrics.handshakesFailed.load(), 1U);
    // The same client with what is allowed, so that it was not refused for another reason.
    tls.maxVersion = TLS1_2_VERSION;
    tls.ciphers.clear();
    QVERIFY(HttpPeer(server.port(), tls).isConnected());
}

void TestAttacks::renegotiation()
{
    TestServer server(m_tls);
    HttpPeer peer(server.port(), HttpPeer::Tls{TLS1_2_VERSION, {}, false, {}});
    QVERIFY(peer.exchange(getRequest("/")));
    QVERIFY(!peer.renegotiates());
}

void TestAttacks::otherProtocols()
{
    TestServer plain;
    QVERIFY(!HttpPeer(plain.port(), HttpPeer::Tls()).isConnected());
    QVERIFY(isRefusal(HttpPeer(plain.port()).exchange(QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11)),
                      400));
    QVERIFY(isRefusal(HttpPeer(plain.port()).exchange("SSH-2.0-OpenSSH_9.2\r\n\r\n"), 400));
    QVERIFY(isRefusal(HttpPeer(plain.port()).exchange("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), 505));

    TestServer secure(m_tls);
    HttpPeer clear(secure.port());
    QVERIFY(clear.send(getRequest("/")));
    QVERIFY(!clear.receive());
}

void TestAttacks::injectedHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a line in a value") << QByteArray("x-name") << QByteArray("Ana\r\nSet-Cookie: a=b");
    QTest::newRow("a body in a value") << QByteArray("x-name") << QByteArray("Ana\r\n\r\n<script>");
    QTest::newRow("LF alone") << QByteArray("x-name") << QByteArray("Ana\nSet-Cookie: a=b");
    QTest::newRow("CR alone") << QByteArray("x-name") << QByteArray("Ana\rSet-Cookie: a=b");
    QTest::newRow("NUL") << QByteArray("x-name") << QByteArray("Ana\0", 4);
    QTest::newRow("another letter") << QByteArray("x-name") << QByteArray("A\xc3\xb1");
    QTest::newRow("a line in a name") << QByteArray("x-name: a\r\nSet-Cookie") << QByteArray("a=b");
    QTest::newRow("a name with a colon") << QByteArray("Set-Cookie: a=b; x") << QByteArray("c");
    QTest::newRow("no name") << QByteArray() << QByteArray("Ana");
}

void TestAttacks::injectedHeaders()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    TestServer server({}, [&](const HttpRequest &request) {
        return request.target == "/" ? HttpResponse{200, {{name, value}}, "content"} : HttpResponse{204};
    });
    HttpPeer peer(server.port());
    QTest::ignoreMessage(QtCriticalMsg, "an answer with a malformed field was held back");
    const auto response = peer.exchange(getRequest("/"));
    QVERIFY(response);
    QCOMPARE(response->status, 500);
    QVERIFY(response->header("set-cookie").isEmpty());
    QVERIFY(!response->body.contains("content"));
    const auto next = peer.exchange(getRequest("/next"));
    QVERIFY(next);
    QCOMPARE(next->status, 204);
}

void TestAttacks::shutdownWithManyInFlight()
{
    constexpr int count = 16;
    HeldAnswer held;
    TestServer server(m_tls, held.answer(), 2, count);
    std::vector<HttpPeer> peers;
    for (int i = 0; i < count; ++i) {
        peers.emplace_back(server.port(), HttpPeer::Tls());
        QVERIFY(peers.back().send(getRequest('/' + QByteArray::number(i))));
    }
    held.asked.acquire();
    held.asked.acquire();
    QTRY_COMPARE(server.pool->queued(), count - 2); // all have been read
    bool isClean = false;
    std::thread stop([&] { isClean = server.server->shutdown(60s); });
    held.open.release(count);
    for (int i = 0; i < count; ++i) {
        const auto response = peers[static_cast<std::size_t>(i)].receive();
        QVERIFY(response);
        QCOMPARE(response->header("x-asked"), "GET /" + QByteArray::number(i));
    }
    peers.clear();
    stop.join();
    QVERIFY(isClean);
}

void TestAttacks::fullQueue()
{
    HeldAnswer held;
    TestServer server({}, held.answer(), 1, 1);
    HttpPeer busy(server.port());
    HttpPeer queued(server.port());
    HttpPeer refused(server.port());
    QVERIFY(busy.send(getRequest("/busy")));
    held.asked.acquire();
    QVERIFY(queued.send(getRequest("/queued")));
    QTRY_COMPARE(server.pool->queued(), 1);
    const auto response = refused.exchange(getRequest("/refused"));
    QVERIFY(response);
    QCOMPARE(response->status, 503);
    QVERIFY(response->header("retry-after").toInt() > 0);
    QCOMPARE(response->header("content-type"), "application/problem+json");
    held.open.release(3);
    QVERIFY(busy.receive());
    QVERIFY(queued.receive());
    const auto again = refused.exchange(getRequest("/again"));
    QVERIFY(again);
    QCOMPARE(again->status, 200);
}

void TestAttacks::tooManyRequests()
{
    HttpServerOptions options;
    options.limits.requestsPerSecond = 0.001;
    options.limits.requestBurst = 3;
    Reached reached;
    TestServer server(options, reached.answer());
    HttpPeer peer(server.port());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(peer.exchange(getRequest("/"))->status, 200);
    const auto limited = peer.exchange(getRequest("/4"));
    QVERIFY(limited);
    QCOMPARE(limited->status, 429);
    const int wait = limited->header("retry-after").toInt();
    QVERIFY(wait > 900 && wait <= 1000);
    QCOMPARE(QJsonDocument::fromJson(limited->body).object().value(u"retry_after"_s).toInt(), wait);
    // It is the address that is limited, and a body is not even read.
    QVERIFY(isRefusal(HttpPeer(server.port()).exchange(post("Content-Length: 1000\r\n")), 429));
    QCOMPARE(reached.targets.size(), 3);
    QCOMPARE(server.metrics.rateLimited.load(), 2U);
}

void TestAttacks::tooManyRequestsThroughAProxy()
{
    HttpServerOptions options;
    options.limits.requestsPerSecond = 0.001;
    options.limits.requestBurst = 1;
    options.trustedProxies = {u"127.0.0.1"_s};
    TestServer server(options);
    HttpPeer proxy(server.port());
    const auto statusFor = [&](const QByteArray &address) {
        const auto response = proxy.exchange("GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + address + "\r\n\r\n");
        return response ? response->status : 0;
    };
    QCOMPARE(statusFor("203.0.113.1"), 200);
    QCOMPARE(statusFor("203.0.113.1"), 429);
    QCOMPARE(statusFor("203.0.113.9, 203.0.113.1"), 429); // what a client says of itself in front counts for nothing
    QCOMPARE(statusFor("203.0.113.2"), 200);
    QCOMPARE(statusFor("2001:db8::1"), 200);
    QCOMPARE(statusFor("2001:db8::2"), 429);
}

QTEST_GUILESS_MAIN(TestAttacks)
#include "tst_attacks.moc"
