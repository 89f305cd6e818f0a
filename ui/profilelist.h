// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/profiles.h"

#include <QWidget>

class QVBoxLayout;

namespace areacliente {

/// "Accounts on this computer": one row each, to open it in a window of its own. The one that is open here is marked.
class ProfileList : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileList(QWidget *parent = nullptr);

    /// `current`: the data folder that is open here.
    void setProfiles(const QList<Profile> &profiles, const QString &current);
    [[nodiscard]] bool isEmpty() const { return m_profiles.isEmpty(); }

    /// What an account is called in the list: its provider, or that it is the sample or on this computer.
    [[nodiscard]] static QString titleOf(const Profile &profile);

Q_SIGNALS:
    void openRequested(const areacliente::Profile &profile);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QWidget *makeRow(const Profile &profile);

    QList<Profile> m_profiles;
    QString m_current;
    QVBoxLayout *m_layout;
};

} // namespace areacliente
