// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/sessionwire.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxToken = 4096;
constexpr FieldInfo emailInfo = textMember("email", 254);
constexpr FieldInfo accountInfo = idMember("account_id");
constexpr FieldInfo contactInfo = idMember("contact_id");
constexpr FieldInfo passwordInfo = textMember("password", 1024);
constexpr FieldInfo codeInfo = textMember("code", 64);
constexpr FieldInfo deviceInfo = optionalMember("device", 100);
constexpr FieldInfo deviceTokenInfo = optionalMember("device_token", maxToken);
constexpr FieldInfo refreshInfo = textMember("refresh_token", maxToken);
constexpr FieldInfo accessInfo = textMember("access_token", maxToken);
constexpr FieldInfo currentInfo = textMember("current", 1024);
constexpr FieldInfo nextInfo = textMember("next", 1024);
constexpr FieldInfo sessionInfo = idMember("session_id");
constexpr FieldInfo expiresInfo{"expires_in"};
constexpr FieldInfo kindInfo{"contact_kind"};
constexpr FieldInfo verifiedInfo{"is_verified"};
constexpr FieldInfo nameInfo = optionalMember("name", 400);
constexpr FieldInfo policyInfo{"policy"};
constexpr FieldInfo idInfo = idMember("id");
constexpr FieldInfo addressInfo = optionalMember("address", 64);
constexpr FieldInfo startedInfo{"started_at"};
constexpr FieldInfo usedInfo{"last_used_at"};
constexpr FieldInfo isCurrentInfo{"is_current"};
constexpr FieldInfo sessionsInfo{"sessions"};
constexpr FieldInfo secretInfo = textMember("secret", 256);
constexpr FieldInfo uriInfo = textMember("uri", 2000);
constexpr FieldInfo codesInfo = textMember("recovery_codes", 64);

void insertUnlessEmpty(QJsonObject &object, const FieldInfo &info, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(info.name), value);
}

/// The value, if the reader is content.
template <class T>
Result<T> finished(WireReader &reader, T value)
{
    if (auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return value;
}

void readWho(WireReader &reader, SignedIn &who)
{
    QJsonObject policy;
    reader.required(accountInfo, who.accountId);
    reader.required(contactInfo, who.actor.contactId);
    reader.required(kindInfo, who.actor.kind);
    reader.required(verifiedInfo, who.actor.verified);
    reader.required(nameInfo, who.name);
    reader.required(optionalMember("email", 254), who.email);
    reader.required(policyInfo, policy);
    who.policy = QJsonDocument(policy).toJson(QJsonDocument::Compact);
}

Result<SessionInfo> sessionInfoFromJson(const QJsonObject &object)
{
    SessionInfo session;
    WireReader reader(object, Strictness::Lenient);
    reader.required(idInfo, session.id);
    reader.required(deviceInfo, session.device);
    reader.required(addressInfo, session.address);
    reader.required(startedInfo, session.startedAt);
    reader.required(usedInfo, session.lastUsedAt);
    reader.required(isCurrentInfo, session.isCurrent);
    return finished(reader, session);
}

} // namespace

QJsonObject signInToJson(const SignInRequest &request)
{
    QJsonObject object{{u"password"_s, request.password}};
    insertUnlessEmpty(object, emailInfo, request.email);
    insertUnlessEmpty(object, accountInfo, request.account);
    insertUnlessEmpty(object, contactInfo, request.contact);
    insertUnlessEmpty(object, codeInfo, request.code);
    insertUnlessEmpty(object, deviceInfo, request.device);
    insertUnlessEmpty(object, deviceTokenInfo, request.deviceToken);
    return object;
}

Result<SignInRequest> signInFromJson(const QJsonObject &object)
{
    SignInRequest request;
    WireReader reader(object, Strictness::Strict);
    if (reader.has(accountInfo) || reader.has(contactInfo)) {
        reader.required(accountInfo, request.account);
        reader.required(contactInfo, request.contact);
    } else {
        reader.required(emailInfo, request.email);
    }
    reader.required(passwordInfo, request.password);
    reader.optional(codeInfo, request.code);
    reader.optional(deviceInfo, request.device);
    reader.optional(deviceTokenInfo, request.deviceToken);
    return finished(reader, request);
}

QJsonObject refreshToJson(const QString &refreshToken)
{
    return {{u"refresh_token"_s, refreshToken}};
}

Result<QString> refreshFromJson(const QJsonObject &object)
{
    QString token;
    WireReader reader(object, Strictness::Strict);
    reader.required(refreshInfo, token);
    return finished(reader, token);
}

QJsonObject passwordChangeToJson(const PasswordChange &change)
{
    return {{u"current"_s, change.current}, {u"next"_s, change.next}};
}

