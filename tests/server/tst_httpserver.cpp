// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/accesslog.h"
#include "tests/support/exchanges.h"
#include "tests/support/httppeer.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <openssl/ssl.h>

#include <thread>

using namespace areacliente;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray postRequest(const QByteArray &target, const QByteArray &body, const QByteArray &fields = {})
{
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields
           + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// Who asks, as the interface would see it.
HttpResponse tellOrigin(const HttpRequest &request)
{
    return {200,
            {{"x-address", request.address.toLatin1()},
             {"x-secure", request.isSecure ? "yes" : "no"},
             {"x-told", request.header("x-forwarded-for")}}};
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase()
    {
        const QByteArray faults = test::exchangeFaults();
        QVERIFY2(faults.isEmpty(), faults.constData());
    }
    void speaksHttp_data();
    void speaksHttp();
    void answersLargeBodies_data();
    void answersLargeBodies();
    void answersToHeadAndNotModifiedHaveNoBody();
    void readsChunkedBodies();
    void asksForTheBodyThatWaits();
    void keepsToOldClients();
    void closesAfterSoManyRequests();
    void believesOnlyTrustedProxies_data();
    void believesOnlyTrustedProxies();
    void servesASocketFile();
    void countsByRoute();
    void refusesWrongOptions_data();
    void refusesWrongOptions();
    void refusesAnAddressInUse();
    void speaksNoOtherProtocol();
    void takesANewCertificate();
    void finishesWhatIsInFlight();
    void cutsOffWhatTakesTooLong();

private:
    [[nodiscard]] HttpServerOptions wrongOptions(const QString &what) const;

    QTemporaryDir m_directory;
    HttpServerOptions m_tls;
};

void TestHttpServer::initTestCase()
{
    m_tls = tlsOptions(m_directory);
}

void TestHttpServer::speaksHttp_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("in the clear") << 0;
    QTest::newRow("TLS 1.2") << TLS1_2_VERSION;
    QTest::newRow("TLS 1.3") << TLS1_3_VERSION;
}

void TestHttpServer::speaksHttp()
{
    QFETCH(int, version);
    TestServer server(version ? m_tls : HttpServerOptions());
    HttpPeer peer = version ? HttpPeer(server.port(), HttpPeer::Tls{version, {}, false, {}}) : HttpPeer(server.port());
    QVERIFY(peer.isConnected());
    QCOMPARE(peer.tlsVersion(), version);
    const auto first = peer.exchange(getRequest("/v1/changes?since=a%20b"));
    QVERIFY(first);
    QCOMPARE(first->status, 200);
    QCOMPARE(first->header("x-asked"), "GET /v1/changes?since=a%20b");
    QVERIFY(first->header("date").endsWith(" GMT"));
    QVERIFY(first->header("connection").isEmpty());
    QVERIFY(first->header("x-route").isEmpty());
    const auto second = peer.exchange(postRequest("/v1/commands/x", "{\"a\":\"\\u00e1\"}"));
    QVERIFY(second);
    QCOMPARE(second->body, "{\"a\":\"\\u00e1\"}");
    QCOMPARE(server.metrics.connectionsAccepted.load(), 1U);
}

void TestHttpServer::answersLargeBodies_data()
{
    QTest::addColumn<bool>("isSecure");
    QTest::newRow("in the clear") << false;
    QTest::newRow("TLS") << true;
}

void TestHttpServer::answersLargeBodies()
{
    QFETCH(bool, isSecure);
    TestServer server(isSecure ? m_tls : HttpServerOptions(),
                      [](const HttpRequest &request) { return HttpResponse{200, {}, request.body.repeated(8)}; });
    HttpPeer peer = isSecure ? HttpPeer(server.port(), HttpPeer::Tls()) : HttpPeer(server.port());
    QByteArray body(1024 * 1024, '\0'); // the limit itself is allowed
    for (qsizetype i = 0; i < body.size(); ++i)
        body[i] = static_cast<char>(i % 251);
    for (int round = 0; round < 2; ++round) {
        const auto response = peer.exchange(postRequest("/", body));
        QVERIFY(response);
        QVERIFY(response->body == body.repeated(8));
    }
}

