// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/visibility.h"
#include "tests/server/faultproxy.h"
#include "tests/support/await.h"
#include "tests/support/certificates.h"
#include "tests/support/fulldisk.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/serverprocess.h"
#include "tests/support/tinyaccount.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Three contacts at work on one account from three desktops, over a bad network, while desktops and server are killed: once
/// it is quiet, all have what the authority says they may see, and every command took effect once or came back.
///
/// NETWORK_RUNS: how many runs (30); NETWORK_SEED: only the run of this seed, to see it again.
class NetworkRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void endsAlikeEverywhere_data();
    void endsAlikeEverywhere();

private:
    struct Desktop {
        Id contact;
        QString folder;
        std::unique_ptr<QProcess> process = std::make_unique<QProcess>();
        int starts = 0;
        int kills = 0;
    };
    enum class Store { File, TinyDisk, PostgreSql };

    /// What really happened, in all runs.
    struct Happened {
        int runs = 0;
        qint64 done = 0; ///< commands
        QMap<NetworkFault, int> faults;
        int serverKills = 0;
        int desktopKills = 0;
        int withdrawals = 0;
        int fullDiskAnswers = 0;
        qint64 serializationFailures = 0;
        bool hasFilled = true; ///< this system can fill a disk
    };

    void makeStore(Store store);
    void start(Desktop &desktop, int commands);
    void disturb();
    void settle();
    void checkRows(const Desktop &desktop);
    void checkCommands(const Desktop &desktop);
    void checkOnce();
    void takeNote();
    [[nodiscard]] qint64 number(const QString &sql, const QVariantList &arguments = {});
    [[nodiscard]] Database &authority();
    [[nodiscard]] bool serve();

    QTemporaryDir m_certificates;
    CertificateFiles m_certificate;
    Happened m_happened;

    // of one run
    quint32 m_seed = 0;
    QRandomGenerator m_random; ///< what disturb() does
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FullDisk> m_disk;
    std::unique_ptr<PostgresDatabase> m_postgres;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<Database> m_authority;
    std::vector<Desktop> m_desktops;
};

namespace {

constexpr int commandsEach = 8;
constexpr int fullPass = 30; ///< runs in which everything that can happen does

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSet<QByteArray> linesOf(const QString &path)
{
    const QByteArrayList lines = contentOf(path).split('\n');
    QSet<QByteArray> set(lines.begin(), lines.end());
    set.remove({});
    return set;
}

/// Lets every tenth write of the feed, as the seed says, fail as if two transactions could not be put in order: what
/// PostgreSQL itself says then. What a sequence has counted stays, though all else is undone.
Result<void> makeConflictsOf(Database &database, quint32 seed)
{
    for (const auto &sql :
         {u"CREATE SEQUENCE attempts"_s, u"CREATE SEQUENCE failures"_s,
          u"CREATE FUNCTION made_to_fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
          "IF (hashint8extended(nextval('attempts'), %1) & 1023) < 102 THEN PERFORM nextval('failures'); "
          "RAISE EXCEPTION 'made to fail' USING ERRCODE = '40001'; END IF; RETURN NEW; END $$"_s.arg(seed),
          u"CREATE TRIGGER sometimes BEFORE INSERT ON change_log FOR EACH ROW EXECUTE FUNCTION made_to_fail()"_s}) {
        if (const auto done = database.execute(sql); !done)
            return std::unexpected(done.error());
    }
    return {};
}

} // namespace

void NetworkRunsTest::initTestCase()
{
    QVERIFY(m_certificates.isValid());
    m_certificate = makeCertificate(m_certificates.path(), u"proxy"_s);
}

