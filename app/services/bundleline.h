// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/bundle.h"

#include <QJsonObject>

namespace areacliente {

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
    [[nodiscard]] Result<std::optional<QByteArray>> next();
    /// The number of the line that next() gave last, from 1.
    [[nodiscard]] qint64 number() const { return m_number; }

private:
    QIODevice &m_in;
    qint64 m_number = 0;
};

/// The object of one line. Errors: Format for what is no JSON object, is nested too deeply or holds an absurd number;
/// Duplicate for a key that stands twice, which QJsonDocument would take without a word.
[[nodiscard]] Result<QJsonObject> parseBundleLine(const QByteArray &line);

/// The header in the first line's object. Errors: Validation naming the key; NewerVersion.
[[nodiscard]] Result<BundleHeader> bundleHeaderFrom(const QJsonObject &object);
[[nodiscard]] QJsonObject bundleHeaderOf(const BundleHeader &header);

inline constexpr auto bundleTrailerType = "end";

[[nodiscard]] QJsonObject bundleTrailerOf(const BundleSummary &summary);
/// Compares a trailer with what was read. Errors: Validation naming the type whose number differs.
[[nodiscard]] Result<void> checkBundleTrailer(const QJsonObject &object, const BundleSummary &read);

} // namespace areacliente
