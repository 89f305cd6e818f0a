// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/profiles.h"
#include "app/remote/remoteerrors.h"
#include "models/roles.h"
#include "tests/support/connectproxy.h"
#include "tests/support/fixedclock.h"
#include "tests/support/sampleprogram.h"
#include "tests/support/scriptedservice.h"
#include "tests/support/storedrows.h"
#include "tests/support/widgetchecks.h"
#include "ui/accountcontroller.h"
#include "ui/accountview.h"
#include "ui/appcontroller.h"
#include "ui/bannerarea.h"
#include "ui/dialogs/accountsdialog.h"
#include "ui/errortext.h"
#include "ui/language.h"
#include "ui/serverpage.h"
#include "ui/signinpage.h"
#include "ui/tabs/tabpage.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QToolButton>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Signing in to a server by its address, in the real window, over TLS on this computer.
class TestServerSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesTheAddressAsItIsTyped_data();
    void judgesTheAddressAsItIsTyped();
    void saysThatAnAddressIsNotProtected();
    void findsTheProviderAndSignsIn();
    void remembersTheProvider();
    void asksForTheSecondFactor();
    void saysWhyItDoesNotConnect_data();
    void saysWhyItDoesNotConnect();
    void everyReasonHasWordsOfItsOwn();
    void explainsTheProxyInTheUsersLanguage_data();
    void explainsTheProxyInTheUsersLanguage();
    void connectsToNobodyWhoIsNotTrusted_data();
    void connectsToNobodyWhoIsNotTrusted();
    void sendsNoPasswordToWhoIsNotTrusted_data();
    void sendsNoPasswordToWhoIsNotTrusted();
    void tellsWhyTheProviderIsOutOfReach_data();
    void tellsWhyTheProviderIsOutOfReach();
    void canBeCancelled();
    void showsWhichProviderItIsForAndChangesIt();
    void keepsARotatedTokenBeforeItIsUsed();
    void opensTheLockWithoutAConnection();
    void opensItWithTheNewPasswordOnly();
    void showsNoCommandThatTheProviderDoesNotOffer();
    void keepsNothingForWhoIsNoContactAnyMore();
    void listsTheAccountsOfThisComputer();
    void addsAnAccountInAProfileOfItsOwn();
    void isOpenBesideTheSample_data();
    void isOpenBesideTheSample();

private:
    /// The program in an empty data folder, and a service that it may find.
    struct Desk {
        Desk();
        void start();
        void end();
        template <class T>
        [[nodiscard]] T *find(const char *name)
        {
            return controller->window().findChild<T *>(QString::fromLatin1(name));
        }
        [[nodiscard]] QString typedAddress() const { return service.server.url().authority(); }
        void connectTo(const QString &address);
        void signIn();
        [[nodiscard]] bool showsData() const
        {
            return controller->account() && controller->account()->view().currentPage()
                   && controller->account()->view().currentPage()->hasContent();
        }

        ScriptedService service;
        QTemporaryDir folder;
        FixedClock clock{tiny::now};
        MemorySecretStore secrets;
        Language language;
        ThemeController theme{*qApp};
        std::unique_ptr<Desktop> desktop;
        std::unique_ptr<AppController> controller;
        QList<QStringList> started;
        bool trusts = true; ///< the authority of the service's certificate
        bool wantsCode = false;
    };
};

namespace {

/// A session as the service tells it, with the role matrix that is in force here.
QByteArray withPolicy(QByteArray session)
{
    const QByteArray policy = R"("policy":)" + Policy::builtIn().json();
    return session.replace(QByteArray(R"("policy":{})"), policy);
}

QByteArray recordOf(const QString &type, const Id &id, const QJsonObject &record)
{
    return QJsonDocument(QJsonObject{{u"type"_s, type}, {u"id"_s, id}, {u"record"_s, record}})
        .toJson(QJsonDocument::Compact);
}

/// The customer record and the owner: enough for the first tab.
QByteArray firstPage()
{
    Account account;
    account.id = tiny::account;
    account.customerNumber = u"C-1"_s;
    account.kind = AccountKind::Organisation;
    account.name = u"Tienda, S.L."_s;
    account.taxId = u"B00000000"_s;
    account.email = u"hola@tienda.example"_s;
    account.country = u"ES"_s;
    account.createdAt = tiny::now;
    account.version = 1;
    Contact owner = tiny::contact(tiny::owner, ContactKind::Owner, u"Olga"_s, IdentityState::VerifiedByEmail);
    owner.version = 2;
    return R"({"changes":[)" + recordOf(u"account"_s, account.id, recordToJson(account)) + ','
           + recordOf(u"contact"_s, owner.id, recordToJson(owner)) + R"(],"token":"one","has_more":false})";
}

/// Certificates that nobody may trust, and the words for each.
void badCertificates()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("expired") << u"expired"_s << u"has expired"_s;
    QTest::newRow("self-signed") << u"self-signed"_s << u"of its own making"_s;
    QTest::newRow("another host's") << u"host"_s << u"belongs to another address"_s;
    QTest::newRow("from an authority nobody knows") << u"unknown"_s << u"whom this computer does not know"_s;
}

