// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "app/services/bundle.h"
#include "ui/programstarter.h"

#include <QObject>

#include <atomic>

namespace areacliente {

class FirstStartPage;

/// Gets an account onto a computer that has none: the sample in a program of its own, or a provider's file.
class AccountOpener : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    AccountOpener(Desktop &desktop, FirstStartPage &page, QObject *parent = nullptr);
    ~AccountOpener() override;

    /// Who starts other programs; the system by default. Tests look at what would be started.
    void setStarter(ProgramStarter starter) { m_starter = std::move(starter); }
    /// Reads the file into the embedded authority, which has no account yet: whole or not at all.
    void openFile(const QString &path);

Q_SIGNALS:
    /// The account of a file is there.
    void opened();

private:
    void start(const QStringList &arguments);
    void askForFile();
    void finish(const std::expected<BundleSummary, BundleError> &read, const QString &path);

    Desktop &m_desktop;
    FirstStartPage &m_page;
    ProgramStarter m_starter = startThisProgram;
    std::shared_ptr<std::atomic<bool>> m_isCancelled; ///< asked by the thread that reads
};

} // namespace areacliente
