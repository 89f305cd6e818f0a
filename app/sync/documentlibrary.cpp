// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/documentlibrary.h"

#include "app/services/documentedition.h"

#include <QCryptographicHash>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Editions worked out by one job of the replica's thread: a few milliseconds.
constexpr qsizetype editionsAtOnce = 25;

/// Somebody waits for a document that comes: without it, the document need not come.
class Wanted : public QFutureWatcher<Result<QByteArray>>
{
public:
    Wanted(const QFuture<Result<QByteArray>> &coming, DocumentLibrary::Progress progress, QObject *context)
        : QFutureWatcher<Result<QByteArray>>(context)
    {
        if (progress)
            connect(this, &QFutureWatcherBase::progressValueChanged, this,
                    [this, progress = std::move(progress)](int done) { progress(done, progressMaximum()); });
        setFuture(coming);
    }
    ~Wanted() override { cancel(); }
    Q_DISABLE_COPY_MOVE(Wanted)
};

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
    connect(&m_session, &AccountSession::identityChanged, this, &DocumentLibrary::forgetKept);
    connect(&m_session.sync(), &SyncEngine::phaseChanged, this, [this](SyncPhase phase) {
        if (phase == SyncPhase::Idle)
            goOn();
    });
    m_resume.setSingleShot(true);
    connect(&m_resume, &QTimer::timeout, this, &DocumentLibrary::goOn);
}

void DocumentLibrary::setVault(DocumentVault vault)
{
    m_vault = std::move(vault);
    if (std::exchange(m_isOutdated, false))
        forgetKept();
}

void DocumentLibrary::forgetWishes()
{
    m_undescribed.clear();
    m_wanted.clear();
    ++m_generation;
}

/// Behind what is being kept at this moment.
void DocumentLibrary::forgetKept()
{
    forgetWishes();
    m_isOutdated = !m_vault;
    if (!m_vault)
        return;
    const auto wiped = m_worker.run([vault = *m_vault] { return vault.wipe(); });
    Q_UNUSED(wiped);
}

QString DocumentLibrary::Document::vaultId() const
{
    return edition.isEmpty() ? QString() : QString(prefixOf(type, id) + edition);
}

bool DocumentLibrary::isKept(const Document &document) const
{
    return m_vault && m_vault->contains(document.vaultId());
}

Result<DocumentLibrary::Document> DocumentLibrary::describe(const RecordStore &store, const QString &type, const Id &id)
{
    auto edition = documentEdition(store, type, id);
    auto checksum = documentChecksum(store, type, id);
    if (!edition || !checksum)
        return std::unexpected(edition ? checksum.error() : edition.error());
    return Document{type, id, std::move(*edition), std::move(*checksum)};
}

void DocumentLibrary::fetch(QObject *context, const QString &type, const Id &id, Callback callback, Progress progress)
{
    m_session.read(context, [type, id](const RecordStore &store) { return describe(store, type, id); },
                   [this, context, type, id, callback = std::move(callback),
                    progress = std::move(progress)](const Result<Document> &document) mutable {
        // Of a record that the replica does not have, nothing is kept.
        fetchEdition(context, document.value_or(Document{type, id}), std::move(callback), std::move(progress));
    });
}

void DocumentLibrary::fetchEdition(QObject *context, const Document &document, Callback callback, Progress progress)
{
    if (!isKept(document)) {
        fetchFromProvider(context, document, std::move(callback), std::move(progress));
        return;
    }
    deliver(m_worker.run([vault = *m_vault, key = document.vaultId()] { return vault.get(key); }), context,
            [this, context, document, callback = std::move(callback),
             progress = std::move(progress)](Result<QByteArray> content) mutable {
        if (content)
            callback(std::move(content));
        else
            fetchFromProvider(context, document, std::move(callback), std::move(progress));
    });
}

void DocumentLibrary::fetchFromProvider(QObject *context, const Document &document, Callback callback,
                                        Progress progress)
{
    QFuture<Result<QByteArray>> coming = m_session.document(document.type, document.id);
    auto *wanted = new Wanted(coming, std::move(progress), context);
    deliver(std::move(coming), context,
            [this, document, wanted, generation = m_generation,
             callback = std::move(callback)](Result<QByteArray> content) {
        delete wanted;
        if (content && !document.checksum.isEmpty()
            && QCryptographicHash::hash(*content, QCryptographicHash::Sha256) != document.checksum)
            content = fail(ErrorCode::Corrupt, document.id + u": the checksum does not match"_s, u"document"_s);
        if (content && generation == m_generation)
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
    m_undescribed.removeIf([&](const Some &some) { return some.type == type; }); // it is asked for anew
    for (qsizetype from = 0; from < ids.size(); from += editionsAtOnce)
        m_undescribed.append({type, ids.mid(from, editionsAtOnce)});
    describeNext();
}

/// One job after the other: what somebody wants to see of the replica meanwhile gets its turn in between.
void DocumentLibrary::describeNext()
{
    if (m_isDescribing || m_undescribed.isEmpty())
        return;
    m_isDescribing = true;
    m_session.read(this, [some = m_undescribed.takeFirst()](const RecordStore &store) {
        QList<Document> documents;
        for (const Id &id : some.ids) {
            if (auto document = describe(store, some.type, id); document && !document->edition.isEmpty())
                documents.append(std::move(*document));
        }
        return Result<QList<Document>>(documents);
    }, [this](const Result<QList<Document>> &documents) {
        m_isDescribing = false;
        if (documents)
            want(*documents);
        describeNext();
    });
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
    if (m_isKeeping || m_isPaused || m_wanted.isEmpty())
        return;
    m_isKeeping = true;
    const Document document = m_wanted.takeFirst();
    fetchEdition(this, document, [this, document, generation = m_generation](const Result<QByteArray> &content) {
        m_isKeeping = false;
        // One that is not there, or not what it should be, keeps the others from nothing.
        const bool isUnreachable = !content && content.error().code != ErrorCode::NotFound
                                   && content.error().code != ErrorCode::Corrupt;
        if (isUnreachable && generation == m_generation)
            pauseAt(document, content.error());
        keepNext();
    }, {});
}

/// Behind the others: one that the provider fails at each time keeps none of them from coming.
void DocumentLibrary::pauseAt(const Document &document, const Error &error)
{
    m_wanted.append(document);
    m_isPaused = true;
    if (error.retryAfter > 0)
        m_resume.start(std::chrono::seconds(error.retryAfter));
}

void DocumentLibrary::goOn()
{
    m_resume.stop();
    m_isPaused = false;
    keepNext();
}

Result<void> DocumentLibrary::wipe()
{
    forgetWishes();
    return m_vault ? m_vault->wipe() : Result<void>();
}

} // namespace areacliente
