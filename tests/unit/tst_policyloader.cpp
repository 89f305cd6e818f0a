// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policy/policy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

/// `value` with what stands at `keys` replaced; taken away where `replacement` is undefined.
QJsonValue edited(const QJsonValue &value, const QStringList &keys, const QJsonValue &replacement)
{
    if (keys.isEmpty())
        return replacement;
    QJsonObject object = value.toObject();
    const QJsonValue inner = edited(object.value(keys.front()), keys.mid(1), replacement);
    if (inner.isUndefined())
        object.remove(keys.front());
    else
        object.insert(keys.front(), inner);
    return object;
}

QJsonValue parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().first();
}

const auto takenAway = QByteArrayLiteral("");

} // namespace

/// Every wrong matrix is refused, and the error says where.
class TestPolicyLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badEdit_data();
    void badEdit();
    void badText_data();
    void badText();
    void goodEdit_data();
    void goodEdit();
    void tooManyCommands();
    void tooManyNames();
    void everyCellMustBeThere();
    void everyKeyIsKnown();
    void aClientPassesOverNewNames_data();
    void aClientPassesOverNewNames();
    void aClientTakesANewScopeForNone();
    void aClientRefusesWhatIsMissing();

private:
    [[nodiscard]] QByteArray matrixWith(const QString &place, const QByteArray &value) const;

    const QByteArray m_json = Policy::builtIn().json();
    const QJsonObject m_matrix = QJsonDocument::fromJson(m_json).object();
};

/// The built-in matrix with `value` (JSON, or nothing to take it away) at `place`, whose keys are separated by slashes.
QByteArray TestPolicyLoader::matrixWith(const QString &place, const QByteArray &value) const
{
    const QJsonValue replacement = value == takenAway ? QJsonValue(QJsonValue::Undefined) : parsed(value);
    return QJsonDocument(edited(m_matrix, place.split(u'/'), replacement).toObject()).toJson();
}

