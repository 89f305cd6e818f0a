// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/options.h"

namespace areacliente {

inline constexpr auto defaultConfigFile = "/etc/areacliente/server.conf";

/// Secrets are named by files and never part of the options themselves, so that nothing which prints or logs options can
/// tell them.
struct ServerSecrets {
    QString databasePassword{};
    QString certificateFile{}; ///< of the option, or systemd's credential; empty: no TLS
    QString keyFile{};
};

/// Reads the file (`configFile` empty: the default one, where there is one), then the environment, then `arguments`; the
/// later wins. Errors: Validation, NotFound for a named file that is not there, Storage for one that cannot be read.
[[nodiscard]] Result<ServerOptions> loadOptions(const QString &configFile, const QHash<QString, QString> &environment,
                                                const QList<OptionEntry> &arguments);

/// Finds the secrets: in the files that the options name, else in `credentials` ($CREDENTIALS_DIRECTORY of systemd).
/// Errors: NotFound, Storage; Validation for a certificate without a key.
[[nodiscard]] Result<ServerSecrets> findSecrets(const ServerOptions &options, const QString &credentials);

} // namespace areacliente
