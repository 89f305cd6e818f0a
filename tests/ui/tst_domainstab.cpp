// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/expirymodel.h"
#include "tests/support/await.h"
#include "tests/support/pictures.h"
#include "tests/support/samplesession.h"
#include "tests/support/widgetchecks.h"
#include "ui/labels/domainlabels.h"
#include "ui/tabs/domainstab.h"
#include "ui/theme.h"
#include "ui/widgets/detailtable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/lifetimeline.h"
#include "ui/widgets/listpane.h"

#include <QApplication>
#include <QListView>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The tab as a person uses it, on the sample account: 25 domains in every state of their life.
class TestDomainsTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void leavesTheListMostOfTheWidth();
    void looksRight_data();
    void looksRight();
    void listsEveryDomain();
    void filtersByWordsStateAndRenewal();
    void showsTheLifeOfEveryState();
    void showsWhatBelongsToTheChosenOne();
    void showsEveryContactOfTheRegistry();
    void leadsToItsSubscription();
    void narrowsTheRecordsByType();
    void technicalContactSeesTheRegistrant();
    void saysThatBillingSeesNone();
    void calendarLeadsToTheRecord();
    void showsRecordsOfOtherTypes_data();
    void showsRecordsOfOtherTypes();

private:
    struct Page {
        explicit Page(ContactKind kind = ContactKind::Owner)
            : sample(kind)
            , tab(std::make_unique<DomainsTab>(sample.context()))
        {
            tab->resize(1080, 680);
            tab->show();
        }
        [[nodiscard]] TableView *table() const { return tab->findChild<TableView *>(u"domainsTable"_s); }
        [[nodiscard]] QString label(const QString &name) const
        {
            const auto *label = tab->findChild<QLabel *>(name);
            return label ? label->text() : QString();
        }
        [[nodiscard]] DetailTable *part(const QString &name) const { return tab->findChild<DetailTable *>(name); }
        [[nodiscard]] LifeTimeline *timeline() const { return tab->findChild<LifeTimeline *>(); }
        template <class R>
        [[nodiscard]] QList<R> all(const Select &what = {})
        {
            return await(sample.desktop().replica.read([what](const RecordStore &store) {
                return store.select<R>(what);
            })).value_or(QList<R>());
        }

        SampleSession sample;
        std::unique_ptr<DomainsTab> tab;
    };
};

void TestDomainsTab::cleanup()
{
    applyTheme(*qApp, Scheme::Light);
}

void TestDomainsTab::leavesTheListMostOfTheWidth()
{
    Page page;
    const QList<int> widths = page.tab->findChild<QSplitter *>(u"domainsSplit"_s)->sizes();
    QVERIFY(3 * widths.at(0) > 5 * widths.at(1)); // names have a long second line
}

void TestDomainsTab::looksRight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scheme");
    for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
        QTest::addRow("%d-light", size.width()) << size << static_cast<int>(Scheme::Light);
        QTest::addRow("%d-dark", size.width()) << size << static_cast<int>(Scheme::Dark);
    }
}

