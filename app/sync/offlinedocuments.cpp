// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/offlinedocuments.h"

#include "app/platform/localday.h"
#include "app/services/invoicequery.h"

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
    connect(&m_settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::KeepDocumentsOffline)
            keepRecent();
    });
}

void OfflineDocuments::keepRecent()
{
    if (!m_settings.get<Setting::KeepDocumentsOffline>() || !m_session.sees(Area::Invoices))
        return;
    const QDate since = localToday(m_session.clock()).addMonths(-monthsKept);
    m_session.read(this, [since](const RecordStore &store) { return recentDocuments(store, since, mostDocuments); },
                   [this](const Result<RecentDocuments> &recent) {
        if (!recent) {
            m_hasChanges = true; // the next synchronisation tries again
            return;
        }
        m_documents.keepOffline(QString::fromLatin1(Invoice::typeName), recent->invoices);
        m_documents.keepOffline(QString::fromLatin1(CreditNote::typeName), recent->creditNotes);
    });
}

} // namespace areacliente