void TestPolicyLoader::badEdit_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Rule>("rule");
    const auto row = [](const char *name, const char *place, const char *value, const char *path, Rule rule) {
        QTest::newRow(name) << QString::fromLatin1(place) << QByteArray(value) << QString::fromLatin1(path) << rule;
    };
    // the document
    row("no version", "version", "", "version", Rule::Required);
    row("version 0", "version", "0", "version", Rule::OutOfRange);
    row("version beyond int", "version", "1e12", "version", Rule::OutOfRange);
    row("version with a fraction", "version", "1.5", "version", Rule::Format);
    row("version as text", "version", "\"1\"", "version", Rule::Format);
    row("unknown key", "colour", "1", "colour", Rule::UnknownField);
    row("areas as array", "areas", "[]", "areas", Rule::Format);
    // kinds
    row("no kinds", "kinds", "", "kinds", Rule::Required);
    row("missing kind", "kinds/technical", "", "kinds.technical", Rule::Required);
    row("unknown kind", "kinds/reseller", "{}", "kinds.reseller", Rule::UnknownField);
    row("kind without limit", "kinds/owner/limit", "", "kinds.owner.limit", Rule::Required);
    row("kind with unknown key", "kinds/owner/colour", "1", "kinds.owner.colour", Rule::UnknownField);
    row("limit 0", "kinds/billing/limit", "0", "kinds.billing.limit", Rule::OutOfRange);
    row("limit 100", "kinds/billing/limit", "100", "kinds.billing.limit", Rule::OutOfRange);
    row("negative minimum", "kinds/owner/minimum_verified", "-1", "kinds.owner.minimum_verified", Rule::OutOfRange);
    row("minimum over limit", "kinds/owner/minimum_verified", "4", "kinds.owner.minimum_verified", Rule::OutOfRange);
    row("nobody is kept", "kinds/owner/minimum_verified", "0", "kinds", Rule::LastVerifiedOwner);
    row("kind of unknown area", "kinds/owner/area", "\"attic\"", "kinds.owner.area", Rule::Reference);
    row("two kinds, one area", "kinds/billing/area", "\"owner_contacts\"", "kinds.billing.area", Rule::Duplicate);
    row("no fallback", "kinds/billing/identity_fallback/vouched_by", "[]", "kinds.billing.identity_fallback",
        Rule::Required);
    row("fallback not an object", "kinds/owner/identity_fallback", "\"document_copy\"", "kinds.owner.identity_fallback",
        Rule::Format);
    row("document copy not a boolean", "kinds/owner/identity_fallback/document_copy", "1",
        "kinds.owner.identity_fallback.document_copy", Rule::Format);
    row("vouched for by an unknown kind", "kinds/billing/identity_fallback/vouched_by", "[\"notary\"]",
        "kinds.billing.identity_fallback.vouched_by", Rule::Reference);
    row("vouched for twice", "kinds/billing/identity_fallback/vouched_by", "[\"owner\",\"owner\"]",
        "kinds.billing.identity_fallback.vouched_by[1]", Rule::Duplicate);
    row("vouches for itself", "kinds/billing/identity_fallback/vouched_by", "[\"billing\"]",
        "kinds.billing.identity_fallback.vouched_by", Rule::OutOfRange);
    row("vouches for whom it may not view", "areas/technical_contact/cells/administrative", "{}",
        "kinds.technical.identity_fallback.vouched_by", Rule::OutOfRange);
    // unverified
    row("no rule for the unverified", "unverified", "", "unverified", Rule::Required);
    row("limits viewing", "unverified/view", "\"own\"", "unverified.view", Rule::UnknownField);
    row("lets the unverified vouch", "unverified/vouch", "\"all\"", "unverified.vouch", Rule::UnknownField);
    row("unverified by section", "unverified/pay", "[\"billing\"]", "unverified.pay", Rule::Reference);
    // areas
    row("missing area", "areas/invoices", "", "areas.invoices", Rule::Required);
    row("unknown area", "areas/attic", "{}", "areas.attic", Rule::UnknownField);
    row("area with unknown key", "areas/invoices/rows", "[]", "areas.invoices.rows", Rule::UnknownField);
    row("area without actions", "areas/help/actions", "[]", "areas.help.actions", Rule::Required);
    row("unknown action", "areas/help/actions", "[\"view\",\"read\"]", "areas.help.actions", Rule::Reference);
    row("action twice", "areas/help/actions", "[\"view\",\"view\"]", "areas.help.actions[1]", Rule::Duplicate);
    row("vouching as an action", "areas/billing_contact/actions",
        "[\"view\",\"create\",\"delete\",\"modify\",\"vouch\"]", "areas.billing_contact.actions", Rule::Reference);
    row("actions as text", "areas/help/actions", "\"view\"", "areas.help.actions", Rule::Format);
    row("sections as text", "areas/tickets/sections", "\"billing\"", "areas.tickets.sections", Rule::Format);
    row("section twice", "areas/tickets/sections", "[\"billing\",\"technical\",\"billing\"]",
        "areas.tickets.sections[2]", Rule::Duplicate);
    row("section called all", "areas/help/sections", "[\"all\"]", "areas.help.sections", Rule::Duplicate);
    row("section called own", "areas/help/sections", "[\"own\"]", "areas.help.sections", Rule::Duplicate);
    row("section that is no identifier", "areas/tickets/sections", "[\"Billing Dept\"]", "areas.tickets.sections[0]",
        Rule::Format);
    row("section with a name of 41 letters", "areas/tickets/sections",
        "[\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx\"]", "areas.tickets.sections[0]", Rule::Format);
    row("fixed field where nothing is modified", "areas/help/fixed", "[\"title\"]", "areas.help.fixed",
        Rule::Reference);
    row("fixed field that is a number", "areas/customer_record/fixed", "[7]", "areas.customer_record.fixed[0]",
        Rule::Format);
    // cells
    row("no cells", "areas/help/cells", "", "areas.help.cells", Rule::Required);
    row("missing cell", "areas/help/cells/billing", "", "areas.help.cells.billing", Rule::Required);
    row("cell of an unknown kind", "areas/help/cells/reseller", "{}", "areas.help.cells.reseller", Rule::UnknownField);
    row("cell as text", "areas/help/cells/billing", "\"view\"", "areas.help.cells.billing", Rule::Format);
    row("action the area does not have", "areas/help/cells/billing/pay", "\"all\"", "areas.help.cells.billing.pay",
        Rule::UnknownField);
    row("action nobody knows", "areas/help/cells/billing/read", "\"all\"", "areas.help.cells.billing.read",
        Rule::UnknownField);
    row("vouching in a cell", "areas/billing_contact/cells/technical/vouch", "\"all\"",
        "areas.billing_contact.cells.technical.vouch", Rule::UnknownField);
    row("unknown scope", "areas/help/cells/billing/view", "\"some\"", "areas.help.cells.billing.view", Rule::Reference);
    row("scope as boolean", "areas/help/cells/billing/view", "true", "areas.help.cells.billing.view", Rule::Format);
    row("empty scope", "areas/tickets/cells/billing/view", "[]", "areas.tickets.cells.billing.view", Rule::Required);
    row("scope with unknown section", "areas/tickets/cells/billing/view", "[\"own\",\"press\"]",
        "areas.tickets.cells.billing.view", Rule::Reference);
    row("scope with \"all\" in an array", "areas/tickets/cells/billing/view", "[\"all\"]",
        "areas.tickets.cells.billing.view", Rule::Reference);
    row("modifies what it may not view", "areas/invoices/cells/technical/pay", "\"all\"",
        "areas.invoices.cells.technical.pay", Rule::OutOfRange);
    row("modifies all, views own", "areas/technical_contact/cells/billing", R"({"view":"own","modify":"all"})",
        "areas.technical_contact.cells.billing.modify", Rule::OutOfRange);
    row("modifies own, views a section", "areas/tickets/cells/billing", R"({"view":["billing"],"modify":"own"})",
        "areas.tickets.cells.billing.modify", Rule::OutOfRange);
    row("modifies a section it does not view", "areas/tickets/cells/billing",
        R"({"view":["own","billing"],"modify":["technical"]})", "areas.tickets.cells.billing.modify", Rule::OutOfRange);
    row("excepts without modifying", "areas/customer_record/cells/billing/except", "[\"name\"]",
        "areas.customer_record.cells.billing.except", Rule::Reference);
    row("excepts what is fixed", "areas/customer_record/cells/administrative/except", "[\"created_at\"]",
        "areas.customer_record.cells.administrative.except", Rule::Duplicate);
    row("excepts a field twice", "areas/customer_record/cells/administrative/except", "[\"name\",\"name\"]",
        "areas.customer_record.cells.administrative.except[1]", Rule::Duplicate);
    row("excepts as text", "areas/customer_record/cells/administrative/except", "\"name\"",
        "areas.customer_record.cells.administrative.except", Rule::Format);
    // commands
    row("no commands", "commands", "{}", "commands", Rule::OutOfRange);
    row("commands as array", "commands", "[\"invoice.pay\"]", "commands", Rule::Format);
    row("command without a verb", "commands/invoice", R"({"area":"invoices","action":"pay","queueable":false})",
        "commands.invoice", Rule::Format);
    row("command in capitals", "commands/Invoice.Pay", R"({"area":"invoices","action":"pay","queueable":false})",
        "commands.Invoice.Pay", Rule::Format);
    row("command with unknown key", "commands/invoice.pay/online", "true", "commands.invoice.pay.online",
        Rule::UnknownField);
    row("command without area", "commands/invoice.pay/area", "", "commands.invoice.pay.area", Rule::Required);
    row("area with quotes and a bracket", "commands/invoice.pay/area", R"("\"{\\")", "commands.invoice.pay.area",
        Rule::Reference);
    row("command of unknown area", "commands/invoice.pay/area", "\"attic\"", "commands.invoice.pay.area",
        Rule::Reference);
    row("command with unknown action", "commands/invoice.pay/action", "\"settle\"", "commands.invoice.pay.action",
        Rule::Reference);
    row("command that views", "commands/invoice.pay/action", "\"view\"", "commands.invoice.pay.action",
        Rule::OutOfRange);
    row("action its area does not have", "commands/invoice.pay/action", "\"delete\"", "commands.invoice.pay.action",
        Rule::Reference);
    row("action no contact area has", "commands/contact.vouch/action", "\"pay\"", "commands.contact.vouch.action",
        Rule::Reference);
    row("vouching for an invoice", "commands/invoice.pay/action", "\"vouch\"", "commands.invoice.pay.action",
        Rule::Reference);
    row("queueable as text", "commands/invoice.pay/queueable", "\"no\"", "commands.invoice.pay.queueable",
        Rule::Format);
}

