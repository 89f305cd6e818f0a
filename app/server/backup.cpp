// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/backup.h"

#include "app/platform/privatefiles.h"
#include "app/server/openauthority.h"
#include "app/server/postgrestools.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// On the disk for good, also if the power goes: the content, then the name.
Result<void> settle(const QString &path)
{
    for (const QString &each : {path, QFileInfo(path).absolutePath()}) {
        const int descriptor = ::open(QFile::encodeName(each).constData(), O_RDONLY | O_CLOEXEC);
        const bool isSettled = descriptor >= 0 && ::fsync(descriptor) == 0;
        if (descriptor >= 0)
            ::close(descriptor);
        if (!isSettled)
            return fail(ErrorCode::Storage, u"cannot be written to the disk: "_s + each);
    }
    return {};
}

Result<void> copySqlite(const QString &database, const QString &file)
{
    const auto source = openToRead(database);
    if (!source)
        return std::unexpected(source.error());
    if (auto copied = (*source)->execute(u"VACUUM INTO ?"_s, {file}); !copied)
        return std::unexpected(copied.error());
    const auto copy = Database::openToRead(file, StoreKind::Authority);
    return copy ? (*copy)->checkIntegrity() : std::unexpected(copy.error());
}

} // namespace

Result<void> backUp(const QString &database, const QString &file)
{
    if (QFileInfo::exists(file))
        return fail(ErrorCode::Conflict, file + u" exists already: name another file"_s);
    // Private before there is anything in it; and under its name only once it is whole.
    const QString partial = file + u".partial"_s;
    if (auto made = writePrivateFile(partial, {}); !made)
        return made;
    Result<void> done = isPostgres(database) ? dumpPostgres(database, partial) : copySqlite(database, partial);
    if (done)
        done = settle(partial);
    if (done && !QFile::rename(partial, file))
        done = fail(ErrorCode::Storage, u"cannot be given its name: "_s + file);
    if (done)
        return settle(file);
    QFile::remove(partial);
    return done;
}

} // namespace areacliente
