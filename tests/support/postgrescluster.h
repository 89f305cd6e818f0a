// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUuid>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <signal.h>
#include <unistd.h>
#endif

namespace areacliente::test {

/// Runs one statement over a connection of its own, for the first value of its first row.
inline QString valueOf(const QString &url, const QString &sql)
{
    const QString name = QUuid::createUuid().toString();
    QString value;
    {
        auto connection = makeConnection(url, name);
        if (!connection || !connection->open())
            qFatal("the PostgreSQL server does not answer");
        QSqlQuery query(*connection);
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        if (query.next())
            value = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(name);
    return value;
}

/// A PostgreSQL server of the test program's own: on a socket in a folder that goes with it, reached by nobody else. It
/// refuses to run as root, so then it runs as the user `postgres`. It ends with the program, also when that is killed.
class PostgresCluster
{
public:
    /// The one server of this program, started when first asked for. PostgreSQL is in the list of what the tests need:
    /// without it they fail.
    [[nodiscard]] static PostgresCluster &shared()
    {
        static PostgresCluster *cluster = [] {
            qAddPostRoutine([] { shared().stop(); });
            return new PostgresCluster;
        }();
        return *cluster;
    }

    [[nodiscard]] QString url(const QString &database) const
    {
        return QStringLiteral("postgresql://%1@/%2?host=%3").arg(m_user, database, m_directory.path());
    }
    /// The folder of the server's socket.
    [[nodiscard]] QString socketFolder() const { return m_directory.path(); }

    /// Runs one statement in the server's own database.
    void administer(const QString &sql) { valueOf(url(QStringLiteral("postgres")), sql); }

    /// Where one of PostgreSQL's programs is.
    [[nodiscard]] static QString program(const QString &name)
    {
        QStringList folders;
        // Debian keeps the server's programs out of the path.
        for (const auto &version :
             QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            folders.prepend(QStringLiteral("/usr/lib/postgresql/%1/bin").arg(version));
        QString found = QStandardPaths::findExecutable(name, folders);
        if (found.isEmpty())
            found = QStandardPaths::findExecutable(name);
        if (found.isEmpty())
            qFatal("PostgreSQL's %s is not installed: see packaging/setup.sh", qPrintable(name));
        return found;
    }

    /// As after a crash of the machine: nothing is written any more, every connection is cut.
    void kill()
    {
#ifdef Q_OS_UNIX
        ::kill(static_cast<pid_t>(m_server.processId()), SIGQUIT);
#else
        m_server.kill();
#endif
        m_server.waitForFinished();
    }
    void start()
    {
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(wrapper,
                       wrapped(program(QStringLiteral("postgres")),
                               {QStringLiteral("-D"), data(), QStringLiteral("-k"), m_directory.path(),
                                QStringLiteral("-h"), QString(),
                                QStringLiteral("-F"), // no fsync
                                QStringLiteral("-c"), QStringLiteral("shared_buffers=32MB"), QStringLiteral("-c"),
                                // Nobody reads what it says after it started.
                                QStringLiteral("log_min_messages=log"), QStringLiteral("-c"),
                                QStringLiteral("log_checkpoints=off")}));
        QByteArray said;
        while (!said.contains("ready to accept connections")) {
            if (!m_server.waitForReadyRead(patience))
                qFatal("PostgreSQL did not start: %s", said.constData());
            said += m_server.readAll();
        }
    }

private:
    PostgresCluster()
    {
#ifdef Q_OS_UNIX
        if (const passwd *owner = geteuid() == 0 ? getpwnam("postgres") : getpwuid(geteuid())) {
            m_user = QString::fromLocal8Bit(owner->pw_name);
            if (chown(QFile::encodeName(m_directory.path()).constData(), owner->pw_uid, owner->pw_gid) != 0)
                qFatal("the folder cannot be given to %s", owner->pw_name);
        }
#endif
        QProcess initdb;
        initdb.setProcessChannelMode(QProcess::MergedChannels);
        initdb.start(wrapper, wrapped(program(QStringLiteral("initdb")),
                                      {QStringLiteral("-D"), data(), QStringLiteral("-U"), m_user, QStringLiteral("-A"),
                                       QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                                       QStringLiteral("--locale=C"), QStringLiteral("--no-sync")}));
        if (!initdb.waitForFinished(patience) || initdb.exitCode() != 0)
            qFatal("initdb: %s", initdb.readAll().constData());
        start();
    }

    void stop()
    {
        kill();
        m_directory.remove();
    }

    [[nodiscard]] QString data() const { return m_directory.filePath(QStringLiteral("data")); }

    /// The arguments of the wrapper that runs `command` as the right user and lets it die with this program.
    [[nodiscard]] QStringList wrapped(const QString &command, const QStringList &arguments) const
    {
        QStringList all;
#ifdef Q_OS_LINUX
        all += {QStringLiteral("--pdeathsig"), QStringLiteral("QUIT")};
        if (geteuid() == 0)
            all += {QStringLiteral("--reuid"), m_user, QStringLiteral("--regid"), m_user,
                    QStringLiteral("--clear-groups")};
#endif
        return all + QStringList{command} + arguments;
    }

#ifdef Q_OS_LINUX
    const QString wrapper = QStringLiteral("setpriv");
#else
    const QString wrapper = QStringLiteral("env");
#endif

    static constexpr int patience = 120'000; // milliseconds, on a machine that is busy with other tests

    QTemporaryDir m_directory;
    QString m_user;
    QProcess m_server;
};

/// A database of the shared server that goes with this object: empty, or a copy of another, which nobody may be connected to.
class PostgresDatabase
{
public:
    explicit PostgresDatabase(const QString &original = QStringLiteral("template0"))
        : m_name(QStringLiteral("test%1").arg(++serial()))
    {
        PostgresCluster::shared().administer(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(m_name, original));
    }
    ~PostgresDatabase()
    {
        PostgresCluster::shared().administer(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(m_name));
    }
    Q_DISABLE_COPY_MOVE(PostgresDatabase)

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QString url() const { return PostgresCluster::shared().url(m_name); }

private:
    [[nodiscard]] static int &serial()
    {
        static int last = 0;
        return last;
    }

    QString m_name;
};

/// The engine that the running test is to use; see ON_BOTH_ENGINES.
[[nodiscard]] inline Engine &engineUnderTest()
{
    static Engine engine = Engine::Sqlite;
    return engine;
}

/// A place for an authority's store, on either engine: a file in a folder of its own, or a database of the shared server.
class StorePlace
{
public:
    explicit StorePlace(Engine engine = engineUnderTest())
    {
        if (engine == Engine::PostgreSql)
            m_database = std::make_unique<PostgresDatabase>();
    }
    [[nodiscard]] QString location() const
    {
        return m_database ? m_database->url() : m_directory.filePath(QStringLiteral("authority.sqlite"));
    }

private:
    QTemporaryDir m_directory;
    std::unique_ptr<PostgresDatabase> m_database;
};

} // namespace areacliente::test

Q_DECLARE_METATYPE(areacliente::Engine)

/// For initTestCase_data(): every test of the class runs once on each engine. USE_ENGINE() in init() sets it.
#define ON_BOTH_ENGINES()                                                                                              \
    do {                                                                                                               \
        QTest::addColumn<areacliente::Engine>("engine");                                                               \
        QTest::newRow("SQLite") << areacliente::Engine::Sqlite;                                                        \
        QTest::newRow("PostgreSQL") << areacliente::Engine::PostgreSql;                                                \
    } while (false)

#define USE_ENGINE()                                                                                                   \
    do {                                                                                                               \
        QFETCH_GLOBAL(areacliente::Engine, engine);                                                                    \
        areacliente::test::engineUnderTest() = engine;                                                                 \
    } while (false)
