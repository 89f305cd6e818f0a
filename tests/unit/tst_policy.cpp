// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policy/policy.h"

#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

constexpr ContactKind owner = ContactKind::Owner;
constexpr ContactKind administrative = ContactKind::Administrative;
constexpr ContactKind technical = ContactKind::Technical;
constexpr ContactKind billing = ContactKind::Billing;

using Kinds = QList<ContactKind>;

Actor verified(ContactKind kind)
{
    return {u"actor"_s, kind, true};
}

Actor unverified(ContactKind kind)
{
    return {u"actor"_s, kind, false};
}

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInIsWhatItWasReadFrom();
    void limits();
    void contactSets_data();
    void contactSets();
    void identityFallbacks();
    void vouching_data();
    void vouching();
    void whoMay_data();
    void whoMay();
    void refusalSaysWhoMay_data();
    void refusalSaysWhoMay();
    void refusalNamesTheField();
    void refusalListsOnlyKindsThatMayChangeTheFields();
    void fieldsComeAfterTheRole();
    void unknownCommand();
    void contactCommandNeedsTheKind();
    void unverifiedContact_data();
    void unverifiedContact();
    void scopeCovers_data();
    void scopeCovers();
    void scopeContains_data();
    void scopeContains();
    void actionsOfAnArea();
    void anotherMatrixGivesOtherAnswers();
    void copiesShareTheMatrix();

private:
    const Policy m_policy = Policy::builtIn();
};

void TestPolicy::builtInIsWhatItWasReadFrom()
{
    QCOMPARE(m_policy.version(), 1);
    const Result<Policy> again = Policy::fromJson(m_policy.json());
    QVERIFY(again);
    QCOMPARE(again->json(), m_policy.json());
    QCOMPARE(again->commands(), m_policy.commands());
}

void TestPolicy::limits()
{
    QCOMPARE(m_policy.limit(owner), 3);
    QCOMPARE(m_policy.limit(administrative), 1);
    QCOMPARE(m_policy.limit(technical), 1);
    QCOMPARE(m_policy.limit(billing), 1);
    QCOMPARE(m_policy.minimumVerified(owner), 1);
    QCOMPARE(m_policy.minimumVerified(administrative), 0);
    QCOMPARE(m_policy.minimumVerified(technical), 0);
    QCOMPARE(m_policy.minimumVerified(billing), 0);
}

void TestPolicy::contactSets_data()
{
    QTest::addColumn<QString>("contacts"); // initials; a capital one is verified
    QTest::addColumn<Rule>("rule");
    QTest::newRow("one verified owner") << u"O"_s << Rule::None;
    QTest::newRow("as many as there may be") << u"OOOATB"_s << Rule::None;
    QTest::newRow("as many, only one owner verified") << u"oOoatb"_s << Rule::None;
    QTest::newRow("nobody") << u""_s << Rule::LastVerifiedOwner;
    QTest::newRow("an owner that is not verified") << u"o"_s << Rule::LastVerifiedOwner;
    QTest::newRow("three owners, none verified") << u"oooATB"_s << Rule::LastVerifiedOwner;
    QTest::newRow("verified, but no owner") << u"ATB"_s << Rule::LastVerifiedOwner;
    QTest::newRow("four owners") << u"OOOO"_s << Rule::Limit;
    QTest::newRow("four owners, one invited") << u"OOoO"_s << Rule::Limit;
    QTest::newRow("two administrative") << u"OAa"_s << Rule::Limit;
    QTest::newRow("two technical") << u"OtT"_s << Rule::Limit;
    QTest::newRow("two billing") << u"OBB"_s << Rule::Limit;
}

void TestPolicy::contactSets()
{
    QFETCH(QString, contacts);
    QFETCH(Rule, rule);
    QList<ContactStanding> set;
    for (const QChar c : contacts)
        set.append({static_cast<ContactKind>(u"oatb"_s.indexOf(c.toLower())), c.isUpper()});
    const Result<void> result = m_policy.checkContactSet(set);
    QCOMPARE(result.has_value(), rule == Rule::None);
    if (!result) {
        QCOMPARE(result.error().code, ErrorCode::Validation);
        QCOMPARE(result.error().field, u"kind"_s);
        QCOMPARE(result.error().rule, rule);
    }
}

