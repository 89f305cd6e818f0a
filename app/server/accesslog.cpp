// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/accesslog.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include <unistd.h>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// A method as it is known; anybody can send a word of their own there.
QString knownMethod(const QByteArray &method)
{
    static constexpr std::array known{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return std::ranges::any_of(known, [&](const char *name) { return method == name; }) ? QString::fromLatin1(method)
                                                                                        : u"other"_s;
}

QByteArray makeKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char *>(words.data()), sizeof words};
}

void writeAll(int descriptor, QByteArrayView line)
{
    while (!line.isEmpty()) {
        const ssize_t written = ::write(descriptor, line.data(), static_cast<std::size_t>(line.size()));
        if (written <= 0)
            return; // a full disk or a closed pipe: the log is lost, the service is not
        line = line.sliced(written);
    }
}

} // namespace

class AccessLog::Writer
{
public:
    explicit Writer(Write write)
        : m_write(std::move(write))
        , m_thread([this] { run(); })
    {
    }
    ~Writer()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            m_changed.notify_one();
        }
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Writer)

    void add(const Entry &entry)
    {
        const std::lock_guard lock(m_mutex);
        if (m_lines.size() >= maxQueued) {
            ++m_dropped;
            return;
        }
        m_lines.push_back(lineOf(entry));
        m_changed.notify_one();
    }

private:
    /// Under the lock.
    [[nodiscard]] QByteArray lineOf(const Entry &entry)
    {
        const QByteArray peer = QMessageAuthenticationCode::hash(entry.address.toLatin1(), m_key,
                                                                 QCryptographicHash::Sha256);
        QJsonObject line{{u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                         {u"peer"_s, entry.address.isEmpty() ? QString() : QString::fromLatin1(peer.first(8).toHex())},
                         {u"method"_s, knownMethod(entry.method)},
                         {u"route"_s, QString::fromLatin1(entry.route)},
                         {u"status"_s, entry.status},
                         {u"ms"_s, double(std::chrono::round<std::chrono::microseconds>(entry.took).count()) / 1000},
                         {u"received"_s, entry.received},
                         {u"sent"_s, entry.sent},
                         {u"secure"_s, entry.isSecure}};
        if (m_dropped > 0)
            line.insert(u"dropped_before"_s, std::exchange(m_dropped, 0));
        return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }

    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return !m_lines.empty() || m_stopping; });
            if (m_lines.empty())
                return;
            const QByteArray line = std::move(m_lines.front());
            m_lines.pop_front();
            lock.unlock();
            m_write(line);
            lock.lock();
        }
    }

    const Write m_write;
    const QByteArray m_key = makeKey();
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_lines;
    qint64 m_dropped = 0;
    bool m_stopping = false;
    std::thread m_thread; // the last: it uses the others
};

AccessLog::AccessLog(Write write)
    : m_writer(std::make_unique<Writer>(std::move(write)))
{
}

AccessLog::AccessLog(int descriptor)
    : AccessLog([descriptor](const QByteArray &line) { writeAll(descriptor, line); })
{
}

AccessLog::~AccessLog() = default;

void AccessLog::add(const Entry &entry)
{
    m_writer->add(entry);
}

} // namespace areacliente
