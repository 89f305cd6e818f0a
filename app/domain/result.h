// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace areacliente {

/// What kind of thing went wrong; every front end maps all of them, so the switches over it are exhaustive.
enum class ErrorCode {
    Validation,          ///< a value breaks a rule: `field` names it and `rule` says which
    NotFound,            ///< no such record, or none this contact may see
    Forbidden,           ///< the role does not allow it
    Conflict,            ///< somebody else changed the same thing first
    Offline,             ///< needs the provider, which cannot be reached
    Timeout,             ///< no answer within the time allowed
    Unauthenticated,     ///< wrong credentials, or the session ended
    Storage,             ///< the disk or the database refused (full, read only, busy)
    KeychainUnavailable, ///< no system keychain, or it is locked or denied access
    Corrupt,             ///< stored or received data cannot be trusted
    NewerVersion,        ///< written by a newer version of the program
    Unsupported,         ///< this provider does not offer it
    Cancelled,           ///< the user stopped it
    SecondFactor,        ///< the password was right; the one-time code is missing or wrong
    RateLimited,         ///< too many attempts: not before `retryAfter`
    Incomplete,          ///< a part of the program is missing, or another version's
    Untrusted,           ///< the server could not prove who it is, or the way to it is not protected
};

/// Which rule a value broke, so that a front end can say it in the user's language.
enum class Rule {
    None,
    Required,
    TooLong,
    Format,           ///< not the shape expected
    ControlCharacter, ///< the NIF, NIE, CIF or IBAN control character does not match
    OutOfRange,
    UnknownField,
    ReadOnly,
    Duplicate,
    Limit,             ///< the account has as many as it may have
    LastVerifiedOwner, ///< an account keeps at least one verified owner
    Reference,         ///< names a record that does not exist
};

/// An error as a value. `detail` is for the log and for developers: it is English and never shown as it is.
struct Error {
    ErrorCode code = ErrorCode::Storage;
    QString field{};
    QString detail{};
    Rule rule = Rule::None;
    int retryAfter = 0; ///< seconds to wait before trying again; 0: nothing was said

    friend bool operator==(const Error &, const Error &) = default;
};

template <class T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString detail, QString field = {})
{
    return std::unexpected(Error{code, std::move(field), std::move(detail)});
}

/// A value that breaks `rule` in `field`.
[[nodiscard]] inline std::unexpected<Error> invalid(QString field, Rule rule, QString detail = {})
{
    return std::unexpected(Error{ErrorCode::Validation, std::move(field), std::move(detail), rule});
}

} // namespace areacliente