/// A certificate of this kind; all but its fault is in order: `known` is trusted.
TlsIdentity badIdentity(const QString &kind, const TestAuthority &known)
{
    if (kind == "expired"_L1)
        return known.issue("localhost", {-30, -1});
    if (kind == "self-signed"_L1)
        return TestAuthority::selfSigned("localhost");
    return kind == "host"_L1 ? known.issue("otro.example") : TestAuthority().issue("localhost");
}

/// What is answered to everything meanwhile.
Scripted failure(const QString &kind)
{
    if (kind == "cut"_L1)
        return {.fault = Fault::Drop};
    if (kind == "failing"_L1)
        return Scripted::problem(503, R"("code":"storage")");
    Scripted busy = Scripted::problem(429, R"("code":"rate_limited")");
    busy.headers.emplaceBack("Retry-After", "120");
    return busy;
}

/// What a banner has to press, besides closing it.
QStringList offersOf(const Banner *banner)
{
    QStringList offers;
    for (const auto *button : banner->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->objectName() != "bannerClose"_L1)
            offers.append(button->text());
    }
    return offers;
}

} // namespace

TestServerSignIn::Desk::Desk()
{
    language.choose(u"en"_s);
    service.first = [this](const Asked &asked) -> std::optional<Scripted> {
        const bool isSignIn = asked.method == "POST" && asked.target == "/v1/sessions";
        if (isSignIn && wantsCode && !asked.body.contains("123456"))
            return Scripted::problem(401, R"("code":"second_factor")");
        if (isSignIn)
            return Scripted::json(withPolicy(service.session(service.generation)), 201);
        const QByteArray good = "refresh-" + QByteArray::number(service.generation) + '"';
        if (asked.target == "/v1/sessions/refresh" && asked.body.contains(good))
            return Scripted::json(withPolicy(service.session(++service.generation)));
        if (asked.method == "GET" && asked.target == "/v1/session")
            return Scripted::json(withPolicy('{' + ScriptedService::who() + '}'));
        if (asked.target.startsWith("/v1/changes") && !asked.target.contains("since=one"))
            return Scripted::json(firstPage());
        return std::nullopt;
    };
}

void TestServerSignIn::Desk::start()
{
    desktop = std::make_unique<Desktop>(clock, secrets, folder.path(), std::nullopt);
    if (trusts)
        QVERIFY_RESULT(desktop->settings.set<Setting::ServerCertificates>(service.options().certificates));
    controller = std::make_unique<AppController>(*desktop, language, theme);
    controller->setAccounts({Profiles(folder.path()), [this](const QStringList &arguments) {
        started.append(arguments);
        return true;
    }});
    controller->start();
}

void TestServerSignIn::Desk::end()
{
    controller.reset();
    desktop.reset();
}

void TestServerSignIn::Desk::connectTo(const QString &address)
{
    find<QPushButton>("connectProvider")->click();
    find<QLineEdit>("serverAddress")->setText(address);
    find<QPushButton>("serverConnect")->click();
}

void TestServerSignIn::Desk::signIn()
{
    QTRY_VERIFY(find<QLineEdit>("signInEmail")->isVisible());
    find<QLineEdit>("signInEmail")->setText(u"o@tienda.example"_s);
    find<QLineEdit>("signInPassword")->setText(tiny::password);
    find<QPushButton>("signInSubmit")->click();
}

void TestServerSignIn::judgesTheAddressAsItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("a host") << u"clientes.ejemplo.es"_s << true;
    QTest::newRow("with a port") << u"clientes.ejemplo.es:8443"_s << true;
    QTest::newRow("as the browser has it") << u"https://clientes.ejemplo.es/"_s << true;
    QTest::newRow("with blanks around") << u"  clientes.ejemplo.es "_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("an e-mail") << u"ana@ejemplo.es"_s << false;
    QTest::newRow("words") << u"mi proveedor"_s << false;
    QTest::newRow("unprotected") << u"http://clientes.ejemplo.es"_s << false;
}

void TestServerSignIn::judgesTheAddressAsItIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, isAsked);
    ServerPage page;
    page.show();
    QSignalSpy asked(&page, &ServerPage::connectRequested);
    page.findChild<QLineEdit *>(u"serverAddress"_s)->setText(typed);
    page.findChild<QPushButton *>(u"serverConnect"_s)->click();
    QCOMPARE(asked.size(), isAsked ? 1 : 0);
    const bool hasReason = !page.findChild<QLabel *>(u"serverAddressReason"_s)->text().isEmpty();
    QCOMPARE(hasReason, !isAsked);
}

