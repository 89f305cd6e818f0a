// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringView>

#include <string_view>

namespace areacliente {

/// JSON (RFC 8259) as it is written, front to back: for what is written so often that a tree of values first would be the
/// dearest part of it. That the parts make a whole is the caller's affair; each value is escaped as it must be.
class JsonText
{
public:
    explicit JsonText(qsizetype expected = 256); ///< bytes

    /// As it is.
    void raw(std::string_view text);
    /// The beginning of a further member: a comma, the name, which needs no escapes, and a colon.
    void member(std::string_view name);
    void string(QStringView value);
    void number(qint64 value);
    void boolean(bool value) { raw(value ? "true" : "false"); }
    /// `2026-11-25`; null where it is invalid.
    void date(QDate value);
    /// In UTC, `2026-11-25T08:30:00.000Z`; null where it is invalid.
    void instant(const QDateTime &value);

    /// What was written; the writer is empty then.
    [[nodiscard]] QByteArray take();

private:
    /// Where the next `bytes` go.
    [[nodiscard]] char *room(qsizetype bytes);
    void used(const char *end) { m_size = end - m_text.constData(); }
    void escaped(QByteArrayView utf8);

    QByteArray m_text; ///< as long as there is room
    qsizetype m_size = 0;
};

} // namespace areacliente
