// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QStringList>

/// Texts that are kept in the repository and compared with what the program makes.
namespace areacliente {

/// The lines in which two texts differ, `-` for those only in `expected` and `+` for those only in `actual`, each with its
/// number: what a longest common subsequence leaves over. Empty for equal texts.
[[nodiscard]] inline QString lineDifference(const QString &expected, const QString &actual)
{
    const QStringList a = expected.split(u'\n');
    const QStringList b = actual.split(u'\n');
    const auto width = static_cast<std::size_t>(b.size() + 1);
    std::vector<int> common(static_cast<std::size_t>(a.size() + 1)
                            * width); // of what follows line i of a and line j of b
    const auto at = [&](qsizetype i, qsizetype j) -> int & {
        return common[static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j)];
    };
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            at(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    QString text;
    const auto tell = [&](const char *sign, qsizetype line, const QString &what) {
        text += QStringLiteral("%1 %2: %3\n").arg(QLatin1String(sign)).arg(line + 1).arg(what);
    };
    for (qsizetype i = 0, j = 0; i < a.size() || j < b.size();) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            ++i;
            ++j;
        } else if (j == b.size() || (i < a.size() && at(i + 1, j) >= at(i, j + 1))) {
            tell("-", i, a[i]);
            ++i;
        } else {
            tell("+", j, b[j]);
            ++j;
        }
    }
    return text;
}

/// How `actual` differs from the file at `path`; empty where it does not. With AREACLIENTE_WRITE_GOLDEN set, the file is
/// written first: look at the difference before you commit it.
[[nodiscard]] inline QString goldenDifference(const QString &path, const QString &actual)
{
    QFile file(path);
    if (qEnvironmentVariableIsSet("AREACLIENTE_WRITE_GOLDEN")) {
        if (!file.open(QIODevice::WriteOnly) || file.write(actual.toUtf8()) < 0)
            return file.errorString();
        file.close();
    }
    if (!file.open(QIODevice::ReadOnly))
        return path + QStringLiteral(": ") + file.errorString();
    return lineDifference(QString::fromUtf8(file.readAll()), actual);
}

} // namespace areacliente
