// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busyoverlay.h"

#include "ui/painting.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace areacliente {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int cardWidth = 340;
} // namespace

BusyOverlay::BusyOverlay(QWidget *page)
    : QWidget(page)
{
    setObjectName(u"busyOverlay"_s);
    m_delay.setSingleShot(true);
    m_delay.setInterval(500ms);
    connect(&m_delay, &QTimer::timeout, this, &BusyOverlay::appear);
    page->installEventFilter(this);
    hide();
}

void BusyOverlay::makeCard()
{
    m_card = new QWidget(this);
    m_text = new QLabel(m_card);
    m_progress = new QProgressBar(m_card);
    m_cancel = new QPushButton(m_card);
    m_progress->setObjectName(u"busyProgress"_s);
    m_cancel->setObjectName(u"busyCancel"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_card->setMaximumWidth(cardWidth);
    m_card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);

    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    card->setSpacing(metrics::medium);
    card->addWidget(m_text);
    card->addWidget(m_progress);
    card->addWidget(m_cancel, 0, Qt::AlignRight);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_card, 100);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    layout->addStretch();
    layout->addLayout(row);
    layout->addStretch();
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelRequested();
    });
}

void BusyOverlay::start(const QString &text, bool cancellable)
{
    m_running = true;
    if (!m_card)
        makeCard();
    m_text->setText(text);
    m_progress->setAccessibleName(text);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(cancellable);
    m_cancel->setEnabled(true);
    setProgress(0, 0);
    m_delay.start();
    Q_EMIT runningChanged(true);
}

void BusyOverlay::setProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void BusyOverlay::finish()
{
    m_running = false;
    m_delay.stop();
    if (m_focusBefore && m_cancel->hasFocus())
        m_focusBefore->setFocus();
    hide();
    Q_EMIT runningChanged(false);
}

void BusyOverlay::appear()
{
    setGeometry(parentWidget()->rect());
    m_focusBefore = window()->focusWidget();
    raise();
    show();
    if (m_cancel->isVisible())
        m_cancel->setFocus();
    QAccessibleEvent announcement(m_progress, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

bool BusyOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void BusyOverlay::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QColor veil = colors.window;
    veil.setAlpha(200);
    QPainter painter(this);
    painter.fillRect(rect(), veil);
    drawBox(painter, m_card->geometry(), colors.surface, colors.border, 2 * metrics::smallRadius);
}

void BusyOverlay::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && m_cancel->isVisible())
        m_cancel->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace areacliente
