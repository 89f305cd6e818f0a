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

/// Lets no file of one process grow beyond so many bytes while this object lives: what a full disk does, without the right to
/// mount one. Shorter files are still written. Without a process it is this one; another has to ignore SIGXFSZ by itself
/// (survivesFileSizeLimit()), and only Linux can set its limit.
class FileSizeLimit
{
public:
#ifdef Q_OS_UNIX
    explicit FileSizeLimit(qint64 bytes, qint64 process = 0)
        : m_process(static_cast<pid_t>(process))
        , m_handler(std::signal(SIGXFSZ, SIG_IGN)) // writing fails instead of ending the process
    {
        const bool isKnown = change(nullptr, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        m_holds = isKnown && change(&limit, nullptr);
    }
    ~FileSizeLimit()
    {
        if (m_holds)
            change(&m_before, nullptr);
        std::signal(SIGXFSZ, m_handler);
    }
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    bool change(const rlimit *limit, rlimit *before) const
    {
#ifdef Q_OS_LINUX
        return prlimit(m_process, RLIMIT_FSIZE, limit, before) == 0;
#else
        return m_process == 0 && (limit ? setrlimit(RLIMIT_FSIZE, limit) : getrlimit(RLIMIT_FSIZE, before)) == 0;
#endif
    }

    pid_t m_process;
    void (*m_handler)(int);
    rlimit m_before{};
    bool m_holds = false;
#else
    explicit FileSizeLimit(qint64, qint64 = 0) { }
    [[nodiscard]] bool holds() const { return false; }
#endif
    Q_DISABLE_COPY_MOVE(FileSizeLimit)
};

/// To be called in a new process, before its program: what it writes beyond its limit fails instead of ending it.
inline void survivesFileSizeLimit()
{
#ifdef Q_OS_UNIX
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

/// A folder whose disk can be made full: a real one where mounting is allowed, else one whose files may not grow.
class FullDisk
{
public:
    explicit FullDisk(int kibibytes)
        : m_disk(kibibytes)
    {
    }

    [[nodiscard]] QString path() const { return m_disk.path(); }

    /// For whoever writes there: this process, or the one that is named. False where this system can do neither.
    [[nodiscard]] bool fill(qint64 process = 0)
    {
        if (!m_disk.isMounted()) {
            m_limit.reset(); // another would take its limit for what was before
            m_limit.emplace(process == 0 ? largestFile() : lastFile(), process);
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
    /// Of the file that was written last: a store's journal, which grows before the store does.
    [[nodiscard]] qint64 lastFile() const
    {
        const auto files = QDir(path()).entryInfoList(QDir::Files, QDir::Time);
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
