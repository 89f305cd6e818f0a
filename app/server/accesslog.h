// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace areacliente {

/// One line of JSON for each request, without personal data: the route instead of the path, and the address as a hash with a
/// key that ends with the process, so that the requests of one peer can be told to be its own but not whose.
class AccessLog
{
public:
    struct Entry {
        QString address{};
        QByteArray method{};
        QByteArray route{}; ///< the template; empty where the interface named none
        int status = 0;
        std::chrono::nanoseconds took{};
        qint64 received = 0; ///< bytes of the body
        qint64 sent = 0;     ///< bytes of the body
        bool isSecure = false;
    };
    /// Writes one or more lines, their ends included.
    using Write = std::function<void(const QByteArray &lines)>;

    /// `write` is called on a thread of the log's own, so that a slow disk holds up no request.
    explicit AccessLog(Write write);
    /// Lines to the file `descriptor`, which stays open.
    explicit AccessLog(int descriptor);
    /// Writes what is queued.
    ~AccessLog();
    Q_DISABLE_COPY_MOVE(AccessLog)

    /// From any thread. A line that finds maxQueued others waiting is dropped, and the next one says how many were.
    void add(Entry entry);

    static constexpr int maxQueued = 10'000;

private:
    class Writer;
    std::unique_ptr<Writer> m_writer;
};

} // namespace areacliente
