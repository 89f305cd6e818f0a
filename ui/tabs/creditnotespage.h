// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/creditnotemodel.h"
#include "ui/tabs/billingsources.h"
#include "ui/tabs/tabpage.h"

#include <QTimer>

class QStackedWidget;

namespace areacliente {

class Banner;
class BillDetail;
class BusyOverlay;
class DocumentActions;
class EmptyState;
class FileChooser;
class FilterLine;
class RowSeeker;
class TableView;

/// The credit notes, each with its lines, its PDF and the invoice it corrects.
class CreditNotesPage : public QWidget
{
    Q_OBJECT

public:
    /// What `context` names and `files` must outlive the page.
    CreditNotesPage(const TabContext &context, FileChooser &files, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> pageActions() const;
    void showCreditNote(const Id &id);
    void focusFilter();
    void retranslate();

Q_SIGNALS:
    void recordRequested(const QString &type, const areacliente::Id &id);

private:
    void setUpTable();
    void returnToSortable(int column, Qt::SortOrder order);
    void showLoaded(qint64 rows);
    void choose(const Id &id);
    void chooseCurrent();
    void reloadDetail();

    TabContext m_context;
    CreditNoteSource m_source;
    CreditNoteModel *m_model;
    FilterLine *m_filter;
    Banner *m_banner;
    QStackedWidget *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
    BillDetail *m_detail;
    RowSeeker *m_seeker;
    BusyOverlay *m_busy;
    DocumentActions *m_documentActions;
    QTimer m_refresh;
    Id m_chosen;
    QString m_sortColumn = QStringLiteral("issued_on");
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace areacliente
