// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace areacliente {

/// A titled box on a page: a group of things that belong together, with what can be done about them.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// A button beside the title. The action stays its owner's.
    void addTitleAction(QAction *action);
    void addWidget(QWidget *widget);
    /// A line of explanation; plain text.
    [[nodiscard]] QLabel *addText();
    /// A row of buttons, one per action.
    void addActions(const QList<QAction *> &actions);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateFont();

    QLabel *m_title;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_content;
};

} // namespace areacliente
