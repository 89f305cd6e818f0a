// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entrycheck.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;

namespace areacliente {

/// A labelled line to type a value into. The value is judged at every key: what can no longer become right says why at
/// once, what is only unfinished says so when the field is left. A note is advice and blocks nothing.
class CheckedEdit : public QWidget
{
    Q_OBJECT

public:
    using Check = std::function<EntryCheck(const QString &)>;
    using Note = std::function<QString(const QString &)>;

    /// `key` becomes the object name of the line edit.
    explicit CheckedEdit(const QString &key, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setRequired(bool required);
    void setCheck(Check check);
    void setNote(Note note);
    void setMaxLength(int length);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

    [[nodiscard]] QString text() const;
    /// Sets the value as somebody typed it; its reason shows at once.
    void setText(const QString &text);
    /// True if the value can be sent. Otherwise the reason is shown.
    bool verify();
    /// A reason from elsewhere, until the value changes.
    void showReason(const QString &reason);
    /// Advice under the field, until the value changes.
    void showNote(const QString &note);
    [[nodiscard]] QString reason() const;

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Strictness { WhileTyping, WhenLeft };
    bool judge(Strictness strictness);
    [[nodiscard]] QString reasonFor(EntryCheck check, Strictness strictness) const;
    void showUnder(const QString &text, bool isReason);
    void updateLook();
    void makeRoom();

    QLabel *m_label;
    QLineEdit *m_edit;
    QLabel *m_reason;
    QString m_labelText;
    Check m_check;
    Note m_note;
    bool m_required = false;
    bool m_isReason = false;
};

} // namespace areacliente
