// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/options.h"

#include "app/server/listeningsocket.h"

#include <QSet>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto environmentPrefix = "AREACLIENTE_"_L1;

using Options = ServerOptions;
constexpr std::array table{
    ServerOption{"name", OptionKind::Text, &Options::name, 1, 80, "What customers read as the provider's name."},
    ServerOption{"public-url", OptionKind::Url, &Options::publicUrl, 0, 0,
                 "The https address customers type. Empty: as each request names the host."},
    ServerOption{
        "database", OptionKind::Database, &Options::database, 0, 0,
        "A file for SQLite, or postgresql://user@host:port/name (with ?host=/directory for a socket). No password in it."},
    ServerOption{
        "database-password-file", OptionKind::Path, &Options::databasePasswordFile, 0, 0,
        "Holds PostgreSQL's password. Empty: the systemd credential database-password, PGPASSFILE or PGPASSWORD."},
    ServerOption{"listen", OptionKind::Address, &Options::listen, 0, 0,
                 "Address and port, or unix:/path. Port 0: any free one. Without TLS only on this machine."},
    ServerOption{
        "tls-certificate", OptionKind::Path, &Options::tlsCertificate, 0, 0,
        "The certificate chain, PEM. Empty: the systemd credential tls-certificate, or no TLS: a proxy in front has it."},
    ServerOption{"tls-key", OptionKind::Path, &Options::tlsKey, 0, 0,
                 "Its private key, PEM. Empty: the systemd credential tls-key."},
    ServerOption{"admin-listen", OptionKind::Address, &Options::adminListen, 0, 0,
                 "Where /healthz, /readyz and /metrics are told, on this machine only. Empty: nowhere."},
    ServerOption{
        "trusted-proxies", OptionKind::Networks, &Options::trustedProxies, 0, 0,
        "Comma-separated addresses, networks, or unix (the socket's peers) whose X-Forwarded-For and -Proto are believed."},
    ServerOption{"workers", OptionKind::Number, &Options::workers, 0, 256,
                 "Threads with a database connection each. 0: two for each processor. With SQLite one of them writes."},
    ServerOption{"queue", OptionKind::Number, &Options::queue, 1, 100'000,
                 "Requests that may wait for a worker; more are answered 503."},
    ServerOption{"max-connections", OptionKind::Number, &Options::maxConnections, 1, 1'000'000,
                 "Connections at a time; more are closed at once."},
    ServerOption{"connections-per-address", OptionKind::Number, &Options::connectionsPerAddress, 1, 1'000'000,
                 "Connections of one address at a time; proxies that are trusted have no such limit."},
    ServerOption{"max-body-kib", OptionKind::Number, &Options::maxBodyKib, 1, 65'536,
                 "The largest request body, in KiB; a larger one is answered 413."},
    ServerOption{"header-seconds", OptionKind::Number, &Options::headerSeconds, 1, 600,
                 "Time a request's header may take."},
    ServerOption{"body-seconds", OptionKind::Number, &Options::bodySeconds, 1, 600,
                 "Time a request's body may take, besides what its size allows for."},
    ServerOption{"idle-seconds", OptionKind::Number, &Options::idleSeconds, 1, 3'600,
                 "Time a connection may stay open without a request."},
    ServerOption{"requests-per-second", OptionKind::Number, &Options::requestsPerSecond, 0, 1'000'000,
                 "Requests one address may make for long; more are answered 429. 0: no limit."},
    ServerOption{"requests-burst", OptionKind::Number, &Options::requestsBurst, 1, 1'000'000,
                 "Requests one address may make at once."},
    ServerOption{"shutdown-seconds", OptionKind::Number, &Options::shutdownSeconds, 1, 600,
                 "Time that requests in flight have to finish when the service is stopped."},
    ServerOption{"log-level", OptionKind::Level, &Options::logLevel, 0, 0, "debug, info or warning."},
};

const ServerOption *optionNamed(const QString &name)
{
    const auto found = std::ranges::find(table, name,
                                         [](const ServerOption &o) { return QString::fromLatin1(o.name); });
    return found == table.end() ? nullptr : &*found;
}

std::unexpected<Error> refuse(const OptionEntry &entry, const QString &what)
{
    return invalid(entry.name, Rule::Format, entry.origin + u": "_s + what);
}

/// libpq takes passwords and keys among the parameters too.
bool holdsSecret(const QUrl &url)
{
    static constexpr std::array secrets{"password"_L1, "sslpassword"_L1, "scram_client_key"_L1, "scram_server_key"_L1,
                                        "oauth_client_secret"_L1};
    const QUrlQuery query(url);
    return !url.password().isEmpty()
           || std::ranges::any_of(secrets, [&](QLatin1StringView key) { return query.hasQueryItem(key); });
}

