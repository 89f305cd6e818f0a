// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pdfprintjob.h"

#include "app/parts/part.h"
#include "app/platform/logging.h"
#include "ui/errortext.h"

#include <QMessageBox>
#include <QTimer>

namespace areacliente {

using namespace Qt::StringLiterals;

PdfPrintJob::PdfPrintJob(const QByteArray &pdf, std::unique_ptr<Printer> printer, QObject *parent)
    : QObject(parent)
    , m_pdf(pdf)
    , m_printer(std::move(printer))
{
}

void PdfPrintJob::start()
{
    const auto pages = m_printer->begin(m_pdf);
    if (!pages) {
        finish(std::unexpected(pages.error()));
        return;
    }
    m_total = *pages;
    QTimer::singleShot(0, this, &PdfPrintJob::printNext);
}

void PdfPrintJob::cancel()
{
    m_isCancelled = true;
}

void PdfPrintJob::printNext()
{
    if (m_isCancelled) {
        m_printer->abort();
        finish(fail(ErrorCode::Cancelled, u"printing"_s));
        return;
    }
    if (m_done >= m_total) {
        finish({});
        return;
    }
    if (auto printed = m_printer->printPage(m_done); !printed) {
        finish(printed);
        return;
    }
    ++m_done;
    Q_EMIT progressed(m_done, m_total);
    QTimer::singleShot(0, this, &PdfPrintJob::printNext);
}

void PdfPrintJob::finish(const Result<void> &result)
{
    m_printer.reset(); // which sends what was printed on its way
    Q_EMIT finished(result);
}

void choosePrinter(QWidget &window, const Paper::Question &question,
                   std::function<void(std::unique_ptr<Printer>)> chosen)
{
    const auto paper = part<Paper>();
    if (paper) {
        (*paper)->askForPrinter(&window, question, std::move(chosen));
        return;
    }
    logError(documentsLog(), paper.error());
    auto *message = new QMessageBox(QMessageBox::Warning, {}, errorText(paper.error()), QMessageBox::Ok, &window);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
}

} // namespace areacliente
