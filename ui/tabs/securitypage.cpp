// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/securitypage.h"

#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/twofactoroffdialog.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/tabs/sessionlist.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/wizards/twofactorwizard.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 760; // lines of text stay readable

QAction *makeAction(const QString &name, QStringView icon, QObject *parent)
{
    auto *action = new QAction(themeIcon(icon), QString(), parent);
    action->setObjectName(name);
    return action;
}

} // namespace

SecurityPage::SecurityPage(AccountSession &session, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_banner(new Banner)
    , m_passwordCard(new Card)
    , m_passwordText(m_passwordCard->addText())
    , m_twoFactorCard(new Card)
    , m_twoFactorState(new FieldGrid)
    , m_twoFactorText(m_twoFactorCard->addText())
    , m_sessionsCard(new Card)
    , m_sessionsText(m_sessionsCard->addText())
    , m_sessions(new SessionList)
    , m_nothing(new QLabel)
    , m_changePassword(makeAction(u"changePassword"_s, u"key", this))
    , m_twoFactorOn(makeAction(u"twoFactorOn"_s, u"lock", this))
    , m_twoFactorOff(makeAction(u"twoFactorOff"_s, u"unlock", this))
    , m_endOthers(makeAction(u"endOtherSessions"_s, u"sign-out", this))
    , m_readAgain(makeAction(u"readSessionsAgain"_s, u"sync", this))
{
    setObjectName(u"securityPage"_s);
    m_banner->setObjectName(u"securityPageBanner"_s);
    m_passwordCard->setObjectName(u"passwordCard"_s);
    m_twoFactorCard->setObjectName(u"twoFactorCard"_s);
    m_sessionsCard->setObjectName(u"sessionsCard"_s);
    m_nothing->setObjectName(u"securityNothing"_s);
    m_nothing->setWordWrap(true);
    layOut();
    connect(m_changePassword, &QAction::triggered, this, &SecurityPage::changePassword);
    connect(m_twoFactorOn, &QAction::triggered, this, &SecurityPage::turnTwoFactorOn);
    connect(m_twoFactorOff, &QAction::triggered, this, &SecurityPage::turnTwoFactorOff);
    connect(m_endOthers, &QAction::triggered, this, &SecurityPage::askToEndOthers);
    connect(m_readAgain, &QAction::triggered, this, &SecurityPage::readSessions);
    connect(m_sessions, &SessionList::endRequested, this, [this](const SessionInfo &wanted) {
        askToEnd(tr("End the session of %1? Whoever uses it has to sign in again.").arg(nameOf(wanted)), {wanted.id},
                 [name = nameOf(wanted)] { return tr("The session of %1 has ended.").arg(name); });
    });
    connect(&m_session, &AccountSession::capabilitiesChanged, this, &SecurityPage::updateOffers);
    retranslate();
}

void SecurityPage::layOut()
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    m_passwordCard->addActions({m_changePassword});
    m_twoFactorCard->addWidget(m_twoFactorState);
    m_twoFactorCard->addActions({m_twoFactorOn, m_twoFactorOff});
    m_sessionsCard->addTitleAction(m_readAgain);
    m_sessionsCard->addWidget(m_sessions);
    m_sessionsCard->addActions({m_endOthers});
    auto *column = new QWidget;
    column->setMaximumWidth(widest);
    auto *cards = new QVBoxLayout(column);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(metrics::large);
    for (QWidget *part : QWidgetList{m_banner, m_nothing, m_passwordCard, m_twoFactorCard, m_sessionsCard})
        cards->addWidget(part);
    cards->addStretch();
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    layout->addWidget(column, 1);
    layout->addStretch();
    setWidget(page);
}

void SecurityPage::showContact(const Contact &self)
{
    m_email = self.email;
    m_hasTwoFactor = self.twoFactor;
    updateTwoFactor();
}

/// What a provider does not offer is not there, rather than dead.
void SecurityPage::updateOffers()
{
    const auto &offers = m_session.capabilities();
    const Capabilities known = offers.value_or(Capabilities());
    m_passwordCard->setVisible(known.passwordChange);
    m_twoFactorCard->setVisible(known.twoFactor);
    m_sessionsCard->setVisible(known.sessions);
    m_nothing->setVisible(!known.passwordChange && !known.twoFactor && !known.sessions);
    m_nothing->setText(offers ? tr("Your provider does not let you change how you sign in from here.")
                              : tr("What your provider offers here is known once it can be reached."));
    if (known.sessions && isVisible())
        readSessions();
}

void SecurityPage::updateTwoFactor()
{
    const bool isOn = m_hasTwoFactor.value_or(false);
    m_twoFactorState->setFields({{.key = u"security_page_two_factor"_s,
                                  .label = tr("State"),
                                  .value = isOn ? tr("On") : tr("Off"),
                                  .status = isOn ? u"ok"_s : u"warning"_s}});
    m_twoFactorOn->setVisible(!isOn);
    m_twoFactorOff->setVisible(isOn);
}

