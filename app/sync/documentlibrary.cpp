// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/documentlibrary.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QString vaultId(const QString &type, const Id &id)
{
    return type + u'-' + id;
}

} // namespace

DocumentLibrary::DocumentLibrary(AccountSession &session, std::optional<DocumentVault> vault, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_vault(std::move(vault))
    , m_worker(u"documents"_s)
{
}

bool DocumentLibrary::isKept(const QString &type, const Id &id) const
{
    return m_vault && m_vault->contains(vaultId(type, id));
}

void DocumentLibrary::fetch(QObject *context, const QString &type, const Id &id,
                            std::function<void(Result<QByteArray>)> callback)
{
    const auto fromProvider = [this, type, id](QObject *receiver, std::function<void(Result<QByteArray>)> done) {
        deliver(m_session.document(type, id), receiver,
                [this, type, id, done = std::move(done)](Result<QByteArray> content) {
            if (content && m_vault) {
                // A document that cannot be kept can still be read now; it is fetched again next time.
                const auto kept = m_worker.run(
                    [vault = *m_vault, key = vaultId(type, id), bytes = *content] { return vault.put(key, bytes); });
                Q_UNUSED(kept);
            }
            done(std::move(content));
        });
    };
    if (!isKept(type, id)) {
        fromProvider(context, std::move(callback));
        return;
    }
    deliver(m_worker.run([vault = *m_vault, key = vaultId(type, id)] { return vault.get(key); }), context,
            [context, fromProvider, callback = std::move(callback)](Result<QByteArray> content) mutable {
        if (content)
            callback(std::move(content));
        else
            fromProvider(context, std::move(callback));
    });
}

void DocumentLibrary::keepOffline(const QString &type, const QList<Id> &ids)
{
    for (const Id &id : ids) {
        if (m_vault && !isKept(type, id) && !m_wanted.contains(std::pair(type, id)))
            m_wanted.append({type, id});
    }
    keepNext();
}

void DocumentLibrary::keepNext()
{
    if (m_isKeeping || m_wanted.isEmpty())
        return;
    m_isKeeping = true;
    const auto [type, id] = m_wanted.takeFirst();
    fetch(this, type, id, [this](const Result<QByteArray> &content) {
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
