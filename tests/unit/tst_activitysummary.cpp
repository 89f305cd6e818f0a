// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/activitysummary.h"

#include "tests/support/await.h"
#include "tests/support/tinystore.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// What the activity log says of commands that the authority did.
class TestActivitySummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheContactAndItsFields();
    void namesWhatWasRemoved();
    void namesWhatWasMade();
    void namesTheAccount();
    void staysWithinTheField();

private:
    /// Runs it as the owner and gives what the log says of it.
    static QString logged(TinyStore &tiny, const QString &name, const Id &target, const QJsonObject &arguments = {})
    {
        const auto session = tiny.authority().signIn(tiny::emailOf(tiny::owner), tiny::password);
        const Command command{tiny::id(800), name, target, arguments, tiny::now};
        const auto reply = tiny.authority().execute(session ? session->sessionToken : QString(), command);
        if (!reply || reply->refusal)
            return u"refused"_s;
        return tiny.store().select<ActivityEntry>({.order = u"version DESC"_s}).value().value(0).summary;
    }
    static QJsonObject change(const QString &field, const QString &from, const QString &to)
    {
        return {{u"changes"_s, QJsonObject{{field, QJsonObject{{u"from"_s, from}, {u"to"_s, to}}}}}};
    }
};

void TestActivitySummary::namesTheContactAndItsFields()
{
    TinyStore tiny;
    const Contact technical = tiny.get<Contact>(tiny::technical);
    QCOMPARE(logged(tiny, u"contact.modify"_s, tiny::technical, change(u"phone"_s, technical.phone, u"+34600000777"_s)),
             u"Teo Gómez: teléfono"_s);
}

void TestActivitySummary::namesWhatWasRemoved()
{
    TinyStore tiny;
    QCOMPARE(logged(tiny, u"contact.delete"_s, tiny::technical), u"Teo Gómez"_s);
    QVERIFY(!tiny.has<Contact>(tiny::technical));
}

void TestActivitySummary::namesWhatWasMade()
{
    TinyStore tiny;
    QVERIFY(logged(tiny, u"ticket.create"_s, tiny::id(60),
                   {{u"subject"_s, u"La web no carga"_s},
                    {u"department"_s, u"technical"_s},
                    {u"priority"_s, u"normal"_s},
                    {u"message_id"_s, tiny::id(61)},
                    {u"body"_s, u"Desde las ocho."_s}})
                .endsWith(u"La web no carga"_s));
}

void TestActivitySummary::namesTheAccount()
{
    TinyStore tiny;
    const Account account = tiny.get<Account>(tiny::account);
    QCOMPARE(logged(tiny, u"account.modify"_s, tiny::account, change(u"trade_name"_s, account.tradeName, u"Candil"_s)),
             account.name + u": nombre comercial"_s);
}

void TestActivitySummary::staysWithinTheField()
{
    const QString summary = activitySummary(QString(600, u'x'), {});
    QCOMPARE(summary.size(), 500);
}

QTEST_GUILESS_MAIN(TestActivitySummary)
#include "tst_activitysummary.moc"
