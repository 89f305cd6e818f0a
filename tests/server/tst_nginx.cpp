// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"
#include "tests/support/notifysocket.h"
#include "tests/support/sampleserver.h"
#include "tests/support/systemdunit.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

#include <sys/stat.h>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The service, started by the unit that is shipped, behind a real nginx; both with the configuration that is shipped. Only ports,
/// names of files and of the host are others. What the unit forbids is systemd's to enforce: see check_unit.
class TestNginx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void speaksTlsAsItShould();
    void signsInAndSynchronises();
    void givesPartsOfDocuments();
    void compresses();
    void refusesWhatIsTooLarge();
    void hidesTheRest();
    void takesTheCustomersAddressFromNginxAlone();
    void reloadsAsTheUnitHasIt();
    void isNotRestartedWithABadConfiguration();
    void saysThatTheServiceIsAway();

private:
    void configureService();
    /// What the unit says of a mode, or systemd where it does not.
    [[nodiscard]] mode_t modeIn(const QString &key, mode_t otherwise) const
    {
        const QString value = m_unit.value(key);
        return value.isEmpty() ? otherwise : value.toUInt(nullptr, 8);
    }
    [[nodiscard]] bool startService();
    [[nodiscard]] QString path(const QString &name) const { return m_server->file(name); }
    void writeConfiguration();
    [[nodiscard]] bool startNginx();
    [[nodiscard]] RestClient client() const { return RestClient(url(), readCertificate(m_certificate)); }
    [[nodiscard]] QString url() const { return u"https://localhost:%1"_s.arg(m_port); }
    [[nodiscard]] QString addressesOf(const RestClient::Headers &headers);

    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<NotifySocket> m_manager;
    SystemdUnit m_unit{QStringLiteral(SERVICE_UNIT)};
    CertificateFiles m_certificate;
    QProcess m_nginx;
    quint16 m_port = 0;
};

