// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/authority/embeddedaccount.h"
#include "app/platform/draftstore.h"
#include "app/platform/secretstore.h"
#include "app/platform/settings.h"
#include "app/sync/documentlibrary.h"
#include "app/sync/embeddedprovider.h"
#include "app/sync/offlinedocuments.h"

namespace areacliente {

/// What the desktop program is made of, in the order it is made: whoever comes later may use whoever came before.
/// Nothing is opened yet: the replica and the authority open when they are first asked, each on its own thread.
struct Desktop {
    /// `clock` and `secrets` must outlive it. `dataDirectory` exists and is the user's alone. With `sample` a new authority is
    /// filled with the sample account.
    Desktop(const Clock &clock, SecretStore &secrets, const QString &dataDirectory,
            const std::optional<SampleOptions> &sample);

    const Clock &clock;
    SecretStore &secrets;
    const QString dataDirectory;
    const std::optional<SampleOptions> sample;
    Settings settings;
    EmbeddedProvider provider;
    ReplicaHost replica;
    DraftStore drafts;
    Worker files; ///< for small jobs on files that the window must not wait for

    /// Under which name the keychain keeps something of this data folder.
    [[nodiscard]] QString secretName(QLatin1String what) const;
    /// Removes the documents that are kept on this computer. Errors: Storage.
    [[nodiscard]] QFuture<Result<void>> wipeDocuments();
    [[nodiscard]] QString documentsDirectory() const { return dataDirectory + QLatin1String("/documents"); }
};

/// The account of the contact who is signed in.
struct OpenAccount {
    OpenAccount(Desktop &desktop, AccountSession::Start start);

    AccountSession session;
    DocumentLibrary documents;
    OfflineDocuments offline;
};

} // namespace areacliente
