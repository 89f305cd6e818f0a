// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/sessionwatch.h"

#if defined(AREACLIENTE_DBUS)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto sessionInterface = "org.freedesktop.login1.Session"_L1;

} // namespace

void SessionWatch::noteSleep(bool isAboutToSleep)
{
    if (isAboutToSleep)
        Q_EMIT left();
}

void SessionWatch::noteLock()
{
    Q_EMIT left();
}

/// Desktops that lock by themselves tell it by this hint; logind's own Lock signal comes only when logind was asked.
void SessionWatch::noteProperties(const QString &interface, const QVariantMap &changed, const QStringList &)
{
    if (interface == sessionInterface && changed.value(u"LockedHint"_s).toBool())
        Q_EMIT left();
}

#if defined(AREACLIENTE_DBUS)

namespace {

constexpr auto service = "org.freedesktop.login1"_L1;
constexpr auto managerPath = "/org/freedesktop/login1"_L1;
constexpr auto managerInterface = "org.freedesktop.login1.Manager"_L1;
constexpr auto propertiesInterface = "org.freedesktop.DBus.Properties"_L1;

} // namespace

void SessionWatch::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    auto bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return;
    // QtDBus can connect to a bus signal only by the slot's signature.
    bus.connect(service, managerPath, managerInterface, u"PrepareForSleep"_s, this, SLOT(noteSleep(bool))); // NOLINT
    askForSession();
}

/// "auto" is the session of this process or, where it runs outside of any, the user's graphical one.
void SessionWatch::askForSession()
{
    auto request = QDBusMessage::createMethodCall(service, managerPath, managerInterface, u"GetSession"_s);
    request.setAutoStartService(false);
    request << u"auto"_s;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(request), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        if (const QDBusPendingReply<QDBusObjectPath> reply = *finished; reply.isValid())
            listenTo(reply.value().path());
    });
}

void SessionWatch::listenTo(const QString &sessionPath)
{
    auto bus = QDBusConnection::systemBus();
    bus.connect(service, sessionPath, sessionInterface, u"Lock"_s, this, SLOT(noteLock())); // NOLINT
    bus.connect(service, sessionPath, propertiesInterface, u"PropertiesChanged"_s, this,    // NOLINT
                SLOT(noteProperties(QString, QVariantMap, QStringList)));
}

#else

void SessionWatch::start()
{
    m_isStarted = true;
}

#endif

} // namespace areacliente
