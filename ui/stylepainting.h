// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QRect;
class QWidget;

/// What AreaStyle draws, element by element.
namespace areacliente::stylepainting {

void pushButton(QPainter &painter, const QStyleOptionButton &option);
/// Icon, text and the mark of a menu, side by side in the middle of the button.
void pushButtonLabel(QPainter &painter, const QStyleOptionButton &option, const QStyle &style);
void toolButton(QPainter &painter, const QStyleOption &option);
/// Icon and text side by side in the middle of the button, or of what the mark of a menu leaves.
void toolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option, const QStyle &style);
/// The mark of a tool button with a menu, at its trailing edge.
void menuMark(QPainter &painter, const QStyleOption &option, const QRect &button);
void lineEdit(QPainter &painter, const QStyleOption &option, bool hasFrame);
/// The edge of a scrolling view; that of a text editor is an input's.
void frame(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void groupBox(QPainter &painter, const QStyleOption &option);
void focusRing(QPainter &painter, const QStyleOption &option);
void checkBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
/// The ground of a cell or list entry: hovered, selected, current.
void itemGround(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void headerSection(QPainter &painter, const QStyleOptionHeader &option);
void headerGround(QPainter &painter, const QStyleOption &option);
void sortArrow(QPainter &painter, const QStyleOptionHeader &option);
void tab(QPainter &painter, const QStyleOptionTab &option);
void progressGroove(QPainter &painter, const QStyleOptionProgressBar &option);
void progressContents(QPainter &painter, const QStyleOptionProgressBar &option);
void scrollBarThumb(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb);
void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow);

} // namespace areacliente::stylepainting
