// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/account.h"
#include "app/domain/contact.h"
#include "app/domain/domainname.h"
#include "app/domain/iban.h"
#include "app/domain/invoice.h"
#include "app/domain/nif.h"
#include "app/domain/postcode.h"
#include "app/domain/subscription.h"
#include "app/domain/ticket.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

#include <cmath>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

/// The conversations' times of day are counted from midnight of the day they were opened on.
constexpr int minutesPerDay = 24 * 60;

QString pathOf(const QString &name)
{
    return QString::fromUtf8(SAMPLE_DIR) + u'/' + name;
}

QJsonObject load(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QList<QJsonObject> objects(const QJsonValue &array)
{
    QList<QJsonObject> list;
    for (const QJsonValue &value : array.toArray())
        list.append(value.toObject());
    return list;
}

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

QSet<QString> valuesOf(const QJsonValue &array, QLatin1StringView key)
{
    QSet<QString> values;
    for (const QJsonObject &object : objects(array))
        values.insert(text(object, key));
    return values;
}

template <NamedEnum E>
bool isNameOf(const QString &name)
{
    return enumFromName<E>(name).has_value();
}

/// Every string of `value`, keys aside.
void collect(const QJsonValue &value, QStringList &into)
{
    if (value.isString())
        into.append(value.toString());
    for (const QJsonValue &child : value.toArray())
        collect(child, into);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &child : object)
        collect(child, into);
}

/// What is wrong with a body in the strict Markdown subset; empty when nothing is.
QString markdownFault(const QString &body)
{
    static const QRegularExpression link(u"\\[([^\\]]+)\\]\\(([^)\\s]+)\\)"_s);
    static const QRegularExpression strong(u"\\*\\*[^*\\n]+\\*\\*"_s);
    static const QRegularExpression foreign(u"[`<>_*\\[\\]|\\\\]|^#(?!# \\S)|^###|^\\s+\\S|^\\+ "_s);
    for (QString line : body.split(u'\n')) {
        for (auto found = link.globalMatch(line); found.hasNext();) {
            const QUrl url(found.next().captured(2), QUrl::StrictMode);
            if (!url.isValid() || (url.scheme() != u"https"_s && url.scheme() != u"mailto"_s))
                return u"link in: "_s + line;
        }
        line.remove(link).remove(strong);
        if (line.contains(foreign))
            return line;
    }
    return {};
}

int wordCount(const QString &body)
{
    static const QRegularExpression word(u"\\w+"_s, QRegularExpression::UseUnicodePropertiesOption);
    int count = 0;
    for (auto found = word.globalMatch(body); found.hasNext(); found.next())
        ++count;
    return count;
}

struct Article {
    QMap<QString, QString> head;
    QString body;
};

Article readArticle(const QString &name)
{
    QFile file(pathOf(u"help/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString all = QString::fromUtf8(file.readAll());
    const qsizetype end = all.indexOf(u"\n---\n\n"_s);
    Article article;
    if (!all.startsWith(u"---\n"_s) || end < 0)
        return article;
    for (const QString &line : all.mid(4, end - 4).split(u'\n'))
        article.head.insert(line.section(u": "_s, 0, 0), line.section(u": "_s, 1));
    article.body = all.mid(end + 6);
    return article;
}

QStringList articleFiles()
{
    return QDir(pathOf(u"help"_s)).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
}

} // namespace

/// Holds the data files of the sample account to what resources/sample/README.md says of them.
class CheckSampleContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStringIsClean_data();
    void everyStringIsClean();
    void addressesAreReserved_data();
    void addressesAreReserved();
    void articles_data();
    void articles();
    void articlesComeInPairs();
    void citiesLieInTheirProvinces();
    void companies();
    void catalogue();
    void tickets();
    void announcements();
    void domains();
    void dnsTemplates();
    void certificates();
    void contacts();
    void partiesHaveRightNumbers();
    void servicesPointAtWhatExists();
};

void CheckSampleContent::everyStringIsClean_data()
{
    QTest::addColumn<QString>("file");
    const QDir directory(QString::fromUtf8(SAMPLE_DIR));
    const QStringList names = directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QCOMPARE(names.size(), 6);
    for (const QString &name : names)
        QTest::addRow("%s", qUtf8Printable(name)) << name;
    QTest::addRow("categories") << u"help/categories.json"_s;
}

