// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fieldpatch.h"
#include "app/sync/replica.h"
#include "tests/support/await.h"
#include "tests/support/tinyaccount.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// Kills a process that writes to a replica, at any moment and without warning, over and over.
class KilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverTearsARowFromItsCommand();

private:
    void makeReplica(const QString &path);
    void killAWriter(const QString &path, int afterMilliseconds);
};

void KilledTest::makeReplica(const QString &path)
{
    auto database = Database::open(path, StoreKind::Replica);
    QVERIFY_RESULT(database);
    Replica replica(**database);
    SignedIn signedIn;
    signedIn.accountId = tiny::account;
    signedIn.actor = {tiny::owner, ContactKind::Owner, true};
    signedIn.policy = Policy::builtIn().json();
    QVERIFY_RESULT(replica.adopt(signedIn));
    ChangesPage page;
    page.token = u"token"_s;
    for (const auto &[id, kind] :
         {std::pair{tiny::owner, ContactKind::Owner}, std::pair{tiny::billing, ContactKind::Billing}}) {
        Contact contact = tiny::contact(id, kind, u"Name"_s, IdentityState::VerifiedByEmail);
        contact.secondSurname = u"0"_s;
        page.changes.append({u"contact"_s, id, contact});
    }
    QVERIFY_RESULT(replica.applyPage(page, tiny::now));
}

void KilledTest::killAWriter(const QString &path, int afterMilliseconds)
{
    QProcess writer;
    writer.start(QStringLiteral(REPLICA_WRITER), {path});
    QVERIFY(writer.waitForReadyRead(30'000));
    writer.waitForFinished(afterMilliseconds);
    QCOMPARE(writer.state(), QProcess::Running);
    writer.kill();
    QVERIFY(writer.waitForFinished(30'000));
}

void KilledTest::neverTearsARowFromItsCommand()
{
    constexpr int rounds = 200;
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"replica.sqlite"_s);
    makeReplica(path);
    auto *random = QRandomGenerator::global();
    qsizetype written = 0;
    for (int round = 0; round < rounds; ++round) {
        killAWriter(path, static_cast<int>(random->bounded(30)) + 5);
        auto database = Database::open(path, StoreKind::Replica);
        QVERIFY_RESULT(database);
        QVERIFY_RESULT((*database)->checkIntegrity());
        Replica replica(**database);
        const auto outbox = replica.outbox();
        QVERIFY_RESULT(outbox);
        const auto contact = replica.reader().value().get<Contact>(tiny::billing);
        QVERIFY_RESULT(contact);
        // The row counts the commands that were applied to it; the outbox holds exactly those, in order.
        QCOMPARE(contact->secondSurname.toLongLong(), outbox->size());
        for (qsizetype i = written; i < outbox->size(); ++i) {
            const auto patch = patchFromJson(outbox->at(i).command.arguments);
            QVERIFY_RESULT(patch);
            QCOMPARE(patch->first().to.toString(), QString::number(i + 1));
        }
        written = outbox->size();
    }
    QVERIFY(written > 0); // the writers got to write
}

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_killed.moc"