void TestPolicy::identityFallbacks()
{
    QVERIFY(m_policy.identityFallback(owner).documentCopy);
    QCOMPARE(m_policy.identityFallback(owner).vouchedBy, Kinds());
    QVERIFY(!m_policy.identityFallback(administrative).documentCopy);
    QCOMPARE(m_policy.identityFallback(administrative).vouchedBy, Kinds{owner});
    QVERIFY(!m_policy.identityFallback(technical).documentCopy);
    QCOMPARE(m_policy.identityFallback(technical).vouchedBy, (Kinds{owner, administrative}));
    QVERIFY(!m_policy.identityFallback(billing).documentCopy);
    QCOMPARE(m_policy.identityFallback(billing).vouchedBy, (Kinds{owner, administrative}));
}

void TestPolicy::vouching_data()
{
    QTest::addColumn<ContactKind>("actor");
    QTest::addColumn<QString>("expected"); // for owner, administrative, technical, billing
    QTest::newRow("owner") << owner << u"nyyy"_s;
    QTest::newRow("administrative") << administrative << u"nnyy"_s;
    QTest::newRow("technical") << technical << u"nnnn"_s;
    QTest::newRow("billing") << billing << u"nnnn"_s;
}

void TestPolicy::vouching()
{
    QFETCH(ContactKind, actor);
    QFETCH(QString, expected);
    QString may;
    QString runs;
    for (const ContactKind target : allContactKinds) {
        may += m_policy.mayVouch(actor, target) ? u'y' : u'n';
        runs += m_policy.check(verified(actor), u"contact.vouch"_s, {.contactKind = target}) ? u'y' : u'n';
        QVERIFY(!m_policy.check(verified(actor), u"contact.vouch"_s, {.own = true, .contactKind = target}));
        QVERIFY(!m_policy.check(unverified(actor), u"contact.vouch"_s, {.contactKind = target}));
    }
    QCOMPARE(may, expected);
    QCOMPARE(runs, expected);
}

void TestPolicy::whoMay_data()
{
    QTest::addColumn<Area>("area");
    QTest::addColumn<Action>("action");
    QTest::addColumn<Kinds>("expected");
    QTest::newRow("pay") << Area::Invoices << Action::Pay << Kinds{owner, administrative, billing};
    QTest::newRow("panel") << Area::ControlPanel << Action::Use << Kinds{owner, administrative, technical};
    QTest::newRow("own counts") << Area::BillingContact << Action::Modify << Kinds{owner, administrative, billing};
    QTest::newRow("sections count") << Area::Tickets << Action::Modify
                                    << Kinds{owner, administrative, technical, billing};
    QTest::newRow("owners") << Area::OwnerContacts << Action::Delete << Kinds{owner};
    QTest::newRow("vouch") << Area::TechnicalContact << Action::Vouch << Kinds{owner, administrative};
    QTest::newRow("no such action") << Area::Help << Action::Modify << Kinds();
}

void TestPolicy::whoMay()
{
    QFETCH(Area, area);
    QFETCH(Action, action);
    QFETCH(Kinds, expected);
    QCOMPARE(m_policy.whoMay(area, action), expected);
}

