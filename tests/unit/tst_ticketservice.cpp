// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ticketservice.h"
#include "tests/support/tinystore.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestTicketService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithItsFirstMessage();
    void openByRole_data();
    void openByRole();
    void openRefuses_data();
    void openRefuses();
    void repliesByRole_data();
    void repliesByRole();
    void replyRefuses();
    void replyOpensAgain();
    void closesAndReopensOnce();
    void unknownTicketIsNotFound();
    void everyFailingAccessLeavesNothing();

private:
    static TicketOpening opening(Department department = Department::General)
    {
        return {tiny::id(50), tiny::id(51),         u" The site\n is slow "_s,
                department,   TicketPriority::High, u"Since this morning.\r\nPlease look."_s};
    }
};

void TestTicketService::opensWithItsFirstMessage()
{
    TinyStore tiny;
    QVERIFY_RESULT(TicketService(tiny.as(ContactKind::Owner)).open(opening()));
    const auto ticket = tiny.get<Ticket>(tiny::id(50));
    QCOMPARE(ticket.subject, u"The site is slow"_s);
    QCOMPARE(ticket.state, TicketState::WaitingForProvider);
    QCOMPARE(ticket.priority, TicketPriority::High);
    QCOMPARE(ticket.contactId, tiny::owner);
    QCOMPARE(ticket.openedAt, tiny::now);
    QCOMPARE(ticket.reference, QString()); // the provider gives it
    const auto message = tiny.get<Message>(tiny::id(51));
    QCOMPARE(message.ticketId, ticket.id);
    QCOMPARE(message.side, ActorSide::Customer);
    QCOMPARE(message.contactId, tiny::owner);
    QCOMPARE(message.authorName, u"Olga Gómez"_s);
    QCOMPARE(message.body, u"Since this morning.\nPlease look."_s);
}

void TestTicketService::openByRole_data()
{
    QTest::addColumn<int>("actor");
    QTest::addColumn<int>("department");
    // Whoever opens a ticket owns it: every kind may write to every department.
    for (const ContactKind actor : allContactKinds) {
        for (const Department department :
             {Department::General, Department::Administrative, Department::Technical, Department::Billing})
            QTest::addRow("%s to %s", enumName(actor).data(), enumName(department).data())
                << static_cast<int>(actor) << static_cast<int>(department);
    }
}

void TestTicketService::openByRole()
{
    QFETCH(const int, actor);
    QFETCH(const int, department);
    TinyStore tiny;
    QVERIFY_RESULT(
        TicketService(tiny.as(static_cast<ContactKind>(actor))).open(opening(static_cast<Department>(department))));
    QCOMPARE(tiny.get<Ticket>(tiny::id(50)).contactId, TinyStore::contactOf(static_cast<ContactKind>(actor)));
}

void TestTicketService::openRefuses_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("rule");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &part, const QString &value, Rule rule, const QString &field) {
        QTest::newRow(name) << part << value << static_cast<int>(rule) << field;
    };
    row("no subject", u"subject"_s, u" \n "_s, Rule::Required, u"subject"_s);
    row("a subject without end", u"subject"_s, QString(201, u'x'), Rule::TooLong, u"subject"_s);
    row("no text", u"body"_s, u"\n\n"_s, Rule::Required, u"body"_s);
    row("a text without end", u"body"_s, QString(20001, u'x'), Rule::TooLong, u"body"_s);
    row("a ticket that is there", u"ticket"_s, tiny::billingTicket, Rule::Duplicate, u"id"_s);
}

void TestTicketService::openRefuses()
{
    QFETCH(const QString, part);
    QFETCH(const QString, value);
    QFETCH(const int, rule);
    QFETCH(const QString, field);
    TinyStore tiny;
    TicketOpening wanted = opening();
    if (part == "subject"_L1)
        wanted.subject = value;
    else if (part == "body"_L1)
        wanted.body = value;
    else
        wanted.ticketId = value;
    const QStringList before = tiny.log();
    // What it wrote before it found the fault goes with its transaction.
    const auto done = tiny.database().runInTransaction(
        [&] { return TicketService(tiny.as(ContactKind::Owner)).open(wanted); });
    COMPARE_ERROR(done, ErrorCode::Validation, static_cast<Rule>(rule), field);
    QCOMPARE(tiny.log(), before);
}

void TestTicketService::repliesByRole_data()
{
    QTest::addColumn<int>("actor");
    QTest::addColumn<QString>("ticket");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *name, ContactKind actor, const Id &ticket, bool isAllowed) {
        QTest::newRow(name) << static_cast<int>(actor) << ticket << isAllowed;
    };
    row("owner on technical", ContactKind::Owner, tiny::technicalTicket, true);
    row("owner on billing", ContactKind::Owner, tiny::billingTicket, true);
    row("administrative on technical", ContactKind::Administrative, tiny::technicalTicket, true);
    row("administrative on billing", ContactKind::Administrative, tiny::billingTicket, true);
    row("technical on technical", ContactKind::Technical, tiny::technicalTicket, true);
    row("technical on billing", ContactKind::Technical, tiny::billingTicket, false);
    row("billing on technical", ContactKind::Billing, tiny::technicalTicket, false);
    row("billing on billing", ContactKind::Billing, tiny::billingTicket, true);
}

