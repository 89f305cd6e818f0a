// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/contactservice.h"
#include "tests/support/tinystore.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestContactService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identityDecidesVerified_data();
    void identityDecidesVerified();
    void fullNameLeavesNoGap();
    void listsByKindAndName();
    void taxIdAsTyped_data();
    void taxIdAsTyped();

    void createByRole_data();
    void createByRole();
    void createStartsInvited();
    void createTakesNoIdentity();
    void createNormalises();
    void createRefuses_data();
    void createRefuses();
    void createKeepsLimits_data();
    void createKeepsLimits();

    void modifyByRole_data();
    void modifyByRole();
    void modifyChangesOnlyWhatWasAsked();
    void modifyKeepsFixedFields_data();
    void modifyKeepsFixedFields();
    void modifyRefusesBadValues_data();
    void modifyRefusesBadValues();
    void modifyMergesAndConflicts();
    void newMailboxIsVerifiedAnew();
    void lastVerifiedOwnerKeepsItsMailbox();
    void unverifiedMayOnlyMendItself();

    void eraseByRole_data();
    void eraseByRole();
    void eraseKeepsAVerifiedOwner();

    void inviteAgain();
    void vouchByRole_data();
    void vouchByRole();
    void vouchesOnce();

    void unknownContactIsNotFound();
    void everyFailingAccessLeavesNothing();

private:
    static Contact newContact(ContactKind kind, int id = 99)
    {
        Contact contact = tiny::contact(tiny::id(id), kind, u"Nina"_s, IdentityState::Invited);
        contact.email = u"nina-%1@tienda.example"_s.arg(id);
        return contact;
    }
    static FieldPatch change(const QString &field, const QJsonValue &from, const QJsonValue &to)
    {
        return {{field, from, to}};
    }
    static void allKinds(const std::function<void(ContactKind)> &visit)
    {
        for (const ContactKind kind : allContactKinds)
            visit(kind);
    }
    /// A table actor × kind of contact with the kinds that each actor may treat so.
    static void roleTable(const QList<std::pair<ContactKind, QList<ContactKind>>> &allowed)
    {
        QTest::addColumn<int>("actor");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isAllowed");
        for (const auto &[actor, kinds] : allowed) {
            for (const ContactKind kind : allContactKinds) {
                QTest::addRow("%s on %s", enumName(actor).data(), enumName(kind).data())
                    << static_cast<int>(actor) << static_cast<int>(kind) << kinds.contains(kind);
            }
        }
    }
};

void TestContactService::identityDecidesVerified_data()
{
    QTest::addColumn<int>("identity");
    QTest::addColumn<bool>("verified");
    QTest::newRow("invited") << static_cast<int>(IdentityState::Invited) << false;
    QTest::newRow("pending") << static_cast<int>(IdentityState::Pending) << false;
    QTest::newRow("by e-mail") << static_cast<int>(IdentityState::VerifiedByEmail) << true;
    QTest::newRow("by document") << static_cast<int>(IdentityState::VerifiedByDocument) << true;
    QTest::newRow("vouched") << static_cast<int>(IdentityState::Vouched) << true;
}

void TestContactService::identityDecidesVerified()
{
    QFETCH(const int, identity);
    QFETCH(const bool, verified);
    Contact contact;
    contact.identity = static_cast<IdentityState>(identity);
    QCOMPARE(isVerified(contact), verified);
}

void TestContactService::fullNameLeavesNoGap()
{
    Contact contact = newContact(ContactKind::Owner);
    QCOMPARE(fullName(contact), u"Nina Gómez"_s);
    contact.secondSurname = u"Peña"_s;
    QCOMPARE(fullName(contact), u"Nina Gómez Peña"_s);
}

void TestContactService::listsByKindAndName()
{
    TinyStore tiny;
    const auto contacts = ContactService(tiny.as(ContactKind::Billing)).list();
    QVERIFY_RESULT(contacts);
    QStringList names;
    for (const Contact &contact : *contacts)
        names.append(contact.givenName);
    QCOMPARE(names, QStringList({u"Olga"_s, u"Otto"_s, u"Ada"_s, u"Teo"_s, u"Bea"_s}));
}