void TestPolicyLoader::badEdit()
{
    QFETCH(QString, place);
    QFETCH(QByteArray, value);
    QFETCH(QString, path);
    QFETCH(Rule, rule);
    const Result<Policy> policy = Policy::fromJson(matrixWith(place, value));
    QVERIFY(!policy);
    QCOMPARE(policy.error().code, ErrorCode::Corrupt);
    QCOMPARE(policy.error().field, path);
    QCOMPARE(policy.error().rule, rule);
    QVERIFY2(policy.error().detail.startsWith(path + u": "_s), qPrintable(policy.error().detail));
}

void TestPolicyLoader::badText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Rule>("rule");
    const auto inserted = [this](const char *before, const char *text) {
        QByteArray json = m_json;
        return json.insert(json.indexOf(before), text);
    };
    QTest::newRow("nothing") << QByteArray() << QString() << Rule::Format;
    QTest::newRow("not JSON") << QByteArray("matrix") << QString() << Rule::Format;
    QTest::newRow("cut short") << m_json.left(m_json.size() / 2) << QString() << Rule::Format;
    QTest::newRow("something after it") << m_json + "{}" << QString() << Rule::Format;
    QTest::newRow("not UTF-8") << inserted("owner_contacts", "\xff") << QString() << Rule::Format;
    QTest::newRow("an array") << QByteArray("[{}]") << QString() << Rule::Format;
    QTest::newRow("too long") << m_json + QByteArray(256 * 1024, ' ') << QString() << Rule::TooLong;
    QTest::newRow("nested too deeply") << QByteArray(100'000, '[') + QByteArray(100'000, ']') << QString()
                                       << Rule::Format;
    QTest::newRow("empty object") << QByteArray("{}") << u"version"_s << Rule::Required;
    QTest::newRow("version twice") << inserted("\"kinds\"", "\"version\": 9, ") << u"version"_s << Rule::Duplicate;
    QTest::newRow("area twice") << inserted("\"control_panel\": {", "\"access\": [{\"a\": \"}\"}], ") << u"access"_s
                                << Rule::Duplicate;
    QTest::newRow("key with an escape") << inserted("\"kinds\"", R"("\u0076ersion": 9, )") << uR"(\u0076ersion)"_s
                                        << Rule::Format;
}