void TestServerSignIn::saysThatAnAddressIsNotProtected()
{
    ServerPage page;
    page.show();
    page.showError({ErrorCode::Offline});
    QVERIFY(page.findChild<Banner *>(u"serverBanner"_s)->isVisible());
    auto *address = page.findChild<QLineEdit *>(u"serverAddress"_s);
    const auto *reason = page.findChild<QLabel *>(u"serverAddressReason"_s);
    QTest::keyClicks(address, u"http://a"_s);
    QVERIFY(reason->text().contains(u"https"_s));
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(reason->text().contains(u"https"_s));
    QVERIFY(!page.findChild<Banner *>(u"serverBanner"_s)->isVisible()); // it was about another address
}

void TestServerSignIn::findsTheProviderAndSignsIn()
{
    Desk desk;
    desk.start();
    QCOMPARE(unnamedControls(&desk.controller->window()), QStringList());
    desk.connectTo(desk.typedAddress());
    QCOMPARE(unnamedControls(&desk.controller->window()), QStringList());
    desk.signIn();
    QTRY_VERIFY(desk.showsData());
    QTRY_COMPARE(desk.find<QLabel>("headerAccount")->text(), u"Tienda, S.L."_s);
    QVERIFY(!desk.controller->actions().exportAccount->isVisible()); // the account is not on this computer alone
}

void TestServerSignIn::remembersTheProvider()
{
    Desk desk;
    desk.start();
    desk.connectTo(desk.typedAddress());
    QTRY_VERIFY(desk.find<QLineEdit>("signInEmail")->isVisible());
    desk.end();
    desk.start();
    QVERIFY(desk.find<QLineEdit>("signInEmail")->isVisible());
    QVERIFY(desk.find<QLabel>("signInProviderName")->text().contains(u"Test"_s));
    QVERIFY(desk.find<QLabel>("signInProviderName")->text().contains(desk.typedAddress()));
}

void TestServerSignIn::asksForTheSecondFactor()
{
    Desk desk;
    desk.wantsCode = true;
    desk.start();
    desk.connectTo(desk.typedAddress());
    desk.signIn();
    QTRY_VERIFY(desk.find<QLineEdit>("signInCode")->isVisible());
    QCOMPARE(desk.find<QLineEdit>("signInPassword")->text(), tiny::password);
    desk.find<QLineEdit>("signInCode")->setText(u"123 456"_s);
    desk.find<QPushButton>("signInSubmit")->click();
    QTRY_VERIFY(desk.showsData());
}

void TestServerSignIn::saysWhyItDoesNotConnect_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("an authority nobody knows") << u"unknown"_s << u"does not know"_s;
    QTest::newRow("no client area there") << u"foreign"_s << u"no client area"_s;
    QTest::newRow("nobody listens") << u"refused"_s << u"cannot be reached"_s;
    QTest::newRow("another host's certificate") << u"host"_s << u"another address"_s;
}

void TestServerSignIn::saysWhyItDoesNotConnect()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    Desk desk;
    desk.trusts = kind != "unknown"_L1;
    QString address = desk.typedAddress();
    if (kind == "refused"_L1)
        address = u"localhost:1"_s;
    if (kind == "host"_L1)
        address.replace(u"localhost"_s, u"127.0.0.1"_s);
    const auto usual = desk.service.first;
    if (kind == "foreign"_L1)
        desk.service.first = [](const Asked &) -> std::optional<Scripted> {
            return Scripted{.status = 404,
                            .body = "<html>Nothing here</html>",
                            .headers = {{"Content-Type", "text/html"}}};
        };
    desk.start();
    desk.connectTo(address);
    QTRY_VERIFY(!desk.find<Banner>("serverBanner")->text().isEmpty());
    const QString told = desk.find<Banner>("serverBanner")->text();
    QVERIFY2(told.contains(words), qPrintable(told));
    QCOMPARE(desk.find<QLineEdit>("serverAddress")->text(), address); // what was typed stays
    QVERIFY(desk.find<QPushButton>("serverConnect")->isVisible());
    QVERIFY(!desk.desktop->server());
    QCOMPARE(cutOffTexts(&desk.controller->window()), QStringList());
}

/// There is something to do about each, and it is never to go on all the same.
void TestServerSignIn::everyReasonHasWordsOfItsOwn()
{
    QStringList texts;
    for (const auto field :
         {remotefield::certificateExpired, remotefield::certificateNotYetValid, remotefield::certificateSelfSigned,
          remotefield::certificateUnknownIssuer, remotefield::certificateWrongHost, remotefield::certificateRevoked,
          remotefield::certificateInvalid, remotefield::tlsVersion, remotefield::insecureAddress})
        texts.append(errorText({ErrorCode::Untrusted, field}));
    for (const auto field :
         {remotefield::hostNotFound, remotefield::connection, remotefield::proxy, remotefield::proxySignIn,
          remotefield::captivePortal, remotefield::serverFailed, remotefield::notAService, remotefield::answer})
        texts.append(errorText({ErrorCode::Offline, field}));
    texts.append(errorText({ErrorCode::Untrusted}));
    texts.append(errorText({ErrorCode::Offline}));
    const qsizetype all = texts.size();
    texts.removeDuplicates();
    QCOMPARE(texts.size(), all);
}

