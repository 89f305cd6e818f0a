// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/draftstore.h"

#include "app/platform/deliver.h"
#include "app/platform/privatefiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace areacliente {

namespace {

constexpr auto suffix = ".draft"_L1;
constexpr auto leftoverPattern = "*.draft.*"_L1; // of a write that was interrupted
constexpr auto writeDelay = 500ms;               // leaves half of the second promised for the writing itself
constexpr qint64 maxFileSize = 64LL * 1024 * 1024;
constexpr QByteArrayView sealContext("draft");

[[nodiscard]] QByteArray encode(const QString &key, const QJsonObject &draft, const std::optional<SealKey> &sealKey)
{
    const QByteArray json
        = QJsonDocument(QJsonObject{{u"key"_s, key}, {u"draft"_s, draft}}).toJson(QJsonDocument::Compact);
    return sealKey ? seal(json, *sealKey, sealContext) : json;
}

/// A file's content as JSON: sealed, or plain because there was no key when it was written.
[[nodiscard]] Result<QByteArray> decode(const QByteArray &content, const std::optional<SealKey> &sealKey)
{
    if (content.startsWith('{'))
        return content;
    if (!sealKey)
        return fail(ErrorCode::KeychainUnavailable, u"a sealed draft and no key"_s);
    return unseal(content, *sealKey, sealContext);
}

[[nodiscard]] Result<void> removeAll(const QString &directory)
{
    Result<void> outcome;
    const QFileInfoList files = QDir(directory).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        if (const Result<void> removed = removePrivateFile(file.filePath()); !removed)
            outcome = removed;
    }
    return outcome;
}

} // namespace

DraftStore::DraftStore(QString directory, std::optional<SealKey> key, QObject *parent)
    : QObject(parent)
    , m_directory(std::move(directory))
    , m_key(std::move(key))
    , m_writer(u"drafts"_s)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(writeDelay);
    connect(&m_timer, &QTimer::timeout, this, &DraftStore::flush);
    load();
}

DraftStore::~DraftStore()
{
    flush(); // the worker's destructor waits for it
}

void DraftStore::load()
{
    // A folder that cannot be made shows again, to the user, when the first draft is written.
    if (!makePrivateDirectory(m_directory))
        return;
    const QFileInfoList leftovers = QDir(m_directory).entryInfoList({QString(leftoverPattern)}, QDir::Files);
    for (const QFileInfo &file : leftovers)
        std::ignore = removePrivateFile(file.filePath());
    const QFileInfoList files = QDir(m_directory).entryInfoList({u'*' + suffix}, QDir::Files);
    for (const QFileInfo &file : files)
        loadFile(file.filePath());
}

void DraftStore::useKey(const SealKey &key)
{
    m_key = key;
    m_unreadable = 0;
    load();
    Q_EMIT loaded();
}

void DraftStore::loadFile(const QString &path)
{
    const Result<QByteArray> content = readPrivateFile(path, maxFileSize);
    const Result<QByteArray> json = content ? decode(*content, m_key) : content;
    const QJsonObject file = json ? QJsonDocument::fromJson(*json).object() : QJsonObject();
    const QString key = file.value("key"_L1).toString();
    if (key.isEmpty() || !file.value("draft"_L1).isObject() || filePath(key) != path) {
        ++m_unreadable;
        return;
    }
    if (!m_drafts.contains(key))
        m_drafts.insert(key, file.value("draft"_L1).toObject());
    if (m_key && content->startsWith('{'))
        markChanged(key); // written while there was no key: seal it now
}

void DraftStore::set(const QString &key, const QJsonObject &draft)
{
    const auto known = m_drafts.constFind(key);
    if (known != m_drafts.constEnd() && *known == draft)
        return;
    m_drafts.insert(key, draft);
    markChanged(key);
}

/// The first change starts the clock and later ones do not put it back, so steady typing is written too.
void DraftStore::markChanged(const QString &key)
{
    m_changed.insert(key);
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftStore::discard(const QString &key)
{
    if (!m_drafts.remove(key))
        return;
    m_changed.remove(key);
    const auto remove = [path = filePath(key)] { return removePrivateFile(path); };
    deliver(m_writer.run(remove), this, [this](const Result<void> &result) {
        if (!result)
            Q_EMIT failed(result.error());
    });
}

void DraftStore::discardAll()
{
    m_drafts.clear();
    m_changed.clear();
    m_timer.stop();
    m_unreadable = 0;
    const auto remove = [directory = m_directory] { return removeAll(directory); };
    deliver(m_writer.run(remove), this, [this](const Result<void> &result) {
        if (!result)
            Q_EMIT failed(result.error());
    });
}

void DraftStore::flush()
{
    m_timer.stop();
    const QSet<QString> changed = std::exchange(m_changed, {});
    for (const QString &key : changed)
        write(key);
}

void DraftStore::write(const QString &key)
{
    const auto job = [directory = m_directory, path = filePath(key), key, draft = m_drafts.value(key),
                      sealKey = m_key]() -> Result<void> {
        if (const Result<void> made = makePrivateDirectory(directory); !made)
            return made;
        return writePrivateFile(path, encode(key, draft, sealKey));
    };
    deliver(m_writer.run(job), this, [this, key](const Result<void> &result) { report(key, result); });
}

void DraftStore::report(const QString &key, const Result<void> &result)
{
    if (result)
        return;
    if (m_drafts.contains(key))
        m_changed.insert(key);
    Q_EMIT failed(result.error());
}

/// Keys may hold any character and names of files may not; the hash also keeps the key out of the folder's listing.
QString DraftStore::filePath(const QString &key) const
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().first(32);
    return QDir(m_directory).filePath(QString::fromLatin1(hash) + suffix);
}

} // namespace areacliente
