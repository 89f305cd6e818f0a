// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/samplestore.h"

#include "app/store/migrations.h"
#include "app/sync/replica.h"
#include "tests/bench/measure.h"

#include <QDir>
#include <QStandardPaths>

#include <cstdio>

namespace areacliente::bench {

using namespace Qt::StringLiterals;

namespace {

/// Raised by hand when the generator or the index changes what it makes of the same options.
constexpr int contentVersion = 1;

QDir cacheFolder()
{
    const QString chosen = qEnvironmentVariable("AREACLIENTE_BENCH_DATA");
    return QDir(chosen.isEmpty()
                    ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/areacliente-bench"_L1
                    : chosen);
}

void fill(const QString &path, const SampleOptions &options)
{
    const auto database = required(Database::open(path, StoreKind::Replica), "open a large replica");
    Replica replica(*database);
    required(replica.adopt(sampleOwner(options)), "adopt the owner");
    const QDateTime now(options.today, QTime(9, 0), Qt::UTC);
    qint64 rows = 0;
    const double took = seconds([&] {
        eachPage(options, [&](const ChangesPage &page) {
            required(replica.applyPage(page, now), "apply a page");
            rows += page.changes.size();
            return true;
        });
    });
    for (const auto &sql : {u"PRAGMA wal_checkpoint(TRUNCATE)"_s, u"PRAGMA optimize"_s})
        required(database->execute(sql), "settle a large replica");
    std::fprintf(stderr, "made a replica of %d invoices: %lld rows in %.0f s, %.0f rows/s\n", options.invoices,
                 static_cast<long long>(rows), took, static_cast<double>(rows) / took);
}

} // namespace

QString replicaIn(const QString &folder)
{
    return folder + "/replica.sqlite"_L1;
}

QString sampleDataFolder(int invoices)
{
    const SampleOptions options = sampleOptions(invoices);
    const QString name = u"sample-%1-schema-%2-content-%3-seed-%4-%5"_s.arg(invoices)
                             .arg(latestVersion(StoreKind::Replica))
                             .arg(contentVersion)
                             .arg(options.seed)
                             .arg(options.today.toString(Qt::ISODate));
    const QDir cache = cacheFolder();
    if (cache.exists(name))
        return cache.filePath(name);
    const auto earlier = cache.entryList({u"sample-%1-*"_s.arg(invoices)}, QDir::Dirs);
    for (const QString &folder : earlier)
        QDir(cache.filePath(folder)).removeRecursively();
    // Made under another name, so that a run that was stopped half-way leaves nothing that looks whole.
    const QString unfinished = u"sample-%1-unfinished"_s.arg(invoices);
    if (!cache.mkpath(unfinished))
        giveUp("make a folder for its data", Error{ErrorCode::Storage, {}, cache.path()});
    fill(replicaIn(cache.filePath(unfinished)), options);
    if (!QDir(cache).rename(unfinished, name))
        giveUp("keep its data", Error{ErrorCode::Storage, {}, cache.path()});
    return cache.filePath(name);
}

} // namespace areacliente::bench
