// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/worker.h"

namespace areacliente {

Worker::Worker(const QString &name)
    : m_thread(QThread::create([this] { loop(); }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

Worker::~Worker()
{
    stop();
    m_thread->wait();
}

void Worker::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
    m_changed.notify_one();
}

bool Worker::isCurrentThread() const
{
    return QThread::currentThread() == m_thread.get();
}

bool Worker::enqueue(Task task)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return false;
    m_tasks.push_back(std::move(task));
    m_changed.notify_one();
    return true;
}

Worker::Task Worker::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_tasks.empty() || m_stopping; });
    if (m_tasks.empty())
        return {};
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    return task;
}

void Worker::loop()
{
    while (Task task = next())
        task();
}

} // namespace areacliente
