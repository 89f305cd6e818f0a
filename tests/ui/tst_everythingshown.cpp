// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/records.h"
#include "models/roles.h"
#include "tests/support/await.h"
#include "tests/support/sampleprogram.h"
#include "ui/searchtext.h"
#include "ui/widgets/markdownview.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

/// Where a field is to be found that has no column or labelled value of its own name, by "type.field": the name of what
/// shows it, or "" and why nothing does.
struct Place {
    QString key;
    const char *why = "";
};

const QHash<QString, Place> &places()
{
    constexpr auto link = "what it leads to shows it among its own parts";
    constexpr auto check = "compared with the document itself, which is what one sees";
    constexpr auto tip = "in the tip of the file: tst_supporttab looks at it";
    constexpr auto language = "chooses whether the text is shown; the text itself tells";
    static const QHash<QString, Place> table{
        {u"account.postcode"_s, {u"city"_s}},
        {u"contact.kind"_s, {u"detailSubtitle"_s}},
        {u"contact.given_name"_s, {u"detailTitle"_s}},
        {u"contact.first_surname"_s, {u"detailTitle"_s}},
        {u"contact.second_surname"_s, {u"detailTitle"_s}},
        {u"product.period"_s, {u"plan_price"_s}},
        {u"subscription.product_id"_s, {u"plan_code"_s}},
        {u"resource.subscription_id"_s, {{}, link}},
        {u"resource.name"_s, {u"usageBars"_s}},
        {u"resource.unit"_s, {u"usageBars"_s}},
        {u"resource.used"_s, {u"usageBars"_s}},
        {u"resource.included"_s, {u"usageBars"_s}},
        {u"resource.extra"_s, {u"usageBars"_s}},
        {u"dedicated_ip.subscription_id"_s, {{}, link}},
        {u"application.subscription_id"_s, {{}, link}},
        {u"panel_user.subscription_id"_s, {{}, link}},
        {u"mailbox.subscription_id"_s, {{}, link}},
        {u"mailbox.used_mb"_s, {u"used"_s}},
        {u"mailbox.quota_mb"_s, {u"used"_s}},
        {u"invoice.document_hash"_s, {{}, check}},
        {u"invoice_line.invoice_id"_s, {{}, link}},
        {u"invoice_line.position"_s, {{}, "the order of the lines"}},
        {u"invoice_line.quantity_thousandths"_s, {u"quantity"_s}},
        {u"invoice_line.discount_basis_points"_s, {u"discount"_s}},
        {u"invoice_line.tax_basis_points"_s, {u"tax_rate"_s}},
        {u"credit_note.invoice_id"_s, {u"invoice_number"_s}},
        {u"credit_note.document_hash"_s, {{}, check}},
        {u"domain_name.subscription_id"_s, {u"subscription"_s}},
        {u"domain_contact.domain_id"_s, {{}, link}},
        {u"domain_contact.role"_s, {u"registrant"_s}},
        {u"domain_contact.name"_s, {u"registrant"_s}},
        {u"domain_contact.organisation"_s, {u"registrant"_s}},
        {u"domain_contact.tax_id"_s, {u"technical_tax_id"_s}},
        {u"domain_contact.email"_s, {u"technical_email"_s}},
        {u"domain_contact.phone"_s, {u"technical_phone"_s}},
        {u"domain_contact.street"_s, {u"technical_postal_address"_s}},
        {u"domain_contact.postcode"_s, {u"technical_postal_address"_s}},
        {u"domain_contact.city"_s, {u"technical_postal_address"_s}},
        {u"domain_contact.province"_s, {u"technical_postal_address"_s}},
        {u"domain_contact.country"_s, {u"technical_postal_address"_s}},
        {u"nameserver.domain_id"_s, {{}, link}},
        {u"dns_record.domain_id"_s, {{}, link}},
        {u"certificate.domain_id"_s, {{}, link}},
        {u"ticket.contact_id"_s, {u"detailSubtitle"_s}},
        {u"ticket.opened_at"_s, {u"detailSubtitle"_s}},
        {u"ticket.closed_at"_s, {u"detailSubtitle"_s}},
        {u"message.ticket_id"_s, {{}, link}},
        {u"message.side"_s, {u"messageAuthor"_s}},
        {u"message.contact_id"_s, {u"messageAuthor"_s}},
        {u"message.author_name"_s, {u"messageAuthor"_s}},
        {u"message.at"_s, {u"messageTime"_s}},
        {u"message.body"_s, {u"messageBody"_s}},
        {u"attachment.message_id"_s, {{}, link}},
        {u"attachment.ticket_id"_s, {{}, link}},
        {u"attachment.file_name"_s, {u"attachmentName"_s}},
        {u"attachment.size"_s, {u"attachmentName"_s}},
        {u"attachment.media_type"_s, {{}, tip}},
        {u"attachment.hash"_s, {{}, tip}},
        {u"attachment.at"_s, {{}, tip}},
        {u"help_article.slug"_s, {{}, "joins the translations of an article; no words for people"}},
        {u"help_article.language"_s, {{}, language}},
        {u"announcement.language"_s, {{}, language}},
        {u"recovery_request.ticket_id"_s, {{}, "a button, where there is a ticket: tst_profiletab presses it"}},
        {u"activity_entry.contact_id"_s, {u"contact"_s}},
        {u"activity_entry.subject_id"_s, {u"subject_type"_s, "activating the row leads to the record"}},
    };
    return table;
}

