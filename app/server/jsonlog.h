// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace areacliente {

/// Takes over Qt's messages for as long as it lives, there is one at a time: each becomes one line of JSON on standard error,
/// redacted, with "time", "level", "category" and "message".
class JsonLog
{
public:
    JsonLog();
    ~JsonLog();
    Q_DISABLE_COPY_MOVE(JsonLog)

    /// Of what is written from now on: debug, info (as at first) or warning.
    static void setLevel(const QString &level);
};

/// Writes a line of its own: "time", "level" (info), "event", and `fields`, whose texts are redacted.
void logEvent(const QString &event, const QJsonObject &fields = {});

} // namespace areacliente
