// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/paper/qtprinter.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
/// Finer than this, a page of text gains nothing and needs a hundred megabytes.
constexpr int mostDotsPerInch = 300;
} // namespace

QtPrinter::QtPrinter(std::shared_ptr<QPrinter> printer)
    : m_printer(std::move(printer))
{
}

Result<int> QtPrinter::begin(const QByteArray &pdf)
{
    m_bytes.setData(pdf);
    m_bytes.open(QIODevice::ReadOnly);
    m_document.load(&m_bytes);
    if (m_document.status() != QPdfDocument::Status::Ready || m_document.pageCount() == 0)
        return fail(ErrorCode::Corrupt, u"no PDF to print"_s);
    m_first = m_printer->fromPage() > 0 ? m_printer->fromPage() - 1 : 0;
    const int end = m_printer->toPage() > 0 ? std::min(m_printer->toPage(), m_document.pageCount())
                                            : m_document.pageCount();
    m_printer->setFullPage(true);
    if (!m_painter.begin(m_printer.get()))
        return fail(ErrorCode::Storage, u"the printer does not take the document"_s);
    return std::max(0, end - m_first);
}

Result<void> QtPrinter::printPage(int nth)
{
    if (nth > 0 && !m_printer->newPage())
        return fail(ErrorCode::Storage, u"the printer refuses a page"_s);
    const int page = m_first + nth;
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

void QtPrinter::abort()
{
    m_printer->abort();
}

} // namespace areacliente
