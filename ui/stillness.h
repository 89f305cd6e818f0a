// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace areacliente {

/// Tells when a window has come to rest: the replica and the provider have answered everything they were asked, and what
/// is on the screen does not change any more. The pages of a PDF are drawn on threads of their own that say nothing when
/// they are done, so a picture counts when it has stayed the same for a few looks.
class Stillness : public QObject
{
    Q_OBJECT

public:
    /// `desktop` must outlive it.
    explicit Stillness(Desktop &desktop, QObject *parent = nullptr);

    /// Watches `widget`, in place of one watched before.
    void watch(QWidget *widget);

Q_SIGNALS:
    void reached(const QImage &picture);

private:
    void ask();
    void look();

    Desktop &m_desktop;
    QPointer<QWidget> m_widget;
    QTimer m_nextLook;
    QImage m_picture;
    int m_same = 0;
};

} // namespace areacliente
