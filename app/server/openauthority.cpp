// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/openauthority.h"

#include "app/authority/documentmaker.h"
#include "app/platform/clock.h"

#include <QFileInfo>

namespace areacliente {

using namespace Qt::StringLiterals;

Result<OpenAuthority> openAuthority(const QString &database, Missing missing)
{
    auto store = openStore(database, missing);
    if (!store)
        return std::unexpected(store.error());
    auto authority = Authority::open(*store->database, Policy::builtIn(), [] { return SystemClock().now(); },
                                     makeDocument);
    if (!authority)
        return std::unexpected(authority.error());
    return OpenAuthority{std::move(store->lock), std::move(store->database), std::move(*authority)};
}

Result<std::unique_ptr<Database>> openToRead(const QString &database)
{
    if (!isPostgres(database) && !QFileInfo::exists(database))
        return fail(ErrorCode::NotFound, u"there is no store %1: `areacliente-server init` makes one"_s.arg(database));
    return Database::openToRead(database, StoreKind::Authority);
}

Result<bool> hasAccount(Database &database, const Id &account)
{
    auto cursor = database.query(u"SELECT 1 FROM account WHERE account_id = ?"_s, {account});
    if (!cursor)
        return std::unexpected(cursor.error());
    return cursor->next();
}

Result<User> findUser(Database &database, const QString &named)
{
    auto cursor = database.query(
        u"SELECT account_id, id, email FROM contact WHERE id = ? OR lower(email) = ? LIMIT 2"_s,
        {named, named.toLower()});
    if (!cursor)
        return std::unexpected(cursor.error());
    if (!cursor->next())
        return cursor->status() ? Result<User>(fail(ErrorCode::NotFound, u"there is no user "_s + named))
                                : std::unexpected(cursor->status().error());
    User user{cursor->value(0).toString(), cursor->value(1).toString(), cursor->value(2).toString()};
    if (cursor->next())
        return fail(ErrorCode::Conflict, u"several contacts have this address: name one by its id (`user list`)"_s);
    return user;
}

} // namespace areacliente
