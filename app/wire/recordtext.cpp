// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/recordtext.h"

#include "app/domain/values.h"

namespace areacliente {

namespace {

/// Nothing of it needs escapes: names of members, dates, numbers.
void appendPlain(QByteArray &json, QLatin1String text)
{
    json.append('"').append(text.data(), text.size()).append('"');
}

void appendValue(QByteArray &json, const QString &value)
{
    appendString(json, value);
}
void appendValue(QByteArray &json, bool value)
{
    json.append(value ? "true" : "false");
}
void appendValue(QByteArray &json, qint64 value)
{
    json.append(QByteArray::number(value));
}
void appendValue(QByteArray &json, int value)
{
    appendValue(json, qint64{value});
}
void appendValue(QByteArray &json, QDate value)
{
    if (value.isValid())
        appendString(json, value.toString(Qt::ISODate));
    else
        json.append("null");
}
void appendValue(QByteArray &json, const QDateTime &value)
{
    if (value.isValid())
        appendString(json, value.toUTC().toString(Qt::ISODateWithMs));
    else
        json.append("null");
}
void appendValue(QByteArray &json, const Money &value)
{
    json.append("{\"minor\":");
    appendValue(json, value.minor);
    json.append(",\"currency\":");
    appendString(json, value.currency);
    json.append('}');
}
template <NamedEnum E>
void appendValue(QByteArray &json, E value)
{
    appendPlain(json, enumName(value));
}
template <OptionalValue O>
void appendValue(QByteArray &json, const O &value)
{
    if (value)
        appendValue(json, *value);
    else
        json.append("null");
}

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<uchar>(c) < 0x20;
}

void appendEscaped(QByteArray &json, char c)
{
    if (c == '"' || c == '\\')
        json.append('\\').append(c);
    else
        json.append("\\u00").append(QByteArray::number(c, 16).rightJustified(2, '0'));
}

} // namespace

void appendString(QByteArray &json, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    json.append('"');
    if (std::ranges::none_of(bytes, needsEscape)) {
        json.append(bytes);
    } else {
        for (const char c : bytes) {
            if (needsEscape(c))
                appendEscaped(json, c);
            else
                json.append(c);
        }
    }
    json.append('"');
}

void appendRecord(QByteArray &json, const AnyRecord &record)
{
    std::visit([&]<class R>(const R &known) {
        json.append("{\"type\":");
        appendPlain(json, QLatin1String(R::typeName));
        json.append(",\"id\":");
        appendString(json, known.id);
        json.append(",\"version\":");
        appendValue(json, known.version);
        forEachField<R>([&](const auto &f) {
            json.append(',');
            appendPlain(json, QLatin1String(f.name));
            json.append(':');
            appendValue(json, known.*f.member);
        });
        json.append('}');
    }, record);
}

} // namespace areacliente
