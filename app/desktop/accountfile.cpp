// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/accountfile.h"

#include "app/desktop/documentmaker.h"
#include "app/desktop/embeddedaccount.h"

#include <QFile>
#include <QSaveFile>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<BundleError> refuse(const Error &error)
{
    return std::unexpected(BundleError(0, error));
}

} // namespace

QString authorityPath(const QString &dataDirectory)
{
    return dataDirectory + u"/authority.sqlite"_s;
}

std::expected<BundleSummary, BundleError> importAccount(const QString &dataDirectory, const QString &file,
                                                        const Authority::Now &now)
{
    QFile in(file);
    if (!in.exists())
        return refuse({ErrorCode::NotFound, {}, u"no such bundle"_s});
    if (!in.open(QIODevice::ReadOnly))
        return refuse({ErrorCode::Storage, {}, in.errorString()});
    const auto header = readBundleHeader(in);
    if (!header)
        return std::unexpected(header.error());

    const auto database = Database::open(authorityPath(dataDirectory), StoreKind::Authority);
    if (!database)
        return refuse(database.error());
    const auto existing = embeddedAccountId(**database);
    if (!existing)
        return refuse(existing.error());
    if (*existing)
        return refuse({ErrorCode::Conflict, {}, u"the data folder has an account"_s});
    // Opened once, so that the store has its epoch before there is anything to tell of.
    if (const auto authority = Authority::open(**database, Policy::builtIn(), now, makeDocument); !authority)
        return refuse(authority.error());
    ChangeFeed feed(**database, header->account);
    RecordStore store(**database, header->account, &feed, nullptr);
    return importBundle(in, store, Policy::builtIn());
}

Result<BundleSummary> exportAccount(const QString &dataDirectory, const QString &file)
{
    if (!QFile::exists(authorityPath(dataDirectory)))
        return fail(ErrorCode::NotFound, u"no authority in the data folder"_s);
    const auto database = Database::open(authorityPath(dataDirectory), StoreKind::Authority);
    if (!database)
        return std::unexpected(database.error());
    const auto account = embeddedAccountId(**database);
    if (!account)
        return std::unexpected(account.error());
    if (!*account)
        return fail(ErrorCode::NotFound, u"no account in the data folder"_s);

    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::Storage, out.errorString());
    auto written = exportBundle(RecordStore(**database, **account, nullptr, nullptr), out);
    if (written && !out.commit())
        return fail(ErrorCode::Storage, out.errorString());
    return written;
}

} // namespace areacliente
