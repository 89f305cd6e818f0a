// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountcontroller.h"

#include "app/authority/accountfile.h"
#include "app/platform/logging.h"
#include "ui/accountview.h"
#include "ui/appactions.h"
#include "ui/bannerarea.h"
#include "ui/dialogs/outboxdialog.h"
#include "ui/dialogs/recorddialog.h"
#include "ui/errortext.h"
#include "ui/mainwindow.h"
#include "ui/onscreen.h"
#include "ui/permissionhint.h"
#include "ui/synctext.h"
#include "ui/wizards/datachangewizard.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace areacliente {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds checkInterval = 1min; // looking through the whole file takes its time

/// What the data-change form is prefilled with, for the contact `self`.
Result<DataChangeContext> dataChangeContext(const RecordStore &store, const Id &self)
{
    const auto accounts = store.select<Account>({.limit = 1});
    auto contacts = store.select<Contact>();
    if (!accounts || !contacts)
        return std::unexpected(accounts ? contacts.error() : accounts.error());
    DataChangeContext context;
    if (!accounts->isEmpty())
        context.account = accounts->constFirst();
    const auto own = std::ranges::find(*contacts, self, &Contact::id);
    if (own != contacts->end())
        context.contact = *own;
    context.contacts = std::move(*contacts);
    return context;
}

} // namespace

AccountController::AccountController(Desktop &desktop, MainWindow &window, AppActions &actions,
                                     AccountSession::Start start, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_window(window)
    , m_actions(actions)
    , m_account(desktop, std::move(start))
    , m_viewState(desktop.settings)
    , m_banners(new BannerArea(&m_window))
    , m_lock(new LockFlow(m_account.session, desktop.provider(), window, this))
{
    connect(m_lock, &LockFlow::signOutRequested, this, &AccountController::signOutRequested);
    connect(m_lock, &LockFlow::unlocked, this, &AccountController::comeBack);
    connect(m_lock, &LockFlow::unlockedOffline, this, [this] { m_desktop.settings.reset(Setting::Locked); });
    connect(m_lock, &LockFlow::passwordProven, this, &AccountController::passwordProven);
    connect(&session(), &AccountSession::passwordProven, this, &AccountController::passwordProven);
    // Remembered, so that ending the program is no way round the lock.
    connect(m_lock, &LockFlow::locked, this, [this] { std::ignore = m_desktop.settings.set<Setting::Locked>(true); });
    connectActions();
    connect(&m_desktop.settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::AutoLockMinutes)
            m_lock->setLimit(std::chrono::minutes(m_desktop.settings.get<Setting::AutoLockMinutes>()));
    });
    connect(&m_desktop.drafts, &DraftStore::failed, this, [this](const Error &error) {
        logError(platformLog(), error);
        banners().showMessage(u"drafts"_s, Tone::Danger,
                              [error] { return tr("Drafts cannot be saved. %1").arg(errorText(error)); });
    });
    connect(&m_desktop.settings, &Settings::failed, this, [this](const Error &error) {
        logError(platformLog(), error);
        banners().showMessage(u"settings"_s, Tone::Warning,
                              [error] { return tr("Settings cannot be saved. %1").arg(errorText(error)); });
    });
    makeView();
    connectSession();
}

void AccountController::connectActions()
{
    connect(m_actions.signInAgain, &QAction::triggered, this, &AccountController::lock);
    connect(m_actions.lock, &QAction::triggered, this, &AccountController::lock);
    connect(m_actions.signOut, &QAction::triggered, this, &AccountController::signOutRequested);
    connect(m_actions.outbox, &QAction::triggered, this, &AccountController::showOutbox);
    connect(m_actions.exportAccount, &QAction::triggered, this, &AccountController::askWhereToExport);
    connect(&m_actions, &AppActions::retranslated, this, &AccountController::updateActions);
    // Only who has the whole account on this computer can write it to a file.
    m_actions.exportAccount->setVisible(m_desktop.embedded() != nullptr);
    updateActions();
}

/// Whoever may appoint owners may take the whole account away in a file.
void AccountController::updateActions()
{
    applyPermission(m_actions.exportAccount,
                    session().mayRun(u"contact.create"_s, {.contactKind = ContactKind::Owner}));
}

AccountController::~AccountController()
{
    delete m_view; // the tabs speak to the session, which goes next
}

