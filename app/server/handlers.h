// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/apicall.h"

/// What the routes do; see routes.cpp.
namespace areacliente::handlers {

ApiResult<HttpResponse> discover(const ApiCall &call);
ApiResult<HttpResponse> showCapabilities(const ApiCall &call);

ApiResult<HttpResponse> openSession(const ApiCall &call);
ApiResult<HttpResponse> refreshSession(const ApiCall &call);
ApiResult<HttpResponse> showSession(const ApiCall &call);
ApiResult<HttpResponse> closeSession(const ApiCall &call);
ApiResult<HttpResponse> listSessions(const ApiCall &call);
ApiResult<HttpResponse> endSession(const ApiCall &call);

ApiResult<HttpResponse> changePassword(const ApiCall &call);
ApiResult<HttpResponse> beginTwoFactor(const ApiCall &call);
ApiResult<HttpResponse> confirmTwoFactor(const ApiCall &call);
ApiResult<HttpResponse> disableTwoFactor(const ApiCall &call);

ApiResult<HttpResponse> listChanges(const ApiCall &call);
ApiResult<HttpResponse> runCommand(const ApiCall &call);
ApiResult<HttpResponse> showDocument(const ApiCall &call);

/// An answer in JSON.
[[nodiscard]] HttpResponse jsonResponse(const QJsonObject &object, int status = 200);
/// Done, and nothing to tell.
[[nodiscard]] HttpResponse emptyResponse();

} // namespace areacliente::handlers
