// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filechooser.h"
#include "ui/tabs/tabpage.h"

#include <memory>

class QTabWidget;

namespace areacliente {

class CreditNotesPage;
class InvoicesPage;
class LedgerPage;
class PaymentMethodsPage;
class SpendingPage;

/// Invoices, credit notes, the balance, the ways to pay and what the money goes to. Each page is made when it is first shown.
class BillingTab : public TabPage
{
    Q_OBJECT

public:
    explicit BillingTab(const TabContext &context, QWidget *parent = nullptr);
    /// With somebody else to ask for files; `files` must outlive the tab.
    BillingTab(const TabContext &context, FileChooser &files, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> pageActions() const override;
    bool showRecord(const QString &type, const Id &id) override;
    void focusFilter() override;

protected:
    void retranslate() override;

private:
    enum Page { Invoices, CreditNotes, Ledger, PaymentMethods, SpendingOverview };

    BillingTab(const TabContext &context, std::unique_ptr<FileChooser> owned, FileChooser *files, QWidget *parent);
    [[nodiscard]] QWidget *makePlace();
    void ensurePage(int tab);
    void goTo(Page page);
    void open(const QString &type, const Id &id);
    template <RecordLike R>
    void showBillOf(const Id &partId);

    std::unique_ptr<FileChooser> m_ownFiles;
    FileChooser &m_files;
    QTabWidget *m_pages;
    QList<Page> m_shown; ///< page of each tab
    InvoicesPage *m_invoices = nullptr;
    CreditNotesPage *m_creditNotes = nullptr;
    LedgerPage *m_ledger = nullptr;
    PaymentMethodsPage *m_paymentMethods = nullptr;
    SpendingPage *m_spending = nullptr;
};

} // namespace areacliente
