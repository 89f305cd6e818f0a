// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/brandpane.h"

#include "ui/icons.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int bigIcon = 56;
constexpr int pointCount = 3;
constexpr int margin = 40;

} // namespace

BrandPane::BrandPane(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_name(new QLabel(this))
    , m_claim(new QLabel(this))
{
    setObjectName(u"brandPane"_s);
    m_name->setFont(themeFont(TextRole::Figure, font()));
    m_claim->setFont(themeFont(TextRole::Heading, font()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(metrics::medium);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_name);
    layout->addWidget(m_claim);
    layout->addSpacing(metrics::huge);
    for (int i = 0; i < pointCount; ++i) {
        auto *point = new QLabel(this);
        m_points.append(point);
        layout->addWidget(point);
    }
    layout->addStretch(3);
    for (QLabel *label : findChildren<QLabel *>()) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    updateColors();
    retranslate();
}

void BrandPane::retranslate()
{
    m_name->setText(tr("Client area"));
    m_claim->setText(tr("Your hosting account on your desktop, also without a connection."));
    m_points.at(0)->setText(tr("Services, invoices, domains and support in one place."));
    m_points.at(1)->setText(tr("Four kinds of contact: each sees and does what its role allows."));
    m_points.at(2)->setText(tr("What you change without a connection is sent as soon as there is one."));
}

void BrandPane::updateColors()
{
    m_icon->setPixmap(iconPixmap(u"areacliente"_s, bigIcon, themeColors(palette()).accent, devicePixelRatioF()));
    for (QLabel *label : m_points)
        label->setForegroundRole(QPalette::PlaceholderText);
}

void BrandPane::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.accentSoft);
    painter.setPen(colors.border);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

void BrandPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        updateColors();
    QWidget::changeEvent(event);
}

} // namespace areacliente