namespace {

/// A text that is shipped, of which some things are put in the place of others.
class Shipped
{
public:
    explicit Shipped(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no file %s", qPrintable(path));
        m_text = QString::fromUtf8(file.readAll());
    }
    void replace(const QString &what, const QString &by)
    {
        QVERIFY2(m_text.contains(what), qPrintable(what));
        m_text.replace(what, by);
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

constexpr auto serviceAddress = "127.0.0.1:8443"_L1; ///< where nginx and the service are to meet
constexpr auto configuration = "/etc/areacliente/server.conf"_L1;

} // namespace

/// The configuration and the unit as they are shipped, with the folders of the test for those of the system.
void TestNginx::configureService()
{
    Shipped file(QStringLiteral(SERVICE_CONFIGURATION));
    file.replace(u"listen = "_s + serviceAddress, u"listen = 127.0.0.1:0\nadmin-listen = 127.0.0.1:0"_s);
    const QString store = u"/var/lib/%1/authority.sqlite"_s.arg(m_unit.value(u"StateDirectory"_s));
    file.replace(u"#database = "_s + store, u"database = "_s + m_server->database());
    QFile whole(path(u"server.conf"_s));
    QVERIFY(whole.open(QIODevice::WriteOnly));
    QVERIFY(whole.write(file.text().toUtf8()) > 0);
    m_unit.replace(u"/usr/bin/areacliente-server"_s, QStringLiteral(AREACLIENTE_SERVER_PROGRAM));
    m_unit.replace(configuration, whole.fileName());
    QVERIFY(QDir().mkpath(path(u"run"_s)));
    QCOMPARE(::chmod(path(u"run"_s).toUtf8().constData(), modeIn(u"RuntimeDirectoryMode"_s, 0755)), 0);
    m_unit.replace(u"/run/"_s + m_unit.value(u"RuntimeDirectory"_s), path(u"run"_s));
}

bool TestNginx::startService()
{
    m_server->environment() = m_unit.environment();
    m_server->environment().insert(u"NOTIFY_SOCKET"_s, m_manager->file());
    m_server->setBefore([mask = modeIn(u"UMask"_s, 0022)] {
        ::umask(mask);
        std::ignore = ::chdir("/");
    });
    return m_server->serveBy(m_unit.command(u"ExecStart"_s));
}

/// The site as it is shipped, inside the little that a whole configuration needs around it.
void TestNginx::writeConfiguration()
{
    Shipped site(QStringLiteral(NGINX_SITE));
    const auto replace = [&site](const QString &what, const QString &by) { site.replace(what, by); };
    replace(u"server %1;"_s.arg(serviceAddress), u"server 127.0.0.1:%1;"_s.arg(m_server->port()));
    replace(u"listen 443 ssl;"_s, u"listen 127.0.0.1:%1 ssl;"_s.arg(m_port));
    replace(u"    listen [::]:443 ssl;\n"_s, {});
    replace(u"/etc/letsencrypt/live/clientes.example.org/fullchain.pem"_s, m_certificate.certificate);
    replace(u"/etc/letsencrypt/live/clientes.example.org/privkey.pem"_s, m_certificate.key);
    replace(u"server_name clientes.example.org;"_s, u"server_name localhost;"_s);
    QString paths;
    for (const auto &kind : {u"client_body"_s, u"proxy"_s, u"fastcgi"_s, u"uwsgi"_s, u"scgi"_s})
        paths += u"%1_temp_path %2;\n"_s.arg(kind, path(u"nginx-"_s + kind));
    QFile whole(path(u"nginx.conf"_s));
    QVERIFY(whole.open(QIODevice::WriteOnly));
    whole.write((u"daemon off;\nmaster_process off;\npid %1;\nerror_log %2 warn;\nevents {}\nhttp {\n%3%4}\n"_s.arg(
                     path(u"nginx.pid"_s), path(u"nginx.log"_s), paths, site.text()))
                    .toUtf8());
}

/// nginx cannot be asked for any free port, so one that was free a moment ago is tried; somebody else may be faster.
bool TestNginx::startNginx()
{
    const QString program = QStandardPaths::findExecutable(u"nginx"_s,
                                                           {u"/usr/sbin"_s, u"/usr/bin"_s, u"/usr/local/bin"_s});
    for (int attempt = 0; attempt < 10; ++attempt) {
        {
            QTcpServer probe;
            if (!probe.listen(QHostAddress::LocalHost))
                return false;
            m_port = probe.serverPort();
        }
        writeConfiguration();
        m_nginx.start(program,
                      {u"-e"_s, path(u"nginx.log"_s), u"-p"_s, m_server->folder(), u"-c"_s, path(u"nginx.conf"_s)});
        if (!m_nginx.waitForStarted())
            return false;
        while (m_nginx.state() == QProcess::Running) {
            if (client().ask("GET", u"/.well-known/areacliente"_s).status == 200)
                return true;
            QCoreApplication::processEvents();
        }
    }
    return false;
}

void TestNginx::initTestCase()
{
    if (QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s, u"/usr/bin"_s, u"/usr/local/bin"_s}).isEmpty())
        QSKIP("there is no nginx here");
    m_server = std::make_unique<ServerProcess>();
    SampleServer::copyTo(m_server->database());
    m_certificate = makeCertificate(m_server->folder(), u"tls"_s);
    m_manager = std::make_unique<NotifySocket>(path(u"notify"_s));
    configureService();
    QVERIFY2(startService(), m_server->log().constData());
    QCOMPARE(m_unit.value(u"Type"_s), u"notify"_s);
    QCOMPARE(m_manager->next(), "READY=1");
    QVERIFY2(!m_server->log().contains(R"("level":"warning")"), m_server->log().constData());
    QVERIFY(startNginx());
}

void TestNginx::cleanupTestCase()
{
    if (m_nginx.state() != QProcess::NotRunning) {
        m_nginx.terminate();
        QVERIFY(m_nginx.waitForFinished());
    }
    QFile log(path(u"nginx.log"_s));
    if (m_server && log.open(QIODevice::ReadOnly)) {
        const QByteArray said = log.readAll();
        QVERIFY2(!said.contains("[warn]") && !said.contains("[emerg]"), said.constData());
    }
}

void TestNginx::speaksTlsAsItShould()
{
    const RestAnswer answer = client().ask("GET", u"/.well-known/areacliente"_s);
    COMPARE_STATUS(answer, 200);
    QVERIFY(answer.header("Strict-Transport-Security").startsWith("max-age="));
    QVERIFY(!answer.header("Server").contains('/')); // no version
    QVERIFY2(answer.json().value(u"api"_s).toString().startsWith(u"https://localhost"_s), answer.body.constData());
    for (const auto &[option, works] : {std::pair("-tls1_1", false), {"-tls1_2", true}, {"-tls1_3", true}}) {
        QProcess openssl;
        openssl.start(u"openssl"_s, {u"s_client"_s, QString::fromLatin1(option), u"-cipher"_s, u"ALL:@SECLEVEL=0"_s,
                                     u"-connect"_s, u"127.0.0.1:%1"_s.arg(m_port)});
        openssl.closeWriteChannel();
        QVERIFY(openssl.waitForFinished());
        QCOMPARE(openssl.exitCode() == 0, works);
    }
}

