// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/recordjson.h"
#include "app/services/activityquery.h"
#include "app/services/ledgerquery.h"
#include "app/services/personaldata.h"
#include "tests/support/everyrecord.h"
#include "tests/support/tinystore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// What is read of the activity log, and what is taken along of it with one's own data.
class TestActivityQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filters_data();
    void filters();
    void ordersByTime();
    void recentActionsOnce();
    void personalDataIsOnesOwn();
    void personalDataAsJson();
    void personalDataAsCsv();
    void personalDataNeedsTheContact();

private:
    QStringList read(const ActivityFilter &filter, Qt::SortOrder order = Qt::AscendingOrder)
    {
        const KeyedRows rows = activityRows(tiny::account, filter, order);
        QStringList summaries;
        const auto entries = readRecords<ActivityEntry>(m_tiny->store(), rows, {}, 100);
        for (const ActivityEntry &entry : entries.value())
            summaries.append(entry.summary);
        if (countRows(m_tiny->database(), rows).value() != summaries.size())
            summaries.append(u"counted otherwise"_s);
        return summaries;
    }

    std::unique_ptr<TinyStore> m_tiny;
};

void TestActivityQuery::init()
{
    m_tiny = std::make_unique<TinyStore>();
    int n = 300;
    for (const auto &[action, contact, summary] : {std::tuple(u"session.open"_s, tiny::owner, u"One"_s),
                                                   std::tuple(u"contact.modify"_s, tiny::technical, u"Two 100%"_s),
                                                   std::tuple(u"subscription.suspend"_s, Id(), u"Three_x"_s),
                                                   std::tuple(u"session.open"_s, tiny::technical, u"Four"_s)}) {
        ActivityEntry entry = everyRecord<ActivityEntry>();
        entry.id = tiny::id(++n);
        entry.at = tiny::now.addSecs(n);
        entry.action = action;
        entry.contactId = contact;
        entry.summary = summary;
        m_tiny->put(entry);
    }
}

void TestActivityQuery::filters_data()
{
    QTest::addColumn<ActivityFilter>("filter");
    QTest::addColumn<QStringList>("expected");
    const QStringList all{u"One"_s, u"Two 100%"_s, u"Three_x"_s, u"Four"_s};
    QTest::newRow("all") << ActivityFilter() << all;
    QTest::newRow("an action") << ActivityFilter{.action = u"session.open"_s} << QStringList({all[0], all[3]});
    QTest::newRow("a contact") << ActivityFilter{.contactId = tiny::technical} << QStringList({all[1], all[3]});
    QTest::newRow("the provider") << ActivityFilter{.contactId = Id()} << QStringList({all[2]});
    QTest::newRow("both") << ActivityFilter{.action = u"session.open"_s, .contactId = tiny::technical}
                          << QStringList({all[3]});
    QTest::newRow("words, in other letters") << ActivityFilter{.text = u" tWO "_s} << QStringList({all[1]});
    QTest::newRow("a percent sign is no pattern") << ActivityFilter{.text = u"%"_s} << QStringList({all[1]});
    QTest::newRow("nor is an underscore") << ActivityFilter{.text = u"e_x"_s} << QStringList({all[2]});
    QTest::newRow("an injection finds nothing") << ActivityFilter{.text = u"' OR '1'='1"_s} << QStringList();
}

void TestActivityQuery::filters()
{
    QFETCH(const ActivityFilter, filter);
    QFETCH(const QStringList, expected);
    QCOMPARE(read(filter), expected);
    QCOMPARE(filter.isAll(), QString::fromLatin1(QTest::currentDataTag()) == "all"_L1);
}

void TestActivityQuery::ordersByTime()
{
    QStringList down = read({}, Qt::DescendingOrder);
    std::ranges::reverse(down);
    QCOMPARE(down, read({}));
}

void TestActivityQuery::recentActionsOnce()
{
    QCOMPARE(recentActions(m_tiny->store()).value(),
             QStringList({u"contact.modify"_s, u"session.open"_s, u"subscription.suspend"_s}));
    m_tiny->failAt(1);
    COMPARE_ERROR(recentActions(m_tiny->store()), ErrorCode::Storage, Rule::None, QString());
}

void TestActivityQuery::personalDataIsOnesOwn()
{
    Message mine = everyRecord<Message>();
    mine.contactId = tiny::technical;
    m_tiny->put(mine);
    Message others = everyRecord<Message>();
    others.id = tiny::id(400);
    others.contactId = tiny::owner;
    m_tiny->put(others);
    const auto data = personalDataOf(m_tiny->store(), tiny::technical);
    QVERIFY_RESULT(data);
    QCOMPARE(data->contact.id, tiny::technical);
    QCOMPARE(data->tickets.size(), 1);
    QCOMPARE(data->tickets.constFirst().id, tiny::technicalTicket);
    QCOMPARE(data->messages.size(), 1);
    QCOMPARE(data->messages.constFirst().id, mine.id);
    QCOMPARE(data->activity.size(), 2);
}

void TestActivityQuery::personalDataAsJson()
{
    const auto data = personalDataOf(m_tiny->store(), tiny::technical);
    QVERIFY_RESULT(data);
    const QJsonObject json = QJsonDocument::fromJson(personalDataJson(*data, tiny::now)).object();
    QCOMPARE(json.value(u"format"_s).toString(), u"areacliente-personal-data-1"_s);
    QCOMPARE(json.value(u"exported_at"_s), toJson(tiny::now));
    const auto contact = recordFromJson<Contact>(json.value(u"contact"_s).toObject());
    QVERIFY_RESULT(contact);
    QCOMPARE(*contact, data->contact);
    QCOMPARE(json.value(u"activity_entries"_s).toArray().size(), 2);
    QCOMPARE(json.value(u"tickets"_s).toArray().size(), 1);
}

void TestActivityQuery::personalDataAsCsv()
{
    const auto data = personalDataOf(m_tiny->store(), tiny::technical);
    QVERIFY_RESULT(data);
    const QString csv = QString::fromUtf8(personalDataCsv(*data, exchangeDialect()));
    const QStringList tables = csv.split(u"\r\n\r\n"_s);
    QCOMPARE(tables.size(), 4);
    const QStringList activity = tables.at(3).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(activity.size(), 4);
    QCOMPARE(activity.at(0), u"activity_entry"_s);
    QVERIFY(activity.at(1).startsWith(u"at,contact_id,side,action"_s));
    QVERIFY(activity.at(2).contains(u"contact.modify"_s));
    QVERIFY(csv.startsWith(u"contact\r\nkind,given_name"_s));
}

void TestActivityQuery::personalDataNeedsTheContact()
{
    COMPARE_ERROR(personalDataOf(m_tiny->store(), tiny::id(77)), ErrorCode::NotFound, Rule::None, QString());
    for (int n = 1; n <= 4; ++n) {
        m_tiny->failAt(n);
        COMPARE_ERROR(personalDataOf(m_tiny->store(), tiny::technical), ErrorCode::Storage, Rule::None, QString());
    }
}

QTEST_GUILESS_MAIN(TestActivityQuery)
#include "tst_activityquery.moc"
