// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/commandline.h"
#include "app/server/configuration.h"
#include "app/server/listeningsocket.h"
#include "tests/support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// What the operator decides: the file, the environment, the command line, and where secrets come from.
class TestServerOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laterSourcesWin();
    void readsAFileAsPeopleWriteIt();
    void refusesAFile_data();
    void refusesAFile();
    void refusesUnknownVariables();
    void refusesValues_data();
    void refusesValues();
    void printsAFileThatGivesTheSameAgain();
    void needsTheFileThatIsNamed();
    void findsSecretsInFilesAndCredentials();
    void refusesACertificateWithoutItsKey();
    void readsAddresses();
    void readsCommands_data();
    void readsCommands();
    void refusesCommands_data();
    void refusesCommands();
    void theManualNamesEverything();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_files.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    QTemporaryDir m_files;
};

void TestServerOptions::laterSourcesWin()
{
    const QString file = write(u"a.conf"_s, "queue = 1\nidle-seconds = 1\nname = File\n");
    const auto options = loadOptions(file, {{u"AREACLIENTE_QUEUE"_s, u"2"_s}, {u"AREACLIENTE_IDLE_SECONDS"_s, u"2"_s}},
                                     {{u"queue"_s, u"3"_s, u"--queue"_s}});
    QVERIFY_RESULT(options);
    QCOMPARE(options->queue, 3);
    QCOMPARE(options->idleSeconds, 2);
    QCOMPARE(options->name, u"File"_s);
    QCOMPARE(options->maxBodyKib, ServerOptions().maxBodyKib);
}

void TestServerOptions::readsAFileAsPeopleWriteIt()
{
    const auto entries = entriesOfFile(
        "# a comment\r\n\r\n  trusted-proxies=127.0.0.1 , 10.0.0.0/8,::1\n\tname = Ä = B\n", u"x.conf"_s);
    QVERIFY_RESULT(entries);
    const auto options = serverOptions(*entries);
    QVERIFY_RESULT(options);
    QCOMPARE(options->trustedProxies, (QStringList{u"127.0.0.1"_s, u"10.0.0.0/8"_s, u"::1"_s}));
    QCOMPARE(options->name, u"Ä = B"_s);
}

void TestServerOptions::refusesAFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown key") << QByteArray("name = A\nlistn = b\n") << u"x.conf:2: unknown key listn"_s;
    QTest::newRow("twice") << QByteArray("name = A\n\nname = B\n") << u"x.conf:3: name comes twice"_s;
    QTest::newRow("no equals sign") << QByteArray("\n[server]\n") << u"x.conf:2: key = value is expected"_s;
    QTest::newRow("no key") << QByteArray("= 3\n") << u"x.conf:1: key = value is expected"_s;
    QTest::newRow("password") << QByteArray("database-password = secret\n")
                              << u"x.conf:1: unknown key database-password"_s;
}

void TestServerOptions::refusesAFile()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, message);
    const auto entries = entriesOfFile(text, u"x.conf"_s);
    QVERIFY(!entries);
    QCOMPARE(entries.error().detail, message);
}

void TestServerOptions::refusesUnknownVariables()
{
    QVERIFY_RESULT(entriesOfEnvironment({{u"PATH"_s, u"/bin"_s}, {u"AREACLIENTE_LISTEN"_s, u"127.0.0.1:1"_s}}));
    const auto unknown = entriesOfEnvironment({{u"AREACLIENTE_LISTN"_s, u"127.0.0.1:1"_s}});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().detail, u"AREACLIENTE_LISTN: unknown key"_s);
}

