// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/datachangerequestjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto formatName = "areacliente-data-change-request";
constexpr int formatVersion = 1;

void refuse(QList<Error> &errors, const QString &path, Rule rule, const QString &detail)
{
    errors.append(Error{ErrorCode::Validation, path, detail, rule});
}

/// Takes the members of one object and refuses those nobody asked for.
class ObjectReader
{
public:
    ObjectReader(const QJsonValue &value, QString path, QList<Error> &errors)
        : m_object(value.toObject())
        , m_path(std::move(path))
        , m_errors(errors)
    {
        if (!value.isObject() && !value.isUndefined() && !value.isNull())
            refuse(m_errors, m_path.isEmpty() ? u"(document)"_s : m_path, Rule::Format, u"expected an object"_s);
    }

    [[nodiscard]] QString pathOf(const QString &key) const { return m_path.isEmpty() ? key : m_path + u'.' + key; }

    /// The member, which is now known; undefined or null where it is not given.
    QJsonValue take(const QString &key) { return m_object.take(key); }

    QString text(const QString &key, qsizetype limit)
    {
        const QJsonValue value = take(key);
        if (!value.isString()) {
            refuseUnlessAbsent(value, key, u"expected a string"_s);
            return {};
        }
        QString text = value.toString();
        if (text.size() > limit) {
            refuse(m_errors, pathOf(key), Rule::TooLong, u"at most %1 characters"_s.arg(limit));
            return {};
        }
        return text;
    }

    bool flag(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isBool())
            refuseUnlessAbsent(value, key, u"expected true or false"_s);
        return value.toBool();
    }

    qreal number(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isDouble())
            refuse(m_errors, pathOf(key), Rule::Format, u"expected a number"_s);
        return value.toDouble();
    }

    QJsonArray array(const QString &key, qsizetype limit)
    {
        const QJsonValue value = take(key);
        if (!value.isArray())
            refuseUnlessAbsent(value, key, u"expected an array"_s);
        QJsonArray array = value.toArray();
        if (array.size() <= limit)
            return array;
        refuse(m_errors, pathOf(key), Rule::Limit, u"at most %1"_s.arg(limit));
        return {};
    }

    template <NamedEnum E>
    E name(const QString &key, E fallback)
    {
        const QString text = this->text(key, requestlimits::line);
        const auto value = enumFromName<E>(text);
        if (!value && !text.isEmpty())
            refuse(m_errors, pathOf(key), Rule::Format, u"unknown name"_s);
        return value.value_or(fallback);
    }

    void finish()
    {
        for (const QString &key : m_object.keys())
            refuse(m_errors, pathOf(key.left(requestlimits::line)), Rule::UnknownField, {});
    }

private:
    void refuseUnlessAbsent(const QJsonValue &value, const QString &key, const QString &detail)
    {
        if (!value.isUndefined() && !value.isNull())
            refuse(m_errors, pathOf(key), Rule::Format, detail);
    }

    QJsonObject m_object;
    QString m_path;
    QList<Error> &m_errors;
};

Signer readSigner(const QJsonValue &value, QList<Error> &errors)
{
    ObjectReader reader(value, u"signer"_s, errors);
    Signer signer;
    signer.givenName = reader.text(u"given_name"_s, requestlimits::name);
    signer.firstSurname = reader.text(u"first_surname"_s, requestlimits::name);
    signer.secondSurname = reader.text(u"second_surname"_s, requestlimits::name);
    signer.documentKind = reader.name(u"document_kind"_s, DocumentKind::Nif);
    signer.documentNumber = reader.text(u"document_number"_s, longestDocumentNumber);
    signer.capacity = reader.text(u"capacity"_s, requestlimits::line);
    signer.replyEmail = reader.text(u"reply_email"_s, requestlimits::line * 2);
    signer.replyPhone = reader.text(u"reply_phone"_s, requestlimits::line);
    reader.finish();
    return signer;
}

