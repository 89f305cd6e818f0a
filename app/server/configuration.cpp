// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/configuration.h"

#include "app/platform/privatefiles.h"

#include <QDir>
#include <QFileInfo>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestConfig = 1024 * 1024;
constexpr qint64 longestPassword = 4096;

Result<QList<OptionEntry>> fileEntries(const QString &configFile)
{
    const bool isNamed = !configFile.isEmpty();
    const QString path = isNamed ? configFile : QString::fromLatin1(defaultConfigFile);
    const auto text = readPrivateFile(path, longestConfig);
    if (!text && text.error().code == ErrorCode::NotFound && !isNamed)
        return QList<OptionEntry>();
    if (!text)
        return std::unexpected(text.error());
    return entriesOfFile(*text, path);
}

/// The file for a secret: the one named, else the credential of that name; empty where there is neither.
QString secretFile(const QString &named, const QString &credentials, const QString &credential)
{
    if (!named.isEmpty() || credentials.isEmpty())
        return named;
    const QString path = QDir(credentials).filePath(credential);
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace

Result<ServerOptions> loadOptions(const QString &configFile, const QHash<QString, QString> &environment,
                                  const QList<OptionEntry> &arguments)
{
    auto entries = fileEntries(configFile);
    if (!entries)
        return std::unexpected(entries.error());
    const auto variables = entriesOfEnvironment(environment);
    if (!variables)
        return std::unexpected(variables.error());
    return serverOptions(*entries + *variables + arguments);
}

Result<ServerSecrets> findSecrets(const ServerOptions &options, const QString &credentials)
{
    ServerSecrets secrets;
    secrets.certificateFile = secretFile(options.tlsCertificate, credentials, u"tls-certificate"_s);
    secrets.keyFile = secretFile(options.tlsKey, credentials, u"tls-key"_s);
    if (secrets.certificateFile.isEmpty() != secrets.keyFile.isEmpty())
        return invalid(u"tls-key"_s, Rule::Required,
                       u"tls-certificate and tls-key go together: one of them is missing"_s);
    const QString file = secretFile(options.databasePasswordFile, credentials, u"database-password"_s);
    if (file.isEmpty())
        return secrets;
    const auto password = readPrivateFile(file, longestPassword);
    if (!password)
        return std::unexpected(password.error());
    secrets.databasePassword = QString::fromUtf8(*password).trimmed();
    return secrets;
}

} // namespace areacliente
