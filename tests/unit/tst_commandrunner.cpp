// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/commandrunner.h"
#include "tests/support/tinystore.h"

#include <QJsonArray>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestCommandRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsExactlyTheQueueableCommands();
    void unknownCommandIsUnsupported_data();
    void unknownCommandIsUnsupported();
    void runsEach_data();
    void runsEach();
    void refusesBadArguments_data();
    void refusesBadArguments();
    void staleCommands_data();
    void staleCommands();
    void staleIsSaidToThoseWhoMayAlone();
    void baseInJson();
    void commandSurvivesJson();
    void badCommandIsRefused_data();
    void badCommandIsRefused();

private:
    static Command command(const QString &name, const Id &target, const QJsonObject &arguments)
    {
        return {tiny::id(70), name, target, arguments, tiny::now};
    }
    static QJsonObject changes(const QString &field, const QJsonValue &from, const QJsonValue &to)
    {
        return {{u"changes"_s, QJsonObject{{field, QJsonObject{{u"from"_s, from}, {u"to"_s, to}}}}}};
    }
    static QJsonObject newOwner()
    {
        return {{u"record"_s, QJsonObject{{u"kind"_s, u"owner"_s},
                                          {u"given_name"_s, u"Nina"_s},
                                          {u"first_surname"_s, u"Gómez"_s},
                                          {u"email"_s, u"nina@tienda.example"_s}}}};
    }
    static QJsonObject newTicket()
    {
        return {{u"message_id"_s, tiny::id(61)},
                {u"subject"_s, u"Slow"_s},
                {u"department"_s, u"technical"_s},
                {u"priority"_s, u"low"_s},
                {u"body"_s, u"It is slow."_s}};
    }
    static QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
    {
        if (value.isUndefined())
            object.remove(key);
        else
            object.insert(key, value);
        return object;
    }
    static QJsonObject withRecord(const QString &key, const QJsonValue &value)
    {
        return {{u"record"_s, with(newOwner().value(u"record"_s).toObject(), key, value)}};
    }
};

void TestCommandRunner::runsExactlyTheQueueableCommands()
{
    const Policy policy = Policy::builtIn();
    QStringList queueable;
    for (const QString &name : policy.commands()) {
        if (policy.isQueueable(name))
            queueable.append(name);
    }
    QCOMPARE(runnableCommands(), queueable);
}

void TestCommandRunner::unknownCommandIsUnsupported_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString();
    QTest::newRow("made up") << u"account.sell"_s;
    QTest::newRow("in other letters") << u"Contact.modify"_s;
    QTest::newRow("online only") << u"invoice.pay"_s;
}

void TestCommandRunner::unknownCommandIsUnsupported()
{
    QFETCH(const QString, name);
    TinyStore tiny;
    COMPARE_ERROR(runCommand(tiny.as(ContactKind::Owner), command(name, tiny::technical, {})), ErrorCode::Unsupported,
                  Rule::None, QString());
}

void TestCommandRunner::runsEach_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QJsonObject>("arguments");
    QTest::addColumn<QString>("written");
    QTest::newRow("account.modify") << u"account.modify"_s << tiny::account << changes(u"city"_s, u""_s, u"Ronda"_s)
                                    << u"account"_s;
    QTest::newRow("contact.create") << u"contact.create"_s << tiny::id(60) << newOwner() << u"contact"_s;
    QTest::newRow("contact.modify") << u"contact.modify"_s << tiny::technical
                                    << changes(u"phone"_s, u""_s, u"952123456"_s) << u"contact"_s;
    QTest::newRow("contact.delete") << u"contact.delete"_s << tiny::technical << QJsonObject() << u"contact"_s;
    QTest::newRow("contact.invite") << u"contact.invite"_s << tiny::secondOwner << QJsonObject() << u"contact"_s;
    QTest::newRow("contact.vouch") << u"contact.vouch"_s << tiny::billing << QJsonObject() << u"contact"_s;
    QTest::newRow("ticket.create") << u"ticket.create"_s << tiny::id(60) << newTicket() << u"message"_s;
    QTest::newRow("ticket.reply") << u"ticket.reply"_s << tiny::billingTicket
                                  << QJsonObject{{u"message_id"_s, tiny::id(61)}, {u"body"_s, u"Yes."_s}}
                                  << u"ticket"_s;
    QTest::newRow("ticket.close") << u"ticket.close"_s << tiny::billingTicket << QJsonObject() << u"ticket"_s;
    QTest::newRow("ticket.reopen") << u"ticket.reopen"_s << tiny::technicalTicket << QJsonObject() << u"ticket"_s;
}

