// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/contact.h"
#include "app/policy/policy.h"
#include "app/services/attemptlimits.h"
#include "app/services/opensession.h"
#include "app/services/sessiontable.h"
#include "app/services/sessiontoken.h"
#include "app/services/tokenkeys.h"
#include "app/services/twofactor.h"
#include "app/store/recordstore.h"

#include <span>

namespace areacliente {

/// Who is who: passwords, second factors, sessions and their tokens. Works on an authority's store; used by one thread.
///
/// **Sessions.** A program with the authority in its own process gets one long-lived random token. Over the network a session
/// has signed tokens of generations: an access token for ten minutes, which also has to find its session in the store, and a
/// refresh token that gives the next generation. Refresh tokens follow from session and generation alone, so a reply that was
/// lost is given again: the token before the last one is taken as long as nothing of the last generation was used. Later it
/// is in two hands, and the session ends for both. A token of a generation that the store does not know yet is genuine all
/// the same (its signature says so) and from before a backup was restored: it goes on from there. A session that was not used
/// for sixty days is over.
///
/// **Limits.** Failed attempts count against the e-mail address (known or not) and against the network they come from, and each
/// further one has to wait longer (AttemptLimits), five minutes at most. Where somebody signed in before from the same network
/// within the last half year, attempts on that address count by themselves: whoever hammers on it from elsewhere does not
/// keep its owner out at home, nor on a computer that the owner signed in on within that time, wherever it is: it was given a
/// token then, attempts with which count by themselves. In a new place and on a new computer the owner waits for five minutes
/// at most between attempts. Sessions that are open go on in any case. One-time codes have their own count, which only
/// somebody with the password can fill.
class Identity
{
public:
    using Now = std::function<QDateTime()>;

    static constexpr int accessSeconds = 600;

    /// A contact and the session it acts in, as of now.
    struct Session {
        Id account;
        Contact contact;
        qint64 aclEpoch = 0; ///< another value: another view of the account
        SessionRow row;
        qint64 accountVersion = 0; ///< as the session was read
        [[nodiscard]] Actor actor() const;
    };

    Identity(Database &database, Policy policy, Now now);

    /// Reads, or at the first start makes, the keys.
    [[nodiscard]] Result<void> open() { return m_keys.load(); }
    [[nodiscard]] TokenKeys &keys() { return m_keys; }

    /// Gives the contact an e-mail and a password to sign in with. The rules of passwords are the caller's affair
    /// (checkNewPassword()).
    [[nodiscard]] Result<void> setCredential(const Id &account, const Id &contact, const QString &email,
                                             const QString &password);

    // Errors of the four: Unauthenticated, the same and after the same time for an unknown e-mail and a wrong password;
    // RateLimited; SecondFactor, only after the right password, where `code` is missing or wrong; Forbidden for a kind of
    // contact that may not sign in.

    [[nodiscard]] Result<SignedIn> signIn(const QString &email, const QString &password, const QString &code);
    [[nodiscard]] Result<SignedIn> signInAgain(const Id &account, const Id &contact, const QString &password,
                                               const QString &code);
    [[nodiscard]] Result<OpenedSession> openSession(const QString &email, const QString &password, const QString &code,
                                                    const DeviceInfo &device);
    [[nodiscard]] Result<OpenedSession> reopenSession(const Id &account, const Id &contact, const QString &password,
                                                      const QString &code, const DeviceInfo &device);

    /// The next generation of tokens. Errors: Unauthenticated for a session that is over, also because this token was used
    /// before; of contactGone as authenticate().
    [[nodiscard]] Result<OpenedSession> refresh(const QString &refreshToken, const DeviceInfo &device);

    /// Who a token stands for: one of either kind. Writes now and then that the session is in use. `known`: sessions that were
    /// read for this request already, see sessionsOf().
    /// Errors: Unauthenticated where it ended or the token's time is over; with the field contactGone where the signed token is
    /// of a contact that the account does not have any more.
    [[nodiscard]] Result<Session> authenticate(const QString &token, std::span<const FoundSession> known = {});
    /// The sessions of signed tokens, by one statement, for authenticate() of requests that are answered together: what it
    /// tells of each is as of now, after they all had come. A token that is not good has none here, nor has any where the store
    /// could not be read: authenticate() finds out what there is to say of it.
    [[nodiscard]] QList<FoundSession> sessionsOf(const QStringList &tokens);
    /// The account that a token is for. Whether it may still be used is authenticate()'s affair: a signed token names its
    /// account, so this asks nothing of the store.
    /// Errors: Unauthenticated for one that was never given out, or whose time is over.
    [[nodiscard]] Result<Id> accountOf(const QString &token);
    [[nodiscard]] SignedIn describe(const Session &session, const QString &token) const;

    /// Ends the session; one that is over already does no harm.
    [[nodiscard]] Result<void> signOut(const QString &token);
    /// The contact's own, used last first.
    [[nodiscard]] Result<QList<SessionInfo>> sessions(const QString &token);
    /// Errors: NotFound for one that is not the contact's own.
    [[nodiscard]] Result<void> endSession(const QString &token, const Id &session);

    // A wrong password or code of somebody who is signed in is a value like others: Validation with the field's name and no
    // rule. It counts against the limits of that contact: RateLimited.

