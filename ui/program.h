// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace areacliente {

/// Runs the desktop program with its arguments and gives its exit code; see ExitCode.
[[nodiscard]] int runProgram(int &argc, char **argv);

} // namespace areacliente