void TestDomainsTab::looksRight()
{
    QFETCH(const QSize, size);
    QFETCH(const int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    Page page;
    page.tab->resize(size.width() - 200, size.height() - 60); // what the window's rail and header leave
    QTRY_VERIFY(page.tab->hasContent());
    QVERIFY(QTest::qWaitForWindowExposed(page.tab.get()));
    const auto look = [&](const QString &name) {
        // What came from the replica is laid out when the event loop runs.
        QTRY_VERIFY2(cutOffTexts(page.tab.get()).isEmpty(), qPrintable(cutOffTexts(page.tab.get()).join(u'\n')));
        keepPicture(page.tab->grab().toImage(),
                    u"domains-%1-%2"_s.arg(name, QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(unnamedControls(page.tab.get()), QStringList());
    };
    const auto redemption = page.all<DomainName>({u"state = 'redemption'"_s, {}}).value(0);
    QVERIFY(page.tab->showRecord(u"domain_name"_s, redemption.id));
    QTRY_VERIFY(page.part(u"nameservers"_s)->model()->rowCount() > 0);
    look(u"list"_s);
    const auto record = page.all<DnsRecord>({.limit = 1}).value(0);
    page.tab->showRecord(u"dns_record"_s, record.id);
    QTRY_COMPARE(page.part(u"dnsRecords"_s)->currentId(), record.id);
    look(u"dns"_s);
    page.tab->findChild<QTabWidget *>()->setCurrentIndex(1);
    look(u"calendar"_s);
}

void TestDomainsTab::listsEveryDomain()
{
    Page page;
    QTRY_COMPARE(page.table()->model()->rowCount(), 25);
    QVERIFY(!page.table()->currentId().isEmpty());
    QCOMPARE(page.label(u"detailTitle"_s), page.table()->currentIndex().siblingAtColumn(0).data().toString());
}

void TestDomainsTab::filtersByWordsStateAndRenewal()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto *model = page.table()->model();
    const auto domains = page.all<DomainName>();
    const auto active = std::ranges::count(domains, DomainState::Active, &DomainName::state);
    const auto byHand = std::ranges::count_if(domains, [](const DomainName &d) {
        return d.state == DomainState::Active && !d.autoRenew;
    });
    QVERIFY(active > byHand);
    page.tab->findChild<FilterChoice *>(u"domainState"_s)->choose(u"active"_s);
    QCOMPARE(model->rowCount(), active);
    page.tab->findChild<FilterChoice *>(u"domainRenewal"_s)->choose(u"manual"_s);
    QCOMPARE(model->rowCount(), byHand);
    page.tab->showRecord(u"domain_name"_s, domains.first().id); // which clears the filters
    QCOMPARE(model->rowCount(), 25);
    page.tab->focusFilter();
    QTest::keyClicks(page.tab->findChild<FilterLine *>(), domains.last().name);
    QTRY_COMPARE(model->rowCount(), std::ranges::count_if(domains, [&](const DomainName &d) {
        return d.name.contains(domains.last().name);
    }));
}

void TestDomainsTab::showsTheLifeOfEveryState()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    QSet<DomainState> seen;
    const auto domains = page.all<DomainName>();
    for (const DomainName &domain : domains) {
        page.tab->showRecord(u"domain_name"_s, domain.id);
        QCOMPARE(page.label(u"detailTitle"_s), domain.name);
        QCOMPARE(page.label(u"domainExplanation"_s), explanationOf(domain.state));
        const auto steps = lifeCycleOf(domain);
        QCOMPARE(page.timeline()->isVisible(), !steps.isEmpty());
        QCOMPARE(page.timeline()->accessibleDescription().count(u"Now: "_s), steps.isEmpty() ? 0 : 1);
        seen.insert(domain.state);
    }
    QCOMPARE(std::size_t(seen.size()), EnumNames<DomainState>::names.size());
}

void TestDomainsTab::showsWhatBelongsToTheChosenOne()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.all<Certificate>({.limit = 1}).value(0).domainId;
    const Select ofIt{u"domain_id = ?"_s, {id}};
    page.tab->showRecord(u"domain_name"_s, id);
    QTRY_COMPARE(page.part(u"dnsRecords"_s)->model()->rowCount(), qsizetype{page.all<DnsRecord>(ofIt).size()});
    QCOMPARE(page.part(u"nameservers"_s)->model()->rowCount(), qsizetype{page.all<Nameserver>(ofIt).size()});
    QCOMPARE(page.part(u"certificates"_s)->model()->rowCount(), qsizetype{page.all<Certificate>(ofIt).size()});
    const auto registrant = page.all<DomainContact>({u"domain_id = ? AND role = 'registrant'"_s, {id}}).value(0);
    QVERIFY(page.label(u"registrant"_s).contains(registrant.name));
}

void TestDomainsTab::showsEveryContactOfTheRegistry()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.all<DomainContact>({u"role = 'technical'"_s, {}, {}, 1}).value(0).domainId;
    page.tab->showRecord(u"domain_name"_s, id);
    const auto contacts = page.all<DomainContact>({u"domain_id = ?"_s, {id}});
    QVERIFY(contacts.size() > 1);
    for (const DomainContact &contact : contacts) {
        const QString role = enumName(contact.role);
        QTRY_VERIFY(page.label(role).contains(contact.name));
        QVERIFY(page.label(role).contains(contact.organisation));
        QCOMPARE(page.label(role + u"_tax_id"_s), contact.taxId.isEmpty() ? u"–"_s : contact.taxId);
        QCOMPARE(page.label(role + u"_email"_s), contact.email);
        QVERIFY(page.label(role + u"_postal_address"_s).contains(contact.street));
    }
}

