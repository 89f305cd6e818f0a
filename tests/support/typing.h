// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>

namespace areacliente::test {

/// Types any text over what stands in the line, as an input method does: QTest's keys know ASCII alone.
inline void typeInto(QLineEdit *edit, const QString &text)
{
    edit->selectAll();
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(edit, &event);
}

} // namespace areacliente::test
