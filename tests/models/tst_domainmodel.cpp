// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domainmodel.h"
#include "models/expirymodel.h"
#include "models/lifecycle.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestDomainModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheCertificateInForce();
    void nearExpiryStandsOut();
    void lifeCycle_data();
    void lifeCycle();
    void lifeCycleHasOnlyKnownDates();
    void calendarHasTwelveMonths();
    void calendarLeavesOutWhatIsOver();
    void calendarSaysUntilWhenADomainCanBeRecovered();
    void calendarHeadingsCannotBeChosen();

private:
    [[nodiscard]] static DomainName domain(const QString &id, const QDate &expires,
                                           DomainState state = DomainState::Active)
    {
        DomainName d;
        d.id = id;
        d.name = id + u".es"_s;
        d.state = state;
        d.registeredOn = QDate(2020, 5, 1);
        d.expiresOn = expires;
        return d;
    }
    [[nodiscard]] static Certificate certificate(const QString &id, const QString &domainId, CertificateState state,
                                                 const QDate &until)
    {
        Certificate c;
        c.id = id;
        c.domainId = domainId;
        c.commonName = domainId + u".es"_s;
        c.state = state;
        c.validUntil = until;
        return c;
    }
    const QDate m_today{2026, 3, 2};
};

void TestDomainModel::showsTheCertificateInForce()
{
    DomainModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDomains({domain(u"a"_s, {2027, 1, 1}), domain(u"b"_s, {2027, 1, 1})},
                     {certificate(u"1"_s, u"a"_s, CertificateState::Expired, {2025, 1, 1}),
                      certificate(u"2"_s, u"a"_s, CertificateState::Valid, {2026, 9, 1}),
                      certificate(u"3"_s, u"a"_s, CertificateState::Revoked, {2026, 9, 1})},
                     m_today);
    const int column = model.columnOf(u"certificate");
    QCOMPARE(model.index(0, column).data(DecorationKeyRole).toString(), u"valid"_s);
    QCOMPARE(model.index(1, column).data(DecorationKeyRole).toString(), QString());
    QCOMPARE(model.domain(u"b")->name, u"b.es"_s);
    QVERIFY(!model.domain(u"z"));
}

void TestDomainModel::nearExpiryStandsOut()
{
    DomainName byHand = domain(u"a"_s, {2026, 3, 12});
    byHand.autoRenew = false;
    DomainModel model;
    model.setDomains({byHand, domain(u"b"_s, {2026, 3, 12}), domain(u"c"_s, {2026, 8, 1})}, {}, m_today);
    const int column = model.columnOf(u"expires_on");
    QCOMPARE(model.index(0, column).data(DecorationKeyRole).toString(), u"warning"_s);
    QCOMPARE(model.index(1, column).data(DecorationKeyRole).toString(), u"info"_s);
    QCOMPARE(model.index(2, column).data(DecorationKeyRole).toString(), QString());
}

void TestDomainModel::lifeCycle_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("current"); // -1: no line at all
    const auto row = [](DomainState state, int current) {
        QTest::newRow(enumName(state).data()) << static_cast<int>(state) << current;
    };
    row(DomainState::PendingRegistration, -1);
    row(DomainState::Active, static_cast<int>(LifeStage::Active));
    row(DomainState::ExpiringSoon, static_cast<int>(LifeStage::ExpiringSoon));
    row(DomainState::Expired, static_cast<int>(LifeStage::Grace));
    row(DomainState::Redemption, static_cast<int>(LifeStage::Redemption));
    row(DomainState::PendingDelete, static_cast<int>(LifeStage::PendingDelete));
    row(DomainState::PendingTransferIn, -1);
    row(DomainState::PendingTransferOut, static_cast<int>(LifeStage::Active));
    row(DomainState::TransferredAway, -1);
    row(DomainState::Suspended, static_cast<int>(LifeStage::Active));
    row(DomainState::Deleted, -1);
}

