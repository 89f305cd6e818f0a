// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tabtable.h"
#include "ui/theme.h"

#include <QHash>

class QProgressBar;
class QStackedWidget;

namespace areacliente {

class AppActions;
class BannerArea;
class NavigationRail;
class SearchBox;

/// The window while somebody is signed in: navigation, header, messages, and the tabs the role sees. A tab is made when it is
/// first shown.
class AccountView : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the view, except `banners`, which become a part of it.
    AccountView(const TabContext &context, AppActions &actions, BannerArea &banners, QWidget *parent = nullptr);

    /// Shows the tab that was shown last. While nothing was ever synchronised, it waits for the first round.
    void begin();
    /// The ids of the tabs, in the order of the navigation.
    [[nodiscard]] QStringList tabIds() const;
    /// False where the role does not see such a tab.
    bool showTab(const QString &id);
    [[nodiscard]] QString currentTab() const;
    /// Shows a record in its tab; false where no tab of this role has it.
    bool showRecord(const QString &type, const Id &id);
    /// Opens the form of a refused command's tab with what was typed; false where no tab of this role has one.
    bool editAgain(const OutboxEntry &entry);
    /// The tab in view; none during the first synchronisation.
    [[nodiscard]] TabPage *currentPage() const;
    void focusSearch();

Q_SIGNALS:
    /// The first answer of the replica is on the screen, in the first tab.
    void contentShown();
    void tabShown(const QString &id);
    /// The account was read for the header: it has this name.
    void accountNamed(const QString &name);
    /// The user stopped the first synchronisation: there is nothing to show yet.
    void firstSyncCancelled();
    void dataChangeFormRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut(AppActions &actions, BannerArea &banners);
    void addTabs();
    void addShortcuts(AppActions &actions);
    void addFirstSyncPage();
    void endFirstSync();
    void showEntry(int entry);
    [[nodiscard]] TabPage *page(int entry);
    TabPage *showTabOf(const QString &type);
    void retranslate();

    TabContext m_context;
    QList<TabEntry> m_tabs;
    QHash<int, TabPage *> m_pages;
    QAction *m_settingsAction;
    NavigationRail *m_rail;
    SearchBox *m_search;
    QStackedWidget *m_stack;
    QWidget *m_firstSync = nullptr;
    bool m_hasShown = false;
};

} // namespace areacliente
