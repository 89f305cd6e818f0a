// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/profiles.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace areacliente {

class Banner;

/// Asks before what this computer keeps of an account is removed, and tells how many changes would be lost with it: nothing
/// can be confirmed before they are counted.
class RemoveAccountDialog : public QDialog
{
    Q_OBJECT

public:
    /// `files` counts the changes.
    RemoveAccountDialog(const Profile &profile, Worker &files, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void count(Worker &files);
    void showLosses(const Result<int> &unsent);
    void retranslate();

    Profile m_profile;
    QLabel *m_name;
    QLabel *m_about;
    QLabel *m_text;
    Banner *m_losses;
    QPushButton *m_remove;
    QPushButton *m_cancel;
};

} // namespace areacliente
