// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace areacliente {

/// All that the transport bounds: what one peer may send, how long it may take, and how much of the machine it may hold.
struct HttpLimits {
    qsizetype headerBytes = 16 * 1024;              ///< request line and fields; 431, or 414 for the line alone
    int headerFields = 100;                         ///< 431
    qsizetype bodyBytes = 1024 * 1024;              ///< 413
    qsizetype bodiesBytes = 64 * 1024 * 1024;       ///< of all requests at hand together; 503
    qsizetype answersBytes = 256 * 1024 * 1024;     ///< of all answers that wait to be read, small ones apart; 503
    qsizetype answersPerAddress = 64 * 1024 * 1024; ///< of those to one address
    std::chrono::milliseconds headerTime{
        10'000};                                ///< from the first byte, or from the connection, to the last field; 408
    std::chrono::milliseconds bodyTime{10'000}; ///< for the body, besides what bytesPerSecond gives; 408
    std::chrono::milliseconds idleTime{75'000}; ///< between two requests; then the connection closes
    std::chrono::milliseconds writeTime{10'000}; ///< for an answer, besides what bytesPerSecond gives
    std::chrono::milliseconds lingerTime{2'000}; ///< to read an answer that closes the connection
    qint64 bytesPerSecond = 4 * 1024;            ///< slower than this, both ways, is too slow
    int connections = 20'000;                    ///< at once; further ones are closed unheard
    int connectionsPerAddress = 64;              ///< at once; trusted proxies have no such limit
    int requestsPerConnection = 10'000;          ///< then the connection closes
    double requestsPerSecond = 20;               ///< of one address in the long run, and connections; 429. 0: no limit
    double requestBurst = 200;                   ///< of one address at once
    int rateEntries = 65'536;                    ///< addresses remembered at most
    std::chrono::seconds retryAfter{2};          ///< what a 503 says
};

} // namespace areacliente
