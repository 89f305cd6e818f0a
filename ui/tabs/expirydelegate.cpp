// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/expirydelegate.h"

#include "models/expirymodel.h"
#include "ui/icons.h"
#include "ui/labels/subscriptionlabels.h"
#include "ui/painting.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int dayWidth = 64;

void drawLine(QPainter &painter, const QRect &area, Qt::Alignment alignment, Qt::LayoutDirection direction,
              const QString &text)
{
    painter.drawText(area,
                     static_cast<int>(QStyle::visualAlignment(direction, alignment | Qt::AlignVCenter))
                         | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

QString kindText(const ExpiryRow &row)
{
    return row.type == QLatin1String(DomainName::typeName) ? ExpiryDelegate::tr("Domain")
                                                           : ExpiryDelegate::tr("Certificate");
}

ChipText renewalChip(const ExpiryRow &row)
{
    if (row.isRedemption)
        return {ExpiryDelegate::tr("Last day to recover it"), u"warning"_s, Tone::Danger};
    return row.renewsItself ? ChipText{ExpiryDelegate::tr("Renews automatically"), u"sync"_s, Tone::Neutral}
                            : ChipText{ExpiryDelegate::tr("To be renewed by hand"), u"warning"_s, Tone::Warning};
}

} // namespace

ExpiryDelegate::ExpiryDelegate(const ExpiryModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void ExpiryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const ExpiryRow &row = m_model.row(index.row());
    painter->save();
    if (row.isHeading)
        paintHeading(*painter, opt, row);
    else
        paintLine(*painter, opt, row);
    painter->restore();
}

void ExpiryDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const ExpiryRow &row) const
{
    const ThemeColors &colors = themeColors(option.palette);
    const QRect area = option.rect.adjusted(metrics::medium, metrics::large, -metrics::medium, -metrics::tiny);
    painter.setFont(themeFont(TextRole::Strong, option.font));
    painter.setPen(colors.text);
    drawLine(painter, area, Qt::AlignLeading, option.direction, monthText(row.date));
    painter.setFont(themeFont(TextRole::Small, option.font));
    painter.setPen(colors.muted);
    drawLine(painter, area, Qt::AlignTrailing, option.direction, tr("%n expiration(s)", nullptr, row.count));
    painter.fillRect(QRect(option.rect.left() + metrics::medium, option.rect.bottom(),
                           option.rect.width() - 2 * metrics::medium, metrics::hair),
                     colors.border);
}

void ExpiryDelegate::paintLine(QPainter &painter, const QStyleOptionViewItem &option, const ExpiryRow &row) const
{
    const ThemeColors &colors = themeColors(option.palette);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
    const auto place = [&](const QRect &rect) { return mirrored(rect, option.rect, option.direction); };
    QRect area = option.rect.adjusted(metrics::medium, metrics::small, -metrics::medium, -metrics::small);

    painter.setFont(option.font);
    painter.setPen(colors.muted);
    drawLine(painter, place({area.left(), area.top(), dayWidth, area.height()}), Qt::AlignLeading, option.direction,
             QLocale().toString(row.date, u"ddd d"_s));
    area.setLeft(area.left() + dayWidth);
    const StatusLook look = statusLook(row.type == QLatin1String(DomainName::typeName) ? u"domain" : u"certificate");
    const QRect icon(area.left(), area.center().y() - metrics::icon / 2 + 1, metrics::icon, metrics::icon);
    painter.drawPixmap(place(icon),
                       iconPixmap(look.icon, metrics::icon, colors.muted, painter.device()->devicePixelRatioF()));
    area.setLeft(icon.right() + 1 + metrics::medium);

    const ChipText chip = renewalChip(row);
    const int chipWidth = std::min(chipSize(chip, option.font).width(), area.width() / 2);
    drawChip(painter, place({area.right() + 1 - chipWidth, area.top(), chipWidth, area.height()}), chip, option.font,
             colors, option.direction);
    area.setRight(area.right() - chipWidth - metrics::small);

    painter.setFont(option.font);
    painter.setPen(colors.text);
    const int titleHeight = option.fontMetrics.height();
    drawLine(painter, place({area.left(), area.top(), area.width(), titleHeight}), Qt::AlignLeading, option.direction,
             row.name);
    painter.setFont(themeFont(TextRole::Small, option.font));
    painter.setPen(colors.muted);
    const int top = area.top() + titleHeight + metrics::tiny / 2;
    drawLine(painter, place({area.left(), top, area.width(), area.bottom() + 1 - top}), Qt::AlignLeading,
             option.direction, kindText(row));
}

QSize ExpiryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics small(themeFont(TextRole::Small, option.font));
    const int line = option.fontMetrics.height();
    if (m_model.row(index.row()).isHeading)
        return {0, metrics::large + line + metrics::small};
    return {0, metrics::small + line + metrics::tiny / 2 + small.height() + metrics::small};
}

} // namespace areacliente
