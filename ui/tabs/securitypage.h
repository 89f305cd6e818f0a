// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/contact.h"
#include "app/sync/accountsession.h"

#include <QScrollArea>

#include <functional>

class QAction;
class QLabel;

namespace areacliente {

class Banner;
class Card;
class FieldGrid;
class SessionList;

/// How one signs in: the password, two-factor sign-in, and the places one is signed in from. Only what the provider offers is
/// there; all of it asks the provider, so without a connection the page says so and changes nothing.
class SecurityPage : public QScrollArea
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit SecurityPage(AccountSession &session, QWidget *parent = nullptr);

    void showContact(const Contact &self);
    void retranslate();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void updateOffers();
    void updateTwoFactor();
    void changePassword();
    void turnTwoFactorOn();
    void turnTwoFactorOff();
    void noteTwoFactor(bool isOn);
    void readSessions();
    void showSessions(const QList<SessionInfo> &sessions);
    void showSessionsProblem(const Error &error);
    void askToEndOthers();
    /// `done` is said when they have ended.
    void askToEnd(const QString &question, const QList<Id> &sessions, std::function<QString()> done);
    void end(const QList<Id> &sessions, std::function<QString()> done);

    AccountSession &m_session;
    QString m_email;
    std::optional<bool> m_hasTwoFactor;
    Banner *m_banner;
    Card *m_passwordCard;
    QLabel *m_passwordText;
    Card *m_twoFactorCard;
    FieldGrid *m_twoFactorState;
    QLabel *m_twoFactorText;
    Card *m_sessionsCard;
    QLabel *m_sessionsText;
    SessionList *m_sessions;
    QLabel *m_nothing;
    QAction *m_changePassword;
    QAction *m_twoFactorOn;
    QAction *m_twoFactorOff;
    QAction *m_endOthers;
    QAction *m_readAgain;
};

} // namespace areacliente