void CheckSampleContent::everyStringIsClean()
{
    QFETCH(QString, file);
    QStringList strings;
    collect(load(file), strings);
    QVERIFY(strings.size() > 20);
    for (const QString &string : std::as_const(strings)) {
        QVERIFY2(string == string.trimmed() && !string.contains(u"  "_s), qUtf8Printable(string));
        QVERIFY2(!string.contains(QChar::ReplacementCharacter), qUtf8Printable(string));
        QVERIFY2(string == string.normalized(QString::NormalizationForm_C), qUtf8Printable(string));
    }
}

void CheckSampleContent::addressesAreReserved_data()
{
    everyStringIsClean_data();
}

void CheckSampleContent::addressesAreReserved()
{
    QFETCH(QString, file);
    static const QRegularExpression ipv4(u"(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])"_s);
    static const QRegularExpression documentation(u"^(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\."_s);
    static const QRegularExpression mail(u"[\\w.-]+@([\\w-]+(?:\\.[\\w-]+)+)"_s);
    const QSet<QString> hosted = valuesOf(load(u"domains.json"_s).value("domains"_L1), "name"_L1);
    QStringList strings;
    collect(load(file), strings);
    for (const QString &string : std::as_const(strings)) {
        for (auto found = ipv4.globalMatch(string); found.hasNext();) {
            const QString address = found.next().captured();
            QVERIFY2(documentation.match(address).hasMatch(), qUtf8Printable(address));
        }
        for (auto found = mail.globalMatch(string); found.hasNext();) {
            const QString host = found.next().captured(1);
            QVERIFY2(host.endsWith(u".example"_s) || host.endsWith(u".test"_s) || hosted.contains(host),
                     qUtf8Printable(string));
        }
    }
}

void CheckSampleContent::articles_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = articleFiles();
    QCOMPARE(files.size(), 80);
    for (const QString &file : files)
        QTest::addRow("%s", qUtf8Printable(file)) << file;
}

void CheckSampleContent::articles()
{
    QFETCH(QString, file);
    static const QRegularExpression name(u"^(\\d\\d)-([a-z0-9-]+)\\.(es|en)\\.md$"_s);
    const QRegularExpressionMatch parts = name.match(file);
    QVERIFY(parts.hasMatch());
    const Article article = readArticle(file);
    const QStringList keys{u"category"_s, u"id"_s, u"tags"_s, u"title"_s, u"updated"_s};
    QCOMPARE(article.head.keys(), keys);
    for (const QString &value : article.head)
        QVERIFY(!value.isEmpty());
    QCOMPARE(article.head[u"id"_s], parts.captured(2));
    QVERIFY(QDate::fromString(article.head[u"updated"_s], Qt::ISODate).isValid());
    QVERIFY(article.head[u"tags"_s].size() <= 300);
    const QSet<QString> categories = valuesOf(load(u"help/categories.json"_s).value("categories"_L1), "id"_L1);
    QVERIFY(categories.contains(article.head[u"category"_s]));
    const int words = wordCount(article.body);
    QVERIFY2(words >= 120 && words <= 350, qPrintable(QString::number(words)));
    const QString fault = markdownFault(article.body);
    QVERIFY2(fault.isEmpty(), qUtf8Printable(fault));
}

void CheckSampleContent::articlesComeInPairs()
{
    const QStringList files = articleFiles();
    QSet<QString> titles;
    QSet<QString> used;
    for (const QString &file : files) {
        const Article article = readArticle(file);
        titles.insert(article.head[u"title"_s]);
        used.insert(article.head[u"category"_s]);
        if (!file.endsWith(u".es.md"_s))
            continue;
        QString twin = file;
        twin.replace(u".es.md"_s, u".en.md"_s);
        const Article other = readArticle(twin);
        for (const QString &key : {u"id"_s, u"category"_s, u"updated"_s})
            QCOMPARE(other.head[key], article.head[key]);
        QCOMPARE(other.body.count(u"\n## "_s), article.body.count(u"\n## "_s));
        QCOMPARE(other.body.count(u"\n- "_s), article.body.count(u"\n- "_s));
    }
    QCOMPARE(titles.size(), files.size());
    QCOMPARE(used, valuesOf(load(u"help/categories.json"_s).value("categories"_L1), "id"_L1));
}