void TestPolicy::refusalSaysWhoMay_data()
{
    QTest::addColumn<ContactKind>("kind");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("section");
    QTest::addColumn<int>("about"); // kind of the contact the record belongs to; -1: of nobody
    QTest::addColumn<Kinds>("expected");
    QTest::newRow("pay") << technical << u"invoice.pay"_s << u""_s << -1 << Kinds{owner, administrative, billing};
    QTest::newRow("order") << billing << u"subscription.order"_s << u""_s << -1 << Kinds{owner, administrative};
    QTest::newRow("owner contact") << administrative << u"contact.modify"_s << u""_s << int(owner) << Kinds{owner};
    QTest::newRow("contact itself") << technical << u"contact.modify"_s << u""_s << int(billing)
                                    << Kinds{owner, administrative, billing};
    QTest::newRow("ticket of a department")
        << technical << u"ticket.reply"_s << u"billing"_s << -1 << Kinds{owner, administrative, billing};
    QTest::newRow("ticket of its opener")
        << billing << u"ticket.reply"_s << u"general"_s << int(technical) << Kinds{owner, administrative, technical};
    QTest::newRow("ticket of nobody in sight")
        << billing << u"ticket.close"_s << u"general"_s << -1 << Kinds{owner, administrative};
}

void TestPolicy::refusalSaysWhoMay()
{
    QFETCH(ContactKind, kind);
    QFETCH(QString, command);
    QFETCH(QString, section);
    QFETCH(int, about);
    QFETCH(Kinds, expected);
    const auto contactKind = about < 0 ? std::nullopt : std::optional(static_cast<ContactKind>(about));
    const Target target{.section = section, .contactKind = contactKind};
    const Permission permission = m_policy.mayRun(verified(kind), command, target);
    QCOMPARE(permission.denial, Denial::Role);
    QCOMPARE(permission.whoMay, expected);
    QVERIFY(m_policy.mayRun(verified(owner), command, target).whoMay.isEmpty());
}

void TestPolicy::refusalNamesTheField()
{
    const QStringList changed{u"phone"_s, u"tax_id"_s, u"name"_s};
    const Permission permission = m_policy.mayRun(verified(administrative), u"account.modify"_s, {}, changed);
    QCOMPARE(permission.denial, Denial::Field);
    QCOMPARE(permission.field, u"tax_id"_s);
    QCOMPARE(permission.whoMay, Kinds{owner});

    const Result<void> checked = m_policy.check(verified(administrative), u"account.modify"_s, {}, changed);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::Forbidden);
    QCOMPARE(checked.error().field, u"tax_id"_s);
    QCOMPARE(checked.error().rule, Rule::ReadOnly);
    QVERIFY(m_policy.check(verified(owner), u"account.modify"_s, {}, changed));

    const Result<void> byRole = m_policy.check(verified(technical), u"account.modify"_s, {}, changed);
    QVERIFY(!byRole);
    QCOMPARE(byRole.error().field, QString());
    QCOMPARE(byRole.error().rule, Rule::None);
}

void TestPolicy::refusalListsOnlyKindsThatMayChangeTheFields()
{
    const auto whoMay = [&](const QStringList &changed) {
        return m_policy.mayRun(verified(billing), u"account.modify"_s, {}, changed).whoMay;
    };
    QCOMPARE(whoMay({u"phone"_s}), (Kinds{owner, administrative}));
    QCOMPARE(whoMay({u"phone"_s, u"name"_s}), Kinds{owner});
    QCOMPARE(whoMay({u"customer_number"_s}), Kinds());
}

/// Read-only fields matter to a modification alone, and only to who may modify at all.
void TestPolicy::fieldsComeAfterTheRole()
{
    const QStringList fixed{u"kind"_s};
    const Target target{.contactKind = technical};
    QCOMPARE(m_policy.mayRun(verified(billing), u"contact.modify"_s, target, fixed).denial, Denial::Role);
    QCOMPARE(m_policy.mayRun(unverified(owner), u"contact.modify"_s, target, fixed).denial, Denial::Unverified);
    QCOMPARE(m_policy.mayRun(verified(owner), u"contact.modify"_s, target, fixed).denial, Denial::Field);
    QCOMPARE(m_policy.mayRun(verified(owner), u"contact.create"_s, target, fixed).denial, Denial::None);
}

void TestPolicy::unknownCommand()
{
    QCOMPARE(m_policy.mayRun(verified(owner), u"account.destroy"_s).denial, Denial::UnknownCommand);
    const Result<void> checked = m_policy.check(verified(owner), u"account.destroy"_s);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::Unsupported);
    QVERIFY(!m_policy.command(u"account.destroy"_s));
    QVERIFY(!m_policy.isQueueable(u"account.destroy"_s));
}

