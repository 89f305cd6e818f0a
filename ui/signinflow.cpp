// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signinflow.h"

#include "app/platform/deliver.h"
#include "ui/firstpasswordpage.h"
#include "ui/mainwindow.h"
#include "ui/signinform.h"
#include "ui/signinpage.h"

namespace areacliente {

using namespace Qt::StringLiterals;

SignInFlow::SignInFlow(Desktop &desktop, MainWindow &window, AppActions &actions, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_window(window)
    , m_page(new SignInPage(actions, &window))
    , m_firstPassword(new FirstPasswordPage(&window))
{
    m_page->hide();
    m_firstPassword->hide();
    connect(&m_page->form(), &SignInForm::submitted, this, &SignInFlow::signIn);
    connect(m_page, &SignInPage::offerChosen, this,
            [this](const SignInOffer &offer) { signIn(offer.email, QString::fromLatin1(samplePassword), false); });
    connect(m_page, &SignInPage::dataChangeRequested, this, &SignInFlow::dataChangeRequested);
    connect(m_page, &SignInPage::firstPasswordRequested, this, &SignInFlow::showFirstPassword);
    connect(m_firstPassword, &FirstPasswordPage::cancelled, this, [this] { m_window.showPage(m_page); });
    connect(m_firstPassword, &FirstPasswordPage::passwordChosen, this, &SignInFlow::choosePassword);
}

void SignInFlow::begin(const QString &notice)
{
    SignInForm &form = m_page->form();
    m_page->setBusy(false);
    form.forgetPassword();
    form.setEmail(m_desktop.settings.get<Setting::LastEmail>());
    form.setRemember(m_desktop.settings.get<Setting::RememberMe>());
    m_page->showStart();
    if (!notice.isEmpty()) {
        m_page->showForm();
        form.showNotice(notice);
    }
    m_window.showPage(m_page);
    if (m_desktop.sample)
        readOffers();
    else
        readContactsWithoutPassword();
}

void SignInFlow::readOffers()
{
    deliver(m_desktop.files.run([options = *m_desktop.sample] { return sampleContacts(options); }), this,
            [this](const Result<QList<SampleLogin>> &logins) {
        QList<SignInOffer> offers;
        for (const SampleLogin &login : logins.value_or(QList<SampleLogin>()))
            offers.append({login.email, login.name, login.kind, login.isVerified});
        m_page->setOffers(offers);
    });
}

void SignInFlow::readContactsWithoutPassword()
{
    const auto read = [](Database &database, Authority &) { return contactsWithoutPassword(database); };
    deliver(m_desktop.provider.withAuthority(read), this, [this](Result<QList<Contact>> contacts) {
        m_withoutPassword = std::move(contacts).value_or(QList<Contact>());
        m_page->setFirstPasswordOffered(!m_withoutPassword.isEmpty());
    });
}

void SignInFlow::signIn(const QString &email, const QString &password, bool remember)
{
    m_page->setBusy(true);
    deliver(m_desktop.provider.signIn(email, password), this, [this, email, remember](const Result<SignedIn> &who) {
        if (who) {
            std::ignore = m_desktop.settings.set<Setting::LastEmail>(email); // an odd address is only not remembered
            adopt(*who, remember);
            return;
        }
        m_page->setBusy(false);
        m_page->showForm();
        m_page->form().showError(who.error());
    });
}

void SignInFlow::adopt(const SignedIn &who, bool remember)
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
    deliver(m_desktop.provider.withAuthority(set), this,
            [this, email = contact.email, password](const Result<void> &chosen) {
        if (chosen)
            signIn(email, password, false);
        else
            m_firstPassword->showError(chosen.error());
    });
}

} // namespace areacliente
