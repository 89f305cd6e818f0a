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
    ThemeIconEngine(QString name, std::optional<Tone> tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {
    }

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
        return palette.color(QPalette::Active,
                             mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
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

QIcon themeIcon(QAnyStringView name)
{
    return QIcon(new ThemeIconEngine(name.toString(), std::nullopt));
}

QIcon themeIcon(QAnyStringView name, Tone tone)
{
    return QIcon(new ThemeIconEngine(name.toString(), tone));
}

QIcon applicationIcon()
{
    return themeIcon(u"areacliente");
}

StatusLook statusLook(QAnyStringView key)
{
    struct Entry {
        QStringView key;
        QStringView icon;
        Tone tone;
    };
    static constexpr std::array entries{
        // Where a row stands
        Entry{u"pending", u"pending", Tone::Info},
        Entry{u"refused", u"refused", Tone::Danger},
        Entry{u"flagged", u"warning", Tone::Warning},
        // Invoices, payments, credit notes
        Entry{u"draft", u"draft", Tone::Neutral},
        Entry{u"issued", u"unpaid", Tone::Info},
        Entry{u"paid", u"paid", Tone::Ok},
        Entry{u"partly_paid", u"unpaid", Tone::Warning},
        Entry{u"unpaid", u"unpaid", Tone::Warning},
        Entry{u"overdue", u"overdue", Tone::Danger},
        Entry{u"void", u"refused", Tone::Neutral},
        Entry{u"credit_note", u"credit-note", Tone::Info},
        Entry{u"settled", u"ok", Tone::Ok},
        Entry{u"failed", u"error", Tone::Danger},
        Entry{u"returned", u"error", Tone::Danger},
        // Services, domains, certificates
        Entry{u"active", u"ok", Tone::Ok},
        Entry{u"valid", u"ok", Tone::Ok},
        Entry{u"suspended", u"refused", Tone::Danger},
        Entry{u"cancelling", u"pending", Tone::Warning},
        Entry{u"ended", u"refused", Tone::Neutral},
        Entry{u"pending_registration", u"pending", Tone::Info},
        Entry{u"pending_transfer_in", u"pending", Tone::Info},
        Entry{u"pending_transfer_out", u"pending", Tone::Warning},
        Entry{u"expiring_soon", u"warning", Tone::Warning},
        Entry{u"expired", u"error", Tone::Danger},
        Entry{u"redemption", u"error", Tone::Danger},
        Entry{u"pending_delete", u"error", Tone::Danger},
        Entry{u"transferred_away", u"external", Tone::Neutral},
        Entry{u"deleted", u"refused", Tone::Neutral},
        Entry{u"revoked", u"refused", Tone::Danger},
        Entry{u"locked", u"lock", Tone::Info},
        // Contacts
        Entry{u"owner", u"owner", Tone::Info},
        Entry{u"administrative", u"administrative", Tone::Info},
        Entry{u"technical", u"technical", Tone::Info},
        Entry{u"billing", u"billing-contact", Tone::Info},
        Entry{u"invited", u"mailbox", Tone::Info},
        Entry{u"verified_by_email", u"ok", Tone::Ok},
        Entry{u"verified_by_document", u"ok", Tone::Ok},
        Entry{u"vouched", u"ok", Tone::Ok},
        // Support
        Entry{u"open", u"ticket", Tone::Info},
        Entry{u"waiting_for_customer", u"reply", Tone::Warning},
        Entry{u"waiting_for_provider", u"pending", Tone::Info},
        Entry{u"closed", u"check", Tone::Neutral},
        Entry{u"received", u"pending", Tone::Info},
        Entry{u"in_review", u"eye", Tone::Info},
        Entry{u"needs_information", u"warning", Tone::Warning},
        Entry{u"approved", u"ok", Tone::Ok},
        Entry{u"done", u"ok", Tone::Ok},
        Entry{u"low", u"chevron-down", Tone::Neutral},
        Entry{u"high", u"warning", Tone::Warning},
        Entry{u"urgent", u"error", Tone::Danger},
        // Messages
        Entry{u"info", u"info", Tone::Info},
        Entry{u"ok", u"ok", Tone::Ok},
        Entry{u"warning", u"warning", Tone::Warning},
        Entry{u"critical", u"error", Tone::Danger},
        Entry{u"error", u"error", Tone::Danger},
        // Product families
        Entry{u"hosting", u"hosting", Tone::Neutral},
        Entry{u"vps", u"server", Tone::Neutral},
        Entry{u"mail", u"mailbox", Tone::Neutral},
        Entry{u"domain", u"domains", Tone::Neutral},
        Entry{u"certificate", u"certificate", Tone::Neutral},
        Entry{u"address", u"ip", Tone::Neutral},
        Entry{u"application", u"application", Tone::Neutral},
        Entry{u"backup", u"backup", Tone::Neutral},
    };
    for (const Entry &entry : entries) {
        if (QAnyStringView::equal(entry.key, key))
            return {entry.icon.toString(), entry.tone};
    }
    return {};
}

} // namespace areacliente
