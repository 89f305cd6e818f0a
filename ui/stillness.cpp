// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stillness.h"

#include "app/platform/deliver.h"

#include <chrono>

namespace areacliente {

using namespace std::chrono_literals;

namespace {

constexpr auto betweenLooks = 30ms;
constexpr int looksAlike = 3;

} // namespace

Stillness::Stillness(Desktop &desktop, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
{
    m_nextLook.setSingleShot(true);
    m_nextLook.setInterval(betweenLooks);
    connect(&m_nextLook, &QTimer::timeout, this, &Stillness::ask);
}

void Stillness::watch(QWidget *widget)
{
    m_widget = widget;
    m_picture = {};
    m_same = 0;
    m_nextLook.start();
}

/// Jobs run one after the other: when these two are answered, so is everything asked before.
void Stillness::ask()
{
    deliver(m_desktop.replica.run([](Replica &) { return Result<void>(); }), this, [this](const Result<void> &) {
        deliver(m_desktop.embedded()->withAuthority([](Database &, Authority &) { return Result<void>(); }), this,
                [this](const Result<void> &) { look(); });
    });
}

void Stillness::look()
{
    if (!m_widget)
        return;
    QImage picture = m_widget->grab().toImage();
    m_same = picture == m_picture ? m_same + 1 : 1;
    m_picture = std::move(picture);
    if (m_same < looksAlike) {
        m_nextLook.start();
        return;
    }
    m_widget = nullptr;
    Q_EMIT reached(m_picture);
}

} // namespace areacliente
