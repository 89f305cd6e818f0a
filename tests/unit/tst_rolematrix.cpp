// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/records.h"
#include "app/policy/policy.h"
#include "tests/support/roletable.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView actionLetters = "VABMUPX"_L1;
static_assert(actionLetters.size() == actionCount);

/// What a kind of contact may do in an area, in the notation of the table.
QString cellText(const Policy &policy, ContactKind kind, Area area)
{
    QString text;
    for (std::size_t i = 0; i < actionCount; ++i) {
        const Scope scope = policy.scope(kind, area, static_cast<Action>(i));
        const QChar letter = actionLetters[static_cast<qsizetype>(i)];
        if (scope.all)
            text += letter;
        else if (scope.own)
            text += letter.toLower();
        if (!scope.sections.isEmpty())
            text += u'(' + scope.sections.join(u' ') + u')';
    }
    return text;
}

} // namespace

/// The role table of the design, written out again by hand and compared with what the built-in matrix answers.
class TestRoleMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void commands_data();
    void commands();
    void everyCommandIsListed();
    void customerRecordFields_data();
    void customerRecordFields();
    void nobodySetsByHand_data();
    void nobodySetsByHand();
    void recordsSeen_data();
    void recordsSeen();
    void namesAreThoseOfTheRecords();

private:
    [[nodiscard]] QString answers(const QString &command, const Target &target) const;

    const Policy m_policy = Policy::builtIn();
};

void TestRoleMatrix::cells_data()
{
    static_assert(std::size(cellTable) == areaCount);
    QTest::addColumn<QStringList>("expected");
    for (const CellRow &row : cellTable) {
        QStringList expected;
        for (const char *cell : row.cells)
            expected.append(QString::fromLatin1(cell));
        QTest::newRow(row.area) << expected;
    }
}