void TestCommandRunner::runsEach()
{
    QFETCH(const QString, name);
    QFETCH(const QString, target);
    QFETCH(const QJsonObject, arguments);
    QFETCH(const QString, written);
    TinyStore tiny;
    Contact billing = tiny.get<Contact>(tiny::billing);
    billing.identity = IdentityState::Pending;
    tiny.put(billing);
    Ticket closed = tiny.get<Ticket>(tiny::technicalTicket);
    closed.state = TicketState::Closed;
    tiny.put(closed);
    const QStringList before = tiny.log();
    const Command given = command(name, target, arguments);
    QVERIFY_RESULT(runCommand(tiny.as(ContactKind::Owner), given));
    QVERIFY(tiny.log().size() > before.size());
    QVERIFY2(tiny.log().constLast().contains(written), qPrintable(tiny.log().constLast()));
}

/// Which commands mind that their target changed after the customer saw it.
void TestCommandRunner::staleCommands_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QJsonObject>("arguments");
    QTest::addColumn<bool>("conflicts");
    const auto row = [](const QString &name, const Id &target, const QJsonObject &arguments, bool conflicts) {
        QTest::newRow(qPrintable(name)) << name << target << arguments << conflicts;
    };
    row(u"account.modify"_s, tiny::account, changes(u"city"_s, u""_s, u"Ronda"_s), false);
    row(u"contact.create"_s, tiny::id(60), newOwner(), false);
    row(u"contact.modify"_s, tiny::technical, changes(u"phone"_s, u""_s, u"952123456"_s), false);
    row(u"contact.delete"_s, tiny::technical, {}, true);
    row(u"contact.invite"_s, tiny::secondOwner, {}, true);
    row(u"contact.vouch"_s, tiny::billing, {}, true);
    row(u"ticket.create"_s, tiny::id(60), newTicket(), false);
    row(u"ticket.reply"_s, tiny::billingTicket, {{u"message_id"_s, tiny::id(61)}, {u"body"_s, u"Yes."_s}}, false);
    row(u"ticket.close"_s, tiny::billingTicket, {}, true);
    row(u"ticket.reopen"_s, tiny::technicalTicket, {}, true);
}

void TestCommandRunner::staleCommands()
{
    QFETCH(const QString, name);
    QFETCH(const QString, target);
    QFETCH(const QJsonObject, arguments);
    QFETCH(const bool, conflicts);
    for (const bool isStale : {false, true}) {
        TinyStore tiny;
        Contact billing = tiny.get<Contact>(tiny::billing);
        billing.identity = IdentityState::Pending;
        tiny.put(billing);
        Ticket closed = tiny.get<Ticket>(tiny::technicalTicket);
        closed.state = TicketState::Closed;
        tiny.put(closed);
        Command given = command(name, target, arguments);
        const auto version = targetVersion(tiny.store(), given);
        QVERIFY_RESULT(version);
        given.base = version->value_or(2) - (isStale ? 1 : 0);
        const auto done = runCommand(tiny.as(ContactKind::Owner), given);
        if (isStale && conflicts)
            COMPARE_ERROR(done, ErrorCode::Conflict, Rule::None, u"base"_s);
        else
            QVERIFY_RESULT(done);
    }
}

void TestCommandRunner::staleIsSaidToThoseWhoMayAlone()
{
    TinyStore tiny;
    Command given = command(u"contact.delete"_s, tiny::owner, {});
    given.base = 1;
    COMPARE_ERROR(runCommand(tiny.as(ContactKind::Technical), given), ErrorCode::Forbidden, Rule::None, QString());
}