void TestPolicy::contactCommandNeedsTheKind()
{
    QVERIFY(!m_policy.check(verified(owner), u"contact.create"_s, {.own = true}));
    QVERIFY(m_policy.check(verified(owner), u"contact.create"_s, {.contactKind = billing}));
    QCOMPARE(m_policy.command(u"contact.create"_s)->area, std::nullopt);
    QCOMPARE(m_policy.command(u"invoice.pay"_s)->area, Area::Invoices);
    QCOMPARE(m_policy.command(u"invoice.pay"_s)->action, Action::Pay);
}

void TestPolicy::unverifiedContact_data()
{
    QTest::addColumn<ContactKind>("kind");
    QTest::addColumn<QString>("command");
    QTest::addColumn<Target>("target");
    QTest::addColumn<Denial>("expected");
    const auto row = [](const char *name, ContactKind kind, const QString &command, const Target &target,
                        Denial expected) { QTest::newRow(name) << kind << command << target << expected; };
    row("corrects its own address", technical, u"contact.modify"_s, {.own = true, .contactKind = technical},
        Denial::None);
    row("corrects an owner's own", owner, u"contact.modify"_s, {.own = true, .contactKind = owner}, Denial::None);
    row("asks for help", billing, u"ticket.create"_s, {.own = true, .section = u"general"_s}, Denial::None);
    row("answers its own ticket", owner, u"ticket.reply"_s, {.own = true, .section = u"general"_s}, Denial::None);
    row("recovers its password", owner, u"password.recover"_s, {.own = true}, Denial::None);
    row("answers another's ticket", owner, u"ticket.reply"_s, {.section = u"general"_s}, Denial::Unverified);
    row("adds a contact", owner, u"contact.create"_s, {.contactKind = owner}, Denial::Unverified);
    row("deletes itself", owner, u"contact.delete"_s, {.own = true, .contactKind = owner}, Denial::Unverified);
    row("changes the record", owner, u"account.modify"_s, {}, Denial::Unverified);
    row("pays", billing, u"invoice.pay"_s, {}, Denial::Unverified);
    row("orders", administrative, u"subscription.order"_s, {}, Denial::Unverified);
    row("vouches", owner, u"contact.vouch"_s, {.contactKind = technical}, Denial::Unverified);
    row("what its kind may not", technical, u"invoice.pay"_s, {}, Denial::Role);
}

void TestPolicy::unverifiedContact()
{
    QFETCH(ContactKind, kind);
    QFETCH(QString, command);
    QFETCH(Target, target);
    QFETCH(Denial, expected);
    QCOMPARE(m_policy.mayRun(unverified(kind), command, target).denial, expected);
    QCOMPARE(m_policy.check(unverified(kind), command, target).has_value(), expected == Denial::None);
    if (expected == Denial::Unverified)
        QVERIFY(m_policy.check(verified(kind), command, target));
}

void TestPolicy::scopeCovers_data()
{
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<QString>("expected"); // any record, own, of section t, own of section b
    QTest::newRow("none") << Scope{} << u"nnnn"_s;
    QTest::newRow("all") << Scope{.all = true} << u"yyyy"_s;
    QTest::newRow("own") << Scope{.own = true} << u"nyny"_s;
    QTest::newRow("section") << Scope{.sections = {u"t"_s}} << u"nnyn"_s;
    QTest::newRow("own and section") << Scope{.own = true, .sections = {u"t"_s}} << u"nyyy"_s;
}

void TestPolicy::scopeCovers()
{
    QFETCH(Scope, scope);
    QFETCH(QString, expected);
    QString actual;
    for (const Target &target :
         {Target{}, Target{.own = true}, Target{.section = u"t"_s}, Target{.own = true, .section = u"b"_s}})
        actual += scope.covers(target) ? u'y' : u'n';
    QCOMPARE(actual, expected);
}

