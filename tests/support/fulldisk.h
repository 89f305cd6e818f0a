// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/tinydisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace areacliente {

/// Lets no file of this process grow beyond so many bytes while it lives: what a full disk does, without the right to mount
/// one. Shorter files are still written.
class FileSizeLimit
{
public:
#ifdef Q_OS_UNIX
    explicit FileSizeLimit(qint64 bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN)) // writing fails instead of ending the process
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        m_holds = setrlimit(RLIMIT_FSIZE, &limit) == 0;
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    void (*m_handler)(int);
    rlimit m_before{};
    bool m_holds = false;
#else
    explicit FileSizeLimit(qint64) { }
    [[nodiscard]] bool holds() const { return false; }
#endif
    Q_DISABLE_COPY_MOVE(FileSizeLimit)
};

/// A folder whose disk can be made full: a real one where mounting is allowed, else one whose files may not grow.
class FullDisk
{
public:
    explicit FullDisk(int kibibytes)
        : m_disk(kibibytes)
    {
    }

    [[nodiscard]] QString path() const { return m_disk.path(); }

    /// False where this system can do neither.
    [[nodiscard]] bool fill()
    {
        if (!m_disk.isMounted()) {
            m_limit.emplace(largestFile());
            return m_limit->holds();
        }
        QFile file(filler());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
        while (file.write(QByteArray(4096, 'x')) > 0) { }
        return true;
    }
    void makeRoom()
    {
        m_limit.reset();
        QFile::remove(filler());
    }

private:
    [[nodiscard]] QString filler() const { return QDir(path()).filePath(QStringLiteral("filler")); }
    [[nodiscard]] qint64 largestFile() const
    {
        const auto files = QDir(path()).entryInfoList(QDir::Files, QDir::Size);
        return files.isEmpty() ? 0 : files.first().size();
    }

    TinyDisk m_disk;
    std::optional<FileSizeLimit> m_limit;
};

/// A folder that cannot be written, not even by root: on a read-only disk where mounting is allowed, else one that the
/// system keeps closed.
class ReadOnlyFolder
{
public:
    ReadOnlyFolder()
        : m_disk(64)
    {
        if (m_disk.isMounted())
            m_isClosed = m_disk.makeReadOnly();
        else
            m_isClosed = QFile::setPermissions(m_disk.path(), QFile::ReadOwner | QFile::ExeOwner)
                         && !isWritable(m_disk.path());
    }
    ~ReadOnlyFolder() { QFile::setPermissions(m_disk.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); }
    Q_DISABLE_COPY_MOVE(ReadOnlyFolder)

    /// Root is stopped by no permission, but nobody makes files under /proc.
    [[nodiscard]] QString path() const
    {
        return m_disk.isMounted() || m_isClosed || !QFileInfo::exists(QStringLiteral("/proc/self"))
                   ? m_disk.path()
                   : QStringLiteral("/proc");
    }
    [[nodiscard]] bool isReadOnly() const { return !isWritable(path()); }

private:
    [[nodiscard]] static bool isWritable(const QString &folder)
    {
        QFile file(QDir(folder).filePath(QStringLiteral("areacliente-probe")));
        return file.open(QIODevice::WriteOnly) && file.remove();
    }

    TinyDisk m_disk;
    bool m_isClosed = false;
};

} // namespace areacliente
