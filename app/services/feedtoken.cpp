// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/feedtoken.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace areacliente {

QString sealFeedToken(const FeedPosition &position, const TokenKey &key)
{
    const QJsonArray fields{position.epoch,    position.account, position.contact,
                            position.aclEpoch, position.version, position.base};
    return signToken(TokenUse::Feed, QJsonDocument(fields).toJson(QJsonDocument::Compact), key);
}

std::optional<FeedPosition> openFeedToken(const QString &token, const TokenKey &key)
{
    const auto content = openSignedToken(TokenUse::Feed, token, key);
    if (!content)
        return std::nullopt;
    const QJsonArray fields = QJsonDocument::fromJson(*content).array();
    if (fields.size() != 6)
        return std::nullopt;
    return FeedPosition{fields[0].toString(),  fields[1].toString(),  fields[2].toString(),
                        fields[3].toInteger(), fields[4].toInteger(), fields[5].toInteger()};
}

} // namespace areacliente
