// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/accountfile.h"
#include "app/sample/samplegenerator.h"
#include "app/services/authority.h"
#include "tests/support/await.h"
#include "tests/support/serverprocess.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The commands of the program from the outside: what they do, their exit codes, and what they say.
class TestServerCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsVersionAndHelp();
    void refusesWrongUsage();
    void refusesWrongConfiguration();
    void printsItsConfiguration();
    void makesTheStorePrivately();
    void makesTheSampleOnce();
    void listsUsers();
    void setsAPassword();
    void refusesAShortPassword();
    void neverTakesAPasswordAsAWord();
    void resetsTwoFactor();
    void endsSessions();
    void namesNobodyUnknown();
    void importsABundleAmongOthers();
    void refusesABadBundle();
    void deletesAnAccountWholly();
    void rotatesKeys();
    void backsUpAndRestores();
    void restoresOnlyWhereThereIsRoom();
    void restoreRefusesWhatIsNoBackup();
    void checkFindsFaults_data();
    void checkFindsFaults();
    void sharesNoStore();
    void saysThatTheStoreIsNewer();
    void saysThatTheDiskIsReadOnly();

private:
    /// A server of its own whose store is the sample account.
    static void copySample(const ServerProcess &server)
    {
        QVERIFY(QFile::copy(s_sample->database(), server.database()));
    }
    /// Another sample account, as a file.
    static void writeBundle(const QString &file)
    {
        const ServerProcess server;
        QCOMPARE(server.run({u"sample"_s, u"--seed"_s, u"2"_s, u"--invoices"_s, u"12"_s}).code, 0);
        const auto database = Database::open(server.database(), StoreKind::Authority);
        QVERIFY_RESULT(database);
        QVERIFY_RESULT(exportAccount(**database, file));
    }
    [[nodiscard]] static QStringList columns(const QString &table, int row)
    {
        return table.split(u'\n').value(row).split(u'\t');
    }
    [[nodiscard]] static QString ownersEmail() { return s_owner.value(4); }

    inline static std::unique_ptr<ServerProcess> s_sample;
    inline static QStringList s_owner; ///< its row of `user list`
};

#define COMPARE_RUN(outcome, wanted)                                                                                   \
    do {                                                                                                               \
        const ProgramRun &run_ = (outcome);                                                                            \
        QVERIFY2(run_.code == (wanted), qPrintable(QString(QString::number(run_.code) + run_.out + run_.err)));        \
    } while (false)

void TestServerCli::initTestCase()
{
    s_sample = std::make_unique<ServerProcess>();
    const ProgramRun made = s_sample->run({u"sample"_s, u"--invoices"_s, u"12"_s});
    COMPARE_RUN(made, 0);
    QVERIFY(made.out.contains(QLatin1String(samplePassword)));
    for (const QString &row : s_sample->run({u"user"_s, u"list"_s}).out.split(u'\n')) {
        if (const QStringList columns = row.split(u'\t');
            columns.value(2) == "owner"_L1 && columns.value(5) == "yes"_L1)
            s_owner = columns;
    }
    QCOMPARE(s_owner.size(), 8);
}

void TestServerCli::tellsVersionAndHelp()
{
    const ServerProcess server;
    const ProgramRun version = server.run({u"--version"_s});
    COMPARE_RUN(version, 0);
    QCOMPARE(version.out, u"areacliente-server "_s + QStringLiteral(AREACLIENTE_VERSION) + u'\n');
    const ProgramRun help = server.run({u"--help"_s});
    COMPARE_RUN(help, 0);
    QVERIFY(help.out.contains(u"rotate-keys"_s) && help.out.contains(u"trusted-proxies"_s));
    QVERIFY(help.err.isEmpty());
}

void TestServerCli::refusesWrongUsage()
{
    const ServerProcess server;
    const ProgramRun outcome = server.run({u"start"_s});
    COMPARE_RUN(outcome, 64);
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY(outcome.out.isEmpty());
}

