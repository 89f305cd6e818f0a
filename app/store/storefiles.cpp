// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

Result<void> removeAll(const QStringList &paths)
{
    Result<void> outcome;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.remove() && file.exists())
            outcome = fail(ErrorCode::Storage, QFileInfo(path).fileName() + u": " + file.errorString());
    }
    return outcome;
}

} // namespace

QStringList journalsOf(const QString &path)
{
    return {path + "-wal"_L1, path + "-shm"_L1, path + "-journal"_L1};
}

Result<void> removeCopiesOf(const QString &path)
{
    const QFileInfo store(path);
    QStringList copies;
    const auto names = QDir(store.path()).entryList({store.fileName() + u".*"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        copies.append(store.dir().filePath(name));
    return removeAll(copies);
}

Result<void> removeStore(const QString &path)
{
    const Result<void> copies = removeCopiesOf(path);
    const Result<void> store = removeAll(journalsOf(path) + QStringList{path});
    return store ? copies : store;
}

} // namespace areacliente
