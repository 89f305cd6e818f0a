// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/authority/accountfile.h"
#include "app/authority/documentmaker.h"

#include <QCryptographicHash>

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
    , provider(providerOptions(clock, dataDirectory, sample))
    , replica(dataDirectory + "/replica.sqlite"_L1)
    , drafts(dataDirectory + "/drafts"_L1, std::nullopt)
    , files(u"files"_s)
{
}

QString Desktop::secretName(QLatin1String what) const
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
    : session(desktop.replica, desktop.provider, desktop.clock, std::move(start))
    , documents(session, std::nullopt)
    , offline(session, documents, desktop.settings)
{
}

} // namespace areacliente
