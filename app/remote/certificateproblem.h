// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QList>
#include <QSslError>

namespace areacliente {

/// What is wrong with a server's certificate: Untrusted, its field one of `certificate.…` (remoteerrors.h). Of several problems
/// it is the one that helps most to know. `problems` is not empty.
[[nodiscard]] Error certificateProblem(const QList<QSslError> &problems);

} // namespace areacliente
