// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/jsontext.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

namespace areacliente {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

bool isPlain(char16_t c)
{
    return c >= 0x20 && c < 0x7f && c != u'"' && c != u'\\';
}

/// `value` in `digits` places, which are enough for it.
char *padded(char *at, int value, int digits)
{
    for (char *place = at + digits; place != at; value /= 10)
        *--place = static_cast<char>('0' + value % 10);
    return at + digits;
}

char *isoDate(char *at, int year, int month, int day)
{
    at = padded(at, year, 4);
    *at++ = '-';
    at = padded(at, month, 2);
    *at++ = '-';
    return padded(at, day, 2);
}

bool hasFourDigits(int year)
{
    return year >= 0 && year <= 9999;
}

} // namespace

JsonText::JsonText(qsizetype expected)
    : m_text(expected, Qt::Uninitialized)
{
}

char *JsonText::room(qsizetype bytes)
{
    if (m_size + bytes > m_text.size())
        m_text.resize(std::max(2 * m_text.size(), m_size + bytes));
    return m_text.data() + m_size;
}

void JsonText::raw(std::string_view text)
{
    char *at = room(static_cast<qsizetype>(text.size()));
    used(std::ranges::copy(text, at).out);
}

void JsonText::member(std::string_view name)
{
    char *at = room(static_cast<qsizetype>(name.size()) + 4);
    *at++ = ',';
    *at++ = '"';
    at = std::ranges::copy(name, at).out;
    *at++ = '"';
    *at++ = ':';
    used(at);
}

void JsonText::string(QStringView value)
{
    if (!std::ranges::all_of(value.utf16(), value.utf16() + value.size(), isPlain))
        return escaped(value.toUtf8());
    char *at = room(value.size() + 2);
    *at++ = '"';
    for (const QChar c : value)
        *at++ = static_cast<char>(c.unicode());
    *at++ = '"';
    used(at);
}

void JsonText::escaped(QByteArrayView utf8)
{
    constexpr qsizetype longestEscape = 6;
    char *at = room(longestEscape * utf8.size() + 2);
    *at++ = '"';
    for (const char c : utf8) {
        const auto byte = static_cast<uchar>(c);
        if (byte < 0x20) {
            at = std::ranges::copy(std::string_view("\\u00"), at).out;
            *at++ = hexDigits[byte >> 4];
            *at++ = hexDigits[byte & 0xf];
            continue;
        }
        if (c == '"' || c == '\\')
            *at++ = '\\';
        *at++ = c;
    }
    *at++ = '"';
    used(at);
}

void JsonText::number(qint64 value)
{
    constexpr qsizetype longest = 20;
    char *at = room(longest);
    used(std::to_chars(at, at + longest, value).ptr);
}

void JsonText::date(QDate value)
{
    if (!value.isValid())
        return raw("null");
    int year = 0;
    int month = 0;
    int day = 0;
    value.getDate(&year, &month, &day);
    if (!hasFourDigits(year))
        return string(value.toString(Qt::ISODate));
    char *at = room(12);
    *at++ = '"';
    at = isoDate(at, year, month, day);
    *at++ = '"';
    used(at);
}

void JsonText::instant(const QDateTime &value)
{
    using namespace std::chrono;
    if (!value.isValid())
        return raw("null");
    const sys_time<milliseconds> time(milliseconds(value.toMSecsSinceEpoch()));
    const auto midnight = floor<days>(time);
    const year_month_day date(midnight);
    if (!hasFourDigits(int(date.year())))
        return string(value.toUTC().toString(Qt::ISODateWithMs));
    const hh_mm_ss clock(time - midnight);
    char *at = room(26);
    *at++ = '"';
    at = isoDate(at, int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())));
    *at++ = 'T';
    at = padded(at, int(clock.hours().count()), 2);
    *at++ = ':';
    at = padded(at, int(clock.minutes().count()), 2);
    *at++ = ':';
    at = padded(at, int(clock.seconds().count()), 2);
    *at++ = '.';
    at = padded(at, int(clock.subseconds().count()), 3);
    *at++ = 'Z';
    *at++ = '"';
    used(at);
}

QByteArray JsonText::take()
{
    m_text.resize(std::exchange(m_size, 0));
    return std::exchange(m_text, {});
}

} // namespace areacliente
