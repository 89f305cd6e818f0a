// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contactmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestContactModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsByKindWithLimits();
    void ghostsAreShownAndNotCounted();
    void statesAndSelf();
    void headingsAreNotForUse();
    void filterDropsEmptyGroups();
    void changesKeepRows();
    void namesAreInOrderWhateverTheOrderRead();

private:
    static Contact contact(const QString &id, ContactKind kind, const QString &name)
    {
        Contact c;
        c.id = id;
        c.kind = kind;
        c.givenName = name;
        c.firstSurname = u"Peña"_s;
        c.email = name.toLower() + u"@tienda.example"_s;
        return c;
    }
    static ContactModel::Contents contents()
    {
        return {.contacts = {contact(u"t"_s, ContactKind::Technical, u"Teo"_s),
                             contact(u"o2"_s, ContactKind::Owner, u"Olga"_s),
                             contact(u"o1"_s, ContactKind::Owner, u"Ángel"_s)},
                .ghosts = {},
                .states = {},
                .self = u"o2"_s};
    }
    static QStringList lines(const ContactModel &model)
    {
        QStringList lines;
        for (const ContactRow &row : model.rows())
            lines.append(row.isHeading ? u"%1 %2/%3"_s.arg(enumName(row.contact.kind)).arg(row.count).arg(row.limit)
                                       : row.contact.id);
        return lines;
    }

    const Policy m_policy = Policy::builtIn();
};

void TestContactModel::groupsByKindWithLimits()
{
    ContactModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.firstContact(), Id());
    model.setContents(contents(), m_policy);
    QCOMPARE(lines(model), QStringList({u"owner 2/3"_s, u"o2"_s, u"o1"_s, u"administrative 0/1"_s, u"technical 1/1"_s,
                                        u"t"_s, u"billing 0/1"_s}));
    QCOMPARE(model.firstContact(), u"o2"_s);
}

void TestContactModel::ghostsAreShownAndNotCounted()
{
    ContactModel model;
    auto shown = contents();
    shown.ghosts = {contact(u"b"_s, ContactKind::Billing, u"Bea"_s)};
    model.setContents(shown, m_policy);
    QCOMPARE(lines(model).last(), u"b"_s);
    QCOMPARE(lines(model).at(6), u"billing 0/1"_s);
    QVERIFY(model.contactRow(u"b")->isGhost);
    QVERIFY(!model.contactRow(u"t")->isGhost);
}

void TestContactModel::statesAndSelf()
{
    ContactModel model;
    auto shown = contents();
    shown.states = {{u"t"_s, RowState::Refused}};
    model.setContents(shown, m_policy);
    QCOMPARE(model.index(model.rowOf(u"t"), 0).data(StateRole).value<RowState>(), RowState::Refused);
    QCOMPARE(model.index(model.rowOf(u"o1"), 0).data(StateRole).value<RowState>(), RowState::Normal);
    QVERIFY(model.contactRow(u"o2")->isOwn);
    QVERIFY(!model.contactRow(u"o1")->isOwn);
}

void TestContactModel::headingsAreNotForUse()
{
    ContactModel model;
    model.setContents(contents(), m_policy);
    QCOMPARE(model.flags(model.index(0, 0)), Qt::ItemFlags(Qt::ItemNeverHasChildren));
    QVERIFY(model.flags(model.index(1, 0)).testFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
    QVERIFY(!model.contactRow(model.index(0, 0).data(RowIdRole).toString()));
    QVERIFY(!model.contactRow(u"nobody"));
}

void TestContactModel::filterDropsEmptyGroups()
{
    ContactModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilterText(u"angel PENA"_s);
    model.setContents(contents(), m_policy);
    QCOMPARE(lines(model), QStringList({u"owner 2/3"_s, u"o1"_s})); // what is counted is not what is shown
    model.setFilterText(u"teo@"_s);
    QCOMPARE(lines(model), QStringList({u"technical 1/1"_s, u"t"_s}));
    model.setFilterText(u"nobody"_s);
    QCOMPARE(model.rowCount(), 0);
    model.setFilterText({});
    QCOMPARE(model.rowCount(), 7);
}

void TestContactModel::changesKeepRows()
{
    ContactModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto shown = contents();
    model.setContents(shown, m_policy);
    const QPersistentModelIndex technical(model.index(model.rowOf(u"t"), 0));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    shown.contacts.append(contact(u"a"_s, ContactKind::Administrative, u"Ada"_s));
    shown.contacts.removeIf([](const Contact &c) { return c.id == "o1"_L1; });
    model.setContents(shown, m_policy);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(technical.data(RowIdRole).toString(), u"t"_s);
    QCOMPARE(lines(model), QStringList({u"owner 1/3"_s, u"o2"_s, u"administrative 1/1"_s, u"a"_s, u"technical 1/1"_s,
                                        u"t"_s, u"billing 0/1"_s}));
}

void TestContactModel::namesAreInOrderWhateverTheOrderRead()
{
    ContactModel model;
    auto shown = contents();
    std::ranges::reverse(shown.contacts);
    model.setContents(shown, m_policy);
    const QStringList reversed = lines(model);
    model.setContents(contents(), m_policy);
    QCOMPARE(lines(model), reversed);
}

QTEST_GUILESS_MAIN(TestContactModel)
#include "tst_contactmodel.moc"
