// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http.h"

namespace areacliente {

/// What every answer says, so that no cache keeps and no browser interprets what is personal. `isSecure`: it goes over TLS.
void addSafety(HttpResponse &response, bool isSecure);

} // namespace areacliente
