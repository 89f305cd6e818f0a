// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systemscheme.h"

#include <QGuiApplication>
#include <QSettings>
#include <QStyleHints>
#include <QTimer>

#if defined(Q_OS_LINUX)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#endif

namespace areacliente {

using namespace Qt::StringLiterals;

Scheme systemSchemeNow()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto known = QGuiApplication::styleHints()->colorScheme(); known != Qt::ColorScheme::Unknown)
        return known == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
#elif defined(Q_OS_WIN)
    const QSettings personalize(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return personalize.value("AppsUseLightTheme"_L1, 1).toInt() == 0 ? Scheme::Dark : Scheme::Light;
#endif
    // The palette that the platform theme gave, before the program set its own.
    static const Scheme atStart = schemeOf(QGuiApplication::palette());
    return atStart;
}

#if defined(Q_OS_LINUX)

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto colorScheme = "color-scheme"_L1;
constexpr uint prefersDark = 1;

/// Without a bus, Qt would try to launch one, which takes long and helps nobody.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
           || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

} // namespace

SystemSchemeWatcher::SystemSchemeWatcher(QObject *parent)
    : QObject(parent)
{
    // After the first frame.
    if (hasSessionBus())
        QTimer::singleShot(0, this, &SystemSchemeWatcher::askPortal);
}

void SystemSchemeWatcher::askPortal()
{
    auto bus = QDBusConnection::sessionBus();
    // QtDBus can connect to a bus signal only by the slot's signature.
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this, // NOLINT
                SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    auto request = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    request << QString(appearance) << QString(colorScheme);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(request), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        if (const QDBusPendingReply<QDBusVariant> reply = *finished; reply.isValid())
            report(reply.value().variant());
    });
}

void SystemSchemeWatcher::portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colorScheme)
        report(value.variant());
}

void SystemSchemeWatcher::report(const QVariant &value)
{
    // Read() wraps the value in one variant more than SettingChanged does.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    Q_EMIT schemeReported(inner.toUInt() == prefersDark ? Scheme::Dark : Scheme::Light);
}

#else

SystemSchemeWatcher::SystemSchemeWatcher(QObject *parent)
    : QObject(parent)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { Q_EMIT schemeReported(systemSchemeNow()); });
#else
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            Q_EMIT schemeReported(systemSchemeNow());
    });
#endif
}

#endif

} // namespace areacliente
