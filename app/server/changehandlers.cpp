// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/conditional.h"
#include "app/server/handlers.h"
#include "app/wire/changeswire.h"

namespace areacliente::handlers {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultLimit = 500;
constexpr int greatestLimit = 500;

ApiResult<int> limitOf(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || text.size() > 9 || !std::ranges::all_of(text, isDigit))
        return std::unexpected(Fault(invalid(u"limit"_s, Rule::Format).error()));
    const int limit = text.toInt();
    if (limit < 1 || limit > greatestLimit)
        return std::unexpected(Fault(invalid(u"limit"_s, Rule::OutOfRange).error()));
    return limit;
}

} // namespace

ApiResult<HttpResponse> listChanges(const ApiCall &call)
{
    const auto limit = call.query.contains("limit") ? limitOf(call.query.value("limit")) : defaultLimit;
    if (!limit)
        return std::unexpected(limit.error());
    const auto page = call.authority.changes(call.token, call.query.value("since"), *limit, call.sessions);
    if (!page)
        return std::unexpected(Fault(page.error()));
    // Weak: the same page may travel compressed.
    const QByteArray token = page->token.toLatin1();
    const std::pair<QByteArray, QByteArray> tag{"etag", "W/\"" + token + '"'};
    if (page->changes.isEmpty() && hasEntityTag(call.request.header("if-none-match"), token))
        return HttpResponse{304, {tag}, {}};
    return HttpResponse{200, {{"content-type", "application/json"}, tag}, changesToJson(*page)};
}

} // namespace areacliente::handlers
