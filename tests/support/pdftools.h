// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

/// What independent readers make of a PDF: poppler's and qpdf's programs.
namespace areacliente::pdftools {

struct Output {
    int exitCode = -1;
    QByteArray text; ///< both streams
};

/// Runs a program on the PDF, whose path stands in the arguments as "FILE".
[[nodiscard]] Output run(const QString &program, QStringList arguments, const QByteArray &pdf);

/// The text in the order it stands in the file, white space run together.
[[nodiscard]] QString text(const QByteArray &pdf);
[[nodiscard]] int pageCount(const QByteArray &pdf);
/// The text of one page, from 1.
[[nodiscard]] QString pageText(const QByteArray &pdf, int page);
/// Empty when qpdf finds nothing to object to; else what it says.
[[nodiscard]] QString syntaxErrors(const QByteArray &pdf);
/// The fonts that are not embedded with a map to Unicode; and how many there are.
[[nodiscard]] QStringList unusableFonts(const QByteArray &pdf, int *count);

} // namespace areacliente::pdftools
