// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/paper/qtpdfpages.h"

#include <QPdfPageNavigator>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal smallestZoom = 0.25;
constexpr qreal largestZoom = 4;
constexpr qreal pointsPerInch = 72;
} // namespace

QtPdfPages::QtPdfPages(QWidget *parent, int margin)
    : QPdfView(parent)
    , m_margin(margin)
{
    setObjectName(u"pdfView"_s);
    setFrameShape(QFrame::NoFrame);
    setPageMode(PageMode::MultiPage);
    setPageSpacing(margin);
    setDocumentMargins({margin, margin, margin, margin});
    setFocusPolicy(Qt::StrongFocus);
    setDocument(&m_document);
    fitToWidth();
}

QtPdfPages::~QtPdfPages()
{
    pageNavigator()->disconnect(this);
    setDocument(nullptr); // the view outlives its members, and asks its document until it is gone itself
}

int QtPdfPages::show(const QByteArray &pdf)
{
    clear();
    m_bytes.setData(pdf);
    m_bytes.open(QIODevice::ReadOnly);
    m_document.load(&m_bytes);
    return m_document.status() == QPdfDocument::Status::Ready ? m_document.pageCount() : 0;
}

void QtPdfPages::clear()
{
    m_document.close();
    m_bytes.close();
}

int QtPdfPages::currentPage() const
{
    return pageNavigator()->currentPage();
}

void QtPdfPages::goToPage(int page)
{
    pageNavigator()->jump(std::clamp(page, 0, std::max(0, m_document.pageCount() - 1)), {});
}

void QtPdfPages::zoom(double factor)
{
    // Fitted to the width, the view does not say how large the pages are: the widths do.
    const qreal pageWidth = m_document.pagePointSize(currentPage()).width() * logicalDpiX() / pointsPerInch;
    if (pageWidth <= 0)
        return;
    const qreal fitted = (viewport()->width() - 2 * m_margin) / pageWidth;
    const qreal now = zoomMode() == ZoomMode::Custom ? zoomFactor() : fitted;
    setZoomMode(ZoomMode::Custom);
    setZoomFactor(std::clamp(now * factor, smallestZoom, largestZoom));
}

void QtPdfPages::fitToWidth()
{
    setZoomMode(ZoomMode::FitToWidth);
}

void QtPdfPages::whenPageChanges(std::function<void()> call)
{
    connect(pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, [call = std::move(call)] { call(); });
}

} // namespace areacliente
