// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchserver.h"
#include "tests/bench/loadgenerator.h"
#include "tests/bench/pgbench.h"
#include "tests/bench/replycommand.h"
#include "tests/bench/statementrecorder.h"
#include "tests/bench/tinyaccounts.h"
#include "tests/support/postgrescluster.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

/// Small commands on 64 connections, each of an account of its own, against pgbench with the same statements and as many
/// clients.
namespace areacliente::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int connections = 64;
constexpr int rounds = 10;
constexpr int turnSeconds = 5; ///< pgbench prepares all statements anew in each turn

const QString script = QStringLiteral(REPLY_SCRIPT);

/// A statement without what differs from one command to the next.
QString formOf(QString sql)
{
    static const QRegularExpression value(u"'(?:[^']|'')*'|:\\w+|\\b\\d+\\b|\\bNULL\\b"_s);
    static const QRegularExpression begin(u"^BEGIN\\b.*"_s);
    return sql.replace(value, u"?"_s).replace(begin, u"BEGIN"_s).simplified();
}

/// Of the script, without what finds a client its account.
QStringList scriptForms()
{
    QFile file(script);
    if (!file.open(QIODevice::ReadOnly))
        giveUp("read the script", Error{ErrorCode::NotFound, {}, script});
    static const QRegularExpression others(u"^(?:--|\\\\set\\b)[^\\n]*|\\\\if\\b[\\s\\S]*?\\\\endif"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression end(u";|\\\\gset\\b.*"_s);
    QStringList forms;
    for (const QString &statement : QString::fromUtf8(file.readAll()).remove(others).split(end, Qt::SkipEmptyParts)) {
        if (!statement.trimmed().isEmpty())
            forms.append(formOf(statement));
    }
    return forms;
}

/// What the service runs for a command.
QStringList recordedForms()
{
    const QTemporaryDir folder;
    StatementRecorder recorder;
    const TinyAccounts accounts(folder.filePath(u"authority.sqlite"_s), 1);
    const OpenStore store(folder.filePath(u"authority.sqlite"_s));
    const QString token = QString::fromStdString(accounts.accessToken(0));
    required(store.authority->execute(token, replyCommand()), "give a command"); // which notes the session's first use
    recorder.start();
    required(store.authority->execute(token, replyCommand()), "give a command");
    QStringList forms;
    for (const QString &sql : recorder.stop())
        forms.append(formOf(sql));
    return forms;
}

void checkScript()
{
    const QStringList wanted = recordedForms();
    const QStringList written = scriptForms();
    if (wanted != written)
        giveUp("compare: the script is not what the service runs",
               Error{ErrorCode::Corrupt, script,
                     u"\n%1\nis written, and what is run is\n%2"_s.arg(written.join(u'\n'), wanted.join(u'\n'))});
}

int run()
{
    checkScript();
    const test::PostgresDatabase database;
    const TinyAccounts accounts(database.url(), connections);
    const BenchServer server(database.url());
    const auto give = [&] {
        std::vector<std::string> tokens;
        for (int n = 0; n < accounts.count(); ++n)
            tokens.push_back(accounts.accessToken(n));
        LoadGenerator load(server.port(), connections, 200);
        return load.run(std::chrono::seconds(turnSeconds), [&](int connection) {
            return requestOf(replyCommand(), tokens[static_cast<std::size_t>(connection)]);
        });
    };
    std::ignore = give();
    const Paired rates = inTurns(rounds, give,
                                 [&] { return pgbenchRate(database.url(), {script}, connections, turnSeconds); });
    return report("commands", median(rates.ratios()), {Target::Kind::AtLeast, 0.5},
                  {{"commands_per_second", median(rates.product)},
                   {"baseline_per_second", median(rates.baseline)},
                   {"connections", connections},
                   {"server_peak_mib", server.peakMebibytes()}});
}

} // namespace
} // namespace areacliente::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return areacliente::bench::run();
}
