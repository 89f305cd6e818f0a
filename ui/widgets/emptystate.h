// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace areacliente {

class ActionButton;
class TextLabel;

/// What a page shows when it has nothing to show: a picture, what is missing, and what to do.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `action` (optional, its owner's) becomes a button.
    void setContent(const QString &icon, const QString &title, const QString &text, QAction *action = nullptr);

    [[nodiscard]] QString title() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    QString m_iconName;
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    ActionButton *m_button;
};

} // namespace areacliente
