// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appcontroller.h"

#include "app/platform/logging.h"
#include "ui/accountcontroller.h"
#include "ui/accountview.h"
#include "ui/bannerarea.h"
#include "ui/dialogs/accountsdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/signoutdialog.h"
#include "ui/errortext.h"
#include "ui/language.h"
#include "ui/onscreen.h"
#include "ui/signinflow.h"
#include "ui/storeproblempage.h"
#include "ui/theme.h"
#include "ui/wizards/datachangewizard.h"

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QPointer>

namespace areacliente {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A window that opens with its data is painted once; but it opens, also when the data takes its time.
constexpr auto longestUnseen = 250ms;

/// What the first view needs in any case, done while the replica is read: the first text of a program has the system's
/// fonts listed.
void lookUpFonts()
{
    for (const auto role : {TextRole::Body, TextRole::Small, TextRole::Strong})
        std::ignore = QFontMetrics(themeFont(role, QApplication::font())).horizontalAdvance(u'0');
}

Result<std::optional<AppController::KeptAccount>> kept(Replica &replica)
{
    auto state = replica.state();
    if (!state)
        return std::unexpected(state.error());
    if (!*state)
        return std::nullopt;
    auto policy = Policy::fromService((*state)->policy);
    return AppController::KeptAccount{std::move(**state), std::move(policy)};
}

void logIfNotForgotten(const Result<void> &forgotten)
{
    if (!forgotten)
        logError(platformLog(), forgotten.error());
}

QString damageText(const Salvaged &salvaged)
{
    QStringList sentences{
        AppController::tr("The account's data on this computer was damaged. It was put aside and is fetched anew.")};
    if (salvaged.carried > 0)
        sentences.append(AppController::tr("%n changes that were not sent yet were saved.", nullptr, salvaged.carried));
    if (salvaged.unreadable)
        sentences.append(AppController::tr("There may have been other unsent changes, in what could not be read."));
    else if (salvaged.carried == 0)
        sentences.append(AppController::tr("There were no unsent changes to save."));
    return sentences.join(u' ');
}

} // namespace

