// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/clientwindow.h"
#include "tests/bench/firstframe.h"

/// The desktop program on the data folder that is its argument, signed in: it tells when its first tab is painted with its
/// data.
int main(int argc, char **argv)
{
    using namespace areacliente;
    QApplication application(argc, argv);
    bench::ClientWindow client(application, QApplication::arguments().value(1));
    std::ignore = client.desktop.memory.keep(QStringLiteral("a session")); // in this process: it cannot fail
    QObject::connect(&client.controller, &AppController::contentShown, &application,
                     [&client] { new bench::FirstFrame(client.controller.window(), bench::tellPaintedAndWait); });
    client.controller.start();
    return QApplication::exec();
}
