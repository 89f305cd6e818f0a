// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policy/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace areacliente {

namespace {

bool isIdentifier(QStringView text)
{
    const auto isLower = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return !text.isEmpty() && text.size() <= 40 && isLower(text.front())
           && std::ranges::all_of(text, [&](QChar c) { return isLower(c) || (c >= u'0' && c <= u'9') || c == u'_'; });
}

/// The end of the string that begins with the quote at `begin`: the index of its closing quote. The JSON is well formed.
qsizetype endOfString(const QByteArray &json, qsizetype begin)
{
    qsizetype i = begin + 1;
    while (json[i] != '"')
        i += json[i] == '\\' ? 2 : 1;
    return i;
}

bool isKey(const QByteArray &json, qsizetype endOfString)
{
    const auto next = std::find_if(json.begin() + endOfString + 1, json.end(),
                                   [](char c) { return c != ' ' && c != '\t' && c != '\n' && c != '\r'; });
    return next != json.end() && *next == ':';
}

} // namespace

JsonPlace JsonPlace::operator[](const QString &key) const
{
    return {value.toObject().value(key), path.isEmpty() ? key : path + u'.' + key};
}

void StrictJson::refuse(const QString &path, Rule rule, const QString &detail)
{
    if (!m_error)
        m_error = Error{ErrorCode::Corrupt, path, path + u": "_s + detail, rule};
}

JsonPlace StrictJson::document(const QByteArray &json, qsizetype maxBytes)
{
    if (json.size() > maxBytes) {
        refuse({}, Rule::TooLong, u"longer than %1 bytes"_s.arg(maxBytes));
        return {};
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        refuse({}, Rule::Format, u"%1 at byte %2"_s.arg(parseError.errorString()).arg(parseError.offset));
        return {};
    }
    checkDuplicateKeys(json);
    if (!document.isObject())
        refuse({}, Rule::Format, u"not an object"_s);
    return {document.object()};
}

void StrictJson::checkDuplicateKeys(const QByteArray &json)
{
    std::vector<QSet<QByteArray>> open; // the keys seen in each object, or array, that is still open
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '{' || c == '[') {
            open.emplace_back();
        } else if (c == '}' || c == ']') {
            open.pop_back();
        } else if (c == '"') {
            const qsizetype end = endOfString(json, i);
            const QByteArray text = json.mid(i + 1, end - i - 1);
            i = end;
            if (!isKey(json, end))
                continue;
            const QString name = QString::fromUtf8(text.left(80));
            if (text.contains('\\'))
                return refuse(name, Rule::Format, u"a key is written without escapes"_s);
            if (open.back().contains(text))
                return refuse(name, Rule::Duplicate, u"the key stands twice in one object"_s);
            open.back().insert(text);
        }
    }
}

QStringList StrictJson::object(const JsonPlace &place, const Keys &keys)
{
    if (!place.value.isObject()) {
        refuse(place.path, Rule::Format, u"not an object"_s);
        return {};
    }
    const QStringList present = place.value.toObject().keys();
    for (const QString &key : present) {
        if (!keys.required.contains(key) && !keys.optional.contains(key))
            refuse(place[key.left(80)].path, Rule::UnknownField, u"unknown key"_s);
    }
    for (const QString &key : keys.required) {
        if (!present.contains(key))
            refuse(place[key].path, Rule::Required, u"missing"_s);
    }
    return present;
}

QStringList StrictJson::anyObject(const JsonPlace &place, qsizetype maxSize)
{
    const QStringList keys = place.value.toObject().keys();
    if (!place.value.isObject())
        refuse(place.path, Rule::Format, u"not an object"_s);
    else if (keys.isEmpty() || keys.size() > maxSize)
        refuse(place.path, Rule::OutOfRange, u"has %1 entries, must have 1 to %2"_s.arg(keys.size()).arg(maxSize));
    else
        return keys;
    return {};
}

int StrictJson::integer(const JsonPlace &place, int min, int max)
{
    const double number = place.value.toDouble();
    if (!place.value.isDouble() || number != std::trunc(number))
        refuse(place.path, Rule::Format, u"not a whole number"_s);
    else if (number < min || number > max)
        refuse(place.path, Rule::OutOfRange, u"must be %1 to %2"_s.arg(min).arg(max));
    else
        return static_cast<int>(number);
    return min;
}

bool StrictJson::boolean(const JsonPlace &place)
{
    if (!place.value.isBool())
        refuse(place.path, Rule::Format, u"not true or false"_s);
    return place.value.toBool();
}

QString StrictJson::text(const JsonPlace &place)
{
    if (!place.value.isString())
        refuse(place.path, Rule::Format, u"not a text"_s);
    return place.value.toString();
}

QStringList StrictJson::identifiers(const JsonPlace &place, qsizetype maxSize)
{
    const QJsonArray array = place.value.toArray();
    if (!place.value.isArray())
        refuse(place.path, Rule::Format, u"not an array"_s);
    if (array.size() > maxSize) {
        refuse(place.path, Rule::OutOfRange, u"has more than %1 entries"_s.arg(maxSize));
        return {};
    }
    QStringList names;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = place.path + u'[' + QString::number(i) + u']';
        const QString name = text({array[i], path});
        if (!isIdentifier(name))
            refuse(path, Rule::Format, u"not an identifier"_s);
        else if (names.contains(name))
            refuse(path, Rule::Duplicate, u"stands twice"_s);
        names.append(name);
    }
    return names;
}

} // namespace areacliente
