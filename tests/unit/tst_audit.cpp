// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/audit.h"
#include "app/services/epoch.h"
#include "tests/support/tinystore.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase_data() { ON_BOTH_ENGINES(); }
    void init();
    void cleanup() { m_tiny.reset(); }

    void namesWhoDidWhat();
    void repeatsAddNothing();
    void tamperingIsFound_data();
    void tamperingIsFound();
    void feedGoesOnAfterARestore();
    void feedIsHeldToItsState_data();
    void feedIsHeldToItsState();

private:
    [[nodiscard]] CommandReply give(const QString &name, const Id &target, int id)
    {
        return m_tiny->authority().execute(m_session, {tiny::id(id), name, target, {}, tiny::now}).value();
    }
    [[nodiscard]] QString text(const QString &sql)
    {
        auto cursor = m_tiny->database().query(sql);
        return cursor && cursor->next() ? cursor->value(0).toString() : u"nothing"_s;
    }

    std::unique_ptr<TinyStore> m_tiny;
    QString m_session;
};

/// A chain of three: done, refused, done.
void TestAudit::init()
{
    USE_ENGINE();
    m_tiny = std::make_unique<TinyStore>();
    const auto session = m_tiny->authority().signIn(tiny::emailOf(tiny::owner), tiny::password);
    QVERIFY_RESULT(session);
    m_session = session->sessionToken;
    QVERIFY(!give(u"ticket.close"_s, tiny::billingTicket, 80).refusal);
    m_tiny->now = tiny::now.addSecs(1);
    QVERIFY(give(u"contact.delete"_s, tiny::id(77), 81).refusal);
    m_tiny->now = tiny::now.addSecs(2);
    QVERIFY(!give(u"contact.delete"_s, tiny::billing, 82).refusal);
    QVERIFY_RESULT(verifyAuditChain(m_tiny->database()));
    QVERIFY_RESULT(verifyFeed(m_tiny->database()));
}

void TestAudit::namesWhoDidWhat()
{
    QCOMPARE(text(u"SELECT COUNT(*) FROM audit_entry"_s), u"3"_s);
    const QString second = u" FROM audit_entry WHERE sequence = 2"_s;
    QCOMPARE(text(u"SELECT outcome"_s + second), u"not_found"_s);
    QCOMPARE(text(u"SELECT contact_id"_s + second), tiny::owner);
    QCOMPARE(text(u"SELECT name"_s + second), u"contact.delete"_s);
    QCOMPARE(text(u"SELECT target_id"_s + second), tiny::id(77));
    QCOMPARE(text(u"SELECT command_id"_s + second), tiny::id(81));
    QCOMPARE(text(u"SELECT outcome FROM audit_entry WHERE sequence = 3"_s), u"done"_s);
}

void TestAudit::repeatsAddNothing()
{
    QVERIFY(give(u"contact.delete"_s, tiny::id(77), 81).refusal);
    QVERIFY(!give(u"contact.delete"_s, tiny::billing, 82).refusal);
    QCOMPARE(text(u"SELECT COUNT(*) FROM audit_entry"_s), u"3"_s);
}

void TestAudit::tamperingIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("the first is gone") << u"DELETE FROM audit_entry WHERE sequence = 1"_s;
    QTest::newRow("one is gone") << u"DELETE FROM audit_entry WHERE sequence = 2"_s;
    QTest::newRow("the last is gone") << u"DELETE FROM audit_entry WHERE sequence = 3"_s;
    QTest::newRow("all are gone") << u"DELETE FROM audit_entry"_s;
    QTest::newRow("all are gone, and since when they are kept")
        << u"DELETE FROM audit_entry; DELETE FROM authority_setting"_s;
    QTest::newRow("one is gone and the others moved up")
        << u"DELETE FROM audit_entry WHERE sequence = 2; UPDATE audit_entry SET sequence = 2 WHERE sequence = 3"_s;
    QTest::newRow("one was added")
        << u"INSERT INTO audit_entry SELECT account_id, 4, at, contact_id, command_id, name, target_id, outcome, hash, hash FROM audit_entry WHERE sequence = 3"_s;
    QTest::newRow("another account's") << u"UPDATE audit_entry SET account_id = 'another' WHERE sequence = 3"_s;
    for (const auto &column :
         {u"contact_id"_s, u"command_id"_s, u"name"_s, u"target_id"_s, u"outcome"_s, u"previous_hash"_s, u"hash"_s})
        QTest::newRow(qPrintable(u"another "_s + column))
            << u"UPDATE audit_entry SET %1 = 'other' WHERE sequence = 2"_s.arg(column);
    QTest::newRow("another time") << u"UPDATE audit_entry SET at = at + 1 WHERE sequence = 2"_s;
}

void TestAudit::tamperingIsFound()
{
    QFETCH(const QString, sql);
    for (const QString &statement : sql.split(u"; "_s))
        QVERIFY_RESULT(m_tiny->database().execute(statement));
    COMPARE_ERROR(verifyAuditChain(m_tiny->database()), ErrorCode::Corrupt, Rule::None, QString());
}

void TestAudit::feedGoesOnAfterARestore()
{
    const QString version = u"SELECT version FROM account_state"_s;
    for (int restores = 1; restores <= 2; ++restores) {
        const qint64 before = text(version).toLongLong();
        QVERIFY_RESULT(beginEpoch(m_tiny->database(), tiny::now));
        QVERIFY_RESULT(verifyFeed(m_tiny->database()));
        const CommandReply reply = give(u"contact.invite"_s, tiny::secondOwner, 90 + restores);
        QVERIFY(!reply.refusal);
        QVERIFY(reply.version > before + 1'000'000);
        QCOMPARE(text(version).toLongLong(), reply.version);
        QVERIFY_RESULT(verifyFeed(m_tiny->database()));
    }
}

void TestAudit::feedIsHeldToItsState_data()
{
    QTest::addColumn<bool>("isRestored");
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, bool isRestored, const QString &sql) {
        QTest::newRow(name) << isRestored << sql;
    };
    const QString one = u"DELETE FROM change_log WHERE version = 3"_s;
    const QString last = u"DELETE FROM change_log WHERE version = (SELECT MAX(version) FROM change_log)"_s;
    const QString back = u"UPDATE account_state SET version = version - 1"_s;
    row("the first is gone", false, u"DELETE FROM change_log WHERE version = 1"_s);
    row("one is gone", false, one);
    row("all are gone", false, u"DELETE FROM change_log"_s);
    row("the last is gone", false, last);
    row("one moved", false, u"UPDATE change_log SET version = 1000 WHERE version = 3"_s);
    row("the state went back", false, back);
    row("the state is gone", false, u"DELETE FROM account_state"_s);
    row("restored, and one from before is gone", true, one);
    row("restored, and the last is gone", true, last);
    row("restored, and the state went back", true, back);
    row("restored, and one moved to where versions were left out", true,
        u"UPDATE change_log SET version = (SELECT after_version + 1 FROM restored_feed) WHERE version = 3"_s);
    row("restored, and what was left out is gone", true, u"DELETE FROM restored_feed"_s);
}

void TestAudit::feedIsHeldToItsState()
{
    QFETCH(const bool, isRestored);
    QFETCH(const QString, sql);
    if (isRestored) {
        QVERIFY_RESULT(beginEpoch(m_tiny->database(), tiny::now));
        QVERIFY(!give(u"contact.invite"_s, tiny::secondOwner, 90).refusal);
    }
    QVERIFY_RESULT(m_tiny->database().execute(sql));
    COMPARE_ERROR(verifyFeed(m_tiny->database()), ErrorCode::Corrupt, Rule::None, QString());
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