void TestCommandRunner::baseInJson()
{
    Command given = command(u"ticket.close"_s, tiny::billingTicket, {});
    QVERIFY(!commandToJson(given).contains(u"base"_s)); // as it was hashed before there were bases
    QCOMPARE(commandFromJson(commandToJson(given)).value(), given);
    given.base = 9'007'199'254'740'991;
    QCOMPARE(commandFromJson(commandToJson(given)).value(), given);
    for (const QJsonValue &bad : {QJsonValue(-1), QJsonValue(1.5), QJsonValue(u"1"_s), QJsonValue()})
        QVERIFY(!commandFromJson(with(commandToJson(given), u"base"_s, bad)));
}

void TestCommandRunner::refusesBadArguments_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QJsonObject>("arguments");
    QTest::addColumn<int>("rule");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *label, const QString &name, const Id &target, const QJsonObject &arguments,
                        Rule rule, const QString &field) {
        QTest::newRow(label) << name << target << arguments << static_cast<int>(rule) << field;
    };
    const QJsonObject extra{{u"force"_s, true}};
    for (const auto &[name, target] :
         {std::pair(u"contact.delete"_s, tiny::technical), std::pair(u"contact.invite"_s, tiny::secondOwner),
          std::pair(u"contact.vouch"_s, tiny::billing), std::pair(u"ticket.close"_s, tiny::billingTicket),
          std::pair(u"ticket.reopen"_s, tiny::billingTicket)})
        row(qPrintable(name + u" with an argument"_s), name, target, extra, Rule::UnknownField, u"force"_s);

    for (const auto &[name, target] :
         {std::pair(u"account.modify"_s, tiny::account), std::pair(u"contact.modify"_s, tiny::technical)}) {
        row(qPrintable(name + u" of nothing"_s), name, target, {}, Rule::Required, u"changes"_s);
        row(qPrintable(name + u" of no field"_s), name, target, {{u"changes"_s, QJsonObject()}}, Rule::Required,
            u"changes"_s);
        row(qPrintable(name + u" with another argument"_s), name, target,
            with(changes(u"phone"_s, u""_s, u"1"_s), u"force"_s, true), Rule::Required, u"changes"_s);
        row(qPrintable(name + u" without from"_s), name, target,
            {{u"changes"_s, QJsonObject{{u"phone"_s, QJsonObject{{u"to"_s, u"952123456"_s}}}}}}, Rule::Format,
            u"phone"_s);
        row(qPrintable(name + u" to a bare value"_s), name, target,
            {{u"changes"_s, QJsonObject{{u"phone"_s, u"952123456"_s}}}}, Rule::Format, u"phone"_s);
        row(qPrintable(name + u" with more than from and to"_s), name, target,
            {{u"changes"_s,
              QJsonObject{{u"phone"_s, QJsonObject{{u"from"_s, u""_s}, {u"to"_s, u""_s}, {u"why"_s, u""_s}}}}}},
            Rule::Format, u"phone"_s);
    }

    const Id fresh = tiny::id(60);
    row("contact.create of nothing", u"contact.create"_s, fresh, {}, Rule::Format, u"record"_s);
    row("contact.create with another argument", u"contact.create"_s, fresh, with(newOwner(), u"force"_s, true),
        Rule::Format, u"record"_s);
    row("contact.create with an unknown field", u"contact.create"_s, fresh, withRecord(u"salary"_s, 1),
        Rule::UnknownField, u"salary"_s);
    for (const QString &field : {u"type"_s, u"id"_s, u"version"_s, u"created_at"_s})
        row(qPrintable(u"contact.create with its own "_s + field), u"contact.create"_s, fresh, withRecord(field, fresh),
            Rule::ReadOnly, field);
    row("contact.create of an unknown kind", u"contact.create"_s, fresh, withRecord(u"kind"_s, u"king"_s), Rule::Format,
        u"kind"_s);
    row("contact.create without a name", u"contact.create"_s, fresh, withRecord(u"given_name"_s, QJsonValue::Undefined),
        Rule::Required, u"given_name"_s);
    row("contact.create with a list for a name", u"contact.create"_s, fresh, withRecord(u"given_name"_s, QJsonArray{1}),
        Rule::Format, u"given_name"_s);
    row("contact.create without a target", u"contact.create"_s, {}, newOwner(), Rule::Required, u"id"_s);

    row("ticket.create of nothing", u"ticket.create"_s, fresh, {}, Rule::Format, u"message_id"_s);
    row("ticket.create with another argument", u"ticket.create"_s, fresh, with(newTicket(), u"state"_s, u"closed"_s),
        Rule::UnknownField, u"arguments"_s);
    row("ticket.create to no department", u"ticket.create"_s, fresh,
        with(newTicket(), u"department"_s, u"complaints"_s), Rule::Format, u"department"_s);
    row("ticket.create of no priority", u"ticket.create"_s, fresh,
        with(newTicket(), u"priority"_s, QJsonValue::Undefined), Rule::Format, u"priority"_s);
    row("ticket.create with a number for a subject", u"ticket.create"_s, fresh, with(newTicket(), u"subject"_s, 7),
        Rule::Format, u"subject"_s);
    row("ticket.reply of nothing", u"ticket.reply"_s, tiny::billingTicket, {}, Rule::Format, u"message_id"_s);
    row("ticket.reply with another argument", u"ticket.reply"_s, tiny::billingTicket,
        {{u"message_id"_s, tiny::id(61)}, {u"body"_s, u"x"_s}, {u"side"_s, u"provider"_s}}, Rule::UnknownField,
        u"arguments"_s);
    row("ticket.reply without end", u"ticket.reply"_s, tiny::billingTicket,
        {{u"message_id"_s, tiny::id(61)}, {u"body"_s, QString(20001, u'x')}}, Rule::TooLong, u"body"_s);
}

