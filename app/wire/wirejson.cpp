// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/wirejson.h"

#include "app/domain/jsonscan.h"

#include <QJsonDocument>

namespace areacliente {

using namespace Qt::StringLiterals;

Result<QJsonObject> parseWire(const QByteArray &json, const WireLimits &limits)
{
    if (json.size() > limits.maxBytes)
        return invalid({}, Rule::TooLong, u"at most %1 bytes"_s.arg(limits.maxBytes));
    if (auto scanned = scanJson(json, {limits.maxDepth, limits.maxMembers}); !scanned)
        return std::unexpected(scanned.error().error);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return invalid({}, Rule::Format, u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return invalid({}, Rule::Format, u"not a JSON object"_s);
    return document.object();
}

QByteArray wireBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace areacliente
