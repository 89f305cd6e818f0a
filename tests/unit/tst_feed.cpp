// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/changefeed.h"
#include "tests/support/tinystore.h"

#include <QTest>

#include <latch>
#include <thread>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// How the change feed is read, and what several connections make of it.
class TestFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase_data() { ON_BOTH_ENGINES(); }
    void init() { USE_ENGINE(); }

    void aPageTakesFewAccesses();
    void nothingNewIsOneRead();
    void rowsThatAreNotSeenDoNotHoldUp();
    void whatIsDeletedAndMadeAgainIsToldOnce();
    void messagesFollowTheirTickets();

private:
    static QString signedIn(TinyStore &tiny, ContactKind kind)
    {
        const auto session = tiny.authority().signIn(tiny::emailOf(TinyStore::contactOf(kind)), tiny::password);
        if (!session)
            qFatal("cannot sign in: %s", why(session).constData());
        return session->sessionToken;
    }
    static void addInvoices(TinyStore &tiny, int count)
    {
        Invoice invoice = tiny.get<Invoice>(tiny::invoice);
        QVERIFY_RESULT(tiny.database().runInTransaction([&]() -> Result<void> {
            Result<void> put;
            for (int i = 0; i < count && put; ++i) {
                invoice.id = tiny::id(5000 + i);
                put = tiny.store().put(invoice);
            }
            return put;
        }));
    }
};

void TestFeed::aPageTakesFewAccesses()
{
    TinyStore tiny;
    addInvoices(tiny, 600);
    const QString session = signedIn(tiny, ContactKind::Owner);
    const int before = tiny.accesses();
    const auto page = tiny.authority().changes(session, {}, 500);
    QVERIFY_RESULT(page);
    QCOMPARE(page->changes.size(), 500);
    QVERIFY(page->hasMore);
    // Who asks, where the account stands, the log, one statement for each of four types, the key.
    QVERIFY2(tiny.accesses() - before < 16, qPrintable(QString::number(tiny.accesses() - before)));
}

void TestFeed::nothingNewIsOneRead()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Owner);
    const auto first = tiny.authority().changes(session, {}, 500);
    QVERIFY_RESULT(first);
    const auto again = tiny.authority().changes(session, first->token, 500);
    int before = tiny.accesses();
    QVERIFY_RESULT(tiny.authority().resume(session));
    const int identified = tiny.accesses() - before;
    before = tiny.accesses();
    const auto nothing = tiny.authority().changes(session, first->token, 500);
    const int accesses = tiny.accesses() - before;
    QVERIFY(nothing && nothing->changes.isEmpty() && !nothing->hasMore);
    QCOMPARE(nothing->token, again->token);
    QVERIFY2(accesses - identified <= 3, qPrintable(QString::number(accesses - identified))); // two are for the keys
}

void TestFeed::rowsThatAreNotSeenDoNotHoldUp()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Technical); // who sees no invoices
    QString token = tiny.authority().changes(session, {}, 100).value().token;
    addInvoices(tiny, 3000);
    Ticket ticket = tiny.get<Ticket>(tiny::technicalTicket);
    tiny.put(ticket);
    int pages = 0;
    QStringList seen;
    for (bool hasMore = true; hasMore; ++pages) {
        const int before = tiny.accesses();
        const auto page = tiny.authority().changes(session, token, 100);
        QVERIFY_RESULT(page);
        QVERIFY(page->token != token);
        QVERIFY(tiny.accesses() - before < 24);
        for (const Change &change : page->changes)
            seen.append(change.id);
        token = page->token;
        hasMore = page->hasMore;
    }
    QCOMPARE(seen, QStringList{tiny::technicalTicket});
    QCOMPARE(pages, 4); // of 800 rows that were looked at
}

void TestFeed::whatIsDeletedAndMadeAgainIsToldOnce()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Owner);
    const QString token = tiny.authority().changes(session, {}, 100).value().token;
    const Contact contact = tiny.get<Contact>(tiny::billing);
    QVERIFY_RESULT(tiny.store().erase<Contact>(tiny::billing));
    tiny.put(contact);
    const auto page = tiny.authority().changes(session, token, 100);
    QVERIFY_RESULT(page);
    QCOMPARE(page->changes.size(), 1);
    QVERIFY(page->changes.constFirst().record);
    // In pages of one change each as well.
    QCOMPARE(tiny.authority().changes(session, token, 1).value().changes.size(), 1);
}

void TestFeed::messagesFollowTheirTickets()
{
    TinyStore tiny;
    const QString session = signedIn(tiny, ContactKind::Technical);
    const QString token = tiny.authority().changes(session, {}, 100).value().token;
    QStringList expected;
    for (int i = 0; i < 20; ++i) {
        Message message;
        message.id = tiny::id(500 + i);
        message.ticketId = i % 2 == 0 ? tiny::technicalTicket : tiny::billingTicket;
        message.at = tiny::now;
        tiny.put(message);
        if (i % 2 == 0)
            expected.append(message.id);
    }
    const auto page = tiny.authority().changes(session, token, 100);
    QVERIFY_RESULT(page);
    QStringList seen;
    for (const Change &change : page->changes) {
        if (change.record)
            seen.append(change.id);
    }
    QCOMPARE(seen, expected);
}

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
