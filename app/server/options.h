// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QHash>
#include <QStringList>

#include <span>
#include <variant>

/// What the operator decides about the service. Every key is described once, in the table of options.cpp: the file, the
/// environment, the command line, `serve --print-config` and the manual follow from it.
namespace areacliente {

struct ServerOptions {
    QString name = QStringLiteral("Área Cliente");
    QString publicUrl{};
    QString database = QStringLiteral("/var/lib/areacliente/authority.sqlite");
    QString databasePasswordFile{};
    QString listen = QStringLiteral("127.0.0.1:8443");
    QString tlsCertificate{};
    QString tlsKey{};
    QString adminListen = QStringLiteral("127.0.0.1:9464");
    QStringList trustedProxies{};
    int workers = 0;
    int queue = 256;
    int maxConnections = 20'000;
    int connectionsPerAddress = 64;
    int maxBodyKib = 1'024;
    int headerSeconds = 10;
    int bodySeconds = 10;
    int idleSeconds = 75;
    int requestsPerSecond = 20;
    int requestsBurst = 200;
    int shutdownSeconds = 20;
    QString logLevel = QStringLiteral("info");

    friend bool operator==(const ServerOptions &, const ServerOptions &) = default;
};

enum class OptionKind : quint8 {
    Text,
    Path,     ///< of a file; empty: none
    Database, ///< a path, or postgresql://…
    Address,  ///< 127.0.0.1:8443, [::1]:8443, or unix:/run/areacliente.sock
    Url,      ///< https://…
    Networks, ///< comma-separated addresses, networks, and `unix`
    Level,
    Number,
};

struct ServerOption {
    const char *name; ///< as in the file; AREACLIENTE_NAME in the environment, --name on the command line
    OptionKind kind;
    std::variant<QString ServerOptions::*, QStringList ServerOptions::*, int ServerOptions::*> member;
    int least = 0;
    int most = 0;
    const char *help;
};

/// Every key, in the order of the manual.
[[nodiscard]] std::span<const ServerOption> serverOptionTable();

/// Where a value was said, and what: `origin` is for messages, "server.conf:12" or "AREACLIENTE_LISTEN".
struct OptionEntry {
    QString name;
    QString value;
    QString origin;
};

/// The entries of a file's text: `key = value` lines; `#` begins a comment line. Errors: Validation, with `origin:line` and what
/// is wrong in the detail, also for an unknown key and one that comes twice.
[[nodiscard]] Result<QList<OptionEntry>> entriesOfFile(const QByteArray &text, const QString &origin);

/// The entries of an environment's AREACLIENTE_… variables, unknown ones refused as above.
[[nodiscard]] Result<QList<OptionEntry>> entriesOfEnvironment(const QHash<QString, QString> &environment);

/// Applies the entries one after the other: a later one wins. Errors: Validation with origin, key and what is expected.
[[nodiscard]] Result<ServerOptions> serverOptions(const QList<OptionEntry> &entries);

/// All options as a file that gives them again, each under its help.
[[nodiscard]] QString printedOptions(const ServerOptions &options);

} // namespace areacliente
