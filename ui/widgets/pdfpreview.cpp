// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pdfpreview.h"

#include "app/parts/paper.h"
#include "app/parts/part.h"
#include "app/platform/logging.h"
#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr double zoomStep = 1.25;

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

QWidget *PdfPreview::makeViewer()
{
    auto *viewer = new QWidget(m_stack);
    m_previous = makeButton(viewer, u"pdfPrevious"_s, u"‹"_s);
    m_place = new QLabel(viewer);
    m_next = makeButton(viewer, u"pdfNext"_s, u"›"_s);
    m_smaller = makeButton(viewer, u"pdfSmaller"_s, u"−"_s);
    m_larger = makeButton(viewer, u"pdfLarger"_s, u"+"_s);
    m_fit = makeButton(viewer, u"pdfFit"_s, {});
    connect(m_previous, &QToolButton::clicked, this, [this] { m_pages->goToPage(currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_pages->goToPage(currentPage() + 1); });
    connect(m_smaller, &QToolButton::clicked, this, [this] { m_pages->zoom(1 / zoomStep); });
    connect(m_larger, &QToolButton::clicked, this, [this] { m_pages->zoom(zoomStep); });
    connect(m_fit, &QToolButton::clicked, this, [this] { m_pages->fitToWidth(); });
    auto *bar = new QHBoxLayout;
    bar->setSpacing(metrics::tiny);
    bar->addWidget(m_previous);
    bar->addWidget(m_place);
    bar->addWidget(m_next);
    bar->addStretch();
    for (QToolButton *button : {m_smaller, m_larger, m_fit})
        bar->addWidget(button);
    bar->setContentsMargins(metrics::large, metrics::tiny, metrics::large, metrics::tiny);
    auto *layout = new QVBoxLayout(viewer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&m_pages->widget(), 1);
    layout->addLayout(bar);
    return viewer;
}

Result<void> PdfPreview::ensureViewer()
{
    if (m_viewer)
        return {};
    const auto paper = part<Paper>();
    if (!paper)
        return std::unexpected(paper.error());
    m_pages = (*paper)->makePages(this, metrics::medium);
    m_pages->whenPageChanges([this] { updateControls(); });
    m_viewer = makeViewer();
    m_stack->addWidget(m_viewer);
    retranslate();
    return {};
}

void PdfPreview::showPdf(const QByteArray &bytes)
{
    if (const auto ready = ensureViewer(); !ready) {
        logError(documentsLog(), ready.error());
        showMessage([error = ready.error()] {
            return Message{u"error"_s, tr("This document cannot be shown"), errorText(error)};
        });
        return;
    }
    m_pageCount = m_pages->show(bytes);
    if (m_pageCount == 0) {
        showMessage([] {
            return Message{u"error"_s, tr("This document cannot be shown"), tr("It is damaged, or it is not a PDF.")};
        });
        return;
    }
    m_words = nullptr;
    m_stack->setCurrentWidget(m_viewer);
    updateControls();
    Q_EMIT documentShown(m_pageCount);
}

void PdfPreview::showMessage(std::function<Message()> words)
{
    m_pageCount = 0;
    if (m_pages)
        m_pages->clear();
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

int PdfPreview::currentPage() const
{
    return m_pages ? m_pages->currentPage() : 0;
}

void PdfPreview::updateControls()
{
    m_place->setText(tr("Page %1 of %2").arg(currentPage() + 1).arg(m_pageCount));
    m_previous->setEnabled(currentPage() > 0);
    m_next->setEnabled(currentPage() + 1 < m_pageCount);
    m_pages->widget().setAccessibleDescription(m_place->text());
}

void PdfPreview::retranslate()
{
    if (!m_viewer)
        return;
    name(m_previous, tr("Previous page"));
    name(m_next, tr("Next page"));
    name(m_smaller, tr("Zoom out"));
    name(m_larger, tr("Zoom in"));
    m_fit->setText(tr("Fit"));
    name(m_fit, tr("Fit to width"));
    m_pages->widget().setAccessibleName(tr("Pages of the document"));
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