void CheckSampleContent::citiesLieInTheirProvinces()
{
    QSet<QString> provinces;
    for (const QJsonObject &city : objects(load(u"names.json"_s).value("cities"_L1))) {
        const QJsonArray postcodes = city.value("postcodes"_L1).toArray();
        QVERIFY(!postcodes.isEmpty());
        for (const QJsonValue &postcode : postcodes) {
            QVERIFY2(parsePostcode(postcode.toString(), u"postcode"_s).has_value(),
                     qUtf8Printable(postcode.toString()));
            QVERIFY2(postcodeMatchesProvince(postcode.toString(), text(city, "province"_L1)),
                     qUtf8Printable(text(city, "name"_L1)));
        }
        provinces.insert(text(city, "province"_L1));
    }
    QCOMPARE(provinces.size(), 52);
}

void CheckSampleContent::companies()
{
    const QJsonObject names = load(u"names.json"_s);
    const QSet<QString> trades = valuesOf(names.value("trades"_L1), "id"_L1);
    QSet<QString> numbers;
    const QList<QJsonObject> companies = objects(names.value("companies"_L1));
    for (const QJsonObject &company : companies) {
        const QString number = text(company, "tax_id"_L1);
        QVERIFY2(parseNif(number, u"tax_id"_s, NifScope::Entity).has_value(), qUtf8Printable(number));
        QVERIFY(trades.contains(text(company, "trade"_L1)));
        numbers.insert(number);
    }
    QVERIFY(companies.size() >= 40);
    QCOMPARE(numbers.size(), companies.size());
    for (const QLatin1StringView list : {"surnames"_L1, "streets"_L1}) {
        const QJsonArray values = names.value(list).toArray();
        QStringList strings;
        collect(values, strings);
        QCOMPARE(strings.removeDuplicates(), 0);
        QVERIFY(strings.size() >= 50);
    }
}

void CheckSampleContent::catalogue()
{
    const QJsonObject catalogue = load(u"catalog.json"_s);
    QSet<int> points;
    for (const QJsonObject &rate : objects(catalogue.value("tax_rates"_L1)))
        points.insert(rate.value("basis_points"_L1).toInt(-1));
    QCOMPARE(points, (QSet<int>{2100, 1000, 400, 0}));

    const QSet<QString> rates = valuesOf(catalogue.value("tax_rates"_L1), "id"_L1);
    QSet<QString> families;
    QSet<QString> codes;
    const auto check = [&](const QJsonObject &product, std::initializer_list<QLatin1StringView> prices) {
        for (const QLatin1StringView price : prices) {
            const QJsonValue cents = product.value(price);
            QVERIFY2(cents.isNull() || (cents.isDouble() && cents.toInt(-1) >= 0), price.data());
        }
        QVERIFY(isNameOf<ProductFamily>(text(product, "family"_L1)));
        QVERIFY(rates.contains(text(product, "tax_rate"_L1)));
        for (const QLatin1StringView key : {"name"_L1, "description"_L1}) {
            const QJsonObject both = product.value(key).toObject();
            QVERIFY(!text(both, "es"_L1).isEmpty() && !text(both, "en"_L1).isEmpty());
        }
        QVERIFY2(!codes.contains(text(product, "code"_L1)), qUtf8Printable(text(product, "code"_L1)));
        codes.insert(text(product, "code"_L1));
        families.insert(text(product, "family"_L1));
    };
    for (const QJsonObject &product : objects(catalogue.value("products"_L1)))
        check(product, {"monthly_cents"_L1, "yearly_cents"_L1, "setup_cents"_L1});
    for (const QJsonObject &product : objects(catalogue.value("domain_products"_L1)))
        check(product, {"register_cents"_L1, "renew_cents"_L1, "transfer_cents"_L1, "redemption_cents"_L1});
    QCOMPARE(families.size(), qsizetype(EnumNames<ProductFamily>::names.size()));
}

