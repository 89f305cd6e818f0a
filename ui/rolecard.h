// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/role.h"

#include <QAbstractButton>

namespace areacliente {

/// A contact of the sample account on the sign-in page.
struct SignInOffer {
    QString email;
    QString name;
    ContactKind kind{};
    bool isVerified = false;
};

/// A large button that signs a contact of the sample account in: name, role, and what it will see.
class RoleCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RoleCard(SignInOffer offer, QWidget *parent = nullptr);

    [[nodiscard]] const SignInOffer &offer() const { return m_offer; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    SignInOffer m_offer;
    QString m_role;
    QString m_sees;
};

} // namespace areacliente
