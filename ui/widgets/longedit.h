// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace areacliente {

/// A labelled field for a text of several lines. Why a text is not taken stands under it.
class LongEdit : public QWidget
{
    Q_OBJECT

public:
    /// `key` becomes the object name of the text edit.
    explicit LongEdit(const QString &key, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// Whether the text must not be empty; at first it must not.
    void setRequired(bool required);
    /// The height of the text at least, in lines.
    void setMinimumLines(int lines);
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
    void updateLabel();

    QLabel *m_label;
    QPlainTextEdit *m_edit;
    QLabel *m_reason;
    QString m_labelText;
    int m_maxLength = 0;
    bool m_required = true;
};

} // namespace areacliente