void TestCommandRunner::refusesBadArguments()
{
    QFETCH(const QString, name);
    QFETCH(const QString, target);
    QFETCH(const QJsonObject, arguments);
    QFETCH(const int, rule);
    QFETCH(const QString, field);
    TinyStore tiny;
    const QStringList before = tiny.log();
    const Command given = command(name, target, arguments);
    COMPARE_ERROR(runCommand(tiny.as(ContactKind::Owner), given), ErrorCode::Validation, static_cast<Rule>(rule),
                  field);
    QCOMPARE(tiny.log(), before);
}

void TestCommandRunner::commandSurvivesJson()
{
    const Command given = command(u"contact.create"_s, tiny::id(60), newOwner());
    const auto read = commandFromJson(commandToJson(given));
    QVERIFY_RESULT(read);
    QCOMPARE(*read, given);
}

void TestCommandRunner::badCommandIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &field = {}) {
        QTest::newRow(name) << key << value << (field.isEmpty() ? key : field);
    };
    row("no id", u"id"_s, QJsonValue::Undefined);
    row("an id that is none", u"id"_s, u"42"_s);
    row("no name", u"name"_s, u""_s);
    row("a name without end", u"name"_s, QString(200, u'x'));
    row("a target that is none", u"target"_s, u"../etc"_s);
    row("no time", u"given_at"_s, QJsonValue::Undefined);
    row("a list of arguments", u"arguments"_s, QJsonArray{1});
    row("an unknown key", u"priority"_s, 1, u"arguments"_s);
}

void TestCommandRunner::badCommandIsRefused()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, field);
    const auto read = commandFromJson(
        with(commandToJson(command(u"contact.delete"_s, tiny::technical, {})), key, value));
    QVERIFY(!read);
    QCOMPARE(enumName(read.error().code), enumName(ErrorCode::Validation));
    QCOMPARE(read.error().field, field);
}

QTEST_GUILESS_MAIN(TestCommandRunner)
#include "tst_commandrunner.moc"