void TestRoleMatrix::cells()
{
    QFETCH(QStringList, expected);
    const auto area = enumFromName<Area>(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(area);
    QStringList actual;
    for (const ContactKind kind : allContactKinds)
        actual.append(cellText(m_policy, kind, *area));
    QCOMPARE(actual, expected);
}

/// For each kind of contact in the table's order two answers, on its own record and on another's: y or n.
QString TestRoleMatrix::answers(const QString &command, const Target &target) const
{
    QStringList kinds;
    for (const ContactKind kind : allContactKinds) {
        QString pair;
        for (const bool own : {true, false}) {
            const Actor actor{u"actor"_s, kind, true};
            const Target asked{own, target.section, target.contactKind};
            const Result<void> checked = m_policy.check(actor, command, asked);
            const bool allowed = m_policy.mayRun(actor, command, asked).allowed();
            if (checked.has_value() != allowed || (!checked && checked.error().code != ErrorCode::Forbidden))
                return u"check() and mayRun() disagree"_s;
            pair += allowed ? u'y' : u'n';
        }
        kinds.append(pair);
    }
    return kinds.join(u' ');
}

void TestRoleMatrix::commands_data()
{
    QTest::addColumn<CommandRow>("row");
    for (const CommandRow &row : commandTable)
        QTest::addRow("%s %s", row.command, row.about) << row;
}

void TestRoleMatrix::commands()
{
    QFETCH(CommandRow, row);
    const QString command = QString::fromLatin1(row.command);
    const QString about = QString::fromLatin1(row.about);
    const bool isTicket = command.startsWith(u"ticket."_s);
    QCOMPARE(answers(command, {.section = isTicket ? about : QString(),
                               .contactKind = isTicket ? std::nullopt : enumFromName<ContactKind>(about)}),
             QString::fromLatin1(row.answers));
    QCOMPARE(m_policy.isQueueable(command), row.queueable);
}

void TestRoleMatrix::everyCommandIsListed()
{
    QStringList listed;
    for (const CommandRow &row : commandTable)
        listed.append(QString::fromLatin1(row.command));
    listed.sort();
    listed.removeDuplicates();
    QCOMPARE(m_policy.commands(), listed);
}

void TestRoleMatrix::customerRecordFields_data()
{
    QTest::addColumn<QString>("expected"); // owner, administrative, technical, billing
    QTest::newRow("name") << u"y n n n"_s;
    QTest::newRow("tax_id") << u"y n n n"_s;
    QTest::newRow("trade_name") << u"y y n n"_s;
    QTest::newRow("email") << u"y y n n"_s;
    QTest::newRow("phone") << u"y y n n"_s;
    QTest::newRow("street") << u"y y n n"_s;
    QTest::newRow("customer_number") << u"n n n n"_s;
    QTest::newRow("kind") << u"n n n n"_s;
    QTest::newRow("created_at") << u"n n n n"_s;
}

void TestRoleMatrix::customerRecordFields()
{
    QFETCH(QString, expected);
    const QString field = QString::fromLatin1(QTest::currentDataTag());
    QStringList actual;
    for (const ContactKind kind : allContactKinds) {
        const auto result = m_policy.check({u"c"_s, kind, true}, u"account.modify"_s, {}, {u"language"_s, field});
        actual.append(result ? u"y"_s : u"n"_s);
    }
    QCOMPARE(actual.join(u' '), expected);
}

void TestRoleMatrix::nobodySetsByHand_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"kind", "identity", "vouched_by", "two_factor", "last_sign_in_at", "created_at"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

/// A contact never raises itself to another kind or identity by an ordinary edit.
void TestRoleMatrix::nobodySetsByHand()
{
    QFETCH(QString, field);
    for (const ContactKind actor : allContactKinds) {
        for (const ContactKind target : allContactKinds) {
            const Permission permission = m_policy.mayRun({u"c"_s, actor, true}, u"contact.modify"_s,
                                                          {.own = actor == target, .contactKind = target}, {field});
            QVERIFY(!permission);
            QVERIFY(permission.whoMay.isEmpty());
        }
    }
}

void TestRoleMatrix::recordsSeen_data()
{
    static_assert(std::size(recordTable) == recordTypeCount);
    QTest::addColumn<QString>("expected");
    for (const RecordRow &row : recordTable)
        QTest::newRow(row.type) << QString::fromLatin1(row.seen);
}

void TestRoleMatrix::recordsSeen()
{
    QFETCH(QString, expected);
    QStringList actual;
    const bool known = withRecordType(QString::fromLatin1(QTest::currentDataTag()), [&]<class R>() {
        const auto area = enumFromName<Area>(QString::fromLatin1(R::areaName));
        QVERIFY2(area, R::areaName);
        for (const ContactKind kind : allContactKinds) {
            const Scope seen = m_policy.visibility(kind, *area);
            QStringList parts = seen.sections;
            if (seen.own)
                parts.prepend(u"own"_s);
            actual.append(seen.all ? u"all"_s : seen.isNone() ? u"none"_s : parts.join(u'+'));
        }
    });
    QVERIFY(known);
    QCOMPARE(actual.join(u' '), expected);
}

/// The matrix names fields and departments; a renamed one must not slip out of its protection.
void TestRoleMatrix::namesAreThoseOfTheRecords()
{
    const auto fieldNames = []<RecordLike R>() {
        QStringList names;
        forEachField<R>([&](const auto &f) { names.append(QString::fromLatin1(f.name)); });
        return names;
    };
    const QStringList accountFields = fieldNames.operator()<Account>();
    const QStringList contactFields = fieldNames.operator()<Contact>();
    for (const ContactKind kind : allContactKinds) {
        for (const QString &field : m_policy.readOnlyFields(kind, Area::CustomerRecord))
            QVERIFY2(accountFields.contains(field), qPrintable(field));
        for (const ContactKind about : allContactKinds) {
            for (const QString &field : m_policy.readOnlyFields(kind, m_policy.contactArea(about)))
                QVERIFY2(contactFields.contains(field), qPrintable(field));
        }
        for (const QString &section : m_policy.visibility(kind, Area::Tickets).sections)
            QVERIFY2(enumFromName<Department>(section), qPrintable(section));
    }
}

QTEST_APPLESS_MAIN(TestRoleMatrix)

#include "tst_rolematrix.moc"