void AccountController::makeView()
{
    m_view = new AccountView({m_account.session, m_account.documents, m_desktop.drafts, m_desktop.settings,
                              m_viewState},
                             m_actions, *m_banners, &m_window);
    m_view->hide();
    connect(m_view, &AccountView::dataChangeFormRequested, this, &AccountController::showDataChangeForm);
    connect(m_view, &AccountView::accountNamed, &m_window, &MainWindow::setAccountName);
    connect(m_view, &AccountView::firstSyncCancelled, this, &AccountController::firstSyncCancelled);
    connect(m_view, &AccountView::contentShown, this, [this] {
        Q_EMIT contentShown();
        onceOnScreen(m_window, this, [this] { goOn(); });
    });
}

/// The role, the matrix or what the provider offers changed: other tabs, other rights.
void AccountController::rebuildView()
{
    m_banners->setParent(&m_window); // what was told still holds
    delete m_view;
    makeView();
    if (isLocked())
        m_lock->setBehind(m_view);
    else
        m_window.showPage(m_view);
    m_view->begin();
    updateActions();
    tellOutbox();
}

void AccountController::connectSession()
{
    connect(&session(), &AccountSession::identityChanged, this, &AccountController::rebuildView, Qt::QueuedConnection);
    connect(&session(), &AccountSession::offeredCommandsChanged, this, &AccountController::rebuildView,
            Qt::QueuedConnection);
    connect(&session(), &AccountSession::outboxChanged, this, &AccountController::tellOutbox);
    connect(&session(), &AccountSession::outboxChanged, this,
            [this] { RecordDialog::forgetSettled(m_desktop.drafts, session().outbox()); });
    connect(&session(), &AccountSession::storeSuspect, this, &AccountController::checkStore);
    connect(&session().sync(), &SyncEngine::phaseChanged, this, &AccountController::tellPhase);
    // Later: by then the engine knows when it tries again.
    connect(&session().sync(), &SyncEngine::phaseChanged, this, &AccountController::tellReach, Qt::QueuedConnection);
}

void AccountController::begin()
{
    m_view->begin();
    m_window.showPage(m_view);
    if (!session().sync().syncedAt().isValid())
        session().sync().sync();
    m_account.keepUpToDate();
}

/// What can wait until something is on the screen.
void AccountController::goOn()
{
    if (std::exchange(m_isShown, true))
        return;
    m_lock->setLimit(std::chrono::minutes(m_desktop.settings.get<Setting::AutoLockMinutes>()));
    tellOutbox();
    session().sync().sync();
}

/// The contact gave its password: it is here, with a session of its own, whatever its e-mail is by now.
void AccountController::comeBack(const SignedIn &who)
{
    m_desktop.settings.reset(Setting::Locked);
    std::ignore = m_desktop.settings.set<Setting::LastEmail>(who.email); // an odd address is only not remembered
    useToken(who.sessionToken);
    Q_EMIT tokenRenewed(who.sessionToken);
}

void AccountController::useToken(const QString &sessionToken)
{
    const QString old = session().sessionToken();
    session().setSessionToken(sessionToken);
    if (!old.isEmpty() && old != sessionToken)
        deliver(m_desktop.provider().signOut(old), this,
                [](const Result<void> &) { }); // it ends by itself where this fails
    banners().withdraw(u"session"_s);
    if (m_isShown || !session().sync().syncedAt().isValid())
        session().sync().sync();
}

void AccountController::tellTokenLost()
{
    banners().showMessage(u"session"_s, Tone::Warning, [] {
        return tr(
            "The system's keychain did not give back your session. You can read everything; sign in again to synchronise.");
    }, {m_actions.signInAgain});
}

void AccountController::useKey(const KeptSealKey &key)
{
    const auto open = [directory = m_desktop.documentsDirectory(), key] { return DocumentVault::open(directory, key); };
    deliver(m_desktop.files.run(open), this, [this](Result<DocumentVault> vault) {
        if (!vault) {
            logError(documentsLog(), vault.error());
            banners().showMessage(u"documents"_s, Tone::Warning, [error = vault.error()] {
                return tr("Documents cannot be kept on this computer. %1").arg(errorText(error));
            });
            return;
        }
        m_account.documents.setVault(std::move(*vault));
        m_account.offline.keepRecent();
    });
    if (key.remembered)
        tellUnreadableDrafts();
    else if (m_desktop.secrets.isPersistent())
        banners().showMessage(u"keychain"_s, Tone::Warning, [] {
            return tr(
                "The system's keychain is locked or not available: your session and your documents are not kept when the program ends.");
        });
}

/// Sealed under another key, or damaged: they may be of use still, so nobody but signing out removes them.
void AccountController::tellUnreadableDrafts()
{
    if (const int drafts = m_desktop.drafts.unreadable(); drafts > 0)
        banners().showMessage(u"unreadableDrafts"_s, Tone::Warning, [drafts] {
            return tr("%n drafts on this computer cannot be read. They were left as they are.", nullptr, drafts);
        });
}

