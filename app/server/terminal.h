// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QString>

/// What the operator reads and types.
namespace areacliente {

void printLine(const QString &line);
void printError(const QString &line);

/// A password for who has this address: the first line of standard input, or, where that is a terminal, what is typed there twice without an echo.
/// Errors: Validation (as checkNewPassword() says, or two different ones).
[[nodiscard]] Result<QString> readNewPassword(const QString &email);

/// What went wrong and what to do about it, as one line of English without "areacliente-server:".
[[nodiscard]] QString explained(const Error &error);

} // namespace areacliente
