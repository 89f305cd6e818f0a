// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/serve.h"

#include "app/server/jsonlog.h"
#include "app/server/notify.h"
#include "app/server/service.h"
#include "app/server/signals.h"
#include "app/server/terminal.h"

#include <QCoreApplication>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Where it came to listen: port 0 has become a number.
QString boundAddress(const QString &listen, quint16 port)
{
    return port == 0 ? listen : QString(listen.left(listen.lastIndexOf(u':') + 1) + QString::number(port));
}

ExitCode codeOf(const Error &error)
{
    if (error.code == ErrorCode::Validation)
        return ExitConfig;
    return error.code == ErrorCode::Corrupt ? ExitInvalid : ExitFailed;
}

void reload(Service &service)
{
    notifyManager("RELOADING=1");
    const auto reloaded = service.reload();
    logEvent(reloaded ? u"reloaded"_s : u"reload refused"_s,
             reloaded ? QJsonObject() : QJsonObject{{u"reason"_s, explained(reloaded.error())}});
    notifyManager("READY=1");
}

} // namespace

ExitCode serve(const ServerOptions &options, const ServerSecrets &secrets)
{
    JsonLog::setLevel(options.logLevel);
    auto service = Service::start(options, secrets);
    if (!service) {
        printError(u"areacliente-server: "_s + explained(service.error()));
        return codeOf(service.error());
    }
    const SignalWatch signalWatch({[] { QCoreApplication::quit(); }, [&] { reload(**service); }});
    logEvent(u"ready"_s, {{u"version"_s, QStringLiteral(AREACLIENTE_VERSION)},
                          {u"listen"_s, boundAddress(options.listen, (*service)->port())},
                          {u"admin"_s, boundAddress(options.adminListen, (*service)->adminPort())},
                          {u"tls"_s, !secrets.certificateFile.isEmpty()}});
    notifyManager("READY=1");
    QCoreApplication::exec();
    notifyManager("STOPPING=1");
    logEvent(u"stopping"_s);
    const bool wasInTime = (*service)->stop(std::chrono::seconds(options.shutdownSeconds));
    logEvent(u"stopped"_s, {{u"all_answered"_s, wasInTime}});
    return ExitDone;
}

} // namespace areacliente
