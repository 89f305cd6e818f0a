// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

namespace areacliente {

/// Says when the desktop's session is locked, or the machine is about to sleep: with logind on Linux
/// (org.freedesktop.login1, see its manual page), nowhere else.
class SessionWatch final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins to listen; does nothing the second time, or where there is nobody to listen to.
    void start();

Q_SIGNALS:
    /// Whoever comes next need not be who was here. May come more than once for one absence.
    void left();

private Q_SLOTS:
    void noteSleep(bool isAboutToSleep);
    void noteLock();
    void noteProperties(const QString &interface, const QVariantMap &changed, const QStringList &invalidated);

private:
    void askForSession();
    void listenTo(const QString &sessionPath);

    bool m_isStarted = false;
};

} // namespace areacliente
