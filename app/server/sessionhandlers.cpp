// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/handlers.h"
#include "app/wire/sessionwire.h"

namespace areacliente::handlers {

using namespace Qt::StringLiterals;

namespace {

/// What `read` gave, as JSON made by `toJson`.
template <class T, class ToJson>
ApiResult<HttpResponse> told(const Result<T> &read, ToJson toJson, int status = 200)
{
    if (!read)
        return std::unexpected(Fault(read.error()));
    return jsonResponse(toJson(*read), status);
}

ApiResult<HttpResponse> done(const Result<void> &result)
{
    if (!result)
        return std::unexpected(Fault(result.error()));
    return emptyResponse();
}

} // namespace

ApiResult<HttpResponse> openSession(const ApiCall &call)
{
    const auto asked = signInFromJson(call.body);
    if (!asked)
        return std::unexpected(Fault(asked.error()));
    DeviceInfo device = call.device(asked->device);
    device.token = asked->deviceToken;
    const auto session = asked->contact.isEmpty()
                             ? call.authority.openSession(asked->email, asked->password, asked->code, device)
                             : call.authority.reopenSession(asked->account, asked->contact, asked->password,
                                                            asked->code, device);
    return told(session, sessionToJson, 201);
}

ApiResult<HttpResponse> refreshSession(const ApiCall &call)
{
    const auto token = refreshFromJson(call.body);
    if (!token)
        return std::unexpected(Fault(token.error()));
    return told(call.authority.refresh(*token, call.device()), sessionToJson);
}

ApiResult<HttpResponse> showSession(const ApiCall &call)
{
    return told(call.authority.resume(call.token), signedInToJson);
}

ApiResult<HttpResponse> closeSession(const ApiCall &call)
{
    if (const auto who = call.authority.resume(call.token); !who)
        return std::unexpected(Fault(who.error()));
    return done(call.authority.signOut(call.token));
}

ApiResult<HttpResponse> listSessions(const ApiCall &call)
{
    return told(call.authority.sessions(call.token), sessionsToJson);
}

ApiResult<HttpResponse> endSession(const ApiCall &call)
{
    if (!isValidId(call.path[0]))
        return std::unexpected(Fault(Error{ErrorCode::NotFound, {}, u"not a session"_s}));
    return done(call.authority.endSession(call.token, call.path[0]));
}

ApiResult<HttpResponse> changePassword(const ApiCall &call)
{
    const auto change = passwordChangeFromJson(call.body);
    if (!change)
        return std::unexpected(Fault(change.error()));
    return done(call.authority.changePassword(call.token, change->current, change->next));
}

ApiResult<HttpResponse> beginTwoFactor(const ApiCall &call)
{
    const auto proof = twoFactorProofFromJson(call.body, ProofMembers::Password);
    if (!proof)
        return std::unexpected(Fault(proof.error()));
    return told(call.authority.beginTwoFactor(call.token, proof->password), twoFactorOfferToJson);
}

ApiResult<HttpResponse> confirmTwoFactor(const ApiCall &call)
{
    const auto proof = twoFactorProofFromJson(call.body, ProofMembers::Code);
    if (!proof)
        return std::unexpected(Fault(proof.error()));
    return told(call.authority.confirmTwoFactor(call.token, proof->code), recoveryCodesToJson);
}

ApiResult<HttpResponse> disableTwoFactor(const ApiCall &call)
{
    const auto proof = twoFactorProofFromJson(call.body, ProofMembers::Both);
    if (!proof)
        return std::unexpected(Fault(proof.error()));
    return done(call.authority.disableTwoFactor(call.token, proof->password, proof->code));
}

} // namespace areacliente::handlers
