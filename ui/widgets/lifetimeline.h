// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lifecycle.h"

#include <QWidget>

namespace areacliente {

/// The stages of a domain's life one under the other, with their dates; where the domain is now stands out.
class LifeTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit LifeTimeline(QWidget *parent = nullptr);

    void setSteps(const QList<LifeStep> &steps, QDate today);
    /// One line per stage, as it is read out.
    [[nodiscard]] QString asText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    void paintStep(QPainter &painter, int number) const;
    [[nodiscard]] QString dateOf(const LifeStep &step) const;
    void updateAccessible();

    QList<LifeStep> m_steps;
    QDate m_today;
};

} // namespace areacliente
