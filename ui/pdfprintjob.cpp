// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pdfprintjob.h"

#include <QTimer>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
/// Finer than this, a page of text gains nothing and needs a hundred megabytes.
constexpr int mostDotsPerInch = 300;
} // namespace

PdfPrintJob::PdfPrintJob(const QByteArray &pdf, std::unique_ptr<QPrinter> printer, QObject *parent)
    : QObject(parent)
    , m_printer(std::move(printer))
{
    m_bytes.setData(pdf);
    m_bytes.open(QIODevice::ReadOnly);
}

void PdfPrintJob::start()
{
    m_document.load(&m_bytes);
    if (m_document.status() != QPdfDocument::Status::Ready || m_document.pageCount() == 0) {
        finish(fail(ErrorCode::Corrupt, u"no PDF to print"_s));
        return;
    }
    m_first = m_printer->fromPage() > 0 ? m_printer->fromPage() - 1 : 0;
    m_end = m_printer->toPage() > 0 ? std::min(m_printer->toPage(), m_document.pageCount()) : m_document.pageCount();
    m_next = m_first;
    m_printer->setFullPage(true);
    if (!m_painter.begin(m_printer.get())) {
        finish(fail(ErrorCode::Storage, u"the printer does not take the document"_s));
        return;
    }
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
    if (m_next >= m_end) {
        finish({});
        return;
    }
    if (auto printed = printPage(m_next); !printed) {
        finish(printed);
        return;
    }
    ++m_next;
    Q_EMIT progressed(m_next - m_first, m_end - m_first);
    QTimer::singleShot(0, this, &PdfPrintJob::printNext);
}

Result<void> PdfPrintJob::printPage(int page)
{
    if (page > m_first && !m_printer->newPage())
        return fail(ErrorCode::Storage, u"the printer refuses a page"_s);
    const QRectF paper(QPointF(0, 0), m_printer->paperRect(QPrinter::DevicePixel).size());
    const QSizeF size = m_document.pagePointSize(page).scaled(paper.size(), Qt::KeepAspectRatio);
    const qreal fineness = std::min(1.0, static_cast<qreal>(mostDotsPerInch) / m_printer->resolution());
    const QImage picture = m_document.render(page, (size * fineness).toSize());
    if (picture.isNull())
        return fail(ErrorCode::Corrupt, u"a page cannot be rendered"_s);
    QRectF target(QPointF(0, 0), size);
    target.moveCenter(paper.center());
    m_painter.drawImage(target, picture);
    return {};
}

void PdfPrintJob::finish(const Result<void> &result)
{
    if (m_painter.isActive())
        m_painter.end();
    Q_EMIT finished(result);
}

} // namespace areacliente
