// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/creditnotemodel.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QList<Column<CreditNote>> creditNoteColumns()
{
    return {
        {.id = "number"_L1, .sortValue = [](const CreditNote &note) { return QVariant(note.number); }},
        {.id = "issued_on"_L1, .sortValue = [](const CreditNote &note) { return QVariant(note.issuedOn); }},
        {.id = "invoice_number"_L1, .sortValue = [](const CreditNote &note) { return QVariant(note.invoiceNumber); }},
        {.id = "reason"_L1, .sortValue = [](const CreditNote &note) { return QVariant(note.reason); }},
        {.id = "total"_L1,
         .sortValue = [](const CreditNote &note) { return QVariant(note.total.minor); },
         .display = [](const CreditNote &note) { return QVariant::fromValue(note.total); },
         .alignment = alignNumber},
    };
}

} // namespace

CreditNoteModel::CreditNoteModel(Source &source, QObject *parent)
    : PagedModel(creditNoteColumns(), source, parent)
{
}

std::optional<CreditNoteOrder> CreditNoteModel::orderOf(QStringView columnId)
{
    if (columnId == u"issued_on")
        return CreditNoteOrder::Day;
    if (columnId == u"number")
        return CreditNoteOrder::Number;
    if (columnId == u"total")
        return CreditNoteOrder::Total;
    return std::nullopt;
}

} // namespace areacliente