void TestHttpServer::answersToHeadAndNotModifiedHaveNoBody()
{
    TestServer server({}, [](const HttpRequest &request) {
        return HttpResponse{request.target == "/304" ? 304 : 200, {{"content-length", "7"}}, "content of the body"};
    });
    HttpPeer peer(server.port());
    QVERIFY(peer.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    const auto head = peer.receive(false);
    QVERIFY(head);
    QCOMPARE(head->header("content-length"), "19");
    const auto unchanged = peer.exchange(getRequest("/304"));
    QVERIFY(unchanged);
    QVERIFY(unchanged->header("content-length").isEmpty());
    const auto whole = peer.exchange(getRequest("/")); // what came before left nothing in its way
    QVERIFY(whole);
    QCOMPARE(whole->body, "content of the body");
}

void TestHttpServer::readsChunkedBodies()
{
    TestServer server;
    HttpPeer peer(server.port());
    const QByteArray head = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    const auto response = peer.exchange(head + "5\r\nhello\r\n6;name=value\r\n world\r\n0\r\nX-Trailer: 1\r\n\r\n");
    QVERIFY(response);
    QCOMPARE(response->body, "hello world");
    QVERIFY(peer.exchange(getRequest("/")));
}

void TestHttpServer::asksForTheBodyThatWaits()
{
    TestServer server;
    HttpPeer peer(server.port());
    const QByteArray head = "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: ";
    const auto goOn = peer.exchange(head + "4\r\n\r\n");
    QVERIFY(goOn);
    QCOMPARE(goOn->status, 100);
    const auto response = peer.exchange("body");
    QVERIFY(response);
    QCOMPARE(response->body, "body");
    const auto tooLarge = peer.exchange(head + "9000000\r\n\r\n");
    QVERIFY(tooLarge);
    QCOMPARE(tooLarge->status, 413);
}

void TestHttpServer::keepsToOldClients()
{
    TestServer server;
    for (const QByteArray request :
         {"GET /a HTTP/1.0\r\n\r\n", "GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"}) {
        HttpPeer peer(server.port());
        const auto response = peer.exchange(request);
        QVERIFY(response);
        QCOMPARE(response->header("x-asked"), "GET /a");
        QCOMPARE(response->header("connection"), "close");
        QVERIFY(peer.seesEnd());
    }
}

void TestHttpServer::closesAfterSoManyRequests()
{
    HttpServerOptions options;
    options.limits.requestsPerConnection = 3;
    TestServer server(options);
    HttpPeer peer(server.port());
    QVERIFY(peer.send(getRequest("/1") + getRequest("/2") + getRequest("/3") + getRequest("/4")));
    for (const char *last : {"", "", "close"}) {
        const auto response = peer.receive();
        QVERIFY(response);
        QCOMPARE(response->header("connection"), last);
    }
    QVERIFY(peer.seesEnd());
}

void TestHttpServer::believesOnlyTrustedProxies_data()
{
    QTest::addColumn<QStringList>("proxies");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("isSecure");
    const QByteArray both = "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n";
    const QByteArray chain = "X-Forwarded-For: 1.1.1.1, 198.51.100.7\r\nX-Forwarded-For: 10.1.2.3\r\n";
    const QByteArray none = "127.0.0.1";
    QTest::newRow("nobody") << QStringList() << both << none << QByteArray("no");
    QTest::newRow("another") << QStringList{u"10.0.0.0/8"_s} << both << none << QByteArray("no");
    QTest::newRow("this one") << QStringList{u"127.0.0.1"_s} << both << QByteArray("203.0.113.9") << QByteArray("yes");
    QTest::newRow("its network") << QStringList{u"127.0.0.0/8"_s} << both << QByteArray("203.0.113.9")
                                 << QByteArray("yes");
    QTest::newRow("the nearest that is no proxy")
        << QStringList{u"127.0.0.1"_s, u"10.0.0.0/8"_s} << chain << QByteArray("198.51.100.7") << QByteArray("no");
    QTest::newRow("nothing but what proxies say")
        << QStringList{u"127.0.0.1"_s} << chain << QByteArray("10.1.2.3") << QByteArray("no");
    QTest::newRow("no address") << QStringList{u"127.0.0.1"_s} << QByteArray("X-Forwarded-For: evil\r\n") << none
                                << QByteArray("no");
}

void TestHttpServer::believesOnlyTrustedProxies()
{
    QFETCH(QStringList, proxies);
    QFETCH(QByteArray, fields);
    HttpServerOptions options;
    options.trustedProxies = proxies;
    TestServer server(options, tellOrigin);
    const auto response = HttpPeer(server.port()).exchange("GET / HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n");
    QVERIFY(response);
    QTEST(response->header("x-address"), "address");
    QTEST(response->header("x-secure"), "isSecure");
    QVERIFY(response->header("x-told").isEmpty());
}

void TestHttpServer::servesASocketFile()
{
    const QString path = m_directory.filePath(u"http.sock"_s);
    HttpServerOptions options{u"unix:"_s + path};
    options.trustedProxies = {u"unix"_s};
    {
        TestServer first(options, tellOrigin);
        const auto response = HttpPeer(path).exchange(
            "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: [2001:db8::1]:4711\r\n\r\n");
        QVERIFY(response);
        QCOMPARE(response->header("x-address"), "2001:db8::1");
        const auto others = QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(path).permissions() & others));
        const auto second = HttpServer::start(options, {}, first.metrics);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Storage);
    }
    QVERIFY(!QFile::exists(path));
}

