// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/invoicemodel.h"
#include "ui/filechooser.h"
#include "ui/invoiceexport.h"
#include "ui/tabs/billingsources.h"
#include "ui/tabs/tabpage.h"

#include <QPointer>
#include <QTimer>

class QStackedWidget;

namespace areacliente {

class Banner;
class BillDetail;
class BusyOverlay;
class DocumentActions;
class EmptyState;
class InvoiceFilterBar;
class RowSeeker;
class SelectableLabel;
class TableView;

/// The invoices: a filtered list of any length with its totals, the chosen one beside it, and exports of the list.
class InvoicesPage : public QWidget
{
    Q_OBJECT

public:
    /// What `context` names and `files` must outlive the page.
    InvoicesPage(const TabContext &context, FileChooser &files, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> pageActions() const;
    /// Shows the invoice, and clears the filter so that the list shows it too.
    void showInvoice(const Id &id);
    void focusFilter();
    void retranslate();

    [[nodiscard]] InvoiceModel *model() const { return m_model; }
    [[nodiscard]] DocumentActions *documentActions() const { return m_documentActions; }

Q_SIGNALS:
    void recordRequested(const QString &type, const areacliente::Id &id);
    /// The first rows are in the list, and beside it the details of the one that is chosen.
    void contentShown();

private:
    [[nodiscard]] QWidget *makeSplit();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeFooter();
    void setUpTable();
    void setUpActions();
    void connectSession();
    void returnToSortable(int column, Qt::SortOrder order);
    void applyFilter();
    void refresh();
    void readYears();
    void showLoaded(qint64 rows);
    void chooseFirst();
    void chooseNothing();
    void noteContent();
    void showTotals();
    void updateEmptyState();
    void choose(const Id &id);
    void chooseCurrent();
    void reloadDetail();

    void askExport(const SaveQuestion &question, std::function<void(const SaveAnswer &)> answer);
    void exportCsv();
    void exportPdfs(BundleKind kind);
    void bundle(BundleKind kind, const QList<NumberedInvoice> &invoices, const QString &path);
    void run(ExportJob *job, const QString &path);
    [[nodiscard]] static QString missingText(const QStringList &missing);
    void reportExport(const ExportOutcome &outcome, const QString &path);

    TabContext m_context;
    FileChooser &m_files;
    InvoiceSource *m_source;
    InvoiceModel *m_model;
    InvoiceFilterBar *m_filter;
    Banner *m_banner;
    QStackedWidget *m_stack;
    TableView *m_table;
    EmptyState *m_empty = nullptr; ///< made when there is first nothing to show
    SelectableLabel *m_totals;
    BillDetail *m_detail;
    RowSeeker *m_seeker;
    BusyOverlay *m_busy;
    DocumentActions *m_documentActions;
    QAction *m_exportZip;
    QAction *m_exportMerged;
    QAction *m_preview;
    QAction *m_clearFilter;
    QPointer<ExportJob> m_export;
    QTimer m_refresh;
    QTimer m_rest; ///< runs while one row after another is chosen
    InvoiceTotals m_lastTotals;
    Id m_chosen;
    Id m_asked; ///< whose details were asked for last
    QString m_sortColumn = QStringLiteral("issued_on");
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    bool m_hasContent = false;
};

} // namespace areacliente
