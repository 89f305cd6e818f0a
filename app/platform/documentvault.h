// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/platform/seal.h"

#include <QByteArray>
#include <QString>

namespace areacliente {

/// Documents (invoice PDFs, attachments) by the id of their record, each a sealed file that only the user may read.
/// A key that is not remembered has a folder of its own, emptied at every start; the documents under the remembered key
/// wait untouched. Holds nothing but the key and the path, so it may be used from any thread.
class DocumentVault
{
public:
    static constexpr qint64 maxDocumentSize = 64LL * 1024 * 1024;

    /// Prepares `directory`. Storage when it cannot be made or closed to others.
    [[nodiscard]] static Result<DocumentVault> open(const QString &directory, const KeptSealKey &key);

    /// Keeps `content` under `id`, replacing what was there. Corrupt, and nothing kept, when `sha256` (32 bytes; empty
    /// when not known) is not its checksum; Validation when it is longer than maxDocumentSize or the id is not one.
    [[nodiscard]] Result<void> put(const QString &id, const QByteArray &content, const QByteArray &sha256 = {}) const;

    /// NotFound when it is not kept here; Corrupt when the file was damaged, exchanged or sealed with another key: the
    /// document is then to be fetched again.
    [[nodiscard]] Result<QByteArray> get(const QString &id) const;

    [[nodiscard]] bool contains(const QString &id) const;
    /// No error when there is no such document.
    [[nodiscard]] Result<void> remove(const QString &id) const;
    /// Removes what is kept under ids that begin with `prefix`, but not `id`.
    [[nodiscard]] Result<void> removeOthers(const QString &prefix, const QString &id) const;

    /// Removes every document, also those under a forgotten key: what sign-out needs. Storage names the first file that
    /// stays; the others are gone. The key is to be removed from the SecretStore too: it makes even a copy unreadable.
    [[nodiscard]] Result<void> wipe() const;

    /// Whether documents kept now can be read after a restart.
    [[nodiscard]] bool isRemembered() const { return m_key.remembered; }

private:
    DocumentVault(QString directory, KeptSealKey key);

    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString filePath(const QString &id) const;

    QString m_directory;
    KeptSealKey m_key;
};

} // namespace areacliente
