// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace areacliente {

class SyncEngine;

/// What stands where the tabs will, while the account comes for the first time; the round can be cancelled.
class FirstSyncPage : public QWidget
{
    Q_OBJECT

public:
    /// `sync` must outlive it.
    explicit FirstSyncPage(SyncEngine &sync, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRows(int rows);
    void retranslate();

    QLabel *m_title;
    QLabel *m_rows;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    int m_count = 0;
};

} // namespace areacliente
