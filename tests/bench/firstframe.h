// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <functional>

namespace areacliente::bench {

/// Calls back once, after the window has painted a whole frame that began after this object was made: its first one, where it
/// is not shown yet.
class FirstFrame : public QObject
{
public:
    FirstFrame(QWidget &window, std::function<void()> painted)
        : QObject(&window)
        , m_window(window)
        , m_painted(std::move(painted))
    {
        QCoreApplication::instance()->installEventFilter(this); // the window itself may be covered by what is in it
        window.update();
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && object->isWidgetType()
            && static_cast<QWidget *>(object)->window() == &m_window) {
            QCoreApplication::instance()->removeEventFilter(this);
            // All of the frame is painted before control returns to the event loop; the call comes next.
            QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
        }
        return false;
    }

private:
    QWidget &m_window;
    std::function<void()> m_painted;
};

/// Tells the bench that started this program that its window is painted, and ends when that closes the pipe.
void tellPaintedAndWait();

} // namespace areacliente::bench
