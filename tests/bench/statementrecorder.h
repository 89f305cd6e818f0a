// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace areacliente::bench {

/// Hears what statements this process runs on SQLite, values filled in: the baselines run the same ones, and not a list that
/// somebody once wrote down. Stores that were opened before the first recorder was made are not heard.
class StatementRecorder
{
public:
    StatementRecorder();

    void start();
    /// What was run since start(), in order.
    [[nodiscard]] QStringList stop();
};

} // namespace areacliente::bench