void AccountController::lock()
{
    m_lock->lock();
}

bool AccountController::isLocked() const
{
    return m_lock->isLocked();
}

BannerArea &AccountController::banners()
{
    return *m_banners;
}

void AccountController::tellPhase(SyncPhase phase)
{
    const Error error = session().sync().lastError();
    if (phase == SyncPhase::Syncing)
        return;
    if (phase == SyncPhase::SignedOut && error.field == contactGone) {
        Q_EMIT contactRemoved();
    } else if (phase == SyncPhase::SignedOut) {
        banners().showMessage(u"session"_s, Tone::Warning, [] {
            return tr("Your session has ended. Nothing is lost: sign in again to synchronise.");
        }, {m_actions.signInAgain});
    }
    if (phase == SyncPhase::Failed && error.code == ErrorCode::Corrupt)
        checkStore();
}

/// Whether the provider can be reached, and if not, until when what is shown is right and when it is tried again.
void AccountController::tellReach()
{
    const SyncEngine &sync = session().sync();
    const SyncPhase phase = sync.phase();
    if (phase == SyncPhase::Syncing)
        return; // what was told holds until the answer
    if (phase != SyncPhase::Offline && phase != SyncPhase::Failed) {
        banners().withdraw(u"sync"_s);
        return;
    }
    banners().showMessage(u"sync"_s, phase == SyncPhase::Offline ? Tone::Warning : Tone::Danger, [&sync] {
        return reachText(sync);
    }, {m_actions.tryNow}, QString::number(static_cast<int>(sync.lastError().code)));
}

/// Damage may have been in what was received; only a damaged file is given up.
void AccountController::checkStore()
{
    if (!m_nextCheck.hasExpired())
        return;
    m_nextCheck.setRemainingTime(checkInterval);
    deliver(m_desktop.replica.run([](Replica &replica) { return replica.database().checkIntegrity(); }), this,
            [this](const Result<void> &checked) {
        if (!checked && checked.error().code == ErrorCode::Corrupt)
            Q_EMIT storeDamaged();
    });
}

void AccountController::tellOutbox()
{
    const auto isRefused = [](const OutboxEntry &entry) { return entry.state == OutboxState::Refused; };
    const auto refused = static_cast<int>(std::ranges::count_if(session().outbox(), isRefused));
    if (refused > 0)
        banners().showMessage(u"refused"_s, Tone::Danger, [refused] {
            return tr("The provider refused %n changes. What you typed is kept.", nullptr, refused);
        }, {m_actions.outbox});
    else
        banners().withdraw(u"refused"_s);
}

void AccountController::showOutbox()
{
    auto *dialog = new OutboxDialog(session(), m_view);
    connect(dialog, &OutboxDialog::editRequested, m_view, &AccountView::editAgain);
    dialog->open();
}

void AccountController::showDataChangeForm()
{
    session().read(this, [self = session().actor().contactId](const RecordStore &store) {
        return dataChangeContext(store, self);
    }, [this](const Result<DataChangeContext> &context) {
        if (isLocked())
            return;
        if (context) {
            (new DataChangeWizard(*context, m_desktop.drafts, m_desktop.clock, m_view))->open();
            return;
        }
        banners().showMessage(u"form"_s, Tone::Danger, [error = context.error()] { return errorText(error); });
    });
}

void AccountController::askWhereToExport()
{
    auto *dialog = new QFileDialog(m_view, tr("Save the account to a file"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(u"exportAccountDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Account files (*.jsonl)"));
    dialog->setDefaultSuffix(u"jsonl"_s);
    dialog->selectFile(tr("account.jsonl", "file name"));
    connect(dialog, &QFileDialog::fileSelected, this, &AccountController::exportTo);
    dialog->open();
}

void AccountController::exportTo(const QString &path)
{
    const auto write = [path](Database &database, Authority &) { return exportAccount(database, path); };
    deliver(m_desktop.embedded()->withAuthority(write), this, [this, path](const Result<BundleSummary> &written) {
        const QString file = QDir::toNativeSeparators(path);
        if (written)
            banners().showMessage(u"export"_s, Tone::Ok, [file] {
                return tr("The whole account was saved to %1, unencrypted: keep that file safe.").arg(file);
            });
        else
            banners().showMessage(u"export"_s, Tone::Danger, [file, error = written.error()] {
                return tr("The account could not be saved to %1. %2").arg(file, errorText(error));
            });
    });
}

} // namespace areacliente