void CheckSampleContent::tickets()
{
    const QJsonObject file = load(u"tickets.json"_s);
    const QList<QJsonObject> tickets = objects(file.value("tickets"_L1));
    QCOMPARE(tickets.size(), 60);
    const QSet<QString> agents = valuesOf(file.value("agents"_L1), "key"_L1);
    QMap<QString, int> joined;
    for (const QJsonObject &contact : objects(load(u"account.json"_s).value("contacts"_L1)))
        joined.insert(text(contact, "key"_L1), contact.value("created_days_ago"_L1).toInt());
    static const QRegularExpression placeholder(u"\\{([^}]*)\\}"_s);
    QSet<QString> departments;
    QSet<QString> states;
    for (const QJsonObject &ticket : tickets) {
        const QByteArray subject = text(ticket, "subject"_L1).toUtf8();
        QVERIFY2(isNameOf<Department>(text(ticket, "department"_L1)), subject.constData());
        QVERIFY2(isNameOf<TicketPriority>(text(ticket, "priority"_L1)), subject.constData());
        QVERIFY2(isNameOf<TicketState>(text(ticket, "state"_L1)), subject.constData());
        departments.insert(text(ticket, "department"_L1));
        states.insert(text(ticket, "state"_L1));
        const QList<QJsonObject> messages = objects(ticket.value("messages"_L1));
        QVERIFY2(messages.size() >= 2 && messages.size() <= 6, subject.constData());
        QCOMPARE(text(messages.first(), "contact"_L1), text(ticket, "opened_by"_L1));
        const QTime opened = QTime::fromString(text(ticket, "opened_at"_L1), u"HH:mm"_s);
        QVERIFY2(opened.isValid(), subject.constData());
        int minutes = QTime(0, 0).secsTo(opened) / 60;
        for (const QJsonObject &message : messages) {
            const bool fromCustomer = text(message, "side"_L1) == u"customer"_s;
            if (fromCustomer) {
                const QString contact = text(message, "contact"_L1);
                QVERIFY2(joined.contains(contact), subject.constData());
                QVERIFY2(joined[contact] >= ticket.value("days_ago"_L1).toInt(), subject.constData());
            } else {
                QCOMPARE(text(message, "side"_L1), u"provider"_s);
                QVERIFY2(agents.contains(text(message, "agent"_L1)), subject.constData());
            }
            const int wait = message.value("after_minutes"_L1).toInt(-1);
            QVERIFY2(wait > 0 || (wait == 0 && message == messages.first()), subject.constData());
            minutes += wait;
            const QString body = text(message, "body"_L1);
            QVERIFY2(body.size() >= 20, subject.constData());
            for (auto found = placeholder.globalMatch(body); found.hasNext();)
                QVERIFY(QStringList({u"invoice"_s, u"credit_note"_s}).contains(found.next().captured(1)));
        }
        QVERIFY2(minutes < ticket.value("days_ago"_L1).toInt() * minutesPerDay, subject.constData());
    }
    QCOMPARE(departments.size(), qsizetype(EnumNames<Department>::names.size()));
    QCOMPARE(states.size(), qsizetype(EnumNames<TicketState>::names.size()));
}

void CheckSampleContent::announcements()
{
    const QList<QJsonObject> announcements = objects(load(u"announcements.json"_s).value("announcements"_L1));
    QCOMPARE(announcements.size(), 12);
    QSet<QString> severities;
    for (const QJsonObject &announcement : announcements) {
        severities.insert(text(announcement, "severity"_L1));
        QVERIFY(announcement.value("days_ago"_L1).toInt() > 0);
        for (const QLatin1StringView language : {"es"_L1, "en"_L1}) {
            const QJsonObject words = announcement.value(language).toObject();
            QVERIFY(!text(words, "title"_L1).isEmpty() && text(words, "body"_L1).size() > 100);
            const QString fault = markdownFault(text(words, "body"_L1));
            QVERIFY2(fault.isEmpty(), qUtf8Printable(fault));
        }
    }
    QCOMPARE(severities, (QSet<QString>{u"info"_s, u"warning"_s, u"critical"_s}));
}

