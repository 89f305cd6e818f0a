// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/datachangerequest.h"

#include <QWidget>

class QLabel;

namespace areacliente {

/// What must accompany the form, and where to send it.
class AnnexList : public QWidget
{
    Q_OBJECT

public:
    explicit AnnexList(QWidget *parent = nullptr);

    void setAnnexes(const QList<Annex> &annexes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QLabel *icon;
        QLabel *text;
    };
    [[nodiscard]] Line addLine(const QString &name);
    void refresh();

    QList<Annex> m_annexes;
    QList<Line> m_lines; ///< one for each annex there is, in their order
    QLabel *m_address;
};

} // namespace areacliente