void TestDomainModel::lifeCycle()
{
    QFETCH(const int, state);
    QFETCH(const int, current);
    const auto steps = lifeCycleOf(domain(u"a"_s, {2026, 5, 1}, static_cast<DomainState>(state)));
    if (current < 0) {
        QVERIFY(steps.isEmpty());
        return;
    }
    QCOMPARE(steps.size(), 6);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const auto expected = i < current    ? LifeStep::Place::Past
                              : i == current ? LifeStep::Place::Current
                                             : LifeStep::Place::Ahead;
        QVERIFY(steps.at(i).place == expected);
    }
}

void TestDomainModel::lifeCycleHasOnlyKnownDates()
{
    DomainName lost = domain(u"a"_s, {2026, 1, 20}, DomainState::Redemption);
    auto steps = lifeCycleOf(lost);
    QCOMPARE(steps.at(0).from, std::optional(QDate(2020, 5, 1)));
    QCOMPARE(steps.at(3).from, std::optional(QDate(2026, 1, 20)));
    QVERIFY(!steps.at(4).until);
    lost.redemptionEndsOn = QDate(2026, 3, 22);
    steps = lifeCycleOf(lost);
    QCOMPARE(steps.at(4).until, std::optional(QDate(2026, 3, 22)));
    QCOMPARE(steps.at(5).from, std::optional(QDate(2026, 3, 22)));
}

void TestDomainModel::calendarHasTwelveMonths()
{
    ExpiryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContents({domain(u"past"_s, {2026, 3, 1}), domain(u"today"_s, {2026, 3, 2}),
                       domain(u"last"_s, {2027, 3, 1}), domain(u"late"_s, {2027, 3, 2})},
                      {certificate(u"c"_s, u"today"_s, CertificateState::Valid, {2026, 3, 30})}, m_today);
    QStringList lines;
    for (const ExpiryRow &row : model.rows())
        lines.append(row.isHeading ? u"%1: %2"_s.arg(row.date.toString(u"yyyy-MM"_s)).arg(row.count) : row.id);
    QCOMPARE(lines, QStringList({u"2026-03: 2"_s, u"today"_s, u"c"_s, u"2027-03: 1"_s, u"last"_s}));
}

void TestDomainModel::calendarLeavesOutWhatIsOver()
{
    ExpiryModel model;
    model.setContents({domain(u"a"_s, {2026, 6, 1}, DomainState::TransferredAway),
                       domain(u"b"_s, {2026, 6, 1}, DomainState::Deleted)},
                      {certificate(u"c"_s, u"a"_s, CertificateState::Revoked, {2026, 6, 1})}, m_today);
    QCOMPARE(model.rowCount(), 0);
}

void TestDomainModel::calendarSaysUntilWhenADomainCanBeRecovered()
{
    DomainName lost = domain(u"lost"_s, {2026, 1, 20}, DomainState::Redemption); // which is past
    lost.redemptionEndsOn = QDate(2026, 3, 22);
    lost.autoRenew = true;
    ExpiryModel model;
    model.setContents({lost, domain(u"late"_s, {2026, 1, 20}, DomainState::Redemption)}, {}, m_today);
    QCOMPARE(model.rowCount(), 2); // the month, and the one whose last day is known
    const ExpiryRow &row = model.row(1);
    QCOMPARE(row.id, u"lost"_s);
    QCOMPARE(row.date, QDate(2026, 3, 22));
    QVERIFY(row.isRedemption);
    QVERIFY(!row.renewsItself); // nothing recovers it by itself
}

void TestDomainModel::calendarHeadingsCannotBeChosen()
{
    ExpiryModel model;
    model.setContents({domain(u"a"_s, {2026, 6, 1})}, {}, m_today);
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.index(1, 0)) & Qt::ItemIsSelectable);
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"a.es"_s));
}

QTEST_GUILESS_MAIN(TestDomainModel)
#include "tst_domainmodel.moc"
