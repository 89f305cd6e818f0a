// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/httpserver.h"

#include "app/server/connection.h"
#include "app/server/listeningsocket.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <future>
#include <thread>

#include <csignal>

#include <unistd.h>

namespace areacliente {

using namespace std::chrono_literals;
using boost::asio::posix::stream_descriptor;
using boost::system::error_code;

namespace {

constexpr int acceptsAtOnce = 64;

/// How often connections are looked at for being too slow: often enough for the shortest of the limits.
std::chrono::milliseconds sweepInterval(const HttpLimits &limits)
{
    const auto shortest = std::min(
        {limits.headerTime, limits.bodyTime, limits.idleTime, limits.writeTime, limits.lingerTime});
    return std::clamp<std::chrono::milliseconds>(shortest / 8, 5ms, 500ms);
}

/// Signals are for the thread that waits for them; and SIGPIPE would end the process with the first peer that went away.
class BlockedSignals
{
public:
    BlockedSignals()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &m_before);
    }
    ~BlockedSignals() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    Q_DISABLE_COPY_MOVE(BlockedSignals)

private:
    sigset_t m_before{};
};

Result<void> checkTlsOptions(const HttpServerOptions &options, const ListeningSocket &socket)
{
    const QString both = options.certificate.isEmpty() ? QStringLiteral("certificate") : QStringLiteral("key");
    if (options.certificate.isEmpty() != options.key.isEmpty())
        return invalid(both, Rule::Required, QStringLiteral("a certificate and its key come together"));
    if (options.certificate.isEmpty() && !socket.isLocal())
        return invalid(QStringLiteral("listen"), Rule::Format,
                       QStringLiteral("without a certificate only a loopback address or a socket file is listened on"));
    return {};
}

} // namespace

/// The thread, and what accepts connections on it.
class HttpServer::Loop
{
public:
    Loop(std::shared_ptr<ServerCore> core, ListeningSocket socket)
        : m_core(std::move(core))
        , m_socket(std::move(socket))
        , m_listener(m_core->io, m_socket.descriptor())
        , m_sweep(m_core->io)
    {
    }
    ~Loop() { shutdown(0ms); }
    Q_DISABLE_COPY_MOVE(Loop)

    void start()
    {
        awaitPeers();
        sweep();
        const BlockedSignals blocked;
        m_thread = std::thread([core = m_core] { run(core->io); });
    }

    [[nodiscard]] quint16 port() const { return m_socket.port(); }

    [[nodiscard]] Result<void> reloadCertificate()
    {
        if (m_core->options.certificate.isEmpty()) // what is in front of it speaks TLS
            return {};
        auto tls = TlsContext::load(m_core->options.certificate, m_core->options.key);
        if (!tls)
            return std::unexpected(tls.error());
        if (!m_thread.joinable())
            return {};
        std::promise<void> taken;
        boost::asio::post(m_core->io, [&] {
            m_core->tls = *tls;
            taken.set_value();
        });
        taken.get_future().wait();
        return {};
    }

    bool shutdown(std::chrono::milliseconds deadline)
    {
        if (!m_thread.joinable())
            return true;
        boost::asio::post(m_core->io, [this, deadline] { beginStop(deadline); });
        m_thread.join();
        m_core->connections.clear();
        return !m_wasCutOff;
    }

private:
    /// What throws, for want of memory, loses its connection (which its time-out closes), not the server.
    static void run(boost::asio::io_context &io)
    {
        while (!io.stopped()) {
            try {
                io.run();
            } catch (const std::exception &exception) {
                qCritical("the transport: %s", exception.what());
            }
        }
    }

    void awaitPeers()
    {
        m_listener.async_wait(stream_descriptor::wait_read, [this](const error_code &error) {
            if (error)
                return;
            // Out of descriptors: those that wait are tried again with the next sweep.
            m_isPaused = !acceptPeers();
            if (!m_isPaused)
                awaitPeers();
        });
    }

    [[nodiscard]] bool acceptPeers()
    {
        for (int i = 0; i < acceptsAtOnce; ++i) {
            const auto accepted = m_socket.accept();
            if (!accepted)
                return !m_socket.isExhausted();
            stream_descriptor socket(m_core->io);
            error_code error;
            socket.assign(accepted->descriptor, error);
            if (error)
                ::close(accepted->descriptor);
            else
                m_core->accept(std::move(socket), accepted->peer);
        }
        return true;
    }

    void sweep()
    {
        m_sweep.expires_after(sweepInterval(m_core->options.limits));
        m_sweep.async_wait([this](const error_code &error) {
            if (error)
                return;
            checkTimes();
            if (std::exchange(m_isPaused, false))
                awaitPeers();
            sweep();
        });
    }

    void checkTimes()
    {
        const SteadyClock::time_point now = SteadyClock::now();
        forEachConnection([now](Connection &connection) { connection.checkTime(now); });
        if (m_core->isStopping && now >= m_stopBy) {
            m_wasCutOff = true;
            forEachConnection([](Connection &connection) { connection.close(); });
        }
    }

    /// `act` may close the connection, which takes it out of the list.
    void forEachConnection(const std::function<void(Connection &)> &act)
    {
        for (auto next = m_core->connections.begin(); next != m_core->connections.end();) {
            const std::shared_ptr<Connection> connection = *next++;
            act(*connection);
        }
    }

    void beginStop(std::chrono::milliseconds deadline)
    {
        m_core->isStopping = true;
        m_stopBy = SteadyClock::now() + deadline;
        m_listener.release();
        m_socket.close(); // who comes now is refused instead of waiting in vain
        m_isPaused = false;
        forEachConnection([](Connection &connection) { connection.stop(); });
        if (m_core->connections.empty())
            m_core->io.stop();
        else if (deadline <= 0ms)
            checkTimes();
    }

    std::shared_ptr<ServerCore> m_core;
    ListeningSocket m_socket;
    stream_descriptor m_listener;
    boost::asio::steady_timer m_sweep;
    std::thread m_thread;
    SteadyClock::time_point m_stopBy{};
    bool m_isPaused = false; ///< accepts nothing until the next sweep
    bool m_wasCutOff = false;
};

HttpServer::HttpServer(std::unique_ptr<Loop> loop)
    : m_loop(std::move(loop))
{
}

HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpServerOptions options, HttpSubmit submit, Metrics &metrics,
                                                      AccessLog *log)
{
    auto proxies = TrustedProxies::parse(options.trustedProxies);
    if (!proxies)
        return invalid(QStringLiteral("trustedProxies"), Rule::Format, options.trustedProxies.join(u' '));
    auto socket = ListeningSocket::open(options.listen);
    if (!socket)
        return std::unexpected(socket.error());
    if (auto checked = checkTlsOptions(options, *socket); !checked)
        return std::unexpected(checked.error());
    std::shared_ptr<TlsContext> tls;
    if (!options.certificate.isEmpty()) {
        auto loaded = TlsContext::load(options.certificate, options.key);
        if (!loaded)
            return std::unexpected(loaded.error());
        tls = *loaded;
    }
    auto core = std::make_shared<ServerCore>(std::move(options), std::move(*proxies), std::move(submit), metrics, log);
    core->tls = std::move(tls);
    auto loop = std::make_unique<Loop>(std::move(core), std::move(*socket));
    loop->start();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(loop)));
}

quint16 HttpServer::port() const
{
    return m_loop->port();
}

Result<void> HttpServer::reloadCertificate()
{
    return m_loop->reloadCertificate();
}

bool HttpServer::shutdown(std::chrono::milliseconds deadline)
{
    return m_loop->shutdown(deadline);
}

} // namespace areacliente
