// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

/// A log of any length that is made up on the way; answers from the event loop, as a store does.
class LongLog : public QObject, public PageSource<ActivityEntry, ActivityFilter>
{
public:
    explicit LongLog(qint64 length)
        : m_length(length)
    {
    }
    int blocksRead = 0;

    void count(const Query &, PageReply<qint64> reply) override
    {
        later([=, this] { reply(m_length); });
    }
    void boundaries(const Query &, int blockSize, PageReply<QList<PageKey>> reply) override
    {
        later([=, this] {
            QList<PageKey> keys;
            for (qint64 row = blockSize; row < m_length; row += blockSize)
                keys.append(PageKey{QVariant(row)});
            reply(keys);
        });
    }
    void block(const Query &, const PageKey &first, int limit, PageReply<QList<ActivityEntry>> reply) override
    {
        later([=, this] {
            ++blocksRead;
            const qint64 from = first.isEmpty() ? 0 : first.constFirst().toLongLong();
            QList<ActivityEntry> entries;
            for (qint64 row = from; row < std::min(from + limit, m_length); ++row)
                entries.append(entry(row));
            reply(entries);
        });
    }
    void positions(const Query &, const QStringList &ids, PageReply<QHash<QString, qint64>> reply) override
    {
        later([=] {
            QHash<QString, qint64> found;
            for (const QString &id : ids)
                found.insert(id, id.toLongLong());
            reply(found);
        });
    }

private:
    void later(const std::function<void()> &work) { QMetaObject::invokeMethod(this, work, Qt::QueuedConnection); }
    static ActivityEntry entry(qint64 row)
    {
        ActivityEntry entry;
        entry.id = QString::number(row);
        entry.action = u"session.open"_s;
        entry.side = row % 2 == 0 ? ActorSide::Customer : ActorSide::Provider;
        entry.summary = u"Entry %1"_s.arg(row);
        entry.at = QDateTime::fromSecsSinceEpoch(1'700'000'000 - row, Qt::UTC);
        return entry;
    }

    qint64 m_length;
};

} // namespace

class TestActivityModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longLogIsReadInBlocks();
    void sidesDecorate();
};

void TestActivityModel::longLogIsReadInBlocks()
{
    LongLog log(100'000);
    ActivityModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &PagedModelBase::loaded);
    model.setQuery({{}, u"at"_s, Qt::DescendingOrder});
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 100'000);
    const QModelIndex last = model.index(99'999, model.columnOf(u"summary"));
    QVERIFY(!last.data(LoadedRole).toBool());
    QCOMPARE(last.data().toString(), u"…"_s); // looked at, so asked for
    QTRY_COMPARE(last.data().toString(), u"Entry 99999"_s);
    QVERIFY(log.blocksRead <= 6);
    QVERIFY(model.blocksHeld() <= PagedModelBase::maxBlocks);
}

void TestActivityModel::sidesDecorate()
{
    LongLog log(2);
    ActivityModel model(log);
    model.setQuery({{}, u"at"_s, Qt::DescendingOrder});
    QTRY_VERIFY(model.rowAt(1));
    QCOMPARE(model.index(0, 0).data(DecorationKeyRole).toString(), u"customer"_s);
    QCOMPARE(model.index(1, 0).data(DecorationKeyRole).toString(), u"provider"_s);
    QCOMPARE(model.index(0, 0).data(SubtitleRole).toString(), u"Entry 0"_s);
    QCOMPARE(model.index(0, model.columnOf(u"at")).data(SortRole).toDateTime(),
             QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC));
}

QTEST_GUILESS_MAIN(TestActivityModel)
#include "tst_activitymodel.moc"
