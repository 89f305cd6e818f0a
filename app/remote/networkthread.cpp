// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/networkthread.h"

namespace areacliente {

using namespace Qt::StringLiterals;

NetworkThread::NetworkThread(QUrl api, NetworkOptions options)
    : m_api(std::move(api))
    , m_options(std::move(options))
{
}

NetworkThread::~NetworkThread()
{
    m_thread.quit();
    m_thread.wait();
}

void NetworkThread::setKeeper(TokenKept keeper)
{
    m_keeper = std::move(keeper);
    if (m_service)
        QMetaObject::invokeMethod(m_service, [there = m_service, kept = m_keeper] { there->setKeeper(kept); },
                                  Qt::QueuedConnection);
}

void NetworkThread::setDeviceTokens(DeviceTokens tokens)
{
    m_deviceTokens = std::move(tokens);
    if (m_service)
        QMetaObject::invokeMethod(m_service, [there = m_service, kept = m_deviceTokens] {
            there->setDeviceTokens(kept);
        }, Qt::QueuedConnection);
}

void NetworkThread::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(service(), std::move(job), Qt::QueuedConnection);
}

RemoteService *NetworkThread::service()
{
    if (m_service)
        return m_service;
    m_service = new RemoteService(m_api, m_options);
    m_service->setKeeper(m_keeper);
    m_service->setDeviceTokens(m_deviceTokens);
    m_service->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_service, &QObject::deleteLater);
    m_thread.setObjectName(u"network"_s);
    m_thread.start();
    return m_service;
}

} // namespace areacliente
