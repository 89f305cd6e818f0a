// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/annexlist.h"

#include "ui/icons.h"
#include "ui/labels/datachangelabels.h"
#include "ui/painting.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array allAnnexes{Annex::SignerDocument, Annex::OrganisationTaxCard, Annex::PowersOfAttorney};
} // namespace

AnnexList::AnnexList(QWidget *parent)
    : QWidget(parent)
    , m_address(new QLabel(this))
{
    setObjectName(u"annexes"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::medium, metrics::large, metrics::medium);
    layout->setSpacing(metrics::small);
    for (std::size_t i = 0; i < allAnnexes.size(); ++i)
        m_lines.append(addLine(u"annex%1"_s.arg(i)));
    m_address->setObjectName(u"whereToSend"_s);
    m_address->setTextFormat(Qt::PlainText);
    m_address->setWordWrap(true);
    m_address->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_address);
    refresh();
}

AnnexList::Line AnnexList::addLine(const QString &name)
{
    const Line line{new QLabel(this), new QLabel(this)};
    line.icon->setFixedWidth(metrics::icon);
    line.text->setObjectName(name);
    line.text->setTextFormat(Qt::PlainText);
    line.text->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(line.icon, 0, Qt::AlignTop);
    row->addWidget(line.text, 1);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    return line;
}

void AnnexList::setAnnexes(const QList<Annex> &annexes)
{
    m_annexes = annexes;
    refresh();
}

void AnnexList::refresh()
{
    const QColor color = themeColors(palette()).accent;
    for (std::size_t i = 0; i < allAnnexes.size(); ++i) {
        const Line &line = m_lines.at(static_cast<qsizetype>(i));
        const bool isNeeded = m_annexes.contains(allAnnexes.at(i));
        line.icon->setVisible(isNeeded);
        line.icon->setPixmap(iconPixmap(u"attachment"_s, metrics::smallIcon, color, devicePixelRatioF()));
        line.text->setVisible(isNeeded);
        line.text->setText(labelOf(allAnnexes.at(i)));
    }
    m_address->setText(tr(
        "Send the signed form with these copies to customer service, through the support centre (Centro de Atención y Soporte)."));
}

void AnnexList::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    drawBox(painter, rect(), colors.surface, colors.border, metrics::radius);
}

void AnnexList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace areacliente