void TestServerSignIn::explainsTheProxyInTheUsersLanguage_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    const QByteArray refuses = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
    const QByteArray asks = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"Red\"\r\n"
                            "Content-Length: 0\r\n\r\n";
    QTest::newRow("refuses") << refuses << u"en"_s << u"does not let the program through"_s;
    QTest::newRow("refuses, es") << refuses << u"es"_s << u"no deja llegar al proveedor"_s;
    QTest::newRow("asks who one is") << asks << u"en"_s << u"wants a user name and a password"_s;
    QTest::newRow("asks who one is, es") << asks << u"es"_s << u"pide un usuario y una contraseña"_s;
}

void TestServerSignIn::explainsTheProxyInTheUsersLanguage()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, language);
    QFETCH(const QString, words);
#if !defined(Q_OS_UNIX) || defined(Q_OS_DARWIN)
    QSKIP("this system's proxy is not set by the environment");
#endif
    const ConnectProxy proxy({.answer = answer});
    qputenv("https_proxy", proxy.url().toEncoded());
    const auto restored = qScopeGuard([] { qunsetenv("https_proxy"); });
    Desk desk;
    desk.language.choose(language);
    desk.start();
    desk.connectTo(u"clientes.example"_s);
    const auto *banner = desk.find<Banner>("serverBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(words), qPrintable(banner->text()));
    QVERIFY(proxy.requests().constFirst().startsWith("CONNECT clientes.example:443"));
    QCOMPARE(cutOffTexts(&desk.controller->window()), QStringList());
}

void TestServerSignIn::connectsToNobodyWhoIsNotTrusted_data()
{
    badCertificates();
}

void TestServerSignIn::connectsToNobodyWhoIsNotTrusted()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, words);
    Desk desk;
    ScriptedServer &server = desk.service.server;
    server.setIdentity(badIdentity(kind, desk.service.authority));
    desk.start();
    desk.connectTo(desk.typedAddress());
    const auto *banner = desk.find<Banner>("serverBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(words) && banner->text().contains(u"Nothing was sent"_s),
             qPrintable(banner->text()));
    QCOMPARE(offersOf(banner), QStringList()); // to go on all the same is nothing that could be pressed
    QVERIFY(!desk.find<QLineEdit>("signInPassword")->isVisible());
    QVERIFY(!desk.desktop->server());
    QVERIFY(server.asked().isEmpty());
    // It was the certificate and nothing else.
    server.setIdentity(desk.service.authority.issue("localhost"));
    desk.find<QPushButton>("serverConnect")->click();
    QTRY_VERIFY(desk.find<QLineEdit>("signInPassword")->isVisible());
    QVERIFY(desk.desktop->server());
}

void TestServerSignIn::sendsNoPasswordToWhoIsNotTrusted_data()
{
    badCertificates();
}

/// Between the address and the password somebody else answers there, or the certificate ran out.
void TestServerSignIn::sendsNoPasswordToWhoIsNotTrusted()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, words);
    Desk desk;
    ScriptedServer &server = desk.service.server;
    desk.start();
    desk.connectTo(desk.typedAddress());
    QTRY_VERIFY(desk.find<QLineEdit>("signInPassword")->isVisible());
    server.setIdentity(badIdentity(kind, desk.service.authority));
    server.forget();
    desk.signIn();
    const auto *banner = desk.find<Banner>("signInBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(words) && banner->text().contains(u"Nothing was sent"_s),
             qPrintable(banner->text()));
    QCOMPARE(offersOf(banner), QStringList());
    QVERIFY(server.asked().isEmpty()); // not a word, and so no password
    QVERIFY(!desk.controller->account());
    QCOMPARE(desk.controller->window().page()->objectName(), u"signInPage"_s);
    QTRY_COMPARE(cutOffTexts(&desk.controller->window()), QStringList());
    // What was typed is still there for when the provider has put it right.
    QCOMPARE(desk.find<QLineEdit>("signInPassword")->text(), tiny::password);
    server.setIdentity(desk.service.authority.issue("localhost"));
    desk.find<QPushButton>("signInSubmit")->click();
    QTRY_VERIFY(desk.showsData());
}