void TestContactService::taxIdAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, const QString &text, EntryState state) {
        QTest::newRow(name) << text << static_cast<int>(state);
    };
    row("nothing", u""_s, EntryState::Empty);
    row("DNI", u"12345678Z"_s, EntryState::Complete);
    row("DNI with a wrong letter", u"12345678A"_s, EntryState::Wrong);
    row("NIE", u"x-1234567-l"_s, EntryState::Complete);
    row("NIE with a wrong letter", u"X1234567A"_s, EntryState::Wrong);
    row("German passport", u"C01X00T47"_s, EntryState::Complete);
    row("Chinese passport, of the shape of an organisation's number", u"E12345678"_s, EntryState::Complete);
    row("British passport", u"123456789"_s, EntryState::Complete);
    row("Dutch card", u"SPECI2014"_s, EntryState::Complete);
}

void TestContactService::taxIdAsTyped()
{
    QFETCH(const QString, text);
    QFETCH(const int, state);
    QCOMPARE(static_cast<int>(checkContactTaxId(text).state), state);
    Contact contact = newContact(ContactKind::Owner);
    contact.taxId = text;
    // What is judged while typing and what is judged on saving never differ.
    QCOMPARE(checkedContact(contact).has_value(), static_cast<EntryState>(state) != EntryState::Wrong);
}

void TestContactService::createByRole_data()
{
    using enum ContactKind;
    roleTable({{Owner, {Owner, Administrative, Technical, Billing}},
               {Administrative, {Technical, Billing}},
               {Technical, {}},
               {Billing, {}}});
}

void TestContactService::createByRole()
{
    QFETCH(const int, actor);
    QFETCH(const int, kind);
    QFETCH(const bool, isAllowed);
    TinyStore tiny;
    const auto wanted = static_cast<ContactKind>(kind);
    const ServiceContext context = tiny.as(static_cast<ContactKind>(actor));
    // Room for one of this kind, as long as it is not the actor itself that would have to go.
    if (const Id present = TinyStore::contactOf(wanted);
        wanted != ContactKind::Owner && present != context.actor.contactId)
        QVERIFY_RESULT(tiny.store().erase<Contact>(present));
    const QStringList before = tiny.log();
    const auto created = ContactService(context).create(newContact(wanted));
    if (isAllowed) {
        QVERIFY_RESULT(created);
        QVERIFY(tiny.has<Contact>(tiny::id(99)));
    } else {
        COMPARE_ERROR(created, ErrorCode::Forbidden, Rule::None, QString());
        QCOMPARE(tiny.log(), before);
    }
}

void TestContactService::createStartsInvited()
{
    TinyStore tiny;
    Contact contact = newContact(ContactKind::Owner);
    contact.createdAt = tiny::now.addYears(-9);
    QVERIFY_RESULT(ContactService(tiny.as(ContactKind::Owner)).create(contact));
    const auto written = tiny.get<Contact>(contact.id);
    QCOMPARE(written.identity, IdentityState::Invited);
    QCOMPARE(written.createdAt, tiny::now);
}

/// Who a contact is, the provider finds out; whoever makes one does not say it.
void TestContactService::createTakesNoIdentity()
{
    TinyStore tiny;
    const QStringList before = tiny.log();
    const auto refused = [&](const QString &field, auto change) {
        Contact contact = newContact(ContactKind::Owner);
        change(contact);
        const auto created = ContactService(tiny.as(ContactKind::Owner)).create(contact);
        COMPARE_ERROR(created, ErrorCode::Validation, Rule::ReadOnly, field);
        QCOMPARE(tiny.log(), before);
    };
    refused(u"identity"_s, [](Contact &c) { c.identity = IdentityState::VerifiedByDocument; });
    refused(u"vouched_by"_s, [](Contact &c) { c.vouchedBy = tiny::owner; });
    refused(u"two_factor"_s, [](Contact &c) { c.twoFactor = true; });
    refused(u"last_sign_in_at"_s, [](Contact &c) { c.lastSignInAt = tiny::now; });
}

