// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/accountservice.h"
#include "tests/support/tinystore.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestAccountService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheOneRecord();
    void modifyByRole_data();
    void modifyByRole();
    void refusesBadValues_data();
    void refusesBadValues();
    void normalises();
    void foreignNumbersAreFree();
    void changingTheCountryChecksTheNumbers();
    void mergesAndConflicts();
    void everyFailingAccessLeavesNothing();

private:
    /// The change of one field of the record as it is now.
    static FieldPatch change(TinyStore &tiny, const QString &field, const QJsonValue &to)
    {
        return {{field, getField(tiny.get<Account>(tiny::account), field), to}};
    }
};

void TestAccountService::readsTheOneRecord()
{
    TinyStore tiny;
    const auto account = AccountService(tiny.as(ContactKind::Billing)).get();
    QVERIFY_RESULT(account);
    QCOMPARE(account->name, u"Tienda, S.L."_s);
    QVERIFY_RESULT(tiny.store().erase<Account>(tiny::account));
    COMPARE_ERROR(AccountService(tiny.as(ContactKind::Billing)).get(), ErrorCode::NotFound, Rule::None, QString());
    COMPARE_ERROR(AccountService(tiny.as(ContactKind::Owner)).modify({{u"city"_s, u""_s, u"Málaga"_s}}),
                  ErrorCode::NotFound, Rule::None, QString());
}

void TestAccountService::modifyByRole_data()
{
    QTest::addColumn<int>("actor");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("to");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<bool>("isField"); // refused because of the field, not of the role
    const QList<std::pair<QString, QJsonValue>> changes{
        {u"name"_s, u"Otra, S.L."_s},       {u"tax_id"_s, u"B29805314"_s},
        {u"trade_name"_s, u"Otra"_s},       {u"email"_s, u"otra@tienda.example"_s},
        {u"street"_s, u"Calle Nueva, 1"_s}, {u"customer_number"_s, u"C-2"_s},
        {u"kind"_s, u"person"_s},           {u"created_at"_s, u"2026-01-01T00:00:00Z"_s}};
    const QStringList fixed{u"customer_number"_s, u"kind"_s, u"created_at"_s};
    const QStringList ownersOnly{u"name"_s, u"tax_id"_s};
    for (const ContactKind actor : allContactKinds) {
        for (const auto &[field, to] : changes) {
            const bool mayModify = actor == ContactKind::Owner || actor == ContactKind::Administrative;
            const bool isKept = fixed.contains(field)
                                || (actor == ContactKind::Administrative && ownersOnly.contains(field));
            QTest::addRow("%s: %s", enumName(actor).data(), qPrintable(field))
                << static_cast<int>(actor) << field << to << (mayModify && !isKept) << (mayModify && isKept);
        }
    }
}

void TestAccountService::modifyByRole()
{
    QFETCH(const int, actor);
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, to);
    QFETCH(const bool, isAllowed);
    QFETCH(const bool, isField);
    TinyStore tiny;
    const QStringList before = tiny.log();
    const auto done = AccountService(tiny.as(static_cast<ContactKind>(actor))).modify(change(tiny, field, to));
    if (isAllowed) {
        QVERIFY_RESULT(done);
        QCOMPARE(getField(tiny.get<Account>(tiny::account), field), to);
        return;
    }
    COMPARE_ERROR(done, ErrorCode::Forbidden, isField ? Rule::ReadOnly : Rule::None, isField ? field : QString());
    QCOMPARE(tiny.log(), before);
}

void TestAccountService::refusesBadValues_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("to");
    QTest::addColumn<int>("rule");
    const auto row = [](const char *name, const QString &field, const QJsonValue &to, Rule rule) {
        QTest::newRow(name) << field << to << static_cast<int>(rule);
    };
    row("no name", u"name"_s, u" "_s, Rule::Required);
    row("a name without end", u"name"_s, QString(201, u'x'), Rule::TooLong);
    row("no mailbox", u"email"_s, u""_s, Rule::Required);
    row("half a mailbox", u"email"_s, u"tienda@"_s, Rule::Format);
    row("letters for a phone", u"phone"_s, u"none"_s, Rule::Format);
    row("a wrong control digit", u"tax_id"_s, u"B29805313"_s, Rule::ControlCharacter);
    row("no number", u"tax_id"_s, u""_s, Rule::Required);
    row("half a postcode", u"postcode"_s, u"290"_s, Rule::Format);
    row("a postcode of no province", u"postcode"_s, u"99001"_s, Rule::OutOfRange);
    row("an address without end", u"street"_s, QString(201, u'x'), Rule::TooLong);
    row("no such field", u"rating"_s, u"AAA"_s, Rule::UnknownField);
    row("a number for a city", u"city"_s, 29, Rule::Format);
}

