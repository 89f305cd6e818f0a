// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QBuffer>
#include <QObject>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

#include <memory>

namespace areacliente {

/// Prints a PDF page by page, each in a turn of its own of the event loop, so that the window lives and the user can stop it.
class PdfPrintJob : public QObject
{
    Q_OBJECT

public:
    /// Prints the pages that `printer` was set to; all of them by default.
    PdfPrintJob(const QByteArray &pdf, std::unique_ptr<QPrinter> printer, QObject *parent = nullptr);

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    /// Once, also after cancel(). Errors: Corrupt (no PDF), Storage (the printer refused), Cancelled.
    void finished(const areacliente::Result<void> &result);

private:
    void printNext();
    void finish(const Result<void> &result);
    [[nodiscard]] Result<void> printPage(int page);

    std::unique_ptr<QPrinter> m_printer;
    QBuffer m_bytes;
    QPdfDocument m_document;
    QPainter m_painter;
    int m_first = 0;
    int m_next = 0;
    int m_end = 0;
    bool m_isCancelled = false;
};

} // namespace areacliente
