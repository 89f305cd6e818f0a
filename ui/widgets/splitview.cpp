// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/splitview.h"

#include "ui/viewstate.h"

namespace areacliente {

namespace {
constexpr int listMinimum = 280;
constexpr int detailMinimum = 300;
} // namespace

SplitView::SplitView(QWidget *list, QWidget *detail, QString key, ViewStateStore *store, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_key(std::move(key))
    , m_store(store)
{
    setObjectName(m_key);
    addWidget(list);
    addWidget(detail);
    list->setMinimumWidth(listMinimum);
    detail->setMinimumWidth(detailMinimum);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    if (m_store)
        restoreState(m_store->viewState(m_key));
    setHandleWidth(1); // a restored state brings its own
    connect(this, &QSplitter::splitterMoved, this, &SplitView::save);
}

void SplitView::save()
{
    if (m_store)
        m_store->setViewState(m_key, saveState());
}

} // namespace areacliente
