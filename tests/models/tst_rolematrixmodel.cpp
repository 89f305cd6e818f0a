// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rolematrixmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// The explorer must say exactly what the matrix in force says.
class TestRoleMatrixModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsTheMatrix_data();
    void everyCellIsTheMatrix();
    void exceptionsAreThoseOfTheKind();
    void differences();
    void anotherMatrixIsShownAsItIs();
    void modelIsSound();

private:
    static const RoleRow &rowOf(const QList<RoleRow> &rows, Area area) { return rows.at(static_cast<qsizetype>(area)); }

    const Policy m_policy = Policy::builtIn();
};

void TestRoleMatrixModel::everyCellIsTheMatrix_data()
{
    QTest::addColumn<int>("kind");
    for (const ContactKind kind : allContactKinds)
        QTest::newRow(enumName(kind).data()) << static_cast<int>(kind);
}

void TestRoleMatrixModel::everyCellIsTheMatrix()
{
    QFETCH(const int, kind);
    const auto who = static_cast<ContactKind>(kind);
    const QList<RoleRow> rows = roleRows(m_policy, who, std::nullopt);
    QCOMPARE(rows.size(), static_cast<qsizetype>(areaCount));
    for (std::size_t a = 0; a < areaCount; ++a) {
        const auto area = static_cast<Area>(a);
        QCOMPARE(rowOf(rows, area).area, area);
        for (std::size_t i = 0; i < actionCount; ++i) {
            const auto action = static_cast<Action>(i);
            const auto &scope = rowOf(rows, area).scope(action);
            if (m_policy.actions(area).contains(action))
                QCOMPARE(scope, std::optional(m_policy.scope(who, area, action)));
            else if (scope)
                QCOMPARE(action, Action::Vouch);
            QVERIFY(!rowOf(rows, area).isDifferent(action));
        }
    }
    for (const ContactKind target : allContactKinds) {
        const auto &vouch = rowOf(rows, m_policy.contactArea(target)).scope(Action::Vouch);
        QCOMPARE(vouch && vouch->all, m_policy.mayVouch(who, target));
        QCOMPARE(vouch.has_value(), target != ContactKind::Owner); // for an owner nobody can
    }
}

void TestRoleMatrixModel::exceptionsAreThoseOfTheKind()
{
    QCOMPARE(rowOf(roleRows(m_policy, ContactKind::Administrative, std::nullopt), Area::CustomerRecord).except,
             QStringList({u"name"_s, u"tax_id"_s}));
    // What nobody changes by hand is no exception of a kind, and who changes nothing has none.
    QVERIFY(rowOf(roleRows(m_policy, ContactKind::Owner, std::nullopt), Area::CustomerRecord).except.isEmpty());
    QVERIFY(rowOf(roleRows(m_policy, ContactKind::Technical, std::nullopt), Area::CustomerRecord).except.isEmpty());
}

void TestRoleMatrixModel::differences()
{
    const QList<RoleRow> rows = roleRows(m_policy, ContactKind::Technical, ContactKind::Owner);
    QVERIFY(rowOf(rows, Area::Invoices).isDifferent(Action::View));
    QVERIFY(rowOf(rows, Area::Invoices).isDifferent(Action::Pay));
    QVERIFY(!rowOf(rows, Area::Resources).isDifferent(Action::Create));
    QVERIFY(rowOf(rows, Area::TechnicalContact).isDifferent(Action::Modify)); // its own only
    QVERIFY(
        rowOf(roleRows(m_policy, ContactKind::Administrative, ContactKind::Owner), Area::CustomerRecord).exceptDiffers);
    for (const RoleRow &row : roleRows(m_policy, ContactKind::Billing, ContactKind::Billing)) {
        for (std::size_t i = 0; i < actionCount; ++i)
            QVERIFY(!row.differs[i]);
    }
}

void TestRoleMatrixModel::anotherMatrixIsShownAsItIs()
{
    const QByteArray opened = m_policy.json().replace(R"("technical": {},
        "billing": { "view": "all", "pay": "all" })",
                                                      R"("technical": { "view": "all" },
        "billing": { "view": "all", "pay": "all" })");
    QVERIFY(opened != m_policy.json());
    const auto policy = Policy::fromJson(opened);
    QVERIFY(policy);
    QVERIFY(rowOf(roleRows(*policy, ContactKind::Technical, std::nullopt), Area::Invoices).scope(Action::View)->all);
    QVERIFY(
        rowOf(roleRows(m_policy, ContactKind::Technical, std::nullopt), Area::Invoices).scope(Action::View)->isNone());
}

void TestRoleMatrixModel::modelIsSound()
{
    RoleMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const ContactKind kind : allContactKinds) {
        model.setRole(m_policy, kind, ContactKind::Owner);
        QCOMPARE(model.rowCount(), static_cast<int>(areaCount));
    }
    const auto key = [&](Area area, QStringView column) {
        return model.index(static_cast<int>(area), model.columnOf(column)).data(DecorationKeyRole).toString();
    };
    model.setRole(m_policy, ContactKind::Technical, std::nullopt);
    QCOMPARE(key(Area::Resources, u"create"), u"all"_s);
    QCOMPARE(key(Area::Tickets, u"view"), u"some"_s);
    QCOMPARE(key(Area::Invoices, u"view"), u"none"_s);
    QCOMPARE(key(Area::Help, u"create"), QString());
    model.setRole(m_policy, ContactKind::Technical, ContactKind::Owner);
    QCOMPARE(key(Area::Invoices, u"view"), u"differs/none"_s);
    QCOMPARE(key(Area::Invoices, u"other"), u"differs/"_s);
}

QTEST_GUILESS_MAIN(TestRoleMatrixModel)
#include "tst_rolematrixmodel.moc"
