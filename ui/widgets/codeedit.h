// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace areacliente {

/// Where the second factor is typed: the six digits of the authenticator app, or one of the recovery codes.
class CodeEdit : public QWidget
{
    Q_OBJECT

public:
    /// `name` becomes the object name of the line. Without `takesRecovery`, only the app's digits are asked for.
    explicit CodeEdit(const QString &name, bool takesRecovery, QWidget *parent = nullptr);

    /// What was typed, without the blanks that people and apps put between digits.
    [[nodiscard]] QString code() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    void forget();
    /// Ready to be typed over.
    void takeFocus();

Q_SIGNALS:
    void submitted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_label;
    QLineEdit *m_edit;
    QLabel *m_hint;
    bool m_takesRecovery;
};

} // namespace areacliente
