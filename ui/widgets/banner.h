// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace areacliente {

class SelectableLabel;

/// A message inside a page, instead of a modal box: what happened, and what can be done about it. Hidden until it has something to say.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows `text` (plain) with one button per action, and tells screen readers. Actions stay their owner's.
    void showMessage(Tone tone, const QString &text, const QList<QAction *> &actions = {});
    /// As above, with a text that follows the language: `words` is asked now and after each change of it.
    void showMessage(Tone tone, std::function<QString()> words, const QList<QAction *> &actions = {});
    /// Hides the message.
    void dismiss();
    void setDismissable(bool dismissable);

    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

Q_SIGNALS:
    void dismissed();
    /// By Escape inside the banner, or its close button; dismissed() comes before.
    void closedByUser();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void closeForUser();
    void updateLook();
    void updateTexts();
    void setActions(const QList<QAction *> &actions);

    Tone m_tone = Tone::Info;
    std::function<QString()> m_words;
    QLabel *m_icon;
    SelectableLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace areacliente