void TestServerCli::refusesWrongConfiguration()
{
    ServerProcess server;
    QFile config(server.file(u"server.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("# mine\nlisten = 127.0.0.1:1\nlistn = 2\n");
    config.close();
    const ProgramRun file = server.run({u"init"_s});
    COMPARE_RUN(file, 78);
    QVERIFY2(file.err.contains(u"server.conf:3: unknown key listn"_s), qPrintable(file.err));
    QVERIFY(config.remove());

    server.environment().insert(u"AREACLIENTE_QUEUE"_s, u"none"_s);
    const ProgramRun variable = server.run({u"init"_s});
    COMPARE_RUN(variable, 78);
    QVERIFY2(variable.err.contains(u"AREACLIENTE_QUEUE"_s), qPrintable(variable.err));
    server.environment().remove(u"AREACLIENTE_QUEUE"_s);

    const ProgramRun inTheClear = server.run({u"--listen"_s, u"0.0.0.0:0"_s, u"serve"_s});
    COMPARE_RUN(inTheClear, 78);
    QVERIFY2(inTheClear.err.contains(u"tls-certificate"_s), qPrintable(inTheClear.err));
    const ProgramRun admin = server.run({u"--admin-listen"_s, u"0.0.0.0:0"_s, u"serve"_s});
    COMPARE_RUN(admin, 78);
}

void TestServerCli::printsItsConfiguration()
{
    ServerProcess server;
    server.environment().insert(u"AREACLIENTE_NAME"_s, u"Alojamientos"_s);
    const ProgramRun printed = server.run({u"serve"_s, u"--print-config"_s});
    COMPARE_RUN(printed, 0);
    QVERIFY(printed.out.contains(u"name = Alojamientos\n"_s));
    QVERIFY(printed.out.contains(u"database = "_s + server.database()));
    QVERIFY(!QFile::exists(server.database()));
}

void TestServerCli::makesTheStorePrivately()
{
    const ServerProcess server;
    COMPARE_RUN(server.run({u"init"_s}), 0);
    COMPARE_RUN(server.run({u"init"_s}), 0); // and again
    QCOMPARE(QFile::permissions(server.database()) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    COMPARE_RUN(server.run({u"check"_s}), 0);
}

void TestServerCli::makesTheSampleOnce()
{
    const ProgramRun again = s_sample->run({u"sample"_s, u"--invoices"_s, u"12"_s});
    COMPARE_RUN(again, 1);
    QVERIFY(again.err.contains(u"account delete"_s));
    const ProgramRun listed = s_sample->run({u"account"_s, u"list"_s});
    COMPARE_RUN(listed, 0);
    QCOMPARE(listed.out.count(u'\n'), 2);
    const ProgramRun shown = s_sample->run({u"account"_s, u"show"_s, columns(listed.out, 1).first()});
    COMPARE_RUN(shown, 0);
    QVERIFY2(shown.out.contains(u"invoice\t12\n"_s), qPrintable(shown.out));
    COMPARE_RUN(s_sample->run({u"account"_s, u"show"_s, u"nobody"_s}), 1);
    COMPARE_RUN(s_sample->run({u"check"_s}), 0);
}

void TestServerCli::listsUsers()
{
    const ProgramRun all = s_sample->run({u"user"_s, u"list"_s});
    COMPARE_RUN(all, 0);
    const ProgramRun one = s_sample->run({u"user"_s, u"list"_s, s_owner.first()});
    QCOMPARE(one.out, all.out);
    const ProgramRun none = s_sample->run({u"user"_s, u"list"_s, u"nobody"_s});
    COMPARE_RUN(none, 0);
    QCOMPARE(none.out.count(u'\n'), 1);
}

void TestServerCli::setsAPassword()
{
    const ServerProcess server;
    copySample(server);
    const ProgramRun set = server.run({u"user"_s, u"set-password"_s, ownersEmail()}, "una-clave-nueva\n");
    COMPARE_RUN(set, 0);
    QVERIFY2(!QString(set.out + set.err).contains(u"una-clave"_s), "the password was told");
    const auto database = Database::open(server.database(), StoreKind::Authority);
    QVERIFY_RESULT(database);
    const auto authority = Authority::open(**database, Policy::builtIn(),
                                           [] { return QDateTime::currentDateTimeUtc(); }, {});
    QVERIFY_RESULT(authority);
    QVERIFY_RESULT((*authority)->signIn(ownersEmail(), u"una-clave-nueva"_s));
    QVERIFY(!(*authority)->signIn(ownersEmail(), QString::fromLatin1(samplePassword)));
}

void TestServerCli::refusesAShortPassword()
{
    for (const QByteArray &input : {QByteArray(), QByteArray("\n"), QByteArray("short\n")}) {
        const ProgramRun set = s_sample->run({u"user"_s, u"set-password"_s, ownersEmail()}, input);
        COMPARE_RUN(set, 2);
        QVERIFY(set.err.contains(u"10 characters"_s));
    }
}

void TestServerCli::neverTakesAPasswordAsAWord()
{
    COMPARE_RUN(s_sample->run({u"user"_s, u"set-password"_s, ownersEmail(), u"una-clave-nueva"_s}), 64);
    COMPARE_RUN(s_sample->run({u"--password"_s, u"una-clave-nueva"_s, u"user"_s, u"set-password"_s, ownersEmail()}),
                64);
    const ServerProcess server;
    const ProgramRun url = server.run({u"--database"_s, u"postgresql://a:una-clave-nueva@localhost/b"_s, u"init"_s});
    COMPARE_RUN(url, 78);
    QVERIFY2(!url.err.contains(u"una-clave"_s), qPrintable(url.err));
}

void TestServerCli::resetsTwoFactor()
{
    const ServerProcess server;
    copySample(server);
    {
        const auto database = Database::open(server.database(), StoreKind::Authority);
        QVERIFY_RESULT(database);
        QVERIFY_RESULT(
            (*database)->execute(u"INSERT INTO two_factor (account_id, contact_id, key_id, secret, is_active, "
                                 "last_step) VALUES (?, ?, 'k', 's', 1, 0)"_s,
                                 {s_owner[0], s_owner[1]}));
        QVERIFY_RESULT((*database)->execute(u"UPDATE contact SET two_factor = 1 WHERE id = ?"_s, {s_owner[1]}));
    }
    COMPARE_RUN(server.run({u"user"_s, u"reset-two-factor"_s, s_owner[1]}), 0);
    QVERIFY(server.run({u"user"_s, u"list"_s}).out.contains(ownersEmail() + u"\tyes\tno\t"_s));
    COMPARE_RUN(server.run({u"check"_s}), 0);
    const auto database = Database::open(server.database(), StoreKind::Authority);
    QVERIFY_RESULT(database);
    const auto contact = RecordStore(**database, s_owner[0], nullptr, nullptr).get<Contact>(s_owner[1]);
    QVERIFY_RESULT(contact);
    QVERIFY(!contact->twoFactor);
}

void TestServerCli::endsSessions()
{
    const ServerProcess server;
    copySample(server);
    {
        const auto database = Database::open(server.database(), StoreKind::Authority);
        QVERIFY_RESULT(database);
        const auto authority = Authority::open(**database, Policy::builtIn(),
                                               [] { return QDateTime::currentDateTimeUtc(); }, {});
        QVERIFY_RESULT(authority);
        QVERIFY_RESULT((*authority)->signIn(ownersEmail(), QString::fromLatin1(samplePassword)));
    }
    QVERIFY(server.run({u"user"_s, u"list"_s}).out.contains(ownersEmail() + u"\tyes\tno\t1\n"_s));
    const ProgramRun ended = server.run({u"user"_s, u"end-sessions"_s, ownersEmail().toUpper()});
    COMPARE_RUN(ended, 0);
    QCOMPARE(ended.out, u"1 sessions ended.\n"_s);
    QVERIFY(server.run({u"user"_s, u"list"_s}).out.contains(ownersEmail() + u"\tyes\tno\t0\n"_s));
}

void TestServerCli::namesNobodyUnknown()
{
    for (const auto &command : {u"set-password"_s, u"reset-two-factor"_s, u"end-sessions"_s})
        COMPARE_RUN(s_sample->run({u"user"_s, command, u"nobody@example.org"_s}, "una-clave-nueva\n"), 1);
    const ServerProcess server;
    const ProgramRun noStore = server.run({u"user"_s, u"list"_s});
    COMPARE_RUN(noStore, 1);
    QVERIFY2(noStore.err.contains(u"init"_s), qPrintable(noStore.err));
}

void TestServerCli::importsABundleAmongOthers()
{
    const ServerProcess server;
    copySample(server);
    const QString bundle = server.file(u"other.jsonl"_s);
    writeBundle(bundle);
    COMPARE_RUN(server.run({u"import"_s, bundle}), 0);
    const ProgramRun listed = server.run({u"account"_s, u"list"_s});
    QCOMPARE(listed.out.count(u'\n'), 3);
    const ProgramRun again = server.run({u"import"_s, bundle});
    COMPARE_RUN(again, 1);
    QVERIFY2(again.err.contains(u"--replace"_s), qPrintable(again.err));
    COMPARE_RUN(server.run({u"import"_s, bundle, u"--replace"_s}), 0);
    COMPARE_RUN(server.run({u"check"_s}), 0);
    COMPARE_RUN(server.run({u"import"_s, server.file(u"none.jsonl"_s)}), 1);
}

void TestServerCli::refusesABadBundle()
{
    const ServerProcess server;
    copySample(server);
    QFile example(server.file(u"other.jsonl"_s));
    writeBundle(example.fileName());
    QVERIFY(example.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = example.readAll().split('\n');
    lines[2] = "{not json";
    QFile bad(server.file(u"bad.jsonl"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(lines.join('\n'));
    bad.close();
    const ProgramRun outcome = server.run({u"import"_s, bad.fileName()});
    COMPARE_RUN(outcome, 2);
    QVERIFY2(outcome.err.contains(u"bad.jsonl:3"_s) && outcome.err.contains(u"nothing was imported"_s),
             qPrintable(outcome.err));
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QCOMPARE(server.run({u"account"_s, u"list"_s}).out.count(u'\n'), 2);
}

void TestServerCli::deletesAnAccountWholly()
{
    const ServerProcess server;
    copySample(server);
    const ProgramRun unsure = server.run({u"account"_s, u"delete"_s, s_owner[0]});
    COMPARE_RUN(unsure, 64);
    QVERIFY2(unsure.err.contains(u"--yes"_s), qPrintable(unsure.err));
    COMPARE_RUN(server.run({u"account"_s, u"delete"_s, s_owner[0], u"--yes"_s}), 0);
    COMPARE_RUN(server.run({u"account"_s, u"delete"_s, s_owner[0], u"--yes"_s}), 1);
    COMPARE_RUN(server.run({u"check"_s}), 0);
    // Not a word of it is left: the file is looked through as it is.
    const ProgramRun copied = server.run({u"backup"_s, server.file(u"after.sqlite"_s)});
    COMPARE_RUN(copied, 0);
    QFile file(server.file(u"after.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(!content.contains(s_owner[0].toLatin1()));
    QVERIFY(!content.contains(ownersEmail().toLatin1()));
}

void TestServerCli::rotatesKeys()
{
    const ServerProcess server;
    copySample(server);
    COMPARE_RUN(server.run({u"rotate-keys"_s}), 0);
    COMPARE_RUN(server.run({u"rotate-keys"_s, u"--revoke"_s}), 0);
    COMPARE_RUN(server.run({u"check"_s}), 0);
}

void TestServerCli::backsUpAndRestores()
{
    const ServerProcess server;
    copySample(server);
    const QString backup = server.file(u"backup.sqlite"_s);
    COMPARE_RUN(server.run({u"backup"_s, backup}), 0);
    QCOMPARE(QFile::permissions(backup) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(!QFile::exists(backup + u".partial"_s));
    COMPARE_RUN(server.run({u"backup"_s, backup}), 1); // nothing is written over

    const ServerProcess other;
    COMPARE_RUN(other.run({u"restore"_s, backup}), 0);
    COMPARE_RUN(other.run({u"check"_s}), 0);
    QCOMPARE(other.run({u"user"_s, u"list"_s}).out, server.run({u"user"_s, u"list"_s}).out);
    QCOMPARE(QFile::permissions(other.database()) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
}

void TestServerCli::restoresOnlyWhereThereIsRoom()
{
    const ServerProcess server;
    COMPARE_RUN(server.run({u"init"_s}), 0);
    COMPARE_RUN(server.run({u"restore"_s, s_sample->database()}), 0); // an empty store is in nobody's way
    const ProgramRun filled = server.run({u"restore"_s, s_sample->database()});
    COMPARE_RUN(filled, 1);
    QVERIFY2(filled.err.contains(u"--replace"_s), qPrintable(filled.err));
    COMPARE_RUN(server.run({u"restore"_s, s_sample->database(), u"--replace"_s}), 0);
    const QStringList aside = QDir(server.folder()).entryList({u"authority.sqlite.replaced-*"_s});
    QVERIFY(!aside.isEmpty());
    COMPARE_RUN(server.run({u"check"_s}), 0);
}

void TestServerCli::restoreRefusesWhatIsNoBackup()
{
    const ServerProcess server;
    copySample(server);
    QFile file(server.file(u"text"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("SQLite format 3 is what this says, and no more");
    file.close();
    const QString replica = server.file(u"replica.sqlite"_s);
    QVERIFY(Database::open(replica, StoreKind::Replica));
    const QString foreign = server.file(u"foreign.sqlite"_s);
    {
        const auto database = Database::open(foreign, StoreKind::Replica);
        QVERIFY_RESULT((*database)->execute(u"DROP TABLE schema_version"_s));
    }
    for (const QString &name :
         {server.file(u"server.conf"_s), server.file(u"text"_s), server.file(u"none"_s), replica, foreign}) {
        const ProgramRun outcome = server.run({u"restore"_s, name, u"--replace"_s});
        QVERIFY2(outcome.code == 1 || outcome.code == 2, qPrintable(outcome.err));
        QCOMPARE(outcome.err.count(u'\n'), 1);
    }
    COMPARE_RUN(server.run({u"check"_s}), 0); // and the store is what it was
    QCOMPARE(server.run({u"account"_s, u"list"_s}).out.count(u'\n'), 2);
}

void TestServerCli::checkFindsFaults_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("finding");
    QTest::newRow("a row that cannot be read")
        << u"UPDATE invoice SET state = 'lost' WHERE id = (SELECT MIN(id) FROM invoice)"_s << u"invoice"_s;
    QTest::newRow("no verified owner") << u"UPDATE contact SET identity = 'pending' WHERE kind = 'owner'"_s
                                       << u"no verified owner"_s;
    QTest::newRow("a sign-in of nobody") << u"UPDATE credential SET contact_id = 'x' WHERE email = "
                                            "(SELECT MIN(email) FROM credential)"_s
                                         << u"credential"_s;
    QTest::newRow("rows of no account")
        << u"UPDATE message SET account_id = 'x' WHERE id = (SELECT MIN(id) FROM message)"_s << u"message"_s;
    QTest::newRow("a gap in the feed")
        << u"DELETE FROM change_log WHERE version = (SELECT MAX(version) / 2 FROM change_log)"_s << u"feed"_s;
    QTest::newRow("a forged entry of the audit chain")
        << u"INSERT INTO audit_entry (account_id, sequence, at, contact_id, command_id, name, target_id, outcome, "
           "previous_hash, hash) SELECT account_id, 1, 0, id, id, 'ticket.close', id, 'done', '', 'x' FROM account"_s
        << u"audit"_s;
}

void TestServerCli::checkFindsFaults()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, finding);
    const ServerProcess server;
    copySample(server);
    {
        const auto database = Database::open(server.database(), StoreKind::Authority);
        QVERIFY_RESULT(database);
        const auto changed = (*database)->execute(sql);
        QVERIFY_RESULT(changed);
        QVERIFY(*changed > 0);
    }
    const ProgramRun outcome = server.run({u"check"_s});
    COMPARE_RUN(outcome, 2);
    QVERIFY2(outcome.err.contains(finding), qPrintable(outcome.err));
}

void TestServerCli::sharesNoStore()
{
    ServerProcess server;
    copySample(server);
    QVERIFY2(server.serve(), server.log().constData());
    for (const QStringList &command :
         {QStringList{u"init"_s}, QStringList{u"user"_s, u"end-sessions"_s, ownersEmail()},
          QStringList{u"rotate-keys"_s}, QStringList{u"restore"_s, s_sample->database(), u"--replace"_s},
          QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--admin-listen"_s, QString(), u"serve"_s}}) {
        const ProgramRun refused = server.run(command);
        COMPARE_RUN(refused, 1);
        QVERIFY2(refused.err.contains(u"process %1"_s.arg(server.processId())), qPrintable(refused.err));
    }
    COMPARE_RUN(server.run({u"user"_s, u"list"_s}), 0); // reading is another matter
    COMPARE_RUN(server.run({u"check"_s}), 0);
    QCOMPARE(server.terminate(), 0);
    COMPARE_RUN(server.run({u"init"_s}), 0);
}

void TestServerCli::saysThatTheStoreIsNewer()
{
    const ServerProcess server;
    copySample(server);
    {
        const auto database = Database::open(server.database(), StoreKind::Authority);
        QVERIFY_RESULT(database);
        QVERIFY_RESULT((*database)->execute(u"UPDATE schema_version SET version = 9999"_s));
    }
    for (const QStringList &command : {QStringList{u"init"_s}, QStringList{u"serve"_s}, QStringList{u"check"_s},
                                       QStringList{u"backup"_s, server.file(u"b"_s)}}) {
        const ProgramRun outcome = server.run(QStringList{u"--listen"_s, u"127.0.0.1:0"_s} + command);
        QVERIFY2(outcome.code == 2 || outcome.code == 1, qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains(u"newer areacliente-server"_s), qPrintable(outcome.err));
    }
    QVERIFY(!QFile::exists(server.file(u"b"_s)));
}

void TestServerCli::saysThatTheDiskIsReadOnly()
{
    const ServerProcess server;
    const ProgramRun outcome = server.run({u"--database"_s, u"/proc/authority.sqlite"_s, u"init"_s});
    COMPARE_RUN(outcome, 1);
    QCOMPARE(outcome.err.count(u'\n'), 1);
}

QTEST_GUILESS_MAIN(TestServerCli)
#include "tst_servercli.moc"
