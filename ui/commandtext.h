// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/outboxentry.h"

#include <QList>
#include <QString>

namespace areacliente {

/// What a command asks for: "Contact changed".
[[nodiscard]] QString commandTitle(const Command &command);
/// The name of a field of a command: "E-mail".
[[nodiscard]] QString fieldLabel(const QString &command, const QString &field);
/// A value of such a field, for people; "nothing" for an empty one.
[[nodiscard]] QString fieldValueText(const QString &command, const QString &field, const QJsonValue &value);
/// One value as it was typed.
struct TypedValue {
    QString field;
    QString before; ///< empty where nothing was there
    QString after;
};
[[nodiscard]] QList<TypedValue> typedValues(const Command &command);
/// True where a refused command holds typed values, which its tab's form takes to be edited and sent again.
[[nodiscard]] bool isEditable(const Command &command);
/// "waiting", "sent", "refused"
[[nodiscard]] QString labelOf(OutboxState state);

} // namespace areacliente