/// What a value of this kind has to look like; empty where `value` does.
QString complaintAbout(OptionKind kind, const QString &value)
{
    switch (kind) {
    case OptionKind::Text:
    case OptionKind::Number:
    case OptionKind::Path: return {};
    case OptionKind::Database:
        // A password in it would stand in the configuration, in every list of processes, and in the log.
        if (const QUrl url(value); value.startsWith("postgres"_L1) && holdsSecret(url))
            return u"the database's address holds a password: put it into database-password-file"_s;
        return value.isEmpty() ? u"a file, or postgresql://…"_s : QString();
    case OptionKind::Address:
        return value.isEmpty() || ListenAddress::parse(value) ? QString()
                                                              : u"an address and port, or unix:/path, is expected"_s;
    case OptionKind::Url: {
        const QUrl url(value, QUrl::StrictMode);
        const bool isGood = url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty()
                            && (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery()
                            && url.userInfo().isEmpty();
        return value.isEmpty() || isGood ? QString() : u"https://host is expected"_s;
    }
    case OptionKind::Networks: return TrustedProxies::parse({value}) ? QString() : u"no address or network: "_s + value;
    case OptionKind::Level:
        return QStringList{u"debug"_s, u"info"_s, u"warning"_s}.contains(value)
                   ? QString()
                   : u"debug, info or warning is expected"_s;
    }
    Q_UNREACHABLE();
}

Result<void> applyText(const ServerOption &option, const OptionEntry &entry, QString &member)
{
    if (const QString complaint = complaintAbout(option.kind, entry.value); !complaint.isEmpty())
        return refuse(entry, entry.name + u": "_s + complaint);
    if (option.most > 0 && (entry.value.size() < option.least || entry.value.size() > option.most))
        return refuse(entry,
                      u"%1: %2 to %3 characters are expected"_s.arg(entry.name).arg(option.least).arg(option.most));
    member = entry.value;
    return {};
}

Result<void> applyList(const ServerOption &option, const OptionEntry &entry, QStringList &member)
{
    member.clear();
    for (const QString &part : entry.value.split(u',', Qt::SkipEmptyParts)) {
        if (const QString complaint = complaintAbout(option.kind, part.trimmed()); !complaint.isEmpty())
            return refuse(entry, entry.name + u": "_s + complaint);
        member.append(part.trimmed());
    }
    return {};
}

Result<void> applyNumber(const ServerOption &option, const OptionEntry &entry, int &member)
{
    bool isNumber = false;
    const int number = entry.value.toInt(&isNumber);
    if (!isNumber || number < option.least || number > option.most)
        return refuse(entry,
                      u"%1: a number from %2 to %3 is expected"_s.arg(entry.name).arg(option.least).arg(option.most));
    member = number;
    return {};
}

Result<void> apply(const ServerOption &option, const OptionEntry &entry, ServerOptions &options)
{
    if (const auto *text = std::get_if<QString ServerOptions::*>(&option.member))
        return applyText(option, entry, options.*(*text));
    if (const auto *list = std::get_if<QStringList ServerOptions::*>(&option.member))
        return applyList(option, entry, options.*(*list));
    return applyNumber(option, entry, options.*std::get<int ServerOptions::*>(option.member));
}

QString printedValue(const ServerOption &option, const ServerOptions &options)
{
    if (const auto *text = std::get_if<QString ServerOptions::*>(&option.member))
        return options.*(*text);
    if (const auto *list = std::get_if<QStringList ServerOptions::*>(&option.member))
        return (options.*(*list)).join(u", "_s);
    return QString::number(options.*std::get<int ServerOptions::*>(option.member));
}

} // namespace

std::span<const ServerOption> serverOptionTable()
{
    return table;
}

Result<QList<OptionEntry>> entriesOfFile(const QByteArray &text, const QString &origin)
{
    QList<OptionEntry> entries;
    QSet<QString> known;
    int number = 0;
    for (const QByteArray &bytes : text.split('\n')) {
        const QString line = QString::fromUtf8(bytes).trimmed();
        const QString place = u"%1:%2"_s.arg(origin).arg(++number);
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        const OptionEntry entry{line.left(equals).trimmed(), line.mid(equals + 1).trimmed(), place};
        if (equals < 1)
            return refuse({line.left(40), {}, place}, u"key = value is expected"_s);
        if (!optionNamed(entry.name))
            return refuse(entry, u"unknown key "_s + entry.name.left(40));
        if (known.contains(entry.name))
            return refuse(entry, entry.name + u" comes twice"_s);
        known.insert(entry.name);
        entries.append(entry);
    }
    return entries;
}

Result<QList<OptionEntry>> entriesOfEnvironment(const QHash<QString, QString> &environment)
{
    QList<OptionEntry> entries;
    for (const auto &[variable, value] : environment.asKeyValueRange()) {
        if (!variable.startsWith(environmentPrefix))
            continue;
        const QString name = variable.mid(environmentPrefix.size()).toLower().replace(u'_', u'-');
        if (!optionNamed(name))
            return refuse({name, value, variable}, u"unknown key"_s);
        entries.append({name, value, variable});
    }
    return entries;
}

Result<ServerOptions> serverOptions(const QList<OptionEntry> &entries)
{
    ServerOptions options;
    for (const OptionEntry &entry : entries) {
        const ServerOption *option = optionNamed(entry.name);
        if (!option)
            return refuse(entry, u"unknown key "_s + entry.name);
        if (auto applied = apply(*option, entry, options); !applied)
            return std::unexpected(applied.error());
    }
    return options;
}

QString printedOptions(const ServerOptions &options)
{
    QString text;
    for (const ServerOption &option : table)
        text += u"# %1\n%2 = %3\n\n"_s.arg(QString::fromUtf8(option.help), QString::fromLatin1(option.name),
                                           printedValue(option, options));
    return text;
}

} // namespace areacliente
