// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/wirejson.h"

#include <QJsonDocument>

#include <algorithm>
#include <vector>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxNumberLength = 32;

/// Looks over the bytes before they are parsed: depth, members that stand twice, and numbers nobody means. It need not
/// understand malformed JSON: the parser refuses that afterwards.
class WireScan
{
public:
    WireScan(const QByteArray &json, const WireLimits &limits)
        : m_json(json)
        , m_limits(limits)
    {
    }

    [[nodiscard]] Result<void> run()
    {
        while (m_at < m_json.size()) {
            if (auto step = token(); !step)
                return step;
        }
        return {};
    }

private:
    [[nodiscard]] Result<void> token()
    {
        switch (const char c = m_json[m_at]) {
        case '{':
        case '[': ++m_at; return open();
        case '}':
        case ']':
            ++m_at;
            if (!m_open.empty())
                m_open.pop_back();
            return {};
        case '"': return string();
        default:
            if (c == '-' || (c >= '0' && c <= '9'))
                return number();
            ++m_at;
            return {};
        }
    }

    [[nodiscard]] Result<void> open()
    {
        m_open.emplace_back();
        if (static_cast<int>(m_open.size()) > m_limits.maxDepth)
            return invalid({}, Rule::Format, u"nested too deeply at byte %1"_s.arg(m_at));
        return {};
    }

    [[nodiscard]] Result<void> string()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            if (static_cast<uchar>(m_json[m_at]) < 0x20) // RFC 8259 §7; Qt takes it
                return invalid({}, Rule::Format, u"a bare control character at byte %1"_s.arg(m_at));
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        }
        const QByteArrayView text = QByteArrayView(m_json).sliced(begin, std::min(m_at, m_json.size()) - begin);
        ++m_at;
        if (m_limits.maxMembers == 0 || m_open.empty())
            return {};
        const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
        qsizetype next = m_at;
        while (next < m_json.size() && isBlank(m_json[next]))
            ++next;
        return next < m_json.size() && m_json[next] == ':' ? member(text) : Result<void>();
    }

    [[nodiscard]] Result<void> member(QByteArrayView text)
    {
        const QString name = QString::fromUtf8(text.first(std::min(text.size(), qsizetype{80})));
        auto &members = m_open.back();
        if (text.contains('\\'))
            return invalid(name, Rule::Format, u"a member's name is written without escapes"_s);
        if (std::ranges::find(members, text) != members.end())
            return invalid(name, Rule::Duplicate, u"the member stands twice in one object"_s);
        if (static_cast<qsizetype>(members.size()) == m_limits.maxMembers)
            return invalid(name, Rule::UnknownField, u"too many members"_s);
        members.push_back(text);
        return {};
    }

    [[nodiscard]] Result<void> number()
    {
        const qsizetype begin = m_at;
        const auto belongs = [](char c) {
            return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
        };
        while (m_at < m_json.size() && belongs(m_json[m_at]))
            ++m_at;
        if (m_at - begin > maxNumberLength)
            return invalid({}, Rule::OutOfRange,
                           u"a number of %1 characters at byte %2"_s.arg(m_at - begin).arg(begin));
        return {};
    }

    const QByteArray &m_json;
    const WireLimits &m_limits;
    qsizetype m_at = 0;
    std::vector<std::vector<QByteArrayView>> m_open; ///< the members of each object, or array, that is still open
};

} // namespace

Result<QJsonObject> parseWire(const QByteArray &json, const WireLimits &limits)
{
    if (json.size() > limits.maxBytes)
        return invalid({}, Rule::TooLong, u"at most %1 bytes"_s.arg(limits.maxBytes));
    if (auto scanned = WireScan(json, limits).run(); !scanned)
        return std::unexpected(scanned.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return invalid({}, Rule::Format, u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return invalid({}, Rule::Format, u"not a JSON object"_s);
    return document.object();
}

QByteArray wireBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace areacliente