void TestAccountService::refusesBadValues()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, to);
    QFETCH(const int, rule);
    TinyStore tiny;
    const QStringList before = tiny.log();
    COMPARE_ERROR(AccountService(tiny.as(ContactKind::Owner)).modify(change(tiny, field, to)), ErrorCode::Validation,
                  static_cast<Rule>(rule), field);
    QCOMPARE(tiny.log(), before);
}

void TestAccountService::normalises()
{
    TinyStore tiny;
    const FieldPatch patch = change(tiny, u"name"_s, u" Tienda\n Grande "_s)
                             + change(tiny, u"email"_s, u"Hola@TIENDA.example "_s)
                             + change(tiny, u"phone"_s, u"952 12 34 56"_s) + change(tiny, u"tax_id"_s, u"b-2980531-4"_s)
                             + change(tiny, u"country"_s, u"es"_s);
    QVERIFY_RESULT(AccountService(tiny.as(ContactKind::Owner)).modify(patch));
    const auto account = tiny.get<Account>(tiny::account);
    QCOMPARE(account.name, u"Tienda Grande"_s);
    QCOMPARE(account.email, u"Hola@tienda.example"_s);
    QCOMPARE(account.phone, u"+34952123456"_s);
    QCOMPARE(account.taxId, u"B29805314"_s);
    QCOMPARE(account.country, u"ES"_s);
}

void TestAccountService::foreignNumbersAreFree()
{
    TinyStore tiny;
    const FieldPatch patch = change(tiny, u"country"_s, u"pt"_s) + change(tiny, u"tax_id"_s, u"PT 501 964 843"_s)
                             + change(tiny, u"postcode"_s, u"1100-038"_s);
    QVERIFY_RESULT(AccountService(tiny.as(ContactKind::Owner)).modify(patch));
    QCOMPARE(tiny.get<Account>(tiny::account).postcode, u"1100-038"_s);
}

void TestAccountService::changingTheCountryChecksTheNumbers()
{
    TinyStore tiny;
    AccountService service(tiny.as(ContactKind::Owner));
    QVERIFY_RESULT(service.modify(change(tiny, u"country"_s, u"PT"_s) + change(tiny, u"tax_id"_s, u"501964843"_s)));
    COMPARE_ERROR(service.modify(change(tiny, u"country"_s, u"ES"_s)), ErrorCode::Validation, Rule::Format,
                  u"tax_id"_s);
}

void TestAccountService::mergesAndConflicts()
{
    TinyStore tiny;
    AccountService service(tiny.as(ContactKind::Owner));
    QVERIFY_RESULT(service.modify({{u"city"_s, u""_s, u"Málaga"_s}}));
    QVERIFY_RESULT(service.modify({{u"street"_s, u""_s, u"Calle Nueva, 1"_s}}));
    COMPARE_ERROR(service.modify({{u"city"_s, u""_s, u"Ronda"_s}}), ErrorCode::Conflict, Rule::None, u"city"_s);
    QCOMPARE(tiny.get<Account>(tiny::account).city, u"Málaga"_s);
}

void TestAccountService::everyFailingAccessLeavesNothing()
{
    TinyStore tiny;
    const ServiceContext context = tiny.as(ContactKind::Owner);
    const FieldPatch patch = change(tiny, u"city"_s, u"Málaga"_s);
    const QStringList before = tiny.log();
    int failures = 0;
    for (int n = 1;; ++n) {
        tiny.failAt(n);
        const auto done = tiny.database().runInTransaction([&] { return AccountService(context).modify(patch); });
        tiny.failAt(0);
        if (done)
            break;
        ++failures;
        QCOMPARE(enumName(done.error().code), enumName(ErrorCode::Storage));
        QCOMPARE(tiny.log(), before);
        QCOMPARE(tiny.get<Account>(tiny::account).city, QString());
    }
    QVERIFY(failures >= 5);
    QCOMPARE(tiny.get<Account>(tiny::account).city, u"Málaga"_s);
}

QTEST_GUILESS_MAIN(TestAccountService)
#include "tst_accountservice.moc"
