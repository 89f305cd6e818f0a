// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/documentvault.h"
#include "app/platform/worker.h"
#include "app/sync/accountsession.h"

#include <QObject>
#include <QTimer>

namespace areacliente {

/// The PDFs of invoices and credit notes, made by the provider, and the attachments of tickets: kept sealed on the desktop, so
/// they can be read offline. A kept one serves as long as the replica's records still say what it prints: after a payment it
/// is fetched anew. An attachment is only ever given with the checksum its record says. When the contact's role changes, what was
/// kept goes: it may hold what may no longer be seen, and the rest is fetched again.
class DocumentLibrary : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(Result<QByteArray>)>;
    /// Bytes so far and in all, while a document comes over the network.
    using Progress = std::function<void(int done, int total)>;

    /// `vault` may be none (it could not be opened): documents then come from the provider each time.
    DocumentLibrary(AccountSession &session, std::optional<DocumentVault> vault, QObject *parent = nullptr);

    /// From now on documents are kept in `vault`: its key comes from the keychain, for which nothing else waits.
    void setVault(DocumentVault vault);

    /// The document, from the vault or else from the provider, which is then kept. `context`, `callback` as in deliver(); once
    /// `context` is gone the document no longer comes.
    /// Errors: NotFound, Offline, Timeout, Storage, Corrupt (not what its record says), and those of the network.
    void fetch(QObject *context, const QString &type, const Id &id, Callback callback, Progress progress = {});

    /// Fetches, one after the other and at rest, the documents of these records that are not kept as they are now. Where the
    /// provider cannot be reached it goes on after the next round of synchronisation that succeeds, or when it was asked to wait.
    void keepOffline(const QString &type, const QList<Id> &ids);
    /// Removes all that is kept: for sign-out.
    [[nodiscard]] Result<void> wipe();

private:
    struct Document {
        QString type;
        Id id;
        QString edition{};     ///< see documentEdition(); empty: not to be kept
        QByteArray checksum{}; ///< see documentChecksum()

        [[nodiscard]] QString vaultId() const;
        friend bool operator==(const Document &, const Document &) = default;
    };

    struct Some {
        QString type;
        QList<Id> ids;
    };

    [[nodiscard]] static Result<Document> describe(const RecordStore &store, const QString &type, const Id &id);
    void fetchEdition(QObject *context, const Document &document, Callback callback, Progress progress);
    void fetchFromProvider(QObject *context, const Document &document, Callback callback, Progress progress);
    void keep(const Document &document, const QByteArray &content);
    [[nodiscard]] bool isKept(const Document &document) const;
    void describeNext();
    void want(const QList<Document> &documents);
    void keepNext();
    void pauseAt(const Document &document, const Error &error);
    void goOn();
    void forgetWishes();
    void forgetKept();

    AccountSession &m_session;
    std::optional<DocumentVault> m_vault;
    QList<Some> m_undescribed; ///< to be kept, once it is known which of them are not
    bool m_isDescribing = false;
    QList<Document> m_wanted;
    bool m_isKeeping = false;
    bool m_isPaused = false;
    QTimer m_resume;
    int m_generation = 0;      ///< of what is kept: what was asked for in an earlier one is not
    bool m_isOutdated = false; ///< what the vault that is to come holds was kept for another role
    Worker m_worker;
};

} // namespace areacliente
