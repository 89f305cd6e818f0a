// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace areacliente {

/// How a long piece of work is watched and stopped. Both members are used on the thread that does the work.
struct JobControl {
    std::function<void(int done, int total)> progress{}; ///< may be empty
    std::stop_token stop{};                              ///< a requested stop ends the work with ErrorCode::Cancelled

    void report(int done, int total) const
    {
        if (progress)
            progress(done, total);
    }
};

} // namespace areacliente
