// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/remoteerrors.h"
#include "tests/support/scriptedservice.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <zlib.h>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Whatever goes wrong on the way, every call ends, with an error that says what.
class TestHttpFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallUnderEveryFault_data();
    void everyCallUnderEveryFault();
    void everyBodyThatIsNotWhole_data();
    void everyBodyThatIsNotWhole();
    void certificatesAreJudged_data();
    void certificatesAreJudged();
    void anUnreadableFileOfAuthoritiesIsTold();
    void nobodyListens();
    void aHostThatIsNotThere();
    void aConnectionThatIsNeverProtected();
    void aHandshakeThatIsCut();
    void anOldVersionOfTls();
    void plainHttpAnswers();
    void tellsNothingToAnotherOrigin();
    void followsWithinTheOrigin();
    void findsAServer();
    void findsNoServer_data();
    void findsNoServer();
    void cancellingEndsTheRequest();
    void endsWithWhatIsUnanswered();
};

namespace {

/// The code and the field of what a call says.
template <class T>
Error errorOf(QFuture<Result<T>> future)
{
    const Result<T> result = settled(std::move(future));
    return result ? Error{ErrorCode::Cancelled, u"no error"_s}
                  : Error{result.error().code, result.error().field, {}, {}, result.error().retryAfter};
}

/// What a call said, for a test's message.
QByteArray said(const char *call, const Error &error)
{
    return call + QByteArray(": ") + why(Result<void>(std::unexpected(error)));
}

const QString token = u"refresh-1"_s;

using Call = std::function<Error(HttpProvider &)>;

/// Every call of the seam.
const QList<std::pair<const char *, Call>> &calls()
{
    static const Command command{tiny::id(50), u"contact.modify"_s, tiny::owner, {}, tiny::now, 3};
    static const QList<std::pair<const char *, Call>> all{
        {"signIn", [](HttpProvider &p) { return errorOf(p.signIn(u"o@tienda.example"_s, u"secret"_s, {})); }},
        {"signInAgain",
         [](HttpProvider &p) { return errorOf(p.signInAgain(tiny::account, tiny::owner, u"secret"_s, {})); }},
        {"resume", [](HttpProvider &p) { return errorOf(p.resume(token)); }},
        {"signOut", [](HttpProvider &p) { return errorOf(p.signOut(token)); }},
        {"changes", [](HttpProvider &p) { return errorOf(p.changes(token, u"before"_s, 500)); }},
        {"execute", [](HttpProvider &p) { return errorOf(p.execute(token, command)); }},
        {"document", [](HttpProvider &p) { return errorOf(p.document(token, u"invoice"_s, tiny::invoice)); }},
        {"capabilities", [](HttpProvider &p) { return errorOf(p.capabilities()); }},
        {"sessions", [](HttpProvider &p) { return errorOf(p.sessions(token)); }},
        {"endSession", [](HttpProvider &p) { return errorOf(p.endSession(token, tiny::id(91))); }},
        {"changePassword", [](HttpProvider &p) { return errorOf(p.changePassword(token, u"one"_s, u"two"_s)); }},
        {"beginTwoFactor", [](HttpProvider &p) { return errorOf(p.beginTwoFactor(token, u"secret"_s)); }},
        {"confirmTwoFactor", [](HttpProvider &p) { return errorOf(p.confirmTwoFactor(token, u"123456"_s)); }},
        {"disableTwoFactor",
         [](HttpProvider &p) { return errorOf(p.disableTwoFactor(token, u"secret"_s, u"123456"_s)); }},
    };
    return all;
}

QByteArray bomb()
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray block(1'000'000, ' ');
    QByteArray output;
    QByteArray made(100'000, '\0');
    for (int i = 0; i < 100; ++i) {
        stream.next_in = reinterpret_cast<Bytef *>(block.data());
        stream.avail_in = static_cast<uInt>(block.size());
        do {
            stream.next_out = reinterpret_cast<Bytef *>(made.data());
            stream.avail_out = static_cast<uInt>(made.size());
            deflate(&stream, i == 99 ? Z_FINISH : Z_NO_FLUSH);
            output.append(made.constData(), made.size() - static_cast<qsizetype>(stream.avail_out));
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return output;
}

/// A fault, and what it is told as.
struct Case {
    const char *name;
    Scripted reply;
    ErrorCode code;
    QLatin1StringView field;
    int retryAfter = 0;
};

const QList<Case> &cases()
{
    static const QByteArray half = R"({"changes":[],"token":"next","has_more":false,"session_id":"x"})";
    const auto page = [](int status) {
        return Scripted{.status = status,
                        .body = "<html>Bienvenido</html>",
                        .headers = {{"Content-Type", "text/html"}}};
    };
    const auto waiting = [](int status, const QByteArray &wait) {
        Scripted reply = Scripted::problem(status, status == 429 ? R"("code":"rate_limited")" : R"("code":"offline")");
        reply.headers.append({"Retry-After", wait});
        return reply;
    };
    const auto redirect = [](int status, const QByteArray &target) {
        return Scripted{.status = status, .headers = {{"Location", target}}};
    };
    static const QList<Case> all{
        {"dropped", {.fault = Fault::Drop}, ErrorCode::Offline, remotefield::connection},
        {"silence", {.fault = Fault::Silence}, ErrorCode::Timeout, remotefield::connection},
        {"half a body",
         {.body = half, .fault = Fault::HalfBody, .cutAt = 20},
         ErrorCode::Offline,
         remotefield::connection},
        {"429", waiting(429, "120"), ErrorCode::RateLimited, {}, 120},
        {"503", waiting(503, "60"), ErrorCode::Offline, {}, 60},
        {"503 of a gateway", page(503), ErrorCode::Offline, remotefield::serverFailed},
        {"500", Scripted::problem(500, R"("code":"storage")"), ErrorCode::Offline, remotefield::serverFailed},
        {"a foreign 404", page(404), ErrorCode::Offline, remotefield::notAService},
        {"redirected to http", redirect(302, "http://localhost:9/"), ErrorCode::Untrusted,
         remotefield::insecureAddress},
        {"redirected elsewhere", redirect(307, "https://portal.example/"), ErrorCode::Offline,
         remotefield::captivePortal},
        {"redirected nowhere", redirect(302, ""), ErrorCode::Offline, remotefield::captivePortal},
    };
    return all;
}

} // namespace

void TestHttpFaults::everyCallUnderEveryFault_data()
{
    QTest::addColumn<int>("fault");
    for (int i = 0; i < cases().size(); ++i)
        QTest::newRow(cases().at(i).name) << i;
}

void TestHttpFaults::everyCallUnderEveryFault()
{
    QFETCH(int, fault);
    const Case &faulty = cases().at(fault);
    ScriptedService service;
    for (const auto &[name, call] : calls()) {
        NetworkOptions options = service.options();
        const bool isSilent = faulty.reply.fault == Fault::Silence;
        if (isSilent)
            options.idleTimeout = std::chrono::milliseconds(200);
        HttpProvider provider(service.info(), options);
        service.generation = 1;
        service.first = {};
        if (!isSilent)
            QVERIFY_RESULT(settled(provider.resume(token))); // so that there is an access token
        service.first = [&faulty](const Asked &) { return faulty.reply; };
        const Error error = call(provider);
        QVERIFY2(error.code == faulty.code && error.field == faulty.field && error.retryAfter == faulty.retryAfter,
                 said(name, error).constData());
        service.first = {};
        // The way is free again, and nothing of the fault stays.
        if (QByteArrayView(name) != "signOut" && !isSilent) {
            const Error after = call(provider);
            QVERIFY2(after.field == u"no error"_s, said(name, after).constData());
        }
    }
}

void TestHttpFaults::everyBodyThatIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("field");
    const QByteArray json = "application/json";
    const QString answer(remotefield::answer);
    QTest::newRow("a page") << QByteArray("text/html") << QByteArray() << QByteArray("<html>") << ErrorCode::Offline
                            << QString(remotefield::captivePortal);
    QTest::newRow("nothing") << json << QByteArray() << QByteArray() << ErrorCode::Offline << answer;
    QTest::newRow("half an object") << json << QByteArray() << QByteArray(R"({"changes":[)") << ErrorCode::Offline
                                    << answer;
    QTest::newRow("a list") << json << QByteArray() << QByteArray("[]") << ErrorCode::Offline << answer;
    QTest::newRow("deep") << json << QByteArray() << QByteArray(100'000, '[') << ErrorCode::Offline << answer;
    QTest::newRow("a bomb") << json << QByteArray("gzip") << bomb() << ErrorCode::Offline << answer;
    QTest::newRow("half a stream") << json << QByteArray("gzip") << bomb().first(1'000) << ErrorCode::Offline << answer;
    QTest::newRow("brotli") << json << QByteArray("br") << QByteArray("{}") << ErrorCode::Offline << answer;
    QTest::newRow("of another kind") << json << QByteArray() << QByteArray(R"({"changes":7,"version":"x","sessions":{},
        "secret":[],"recovery_codes":{},"commands":1})")
                                     << ErrorCode::Corrupt << QString();
}

void TestHttpFaults::everyBodyThatIsNotWhole()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QString, field);
    const QByteArrayList withBody{"signIn",       "signInAgain", "resume",         "changes",         "execute",
                                  "capabilities", "sessions",    "beginTwoFactor", "confirmTwoFactor"};
    ScriptedService service;
    for (const auto &[name, call] : calls()) {
        if (!withBody.contains(name))
            continue;
        const auto provider = service.provider();
        service.generation = 1;
        service.first = {};
        QVERIFY_RESULT(settled(provider->resume(token)));
        service.first = [&](const Asked &) {
            Scripted reply{.body = body, .headers = {{"Content-Type", type}}};
            if (!encoding.isEmpty())
                reply.headers.append({"Content-Encoding", encoding});
            return reply;
        };
        const Error error = call(*provider);
        QVERIFY2(error.code == code && (field.isEmpty() || error.field == field), said(name, error).constData());
    }
}

void TestHttpFaults::certificatesAreJudged_data()
{
    QTest::addColumn<TlsIdentity>("identity");
    QTest::addColumn<QString>("field");
    // The same authority for all would need it to be known here; those that must be trusted are made in the test.
    QTest::newRow("self-signed") << TestAuthority::selfSigned("localhost")
                                 << QString(remotefield::certificateSelfSigned);
    QTest::newRow("unknown issuer") << TestAuthority().issue("localhost")
                                    << QString(remotefield::certificateUnknownIssuer);
    QTest::newRow("expired") << TlsIdentity{"expired", {}} << QString(remotefield::certificateExpired);
    QTest::newRow("not yet valid") << TlsIdentity{"early", {}} << QString(remotefield::certificateNotYetValid);
    QTest::newRow("wrong host") << TlsIdentity{"other", {}} << QString(remotefield::certificateWrongHost);
}

void TestHttpFaults::certificatesAreJudged()
{
    QFETCH(TlsIdentity, identity);
    QFETCH(QString, field);
    ScriptedService service;
    if (identity.certificate == "expired")
        identity = service.authority.issue("localhost", {-30, -1});
    else if (identity.certificate == "early")
        identity = service.authority.issue("localhost", {2, 30});
    else if (identity.certificate == "other")
        identity = service.authority.issue("otro.example");
    ScriptedServer bad(identity, [](const Asked &) { return Scripted::json("{}"); });
    HttpProvider provider({u"Test"_s, bad.url(), bad.url(u"/v1"_s)}, service.options());
    for (const auto &[name, call] : calls()) {
        const Error error = call(provider);
        QVERIFY2(error.code == ErrorCode::Untrusted && error.field == field, said(name, error).constData());
    }
    QVERIFY(bad.asked().isEmpty()); // not a word was said to it
}

void TestHttpFaults::anUnreadableFileOfAuthoritiesIsTold()
{
    ScriptedService service;
    NetworkOptions options = service.options();
    options.certificates = service.directory.filePath(u"none.pem"_s);
    HttpProvider provider(service.info(), options);
    const Error error = errorOf(provider.capabilities());
    QCOMPARE(error.code, ErrorCode::Storage);
    QCOMPARE(error.field, remotefield::certificatesFile);
}

namespace {

/// Something that listens on this computer and is no service.
class Listener
{
public:
    using Answer = std::function<void(QTcpSocket &)>;
    explicit Listener(Answer answer)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("nothing can listen");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answer = std::move(answer)] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                ++connections;
                answer(*socket);
            }
        });
    }
    [[nodiscard]] ServerInfo info() const
    {
        const QUrl url(u"https://localhost:%1"_s.arg(m_server.serverPort()));
        return {u"Test"_s, url, url.resolved(QUrl(u"/v1"_s))};
    }
    [[nodiscard]] QByteArray plainAddress() const
    {
        return "http://localhost:" + QByteArray::number(m_server.serverPort()) + '/';
    }
    int connections = 0;

