// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fieldpatch.h"
#include "app/sync/replicahost.h"
#include "tests/support/await.h"
#include "tests/support/tinyaccount.h"
#include "tests/support/tinydisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// A replica whose file is damaged, or whose disk is full or read only: nothing is lost in silence.
class StoreFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesUnsentChangesOutOfADamagedFile_data();
    void carriesUnsentChangesOutOfADamagedFile();
    void startsEmptyWhereNothingCanBeRead();
    void takesNothingOnAFullDiskAndKeepsWhatItHas();
    void saysThatAFolderIsReadOnly();
    void takesADeskClockAYearOff();

private:
    void makeReplica(ReplicaHost &host, int commands);
    [[nodiscard]] static Command rename(int from);
};

Command StoreFaultsTest::rename(int from)
{
    return {tiny::id(5000 + from), u"contact.modify"_s, tiny::billing,
            patchToJson({{u"second_surname"_s, QString::number(from), QString::number(from + 1)}}), tiny::now};
}

/// A replica of the owner with two contacts, and commands that wait.
void StoreFaultsTest::makeReplica(ReplicaHost &host, int commands)
{
    QVERIFY_RESULT(await(host.run([commands](Replica &replica) -> Result<void> {
        SignedIn signedIn;
        signedIn.accountId = tiny::account;
        signedIn.actor = {tiny::owner, ContactKind::Owner, true};
        signedIn.policy = Policy::builtIn().json();
        if (auto adopted = replica.adopt(signedIn); !adopted)
            return adopted;
        ChangesPage page;
        page.token = u"token"_s;
        for (const auto &[id, kind] :
             {std::pair{tiny::owner, ContactKind::Owner}, std::pair{tiny::billing, ContactKind::Billing}}) {
            Contact contact = tiny::contact(id, kind, u"Name"_s, IdentityState::VerifiedByEmail);
            contact.secondSurname = u"0"_s;
            page.changes.append({u"contact"_s, id, contact});
        }
        if (auto applied = replica.applyPage(page, tiny::now); !applied)
            return std::unexpected(applied.error());
        for (int i = 0; i < commands; ++i) {
            if (auto given = replica.submit(rename(i), tiny::now); !given)
                return given;
        }
        return {};
    })));
}

void StoreFaultsTest::carriesUnsentChangesOutOfADamagedFile_data()
{
    QTest::addColumn<QByteArray>("damagedTable");
    QTest::newRow("a page of the contacts") << QByteArray("contact");
    QTest::newRow("a page of the search index") << QByteArray("search_text_data");
    QTest::newRow("a page of the invoices") << QByteArray("invoice");
}

void StoreFaultsTest::carriesUnsentChangesOutOfADamagedFile()
{
    QFETCH(QByteArray, damagedTable);
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"replica.sqlite"_s);
    qint64 page = 0;
    qint64 pageSize = 0;
    {
        ReplicaHost host(path);
        makeReplica(host, 3);
        QVERIFY_RESULT(await(host.run([&](Replica &replica) -> Result<void> {
            Database &database = replica.database();
            auto root = database.query(u"SELECT rootpage FROM sqlite_master WHERE name = ?"_s,
                                       {QString::fromLatin1(damagedTable)});
            auto size = database.query(u"PRAGMA page_size"_s);
            if (!root || !root->next() || !size || !size->next())
                return fail(ErrorCode::Storage, u"no such table"_s);
            page = root->value(0).toLongLong();
            pageSize = size->value(0).toLongLong();
            return {};
        })));
    }
    QVERIFY(!QFile::exists(path + u"-wal"_s)); // closed cleanly: everything is in the one file
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((page - 1) * pageSize));
    QCOMPARE(file.write(QByteArray(pageSize, '\x5A')), pageSize);
    file.close();

    ReplicaHost host(path);
    const auto checked = await(host.run([](Replica &replica) { return replica.database().checkIntegrity(); }));
    QCOMPARE(checked.error().code, ErrorCode::Corrupt);
    const auto carried = await(host.quarantine(tiny::now));
    QVERIFY_RESULT(carried);
    QCOMPARE(*carried, 3);
    const auto outbox = await(host.run([](Replica &replica) { return replica.outbox(); }));
    QCOMPARE(outbox.value().size(), 3);
    QCOMPARE(outbox->first().command, rename(0));
    const auto state = await(host.run([](Replica &replica) { return replica.state(); }));
    QCOMPARE(state.value()->accountId, tiny::account);
    QVERIFY(state.value()->token.isEmpty());                                               // everything is fetched anew
    QVERIFY(!QDir(directory.path()).entryList({u"replica.sqlite.damaged-*"_s}).isEmpty()); // nothing was thrown away
}