void TestServerSignIn::tellsWhyTheProviderIsOutOfReach_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("words");
    QTest::newRow("the connection is cut") << u"cut"_s << Tone::Warning << u"cannot be reached"_s;
    QTest::newRow("the server is busy") << u"busy"_s << Tone::Warning << u"is busy and asks to wait"_s;
    QTest::newRow("the server fails") << u"failing"_s << Tone::Warning << u"cannot answer at the moment"_s;
    QTest::newRow("its certificate has run out") << u"expired"_s << Tone::Danger << u"certificate has expired"_s;
}

void TestServerSignIn::tellsWhyTheProviderIsOutOfReach()
{
    QFETCH(const QString, kind);
    QFETCH(const Tone, tone);
    QFETCH(const QString, words);
    Desk desk;
    desk.start();
    desk.connectTo(desk.typedAddress());
    desk.signIn();
    QTRY_VERIFY(desk.showsData());
    QTRY_COMPARE(desk.controller->account()->session().sync().phase(), SyncPhase::Idle);
    const auto told = [&desk] { return desk.controller->account()->banners().message(u"sync"_s); };
    QCOMPARE(told(), QString());

    const auto setFailing = [&, usual = desk.service.first](bool isFailing) {
        if (kind == "expired"_L1)
            desk.service.server.setIdentity(isFailing ? badIdentity(kind, desk.service.authority)
                                                      : desk.service.authority.issue("localhost"));
        else
            desk.service.first = isFailing ? [kind](const Asked &) -> std::optional<Scripted> { return failure(kind); }
                                           : usual;
    };
    // The connection that was kept may be found cut first: that is another reason, and told by itself.
    SyncEngine &sync = desk.controller->account()->session().sync();
    const auto failsForThisReason = [&] {
        if (sync.phase() != SyncPhase::Syncing && !told().contains(words))
            desk.controller->actions().synchronise->trigger();
        return told().contains(words);
    };
    setFailing(true);
    QTRY_VERIFY(failsForThisReason());
    for (const QString &part : {words, u"You see everything as of"_s, u"Next attempt at"_s})
        QVERIFY2(told().contains(part), qPrintable(told()));
    const auto *banner = desk.find<Banner>("banner_sync");
    QVERIFY(banner && banner->isVisible());
    QCOMPARE(banner->tone(), tone);
    QCOMPARE(offersOf(banner), QStringList{u"Try now"_s});

    // What is here can be read on, in a tab too that was not shown before.
    QVERIFY(desk.controller->account()->view().showTab(u"contacts"_s));
    QTRY_VERIFY(desk.showsData());
    const auto *contacts = desk.find<QListView>("contactList")->model();
    QCOMPARE(contacts->match(contacts->index(0, 0), RowIdRole, tiny::owner).size(), 1);
    QVERIFY(banner->isVisible());

    setFailing(false);
    desk.find<QPushButton>("tryNowAction")->click();
    QTRY_COMPARE(told(), QString());
    QCOMPARE(desk.controller->account()->session().sync().phase(), SyncPhase::Idle);

    // Who has read it and closed it hears of the same no more, until it is over and comes again.
    setFailing(true);
    QTRY_VERIFY(failsForThisReason());
    banner->findChild<QToolButton *>(u"bannerClose"_s)->click();
    QCOMPARE(told(), QString());
    QSignalSpy phases(&sync, &SyncEngine::phaseChanged);
    desk.controller->actions().synchronise->trigger();
    QTRY_COMPARE(phases.size(), 2); // it tried, and failed
    QCoreApplication::processEvents();
    QCOMPARE(told(), QString());
    setFailing(false);
    desk.controller->actions().synchronise->trigger();
    QTRY_COMPARE(sync.phase(), SyncPhase::Idle);
    setFailing(true);
    desk.controller->actions().synchronise->trigger();
    QTRY_VERIFY(!told().isEmpty());
}

void TestServerSignIn::canBeCancelled()
{
    Desk desk;
    desk.service.first = [](const Asked &) -> std::optional<Scripted> { return Scripted{.fault = Fault::Silence}; };
    desk.start();
    desk.connectTo(desk.typedAddress());
    auto *cancel = desk.find<QPushButton>("serverCancel");
    QVERIFY(cancel->isVisible());
    QVERIFY(!desk.find<QLineEdit>("serverAddress")->isEnabled());
    QTRY_VERIFY(!desk.service.server.asked().isEmpty());
    cancel->click();
    QVERIFY(!cancel->isVisible());
    QVERIFY(desk.find<QLineEdit>("serverAddress")->isEnabled());
    QCOMPARE(desk.find<QLineEdit>("serverAddress")->text(), desk.typedAddress());
    QVERIFY(desk.find<Banner>("serverBanner")->text().isEmpty());
    desk.find<QPushButton>("serverBack")->click();
    QVERIFY(desk.find<QPushButton>("connectProvider")->isVisible());
}

