// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/clock.h"
#include "app/server/backup.h"
#include "app/server/commands.h"
#include "app/server/openauthority.h"
#include "app/server/storecheck.h"
#include "app/server/terminal.h"

namespace areacliente {

using namespace Qt::StringLiterals;

ExitCode backUpStore(const CommandContext &context)
{
    if (const auto done = backUp(context.options.database, context.line.argument); !done)
        return refused(done.error());
    printLine(
        u"The store was copied, and the copy is whole: %1. It holds passwords' hashes and keys: keep it as safe as the store."_s
            .arg(context.line.argument));
    return ExitDone;
}

ExitCode restoreStore(const CommandContext &context)
{
    const auto done = restore(context.line.argument, context.options.database,
                              {context.line.isReplacing, SystemClock().now()});
    if (!done)
        return refused(done.error());
    printLine(u"The store is as the backup has it, with a new epoch: every replica synchronises anew."_s);
    return ExitDone;
}

ExitCode checkStore(const CommandContext &context)
{
    const auto database = openToRead(context.options.database);
    if (!database)
        return refused(database.error());
    const auto findings = checkStore(**database, Policy::builtIn(),
                                     [](const QString &finding) { printError(finding); });
    if (!findings)
        return refused(findings.error());
    if (*findings > 0) {
        printError(u"areacliente-server: %1 findings, above: keep a copy of the store, and put a backup back"_s.arg(
            *findings));
        return ExitInvalid;
    }
    printLine(u"The store is in order."_s);
    return ExitDone;
}

} // namespace areacliente
