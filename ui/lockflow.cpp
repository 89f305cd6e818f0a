// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lockflow.h"

#include "app/platform/deliver.h"
#include "app/services/contactservice.h"
#include "ui/lockpage.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QEvent>

namespace areacliente {

using namespace Qt::StringLiterals;

LockFlow::LockFlow(AccountSession &session, Provider &provider, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_provider(provider)
    , m_window(window)
    , m_autoLock(session.clock())
    , m_page(new LockPage(&window))
{
    m_page->hide();
    connect(&m_autoLock, &AutoLock::expired, this, &LockFlow::lock);
    connect(&m_watch, &SessionWatch::left, this, [this] {
        if (m_limit.count() > 0)
            lock();
    });
    connect(m_page, &LockPage::unlockRequested, this, &LockFlow::unlock);
    connect(m_page, &LockPage::signOutRequested, this, &LockFlow::signOutRequested);
    connect(&m_session, &AccountSession::recordsChanged, this, [this] {
        if (m_isLocked)
            showContact();
    });
    qApp->installEventFilter(this);
}

LockFlow::~LockFlow()
{
    delete m_page;
}

void LockFlow::setLimit(std::chrono::minutes limit)
{
    m_limit = limit;
    m_watch.start();
    if (!isLocked())
        m_autoLock.start(limit);
}

void LockFlow::lock()
{
    if (isLocked())
        return;
    m_isLocked = true;
    m_autoLock.stop();
    m_behind = m_window.page();
    hideOtherWindows();
    m_window.showPage(m_page);
    m_page->begin(); // shown by now: a hidden field would not get the focus
    Q_EMIT locked();
    showContact();
}

void LockFlow::showContact()
{
    m_session.read(this, [id = m_session.actor().contactId](const RecordStore &store) {
        return store.get<Contact>(id);
    }, [this](const Result<Contact> &self) {
        if (self)
            m_page->setContact(fullName(*self), self->email);
    });
}

/// Dialogs hold as much as the window does. They come back as they were.
void LockFlow::hideOtherWindows()
{
    m_hidden.clear();
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (other == &m_window || !other->isVisible())
            continue;
        other->hide();
        if (other->windowType() == Qt::Dialog || other->windowType() == Qt::Window)
            m_hidden.append(other);
    }
}

void LockFlow::unlock(const QString &password, const QString &code)
{
    m_page->setBusy(true);
    // By contact: its e-mail may have changed, here or elsewhere, since it signed in.
    deliver(m_provider.signInAgain(m_session.accountId(), m_session.actor().contactId, password, code), this,
            [this, password](const Result<SignedIn> &who) {
        if (who) {
            open();
            Q_EMIT passwordProven(password);
            Q_EMIT unlocked(*who);
        } else {
            const bool isAway = who.error().code == ErrorCode::Offline || who.error().code == ErrorCode::Timeout;
            if (isAway && m_offlineCheck)
                checkOffline(password, who.error());
            else
                m_page->showError(who.error());
        }
    });
}

void LockFlow::checkOffline(const QString &password, const Error &away)
{
    deliver(m_offlineCheck(password), this, [this, away](const Result<bool> &isRight) {
        if (!isRight) {
            m_page->showError(away);
        } else if (!*isRight) {
            m_page->showError({ErrorCode::Unauthenticated, {}, u"not the password that was last taken"_s});
        } else {
            open();
            Q_EMIT unlockedOffline();
        }
    });
}

void LockFlow::open()
{
    m_isLocked = false;
    m_page->begin();
    m_window.showPage(m_behind);
    for (const QPointer<QWidget> &other : std::exchange(m_hidden, {})) {
        if (other)
            other->show();
    }
    m_autoLock.start(m_limit);
}

bool LockFlow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TabletPress:
    case QEvent::TouchBegin: m_autoLock.noteActivity(); break;
    case QEvent::ApplicationActivate:
        m_autoLock.check(); // the machine may have slept
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace areacliente
