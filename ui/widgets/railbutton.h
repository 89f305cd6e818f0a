// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace areacliente {

/// One entry of the NavigationRail.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(QString icon, QWidget *parent);

    void setLabel(const QString &label);
    void setCount(int count, const QString &description);
    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void updateNames();
    void paintCount(QPainter &painter, const QRect &area) const;
    [[nodiscard]] QFont labelFont() const;

    QString m_icon;
    QString m_countDescription;
    int m_count = 0;
    bool m_collapsed = false;
};

} // namespace areacliente
