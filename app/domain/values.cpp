// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/values.h"

#include <QJsonObject>

#include <cmath>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const FieldInfo &info)
{
    return QString::fromLatin1(info.name);
}

std::unexpected<Error> wrongType(const FieldInfo &info, const char *expected)
{
    return invalid(nameOf(info), Rule::Format, u"expected "_s + QLatin1String(expected));
}

Result<qint64> exactInteger(const QJsonValue &json, const FieldInfo &info, qint64 limit)
{
    if (!json.isDouble())
        return wrongType(info, "an integer");
    const double number = json.toDouble();
    if (!std::isfinite(number) || std::trunc(number) != number)
        return wrongType(info, "an integer");
    if (std::fabs(number) > static_cast<double>(limit))
        return invalid(nameOf(info), Rule::OutOfRange, u"integer out of range"_s);
    return static_cast<qint64>(number);
}

} // namespace

QJsonValue toJson(const QString &value)
{
    return value;
}

QJsonValue toJson(bool value)
{
    return value;
}

QJsonValue toJson(int value)
{
    return value;
}

QJsonValue toJson(qint64 value)
{
    return value;
}

QJsonValue toJson(QDate value)
{
    return value.isValid() ? QJsonValue(value.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue toJson(const QDateTime &value)
{
    return value.isValid() ? QJsonValue(value.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue toJson(const Money &value)
{
    return QJsonObject{{u"minor"_s, value.minor}, {u"currency"_s, value.currency}};
}

Result<void> checkText(const QString &text, const FieldInfo &info)
{
    if (info.isRequired && text.trimmed().isEmpty())
        return invalid(nameOf(info), Rule::Required);
    if (info.maxLength > 0 && text.size() > info.maxLength)
        return invalid(nameOf(info), Rule::TooLong, u"at most %1 characters"_s.arg(info.maxLength));
    if (info.isLink && !text.isEmpty() && !isValidId(text))
        return invalid(nameOf(info), Rule::Format, u"not a record id"_s);
    return {};
}

Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, QString &out)
{
    if (!json.isString())
        return wrongType(info, "text");
    const QString text = json.toString();
    if (auto checked = checkText(text, info); !checked)
        return checked;
    if (text.contains(QChar(0)))
        return invalid(nameOf(info), Rule::Format, u"contains a NUL character"_s);
    if (!text.isValidUtf16()) // a lone surrogate, which no database takes and no encoding writes
        return invalid(nameOf(info), Rule::Format, u"not Unicode"_s);
    out = text;
    return {};
}

Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, bool &out)
{
    if (!json.isBool())
        return wrongType(info, "true or false");
    out = json.toBool();
    return {};
}

Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, int &out)
{
    const auto value = exactInteger(json, info, std::numeric_limits<int>::max());
    if (!value)
        return std::unexpected(value.error());
    out = static_cast<int>(*value);
    return {};
}

Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, qint64 &out)
{
    const auto value = exactInteger(json, info, maxExactInteger);
    if (!value)
        return std::unexpected(value.error());
    out = *value;
    return {};
}

Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, QDate &out)
{
    const QString text = json.toString();
    const QDate date = json.isString() ? QDate::fromString(text, Qt::ISODate) : QDate();
    // Qt also reads 2026/01/01 and 2026-01-01 with something behind it.
    if (!date.isValid() || date.year() < 1900 || date.year() > 9999 || date.toString(Qt::ISODate) != text)
        return wrongType(info, "a date YYYY-MM-DD");
    out = date;
    return {};
}

Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, QDateTime &out)
{
    const QString text = json.toString();
    const bool hasZone = text.endsWith(u'Z') || text.lastIndexOf(u'+') > 10 || text.lastIndexOf(u'-') > 10;
    const QDateTime instant = json.isString() && hasZone ? QDateTime::fromString(text, Qt::ISODateWithMs) : QDateTime();
    if (!instant.isValid() || instant.date().year() < 1900 || instant.date().year() > 9999)
        return wrongType(info, "an instant YYYY-MM-DDThh:mm:ssZ");
    out = instant.toUTC();
    return {};
}

Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, Money &out)
{
    const QJsonObject object = json.toObject();
    if (!json.isObject() || object.size() != 2 || !object.contains(u"minor"_s) || !object.contains(u"currency"_s))
        return wrongType(info, "an amount {minor, currency}");
    const auto minor = exactInteger(object.value(u"minor"_s), info, maxExactInteger);
    if (!minor)
        return std::unexpected(minor.error());
    const QString currency = object.value(u"currency"_s).toString();
    const bool isCode = currency.size() == 3
                        && std::ranges::all_of(currency, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!isCode)
        return wrongType(info, "an ISO 4217 currency code");
    out = Money{*minor, currency};
    return {};
}

std::unexpected<Error> invalidEnum(const FieldInfo &info, const QJsonValue &json)
{
    return invalid(nameOf(info), Rule::Format, u"unknown value "_s + json.toString().left(40));
}

} // namespace areacliente
