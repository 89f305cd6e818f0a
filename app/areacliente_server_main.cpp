// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/hardening.h"
#include "app/server/program.h"

#include <QtPlugin>

#include <tuple>

Q_IMPORT_PLUGIN(DocumentToolsPart)

int main(int argc, char *argv[])
{
    std::ignore = areacliente::processHardening(); // a system that grants less is still used
    return areacliente::runServerProgram(argc, argv);
}