void StoreFaultsTest::startsEmptyWhereNothingCanBeRead()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"replica.sqlite"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("this is no database ").repeated(1000));
    file.close();
    ReplicaHost host(path);
    const auto opened = await(host.run([](Replica &replica) { return replica.state(); }));
    QCOMPARE(opened.error().code, ErrorCode::Corrupt);
    const auto carried = await(host.quarantine(tiny::now));
    QVERIFY_RESULT(carried);
    QCOMPARE(*carried, 0);
    const auto state = await(host.run([](Replica &replica) { return replica.state(); }));
    QVERIFY_RESULT(state);
    QVERIFY(!state->has_value());
}

void StoreFaultsTest::takesNothingOnAFullDiskAndKeepsWhatItHas()
{
    TinyDisk disk(4 * 1024);
    if (!disk.isMounted())
        QSKIP("a disk of a few megabytes can only be mounted by root");
    ReplicaHost host(QDir(disk.path()).filePath(u"replica.sqlite"_s));
    makeReplica(host, 1);
    const QString filler = QDir(disk.path()).filePath(u"filler"_s);
    QFile file(filler);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (file.write(QByteArray(4096, 'x')) > 0) { }
    file.close();
    int given = 1;
    Result<void> last;
    // What SQLite had already allotted takes some more commands.
    for (; last && given < 20'000; given += last ? 1 : 0)
        last = await(host.run([&](Replica &replica) { return replica.submit(rename(given), tiny::now); }));
    QCOMPARE(last.error().code, ErrorCode::Storage);
    const auto outbox = await(host.run([](Replica &replica) { return replica.outbox(); }));
    QVERIFY_RESULT(outbox);
    QCOMPARE(outbox->size(), given);
    const auto contact = await(host.read([](const RecordStore &store) { return store.get<Contact>(tiny::billing); }));
    QCOMPARE(contact.value().secondSurname.toInt(), given);

    QVERIFY(QFile::remove(filler));
    QVERIFY_RESULT(await(host.run([&](Replica &replica) { return replica.submit(rename(given), tiny::now); })));
}

void StoreFaultsTest::saysThatAFolderIsReadOnly()
{
    TinyDisk disk(4 * 1024);
    if (!disk.isMounted())
        QSKIP("a read-only disk can only be mounted by root");
    QVERIFY(disk.makeReadOnly());
    ReplicaHost host(QDir(disk.path()).filePath(u"replica.sqlite"_s));
    const auto opened = await(host.run([](Replica &replica) { return replica.state(); }));
    QCOMPARE(opened.error().code, ErrorCode::Storage);
}

/// The desk's clock decides no order and no right: only what is shown as the time of a change.
void StoreFaultsTest::takesADeskClockAYearOff()
{
    const QTemporaryDir directory;
    ReplicaHost host(directory.filePath(u"replica.sqlite"_s));
    makeReplica(host, 0);
    int number = 0;
    for (const int years : {0, 1, -1}) {
        Command command = rename(number++);
        command.givenAt = tiny::now.addYears(years);
        QVERIFY_RESULT(await(host.run([&](Replica &replica) { return replica.submit(command, command.givenAt); })));
    }
    const auto outbox = await(host.run([](Replica &replica) { return replica.outbox(); }));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(outbox.value().at(i).command.id, tiny::id(5000 + i));
}

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "tst_storefaults.moc"
