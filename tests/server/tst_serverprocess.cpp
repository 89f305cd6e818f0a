// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"
#include "tests/support/fulldisk.h"
#include "tests/support/notifysocket.h"
#include "tests/support/sampleserver.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The service as a real process: how it starts and stops, and what becomes of what it acknowledged.
class TestServerProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInOverTls();
    void tellsNoSecret();
    void tellsItsHealth();
    void finishesWhatIsInFlight();
    void reloadsTheCertificate();
    void tellsTheServiceManager();
    void runsWithoutExecutableMemory();
    void keepsWhatItAcknowledgedThroughKills();
    void survivesAFullDisk();
    void refusesAReadOnlyStore();
    void backsUpWhileItIsWrittenTo();
    void restoreMakesReplicasBeginAnew();
    void restoreLeavesThePlaceEmptyAtNoTime();
    void cleanupTestCase()
    {
        const QByteArray faults = exchangeFaults();
        QVERIFY2(faults.isEmpty(), faults.constData());
    }

private:
    [[nodiscard]] static QString plainUrl(const ServerProcess &server)
    {
        return u"http://127.0.0.1:%1"_s.arg(server.port());
    }
    [[nodiscard]] static QString adminUrl(const ServerProcess &server)
    {
        return u"http://127.0.0.1:%1"_s.arg(server.adminPort());
    }
};

#define SERVE(server, ...) QVERIFY2((server).serve(__VA_ARGS__), (server).log().constData())

/// Holds the file's one lock for writing, as a disk that hangs would: whoever writes waits.
class HeldStore
{
public:
    explicit HeldStore(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"held"_s);
        m_database.setDatabaseName(path);
        if (!m_database.open() || !QSqlQuery(m_database).exec(u"BEGIN IMMEDIATE"_s))
            qFatal("the store cannot be held");
    }
    ~HeldStore()
    {
        QSqlQuery(m_database).exec(u"ROLLBACK"_s);
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"held"_s);
    }
    Q_DISABLE_COPY_MOVE(HeldStore)

private:
    QSqlDatabase m_database;
};

/// What the interface told of its failures.
QStringList failuresIn(const QByteArray &log)
{
    QStringList told;
    for (const QByteArray &line : log.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.value(u"category"_s) == "areacliente.api"_L1)
            told.append(object.value(u"message"_s).toString());
    }
    return told;
}

void TestServerProcess::signsInOverTls()
{
    ServerProcess server;
    SampleServer::copyTo(server.database());
    const CertificateFiles certificate = makeCertificate(server.folder(), u"tls"_s);
    SERVE(server, {u"--tls-certificate"_s, certificate.certificate, u"--tls-key"_s, certificate.key});
    const QString url = u"https://localhost:%1"_s.arg(server.port());
    RestClient client(url, readCertificate(certificate));
    COMPARE_STATUS(client.ask("GET", u"/.well-known/areacliente"_s), 200);
    COMPARE_STATUS(client.signIn(SampleServer::email(), u"not the password"_s), 401);
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    const Feed feed = readFeed(client);
    COMPARE_STATUS(feed.last, 200);
    QCOMPARE(feed.ids.value(u"invoice"_s).size(), 12);
    const RestAnswer document = client.ask("GET", u"/v1/documents/invoice/"_s + *feed.ids.value(u"invoice"_s).cbegin());
    COMPARE_STATUS(document, 200);
    QVERIFY(document.body.startsWith("%PDF-"));
    RestClient stranger(url);
    QCOMPARE(stranger.ask("GET", u"/.well-known/areacliente"_s).status,
             0); // who trusts no such certificate gets nowhere
    QCOMPARE(server.terminate(), 0);
}

