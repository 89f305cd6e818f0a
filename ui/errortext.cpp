// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include "app/remote/remoteerrors.h"
#include "ui/attempttext.h"

#include <QCoreApplication>

namespace areacliente {

namespace {

struct ErrorTexts {
    Q_DECLARE_TR_FUNCTIONS(ErrorTexts)
};

/// Why the provider's server is not trusted, and what can be done about it. There is no way round: what somebody could read
/// on the way, nobody may be led to send.
QString untrustedText(const QString &field)
{
    if (field == remotefield::certificateExpired)
        return ErrorTexts::tr(
            "The provider's certificate has expired. Check the date and time of this computer; if they are right, tell your provider. Nothing was sent.");
    if (field == remotefield::certificateNotYetValid)
        return ErrorTexts::tr(
            "The provider's certificate begins to hold later than now. The clock of this computer is probably slow: set its date and time. Nothing was sent.");
    if (field == remotefield::certificateSelfSigned)
        return ErrorTexts::tr(
            "Nobody vouches for this server: its certificate is of its own making. Ask your provider whether the address is right. Nothing was sent.");
    if (field == remotefield::certificateUnknownIssuer)
        return ErrorTexts::tr(
            "The server's certificate is vouched for by somebody whom this computer does not know. On a company's or a hotel's network somebody may be reading along: try another network, or ask your provider. Nothing was sent.");
    if (field == remotefield::certificateWrongHost)
        return ErrorTexts::tr(
            "The server's certificate belongs to another address. Check the address for a typing error, or ask your provider for the right one. Nothing was sent.");
    if (field == remotefield::certificateRevoked)
        return ErrorTexts::tr("The provider's certificate was withdrawn. Call your provider. Nothing was sent.");
    if (field == remotefield::certificateInvalid)
        return ErrorTexts::tr("The server's certificate is not valid. Tell your provider. Nothing was sent.");
    if (field == remotefield::tlsVersion)
        return ErrorTexts::tr(
            "The server speaks no version of TLS that is still safe, or something on the way prevents it. Try another network, or tell your provider. Nothing was sent.");
    if (field == remotefield::insecureAddress)
        return ErrorTexts::tr(
            "That address leads to an unprotected connection (http). Only https is used: type the address without “http://”, or ask your provider for the right one.");
    return ErrorTexts::tr("The connection to the provider is not safe, so nothing was sent.");
}

/// Why the provider cannot be reached.
QString offlineText(const QString &field)
{
    if (field == remotefield::hostNotFound)
        return ErrorTexts::tr(
            "There is no server of that name. Check the address for a typing error, and your connection.");
    if (field == remotefield::connection)
        return ErrorTexts::tr("The provider's server cannot be reached at the moment. Check your connection.");
    if (field == remotefield::proxy)
        return ErrorTexts::tr("The proxy of this network does not let the program through to the provider.");
    if (field == remotefield::proxySignIn)
        return ErrorTexts::tr(
            "The proxy of this network wants a user name and a password. Put them into the proxy settings of this computer, or ask whoever looks after the network.");
    if (field == remotefield::captivePortal)
        return ErrorTexts::tr("This network wants you to sign in first: open a page in your browser, then try again.");
    if (field == remotefield::serverFailed)
        return ErrorTexts::tr("The provider's server cannot answer at the moment. It is tried again.");
    if (field == remotefield::notAService)
        return ErrorTexts::tr("There is no client area at that address. Ask your provider for the exact address.");
    if (field == remotefield::answer)
        return ErrorTexts::tr("The provider's answer was cut off on the way. Please try again.");
    return ErrorTexts::tr(
        "This needs a connection to the provider, and there is none at the moment. Nothing that you typed is lost.");
}

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
    case ErrorCode::Validation:
        return error.field == remotefield::address
                   ? ErrorTexts::tr("This is not the address of a server. Type it as in: clients.example.com")
                   : ruleText(error.rule);
    case ErrorCode::NotFound: return ErrorTexts::tr("This is no longer there.");
    case ErrorCode::Forbidden: return ErrorTexts::tr("Your role does not allow this.");
    case ErrorCode::Conflict:
        return ErrorTexts::tr(
            "Somebody else changed this in the meantime. Please look at the new values and try again.");
    case ErrorCode::Offline: return offlineText(error.field);
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
    case ErrorCode::SecondFactor: return ErrorTexts::tr("The code of your authenticator app is missing or wrong.");
    case ErrorCode::RateLimited:
        return error.retryAfter > 0
                   ? ErrorTexts::tr("There were too many attempts. Try again in %1.").arg(waitText(error.retryAfter))
                   : ErrorTexts::tr("There were too many attempts. Please wait a little and try again.");
    case ErrorCode::Incomplete:
        return ErrorTexts::tr("A part of the program is missing on this computer. Please install the program again.");
    case ErrorCode::Untrusted: return untrustedText(error.field);
    }
    Q_UNREACHABLE();
}

} // namespace areacliente
