// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/httpprovider.h"
#include "app/services/authority.h"
#include "app/services/sessiontoken.h"
#include "app/services/tokenkeys.h"
#include "app/sync/syncengine.h"
#include "tests/support/await.h"
#include "tests/support/certificates.h"
#include "tests/support/serverprocess.h"
#include "tests/support/shiftedtime.h"
#include "tests/support/tinyaccount.h"

#include <QEventLoop>
#include <QLoggingCategory>
#include <QTest>

#include <algorithm>
#include <map>
#include <ranges>

#include <sys/resource.h>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int desktops = 500;
constexpr int sessionsOfContact = 50; ///< as many as one may have

/// A desktop without a window: a replica in a file, its engine and its connection to the service.
struct Desktop {
    Desktop(const QString &file, const ServerInfo &server, const NetworkOptions &options, const Clock &clock)
        : host(file)
        , provider(server, options)
        , engine(host, provider, clock)
    {
    }

    ReplicaHost host;
    HttpProvider provider;
    SyncEngine engine;
};

/// An account with one contact.
Result<void> addCustomer(Database &database, const Id &account, const Id &contact)
{
    ChangeFeed feed(database, account);
    RecordStore store(database, account, &feed, nullptr);
    Account record;
    record.id = account;
    record.customerNumber = u"C-"_s + account.right(4);
    record.kind = AccountKind::Organisation;
    record.name = u"Tienda, S.L."_s;
    record.taxId = u"B00000000"_s;
    record.email = u"hola@tienda.example"_s;
    record.postcode = u"29001"_s;
    record.country = u"ES"_s;
    record.createdAt = tiny::now;
    if (auto put = store.put(record); !put)
        return put;
    return store.put(tiny::contact(contact, ContactKind::Owner, u"Olga"_s, IdentityState::VerifiedByEmail));
}

} // namespace

/// 500 desktops, as they are but for their windows, at one real service, which is killed at a moment when all of them ask, and
/// is started again later: they come back one after the other. What they wait for in between passes at once.
class TestOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comeBackOneAfterTheOther();
    void cleanupTestCase() { m_desktops.clear(); }

private:
    using Time = std::chrono::milliseconds; ///< that the desktops have seen pass

    struct Answer {
        Time at;
        QString route;
        int status;
    };

    void fillStore();
    void makeDesktops();
    void serve();
    void run(const std::function<bool()> &isOver, Time until);
    void untilIdle();
    [[nodiscard]] std::optional<Time> nextRound() const;
    /// What the service answered since it was started, as it wrote it down.
    [[nodiscard]] std::vector<Answer> answers();
    [[nodiscard]] static bool isWell(const std::unique_ptr<Desktop> &desktop)
    {
        return desktop->engine.phase() == SyncPhase::Idle && desktop->engine.syncedAt().isValid();
    }
    [[nodiscard]] static Time now() { return Time(QDateTime::currentMSecsSinceEpoch()) + shiftedtime::advanced(); }

    ShiftedClock m_clock;
    std::map<Time, Time> m_advanced; ///< by how much, from which moment of real time on
    QTemporaryDir m_folder;
    ServerProcess m_server;
    CertificateFiles m_certificate;
    QStringList m_tokens;
    std::vector<std::unique_ptr<Desktop>> m_desktops;
    int m_busy = 0;      ///< desktops in a round
    QEventLoop m_rounds; ///< runs while there are any
};

/// Accounts of one contact each, with fifty sessions: to sign in that often would take longer than all else.
void TestOutage::fillStore()
{
    const auto clock = [this] { return m_clock.now(); };
    const auto database = Database::open(m_server.database(), StoreKind::Authority);
    QVERIFY_RESULT(database);
    const auto authority = Authority::open(**database, Policy::builtIn(), clock, {});
    QVERIFY_RESULT(authority);
    TokenKeys keys(**database, clock);
    QVERIFY_RESULT(keys.load());
    const auto key = keys.newest();
    QVERIFY_RESULT(key);
    const auto filled = (*database)->runInTransaction([&]() -> Result<void> {
        Result<void> done;
        for (int i = 0; done && i < desktops; ++i) {
            const Id account = tiny::id(1000 + i / sessionsOfContact);
            const Id contact = tiny::id(2000 + i / sessionsOfContact);
            if (i % sessionsOfContact == 0)
                done = addCustomer(**database, account, contact);
            const qint64 at = m_clock.now().toMSecsSinceEpoch();
            const Id session = newId(m_clock.now());
            if (done)
                done = SessionTable(**database).insert({session, account, contact, {}, {}, at, at, 1, false}, {});
            m_tokens.append(signSessionToken(TokenUse::Refresh, {account, session, 1, 0, contact}, *key));
        }
        return done;
    });
    QVERIFY_RESULT(filled);
}

