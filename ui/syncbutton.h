// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"

#include <QToolButton>
#include <QVariantAnimation>

namespace areacliente {

/// How far this desktop is in step with the provider, how many changes wait to be sent, and the way to try again.
class SyncButton : public QToolButton
{
    Q_OBJECT

public:
    /// Follows `session`, which must outlive it; a click starts a round, or ends the one that runs.
    explicit SyncButton(AccountSession &session, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void update();
    [[nodiscard]] QString iconName() const;

    AccountSession &m_session;
    SyncEngine &m_sync;
    QVariantAnimation m_turn;
};

} // namespace areacliente