void TestServerOptions::refusesValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    for (const auto &[key, value] : std::initializer_list<std::pair<const char *, const char *>>{
             {"name", ""},
             {"queue", "0"},
             {"queue", "many"},
             {"queue", "99999999999"},
             {"queue", "-1"},
             {"listen", "localhost:80"},
             {"listen", "127.0.0.1"},
             {"listen", "127.0.0.1:70000"},
             {"listen", "::1:80"},
             {"listen", "unix:relative"},
             {"admin-listen", "[127.0.0.1]:1"},
             {"public-url", "http://example.org"},
             {"public-url", "https://user@example.org"},
             {"public-url", "https://example.org/path"},
             {"public-url", "example.org"},
             {"database", ""},
             {"database", "postgresql://user:secret@host/db"},
             {"database", "postgresql://user@host/db?password=secret"},
             {"database", "postgresql://user@host/db?sslmode=require&sslpassword=secret"},
             {"database", "postgresql://user@host/db?%70assword=secret"},
             {"database", "postgresql://user@host/db?oauth_client_secret=secret"},
             {"database", "postgresql://user@host/db?password=secret&host=/tmp"},
             {"trusted-proxies", "127.0.0.1, nginx"},
             {"trusted-proxies", "10.0.0.0/40"},
             {"log-level", "verbose"},
         })
        QTest::addRow("%s = %s", key, value) << QString::fromLatin1(key) << QString::fromLatin1(value);
}

void TestServerOptions::refusesValues()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    const auto options = serverOptions({{key, value, u"x.conf:7"_s}});
    QVERIFY(!options);
    QVERIFY2(options.error().detail.startsWith(u"x.conf:7: "_s + key), qPrintable(options.error().detail));
    QVERIFY2(!options.error().detail.contains(u"secret"_s), "a password was told");
}

void TestServerOptions::printsAFileThatGivesTheSameAgain()
{
    ServerOptions options;
    options.name = u"Otra"_s;
    options.trustedProxies = QStringList{u"::1"_s, u"10.0.0.0/8"_s};
    options.queue = 7;
    const auto entries = entriesOfFile(printedOptions(options).toUtf8(), u"printed"_s);
    QVERIFY_RESULT(entries);
    QCOMPARE(static_cast<std::size_t>(entries->size()), serverOptionTable().size());
    const auto again = serverOptions(*entries);
    QVERIFY_RESULT(again);
    QVERIFY(*again == options);
}

void TestServerOptions::needsTheFileThatIsNamed()
{
    const auto options = loadOptions(m_files.filePath(u"none.conf"_s), {}, {});
    QVERIFY(!options);
    QCOMPARE(options.error().code, ErrorCode::NotFound);
}

void TestServerOptions::findsSecretsInFilesAndCredentials()
{
    ServerOptions options;
    const auto none = findSecrets(options, {});
    QVERIFY_RESULT(none);
    QVERIFY(none->databasePassword.isEmpty() && none->certificateFile.isEmpty() && none->keyFile.isEmpty());

    std::ignore = write(u"database-password"_s, "from systemd\n");
    const QString certificate = write(u"tls-certificate"_s, "c");
    const QString key = write(u"tls-key"_s, "k");
    const auto credentials = findSecrets(options, m_files.path());
    QVERIFY_RESULT(credentials);
    QCOMPARE(credentials->databasePassword, u"from systemd"_s);
    QCOMPARE(credentials->certificateFile, certificate);
    QCOMPARE(credentials->keyFile, key);

    options.databasePasswordFile = write(u"own"_s, "from the file\n");
    const auto named = findSecrets(options, m_files.path());
    QVERIFY_RESULT(named);
    QCOMPARE(named->databasePassword, u"from the file"_s);
    options.databasePasswordFile = m_files.filePath(u"none"_s);
    QVERIFY(!findSecrets(options, m_files.path()));
}

void TestServerOptions::refusesACertificateWithoutItsKey()
{
    ServerOptions options;
    options.tlsCertificate = u"/a.crt"_s;
    const auto secrets = findSecrets(options, {});
    QVERIFY(!secrets);
    QCOMPARE(secrets.error().field, u"tls-key"_s);
}

