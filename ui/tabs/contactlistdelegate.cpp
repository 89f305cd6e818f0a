// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/contactlistdelegate.h"

#include "app/services/contactservice.h"
#include "models/contactmodel.h"
#include "ui/icons.h"
#include "ui/labels/contactlabels.h"
#include "ui/labels/rolelabels.h"
#include "ui/painting.h"
#include "ui/widgets/avatarlabel.h"

#include <QApplication>
#include <QPainter>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int avatarSize = 36;

void drawLine(QPainter &painter, const QRect &area, Qt::Alignment alignment, Qt::LayoutDirection direction,
              const QString &text)
{
    painter.drawText(area,
                     static_cast<int>(QStyle::visualAlignment(direction, alignment | Qt::AlignVCenter))
                         | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

void drawAvatar(QPainter &painter, const QRect &circle, const QString &name, const QStyleOptionViewItem &option)
{
    const ThemeColors &colors = themeColors(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    fillRounded(painter, circle, isSelected ? colors.surface : colors.accentSoft, avatarSize / 2.0);
    QFont initialsFont = themeFont(TextRole::Strong, option.font);
    initialsFont.setPixelSize(avatarSize * 2 / 5);
    painter.setFont(initialsFont);
    painter.setPen(colors.accent);
    painter.drawText(circle, Qt::AlignCenter, initialsOf(name));
}

QStringView iconKey(RowState state)
{
    switch (state) {
    case RowState::Normal: return {};
    case RowState::Pending: return u"pending";
    case RowState::Refused: return u"refused";
    case RowState::Flagged: return u"flagged";
    }
    Q_UNREACHABLE();
}

} // namespace

ContactListDelegate::ContactListDelegate(const ContactModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void ContactListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const ContactRow &row = m_model.row(index.row());
    painter->save();
    if (row.isHeading)
        paintHeading(*painter, opt, row);
    else
        paintContact(*painter, opt, row);
    painter->restore();
}

void ContactListDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                       const ContactRow &row) const
{
    const ThemeColors &colors = themeColors(option.palette);
    const QRect area = option.rect.adjusted(metrics::medium, metrics::large, -metrics::medium, -metrics::tiny);
    const auto place = [&](const QRect &rect) { return mirrored(rect, option.rect, option.direction); };
    const QString amount = tr("%1 of %2").arg(row.count).arg(row.limit);
    painter.setFont(themeFont(TextRole::Small, option.font));
    painter.setPen(colors.muted);
    const int amountWidth = painter.fontMetrics().horizontalAdvance(amount);
    drawLine(painter, place({area.right() + 1 - amountWidth, area.top(), amountWidth, area.height()}),
             Qt::AlignTrailing, option.direction, amount);
    const StatusLook look = statusLook(QString(enumName(row.contact.kind)));
    const QRect icon(area.left(), area.center().y() - metrics::smallIcon / 2 + 1, metrics::smallIcon,
                     metrics::smallIcon);
    painter.drawPixmap(place(icon),
                       iconPixmap(look.icon, metrics::smallIcon, colors.muted, painter.device()->devicePixelRatioF()));
    painter.setFont(themeFont(TextRole::Strong, option.font));
    painter.setPen(colors.text);
    const int left = icon.right() + 1 + metrics::small;
    drawLine(painter, place({left, area.top(), area.right() - left - amountWidth - metrics::small, area.height()}),
             Qt::AlignLeading, option.direction, headingOf(row.contact.kind));
    painter.fillRect(QRect(option.rect.left() + metrics::medium, option.rect.bottom(),
                           option.rect.width() - 2 * metrics::medium, metrics::hair),
                     colors.border);
}

/// Draws the identity, and the state of a change, at the trailing edge; gives the width that they take.
int ContactListDelegate::paintChips(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                                    const ContactRow &row) const
{
    const ThemeColors &colors = themeColors(option.palette);
    const auto place = [&](const QRect &rect) { return mirrored(rect, option.rect, option.direction); };
    const StatusLook identity = statusLook(QString(enumName(row.contact.identity)));
    const ChipText chip{labelOf(row.contact.identity), identity.icon, identity.tone};
    const QFont font = themeFont(TextRole::Small, option.font);
    const int width = std::min(chipSize(chip, font).width(), area.width() / 2);
    int left = area.right() + 1 - width;
    drawChip(painter, place({left, area.top(), width, area.height()}), chip, font, colors, option.direction);
    if (const auto key = iconKey(row.state); !key.isEmpty()) {
        const StatusLook look = statusLook(key);
        left -= metrics::small + metrics::icon;
        painter.drawPixmap(place({left, area.center().y() - metrics::icon / 2 + 1, metrics::icon, metrics::icon}),
                           iconPixmap(look.icon, metrics::icon, toneColors(look.tone, colors).foreground,
                                      painter.device()->devicePixelRatioF()));
    }
    return area.right() + 1 - left;
}

void ContactListDelegate::paintContact(QPainter &painter, const QStyleOptionViewItem &option,
                                       const ContactRow &row) const
{
    const ThemeColors &colors = themeColors(option.palette);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
    const auto place = [&](const QRect &rect) { return mirrored(rect, option.rect, option.direction); };
    QRect area = option.rect.adjusted(metrics::medium, metrics::small, -metrics::medium, -metrics::small);
    const QString name = fullName(row.contact);
    drawAvatar(painter, place({area.left(), area.center().y() - avatarSize / 2 + 1, avatarSize, avatarSize}), name,
               option);
    area.setLeft(area.left() + avatarSize + metrics::medium);
    area.setRight(area.right() - paintChips(painter, option, area, row) - metrics::small);

    painter.setFont(option.font);
    painter.setPen(row.isGhost ? colors.muted : colors.text);
    const int titleHeight = option.fontMetrics.height();
    const QString title = row.isOwn ? tr("%1 (you)").arg(name) : name;
    drawLine(painter, place({area.left(), area.top(), area.width(), titleHeight}), Qt::AlignLeading, option.direction,
             title);
    painter.setFont(themeFont(TextRole::Small, option.font));
    painter.setPen(colors.muted);
    const int top = area.top() + titleHeight + metrics::tiny / 2;
    drawLine(painter, place({area.left(), top, area.width(), area.bottom() + 1 - top}), Qt::AlignLeading,
             option.direction, row.contact.email);
}

QSize ContactListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics small(themeFont(TextRole::Small, option.font));
    const int line = option.fontMetrics.height();
    if (m_model.row(index.row()).isHeading)
        return {0, metrics::large + line + metrics::small};
    return {0, metrics::small + line + metrics::tiny / 2 + small.height() + metrics::small};
}

} // namespace areacliente
