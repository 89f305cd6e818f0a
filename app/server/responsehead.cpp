// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/responsehead.h"

#include "app/server/problem.h"

#include <QDateTime>
#include <QLocale>

#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Unknown";
    }
}

bool isName(QByteArrayView name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool isValue(QByteArrayView value)
{
    return std::ranges::all_of(value, [](char c) { return c == '\t' || (c >= ' ' && c < 0x7f); });
}

bool isSound(const HttpResponse &response)
{
    return response.status >= 200 && response.status <= 599
           && std::ranges::all_of(response.headers,
                                  [](const auto &field) { return isName(field.first) && isValue(field.second); });
}

bool isFraming(QByteArrayView name)
{
    static constexpr std::array<QByteArrayView, 7> framing{"content-length", "transfer-encoding", "connection", "date",
                                                           "keep-alive",     "upgrade",           routeHeader};
    return std::ranges::any_of(framing, [&](QByteArrayView other) {
        return name.size() == other.size() && name.compare(other, Qt::CaseInsensitive) == 0;
    });
}

bool allowsBody(int status)
{
    return status != 204 && status != 304;
}

} // namespace

bool hasBody(const HttpResponse &response, const ResponseFrame &frame)
{
    return !frame.isHead && allowsBody(response.status) && !response.body.isEmpty();
}

QByteArray responseHead(HttpResponse &response, const ResponseFrame &frame)
{
    if (!isSound(response)) {
        qCritical("an answer with a malformed field was held back");
        response = refusalResponse(failedFault(), frame.isSecure);
    }
    constexpr qsizetype usualHead = 1024; // bytes
    QByteArray head;
    head.reserve(usualHead);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status) + "\r\n";
    for (const auto &[name, value] : std::as_const(response.headers)) {
        if (!isFraming(name))
            head += name + ": " + value + "\r\n";
    }
    if (allowsBody(response.status))
        head += "content-length: " + QByteArray::number(response.body.size()) + "\r\n";
    head += "date: " + frame.date + "\r\n";
    if (frame.closes)
        head += "connection: close\r\n";
    head += "\r\n";
    return head;
}

QByteArray httpDate(qint64 secondsSinceEpoch)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(secondsSinceEpoch, Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss").toLatin1() + " GMT";
}

} // namespace areacliente
