// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/profiles.h"

#include <QWidget>

class QAbstractButton;
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
    /// Whether an account can be removed here: any but the one that is open, and the default one, which signing out empties.
    void setRemovalOffered(bool isOffered);

    /// Which of the buttons has the focus of the window, counted from above; -1: none of them.
    [[nodiscard]] qsizetype focusPlace() const;
    /// To the button at this place, or the nearest there is; false where there is none.
    bool takeFocus(qsizetype place);

    /// What an account is called in the list: its provider, or that it is the sample or on this computer.
    [[nodiscard]] static QString titleOf(const Profile &profile);
    /// Whose it is, and where; may be empty.
    [[nodiscard]] static QString aboutOf(const Profile &profile);

Q_SIGNALS:
    void openRequested(const areacliente::Profile &profile);
    void removeRequested(const areacliente::Profile &profile);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void open(const Profile &profile);
    [[nodiscard]] QList<QAbstractButton *> buttons() const;
    [[nodiscard]] QWidget *makeRow(const Profile &profile);
    [[nodiscard]] QWidget *makeOpenButton(const Profile &profile, QWidget *row);
    [[nodiscard]] QWidget *makeRemoveButton(const Profile &profile, QWidget *row);

    QList<Profile> m_profiles;
    QString m_current;
    bool m_isRemovalOffered = false;
    QVBoxLayout *m_layout;
};

} // namespace areacliente
