// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QWidget>

#include <functional>

namespace areacliente::bench {

/// Calls back once, after the window has painted a whole frame that began after this object was made.
class FirstFrame : public QObject
{
public:
    FirstFrame(QWidget &window, std::function<void()> painted)
        : QObject(&window)
        , m_painted(std::move(painted))
    {
        window.installEventFilter(this);
        window.update();
    }

    bool eventFilter(QObject *window, QEvent *event) override
    {
        if (event->type() == QEvent::UpdateRequest) {
            window->removeEventFilter(this);
            // The frame is painted while this event is handled; the call comes next.
            QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<void()> m_painted;
};

/// Tells the bench that started this program that its window is painted, and ends when that closes the pipe.
void tellPaintedAndWait();

} // namespace areacliente::bench
