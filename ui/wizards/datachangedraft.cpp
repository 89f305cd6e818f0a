// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/datachangedraft.h"

#include <QJsonArray>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Where each text and flag is kept, for writing and reading alike.
template <class T>
struct Entry {
    QLatin1String key;
    T &(*of)(DataChangeDraft &draft);
};

const std::array textEntries{
    Entry<QString>{"customer_number"_L1, [](DataChangeDraft &d) -> QString & { return d.request.customerNumber; }},
    Entry<QString>{"given_name"_L1, [](DataChangeDraft &d) -> QString & { return d.request.signer.givenName; }},
    Entry<QString>{"first_surname"_L1, [](DataChangeDraft &d) -> QString & { return d.request.signer.firstSurname; }},
    Entry<QString>{"second_surname"_L1, [](DataChangeDraft &d) -> QString & { return d.request.signer.secondSurname; }},
    Entry<QString>{"document_number"_L1,
                   [](DataChangeDraft &d) -> QString & { return d.request.signer.documentNumber; }},
    Entry<QString>{"capacity"_L1, [](DataChangeDraft &d) -> QString & { return d.request.signer.capacity; }},
    Entry<QString>{"reply_email"_L1, [](DataChangeDraft &d) -> QString & { return d.request.signer.replyEmail; }},
    Entry<QString>{"reply_phone"_L1, [](DataChangeDraft &d) -> QString & { return d.request.signer.replyPhone; }},
    Entry<QString>{"organisation_name"_L1, [](DataChangeDraft &d) -> QString & { return d.organisation.name; }},
    Entry<QString>{"organisation_tax_id"_L1, [](DataChangeDraft &d) -> QString & { return d.organisation.taxId; }},
    Entry<QString>{"place"_L1, [](DataChangeDraft &d) -> QString & { return d.request.place; }},
};

const std::array flagEntries{
    Entry<bool>{"is_organisation"_L1, [](DataChangeDraft &d) -> bool & { return d.isOrganisation; }},
    Entry<bool>{"is_organisation_foreign"_L1, [](DataChangeDraft &d) -> bool & { return d.organisation.isForeign; }},
    Entry<bool>{"is_address_foreign"_L1, [](DataChangeDraft &d) -> bool & { return d.request.isAddressForeign; }},
    Entry<bool>{"reading_aid"_L1, [](DataChangeDraft &d) -> bool & { return d.readingAid; }},
};

QJsonArray changesToJson(const QList<DataChange> &changes)
{
    QJsonArray array;
    for (const DataChange &change : changes) {
        array.append(QJsonObject{{u"field"_s, enumName(change.field)},
                                 {u"label"_s, change.label},
                                 {u"present_value"_s, change.presentValue},
                                 {u"new_value"_s, change.newValue}});
    }
    return array;
}

QList<DataChange> changesFromJson(const QJsonArray &array)
{
    QList<DataChange> changes;
    for (const QJsonValue &value : array) {
        const auto field = enumFromName<ChangeField>(value[u"field"].toString());
        changes.append({field.value_or(ChangeField::Other), value[u"label"].toString(),
                        value[u"present_value"].toString(), value[u"new_value"].toString()});
    }
    return changes;
}

/// Each stroke as [x, y, x, y, …].
QJsonArray strokesToJson(const SignatureStrokes &drawn)
{
    QJsonArray strokes;
    for (const auto &points : drawn.strokes) {
        QJsonArray stroke;
        for (const QPointF point : points) {
            stroke.append(point.x());
            stroke.append(point.y());
        }
        strokes.append(stroke);
    }
    return strokes;
}

QList<QList<QPointF>> strokesFromJson(const QJsonArray &array)
{
    QList<QList<QPointF>> strokes;
    for (const QJsonValue &value : array) {
        const QJsonArray numbers = value.toArray();
        QList<QPointF> stroke;
        for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
            stroke.append({numbers[i].toDouble(), numbers[i + 1].toDouble()});
        strokes.append(stroke);
    }
    return strokes;
}

template <NamedEnum E>
void readName(const QJsonObject &json, QStringView key, E &out)
{
    out = enumFromName<E>(json[key].toString()).value_or(out);
}

Signature signatureOf(const DataChangeDraft &draft)
{
    if (draft.signatureMode == SignatureMode::Drawn && !draft.drawn.strokes.isEmpty())
        return draft.drawn;
    if (draft.signatureMode == SignatureMode::Image && !draft.image.data.isEmpty())
        return draft.image;
    return std::monostate();
}

} // namespace

DataChangeRequest requestOf(const DataChangeDraft &draft, QDate today)
{
    DataChangeRequest request = draft.request;
    if (draft.isOrganisation)
        request.organisation = draft.organisation;
    if (!request.date.isValid())
        request.date = today;
    request.signature = signatureOf(draft);
    return request;
}

QJsonObject draftToJson(const DataChangeDraft &draft)
{
    DataChangeDraft copy = draft; // shared; the entries' accessors want something they may write to
    QJsonObject json{{u"reason"_s, enumName(draft.request.reason)},
                     {u"document_kind"_s, enumName(draft.request.signer.documentKind)},
                     {u"changes"_s, changesToJson(draft.request.changes)},
                     {u"date"_s, draft.request.date.toString(Qt::ISODate)},
                     {u"signature_mode"_s, enumName(draft.signatureMode)},
                     {u"pad_width"_s, draft.drawn.pad.width()},
                     {u"pad_height"_s, draft.drawn.pad.height()},
                     {u"strokes"_s, strokesToJson(draft.drawn)},
                     {u"image"_s, QString::fromLatin1(draft.image.data.toBase64())},
                     {u"step"_s, draft.step}};
    for (const auto &entry : textEntries)
        json.insert(entry.key, entry.of(copy));
    for (const auto &entry : flagEntries)
        json.insert(entry.key, entry.of(copy));
    return json;
}

DataChangeDraft draftFromJson(const QJsonObject &json)
{
    DataChangeDraft draft;
    for (const auto &entry : textEntries)
        entry.of(draft) = json[entry.key].toString();
    for (const auto &entry : flagEntries)
        entry.of(draft) = json[entry.key].toBool();
    readName(json, u"reason", draft.request.reason);
    readName(json, u"document_kind", draft.request.signer.documentKind);
    readName(json, u"signature_mode", draft.signatureMode);
    draft.request.changes = changesFromJson(json[u"changes"].toArray());
    draft.request.date = QDate::fromString(json[u"date"].toString(), Qt::ISODate);
    draft.drawn = {{json[u"pad_width"].toDouble(), json[u"pad_height"].toDouble()},
                   strokesFromJson(json[u"strokes"].toArray())};
    draft.image.data = QByteArray::fromBase64(json[u"image"].toString().toLatin1());
    draft.step = json[u"step"].toInt();
    return draft;
}

} // namespace areacliente