void TestServerSignIn::showsWhichProviderItIsForAndChangesIt()
{
    Desk desk;
    desk.start();
    desk.connectTo(desk.typedAddress());
    QTRY_VERIFY(desk.find<QPushButton>("changeProvider")->isVisible());
    desk.find<QPushButton>("changeProvider")->click();
    QCOMPARE(desk.find<QLineEdit>("serverAddress")->text(), desk.service.server.url().toString());
    desk.find<QPushButton>("serverBack")->click();
    QVERIFY(desk.find<QLineEdit>("signInEmail")->isVisible());
    ScriptedService another;
    desk.find<QPushButton>("changeProvider")->click();
    desk.find<QLineEdit>("serverAddress")->setText(another.server.url().authority());
    desk.find<QPushButton>("serverConnect")->click();
    QTRY_VERIFY(!desk.find<Banner>("serverBanner")->text().isEmpty());    // its authority is not trusted
    QCOMPARE(desk.desktop->server()->address, desk.service.server.url()); // so nothing has changed
}

void TestServerSignIn::keepsARotatedTokenBeforeItIsUsed()
{
    Desk desk;
    desk.service.expiresIn = 0; // every call begins with a new generation
    QHash<QByteArray, QByteArray> keptWhenUsed;
    const auto usual = desk.service.first;
    desk.service.first = [&, usual](const Asked &asked) -> std::optional<Scripted> {
        const QByteArray access = asked.headers.value("authorization");
        if (!access.isEmpty() && !keptWhenUsed.contains(access)) {
            auto kept = desk.secrets.read(desk.desktop->secretName(sessionSecretName));
            kept.waitForFinished();
            keptWhenUsed.insert(access, takeResult(kept).value_or(QByteArray()).split('\n').constFirst());
        }
        return usual(asked);
    };
    desk.start();
    desk.connectTo(desk.typedAddress());
    QTRY_VERIFY(desk.find<QCheckBox>("signInRemember")->isVisible());
    desk.find<QCheckBox>("signInRemember")->setChecked(true);
    desk.signIn();
    QTRY_VERIFY(desk.showsData());
    QTRY_COMPARE(desk.controller->account()->session().sync().phase(), SyncPhase::Idle);
    desk.controller->account()->session().sync().sync();
    QTRY_VERIFY2(keptWhenUsed.size() >= 2, qPrintable(QString::number(keptWhenUsed.size())));
    for (auto used = keptWhenUsed.begin(); used != keptWhenUsed.end(); ++used) {
        const QByteArray generation = used.key().mid(QByteArray("Bearer access-").size());
        if (generation != "1") // the first one was kept after signing in
            QCOMPARE(used.value(), "refresh-" + generation);
    }
    QVERIFY(desk.controller->account()->session().sessionToken() != u"refresh-1"_s);
}

/// A train without a network: what was read before can be read again, by whoever knows the password.
void TestServerSignIn::opensTheLockWithoutAConnection()
{
    Desk desk;
    desk.start();
    desk.connectTo(desk.typedAddress());
    QTRY_VERIFY(desk.find<QCheckBox>("signInRemember")->isVisible());
    desk.find<QCheckBox>("signInRemember")->setChecked(true);
    desk.signIn();
    QTRY_VERIFY(desk.showsData());
    const auto kept = [&] {
        auto record = desk.secrets.read(desk.desktop->secretName(sessionSecretName));
        record.waitForFinished();
        return takeResult(record).value_or(QByteArray());
    };
    QTRY_VERIFY(kept().contains("$argon2id$"));
    desk.service.first = [](const Asked &) -> std::optional<Scripted> { return Scripted{.fault = Fault::Drop}; };
    const auto unlock = [&](const QString &password) {
        desk.find<QLineEdit>("lockPassword")->setText(password);
        desk.find<QPushButton>("unlockButton")->click();
    };
    for (const bool isAfterARestart : {false, true}) {
        desk.controller->actions().lock->trigger();
        QCOMPARE(desk.controller->window().page()->objectName(), u"lockPage"_s);
        if (isAfterARestart) {
            desk.end();
            desk.start();
            QTRY_VERIFY(desk.controller->account() && desk.controller->account()->isLocked());
            QTRY_VERIFY(!desk.controller->account()->session().sessionToken().isEmpty());
        }
        unlock(u"not the password"_s);
        QTRY_VERIFY(desk.find<Banner>("lockBanner")->text().contains(u"password is not right"_s));
        unlock(tiny::password);
        QTRY_COMPARE(desk.controller->window().page()->objectName(), u"accountView"_s);
        QTRY_VERIFY(desk.showsData());
    }
}

