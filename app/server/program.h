// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace areacliente {

/// The whole program `areacliente-server`; gives its exit code.
[[nodiscard]] int runServerProgram(int &argc, char **argv);

} // namespace areacliente
