// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/invoicequery.h"
#include "ui/tabs/documentactions.h"

#include <QWidget>

class QTabWidget;
class QVBoxLayout;

namespace areacliente {

class Banner;
class DetailPane;
class EmptyState;
class FieldGrid;
class InvoiceLineModel;
class PdfPreview;
class TableView;

/// Everything about one invoice or credit note: its sums, lines, taxes, payments and corrections, and its PDF, which is
/// fetched when it is looked at.
class BillDetail : public QWidget
{
    Q_OBJECT

public:
    explicit BillDetail(DocumentLibrary &documents, QWidget *parent = nullptr);

    /// `today` decides whether it is overdue.
    void showInvoice(const InvoiceDetail &detail, QDate today);
    void showCreditNote(const CreditNoteDetail &detail);
    void showNothing();

    /// The document shown, if any.
    [[nodiscard]] const std::optional<DocumentRef> &document() const { return m_document; }
    /// The first two become buttons, the others a menu.
    void setActions(const QList<QAction *> &actions);
    [[nodiscard]] EmptyState *emptyState() const;
    [[nodiscard]] PdfPreview *preview() const { return m_preview; }
    /// Turns to the PDF.
    void showPreview();
    void retranslate();

Q_SIGNALS:
    void recordRequested(const QString &type, const areacliente::Id &id);

private:
    void ensureSections();
    [[nodiscard]] TableView *makeLines();
    void setDocument(const DocumentRef &document);
    void showMismatches(const QList<InvoiceMismatch> &mismatches);
    void showLines(const QList<InvoiceLine> &lines, const QList<InvoiceMismatch> &mismatches);
    void showTaxes(const QList<TaxLine> &taxes);
    void showPayments(const InvoiceDetail &detail);
    void showLinks(const QList<CreditNote> &notes);
    void addLink(const QString &text, const QString &type, const Id &id);
    void clearLinks();
    void loadPreview();

    DocumentLibrary &m_documents;
    QAction *m_more;
    QTabWidget *m_tabs;
    DetailPane *m_pane;
    PdfPreview *m_preview;
    FieldGrid *m_summary = nullptr; ///< made for the first document, with all that follows
    Banner *m_mismatches = nullptr;
    InvoiceLineModel *m_lineModel = nullptr;
    TableView *m_lines = nullptr;
    FieldGrid *m_taxes = nullptr;
    FieldGrid *m_payments = nullptr;
    QWidget *m_links = nullptr;
    QVBoxLayout *m_linksLayout = nullptr;
    std::optional<DocumentRef> m_document;
    bool m_isPreviewed = false; ///< the preview is that of the document
};

} // namespace areacliente
