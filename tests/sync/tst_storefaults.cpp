// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fieldpatch.h"
#include "app/sync/replicahost.h"
#include "tests/support/await.h"
#include "tests/support/fulldisk.h"
#include "tests/support/tinyaccount.h"

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
    void savesWhatADamagedOutboxStillHolds();
    void carriesWhatWasAcceptedToBeSentAgain_data();
    void carriesWhatWasAcceptedToBeSentAgain();
    void sendsNothingOfNobodyKnown();
    void startsEmptyWhereNothingCanBeRead();
    void goesOnAfterAnInterruption_data();
    void goesOnAfterAnInterruption();
    void leavesNothingOfAnotherContact();
    void leavesNoFileAfterSignOut();
    void takesNothingOnAFullDiskAndKeepsWhatItHas();
    void saysThatAFolderIsReadOnly();
    void takesADeskClockAYearOff();

private:
    void makeReplica(ReplicaHost &host, int commands);
    void makeDamagedReplica(const QString &path, int commands, const QByteArray &table);
    [[nodiscard]] static Command rename(int from);
    [[nodiscard]] static SignedIn who(const Id &contact, ContactKind kind);
    [[nodiscard]] static QStringList filesWith(const QString &directory, const QByteArray &text);
};

Command StoreFaultsTest::rename(int from)
{
    return {tiny::id(5000 + from), u"contact.modify"_s, tiny::billing,
            patchToJson({{u"second_surname"_s, QString::number(from), QString::number(from + 1)}}), tiny::now};
}

SignedIn StoreFaultsTest::who(const Id &contact, ContactKind kind)
{
    SignedIn signedIn;
    signedIn.accountId = tiny::account;
    signedIn.actor = {contact, kind, true};
    signedIn.policy = Policy::builtIn().json();
    return signedIn;
}

