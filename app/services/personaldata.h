// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/contact.h"
#include "app/domain/csv.h"
#include "app/domain/ticket.h"
#include "app/store/recordstore.h"

namespace areacliente {

/// What a store holds about one contact itself: its own record, what it wrote to the support centre, and its entries in
/// the activity log (GDPR, article 15 and 20).
struct PersonalData {
    Contact contact;
    QList<Ticket> tickets;
    QList<Message> messages;
    QList<ActivityEntry> activity;
};

/// Errors: NotFound where the contact itself is not there; Storage.
[[nodiscard]] Result<PersonalData> personalDataOf(const RecordStore &store, const Id &contact);

/// One JSON object: format, time of export, and the records by type, each as it is exchanged.
[[nodiscard]] QByteArray personalDataJson(const PersonalData &data, const QDateTime &exportedAt);
/// One table per type, each under a line with its type name, parted by empty lines.
[[nodiscard]] QByteArray personalDataCsv(const PersonalData &data, const CsvDialect &dialect);

} // namespace areacliente
