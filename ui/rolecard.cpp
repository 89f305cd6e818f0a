// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rolecard.h"

#include "ui/icons.h"
#include "ui/labels/rolelabels.h"
#include "ui/painting.h"
#include "ui/tabtable.h"

#include <QKeyEvent>
#include <QPainter>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardHeight = 60;

/// The tabs that the matrix lets this kind of contact see.
QString tabsOf(ContactKind kind)
{
    const Policy policy = Policy::builtIn();
    QStringList titles;
    for (const TabEntry &tab : tabTable()) {
        if (std::ranges::any_of(tab.areas, [&](Area area) { return !policy.visibility(kind, area).isNone(); }))
            titles.append(tabTitle(tab));
    }
    return titles.join(u" · "_s);
}

} // namespace

RoleCard::RoleCard(SignInOffer offer, QWidget *parent)
    : QAbstractButton(parent)
    , m_offer(std::move(offer))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    retranslate();
}

void RoleCard::retranslate()
{
    m_role = m_offer.isVerified ? labelOf(m_offer.kind) : tr("%1, not verified").arg(labelOf(m_offer.kind));
    m_sees = tabsOf(m_offer.kind);
    setText(tr("Sign in as %1").arg(m_offer.name));
    setAccessibleName(text());
    setAccessibleDescription(m_role + u". "_s + m_sees);
    update();
}

QSize RoleCard::sizeHint() const
{
    return {280, cardHeight};
}

void RoleCard::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHot = isEnabled() && (underMouse() || isDown());
    drawBox(painter, rect(), isHot ? colors.hover : colors.surface, isHot ? colors.accent : colors.border,
            metrics::radius);
    if (hasFocus())
        drawFocusRing(painter, rect(), colors, metrics::radius);

    const StatusLook look = statusLook(QString(enumName(m_offer.kind)));
    const QRect icon(metrics::large, (height() - metrics::icon) / 2, metrics::icon, metrics::icon);
    painter.drawPixmap(mirrored(icon, rect(), layoutDirection()),
                       iconPixmap(look.icon, metrics::icon, isEnabled() ? colors.accent : colors.disabled,
                                  devicePixelRatioF()));
    const QRect area = rect().adjusted(icon.right() + 1 + metrics::large, 0, -metrics::large, 0);
    const ChipText chip{m_role, {}, m_offer.isVerified ? Tone::Info : Tone::Warning};
    const QSize chipRoom = chipSize(chip, font());
    const int middle = height() / 2 + metrics::tiny / 2;
    const QRect chipArea(area.right() + 1 - chipRoom.width(), (metrics::small + middle - chipRoom.height()) / 2,
                         chipRoom.width(), chipRoom.height());
    drawChip(painter, mirrored(chipArea, rect(), layoutDirection()), chip, font(), colors, layoutDirection());

    const auto drawLine = [&](const QFont &lineFont, const QColor &ink, const QRect &room, const QString &line) {
        painter.setFont(lineFont);
        painter.setPen(isEnabled() ? ink : colors.disabled);
        const QRect place = mirrored(room, rect(), layoutDirection());
        painter.drawText(place,
                         static_cast<int>(
                             QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter))
                             | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(line, Qt::ElideRight, place.width()));
    };
    drawLine(themeFont(TextRole::Strong, font()), colors.text,
             {area.left(), metrics::small, chipArea.left() - metrics::small - area.left(), middle - metrics::small},
             m_offer.name);
    drawLine(themeFont(TextRole::Small, font()), colors.muted,
             {area.left(), middle, area.width(), height() - metrics::small - middle}, m_sees);
}

void RoleCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void RoleCard::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RoleCard::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

/// The cards are a list to choose from, where Enter chooses as Space does.
void RoleCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace areacliente
