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
    connect(m_page, &LockPage::unlockRequested, this, &LockFlow::unlock);
    connect(m_page, &LockPage::signOutRequested, this, &LockFlow::signOutRequested);
    qApp->installEventFilter(this);
}

LockFlow::~LockFlow()
{
    delete m_page;
}

void LockFlow::setLimit(std::chrono::minutes limit)
{
    m_limit = limit;
    if (!isLocked())
        m_autoLock.start(limit);
}

void LockFlow::lock()
{
    if (isLocked())
        return;
    m_autoLock.stop();
    m_behind = m_window.page();
    hideOtherWindows();
    m_page->begin();
    m_window.showPage(m_page);
    Q_EMIT locked();
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

void LockFlow::unlock(const QString &email, const QString &password)
{
    m_page->setBusy(true);
    deliver(m_provider.signIn(email, password), this, [this](const Result<SignedIn> &who) {
        if (!who)
            m_page->showError(who.error());
        else if (who->actor.contactId != m_session.actor().contactId)
            m_page->showError({ErrorCode::Unauthenticated, {}, u"another contact"_s});
        else
            open(*who);
    });
}

void LockFlow::open(const SignedIn &who)
{
    QWidget *behind = m_behind;
    m_behind = nullptr;
    m_page->begin();
    m_window.showPage(behind);
    for (const QPointer<QWidget> &other : std::exchange(m_hidden, {})) {
        if (other)
            other->show();
    }
    m_autoLock.start(m_limit);
    Q_EMIT unlocked(who.sessionToken);
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
