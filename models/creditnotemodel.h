// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ledgerquery.h"
#include "models/pagedmodel.h"

namespace areacliente {

/// The credit notes of an account, each with the invoice it corrects. Sorted by day, number or total.
class CreditNoteModel : public PagedModel<CreditNote, CreditNoteFilter>
{
    Q_OBJECT

public:
    explicit CreditNoteModel(Source &source, QObject *parent = nullptr);

    /// The order that a column stands for; none where the list cannot be sorted by it.
    [[nodiscard]] static std::optional<CreditNoteOrder> orderOf(QStringView columnId);

protected:
    [[nodiscard]] QString rowDecorationKey(const CreditNote &) const override { return QStringLiteral("credit_note"); }
    [[nodiscard]] QString rowSubtitle(const CreditNote &row) const override { return row.reason; }
};

} // namespace areacliente
