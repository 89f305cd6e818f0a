// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/translations.h"
#include "models/articlemodel.h"
#include "models/sortfilterproxy.h"
#include "models/ticketmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestTicketModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thoseThatWaitForTheCustomerComeFirst();
    void saysWhatIsPendingRefusedOrBegun();
    void rowsAreReadOut();
    void textsAreInTheProgramsLanguage_data();
    void textsAreInTheProgramsLanguage();
    void articlesAreFoundByTheirText();

private:
    [[nodiscard]] static Ticket ticket(const QString &id, TicketState state, int day)
    {
        Ticket t;
        t.id = id;
        t.subject = u"Subject "_s + id;
        t.reference = u"T-"_s + id;
        t.department = Department::Technical;
        t.state = state;
        t.updatedAt = QDateTime(QDate(2026, 2, day), QTime(9, 0), Qt::UTC);
        return t;
    }
};

void TestTicketModel::thoseThatWaitForTheCustomerComeFirst()
{
    TicketModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SortFilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(model.columnOf(u"order"), Qt::DescendingOrder);
    model.setContents(
        {.tickets = {ticket(u"a"_s, TicketState::Closed, 20), ticket(u"b"_s, TicketState::WaitingForCustomer, 1),
                     ticket(u"c"_s, TicketState::WaitingForProvider, 25),
                     ticket(u"d"_s, TicketState::WaitingForCustomer, 3)},
         .ghosts = {},
         .states = {},
         .drafts = {}});
    QStringList ids;
    for (int row = 0; row < proxy.rowCount(); ++row)
        ids.append(proxy.index(row, 0).data(RowIdRole).toString());
    QCOMPARE(ids, QStringList({u"d"_s, u"b"_s, u"c"_s, u"a"_s}));
}

void TestTicketModel::saysWhatIsPendingRefusedOrBegun()
{
    TicketModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContents({.tickets = {ticket(u"a"_s, TicketState::Open, 1), ticket(u"b"_s, TicketState::Open, 2)},
                       .ghosts = {ticket(u"g"_s, TicketState::Open, 3)},
                       .states = {{u"a"_s, RowState::Pending}, {u"g"_s, RowState::Refused}},
                       .drafts = {u"b"_s}});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data(StateRole).value<RowState>(), RowState::Pending);
    QVERIFY(model.ticketRow(u"g")->isGhost);
    QCOMPARE(model.index(2, 0).data(StateRole).value<RowState>(), RowState::Refused);
    QVERIFY(model.ticketRow(u"b")->hasDraft);
    QVERIFY(!model.ticketRow(u"a")->hasDraft);
    QVERIFY(!model.ticketRow(u"x"));
}

void TestTicketModel::rowsAreReadOut()
{
    TicketModel model;
    model.setText({.header = [](QLatin1String id) { return QString(id); },
                   .display = [](QLatin1String id, const QVariant &value) {
        return id == "state"_L1 ? u"is open"_s : value.toString();
    }});
    model.setContents({.tickets = {ticket(u"a"_s, TicketState::Open, 1)}, .ghosts = {}, .states = {}, .drafts = {}});
    const QString spoken = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.startsWith(u"Subject a, is open, T-a"_s));
}

void TestTicketModel::textsAreInTheProgramsLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("exact") << u"en"_s << QStringList{u"2"_s};
    QTest::newRow("with region") << u"en-GB"_s << QStringList{u"2"_s};
    QTest::newRow("not written in") << u"fr"_s << QStringList{u"1"_s, u"3"_s};
}

void TestTicketModel::textsAreInTheProgramsLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const QStringList, shown);
    QList<HelpArticle> articles(3);
    const QStringList languages{u"es"_s, u"en"_s, u"es"_s};
    for (qsizetype i = 0; i < articles.size(); ++i) {
        articles[i].id = QString::number(i + 1);
        articles[i].language = languages.at(i);
    }
    QStringList ids;
    for (const HelpArticle &article : inLanguage(articles, language))
        ids.append(article.id);
    QCOMPARE(ids, shown);
    QCOMPARE(inLanguage(QList{articles.at(1)}, u"fr"_s).size(), 1);
}

void TestTicketModel::articlesAreFoundByTheirText()
{
    ArticleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    HelpArticle article;
    article.id = u"1"_s;
    article.title = u"Cambiar el titular"_s;
    article.body = u"Hace falta una **autorización**."_s;
    HelpArticle other = article;
    other.id = u"2"_s;
    other.body = u"Nada."_s;
    model.setRows({article, other});
    SortFilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.setFilterText(u"titular AUTORIZACION"_s);
    QCOMPARE(proxy.rowCount(), 1);
    QCOMPARE(proxy.index(0, 0).data(RowIdRole).toString(), u"1"_s);
}

QTEST_GUILESS_MAIN(TestTicketModel)
#include "tst_ticketmodel.moc"
