// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/firstframe.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>

#include <unistd.h>

namespace areacliente::bench {

void tellPaintedAndWait()
{
    std::puts("painted");
    std::fflush(stdout);
    auto *closed = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(closed, &QSocketNotifier::activated, QCoreApplication::instance(), &QCoreApplication::quit);
}

} // namespace areacliente::bench
