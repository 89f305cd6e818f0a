// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/personaldata.h"

#include "app/domain/recordjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Reads the records whose contact_id is `contact` into `records`, unless an earlier reading failed.
template <RecordLike R>
void readOwn(const RecordStore &store, const Id &contact, const QString &order, QList<R> &records, Result<void> &result)
{
    if (!result)
        return;
    auto read = store.select<R>({.where = u"contact_id = ?"_s, .arguments = {contact}, .order = order});
    if (read)
        records = std::move(*read);
    else
        result = std::unexpected(read.error());
}

template <RecordLike R>
QJsonArray jsonOf(const QList<R> &records)
{
    QJsonArray array;
    for (const R &record : records)
        array.append(recordToJson(record));
    return array;
}

template <RecordLike R>
QByteArray csvOf(const QList<R> &records, const CsvDialect &dialect)
{
    QByteArray table = csvLine({QString::fromLatin1(R::typeName)}, dialect) + csvHeading<R>(dialect);
    for (const R &record : records)
        table += csvRecord(record, dialect);
    return table;
}

} // namespace

Result<PersonalData> personalDataOf(const RecordStore &store, const Id &contact)
{
    auto self = store.get<Contact>(contact);
    if (!self)
        return std::unexpected(self.error());
    PersonalData data{.contact = std::move(*self), .tickets = {}, .messages = {}, .activity = {}};
    Result<void> result;
    readOwn(store, contact, u"opened_at, id"_s, data.tickets, result);
    readOwn(store, contact, u"at, id"_s, data.messages, result);
    readOwn(store, contact, u"at, id"_s, data.activity, result);
    if (!result)
        return std::unexpected(result.error());
    return data;
}

QByteArray personalDataJson(const PersonalData &data, const QDateTime &exportedAt)
{
    const QJsonObject object{
        {u"format"_s, u"areacliente-personal-data-1"_s}, {u"exported_at"_s, toJson(exportedAt)},
        {u"contact"_s, recordToJson(data.contact)},      {u"tickets"_s, jsonOf(data.tickets)},
        {u"messages"_s, jsonOf(data.messages)},          {u"activity_entries"_s, jsonOf(data.activity)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray personalDataCsv(const PersonalData &data, const CsvDialect &dialect)
{
    const QByteArray gap = "\r\n";
    return csvStart(dialect) + csvOf(QList<Contact>{data.contact}, dialect) + gap + csvOf(data.tickets, dialect) + gap
           + csvOf(data.messages, dialect) + gap + csvOf(data.activity, dialect);
}

} // namespace areacliente
