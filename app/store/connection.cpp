// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/connection.h"

#include <QFile>
#include <QUrl>
#include <QUrlQuery>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// libpq's parameters that are passed on as they are.
const QStringList passedOn{u"sslmode"_s,  u"sslrootcert"_s,     u"sslcert"_s,          u"sslkey"_s,
                           u"passfile"_s, u"connect_timeout"_s, u"application_name"_s, u"target_session_attrs"_s};

Result<QSqlDatabase> sqliteConnection(const QString &path, const QString &name)
{
    // SQLite gives its journal files the permissions of the main file, so that one is made private before it is opened.
    if (!QFile::exists(path)) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return fail(ErrorCode::Storage, file.errorString());
    }
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    connection.setDatabaseName(path);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    return connection;
}

/// Takes one parameter of the URL: into the connection, or among libpq's options.
Result<void> takeParameter(QSqlDatabase &connection, QStringList &options, const QString &key, const QString &value)
{
    if (key == "host"_L1)
        connection.setHostName(value);
    else if (key == "port"_L1)
        connection.setPort(value.toInt());
    else if (key == "user"_L1)
        connection.setUserName(value);
    else if (key == "dbname"_L1)
        connection.setDatabaseName(value);
    else if (!passedOn.contains(key) || value.contains(u';')) // Qt parts the options at semicolons, quoted or not
        return invalid(u"database"_s, Rule::UnknownField, u"the parameter "_s + key);
    else
        options.append(u"%1='%2'"_s.arg(key, QString(value).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s)));
    return {};
}

Result<QSqlDatabase> postgresConnection(const QString &location, const QString &name)
{
    const QUrl url(location, QUrl::StrictMode);
    if (!url.isValid())
        return invalid(u"database"_s, Rule::Format, u"not a URL"_s);
    if (!url.password().isEmpty())
        return invalid(u"database"_s, Rule::Format, u"a password has no place in the URL"_s);
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s))
        return fail(ErrorCode::Storage, u"Qt's QPSQL driver is not installed"_s);
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
    connection.setHostName(url.host());
    connection.setPort(url.port());
    connection.setUserName(url.userName());
    connection.setDatabaseName(url.path().mid(1));
    QStringList options;
    for (const auto &[key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (auto taken = takeParameter(connection, options, key, value); !taken)
            return std::unexpected(taken.error());
    }
    connection.setConnectOptions(options.join(u';'));
    return connection;
}

} // namespace

Engine engineOf(const QString &location)
{
    const bool isUrl = location.startsWith("postgresql://"_L1) || location.startsWith("postgres://"_L1);
    return isUrl ? Engine::PostgreSql : Engine::Sqlite;
}

Result<QSqlDatabase> makeConnection(const QString &location, const QString &name)
{
    return engineOf(location) == Engine::PostgreSql ? postgresConnection(location, name)
                                                    : sqliteConnection(location, name);
}

} // namespace areacliente
