// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <functional>

namespace areacliente::test {

/// What a program that ran to its end did.
struct ProgramRun {
    int code = -1; ///< -1: it crashed, or did not end in time
    QString out;
    QString err;
};

/// The real program `areacliente-server` (AREACLIENTE_SERVER_PROGRAM) as a process of its own, with a configuration and a store in
/// a folder of this object's. It sees none of the variables of the test's own environment that would configure it.
class ServerProcess
{
public:
    ServerProcess() { m_environment.remove(QStringLiteral("CREDENTIALS_DIRECTORY")); }
    ~ServerProcess()
    {
        if (m_process.state() != QProcess::NotRunning)
            kill();
    }
    Q_DISABLE_COPY_MOVE(ServerProcess)

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    /// Where the store is: the file `authority.sqlite` of the folder, unless said otherwise.
    [[nodiscard]] QString database() const
    {
        return m_database.isEmpty() ? file(QStringLiteral("authority.sqlite")) : m_database;
    }
    void setDatabase(const QString &database) { m_database = database; }
    /// Where it listens from the next serve() on; 0: at a free port.
    void setPort(quint16 port) { m_wantedPort = port; }
    QProcessEnvironment &environment() { return m_environment; }
    /// Called in the new process before the program begins, for what it inherits.
    void setBefore(std::function<void()> before) { m_process.setChildProcessModifier(std::move(before)); }

    /// Runs a command to its end.
    [[nodiscard]] ProgramRun run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(AREACLIENTE_SERVER_PROGRAM), common() + arguments);
        if (!process.waitForStarted())
            return {};
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, QString::fromUtf8(process.readAllStandardError())};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    /// Starts to serve, on free ports unless said otherwise, and waits until it says that it is ready. False where it ended
    /// instead: see log().
    [[nodiscard]] bool serve(const QStringList &arguments = {})
    {
        return serveBy(QStringList{QStringLiteral(AREACLIENTE_SERVER_PROGRAM)} + common()
                       + QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_wantedPort),
                                     QStringLiteral("--admin-listen"), QStringLiteral("127.0.0.1:0")}
                       + arguments + QStringList{QStringLiteral("serve")});
    }
    /// Likewise, by a command that is given as a whole, the program first.
    [[nodiscard]] bool serveBy(const QStringList &command)
    {
        m_log.clear();
        m_seen = 0;
        m_ready = {};
        m_process.setProcessEnvironment(m_environment);
        m_process.start(command.constFirst(), command.sliced(1));
        m_ready = waitForEvent(QStringLiteral("ready"));
        return !m_ready.isEmpty();
    }
    /// The next line of the log with this event; empty where the program ended, or a minute passed, without one.
    [[nodiscard]] QJsonObject waitForEvent(const QString &event)
    {
        for (;;) {
            m_log += m_process.readAllStandardError();
            for (qsizetype end = m_log.indexOf('\n', m_seen); end >= 0; end = m_log.indexOf('\n', m_seen)) {
                const QJsonObject line = QJsonDocument::fromJson(m_log.mid(m_seen, end - m_seen)).object();
                m_seen = end + 1;
                if (line.value(QStringLiteral("event")).toString() == event)
                    return line;
            }
            m_process.setReadChannel(QProcess::StandardError);
            if (!m_process.waitForReadyRead(60'000))
                return {};
        }
    }

    [[nodiscard]] quint16 port() const { return portOf(QStringLiteral("listen")); }
    [[nodiscard]] quint16 adminPort() const { return portOf(QStringLiteral("admin")); }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    void signal(int number) const { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    /// Waits for the end; the exit code, or -1.
    [[nodiscard]] int wait()
    {
        const bool hasEnded = m_process.waitForFinished(60'000) || m_process.state() == QProcess::NotRunning;
        m_log += m_process.readAllStandardError();
        m_seen = 0;
        return hasEnded && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] int terminate()
    {
        signal(SIGTERM);
        return wait();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(60'000);
        m_seen = 0;
    }
    /// All that it wrote to standard error since it was started.
    [[nodiscard]] QByteArray log()
    {
        m_log += m_process.readAllStandardError();
        return m_log;
    }

private:
    [[nodiscard]] QStringList common() const
    {
        const QString config = file(QStringLiteral("server.conf"));
        if (!QFile::exists(config)) {
            QFile empty(config);
            if (!empty.open(QIODevice::WriteOnly))
                return {};
        }
        return {QStringLiteral("--config"), config, QStringLiteral("--database"), database()};
    }
    [[nodiscard]] quint16 portOf(const QString &key) const
    {
        return m_ready.value(key).toString().section(u':', -1).toUShort();
    }

    QTemporaryDir m_folder;
    QString m_database;
    quint16 m_wantedPort = 0;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_process;
    QByteArray m_log;
    qsizetype m_seen = 0; ///< of the log
    QJsonObject m_ready;
};

} // namespace areacliente::test
