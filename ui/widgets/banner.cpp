// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/selectablelabel.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QString toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Info: return u"info"_s;
    case Tone::Ok: return u"ok"_s;
    case Tone::Warning: return u"warning"_s;
    case Tone::Danger: return u"error"_s;
    }
    Q_UNREACHABLE();
}

/// Screen readers read an alert out when it appears, whatever has the focus.
QAccessibleInterface *bannerInterface(const QString &, QObject *object)
{
    auto *banner = qobject_cast<Banner *>(object);
    return banner ? new QAccessibleWidget(banner, QAccessible::AlertMessage) : nullptr;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new SelectableLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    QAccessible::installFactory(bannerInterface); // installed once, however often it is asked for
    setObjectName(u"banner"_s);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(themeIcon(u"close"));
    m_close->setIconSize({metrics::smallIcon, metrics::smallIcon});
    connect(m_close, &QToolButton::clicked, this, &Banner::closeForUser);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::medium, metrics::small, metrics::small, metrics::small);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    m_buttons->setSpacing(metrics::small);
    layout->addLayout(m_buttons);
    layout->addWidget(m_close);
    hide();
}

void Banner::showMessage(Tone tone, const QString &text, const QList<QAction *> &actions)
{
    showMessage(tone, [text] { return text; }, actions);
}

void Banner::showMessage(Tone tone, std::function<QString()> words, const QList<QAction *> &actions)
{
    m_tone = tone;
    m_words = std::move(words);
    updateTexts();
    setActions(actions);
    updateLook();
    show();
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void Banner::updateTexts()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    if (!m_words)
        return;
    m_text->showText(m_words());
    setAccessibleName(m_text->text());
}

void Banner::setActions(const QList<QAction *> &actions)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (QAction *action : actions)
        m_buttons->addWidget(new ActionButton(action, this));
}

void Banner::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

void Banner::closeForUser()
{
    dismiss();
    Q_EMIT closedByUser();
}

void Banner::setDismissable(bool dismissable)
{
    m_close->setVisible(dismissable);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::updateLook()
{
    const ThemeColors &colors = themeColors(palette());
    m_icon->setPixmap(
        iconPixmap(toneIcon(m_tone), metrics::icon, toneColors(m_tone, colors).foreground, devicePixelRatioF()));
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const ToneColors tone = toneColors(m_tone, themeColors(palette()));
    QColor edge = tone.foreground;
    edge.setAlpha(90);
    QPainter painter(this);
    drawBox(painter, rect(), tone.ground, edge, metrics::radius);
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateLook();
    else if (event->type() == QEvent::LanguageChange)
        updateTexts();
    QFrame::changeEvent(event);
}

void Banner::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && !m_close->isHidden())
        closeForUser();
    else
        QFrame::keyPressEvent(event);
}

} // namespace areacliente