/// Whoever knew the password before it was changed is kept out, also where the provider cannot be asked.
void TestServerSignIn::opensItWithTheNewPasswordOnly()
{
    Desk desk;
    desk.start();
    desk.connectTo(desk.typedAddress());
    QTRY_VERIFY(desk.find<QCheckBox>("signInRemember")->isVisible());
    desk.find<QCheckBox>("signInRemember")->setChecked(true);
    desk.signIn();
    QTRY_VERIFY(desk.showsData());
    const auto kept = [&] {
        auto record = desk.secrets.read(desk.desktop->secretName(sessionSecretName));
        record.waitForFinished();
        return takeResult(record).value_or(QByteArray());
    };
    QTRY_VERIFY(kept().contains("$argon2id$"));
    const QByteArray before = kept();
    std::optional<Result<void>> changed;
    desk.controller->account()->session().changePassword(qApp, tiny::password, u"otra contraseña larga"_s,
                                                         [&](const Result<void> &answer) { changed = answer; });
    QTRY_VERIFY(changed);
    QVERIFY_RESULT(*changed);
    QTRY_VERIFY(kept() != before);
    desk.service.first = [](const Asked &) -> std::optional<Scripted> { return Scripted{.fault = Fault::Drop}; };
    desk.controller->actions().lock->trigger();
    const auto unlock = [&](const QString &password) {
        desk.find<QLineEdit>("lockPassword")->setText(password);
        desk.find<QPushButton>("unlockButton")->click();
    };
    unlock(tiny::password);
    QTRY_VERIFY(desk.find<Banner>("lockBanner")->text().contains(u"password is not right"_s));
    unlock(u"otra contraseña larga"_s);
    QTRY_COMPARE(desk.controller->window().page()->objectName(), u"accountView"_s);
}

void TestServerSignIn::showsNoCommandThatTheProviderDoesNotOffer()
{
    Desk desk;
    const auto usual = desk.service.first;
    desk.service.first = [usual](const Asked &asked) {
        return asked.target == "/v1/capabilities"
                   ? Scripted::json(R"({"provider_name":"Proveedor","commands":["contact.modify"]})")
                   : usual(asked);
    };
    desk.start();
    desk.connectTo(desk.typedAddress());
    desk.signIn();
    QTRY_VERIFY(desk.showsData());
    const auto isShown = [&](const char *action) {
        const auto *found = desk.find<QAction>(action);
        return found && found->isVisible();
    };
    QTRY_VERIFY(!isShown("accountEdit"));
    QTRY_VERIFY(isShown("selfEdit"));
}

void TestServerSignIn::keepsNothingForWhoIsNoContactAnyMore()
{
    Desk desk;
    desk.start();
    desk.connectTo(desk.typedAddress());
    desk.signIn();
    QTRY_VERIFY(desk.showsData());
    QTRY_COMPARE(desk.controller->account()->session().sync().phase(), SyncPhase::Idle);
    const auto contacts = [&] {
        return await(desk.desktop->replica.read([](const RecordStore &store) { return store.count<Contact>(); }));
    };
    QCOMPARE(contacts().value_or(0), 1);
    // The session ended, and nothing more: everything can be read.
    desk.service.first = [](const Asked &) {
        return std::optional(Scripted::problem(401, R"("code":"unauthenticated")"));
    };
    desk.controller->account()->session().sync().sync();
    QTRY_COMPARE(desk.controller->account()->session().sync().phase(), SyncPhase::SignedOut);
    QCOMPARE(contacts().value_or(0), 1);
    desk.service.first = [](const Asked &) {
        return std::optional(Scripted::problem(401, R"("code":"unauthenticated","field":"contact")"));
    };
    desk.controller->account()->lock(); // which a password that is known here would open
    desk.controller->account()->session().sync().sync();
    QTRY_VERIFY(!desk.controller->account());
    QTRY_VERIFY(desk.find<QLineEdit>("signInEmail")->isVisible());
    const auto notices = desk.controller->window().findChildren<Banner *>(u"signInBanner"_s);
    QVERIFY(std::ranges::any_of(notices, [](const Banner *notice) {
        return notice->isVisible() && notice->text().contains(u"not a contact");
    }));
    QTRY_COMPARE(contacts().error().code, ErrorCode::Unauthenticated); // nobody's
}

void TestServerSignIn::listsTheAccountsOfThisComputer()
{
    Desk desk;
    const Profiles profiles(desk.folder.path());
    const auto made = profiles.create(desk.service.info());
    QVERIFY_RESULT(made);
    desk.start();
    // On the first page, while this folder has no account itself.
    QVERIFY(desk.find<QWidget>("otherAccounts")->isVisible());
    desk.find<QPushButton>("openProfile")->click();
    QCOMPARE(desk.started.size(), 1);
    QCOMPARE(desk.started.constFirst().mid(0, 2), (QStringList{u"--profile"_s, made->name}));
    // And behind the menu's entry.
    desk.controller->actions().otherAccounts->trigger();
    auto *dialog = desk.controller->window().findChild<AccountsDialog *>();
    QVERIFY(dialog);
    QCOMPARE(unnamedControls(dialog), QStringList());
    QCOMPARE(cutOffTexts(dialog), QStringList());
    QVERIFY(dialog->findChild<QWidget *>(u"profile/"_s));
    QVERIFY(!dialog->findChild<QWidget *>(u"profile/"_s)->findChild<QPushButton *>()); // the one that is open
    dialog->findChild<QPushButton *>(u"accountsSample"_s)->click();
    QVERIFY(desk.started.constLast().contains(u"--sample"_s));
}

