// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;
class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace areacliente {

class Banner;
class EmptyState;
class FilterChoice;
class FilterLine;

/// A list with its filter line and choices above it. Without rows it says why there are none, and what to do.
class ListPane : public QWidget
{
    Q_OBJECT

public:
    /// `view` has its model already; the pane takes the view.
    explicit ListPane(QAbstractItemView *view, QWidget *parent = nullptr);

    [[nodiscard]] FilterLine *filter() const { return m_filter; }
    [[nodiscard]] Banner *banner() const { return m_banner; }
    /// A further box to narrow the list with, after the filter line; `name` becomes its object name.
    FilterChoice *addChoice(const QString &name);
    /// A button or the like at the end of the line.
    void addToBar(QWidget *widget);
    /// What stands here while there are no rows at all, and while no row passes the filters.
    void setEmptyContent(const QString &icon, const QString &title, const QString &text, QAction *action = nullptr);
    void setNothingFoundContent(const QString &title, const QString &text);
    /// True while the filter line or a choice narrows the list.
    [[nodiscard]] bool isFiltered() const;
    void clearFilters();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Content {
        QString icon;
        QString title;
        QString text;
        QAction *action = nullptr;
    };

    void update();
    void placeChoices();

    QAbstractItemView *m_view;
    FilterLine *m_filter;
    Banner *m_banner;
    EmptyState *m_empty;
    QHBoxLayout *m_bar;
    QHBoxLayout *m_choiceBar;
    QVBoxLayout *m_layout;
    bool m_choicesBelow = false;
    QStackedWidget *m_stack;
    QList<FilterChoice *> m_choices;
    Content m_nothing;
    Content m_nothingFound;
};

} // namespace areacliente
