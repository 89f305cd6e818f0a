// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stylepainting.h"

#include "ui/icons.h"
#include "ui/painting.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

#include <algorithm>

namespace areacliente::stylepainting {

using namespace Qt::StringLiterals;

namespace {

constexpr int progressThickness = 6;
/// Between the icon, the text and the mark of a button.
constexpr int labelGap = 6;
constexpr int menuMarkSize = metrics::medium;

const ThemeColors &colorsOf(const QStyleOption &option)
{
    return themeColors(option.palette);
}

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// Buttons show the focus to those who use the keyboard; a click is its own sign.
bool hasKeyboardFocus(const QStyleOption &option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

void drawIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &color)
{
    const int size = std::min(rect.width(), rect.height());
    painter.drawPixmap(rect.center().x() - size / 2 + 1, rect.center().y() - size / 2 + 1,
                       iconPixmap(name, size, color, painter.device()->devicePixelRatioF()));
}

/// `color` a little nearer to the text colour: the pressed and hovered shade of a filled control.
QColor shaded(const QColor &color, const ThemeColors &colors, qreal amount)
{
    const auto mix = [amount](int from, int to) { return static_cast<int>(from + (to - from) * amount); };
    return {mix(color.red(), colors.text.red()), mix(color.green(), colors.text.green()),
            mix(color.blue(), colors.text.blue())};
}

/// The icon of a button, which has one colour, in that of the button's text: on the accent that is not the window's.
void drawInTextColour(QPainter &painter, const QStyleOptionButton &option, const QRect &rect)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    QPixmap pixmap = option.icon.pixmap(option.iconSize, painter.device()->devicePixelRatioF(),
                                        enabled ? QIcon::Normal : QIcon::Disabled,
                                        has(option, QStyle::State_On) ? QIcon::On : QIcon::Off);
    if (enabled) {
        QPainter tint(&pixmap);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRectF(QPointF(), pixmap.deviceIndependentSize()), option.palette.color(QPalette::ButtonText));
    }
    const QRect place = QStyle::alignedRect(option.direction, Qt::AlignCenter, pixmap.deviceIndependentSize().toSize(),
                                            rect);
    painter.drawPixmap(place.topLeft(), pixmap);
}

} // namespace

void pushButton(QPainter &painter, const QStyleOptionButton &option)
{
    const ThemeColors &c = colorsOf(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool isDefault = option.features.testFlag(QStyleOptionButton::DefaultButton) && enabled;
    const bool isFlat = option.features.testFlag(QStyleOptionButton::Flat);
    const qreal shade = !enabled                               ? 0.0
                        : has(option, QStyle::State_Sunken)    ? 0.16
                        : has(option, QStyle::State_MouseOver) ? 0.07
                                                               : 0.0;
    QColor fill = isDefault ? c.accent : has(option, QStyle::State_On) ? c.selection : c.raised;
    fill = shaded(fill, c, shade);
    if (isFlat && shade == 0.0)
        fill = Qt::transparent;
    const QColor edge = isFlat || isDefault ? fill : enabled ? c.controlBorder : c.border;
    drawBox(painter, option.rect, fill, edge, metrics::radius);
    if (hasKeyboardFocus(option)) {
        drawFocusRing(painter, option.rect, c, metrics::radius);
        if (isDefault) // the ring has the button's own colour: a gap sets it off
            drawBox(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), Qt::transparent, c.surface,
                    metrics::smallRadius);
    }
}

void pushButtonLabel(QPainter &painter, const QStyleOptionButton &option, const QStyle &style)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool hasMenu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int flags = Qt::AlignVCenter
                      | (style.styleHint(QStyle::SH_UnderlineShortcut, &option) ? Qt::TextShowMnemonic
                                                                                : Qt::TextHideMnemonic);
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int textWidth = option.text.isEmpty() ? 0
                                                : option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int markWidth = hasMenu ? menuMarkSize : 0;
    const int parts = (iconWidth > 0) + (textWidth > 0) + (markWidth > 0);
    const int width = iconWidth + textWidth + markWidth + std::max(0, parts - 1) * labelGap;
    QRect rest = option.rect;
    rest.setLeft(rest.left() + std::max(0, (rest.width() - width) / 2));
    const auto take = [&](int part) {
        const QRect rect(rest.left(), rest.top(), part, rest.height());
        rest.setLeft(rest.left() + (part > 0 ? part + labelGap : 0));
        return mirrored(rect, option.rect, option.direction);
    };
    const QRect icon = take(iconWidth);
    if (iconWidth > 0)
        drawInTextColour(painter, option, icon);
    style.drawItemText(&painter, take(textWidth), flags, option.palette, enabled, option.text, QPalette::ButtonText);
    if (hasMenu)
        drawIcon(painter, take(markWidth), u"chevron-down"_s, option.palette.color(QPalette::ButtonText));
}