void TestContactService::createNormalises()
{
    TinyStore tiny;
    Contact contact = newContact(ContactKind::Owner);
    contact.givenName = u"  Nina\n María "_s;
    contact.email = u" Nina@Tienda.EXAMPLE "_s;
    contact.phone = u"952 12 34 56"_s;
    contact.taxId = u"12.345.678-z"_s;
    QVERIFY_RESULT(ContactService(tiny.as(ContactKind::Owner)).create(contact));
    const auto written = tiny.get<Contact>(contact.id);
    QCOMPARE(written.givenName, u"Nina María"_s);
    QCOMPARE(written.email, u"Nina@tienda.example"_s);
    QCOMPARE(written.phone, u"+34952123456"_s);
    QCOMPARE(written.taxId, u"12345678Z"_s);
}

void TestContactService::createRefuses_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("rule");
    const auto row = [](const char *name, const QString &field, const QString &value, Rule rule) {
        QTest::newRow(name) << field << value << static_cast<int>(rule);
    };
    row("no given name", u"given_name"_s, u"  "_s, Rule::Required);
    row("no surname", u"first_surname"_s, {}, Rule::Required);
    row("a name without end", u"given_name"_s, QString(101, u'x'), Rule::TooLong);
    row("a second surname without end", u"second_surname"_s, QString(101, u'x'), Rule::TooLong);
    row("no mailbox", u"email"_s, {}, Rule::Required);
    row("half a mailbox", u"email"_s, u"nina@"_s, Rule::Format);
    row("a mailbox in use, in other letters", u"email"_s, tiny::emailOf(tiny::billing).toUpper(), Rule::Duplicate);
    row("letters for a phone", u"phone"_s, u"call me"_s, Rule::Format);
    row("a wrong control letter", u"tax_id"_s, u"12345678A"_s, Rule::ControlCharacter);
    row("a language without end", u"language"_s, u"es-ES-extended"_s, Rule::TooLong);
}

void TestContactService::createRefuses()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const int, rule);
    TinyStore tiny;
    Contact contact = newContact(ContactKind::Owner);
    forEachField<Contact>([&](const auto &f) {
        if constexpr (std::is_same_v<typename std::remove_cvref_t<decltype(f)>::Value, QString>) {
            if (field == QLatin1String(f.name))
                contact.*f.member = value;
        }
    });
    const QStringList before = tiny.log();
    COMPARE_ERROR(ContactService(tiny.as(ContactKind::Owner)).create(contact), ErrorCode::Validation,
                  static_cast<Rule>(rule), field);
    QCOMPARE(tiny.log(), before);
}

void TestContactService::createKeepsLimits_data()
{
    QTest::addColumn<int>("kind");
    allKinds([](ContactKind kind) { QTest::newRow(enumName(kind).data()) << static_cast<int>(kind); });
}

void TestContactService::createKeepsLimits()
{
    QFETCH(const int, kind);
    TinyStore tiny;
    const auto wanted = static_cast<ContactKind>(kind);
    const ServiceContext context = tiny.as(ContactKind::Owner);
    if (wanted == ContactKind::Owner)
        QVERIFY_RESULT(ContactService(context).create(newContact(wanted, 98)));
    COMPARE_ERROR(ContactService(context).create(newContact(wanted)), ErrorCode::Validation, Rule::Limit, u"kind"_s);
    QVERIFY(!tiny.has<Contact>(tiny::id(99)));
    Contact again = newContact(wanted);
    again.id = TinyStore::contactOf(wanted);
    COMPARE_ERROR(ContactService(context).create(again), ErrorCode::Validation, Rule::Duplicate, u"id"_s);
}

void TestContactService::modifyByRole_data()
{
    using enum ContactKind;
    // Each may change itself; the owner everybody, the administrative contact also those below it.
    roleTable({{Owner, {Owner, Administrative, Technical, Billing}},
               {Administrative, {Administrative, Technical, Billing}},
               {Technical, {Technical}},
               {Billing, {Billing}}});
}

void TestContactService::modifyByRole()
{
    QFETCH(const int, actor);
    QFETCH(const int, kind);
    QFETCH(const bool, isAllowed);
    TinyStore tiny;
    const Id id = TinyStore::contactOf(static_cast<ContactKind>(kind));
    const QStringList before = tiny.log();
    const auto done = ContactService(tiny.as(static_cast<ContactKind>(actor)))
                          .modify(id, change(u"given_name"_s, tiny.get<Contact>(id).givenName, u"Renamed"_s));
    if (isAllowed) {
        QVERIFY_RESULT(done);
        QCOMPARE(tiny.get<Contact>(id).givenName, u"Renamed"_s);
    } else {
        COMPARE_ERROR(done, ErrorCode::Forbidden, Rule::None, QString());
        QCOMPARE(tiny.log(), before);
    }
}