private:
    QTcpServer m_server;
};

} // namespace

void TestHttpFaults::nobodyListens()
{
    ScriptedService service;
    ServerInfo info;
    {
        const Listener listener([](QTcpSocket &) { });
        info = listener.info();
    }
    HttpProvider provider(info, service.options());
    const Error error = errorOf(provider.capabilities());
    QCOMPARE(error.code, ErrorCode::Offline);
    QCOMPARE(error.field, remotefield::connection);
}

void TestHttpFaults::aHostThatIsNotThere()
{
    ScriptedService service;
    const QUrl url(u"https://nowhere.invalid"_s); // RFC 2606: never there
    HttpProvider provider({u"Test"_s, url, url}, service.options());
    QCOMPARE(errorOf(provider.capabilities()).code, ErrorCode::Offline);
}

void TestHttpFaults::aConnectionThatIsNeverProtected()
{
    ScriptedService service;
    const Listener listener([](QTcpSocket &) { });
    NetworkOptions options = service.options();
    options.connectTimeout = std::chrono::milliseconds(200);
    HttpProvider provider(listener.info(), options);
    QCOMPARE(errorOf(provider.capabilities()).code, ErrorCode::Timeout);
}

void TestHttpFaults::aHandshakeThatIsCut()
{
    ScriptedService service;
    const Listener listener(
        [](QTcpSocket &socket) { QObject::connect(&socket, &QIODevice::readyRead, &socket, &QTcpSocket::abort); });
    HttpProvider provider(listener.info(), service.options());
    const Error error = errorOf(provider.capabilities());
    QCOMPARE(error.code, ErrorCode::Offline);
    QCOMPARE(error.field, remotefield::connection);
}