void TestDomainsTab::leadsToItsSubscription()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const DomainName domain = page.all<DomainName>({u"subscription_id <> ''"_s, {}, {}, 1}).value(0);
    page.tab->showRecord(u"domain_name"_s, domain.id);
    const auto subscription = page.all<Subscription>({u"id = ?"_s, {domain.subscriptionId}}).value(0);
    QTRY_VERIFY(page.label(u"subscription"_s).contains(subscription.label));
    QSignalSpy requested(page.tab.get(), &TabPage::recordRequested);
    page.tab->findChild<QAction *>(u"showSubscription"_s)->trigger();
    QCOMPARE(requested.value(0), QVariantList({u"subscription"_s, domain.subscriptionId}));
}

void TestDomainsTab::narrowsTheRecordsByType()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto mx = page.all<DnsRecord>({u"dns_type = 'MX'"_s, {}, {}, 1}).value(0);
    page.tab->showRecord(u"domain_name"_s, mx.domainId);
    const auto all = page.all<DnsRecord>({u"domain_id = ?"_s, {mx.domainId}});
    QTRY_COMPARE(page.part(u"dnsRecords"_s)->model()->rowCount(), qsizetype{all.size()});
    page.tab->findChild<FilterChoice *>(u"dnsType"_s)->choose(u"MX"_s);
    const auto count = std::ranges::count(all, DnsType::Mx, &DnsRecord::type);
    QVERIFY(count < all.size());
    QCOMPARE(page.part(u"dnsRecords"_s)->model()->rowCount(), count);
    // A record that is asked for is shown whatever the type chosen before.
    const auto other = std::ranges::find_if(all, [](const DnsRecord &r) { return r.type != DnsType::Mx; });
    page.tab->showRecord(u"dns_record"_s, other->id);
    QTRY_COMPARE(page.part(u"dnsRecords"_s)->currentId(), other->id);
}

void TestDomainsTab::technicalContactSeesTheRegistrant()
{
    Page page(ContactKind::Technical);
    QTRY_COMPARE(page.table()->model()->rowCount(), 25);
    const auto contact = page.all<DomainContact>({.limit = 1}).value(0);
    QVERIFY(page.tab->showRecord(u"domain_contact"_s, contact.id));
    QTRY_COMPARE(page.table()->currentId(), contact.domainId);
}

void TestDomainsTab::saysThatBillingSeesNone()
{
    Page page(ContactKind::Billing);
    QTRY_VERIFY(page.tab->hasContent());
    QCOMPARE(page.table()->model()->rowCount(), 0);
    const auto *empty = page.tab->findChild<ListPane *>()->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(empty->accessibleDescription().contains(u"your kind of contact"_s));
}

void TestDomainsTab::calendarLeadsToTheRecord()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    auto *pages = page.tab->findChild<QTabWidget *>();
    pages->setCurrentIndex(1);
    auto *calendar = page.tab->findChild<QListView *>(u"expiryCalendar"_s);
    const auto *model = qobject_cast<const ExpiryModel *>(calendar->model());
    QVERIFY(model->rowCount() > 2);
    const auto line = std::ranges::find_if(model->rows(),
                                           [](const ExpiryRow &row) { return row.type == "certificate"_L1; });
    QVERIFY(line != model->rows().end());
    calendar->setCurrentIndex(model->index(model->rowOf(line->id), 0));
    calendar->setFocus();
    QTest::keyClick(calendar, Qt::Key_Return);
    QCOMPARE(pages->currentIndex(), 0);
    QTRY_COMPARE(page.table()->currentId(), line->domainId);
    QTRY_COMPARE(page.part(u"certificates"_s)->currentId(), line->id);
}

void TestDomainsTab::showsRecordsOfOtherTypes_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("table");
    QTest::newRow("certificate") << u"certificate"_s << u"certificates"_s;
    QTest::newRow("nameserver") << u"nameserver"_s << u"nameservers"_s;
    QTest::newRow("dns record") << u"dns_record"_s << u"dnsRecords"_s;
}

void TestDomainsTab::showsRecordsOfOtherTypes()
{
    QFETCH(const QString, type);
    QFETCH(const QString, table);
    Page page; // asked for before anything has been read
    QVERIFY(!page.tab->showRecord(u"invoice"_s, u"any"_s));
    Id id;
    Id parent;
    withRecordType(type, [&]<class R>() {
        if constexpr (requires(R record) { record.domainId; }) {
            const R record = page.all<R>({.order = u"id DESC"_s, .limit = 1}).value(0);
            id = record.id;
            parent = record.domainId;
        }
    });
    QVERIFY(page.tab->showRecord(type, id));
    QTRY_COMPARE(page.table()->currentId(), parent);
    QTRY_COMPARE(page.part(table)->currentId(), id);
}

QTEST_MAIN(TestDomainsTab)
#include "tst_domainstab.moc"
