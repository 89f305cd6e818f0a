// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pdfpreview.h"

#include "ui/theme.h"
#include "ui/widgets/emptystate.h"

#include <QBuffer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal zoomStep = 1.25;
constexpr qreal smallestZoom = 0.25;
constexpr qreal largestZoom = 4;
constexpr qreal pointsPerInch = 72;

QToolButton *makeButton(QWidget *parent, const QString &name, const QString &sign)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setText(sign);
    return button;
}

void name(QToolButton *button, const QString &text)
{
    button->setToolTip(text);
    button->setAccessibleName(text);
}

} // namespace

PdfPreview::PdfPreview(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

PdfPreview::~PdfPreview()
{
    // Children go in the order they were made, and the view asks its document until it is gone itself.
    delete m_viewer;
}

QWidget *PdfPreview::makeViewer()
{
    auto *viewer = new QWidget(m_stack);
    m_previous = makeButton(viewer, u"pdfPrevious"_s, u"‹"_s);
    m_place = new QLabel(viewer);
    m_next = makeButton(viewer, u"pdfNext"_s, u"›"_s);
    m_smaller = makeButton(viewer, u"pdfSmaller"_s, u"−"_s);
    m_larger = makeButton(viewer, u"pdfLarger"_s, u"+"_s);
    m_fit = makeButton(viewer, u"pdfFit"_s, {});
    connect(m_previous, &QToolButton::clicked, this, [this] { goToPage(currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goToPage(currentPage() + 1); });
    connect(m_smaller, &QToolButton::clicked, this, [this] { zoom(1 / zoomStep); });
    connect(m_larger, &QToolButton::clicked, this, [this] { zoom(zoomStep); });
    connect(m_fit, &QToolButton::clicked, this, &PdfPreview::fitToWidth);
    m_view = new QPdfView(viewer);
    m_view->setObjectName(u"pdfView"_s);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setPageSpacing(metrics::medium);
    m_view->setDocumentMargins({metrics::medium, metrics::medium, metrics::medium, metrics::medium});
    m_view->setFocusPolicy(Qt::StrongFocus);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(metrics::tiny);
    bar->addWidget(m_previous);
    bar->addWidget(m_place);
    bar->addWidget(m_next);
    bar->addStretch();
    for (QToolButton *button : {m_smaller, m_larger, m_fit})
        bar->addWidget(button);
    bar->setContentsMargins(metrics::large, metrics::tiny, metrics::large, metrics::tiny);
    m_view->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(viewer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addLayout(bar);
    return viewer;
}

void PdfPreview::ensureViewer()
{
    if (m_viewer)
        return;
    m_document = new QPdfDocument(this);
    m_bytes = new QBuffer(this);
    m_viewer = makeViewer();
    m_stack->addWidget(m_viewer);
    m_view->setDocument(m_document);
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &PdfPreview::updateControls);
    fitToWidth();
    retranslate();
}

void PdfPreview::showPdf(const QByteArray &bytes)
{
    ensureViewer();
    m_document->close();
    m_bytes->close();
    m_bytes->setData(bytes);
    m_bytes->open(QIODevice::ReadOnly);
    m_document->load(m_bytes);
    if (m_document->status() != QPdfDocument::Status::Ready) {
        showMessage([] {
            return Message{u"error"_s, tr("This document cannot be shown"), tr("It is damaged, or it is not a PDF.")};
        });
        return;
    }
    m_words = nullptr;
    m_stack->setCurrentWidget(m_viewer);
    updateControls();
    Q_EMIT documentShown(pageCount());
}

void PdfPreview::showMessage(std::function<Message()> words)
{
    if (m_document)
        m_document->close();
    m_words = std::move(words);
    updateMessage();
    m_stack->setCurrentWidget(m_message);
}

void PdfPreview::updateMessage()
{
    if (!m_words)
        return;
    if (!m_message) {
        m_message = new EmptyState(this);
        m_stack->addWidget(m_message);
    }
    const Message message = m_words();
    m_message->setContent(message.icon, message.title, message.text);
}

int PdfPreview::pageCount() const
{
    return m_document && m_document->status() == QPdfDocument::Status::Ready ? m_document->pageCount() : 0;
}

int PdfPreview::currentPage() const
{
    return m_view ? m_view->pageNavigator()->currentPage() : 0;
}

void PdfPreview::goToPage(int page)
{
    m_view->pageNavigator()->jump(std::clamp(page, 0, pageCount() - 1), {});
}

void PdfPreview::zoom(qreal factor)
{
    if (pageCount() == 0)
        return;
    // Fitted to the width, the view does not say how large the pages are: the widths do.
    const qreal pageWidth = m_document->pagePointSize(currentPage()).width() * logicalDpiX() / pointsPerInch;
    const qreal fitted = (m_view->viewport()->width() - 2 * metrics::medium) / pageWidth;
    const qreal now = m_view->zoomMode() == QPdfView::ZoomMode::Custom ? m_view->zoomFactor() : fitted;
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(std::clamp(now * factor, smallestZoom, largestZoom));
}

void PdfPreview::fitToWidth()
{
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
}

void PdfPreview::updateControls()
{
    const int pages = pageCount();
    m_place->setText(tr("Page %1 of %2").arg(currentPage() + 1).arg(pages));
    m_previous->setEnabled(currentPage() > 0);
    m_next->setEnabled(currentPage() + 1 < pages);
    m_view->setAccessibleDescription(m_place->text());
}

void PdfPreview::retranslate()
{
    if (!m_view)
        return;
    name(m_previous, tr("Previous page"));
    name(m_next, tr("Next page"));
    name(m_smaller, tr("Zoom out"));
    name(m_larger, tr("Zoom in"));
    m_fit->setText(tr("Fit"));
    name(m_fit, tr("Fit to width"));
    m_view->setAccessibleName(tr("Pages of the document"));
    updateControls();
}

void PdfPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateMessage();
    }
    QWidget::changeEvent(event);
}

} // namespace areacliente
