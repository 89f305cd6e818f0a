// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/values.h"

#include <QJsonObject>
#include <QStringList>

namespace areacliente {

/// How one side takes what the other sends.
enum class Strictness : quint8 {
    Strict,  ///< the service: what it does not know is refused by name, so that nothing is believed to have been heeded
    Lenient, ///< the client: what it does not know comes from a newer service, and is passed over
};

/// Reads an object member by member. The first thing wrong is kept; finish() gives it.
class WireReader
{
public:
    WireReader(const QJsonObject &object, Strictness strictness)
        : m_object(object)
        , m_strictness(strictness)
    {
    }

    template <class T>
    void required(const FieldInfo &info, T &value)
    {
        read(info, value, true);
    }
    /// Left as it is where the member is missing.
    template <class T>
    void optional(const FieldInfo &info, T &value)
    {
        read(info, value, false);
    }
    [[nodiscard]] bool has(const FieldInfo &info) const { return m_object.contains(QLatin1String(info.name)); }

    /// What was wrong first; an unknown member where the reader is strict. A lenient reader's errors are Corrupt: whoever
    /// sent this is no service of the kind expected.
    [[nodiscard]] Result<void> finish();

private:
    template <class T>
    void read(const FieldInfo &info, T &value, bool mustBeThere)
    {
        m_known.append(QLatin1String(info.name));
        const auto found = m_object.constFind(QLatin1String(info.name));
        if (!m_result)
            return;
        if (found != m_object.constEnd())
            m_result = take(*found, info, value);
        else if (mustBeThere)
            m_result = invalid(QString::fromLatin1(info.name), Rule::Required);
    }
    template <class T>
    [[nodiscard]] static Result<void> take(const QJsonValue &json, const FieldInfo &info, T &value)
    {
        return fromJson(json, info, value);
    }
    [[nodiscard]] static Result<void> take(const QJsonValue &json, const FieldInfo &info, QJsonObject &value);
    [[nodiscard]] static Result<void> take(const QJsonValue &json, const FieldInfo &info, QJsonArray &value);
    [[nodiscard]] static Result<void> take(const QJsonValue &json, const FieldInfo &info, QStringList &value);

    const QJsonObject &m_object;
    Strictness m_strictness;
    Result<void> m_result;
    QList<QLatin1String> m_known;
};

/// A text member of at most `length` UTF-16 units that is not empty.
[[nodiscard]] constexpr FieldInfo textMember(const char *name, int length)
{
    return {name, length, true, false, SearchUse::No};
}
/// A text member of at most `length` UTF-16 units.
[[nodiscard]] constexpr FieldInfo optionalMember(const char *name, int length)
{
    return {name, length, false, false, SearchUse::No};
}
[[nodiscard]] constexpr FieldInfo idMember(const char *name)
{
    return {name, 36, true, true, SearchUse::No};
}

/// What the client makes of an answer that is not what it should be.
[[nodiscard]] std::unexpected<Error> corruptReply(const Error &error);

} // namespace areacliente