std::optional<Organisation> readOrganisation(const QJsonValue &value, QList<Error> &errors)
{
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    ObjectReader reader(value, u"organisation"_s, errors);
    Organisation organisation;
    organisation.name = reader.text(u"name"_s, requestlimits::line);
    organisation.taxId = reader.text(u"tax_id"_s, longestDocumentNumber);
    organisation.isForeign = reader.flag(u"is_foreign"_s);
    reader.finish();
    return organisation;
}

DataChange readChange(const QJsonValue &value, qsizetype index, QList<Error> &errors)
{
    ObjectReader reader(value, u"changes[%1]"_s.arg(index), errors);
    DataChange change;
    change.field = reader.name(u"field"_s, ChangeField::Other);
    change.label = reader.text(u"label"_s, requestlimits::line);
    change.presentValue = reader.text(u"present_value"_s, requestlimits::value);
    change.newValue = reader.text(u"new_value"_s, requestlimits::value);
    reader.finish();
    return change;
}

SignatureImage readImage(ObjectReader &reader, QList<Error> &errors)
{
    const QString encoded = reader.text(u"data"_s, requestlimits::imageBytes * 4 / 3 + 4);
    const auto decoded = QByteArray::fromBase64Encoding(encoded.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        refuse(errors, reader.pathOf(u"data"_s), Rule::Format, u"not Base64"_s);
    return {decoded.decoded};
}

/// One stroke: its points as [x, y, x, y, …].
QList<QPointF> readStroke(const QJsonValue &value, const QString &path, QList<Error> &errors)
{
    const QJsonArray numbers = value.toArray();
    QList<QPointF> stroke;
    bool fits = value.isArray() && numbers.size() % 2 == 0 && numbers.size() <= requestlimits::points * 2;
    for (qsizetype i = 0; fits && i < numbers.size(); i += 2) {
        fits = numbers[i].isDouble() && numbers[i + 1].isDouble();
        stroke.append({numbers[i].toDouble(), numbers[i + 1].toDouble()});
    }
    if (!fits)
        refuse(errors, path, Rule::Format, u"expected pairs of numbers"_s);
    return stroke;
}

SignatureStrokes readStrokes(ObjectReader &reader, QList<Error> &errors)
{
    SignatureStrokes drawn;
    drawn.pad = {reader.number(u"width"_s), reader.number(u"height"_s)};
    const QJsonArray strokes = reader.array(u"strokes"_s, requestlimits::strokes);
    for (qsizetype i = 0; i < strokes.size(); ++i)
        drawn.strokes.append(readStroke(strokes[i], u"signature.strokes[%1]"_s.arg(i), errors));
    return drawn;
}

Signature readSignature(const QJsonValue &value, QList<Error> &errors)
{
    ObjectReader reader(value, u"signature"_s, errors);
    const QString kind = reader.text(u"kind"_s, requestlimits::name);
    Signature signature;
    if (kind == u"image")
        signature = readImage(reader, errors);
    else if (kind == u"strokes")
        signature = readStrokes(reader, errors);
    else if (kind != u"none" && !kind.isEmpty())
        refuse(errors, u"signature.kind"_s, Rule::Format, u"unknown name"_s);
    reader.finish();
    return signature;
}

QDate readDate(ObjectReader &reader, QList<Error> &errors)
{
    const QString text = reader.text(u"date"_s, requestlimits::name);
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!date.isValid() && !text.isEmpty())
        refuse(errors, u"date"_s, Rule::Format, u"expected YYYY-MM-DD"_s);
    return date;
}

QJsonObject signerToJson(const Signer &signer)
{
    return {{u"given_name"_s, signer.givenName},           {u"first_surname"_s, signer.firstSurname},
            {u"second_surname"_s, signer.secondSurname},   {u"document_kind"_s, enumName(signer.documentKind)},
            {u"document_number"_s, signer.documentNumber}, {u"capacity"_s, signer.capacity},
            {u"reply_email"_s, signer.replyEmail},         {u"reply_phone"_s, signer.replyPhone}};
}