void SecurityPage::changePassword()
{
    auto *dialog = new PasswordDialog(m_session, this);
    connect(dialog, &PasswordDialog::changed, this, [this] {
        m_banner->showMessage(Tone::Ok, [] { return tr("Your password was changed. Every other session has ended."); });
        readSessions();
    });
    dialog->open();
}

void SecurityPage::turnTwoFactorOn()
{
    auto *wizard = new TwoFactorWizard(m_session, m_email, this);
    connect(wizard, &TwoFactorWizard::turnedOn, this, [this] { noteTwoFactor(true); });
    wizard->open();
}

void SecurityPage::turnTwoFactorOff()
{
    auto *dialog = new TwoFactorOffDialog(m_session, this);
    connect(dialog, &TwoFactorOffDialog::turnedOff, this, [this] { noteTwoFactor(false); });
    dialog->open();
}

/// Shown at once; the contact's record says so too after the next round.
void SecurityPage::noteTwoFactor(bool isOn)
{
    m_hasTwoFactor = isOn;
    updateTwoFactor();
    m_banner->showMessage(isOn ? Tone::Ok : Tone::Warning,
                          [isOn] { return isOn ? tr("Two-factor sign-in is on.") : tr("Two-factor sign-in is off."); });
    m_session.sync().sync();
}

void SecurityPage::readSessions()
{
    m_readAgain->setEnabled(false);
    m_session.ask(this, [](Provider &provider, const QString &token) { return provider.sessions(token); },
                  [this](const Result<QList<SessionInfo>> &sessions) {
        m_readAgain->setEnabled(true);
        if (sessions)
            showSessions(*sessions);
        else
            showSessionsProblem(sessions.error());
    });
}

void SecurityPage::showSessions(const QList<SessionInfo> &sessions)
{
    m_sessions->setSessions(sessions);
    m_sessionsText->setText(tr("Where you are signed in. End what you do not know, and change your password then."));
    m_endOthers->setVisible(sessions.size() > 1);
}

/// The list as it was read last stays.
void SecurityPage::showSessionsProblem(const Error &error)
{
    const bool isAway = error.code == ErrorCode::Offline || error.code == ErrorCode::Timeout;
    m_sessionsText->setText(
        isAway ? tr("Where you are signed in can be seen and changed only with a connection to the provider.")
               : errorText(error));
    m_endOthers->setVisible(false);
}

void SecurityPage::askToEndOthers()
{
    QList<Id> others;
    for (const SessionInfo &known : m_sessions->sessions()) {
        if (!known.isCurrent)
            others.append(known.id);
    }
    askToEnd(tr("End all other sessions? Whoever uses them has to sign in again."), others,
             [] { return tr("All other sessions have ended."); });
}

void SecurityPage::askToEnd(const QString &question, const QList<Id> &sessions, std::function<QString()> done)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("End sessions"), question, QMessageBox::Cancel, this);
    box->setObjectName(u"endSessionsQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = box->addButton(tr("End"), QMessageBox::AcceptRole);
    yes->setObjectName(u"confirmEndSessions"_s);
    connect(yes, &QAbstractButton::clicked, this, [this, sessions, done = std::move(done)] {
        if (!m_sessions->isAncestorOf(window()->focusWidget()))
            m_sessions->takeFocus(); // the button that asked goes away with the last of the others
        end(sessions, done);
    });
    box->open();
}

void SecurityPage::end(const QList<Id> &sessions, std::function<QString()> done)
{
    if (sessions.isEmpty()) {
        m_banner->showMessage(Tone::Ok, std::move(done));
        readSessions();
        return;
    }
    m_session.ask(this, [id = sessions.constFirst()](Provider &provider, const QString &token) {
        return provider.endSession(token, id);
    }, [this, rest = sessions.sliced(1), done = std::move(done)](const Result<void> &ended) {
        const bool isGone = ended || ended.error().code == ErrorCode::NotFound; // it had ended by itself
        if (isGone)
            end(rest, done);
        else
            showSessionsProblem(ended.error());
    });
}

void SecurityPage::retranslate()
{
    m_passwordCard->setTitle(tr("Password"));
    m_passwordText->setText(tr("Use one that you use nowhere else."));
    m_changePassword->setText(tr("Change password…"));
    m_twoFactorCard->setTitle(tr("Two-factor sign-in"));
    m_twoFactorText->setText(tr("Besides the password, a code from an app on your phone is asked for at sign-in."));
    m_twoFactorOn->setText(tr("Turn on…"));
    m_twoFactorOff->setText(tr("Turn off…"));
    m_sessionsCard->setTitle(tr("Sessions"));
    m_sessionsText->setText(tr("Where you are signed in. End what you do not know, and change your password then."));
    m_endOthers->setText(tr("End all others"));
    m_readAgain->setText(tr("Read again"));
    m_sessions->retranslate();
    updateOffers();
    updateTwoFactor();
}

void SecurityPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_session.capabilities().value_or(Capabilities()).sessions)
        readSessions();
}

} // namespace areacliente