void TestTicketService::repliesByRole()
{
    QFETCH(const int, actor);
    QFETCH(const QString, ticket);
    QFETCH(const bool, isAllowed);
    TinyStore tiny;
    TicketService service(tiny.as(static_cast<ContactKind>(actor)));
    const auto replied = service.reply(ticket, tiny::id(60), u"More about it."_s);
    const auto closed = service.close(ticket);
    const auto reopened = service.reopen(ticket);
    if (isAllowed) {
        QVERIFY_RESULT(replied);
        QVERIFY_RESULT(closed);
        QVERIFY_RESULT(reopened);
        QCOMPARE(tiny.get<Message>(tiny::id(60)).ticketId, ticket);
        return;
    }
    COMPARE_ERROR(replied, ErrorCode::NotFound, Rule::None, QString());
    COMPARE_ERROR(closed, ErrorCode::NotFound, Rule::None, QString());
    COMPARE_ERROR(reopened, ErrorCode::NotFound, Rule::None, QString());
    QVERIFY(!tiny.has<Message>(tiny::id(60)));
}

void TestTicketService::replyRefuses()
{
    TinyStore tiny;
    TicketService service(tiny.as(ContactKind::Owner));
    COMPARE_ERROR(service.reply(tiny::billingTicket, tiny::id(60), u"  "_s), ErrorCode::Validation, Rule::Required,
                  u"body"_s);
    QVERIFY_RESULT(service.reply(tiny::billingTicket, tiny::id(60), u"One."_s));
    COMPARE_ERROR(service.reply(tiny::billingTicket, tiny::id(60), u"Two."_s), ErrorCode::Validation, Rule::Duplicate,
                  u"message_id"_s);
    QCOMPARE(tiny.get<Message>(tiny::id(60)).body, u"One."_s);
}

void TestTicketService::replyOpensAgain()
{
    TinyStore tiny;
    QVERIFY_RESULT(TicketService(tiny.as(ContactKind::Owner)).close(tiny::billingTicket));
    QVERIFY(tiny.get<Ticket>(tiny::billingTicket).closedAt);
    tiny.now = tiny.now.addDays(1);
    QVERIFY_RESULT(
        TicketService(tiny.as(ContactKind::Billing)).reply(tiny::billingTicket, tiny::id(60), u"It is back."_s));
    const auto ticket = tiny.get<Ticket>(tiny::billingTicket);
    QCOMPARE(ticket.state, TicketState::WaitingForProvider);
    QVERIFY(!ticket.closedAt);
    QCOMPARE(ticket.updatedAt, tiny.now);
}

void TestTicketService::closesAndReopensOnce()
{
    TinyStore tiny;
    TicketService service(tiny.as(ContactKind::Owner));
    COMPARE_ERROR(service.reopen(tiny::billingTicket), ErrorCode::Conflict, Rule::None, u"state"_s);
    QVERIFY_RESULT(service.close(tiny::billingTicket));
    QCOMPARE(tiny.get<Ticket>(tiny::billingTicket).state, TicketState::Closed);
    COMPARE_ERROR(service.close(tiny::billingTicket), ErrorCode::Conflict, Rule::None, u"state"_s);
    QVERIFY_RESULT(service.reopen(tiny::billingTicket));
    QVERIFY(!tiny.get<Ticket>(tiny::billingTicket).closedAt);
}

void TestTicketService::unknownTicketIsNotFound()
{
    TinyStore tiny;
    TicketService service(tiny.as(ContactKind::Owner));
    COMPARE_ERROR(service.reply(tiny::id(77), tiny::id(60), u"x"_s), ErrorCode::NotFound, Rule::None, QString());
    COMPARE_ERROR(service.close(tiny::id(77)), ErrorCode::NotFound, Rule::None, QString());
    COMPARE_ERROR(service.reopen(tiny::id(77)), ErrorCode::NotFound, Rule::None, QString());
}

void TestTicketService::everyFailingAccessLeavesNothing()
{
    TinyStore tiny;
    const ServiceContext context = tiny.as(ContactKind::Owner);
    const QStringList before = tiny.log();
    int failures = 0;
    for (int n = 1;; ++n) {
        tiny.failAt(n);
        const auto done = tiny.database().runInTransaction([&]() -> Result<void> {
            TicketService service(context);
            if (auto opened = service.open(opening()); !opened)
                return opened;
            return service.close(tiny::billingTicket);
        });
        tiny.failAt(0);
        if (done)
            break;
        ++failures;
        QCOMPARE(enumName(done.error().code), enumName(ErrorCode::Storage));
        QCOMPARE(tiny.log(), before);
        QVERIFY(!tiny.has<Ticket>(tiny::id(50)));
    }
    QVERIFY(failures >= 10);
    QVERIFY(tiny.has<Message>(tiny::id(51)));
}

QTEST_GUILESS_MAIN(TestTicketService)
#include "tst_ticketservice.moc"
