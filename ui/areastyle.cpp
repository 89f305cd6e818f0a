// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/areastyle.h"

#include "ui/icons.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace areacliente {

namespace paint = stylepainting;

namespace {

/// A copy of `option` whose text is readable on the accent; a flat button's text is in the accent itself.
QStyleOptionButton onAccent(const QStyleOptionButton &option)
{
    QStyleOptionButton result = option;
    if (option.features.testFlag(QStyleOptionButton::Flat) && option.state.testFlag(QStyle::State_Enabled))
        result.palette.setColor(QPalette::ButtonText, themeColors(option.palette).accent);
    else if (option.features.testFlag(QStyleOptionButton::DefaultButton)
             && option.state.testFlag(QStyle::State_Enabled))
        result.palette.setColor(QPalette::ButtonText, themeColors(option.palette).onAccent);
    return result;
}

QStyleOptionHeader mutedHeader(const QStyleOptionHeader &option)
{
    QStyleOptionHeader result = option;
    result.palette.setColor(QPalette::ButtonText, themeColors(option.palette).muted);
    result.state.setFlag(QStyle::State_On, false); // Fusion's bold for sections with a selection
    return result;
}

/// Between the edge of a line edit and its text, besides what QLineEdit leaves itself.
constexpr int textInset = metrics::tiny + 1;
/// The same for what QComboBox and QSpinBox leave.
constexpr int comboInset = metrics::tiny;
constexpr int sortArrowSize = metrics::medium;

struct HeaderParts {
    QRect label;
    QRect arrow;
};

/// Where the title of a column and its sort arrow stand: the arrow at the end away from the text's edge.
HeaderParts headerParts(const QStyleOptionHeader &header)
{
    QRect label = header.rect.adjusted(metrics::medium, 0, -metrics::medium, 0);
    if (header.sortIndicator == QStyleOptionHeader::None)
        return {label, {}};
    const auto alignment = QStyle::visualAlignment(header.direction, header.textAlignment);
    QRect arrow(0, header.rect.center().y() - sortArrowSize / 2, sortArrowSize, sortArrowSize);
    if (alignment.testFlag(Qt::AlignRight)) {
        arrow.moveLeft(label.left());
        label.setLeft(arrow.right() + metrics::tiny);
    } else {
        arrow.moveRight(label.right());
        label.setRight(arrow.left() - metrics::tiny);
    }
    return {label, arrow};
}

/// The drop-down list of a combo box.
bool isComboList(const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    return view && view->parentWidget() && view->parentWidget()->inherits("QComboBoxPrivateContainer");
}

/// Qt's own delegate for these lists asks the style neither for the rows' height nor for their ground.
void styleListOf(QComboBox *box)
{
    if (!qobject_cast<QStyledItemDelegate *>(box->itemDelegate()))
        box->setItemDelegate(new QStyledItemDelegate(box));
}

/// Room for the mark beside the words of a tool button with a menu.
int menuMarkRoom(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const bool hasMark = button && button->features.testFlag(QStyleOptionToolButton::HasMenu)
                         && button->toolButtonStyle != Qt::ToolButtonIconOnly;
    return hasMark ? metrics::medium : 0;
}

bool answersToPointer(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QScrollBar *>(widget)
           || qobject_cast<const QHeaderView *>(widget);
}

} // namespace

AreaStyle::AreaStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void AreaStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return paint::pushButton(*painter, *button);
        break;
    case PE_PanelButtonTool: return paint::toolButton(*painter, *option);
    case PE_PanelLineEdit:
        if (const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option))
            return paint::lineEdit(*painter, *panel, panel->lineWidth > 0);
        break;
    case PE_FrameLineEdit: return;
    case PE_Frame: return paint::frame(*painter, *option, widget);
    case PE_FrameGroupBox: return paint::groupBox(*painter, *option);
    case PE_FrameFocusRect:
        // Buttons and rows have a ring or a bar of their own.
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr)
            paint::focusRing(*painter, *option);
        return;
    case PE_FrameButtonBevel:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_PanelItemViewRow: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paint::checkBox(*painter, *option);
    case PE_IndicatorRadioButton: return paint::radioButton(*painter, *option);
    case PE_PanelItemViewItem: return paint::itemGround(*painter, *option, widget);
    case PE_IndicatorArrowDown:
        // Qt puts it into the lower corner of a tool button. One that shows an icon alone needs none.
        if (const auto *button = qobject_cast<const QToolButton *>(widget)) {
            if (button->toolButtonStyle() != Qt::ToolButtonIconOnly)
                paint::menuMark(*painter, *option, button->rect());
            return;
        }
        if (qobject_cast<const QPushButton *>(widget))
            return; // the mark is a part of its label
        break;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void AreaStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const QStyleOptionButton readable = onAccent(*button);
            return paint::pushButtonLabel(*painter, readable, *this);
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->icon.isNull())
            return paint::toolButtonLabel(*painter, *button, *this);
        break;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeader(*header, painter, widget);
        break;
    case CE_HeaderEmptyArea: return paint::headerGround(*painter, *option);
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return paint::tab(*painter, *tab);
        break;
    case CE_ProgressBarGroove:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paint::progressGroove(*painter, *bar);
        break;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paint::progressContents(*painter, *bar);
        break;
    case CE_Splitter: painter->fillRect(option->rect, themeColors(option->palette).border); return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            const QPoint c = frame->rect.center();
            const QRect line = frame->frameShape == QFrame::HLine
                                   ? QRect(frame->rect.left(), c.y(), frame->rect.width(), 1)
                                   : QRect(c.x(), frame->rect.top(), 1, frame->rect.height());
            painter->fillRect(line, themeColors(option->palette).border);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AreaStyle::drawHeader(const QStyleOptionHeader &header, QPainter *painter, const QWidget *widget) const
{
    const HeaderParts parts = headerParts(header);
    QStyleOptionHeader part = mutedHeader(header);
    paint::headerSection(*painter, part);
    part.rect = parts.label;
    QProxyStyle::drawControl(CE_HeaderLabel, &part, painter, widget);
    part.rect = parts.arrow;
    if (header.sortIndicator != QStyleOptionHeader::None)
        paint::sortArrow(*painter, part);
}

void AreaStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return paint::comboBox(*painter, *box, subControlRect(control, option, SC_ComboBoxArrow, widget));
    }
    if (control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return paint::spinBox(*painter, *box, subControlRect(control, option, SC_SpinBoxUp, widget),
                                  subControlRect(control, option, SC_SpinBoxDown, widget));
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            if (bar->maximum > bar->minimum)
                paint::scrollBarThumb(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget));
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect AreaStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                const QWidget *widget) const
{
    const bool isEdit = (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
                        || (control == CC_SpinBox && subControl == SC_SpinBoxEditField);
    if (isEdit) { // the same inset as in a line edit
        const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
        return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -comboInset, 0)
                                                    : rect.adjusted(comboInset, 0, 0, 0);
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    // No arrow buttons: the groove is the whole bar.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const auto span = [&](int from, int size) {
        const QRect rect = horizontal ? QRect(from, 0, size, bar->rect.height())
                                      : QRect(0, from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    const qint64 range = qint64{bar->maximum} - bar->minimum;
    const int natural = static_cast<int>(qint64{bar->pageStep} * length / qMax<qint64>(1, range + bar->pageStep));
    const int thumb = range > 0 ? qBound(qMin(2 * metrics::huge, length), natural, length) : length;
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb,
                                              bar->upsideDown);
    switch (subControl) {
    case SC_ScrollBarSlider: return span(start, thumb);
    case SC_ScrollBarGroove: return span(0, length);
    case SC_ScrollBarSubPage: return span(0, start);
    case SC_ScrollBarAddPage: return span(start + thumb, length - start - thumb);
    default: return {};
    }
}

QRect AreaStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonFocusRect: // the button's own panel draws its focus ring
        return {};
    case SE_LineEditContents: {
        const QRect contents = QProxyStyle::subElementRect(element, option, widget);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? contents.adjusted(textInset, 0, -textInset, 0) : contents;
    }
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize AreaStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contentsSize,
                                  const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contentsSize, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isLink = button && button->features.testFlag(QStyleOptionButton::Flat);
        // A link's words begin where the text above them begins.
        const int width = isLink ? contentsSize.width() + metrics::tiny : size.width() + metrics::medium;
        return {width, qMax(size.height(), metrics::controlHeight)};
    }
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); !frame || frame->lineWidth == 0)
            return size;
        return {size.width() + 2 * textInset, qMax(size.height(), metrics::controlHeight)};
    case CT_ComboBox:
    case CT_SpinBox: return {size.width() + comboInset + metrics::small, qMax(size.height(), metrics::controlHeight)};
    case CT_ToolButton:
        return {size.width() + metrics::tiny + menuMarkRoom(option),
                qMax(size.height(), metrics::controlHeight - metrics::tiny)};
    case CT_ItemViewItem:
        return isComboList(widget) ? QSize(size.width(), qMax(size.height(), metrics::controlHeight - metrics::tiny))
                                   : size;
    case CT_HeaderSection: return {size.width() + metrics::small, metrics::controlHeight + metrics::tiny / 2};
    case CT_TabBarTab:
        return {size.width() + metrics::small, qMax(size.height(), metrics::controlHeight + metrics::small)};
    case CT_MenuItem:
        return {size.width(), size.height() > metrics::small
                                  ? qMax(size.height(), metrics::controlHeight - metrics::tiny)
                                  : size.height()};
    default: return size;
    }
}

int AreaStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return metrics::medium;
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return metrics::smallIcon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return metrics::small;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return metrics::medium;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize: return metrics::smallIcon;
    case PM_ToolBarIconSize: return metrics::icon;
    case PM_HeaderMargin: return metrics::medium;
    case PM_HeaderMarkSize: return metrics::medium;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractScrollArea *>(widget) ? metrics::focusWidth : metrics::hair;
    case PM_SplitterWidth: return metrics::hair;
    case PM_FocusFrameHMargin: return isComboList(widget) ? metrics::small - 1 : 2; // Qt adds a pixel
    case PM_FocusFrameVMargin: return 2;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AreaStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ShowDecorationSelected: return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_ScrollBar_Transient: return 0;
    case SH_ComboBox_Popup: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon AreaStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    return icon == SP_LineEditClearButton ? themeIcon(u"close") : QProxyStyle::standardIcon(icon, option, widget);
}

void AreaStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (answersToPointer(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *box = qobject_cast<QComboBox *>(widget))
        styleListOf(box);
}

void AreaStyle::unpolish(QWidget *widget)
{
    if (answersToPointer(widget))
        widget->setAttribute(Qt::WA_Hover, false);
    QProxyStyle::unpolish(widget);
}

} // namespace areacliente
