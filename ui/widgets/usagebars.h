// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/subscription.h"

#include <QProgressBar>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace areacliente {

/// How much of a resource is used, as a bar; what was bought on top of the plan begins at a mark.
class UsageBar : public QProgressBar
{
    Q_OBJECT

public:
    explicit UsageBar(QWidget *parent = nullptr);

    void setResource(const Resource &resource);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_used = 0; ///< share of the whole
    double m_included = 1;
};

/// The resources of a subscription: name, how much is used of how much, and a bar.
class UsageBars : public QWidget
{
    Q_OBJECT

public:
    explicit UsageBars(QWidget *parent = nullptr);

    void setResources(const QList<Resource> &resources);
    /// The bar of this resource, or nullptr.
    [[nodiscard]] QWidget *barOf(const Id &resourceId) const;

private:
    struct Line {
        Id id;
        QLabel *name;
        QLabel *amount;
        UsageBar *bar;
    };

    void rebuild(const QList<Resource> &resources);

    QVBoxLayout *m_layout;
    QList<Line> m_lines;
};

} // namespace areacliente
