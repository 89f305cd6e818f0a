// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/worker.h"

#include <QMutexLocker>

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
    const QMutexLocker lock(&m_mutex);
    m_stopping = true;
    m_changed.wakeAll();
}

bool Worker::isCurrentThread() const
{
    return QThread::currentThread() == m_thread.get();
}

bool Worker::enqueue(Task task)
{
    const QMutexLocker lock(&m_mutex);
    if (m_stopping)
        return false;
    m_tasks.push_back(std::move(task));
    m_changed.wakeOne();
    return true;
}

Worker::Task Worker::next()
{
    const QMutexLocker lock(&m_mutex);
    while (m_tasks.empty() && !m_stopping)
        m_changed.wait(&m_mutex);
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