void toolButton(QPainter &painter, const QStyleOption &option)
{
    const ThemeColors &c = colorsOf(option);
    if (has(option, QStyle::State_Enabled)) {
        if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
            fillRounded(painter, option.rect, c.selection, metrics::smallRadius);
        else if (has(option, QStyle::State_MouseOver))
            fillRounded(painter, option.rect, shaded(c.hover, c, 0.04), metrics::smallRadius);
    }
    if (!has(option, QStyle::State_AutoRaise))
        drawBox(painter, option.rect, Qt::transparent, has(option, QStyle::State_Enabled) ? c.controlBorder : c.border,
                metrics::radius);
    if (has(option, QStyle::State_HasFocus))
        drawFocusRing(painter, option.rect, c, metrics::smallRadius);
}

void toolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option, const QStyle &style)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool hasMark = option.features.testFlag(QStyleOptionToolButton::HasMenu);
    const int flags = Qt::AlignVCenter
                      | (style.styleHint(QStyle::SH_UnderlineShortcut, &option) ? Qt::TextShowMnemonic
                                                                                : Qt::TextHideMnemonic);
    const int iconWidth = option.iconSize.width();
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int room = option.rect.width() - (hasMark ? menuMarkSize + metrics::tiny : 0);
    QRect icon = option.rect;
    icon.translate(std::max(0, (room - iconWidth - labelGap - textWidth) / 2), 0);
    icon.setWidth(iconWidth);
    QRect text = option.rect;
    text.setLeft(icon.right() + 1 + labelGap);
    const QPixmap pixmap = option.icon.pixmap(option.iconSize, painter.device()->devicePixelRatioF(),
                                              enabled ? QIcon::Normal : QIcon::Disabled,
                                              has(option, QStyle::State_On) ? QIcon::On : QIcon::Off);
    style.drawItemPixmap(&painter, mirrored(icon, option.rect, option.direction), Qt::AlignCenter, pixmap);
    const auto edge = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    style.drawItemText(&painter, mirrored(text, option.rect, option.direction), flags | edge, option.palette, enabled,
                       option.text, QPalette::ButtonText);
}

void menuMark(QPainter &painter, const QStyleOption &option, const QRect &button)
{
    const QRect mark(button.right() - menuMarkSize - metrics::tiny, button.top(), menuMarkSize, button.height());
    const ThemeColors &c = colorsOf(option);
    drawIcon(painter, mirrored(mark, button, option.direction), u"chevron-down"_s,
             has(option, QStyle::State_Enabled) ? c.muted : c.disabled);
}

