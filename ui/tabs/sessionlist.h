// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace areacliente {

/// What the session calls itself, for a line of text.
[[nodiscard]] QString nameOf(const SessionInfo &session);

/// The places a contact is signed in from, this one first, each with the way to end it.
class SessionList : public QWidget
{
    Q_OBJECT

public:
    explicit SessionList(QWidget *parent = nullptr);

    void setSessions(const QList<SessionInfo> &sessions);
    [[nodiscard]] const QList<SessionInfo> &sessions() const { return m_sessions; }
    void retranslate() { rebuild(); }
    /// To the button that ends the session at this place among those that can be ended, or the nearest there is.
    void takeFocus(qsizetype place = 0);

Q_SIGNALS:
    void endRequested(const areacliente::SessionInfo &session);

private:
    void rebuild();
    void remakeRows();
    [[nodiscard]] QList<QPushButton *> endButtons() const;
    [[nodiscard]] QWidget *makeRow(const SessionInfo &session);

    QList<SessionInfo> m_sessions;
    QVBoxLayout *m_layout;
};

} // namespace areacliente