/// Types that the window shows as a part of another, which the test of that other looks at.
const QSet<QString> &partsOfOthers()
{
    static const QSet<QString> types{
        u"usage_sample"_s,  // the chart and table of a subscription's use: tst_subscriptionstab
        u"tax_line"_s,      // a bill's taxes, one line each: tst_billingtab
        u"payment"_s,       // a bill's payments, one line each: tst_billingtab
        u"balance_entry"_s, // the account's movements: tst_billingtab
    };
    return types;
}

QString shownText(const QAbstractItemView *view)
{
    QStringList texts;
    const auto *model = view->model();
    const int current = view->currentIndex().row();
    for (int row = 0; model && row < std::min(model->rowCount(), 200); ++row) {
        for (int column = 0; (current < 0 || row == current) && column < model->columnCount(); ++column)
            texts.append(model->index(row, column).data().toString());
    }
    if (current >= 200) {
        for (int column = 0; column < model->columnCount(); ++column)
            texts.append(model->index(current, column).data().toString());
    }
    return texts.join(u'\n');
}

/// What can be read in the page: of a list the chosen row.
QString textOf(const QWidget *page)
{
    QStringList texts;
    for (const auto *label : page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    for (const auto *body : page->findChildren<MarkdownView *>()) {
        if (body->isVisible())
            texts.append(body->plainText());
    }
    for (const auto *view : page->findChildren<QAbstractItemView *>()) {
        if (view->isVisible())
            texts.append(shownText(view));
    }
    return texts.join(u'\n').simplified();
}

/// The names of the labelled values and of the columns, shown or to be chosen, of what is in view.
QSet<QString> keysOf(const QWidget *page)
{
    QSet<QString> keys;
    for (const auto *widget : page->findChildren<QWidget *>()) {
        if (widget->isVisible())
            keys.insert(widget->objectName());
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        const auto *model = view && view->isVisible() ? view->model() : nullptr;
        for (int column = 0; model && column < model->columnCount(); ++column)
            keys.insert(model->headerData(column, Qt::Horizontal, ColumnIdRole).toString());
    }
    return keys;
}

template <class R>
constexpr bool isSearched(SearchUse use)
{
    return std::apply([use](const auto &...f) { return ((f.searchUse == use) || ...); }, R::fields());
}

} // namespace

/// Nothing of the account is out of reach: every hit of a search leads to what was found, and every field of every
/// record has its place in the window.
class TestEverythingShown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyHitEndsOnItsRecord_data();
    void everyHitEndsOnItsRecord();
    void everyFieldHasItsPlace_data();
    void everyFieldHasItsPlace();

private:
    template <class R>
    [[nodiscard]] std::optional<R> one(const QString &condition)
    {
        return await(
                   m_program.desktop().replica.read([condition](const RecordStore &store) -> Result<std::optional<R>> {
            const auto found = store.select<R>({condition, {}, u"id DESC"_s, 1});
            if (!found)
                return std::unexpected(found.error());
            return found->isEmpty() ? std::nullopt : std::optional(found->constFirst());
        })).value_or(std::nullopt);
    }
    [[nodiscard]] QWidget *page() { return m_program.account()->view().currentPage(); }
    template <class R>
    void checkHit();
    template <class R>
    void checkFields();
    template <class R, class F>
    void checkField(const F &field);

    SampleProgram m_program;
};

