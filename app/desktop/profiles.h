// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/platform/secretstore.h"
#include "app/platform/worker.h"
#include "app/remote/networkoptions.h"

#include <QList>
#include <QObject>

#include <functional>

namespace areacliente {

/// A data folder of the program, with an account of its own: its replica, its documents, its settings and its records in the
/// keychain. One program at a time has it open.
struct Profile {
    QString name; ///< empty: the one that a start without further words opens
    QString directory;
    QUrl server; ///< empty: the account is on this computer
    QString serverName;
    QString email; ///< who signed in last; may be empty

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// The data folders under the program's own: the default is that folder itself, the sample is in `sample`, the others are in
/// `profiles`. Belongs to one thread.
class Profiles
{
public:
    using Callback = std::function<void(Result<void>)>;

    static constexpr QLatin1StringView sampleName{"sample"};

    /// `baseDirectory`: see resolveDataDirectory().
    explicit Profiles(QString baseDirectory);

    /// Whether `name` may be one: of lower-case letters, digits and hyphens, 40 at most.
    [[nodiscard]] static bool isName(const QString &name);
    /// Where the profile is, or would be. Validation in "profile" for what is no name; empty means the default.
    [[nodiscard]] Result<QString> directoryOf(const QString &name) const;

    /// Those there are, by name: the default first, also where it is still empty. The sample is there once it was opened.
    [[nodiscard]] QList<Profile> list() const;
    [[nodiscard]] Result<Profile> find(const QString &name) const;

    /// Makes a profile for another account at a server, named after its host. Errors: Storage; Validation for an address
    /// that the settings do not hold.
    [[nodiscard]] Result<Profile> create(const ServerInfo &server, const QString &certificates = {}) const;

    /// How many changes that were not sent would go with the profile. It only reads, so also while a program has the profile
    /// open; it waits for the disk, so a Worker runs it. Errors: Database::openToRead()'s, where they cannot be counted.
    [[nodiscard]] static Result<int> unsentChanges(const Profile &profile);

    /// Removes a profile with all that is kept of it, the keychain's records too. The default profile has no other to make
    /// room for, and stays: signing out empties it. The disk's part is done by `files`, and no other start can open the
    /// profile meanwhile; `secrets` must outlive `context`, without which the keychain's part is left out. `callback` as by
    /// deliver(). Errors: Conflict in "profile" where a program has it open; Validation for the default; NotFound; Storage,
    /// when what could not be removed is still in the list; KeychainUnavailable, when the folder is gone already.
    void remove(SecretStore &secrets, Worker &files, QObject *context, const QString &name, Callback callback) const;

private:
    [[nodiscard]] QString profilesDirectory() const;
    [[nodiscard]] Result<void> removeFolder(const QString &directory) const;

    QString m_base;
};

} // namespace areacliente