void NetworkRunsTest::endsAlikeEverywhere_data()
{
    QTest::addColumn<quint32>("seed");
    if (qEnvironmentVariableIsSet("NETWORK_SEED")) {
        const auto seed = qEnvironmentVariable("NETWORK_SEED").toUInt();
        QTest::addRow("seed %u", seed) << seed;
        return;
    }
    const int runs = qEnvironmentVariableIsSet("NETWORK_RUNS") ? qEnvironmentVariableIntValue("NETWORK_RUNS")
                                                               : fullPass;
    for (quint32 seed = 1; seed <= static_cast<quint32>(runs); ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void NetworkRunsTest::makeStore(Store store)
{
    m_server = std::make_unique<ServerProcess>();
    m_server->setBefore(survivesFileSizeLimit);
    m_disk.reset();
    if (store == Store::PostgreSql) {
        m_postgres = std::make_unique<PostgresDatabase>();
        m_server->setDatabase(m_postgres->url());
    } else if (store == Store::TinyDisk) {
        m_disk = std::make_unique<FullDisk>(16 * 1024);
        m_server->setDatabase(m_disk->path() + u"/authority.sqlite"_s);
    }
    auto database = Database::open(m_server->database(), StoreKind::Authority);
    QVERIFY_RESULT(database);
    auto opened = Authority::open(**database, Policy::builtIn(), [] { return tiny::now; }, {});
    QVERIFY_RESULT(opened);
    QVERIFY_RESULT((*database)->runInTransaction([&] { return tiny::fill(**database, **opened); }));
    if (store == Store::PostgreSql)
        QVERIFY_RESULT(makeConflictsOf(**database, m_seed));
}

bool NetworkRunsTest::serve()
{
    const bool isServing = m_server->serve({u"--trusted-proxies"_s, u"127.0.0.1"_s, u"--requests-per-second"_s,
                                            u"100000"_s, u"--requests-burst"_s, u"100000"_s});
    m_proxy->setServer(isServing ? m_server->port() : 0);
    return isServing;
}

void NetworkRunsTest::start(Desktop &desktop, int commands)
{
    const auto number = static_cast<std::size_t>(&desktop - m_desktops.data());
    const auto seed = static_cast<quint32>(qHashMulti(m_seed, number, ++desktop.starts));
    QDir().mkpath(desktop.folder);
    desktop.process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    desktop.process->start(QStringLiteral(RUN_DESKTOP),
                           {desktop.folder, u"https://localhost:%1"_s.arg(m_proxy->ports().at(number)),
                            m_certificate.certificate, tiny::emailOf(desktop.contact), QString::number(seed),
                            QString::number(commands)});
    QVERIFY(desktop.process->waitForStarted());
}

/// Kills and restarts, and fills the disk for a while, until all desktops have given their commands.
void NetworkRunsTest::disturb()
{
    const auto works = [](const Desktop &d) { return d.process->state() != QProcess::NotRunning; };
    for (int moment = 0; std::ranges::any_of(m_desktops, works); ++moment) {
        Desktop &desktop = m_desktops[m_random.bounded(static_cast<quint32>(m_desktops.size()))];
        desktop.process->waitForFinished(m_random.bounded(20, 150));
        const auto dice = m_random.bounded(8);
        if (moment > 40) // it was disturbed enough: the commands are to come to an end
            continue;
        if (dice == 0) {
            m_proxy->setServer(0);
            m_server->kill();
            ++m_happened.serverKills;
            if (m_disk)
                m_disk->makeRoom();
            QVERIFY2(serve(), m_server->log().constData());
        } else if (dice == 1 && works(desktop)) {
            desktop.process->kill();
            desktop.process->waitForFinished();
            desktop.kills += desktop.process->exitStatus() == QProcess::CrashExit ? 1 : 0;
            start(desktop, commandsEach / 2);
        } else if (dice == 2 && m_disk) {
            m_happened.hasFilled = m_disk->fill(m_server->processId()) && m_happened.hasFilled;
        } else if (m_disk) {
            m_disk->makeRoom();
        }
    }
}

void NetworkRunsTest::settle()
{
    m_proxy->calm();
    if (m_disk)
        m_disk->makeRoom();
    for (int round = 0; round < 2; ++round) { // in the second each hears of what the others sent in the first
        for (Desktop &desktop : m_desktops)
            start(desktop, 0);
        for (Desktop &desktop : m_desktops) {
            QVERIFY(desktop.process->waitForFinished(120'000));
            QCOMPARE(desktop.process->exitCode(), 0);
        }
    }
}

Database &NetworkRunsTest::authority()
{
    if (!m_authority) {
        auto database = Database::open(m_server->database(), StoreKind::Authority);
        if (!database)
            qFatal("the authority cannot be opened: %s", why(database).constData());
        m_authority = std::move(*database);
    }
    return *m_authority;
}

/// The desktop has just what the authority lets its contact see.
void NetworkRunsTest::checkRows(const Desktop &desktop)
{
    const RecordStore store(authority(), tiny::account, nullptr, nullptr);
    const auto contact = store.get<Contact>(desktop.contact);
    QVERIFY_RESULT(contact);
    const Policy policy = Policy::builtIn();
    const Visibility visibility(policy, {contact->id, contact->kind, true}, store);
    QByteArray rows;
    forEachRecordType([&]<class R>() {
        const auto records = store.select<R>({.order = u"id"_s});
        for (const R &record : records.value()) {
            if (visibility.isVisible(record).value())
                rows += QByteArray(R::typeName) + ' '
                        + QJsonDocument(recordToJson(record)).toJson(QJsonDocument::Compact) + '\n';
        }
    });
    const QByteArrayList there = contentOf(desktop.folder + u"/rows"_s).split('\n');
    const QByteArrayList here = rows.split('\n');
    for (qsizetype i = 0; i < std::min(there.size(), here.size()); ++i)
        QCOMPARE(there[i], here[i]);
    QCOMPARE(there.size(), here.size());
}

/// Every command that was taken and not taken back was judged: done, or refused and still shown; what was taken back never
/// was. A desktop that was killed while it took one back may have done so without saying it.
void NetworkRunsTest::checkCommands(const Desktop &desktop)
{
    const auto withdrawn = linesOf(desktop.folder + u"/withdrawn"_s);
    const auto unsaid = linesOf(desktop.folder + u"/tried"_s) - withdrawn - linesOf(desktop.folder + u"/kept"_s);
    QVERIFY(unsaid.size() <= desktop.kills);
    m_happened.withdrawals += static_cast<int>(withdrawn.size());
    const auto outbox = linesOf(desktop.folder + u"/outbox"_s);
    for (const QByteArray &entry : outbox)
        QVERIFY2(entry.endsWith(" refused"), entry.constData());
    for (const QByteArray &id : linesOf(desktop.folder + u"/given"_s)) {
        auto reply = authority().query(u"SELECT reply FROM command_reply WHERE account_id = ? AND command_id = ?"_s,
                                       {tiny::account, QString::fromLatin1(id)});
        QVERIFY_RESULT(reply);
        const bool isJudged = reply->next();
        QVERIFY2(isJudged ? !withdrawn.contains(id) : withdrawn.contains(id) || unsaid.contains(id), id.constData());
        const bool isRefused = isJudged && reply->value(0).toString().contains("refusal"_L1);
        QVERIFY2(isRefused == outbox.contains(id + " refused"), id.constData());
    }
}

/// Each command that was done left its mark once: replies and activities count the same.
void NetworkRunsTest::checkOnce()
{
    const qint64 done = number(
        u"SELECT COUNT(*) FROM command_reply WHERE account_id = ? AND reply NOT LIKE '%refusal%'"_s, {tiny::account});
    m_happened.done += done;
    QCOMPARE(number(u"SELECT COUNT(*) FROM activity_entry WHERE account_id = ? AND (action LIKE 'contact.%' "
                    "OR action LIKE 'account.%' OR action LIKE 'ticket.%')"_s,
                    {tiny::account}),
             done);
}

qint64 NetworkRunsTest::number(const QString &sql, const QVariantList &arguments)
{
    auto cursor = authority().query(sql, arguments);
    return cursor && cursor->next() ? cursor->value(0).toLongLong() : -1;
}

/// What the run has shown anything of.
void NetworkRunsTest::takeNote()
{
    ++m_happened.runs;
    const auto faults = m_proxy->counts();
    for (auto fault = faults.cbegin(); fault != faults.cend(); ++fault)
        m_happened.faults[fault.key()] += fault.value();
    for (const Desktop &desktop : m_desktops)
        m_happened.desktopKills += desktop.kills;
    if (m_disk)
        m_happened.fullDiskAnswers += m_proxy->answers(503);
    if (m_postgres)
        m_happened.serializationFailures += number(
            u"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM failures"_s);
}

void NetworkRunsTest::endsAlikeEverywhere()
{
    QFETCH(const quint32, seed);
    m_seed = seed;
    m_random.seed(seed);
    m_authority.reset();
    m_desktops.clear();
    m_server.reset();
    m_postgres.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    makeStore(seed % 5 == 0 ? Store::PostgreSql : seed % 5 == 1 ? Store::TinyDisk : Store::File);
    for (const Id &contact : {tiny::owner, tiny::administrative, tiny::technical})
        m_desktops.push_back({contact, m_folder->filePath(contact)});
    m_proxy = std::make_unique<FaultProxy>(
        FaultProxy::Options{m_certificate, seed, static_cast<int>(m_desktops.size())});
    QCOMPARE(m_proxy->ports().size(), m_desktops.size());
    QVERIFY2(serve(), m_server->log().constData());
    for (Desktop &desktop : m_desktops)
        start(desktop, commandsEach);
    disturb();
    settle();
    if (QTest::currentTestFailed())
        QFAIL(qPrintable(u"run it again with NETWORK_SEED=%1"_s.arg(seed)));
    QCOMPARE(m_server->terminate(), 0);
    for (const Desktop &desktop : m_desktops) {
        checkRows(desktop);
        checkCommands(desktop);
    }
    checkOnce();
    takeNote();
    m_authority.reset();
    const ProgramRun check = m_server->run({u"check"_s});
    QVERIFY2(check.code == 0, qPrintable(check.err));
    if (QTest::currentTestFailed())
        QFAIL(qPrintable(u"run it again with NETWORK_SEED=%1"_s.arg(seed)));
}

/// A single run may do without one thing or another; what never happened in all of them was not tested.
void NetworkRunsTest::cleanupTestCase()
{
    if (m_happened.runs < fullPass)
        return;
    QVERIFY(m_happened.done > 0);
    for (const NetworkFault fault :
         {NetworkFault::CutBefore, NetworkFault::LoseReply, NetworkFault::HalfReply, NetworkFault::Delay,
          NetworkFault::Reorder, NetworkFault::Duplicate, NetworkFault::TooMany, NetworkFault::Unavailable})
        QVERIFY2(m_happened.faults.value(fault) > 0, QByteArray::number(static_cast<int>(fault)).constData());
    QVERIFY(m_happened.serverKills > 0);
    QVERIFY(m_happened.desktopKills > 0);
    QVERIFY(m_happened.withdrawals > 0);
    QVERIFY(m_happened.fullDiskAnswers > 0 || !m_happened.hasFilled);
    QVERIFY(m_happened.serializationFailures > 0);
}

QTEST_GUILESS_MAIN(NetworkRunsTest)
#include "tst_networkruns.moc"
