// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/authority/accountfile.h"
#include "app/authority/documentmaker.h"
#include "app/desktop/devicememory.h"
#include "app/platform/deliver.h"
#include "app/store/storefiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSysInfo>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

EmbeddedProvider::Options providerOptions(const Clock &clock, const QString &dataDirectory,
                                          const std::optional<SampleOptions> &sample)
{
    EmbeddedProvider::Options options{authorityPath(dataDirectory), [&clock] { return clock.now(); }, makeDocument, {}};
    if (sample)
        options.fill = [sample = *sample](Database &database, Authority &authority) {
            return fillSample(database, authority, sample);
        };
    return options;
}

} // namespace

Desktop::Desktop(const Clock &clock_, SecretStore &secrets_, const QString &dataDirectory_,
                 const std::optional<SampleOptions> &sample_)
    : clock(clock_)
    , secrets(secrets_)
    , dataDirectory(dataDirectory_)
    , sample(sample_)
    , settings(dataDirectory)
    , replica(replicaPath(dataDirectory))
    , drafts(dataDirectory + "/drafts"_L1, std::nullopt)
    , files(u"files"_s)
    , memory(secrets, settings, files, secretName(sessionSecretName))
{
    makeProvider();
}

void Desktop::makeProvider()
{
    if (const auto info = server()) {
        m_embedded.reset();
        m_remote.reset();
        m_remote = std::make_unique<HttpProvider>(*info, networkOptions());
        m_remote->setDeviceMemory(deviceMemory(secrets, secretName(deviceSecretName), info->address));
    } else {
        m_embedded = std::make_unique<EmbeddedProvider>(providerOptions(clock, dataDirectory, sample));
    }
    provider().setTokenKeeper([this](const QString &before, const QString &now) { return memory.renew(before, now); });
}

Provider &Desktop::provider()
{
    return m_embedded ? static_cast<Provider &>(*m_embedded) : *m_remote;
}

std::optional<ServerInfo> Desktop::server() const
{
    ServerInfo info{settings.get<Setting::ServerName>(), QUrl(settings.get<Setting::ServerAddress>()),
                    QUrl(settings.get<Setting::ServerApi>())};
    const bool isComplete = !sample && !info.address.isEmpty() && !info.api.isEmpty();
    return isComplete ? std::optional(std::move(info)) : std::nullopt;
}

NetworkOptions Desktop::networkOptions() const
{
    QString certificates = settings.get<Setting::ServerCertificates>();
    if (certificates.isEmpty())
        certificates = qEnvironmentVariable("SSL_CERT_FILE"); // as OpenSSL's programs have it
    return {.certificates = certificates, .device = QSysInfo::machineHostName()};
}

/// Whether the embedded provider has an account; one that has not is not opened for the question.
QFuture<Result<bool>> Desktop::hasAccount()
{
    const bool hasFile = m_embedded && QFile::exists(authorityPath(dataDirectory));
    if (sample || !hasFile)
        return QtFuture::makeReadyFuture(Result<bool>(sample.has_value()));
    return m_embedded->withAuthority([](Database &database, Authority &) -> Result<bool> {
        const auto account = embeddedAccountId(database);
        return account ? Result<bool>(account->has_value()) : std::unexpected(account.error());
    });
}

void Desktop::useServer(QObject *context, const ServerInfo &info, std::function<void(Result<void>)> callback)
{
    deliver(hasAccount(), context, [this, info, callback = std::move(callback)](const Result<bool> &has) {
        if (!has)
            callback(std::unexpected(has.error()));
        else if (*has)
            callback(fail(ErrorCode::Conflict, u"the folder has an account of its own"_s));
        else
            callback(takeServer(info));
    });
}

Result<void> Desktop::takeServer(const ServerInfo &info)
{
    const std::array steps{settings.set<Setting::ServerAddress>(info.address.toString()),
                           settings.set<Setting::ServerApi>(info.api.toString()),
                           settings.set<Setting::ServerName>(info.name)};
    const auto *const failed = std::ranges::find_if(steps, [](const Result<void> &step) { return !step; });
    if (failed != steps.end()) {
        for (const Setting setting : {Setting::ServerAddress, Setting::ServerApi, Setting::ServerName})
            settings.reset(setting);
        return *failed;
    }
    makeProvider();
    const Result<void> saved = settings.save();
    return saved ? removeStore(authorityPath(dataDirectory)) : saved; // it was opened to look for an account
}

QString Desktop::replicaPath(const QString &dataDirectory)
{
    return dataDirectory + "/replica.sqlite"_L1;
}

void Desktop::openReplica()
{
    std::ignore = replica.run([](Replica &) -> Result<void> { return {}; });
}

QString Desktop::secretName(const QString &dataDirectory, QLatin1String what)
{
    const QByteArray folder
        = QCryptographicHash::hash(dataDirectory.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return what + u'/' + QLatin1String(folder);
}

QFuture<Result<void>> Desktop::wipeDocuments()
{
    return files.run([directory = documentsDirectory()]() -> Result<void> {
        const auto vault = DocumentVault::open(directory, {SealKey::random(), true});
        return vault ? vault->wipe() : std::unexpected(vault.error());
    });
}

OpenAccount::OpenAccount(Desktop &desktop, AccountSession::Start start)
    : session(desktop.replica, desktop.provider(), desktop.clock, std::move(start))
    , documents(session, std::nullopt)
    , offline(session, documents, desktop.settings)
    , m_isRemote(desktop.server().has_value())
{
    QObject::connect(&m_network, &NetworkWatch::cameBack, &session.sync(), &SyncEngine::networkCameBack);
}

void OpenAccount::keepUpToDate()
{
    session.sync().keepUpToDate();
    if (m_isRemote)
        m_network.start();
}

} // namespace areacliente
