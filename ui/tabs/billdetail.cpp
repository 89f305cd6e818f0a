// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/billdetail.h"

#include "app/sync/documentlibrary.h"
#include "models/invoicelinemodel.h"
#include "ui/delegates/invoicelinedelegate.h"
#include "ui/delegates/moneydelegate.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/labels/invoicelabels.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailsTab = 0;
constexpr int pdfTab = 1;

FieldValue textField(const char *key, const QString &text)
{
    return {.key = QString::fromLatin1(key), .label = invoiceFieldLabel(QString::fromLatin1(key)), .value = text};
}

FieldValue moneyField(const char *key, const Money &amount)
{
    return textField(key, moneyText(amount));
}

} // namespace

BillDetail::BillDetail(DocumentLibrary &documents, QWidget *parent)
    : QWidget(parent)
    , m_documents(documents)
    , m_more(new QAction(this))
    , m_tabs(new QTabWidget(this))
    , m_pane(new DetailPane(this))
    , m_preview(new PdfPreview(this))
{
    setObjectName(u"billDetail"_s);
    m_more->setObjectName(u"moreActions"_s);
    m_more->setIcon(themeIcon(u"more"));
    m_tabs->setObjectName(u"billDetailTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_pane, QString());
    m_tabs->addTab(m_preview, QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &BillDetail::loadPreview);
    showNothing();
}

/// What a document is shown in; the window does not wait for it while there is none.
void BillDetail::ensureSections()
{
    if (m_summary)
        return;
    m_mismatches = new Banner(this);
    m_mismatches->setDismissable(false);
    m_mismatches->setObjectName(u"mismatches"_s);
    m_pane->addSection({}, m_mismatches);
    m_summary = m_pane->addFieldSection({});
    m_lines = makeLines();
    m_pane->addSection(tr("Lines"), m_lines);
    m_taxes = m_pane->addFieldSection(tr("Taxes"));
    m_payments = m_pane->addFieldSection(tr("Payments"));
    m_links = new QWidget(this);
    m_linksLayout = new QVBoxLayout(m_links);
    m_linksLayout->setContentsMargins(0, 0, 0, 0);
    m_linksLayout->setSpacing(metrics::tiny);
    m_pane->addSection(tr("Credit notes"), m_links);
    retranslate();
}

TableView *BillDetail::makeLines()
{
    m_lineModel = new InvoiceLineModel(this);
    auto *lines = new TableView(this);
    lines->setObjectName(u"invoiceLines"_s);
    lines->setModel(m_lineModel);
    lines->setInitialColumns({u"description"_s, u"amount"_s});
    lines->setStretchColumn(u"description");
    lines->setItemDelegateForColumn(m_lineModel->columnOf(u"description"), new InvoiceLineDelegate(lines));
    for (const auto *column : {u"unit_price", u"amount"})
        lines->setItemDelegateForColumn(m_lineModel->columnOf(column), new MoneyDelegate(lines));
    lines->horizontalHeader()->hide();
    lines->setFrameShape(QFrame::NoFrame);
    lines->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return lines;
}

void BillDetail::setDocument(const DocumentRef &document)
{
    if (m_document != document) {
        m_document = document;
        m_isPreviewed = false;
    }
    m_tabs->setTabEnabled(pdfTab, true);
    loadPreview();
}

void BillDetail::showNothing()
{
    m_document.reset();
    m_tabs->setCurrentIndex(detailsTab);
    m_tabs->setTabEnabled(pdfTab, false);
    m_pane->showRecord(false);
}

void BillDetail::showInvoice(const InvoiceDetail &detail, QDate today)
{
    ensureSections();
    const Invoice &invoice = detail.invoice;
    const InvoiceState state = standingOn(today, invoice.state, invoice.dueOn);
    m_pane->setTitle(invoice.number, invoice.summary);
    m_pane->setStatus(QString(enumName(state)), labelOf(state));
    showMismatches(detail.mismatches);
    QList<FieldValue> fields{textField("issued_on", dateText(invoice.issuedOn)),
                             textField("due_on", dateText(invoice.dueOn)),
                             moneyField("net", invoice.net),
                             moneyField("tax", invoice.tax),
                             moneyField("total", invoice.total),
                             moneyField("paid", invoice.paid)};
    if (!invoice.credited.isZero())
        fields.append(moneyField("credited", invoice.credited));
    fields.append(moneyField("outstanding", outstanding(invoice)));
    if (!detail.subscription.isEmpty())
        fields.append(textField("subscription_id", detail.subscription));
    fields.append(textField("customer_name", invoice.customerName));
    fields.append(textField("customer_tax_id", invoice.customerTaxId));
    fields.append(textField("customer_address", invoice.customerAddress));
    m_summary->setFields(fields);
    showLines(detail.parts.lines, detail.mismatches);
    showTaxes(detail.parts.taxes);
    showPayments(detail);
    showLinks(detail.parts.creditNotes);
    setDocument({QString::fromLatin1(Invoice::typeName), invoice.id, invoice.number});
}

void BillDetail::showCreditNote(const CreditNoteDetail &detail)
{
    ensureSections();
    const CreditNote &note = detail.note;
    m_pane->setTitle(note.number, note.reason);
    m_pane->setStatus(u"credit_note", tr("Credit note"));
    showMismatches(detail.mismatches);
    m_summary->setFields({textField("issued_on", dateText(note.issuedOn)), moneyField("net", note.net),
                          moneyField("tax", note.tax), moneyField("total", note.total)});
    showLines(detail.lines, detail.mismatches);
    showTaxes(detail.taxes);
    m_pane->setSectionVisible(m_payments, false);
    clearLinks();
    if (!note.invoiceId.isEmpty())
        addLink(note.invoiceNumber, QString::fromLatin1(Invoice::typeName), note.invoiceId);
    m_pane->setSectionTitle(m_links, tr("Corrects invoice"));
    m_pane->setSectionVisible(m_links, !note.invoiceId.isEmpty());
    setDocument({QString::fromLatin1(CreditNote::typeName), note.id, note.number});
}

void BillDetail::showMismatches(const QList<InvoiceMismatch> &mismatches)
{
    if (mismatches.isEmpty()) {
        m_mismatches->dismiss();
        return;
    }
    QStringList sentences{
        tr("The sums of this document do not come out. Ask the support centre about it before you pay.")};
    for (const InvoiceMismatch &mismatch : mismatches)
        sentences.append(mismatchText(mismatch));
    m_mismatches->showMessage(Tone::Warning, sentences.join(u'\n'));
}

void BillDetail::showLines(const QList<InvoiceLine> &lines, const QList<InvoiceMismatch> &mismatches)
{
    m_lineModel->setLines(lines, mismatches);
    const int rowHeight = InvoiceLineDelegate::rowHeight(m_lines->fontMetrics());
    m_lines->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_lines->setFixedHeight(static_cast<int>(lines.size()) * rowHeight);
    m_lines->resizeColumnToContents(m_lineModel->columnOf(u"amount"));
    m_pane->setSectionVisible(m_lines, !lines.isEmpty());
}

void BillDetail::showTaxes(const QList<TaxLine> &taxes)
{
    QList<FieldValue> fields;
    for (const TaxLine &tax : taxes) {
        fields.append({.key = tax.id,
                       .label = tax.name + u' ' + percentText(tax.basisPoints),
                       .value = tr("%1 on %2", "an amount of tax, and its base")
                                    .arg(moneyText(tax.amount), moneyText(tax.base))});
    }
    m_taxes->setFields(fields);
    m_pane->setSectionVisible(m_taxes, !fields.isEmpty());
}

void BillDetail::showPayments(const InvoiceDetail &detail)
{
    QList<FieldValue> fields;
    for (const Payment &payment : detail.parts.payments) {
        QStringList parts{moneyText(payment.amount)};
        if (payment.state != PaymentState::Settled)
            parts.append(labelOf(payment.state));
        if (const QString method = detail.paymentMethods.value(payment.paymentMethodId); !method.isEmpty())
            parts.append(method);
        if (!payment.reference.isEmpty())
            parts.append(payment.reference);
        fields.append(
            {.key = payment.id, .label = dateText(payment.at.toLocalTime().date()), .value = parts.join(u" · "_s)});
    }
    m_payments->setFields(fields);
    m_pane->setSectionVisible(m_payments, !fields.isEmpty());
}

void BillDetail::showLinks(const QList<CreditNote> &notes)
{
    clearLinks();
    for (const CreditNote &note : notes)
        addLink(note.number + u" · "_s + moneyText(note.total), QString::fromLatin1(CreditNote::typeName), note.id);
    m_pane->setSectionTitle(m_links, tr("Credit notes"));
    m_pane->setSectionVisible(m_links, !notes.isEmpty());
}

void BillDetail::clearLinks()
{
    while (QLayoutItem *item = m_linksLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the very one that was pressed
        delete item;
    }
}

void BillDetail::addLink(const QString &text, const QString &type, const Id &id)
{
    auto *link = new QPushButton(themeIcon(type == QLatin1String(CreditNote::typeName) ? u"credit-note" : u"billing"),
                                 text, m_links);
    link->setObjectName(u"link-"_s + id);
    link->setAccessibleName(text);
    m_linksLayout->addWidget(link, 0, Qt::AlignLeft);
    connect(link, &QPushButton::clicked, this, [this, type, id] { Q_EMIT recordRequested(type, id); });
}

void BillDetail::setActions(const QList<QAction *> &actions)
{
    auto *menu = new QMenu(this);
    menu->addActions(actions.mid(2));
    m_pane->setActions(actions.mid(0, 2) + QList<QAction *>{m_more});
    auto *button = m_pane->findChild<QPushButton *>(m_more->objectName());
    button->setMenu(menu);
    const auto showIconOnly = [button] { button->setText({}); };
    connect(m_more, &QAction::changed, button, showIconOnly);
    showIconOnly();
}

EmptyState *BillDetail::emptyState() const
{
    return m_pane->emptyState();
}

void BillDetail::showPreview()
{
    if (m_document)
        m_tabs->setCurrentIndex(pdfTab);
}

void BillDetail::loadPreview()
{
    if (m_tabs->currentIndex() != pdfTab || m_isPreviewed || !m_document)
        return;
    m_isPreviewed = true;
    m_preview->showMessage([] { return PdfPreview::Message{u"pdf"_s, tr("Fetching the document…"), {}}; });
    m_documents.fetch(this, m_document->type, m_document->id,
                      [this, wanted = *m_document](const Result<QByteArray> &pdf) {
        if (m_document != wanted)
            return;
        if (pdf) {
            m_preview->showPdf(*pdf);
        } else {
            m_isPreviewed = false; // tried again when it is next looked at
            m_preview->showMessage([error = pdf.error()] {
                return PdfPreview::Message{u"offline"_s, tr("The document is not here"), documentErrorText(error)};
            });
        }
    });
}

void BillDetail::retranslate()
{
    m_more->setText(tr("More"));
    m_tabs->setTabText(detailsTab, tr("Details"));
    m_tabs->setTabText(pdfTab, tr("PDF"));
    if (!m_summary)
        return;
    m_lines->setAccessibleName(tr("Lines"));
    m_lines->retranslate();
    m_lineModel->setText(invoiceModelText());
    m_pane->setSectionTitle(m_lines, tr("Lines"));
    m_pane->setSectionTitle(m_taxes, tr("Taxes"));
    m_pane->setSectionTitle(m_payments, tr("Payments"));
}

} // namespace areacliente
