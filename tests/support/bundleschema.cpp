// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bundleschema.h"

#include "app/domain/records.h"
#include "app/domain/values.h"
#include "app/services/bundleline.h"

#include <QJsonArray>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QJsonObject reference(const QString &name)
{
    return {{u"$ref"_s, u"#/$defs/%1"_s.arg(name)}};
}

QString linkText(const FieldInfo &info)
{
    QString text = "The id of a "_L1 + QLatin1String(info.target);
    if (info.otherTarget)
        text += " or "_L1 + QLatin1String(info.otherTarget);
    text += info.mayOutlive ? ", which may be gone since; or empty"_L1 : " of this bundle, or empty"_L1;
    return text;
}

QJsonObject valueSchema(const FieldInfo &info, const QString *)
{
    if (info.isLink)
        return {{u"$ref"_s, u"#/$defs/link"_s}, {u"description"_s, linkText(info)}};
    QJsonObject schema{{u"type"_s, u"string"_s}, {u"maxLength"_s, info.maxLength}};
    if (info.isRequired)
        schema.insert(u"minLength"_s, 1);
    return schema;
}
QJsonObject valueSchema(const FieldInfo &, const bool *)
{
    return {{u"type"_s, u"boolean"_s}};
}
QJsonObject valueSchema(const FieldInfo &, const int *)
{
    return {{u"type"_s, u"integer"_s},
            {u"minimum"_s, -std::numeric_limits<int>::max()},
            {u"maximum"_s, std::numeric_limits<int>::max()}};
}
QJsonObject valueSchema(const FieldInfo &, const qint64 *)
{
    return reference(u"integer"_s);
}
QJsonObject valueSchema(const FieldInfo &, const QDate *)
{
    return reference(u"date"_s);
}
QJsonObject valueSchema(const FieldInfo &, const QDateTime *)
{
    return reference(u"instant"_s);
}
QJsonObject valueSchema(const FieldInfo &, const Money *)
{
    return reference(u"money"_s);
}
template <NamedEnum E>
QJsonObject valueSchema(const FieldInfo &, const E *)
{
    QJsonArray names;
    for (const char *name : EnumNames<E>::names)
        names.append(QLatin1String(name));
    return {{u"enum"_s, names}};
}
template <class T>
QJsonObject valueSchema(const FieldInfo &info, const std::optional<T> *)
{
    const T *inner = nullptr;
    return {{u"anyOf"_s, QJsonArray{valueSchema(info, inner), QJsonObject{{u"type"_s, u"null"_s}}}}};
}

template <RecordLike R>
QJsonObject recordSchema()
{
    QJsonObject properties{{u"type"_s, QJsonObject{{u"const"_s, QLatin1String(R::typeName)}}},
                           {u"id"_s, reference(u"id"_s)}};
    QJsonArray required{u"type"_s, u"id"_s};
    forEachField<R>([&](const auto &f) {
        using V = typename std::remove_cvref_t<decltype(f)>::Value;
        const QString name = QString::fromLatin1(f.name);
        const V *tag = nullptr;
        properties.insert(name, valueSchema(f, tag));
        if (f.isRequired || std::is_same_v<V, QDate> || std::is_same_v<V, QDateTime> || std::is_same_v<V, Money>)
            required.append(name);
    });
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, required},
            {u"additionalProperties"_s, false}};
}

QJsonObject sharedDefinitions()
{
    const QString uuid = u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s;
    const QJsonObject integer{{u"type"_s, u"integer"_s},
                              {u"minimum"_s, -maxExactInteger},
                              {u"maximum"_s, maxExactInteger}};
    const QJsonObject currency{{u"type"_s, u"string"_s},
                               {u"pattern"_s, u"^[A-Z]{3}$"_s},
                               {u"description"_s, u"ISO 4217"_s}};
    return {
        {u"id"_s, QJsonObject{{u"type"_s, u"string"_s},
                              {u"pattern"_s, u"^%1$"_s.arg(uuid)},
                              {u"description"_s, u"A UUID, version 7 by preference"_s}}},
        {u"link"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"pattern"_s, u"^(%1)?$"_s.arg(uuid)}}},
        {u"integer"_s, integer},
        {u"date"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}}},
        {u"instant"_s, QJsonObject{{u"type"_s, u"string"_s},
                                   {u"format"_s, u"date-time"_s},
                                   {u"description"_s, u"Milliseconds are kept"_s}}},
        {u"money"_s, QJsonObject{{u"type"_s, u"object"_s},
                                 {u"description"_s, u"Minor units (cents of the euro) and their currency"_s},
                                 {u"properties"_s, QJsonObject{{u"minor"_s, integer}, {u"currency"_s, currency}}},
                                 {u"required"_s, QJsonArray{u"minor"_s, u"currency"_s}},
                                 {u"additionalProperties"_s, false}}},
    };
}

QJsonObject issuerSchema()
{
    QJsonObject properties;
    QJsonArray required;
    for (const IssuerField &field : issuerFields) {
        const QString *tag = nullptr;
        properties.insert(QLatin1String(field.info.name), valueSchema(field.info, tag));
        if (field.info.isRequired)
            required.append(QLatin1String(field.info.name));
    }
    return {{u"type"_s, u"object"_s},
            {u"description"_s, u"Who issues the invoices, as printed on them; without it no PDFs can be made"_s},
            {u"properties"_s, properties},
            {u"required"_s, required},
            {u"additionalProperties"_s, false}};
}

QJsonObject headerSchema()
{
    const QJsonObject properties{{u"format"_s, QJsonObject{{u"const"_s, QLatin1String(bundleFormat)}}},
                                 {u"version"_s, QJsonObject{{u"const"_s, bundleVersion}}},
                                 {u"account"_s, reference(u"id"_s)},
                                 {u"issuer"_s, issuerSchema()}};
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray{u"format"_s, u"version"_s, u"account"_s}},
            {u"additionalProperties"_s, false}};
}

QJsonObject trailerSchema()
{
    QJsonObject counts;
    for (const char *type : recordTypeNames)
        counts.insert(QLatin1String(type), reference(u"integer"_s));
    const QJsonObject properties{
        {u"type"_s, QJsonObject{{u"const"_s, QLatin1String(bundleTrailerType)}}},
        {u"counts"_s,
         QJsonObject{{u"type"_s, u"object"_s}, {u"properties"_s, counts}, {u"additionalProperties"_s, false}}},
    };
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray{u"type"_s, u"counts"_s}},
            {u"additionalProperties"_s, false}};
}

} // namespace

QJsonObject bundleSchema()
{
    QJsonObject definitions = sharedDefinitions();
    definitions.insert(u"header"_s, headerSchema());
    definitions.insert(u"trailer"_s, trailerSchema());
    QJsonArray lines{reference(u"header"_s), reference(u"trailer"_s)};
    forEachRecordType([&]<class R>() {
        definitions.insert(QLatin1String(R::typeName), recordSchema<R>());
        lines.append(reference(QLatin1String(R::typeName)));
    });
    return {{u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s},
            {u"title"_s, u"One line of an Área Cliente account bundle"_s},
            {u"$comment"_s,
             u"Made from the records' field lists, and compared with them by a test. Lengths count UTF-16 units."_s},
            {u"oneOf"_s, lines},
            {u"$defs"_s, definitions}};
}

} // namespace areacliente
