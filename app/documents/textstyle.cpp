// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/textstyle.h"

#include <QStringList>

#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

// The first that the system has; each ends in families that cover most scripts and the common symbols.
QStringList textFamilies()
{
    return {u"Inter"_s, u"Liberation Sans"_s, u"Arial"_s, u"DejaVu Sans"_s, u"Segoe UI Symbol"_s, u"Noto Sans"_s};
}

// Families whose figures are all equally wide without asking for a font feature, which Qt 6.4 cannot do.
QStringList figureFamilies()
{
    return {u"Liberation Sans"_s, u"Arial"_s, u"Helvetica"_s, u"DejaVu Sans"_s};
}

TextStyle makeStyle(qreal points, QFont::Weight weight, const QColor &color, qreal leading, const QStringList &families)
{
    QFont font(families);
    font.setPixelSize(qRound(pt(points)));
    font.setWeight(weight);
    // Ligatures and contextual forms have no character of their own, so text copied from the PDF would lack them.
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setKerning(false);
    font.setHintingPreference(QFont::PreferNoHinting);
    return {font, color, pt(points) * leading};
}

std::array<TextStyle, 11> makeStyles()
{
    const QStringList text = textFamilies();
    const QStringList figures = figureFamilies();
    return {
        makeStyle(17.5, QFont::DemiBold, palette::ink, 1.22, text),
        makeStyle(8, QFont::DemiBold, palette::accent, 1.4, text),
        makeStyle(10.5, QFont::DemiBold, palette::accent, 1.35, text),
        makeStyle(7.5, QFont::DemiBold, palette::muted, 1.35, text),
        makeStyle(7.5, QFont::Normal, palette::muted, 1.35, text),
        makeStyle(9.5, QFont::Normal, palette::ink, 1.4, text),
        makeStyle(9.5, QFont::DemiBold, palette::ink, 1.4, text),
        makeStyle(7.5, QFont::Normal, palette::muted, 1.45, text),
        makeStyle(9.5, QFont::Normal, palette::ink, 1.4, figures),
        makeStyle(9.5, QFont::Bold, palette::ink, 1.4, figures),
        makeStyle(13, QFont::Bold, palette::ink, 1.35, figures),
    };
}

} // namespace

const TextStyle &textStyle(TextRole role)
{
    static const std::array<TextStyle, 11> styles = makeStyles();
    return styles[static_cast<std::size_t>(role)];
}

TextStyle textStyle(TextRole role, const QColor &color)
{
    TextStyle style = textStyle(role);
    style.color = color;
    return style;
}

} // namespace areacliente
