// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/visibility.h"
#include "tests/support/everyrecord.h"
#include "tests/support/tinystore.h"

#include <QSet>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Which rows leave the authority, for every type of record and every kind of contact, against the table of the design.
class TestVisibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeByRole_data();
    void everyTypeByRole();
    void contactsAreSeenByAll();
    void ticketsByDepartmentAndOpener_data();
    void ticketsByDepartmentAndOpener();
    void messagesFollowTheirTicket();
    void activityOfOneselfAndOfOthers();
    void unverifiedSeesAsItsKind();
    void failingLookUpIsAnError();
    void feedHoldsOnlyVisibleRows_data();
    void feedHoldsOnlyVisibleRows();

private:
    /// The types of which a kind sees nothing at all.
    static QSet<QString> hiddenFrom(ContactKind kind)
    {
        switch (kind) {
        case ContactKind::Owner:
        case ContactKind::Administrative: return {};
        case ContactKind::Technical:
            return {u"payment_method"_s, u"invoice"_s, u"invoice_line"_s, u"tax_line"_s,
                    u"credit_note"_s,    u"payment"_s, u"balance_entry"_s};
        case ContactKind::Billing:
            return {u"resource"_s,   u"dedicated_ip"_s, u"application"_s, u"panel_user"_s,
                    u"mailbox"_s,    u"usage_sample"_s, u"domain_name"_s, u"domain_contact"_s,
                    u"nameserver"_s, u"dns_record"_s,   u"certificate"_s};
        }
        Q_UNREACHABLE();
    }
    static Actor actorOf(ContactKind kind, bool verified = true)
    {
        return {TinyStore::contactOf(kind), kind, verified};
    }
    static void addKinds()
    {
        QTest::addColumn<int>("kind");
        for (const ContactKind kind : allContactKinds)
            QTest::newRow(enumName(kind).data()) << static_cast<int>(kind);
    }
};

void TestVisibility::everyTypeByRole_data()
{
    addKinds();
}

void TestVisibility::everyTypeByRole()
{
    QFETCH(const int, kind);
    const auto who = static_cast<ContactKind>(kind);
    TinyStore tiny;
    const Visibility visibility(tiny.policy, actorOf(who), tiny.store());
    // What hangs on a ticket or a contact is judged by those: see the tests below.
    const QSet<QString> scoped{u"ticket"_s, u"message"_s, u"attachment"_s, u"activity_entry"_s};
    forEachRecordType([&]<class R>() {
        const QString type = QString::fromLatin1(R::typeName);
        const bool isHidden = hiddenFrom(who).contains(type);
        QVERIFY2(visibility.mayHoldType(QLatin1String(R::typeName)) != isHidden, R::typeName);
        if (scoped.contains(type))
            return;
        const auto visible = visibility.isVisible(AnyRecord(everyRecord<R>()));
        QVERIFY_RESULT(visible);
        QVERIFY2(*visible != isHidden, R::typeName);
    });
    QVERIFY(!visibility.mayHoldType("password"_L1));
}

void TestVisibility::contactsAreSeenByAll()
{
    TinyStore tiny;
    for (const ContactKind who : allContactKinds) {
        const Visibility visibility(tiny.policy, actorOf(who), tiny.store());
        for (const ContactKind kind : allContactKinds)
            QVERIFY(visibility.isVisible(AnyRecord(tiny.get<Contact>(TinyStore::contactOf(kind)))).value());
    }
}

void TestVisibility::ticketsByDepartmentAndOpener_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("department");
    QTest::addColumn<bool>("isOwn");
    QTest::addColumn<bool>("isVisible");
    for (const ContactKind kind : allContactKinds) {
        for (const Department department :
             {Department::General, Department::Administrative, Department::Technical, Department::Billing}) {
            for (const bool isOwn : {true, false}) {
                const bool isAllSeeing = kind == ContactKind::Owner || kind == ContactKind::Administrative;
                const bool isItsDepartment = QLatin1String(enumName(kind)) == enumName(department);
                QTest::addRow("%s, %s, %s", enumName(kind).data(), enumName(department).data(),
                              isOwn ? "own" : "another's")
                    << static_cast<int>(kind) << static_cast<int>(department) << isOwn
                    << (isAllSeeing || isItsDepartment || isOwn);
            }
        }
    }
}

void TestVisibility::ticketsByDepartmentAndOpener()
{
    QFETCH(const int, kind);
    QFETCH(const int, department);
    QFETCH(const bool, isOwn);
    QFETCH(const bool, isVisible);
    TinyStore tiny;
    const Actor actor = actorOf(static_cast<ContactKind>(kind));
    Ticket ticket = everyRecord<Ticket>();
    ticket.department = static_cast<Department>(department);
    ticket.contactId = isOwn ? actor.contactId : tiny::secondOwner;
    tiny.put(ticket);
    const Visibility visibility(tiny.policy, actor, tiny.store());
    QCOMPARE(visibility.isVisible(AnyRecord(ticket)).value(), isVisible);
    Message message = everyRecord<Message>();
    message.ticketId = ticket.id;
    QCOMPARE(visibility.isVisible(AnyRecord(message)).value(), isVisible);
    Attachment attachment = everyRecord<Attachment>();
    attachment.ticketId = ticket.id;
    QCOMPARE(visibility.isVisible(AnyRecord(attachment)).value(), isVisible);
}

