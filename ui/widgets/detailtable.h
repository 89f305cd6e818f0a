// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableview.h"

namespace areacliente {

/// A table inside a detail pane: as high as its rows, up to a limit, so that the pane scrolls as one.
class DetailTable : public TableView
{
    Q_OBJECT

public:
    explicit DetailTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Beyond this many rows the table scrolls by itself.
    void setMaxRows(int rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_maxRows = 12;
};

} // namespace areacliente