void lineEdit(QPainter &painter, const QStyleOption &option, bool hasFrame)
{
    const ThemeColors &c = colorsOf(option);
    if (!hasFrame) {
        painter.fillRect(option.rect, option.palette.base());
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool isReadOnly = has(option, QStyle::State_ReadOnly);
    drawBox(painter, option.rect, enabled && !isReadOnly ? c.surface : c.window,
            enabled && !isReadOnly ? c.controlBorder : c.border, metrics::radius);
    if (has(option, QStyle::State_HasFocus))
        drawFocusRing(painter, option.rect, c, metrics::radius);
}

void frame(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const ThemeColors &c = colorsOf(option);
    const bool isInput = qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
    if (has(option, QStyle::State_HasFocus))
        drawFocusRing(painter, option.rect, c, metrics::smallRadius);
    else
        drawBox(painter, option.rect, option.palette.color(QPalette::Base),
                isInput && has(option, QStyle::State_Enabled) ? c.controlBorder : c.border, metrics::smallRadius);
}

void groupBox(QPainter &painter, const QStyleOption &option)
{
    // As in Fusion, the title stands above the frame.
    const int title = std::max(metrics::smallIcon, option.fontMetrics.height()) + 3;
    drawBox(painter, option.rect.adjusted(0, title, 0, 0), Qt::transparent, colorsOf(option).border, metrics::radius);
}

void focusRing(QPainter &painter, const QStyleOption &option)
{
    drawFocusRing(painter, option.rect, colorsOf(option), metrics::smallRadius);
}

void checkBox(QPainter &painter, const QStyleOption &option)
{
    const ThemeColors &c = colorsOf(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool isOn = has(option, QStyle::State_On);
    const bool isPartial = has(option, QStyle::State_NoChange);
    const QColor ink = enabled ? c.accent : c.disabled;
    const QRectF box = QRectF(option.rect);
    if (!isOn && !isPartial) {
        drawBox(painter, box, has(option, QStyle::State_MouseOver) ? c.hover : c.surface,
                enabled ? c.controlBorder : c.border, metrics::smallRadius);
        return;
    }
    fillRounded(painter, box, ink, metrics::smallRadius);
    if (isOn)
        drawIcon(painter, option.rect.adjusted(1, 1, -1, -1), u"check"_s, c.onAccent);
    else
        fillRounded(painter, box.adjusted(4, box.height() / 2 - 1, -4, -(box.height() / 2 - 1)), c.onAccent, 1);
}

void radioButton(QPainter &painter, const QStyleOption &option)
{
    const ThemeColors &c = colorsOf(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const qreal radius = option.rect.height() / 2.0;
    const bool isOn = has(option, QStyle::State_On);
    const QColor ink = enabled ? c.accent : c.disabled;
    drawBox(painter, option.rect,
            isOn                                   ? ink
            : has(option, QStyle::State_MouseOver) ? c.hover
                                                   : c.surface,
            isOn      ? ink
            : enabled ? c.controlBorder
                      : c.border,
            radius);
    if (isOn)
        fillRounded(painter, QRectF(option.rect).adjusted(5, 5, -5, -5), c.onAccent, radius);
}

void itemGround(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
    const ThemeColors &c = colorsOf(option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, item->backgroundBrush);
    const bool isSelected = has(option, QStyle::State_Selected);
    if (isSelected)
        painter.fillRect(option.rect, c.selection);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, c.hover);
    // The row with the keyboard focus has a bar at its leading edge.
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    const bool isLeading = item && item->viewItemPosition != QStyleOptionViewItem::Middle
                           && item->viewItemPosition != QStyleOptionViewItem::End;
    if (!view || !item || !isLeading || !view->hasFocus() || view->currentIndex().row() != item->index.row())
        return;
    const QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height());
    painter.fillRect(mirrored(bar, option.rect, option.direction), c.accent);
}

void headerGround(QPainter &painter, const QStyleOption &option)
{
    const ThemeColors &c = colorsOf(option);
    painter.fillRect(option.rect, c.surface);
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), metrics::hair, c.border);
}

void headerSection(QPainter &painter, const QStyleOptionHeader &option)
{
    headerGround(painter, option);
    const ThemeColors &c = colorsOf(option);
    if (has(option, QStyle::State_MouseOver))
        painter.fillRect(option.rect.adjusted(0, 0, 0, -1), c.hover);
    const int edge = option.direction == Qt::RightToLeft ? option.rect.left() : option.rect.right();
    const bool isLast = option.position == QStyleOptionHeader::End
                        || option.position == QStyleOptionHeader::OnlyOneSection;
    if (!isLast)
        painter.fillRect(edge, option.rect.top() + metrics::small, metrics::hair,
                         option.rect.height() - 2 * metrics::small, c.border);
}

void sortArrow(QPainter &painter, const QStyleOptionHeader &option)
{
    painter.save();
    const QRect rect = option.rect;
    if (option.sortIndicator
        == QStyleOptionHeader::SortDown) { // Qt's name for ascending: the arrow points to where values grow
        painter.translate(rect.center());
        painter.rotate(180);
        painter.translate(-rect.center());
    }
    drawIcon(painter, rect, u"chevron-down"_s, colorsOf(option).accent);
    painter.restore();
}

