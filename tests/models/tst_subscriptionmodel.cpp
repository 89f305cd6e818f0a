// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quantity.h"
#include "models/subscriptionmodel.h"
#include "models/subscriptionpartmodels.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestSubscriptionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearness_data();
    void nearness();
    void showsSubscriptions();
    void endedOnesAreNotNear();
    void updatesInPlace();
    void parts();

private:
    [[nodiscard]] static Subscription subscription(const QString &id, const QString &label)
    {
        Subscription s;
        s.id = id;
        s.label = label;
        s.planName = u"Hosting M"_s;
        s.state = SubscriptionState::Active;
        s.price = euros(11940);
        s.startedOn = QDate(2022, 1, 1);
        s.renewsOn = QDate(2026, 3, 20);
        return s;
    }
    const QDate m_today{2026, 3, 2};
};

void TestSubscriptionModel::nearness_data()
{
    QTest::addColumn<std::optional<QDate>>("date");
    QTest::addColumn<bool>("renewsItself");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, std::optional<QDate> date, bool renews, const QString &key) {
        QTest::newRow(name) << date << renews << key;
    };
    row("none", std::nullopt, true, {});
    row("past", QDate(2026, 3, 1), false, {});
    row("today", QDate(2026, 3, 2), false, u"warning"_s);
    row("last near day", QDate(2026, 4, 1), true, u"info"_s);
    row("first far day", QDate(2026, 4, 2), true, {});
    row("near and ends", QDate(2026, 3, 10), false, u"warning"_s);
}

void TestSubscriptionModel::nearness()
{
    QFETCH(const std::optional<QDate>, date);
    QFETCH(const bool, renewsItself);
    QFETCH(const QString, key);
    QCOMPARE(nearnessKey(date, renewsItself, m_today), key);
}

void TestSubscriptionModel::showsSubscriptions()
{
    SubscriptionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSubscriptions({subscription(u"a"_s, u"uno.es"_s), subscription(u"b"_s, u"dos.es"_s)}, m_today);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.subscription(u"b")->label, u"dos.es"_s);
    QVERIFY(!model.subscription(u"c"));
    const auto cell = [&](QStringView column, int role) { return model.index(0, model.columnOf(column)).data(role); };
    QCOMPARE(cell(u"price", SortRole).toLongLong(), 11940);
    QCOMPARE(cell(u"price", Qt::DisplayRole).value<Money>(), euros(11940));
    QCOMPARE(cell(u"state", DecorationKeyRole).toString(), u"active"_s);
    QCOMPARE(cell(u"renews_on", DecorationKeyRole).toString(), u"info"_s);
    QCOMPARE(cell(u"label", SubtitleRole).toString(), u"Hosting M"_s);
}

void TestSubscriptionModel::endedOnesAreNotNear()
{
    Subscription ended = subscription(u"a"_s, u"uno.es"_s);
    ended.state = SubscriptionState::Ended;
    Subscription ending = subscription(u"b"_s, u"dos.es"_s);
    ending.state = SubscriptionState::Cancelling;
    ending.renewsOn.reset();
    ending.endsOn = QDate(2026, 3, 10);
    SubscriptionModel model;
    model.setSubscriptions({ended, ending}, m_today);
    const int column = model.columnOf(u"renews_on");
    QCOMPARE(model.index(0, column).data(DecorationKeyRole).toString(), QString());
    QCOMPARE(model.index(1, column).data(DecorationKeyRole).toString(), u"warning"_s);
    QCOMPARE(model.index(1, column).data(SortRole).toDate(), QDate(2026, 3, 10));
}

void TestSubscriptionModel::updatesInPlace()
{
    SubscriptionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Subscription first = subscription(u"a"_s, u"uno.es"_s);
    model.setSubscriptions({first, subscription(u"b"_s, u"dos.es"_s)}, m_today);
    const QPersistentModelIndex kept = model.index(1, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    first.label = u"otro.es"_s;
    model.setSubscriptions({subscription(u"c"_s, u"tres.es"_s), first, subscription(u"b"_s, u"dos.es"_s)}, m_today);
    QVERIFY(reset.isEmpty());
    QCOMPARE(kept.row(), 2);
    QCOMPARE(model.index(1, 0).data().toString(), u"otro.es"_s);
}

void TestSubscriptionModel::parts()
{
    MailboxModel mailboxes;
    const QAbstractItemModelTester tester(&mailboxes, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Mailbox mailbox;
    mailbox.id = u"m"_s;
    mailbox.address = u"info@uno.es"_s;
    mailbox.usedMb = 512;
    mailbox.quotaMb = 1024;
    mailbox.isEnabled = false;
    mailboxes.setRows({mailbox});
    const auto share = mailboxes.index(0, mailboxes.columnOf(u"used")).data().value<Share>();
    QCOMPARE(share.used, 512);
    QCOMPARE(share.whole, 1024);
    QCOMPARE(mailboxes.index(0, mailboxes.columnOf(u"is_enabled")).data(DecorationKeyRole).toString(), u"suspended"_s);

    ApplicationModel applications;
    const QAbstractItemModelTester otherTester(&applications, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Application application;
    application.id = u"a"_s;
    application.updateAvailable = true;
    applications.setRows({application});
    QCOMPARE(applications.index(0, applications.columnOf(u"update_available")).data(DecorationKeyRole).toString(),
             u"warning"_s);
}

QTEST_GUILESS_MAIN(TestSubscriptionModel)
#include "tst_subscriptionmodel.moc"
