// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/commands.h"
#include "app/server/openauthority.h"
#include "app/server/terminal.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto usersSql
    = "SELECT account_id, id, kind, identity, email, "
      "(SELECT COUNT(*) FROM credential c WHERE c.account_id = contact.account_id AND c.contact_id = contact.id), "
      "(SELECT COUNT(*) FROM two_factor t WHERE t.account_id = contact.account_id AND t.contact_id = contact.id "
      "AND t.is_active = 1), "
      "(SELECT COUNT(*) FROM session s WHERE s.account_id = contact.account_id AND s.contact_id = contact.id) "
      "FROM contact ";

Result<int> endSessionsOf(Database &database, const User &user)
{
    return database.execute(u"DELETE FROM session WHERE account_id = ? AND contact_id = ?"_s,
                            {user.account, user.contact});
}

/// Somebody else signs in with the address, as another contact.
Result<bool> isTaken(Database &database, const User &user)
{
    auto cursor = database.query(u"SELECT 1 FROM credential WHERE email = ? AND (account_id <> ? OR contact_id <> ?)"_s,
                                 {user.email.trimmed().toLower(), user.account, user.contact});
    if (!cursor)
        return std::unexpected(cursor.error());
    return cursor->next();
}

/// A new password is often the answer to one in other hands: whoever is signed in with the old one goes.
Result<void> replacePassword(const OpenAuthority &store, const User &user, const QString &password)
{
    return store.database->runInTransaction([&]() -> Result<void> {
        const auto taken = isTaken(*store.database, user);
        if (!taken)
            return std::unexpected(taken.error());
        if (*taken)
            return fail(ErrorCode::Conflict,
                        u"another contact signs in with this address: change it in one of them first"_s);
        if (auto set = store.authority->setCredential(user.account, user.contact, user.email, password); !set)
            return set;
        const auto ended = endSessionsOf(*store.database, user);
        return ended ? Result<void>() : std::unexpected(ended.error());
    });
}

/// Opens the store and finds the user whom the command names.
Result<std::pair<OpenAuthority, User>> openFor(const CommandContext &context)
{
    auto store = openAuthority(context.options.database, Missing::Refuse);
    if (!store)
        return std::unexpected(store.error());
    auto user = findUser(*store->database, context.line.argument);
    if (!user)
        return std::unexpected(user.error());
    return std::pair(std::move(*store), std::move(*user));
}

} // namespace

ExitCode listUsers(const CommandContext &context)
{
    const auto database = openToRead(context.options.database);
    if (!database)
        return refused(database.error());
    const bool isOfOne = !context.line.argument.isEmpty();
    auto cursor = (*database)->query(QLatin1String(usersSql) + (isOfOne ? u"WHERE account_id = ? "_s : QString())
                                         + u"ORDER BY account_id, kind, id"_s,
                                     isOfOne ? QVariantList{context.line.argument} : QVariantList());
    if (!cursor)
        return refused(cursor.error());
    printLine(u"account\tcontact\tkind\tidentity\te-mail\tpassword\ttwo-factor\tsessions"_s);
    while (cursor->next()) {
        QStringList columns;
        for (int i = 0; i < 5; ++i)
            columns.append(cursor->value(i).toString());
        for (int i = 5; i < 7; ++i)
            columns.append(cursor->value(i).toInt() > 0 ? u"yes"_s : u"no"_s);
        printLine((columns << cursor->value(7).toString()).join(u'\t'));
    }
    const auto read = cursor->status();
    return read ? ExitDone : refused(read.error());
}

ExitCode setPassword(const CommandContext &context)
{
    const auto store = openFor(context);
    if (!store)
        return refused(store.error());
    const auto password = readNewPassword(store->second.email);
    if (!password)
        return refused(password.error());
    if (const auto set = replacePassword(store->first, store->second, *password); !set)
        return refused(set.error());
    printLine(u"The password was set, and every session of this user ended."_s);
    return ExitDone;
}

ExitCode resetTwoFactor(const CommandContext &context)
{
    const auto store = openFor(context);
    if (!store)
        return refused(store.error());
    const auto &[open, user] = *store;
    const auto reset = open.database->runInTransaction(
        [&] { return open.authority->identity().resetTwoFactor(user.account, user.contact); });
    if (!reset)
        return refused(reset.error());
    printLine(u"This user signs in without a code from now on. Was it really the user who asked for it?"_s);
    return ExitDone;
}

ExitCode endSessions(const CommandContext &context)
{
    const auto store = openFor(context);
    if (!store)
        return refused(store.error());
    const auto ended = endSessionsOf(*store->first.database, store->second);
    if (!ended)
        return refused(ended.error());
    printLine(u"%1 sessions ended."_s.arg(*ended));
    return ExitDone;
}

} // namespace areacliente
