// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace areacliente {

/// Keeps the process's memory, which holds secrets and identity data, from leaving it: no core dump is written and, on
/// Linux, other processes of the same user cannot attach to it or read its memory. Call it first in main().
/// On Windows and macOS it does the first part at most: there the system's own settings decide about crash dumps and
/// only a signed, hardened program refuses debuggers. Returns whether everything asked of this system was granted.
bool processHardening();

} // namespace areacliente