void TestNginx::signsInAndSynchronises()
{
    RestClient customer = client();
    COMPARE_STATUS(customer.signIn(SampleServer::email(), SampleServer::password()), 201);
    const Feed feed = readFeed(customer);
    COMPARE_STATUS(feed.last, 200);
    const TicketCommand command;
    COMPARE_STATUS(command.sendTo(customer), 200);
    QCOMPARE(readFeed(customer, feed.token).ids.value(u"ticket"_s), QSet<Id>{command.ticket});
    const RestAnswer quiet = customer.ask("GET", u"/v1/changes?since="_s + readFeed(customer, feed.token).token, {},
                                          {{"If-None-Match",
                                            '"' + readFeed(customer, feed.token).token.toLatin1() + '"'}});
    COMPARE_STATUS(quiet, 304);
}

void TestNginx::givesPartsOfDocuments()
{
    RestClient customer = client();
    COMPARE_STATUS(customer.signIn(SampleServer::email(), SampleServer::password()), 201);
    const QString document = u"/v1/documents/invoice/"_s + *readFeed(customer).ids.value(u"invoice"_s).cbegin();
    const RestAnswer whole = customer.ask("GET", document);
    COMPARE_STATUS(whole, 200);
    const RestAnswer part = customer.ask("GET", document, {},
                                         {{"Range", "bytes=10-19"}, {"If-Range", whole.header("ETag")}});
    COMPARE_STATUS(part, 206);
    QCOMPARE(part.body, whole.body.mid(10, 10));
    COMPARE_STATUS(customer.ask("GET", document, {}, {{"Range", "bytes=99999999-"}}), 416);
    COMPARE_STATUS(customer.ask("GET", document, {}, {{"If-None-Match", whole.header("ETag")}}), 304);
}

void TestNginx::compresses()
{
    RestClient customer = client();
    COMPARE_STATUS(customer.signIn(SampleServer::email(), SampleServer::password()), 201);
    const RestAnswer packed = customer.ask("GET", u"/v1/changes?limit=500"_s, {}, {{"Accept-Encoding", "gzip"}});
    COMPARE_STATUS(packed, 200);
    QCOMPARE(packed.header("Content-Encoding"), "gzip");
    QVERIFY(packed.body.startsWith("\x1f\x8b"));
    const RestAnswer plain = customer.ask("GET", u"/v1/changes?limit=500"_s, {}, {{"Accept-Encoding", "identity"}});
    COMPARE_STATUS(plain, 200);
    QVERIFY(plain.body.size() > 2 * packed.body.size());
}

void TestNginx::refusesWhatIsTooLarge()
{
    RestClient customer = client();
    COMPARE_STATUS(customer.signIn(SampleServer::email(), SampleServer::password()), 201);
    const RestAnswer refused = customer.ask("POST", u"/v1/sessions"_s, {{u"email"_s, QString(2 * 1024 * 1024, u'a')}});
    COMPARE_STATUS(refused, 413);
    QVERIFY2(refused.header("Content-Type").startsWith("application/problem+json"),
             refused.header("Content-Type").constData());
    QCOMPARE(refused.json().value(u"status"_s).toInt(), 413);
    QCOMPARE(refused.json().value(u"settled"_s), QJsonValue(false));
}

void TestNginx::hidesTheRest()
{
    for (const auto &hidden : {u"/metrics"_s, u"/healthz"_s, u"/"_s, u"/v2/session"_s})
        COMPARE_STATUS(client().ask("GET", hidden), 404);
    COMPARE_STATUS(client().ask("GET", u"/v1/session"_s), 401);
}

/// What the service takes for the addresses of this contact's sessions, newest last.
QString TestNginx::addressesOf(const RestClient::Headers &headers)
{
    RestClient customer = client();
    const RestAnswer signedIn = customer.ask(
        "POST", u"/v1/sessions"_s, {{u"email"_s, SampleServer::email()}, {u"password"_s, SampleServer::password()}},
        headers);
    customer.token = signedIn.json().value(u"access_token"_s).toString().toLatin1();
    const QString session = signedIn.json().value(u"session_id"_s).toString();
    const RestAnswer listed = customer.ask("GET", u"/v1/sessions"_s);
    for (const QJsonValue &each : listed.json().value(u"sessions"_s).toArray()) {
        if (each[u"id"_s].toString() == session)
            return each[u"address"_s].toString();
    }
    return u"no session: "_s + QString::fromUtf8(listed.body);
}