void TestServerProcess::tellsNoSecret()
{
    ServerProcess server;
    SampleServer::copyTo(server.database());
    QFile password(server.file(u"password"_s));
    QVERIFY(password.open(QIODevice::WriteOnly));
    password.write("the-password-of-the-database\n");
    password.close();
    SERVE(server, {u"--database-password-file"_s, password.fileName(), u"--log-level"_s, u"debug"_s});
    RestClient client(plainUrl(server));
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    std::ignore = client.signIn(SampleServer::email(), u"another-password"_s);
    QFile commandLine(u"/proc/%1/cmdline"_s.arg(server.processId()));
    QVERIFY(commandLine.open(QIODevice::ReadOnly));
    const QByteArray arguments = commandLine.readAll();
    QVERIFY(arguments.contains("serve"));
    QCOMPARE(server.terminate(), 0);
    const QByteArray log = server.log();
    QVERIFY(log.contains("\"ready\""));
    for (const QByteArray &secret : {QByteArray("the-password-of-the-database"), SampleServer::password().toLatin1(),
                                     QByteArray("another-password"), SampleServer::email().toLatin1(), client.token}) {
        QVERIFY2(secret.isEmpty() || !log.contains(secret), "the log tells a secret");
        QVERIFY2(secret.isEmpty() || !arguments.contains(secret), "the arguments tell a secret");
    }
    for (const QByteArray &line : log.split('\n'))
        QVERIFY2(line.isEmpty() || QJsonDocument::fromJson(line).isObject(), line.constData());
}

void TestServerProcess::tellsItsHealth()
{
    ServerProcess server;
    SERVE(server);
    RestClient admin(adminUrl(server));
    admin.asksTheApi = false;
    COMPARE_STATUS(admin.ask("GET", u"/healthz"_s), 200);
    COMPARE_STATUS(admin.ask("GET", u"/readyz"_s), 200);
    const RestAnswer metrics = admin.ask("GET", u"/metrics"_s);
    COMPARE_STATUS(metrics, 200);
    QVERIFY2(metrics.body.contains("workers_busy"), metrics.body.constData());
    RestClient client(plainUrl(server));
    COMPARE_STATUS(client.ask("GET", u"/metrics"_s), 404); // not for customers
    QCOMPARE(server.terminate(), 0);
}

