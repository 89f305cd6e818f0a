// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

#include <QByteArray>

namespace areacliente {

/// Appends the JSON of a record: what recordToJson() gives, written straight away. A page of the feed is thousands of
/// members; QJsonObject sorts and copies each of them first, which takes several times as long as reading them from the store.
void appendRecord(QByteArray &json, const AnyRecord &record);

/// Appends text as a string of JSON.
void appendString(QByteArray &json, const QString &text);

} // namespace areacliente
