// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/readingpage.h"

#include "models/rowmodelbase.h"
#include "models/sortfilterproxy.h"
#include "ui/delegates/twolinedelegate.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/markdownview.h"
#include "ui/widgets/splitview.h"

#include <QListView>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

ReadingPage::ReadingPage(const TabContext &context, const QString &name, TableModelBase *model, QStringView sortColumn,
                         Qt::SortOrder order, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(model)
    , m_proxy(new SortFilterProxy(this))
    , m_view(new QListView)
    , m_pane(new DetailPane(this))
    , m_body(new MarkdownView(this))
{
    setObjectName(name);
    model->setParent(this);
    m_proxy->setSourceModel(model);
    m_proxy->sort(model->columnOf(sortColumn), order);
    m_view->setObjectName(name + u"List"_s);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_list = new ListPane(m_view, this);
    m_body->setObjectName(name + u"Body"_s);
    m_pane->addSection({}, m_body);
    m_facts = m_pane->addFieldSection({});
    m_facts->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *split = new SplitView(m_list, m_pane, name + u"Split"_s, &m_context.viewState);
    split->setStretchFactor(0, 2); // to read takes more room than to choose
    split->setStretchFactor(1, 3);
    layout->addWidget(split);
    connect(m_list->filter(), &FilterLine::filterChanged, this, [this](const QString &text) {
        m_proxy->setFilterText(text);
        refresh();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            choose(current.data(RowIdRole).toString());
    });
}

void ReadingPage::showFacts(const QList<FieldValue> &facts)
{
    m_facts->setFields(facts);
    m_pane->setSectionVisible(m_facts, !facts.isEmpty());
}

void ReadingPage::focusFilter()
{
    m_list->filter()->setFocus();
    m_list->filter()->selectAll();
}

void ReadingPage::choose(const Id &id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    refresh();
}

void ReadingPage::refresh()
{
    if (!showEntry(m_chosen)) {
        const Id first = m_proxy->index(0, 0).data(RowIdRole).toString();
        if (first.isEmpty() || !showEntry(first)) {
            m_pane->showRecord(false);
            return;
        }
        m_chosen = first;
    }
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (index.data(RowIdRole) == m_chosen && index != m_view->currentIndex())
            m_view->setCurrentIndex(index);
    }
}

} // namespace areacliente
