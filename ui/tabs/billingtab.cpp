// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/billingtab.h"

#include "ui/tabs/creditnotespage.h"
#include "ui/tabs/invoicespage.h"
#include "ui/tabs/ledgerpage.h"
#include "ui/tabs/paymentmethodspage.h"
#include "ui/tabs/spendingpage.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

BillingTab::BillingTab(const TabContext &context, QWidget *parent)
    : BillingTab(context, std::make_unique<SystemFileChooser>(), nullptr, parent)
{
}

BillingTab::BillingTab(const TabContext &context, FileChooser &files, QWidget *parent)
    : BillingTab(context, nullptr, &files, parent)
{
}

BillingTab::BillingTab(const TabContext &context, std::unique_ptr<FileChooser> owned, FileChooser *files,
                       QWidget *parent)
    : TabPage(context, parent)
    , m_ownFiles(std::move(owned))
    , m_files(files ? *files : *m_ownFiles)
    , m_pages(new QTabWidget(this))
{
    setObjectName(u"billingTab"_s);
    m_pages->setObjectName(u"billingPages"_s);
    m_pages->setDocumentMode(true);
    m_shown = {Invoices, CreditNotes, Ledger};
    if (session().sees(Area::PaymentMethods))
        m_shown.append(PaymentMethods);
    if (session().sees(Area::SpendingReports))
        m_shown.append(SpendingOverview);
    for (qsizetype page = 0; page < m_shown.size(); ++page)
        m_pages->addTab(makePlace(), QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    ensurePage(0);
    connect(m_pages, &QTabWidget::currentChanged, this, &BillingTab::ensurePage);
    BillingTab::retranslate();
}

/// Where a page will be once somebody looks at it.
QWidget *BillingTab::makePlace()
{
    auto *place = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    return place;
}

void BillingTab::ensurePage(int tab)
{
    QLayout *place = m_pages->widget(tab)->layout();
    if (place->count() > 0)
        return;
    switch (m_shown.at(tab)) {
    case Invoices:
        m_invoices = new InvoicesPage(context(), m_files);
        connect(m_invoices, &InvoicesPage::recordRequested, this, &BillingTab::open);
        connect(m_invoices, &InvoicesPage::contentShown, this, [this] { noteContent(); });
        place->addWidget(m_invoices);
        return;
    case CreditNotes:
        m_creditNotes = new CreditNotesPage(context(), m_files);
        connect(m_creditNotes, &CreditNotesPage::recordRequested, this, &BillingTab::open);
        place->addWidget(m_creditNotes);
        return;
    case Ledger:
        m_ledger = new LedgerPage(context());
        connect(m_ledger, &LedgerPage::recordRequested, this, &BillingTab::open);
        place->addWidget(m_ledger);
        return;
    case PaymentMethods:
        m_paymentMethods = new PaymentMethodsPage(context());
        place->addWidget(m_paymentMethods);
        return;
    case SpendingOverview:
        m_spending = new SpendingPage(context());
        place->addWidget(m_spending);
        return;
    }
    Q_UNREACHABLE();
}

void BillingTab::goTo(Page page)
{
    if (const auto tab = m_shown.indexOf(page); tab >= 0)
        m_pages->setCurrentIndex(static_cast<int>(tab));
}

void BillingTab::open(const QString &type, const Id &id)
{
    if (!showRecord(type, id))
        Q_EMIT recordRequested(type, id);
}

bool BillingTab::showRecord(const QString &type, const Id &id)
{
    if (type == QLatin1String(Invoice::typeName)) {
        goTo(Invoices);
        m_invoices->showInvoice(id);
        return true;
    }
    if (type == QLatin1String(CreditNote::typeName)) {
        goTo(CreditNotes);
        m_creditNotes->showCreditNote(id);
        return true;
    }
    if (type == QLatin1String(PaymentMethod::typeName) && m_shown.contains(PaymentMethods)) {
        goTo(PaymentMethods);
        m_paymentMethods->showMethod(id);
        return true;
    }
    if (type == QLatin1String(InvoiceLine::typeName)) {
        showBillOf<InvoiceLine>(id);
        return true;
    }
    if (type == QLatin1String(Payment::typeName)) {
        showBillOf<Payment>(id);
        return true;
    }
    return false;
}

/// Shows the invoice or credit note that a line or a payment stands on.
template <RecordLike R>
void BillingTab::showBillOf(const Id &partId)
{
    const auto find = [partId](const RecordStore &store) -> Result<std::pair<QString, Id>> {
        const auto part = store.get<R>(partId);
        if (!part)
            return std::unexpected(part.error());
        const auto note = store.find<CreditNote>(part->invoiceId);
        if (!note)
            return std::unexpected(note.error());
        return std::pair(QString::fromLatin1(*note ? CreditNote::typeName : Invoice::typeName), part->invoiceId);
    };
    session().read(this, find, [this](const Result<std::pair<QString, Id>> &bill) {
        if (bill)
            showRecord(bill->first, bill->second);
    });
}

QList<QAction *> BillingTab::pageActions() const
{
    return m_invoices->pageActions();
}

void BillingTab::focusFilter()
{
    switch (m_shown.at(m_pages->currentIndex())) {
    case Invoices: m_invoices->focusFilter(); return;
    case CreditNotes: m_creditNotes->focusFilter(); return;
    case Ledger: m_ledger->focusFilter(); return;
    case PaymentMethods: return;
    case SpendingOverview: m_spending->focusFilter(); return;
    }
    Q_UNREACHABLE();
}

void BillingTab::retranslate()
{
    const auto title = [](Page page) {
        switch (page) {
        case Invoices: return tr("Invoices");
        case CreditNotes: return tr("Credit notes");
        case Ledger: return tr("Balance");
        case PaymentMethods: return tr("Payment methods");
        case SpendingOverview: return tr("Spending");
        }
        Q_UNREACHABLE();
    };
    for (int tab = 0; tab < m_pages->count(); ++tab)
        m_pages->setTabText(tab, title(m_shown.at(tab)));
    m_invoices->retranslate();
    if (m_creditNotes)
        m_creditNotes->retranslate();
    if (m_ledger)
        m_ledger->retranslate();
    if (m_paymentMethods)
        m_paymentMethods->retranslate();
    if (m_spending)
        m_spending->retranslate();
}

} // namespace areacliente