void TestHttpServer::countsByRoute()
{
    QByteArray written;
    QByteArray metrics;
    {
        AccessLog log([&written](const QByteArray &lines) { written += lines; });
        HttpServerOptions options;
        options.limits.lingerTime = 10ms;
        TestServer server(options, TestServer::echo, 1, 10, &log);
        HttpPeer peer(server.port());
        QVERIFY(peer.exchange(getRequest("/v1/documents/invoice/0192-secret?token=secret")));
        QVERIFY(peer.exchange("secret\r\n\r\n"));
        QVERIFY(peer.seesEnd());
        server.server->shutdown(60s);
        metrics = server.metrics.text();
    }
    QVERIFY(metrics.contains("areacliente_requests_total{route=\"/echo\",status=\"2xx\"} 1\n"));
    QVERIFY(metrics.contains("areacliente_requests_total{route=\"other\",status=\"4xx\"} 1\n"));
    QVERIFY(metrics.contains("areacliente_request_duration_seconds_count{route=\"/echo\"} 1\n"));
    QVERIFY(metrics.contains("areacliente_requests_malformed_total 1\n"));
    QVERIFY(metrics.contains("areacliente_connections_open 0\n"));
    QCOMPARE(written.count('\n'), 2);
    QVERIFY(written.left(written.indexOf('\n')).contains("\"route\":\"/echo\""));
    QVERIFY(!written.contains("secret"));
    QVERIFY(!written.contains("127.0.0.1"));
}

void TestHttpServer::refusesWrongOptions_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("nowhere") << u"listen"_s;
    QTest::newRow("localhost:80") << u"listen"_s;
    QTest::newRow("::1:80") << u"listen"_s;
    QTest::newRow("127.0.0.1:port") << u"listen"_s;
    QTest::newRow("0.0.0.0:0") << u"listen"_s; // reachable from elsewhere, in the clear
    QTest::newRow("[::]:0") << u"listen"_s;
    QTest::newRow("no proxy") << u"trustedProxies"_s;
    QTest::newRow("no certificate") << u"certificate"_s;
    QTest::newRow("no key") << u"key"_s;
    QTest::newRow("malformed certificate") << u"certificate"_s;
    QTest::newRow("missing key") << u"key"_s;
    QTest::newRow("another's key") << u"key"_s;
    QTest::newRow("open key") << u"key"_s;
}

