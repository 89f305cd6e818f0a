// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/onscreen.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <chrono>

namespace areacliente {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 1s;

/// Waits for the exposure of a window, on which Qt paints it before it returns to the event loop.
class ExposureWait : public QObject
{
public:
    ExposureWait(QWindow &window, QObject *context, std::function<void()> then)
        : QObject(context)
        , m_window(window)
        , m_then(std::move(then))
    {
        window.installEventFilter(this);
        QTimer::singleShot(patience, this, &ExposureWait::finish);
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Expose && m_window.isExposed()) {
            object->removeEventFilter(this);
            QMetaObject::invokeMethod(this, &ExposureWait::finish, Qt::QueuedConnection);
        }
        return false;
    }

private:
    void finish()
    {
        if (const auto then = std::exchange(m_then, nullptr))
            then();
        deleteLater();
    }

    QWindow &m_window;
    std::function<void()> m_then;
};

} // namespace

void onceOnScreen(QWidget &window, QObject *context, std::function<void()> then)
{
    QWindow *handle = window.windowHandle();
    if (handle && !handle->isExposed())
        new ExposureWait(*handle, context, std::move(then));
    else
        then();
}

} // namespace areacliente
