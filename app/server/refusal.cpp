// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/refusal.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace areacliente {

using namespace Qt::StringLiterals;

HttpResponse refusalResponse(const Refusal &refusal)
{
    const QString type = u"urn:areacliente:error:"_s + QLatin1StringView(refusal.code);
    QJsonObject problem{{u"type"_s, type},
                        {u"title"_s, QLatin1StringView(refusal.title)},
                        {u"status"_s, refusal.status},
                        {u"code"_s, QLatin1StringView(refusal.code)},
                        {u"settled"_s, false}};
    HttpHeaders headers{{"content-type", "application/problem+json"}, {"cache-control", "no-store"}};
    if (refusal.retryAfter > 0) {
        problem.insert(u"retry_after"_s, refusal.retryAfter);
        headers.append({"retry-after", QByteArray::number(refusal.retryAfter)});
    }
    return {refusal.status, headers, QJsonDocument(problem).toJson(QJsonDocument::Compact)};
}

} // namespace areacliente
