// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace areacliente {

/// A person as initials on a round ground.
class AvatarLabel : public QWidget
{
    Q_OBJECT

public:
    explicit AvatarLabel(QWidget *parent = nullptr);

    void setName(const QString &name);
    void setDiameter(int diameter);
    [[nodiscard]] QString initials() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_diameter = 32;
};

/// The first letters of the first two words, in capitals; whole characters, also outside the basic plane.
[[nodiscard]] QString initialsOf(const QString &name);

} // namespace areacliente
