// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace areacliente::bench {

/// A program that was started and has painted its window; see tellPaintedAndWait(). Ends with this object.
class ChildProcess
{
public:
    ChildProcess(const QString &program, const QStringList &arguments);
    ~ChildProcess();
    Q_DISABLE_COPY_MOVE(ChildProcess)

    /// From the start of the process to its painted window.
    [[nodiscard]] double secondsToFrame() const { return m_secondsToFrame; }
    /// Returns when the process has used no processor time for a second.
    void waitUntilIdle();
    /// See mebibytesOf().
    [[nodiscard]] double mebibytes(const QByteArray &field) const;

private:
    [[nodiscard]] qint64 processorTicks() const;

    QProcess m_process;
    double m_secondsToFrame = 0;
};

} // namespace areacliente::bench