void TestContactService::modifyChangesOnlyWhatWasAsked()
{
    TinyStore tiny;
    Contact expected = tiny.get<Contact>(tiny::technical);
    QVERIFY_RESULT(ContactService(tiny.as(ContactKind::Owner))
                       .modify(tiny::technical, change(u"phone"_s, u""_s, u"+34 952 123 456"_s)));
    const auto written = tiny.get<Contact>(tiny::technical);
    QVERIFY(written.version > expected.version);
    expected.phone = u"+34952123456"_s;
    expected.version = written.version;
    QCOMPARE(changedFields(written, expected), QStringList());
    QCOMPARE(written, expected);
}

void TestContactService::modifyKeepsFixedFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("to");
    QTest::newRow("kind") << u"kind"_s << QJsonValue(u"owner"_s);
    QTest::newRow("identity") << u"identity"_s << QJsonValue(u"verified_by_document"_s);
    QTest::newRow("vouched by") << u"vouched_by"_s << QJsonValue(tiny::owner);
    QTest::newRow("two-factor") << u"two_factor"_s << QJsonValue(true);
    QTest::newRow("last sign-in") << u"last_sign_in_at"_s << QJsonValue(u"2026-01-01T00:00:00Z"_s);
    QTest::newRow("created") << u"created_at"_s << QJsonValue(u"2026-01-01T00:00:00Z"_s);
}

void TestContactService::modifyKeepsFixedFields()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, to);
    TinyStore tiny;
    const QStringList before = tiny.log();
    const QJsonValue from = getField(tiny.get<Contact>(tiny::technical), field);
    COMPARE_ERROR(ContactService(tiny.as(ContactKind::Owner)).modify(tiny::technical, change(field, from, to)),
                  ErrorCode::Forbidden, Rule::ReadOnly, field);
    QCOMPARE(tiny.log(), before);
}

void TestContactService::modifyRefusesBadValues_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("from");
    QTest::addColumn<QJsonValue>("to");
    QTest::addColumn<int>("rule");
    const auto row = [](const char *name, const QString &field, const QJsonValue &from, const QJsonValue &to,
                        Rule rule) { QTest::newRow(name) << field << from << to << static_cast<int>(rule); };
    row("no name", u"given_name"_s, u"Teo"_s, u""_s, Rule::Required);
    row("a number for a name", u"given_name"_s, u"Teo"_s, 7, Rule::Format);
    row("half a mailbox", u"email"_s, tiny::emailOf(tiny::technical), u"teo@"_s, Rule::Format);
    row("another's mailbox", u"email"_s, tiny::emailOf(tiny::technical), tiny::emailOf(tiny::owner), Rule::Duplicate);
    row("a wrong control letter", u"tax_id"_s, u""_s, u"12345678A"_s, Rule::ControlCharacter);
    row("no such field", u"salary"_s, u""_s, u"12"_s, Rule::UnknownField);
}

void TestContactService::modifyRefusesBadValues()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, from);
    QFETCH(const QJsonValue, to);
    QFETCH(const int, rule);
    TinyStore tiny;
    const QStringList before = tiny.log();
    COMPARE_ERROR(ContactService(tiny.as(ContactKind::Owner)).modify(tiny::technical, change(field, from, to)),
                  ErrorCode::Validation, static_cast<Rule>(rule), field);
    QCOMPARE(tiny.log(), before);
}

void TestContactService::modifyMergesAndConflicts()
{
    TinyStore tiny;
    ContactService service(tiny.as(ContactKind::Owner));
    QVERIFY_RESULT(service.modify(tiny::technical, change(u"phone"_s, u""_s, u"+34952123456"_s)));
    // Another field of the same contact, edited before that change was known: both stay.
    QVERIFY_RESULT(service.modify(tiny::technical, change(u"first_surname"_s, u"Gómez"_s, u"Prieto"_s)));
    QCOMPARE(tiny.get<Contact>(tiny::technical).phone, u"+34952123456"_s);
    // The same field to another value: a conflict that names it.
    COMPARE_ERROR(service.modify(tiny::technical, change(u"phone"_s, u""_s, u"+34600000000"_s)), ErrorCode::Conflict,
                  Rule::None, u"phone"_s);
    // To the value that it has already: nothing to quarrel about.
    QVERIFY_RESULT(service.modify(tiny::technical, change(u"phone"_s, u""_s, u"+34952123456"_s)));
}

