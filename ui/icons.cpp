// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <optional>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QString iconPath(const QString &name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(QString name, std::optional<Tone> tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = qMin(rect.width(), rect.height());
        const QPixmap picture = iconPixmap(m_name, size, color(mode), painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, qMin(size.width(), size.height()), color(mode), 1.0);
    }

    QString key() const override { return u"areacliente"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return !QFile::exists(iconPath(m_name)); }
    QIconEngine *clone() const override { return new ThemeIconEngine(*this); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (m_tone)
            return toneColors(*m_tone, themeColors(palette)).foreground;
        return palette.color(QPalette::Active, mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    }

    QString m_name;
    std::optional<Tone> m_tone;
};

QPixmap render(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap picture(pixels, pixels);
    picture.fill(Qt::transparent);
    QFile file(iconPath(name));
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
        QPainter painter(&picture);
        renderer.render(&painter);
    }
    picture.setDevicePixelRatio(devicePixelRatio);
    return picture;
}

} // namespace

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    const QString key = u"areacliente/%1/%2/%3/%4"_s.arg(name).arg(size).arg(color.rgba(), 0, 16).arg(devicePixelRatio);
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = render(name, size, color, devicePixelRatio);
        QPixmapCache::insert(key, picture);
    }
    return picture;
}

QIcon themeIcon(QStringView name)
{
    return QIcon(new ThemeIconEngine(name.toString(), std::nullopt));
}

QIcon themeIcon(QStringView name, Tone tone)
{
    return QIcon(new ThemeIconEngine(name.toString(), tone));
}

QIcon applicationIcon()
{
    return themeIcon(u"areacliente");
}

StatusLook statusLook(QStringView key)
{
    struct Entry {
        QStringView key;
        QStringView icon;
        Tone tone;
    };
    static constexpr std::array entries{
        Entry{u"active", u"ok", Tone::Ok},
        Entry{u"verified", u"ok", Tone::Ok},
        Entry{u"valid", u"ok", Tone::Ok},
        Entry{u"paid", u"paid", Tone::Ok},
        Entry{u"unpaid", u"unpaid", Tone::Warning},
        Entry{u"partial", u"unpaid", Tone::Warning},
        Entry{u"overdue", u"overdue", Tone::Danger},
        Entry{u"credit-note", u"credit-note", Tone::Info},
        Entry{u"pending", u"pending", Tone::Info},
        Entry{u"refused", u"refused", Tone::Danger},
        Entry{u"flagged", u"warning", Tone::Warning},
        Entry{u"warning", u"warning", Tone::Warning},
        Entry{u"expiring", u"warning", Tone::Warning},
        Entry{u"error", u"error", Tone::Danger},
        Entry{u"suspended", u"refused", Tone::Danger},
        Entry{u"expired", u"error", Tone::Danger},
        Entry{u"info", u"info", Tone::Info},
        Entry{u"locked", u"lock", Tone::Info},
        Entry{u"open", u"ticket", Tone::Info},
        Entry{u"answered", u"reply", Tone::Ok},
        Entry{u"draft", u"draft", Tone::Neutral},
        Entry{u"closed", u"ok", Tone::Neutral},
        Entry{u"owner", u"owner", Tone::Info},
        Entry{u"administrative", u"administrative", Tone::Neutral},
        Entry{u"technical", u"technical", Tone::Neutral},
        Entry{u"billing", u"billing-contact", Tone::Neutral},
    };
    for (const Entry &entry : entries) {
        if (entry.key == key)
            return {entry.icon.toString(), entry.tone};
    }
    return {};
}

} // namespace areacliente
