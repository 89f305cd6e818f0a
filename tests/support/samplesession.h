// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "tests/support/fixedclock.h"
#include "ui/settingsviewstate.h"
#include "ui/tabs/tabpage.h"

#include <QTemporaryDir>

namespace areacliente::test {

/// The sample account in a folder of its own, signed in and wholly synchronised: what a tab needs to be tried.
/// The clock stands at noon of 2 March 2026. Making the first one takes a second or two; later ones copy its authority.
class SampleSession
{
public:
    /// Signs in as the first verified contact of this kind. Ends the test program with a message where that fails.
    explicit SampleSession(ContactKind kind = ContactKind::Owner);

    [[nodiscard]] AccountSession &session() { return m_account->session; }
    [[nodiscard]] DocumentLibrary &documents() { return m_account->documents; }
    [[nodiscard]] Desktop &desktop() { return m_desktop; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] TabContext context()
    {
        return {session(), documents(), m_desktop.drafts, m_desktop.settings, m_viewState};
    }

    /// The options that this sample was made with.
    [[nodiscard]] static SampleOptions options();
    /// Puts a filled authority of the sample account into `directory`.
    static void copyAuthority(const QString &directory);

private:
    QTemporaryDir m_directory;
    FixedClock m_clock{QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC)};
    MemorySecretStore m_secrets;
    Desktop m_desktop;
    SettingsViewState m_viewState;
    std::unique_ptr<OpenAccount> m_account;
};

} // namespace areacliente::test
