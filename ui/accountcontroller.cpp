// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountcontroller.h"

#include "ui/accountview.h"
#include "ui/appactions.h"
#include "ui/bannerarea.h"
#include "ui/dialogs/outboxdialog.h"
#include "ui/errortext.h"
#include "ui/lockflow.h"
#include "ui/dialogs/recorddialog.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QRandomGenerator>

namespace areacliente {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds pollInterval = 5min;
constexpr int keptDocuments = 24; // the newest of each type: two years of monthly invoices

/// Not all desktops ask at the same moment.
std::chrono::milliseconds withJitter(std::chrono::milliseconds interval)
{
    const auto tenth = static_cast<int>(interval.count() / 10);
    return interval + std::chrono::milliseconds(QRandomGenerator::global()->bounded(-tenth, tenth));
}

template <RecordLike R>
Result<QList<Id>> newestIds(const RecordStore &store)
{
    const auto records = store.select<R>({.order = u"issued_on DESC"_s, .limit = keptDocuments});
    if (!records)
        return std::unexpected(records.error());
    QList<Id> ids;
    for (const R &record : *records)
        ids.append(record.id);
    return ids;
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
    , m_lock(new LockFlow(m_account.session, desktop.provider, window, this))
    , m_signInAgain(new QAction(this))
{
    m_signInAgain->setObjectName(u"signInAgain"_s);
    connect(m_signInAgain, &QAction::triggered, this, &AccountController::lock);
    connect(m_lock, &LockFlow::signOutRequested, this, &AccountController::signOutRequested);
    connect(m_lock, &LockFlow::unlocked, this, [this](const QString &token) {
        useToken(token);
        Q_EMIT tokenRenewed(token);
    });
    connect(m_actions.lock, &QAction::triggered, this, &AccountController::lock);
    connect(m_actions.signOut, &QAction::triggered, this, &AccountController::signOutRequested);
    connect(m_actions.outbox, &QAction::triggered, this, &AccountController::showOutbox);
    connect(&m_desktop.settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::AutoLockMinutes)
            m_lock->setLimit(std::chrono::minutes(m_desktop.settings.get<Setting::AutoLockMinutes>()));
    });
    connect(&m_desktop.drafts, &DraftStore::failed, this, [this](const Error &error) {
        banners().showMessage(u"drafts"_s, Tone::Danger, tr("Drafts cannot be saved. %1").arg(errorText(error)));
    });
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, [this] { session().sync().sync(); });
    makeView();
    connectSession();
}

AccountController::~AccountController()
{
    m_poll.stop();
    delete m_view; // the tabs speak to the session, which goes next
}

void AccountController::makeView()
{
    m_view = new AccountView({m_account.session, m_account.documents, m_desktop.drafts, m_desktop.settings,
                              m_viewState},
                             m_actions, &m_window);
    m_view->hide();
    connect(m_view, &AccountView::contentShown, this, [this] {
        goOn();
        Q_EMIT contentShown();
    });
}

/// The role or the matrix changed: other tabs, other rights.
void AccountController::rebuildView()
{
    delete m_view;
    makeView();
    if (!isLocked())
        m_window.showPage(m_view);
    m_view->begin();
    tellOutbox();
}

void AccountController::connectSession()
{
    connect(&session(), &AccountSession::identityChanged, this, &AccountController::rebuildView, Qt::QueuedConnection);
    connect(&session(), &AccountSession::outboxChanged, this, &AccountController::tellOutbox);
    connect(&session().sync(), &SyncEngine::phaseChanged, this, &AccountController::tellPhase);
}

void AccountController::begin()
{
    m_view->begin();
    m_window.showPage(m_view);
    if (!session().sync().syncedAt().isValid())
        session().sync().sync();
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

void AccountController::useToken(const QString &sessionToken)
{
    const QString old = session().sessionToken();
    session().setSessionToken(sessionToken);
    if (!old.isEmpty() && old != sessionToken)
        deliver(m_desktop.provider.signOut(old), this,
                [](const Result<void> &) { }); // it ends by itself where this fails
    banners().withdraw(u"session"_s);
    if (m_isShown)
        session().sync().sync();
}

void AccountController::tellTokenLost()
{
    m_signInAgain->setText(tr("Sign in again"));
    connect(&session(), &AccountSession::outboxChanged, this,
            [this] { RecordDialog::forgetSettled(m_desktop.drafts, session().outbox()); });
    connect(&session(), &AccountSession::storeSuspect, this, &AccountController::checkStore);
    banners().showMessage(
        u"session"_s, Tone::Warning,
        tr("The system's keychain did not give back your session. You can read everything; sign in again to synchronise."),
        {m_signInAgain});
}

void AccountController::useKey(const KeptSealKey &key)
{
    const auto open = [directory = m_desktop.documentsDirectory(), key] { return DocumentVault::open(directory, key); };
    deliver(m_desktop.files.run(open), this, [this](Result<DocumentVault> vault) {
        if (!vault) {
            banners().showMessage(u"documents"_s, Tone::Warning,
                                  tr("Documents cannot be kept on this computer. %1").arg(errorText(vault.error())));
            return;
        }
        m_account.documents.setVault(std::move(*vault));
        keepDocuments();
    });
    if (!key.remembered && m_desktop.secrets.isPersistent())
        banners().showMessage(
            u"keychain"_s, Tone::Warning,
            tr("The system's keychain is locked or not available: your session and your documents are not kept when the program ends."));
}

void AccountController::keepDocuments()
{
    if (!m_desktop.settings.get<Setting::KeepDocumentsOffline>() || !session().sees(Area::Invoices))
        return;
    const auto keep = [this](QLatin1String type) {
        return [this, type](const Result<QList<Id>> &ids) {
            if (ids)
                m_account.documents.keepOffline(type, *ids);
        };
    };
    session().read(this, newestIds<Invoice>, keep(QLatin1String(Invoice::typeName)));
    session().read(this, newestIds<CreditNote>, keep(QLatin1String(CreditNote::typeName)));
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
    return m_view->banners();
}

void AccountController::tellPhase(SyncPhase phase)
{
    const Error &error = session().sync().lastError();
    if (phase == SyncPhase::Syncing)
        return;
    m_poll.start(withJitter(pollInterval));
    if (phase == SyncPhase::SignedOut) {
        m_signInAgain->setText(tr("Sign in again"));
        banners().showMessage(u"session"_s, Tone::Warning,
                              tr("Your session has ended. Nothing is lost: sign in again to synchronise."),
                              {m_signInAgain});
    }
    if (phase == SyncPhase::Failed)
        banners().showMessage(u"sync"_s, Tone::Danger, errorText(error), {m_actions.synchronise});
    else
        banners().withdraw(u"sync"_s);
    if (phase == SyncPhase::Failed && error.code == ErrorCode::Corrupt)
        checkStore();
    if (phase == SyncPhase::Idle)
        keepDocuments();
}

/// Damage may have been in what was received; only a damaged file is given up.
void AccountController::checkStore()
{
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
        banners().showMessage(u"refused"_s, Tone::Danger,
                              tr("The provider refused %n changes. What you typed is kept.", nullptr, refused),
                              {m_actions.outbox});
    else
        banners().withdraw(u"refused"_s);
}

void AccountController::showOutbox()
{
    auto *dialog = new OutboxDialog(session(), m_view);
    connect(dialog, &OutboxDialog::editRequested, m_view, &AccountView::editAgain);
    dialog->open();
}

} // namespace areacliente
