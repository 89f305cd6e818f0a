// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/commandline.h"
#include "app/server/configuration.h"

namespace areacliente {

/// Runs the service until SIGTERM or SIGINT; SIGHUP reads the certificate again. The line of the log with the event "ready" says
/// where it listens. Needs a QGuiApplication, for the fonts of the documents.
[[nodiscard]] ExitCode serve(const ServerOptions &options, const ServerSecrets &secrets);

} // namespace areacliente
