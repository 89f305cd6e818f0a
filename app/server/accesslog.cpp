// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/accesslog.h"

#include "app/domain/jsontext.h"

#include <QDateTime>
#include <QHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

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

    void add(Entry entry)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_items.size() >= maxQueued) {
                ++m_dropped;
                return;
            }
            m_items.push_back({std::move(entry), QDateTime::currentMSecsSinceEpoch(), std::exchange(m_dropped, 0)});
            if (m_items.size() > 1)
                return; // the thread knows
        }
        m_changed.notify_one();
    }

private:
    static constexpr std::chrono::milliseconds gatherFor{20};

    struct Item {
        Entry entry;
        qint64 at = 0; ///< milliseconds since the epoch
        qint64 droppedBefore = 0;
    };

    /// The same for the same address as long as the process runs.
    [[nodiscard]] QByteArray peerOf(const QString &address)
    {
        constexpr qsizetype mostKept = 1000;
        if (address.isEmpty())
            return {};
        if (const auto known = m_peers.constFind(address); known != m_peers.constEnd())
            return *known;
        if (m_peers.size() >= mostKept)
            m_peers.clear();
        const QByteArray hash = QMessageAuthenticationCode::hash(address.toLatin1(), m_key, QCryptographicHash::Sha256);
        return *m_peers.insert(address, hash.first(8).toHex());
    }

    void writeLine(JsonText &lines, const Item &item)
    {
        const Entry &entry = item.entry;
        lines.raw("{\"time\":");
        lines.instant(QDateTime::fromMSecsSinceEpoch(item.at, Qt::UTC));
        lines.member("peer");
        lines.string(QString::fromLatin1(peerOf(entry.address)));
        lines.member("method");
        lines.string(knownMethod(entry.method));
        lines.member("route");
        lines.string(QString::fromLatin1(entry.route));
        lines.member("status");
        lines.number(entry.status);
        lines.member("ms");
        const double microseconds = double(std::chrono::round<std::chrono::microseconds>(entry.took).count());
        lines.raw(QByteArray::number(microseconds / 1000, 'f', 3).toStdString());
        lines.member("received");
        lines.number(entry.received);
        lines.member("sent");
        lines.number(entry.sent);
        lines.member("secure");
        lines.boolean(entry.isSecure);
        if (item.droppedBefore > 0) {
            lines.member("dropped_before");
            lines.number(item.droppedBefore);
        }
        lines.raw("}\n");
    }

    void run()
    {
        std::vector<Item> items; // two that change places, so that neither is allocated anew
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return !m_items.empty() || m_stopping; });
            if (m_items.empty())
                return;
            // More will come soon: waking for each of them costs a busy service more than the line itself.
            m_changed.wait_for(lock, gatherFor, [this] { return m_stopping; });
            items.swap(m_items);
            lock.unlock();
            constexpr qsizetype usualLine = 200; // bytes
            JsonText lines(static_cast<qsizetype>(items.size()) * usualLine);
            for (const Item &item : items)
                writeLine(lines, item);
            m_write(lines.take());
            items.clear();
            lock.lock();
        }
    }

    const Write m_write;
    const QByteArray m_key = makeKey();
    QHash<QString, QByteArray> m_peers; // of the writing thread
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Item> m_items;
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

void AccessLog::add(Entry entry)
{
    m_writer->add(std::move(entry));
}

} // namespace areacliente
