// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/secretstore.h"
#include "app/sync/provider.h"

namespace areacliente {

/// By what a server knows this computer again, in a record of the keychain: the server's address and, on a second line, the
/// token. Kept whether or not the session is, and past its end: it opens nothing, and is for whoever signs in next.
/// `secrets` must outlive what is returned. `name`: of the record. `server`: no other gets to see the token.
[[nodiscard]] Provider::DeviceMemory deviceMemory(SecretStore &secrets, const QString &name, const QUrl &server);

} // namespace areacliente
