// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/password.h"
#include "app/store/columns.h"
#include "tests/support/await.h"
#include "tests/support/earlierstore.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/sampleserver.h"
#include "tests/support/tinyaccount.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// A new service over a store that an earlier version made, with desktops still there that know only what that version knew.
class TestServerUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheStoreUpToDate_data() { onBothEngines(); }
    void bringsTheStoreUpToDate();
    void servesAnEarlierDesktop_data() { onBothEngines(); }
    void servesAnEarlierDesktop();
    void putsBackABackupOfAnEarlierVersion();
    void cleanupTestCase()
    {
        const QByteArray faults = exchangeFaults();
        QVERIFY2(faults.isEmpty(), faults.constData());
    }

private:
    static constexpr int earlierVersion = 2; ///< the last whose authority was only ever in the desktop program
    static void onBothEngines();
    static void makeEarlierStore(const QString &location);
    template <RecordLike R>
    static void put(PlainStore &store, R record, qint64 version);
    [[nodiscard]] static QString url(const ServerProcess &server)
    {
        return u"http://127.0.0.1:%1"_s.arg(server.port());
    }

    inline static const QString token = u"a-session-that-was-opened-before-the-upgrade"_s;
};

#define SERVE(server) QVERIFY2((server).serve(), (server).log().constData())

template <RecordLike R>
void TestServerUpgrade::put(PlainStore &store, R record, qint64 version)
{
    record.version = version;
    const QVariantList row = rowOf(tiny::account, record);
    QVariantHash values;
    for (qsizetype i = 0; i < row.size(); ++i)
        values.insert(columnsOf<R>()[i].name, row.at(i));
    store.insert(QString::fromLatin1(R::typeName), values);
    store.insert(u"change_log"_s, {{u"account_id"_s, tiny::account},
                                   {u"version"_s, version},
                                   {u"record_type"_s, QString::fromLatin1(R::typeName)},
                                   {u"record_id"_s, record.id},
                                   {u"is_deleted"_s, 0}});
}

void TestServerUpgrade::onBothEngines()
{
    ON_BOTH_ENGINES();
}

void TestServerUpgrade::makeEarlierStore(const QString &location)
{
    PlainStore store(location);
    makeEarlierTables(store, earlierVersion);
    Account account;
    account.id = tiny::account;
    account.customerNumber = u"C-1"_s;
    account.taxId = u"B00000000"_s;
    account.name = u"Tienda, S.L."_s;
    account.createdAt = tiny::now;
    put(store, account, 1);
    put(store, tiny::contact(tiny::owner, ContactKind::Owner, u"Olga"_s, IdentityState::VerifiedByEmail), 2);
    put(store, tiny::ticket(tiny::technicalTicket, Department::Technical, tiny::owner), 3);
    store.insert(u"account_state"_s, {{u"account_id"_s, tiny::account}, {u"version"_s, 3}});
    store.insert(u"credential"_s, {{u"email"_s, tiny::emailOf(tiny::owner)},
                                   {u"account_id"_s, tiny::account},
                                   {u"contact_id"_s, tiny::owner},
                                   {u"password_hash"_s, hashPassword(tiny::password).value()}});
    store.insert(u"session"_s, {{u"token_hash"_s, tokenHash(token)},
                                {u"account_id"_s, tiny::account},
                                {u"contact_id"_s, tiny::owner},
                                {u"started_at"_s, tiny::now.toMSecsSinceEpoch()}});
    store.insert(u"command_reply"_s, {{u"account_id"_s, tiny::account},
                                      {u"command_id"_s, tiny::id(80)},
                                      {u"request_hash"_s, u"of then"_s},
                                      {u"reply"_s, u"{}"_s},
                                      {u"settled_at"_s, tiny::now.toMSecsSinceEpoch()}});
    store.insert(u"authority_setting"_s, {{u"name"_s, u"epoch"_s}, {u"content"_s, u"the first"_s}});
    store.insert(u"authority_setting"_s, {{u"name"_s, u"token_key"_s}, {u"content"_s, u"of then"_s}});
}

void TestServerUpgrade::bringsTheStoreUpToDate()
{
    QFETCH(const Engine, engine);
    const StorePlace place(engine);
    makeEarlierStore(place.location());
    ServerProcess server;
    server.setDatabase(place.location());
    SERVE(server);
    if (engine == Engine::Sqlite) // of the other one whoever keeps it makes copies
        QVERIFY(QFile::exists(server.database() + u".backup-v%1"_s.arg(earlierVersion)));
    QCOMPARE(server.terminate(), 0);
    const ProgramRun checked = server.run({u"check"_s});
    QVERIFY2(checked.code == 0, qPrintable(checked.err));
}

void TestServerUpgrade::servesAnEarlierDesktop()
{
    QFETCH(const Engine, engine);
    const StorePlace place(engine);
    makeEarlierStore(place.location());
    ServerProcess server;
    server.setDatabase(place.location());
    SERVE(server);
    RestClient desktop(url(server));
    desktop.token = token.toLatin1();
    COMPARE_STATUS(desktop.ask("GET", u"/v1/session"_s), 200); // still signed in
    COMPARE_STATUS(readFeed(desktop, u"a-token-of-then"_s).last, 409);
    const Feed feed = readFeed(desktop);
    COMPARE_STATUS(feed.last, 200);
    QCOMPARE(feed.ids.value(u"ticket"_s), QSet<Id>{tiny::technicalTicket});
    // What it looks for in a record is still there, by the same names.
    const QHash<QString, QStringList> known{
        {u"account"_s, {u"customer_number"_s, u"kind"_s, u"name"_s, u"tax_id"_s, u"email"_s, u"postcode"_s}},
        {u"contact"_s, {u"kind"_s, u"given_name"_s, u"first_surname"_s, u"email"_s, u"identity"_s, u"two_factor"_s}},
        {u"ticket"_s, {u"subject"_s, u"department"_s, u"priority"_s, u"state"_s, u"contact_id"_s, u"opened_at"_s}}};
    for (const QJsonValue &change : feed.last.json().value(u"changes"_s).toArray()) {
        const QJsonObject record = change[u"record"_s].toObject();
        for (const QString &name : known.value(change[u"type"_s].toString()))
            QVERIFY2(record.contains(name), qPrintable(name));
    }
    // Its commands name no version that they were made for.
    const TicketCommand command;
    COMPARE_STATUS(command.sendTo(desktop), 200);
    QVERIFY(readFeed(desktop, feed.token).ids.value(u"ticket"_s).contains(command.ticket));
    // Neither a code nor the name of the computer.
    RestClient again(url(server));
    COMPARE_STATUS(again.signIn(tiny::emailOf(tiny::owner), tiny::password), 201);
    QCOMPARE(server.terminate(), 0);
}

void TestServerUpgrade::putsBackABackupOfAnEarlierVersion()
{
    ServerProcess server;
    const QString backup = server.file(u"earlier.sqlite"_s);
    makeEarlierStore(backup);
    const ProgramRun restored = server.run({u"restore"_s, backup});
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    const ProgramRun checked = server.run({u"check"_s});
    QVERIFY2(checked.code == 0, qPrintable(checked.err));
    SERVE(server);
    RestClient client(url(server));
    COMPARE_STATUS(client.signIn(tiny::emailOf(tiny::owner), tiny::password), 201);
    QCOMPARE(server.terminate(), 0);
}

QTEST_GUILESS_MAIN(TestServerUpgrade)
#include "tst_serverupgrade.moc"
