// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/profiles.h"

#include "app/desktop/desktop.h"
#include "app/platform/deliver.h"
#include "app/platform/privatefiles.h"
#include "app/platform/singleinstance.h"
#include "app/sync/replica.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestName = 40;
constexpr qsizetype longestStem = 36; ///< leaves room for a number
constexpr auto lockWait = 1s;         ///< for a program on its way out

/// The folder's own settings say what is in it; a folder without any is none of ours.
bool isProfile(const QString &directory)
{
    return QFileInfo::exists(directory + u'/' + Settings::roamingFile);
}

Profile readProfile(const QString &name, const QString &directory)
{
    const Settings settings(directory);
    return {name, directory, QUrl(settings.get<Setting::ServerAddress>()), settings.get<Setting::ServerName>(),
            settings.get<Setting::LastEmail>()};
}

/// `areacliente.ejemplo.es` → `areacliente-ejemplo-es`.
QString stemOf(const ServerInfo &server)
{
    QString stem;
    for (const QChar c : server.address.host(QUrl::FullyEncoded).toLower())
        stem += (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ? c : u'-';
    return stem.left(longestStem);
}

Error invalidName()
{
    return {ErrorCode::Validation, u"profile"_s, u"no name of a profile"_s, Rule::Format};
}

Result<void> removeEntry(const QString &path)
{
    const QFileInfo entry(path);
    if (!entry.isDir() || entry.isSymLink())
        return removePrivateFile(path);
    return QDir(path).removeRecursively() ? Result<void>() : fail(ErrorCode::Storage, entry.fileName());
}

/// Removes everything but the lock, or as much as can be. The settings go last: a profile of which something is left stays
/// in the list as what it is, to be removed again, and locked if it was.
Result<void> emptyFolder(const QString &directory)
{
    const QDir folder(directory);
    // Backwards, so that the journals of a store go before the store itself.
    QStringList names = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                         QDir::Name | QDir::Reversed);
    for (const QLatin1String later : {SingleInstance::lockName, Settings::roamingFile, Settings::localFile})
        names.removeAll(later);
    Result<void> emptied;
    for (const QString &name : std::as_const(names)) {
        const Result<void> removed = removeEntry(folder.filePath(name));
        if (emptied)
            emptied = removed;
    }
    for (const QLatin1String settings : {Settings::localFile, Settings::roamingFile}) {
        if (emptied)
            emptied = removePrivateFile(folder.filePath(settings));
    }
    return emptied;
}

/// The folder is whose the lock is: a start in between waits outside until there is nothing left to open. On the worker.
Result<void> removeClosed(const QString &directory)
{
    QLockFile lock(directory + u'/' + SingleInstance::lockName);
    lock.setStaleLockTime(0ms); // as SingleInstance has it
    if (!lock.tryLock(lockWait))
        return lock.error() == QLockFile::LockFailedError
                   ? fail(ErrorCode::Conflict, u"the profile is open"_s, u"profile"_s)
                   : fail(ErrorCode::Storage, u"the lock cannot be made in the profile's folder"_s);
    if (const auto emptied = emptyFolder(directory); !emptied)
        return emptied;
    lock.unlock(); // an open file cannot be removed on Windows
    // A start that waited for the lock may have been quicker: the empty folder is its own then, and stays.
    std::ignore = QDir().rmdir(directory);
    return {};
}

/// What the keychain keeps of a folder that is gone. However it fails, by being locked or by its silence, the records stay.
void forgetSecrets(SecretStore &secrets, QObject *context, const QString &directory, const Profiles::Callback &callback)
{
    struct Progress {
        std::size_t left = secretNames.size();
        Result<void> result;
    };
    const auto progress = std::make_shared<Progress>();
    for (const QLatin1StringView name : secretNames)
        deliver(secrets.remove(Desktop::secretName(directory, name)), context,
                [progress, callback](const Result<void> &removed) {
            if (!removed && progress->result) {
                progress->result = removed;
                progress->result.error().code = ErrorCode::KeychainUnavailable;
            }
            if (--progress->left == 0)
                callback(progress->result);
        });
}

} // namespace

