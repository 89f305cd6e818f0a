// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailpane.h"

#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/selectablelabel.h"
#include "ui/widgets/statuschip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

DetailPane::DetailPane(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(this))
    , m_title(new SelectableLabel(this))
    , m_subtitle(new SelectableLabel(this))
    , m_status(new StatusChip(this))
    , m_actions(new QHBoxLayout)
    , m_sectionsLayout(new QVBoxLayout)
{
    setObjectName(u"detailPane"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::huge, metrics::large, metrics::huge, metrics::large);
    layout->setSpacing(metrics::small);
    layout->addWidget(makeHeader());
    layout->addLayout(m_sectionsLayout);
    layout->addStretch();
    m_sectionsLayout->setSpacing(metrics::small);

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(page);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    page->setBackgroundRole(QPalette::Base);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &DetailPane::showInView);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_inView = nullptr; });
    updateFonts();
}

QWidget *DetailPane::makeHeader()
{
    auto *header = new QWidget;
    m_title->setObjectName(u"detailTitle"_s);
    m_subtitle->setObjectName(u"detailSubtitle"_s);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_status->setObjectName(u"detailStatus"_s);
    m_titleRow = new QHBoxLayout;
    m_titleRow->setSpacing(metrics::medium);
    m_titleRow->addWidget(m_title, 1);
    m_titleRow->addWidget(m_status, 0, Qt::AlignVCenter | Qt::AlignLeading);
    m_actions->setContentsMargins(0, metrics::small, 0, metrics::small);
    m_actions->setSpacing(metrics::small);
    m_actions->addStretch();
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tiny);
    layout->addLayout(m_titleRow);
    layout->addWidget(m_subtitle);
    layout->addLayout(m_actions);
    m_status->hide();
    m_subtitle->hide();
    return header;
}

void DetailPane::setTitle(const QString &title, const QString &subtitle)
{
    m_title->showText(title);
    m_subtitle->showText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleName(title);
    placeStatus();
    showRecord(true);
}

void DetailPane::setStatus(QAnyStringView key, const QString &text)
{
    m_status->setStatus(key, text);
    m_status->setVisible(!text.isEmpty());
    placeStatus();
}

/// Beside the title; under it where the longest word of the title leaves no room.
void DetailPane::placeStatus()
{
    const int room = width() - 2 * metrics::huge - m_scroll->verticalScrollBar()->sizeHint().width();
    const int needed = m_title->minimumSizeHint().width() + metrics::medium + m_status->sizeHint().width();
    const bool isBelow = needed > room;
    m_titleRow->setDirection(isBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_titleRow->setSpacing(isBelow ? metrics::tiny : metrics::medium);
}

void DetailPane::resizeEvent(QResizeEvent *event)
{
    placeStatus();
    QWidget::resizeEvent(event);
}

void DetailPane::setActions(const QList<QAction *> &actions)
{
    while (m_actions->count() > 1) {
        QLayoutItem *item = m_actions->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < actions.size(); ++i)
        m_actions->insertWidget(static_cast<int>(i), new ActionButton(actions.at(i), this));
}

FieldGrid *DetailPane::addFieldSection(const QString &title)
{
    auto *grid = new FieldGrid(this);
    addSection(title, grid);
    return grid;
}

void DetailPane::addSection(const QString &title, QWidget *content)
{
    auto *label = new QLabel(title, this);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(0, metrics::large, 0, 0);
    label->setVisible(!title.isEmpty());
    label->setBuddy(content);
    m_sectionsLayout->addWidget(label);
    m_sectionsLayout->addWidget(content);
    m_sections.append({label, content});
    updateFonts();
}

void DetailPane::setSectionVisible(QWidget *content, bool visible)
{
    const Section &section = sectionOf(content);
    section.title->setVisible(visible && !section.title->text().isEmpty());
    section.content->setVisible(visible);
}

void DetailPane::setSectionTitle(QWidget *content, const QString &title)
{
    sectionOf(content).title->setText(title);
}

void DetailPane::scrollTo(QWidget *content)
{
    m_inView = content;
    if (content)
        showInView();
    else
        m_scroll->verticalScrollBar()->setValue(0);
}

void DetailPane::showInView()
{
    if (!m_inView)
        return;
    m_scroll->widget()->layout()->activate(); // what was just shown has no place yet
    m_scroll->ensureWidgetVisible(m_inView, 0, metrics::huge);
}

const DetailPane::Section &DetailPane::sectionOf(const QWidget *content) const
{
    const auto section = std::ranges::find(m_sections, content, &Section::content);
    Q_ASSERT(section != m_sections.end());
    return *section;
}

void DetailPane::showRecord(bool hasRecord)
{
    m_stack->setCurrentIndex(hasRecord ? 1 : 0);
}

void DetailPane::updateFonts()
{
    m_title->setFont(themeFont(TextRole::Title, font()));
    for (const Section &section : m_sections)
        section.title->setFont(themeFont(TextRole::Heading, font()));
}

void DetailPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateFonts();
    QWidget::changeEvent(event);
}

} // namespace areacliente
