// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bundleschema.h"

#include "app/services/bundleline.h"
#include "tests/support/recordschema.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

const RecordSchemas &schemas()
{
    static const RecordSchemas made("#/$defs/", "bundle");
    return made;
}

QJsonObject issuerSchema()
{
    QJsonObject properties;
    QJsonArray required;
    for (const IssuerField &field : issuerFields) {
        const QString *tag = nullptr;
        properties.insert(QLatin1String(field.info.name), schemas().value(field.info, tag));
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
                                 {u"account"_s, schemas().reference(u"id"_s)},
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
        counts.insert(QLatin1String(type), schemas().reference(u"integer"_s));
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
    QJsonObject definitions = RecordSchemas::shared();
    definitions.insert(u"header"_s, headerSchema());
    definitions.insert(u"trailer"_s, trailerSchema());
    QJsonArray lines{schemas().reference(u"header"_s), schemas().reference(u"trailer"_s)};
    forEachRecordType([&]<class R>() {
        definitions.insert(QLatin1String(R::typeName), schemas().record<R>());
        lines.append(schemas().reference(QLatin1String(R::typeName)));
    });
    return {{u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s},
            {u"title"_s, u"One line of an Área Cliente account bundle"_s},
            {u"$comment"_s,
             u"Made from the records' field lists, and compared with them by a test. Lengths count UTF-16 units."_s},
            {u"oneOf"_s, lines},
            {u"$defs"_s, definitions}};
}

} // namespace areacliente
