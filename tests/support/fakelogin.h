// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>

#include <cstdio>
#include <unistd.h>

namespace areacliente::test {

/// Runs the whole test program again on a bus of its own, which is its system bus too. To be called first in main().
inline void moveToBusOfItsOwn(char **argv)
{
    if (qEnvironmentVariableIsSet("AREACLIENTE_TEST_BUS")) {
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
        return;
    }
    qputenv("AREACLIENTE_TEST_BUS", "1");
    QList<char *> arguments{const_cast<char *>("dbus-run-session"), const_cast<char *>("--")};
    for (; *argv; ++argv)
        arguments.append(*argv);
    arguments.append(nullptr);
    execvp("dbus-run-session", arguments.data());
    std::perror("dbus-run-session");
    std::exit(2);
}

/// What logind looks like to a program that asks for its session.
class FakeLogin final : public QDBusVirtualObject
{
public:
    FakeLogin()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SystemBus, QStringLiteral("fake-login")))
    {
        if (!m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath)
            || !m_bus.registerService(QStringLiteral("org.freedesktop.login1")))
            qFatal("the bus does not take a login service");
    }
    ~FakeLogin() override
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.login1"));
        QDBusConnection::disconnectFromBus(QStringLiteral("fake-login"));
    }

    static QString session() { return QStringLiteral("/org/freedesktop/login1/session/_32"); }
    static QString anotherSession() { return QStringLiteral("/org/freedesktop/login1/session/_37"); }

    void lock(const QString &path)
    {
        m_bus.send(QDBusMessage::createSignal(path, interface("Session"), QStringLiteral("Lock")));
    }
    void hintLocked(bool isLocked)
    {
        auto changed = QDBusMessage::createSignal(session(), QStringLiteral("org.freedesktop.DBus.Properties"),
                                                  QStringLiteral("PropertiesChanged"));
        changed << interface("Session") << QVariantMap{{QStringLiteral("LockedHint"), isLocked}} << QStringList();
        m_bus.send(changed);
    }
    void prepareForSleep(bool isAboutToSleep)
    {
        auto prepared = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"), interface("Manager"),
                                                   QStringLiteral("PrepareForSleep"));
        prepared << isAboutToSleep;
        m_bus.send(prepared);
    }

    /// Everything sent until now has been heard by those who listen.
    void settle()
    {
        for (const QDBusConnection &bus : {m_bus, QDBusConnection::systemBus()})
            bus.call(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                                    QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId")));
        QCoreApplication::sendPostedEvents();
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != QLatin1String("GetSession"))
            return false;
        return connection.send(message.createReply(QVariant::fromValue(QDBusObjectPath(session()))));
    }

private:
    static QString interface(const char *name)
    {
        return QLatin1String("org.freedesktop.login1.") + QLatin1String(name);
    }

    QDBusConnection m_bus;
};

} // namespace areacliente::test