void TestPolicyLoader::badText()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    QFETCH(Rule, rule);
    const Result<Policy> policy = Policy::fromJson(json);
    QVERIFY(!policy);
    QCOMPARE(policy.error().code, ErrorCode::Corrupt);
    QCOMPARE(policy.error().field, path);
    QCOMPARE(policy.error().rule, rule);
}

void TestPolicyLoader::goodEdit_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *place, const char *value) {
        QTest::newRow(name) << QString::fromLatin1(place) << QByteArray(value);
    };
    row("as it is", "version", "1");
    row("greatest version", "version", "2147483647");
    row("a kind without rights", "areas/help/cells/billing", "{}");
    row("an area nobody may use", "areas/control_panel/cells",
        R"({"owner":{},"administrative":{},"technical":{},"billing":{}})");
    row("several owners vouch for each other", "kinds/owner/identity_fallback/vouched_by", "[\"owner\"]");
    row("unverified contacts change nothing", "unverified", "{}");
    row("a new command", "commands/report.export", R"({"area":"invoices","action":"pay","queueable":false})");
    row("a command taken away", "commands/invoice.pay", "");
    row("a further section", "areas/tickets/cells/billing/view", R"(["own", "billing", "technical"])");
}

void TestPolicyLoader::goodEdit()
{
    QFETCH(QString, place);
    QFETCH(QByteArray, value);
    const Result<Policy> policy = Policy::fromJson(matrixWith(place, value));
    QVERIFY2(policy, policy ? "" : qPrintable(policy.error().detail));
}