void TestPolicy::scopeContains_data()
{
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<QString>("expected"); // of none, all, own, section t, own and section t
    QTest::newRow("none") << Scope{} << u"ynnnn"_s;
    QTest::newRow("all") << Scope{.all = true} << u"yyyyy"_s;
    QTest::newRow("own") << Scope{.own = true} << u"ynynn"_s;
    QTest::newRow("section") << Scope{.sections = {u"t"_s}} << u"ynnyn"_s;
    QTest::newRow("own and sections") << Scope{.own = true, .sections = {u"b"_s, u"t"_s}} << u"ynyyy"_s;
}

void TestPolicy::scopeContains()
{
    QFETCH(Scope, scope);
    QFETCH(QString, expected);
    QString actual;
    for (const Scope &other : {Scope{}, Scope{.all = true}, Scope{.own = true}, Scope{.sections = {u"t"_s}},
                               Scope{.own = true, .sections = {u"t"_s}}})
        actual += scope.contains(other) ? u'y' : u'n';
    QCOMPARE(actual, expected);
}

void TestPolicy::actionsOfAnArea()
{
    QCOMPARE(m_policy.actions(Area::Invoices), (QList{Action::View, Action::Pay}));
    QCOMPARE(m_policy.actions(Area::Access), QList{Action::Use});
    QCOMPARE(m_policy.actions(Area::Tickets), (QList{Action::View, Action::Create, Action::Modify}));
}

/// The data decides, not the code: each difference of another matrix shows in its answer and in no other.
void TestPolicy::anotherMatrixGivesOtherAnswers()
{
    QByteArray json = m_policy.json();
    const auto replace = [&](const char *before, const char *after) {
        QCOMPARE(json.count(before), 1);
        json.replace(before, after);
    };
    replace(R"("version": 1,)", R"("version": 2,)");
    replace(R"("area": "owner_contacts", "limit": 3, "minimum_verified": 1)",
            R"("area": "owner_contacts", "limit": 5, "minimum_verified": 2)");
    replace(R"("area": "billing_contact", "limit": 1, "minimum_verified": 0)",
            R"("area": "billing_contact", "limit": 2, "minimum_verified": 1)");
    replace(R"("except": ["name", "tax_id"])", R"("except": ["street"])");
    replace(R"("invoice.pay": { "area": "invoices", "action": "pay", "queueable": false })",
            R"("invoice.pay": { "area": "invoices", "action": "pay", "queueable": true })");
    replace(R"("unverified": { "create": "own", "modify": "own" })", R"("unverified": { "pay": "all" })");
    replace(R"("technical": { "view": "own" })", R"("technical": {})");
    const Result<Policy> other = Policy::fromJson(json);
    QVERIFY2(other, other ? "" : qPrintable(other.error().detail));

    QCOMPARE(other->version(), 2);
    QCOMPARE(other->limit(owner), 5);
    QVERIFY(!other->checkContactSet({{owner, true}, {owner, true}, {billing, false}}));
    QVERIFY(other->checkContactSet({{owner, true}, {owner, true}, {billing, true}}));
    QVERIFY(other->check(verified(administrative), u"account.modify"_s, {}, {u"tax_id"_s}));
    QCOMPARE(other->check(verified(administrative), u"account.modify"_s, {}, {u"street"_s}).error().field, u"street"_s);
    QVERIFY(other->isQueueable(u"invoice.pay"_s));
    QVERIFY(other->check(unverified(billing), u"invoice.pay"_s));
    QVERIFY(!other->check(unverified(billing), u"ticket.create"_s, {.own = true}));
    QVERIFY(other->visibility(technical, Area::Activity).isNone());
    QVERIFY(other->visibility(billing, Area::Activity).own);
    QCOMPARE(m_policy.limit(owner), 3);
}

void TestPolicy::copiesShareTheMatrix()
{
    const Policy copy = m_policy;
    QCOMPARE(static_cast<const void *>(copy.json().constData()),
             static_cast<const void *>(m_policy.json().constData()));
}

QTEST_APPLESS_MAIN(TestPolicy)

#include "tst_policy.moc"
