// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// fakebusservice NAME silent|refusing COMMAND [ARGUMENT…]
// Takes NAME on the session bus and answers nothing, or refuses everything, while COMMAND runs; exits as it does.
// What a hanging keyring, or one that denies access, looks like to a program.

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

class FakeService final : public QDBusVirtualObject
{
public:
    explicit FakeService(bool refusing)
        : m_refusing(refusing)
    {
    }

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (!m_refusing)
            return true; // handled, and never answered
        return connection.send(
            message.createErrorReply(u"org.freedesktop.DBus.Error.AccessDenied"_s, u"not for you"_s));
    }

private:
    bool m_refusing;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.size() < 3)
        return 2;
    const QString name = arguments.takeFirst();
    FakeService service(arguments.takeFirst() == "refusing"_L1);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.registerVirtualObject(u"/"_s, &service, QDBusConnection::SubPath) || !bus.registerService(name))
        return 2;

    QProcess command;
    command.setProcessChannelMode(QProcess::ForwardedChannels);
    QObject::connect(&command, &QProcess::finished, &application, [](int code) { QCoreApplication::exit(code); });
    QObject::connect(&command, &QProcess::errorOccurred, &application,
                     [](QProcess::ProcessError) { QCoreApplication::exit(2); });
    const QString program = arguments.takeFirst();
    command.start(program, arguments);
    return QCoreApplication::exec();
}