void TestHttpFaults::anOldVersionOfTls()
{
    ScriptedService service;
    const Listener listener([](QTcpSocket &socket) {
        QObject::connect(&socket, &QIODevice::readyRead, &socket, [&socket] {
            socket.readAll();
            socket.write(QByteArray::fromHex("15030100020246")); // a fatal alert: protocol_version
        });
    });
    HttpProvider provider(listener.info(), service.options());
    const Error error = errorOf(provider.capabilities());
    QCOMPARE(error.code, ErrorCode::Untrusted);
    QCOMPARE(error.field, remotefield::tlsVersion);
}

void TestHttpFaults::plainHttpAnswers()
{
    ScriptedService service;
    const Listener listener([](QTcpSocket &socket) {
        QObject::connect(&socket, &QIODevice::readyRead, &socket, [&socket] {
            socket.readAll();
            socket.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        });
    });
    HttpProvider provider(listener.info(), service.options());
    QVERIFY(errorOf(provider.signIn(u"o@tienda.example"_s, u"secret"_s, {})).code != ErrorCode::Cancelled);
}

void TestHttpFaults::tellsNothingToAnotherOrigin()
{
    ScriptedService service;
    ScriptedServer other(service.authority.issue("localhost"), [](const Asked &) { return Scripted::json("{}"); });
    const Listener plain([](QTcpSocket &) { });
    for (const QByteArray &target : {other.url(u"/v1/changes"_s).toEncoded(), plain.plainAddress()}) {
        for (const int status : {301, 302, 303, 307, 308}) {
            const auto provider = service.provider();
            service.generation = 1;
            service.first = {};
            QVERIFY_RESULT(settled(provider->resume(token)));
            service.first = [&](const Asked &) {
                return Scripted{.status = status, .headers = {{"Location", target}}};
            };
            for (const auto &[name, call] : calls())
                QVERIFY2(call(*provider).field != u"no error"_s, name);
        }
    }
    QVERIFY(other.asked().isEmpty());
    QCOMPARE(plain.connections, 0);
}

