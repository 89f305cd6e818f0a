// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace areacliente {

/// A real file system of a few kibibytes in memory, for full and read-only disks: permissions alone do not stop root.
/// Needs the right to mount; isMounted() is false without it, and the test is to be skipped.
class TinyDisk
{
public:
    explicit TinyDisk(int kibibytes)
        : m_mounted(run(QStringLiteral("mount"),
                        {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                         QStringLiteral("size=%1k,mode=0700").arg(kibibytes), QStringLiteral("tmpfs"), path()}))
    {
    }
    ~TinyDisk()
    {
        if (m_mounted)
            run(QStringLiteral("umount"), {path()});
    }
    Q_DISABLE_COPY_MOVE(TinyDisk)

    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] QString path() const { return m_directory.path(); }

    bool makeReadOnly()
    {
        return run(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("remount,ro"), path()});
    }
    bool makeWritable()
    {
        return run(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("remount,rw"), path()});
    }

private:
    static bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QTemporaryDir m_directory;
    bool m_mounted;
};

} // namespace areacliente
