// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"

#include <QWidget>

class QVBoxLayout;

namespace areacliente {

/// The places a contact is signed in from, this one first, each with the way to end it.
class SessionList : public QWidget
{
    Q_OBJECT

public:
    explicit SessionList(QWidget *parent = nullptr);

    void setSessions(const QList<SessionInfo> &sessions);
    [[nodiscard]] const QList<SessionInfo> &sessions() const { return m_sessions; }
    void retranslate() { rebuild(); }

Q_SIGNALS:
    void endRequested(const areacliente::SessionInfo &session);

private:
    void rebuild();
    [[nodiscard]] QWidget *makeRow(const SessionInfo &session);

    QList<SessionInfo> m_sessions;
    QVBoxLayout *m_layout;
};

} // namespace areacliente
