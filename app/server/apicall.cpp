// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/apicall.h"

#include "app/server/contentcoding.h"
#include "app/wire/gzip.h"
#include "app/wire/wirejson.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxTarget = 8192;

std::unexpected<Fault> badRequest(const QString &field, const QString &detail)
{
    return std::unexpected(Fault(HttpFault::BadRequest, field, Rule::Format, detail));
}

/// Text with its escapes undone; none where they are broken, or what they hide is no UTF-8 or a control character.
std::optional<QString> unescaped(const QByteArray &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%')
            continue;
        const QByteArray digits = text.mid(i + 1, 2);
        if (digits.size() != 2 || !isxdigit(static_cast<uchar>(digits[0])) || !isxdigit(static_cast<uchar>(digits[1])))
            return std::nullopt;
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(text);
    const QString read = QString::fromUtf8(bytes);
    const auto isControl = [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; };
    if (read.toUtf8() != bytes || std::ranges::any_of(read, isControl))
        return std::nullopt;
    return read;
}

ApiResult<QHash<QByteArray, QString>> queryOf(const QByteArray &text)
{
    QHash<QByteArray, QString> query;
    for (const QByteArray &part : text.split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals <= 0)
            return badRequest(u"query"_s, u"a parameter without name or value"_s);
        const QByteArray name = part.left(equals);
        const auto value = unescaped(part.mid(equals + 1));
        if (!value)
            return badRequest(QString::fromLatin1(name.left(80)), u"broken escapes"_s);
        if (query.contains(name))
            return std::unexpected(
                Fault(HttpFault::BadRequest, QString::fromLatin1(name.left(80)), Rule::Duplicate, u"stands twice"_s));
        query.insert(name, *value);
    }
    return query;
}

ApiResult<QByteArray> plainBody(const HttpRequest &request, qsizetype limit)
{
    const Fault tooLarge = tooLargeFault(limit);
    if (request.body.size() > limit)
        return std::unexpected(tooLarge);
    const QByteArray coding = request.header("content-encoding").toLower();
    if (coding.isEmpty() || coding == "identity")
        return request.body;
    if (coding != "gzip" && coding != "x-gzip")
        return std::unexpected(Fault(HttpFault::UnsupportedMedia, u"Content-Encoding"_s, Rule::Format,
                                     u"gzip or none"_s, {{"accept-encoding", "gzip, identity"}}));
    auto plain = gunzipped(request.body, limit);
    if (plain)
        return *std::move(plain);
    if (plain.error() == GunzipError::TooLarge)
        return std::unexpected(tooLarge);
    return badRequest(u"body"_s, u"not gzip"_s);
}

} // namespace

ApiResult<ApiTarget> targetOf(const QByteArray &target)
{
    const auto isPlain = [](char c) { return c > ' ' && c < 0x7f && c != '#'; };
    if (!target.startsWith('/') || target.size() > maxTarget || !std::ranges::all_of(target, isPlain))
        return badRequest(u"target"_s, u"not a path"_s);
    const qsizetype mark = target.indexOf('?');
    ApiTarget read;
    read.segments = target.mid(1, mark < 0 ? -1 : mark - 1).split('/');
    if (mark < 0 || mark == target.size() - 1)
        return read;
    auto query = queryOf(target.mid(mark + 1));
    if (!query)
        return std::unexpected(query.error());
    read.query = *std::move(query);
    return read;
}

ApiResult<QString> bearerToken(const HttpRequest &request)
{
    const QByteArray value = request.header("authorization");
    const QByteArray token = value.mid(7).trimmed();
    const auto belongs = [](char c) { // RFC 6750 §2.1
        return isalnum(static_cast<uchar>(c)) || (c != '\0' && strchr("-._~+/=", c) != nullptr);
    };
    if (value.left(7).toLower() != "bearer " || token.isEmpty() || !std::ranges::all_of(token, belongs))
        return std::unexpected(Fault(Error{ErrorCode::Unauthenticated, {}, u"a bearer token is needed"_s}));
    return QString::fromLatin1(token);
}

ApiResult<QJsonObject> jsonBody(const HttpRequest &request, qsizetype limit)
{
    if (!isJsonType(request.header("content-type")))
        return std::unexpected(Fault(HttpFault::UnsupportedMedia, u"Content-Type"_s, Rule::Format,
                                     u"application/json"_s, {{"accept", "application/json"}}));
    const auto plain = plainBody(request, limit);
    if (!plain)
        return std::unexpected(plain.error());
    auto object = parseWire(*plain, requestLimits);
    if (object)
        return *std::move(object);
    const Error &error = object.error();
    return std::unexpected(
        Fault(HttpFault::BadRequest, error.field.isEmpty() ? u"body"_s : error.field, error.rule, error.detail));
}

ApiResult<void> checkHeaders(const HttpRequest &request)
{
    for (const QByteArrayView name : {"authorization", "content-type", "content-encoding", "host", "idempotency-key",
                                      "if-match", "if-range", "range"}) {
        const auto isSame = [&](const auto &header) { return QByteArrayView(header.first) == name; };
        if (std::ranges::count_if(request.headers, isSame) > 1)
            return std::unexpected(
                Fault(HttpFault::BadRequest, QString::fromLatin1(name), Rule::Duplicate, u"the header stands twice"_s));
    }
    return {};
}

} // namespace areacliente
