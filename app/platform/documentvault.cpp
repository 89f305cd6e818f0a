// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/documentvault.h"

#include "app/platform/privatefiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace areacliente {

namespace {

constexpr auto suffix = ".sealed"_L1;
constexpr qint64 sealOverhead = 256; // more than the mark, the nonce and the tag take

/// Ids become file names, so only those that cannot lead anywhere else.
[[nodiscard]] bool isId(const QString &id)
{
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
               || c == u'_';
    };
    return !id.isEmpty() && id.size() <= 64 && std::ranges::all_of(id, allowed);
}

[[nodiscard]] Result<void> removeFiles(const QString &directory, const std::function<bool(const QString &name)> &which,
                                       QDirIterator::IteratorFlags flags)
{
    Result<void> outcome;
    QDirIterator files(directory, QDir::Files | QDir::Hidden | QDir::System, flags);
    while (files.hasNext()) {
        files.next();
        if (!which(files.fileName()))
            continue;
        if (const Result<void> removed = removePrivateFile(files.filePath()); !removed && outcome)
            outcome = removed;
    }
    return outcome;
}

bool everyFile(const QString &)
{
    return true;
}

/// What an interrupted write leaves behind has another suffix.
bool isLeftover(const QString &name)
{
    return !name.endsWith(suffix);
}

} // namespace

DocumentVault::DocumentVault(QString directory, KeptSealKey key)
    : m_directory(std::move(directory))
    , m_key(std::move(key))
{
}

Result<DocumentVault> DocumentVault::open(const QString &directory, const KeptSealKey &key)
{
    const DocumentVault vault(directory, key);
    const QString session = directory + "/session"_L1;
    for (const QString &path : {directory, session}) {
        if (const Result<void> made = makePrivateDirectory(path); !made)
            return std::unexpected(made.error());
    }
    if (const Result<void> cleaned = removeFiles(session, everyFile, QDirIterator::NoIteratorFlags); !cleaned)
        return std::unexpected(cleaned.error());
    if (const Result<void> cleaned = removeFiles(directory, isLeftover, QDirIterator::NoIteratorFlags); !cleaned)
        return std::unexpected(cleaned.error());
    return vault;
}

QString DocumentVault::folder() const
{
    return m_key.remembered ? m_directory : m_directory + "/session"_L1;
}

QString DocumentVault::filePath(const QString &id) const
{
    return folder() + u'/' + id + suffix;
}

Result<void> DocumentVault::put(const QString &id, const QByteArray &content, const QByteArray &sha256) const
{
    if (!isId(id))
        return invalid(u"id"_s, Rule::Format);
    if (content.size() > maxDocumentSize)
        return invalid(u"content"_s, Rule::TooLong);
    if (!sha256.isEmpty() && QCryptographicHash::hash(content, QCryptographicHash::Sha256) != sha256)
        return fail(ErrorCode::Corrupt, id + u": the checksum does not match"_s);
    return writePrivateFile(filePath(id), seal(content, m_key.key, id.toUtf8()));
}

Result<QByteArray> DocumentVault::get(const QString &id) const
{
    if (!isId(id))
        return invalid(u"id"_s, Rule::Format);
    const Result<QByteArray> sealed = readPrivateFile(filePath(id), maxDocumentSize + sealOverhead);
    if (!sealed)
        return sealed;
    return unseal(*sealed, m_key.key, id.toUtf8());
}

bool DocumentVault::contains(const QString &id) const
{
    return isId(id) && QFile::exists(filePath(id));
}

Result<void> DocumentVault::remove(const QString &id) const
{
    if (!isId(id))
        return invalid(u"id"_s, Rule::Format);
    return removePrivateFile(filePath(id));
}

Result<void> DocumentVault::removeOthers(const QString &prefix, const QString &id) const
{
    const auto isOther = [&prefix, own = QString(id + suffix)](const QString &name) {
        return name.startsWith(prefix) && name.endsWith(suffix) && name != own;
    };
    return removeFiles(folder(), isOther, QDirIterator::NoIteratorFlags);
}

Result<void> DocumentVault::wipe() const
{
    return removeFiles(m_directory, everyFile, QDirIterator::Subdirectories);
}

} // namespace areacliente
