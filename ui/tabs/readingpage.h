// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tabs/tabpage.h"

class QListView;

namespace areacliente {

class DetailPane;
class FieldGrid;
class ListPane;
class MarkdownView;
class SortFilterProxy;
class TableModelBase;
struct FieldValue;

/// A list of texts from the provider, and the chosen one beside it to read.
class ReadingPage : public QWidget
{
    Q_OBJECT

public:
    void focusFilter();
    virtual void retranslate() = 0;

protected:
    /// `name` names the page's parts; rows are in the order of `sortColumn`.
    ReadingPage(const TabContext &context, const QString &name, TableModelBase *model, QStringView sortColumn,
                Qt::SortOrder order, QWidget *parent);

    [[nodiscard]] AccountSession &session() const { return m_context.session; }
    [[nodiscard]] ListPane *list() const { return m_list; }
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] SortFilterProxy *proxy() const { return m_proxy; }
    [[nodiscard]] DetailPane *pane() const { return m_pane; }
    [[nodiscard]] MarkdownView *body() const { return m_body; }
    /// What else is known about the entry, under its text; no fields hide it.
    void showFacts(const QList<FieldValue> &facts);

    /// Chooses an entry, now or as soon as it is read.
    void choose(const Id &id);
    /// Shows the chosen entry again, or the first one where it is gone.
    void refresh();
    /// Fills pane and body with the entry; false where there is none with this id.
    virtual bool showEntry(const Id &id) = 0;

private:
    TabContext m_context;
    TableModelBase *m_model;
    SortFilterProxy *m_proxy;
    QListView *m_view;
    ListPane *m_list;
    DetailPane *m_pane;
    MarkdownView *m_body;
    FieldGrid *m_facts;
    Id m_chosen;
};

} // namespace areacliente
