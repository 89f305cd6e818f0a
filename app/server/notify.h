// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace areacliente {

/// Tells the service manager `state` ("READY=1") by systemd's protocol (sd_notify(3)): one datagram to $NOTIFY_SOCKET.
/// Without a manager nothing happens. False where there is one that could not be told.
bool notifyManager(const QByteArray &state);

} // namespace areacliente
