// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>

class QString;

namespace areacliente {

/// Takes over Qt's messages for as long as it lives; there is one at a time. Each goes, redacted, as one line to
/// areacliente.log in `directory` (private; beyond maxFileSize a new file is begun and olderFiles are kept) and, from
/// warnings up, to standard error. A folder that cannot be written leaves standard error alone.
class LogWriter
{
public:
    /// `verbose` adds the program's debug messages and sends everything to standard error too.
    LogWriter(const QString &directory, bool verbose);
    ~LogWriter();
    Q_DISABLE_COPY_MOVE(LogWriter)

    static constexpr qint64 maxFileSize = 1024 * 1024; ///< bytes
    static constexpr int olderFiles = 2;               ///< areacliente.1.log and areacliente.2.log

private:
    class Sink;
    std::unique_ptr<Sink> m_sink;
};

} // namespace areacliente