void TestNginx::takesTheCustomersAddressFromNginxAlone()
{
    QCOMPARE(addressesOf({}), u"127.0.0.1"_s);
    QCOMPARE(addressesOf({{"X-Forwarded-For", "203.0.113.9"}}), u"127.0.0.1"_s); // nginx knows better
    // The service itself believes who is on its list, and only that.
    RestClient proxy(u"http://127.0.0.1:%1"_s.arg(m_server->port()));
    const RestAnswer through = proxy.ask(
        "POST", u"/v1/sessions"_s, {{u"email"_s, SampleServer::email()}, {u"password"_s, SampleServer::password()}},
        {{"X-Forwarded-For", "203.0.113.9"}, {"X-Forwarded-Proto", "https"}});
    COMPARE_STATUS(through, 201);
    proxy.token = through.json().value(u"access_token"_s).toString().toLatin1();
    QVERIFY(proxy.ask("GET", u"/v1/sessions"_s).body.contains("203.0.113.9"));

    ServerProcess alone;
    SampleServer::copyTo(alone.database());
    QVERIFY2(alone.serve(), alone.log().constData());
    RestClient stranger(u"http://127.0.0.1:%1"_s.arg(alone.port()));
    const RestAnswer spoofed = stranger.ask(
        "POST", u"/v1/sessions"_s, {{u"email"_s, SampleServer::email()}, {u"password"_s, SampleServer::password()}},
        {{"X-Forwarded-For", "203.0.113.9"}});
    COMPARE_STATUS(spoofed, 201);
    stranger.token = spoofed.json().value(u"access_token"_s).toString().toLatin1();
    QVERIFY(!stranger.ask("GET", u"/v1/sessions"_s).body.contains("203.0.113.9"));
    QCOMPARE(alone.terminate(), 0);
}

void TestNginx::reloadsAsTheUnitHasIt()
{
    QStringList words = m_unit.command(u"ExecReload"_s);
    words.replaceInStrings(u"$MAINPID"_s, QString::number(m_server->processId()));
    QCOMPARE(QProcess::execute(words.constFirst(), words.sliced(1)), 0);
    QCOMPARE(m_manager->next(), "RELOADING=1");
    QCOMPARE(m_manager->next(), "READY=1");
    QVERIFY(!m_server->waitForEvent(u"reloaded"_s).isEmpty());
    COMPARE_STATUS(client().ask("GET", u"/v1/capabilities"_s), 200);
}

/// It ends with a status that the unit takes for an answer, rather than to be started again and again.
void TestNginx::isNotRestartedWithABadConfiguration()
{
    const QString broken = path(u"broken.conf"_s);
    QVERIFY(QFile::copy(path(u"server.conf"_s), broken));
    QFile file(broken);
    QVERIFY(file.open(QIODevice::Append));
    QVERIFY(file.write("no-such-key = 1\n") > 0);
    file.close();
    QStringList words = m_unit.command(u"ExecStart"_s);
    words.replaceInStrings(path(u"server.conf"_s), broken);
    QProcess service;
    service.setProcessEnvironment(m_unit.environment());
    service.start(words.constFirst(), words.sliced(1));
    QVERIFY(service.waitForFinished());
    const QStringList final = m_unit.value(u"RestartPreventExitStatus"_s).split(u' ');
    QVERIFY2(final.contains(QString::number(service.exitCode())), service.readAllStandardError().constData());
}

void TestNginx::saysThatTheServiceIsAway()
{
    QCOMPARE(m_server->terminate(), 0);
    QCOMPARE(m_manager->next(), "STOPPING=1");
    const RestAnswer away = client().ask("GET", u"/v1/capabilities"_s);
    COMPARE_STATUS(away, 503);
    QVERIFY(!away.header("Retry-After").isEmpty());
    QVERIFY(away.header("Content-Type").startsWith("application/problem+json"));
    QCOMPARE(away.json().value(u"settled"_s), QJsonValue(false));
}

QTEST_GUILESS_MAIN(TestNginx)
#include "tst_nginx.moc"
