// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/profiles.h"

#include "app/desktop/desktop.h"
#include "app/platform/deliver.h"
#include "app/platform/privatefiles.h"
#include "app/platform/singleinstance.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 40;
constexpr qsizetype longestStem = 36; ///< leaves room for a number

/// The folder's own settings say what is in it; a folder without any is none of ours.
bool isProfile(const QString &directory)
{
    return QFileInfo::exists(directory + "/settings.ini"_L1);
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

void Profiles::remove(SecretStore &secrets, QObject *context, const QString &name, Callback callback) const
{
    const auto answer = [&](Result<void> result) {
        deliver(QtFuture::makeReadyFuture(std::move(result)), context, callback);
    };
    const auto profile = find(name);
    if (!profile || name.isEmpty()) {
        answer(std::unexpected(profile ? invalidName() : profile.error()));
        return;
    }
    {
        SingleInstance instance(profile->directory);
        const auto role = instance.start({});
        if (!role || *role == SingleInstance::Role::Second) {
            answer(fail(ErrorCode::Conflict, u"the profile is open"_s, u"profile"_s));
            return;
        }
    }
    if (const auto removed = removeFolder(profile->directory); !removed) {
        answer(removed);
        return;
    }
    deliver(secrets.remove(Desktop::secretName(profile->directory, sessionSecretName)), context,
            [seal = secrets.remove(Desktop::secretName(profile->directory, sealSecretName)), context,
             callback](const Result<void> &session) mutable {
        deliver(std::move(seal), context,
                [session, callback](const Result<void> &sealed) { callback(session ? sealed : session); });
    });
}

} // namespace areacliente
