// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace areacliente {

class Banner;
class EmptyState;

/// Every change that the provider has not settled: what waits can be withdrawn; what was refused says why, with the values
/// as typed, to edit and send again in its tab, or to discard.
class OutboxDialog : public QDialog
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit OutboxDialog(AccountSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A refused change is to be edited and sent again, in the form of its tab.
    void editRequested(const areacliente::OutboxEntry &entry);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QWidget *makeEntry(const OutboxEntry &entry);
    [[nodiscard]] QWidget *makeButtons(const OutboxEntry &entry, QWidget *parent);
    void drop(const OutboxEntry &entry);
    void retranslate();

    AccountSession &m_session;
    QLabel *m_intro;
    Banner *m_banner;
    EmptyState *m_empty;
    QWidget *m_list;
    QVBoxLayout *m_entries;
    QPushButton *m_close;
};

} // namespace areacliente
