// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/offlinedocuments.h"

#include "app/platform/localday.h"

namespace areacliente {

OfflineDocuments::OfflineDocuments(AccountSession &session, DocumentLibrary &documents, Settings &settings,
                                   QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_documents(documents)
    , m_settings(settings)
{
    // Most rounds of the poll bring nothing, and every document's edition is worked out anew: only after changes.
    connect(&m_session, &AccountSession::recordsChanged, this, [this] { m_hasChanges = true; });
    connect(&m_session.sync(), &SyncEngine::phaseChanged, this, [this](SyncPhase phase) {
        if (phase == SyncPhase::Idle && std::exchange(m_hasChanges, false))
            keepRecent();
    });
    connect(&m_session, &AccountSession::capabilitiesChanged, this,
            [this] { readRecent([this](const RecentDocuments &recent) { keepAttachments(recent); }); });
    connect(&m_settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::KeepDocumentsOffline || setting == Setting::KeepAllDocuments)
            keepRecent();
    });
}

void OfflineDocuments::keepRecent()
{
    readRecent([this](const RecentDocuments &recent) {
        m_documents.keepOffline(QString::fromLatin1(Invoice::typeName), recent.invoices);
        m_documents.keepOffline(QString::fromLatin1(CreditNote::typeName), recent.creditNotes);
        keepAttachments(recent);
    });
}

/// Not every provider gives their contents.
void OfflineDocuments::keepAttachments(const RecentDocuments &recent)
{
    if (m_session.capabilities().value_or(Capabilities()).attachments)
        m_documents.keepOffline(QString::fromLatin1(Attachment::typeName), recent.attachments);
}

void OfflineDocuments::readRecent(std::function<void(const RecentDocuments &)> keep)
{
    if (!m_settings.get<Setting::KeepDocumentsOffline>())
        return;
    const bool isAll = m_settings.get<Setting::KeepAllDocuments>();
    const QDate since = isAll ? QDate(1, 1, 1) : localToday(m_session.clock()).addMonths(-monthsKept);
    const int most = isAll ? mostOfAll : mostDocuments;
    m_session.read(this, [since, most](const RecordStore &store) { return recentDocuments(store, since, most); },
                   [this, keep = std::move(keep)](const Result<RecentDocuments> &recent) {
        if (recent)
            keep(*recent);
        else
            m_hasChanges = true; // the next synchronisation tries again
    });
}

} // namespace areacliente