void TestServerOptions::readsAddresses()
{
    QCOMPARE(ListenAddress::parse(u"127.0.0.1:8443"_s),
             (ListenAddress{.address = NetAddress::parse("127.0.0.1"), .port = 8443}));
    QCOMPARE(ListenAddress::parse(u"[::1]:0"_s), (ListenAddress{.address = NetAddress::parse("::1")}));
    QCOMPARE(ListenAddress::parse(u"unix:/run/a.sock"_s), (ListenAddress{.file = "/run/a.sock"}));
    QVERIFY(ListenAddress::parse(u"127.0.0.9:1"_s)->isLocal());
    QVERIFY(ListenAddress::parse(u"unix:/run/a.sock"_s)->isLocal());
    QVERIFY(!ListenAddress::parse(u"0.0.0.0:1"_s)->isLocal());
    QVERIFY(!ListenAddress::parse(u"[::]:1"_s)->isLocal());
}

void TestServerOptions::readsCommands_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<ServerTask>("task");
    QTest::newRow("serve") << u"serve"_s << ServerTask::Serve;
    QTest::newRow("before") << u"--queue 3 --config a serve"_s << ServerTask::Serve;
    QTest::newRow("behind") << u"serve --print-config --queue 3"_s << ServerTask::Serve;
    QTest::newRow("import") << u"import a.jsonl --replace"_s << ServerTask::Import;
    QTest::newRow("two words") << u"user set-password a@b.example"_s << ServerTask::UserSetPassword;
    QTest::newRow("optional word") << u"user list"_s << ServerTask::UserList;
    QTest::newRow("given word") << u"user list 0190"_s << ServerTask::UserList;
    QTest::newRow("sizes") << u"sample --seed 4 --invoices 12"_s << ServerTask::Sample;
    QTest::newRow("revoke") << u"rotate-keys --revoke"_s << ServerTask::RotateKeys;
    QTest::newRow("help wins") << u"serve --help"_s << ServerTask::Help;
    QTest::newRow("version") << u"--version"_s << ServerTask::Version;
}

void TestServerOptions::readsCommands()
{
    QFETCH(const QString, words);
    QFETCH(const ServerTask, task);
    const ServerCommandLine line = parseServerCommandLine(words.split(u' '));
    QCOMPARE(line.complaint, QString());
    QCOMPARE(line.task, task);
}

void TestServerOptions::refusesCommands_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"", "start", "user", "user remove a", "serve now", "serve --replace", "import", "import a b", "backup",
          "--config", "serve --config", "serve --nonsense", "serve --queue", "sample --seed many", "sample --seed -1",
          "sample --invoices 99999999999", "init --print-config", "account delete", "user set-password a secret"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void TestServerOptions::refusesCommands()
{
    QFETCH(const QString, words);
    QVERIFY(!parseServerCommandLine(words.split(u' ', Qt::SkipEmptyParts)).complaint.isEmpty());
}

void TestServerOptions::theManualNamesEverything()
{
    QFile file(QStringLiteral(MANUAL));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString manual = QString::fromUtf8(file.readAll()).remove(u'\\');
    for (const ServerOption &option : serverOptionTable())
        QVERIFY2(manual.contains(u".BI %1 "_s.arg(QLatin1String(option.name))), option.name);
    const QString usage = serverUsage();
    int commands = 0;
    for (const QString &line : usage.split(u'\n')) {
        const QStringList words = line.simplified().split(u' ');
        if (!line.startsWith("  "_L1) || manual.contains(u".BI %1 "_s.arg(words.first())))
            continue;
        ++commands;
        const bool isNamed = manual.contains(u".B %1"_s.arg(words.first()))
                             || manual.contains(u".B %1 %2"_s.arg(words.value(0), words.value(1)));
        QVERIFY2(isNamed, qPrintable(line));
        for (const QString &word : words) {
            if (word.startsWith("--"_L1))
                QVERIFY2(manual.contains(word), qPrintable(word));
        }
    }
    QCOMPARE(commands, 15);
}

QTEST_GUILESS_MAIN(TestServerOptions)
#include "tst_serveroptions.moc"
