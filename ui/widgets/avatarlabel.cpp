// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatarlabel.h"

#include "ui/painting.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace areacliente {

namespace {

QString firstCharacter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end) : word;
}

} // namespace

QString initialsOf(const QString &name)
{
    QString initials;
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.first(qMin(words.size(), qsizetype{2})))
        initials += firstCharacter(word);
    return initials.toUpper();
}

AvatarLabel::AvatarLabel(QWidget *parent)
    : QWidget(parent)
{
    setDiameter(m_diameter);
}

void AvatarLabel::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    update();
}

void AvatarLabel::setDiameter(int diameter)
{
    m_diameter = diameter;
    setFixedSize(diameter, diameter);
}

QString AvatarLabel::initials() const
{
    return initialsOf(m_name);
}

QSize AvatarLabel::sizeHint() const
{
    return {m_diameter, m_diameter};
}

void AvatarLabel::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    fillRounded(painter, rect(), colors.accentSoft, m_diameter / 2.0);
    QFont initialsFont = themeFont(TextRole::Strong, font());
    initialsFont.setPixelSize(qMax(9, m_diameter * 2 / 5));
    painter.setFont(initialsFont);
    painter.setPen(colors.accent);
    painter.drawText(rect(), Qt::AlignCenter, initials());
}

} // namespace areacliente
