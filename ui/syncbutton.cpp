// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/syncbutton.h"

#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/synctext.h"

#include <QEvent>
#include <QPainter>

#include <chrono>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    QString text;
    QString toolTip;
    Tone tone = Tone::Neutral;
};

QString sentences(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u' ');
}

Words wordsFor(const SyncEngine &sync)
{
    const QString when = sync.syncedAt().isValid() ? momentText(sync.syncedAt()) : QString();
    switch (sync.phase()) {
    case SyncPhase::Idle:
        return when.isEmpty()
                   ? Words{SyncButton::tr("Not synchronised yet"), SyncButton::tr("Synchronise now"), Tone::Neutral}
                   : Words{SyncButton::tr("Up to date, %1").arg(when), SyncButton::tr("Synchronise now"), Tone::Ok};
    case SyncPhase::Syncing:
        return {SyncButton::tr("Synchronising…"), SyncButton::tr("Stop synchronising"), Tone::Info};
    case SyncPhase::Offline:
        return {sync.lastError().code == ErrorCode::RateLimited ? SyncButton::tr("The provider asks to wait")
                                                                : SyncButton::tr("Offline"),
                sentences({when.isEmpty() ? QString() : SyncButton::tr("As of %1.").arg(when), nextRoundText(sync),
                           SyncButton::tr("Try now")}),
                Tone::Warning};
    case SyncPhase::SignedOut:
        return {SyncButton::tr("Session ended"), SyncButton::tr("Sign in again to synchronise"), Tone::Warning};
    case SyncPhase::Failed:
        return {sync.lastError().code == ErrorCode::Untrusted ? SyncButton::tr("Connection not safe")
                                                              : SyncButton::tr("Not synchronised"),
                sentences({errorText(sync.lastError()), nextRoundText(sync), SyncButton::tr("Try now")}), Tone::Danger};
    }
    Q_UNREACHABLE();
}

} // namespace

SyncButton::SyncButton(AccountSession &session, QWidget *parent)
    : QToolButton(parent)
    , m_session(session)
    , m_sync(session.sync())
{
    setObjectName(u"syncButton"_s);
    setAutoRaise(true);
    m_turn.setStartValue(0.0);
    m_turn.setEndValue(360.0);
    m_turn.setDuration(std::chrono::milliseconds(std::chrono::seconds(1)).count());
    m_turn.setLoopCount(-1);
    connect(&m_turn, &QVariantAnimation::valueChanged, this, [this] { QWidget::update(); });
    connect(&m_sync, &SyncEngine::phaseChanged, this, &SyncButton::update);
    connect(&m_session, &AccountSession::outboxChanged, this, &SyncButton::update);
    connect(this, &QToolButton::clicked, this, [this] {
        if (m_sync.phase() == SyncPhase::Syncing)
            m_sync.cancel();
        else
            m_sync.sync();
    });
    update();
}

void SyncButton::update()
{
    const Words words = wordsFor(m_sync);
    const int waiting = countUnsent(m_session.outbox());
    setText(waiting == 0 ? words.text : words.text + u" · "_s + tr("%n changes wait", nullptr, waiting));
    setToolTip(words.toolTip);
    setAccessibleName(text());
    setAccessibleDescription(words.toolTip);
    const bool isSyncing = m_sync.phase() == SyncPhase::Syncing;
    const bool mayMove = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (isSyncing && mayMove)
        m_turn.start();
    else
        m_turn.stop();
    updateGeometry();
    QWidget::update();
}

QString SyncButton::iconName() const
{
    switch (m_sync.phase()) {
    case SyncPhase::Idle: return m_sync.syncedAt().isValid() ? u"ok"_s : u"sync"_s;
    case SyncPhase::Syncing: return u"sync"_s;
    case SyncPhase::Offline: return u"offline"_s;
    case SyncPhase::SignedOut: return u"lock"_s;
    case SyncPhase::Failed: return u"error"_s;
    }
    Q_UNREACHABLE();
}

/// When the next attempt is, is known only after the last one was told of.
bool SyncButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        update();
    return QToolButton::event(event);
}

QSize SyncButton::sizeHint() const
{
    const int text = QFontMetrics(themeFont(TextRole::Small, font())).horizontalAdvance(this->text());
    return {metrics::small + metrics::smallIcon + metrics::tiny + text + metrics::small, metrics::controlHeight};
}

void SyncButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled())
        fillRounded(painter, rect(), colors.hover, metrics::radius);
    if (hasFocus())
        drawFocusRing(painter, rect(), colors, metrics::radius);

    const QRect icon = mirrored({metrics::small, (height() - metrics::smallIcon) / 2, metrics::smallIcon,
                                 metrics::smallIcon},
                                rect(), layoutDirection());
    const QPixmap picture = iconPixmap(iconName(), metrics::smallIcon,
                                       toneColors(wordsFor(m_sync).tone, colors).foreground, devicePixelRatioF());
    painter.save();
    if (m_turn.state() == QAbstractAnimation::Running) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(QRectF(icon).center());
        painter.rotate(m_turn.currentValue().toDouble());
        painter.translate(-QRectF(icon).center());
    }
    painter.drawPixmap(icon, picture);
    painter.restore();

    const QRect area = rect().adjusted(metrics::small + metrics::smallIcon + metrics::tiny, 0, -metrics::small / 2, 0);
    painter.setFont(themeFont(TextRole::Small, font()));
    painter.setPen(colors.muted);
    painter.drawText(mirrored(area, rect(), layoutDirection()),
                     Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

void SyncButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QToolButton::changeEvent(event);
}

} // namespace areacliente