void TestContactService::newMailboxIsVerifiedAnew()
{
    TinyStore tiny;
    Contact contact = tiny.get<Contact>(tiny::technical);
    contact.identity = IdentityState::Vouched;
    contact.vouchedBy = tiny::owner;
    tiny.put(contact);
    ContactService service(tiny.as(ContactKind::Owner));
    const QString upper = contact.email.left(1).toUpper() + contact.email.mid(1);
    QVERIFY_RESULT(service.modify(tiny::technical, change(u"email"_s, contact.email, upper)));
    QCOMPARE(tiny.get<Contact>(tiny::technical).identity, IdentityState::Vouched); // the same mailbox
    QVERIFY_RESULT(service.modify(tiny::technical, change(u"email"_s, upper, u"teo@otra.example"_s)));
    QCOMPARE(tiny.get<Contact>(tiny::technical).identity, IdentityState::Pending);
    QCOMPARE(tiny.get<Contact>(tiny::technical).vouchedBy, Id());
}

void TestContactService::lastVerifiedOwnerKeepsItsMailbox()
{
    TinyStore tiny;
    ContactService service(tiny.as(ContactKind::Owner));
    const FieldPatch patch = change(u"email"_s, tiny::emailOf(tiny::owner), u"olga@otra.example"_s);
    COMPARE_ERROR(service.modify(tiny::owner, patch), ErrorCode::Validation, Rule::LastVerifiedOwner, u"kind"_s);
    Contact second = tiny.get<Contact>(tiny::secondOwner);
    second.identity = IdentityState::VerifiedByDocument;
    tiny.put(second);
    QVERIFY_RESULT(service.modify(tiny::owner, patch));
}

void TestContactService::unverifiedMayOnlyMendItself()
{
    TinyStore tiny;
    ContactService service(tiny.as(tiny::secondOwner));
    COMPARE_ERROR(service.modify(tiny::technical, change(u"given_name"_s, u"Teo"_s, u"Mateo"_s)), ErrorCode::Forbidden,
                  Rule::None, QString());
    COMPARE_ERROR(service.create(newContact(ContactKind::Owner)), ErrorCode::Forbidden, Rule::None, QString());
    QVERIFY_RESULT(service.modify(tiny::secondOwner, change(u"given_name"_s, u"Otto"_s, u"Otón"_s)));
}

void TestContactService::eraseByRole_data()
{
    using enum ContactKind;
    roleTable({{Owner, {Owner, Administrative, Technical, Billing}},
               {Administrative, {Technical, Billing}},
               {Technical, {}},
               {Billing, {}}});
}

void TestContactService::eraseByRole()
{
    QFETCH(const int, actor);
    QFETCH(const int, kind);
    QFETCH(const bool, isAllowed);
    TinyStore tiny;
    const auto wanted = static_cast<ContactKind>(kind);
    const Id id = wanted == ContactKind::Owner ? tiny::secondOwner : TinyStore::contactOf(wanted);
    const auto erased = ContactService(tiny.as(static_cast<ContactKind>(actor))).erase(id);
    QCOMPARE(tiny.has<Contact>(id), !isAllowed);
    if (isAllowed)
        QVERIFY_RESULT(erased);
    else
        COMPARE_ERROR(erased, ErrorCode::Forbidden, Rule::None, QString());
}

void TestContactService::eraseKeepsAVerifiedOwner()
{
    TinyStore tiny;
    // Another owner remains, but not a verified one.
    COMPARE_ERROR(ContactService(tiny.as(ContactKind::Owner)).erase(tiny::owner), ErrorCode::Validation,
                  Rule::LastVerifiedOwner, u"kind"_s);
    QVERIFY(tiny.has<Contact>(tiny::owner));
}

