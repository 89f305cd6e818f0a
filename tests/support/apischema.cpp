// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apischema.h"

#include "app/domain/errorjson.h"
#include "tests/support/recordschema.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// On the wire every field is written, and the version too.
QJsonObject wholeRecord(QJsonObject schema, const QJsonObject &version)
{
    QJsonObject properties = schema.value(u"properties"_s).toObject();
    properties.insert(u"version"_s, version);
    schema.insert(u"properties"_s, properties);
    schema.insert(u"required"_s, QJsonArray::fromStringList(properties.keys()));
    return schema;
}

} // namespace

QJsonObject apiSchemas()
{
    const RecordSchemas schemas("#/components/schemas/", "account");
    QJsonObject all = RecordSchemas::shared();
    QJsonArray records;
    QJsonObject mapping;
    forEachRecordType([&]<class R>() {
        const QString name = QString::fromLatin1(R::typeName);
        all.insert(name, wholeRecord(schemas.record<R>(), schemas.reference(u"integer"_s)));
        records.append(schemas.reference(name));
        mapping.insert(name, schemas.reference(name).value(u"$ref"_s));
    });
    all.insert(u"record"_s,
               QJsonObject{{u"oneOf"_s, records},
                           {u"discriminator"_s, QJsonObject{{u"propertyName"_s, u"type"_s}, {u"mapping"_s, mapping}}}});
    all.insert(u"change_type"_s, RecordSchemas::oneOf(recordTypeNames));
    all.insert(u"contact_kind"_s, RecordSchemas::names<ContactKind>());
    all.insert(u"error_code"_s, RecordSchemas::names<ErrorCode>());
    all.insert(u"error_rule"_s, RecordSchemas::names<Rule>());
    return all;
}

} // namespace areacliente
