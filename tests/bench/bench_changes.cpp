// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/embeddedaccount.h"
#include "tests/bench/accesstokens.h"
#include "tests/bench/benchserver.h"
#include "tests/bench/loadgenerator.h"
#include "tests/bench/nativestore.h"
#include "tests/bench/pgbench.h"
#include "tests/bench/samplepages.h"
#include "tests/bench/statementrecorder.h"
#include "tests/support/postgrescluster.h"

#include <QCoreApplication>
#include <QFile>

/// Whole pages of the feed from the real service, against the statements that one takes, run by SQLite's C interface or by
/// pgbench: what making records, JSON and TLS of the rows costs.
namespace areacliente::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int invoices = 2'000;
constexpr qsizetype pageCount = 8; ///< from all over the account, which has different records everywhere
constexpr int connections = 4;
constexpr int rounds = 10;
constexpr int turnSeconds = 2;

const SampleOptions options = sampleOptions(invoices);

/// The sample account in a store, with its owner signed in.
class SampleFeed
{
public:
    explicit SampleFeed(const QString &location)
        : m_store(location)
    {
        required(m_store.database->runInTransaction(
                     [&] { return fillSample(*m_store.database, *m_store.authority, options); }),
                 "make the sample account");
        const auto opened = required(m_store.authority->openSession(sampleOwner(options).email,
                                                                    QString::fromLatin1(samplePassword), {}, {}),
                                     "sign in");
        m_tokens.emplace(*m_store.database, opened.tokens.session);
        if (m_store.database->engine() == Engine::PostgreSql)
            required(m_store.database->execute(u"VACUUM ANALYZE"_s), "count the rows");
        choosePages();
    }

    [[nodiscard]] const AccessTokens &tokens() const { return *m_tokens; }
    /// The tokens that the pages follow.
    [[nodiscard]] const QStringList &pages() const { return m_pages; }
    void readPage(const QString &since) const { std::ignore = page(since); }

private:
    [[nodiscard]] ChangesPage page(const QString &since) const
    {
        const QString token = QString::fromStdString(m_tokens->of(sampleAccountId(options)));
        return required(m_store.authority->changes(token, since, pageSize), "read the feed");
    }

    void choosePages()
    {
        QStringList all{QString()};
        for (ChangesPage read = page({}); read.hasMore; read = page(read.token))
            all.append(read.token);
        all.removeLast(); // the last page is not full
        for (qsizetype i = 0; i < pageCount; ++i)
            m_pages.append(all[i * all.size() / pageCount]);
    }

    OpenStore m_store;
    std::optional<AccessTokens> m_tokens;
    QStringList m_pages;
};

using Statements = QList<QStringList>; ///< of every page

/// The account in an SQLite store, and the statements that its pages take.
struct Recorded {
    QStringList pages;
    AccessTokens tokens;
    Statements statements;
};

Recorded record(const QString &path)
{
    StatementRecorder recorder;
    const SampleFeed feed(path);
    Statements statements;
    for (const QString &since : feed.pages()) {
        recorder.start();
        feed.readPage(since);
        statements.append(recorder.stop());
    }
    return {feed.pages(), feed.tokens(), statements};
}

class NativePages
{
public:
    NativePages(const QString &path, const Statements &statements)
        : m_store(path)
    {
        for (const QStringList &page : statements) {
            auto &prepared = m_pages.emplace_back();
            for (const QString &sql : page)
                prepared.push_back(std::make_unique<NativeStatement>(m_store.connection(), sql));
        }
    }

    [[nodiscard]] double pagesPerSecond() const
    {
        int pages = 0;
        double took = 0;
        for (; took < turnSeconds; pages += pageCount)
            took += seconds([this] { readAll(); });
        return pages / took;
    }

private:
    void readAll() const
    {
        for (const auto &page : m_pages) {
            for (const auto &statement : page) {
                while (statement->next())
                    statement->readRow();
                statement->reset();
            }
        }
    }

    NativeStore m_store;
    std::vector<std::vector<std::unique_ptr<NativeStatement>>> m_pages;
};

/// A script for each page, in `folder`.
QStringList scriptsOf(const Statements &statements, const QString &folder)
{
    QStringList scripts;
    for (const QStringList &page : statements) {
        scripts.append(u"%1/page-%2.sql"_s.arg(folder).arg(scripts.size()));
        QFile file(scripts.constLast());
        const QByteArray text = page.join(u";\n"_s).toUtf8() + ";\n";
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            giveUp("write a script", Error{ErrorCode::Storage, {}, file.errorString()});
    }
    return scripts;
}

std::vector<std::string> requestsFor(const QStringList &pages, const AccessTokens &tokens, const std::string &headers)
{
    std::vector<std::string> requests;
    for (const QString &since : pages)
        requests.push_back("GET /v1/changes?limit=500&since=" + since.toStdString()
                           + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                           + tokens.of(sampleAccountId(options)) + "\r\n" + headers + "\r\n");
    return requests;
}

/// Pages per second of the service on the store, beside the baseline; without gzip, which is no part of the statements. What
/// pages cost packed is told besides.
template <class Baseline>
int measure(const char *name, const QString &location, const QStringList &pages, const AccessTokens &tokens,
            Baseline baseline)
{
    const BenchServer server(location);
    const auto ask = [&](const std::string &headers) {
        const std::vector<std::string> requests = requestsFor(pages, tokens, headers);
        std::size_t asked = 0;
        LoadGenerator load(server.port(), connections, 200);
        return load.run(std::chrono::seconds(turnSeconds), [&](int) { return requests[asked++ % requests.size()]; });
    };
    std::ignore = ask({}); // what is read first comes from the disk
    const Paired rates = inTurns(rounds, [&] { return ask({}); }, baseline);
    return report(name, median(rates.ratios()), {Target::Kind::AtLeast, 0.5},
                  {{"pages_per_second", median(rates.product)},
                   {"baseline_per_second", median(rates.baseline)},
                   {"gzip_pages_per_second", ask("Accept-Encoding: gzip\r\n")},
                   {"rows", pageSize},
                   {"connections", connections}});
}

int onSqlite()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"authority.sqlite"_s);
    const QString copy = folder.filePath(u"baseline.sqlite"_s);
    const Recorded recorded = record(path);
    if (!QFile::copy(path, copy)) // one connection for each file
        giveUp("copy the store", Error{ErrorCode::Storage, {}, copy});
    const NativePages native(copy, recorded.statements);
    return measure("changes_sqlite", path, recorded.pages, recorded.tokens, [&] { return native.pagesPerSecond(); });
}

int onPostgres()
{
    const QTemporaryDir folder;
    Recorded recorded = record(folder.filePath(u"authority.sqlite"_s));
    const test::PostgresDatabase database;
    const std::unique_ptr feed = std::make_unique<SampleFeed>(database.url());
    for (QStringList &page : recorded.statements) // the same account, but for the session
        page.replaceInStrings(recorded.tokens.session(), feed->tokens().session());
    const QStringList scripts = scriptsOf(recorded.statements, folder.path());
    return measure("changes_postgresql", database.url(), feed->pages(), feed->tokens(),
                   [&] { return pgbenchRate(database.url(), scripts, connections, turnSeconds); });
}

} // namespace
} // namespace areacliente::bench

int main(int argc, char **argv)
{
    using namespace areacliente::bench;
    const QCoreApplication application(argc, argv);
    return engineNamed(argc, argv) == areacliente::Engine::Sqlite ? onSqlite() : onPostgres();
}