QJsonObject changeToJson(const DataChange &change)
{
    return {{u"field"_s, enumName(change.field)},
            {u"label"_s, change.label},
            {u"present_value"_s, change.presentValue},
            {u"new_value"_s, change.newValue}};
}

QJsonObject toJson(std::monostate)
{
    return {{u"kind"_s, u"none"_s}};
}

QJsonObject toJson(const SignatureImage &image)
{
    return {{u"kind"_s, u"image"_s}, {u"data"_s, QString::fromLatin1(image.data.toBase64())}};
}

QJsonObject toJson(const SignatureStrokes &drawn)
{
    QJsonArray strokes;
    for (const auto &points : drawn.strokes) {
        QJsonArray stroke;
        for (QPointF point : points) {
            stroke.append(point.x());
            stroke.append(point.y());
        }
        strokes.append(stroke);
    }
    return {{u"kind"_s, u"strokes"_s},
            {u"width"_s, drawn.pad.width()},
            {u"height"_s, drawn.pad.height()},
            {u"strokes"_s, strokes}};
}

} // namespace

QByteArray dataChangeRequestToJson(const DataChangeRequest &request)
{
    QJsonArray changes;
    for (const DataChange &change : request.changes)
        changes.append(changeToJson(change));
    QJsonObject object{{u"format"_s, QLatin1String(formatName)},
                       {u"version"_s, formatVersion},
                       {u"reason"_s, enumName(request.reason)},
                       {u"customer_number"_s, request.customerNumber},
                       {u"signer"_s, signerToJson(request.signer)},
                       {u"is_address_foreign"_s, request.isAddressForeign},
                       {u"changes"_s, changes},
                       {u"place"_s, request.place},
                       {u"date"_s, request.date.toString(Qt::ISODate)},
                       {u"signature"_s,
                        std::visit([](const auto &signature) { return toJson(signature); }, request.signature)}};
    if (const auto &organisation = request.organisation) {
        object.insert(u"organisation"_s, QJsonObject{{u"name"_s, organisation->name},
                                                     {u"tax_id"_s, organisation->taxId},
                                                     {u"is_foreign"_s, organisation->isForeign}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

std::expected<DataChangeRequest, QList<Error>> dataChangeRequestFromJson(const QByteArray &json)
{
    QList<Error> errors;
    if (json.size() > longestRequestJson) {
        refuse(errors, u"(document)"_s, Rule::TooLong, u"at most %1 bytes"_s.arg(longestRequestJson));
        return std::unexpected(errors);
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (document.isNull()) {
        refuse(errors, u"(document)"_s, Rule::Format,
               u"%1 at byte %2"_s.arg(parseError.errorString()).arg(parseError.offset));
        return std::unexpected(errors);
    }
    ObjectReader reader(document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()), {}, errors);
    if (reader.text(u"format"_s, requestlimits::name) != QLatin1String(formatName))
        refuse(errors, u"format"_s, Rule::Format, u"expected "_s + QLatin1String(formatName));
    if (reader.take(u"version"_s) != QJsonValue(formatVersion))
        refuse(errors, u"version"_s, Rule::Format, u"expected %1"_s.arg(formatVersion));
    DataChangeRequest request;
    request.reason = reader.name(u"reason"_s, ChangeReason::DataChange);
    request.customerNumber = reader.text(u"customer_number"_s, requestlimits::name);
    request.signer = readSigner(reader.take(u"signer"_s), errors);
    request.organisation = readOrganisation(reader.take(u"organisation"_s), errors);
    request.isAddressForeign = reader.flag(u"is_address_foreign"_s);
    const QJsonArray changes = reader.array(u"changes"_s, requestlimits::changes);
    for (qsizetype i = 0; i < changes.size(); ++i)
        request.changes.append(readChange(changes[i], i, errors));
    request.place = reader.text(u"place"_s, requestlimits::name);
    request.date = readDate(reader, errors);
    request.signature = readSignature(reader.take(u"signature"_s), errors);
    reader.finish();
    if (!errors.isEmpty())
        return std::unexpected(errors);
    return request;
}

} // namespace areacliente
