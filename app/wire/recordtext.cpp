// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/recordtext.h"

#include "app/domain/values.h"

namespace areacliente {

namespace {

void write(JsonText &json, const QString &value)
{
    json.string(value);
}
void write(JsonText &json, bool value)
{
    json.boolean(value);
}
void write(JsonText &json, qint64 value)
{
    json.number(value);
}
void write(JsonText &json, int value)
{
    json.number(value);
}
void write(JsonText &json, QDate value)
{
    json.date(value);
}
void write(JsonText &json, const QDateTime &value)
{
    json.instant(value);
}
void write(JsonText &json, const Money &value)
{
    json.raw("{\"minor\":");
    json.number(value.minor);
    json.member("currency");
    json.string(value.currency);
    json.raw("}");
}
template <NamedEnum E>
void write(JsonText &json, E value)
{
    json.raw("\"");
    json.raw(std::string_view(enumName(value)));
    json.raw("\"");
}
template <OptionalValue O>
void write(JsonText &json, const O &value)
{
    if (value)
        write(json, *value);
    else
        json.raw("null");
}

} // namespace

void writeRecord(JsonText &json, const AnyRecord &record)
{
    std::visit([&]<class R>(const R &known) {
        json.raw("{\"type\":\"");
        json.raw(R::typeName);
        json.raw("\",\"id\":");
        json.string(known.id);
        json.member("version");
        json.number(known.version);
        forEachField<R>([&](const auto &f) {
            json.member(f.name);
            write(json, known.*f.member);
        });
        json.raw("}");
    }, record);
}

} // namespace areacliente
