// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include <QCoreApplication>

namespace areacliente {

namespace {

struct ErrorTexts {
    Q_DECLARE_TR_FUNCTIONS(ErrorTexts)
};

} // namespace

QString ruleText(Rule rule)
{
    switch (rule) {
    case Rule::None: return ErrorTexts::tr("This value is not accepted.");
    case Rule::Required: return ErrorTexts::tr("This is needed.");
    case Rule::TooLong: return ErrorTexts::tr("This is too long.");
    case Rule::Format: return ErrorTexts::tr("This does not have the expected form.");
    case Rule::ControlCharacter:
        return ErrorTexts::tr("The control character does not match: please check for a typing error.");
    case Rule::OutOfRange: return ErrorTexts::tr("This is outside the range allowed.");
    case Rule::UnknownField: return ErrorTexts::tr("This field is not known.");
    case Rule::ReadOnly: return ErrorTexts::tr("This cannot be changed here.");
    case Rule::Duplicate: return ErrorTexts::tr("This exists already.");
    case Rule::Limit: return ErrorTexts::tr("The account already has as many as it may have.");
    case Rule::LastVerifiedOwner: return ErrorTexts::tr("An account must keep at least one verified owner contact.");
    case Rule::Reference: return ErrorTexts::tr("This refers to something that does not exist.");
    }
    Q_UNREACHABLE();
}

QString errorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Validation: return ruleText(error.rule);
    case ErrorCode::NotFound: return ErrorTexts::tr("This is no longer there.");
    case ErrorCode::Forbidden: return ErrorTexts::tr("Your role does not allow this.");
    case ErrorCode::Conflict:
        return ErrorTexts::tr(
            "Somebody else changed this in the meantime. Please look at the new values and try again.");
    case ErrorCode::Offline:
        return ErrorTexts::tr(
            "This needs a connection to the provider, and there is none at the moment. Nothing that you typed is lost.");
    case ErrorCode::Timeout: return ErrorTexts::tr("There was no answer in time. Please try again.");
    case ErrorCode::Unauthenticated:
        return ErrorTexts::tr(
            "The e-mail address or the password is wrong, or your session has ended. Please sign in again.");
    case ErrorCode::Storage:
        return ErrorTexts::tr(
            "The data could not be saved or read on this computer. Is the disk full, or the folder read-only?");
    case ErrorCode::KeychainUnavailable:
        return ErrorTexts::tr(
            "The system's keychain is locked or not available, so your session will not be remembered.");
    case ErrorCode::Corrupt: return ErrorTexts::tr("The data is damaged and was not used.");
    case ErrorCode::NewerVersion:
        return ErrorTexts::tr("This was written by a newer version of the program. Please update the program.");
    case ErrorCode::Unsupported: return ErrorTexts::tr("Your provider does not offer this.");
    case ErrorCode::Cancelled: return ErrorTexts::tr("Cancelled.");
    case ErrorCode::SecondFactor: return ErrorTexts::tr("The code is missing or wrong.");
    case ErrorCode::RateLimited:
        return ErrorTexts::tr("There were too many attempts. Please wait a little and try again.");
    case ErrorCode::Untrusted:
        return ErrorTexts::tr("The connection to the provider is not safe, so nothing was sent.");
    }
    Q_UNREACHABLE();
}

} // namespace areacliente