void TestContactService::inviteAgain()
{
    TinyStore tiny;
    ContactService owner(tiny.as(ContactKind::Owner));
    QVERIFY_RESULT(owner.invite(tiny::secondOwner));
    QCOMPARE(tiny.get<Contact>(tiny::secondOwner).identity, IdentityState::Invited);
    COMPARE_ERROR(owner.invite(tiny::technical), ErrorCode::Conflict, Rule::None, u"identity"_s);
    COMPARE_ERROR(ContactService(tiny.as(ContactKind::Administrative)).invite(tiny::secondOwner), ErrorCode::Forbidden,
                  Rule::None, QString());
}

void TestContactService::vouchByRole_data()
{
    using enum ContactKind;
    // FAQ, "verificación alternativa": nobody answers for an owner, and nobody for itself.
    roleTable({{Owner, {Administrative, Technical, Billing}},
               {Administrative, {Technical, Billing}},
               {Technical, {}},
               {Billing, {}}});
}

void TestContactService::vouchByRole()
{
    QFETCH(const int, actor);
    QFETCH(const int, kind);
    QFETCH(const bool, isAllowed);
    TinyStore tiny;
    const auto wanted = static_cast<ContactKind>(kind);
    const ServiceContext context = tiny.as(static_cast<ContactKind>(actor));
    const Id id = wanted == ContactKind::Owner ? tiny::secondOwner : TinyStore::contactOf(wanted);
    Contact contact = tiny.get<Contact>(id);
    contact.identity = IdentityState::Pending;
    tiny.put(contact);
    const auto vouched = ContactService(context).vouch(id);
    const auto written = tiny.get<Contact>(id);
    if (isAllowed) {
        QVERIFY_RESULT(vouched);
        QCOMPARE(written.identity, IdentityState::Vouched);
        QCOMPARE(written.vouchedBy, context.actor.contactId);
    } else {
        COMPARE_ERROR(vouched, ErrorCode::Forbidden, Rule::None, QString());
        QCOMPARE(written.identity, IdentityState::Pending);
    }
}

void TestContactService::vouchesOnce()
{
    TinyStore tiny;
    COMPARE_ERROR(ContactService(tiny.as(ContactKind::Owner)).vouch(tiny::technical), ErrorCode::Conflict, Rule::None,
                  u"identity"_s);
}

void TestContactService::unknownContactIsNotFound()
{
    TinyStore tiny;
    ContactService service(tiny.as(ContactKind::Owner));
    COMPARE_ERROR(service.modify(tiny::id(77), change(u"phone"_s, u""_s, u""_s)), ErrorCode::NotFound, Rule::None,
                  QString());
    COMPARE_ERROR(service.erase(tiny::id(77)), ErrorCode::NotFound, Rule::None, QString());
    COMPARE_ERROR(service.invite(tiny::id(77)), ErrorCode::NotFound, Rule::None, QString());
    COMPARE_ERROR(service.vouch(tiny::id(77)), ErrorCode::NotFound, Rule::None, QString());
}

void TestContactService::everyFailingAccessLeavesNothing()
{
    TinyStore tiny;
    const ServiceContext context = tiny.as(ContactKind::Owner);
    const QStringList before = tiny.log();
    const auto doAll = [&]() -> Result<void> {
        ContactService service(context);
        auto done = service.create(newContact(ContactKind::Owner));
        if (done)
            done = service.modify(tiny::technical, change(u"given_name"_s, u"Teo"_s, u"Mateo"_s));
        if (done)
            done = service.invite(tiny::secondOwner);
        return done ? service.erase(tiny::billing) : done;
    };
    int failures = 0;
    for (int n = 1;; ++n) {
        tiny.failAt(n);
        const auto done = tiny.database().runInTransaction(doAll);
        tiny.failAt(0);
        if (done)
            break;
        ++failures;
        QCOMPARE(enumName(done.error().code), enumName(ErrorCode::Storage));
        QCOMPARE(tiny.log(), before);
        QCOMPARE(tiny.get<Contact>(tiny::technical).givenName, u"Teo"_s);
        QVERIFY(!tiny.has<Contact>(tiny::id(99)));
    }
    QVERIFY(failures > 15);
    QCOMPARE(tiny.get<Contact>(tiny::technical).givenName, u"Mateo"_s);
    QVERIFY(!tiny.has<Contact>(tiny::billing));
}

QTEST_GUILESS_MAIN(TestContactService)
#include "tst_contactservice.moc"
