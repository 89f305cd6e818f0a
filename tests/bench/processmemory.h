// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace areacliente::bench {

/// The memory of a process, in mebibytes: a field of /proc/PID/status, VmRSS (resident now) or VmHWM (most ever resident).
/// `process`: its number, or `self`.
[[nodiscard]] double mebibytesOf(const QString &process, const QByteArray &field);

} // namespace areacliente::bench
