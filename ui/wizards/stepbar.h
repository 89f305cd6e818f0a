// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QButtonGroup>
#include <QList>
#include <QWidget>

namespace areacliente {

/// How far a step is.
enum class StepMark { Open, Done, NeedsWork };

/// One step: its number, or a sign for how far it is, and its name.
class StepButton : public QAbstractButton
{
    Q_OBJECT

public:
    StepButton(int number, QWidget *parent);

    void setMark(StepMark mark);
    [[nodiscard]] StepMark mark() const { return m_mark; }
    void setCompact(bool compact);
    void setTitle(const QString &title);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameItself();
    [[nodiscard]] QRect circle() const;
    void drawCircle(QPainter &painter) const;

    int m_number;
    StepMark m_mark = StepMark::Open;
    bool m_isCompact = false;
};

/// The steps of a wizard, one below the other. Any step can be gone to, with the mouse or with the arrow keys.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    StepBar(int steps, QWidget *parent);

    void setTitles(const QStringList &titles);
    void setMark(int step, StepMark mark);
    [[nodiscard]] StepMark mark(int step) const { return m_buttons.at(step)->mark(); }
    void setCurrent(int step);
    /// Numbers without names, where there is little room.
    void setCompact(bool compact);

Q_SIGNALS:
    void stepChosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<StepButton *> m_buttons;
    QButtonGroup m_group;
};

} // namespace areacliente