void TestVisibility::messagesFollowTheirTicket()
{
    TinyStore tiny;
    Message stray = everyRecord<Message>();
    stray.ticketId = tiny::id(77); // no such ticket
    stray.contactId = tiny::owner;
    const Visibility visibility(tiny.policy, actorOf(ContactKind::Owner), tiny.store());
    QVERIFY(!visibility.isVisible(AnyRecord(stray)).value());
}

void TestVisibility::activityOfOneselfAndOfOthers()
{
    TinyStore tiny;
    for (const ContactKind who : allContactKinds) {
        const Actor actor = actorOf(who);
        const Visibility visibility(tiny.policy, actor, tiny.store());
        ActivityEntry entry = everyRecord<ActivityEntry>();
        entry.contactId = actor.contactId;
        QVERIFY(visibility.isVisible(AnyRecord(entry)).value());
        entry.contactId = tiny::secondOwner;
        const bool seesAll = who == ContactKind::Owner || who == ContactKind::Administrative;
        QCOMPARE(visibility.isVisible(AnyRecord(entry)).value(), seesAll);
        entry.contactId.clear(); // the provider acted
        QCOMPARE(visibility.isVisible(AnyRecord(entry)).value(), seesAll);
    }
}

void TestVisibility::unverifiedSeesAsItsKind()
{
    TinyStore tiny;
    const Visibility visibility(tiny.policy, actorOf(ContactKind::Billing, false), tiny.store());
    QVERIFY(visibility.isVisible(AnyRecord(everyRecord<Invoice>())).value());
    QVERIFY(!visibility.isVisible(AnyRecord(everyRecord<DnsRecord>())).value());
}

void TestVisibility::failingLookUpIsAnError()
{
    TinyStore tiny;
    Message message = everyRecord<Message>();
    message.ticketId = tiny::billingTicket;
    const Visibility visibility(tiny.policy, actorOf(ContactKind::Owner), tiny.store());
    tiny.failAt(1);
    COMPARE_ERROR(visibility.isVisible(AnyRecord(message)), ErrorCode::Storage, Rule::None, QString());
}

void TestVisibility::feedHoldsOnlyVisibleRows_data()
{
    addKinds();
}

void TestVisibility::feedHoldsOnlyVisibleRows()
{
    QFETCH(const int, kind);
    const auto who = static_cast<ContactKind>(kind);
    TinyStore tiny;
    forEachRecordType([&]<class R>() {
        if constexpr (!std::is_same_v<R, Account> && !std::is_same_v<R, Contact>) {
            R record = everyRecord<R>();
            if constexpr (std::is_same_v<R, ActivityEntry>)
                record.contactId = TinyStore::contactOf(who);
            if constexpr (requires { record.ticketId; })
                record.ticketId = who == ContactKind::Billing ? tiny::billingTicket : tiny::technicalTicket;
            tiny.put(record);
        }
    });
    const auto signedIn = tiny.authority().signIn(tiny::emailOf(TinyStore::contactOf(who)), tiny::password);
    QVERIFY_RESULT(signedIn);
    QSet<QString> types;
    QString token;
    const Visibility visibility(tiny.policy, actorOf(who), tiny.store());
    for (bool hasMore = true; hasMore;) {
        const auto page = tiny.authority().changes(signedIn->sessionToken, token, 3);
        QVERIFY_RESULT(page);
        for (const Change &change : page->changes) {
            QVERIFY2(change.record, qPrintable(change.type)); // a first sync tells of no deletion
            QVERIFY2(visibility.isVisible(*change.record).value(), qPrintable(change.type));
            types.insert(change.type);
        }
        token = page->token;
        hasMore = page->hasMore;
    }
    QSet<QString> expected;
    forEachRecordType([&]<class R>() { expected.insert(QString::fromLatin1(R::typeName)); });
    expected -= hiddenFrom(who);
    QCOMPARE(types, expected);

    // Later a row of every type goes: of what it never saw it is not even told that it went.
    forEachRecordType([&]<class R>() {
        if constexpr (!std::is_same_v<R, Account> && !std::is_same_v<R, Contact>)
            QVERIFY_RESULT(tiny.store().erase<R>(idOfEvery<R>()));
    });
    const auto page = tiny.authority().changes(signedIn->sessionToken, token, 500);
    QVERIFY_RESULT(page);
    QSet<QString> gone;
    for (const Change &change : page->changes) {
        QVERIFY(!change.record);
        gone.insert(change.type);
    }
    QCOMPARE(gone, expected - QSet<QString>({u"account"_s, u"contact"_s}));
}

QTEST_GUILESS_MAIN(TestVisibility)
#include "tst_visibility.moc"
