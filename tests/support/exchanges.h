// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http.h"

/// What was really asked and answered in a test, so that at its end all of it is held to the API's description.
namespace areacliente::test {

/// Keeps a whole answer and what it was the answer to. A request whose first line could not be read has no method.
void keepExchange(const HttpRequest &request, const HttpResponse &response);

/// What the independent validator finds wrong with all that was kept so far, or that there is none; empty: nothing.
[[nodiscard]] QByteArray exchangeFaults();

} // namespace areacliente::test