void tab(QPainter &painter, const QStyleOptionTab &option)
{
    const ThemeColors &c = colorsOf(option);
    const bool isSelected = has(option, QStyle::State_Selected);
    if (!isSelected && has(option, QStyle::State_MouseOver))
        fillRounded(painter, QRectF(option.rect).adjusted(2, 3, -2, -5), c.hover, metrics::smallRadius);
    const QRect line(option.rect.left() + metrics::small, option.rect.bottom() - 2,
                     option.rect.width() - 2 * metrics::small, 3);
    if (isSelected)
        fillRounded(painter, line, c.accent, 1.5);
    if (hasKeyboardFocus(option))
        drawFocusRing(painter, QRectF(option.rect).adjusted(2, 3, -2, -5), c, metrics::smallRadius);
}

void progressGroove(QPainter &painter, const QStyleOptionProgressBar &option)
{
    QRect groove(option.rect.left(), option.rect.center().y() - progressThickness / 2 + 1, option.rect.width(),
                 progressThickness);
    fillRounded(painter, groove, colorsOf(option).neutralSoft, progressThickness / 2.0);
}

void progressContents(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const ThemeColors &c = colorsOf(option);
    QRect bar(option.rect.left(), option.rect.center().y() - progressThickness / 2 + 1, option.rect.width(),
              progressThickness);
    const qint64 range = qint64{option.maximum} - option.minimum;
    if (range > 0) {
        bar.setWidth(static_cast<int>(option.rect.width() * (qint64{option.progress} - option.minimum) / range));
    } else { // nobody knows how much there is to do: a part of the bar, in the middle
        bar.setWidth(option.rect.width() / 3);
        bar.moveLeft(option.rect.center().x() - bar.width() / 2);
    }
    if (bar.width() > 0)
        fillRounded(painter, mirrored(bar, option.rect, option.direction), c.accent, progressThickness / 2.0);
}

void scrollBarThumb(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb)
{
    const ThemeColors &c = colorsOf(option);
    const bool isActive = has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver);
    QColor fill = c.controlBorder;
    fill.setAlpha(isActive ? 230 : 140);
    const QRectF shape = QRectF(thumb).adjusted(3, 3, -3, -3);
    fillRounded(painter, shape, fill, std::min(shape.width(), shape.height()) / 2);
}

void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down)
{
    const ThemeColors &c = colorsOf(option);
    if (option.frame)
        lineEdit(painter, option, true);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](const QRect &rect, QAbstractSpinBox::StepEnabledFlag step, bool pointsUp) {
        const bool isUsable = has(option, QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
        const QRect icon(rect.center().x() - 5, rect.center().y() - 4, 10, 10);
        painter.save();
        painter.translate(QRectF(icon).center());
        painter.rotate(pointsUp ? 180 : 0);
        painter.translate(-QRectF(icon).center());
        painter.drawPixmap(icon.topLeft(), iconPixmap(u"chevron-down"_s, icon.width(), isUsable ? c.muted : c.disabled,
                                                      painter.device()->devicePixelRatioF()));
        painter.restore();
    };
    arrow(up.translated(-1, 1), QAbstractSpinBox::StepUpEnabled, true);
    arrow(down.translated(-1, -1), QAbstractSpinBox::StepDownEnabled, false);
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow)
{
    const ThemeColors &c = colorsOf(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor fill = !enabled                                                   ? c.window
                        : has(option, QStyle::State_MouseOver) && !option.editable ? c.hover
                                                                                   : c.surface;
    if (option.frame)
        drawBox(painter, option.rect, fill, enabled ? c.controlBorder : c.border, metrics::radius);
    if (has(option, QStyle::State_HasFocus))
        drawFocusRing(painter, option.rect, c, metrics::radius);
    const QRect icon(arrow.center().x() - metrics::smallIcon / 2 + 1, arrow.center().y() - metrics::smallIcon / 2 + 1,
                     metrics::smallIcon, metrics::smallIcon);
    drawIcon(painter, icon, u"chevron-down"_s, enabled ? c.muted : c.disabled);
}

} // namespace areacliente::stylepainting
