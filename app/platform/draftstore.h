// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/platform/seal.h"
#include "app/platform/worker.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace areacliente {

/// What a user has typed and not yet sent, kept through a crash: one JSON object per key, e.g. "data-change-form" or
/// "reply/<ticket id>". A change is on the disk within a second, each draft written as a whole on a thread of its own.
/// With a key the files are sealed; without one they are plain files that only the user may read. Belongs to one
/// thread.
class DraftStore final : public QObject
{
    Q_OBJECT

public:
    /// Reads the drafts in `directory`, creating it when missing. A draft that cannot be read (another key, damage)
    /// stays on the disk as it is; see unreadable().
    DraftStore(QString directory, std::optional<SealKey> key, QObject *parent = nullptr);
    /// Writes what is not written yet.
    ~DraftStore() override;

    /// For a store that was made without its key, because the keychain had not answered yet: reads the sealed drafts,
    /// seals what was written plain. A draft that was set meanwhile holds. Emits loaded().
    void useKey(const SealKey &key);

    [[nodiscard]] QStringList keys() const { return m_drafts.keys(); }
    [[nodiscard]] bool contains(const QString &key) const { return m_drafts.contains(key); }
    /// The draft, empty when there is none.
    [[nodiscard]] QJsonObject draft(const QString &key) const { return m_drafts.value(key); }
    void set(const QString &key, const QJsonObject &draft);

    /// Forgets the draft and removes its file.
    void discard(const QString &key);
    /// Forgets every draft and removes every file, also the unreadable ones: for sign-out.
    void discardAll();

    /// Hands everything to the writing thread now, instead of within a second.
    void flush();

    /// How many files of drafts could not be read at the start.
    [[nodiscard]] int unreadable() const { return m_unreadable; }

Q_SIGNALS:
    /// Drafts were read that were not known before.
    void loaded();
    /// Drafts could not be written or removed: a full or read-only disk. They still hold for this session, and are
    /// tried again with the next change.
    void failed(const areacliente::Error &error);

private:
    void load();
    void loadFile(const QString &path);
    void markChanged(const QString &key);
    void write(const QString &key);
    void report(const QString &key, const Result<void> &result);
    [[nodiscard]] QString filePath(const QString &key) const;

    const QString m_directory;
    std::optional<SealKey> m_key;
    QHash<QString, QJsonObject> m_drafts;
    QSet<QString> m_changed;
    QTimer m_timer;
    int m_unreadable = 0;
    Worker m_writer;
};

} // namespace areacliente