void TestEverythingShown::initTestCase()
{
    m_program.start();
    SIGN_IN(m_program, ContactKind::Owner);
}

void TestEverythingShown::everyHitEndsOnItsRecord_data()
{
    QTest::addColumn<QString>("type");
    forEachRecordType([]<class R>() {
        if (isSearched<R>(SearchUse::Title) || isSearched<R>(SearchUse::Body))
            QTest::newRow(R::typeName) << QString::fromLatin1(R::typeName);
    });
}

void TestEverythingShown::everyHitEndsOnItsRecord()
{
    QFETCH(const QString, type);
    withRecordType(type, [this]<class R>() { checkHit<R>(); });
}

/// What the index knows the record by is to be read where the hit leads.
template <class R>
void TestEverythingShown::checkHit()
{
    // An article is shown in the window's language, whichever of its translations was found.
    const auto record = one<R>(std::is_same_v<R, HelpArticle> ? u"language = 'en'"_s : u"1 = 1"_s);
    QVERIFY(record);
    const HitTarget target = hitTarget(AnyRecord(*record));
    QVERIFY(m_program.account()->view().showRecord(target.type, target.id));
    const SearchUse use = isSearched<R>(SearchUse::Title) ? SearchUse::Title : SearchUse::Body;
    QStringList words;
    forEachField<R>([&](const auto &f) {
        using V = typename std::remove_cvref_t<decltype(f)>::Value;
        if constexpr (std::is_same_v<V, QString>) {
            // The window may show marks of emphasis as such: the beginning is enough to know a text by.
            if (f.searchUse == use && !((*record).*f.member).isEmpty())
                words.append(((*record).*f.member).simplified().left(24).trimmed());
        }
    });
    QVERIFY(!words.isEmpty());
    for (const QString &word : std::as_const(words))
        QTRY_VERIFY2(textOf(page()).contains(word), qPrintable(word));
}

void TestEverythingShown::everyFieldHasItsPlace_data()
{
    QTest::addColumn<QString>("type");
    forEachRecordType([]<class R>() {
        if (!partsOfOthers().contains(QLatin1String(R::typeName)))
            QTest::newRow(R::typeName) << QString::fromLatin1(R::typeName);
    });
}

void TestEverythingShown::everyFieldHasItsPlace()
{
    QFETCH(const QString, type);
    withRecordType(type, [this]<class R>() { checkFields<R>(); });
}

template <class R>
void TestEverythingShown::checkFields()
{
    forEachField<R>([this](const auto &f) {
        if (!QTest::currentTestFailed())
            checkField<R>(f);
    });
}

/// On a record that has something in the field, as far as the sample has one.
template <class R, class F>
void TestEverythingShown::checkField(const F &field)
{
    const QString name = QString::fromLatin1(field.name);
    const QString id = QLatin1String(R::typeName) + u'.' + name;
    const Place place = places().value(id, {name});
    if (place.key.isEmpty())
        return; // and the table says why
    std::optional<R> record;
    if constexpr (std::is_same_v<typename F::Value, QString>)
        record = one<R>(name + u" <> ''"_s);
    else if constexpr (std::is_same_v<typename F::Value, Money>)
        record = one<R>(name + u"_minor <> 0"_s);
    else if constexpr (std::is_same_v<typename F::Value, int>)
        record = one<R>(name + u" <> 0"_s);
    else if constexpr (requires(typename F::Value value) { value.has_value(); })
        record = one<R>(name + u" IS NOT NULL"_s);
    if (!record)
        record = one<R>(u"1 = 1"_s);
    QVERIFY2(record, qPrintable(id));
    const HitTarget target = hitTarget(AnyRecord(*record));
    QVERIFY2(m_program.account()->view().showRecord(target.type, target.id), qPrintable(id));
    const auto isShown = [&] {
        const QSet<QString> keys = keysOf(page());
        return keys.contains(place.key) || keys.contains(u"plan_"_s + place.key);
    };
    QTRY_VERIFY2(isShown(), qPrintable(id));
}

QTEST_MAIN(TestEverythingShown)
#include "tst_everythingshown.moc"
