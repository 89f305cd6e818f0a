// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/authority/embeddedaccount.h"
#include "app/desktop/sessionmemory.h"
#include "app/platform/draftstore.h"
#include "app/platform/secretstore.h"
#include "app/platform/settings.h"
#include "app/remote/httpprovider.h"
#include "app/remote/networkwatch.h"
#include "app/sync/documentlibrary.h"
#include "app/sync/embeddedprovider.h"
#include "app/sync/offlinedocuments.h"

#include <array>

namespace areacliente {

/// What the keychain keeps of a data folder; see Desktop::secretName().
inline constexpr QLatin1StringView sessionSecretName{"session"}; ///< see SessionMemory
inline constexpr QLatin1StringView sealSecretName{"seal"};       ///< the key that documents and drafts are sealed under
inline constexpr QLatin1StringView deviceSecretName{"device"};   ///< see deviceMemory()
inline constexpr std::array secretNames{sessionSecretName, sealSecretName, deviceSecretName};

/// What the desktop program is made of, in the order it is made: whoever comes later may use whoever came before.
/// Nothing is opened yet: the replica, the authority and the network open when they are first asked, each on its own thread.
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
    ReplicaHost replica;
    DraftStore drafts;
    Worker files; ///< for small jobs that the window must not wait for
    SessionMemory memory;

    /// The provider of this data folder: the one in this process, or a server. It changes with useServer() alone.
    [[nodiscard]] Provider &provider();
    /// The provider in this process; null where the account is at a server. What only its owner may do goes through it.
    [[nodiscard]] EmbeddedProvider *embedded() { return m_embedded.get(); }
    /// The server of this data folder's account; none: it is in this process.
    [[nodiscard]] std::optional<ServerInfo> server() const;
    /// How the network is to be used here: for a ServerFinder too.
    [[nodiscard]] NetworkOptions networkOptions() const;
    /// From now on, and after every start, the account of this folder is at this server: for a folder that nobody has signed
    /// in to yet. provider() is another one once `callback` is called, as by deliver(). Errors: Conflict where the folder has
    /// an account of its own; Validation for an address that the settings do not hold; Storage.
    void useServer(QObject *context, const ServerInfo &server, std::function<void(Result<void>)> callback);

    /// Where the replica of a data folder is.
    [[nodiscard]] static QString replicaPath(const QString &dataDirectory);
    /// Opens the replica on its own thread, while the window is being made. Whoever asks it next hears of what failed.
    void openReplica();
    /// Under which name the keychain keeps something of this data folder.
    [[nodiscard]] QString secretName(QLatin1String what) const { return secretName(dataDirectory, what); }
    [[nodiscard]] static QString secretName(const QString &dataDirectory, QLatin1String what);
    /// Removes the documents that are kept on this computer. Errors: Storage.
    [[nodiscard]] QFuture<Result<void>> wipeDocuments();
    [[nodiscard]] QString documentsDirectory() const { return dataDirectory + QLatin1String("/documents"); }

private:
    void makeProvider();
    [[nodiscard]] QFuture<Result<bool>> hasAccount();
    [[nodiscard]] Result<void> takeServer(const ServerInfo &info);

    std::unique_ptr<EmbeddedProvider> m_embedded; ///< one of the two
    std::unique_ptr<HttpProvider> m_remote;
};

/// The account of the contact who is signed in.
struct OpenAccount {
    OpenAccount(Desktop &desktop, AccountSession::Start start);

    AccountSession session;
    DocumentLibrary documents;
    OfflineDocuments offline;

    /// From now on what changes at the provider comes of itself, and at once when the network is back.
    void keepUpToDate();

private:
    NetworkWatch m_network;
    bool m_isRemote = false;
};

} // namespace areacliente
