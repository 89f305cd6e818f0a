// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/remoteerrors.h"
#include "tests/support/connectproxy.h"
#include "tests/support/scriptedservice.h"

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// A network that lets nobody out but through its proxy, which the system's settings name.
class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void leadsToTheServer();
    void isToldTheCredentialsOfTheSettings();
    void asksForCredentials_data();
    void asksForCredentials();
    void refuses_data();
    void refuses();
    void knowsNoSuchHost();
    void isNotThere();
    void hangsUp();
    void neverAnswers();
    void readsAlong();

private:
    /// The service, under a name that only a proxy could find.
    class Service : public ScriptedService
    {
    public:
        Service() { server.setIdentity(authority.issue("clientes.example")); }
        [[nodiscard]] ServerInfo far() const
        {
            QUrl url = server.url();
            url.setHost(u"clientes.example"_s);
            return {u"Test"_s, url, url.resolved(QUrl(u"/v1"_s))};
        }
    };
    static void use(const QUrl &proxy) { qputenv("https_proxy", proxy.toEncoded()); }
    [[nodiscard]] static Error signInError(const Service &service, const NetworkOptions &options);
};

#define COMPARE_ERROR(error, wantedCode, wantedField)                                                                  \
    do {                                                                                                               \
        const Error &error_ = (error);                                                                                 \
        QVERIFY2(error_.code == (wantedCode) && error_.field == (wantedField),                                         \
                 why(Result<void>(std::unexpected(error_))).constData());                                              \
    } while (false)

/// The settings of the desktop that the tests run on are not these tests'.
void TestProxy::initTestCase()
{
#if !defined(Q_OS_UNIX) || defined(Q_OS_DARWIN)
    QSKIP("this system's proxy is not set by the environment");
#endif
    for (const char *name : {"no_proxy", "NO_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "XDG_CURRENT_DESKTOP"})
        qunsetenv(name);
}

void TestProxy::cleanup()
{
    qunsetenv("https_proxy");
}

Error TestProxy::signInError(const Service &service, const NetworkOptions &options)
{
    HttpProvider provider(service.far(), options);
    const auto who = settled(provider.signIn(u"o@tienda.example"_s, u"secret-word"_s, {}));
    return who ? Error{ErrorCode::Cancelled, u"no error"_s} : who.error();
}

void TestProxy::leadsToTheServer()
{
    Service service;
    ConnectProxy proxy({});
    use(proxy.url());
    HttpProvider provider(service.far(), service.options());
    const auto who = settled(provider.signIn(u"o@tienda.example"_s, u"secret-word"_s, {}));
    QVERIFY_RESULT(who);
    QVERIFY_RESULT(settled(provider.changes(who->sessionToken, {}, 500)));
    QVERIFY(service.server.askedFor("GET", "/v1/changes") == 1);
    const QByteArray token = service.server.asked().constLast().headers.value("authorization");
    QCOMPARE(token, "Bearer access-1");
    // Of all that went through it, it knows with whom, and nothing else.
    QVERIFY(proxy.tunnels() >= 1);
    for (const QByteArray &request : proxy.requests()) {
        QVERIFY(request.startsWith("CONNECT clientes.example:"));
        QVERIFY2(!request.toLower().contains("\r\nauthorization"), request.constData());
    }
    QVERIFY(proxy.seen().contains("\x16\x03")); // the hands were shaken before its eyes
    for (const char *secret : {"access-1", "refresh-1", "Bearer", "secret-word", "o@tienda.example", "/v1/"})
        QVERIFY2(!proxy.seen().contains(secret), secret);
}

void TestProxy::isToldTheCredentialsOfTheSettings()
{
    Service service;
    ConnectProxy proxy({.credentials = "ana:clave"});
    use(proxy.url(u"ana"_s, u"clave"_s));
    HttpProvider provider(service.far(), service.options());
    QVERIFY_RESULT(settled(provider.signIn(u"o@tienda.example"_s, u"secret-word"_s, {})));
    for (const Asked &asked : service.server.asked())
        QVERIFY(!asked.headers.contains("proxy-authorization")); // they are the proxy's alone
    QVERIFY(!proxy.seen().contains("secret-word"));
}

void TestProxy::asksForCredentials_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("where there are none") << QString();
    QTest::newRow("where there are others") << u"eva"_s;
}

void TestProxy::asksForCredentials()
{
    QFETCH(const QString, user);
    Service service;
    ConnectProxy proxy({.credentials = "ana:clave"});
    use(proxy.url(user, user.isEmpty() ? QString() : u"otra"_s));
    COMPARE_ERROR(signInError(service, service.options()), ErrorCode::Offline, remotefield::proxySignIn);
    QVERIFY(service.server.asked().isEmpty());
    QVERIFY(!proxy.seen().contains("secret-word"));
    QCOMPARE(proxy.tunnels(), 0);
    QVERIFY(proxy.requests().size() <= 4); // nobody knocks for ever
}

void TestProxy::refuses_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status :
         {"400 Bad Request", "403 Forbidden", "405 Method Not Allowed", "500 Internal Server Error", "502 Bad Gateway",
          "503 Service Unavailable", "504 Gateway Timeout", "302 Found\r\nLocation: https://portal.example/"})
        QTest::newRow(QByteArray(status).first(3).constData()) << QByteArray(status);
}

void TestProxy::refuses()
{
    QFETCH(const QByteArray, status);
    Service service;
    ConnectProxy proxy(
        {.answer = "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"});
    use(proxy.url());
    COMPARE_ERROR(signInError(service, service.options()), ErrorCode::Offline, remotefield::proxy);
    QVERIFY(service.server.asked().isEmpty());
    QVERIFY(!proxy.seen().contains("secret-word"));
}

void TestProxy::knowsNoSuchHost()
{
    Service service;
    ConnectProxy proxy({.answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"});
    use(proxy.url());
    COMPARE_ERROR(signInError(service, service.options()), ErrorCode::Offline, remotefield::hostNotFound);
}

void TestProxy::isNotThere()
{
    Service service;
    {
        const ConnectProxy proxy({});
        use(proxy.url());
    }
    COMPARE_ERROR(signInError(service, service.options()), ErrorCode::Offline, remotefield::proxy);
}

void TestProxy::hangsUp()
{
    Service service;
    ConnectProxy proxy({.closes = true});
    use(proxy.url());
    COMPARE_ERROR(signInError(service, service.options()), ErrorCode::Offline, remotefield::proxy);
    QVERIFY(!proxy.seen().contains("secret-word"));
}

void TestProxy::neverAnswers()
{
    Service service;
    ConnectProxy proxy({.isSilent = true});
    use(proxy.url());
    NetworkOptions options = service.options();
    options.connectTimeout = std::chrono::milliseconds(200);
    COMPARE_ERROR(signInError(service, options), ErrorCode::Timeout, remotefield::connection);
    QVERIFY(!proxy.requests().isEmpty());
}

/// It leads to itself and shows a certificate of its own.
void TestProxy::readsAlong()
{
    Service service;
    ScriptedServer reader(TestAuthority().issue("clientes.example"),
                          [](const Asked &) { return Scripted::json("{}"); });
    ConnectProxy proxy({.leadsTo = [&] { return static_cast<quint16>(reader.url().port()); }});
    use(proxy.url());
    COMPARE_ERROR(signInError(service, service.options()), ErrorCode::Untrusted, remotefield::certificateUnknownIssuer);
    QCOMPARE(proxy.tunnels(), 1);
    QVERIFY(reader.asked().isEmpty());
    QVERIFY(service.server.asked().isEmpty());
}

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