void CheckSampleContent::domains()
{
    const QJsonObject file = load(u"domains.json"_s);
    const QList<QJsonObject> domains = objects(file.value("domains"_L1));
    QCOMPARE(domains.size(), 25);
    const QSet<QString> extensions = valuesOf(load(u"catalog.json"_s).value("domain_products"_L1), "tld"_L1);
    const QJsonObject registrants = load(u"account.json"_s).value("registrants"_L1).toObject();
    QSet<QString> states;
    for (const QJsonObject &domain : domains) {
        const QString name = text(domain, "name"_L1);
        QVERIFY2(isNameOf<DomainState>(text(domain, "state"_L1)), qUtf8Printable(name));
        states.insert(text(domain, "state"_L1));
        QCOMPARE(name.section(u'.', -1), text(domain, "tld"_L1));
        QVERIFY2(extensions.contains(text(domain, "tld"_L1)), qUtf8Printable(name));
        QVERIFY2(registrants.contains(text(domain, "registrant"_L1)), qUtf8Printable(name));
        QVERIFY2(file.value("dns_templates"_L1).toObject().contains(text(domain, "dns_template"_L1)),
                 qUtf8Printable(name));
        QVERIFY2(file.value("nameserver_sets"_L1).toObject().contains(text(domain, "nameserver_set"_L1)),
                 qUtf8Printable(name));
        const QString ascii = QString::fromLatin1(QUrl::toAce(name));
        QCOMPARE(domain.contains("ascii_name"_L1) ? text(domain, "ascii_name"_L1) : name, ascii);
        if (domain.value("registered_days_ago"_L1).isNull())
            continue;
        // A registration runs for whole years.
        const int days = domain.value("registered_days_ago"_L1).toInt() + domain.value("expires_in_days"_L1).toInt();
        QVERIFY2(std::abs(days - std::round(days / 365.25) * 365.25) <= 3, qUtf8Printable(name));
        const QString state = text(domain, "state"_L1);
        QCOMPARE(!domain.value("redemption_ends_in_days"_L1).isNull(),
                 state == u"redemption"_s || state == u"pending_delete"_s);
    }
    QCOMPARE(states.size(), qsizetype(EnumNames<DomainState>::names.size()));
}

void CheckSampleContent::dnsTemplates()
{
    const QJsonObject templates = load(u"domains.json"_s).value("dns_templates"_L1).toObject();
    QSet<QString> types;
    for (auto zone = templates.begin(); zone != templates.end(); ++zone) {
        QMap<QString, QStringList> typesOfHost;
        int senderPolicies = 0;
        for (const QJsonObject &record : objects(zone.value())) {
            const QString type = text(record, "type"_L1);
            const QString content = text(record, "content"_L1);
            QVERIFY2(isNameOf<DnsType>(type), qUtf8Printable(type));
            QVERIFY(record.value("ttl"_L1).toInt() >= 60);
            if (type == u"AAAA"_s)
                QVERIFY2(content.startsWith(u"2001:db8:"_s), qUtf8Printable(content));
            senderPolicies += content.startsWith(u"v=spf1 "_s) ? 1 : 0;
            typesOfHost[text(record, "host"_L1)].append(type);
            types.insert(type);
        }
        QVERIFY2(senderPolicies <= 1, qUtf8Printable(zone.key()));  // RFC 7208, 3.2
        for (const QStringList &kinds : std::as_const(typesOfHost)) // RFC 1034, 3.6.2: an alias stands alone
            QVERIFY2(!kinds.contains(u"CNAME"_s) || kinds.size() == 1, qUtf8Printable(zone.key()));
    }
    const QSet<QString> wanted{u"A"_s, u"AAAA"_s, u"CNAME"_s, u"MX"_s, u"TXT"_s, u"SRV"_s, u"CAA"_s};
    QCOMPARE(types, wanted);
}

void CheckSampleContent::certificates()
{
    const QJsonObject file = load(u"domains.json"_s);
    const QSet<QString> names = valuesOf(file.value("domains"_L1), "name"_L1);
    const QSet<QString> products = valuesOf(load(u"catalog.json"_s).value("products"_L1), "code"_L1);
    QSet<QString> states;
    for (const QJsonObject &certificate : objects(file.value("certificates"_L1))) {
        const QString name = text(certificate, "domain"_L1);
        QVERIFY2(names.contains(name), qUtf8Printable(name));
        QVERIFY2(products.contains(text(certificate, "product"_L1)), qUtf8Printable(name));
        QVERIFY(isNameOf<CertificateState>(text(certificate, "state"_L1)));
        states.insert(text(certificate, "state"_L1));
        const int from = certificate.value("valid_from_days_ago"_L1).toInt();
        const int until = certificate.value("valid_until_in_days"_L1).toInt();
        QVERIFY2(from + until <= 200, qUtf8Printable(name)); // CA/Browser Forum ballot SC-081, from 15 March 2026
        QCOMPARE(until < 0, text(certificate, "state"_L1) == u"expired"_s);
    }
    QCOMPARE(states.size(), qsizetype(EnumNames<CertificateState>::names.size()));
}

