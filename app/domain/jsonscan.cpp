// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/jsonscan.h"

#include <algorithm>
#include <vector>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxNumberLength = 32; ///< of numbers that somebody means

using Scanned = std::expected<void, JsonFinding>;

std::unexpected<JsonFinding> found(JsonFault fault, Rule rule, const QString &detail, const QString &field = {})
{
    return std::unexpected(JsonFinding{fault, invalid(field, rule, detail).error()});
}

class JsonScan
{
public:
    JsonScan(const QByteArray &json, const JsonBounds &bounds)
        : m_json(json)
        , m_bounds(bounds)
    {
    }

    [[nodiscard]] Scanned run()
    {
        while (m_at < m_json.size()) {
            if (auto step = token(); !step)
                return step;
        }
        return {};
    }

private:
    [[nodiscard]] Scanned token()
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

    [[nodiscard]] Scanned open()
    {
        m_open.emplace_back();
        if (static_cast<int>(m_open.size()) > m_bounds.maxDepth)
            return found(JsonFault::Depth, Rule::Format, u"nested too deeply at byte %1"_s.arg(m_at));
        return {};
    }

    [[nodiscard]] Scanned string()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            if (static_cast<uchar>(m_json[m_at]) < 0x20) // RFC 8259 §7; Qt takes it
                return found(JsonFault::ControlCharacter, Rule::Format,
                             u"a bare control character at byte %1"_s.arg(m_at));
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        }
        const QByteArrayView text = QByteArrayView(m_json).sliced(begin, std::min(m_at, m_json.size()) - begin);
        ++m_at;
        if (m_bounds.maxMembers == 0 || m_open.empty())
            return {};
        const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
        qsizetype next = m_at;
        while (next < m_json.size() && isBlank(m_json[next]))
            ++next;
        return next < m_json.size() && m_json[next] == ':' ? member(text) : Scanned();
    }

    [[nodiscard]] Scanned member(QByteArrayView text)
    {
        const QString name = QString::fromUtf8(text.first(std::min(text.size(), qsizetype{80})));
        auto &members = m_open.back();
        if (text.contains('\\'))
            return found(JsonFault::EscapedName, Rule::Format, u"a member's name is written without escapes"_s, name);
        if (std::ranges::find(members, text) != members.end())
            return found(JsonFault::NameTwice, Rule::Duplicate, u"the member stands twice in one object"_s, name);
        if (static_cast<qsizetype>(members.size()) == m_bounds.maxMembers)
            return found(JsonFault::TooManyMembers, Rule::UnknownField, u"too many members"_s, name);
        members.push_back(text);
        return {};
    }

    [[nodiscard]] Scanned number()
    {
        const qsizetype begin = m_at;
        const auto belongs = [](char c) {
            return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
        };
        while (m_at < m_json.size() && belongs(m_json[m_at]))
            ++m_at;
        if (m_at - begin > maxNumberLength)
            return found(JsonFault::LongNumber, Rule::OutOfRange,
                         u"a number of %1 characters at byte %2"_s.arg(m_at - begin).arg(begin));
        return {};
    }

    const QByteArray &m_json;
    const JsonBounds &m_bounds;
    qsizetype m_at = 0;
    std::vector<std::vector<QByteArrayView>> m_open; ///< the members of each object, or array, that is still open
};

} // namespace

std::expected<void, JsonFinding> scanJson(const QByteArray &json, const JsonBounds &bounds)
{
    return JsonScan(json, bounds).run();
}

} // namespace areacliente
