// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QScrollArea>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace areacliente {

class EmptyState;
class FieldGrid;
class SelectableLabel;
class StatusChip;

/// What is known about the chosen row: a title with its state, actions, and sections of fields or other widgets,
/// scrolling as one. Without a record it shows an empty state.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &subtitle = {});
    /// A chip beside the title; an empty text removes it.
    void setStatus(QAnyStringView key, const QString &text);
    /// Buttons under the title, in this order. Actions stay their owner's.
    void setActions(const QList<QAction *> &actions);

    /// Adds a section with a grid of fields, or with a widget of its own (the pane takes it). An empty title makes
    /// none.
    FieldGrid *addFieldSection(const QString &title);
    void addSection(const QString &title, QWidget *content);
    /// Shows or hides a section with its title.
    void setSectionVisible(QWidget *content, bool visible);
    void setSectionTitle(QWidget *content, const QString &title);
    /// Brings a section, or something in one, into view, and keeps it there while the sections around it still grow;
    /// until the user scrolls. nullptr: the beginning.
    void scrollTo(QWidget *content);

    /// What stands here while nothing is chosen.
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    void showRecord(bool hasRecord);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Section {
        QLabel *title;
        QWidget *content;
    };

    void showInView();
    void updateFonts();
    void placeStatus();
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] const Section &sectionOf(const QWidget *content) const;

    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QPointer<QWidget> m_inView;
    EmptyState *m_empty;
    SelectableLabel *m_title;
    SelectableLabel *m_subtitle;
    StatusChip *m_status;
    QBoxLayout *m_titleRow = nullptr;
    QHBoxLayout *m_actions;
    QVBoxLayout *m_sectionsLayout;
    QList<Section> m_sections;
};

} // namespace areacliente
