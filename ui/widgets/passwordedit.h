// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace areacliente {

/// A line for a password, hidden until somebody asks to see it.
class PasswordEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordEdit(QWidget *parent = nullptr);

    /// Hidden again, and empty.
    void forget();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setShown(bool shown);

    QAction *m_reveal;
};

} // namespace areacliente
