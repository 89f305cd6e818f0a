// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/serveraddress.h"

#include "app/remote/remoteerrors.h"
#include "app/wire/discoverywire.h"
#include "app/wire/wirejson.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 300;
constexpr int httpsPort = 443;

std::unexpected<Error> noAddress()
{
    return fail(ErrorCode::Validation, u"no address of a server"_s, remotefield::address);
}

std::unexpected<Error> insecure(const QString &what)
{
    return fail(ErrorCode::Untrusted, what, remotefield::insecureAddress);
}

std::unexpected<Error> notAService(const QString &what)
{
    return fail(ErrorCode::Offline, what, remotefield::notAService);
}

/// Compares as origins do: without a path, and with the port said.
QUrl originOf(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port(httpsPort));
    return origin;
}

} // namespace

Result<QUrl> serverAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty() || text.size() > longestAddress)
        return noAddress();
    const bool hasScheme = text.contains("://"_L1);
    const QUrl url(hasScheme ? text : QString("https://"_L1 + text), QUrl::StrictMode);
    if (url.scheme() == "http"_L1)
        return insecure(u"http was typed"_s);
    // Whoever copies the address of a page means its host.
    if (!isSafeAddress(url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment)))
        return noAddress();
    QUrl address;
    address.setScheme(u"https"_s);
    address.setHost(url.host());
    if (url.port(httpsPort) != httpsPort)
        address.setPort(url.port());
    return address;
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return originOf(one) == originOf(other);
}

bool isSafeAddress(const QUrl &url)
{
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() && url.port(httpsPort) > 0
           && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

QUrl discoveryAddress(const QUrl &address)
{
    QUrl url = address;
    url.setPath(u"/.well-known/areacliente"_s);
    return url;
}

Result<ServerInfo> readDiscovery(const QUrl &address, const QByteArray &json)
{
    const auto object = parseWire(json, replyLimits);
    if (!object)
        return notAService(u"no JSON object"_s);
    const auto discovery = discoveryFromJson(*object);
    if (!discovery && discovery.error().code == ErrorCode::NewerVersion)
        return std::unexpected(discovery.error());
    if (!discovery)
        return notAService(discovery.error().detail);
    const QUrl api(discovery->api, QUrl::StrictMode);
    if (!isSafeAddress(api))
        return insecure(u"the API is not at an https address"_s);
    const QString name = discovery->name.simplified();
    return ServerInfo{name.isEmpty() ? address.host() : name, address, api};
}

Error discoveryError(const HttpAnswer &answer)
{
    Error error = answerError(answer, QDateTime::currentDateTimeUtc());
    // A web server without that file is a server of something else.
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Forbidden)
        return {ErrorCode::Offline, remotefield::notAService, error.detail};
    return error;
}

} // namespace areacliente