Result<PasswordChange> passwordChangeFromJson(const QJsonObject &object)
{
    PasswordChange change;
    WireReader reader(object, Strictness::Strict);
    reader.required(currentInfo, change.current);
    reader.required(nextInfo, change.next);
    return finished(reader, change);
}

QJsonObject twoFactorProofToJson(const TwoFactorProof &proof)
{
    QJsonObject object;
    insertUnlessEmpty(object, passwordInfo, proof.password);
    insertUnlessEmpty(object, codeInfo, proof.code);
    return object;
}

Result<TwoFactorProof> twoFactorProofFromJson(const QJsonObject &object, ProofMembers members)
{
    TwoFactorProof proof;
    WireReader reader(object, Strictness::Strict);
    if (members != ProofMembers::Code)
        reader.required(passwordInfo, proof.password);
    if (members != ProofMembers::Password)
        reader.required(codeInfo, proof.code);
    return finished(reader, proof);
}

QJsonObject signedInToJson(const SignedIn &who)
{
    return {{u"account_id"_s, who.accountId},
            {u"contact_id"_s, who.actor.contactId},
            {u"contact_kind"_s, enumName(who.actor.kind)},
            {u"is_verified"_s, who.actor.verified},
            {u"name"_s, who.name},
            {u"email"_s, who.email},
            {u"policy"_s, QJsonDocument::fromJson(who.policy).object()}};
}

Result<SignedIn> signedInFromJson(const QJsonObject &object)
{
    SignedIn who;
    WireReader reader(object, Strictness::Lenient);
    readWho(reader, who);
    return finished(reader, who);
}

QJsonObject sessionToJson(const OpenedSession &session)
{
    QJsonObject object = signedInToJson(session.who);
    object.insert(u"session_id"_s, session.tokens.session);
    object.insert(u"access_token"_s, session.tokens.access);
    object.insert(u"expires_in"_s, session.tokens.accessSeconds);
    object.insert(u"refresh_token"_s, session.tokens.refresh);
    insertUnlessEmpty(object, deviceTokenInfo, session.tokens.device);
    return object;
}

Result<OpenedSession> sessionFromJson(const QJsonObject &object)
{
    OpenedSession session;
    WireReader reader(object, Strictness::Lenient);
    readWho(reader, session.who);
    reader.required(sessionInfo, session.tokens.session);
    reader.required(accessInfo, session.tokens.access);
    reader.required(expiresInfo, session.tokens.accessSeconds);
    reader.required(refreshInfo, session.tokens.refresh);
    reader.optional(deviceTokenInfo, session.tokens.device);
    session.who.sessionToken = session.tokens.access;
    return finished(reader, session);
}

QJsonObject sessionsToJson(const QList<SessionInfo> &sessions)
{
    QJsonArray array;
    for (const SessionInfo &session : sessions) {
        array.append(QJsonObject{{u"id"_s, session.id},
                                 {u"device"_s, session.device},
                                 {u"address"_s, session.address},
                                 {u"started_at"_s, toJson(session.startedAt)},
                                 {u"last_used_at"_s, toJson(session.lastUsedAt)},
                                 {u"is_current"_s, session.isCurrent}});
    }
    return {{u"sessions"_s, array}};
}

Result<QList<SessionInfo>> sessionsFromJson(const QJsonObject &object)
{
    QJsonArray array;
    WireReader reader(object, Strictness::Lenient);
    reader.required(sessionsInfo, array);
    if (auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    QList<SessionInfo> sessions;
    for (const QJsonValue &entry : array) {
        auto session = sessionInfoFromJson(entry.toObject());
        if (!session)
            return std::unexpected(session.error());
        sessions.append(*std::move(session));
    }
    return sessions;
}

QJsonObject twoFactorOfferToJson(const TwoFactorOffer &offer)
{
    return {{u"secret"_s, offer.secret}, {u"uri"_s, offer.uri}};
}

Result<TwoFactorOffer> twoFactorOfferFromJson(const QJsonObject &object)
{
    TwoFactorOffer offer;
    WireReader reader(object, Strictness::Lenient);
    reader.required(secretInfo, offer.secret);
    reader.required(uriInfo, offer.uri);
    return finished(reader, offer);
}

QJsonObject recoveryCodesToJson(const QStringList &codes)
{
    return {{u"recovery_codes"_s, QJsonArray::fromStringList(codes)}};
}

Result<QStringList> recoveryCodesFromJson(const QJsonObject &object)
{
    QStringList codes;
    WireReader reader(object, Strictness::Lenient);
    reader.required(codesInfo, codes);
    return finished(reader, codes);
}

} // namespace areacliente
