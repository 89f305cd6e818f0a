// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/handlers.h"
#include "app/wire/discoverywire.h"
#include "app/wire/wirejson.h"

namespace areacliente::handlers {

using namespace Qt::StringLiterals;

namespace {

/// A host and its port, nothing that could be more: the answer repeats it.
bool isHost(QByteArrayView host)
{
    const auto belongs = [](char c) {
        return isalnum(static_cast<uchar>(c)) || c == '.' || c == '-' || c == ':' || c == '[' || c == ']';
    };
    return !host.isEmpty() && host.size() <= 260 && std::ranges::all_of(host, belongs);
}

QString nameOf(const ApiCall &call, const Capabilities &capabilities)
{
    return call.options.providerName.isEmpty() ? capabilities.providerName : call.options.providerName;
}

} // namespace

ApiResult<HttpResponse> discover(const ApiCall &call)
{
    QString url = call.options.publicUrl;
    if (url.isEmpty()) {
        const QByteArray host = call.request.header("host");
        if (!isHost(host))
            return std::unexpected(Fault(HttpFault::BadRequest, u"Host"_s, Rule::Format, u"not a host"_s));
        url = (call.request.isSecure ? u"https://"_s : u"http://"_s) + QString::fromLatin1(host);
    }
    const Discovery discovery{nameOf(call, call.authority.capabilities()), url + u"/v1"_s, {u"v1"_s}};
    return jsonResponse(discoveryToJson(discovery));
}

ApiResult<HttpResponse> showCapabilities(const ApiCall &call)
{
    Capabilities capabilities = call.authority.capabilities();
    capabilities.providerName = nameOf(call, capabilities);
    return jsonResponse(capabilitiesToJson(capabilities));
}

HttpResponse jsonResponse(const QJsonObject &object, int status)
{
    return {status, {{"content-type", "application/json"}}, wireBytes(object)};
}

HttpResponse emptyResponse()
{
    return {204, {}, {}};
}

} // namespace areacliente::handlers