void TestPolicyLoader::tooManyCommands()
{
    QJsonObject commands;
    for (int i = 0; i <= 500; ++i)
        commands.insert(u"thing%1.pay"_s.arg(i), parsed(R"({"area":"invoices","action":"pay","queueable":false})"));
    QJsonObject matrix = m_matrix;
    matrix.insert(u"commands"_s, commands);
    const Result<Policy> tooMany = Policy::fromJson(QJsonDocument(matrix).toJson(QJsonDocument::Compact));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().field, u"commands"_s);
    QCOMPARE(tooMany.error().rule, Rule::OutOfRange);

    commands.remove(u"thing0.pay"_s);
    matrix.insert(u"commands"_s, commands);
    QVERIFY(Policy::fromJson(QJsonDocument(matrix).toJson(QJsonDocument::Compact)));
}

void TestPolicyLoader::tooManyNames()
{
    QByteArray names = "[\"field0\"";
    for (int i = 1; i < 50; ++i)
        names += ",\"field" + QByteArray::number(i) + '"';
    QVERIFY(Policy::fromJson(matrixWith(u"areas/customer_record/fixed"_s, names + ']')));
    const Result<Policy> tooMany = Policy::fromJson(
        matrixWith(u"areas/customer_record/fixed"_s, names + ",\"one_more\"]"));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().field, u"areas.customer_record.fixed"_s);
    QCOMPARE(tooMany.error().rule, Rule::OutOfRange);
}

/// No cell has a default: each of the 80 taken away is missed by name.
void TestPolicyLoader::everyCellMustBeThere()
{
    int cells = 0;
    for (const char *area : EnumNames<Area>::names) {
        for (const char *kind : EnumNames<ContactKind>::names) {
            const QString place = u"areas/%1/cells/%2"_s.arg(QLatin1StringView(area), QLatin1StringView(kind));
            const Result<Policy> policy = Policy::fromJson(matrixWith(place, takenAway));
            QVERIFY(!policy);
            QCOMPARE(policy.error().field, QString(place).replace(u'/', u'.'));
            QCOMPARE(policy.error().rule, Rule::Required);
            ++cells;
        }
    }
    QCOMPARE(cells, 80);
}

/// A key that nobody knows is refused in every object of the document, wherever it stands; a client, whose service may be newer,
/// passes over it.
void TestPolicyLoader::everyKeyIsKnown()
{
    int objects = 0;
    const auto visit = [&](const auto &self, const QJsonObject &object, const QStringList &keys) -> void {
        const QString stray = (keys + QStringList{u"stray"_s}).join(u'/');
        const Result<Policy> policy = Policy::fromJson(matrixWith(stray, "{}"));
        QVERIFY2(!policy, qPrintable(stray));
        QCOMPARE(policy.error().field, QString(stray).replace(u'/', u'.'));
        QVERIFY2(Policy::fromService(matrixWith(stray, "{}")), qPrintable(stray));
        ++objects;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it->isObject())
                self(self, it->toObject(), keys + QStringList{it.key()});
        }
    };
    visit(visit, m_matrix, {});
    QVERIFY2(objects > 150, qPrintable(QString::number(objects)));
}

