// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/feedtoken.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <sodium.h>

namespace areacliente {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray signatureOf(const QByteArray &content, const QByteArray &key)
{
    return QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256);
}

} // namespace

QString sealFeedToken(const FeedPosition &position, const QByteArray &key)
{
    const QJsonArray fields{position.epoch,    position.account, position.contact,
                            position.aclEpoch, position.version, position.base};
    const QByteArray content = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(content.toBase64(encoding) + '.' + signatureOf(content, key).toBase64(encoding));
}

std::optional<FeedPosition> openFeedToken(const QString &token, const QByteArray &key)
{
    const QList<QByteArray> parts = token.toLatin1().split('.');
    if (parts.size() != 2)
        return std::nullopt;
    const QByteArray content = QByteArray::fromBase64(parts[0], encoding);
    const QByteArray signature = QByteArray::fromBase64(parts[1], encoding);
    const QByteArray expected = signatureOf(content, key);
    if (signature.size() != expected.size()
        || sodium_memcmp(signature.constData(), expected.constData(), static_cast<std::size_t>(expected.size())) != 0)
        return std::nullopt;
    const QJsonArray fields = QJsonDocument::fromJson(content).array();
    if (fields.size() != 6)
        return std::nullopt;
    return FeedPosition{fields[0].toString(),  fields[1].toString(),  fields[2].toString(),
                        fields[3].toInteger(), fields[4].toInteger(), fields[5].toInteger()};
}

} // namespace areacliente
