// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace areacliente {

/// How long guessing would take, roughly. Length counts most; the hint forbids nothing.
enum class PasswordStrength { None, TooShort, Weak, Fair, Strong };

/// Judges by length and variety; a run of one character or of neighbours ("aaaa", "1234") counts as one character.
[[nodiscard]] PasswordStrength passwordStrength(const QString &password, int shortest);

/// Says under a new password how good it is.
class PasswordHint : public QLabel
{
    Q_OBJECT

public:
    explicit PasswordHint(int shortest, QWidget *parent = nullptr);

    void judge(const QString &password);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateText();

    int m_shortest;
    PasswordStrength m_strength = PasswordStrength::None;
};

} // namespace areacliente