void TestPolicyLoader::aClientPassesOverNewNames_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("kind") << u"kinds/auditor"_s << QByteArray(R"({"area":"audits","limit":1})");
    QTest::newRow("area") << u"areas/audits"_s << QByteArray(R"({"actions":["view"],"cells":{}})");
    QTest::newRow("action") << u"areas/invoices/actions"_s << QByteArray(R"(["view","pay","dispute"])");
    QTest::newRow("action of a cell") << u"areas/invoices/cells/owner/dispute"_s << QByteArray(R"("all")");
    QTest::newRow("column") << u"areas/invoices/cells/auditor"_s << QByteArray(R"({"view":"all"})");
    QTest::newRow("action of the unverified") << u"unverified/dispute"_s << QByteArray(R"("own")");
    QTest::newRow("voucher") << u"kinds/billing/identity_fallback/vouched_by"_s
                             << QByteArray(R"(["owner","administrative","auditor"])");
    QTest::newRow("command in a new area")
        << u"commands/audit.view"_s << QByteArray(R"({"area":"audits","action":"modify","queueable":true})");
    QTest::newRow("command by a new action")
        << u"commands/invoice.dispute"_s << QByteArray(R"({"area":"invoices","action":"dispute","queueable":true})");
}

/// What the service that is newer has more of changes nothing of what there was.
void TestPolicyLoader::aClientPassesOverNewNames()
{
    QFETCH(const QString, place);
    QFETCH(const QByteArray, value);
    const QByteArray json = matrixWith(place, value);
    QVERIFY(!Policy::fromJson(json)); // whoever keeps the matrix is told of a typing error
    const Result<Policy> policy = Policy::fromService(json);
    QVERIFY2(policy, policy ? "" : qPrintable(policy.error().detail));
    QCOMPARE(policy->json(), json);
    const Policy known = Policy::builtIn();
    QCOMPARE(policy->commands(), known.commands());
    for (const ContactKind kind : allContactKinds) {
        for (std::size_t area = 0; area < areaCount; ++area)
            QCOMPARE(policy->visibility(kind, static_cast<Area>(area)),
                     known.visibility(kind, static_cast<Area>(area)));
    }
}

/// It shows less than the service would allow, and nothing that it may not.
void TestPolicyLoader::aClientTakesANewScopeForNone()
{
    const QByteArray newView = matrixWith(u"areas/invoices/cells/billing"_s, R"({"view":"team","pay":"own"})");
    QVERIFY(!Policy::fromJson(newView));
    const Result<Policy> blind = Policy::fromService(newView);
    QVERIFY2(blind, blind ? "" : qPrintable(blind.error().detail));
    QVERIFY(blind->visibility(ContactKind::Billing, Area::Invoices).isNone());
    QCOMPARE(blind->visibility(ContactKind::Owner, Area::Invoices),
             Policy::builtIn().visibility(ContactKind::Owner, Area::Invoices));

    const Actor billing{u"one"_s, ContactKind::Billing, true};
    const auto mayPay = [&](const Policy &policy) {
        return policy.may(billing, Area::Invoices, Action::Pay, {.own = true});
    };
    QVERIFY(mayPay(Policy::builtIn()));
    const Result<Policy> seeing = Policy::fromService(
        matrixWith(u"areas/invoices/cells/billing"_s, R"({"view":"all","pay":"team"})"));
    QVERIFY2(seeing, seeing ? "" : qPrintable(seeing.error().detail));
    QVERIFY(!seeing->visibility(ContactKind::Billing, Area::Invoices).isNone());
    QVERIFY(!mayPay(*seeing));
}

void TestPolicyLoader::aClientRefusesWhatIsMissing()
{
    const Result<Policy> policy = Policy::fromService(matrixWith(u"areas/invoices"_s, takenAway));
    QVERIFY(!policy);
    QCOMPARE(policy.error().field, u"areas.invoices"_s);
    QVERIFY(!Policy::fromService("nonsense"));
}

QTEST_APPLESS_MAIN(TestPolicyLoader)

#include "tst_policyloader.moc"
