// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/bundle.h"

#include <QJsonObject>

namespace areacliente {

/// What is wrong with a line: an error, and what it says about the file.
struct LineError {
    Error error{};
    BundleFault fault = BundleFault::None;

    LineError(Error what, BundleFault why = BundleFault::None) // implicit: most errors say nothing about the file
        : error(std::move(what))
        , fault(why)
    {
    }
};
template <class T>
using LineResult = std::expected<T, LineError>;

/// The lines of a bundle, one after the other, none of them trusted: a line that is too long is refused before it is read.
class BundleLines
{
public:
    explicit BundleLines(QIODevice &in)
        : m_in(in)
    {
    }

    /// The next line without its end, or nothing at the end of the file. Errors: TooLong, Storage; Format for a file that is
    /// compressed or no UTF-8.
    [[nodiscard]] LineResult<std::optional<QByteArray>> next();
    /// Whether the file broke off within the line that next() gave last.
    [[nodiscard]] bool isBrokenOff() const { return m_isBrokenOff; }
    /// The number of the line that next() gave last, from 1.
    [[nodiscard]] qint64 number() const { return m_number; }

private:
    QIODevice &m_in;
    qint64 m_number = 0;
    bool m_isBrokenOff = false;
};

/// The object of one line. Errors: Format for what is no JSON object, is nested too deeply or holds an absurd number;
/// Duplicate for a key that stands twice, which QJsonDocument would take without a word.
[[nodiscard]] LineResult<QJsonObject> parseBundleLine(const QByteArray &line);

/// The object of the first line, the header's.
[[nodiscard]] LineResult<QJsonObject> readHeaderLine(BundleLines &lines);
/// The header in the first line's object. Errors: Validation naming the key; NewerVersion.
[[nodiscard]] LineResult<BundleHeader> bundleHeaderFrom(const QJsonObject &object);
[[nodiscard]] QJsonObject bundleHeaderOf(const BundleHeader &header);

inline constexpr auto bundleTrailerType = "end";

[[nodiscard]] QJsonObject bundleTrailerOf(const BundleSummary &summary);
/// Compares a trailer with what was read. Errors: Validation naming the type whose number differs.
[[nodiscard]] LineResult<void> checkBundleTrailer(const QJsonObject &object, const BundleSummary &read);

} // namespace areacliente
