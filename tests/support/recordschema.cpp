// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordschema.h"

namespace areacliente {

using namespace Qt::StringLiterals;

QString RecordSchemas::linkText(const FieldInfo &info) const
{
    QString text = "The id of a "_L1 + QLatin1String(info.target);
    if (info.otherTarget)
        text += " or "_L1 + QLatin1String(info.otherTarget);
    return text
           + (info.mayOutlive ? u", which may be gone since; or empty"_s : u" of this %1, or empty"_s.arg(m_whole));
}

QJsonObject RecordSchemas::value(const FieldInfo &info, const QString *) const
{
    if (info.isLink) {
        QJsonObject link = reference(u"link"_s);
        link.insert(u"description"_s, linkText(info));
        return link;
    }
    QJsonObject schema{{u"type"_s, u"string"_s}, {u"maxLength"_s, info.maxLength}};
    if (info.isRequired)
        schema.insert(u"minLength"_s, 1);
    return schema;
}

QJsonObject RecordSchemas::value(const FieldInfo &, const bool *) const
{
    return {{u"type"_s, u"boolean"_s}};
}

QJsonObject RecordSchemas::value(const FieldInfo &, const int *) const
{
    return {{u"type"_s, u"integer"_s},
            {u"minimum"_s, -std::numeric_limits<int>::max()},
            {u"maximum"_s, std::numeric_limits<int>::max()}};
}

QJsonObject RecordSchemas::value(const FieldInfo &, const qint64 *) const
{
    return reference(u"integer"_s);
}

QJsonObject RecordSchemas::value(const FieldInfo &, const QDate *) const
{
    return reference(u"date"_s);
}

QJsonObject RecordSchemas::value(const FieldInfo &, const QDateTime *) const
{
    return reference(u"instant"_s);
}

QJsonObject RecordSchemas::value(const FieldInfo &, const Money *) const
{
    return reference(u"money"_s);
}

QJsonObject RecordSchemas::shared()
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

} // namespace areacliente
