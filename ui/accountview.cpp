// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountview.h"

#include "app/platform/settings.h"
#include "ui/accountheader.h"
#include "ui/appactions.h"
#include "ui/bannerarea.h"
#include "ui/firstsyncpage.h"
#include "ui/searchbox.h"
#include "ui/tabs/profiletab.h"
#include "ui/widgets/navigationrail.h"

#include <QEvent>
#include <QGridLayout>
#include <QResizeEvent>
#include <QShortcut>
#include <QStackedWidget>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int roomForWideRail = 1120;

} // namespace

AccountView::AccountView(const TabContext &context, AppActions &actions, BannerArea &banners, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_tabs(tabsFor(context.session))
    , m_settingsAction(actions.settings)
    , m_rail(new NavigationRail(this))
    , m_search(new SearchBox(context.session, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"accountView"_s);
    m_stack->setObjectName(u"tabStack"_s);
    addTabs();
    layOut(actions, banners);
    addShortcuts(actions);
    connect(m_search, &SearchBox::recordChosen, this, &AccountView::showRecord);
    connect(m_rail, &NavigationRail::currentEntryChanged, this, &AccountView::showEntry);
}

void AccountView::layOut(AppActions &actions, BannerArea &banners)
{
    auto *header = new AccountHeader(m_context.session, actions, m_search, this);
    connect(this, &AccountView::contentShown, header, &AccountHeader::showBalance);
    connect(header, &AccountHeader::balanceRequested, this, [this] { showTab(u"billing"_s); });
    connect(header, &AccountHeader::accountNamed, this, &AccountView::accountNamed);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header, 0, 0, 1, 2);
    layout->addWidget(m_rail, 1, 0, 2, 1);
    layout->addWidget(&banners, 1, 1);
    banners.updateVisibility();
    layout->addWidget(m_stack, 2, 1);
    layout->setRowStretch(2, 1);
    layout->setColumnStretch(1, 1);
}

void AccountView::addTabs()
{
    // Entries tell of a change as they are added: the tabs are for later.
    const QSignalBlocker quiet(m_rail);
    for (const TabEntry &tab : m_tabs)
        m_rail->addEntry(u"tab_"_s + tab.id, tab.icon, tabTitle(tab));
}

void AccountView::addShortcuts(AppActions &actions)
{
    for (int entry = 0; entry < m_tabs.size(); ++entry) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + entry)), this);
        connect(shortcut, &QShortcut::activated, this, [this, entry] { m_rail->setCurrentEntry(entry); });
    }
    addActions({actions.synchronise, actions.find, actions.filter, actions.settings, actions.lock});
    connect(actions.synchronise, &QAction::triggered, this, [this] { m_context.session.sync().sync(); });
    connect(actions.find, &QAction::triggered, this, &AccountView::focusSearch);
    connect(actions.filter, &QAction::triggered, this, [this] {
        if (TabPage *shown = currentPage())
            shown->focusFilter();
    });
}

void AccountView::begin()
{
    if (!m_context.session.sync().syncedAt().isValid() && !m_context.session.sessionToken().isEmpty()) {
        addFirstSyncPage();
        return;
    }
    if (!showTab(m_context.settings.get<Setting::LastTab>()))
        showEntry(m_rail->currentEntry());
}

void AccountView::addFirstSyncPage()
{
    m_firstSync = new FirstSyncPage(m_context.session.sync(), this);
    m_stack->addWidget(m_firstSync);
    m_rail->setEnabled(false);
    connect(&m_context.session.sync(), &SyncEngine::phaseChanged, m_firstSync, [this](SyncPhase phase) {
        if (phase == SyncPhase::Idle && !m_context.session.sync().syncedAt().isValid())
            Q_EMIT firstSyncCancelled();
        else if (phase != SyncPhase::Syncing)
            endFirstSync();
    });
}

void AccountView::endFirstSync()
{
    m_rail->setEnabled(true);
    if (!showTab(m_context.settings.get<Setting::LastTab>()))
        showEntry(m_rail->currentEntry());
    m_stack->removeWidget(m_firstSync);
    m_firstSync->deleteLater();
    m_firstSync = nullptr;
}

QStringList AccountView::tabIds() const
{
    QStringList ids;
    for (const TabEntry &tab : m_tabs)
        ids.append(tab.id);
    return ids;
}

bool AccountView::showTab(const QString &id)
{
    const qsizetype entry = tabIds().indexOf(id);
    if (entry < 0)
        return false;
    if (m_rail->currentEntry() == entry)
        showEntry(static_cast<int>(entry));
    else
        m_rail->setCurrentEntry(static_cast<int>(entry));
    return true;
}

QString AccountView::currentTab() const
{
    return m_tabs.value(m_rail->currentEntry()).id;
}

TabPage *AccountView::currentPage() const
{
    return qobject_cast<TabPage *>(m_stack->currentWidget());
}

TabPage *AccountView::page(int entry)
{
    TabPage *&made = m_pages[entry];
    if (!made) {
        made = m_tabs.at(entry).make(m_context, m_stack);
        made->setObjectName(u"page_"_s + m_tabs.at(entry).id);
        m_stack->addWidget(made);
        connect(made, &TabPage::recordRequested, this, &AccountView::showRecord);
        if (auto *profile = qobject_cast<ProfileTab *>(made)) {
            connect(profile, &ProfileTab::settingsRequested, m_settingsAction, &QAction::trigger);
            connect(profile, &ProfileTab::dataChangeFormRequested, this, &AccountView::dataChangeFormRequested);
        }
        connect(made, &TabPage::contentShown, this, [this] {
            if (!std::exchange(m_hasShown, true))
                Q_EMIT contentShown();
        });
    }
    return made;
}

void AccountView::showEntry(int entry)
{
    if (entry < 0)
        return;
    m_search->hideResults();
    m_stack->setCurrentWidget(page(entry));
    const QString id = m_tabs.at(entry).id;
    std::ignore = m_context.settings.set<Setting::LastTab>(id); // a tab's id is a value of this setting
    Q_EMIT tabShown(id);
}

/// Shows the tab of this type of record; nullptr where the role has none.
TabPage *AccountView::showTabOf(const QString &type)
{
    for (int entry = 0; entry < m_tabs.size(); ++entry) {
        if (m_tabs.at(entry).recordTypes.contains(type)) {
            showTab(m_tabs.at(entry).id);
            return page(entry);
        }
    }
    return nullptr;
}

bool AccountView::showRecord(const QString &type, const Id &id)
{
    TabPage *shown = showTabOf(type);
    return shown && shown->showRecord(type, id);
}

bool AccountView::editAgain(const OutboxEntry &entry)
{
    TabPage *shown = showTabOf(entry.command.name.section(u'.', 0, 0));
    return shown && shown->editAgain(entry);
}

void AccountView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AccountView::retranslate()
{
    for (int entry = 0; entry < m_tabs.size(); ++entry)
        m_rail->setEntryText(entry, tabTitle(m_tabs.at(entry)));
}

void AccountView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AccountView::resizeEvent(QResizeEvent *event)
{
    m_rail->setCollapsed(event->size().width() < roomForWideRail);
    QWidget::resizeEvent(event);
}

} // namespace areacliente
