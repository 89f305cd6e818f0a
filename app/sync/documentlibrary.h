// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/documentvault.h"
#include "app/platform/worker.h"
#include "app/sync/accountsession.h"

#include <QObject>

namespace areacliente {

/// The PDFs of invoices and credit notes: made by the provider, kept sealed on the desktop, so they can be read offline.
class DocumentLibrary : public QObject
{
    Q_OBJECT

public:
    /// `vault` may be none (it could not be opened): documents then come from the provider each time.
    DocumentLibrary(AccountSession &session, std::optional<DocumentVault> vault, QObject *parent = nullptr);

    /// From now on documents are kept in `vault`: its key comes from the keychain, for which nothing else waits.
    void setVault(DocumentVault vault) { m_vault = std::move(vault); }

    /// The document, from the vault or else from the provider, which is then kept. `context`, `callback(Result<QByteArray>)`
    /// as in deliver(). Errors: NotFound, Offline, Timeout, Storage.
    void fetch(QObject *context, const QString &type, const Id &id, std::function<void(Result<QByteArray>)> callback);

    /// Fetches, one after the other and at rest, the documents of these records that are not kept yet.
    void keepOffline(const QString &type, const QList<Id> &ids);
    /// Whether it can be read without the provider.
    [[nodiscard]] bool isKept(const QString &type, const Id &id) const;
    /// Removes all that is kept: for sign-out.
    [[nodiscard]] Result<void> wipe();

private:
    void keepNext();

    AccountSession &m_session;
    std::optional<DocumentVault> m_vault;
    QList<std::pair<QString, Id>> m_wanted;
    bool m_isKeeping = false;
    Worker m_worker;
};

} // namespace areacliente
