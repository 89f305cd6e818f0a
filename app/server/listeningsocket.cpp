// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/listeningsocket.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int backlog = 1024;

std::unexpected<Error> systemError(const QString &what)
{
    return fail(ErrorCode::Storage, what + u": "_s + QString::fromLocal8Bit(std::strerror(errno)), u"listen"_s);
}

std::unexpected<Error> malformed(const QString &listen)
{
    return invalid(u"listen"_s, Rule::Format, u"neither address:port nor unix:/path: "_s + listen);
}

void makeQuiet(int descriptor)
{
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
}

void setOption(int descriptor, int level, int option, int value)
{
    ::setsockopt(descriptor, level, option, &value, sizeof value);
}

template <class Address>
const sockaddr *generic(const Address &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

/// Removes a socket file that was left behind; one that somebody listens on stays, and so does anything else.
void removeStale(const QByteArray &path, const sockaddr_un &address)
{
    struct stat status{};
    if (::lstat(path.constData(), &status) != 0 || !S_ISSOCK(status.st_mode))
        return;
    const int probe = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (::connect(probe, generic(address), sizeof address) != 0 && errno == ECONNREFUSED)
        ::unlink(path.constData());
    ::close(probe);
}

/// An address as the system takes and gives it, of either version.
struct SystemAddress {
    sockaddr_storage storage{};
    socklen_t size = sizeof(sockaddr_storage);

    [[nodiscard]] sockaddr *raw() { return reinterpret_cast<sockaddr *>(&storage); }
};

constexpr std::size_t version4Offset = 12;

SystemAddress systemAddress(const NetAddress &address, quint16 port)
{
    SystemAddress system;
    if (address.isVersion4()) {
        sockaddr_in old{};
        old.sin_family = AF_INET;
        old.sin_port = htons(port);
        std::memcpy(&old.sin_addr, address.bytes().data() + version4Offset, sizeof old.sin_addr);
        std::memcpy(&system.storage, &old, sizeof old);
        system.size = sizeof old;
    } else {
        sockaddr_in6 current{};
        current.sin6_family = AF_INET6;
        current.sin6_port = htons(port);
        std::memcpy(&current.sin6_addr, address.bytes().data(), address.bytes().size());
        std::memcpy(&system.storage, &current, sizeof current);
        system.size = sizeof current;
    }
    return system;
}

std::optional<NetAddress> peerOf(const sockaddr_storage &storage)
{
    NetAddress::Bytes bytes{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (storage.ss_family == AF_INET) {
        sockaddr_in address{};
        std::memcpy(&address, &storage, sizeof address);
        std::memcpy(bytes.data() + version4Offset, &address.sin_addr, sizeof address.sin_addr);
        return NetAddress(bytes);
    }
    if (storage.ss_family == AF_INET6) {
        sockaddr_in6 address{};
        std::memcpy(&address, &storage, sizeof address);
        std::memcpy(bytes.data(), &address.sin6_addr, bytes.size());
        return NetAddress(bytes);
    }
    return std::nullopt;
}

quint16 portOf(const sockaddr_storage &storage)
{
    // Both versions have it at the same place.
    sockaddr_in address{};
    std::memcpy(&address, &storage, sizeof address);
    return ntohs(address.sin_port);
}

} // namespace

std::optional<ListenAddress> ListenAddress::parse(const QString &text)
{
    if (text.startsWith("unix:/"_L1))
        return ListenAddress{.file = QFile::encodeName(text.mid(5))};
    const qsizetype colon = text.lastIndexOf(u':');
    const QByteArray host = text.left(std::max<qsizetype>(colon, 0)).toLatin1();
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    const auto address = NetAddress::parse(host);
    // An address of version 6 without brackets is ambiguous; of version 4, none has them.
    const bool isBracketed = host.startsWith('[') && host.endsWith(']');
    if (!isNumber || !address || address->isVersion4() == isBracketed || (!isBracketed && host.contains(':')))
        return std::nullopt;
    return ListenAddress{.address = address, .port = port};
}

ListeningSocket::ListeningSocket(ListeningSocket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_port(other.m_port)
    , m_path(std::exchange(other.m_path, {}))
    , m_isLocal(other.m_isLocal)
    , m_isExhausted(other.m_isExhausted)
{
}

ListeningSocket::~ListeningSocket()
{
    close();
}

void ListeningSocket::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
    if (!m_path.isEmpty())
        ::unlink(std::exchange(m_path, {}).constData());
}

Result<ListeningSocket> ListeningSocket::open(const QString &listen)
{
    const auto where = ListenAddress::parse(listen);
    if (!where)
        return malformed(listen);
    return where->address ? openAddress(*where->address, where->port) : openFile(where->file);
}

Result<ListeningSocket> ListeningSocket::openFile(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (static_cast<std::size_t>(path.size()) >= sizeof address.sun_path)
        return malformed(QString::fromLocal8Bit(path));
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    removeStale(path, address);
    ListeningSocket socket;
    socket.m_descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (::bind(socket.m_descriptor, generic(address), sizeof address) != 0)
        return systemError(QString::fromLocal8Bit(path));
    socket.m_path = path;
    makeQuiet(socket.m_descriptor);
    if (::chmod(path.constData(), S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP) != 0
        || ::listen(socket.m_descriptor, backlog) != 0)
        return systemError(QString::fromLocal8Bit(path));
    return socket;
}

Result<ListeningSocket> ListeningSocket::openAddress(const NetAddress &address, quint16 port)
{
    SystemAddress wanted = systemAddress(address, port);
    const int family = wanted.storage.ss_family;
    ListeningSocket socket;
    socket.m_isLocal = address.isLoopback();
    socket.m_descriptor = ::socket(family, SOCK_STREAM, 0);
    setOption(socket.m_descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
    if (family == AF_INET6)
        setOption(socket.m_descriptor, IPPROTO_IPV6, IPV6_V6ONLY, 0);
    makeQuiet(socket.m_descriptor);
    if (::bind(socket.m_descriptor, wanted.raw(), wanted.size) != 0 || ::listen(socket.m_descriptor, backlog) != 0)
        return systemError(address.text() + u':' + QString::number(port));
    wanted.size = sizeof wanted.storage;
    ::getsockname(socket.m_descriptor, wanted.raw(), &wanted.size);
    socket.m_port = portOf(wanted.storage);
    return socket;
}

std::optional<ListeningSocket::Accepted> ListeningSocket::accept()
{
    SystemAddress address;
    int descriptor = -1;
    do {
        descriptor = ::accept(m_descriptor, address.raw(), &address.size);
    } while (descriptor < 0 && (errno == EINTR || errno == ECONNABORTED));
    m_isExhausted = descriptor < 0 && errno != EAGAIN && errno != EWOULDBLOCK;
    if (descriptor < 0)
        return std::nullopt;
    makeQuiet(descriptor);
    const auto peer = peerOf(address.storage);
    if (peer)
        setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
    return Accepted{descriptor, peer};
}

} // namespace areacliente