    /// Ends every other session of the contact. Errors: Validation in `current`, and in `next` as checkNewPassword() says.
    [[nodiscard]] Result<void> changePassword(const QString &token, const QString &current, const QString &next);
    /// Errors: Validation in `password`; Conflict where a second factor is in force.
    [[nodiscard]] Result<TwoFactorOffer> beginTwoFactor(const QString &token, const QString &password);
    /// Puts in force what was offered and gives the recovery codes. Errors: Validation in `code`; Conflict where nothing is
    /// offered.
    [[nodiscard]] Result<QStringList> confirmTwoFactor(const QString &token, const QString &code);
    /// Errors: Validation in `password` or `code`; Conflict where none is in force.
    [[nodiscard]] Result<void> disableTwoFactor(const QString &token, const QString &password, const QString &code);
    /// For the operator, once somebody who lost everything proved who they are by other means. In a transaction.
    [[nodiscard]] Result<void> resetTwoFactor(const Id &account, const Id &contact);

    /// Who signs in with what follows the contact's record, in the transaction that changed it: a new address is the one to
    /// sign in with, and a contact that is gone leaves neither a password nor a session.
    [[nodiscard]] Result<void> followContact(const RecordStore &store, const Id &contact);

    /// As it is printed on what it issues.
    [[nodiscard]] QString providerName() const;

private:
    /// A row of the table of credentials; empty where there is none.
    struct Credential {
        Id account;
        Id contact;
        QString email;
        QString passwordHash;
    };
    /// An attempt to sign in.
    struct Attempt {
        QString condition; ///< on the table of credentials
        QVariantList arguments;
        QString password;
        QString code;
        DeviceInfo device;
        bool isRotating = false;
    };
    /// Whose password it is held against, and which counts stand for it.
    struct Applicant {
        Credential credential;
        QList<AttemptCount> counts;
        QList<AttemptCount> codeCounts;
        bool needsCode = false;
    };

    [[nodiscard]] Result<Credential> credential(const QString &condition, const QVariantList &arguments) const;
    [[nodiscard]] Session sessionAs(const Id &account, Contact contact) const;
    [[nodiscard]] Result<Session> sessionOf(const Id &account, const Id &contact);

    [[nodiscard]] Result<OpenedSession> judge(const Attempt &attempt);
    [[nodiscard]] Result<Applicant> admit(const Attempt &attempt);
    [[nodiscard]] Result<void> admitCode(const Attempt &attempt, const Applicant &applicant);
    [[nodiscard]] Result<OpenedSession> grant(const Attempt &attempt, const Applicant &applicant,
                                              const QString &newHash);
    /// What the attempt is known by, as the parts of its own count; empty for one from anywhere.
    [[nodiscard]] Result<QStringList> familiarMark(const Credential &credential, const DeviceInfo &device);
    [[nodiscard]] Result<bool> isFamiliar(const Credential &credential, const QString &network);
    [[nodiscard]] Result<QString> deviceToken(const Session &session);
    [[nodiscard]] Result<void> keepFamiliar(const Session &session, const QString &address);
    [[nodiscard]] Result<OpenedSession> begin(Session session, const DeviceInfo &device, bool isRotating);
    [[nodiscard]] Result<OpenedSession> tokensOf(const Session &session);

    [[nodiscard]] Result<std::optional<OpenedSession>> nextGeneration(const SessionClaims &claims,
                                                                      const QString &address);
    [[nodiscard]] Result<std::optional<SessionClaims>> claimsOf(TokenUse use, const QString &token);
    /// Those of an access token whose time is now.
    [[nodiscard]] Result<std::optional<SessionClaims>> currentClaims(const QString &token);
    /// The session a token is of, whether or not it may still be used.
    [[nodiscard]] Result<std::optional<FoundSession>> find(const QString &token);
    [[nodiscard]] Result<std::optional<FoundSession>> findUsable(const QString &token,
                                                                 std::span<const FoundSession> known);
    [[nodiscard]] Result<std::optional<FoundSession>> findAmong(std::span<const FoundSession> known,
                                                                const SessionClaims &claims);
    [[nodiscard]] Error whyEnded(TokenUse use, const QString &token);
    [[nodiscard]] Result<void> noteUse(SessionRow &row);
    [[nodiscard]] bool isOver(const SessionRow &row) const;

    [[nodiscard]] Result<Credential> provenPassword(const Session &session, const QString &password,
                                                    const QString &field);
    [[nodiscard]] Result<void> chargeCode(const Session &session);
    [[nodiscard]] Result<void> takeBackCode(const Session &session);
    [[nodiscard]] Result<void> noteSignIn(const Session &session, const DeviceInfo &device);
    [[nodiscard]] Result<void> noteActivity(const Session &session, QLatin1String action, const QString &summary,
                                            const QString &address);
    [[nodiscard]] Result<void> markTwoFactor(const Id &account, const Id &contact, bool isOn);
    [[nodiscard]] Result<void> moveCredential(const Id &account, const Contact &contact);
    [[nodiscard]] Result<void> forgetCredential(const Id &account, const Id &contact);

    Database &m_database;
    Policy m_policy;
    Now m_now;
    TokenKeys m_keys;
    SessionTable m_sessions;
    TwoFactor m_twoFactor;
    AttemptLimits m_limits;
};

} // namespace areacliente
