// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listpane.h"

#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/filterline.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
/// Shorter than this a filter line is hard to read.
constexpr int filterWidth = 180;
} // namespace

ListPane::ListPane(QAbstractItemView *view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_filter(new FilterLine(this))
    , m_banner(new Banner(this))
    , m_empty(new EmptyState(this))
    , m_bar(new QHBoxLayout)
    , m_choiceBar(new QHBoxLayout)
    , m_layout(new QVBoxLayout(this))
    , m_stack(new QStackedWidget(this))
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_bar->setSpacing(metrics::small);
    m_bar->addWidget(m_filter, 1);
    m_choiceBar->setSpacing(metrics::small);
    m_bar->addLayout(m_choiceBar);
    m_layout->setContentsMargins(metrics::large, metrics::medium, metrics::large, metrics::medium);
    m_layout->setSpacing(metrics::small);
    m_layout->addLayout(m_bar);
    m_layout->addWidget(m_banner);
    m_layout->addWidget(m_stack, 1);

    const auto *model = m_view->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListPane::update);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListPane::update);
    connect(model, &QAbstractItemModel::modelReset, this, &ListPane::update);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ListPane::update);
    connect(m_filter, &FilterLine::filterChanged, this, &ListPane::update);
}

FilterChoice *ListPane::addChoice(const QString &name)
{
    auto *choice = new FilterChoice(this);
    choice->setObjectName(name);
    m_choiceBar->addWidget(choice);
    m_choices.append(choice);
    connect(choice, &FilterChoice::chosenChanged, this, &ListPane::update);
    return choice;
}

void ListPane::addToBar(QWidget *widget)
{
    m_bar->addWidget(widget);
}

void ListPane::setEmptyContent(const QString &icon, const QString &title, const QString &text, QAction *action)
{
    m_nothing = {icon, title, text, action};
    update();
}

void ListPane::setNothingFoundContent(const QString &title, const QString &text)
{
    m_nothingFound = {u"search"_s, title, text};
    update();
}

bool ListPane::isFiltered() const
{
    return !m_filter->text().isEmpty()
           || std::ranges::any_of(m_choices, [](const FilterChoice *choice) { return !choice->chosen().isEmpty(); });
}

void ListPane::clearFilters()
{
    m_filter->clear();
    for (FilterChoice *choice : std::as_const(m_choices))
        choice->choose({});
}

void ListPane::update()
{
    m_stack->setCurrentIndex(m_view->model()->rowCount() > 0 ? 0 : 1);
    const Content &content = isFiltered() ? m_nothingFound : m_nothing;
    m_empty->setContent(content.icon, content.title, content.text, content.action);
}

/// The choices stand beside the filter line, or under it where it would get too short.
void ListPane::placeChoices()
{
    const int beside = m_choiceBar->sizeHint().width() + m_bar->count() * metrics::small + filterWidth;
    int others = 0;
    for (int i = 0; i < m_bar->count(); ++i) {
        if (const QWidget *widget = m_bar->itemAt(i)->widget(); widget && widget != m_filter)
            others += widget->sizeHint().width();
    }
    const bool below = beside + others > contentsRect().width() - 2 * metrics::large;
    if (below == m_choicesBelow || m_choices.isEmpty())
        return;
    m_choicesBelow = below;
    if (below) {
        m_bar->removeItem(m_choiceBar);
        m_choiceBar->setParent(nullptr);
        m_choiceBar->addStretch();
        m_layout->insertLayout(1, m_choiceBar);
    } else {
        m_layout->removeItem(m_choiceBar);
        m_choiceBar->setParent(nullptr);
        delete m_choiceBar->takeAt(m_choiceBar->count() - 1);
        m_bar->insertLayout(1, m_choiceBar);
    }
}

void ListPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeChoices();
}

} // namespace areacliente