void TestServerSignIn::addsAnAccountInAProfileOfItsOwn()
{
    Desk desk;
    desk.start();
    desk.controller->actions().otherAccounts->trigger();
    auto *dialog = desk.controller->window().findChild<AccountsDialog *>();
    dialog->findChild<QPushButton *>(u"addServerAccount"_s)->click();
    dialog->findChild<QLineEdit *>(u"serverAddress"_s)->setText(desk.typedAddress());
    dialog->findChild<QPushButton *>(u"serverConnect"_s)->click();
    QTRY_COMPARE(desk.started.size(), 1);
    const QString name = desk.started.constFirst().value(1);
    const auto profile = Profiles(desk.folder.path()).find(name);
    QVERIFY_RESULT(profile);
    QCOMPARE(profile->serverName, u"Test"_s);
    QVERIFY(!desk.desktop->server()); // this window's account is as before
}

void TestServerSignIn::isOpenBesideTheSample_data()
{
    QTest::addColumn<bool>("leavesTheSample");
    QTest::newRow("and stays when the sample is left") << true;
    QTest::newRow("and is left while the sample stays") << false;
}

/// Two windows, on folders of their own and with the same keychain, as a start with --sample beside the usual one makes them.
void TestServerSignIn::isOpenBesideTheSample()
{
    QFETCH(const bool, leavesTheSample);
    Desk desk;
    desk.start();
    desk.connectTo(desk.typedAddress());
    QTRY_VERIFY(desk.find<QCheckBox>("signInRemember")->isVisible());
    desk.find<QCheckBox>("signInRemember")->setChecked(true);
    desk.signIn();
    QTRY_VERIFY(desk.showsData());
    const Profiles profiles(desk.folder.path());
    SampleProgram sample(&desk.secrets, profiles.directoryOf(Profiles::sampleName).value());
    sample.start();
    sample.find<QCheckBox>("signInRemember")->setChecked(true);
    SIGN_IN(sample, ContactKind::Owner);

    // Each is in the list of the other, and has rows of its own.
    const QList<Profile> list = profiles.list();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.constFirst().server, desk.service.server.url());
    QVERIFY(list.constLast().name == Profiles::sampleName && list.constLast().server.isEmpty());
    const auto rows = [](Desktop &desktop) {
        return await(desktop.replica.read([](const RecordStore &store) { return rowsOf(store); })).value();
    };
    const QByteArray atServer = rows(*desk.desktop);
    const QByteArray ofSample = rows(sample.desktop());
    QVERIFY(atServer.contains(tiny::owner.toLatin1()) && !ofSample.contains(tiny::owner.toLatin1()));
    QVERIFY(ofSample.contains("\ninvoice ") && !atServer.contains("\ninvoice "));
    QCOMPARE(desk.service.server.askedFor("POST", "/v1/sessions"), 1); // the sample's password went nowhere
    const auto kept = [&](const Desktop &desktop) {
        return await(desk.secrets.read(desktop.secretName(sessionSecretName))).value_or(QByteArray());
    };
    QTRY_VERIFY(!kept(*desk.desktop).isEmpty() && !kept(sample.desktop()).isEmpty());
    QVERIFY(kept(*desk.desktop) != kept(sample.desktop()));

    AppController &left = leavesTheSample ? sample.controller() : *desk.controller;
    AppController &stays = leavesTheSample ? *desk.controller : sample.controller();
    Desktop &emptied = leavesTheSample ? sample.desktop() : *desk.desktop;
    Desktop &full = leavesTheSample ? *desk.desktop : sample.desktop();
    left.actions().signOut->trigger();
    QTRY_VERIFY(left.window().findChild<QPushButton *>(u"signOutConfirm"_s));
    left.window().findChild<QPushButton *>(u"signOutConfirm"_s)->click();
    QTRY_VERIFY(!left.account());
    QTRY_VERIFY(kept(emptied).isEmpty());
    QTRY_VERIFY(!await(emptied.replica.run([](Replica &replica) { return replica.state(); })).value());

    QVERIFY(stays.account());
    QCOMPARE(rows(full), leavesTheSample ? atServer : ofSample);
    QVERIFY(!kept(full).isEmpty());
    stays.account()->session().sync().sync();
    QTRY_COMPARE(stays.account()->session().sync().phase(), SyncPhase::Idle); // its session holds
    QCOMPARE(desk.service.server.askedFor("DELETE", "/v1/session"), leavesTheSample ? 0 : 1);
}

QTEST_MAIN(TestServerSignIn)
#include "tst_serversignin.moc"
