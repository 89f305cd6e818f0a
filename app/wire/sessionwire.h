// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/opensession.h"
#include "app/wire/wirereader.h"

#include <optional>

/// Signing in, and what a contact does with its own sessions, password and second factor. Requests are read strictly, with
/// errors that name the member; replies leniently, with Corrupt for what is no such reply.
namespace areacliente {

/// `POST /v1/sessions`: by e-mail, or by the account and the contact where they are known.
struct SignInRequest {
    QString email{};
    Id account{};
    Id contact{};
    QString password{};
    QString code{};        ///< one-time or recovery code; may be empty
    QString device{};      ///< what the program calls its computer; may be empty
    QString deviceToken{}; ///< what an earlier sign-in there gave it; may be empty

    friend bool operator==(const SignInRequest &, const SignInRequest &) = default;
};
[[nodiscard]] QJsonObject signInToJson(const SignInRequest &request);
[[nodiscard]] Result<SignInRequest> signInFromJson(const QJsonObject &object);

/// `POST /v1/sessions/refresh`.
[[nodiscard]] QJsonObject refreshToJson(const QString &refreshToken);
[[nodiscard]] Result<QString> refreshFromJson(const QJsonObject &object);

/// `PUT /v1/password`.
struct PasswordChange {
    QString current;
    QString next;
};
[[nodiscard]] QJsonObject passwordChangeToJson(const PasswordChange &change);
[[nodiscard]] Result<PasswordChange> passwordChangeFromJson(const QJsonObject &object);

/// What the two-factor requests carry; each has exactly the members that are not empty.
struct TwoFactorProof {
    QString password{};
    QString code{};
};
enum class ProofMembers : quint8 { Password, Code, Both };
[[nodiscard]] QJsonObject twoFactorProofToJson(const TwoFactorProof &proof);
[[nodiscard]] Result<TwoFactorProof> twoFactorProofFromJson(const QJsonObject &object, ProofMembers members);

/// Who is signed in, without any token.
[[nodiscard]] QJsonObject signedInToJson(const SignedIn &who);
[[nodiscard]] Result<SignedIn> signedInFromJson(const QJsonObject &object);

/// Who is signed in, and the tokens.
[[nodiscard]] QJsonObject sessionToJson(const OpenedSession &session);
[[nodiscard]] Result<OpenedSession> sessionFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject sessionsToJson(const QList<SessionInfo> &sessions);
[[nodiscard]] Result<QList<SessionInfo>> sessionsFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject twoFactorOfferToJson(const TwoFactorOffer &offer);
[[nodiscard]] Result<TwoFactorOffer> twoFactorOfferFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject recoveryCodesToJson(const QStringList &codes);
[[nodiscard]] Result<QStringList> recoveryCodesFromJson(const QJsonObject &object);

} // namespace areacliente
