// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/apicall.h"

namespace areacliente {

struct Route;

/// The interface over HTTP, as resources/api/openapi.json describes it: a function of a request and the authority's store. It
/// knows no sockets; what it answers to HEAD has the body that GET would have, which the transport keeps back.
/// Used by the authority's thread.
class Api
{
public:
    Api(Authority &authority, ApiOptions options)
        : m_authority(authority)
        , m_options(std::move(options))
    {
    }

    /// `sessions`: as sessionsOf() gave them for this request and others.
    [[nodiscard]] HttpResponse handle(const HttpRequest &request, std::span<const FoundSession> sessions = {});

    /// Whether a request only asks for what is new in its account: what nearly all requests are, and what is answered at once
    /// where nothing is.
    [[nodiscard]] static bool isPoll(const HttpRequest &request);
    /// Whether a password is hashed for the answer, which takes long.
    [[nodiscard]] static bool hashesPassword(const HttpRequest &request);
    /// The sessions of polls that are answered together, by one statement.
    [[nodiscard]] QList<FoundSession> sessionsOf(std::span<const HttpRequest> polls);

private:
    [[nodiscard]] ApiResult<HttpResponse> answer(const HttpRequest &request, std::span<const FoundSession> sessions,
                                                 const Route *&route);
    [[nodiscard]] ApiResult<ApiCall> callOf(const HttpRequest &request, std::span<const FoundSession> sessions,
                                            const Route &route, ApiTarget target, QStringList path);
    [[nodiscard]] ApiResult<void> checkRight(const ApiCall &call, const Route &route);

    Authority &m_authority;
    ApiOptions m_options;
};

} // namespace areacliente
