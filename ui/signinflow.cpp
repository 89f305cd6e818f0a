// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signinflow.h"

#include "app/authority/accountfile.h"
#include "app/platform/deliver.h"
#include "app/platform/logging.h"
#include "ui/accountopener.h"
#include "ui/dialogs/signoutdialog.h"
#include "ui/firstpasswordpage.h"
#include "ui/firststartpage.h"
#include "ui/mainwindow.h"
#include "ui/serverconnector.h"
#include "ui/serverpage.h"
#include "ui/signinform.h"
#include "ui/signinpage.h"

#include <QDir>

namespace areacliente {

using namespace Qt::StringLiterals;

SignInFlow::SignInFlow(Desktop &desktop, const Accounts &accounts, MainWindow &window, AppActions &actions,
                       QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_accounts(accounts)
    , m_window(window)
    , m_page(new SignInPage(actions, &window))
    , m_firstPassword(new FirstPasswordPage(&window))
    , m_opener(new AccountOpener(desktop, m_page->firstStart(), this))
    , m_connector(new ServerConnector(desktop.networkOptions(), m_page->server(), this))
{
    m_opener->setStarter(m_accounts.start);
    m_page->hide();
    m_firstPassword->hide();
    connectPages();
    connectServerPage();
}

void SignInFlow::connectPages()
{
    connect(&m_page->form(), &SignInForm::submitted, this, &SignInFlow::signIn);
    connect(m_page, &SignInPage::offerChosen, this, [this](const SignInOffer &offer) { takeOffer(offer); });
    connect(m_page, &SignInPage::dataChangeRequested, this, &SignInFlow::dataChangeRequested);
    connect(m_page, &SignInPage::firstPasswordRequested, this, &SignInFlow::showFirstPassword);
    connect(m_firstPassword, &FirstPasswordPage::cancelled, this, [this] { m_window.showPage(m_page); });
    connect(m_firstPassword, &FirstPasswordPage::passwordChosen, this, &SignInFlow::choosePassword);
    connect(m_opener, &AccountOpener::opened, this, &SignInFlow::readEmbedded);
}

void SignInFlow::connectServerPage()
{
    connect(&m_page->firstStart(), &FirstStartPage::serverRequested, this, [this] { m_page->showServer({}); });
    connect(m_page, &SignInPage::changeProviderRequested, this, [this] {
        const auto server = m_desktop.server();
        m_page->showServer(server ? server->address.toString() : QString());
    });
    connect(m_page, &SignInPage::otherAccountsRequested, this, &SignInFlow::otherAccountsRequested);
    connect(&m_page->server(), &ServerPage::backRequested, this, [this] {
        if (m_desktop.server())
            m_page->showForm();
        else
            m_page->showFirstStart();
    });
    connect(m_connector, &ServerConnector::found, this, &SignInFlow::useServer);
}

/// From now on, and after every start, this folder's account is there.
void SignInFlow::useServer(const ServerInfo &server)
{
    m_desktop.useServer(this, server, [this](const Result<void> &used) {
        if (!used) {
            logError(uiLog(), used.error());
            m_page->server().showError(used.error());
            return;
        }
        showProvider();
        m_page->form().forgetPassword();
        m_page->showForm();
    });
}

void SignInFlow::showProvider()
{
    const auto server = m_desktop.server();
    m_page->setProvider(server ? server->name : QString(), server ? server->address.authority() : QString());
}

/// Those that somebody has used, besides the one that is open here.
void SignInFlow::showOtherAccounts()
{
    QList<Profile> others = m_accounts.profiles.list();
    others.removeIf([this](const Profile &profile) {
        const bool isHere = QDir(profile.directory) == QDir(m_desktop.dataDirectory);
        const bool isUnused = profile.name.isEmpty() && profile.email.isEmpty() && profile.server.isEmpty();
        return isHere || isUnused;
    });
    m_page->firstStart().setProfiles(others, m_desktop.dataDirectory);
}

void SignInFlow::begin(const Words &notice)
{
    SignInForm &form = m_page->form();
    m_page->setBusy(false);
    form.forgetPassword();
    form.setEmail(m_desktop.settings.get<Setting::LastEmail>());
    form.setRemember(m_desktop.settings.get<Setting::RememberMe>());
    showProvider();
    showOtherAccounts();
    m_page->showStart();
    m_hasNotice = notice != nullptr;
    if (m_desktop.embedded() && !m_desktop.sample && !QFile::exists(authorityPath(m_desktop.dataDirectory)))
        m_page->showFirstStart(); // a first start; whether an older store has an account is asked below
    if (notice) {
        m_page->showForm();
        form.showNotice(notice);
    }
    m_window.showPage(m_page);
    if (m_desktop.sample)
        readOffers();
    else if (m_desktop.embedded())
        readEmbedded();
}

void SignInFlow::readOffers()
{
    deliver(m_desktop.files.run([options = *m_desktop.sample] { return sampleContacts(options); }), this,
            [this](const Result<QList<SampleLogin>> &logins) {
        QList<SignInOffer> offers;
        for (const SampleLogin &login : logins.value_or(QList<SampleLogin>()))
            offers.append({login.email, login.name, login.kind, login.isVerified});
        m_page->setOffers(offers);
        if (!m_hasNotice)
            m_page->showStart();
    });
}

void SignInFlow::readEmbedded()
{
    const auto read = [](Database &database, Authority &) -> Result<Embedded> {
        const auto account = embeddedAccountId(database);
        auto contacts = contactsWithoutPassword(database);
        if (!account || !contacts)
            return std::unexpected(account ? contacts.error() : account.error());
        return Embedded{account->has_value(), std::move(*contacts)};
    };
    deliver(m_desktop.embedded()->withAuthority(read), this, [this](const Result<Embedded> &embedded) {
        if (embedded)
            showEmbedded(*embedded);
    });
}

void SignInFlow::showEmbedded(const Embedded &embedded)
{
    if (m_desktop.server() || m_page->isServerShown())
        return; // somebody is on the way to a provider already
    m_withoutPassword = embedded.withoutPassword;
    m_page->setFirstPasswordOffered(!m_withoutPassword.isEmpty());
    if (!embedded.hasAccount) {
        m_page->showFirstStart();
    } else if (m_page->isFirstStart()) { // the account was just opened from a file
        m_page->showForm();
        if (!m_withoutPassword.isEmpty())
            showFirstPassword();
    }
}

/// One click, unless the contact has a password of its own by now, or two factors: then the form asks for the rest.
void SignInFlow::takeOffer(const SignInOffer &offer)
{
    const QString password = QString::fromLatin1(samplePassword);
    m_page->form().setCredentials(offer.email, password);
    signIn(offer.email, password, {}, false);
}

void SignInFlow::signIn(const QString &email, const QString &password, const QString &code, bool remember)
{
    m_page->setBusy(true);
    deliver(m_desktop.provider().signIn(email, password, code), this,
            [this, email, password, remember](const Result<SignedIn> &who) {
        if (who) {
            std::ignore = m_desktop.settings.set<Setting::LastEmail>(email); // an odd address is only not remembered
            Q_EMIT passwordProven(password);
            adopt(*who, remember);
            return;
        }
        m_page->setBusy(false);
        m_page->showForm();
        logError(uiLog(), who.error());
        m_page->form().showError(who.error());
    });
}

/// A replica is one contact's. Signing in as another erases it, so nothing of the first may be lost in silence.
void SignInFlow::adopt(const SignedIn &who, bool remember)
{
    deliver(leftBy(who), this, [this, who, remember](const Result<Left> &left) {
        const auto drafts = static_cast<int>(m_desktop.drafts.keys().size());
        if (!left || !left->isAnothers)
            take(who, remember); // a store that cannot be read says so there
        else if (SignOutDialog::losses(left->outbox, drafts).isEmpty())
            replace(who, remember);
        else
            askToReplace(who, remember, *left);
    });
}

QFuture<Result<SignInFlow::Left>> SignInFlow::leftBy(const SignedIn &who)
{
    return m_desktop.replica.run([who](Replica &replica) -> Result<Left> {
        const auto state = replica.state();
        auto outbox = replica.outbox();
        if (!state || !outbox)
            return std::unexpected(state ? outbox.error() : state.error());
        const bool isAnothers = *state
                                && ((*state)->accountId != who.accountId
                                    || (*state)->actor.contactId != who.actor.contactId);
        return Left{isAnothers, std::move(*outbox)};
    });
}

void SignInFlow::askToReplace(const SignedIn &who, bool remember, const Left &left)
{
    auto *dialog = new SignOutDialog(left.outbox, static_cast<int>(m_desktop.drafts.keys().size()), &m_window,
                                     SignOutDialog::Occasion::AnotherContact);
    connect(dialog, &QDialog::accepted, this, [this, who, remember] { replace(who, remember); });
    connect(dialog, &QDialog::rejected, this, [this, who] { giveUp(who); });
    dialog->open();
}

void SignInFlow::replace(const SignedIn &who, bool remember)
{
    m_desktop.drafts.discardAll();
    deliver(m_desktop.wipeDocuments(), this, [this, who, remember](const Result<void> &wiped) {
        if (wiped) {
            take(who, remember);
            return;
        }
        giveUp(who);
        m_page->showForm();
        m_page->form().showError(wiped.error());
    });
}

/// The other contact's data stays; the session that was begun ends.
void SignInFlow::giveUp(const SignedIn &who)
{
    deliver(m_desktop.provider().signOut(who.sessionToken), this, [](const Result<void> &) { });
    m_page->setBusy(false);
    m_page->form().forgetPassword();
}

void SignInFlow::take(const SignedIn &who, bool remember)
{
    deliver(m_desktop.replica.run([who](Replica &replica) { return replica.adopt(who); }), this,
            [this, who, remember](const Result<void> &adopted) {
        m_page->setBusy(false);
        m_page->form().forgetPassword();
        if (adopted)
            Q_EMIT signedIn(who, remember);
        else
            Q_EMIT storeFailed(adopted.error());
    });
}

void SignInFlow::showFirstPassword()
{
    m_firstPassword->setContacts(m_withoutPassword);
    m_window.showPage(m_firstPassword);
}

void SignInFlow::choosePassword(const Contact &contact, const QString &password)
{
    m_firstPassword->setBusy(true);
    const auto set = [id = contact.id, password](Database &database, Authority &authority) {
        return setFirstPassword(database, authority, id, password);
    };
    deliver(m_desktop.embedded()->withAuthority(set), this,
            [this, email = contact.email, password](const Result<void> &chosen) {
        if (chosen)
            signIn(email, password, {}, false);
        else
            m_firstPassword->showError(chosen.error());
    });
}

} // namespace areacliente
