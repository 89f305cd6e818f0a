// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parts/paper.h"

namespace areacliente {

/// Prints a PDF page by page, each in a turn of its own of the event loop, so that the window lives and the user can stop it.
class PdfPrintJob : public QObject
{
    Q_OBJECT

public:
    PdfPrintJob(const QByteArray &pdf, std::unique_ptr<Printer> printer, QObject *parent = nullptr);

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    /// Once, also after cancel(). Errors: Corrupt (no PDF), Storage (the printer refused), Cancelled.
    void finished(const areacliente::Result<void> &result);

private:
    void printNext();
    void finish(const Result<void> &result);

    QByteArray m_pdf;
    std::unique_ptr<Printer> m_printer;
    int m_done = 0;
    int m_total = 0;
    bool m_isCancelled = false;
};

/// Asks over `window` for a printer, as Paper::askForPrinter() does; without what prints, says so.
void choosePrinter(QWidget &window, const Paper::Question &question,
                   std::function<void(std::unique_ptr<Printer>)> chosen);

} // namespace areacliente