/// A replica of the owner with two contacts, and commands that wait.
void StoreFaultsTest::makeReplica(ReplicaHost &host, int commands)
{
    QVERIFY_RESULT(await(host.run([commands](Replica &replica) -> Result<void> {
        if (auto adopted = replica.adopt(who(tiny::owner, ContactKind::Owner)); !adopted)
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

/// The same in a file, where the root page of a table was then written over.
void StoreFaultsTest::makeDamagedReplica(const QString &path, int commands, const QByteArray &table)
{
    qint64 page = 0;
    qint64 pageSize = 0;
    {
        ReplicaHost host(path);
        makeReplica(host, commands);
        QVERIFY_RESULT(await(host.run([&](Replica &replica) -> Result<void> {
            Database &database = replica.database();
            auto root = database.query(u"SELECT rootpage FROM sqlite_master WHERE name = ?"_s,
                                       {QString::fromLatin1(table)});
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
}

/// The names of the files in which a text can be read.
QStringList StoreFaultsTest::filesWith(const QString &directory, const QByteArray &text)
{
    QStringList found;
    const auto files = QDir(directory).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().toLower().contains(text))
            found.append(info.fileName());
    }
    return found;
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
    makeDamagedReplica(path, 3, damagedTable);

    ReplicaHost host(path);
    const auto checked = await(host.run([](Replica &replica) { return replica.database().checkIntegrity(); }));
    QCOMPARE(checked.error().code, ErrorCode::Corrupt);
    const auto carried = await(host.quarantine(tiny::now));
    QVERIFY_RESULT(carried);
    QCOMPARE(carried->carried, 3);
    QCOMPARE(carried->unreadable, false);
    const auto outbox = await(host.run([](Replica &replica) { return replica.outbox(); }));
    QCOMPARE(outbox.value().size(), 3);
    QCOMPARE(outbox->first().command, rename(0));
    const auto state = await(host.run([](Replica &replica) { return replica.state(); }));
    QCOMPARE(state.value()->accountId, tiny::account);
    QVERIFY(state.value()->token.isEmpty());                                               // everything is fetched anew
    QVERIFY(!QDir(directory.path()).entryList({u"replica.sqlite.damaged-*"_s}).isEmpty()); // nothing was thrown away
}

void StoreFaultsTest::savesWhatADamagedOutboxStillHolds()
{
    constexpr int commands = 100;
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"replica.sqlite"_s);
    {
        ReplicaHost host(path);
        makeReplica(host, commands);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray content = file.readAll();
    constexpr qint64 pageSize = 4096;
    constexpr char leafOfATable = 13; // https://www.sqlite.org/fileformat.html#b_tree_pages
    const QByteArray command = rename(commands / 2).id.toLatin1();
    qint64 at = content.indexOf(command);
    while (at >= 0 && content[at / pageSize * pageSize] != leafOfATable)
        at = content.indexOf(command, at + 1);
    QVERIFY(at >= 0);
    QVERIFY(file.seek(at / pageSize * pageSize));
    QCOMPARE(file.write(QByteArray(pageSize, '\x5A')), pageSize);
    file.close();

    ReplicaHost host(path);
    const auto salvaged = await(host.quarantine(tiny::now));
    QVERIFY_RESULT(salvaged);
    QCOMPARE(salvaged->unreadable, true);
    const auto outbox = await(host.run([](Replica &replica) { return replica.outbox(); }));
    QVERIFY_RESULT(outbox);
    QCOMPARE(outbox->size(), salvaged->carried);
    QVERIFY(outbox->size() < commands);
    QCOMPARE(outbox->first().command, rename(0));
    QCOMPARE(outbox->last().command, rename(commands - 1)); // from behind the damaged page
}

void StoreFaultsTest::carriesWhatWasAcceptedToBeSentAgain_data()
{
    QTest::addColumn<QStringList>("lacking");
    QTest::addColumn<bool>("isSentAgain");
    QTest::newRow("of this program") << QStringList() << true;
    QTest::newRow("of the program before") << QStringList{u"reply_version"_s} << true;
    // It kept no command that could be sent as it was.
    QTest::newRow("of an older program") << QStringList{u"reply_version"_s, u"done_version"_s} << false;
    QTest::newRow("of the first program") << QStringList{u"reply_version"_s, u"done_version"_s, u"base"_s} << false;
}

/// Nobody knows how far the feed was followed in the file that is left.
void StoreFaultsTest::carriesWhatWasAcceptedToBeSentAgain()
{
    QFETCH(const QStringList, lacking);
    QFETCH(const bool, isSentAgain);
    const QTemporaryDir directory;
    ReplicaHost host(directory.filePath(u"replica.sqlite"_s));
    makeReplica(host, 2);
    QVERIFY_RESULT(await(host.run([lacking](Replica &replica) -> Result<void> {
        if (auto settled = replica.settle(rename(0).id, CommandReply{9, 0, {}}); !settled)
            return settled;
        for (const QString &column : lacking) {
            if (const auto done = replica.database().execute(u"ALTER TABLE outbox DROP COLUMN "_s + column); !done)
                return std::unexpected(done.error());
        }
        return {};
    })));
    const auto carried = await(host.quarantine(tiny::now));
    QVERIFY_RESULT(carried);
    QCOMPARE(carried->carried, 2);
    const auto outbox = [&] { return await(host.run([](Replica &replica) { return replica.outbox(); })).value(); };
    QCOMPARE(outbox()[0].state, OutboxState::Accepted);
    const Command command = outbox()[0].command;
    ChangesPage page;
    page.token = u"token"_s;
    QVERIFY_RESULT(await(host.run([page](Replica &replica) { return replica.applyPage(page, tiny::now); })));
    QCOMPARE(outbox().size(), isSentAgain ? 2 : 1);
    QCOMPARE(outbox()[0].state, isSentAgain ? OutboxState::Sent : OutboxState::Pending);
    QCOMPARE(outbox()[0].command == command, isSentAgain);
}

/// Whose the commands are stands in a page of its own. Without it they are kept, but sent in nobody's name.
void StoreFaultsTest::sendsNothingOfNobodyKnown()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"replica.sqlite"_s);
    makeDamagedReplica(path, 3, "replica_state");
    {
        ReplicaHost host(path);
        const auto salvaged = await(host.quarantine(tiny::now));
        QVERIFY_RESULT(salvaged);
        QCOMPARE(salvaged->carried, 3);
        QCOMPARE(salvaged->unreadable, false);
        QVERIFY_RESULT(await(host.run([](Replica &replica) { //
            return replica.adopt(who(tiny::billing, ContactKind::Billing));
        })));
        const auto outbox = await(host.run([](Replica &replica) { return replica.outbox(); }));
        QCOMPARE(outbox.value().size(), 3);
        for (const OutboxEntry &entry : *outbox)
            QCOMPARE(entry.state, OutboxState::Refused);
        QCOMPARE(outbox->first().error.code, ErrorCode::Corrupt);
    }
    const QString other = directory.filePath(u"signed-in.sqlite"_s);
    makeDamagedReplica(other, 3, "replica_state");
    ReplicaHost host(other);
    QVERIFY_RESULT(await(host.quarantine(tiny::now, who(tiny::owner, ContactKind::Owner))));
    const auto next = await(host.run([](Replica &replica) { return replica.takeNext(); }));
    QVERIFY_RESULT(next);
    QCOMPARE(next->value(), rename(0));
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
    QCOMPARE(carried->carried, 0);
    QCOMPARE(carried->unreadable, true); // nobody knows what was in it
    const auto state = await(host.run([](Replica &replica) { return replica.state(); }));
    QVERIFY_RESULT(state);
    QVERIFY(!state->has_value());
}

void StoreFaultsTest::goesOnAfterAnInterruption_data()
{
    QTest::addColumn<bool>("isJournalAside");
    QTest::addColumn<bool>("isStoreAside");
    QTest::newRow("before the damaged files were moved") << false << false;
    QTest::newRow("between the journal and the store") << true << false;
    QTest::newRow("before the mended store took the place") << true << true;
}

/// What a killed process leaves, at each step of putting a damaged store aside.
void StoreFaultsTest::goesOnAfterAnInterruption()
{
    QFETCH(bool, isJournalAside);
    QFETCH(bool, isStoreAside);
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"replica.sqlite"_s);
    const QString aside = path + u".damaged-20260302-090000-000"_s;
    makeDamagedReplica(path, 3, "contact");
    {
        ReplicaHost host(path);
        QVERIFY_RESULT(await(host.quarantine(tiny::now)));
    }
    QVERIFY(QFile::rename(path, path + u".mended-20260302-090000-000"_s));
    QVERIFY(isStoreAside || QFile::rename(aside, path));
    QFile::remove(aside + u"-wal"_s); // that reading it may have left
    QFile::remove(aside + u"-shm"_s);
    QFile journal((isJournalAside ? aside : path) + u"-wal"_s);
    QVERIFY(journal.open(QIODevice::WriteOnly));
    QCOMPARE(journal.write("the damaged store's"), 19);
    journal.close();

    ReplicaHost host(path);
    const auto outbox = await(host.run([](Replica &replica) { return replica.outbox(); }));
    QVERIFY_RESULT(outbox);
    QCOMPARE(outbox->size(), 3);
    QVERIFY_RESULT(await(host.run([](Replica &replica) { return replica.database().checkIntegrity(); })));
    QVERIFY(QFile::exists(aside));
    QVERIFY(QFile::exists(aside + u"-wal"_s));
    QVERIFY(QDir(directory.path()).entryList({u"*.mended-*"_s, u"*.making*"_s}).isEmpty());
}

void StoreFaultsTest::leavesNothingOfAnotherContact()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"replica.sqlite"_s);
    makeDamagedReplica(path, 1, "invoice");
    ReplicaHost host(path);
    QVERIFY_RESULT(await(host.quarantine(tiny::now)));
    makeReplica(host, 0);
    QFile backup(path + u".backup-v3"_s);
    QVERIFY(backup.open(QIODevice::WriteOnly));
    backup.write("gómez");
    backup.close();
    QVERIFY(filesWith(directory.path(), "gómez").size() >= 3);
    QVERIFY_RESULT(await(host.run([](Replica &replica) { //
        return replica.adopt(who(tiny::billing, ContactKind::Billing));
    })));
    for (const auto *text : {"gómez", "gomez", "second_surname\"", "tienda.example"})
        QCOMPARE(filesWith(directory.path(), text), QStringList());
}

void StoreFaultsTest::leavesNoFileAfterSignOut()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"replica.sqlite"_s);
    makeDamagedReplica(path, 1, "invoice");
    ReplicaHost host(path);
    QVERIFY_RESULT(await(host.quarantine(tiny::now)));
    makeReplica(host, 0);
    QVERIFY(QFile::copy(path, path + u".backup-v3"_s));
    QVERIFY_RESULT(await(host.erase()));
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    const auto state = await(host.run([](Replica &replica) { return replica.state(); }));
    QVERIFY_RESULT(state);
    QVERIFY(!state->has_value()); // and it goes on, empty
}

void StoreFaultsTest::takesNothingOnAFullDiskAndKeepsWhatItHas()
{
    FullDisk disk(4 * 1024);
    ReplicaHost host(QDir(disk.path()).filePath(u"replica.sqlite"_s));
    makeReplica(host, 1);
    if (!disk.fill())
        QSKIP("neither a disk nor a file can be bounded here");
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

    disk.makeRoom();
    QVERIFY_RESULT(await(host.run([&](Replica &replica) { return replica.submit(rename(given), tiny::now); })));
}

void StoreFaultsTest::saysThatAFolderIsReadOnly()
{
    const ReadOnlyFolder folder;
    if (!folder.isReadOnly())
        QSKIP("no folder is closed to this user");
    ReplicaHost host(QDir(folder.path()).filePath(u"replica.sqlite"_s));
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
