// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/chunkreader.h"
#include "app/server/http.h"
#include "app/server/httplimits.h"
#include "app/server/problem.h"

#include <expected>
#include <memory>

namespace areacliente {

/// Reads one request from bytes, strictly: whatever another reader of HTTP could understand in another way is refused, so that
/// nothing can be smuggled past a proxy. No input or output of its own.
class RequestReader
{
public:
    enum class State { Head, Body, Complete };

    explicit RequestReader(const HttpLimits &limits);
    ~RequestReader();
    Q_DISABLE_COPY_MOVE(RequestReader)

    /// Takes bytes from the front and returns how many. It stops where the head ends and where the request ends. Of a head that
    /// is not complete it takes nothing: those bytes are to be given again, with what follows them. After a refusal the
    /// connection cannot be read any further.
    [[nodiscard]] std::expected<qsizetype, Fault> feed(QByteArrayView bytes);

    [[nodiscard]] State state() const { return m_state; }
    /// From the end of the head on: the client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool wantsContinue() const;
    /// From the end of the head on: another request may follow on the connection.
    [[nodiscard]] bool keepsAlive() const;
    /// What has been read so far. Complete when the state is.
    [[nodiscard]] HttpRequest &request();

private:
    class Parser;

    /// Where the head ends, 0 as long as it does not, or what is wrong with its lines.
    [[nodiscard]] std::expected<qsizetype, Fault> findHeadEnd(QByteArrayView bytes);
    [[nodiscard]] std::expected<qsizetype, Fault> parseHead(QByteArrayView bytes);
    [[nodiscard]] std::expected<qsizetype, Fault> readBody(QByteArrayView bytes);

    const HttpLimits &m_limits;
    std::unique_ptr<Parser> m_parser;
    ChunkReader m_chunks;
    State m_state = State::Head;
    qsizetype m_bodySize = 0;  ///< where it is told
    qsizetype m_scanned = 0;   ///< bytes of the head that findHeadEnd has seen
    qsizetype m_lineBegin = 0; ///< of the line at m_scanned
};

} // namespace areacliente
