// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailtable.h"

#include "ui/theme.h"

#include <QHeaderView>
#include <QScrollBar>

namespace areacliente {

DetailTable::DetailTable(QWidget *parent)
    : TableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSelectionMode(ExtendedSelection);
}

void DetailTable::setModel(QAbstractItemModel *newModel)
{
    TableView::setModel(newModel);
    const auto follow = [this] { updateGeometry(); };
    connect(newModel, &QAbstractItemModel::rowsInserted, this, follow);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, follow);
    connect(newModel, &QAbstractItemModel::modelReset, this, follow);
}

void DetailTable::setMaxRows(int rows)
{
    m_maxRows = rows;
    updateGeometry();
}

QSize DetailTable::sizeHint() const
{
    const int rows = model() ? qBound(1, model()->rowCount(), m_maxRows) : 1;
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {0, horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + bar
                   + 2 * metrics::hair};
}

void DetailTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    updateGeometry(); // the horizontal bar may have come or gone
}

} // namespace areacliente