void TestServerProcess::finishesWhatIsInFlight()
{
    ServerProcess server;
    SampleServer::copyTo(server.database());
    SERVE(server);
    RestClient client(plainUrl(server));
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    RestClient admin(adminUrl(server));
    admin.asksTheApi = false;
    const TicketCommand command;
    QNetworkReply *reply = nullptr;
    {
        const HeldStore held(server.database());
        reply = command.beginAt(client);
        QTRY_VERIFY_WITH_TIMEOUT(admin.ask("GET", u"/metrics"_s).body.contains("workers_busy 1\n"), 20'000);
        server.signal(SIGTERM);
        QVERIFY(!server.waitForEvent(u"stopping"_s).isEmpty());
    }
    COMPARE_STATUS(RestClient::finish(reply), 200);
    const QJsonObject stopped = server.waitForEvent(u"stopped"_s);
    QCOMPARE(stopped.value(u"all_answered"_s), QJsonValue(true));
    QCOMPARE(server.wait(), 0);
    SERVE(server);
    RestClient again(plainUrl(server));
    COMPARE_STATUS(again.signIn(SampleServer::email(), SampleServer::password()), 201);
    QVERIFY(readFeed(again).ids.value(u"ticket"_s).contains(command.ticket));
    server.signal(SIGINT);
    QCOMPARE(server.wait(), 0);
}

void TestServerProcess::reloadsTheCertificate()
{
    ServerProcess server;
    const CertificateFiles first = makeCertificate(server.folder(), u"tls"_s);
    const QSslCertificate firstCertificate = readCertificate(first);
    SERVE(server, {u"--tls-certificate"_s, first.certificate, u"--tls-key"_s, first.key});
    const QString url = u"https://localhost:%1"_s.arg(server.port());
    COMPARE_STATUS(RestClient(url, firstCertificate).ask("GET", u"/v1/capabilities"_s), 200);
    const QSslCertificate secondCertificate = readCertificate(
        makeCertificate(server.folder(), u"tls"_s)); // the same files
    server.signal(SIGHUP);
    QVERIFY(!server.waitForEvent(u"reloaded"_s).isEmpty());
    COMPARE_STATUS(RestClient(url, secondCertificate).ask("GET", u"/v1/capabilities"_s), 200);
    QCOMPARE(RestClient(url, firstCertificate).ask("GET", u"/v1/capabilities"_s).status, 0);
    QFile broken(first.certificate);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("not a certificate");
    broken.close();
    server.signal(SIGHUP);
    QVERIFY(!server.waitForEvent(u"reload refused"_s).isEmpty());
    COMPARE_STATUS(RestClient(url, secondCertificate).ask("GET", u"/v1/capabilities"_s), 200);
    QCOMPARE(server.terminate(), 0);
}

void TestServerProcess::tellsTheServiceManager()
{
    ServerProcess server;
    const NotifySocket manager(server.file(u"notify"_s));
    server.environment().insert(u"NOTIFY_SOCKET"_s, manager.file());
    SERVE(server);
    QCOMPARE(manager.next(), "READY=1");
    QCOMPARE(server.terminate(), 0);
    QCOMPARE(manager.next(), "STOPPING=1");
}

/// As systemd's MemoryDenyWriteExecute has it: what maps memory that is both is refused.
void TestServerProcess::runsWithoutExecutableMemory()
{
#ifndef PR_SET_MDWE
    constexpr int PR_SET_MDWE = 65;
    constexpr int PR_GET_MDWE = 66;
#endif
    if (::prctl(PR_GET_MDWE, 0, 0, 0, 0) < 0)
        QSKIP("this kernel (before 6.3) does not know how to refuse it");
    ServerProcess server;
    SampleServer::copyTo(server.database());
    server.environment().insert(u"QT_ENABLE_REGEXP_JIT"_s, u"0"_s);
    server.setBefore([] { ::prctl(PR_SET_MDWE, 1UL, 0, 0, 0); });
    SERVE(server);
    RestClient client(plainUrl(server));
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    const Feed feed = readFeed(client);
    COMPARE_STATUS(client.ask("GET", u"/v1/documents/invoice/"_s + *feed.ids.value(u"invoice"_s).cbegin()), 200);
    QCOMPARE(server.terminate(), 0);
}

void TestServerProcess::keepsWhatItAcknowledgedThroughKills()
{
    ServerProcess server;
    SampleServer::copyTo(server.database());
    QSet<Id> acknowledged;
    qsizetype before = -1;
    constexpr int rounds = 6;
    for (int round = 0; round < rounds; ++round) {
        SERVE(server, {u"--requests-per-second"_s, u"0"_s});
        RestClient client(plainUrl(server));
        COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
        if (before < 0)
            before = readFeed(client).ids.value(u"ticket"_s).size();
        for (int i = 0; i < round; ++i) {
            const TicketCommand command;
            COMPARE_STATUS(command.sendTo(client), 200);
            acknowledged.insert(command.ticket);
        }
        // This one is on its way, somewhere, when the process dies.
        const TicketCommand lost;
        QNetworkReply *reply = lost.beginAt(client);
        if (round % 2 == 1)
            QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
        server.kill();
        std::ignore = RestClient::finish(reply);

        SERVE(server, {u"--requests-per-second"_s, u"0"_s});
        RestClient again(plainUrl(server));
        COMPARE_STATUS(again.signIn(SampleServer::email(), SampleServer::password()), 201);
        const RestAnswer repeated = lost.sendTo(again);
        COMPARE_STATUS(repeated, 200);
        QCOMPARE(lost.sendTo(again).body, repeated.body);
        acknowledged.insert(lost.ticket);
        const QSet<Id> tickets = readFeed(again).ids.value(u"ticket"_s);
        QVERIFY(tickets.contains(acknowledged));
        QCOMPARE(tickets.size(), before + acknowledged.size());
        server.kill();
    }
    const ProgramRun checked = server.run({u"check"_s});
    QVERIFY2(checked.code == 0, qPrintable(checked.err));
}

void TestServerProcess::survivesAFullDisk()
{
    FullDisk disk(16 * 1024);
    ServerProcess server;
    server.setDatabase(disk.path() + u"/authority.sqlite"_s);
    server.setBefore(survivesFileSizeLimit);
    SampleServer::copyTo(server.database());
    SERVE(server, {u"--requests-per-second"_s, u"0"_s});
    RestClient client(plainUrl(server));
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    const QString token = readFeed(client).token;
    if (!disk.fill(server.processId()))
        QSKIP("no disk can be filled here");
    const TicketCommand command;
    RestAnswer refused = command.sendTo(client);
    for (int i = 0; i < 2000 && refused.status == 200; ++i) // what room its own files still had
        refused = TicketCommand().sendTo(client);
    QVERIFY2(refused.status >= 500, refused.body.constData());
    QVERIFY(!refused.json().value(u"settled"_s).toBool());
    // The operator is told why, once for each cause, although it goes on.
    for (int i = 0; i < 3; ++i)
        QVERIFY(TicketCommand().sendTo(client).status >= 500);
    COMPARE_STATUS(client.ask("GET", u"/v1/capabilities"_s), 200); // it is still there
    COMPARE_STATUS(readFeed(client, token).last, 200);             // and can be read
    disk.makeRoom();
    const TicketCommand after;
    COMPARE_STATUS(after.sendTo(client), 200);
    QVERIFY(readFeed(client, token).ids.value(u"ticket"_s).contains(after.ticket));
    QCOMPARE(server.terminate(), 0);
    const QStringList told = failuresIn(server.log());
    QVERIFY2(told.value(0).contains(u"POST /v1/commands/{name}: "_s), server.log().constData());
    QCOMPARE(QSet<QString>(told.begin(), told.end()).size(), told.size());
    QVERIFY(!told.join(u' ').contains(command.ticket));
    const ProgramRun checked = server.run({u"check"_s});
    QVERIFY2(checked.code == 0, qPrintable(checked.err));
}

void TestServerProcess::refusesAReadOnlyStore()
{
    TinyDisk disk(16 * 1024);
    if (!disk.isMounted())
        QSKIP("no disk can be mounted here");
    ServerProcess server;
    server.setDatabase(disk.path() + u"/authority.sqlite"_s);
    SampleServer::copyTo(server.database());
    QVERIFY(disk.makeReadOnly());
    QVERIFY(!server.serve());
    QCOMPARE(server.wait(), 1);
    const QList<QByteArray> lines = server.log().trimmed().split('\n');
    QVERIFY2(lines.last().startsWith("areacliente-server: ") && lines.last().contains(disk.path().toUtf8()),
             server.log().constData());
}

void TestServerProcess::backsUpWhileItIsWrittenTo()
{
    ServerProcess server;
    SampleServer::copyTo(server.database());
    SERVE(server, {u"--requests-per-second"_s, u"0"_s});
    RestClient client(plainUrl(server));
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    const qsizetype before = readFeed(client).ids.value(u"ticket"_s).size();
    const TicketCommand first;
    COMPARE_STATUS(first.sendTo(client), 200);

    const QString copy = server.file(u"copy.sqlite"_s);
    QProcess backup;
    backup.start(QStringLiteral(AREACLIENTE_SERVER_PROGRAM),
                 {u"--config"_s, server.file(u"server.conf"_s), u"--database"_s, server.database(), u"backup"_s, copy});
    qsizetype sent = 1;
    do {
        COMPARE_STATUS(TicketCommand().sendTo(client), 200);
        ++sent;
        QCoreApplication::processEvents();
    } while (backup.state() != QProcess::NotRunning);
    QCOMPARE(backup.exitCode(), 0);
    QCOMPARE(server.terminate(), 0);

    ServerProcess other;
    const ProgramRun restored = other.run({u"restore"_s, copy});
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    const ProgramRun checked = other.run({u"check"_s});
    QVERIFY2(checked.code == 0, qPrintable(checked.err));
    SERVE(other);
    RestClient reader(plainUrl(other));
    COMPARE_STATUS(reader.signIn(SampleServer::email(), SampleServer::password()), 201);
    const QSet<Id> tickets = readFeed(reader).ids.value(u"ticket"_s);
    QVERIFY(tickets.contains(first.ticket)); // acknowledged before it began
    QVERIFY(tickets.size() > before && tickets.size() <= before + sent);
    QCOMPARE(other.terminate(), 0);
}

/// A service that is started in between would make a new store there.
void TestServerProcess::restoreLeavesThePlaceEmptyAtNoTime()
{
    ServerProcess server;
    SampleServer::copyTo(server.database());
    const QString backup = server.file(u"copy.sqlite"_s);
    QCOMPARE(server.run({u"backup"_s, backup}).code, 0);
    SERVE(server);
    RestClient client(plainUrl(server));
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    const TicketCommand command;
    COMPARE_STATUS(command.sendTo(client), 200);
    server.kill(); // which leaves what was written last in the journal
    QVERIFY(QFileInfo::exists(server.database() + u"-wal"_s));
    const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    QVERIFY(::inotify_add_watch(watch, QFile::encodeName(server.folder()).constData(), IN_MOVED_FROM | IN_DELETE) >= 0);
    const ProgramRun restored = server.run({u"restore"_s, backup, u"--replace"_s});
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    QByteArray events(64 * 1024, '\0');
    events.resize(std::max<qsizetype>(::read(watch, events.data(), events.size()), 0));
    ::close(watch);
    QVERIFY(events.contains("authority.sqlite.restoring"));          // it saw something
    QVERIFY(!events.contains(QByteArray("authority.sqlite\0", 17))); // names end with a zero
    // And nothing of what was put aside is missing.
    const QStringList aside = QDir(server.folder()).entryList({u"authority.sqlite.replaced-*"_s});
    QCOMPARE(aside.size(), 1);
    server.setDatabase(server.file(aside.first()));
    SERVE(server);
    RestClient again(plainUrl(server));
    COMPARE_STATUS(again.signIn(SampleServer::email(), SampleServer::password()), 201);
    QVERIFY(readFeed(again).ids.value(u"ticket"_s).contains(command.ticket));
    QCOMPARE(server.terminate(), 0);
}

void TestServerProcess::restoreMakesReplicasBeginAnew()
{
    ServerProcess server;
    SampleServer::copyTo(server.database());
    SERVE(server);
    RestClient client(plainUrl(server));
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    const QString backup = server.file(u"yesterday.sqlite"_s);
    QCOMPARE(server.run({u"backup"_s, backup}).code, 0);
    const TicketCommand forgotten;
    COMPARE_STATUS(forgotten.sendTo(client), 200);
    const Feed ahead = readFeed(client);
    QVERIFY(ahead.ids.value(u"ticket"_s).contains(forgotten.ticket));
    QCOMPARE(server.terminate(), 0);
    QCOMPARE(server.run({u"restore"_s, backup, u"--replace"_s}).code, 0);

    SERVE(server);
    RestClient same(plainUrl(server));
    same.token = client.token; // the session is in the backup
    const Feed refused = readFeed(same, ahead.token);
    COMPARE_STATUS(refused.last, 409);
    const Feed anew = readFeed(same);
    COMPARE_STATUS(anew.last, 200);
    QVERIFY(!anew.ids.value(u"ticket"_s).contains(forgotten.ticket));
    QCOMPARE(anew.ids.value(u"invoice"_s), ahead.ids.value(u"invoice"_s));
    const TicketCommand next;
    COMPARE_STATUS(next.sendTo(same), 200);
    QCOMPARE(readFeed(same, anew.token).ids.value(u"ticket"_s), QSet<Id>{next.ticket});
    QCOMPARE(server.terminate(), 0);
}

QTEST_GUILESS_MAIN(TestServerProcess)
#include "tst_serverprocess.moc"
