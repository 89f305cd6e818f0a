// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// Asks a server of this machine as fast as it answers. It takes its share of the same cores, so it does the least that can
/// be done: one thread, requests as bytes that were made before, answers that are counted and not kept.
namespace areacliente::bench {

class LoadConnection;

/// Connections over TLS that are kept, each with one request on its way.
class LoadGenerator
{
public:
    /// Makes the next request of a connection.
    using Next = std::function<std::string(int connection)>;

    /// Connects, and shakes all hands. Every answer has to have this status: else the program ends.
    LoadGenerator(quint16 port, int connections, int status);
    ~LoadGenerator();
    Q_DISABLE_COPY_MOVE(LoadGenerator)

    /// Answers per second, of those that came to the requests begun within `time`.
    [[nodiscard]] double run(std::chrono::milliseconds time, const Next &next);

private:
    std::vector<std::unique_ptr<LoadConnection>> m_connections;
    int m_poll;
};

} // namespace areacliente::bench