AppController::AppController(Desktop &desktop, Language &language, ThemeController &theme, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_accounts{Profiles(desktop.dataDirectory)}
    , m_language(language)
    , m_theme(theme)
    , m_window(desktop.settings)
{
    connectActions();
    m_actions.showLanguage(m_language.code());
    m_actions.showTheme(m_theme.choice());
    m_showAtLast.setSingleShot(true);
    m_showAtLast.setInterval(longestUnseen);
    connect(&m_showAtLast, &QTimer::timeout, &m_window, &QWidget::show);
}

AppController::~AppController() = default;

void AppController::connectActions()
{
    connect(&m_actions, &AppActions::languageChosen, this, &AppController::chooseLanguage);
    connect(&m_actions, &AppActions::themeChosen, this, &AppController::chooseTheme);
    connect(m_actions.settings, &QAction::triggered, this, &AppController::showSettings);
    connect(m_actions.otherAccounts, &QAction::triggered, this, &AppController::showAccounts);
    connect(m_actions.about, &QAction::triggered, this, &AppController::showAbout);
    connect(m_actions.quit, &QAction::triggered, &m_window, &QWidget::close);
    m_window.addAction(m_actions.quit); // its keys work on every page
}

void AppController::chooseLanguage(const QString &code)
{
    m_language.choose(code);
    m_actions.retranslate();
    m_actions.showLanguage(m_language.code());
    std::ignore = m_desktop.settings.set<Setting::Language>(m_language.code()); // one of the settings' values
}

void AppController::chooseTheme(ThemeChoice choice)
{
    m_theme.setChoice(choice);
    m_actions.showTheme(choice);
    std::ignore = m_desktop.settings.set<Setting::Theme>(themeName(choice)); // one of the settings' values
}

void AppController::start()
{
    readReplica();
    lookUpFonts();
    if (m_desktop.settings.get<Setting::RememberMe>()) {
        recallToken();
        m_showAtLast.start();
    } else {
        showSignIn();
    }
}

void AppController::readReplica()
{
    deliver(m_desktop.replica.run(kept), this, [this](const Result<std::optional<KeptAccount>> &account) {
        if (account)
            useReplica(*account);
        else
            handleStoreError(account.error());
    });
}

void AppController::useReplica(const std::optional<KeptAccount> &account)
{
    const bool isRemembered = m_desktop.settings.get<Setting::RememberMe>();
    if (account && isRemembered)
        openRemembered(*account);
    else if (isRemembered || (m_problem && m_window.page() == m_problem) || m_notice)
        showSignIn(std::exchange(m_notice, nullptr));
}

void AppController::openRemembered(const KeptAccount &account)
{
    const auto &[state, policy] = account;
    if (!policy) {
        showSignIn([error = policy.error()] { return errorText(error); });
        return;
    }
    openAccount({state.accountId, state.actor, *policy, {}, state.syncedAt});
    if (m_desktop.settings.get<Setting::Locked>())
        m_account->lock(); // whoever was locked out before is so still
    useRecalledToken();
}

void AppController::openAccount(AccountSession::Start start)
{
    m_account = std::make_unique<AccountController>(m_desktop, m_window, m_actions, std::move(start));
    connect(m_account.get(), &AccountController::contentShown, this, &AppController::showContent);
    connect(m_account.get(), &AccountController::signOutRequested, this, &AppController::askToSignOut);
    // The account goes with the answer to this, so not while it still speaks.
    connect(m_account.get(), &AccountController::storeDamaged, this, &AppController::quarantine, Qt::QueuedConnection);
    connect(m_account.get(), &AccountController::contactRemoved, this, &AppController::leaveAccount,
            Qt::QueuedConnection);
    connect(m_account.get(), &AccountController::firstSyncCancelled, this, &AppController::leaveFirstSync,
            Qt::QueuedConnection);
    connect(m_account.get(), &AccountController::passwordProven, this, &AppController::learnPassword);
    if (m_desktop.server())
        m_account->setOfflineCheck([this](const QString &password) { return m_desktop.memory.isPassword(password); });
    connect(m_account.get(), &AccountController::tokenRenewed, this, &AppController::keepToken);
    m_desktop.provider().setTokenKeeper([self = QPointer(this)](const QString &before, const QString &now) {
        return self ? self->takeRotatedToken(before, now) : QtFuture::makeReadyFuture(Result<void>());
    });
    m_account->begin();
    if (m_notice)
        m_account->banners().showMessage(u"store"_s, Tone::Warning, std::exchange(m_notice, nullptr));
    giveKey();
}

/// The first tab has what it shows: the window opens with it, and what it did not need for that comes after.
void AppController::showContent()
{
    Q_EMIT contentShown();
    m_showAtLast.stop();
    m_window.show();
    onceOnScreen(m_window, this, [this] { loadKey(); });
}

void AppController::closeAccount()
{
    m_account.reset();
    m_window.setAccountName({});
}

void AppController::recallToken()
{
    m_desktop.memory.recall(this, [this](const Result<QString> &token) {
        m_recalled = token;
        if (!token)
            logError(platformLog(), token.error());
        useRecalledToken();
    });
}

/// Both the replica and the keychain have answered, in whichever order. Who gave the password meanwhile needs neither.
void AppController::useRecalledToken()
{
    if (!m_account || !m_recalled || !m_account->session().sessionToken().isEmpty())
        return;
    if (*m_recalled && !(*m_recalled)->isEmpty())
        m_account->useToken(**m_recalled);
    else
        m_account->tellTokenLost();
}

void AppController::showSignIn(const std::function<QString()> &notice)
{
    if (!m_signIn) {
        m_signIn = new SignInFlow(m_desktop, m_accounts, m_window, m_actions, this);
        connect(m_signIn, &SignInFlow::otherAccountsRequested, this, &AppController::showAccounts);
        connect(m_signIn, &SignInFlow::signedIn, this, &AppController::enter);
        connect(m_signIn, &SignInFlow::passwordProven, this, &AppController::learnPassword);
        connect(m_signIn, &SignInFlow::storeFailed, this, &AppController::handleStoreError);
        connect(m_signIn, &SignInFlow::dataChangeRequested, this, &AppController::showDataChangeForm);
    }
    m_showAtLast.stop();
    m_signIn->begin(notice);
    m_window.show();
    loadKey();
    Q_EMIT signInShown();
}

void AppController::enter(const SignedIn &who, bool remember)
{
    auto policy = Policy::fromService(who.policy);
    if (!policy) {
        showSignIn([error = policy.error()] { return errorText(error); });
        return;
    }
    deliver(m_desktop.replica.run([](Replica &replica) { return replica.state(); }), this,
            [this, who, remember, policy = *policy](const Result<std::optional<ReplicaState>> &state) {
        if (!state) {
            handleStoreError(state.error());
            return;
        }
        std::ignore = m_desktop.settings.set<Setting::RememberMe>(remember);
        m_desktop.settings.reset(Setting::Locked);
        openAccount({who.accountId, who.actor, policy, who.sessionToken, *state ? (*state)->syncedAt : std::nullopt});
        keepToken(who.sessionToken);
    });
}

void AppController::keepToken(const QString &sessionToken)
{
    deliver(m_desktop.memory.keep(sessionToken), this, [this](const Result<void> &kept) { tellIfNotKept(kept); });
}

void AppController::learnPassword(const QString &password)
{
    if (!m_desktop.server())
        return; // the provider is in this process, and always there
    m_desktop.memory.learnPassword(this, password, [this] {
        if (m_account)
            keepToken(m_account->session().sessionToken());
    });
}

/// A session that cannot be remembered goes on for this time.
void AppController::tellIfNotKept(const Result<void> &kept)
{
    if (kept)
        return;
    logError(platformLog(), kept.error());
    std::ignore = m_desktop.settings.set<Setting::RememberMe>(false);
    if (m_account)
        m_account->banners().showMessage(u"keychain"_s, Tone::Warning,
                                         [error = kept.error()] { return errorText(error); });
}

/// The session goes on under another token. The provider uses it once the answer is given: by then the keychain has it, where
/// the session is remembered at all.
QFuture<Result<void>> AppController::takeRotatedToken(const QString &before, const QString &now)
{
    if (m_account && m_account->session().sessionToken() == before)
        m_account->session().setSessionToken(now);
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    deliver(m_desktop.memory.renew(before, now), this, [this, promise](const Result<void> &kept) {
        tellIfNotKept(kept);
        promise->addResult(kept);
        promise->finish();
    });
    return promise->future();
}

void AppController::handleStoreError(const Error &error)
{
    if (error.code == ErrorCode::Corrupt) {
        quarantine();
        return;
    }
    if (!m_problem) {
        m_problem = new StoreProblemPage(&m_window);
        connect(m_problem, &StoreProblemPage::retryRequested, this, &AppController::readReplica);
    }
    m_problem->showProblem(error, m_desktop.dataDirectory);
    m_window.showPage(m_problem);
    m_showAtLast.stop();
    m_window.show();
}

void AppController::quarantine()
{
    std::optional<SignedIn> owner;
    if (m_account) {
        const AccountSession &session = m_account->session();
        owner = SignedIn{session.sessionToken(), session.accountId(), session.actor(), {}, {}, session.policy().json()};
        // Without one, the keychain's answer stands.
        if (!session.sessionToken().isEmpty())
            m_recalled = session.sessionToken();
        closeAccount();
    }
    deliver(m_desktop.replica.quarantine(m_desktop.clock.now(), owner), this, [this](const Result<Salvaged> &salvaged) {
        if (!salvaged) {
            handleStoreError({ErrorCode::Storage, {}, salvaged.error().detail, salvaged.error().rule});
            return;
        }
        m_notice = [salvaged = *salvaged] { return damageText(salvaged); };
        if (!m_recalled && m_desktop.settings.get<Setting::RememberMe>())
            recallToken();
        readReplica();
    });
}

/// The key under which drafts and documents are sealed; asked for once something is on the screen.
void AppController::loadKey()
{
    if (!std::exchange(m_wantsKey, false))
        return;
    deliver(loadOrCreateSealKey(m_desktop.secrets, m_desktop.secretName(sealSecretName), this), this,
            [this](const Result<KeptSealKey> &key) {
        if (!key) {
            logError(platformLog(), key.error());
            return; // a damaged record: nothing is kept, and what comes from the provider can still be read
        }
        m_key = *key;
        if (m_key->remembered)
            m_desktop.drafts.useKey(m_key->key);
        giveKey();
    });
}

void AppController::giveKey()
{
    if (m_account && m_key)
        m_account->useKey(*m_key);
}

void AppController::askToSignOut()
{
    const QList<OutboxEntry> &outbox = m_account->session().outbox();
    const auto drafts = static_cast<int>(m_desktop.drafts.keys().size());
    auto *dialog = new SignOutDialog(outbox, drafts, &m_window);
    connect(dialog, &QDialog::accepted, this, &AppController::signOut, Qt::QueuedConnection);
    dialog->open();
}

/// The account is closed; what is kept of it on this computer stays.
void AppController::endSession()
{
    const QString token = m_account->session().sessionToken();
    closeAccount();
    m_recalled.reset();
    // Ends at the provider too where that can be reached; else it ends by its age.
    deliver(m_desktop.provider().signOut(token), this, [](const Result<void> &) { });
    deliver(m_desktop.memory.forget(), this, logIfNotForgotten);
    m_desktop.settings.reset(Setting::RememberMe);
}

/// Nothing that is half there is shown; whoever signs in next goes on from it, or erases it.
void AppController::leaveFirstSync()
{
    if (!m_account)
        return;
    endSession();
    showSignIn();
}

void AppController::signOut()
{
    eraseAccount({});
}

/// Who is not of the account any more keeps nothing of it.
void AppController::leaveAccount()
{
    deliver(m_desktop.secrets.remove(m_desktop.secretName(deviceSecretName)), this, logIfNotForgotten);
    eraseAccount([] {
        return tr("You are not a contact of this account any more. What was kept of it on this computer was removed.");
    });
}

void AppController::eraseAccount(const std::function<QString()> &notice)
{
    if (!m_account)
        return;
    endSession();
    m_key.reset();
    deliver(m_desktop.secrets.remove(m_desktop.secretName(sealSecretName)), this, [this](const Result<void> &) {
        m_wantsKey = true; // another key from now on
        loadKey();
    });
    m_desktop.drafts.discardAll();
    m_desktop.settings.reset(Setting::LastEmail);
    m_desktop.settings.reset(Setting::Locked);
    showSignIn(notice);
    const auto tell = [this](const Result<void> &removed) {
        if (!removed)
            showSignIn([error = removed.error()] {
                return tr("You are signed out, but not everything could be removed from this computer. %1")
                    .arg(errorText(error));
            });
    };
    deliver(m_desktop.replica.erase(), this, tell);
    deliver(m_desktop.wipeDocuments(), this, tell);
}

void AppController::showSettings()
{
    auto *dialog = new SettingsDialog(m_desktop.settings, m_actions, m_language.code(), m_desktop.dataDirectory,
                                      &m_window);
    dialog->open();
}

void AppController::showAccounts()
{
    auto *dialog = new AccountsDialog(m_accounts, m_desktop, &m_window);
    dialog->open();
}

void AppController::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About this program"),
                                tr("Client area %1").arg(QStringLiteral(AREACLIENTE_VERSION)), QMessageBox::Close,
                                &m_window);
    box->setObjectName(u"aboutDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(m_window.windowIcon().pixmap(metrics::largeIcon));
    box->setInformativeText(tr(
        "The client area of a hosting provider, on the desktop.\nFree software under the GNU General Public License, version 3 or later."));
    box->open();
}

void AppController::showDataChangeForm()
{
    (new DataChangeWizard({}, m_desktop.drafts, m_desktop.clock, &m_window))->open();
}

} // namespace areacliente
