// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/privatefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace areacliente {

namespace {

constexpr QFileDevice::Permissions ownerOnlyFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownerOnlyDirectory = ownerOnlyFile | QFileDevice::ExeOwner;
constexpr QFileDevice::Permissions othersMask = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
                                                | QFileDevice::ReadOther | QFileDevice::WriteOther
                                                | QFileDevice::ExeOther;

[[nodiscard]] QString nearestExisting(const QString &path)
{
    QFileInfo info(path);
    while (!info.exists() && info.path() != info.filePath())
        info.setFile(info.path());
    return info.filePath();
}

/// A Storage error that says by its rule whether the disk is full or read only.
[[nodiscard]] std::unexpected<Error> storageError(const QString &path, qint64 needed, const QString &reason)
{
    const QStorageInfo disk(nearestExisting(path));
    Rule rule = Rule::None;
    if (disk.isReadOnly())
        rule = Rule::ReadOnly;
    else if (disk.isValid() && disk.bytesAvailable() < needed)
        rule = Rule::Limit;
    else if (!QFileInfo(nearestExisting(QFileInfo(path).path())).isWritable())
        rule = Rule::ReadOnly;
    // The file's name is enough for the log; the whole path may hold the user's name.
    return std::unexpected(Error{ErrorCode::Storage, {}, QFileInfo(path).fileName() + u": " + reason, rule});
}

[[nodiscard]] bool belongsToSomebodyElse(const QFileInfo &info)
{
#ifdef Q_OS_UNIX
    return info.ownerId() != geteuid();
#else
    Q_UNUSED(info); // a user's profile on Windows is closed to others by its access list
    return false;
#endif
}

} // namespace

Result<void> makePrivateDirectory(const QString &path)
{
    const QFileInfo info(path);
    const QString parent = QFileInfo(info.absoluteFilePath()).path();
    if (!info.exists() && (!QDir().mkpath(parent) || !QDir().mkdir(path, ownerOnlyDirectory))
        && !QFileInfo(path).isDir())
        return storageError(path, 4096, QStringLiteral("the folder cannot be made"));

    const QFileInfo made(path);
    if (!made.isDir())
        return fail(ErrorCode::Storage, made.fileName() + u" is not a folder");
    if (belongsToSomebodyElse(made))
        return fail(ErrorCode::Storage, made.fileName() + u" belongs to another user");
    if ((made.permissions() & othersMask) && !QFile::setPermissions(path, ownerOnlyDirectory))
        return storageError(path, 0, QStringLiteral("the folder cannot be closed to others"));
    return {};
}

Result<void> writePrivateFile(const QString &path, QByteArrayView data)
{
    QSaveFile file(path);
    // The permissions come before the first byte.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnlyFile))
        return storageError(path, data.size(), file.errorString());
    if (file.write(data.data(), data.size()) != data.size() || !file.flush()) {
        // Looked at while what was written still takes its place on the disk.
        const auto error = storageError(path, data.size(), file.errorString());
        file.cancelWriting();
        return error;
    }
    if (!file.commit())
        return storageError(path, data.size(), file.errorString());
    return {};
}

Result<QByteArray> readPrivateFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const ErrorCode code = file.exists() ? ErrorCode::Storage : ErrorCode::NotFound;
        return fail(code, QFileInfo(path).fileName() + u": " + file.errorString());
    }
    QByteArray data = file.read(limit + 1);
    if (data.size() > limit)
        return fail(ErrorCode::Corrupt, QFileInfo(path).fileName() + u" is longer than it may be");
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Storage, QFileInfo(path).fileName() + u": " + file.errorString());
    return data;
}

Result<void> removePrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.remove() && QFileInfo::exists(path))
        return storageError(path, 0, file.errorString());
    return {};
}

QString resolveDataDirectory(const QString &option)
{
    const QString path = option.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                                          : option;
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

} // namespace areacliente
