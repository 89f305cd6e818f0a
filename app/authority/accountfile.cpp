// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/accountfile.h"

#include "app/authority/documentmaker.h"
#include "app/authority/embeddedaccount.h"

#include <QFile>
#include <QSaveFile>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<BundleError> refuse(const Error &error)
{
    return std::unexpected(BundleError(0, error));
}

/// Whether an import may begin, as far as the account that is there decides.
std::expected<void, BundleError> checkRoom(Database &database, const Id &account, BundleImport mode)
{
    const auto existing = embeddedAccountId(database);
    if (!existing)
        return refuse(existing.error());
    if (*existing && mode == BundleImport::New)
        return refuse({ErrorCode::Conflict, {}, u"the data folder has an account"_s});
    if (*existing && **existing != account)
        return std::unexpected(
            BundleError(1, invalid(u"account"_s, Rule::Reference, u"the data folder has another account"_s).error(),
                        BundleFault::OtherAccount));
    return {};
}

/// What becomes of the store's issuer when the bundle names none.
enum class MissingIssuer : quint8 { Forgotten, Kept };

/// Account, issuer and sign-ins change together or not at all.
std::expected<BundleSummary, BundleError> importInto(Database &database, QIODevice &in, const BundleHeader &header,
                                                     const ImportOptions &options,
                                                     MissingIssuer issuer = MissingIssuer::Forgotten)
{
    std::optional<BundleError> refusal;
    const auto imported = database.runInTransaction([&]() -> Result<BundleSummary> {
        refusal.reset();
        ChangeFeed feed(database, header.account);
        RecordStore store(database, header.account, &feed, nullptr);
        auto summary = importBundle(in, store, Policy::builtIn(), options.mode, options.progress);
        if (!summary) {
            refusal = summary.error();
            return std::unexpected(summary.error().error);
        }
        if (header.issuer || issuer == MissingIssuer::Forgotten) {
            if (auto kept = keepIssuer(database, header.issuer); !kept)
                return std::unexpected(kept.error());
        }
        if (auto followed = followContacts(database, header.account); !followed)
            return std::unexpected(followed.error());
        return *summary;
    });
    if (imported)
        return *imported;
    return refusal && refusal->error == imported.error() ? std::unexpected(*refusal) : refuse(imported.error());
}

/// Opens the bundle and reads its header. Errors: NotFound, Storage, and those of the header line.
std::expected<BundleHeader, BundleError> openBundle(QFile &in)
{
    if (!in.exists())
        return refuse({ErrorCode::NotFound, {}, u"no such bundle"_s});
    if (!in.open(QIODevice::ReadOnly))
        return refuse({ErrorCode::Storage, {}, in.errorString()});
    return readBundleHeader(in);
}

std::expected<BundleSummary, BundleError> importOpened(Database &database, QIODevice &in, const BundleHeader &header,
                                                       const ImportOptions &options)
{
    if (auto room = checkRoom(database, header.account, options.mode); !room)
        return std::unexpected(room.error());
    return importInto(database, in, header, options);
}

} // namespace

QString authorityPath(const QString &dataDirectory)
{
    return dataDirectory + u"/authority.sqlite"_s;
}

std::expected<BundleSummary, BundleError> importAccount(const QString &dataDirectory, const QString &file,
                                                        const Authority::Now &now, const ImportOptions &options)
{
    QFile in(file);
    const auto header = openBundle(in);
    if (!header)
        return std::unexpected(header.error());
    const auto database = Database::open(authorityPath(dataDirectory), StoreKind::Authority);
    if (!database)
        return refuse(database.error());
    // Opened once, so that the store has its epoch before there is anything to tell of.
    if (const auto authority = Authority::open(**database, Policy::builtIn(), now, makeDocument); !authority)
        return refuse(authority.error());
    return importOpened(**database, in, *header, options);
}

std::expected<BundleSummary, BundleError> importAccount(Database &database, const QString &file,
                                                        const BundleProgress &progress)
{
    QFile in(file);
    const auto header = openBundle(in);
    if (!header)
        return std::unexpected(header.error());
    return importOpened(database, in, *header, {BundleImport::New, progress});
}

std::expected<BundleSummary, BundleError> importAmongOthers(Database &database, const QString &file,
                                                            const ImportOptions &options)
{
    QFile in(file);
    const auto header = openBundle(in);
    if (!header)
        return std::unexpected(header.error());
    return importInto(database, in, *header, options, MissingIssuer::Kept);
}

Result<BundleSummary> exportAccount(const QString &dataDirectory, const QString &file, const BundleProgress &progress)
{
    if (!QFile::exists(authorityPath(dataDirectory)))
        return fail(ErrorCode::NotFound, u"no authority in the data folder"_s);
    const auto database = Database::open(authorityPath(dataDirectory), StoreKind::Authority);
    return database ? exportAccount(**database, file, progress) : std::unexpected(database.error());
}

Result<BundleSummary> exportAccount(Database &database, const QString &file, const BundleProgress &progress)
{
    const auto account = embeddedAccountId(database);
    const auto issuer = account ? keptIssuer(database) : std::unexpected(account.error());
    if (!issuer)
        return std::unexpected(issuer.error());
    if (!*account)
        return fail(ErrorCode::NotFound, u"no account in the data folder"_s);

    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::Storage, out.errorString());
    auto written = exportBundle(RecordStore(database, **account, nullptr, nullptr), *issuer, out, progress);
    if (written && !out.commit())
        return fail(ErrorCode::Storage, out.errorString());
    return written;
}

} // namespace areacliente