void TestHttpFaults::followsWithinTheOrigin()
{
    ScriptedService service;
    const auto provider = service.provider();
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (asked.target == "/v1/capabilities")
            return Scripted{.status = 308, .headers = {{"Location", "/v1/elsewhere"}}};
        if (asked.target == "/v1/elsewhere")
            return Scripted::json(R"({"provider_name":"Moved","commands":[]})");
        return std::nullopt;
    };
    const auto moved = settled(provider->capabilities());
    QVERIFY_RESULT(moved);
    QCOMPARE(moved->providerName, u"Moved"_s);
    // In circles it goes no further.
    service.first = [&](const Asked &) {
        return Scripted{.status = 302, .headers = {{"Location", "/v1/capabilities"}}};
    };
    QCOMPARE(errorOf(provider->capabilities()).field, remotefield::captivePortal);
}

void TestHttpFaults::findsAServer()
{
    ScriptedService service;
    ServerFinder finder(service.options());
    const auto found = settled(finder.find(service.server.url().authority()));
    QVERIFY_RESULT(found);
    QCOMPARE(*found, service.info());
    QCOMPARE(service.server.asked().size(), 1);
    QVERIFY(!service.server.asked().first().headers.contains("authorization"));
}

void TestHttpFaults::findsNoServer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("field");
    const QByteArray json = "application/json";
    QTest::newRow("a web site") << 404 << QByteArray("text/html") << QByteArray("<html>") << ErrorCode::Offline
                                << QString(remotefield::notAService);
    QTest::newRow("a page for everything") << 200 << QByteArray("text/html") << QByteArray("<html>")
                                           << ErrorCode::Offline << QString(remotefield::notAService);
    QTest::newRow("http within") << 200 << json << QByteArray(R"({"api":"http://localhost/v1","versions":["v1"]})")
                                 << ErrorCode::Untrusted << QString(remotefield::insecureAddress);
    QTest::newRow("being repaired") << 503 << QByteArray("text/html") << QByteArray() << ErrorCode::Offline
                                    << QString(remotefield::serverFailed);
    QTest::newRow("endless") << 200 << json << QByteArray(2 * 1024 * 1024, ' ') << ErrorCode::Offline
                             << QString(remotefield::answer);
}

