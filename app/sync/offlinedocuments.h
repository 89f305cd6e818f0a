// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/settings.h"
#include "app/services/invoicequery.h"
#include "app/sync/documentlibrary.h"

namespace areacliente {

/// Keeps the PDFs of invoices and credit notes, and the attachments of tickets, on the desktop, where the user wants that: after
/// every synchronisation the newest that are missing, either of the last two years and not more than mostDocuments of each
/// kind, or all (not more than mostOfAll).
class OfflineDocuments : public QObject
{
    Q_OBJECT

public:
    static constexpr int monthsKept = 24;
    static constexpr int mostDocuments = 200;
    static constexpr int mostOfAll = 20'000;

    /// All of them must outlive it.
    OfflineDocuments(AccountSession &session, DocumentLibrary &documents, Settings &settings,
                     QObject *parent = nullptr);

    /// Fetches what is missing now: for when documents can be kept from now on.
    void keepRecent();

private:
    void readRecent(std::function<void(const RecentDocuments &)> keep);
    void keepAttachments(const RecentDocuments &recent);

    AccountSession &m_session;
    DocumentLibrary &m_documents;
    Settings &m_settings;
    bool m_hasChanges = true; ///< since the documents were last kept
};

} // namespace areacliente
