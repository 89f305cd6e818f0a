// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sessiontoken.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace areacliente {

QString signSessionToken(TokenUse use, const SessionClaims &claims, const TokenKey &key)
{
    const QJsonArray fields{claims.account, claims.session, claims.generation, claims.expiresAt, claims.contact};
    return signToken(use, QJsonDocument(fields).toJson(QJsonDocument::Compact), key);
}

std::optional<SessionClaims> openSessionToken(TokenUse use, const QString &token, const TokenKey &key)
{
    const auto content = openSignedToken(use, token, key);
    if (!content)
        return std::nullopt;
    const QJsonArray fields = QJsonDocument::fromJson(*content).array();
    if (fields.size() != 4 && fields.size() != 5)
        return std::nullopt;
    return SessionClaims{fields[0].toString(), fields[1].toString(), fields[2].toInteger(), fields[3].toInteger(),
                         fields.size() == 5 ? fields[4].toString() : QString()};
}

} // namespace areacliente
