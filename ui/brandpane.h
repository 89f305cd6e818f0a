// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace areacliente {

/// The quiet half of the pages before sign-in: what this program is.
class BrandPane : public QWidget
{
    Q_OBJECT

public:
    explicit BrandPane(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateColors();

    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_claim;
    QList<QLabel *> m_points;
};

} // namespace areacliente