Profiles::Profiles(QString baseDirectory)
    : m_base(std::move(baseDirectory))
{
}

bool Profiles::isName(const QString &name)
{
    const auto allowed = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    return !name.isEmpty() && name.size() <= longestName && std::ranges::all_of(name, allowed);
}

QString Profiles::profilesDirectory() const
{
    return m_base + "/profiles"_L1;
}

Result<QString> Profiles::directoryOf(const QString &name) const
{
    if (name.isEmpty())
        return m_base;
    if (!isName(name))
        return std::unexpected(invalidName());
    return name == sampleName ? QString(m_base + u'/' + name) : QString(profilesDirectory() + u'/' + name);
}

QList<Profile> Profiles::list() const
{
    QList<Profile> profiles{readProfile({}, m_base)};
    QStringList names = QDir(profilesDirectory()).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    names.removeAll(sampleName);
    names.append(sampleName);
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const auto directory = directoryOf(name);
        if (directory && isProfile(*directory))
            profiles.append(readProfile(name, *directory));
    }
    return profiles;
}

Result<Profile> Profiles::find(const QString &name) const
{
    const auto directory = directoryOf(name);
    if (!directory)
        return std::unexpected(directory.error());
    if (!name.isEmpty() && !isProfile(*directory))
        return fail(ErrorCode::NotFound, u"no such profile"_s, u"profile"_s);
    return readProfile(name, *directory);
}

Result<Profile> Profiles::create(const ServerInfo &server, const QString &certificates) const
{
    const QString stem = stemOf(server);
    QString name = stem == sampleName ? QString(stem + "-1"_L1) : stem;
    for (int number = 2; QFileInfo::exists(profilesDirectory() + u'/' + name); ++number)
        name = stem + u'-' + QString::number(number);
    const auto directory = directoryOf(name);
    if (!directory)
        return std::unexpected(directory.error());
    if (const auto made = makePrivateDirectory(*directory); !made)
        return std::unexpected(made.error());
    Settings settings(*directory);
    for (const Result<void> &step :
         {settings.set<Setting::ServerAddress>(server.address.toString()),
          settings.set<Setting::ServerApi>(server.api.toString()), settings.set<Setting::ServerName>(server.name),
          settings.set<Setting::ServerCertificates>(certificates), settings.save()}) {
        if (!step) {
            std::ignore = removeFolder(*directory); // what was begun; the first error is the one to tell
            return std::unexpected(step.error());
        }
    }
    return readProfile(name, *directory);
}

Result<void> Profiles::removeFolder(const QString &directory) const
{
    return QDir(directory).removeRecursively() ? Result<void>() : fail(ErrorCode::Storage, directory);
}

Result<int> Profiles::unsentChanges(const Profile &profile)
{
    const auto database = Database::openToRead(Desktop::replicaPath(profile.directory), StoreKind::Replica);
    if (!database && database.error().code == ErrorCode::NotFound)
        return 0; // nobody has signed in yet
    const auto outbox = database ? Replica(**database).outbox() : std::unexpected(database.error());
    if (!outbox)
        return std::unexpected(outbox.error());
    return countUnsent(*outbox);
}

void Profiles::remove(SecretStore &secrets, Worker &files, QObject *context, const QString &name,
                      Callback callback) const
{
    const auto profile = find(name);
    if (!profile || name.isEmpty()) {
        const Error error = profile ? invalidName() : profile.error();
        deliver(QtFuture::makeReadyFuture(Result<void>(std::unexpected(error))), context, std::move(callback));
        return;
    }
    deliver(files.run([directory = profile->directory] { return removeClosed(directory); }), context,
            [&secrets, context, directory = profile->directory,
             callback = std::move(callback)](const Result<void> &removed) {
        if (removed)
            forgetSecrets(secrets, context, directory, callback);
        else
            callback(removed);
    });
}

} // namespace areacliente
