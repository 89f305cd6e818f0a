// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/accountfile.h"
#include "app/server/commands.h"
#include "app/server/openauthority.h"
#include "app/server/tables.h"
#include "app/server/terminal.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

Result<Account> accountOf(Database &database, const Id &id)
{
    const auto accounts = RecordStore(database, id, nullptr, nullptr).select<Account>({.limit = 1});
    if (!accounts)
        return std::unexpected(accounts.error());
    if (accounts->isEmpty())
        return fail(ErrorCode::NotFound, u"there is no account %1 (`account list`)"_s.arg(id));
    return accounts->first();
}

/// Every row of the account, in whatever table of the store.
Result<void> eraseAccount(Database &database, const Id &account)
{
    return database.runInTransaction([&]() -> Result<void> {
        const auto tables = accountTables(database);
        if (!tables)
            return std::unexpected(tables.error());
        for (const QString &table : *tables) {
            const auto gone = database.execute(u"DELETE FROM "_s + quotedName(table) + u" WHERE account_id = ?"_s,
                                               {account});
            if (!gone)
                return std::unexpected(gone.error());
        }
        return {};
    });
}

Result<void> printCounts(Database &database, const Id &account)
{
    const RecordStore store(database, account, nullptr, nullptr);
    Result<void> result;
    forEachRecordType([&]<class R>() {
        if (!result)
            return;
        const auto count = store.count<R>();
        if (!count)
            result = std::unexpected(count.error());
        else if (*count > 0)
            printLine(u"%1\t%2"_s.arg(QLatin1String(R::typeName)).arg(*count));
    });
    return result;
}

} // namespace

ExitCode listAccounts(const CommandContext &context)
{
    const auto database = openToRead(context.options.database);
    if (!database)
        return refused(database.error());
    auto cursor = (*database)->query(
        u"SELECT account.account_id, customer_number, name, account_state.version FROM account "
        "LEFT JOIN account_state ON account_state.account_id = account.account_id ORDER BY account.account_id"_s);
    if (!cursor)
        return refused(cursor.error());
    printLine(u"account\tcustomer\tname\tversion"_s);
    while (cursor->next())
        printLine(u"%1\t%2\t%3\t%4"_s.arg(cursor->value(0).toString(), cursor->value(1).toString(),
                                          cursor->value(2).toString(), cursor->value(3).toString()));
    const auto read = cursor->status();
    return read ? ExitDone : refused(read.error());
}

ExitCode showAccount(const CommandContext &context)
{
    const auto database = openToRead(context.options.database);
    if (!database)
        return refused(database.error());
    const auto account = accountOf(**database, context.line.argument);
    if (!account)
        return refused(account.error());
    printLine(u"customer\t"_s + account->customerNumber);
    printLine(u"name\t"_s + account->name);
    const auto printed = printCounts(**database, context.line.argument);
    return printed ? ExitDone : refused(printed.error());
}

ExitCode deleteAccount(const CommandContext &context)
{
    const auto store = openStore(context.options.database, Missing::Refuse);
    if (!store)
        return refused(store.error());
    const auto account = accountOf(*store->database, context.line.argument);
    if (!account)
        return refused(account.error());
    if (!context.line.isSure) {
        printError(
            u"areacliente-server: this removes the account of %1 with all it holds, for good: repeat it with --yes"_s
                .arg(account->name));
        return ExitUsage;
    }
    if (const auto erased = eraseAccount(*store->database, context.line.argument); !erased)
        return refused(erased.error());
    printLine(u"The account is gone. Backups still have it."_s);
    return ExitDone;
}

} // namespace areacliente
