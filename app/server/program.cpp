// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/program.h"

#include "app/server/commands.h"
#include "app/server/jsonlog.h"
#include "app/server/serve.h"
#include "app/server/storefile.h"
#include "app/server/terminal.h"

#include <QGuiApplication>
#include <QProcessEnvironment>

#include <sqlite3.h>

#include <tuple>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> environmentOf(const QProcessEnvironment &environment)
{
    QHash<QString, QString> variables;
    for (const QString &name : environment.keys())
        variables.insert(name, environment.value(name));
    return variables;
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

ExitCode runTask(const CommandContext &context, const ServerSecrets &secrets)
{
    switch (context.line.task) {
    case ServerTask::Help:
    case ServerTask::Version: return ExitDone; // answered already
    case ServerTask::Serve: return serve(context.options, secrets);
    case ServerTask::Init: return initStore(context);
    case ServerTask::Import: return importBundleFile(context);
    case ServerTask::UserList: return listUsers(context);
    case ServerTask::UserSetPassword: return setPassword(context);
    case ServerTask::UserResetTwoFactor: return resetTwoFactor(context);
    case ServerTask::UserEndSessions: return endSessions(context);
    case ServerTask::AccountList: return listAccounts(context);
    case ServerTask::AccountShow: return showAccount(context);
    case ServerTask::AccountDelete: return deleteAccount(context);
    case ServerTask::Backup: return backUpStore(context);
    case ServerTask::Restore: return restoreStore(context);
    case ServerTask::Check: return checkStore(context);
    case ServerTask::RotateKeys: return rotateKeys(context);
    case ServerTask::Sample: return makeSample(context);
    }
    Q_UNREACHABLE();
}

/// SQLite would count what all connections allocate under one lock, at which the workers wait for each other. It must hear of it
/// before it is first used; where Qt's driver has a copy of SQLite inside, it does not, and counts.
void leaveSqliteUncounted()
{
    std::ignore = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

ExitCode refuseConfiguration(const Error &error)
{
    printError(u"areacliente-server: "_s + explained(error));
    return ExitConfig;
}

ExitCode runConfigured(const ServerCommandLine &line)
{
    const auto options = loadOptions(line.configFile, environmentOf(QProcessEnvironment::systemEnvironment()),
                                     line.settings);
    if (!options)
        return refuseConfiguration(options.error());
    if (line.isPrintingConfig) {
        printLine(printedOptions(*options).trimmed());
        return ExitDone;
    }
    const auto secrets = findSecrets(*options, qEnvironmentVariable("CREDENTIALS_DIRECTORY"));
    if (!secrets)
        return refuseConfiguration(secrets.error());
    useDatabasePassword(*secrets);
    return runTask({*options, line}, *secrets);
}

} // namespace

int runServerProgram(int &argc, char **argv)
{
    QCoreApplication::setApplicationName(u"areacliente-server"_s);
    leaveSqliteUncounted();
    const ServerCommandLine line = parseServerCommandLine(argumentsOf(argc, argv));
    if (!line.complaint.isEmpty()) {
        printError(u"areacliente-server: %1 (areacliente-server --help lists the commands)"_s.arg(line.complaint));
        return ExitUsage;
    }
    if (line.task == ServerTask::Help || line.task == ServerTask::Version) {
        printLine(line.task == ServerTask::Help ? serverUsage().trimmed()
                                                : u"areacliente-server "_s + QStringLiteral(AREACLIENTE_VERSION));
        return ExitDone;
    }
    if (line.task != ServerTask::Serve) {
        const QCoreApplication application(argc, argv);
        return runConfigured(line);
    }
    // Only for the fonts of the documents: there is no window, and no display is looked for. What Qt says of the system meanwhile
    // belongs into the log too.
    const JsonLog log;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return runConfigured(line);
}

} // namespace areacliente