void CheckSampleContent::contacts()
{
    QMap<QString, int> kinds;
    int verifiedOwners = 0;
    QSet<QString> addresses;
    const QList<QJsonObject> contacts = objects(load(u"account.json"_s).value("contacts"_L1));
    for (const QJsonObject &contact : contacts) {
        const QString kind = text(contact, "kind"_L1);
        const auto identity = enumFromName<IdentityState>(text(contact, "identity"_L1));
        QVERIFY(isNameOf<ContactKind>(kind));
        QVERIFY(identity.has_value());
        ++kinds[kind];
        verifiedOwners += kind == u"owner"_s && *identity == IdentityState::VerifiedByEmail ? 1 : 0;
        QCOMPARE(text(contact, "vouched_by"_L1).isEmpty(), *identity != IdentityState::Vouched);
        const QString number = text(contact, "tax_id"_L1);
        QVERIFY2(parseNif(number, u"tax_id"_s, NifScope::Person).has_value(), qUtf8Printable(number));
        addresses.insert(text(contact, "email"_L1));
    }
    const QMap<QString, int> wanted{{u"owner"_s, 2}, {u"administrative"_s, 1}, {u"technical"_s, 1}, {u"billing"_s, 1}};
    QCOMPARE(kinds, wanted);
    QCOMPARE(verifiedOwners, 1);
    QCOMPARE(addresses.size(), contacts.size());
}

void CheckSampleContent::partiesHaveRightNumbers()
{
    const QJsonObject file = load(u"account.json"_s);
    QList<QJsonObject> parties{file.value("account"_L1).toObject(), file.value("provider"_L1).toObject()};
    for (const QJsonValue &registrant : file.value("registrants"_L1).toObject())
        parties.append(registrant.toObject());
    QCOMPARE(parties.size(), 5);
    for (const QJsonObject &party : std::as_const(parties)) {
        QVERIFY2(parseNif(text(party, "tax_id"_L1), u"tax_id"_s).has_value(), qUtf8Printable(text(party, "tax_id"_L1)));
        QVERIFY2(postcodeMatchesProvince(text(party, "postcode"_L1), text(party, "province"_L1)),
                 qUtf8Printable(text(party, "city"_L1)));
        static const QRegularExpression fictional(u"^\\+34 \\d{3} 000 \\d{3}$"_s);
        QVERIFY2(fictional.match(text(party, "phone"_L1)).hasMatch(), qUtf8Printable(text(party, "phone"_L1)));
    }
    QVERIFY(parseIban(text(parties[1], "iban"_L1), u"iban"_s).has_value());
}

void CheckSampleContent::servicesPointAtWhatExists()
{
    const QJsonObject file = load(u"account.json"_s);
    const QSet<QString> names = valuesOf(load(u"domains.json"_s).value("domains"_L1), "name"_L1);
    const QSet<QString> products = valuesOf(load(u"catalog.json"_s).value("products"_L1), "code"_L1);
    const QList<QJsonObject> subscriptions = objects(file.value("subscriptions"_L1));
    QCOMPARE(subscriptions.size(), 15); // with the 25 domains: 40
    for (const QJsonObject &subscription : subscriptions) {
        QVERIFY(products.contains(text(subscription, "product"_L1)));
        QVERIFY(isNameOf<SubscriptionState>(text(subscription, "state"_L1)));
        QVERIFY(isNameOf<BillingPeriod>(text(subscription, "period"_L1)));
    }
    for (const QLatin1StringView list : {"subscriptions"_L1, "applications"_L1, "mailboxes"_L1, "panel_users"_L1}) {
        for (const QJsonObject &service : objects(file.value(list)))
            QVERIFY2(names.contains(text(service, "domain"_L1)), qUtf8Printable(text(service, "domain"_L1)));
    }
    for (const QJsonObject &method : objects(file.value("payment_methods"_L1)))
        QVERIFY(isNameOf<PaymentMethodKind>(text(method, "kind"_L1)));
    for (const QJsonObject &request : objects(file.value("recovery_requests"_L1))) {
        QVERIFY(isNameOf<RecoveryKind>(text(request, "kind"_L1)));
        QVERIFY(isNameOf<RequestState>(text(request, "state"_L1)));
    }
}

QTEST_APPLESS_MAIN(CheckSampleContent)

#include "check_samplecontent.moc"
