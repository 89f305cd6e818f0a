// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/conditional.h"
#include "app/server/handlers.h"

#include <QCryptographicHash>

namespace areacliente::handlers {

using namespace Qt::StringLiterals;

namespace {

bool isPdf(const QByteArray &document)
{
    return document.startsWith("%PDF-");
}

/// The headers of every answer about this document.
HttpHeaders documentHeaders(const ApiCall &call, const QByteArray &document, const QByteArray &hash)
{
    const QByteArray name = call.path[0].toLatin1() + '-' + call.path[1].toLatin1() + (isPdf(document) ? ".pdf" : "");
    return {{"content-type", isPdf(document) ? "application/pdf" : "application/octet-stream"},
            {"content-disposition", "attachment; filename=\"" + name + '"'},
            {"accept-ranges", "bytes"},
            {"etag", '"' + hash.toHex() + '"'},
            {"repr-digest", "sha-256=:" + hash.toBase64() + ':'}};
}

/// The range asked for; If-Range asks for it only while the document is the same (RFC 9110 §13.1.5).
RangeAnswer askedRange(const HttpRequest &request, const QByteArray &etag, qint64 size)
{
    const QByteArray condition = request.header("if-range");
    if (request.method == "HEAD" || (!condition.isEmpty() && condition != etag))
        return {};
    return rangeOf(request.header("range"), size);
}

ApiResult<HttpResponse> partOf(const QByteArray &document, const RangeAnswer &asked, HttpHeaders headers)
{
    const QByteArray size = QByteArray::number(document.size());
    if (asked.kind == RangeKind::Unsatisfiable)
        return std::unexpected(Fault(HttpFault::BadRange, u"Range"_s, Rule::OutOfRange,
                                     u"the document has %1 bytes"_s.arg(document.size()),
                                     {{"content-range", "bytes */" + size}, {"accept-ranges", "bytes"}}));
    const auto [first, last] = asked.range;
    headers.emplaceBack("content-range",
                        "bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/' + size);
    return HttpResponse{206, headers, document.mid(first, last - first + 1)};
}

} // namespace

ApiResult<HttpResponse> showDocument(const ApiCall &call)
{
    if (!isValidId(call.path[1]))
        return std::unexpected(Fault(Error{ErrorCode::NotFound, {}, u"not a document"_s}));
    const auto document = call.authority.document(call.token, call.path[0], call.path[1]);
    if (!document)
        return std::unexpected(Fault(document.error()));
    const QByteArray hash = QCryptographicHash::hash(*document, QCryptographicHash::Sha256);
    const HttpHeaders headers = documentHeaders(call, *document, hash);
    if (hasEntityTag(call.request.header("if-none-match"), hash.toHex()))
        return HttpResponse{304, headers.mid(3), {}};
    const RangeAnswer asked = askedRange(call.request, headerOf(headers, "etag"), document->size());
    if (asked.kind != RangeKind::Whole)
        return partOf(*document, asked, headers);
    return HttpResponse{200, headers, *document};
}

} // namespace areacliente::handlers
