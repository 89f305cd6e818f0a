// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/bundle.h"

namespace areacliente {

/// How far a long task is, in one line of standard error that writes over itself. Says nothing where that is no terminal.
class TerminalProgress
{
public:
    TerminalProgress();

    /// What a task reports to; it must not outlive this.
    [[nodiscard]] BundleProgress reporter();
    /// Takes the line away.
    void erase();

private:
    bool m_isTerminal;
    int m_shown = -1; ///< per cent
};

} // namespace areacliente
