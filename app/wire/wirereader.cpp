// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/wirereader.h"

#include <QJsonArray>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxListed = 1000; ///< entries of a list of names

std::unexpected<Error> wrongKind(const FieldInfo &info, const char *expected)
{
    return invalid(QString::fromLatin1(info.name), Rule::Format, u"expected "_s + QLatin1String(expected));
}

} // namespace

Result<void> WireReader::take(const QJsonValue &json, const FieldInfo &info, QJsonObject &value)
{
    if (!json.isObject())
        return wrongKind(info, "an object");
    value = json.toObject();
    return {};
}

Result<void> WireReader::take(const QJsonValue &json, const FieldInfo &info, QJsonArray &value)
{
    if (!json.isArray())
        return wrongKind(info, "an array");
    value = json.toArray();
    return {};
}

Result<void> WireReader::take(const QJsonValue &json, const FieldInfo &info, QStringList &value)
{
    if (!json.isArray())
        return wrongKind(info, "an array of texts");
    const QJsonArray array = json.toArray();
    if (array.size() > maxListed)
        return invalid(QString::fromLatin1(info.name), Rule::TooLong);
    value.clear();
    for (const QJsonValue &entry : array) {
        QString text;
        if (auto read = fromJson(entry, info, text); !read)
            return read;
        value.append(text);
    }
    return {};
}

Result<void> WireReader::finish()
{
    if (m_strictness == Strictness::Lenient)
        return m_result ? m_result : corruptReply(m_result.error());
    for (const QString &name : m_object.keys()) {
        if (m_result && !m_known.contains(name))
            return invalid(name.left(80), Rule::UnknownField);
    }
    return m_result;
}

std::unexpected<Error> corruptReply(const Error &error)
{
    return std::unexpected(Error{ErrorCode::Corrupt, error.field, error.detail, error.rule});
}

} // namespace areacliente
