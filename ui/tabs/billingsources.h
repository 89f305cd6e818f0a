// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/invoicequery.h"
#include "app/services/ledgerquery.h"
#include "ui/sessionpagesource.h"

namespace areacliente {

/// The invoices of the replica, and what the filtered ones add up to.
class InvoiceSource final : public QObject, public SessionPageSource<InvoiceRow, InvoiceFilter>
{
    Q_OBJECT

public:
    explicit InvoiceSource(AccountSession &session, QObject *parent = nullptr);

    /// The rows that a query stands for: for exports.
    [[nodiscard]] KeyedRows rowsOf(const Query &query) const override;

Q_SIGNALS:
    /// What the rows of the newest query add up to.
    void totalsChanged(const areacliente::InvoiceTotals &totals);

protected:
    [[nodiscard]] Loader loader(const Query &query) const override;
    [[nodiscard]] Finder finder() const override;
    void walked(const KeyedRows &rows, const QList<PageKey> &boundaries) override;

private:
    struct Summing {
        KeyedRows rows;
        QList<PageKey> boundaries;
        qsizetype next = 0;
        InvoiceTotals totals{};
    };
    void sum(const std::shared_ptr<Summing> &summing);
};

/// The credit notes of the replica.
class CreditNoteSource final : public SessionPageSource<CreditNote, CreditNoteFilter>
{
public:
    using SessionPageSource::SessionPageSource;

    /// The rows that a query stands for: to find one of them.
    [[nodiscard]] KeyedRows rowsOf(const Query &query) const override;

protected:
    [[nodiscard]] Loader loader(const Query &) const override { return readRecords<CreditNote>; }
    [[nodiscard]] Finder finder() const override { return keysOf; }
};

/// The movements of the balance.
class LedgerSource final : public SessionPageSource<LedgerRow, LedgerFilter>
{
public:
    using SessionPageSource::SessionPageSource;

protected:
    [[nodiscard]] KeyedRows rowsOf(const Query &query) const override;
    [[nodiscard]] Loader loader(const Query &) const override { return readLedger; }
    [[nodiscard]] Finder finder() const override { return keysOf; }
};

} // namespace areacliente
