// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace areacliente {

/// A labelled field for a text of several lines that must not be empty. Why a text is not taken stands under it.
class LongEdit : public QWidget
{
    Q_OBJECT

public:
    /// `key` becomes the object name of the text edit.
    explicit LongEdit(const QString &key, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// In UTF-16 units.
    void setMaxLength(int length) { m_maxLength = length; }
    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// True if the text can be sent. Otherwise the reason is shown.
    bool verify();
    void showReason(const QString &reason);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    QLabel *m_label;
    QPlainTextEdit *m_edit;
    QLabel *m_reason;
    int m_maxLength = 0;
};

} // namespace areacliente
