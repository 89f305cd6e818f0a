// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/id.h"
#include "app/domain/issuer.h"
#include "app/domain/result.h"
#include "app/policy/policy.h"
#include "app/store/recordstore.h"

#include <QIODevice>
#include <QMap>

#include <functional>

/// A whole account as a file: JSON Lines, described in resources/bundle. The first line is the header, the last one the
/// trailer with the number of records of each type, each line between them one record.
namespace areacliente {

inline constexpr auto bundleFormat = "areacliente-bundle";
inline constexpr int bundleVersion = 1;
inline constexpr qsizetype maxBundleLine = 1024 * 1024; ///< bytes, without the end of the line

struct BundleHeader {
    int version = bundleVersion;
    Id account;
    std::optional<Issuer> issuer{}; ///< none: no PDFs can be made of the account's invoices
};

/// What a bundle holds: how many records of each type, by type name. Types without records are left out.
struct BundleSummary {
    Id account;
    QMap<QString, qint64> counts;
    qint64 records = 0;
};

/// What is wrong with the file itself, where the rule that a value breaks would say too little.
enum class BundleFault : quint8 {
    None,
    NotABundle,    ///< something else from the first line on
    Compressed,    ///< gzip, zip, zstd or xz
    OtherEncoding, ///< UTF-16
    LongLine,      ///< more than maxBundleLine
    BrokenLine,    ///< no JSON object
    DeepLine,      ///< nested too deeply
    KeyTwice,      ///< a key stands twice in one object
    CutShort,      ///< the trailer, or the end of a line, is missing
    CountDiffers,  ///< the trailer has another number of records of this type
    GoesOn,        ///< something follows the trailer
    OtherAccount,  ///< the header and the customer record, or the store, are of two accounts
};

/// Why a bundle was not taken: in which line (0: none in particular), in which field of it, and which rule it breaks.
struct BundleError {
    qint64 line = 0;
    Error error{};
    BundleFault fault = BundleFault::None;

    BundleError(qint64 atLine, Error what, BundleFault why = BundleFault::None)
        : line(atLine)
        , error(std::move(what))
        , fault(why)
    {
    }
};

/// Called every few hundred records with how far it is: records written of all (export), bytes read of all (import; 0 where
/// the device cannot say). False stops with ErrorCode::Cancelled.
using BundleProgress = std::function<bool(qint64 done, qint64 total)>;

/// Writes the account of `store`, and who issues its invoices, to `out`, which is open for writing. Records go type by type, each by id: the same account
/// gives the same bytes. Errors: Storage, Cancelled; what has been written by then lacks its trailer, so nobody takes it.
[[nodiscard]] Result<BundleSummary> exportBundle(const RecordStore &store, const std::optional<Issuer> &issuer,
                                                 QIODevice &out, const BundleProgress &progress = {});

/// What to do where the store already has the account.
enum class BundleImport : quint8 {
    New,     ///< refuse: Conflict
    Replace, ///< erase what it has first
};

/// Reads the header and leaves `in` where it was, or, where it cannot go back, behind the header.
/// Errors: those of the header line.
[[nodiscard]] std::expected<BundleHeader, BundleError> readBundleHeader(QIODevice &in);

/// Reads a bundle into `store`, whose account must be the bundle's, in one transaction: whole or not at all. Lines may end in
/// LF or CR LF, and a byte order mark may come first; for the rest it must be exactly as described.
/// Errors: Validation (with the rule) and Corrupt for the bundle's faults, Conflict, Storage, Cancelled.
[[nodiscard]] std::expected<BundleSummary, BundleError> importBundle(QIODevice &in, RecordStore &store,
                                                                     const Policy &policy,
                                                                     BundleImport mode = BundleImport::New,
                                                                     const BundleProgress &progress = {});

} // namespace areacliente
