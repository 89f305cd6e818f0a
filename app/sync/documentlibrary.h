// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/documentvault.h"
#include "app/platform/worker.h"
#include "app/sync/accountsession.h"

#include <QObject>

namespace areacliente {

/// The PDFs of invoices and credit notes: made by the provider, kept sealed on the desktop, so they can be read offline. A kept
/// one serves as long as the replica's records still say what it prints: after a payment it is fetched anew.
class DocumentLibrary : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(Result<QByteArray>)>;

    /// `vault` may be none (it could not be opened): documents then come from the provider each time.
    DocumentLibrary(AccountSession &session, std::optional<DocumentVault> vault, QObject *parent = nullptr);

    /// From now on documents are kept in `vault`: its key comes from the keychain, for which nothing else waits.
    void setVault(DocumentVault vault) { m_vault = std::move(vault); }

    /// The document, from the vault or else from the provider, which is then kept. `context`, `callback` as in deliver().
    /// Errors: NotFound, Offline, Timeout, Storage.
    void fetch(QObject *context, const QString &type, const Id &id, Callback callback);

    /// Fetches, one after the other and at rest, the documents of these records that are not kept as they are now.
    void keepOffline(const QString &type, const QList<Id> &ids);
    /// Removes all that is kept: for sign-out.
    [[nodiscard]] Result<void> wipe();

private:
    struct Document {
        QString type;
        Id id;
        QString edition; ///< see documentEdition(); empty: not to be kept

        [[nodiscard]] QString vaultId() const;
        friend bool operator==(const Document &, const Document &) = default;
    };

    void fetchEdition(QObject *context, const Document &document, Callback callback);
    void fetchFromProvider(QObject *context, const Document &document, Callback callback);
    void keep(const Document &document, const QByteArray &content);
    [[nodiscard]] bool isKept(const Document &document) const;
    void want(const QList<Document> &documents);
    void keepNext();

    AccountSession &m_session;
    std::optional<DocumentVault> m_vault;
    QList<Document> m_wanted;
    bool m_isKeeping = false;
    Worker m_worker;
};

} // namespace areacliente