void TestOutage::makeDesktops()
{
    const QString empty = m_folder.filePath(u"empty"_s);
    QVERIFY_RESULT(await(ReplicaHost(empty).run([](Replica &replica) { return replica.state(); })));
    NetworkOptions options;
    options.certificates = m_certificate.certificate;
    const QString address = u"https://127.0.0.1:%1"_s.arg(m_server.port());
    for (int i = 0; i < desktops; ++i) {
        const QString file = m_folder.filePath(u"replica-%1"_s.arg(i));
        QVERIFY(QFile::copy(empty, file));
        Desktop &desktop = *m_desktops.emplace_back(std::make_unique<Desktop>(
            file, ServerInfo{u"P"_s, QUrl(address), QUrl(address + u"/v1"_s)}, options, m_clock));
        connect(&desktop.engine, &SyncEngine::phaseChanged, this, [this, isBusy = false](SyncPhase phase) mutable {
            if (isBusy == (phase == SyncPhase::Syncing))
                return;
            isBusy = !isBusy;
            m_busy += isBusy ? 1 : -1;
            if (m_busy == 0)
                m_rounds.quit();
        });
        desktop.engine.setSession(m_tokens.at(i));
        desktop.engine.keepUpToDate();
    }
}

void TestOutage::serve()
{
    QVERIFY2(m_server.serve({u"--tls-certificate"_s, m_certificate.certificate, u"--tls-key"_s, m_certificate.key,
                             // Customers come from an address each, and these from one.
                             u"--requests-per-second"_s, u"0"_s, u"--connections-per-address"_s, u"100000"_s}),
             m_server.log().constData());
    m_server.setPort(m_server.port());
}

std::optional<TestOutage::Time> TestOutage::nextRound() const
{
    std::optional<Time> next;
    for (const auto &desktop : m_desktops) {
        if (const auto at = desktop->engine.nextRoundAt())
            next = std::min(next.value_or(Time::max()), Time(at->toMSecsSinceEpoch()));
    }
    return next;
}

void TestOutage::untilIdle()
{
    QCoreApplication::processEvents();
    if (m_busy > 0)
        m_rounds.exec();
}

/// Lets the desktops live on, until something has happened or it is `until`. Where all of them wait, time passes at once.
void TestOutage::run(const std::function<bool()> &isOver, Time until)
{
    while (!isOver() && now() < until) {
        const Time next = std::min(nextRound().value_or(until), until);
        // Timers that are far away go off at whole seconds.
        shiftedtime::advance(std::max(next - now(), 100ms));
        m_advanced[Time(QDateTime::currentMSecsSinceEpoch())] = shiftedtime::advanced();
        untilIdle();
    }
}

std::vector<TestOutage::Answer> TestOutage::answers()
{
    std::vector<Answer> all;
    for (const QByteArray &line : m_server.log().split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (!entry.contains(u"route"_s))
            continue;
        const auto at = QDateTime::fromString(entry.value(u"time"_s).toString(), Qt::ISODateWithMs);
        const Time real(at.toMSecsSinceEpoch());
        const auto later = m_advanced.upper_bound(real);
        const Time advanced = later == m_advanced.begin() ? Time(0) : std::prev(later)->second;
        all.push_back({real + advanced, entry.value(u"route"_s).toString(), entry.value(u"status"_s).toInt()});
    }
    return all;
}

void TestOutage::initTestCase()
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    QLoggingCategory::setFilterRules(u"areacliente.sync.info=false"_s); // thousands of rounds fail, as they should
    m_certificate = makeCertificate(m_server.folder(), u"tls"_s);
}

void TestOutage::comeBackOneAfterTheOther()
{
    fillStore();
    serve();
    makeDesktops();
    QVERIFY(!QTest::currentTestFailed());
    const auto areWell = [this] { return std::ranges::all_of(m_desktops, isWell); };
    run(areWell, now() + SyncSchedule::longestWait);
    QVERIFY(areWell());

    m_server.kill();
    for (const auto &desktop : m_desktops)
        desktop->engine.sync();
    untilIdle();
    run([] { return false; }, now() + 5min);
    for (const auto &desktop : m_desktops)
        QCOMPARE(desktop->engine.phase(), SyncPhase::Offline);

    serve();
    const Time back = now();
    // Whoever was told that all is well goes home.
    run([&] {
        for (const auto &desktop : m_desktops) {
            if (isWell(desktop))
                desktop->engine.setSession({});
        }
        return areWell();
    }, back + 2 * SyncSchedule::longestWait);
    QVERIFY(areWell());
    QCOMPARE(m_server.terminate(), 0);

    std::map<std::chrono::seconds, int> ofSecond;
    std::map<std::chrono::minutes, int> ofMinute;
    int all = 0;
    for (const Answer &answer : answers()) {
        QVERIFY2(answer.status == 200 || answer.status == 304, QByteArray::number(answer.status).constData());
        QVERIFY(answer.at >= back);
        if (answer.route != "/v1/changes"_L1)
            continue;
        ++all;
        ++ofSecond[std::chrono::floor<std::chrono::seconds>(answer.at - back)];
        ++ofMinute[std::chrono::floor<std::chrono::minutes>(answer.at - back)];
    }
    QCOMPARE(all, desktops);
    const int second = std::ranges::max(ofSecond | std::views::values);
    const int minute = std::ranges::max(ofMinute | std::views::values);
    qInfo("back within %d minutes, at most %d within a second, %d within a minute",
          static_cast<int>(ofMinute.rbegin()->first.count()) + 1, second, minute);
    QVERIFY(second <= desktops / 25); // two or three are likely
    QVERIFY(minute <= desktops / 4);  // a seventh is likely
}

QTEST_GUILESS_MAIN(TestOutage)
#include "tst_outage.moc"