void TestHttpFaults::findsNoServer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QString, field);
    ScriptedService service;
    service.first = [&](const Asked &) { return Scripted{status, body, {{"Content-Type", type}}}; };
    ServerFinder finder(service.options());
    const Error error = errorOf(finder.find(service.server.url().toString()));
    QCOMPARE(error.code, code);
    QCOMPARE(error.field, field);
}

void TestHttpFaults::cancellingEndsTheRequest()
{
    ScriptedService service;
    NetworkOptions options = service.options();
    options.idleTimeout = options.totalTimeout = std::chrono::minutes(5); // nothing else ends it
    HttpProvider provider(service.info(), options);
    service.first = [](const Asked &) { return Scripted{.fault = Fault::Silence}; };
    auto waiting = provider.capabilities();
    QTRY_COMPARE(service.server.asked().size(), 1);
    waiting.cancel();
    QCOMPARE(errorOf(waiting).code, ErrorCode::Cancelled);
    service.first = {};
    QVERIFY_RESULT(settled(provider.capabilities()));
}

void TestHttpFaults::endsWithWhatIsUnanswered()
{
    ScriptedService service;
    service.first = [](const Asked &) { return Scripted{.fault = Fault::Silence}; };
    QFuture<Result<ChangesPage>> waiting;
    {
        const auto provider = service.provider();
        waiting = provider->changes(token, {}, 500);
        QTRY_VERIFY(!service.server.asked().isEmpty());
    }
    QVERIFY(waiting.isFinished());
    QCOMPARE(errorOf(waiting).code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestHttpFaults)
#include "tst_httpfaults.moc"
