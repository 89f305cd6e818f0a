// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/documentlibrary.h"

#include "app/services/documentedition.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Editions worked out by one job of the replica's thread: a few milliseconds.
constexpr qsizetype editionsAtOnce = 25;

/// What all editions of a document begin with in the vault.
QString prefixOf(const QString &type, const Id &id)
{
    return type + u'-' + id + u'-';
}

} // namespace

DocumentLibrary::DocumentLibrary(AccountSession &session, std::optional<DocumentVault> vault, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_vault(std::move(vault))
    , m_worker(u"documents"_s)
{
}

QString DocumentLibrary::Document::vaultId() const
{
    return edition.isEmpty() ? QString() : QString(prefixOf(type, id) + edition);
}

bool DocumentLibrary::isKept(const Document &document) const
{
    return m_vault && m_vault->contains(document.vaultId());
}

void DocumentLibrary::fetch(QObject *context, const QString &type, const Id &id, Callback callback)
{
    m_session.read(context, [type, id](const RecordStore &store) { return documentEdition(store, type, id); },
                   [this, context, type, id, callback = std::move(callback)](const Result<QString> &edition) mutable {
        // Of a record that the replica does not have, nothing is kept.
        fetchEdition(context, {type, id, edition.value_or(QString())}, std::move(callback));
    });
}

void DocumentLibrary::fetchEdition(QObject *context, const Document &document, Callback callback)
{
    if (!isKept(document)) {
        fetchFromProvider(context, document, std::move(callback));
        return;
    }
    deliver(m_worker.run([vault = *m_vault, key = document.vaultId()] { return vault.get(key); }), context,
            [this, context, document, callback = std::move(callback)](Result<QByteArray> content) mutable {
        if (content)
            callback(std::move(content));
        else
            fetchFromProvider(context, document, std::move(callback));
    });
}

void DocumentLibrary::fetchFromProvider(QObject *context, const Document &document, Callback callback)
{
    deliver(m_session.document(document.type, document.id), context,
            [this, document, callback = std::move(callback)](Result<QByteArray> content) {
        if (content)
            keep(document, *content);
        callback(std::move(content));
    });
}

/// A document that cannot be kept can still be read now; it is fetched again next time.
void DocumentLibrary::keep(const Document &document, const QByteArray &content)
{
    if (!m_vault || document.edition.isEmpty())
        return;
    const auto kept = m_worker.run([vault = *m_vault, document, content]() -> Result<void> {
        const QString key = document.vaultId();
        if (auto put = vault.put(key, content); !put)
            return put;
        return vault.removeOthers(prefixOf(document.type, document.id), key);
    });
    Q_UNUSED(kept);
}

void DocumentLibrary::keepOffline(const QString &type, const QList<Id> &ids)
{
    if (!m_vault)
        return;
    for (qsizetype from = 0; from < ids.size(); from += editionsAtOnce) {
        m_session.read(this, [type, some = ids.mid(from, editionsAtOnce)](const RecordStore &store) {
            QList<Document> documents;
            for (const Id &id : some) {
                if (auto edition = documentEdition(store, type, id); edition && !edition->isEmpty())
                    documents.append({type, id, *edition});
            }
            return Result<QList<Document>>(documents);
        }, [this](const Result<QList<Document>> &documents) {
            if (documents)
                want(*documents);
        });
    }
}

void DocumentLibrary::want(const QList<Document> &documents)
{
    for (const Document &document : documents) {
        if (!isKept(document) && !m_wanted.contains(document))
            m_wanted.append(document);
    }
    keepNext();
}

void DocumentLibrary::keepNext()
{
    if (m_isKeeping || m_wanted.isEmpty())
        return;
    m_isKeeping = true;
    fetchEdition(this, m_wanted.takeFirst(), [this](const Result<QByteArray> &content) {
        m_isKeeping = false;
        const bool isUnreachable = !content && content.error().code != ErrorCode::NotFound;
        if (isUnreachable)
            m_wanted.clear(); // the next round of synchronisation asks again
        keepNext();
    });
}

Result<void> DocumentLibrary::wipe()
{
    m_wanted.clear();
    return m_vault ? m_vault->wipe() : Result<void>();
}

} // namespace areacliente