HttpServerOptions TestHttpServer::wrongOptions(const QString &what) const
{
    HttpServerOptions options{u"127.0.0.1:0"_s};
    if (what == "no proxy"_L1) {
        options.trustedProxies = {u"10.0.0.0/33"_s};
    } else if (what.contains(u"certificate"_s) || what.contains(u"key"_s)) {
        const CertificateFiles files = makeCertificate(m_directory.path(), u"wrong"_s);
        const CertificateFiles other = makeCertificate(m_directory.path(), u"other"_s);
        options.certificate = what == "no certificate"_L1          ? QString()
                              : what == "malformed certificate"_L1 ? files.key
                                                                   : files.certificate;
        options.key = what == "no key"_L1          ? QString()
                      : what == "missing key"_L1   ? m_directory.filePath(u"missing"_s)
                      : what == "another's key"_L1 ? other.key
                                                   : files.key;
        if (what == "open key"_L1)
            QFile::setPermissions(files.key, QFile::ReadOwner | QFile::ReadOther);
    } else {
        options.listen = what;
    }
    return options;
}

void TestHttpServer::refusesWrongOptions()
{
    Metrics metrics;
    const auto server = HttpServer::start(wrongOptions(QString::fromLatin1(QTest::currentDataTag())), {}, metrics);
    QVERIFY(!server);
    QCOMPARE(server.error().code, ErrorCode::Validation);
    QTEST(server.error().field, "field");
}

void TestHttpServer::refusesAnAddressInUse()
{
    TestServer first;
    const auto second = HttpServer::start({u"127.0.0.1:%1"_s.arg(first.port())}, {}, first.metrics);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Storage);
}

void TestHttpServer::speaksNoOtherProtocol()
{
    TestServer server(m_tls);
    HttpPeer::Tls tls;
    tls.protocols = "\x02h2";
    QVERIFY(!HttpPeer(server.port(), tls).isConnected());
    tls.protocols = "\x02h2\x08http/1.1";
    QVERIFY(HttpPeer(server.port(), tls).isConnected());
}

void TestHttpServer::takesANewCertificate()
{
    TestServer server(m_tls);
    HttpPeer before(server.port(), HttpPeer::Tls());
    const QByteArray old = before.certificate();
    QVERIFY(QFile::setPermissions(m_tls.key, QFile::ReadOwner | QFile::ReadOther));
    QVERIFY(!server.server->reloadCertificate());
    QCOMPARE(HttpPeer(server.port(), HttpPeer::Tls()).certificate(), old);

    m_tls = tlsOptions(m_directory);
    QVERIFY(server.server->reloadCertificate());
    QVERIFY(HttpPeer(server.port(), HttpPeer::Tls()).certificate() != old);
    QVERIFY(before.exchange(getRequest("/"))); // who was there stays
}

void TestHttpServer::finishesWhatIsInFlight()
{
    HeldAnswer held;
    TestServer server({}, held.answer());
    const quint16 port = server.port();
    HttpPeer idle(port);
    HttpPeer busy(port);
    held.open.release();
    QVERIFY(idle.exchange(getRequest("/first")));
    held.asked.acquire();
    QVERIFY(busy.send(getRequest("/in-flight")));
    held.asked.acquire();
    bool isClean = false;
    std::thread stop([&] { isClean = server.server->shutdown(60s); });
    QVERIFY(idle.seesEnd()); // so it has begun, and new peers are refused
    QVERIFY(!HttpPeer(port).isConnected());
    held.open.release();
    const auto response = busy.receive();
    QVERIFY(response);
    QCOMPARE(response->header("x-asked"), "GET /in-flight");
    QCOMPARE(response->header("connection"), "close");
    QVERIFY(busy.seesEnd());
    busy = HttpPeer();
    stop.join();
    QVERIFY(isClean);
}

void TestHttpServer::cutsOffWhatTakesTooLong()
{
    HeldAnswer held;
    TestServer server({}, held.answer());
    HttpPeer busy(server.port());
    QVERIFY(busy.send(getRequest("/")));
    held.asked.acquire();
    QVERIFY(!server.server->shutdown(10ms));
    QVERIFY(busy.seesEnd());
    held.open.release(); // the answer comes when nobody is there any more
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
