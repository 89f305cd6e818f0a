// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appactions.h"

#include "ui/icons.h"
#include "ui/language.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array themeNames{"system"_L1, "light"_L1, "dark"_L1};

QAction *makeAction(QObject *parent, QLatin1String name, QStringView icon, const QKeySequence &keys = {})
{
    auto *action = new QAction(parent);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(themeIcon(icon));
    action->setShortcut(keys);
    return action;
}

} // namespace

QString themeName(ThemeChoice choice)
{
    return themeNames[static_cast<std::size_t>(choice)];
}

ThemeChoice themeFromName(const QString &name)
{
    const auto found = std::ranges::find(themeNames, name);
    return found == themeNames.end() ? ThemeChoice::System : static_cast<ThemeChoice>(found - themeNames.begin());
}

AppActions::AppActions(QObject *parent)
    : QObject(parent)
    , synchronise(makeAction(this, "synchroniseAction"_L1, u"sync", QKeySequence(Qt::Key_F5)))
    , tryNow(makeAction(this, "tryNowAction"_L1, {}))
    , find(makeAction(this, "findAction"_L1, u"search", QKeySequence(Qt::CTRL | Qt::Key_K)))
    , filter(makeAction(this, "filterAction"_L1, u"filter", QKeySequence::Find))
    , settings(makeAction(this, "settingsAction"_L1, u"settings", QKeySequence(Qt::CTRL | Qt::Key_Comma)))
    , outbox(makeAction(this, "outboxAction"_L1, u"pending"))
    , signInAgain(makeAction(this, "signInAgain"_L1, {}))
    , exportAccount(makeAction(this, "exportAccountAction"_L1, u"export"))
    , otherAccounts(makeAction(this, "otherAccountsAction"_L1, u"open"))
    , lock(makeAction(this, "lockAction"_L1, u"lock", QKeySequence(Qt::CTRL | Qt::Key_L)))
    , signOut(makeAction(this, "signOutAction"_L1, u"sign-out"))
    , about(makeAction(this, "aboutAction"_L1, u"info"))
    , quit(makeAction(this, "quitAction"_L1, {}, QKeySequence(Qt::CTRL | Qt::Key_Q)))
    , m_languages(new QActionGroup(this))
    , m_themes(new QActionGroup(this))
{
    connect(tryNow, &QAction::triggered, synchronise, &QAction::trigger);
    addLanguages();
    addThemes();
    retranslate();
}

void AppActions::addLanguages()
{
    for (const LanguageChoice &choice : languageChoices()) {
        auto *action = new QAction(choice.name, m_languages);
        action->setObjectName(u"language_"_s + choice.code);
        action->setCheckable(true);
        action->setData(choice.code);
    }
    connect(m_languages, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT languageChosen(action->data().toString()); });
}

void AppActions::addThemes()
{
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        auto *action = new QAction(m_themes);
        action->setObjectName(u"theme_"_s + themeName(choice));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT themeChosen(choice); });
    }
}

QMenu *AppActions::makeLanguageMenu(QWidget *parent) const
{
    auto *menu = new QMenu(tr("Language"), parent);
    connect(this, &AppActions::retranslated, menu, [menu] { menu->setTitle(tr("Language")); });
    menu->setObjectName(u"languageMenu"_s);
    menu->setIcon(themeIcon(u"language"));
    menu->addActions(m_languages->actions());
    return menu;
}

QMenu *AppActions::makeThemeMenu(QWidget *parent) const
{
    auto *menu = new QMenu(tr("Theme"), parent);
    connect(this, &AppActions::retranslated, menu, [menu] { menu->setTitle(tr("Theme")); });
    menu->setObjectName(u"themeMenu"_s);
    menu->setIcon(themeIcon(u"moon"));
    menu->addActions(m_themes->actions());
    return menu;
}

void AppActions::showLanguage(const QString &code)
{
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == code);
}

void AppActions::showTheme(ThemeChoice choice)
{
    m_themes->actions().at(static_cast<int>(choice))->setChecked(true);
}

void AppActions::retranslate()
{
    synchronise->setText(tr("Synchronise now"));
    tryNow->setText(tr("Try now"));
    find->setText(tr("Search everything"));
    filter->setText(tr("Filter this list"));
    settings->setText(tr("Settings…"));
    outbox->setText(tr("Pending changes…"));
    signInAgain->setText(tr("Sign in again"));
    exportAccount->setText(tr("Save the account to a file…"));
    otherAccounts->setText(tr("Open another account…"));
    lock->setText(tr("Lock"));
    signOut->setText(tr("Sign out…"));
    about->setText(tr("About this program"));
    quit->setText(tr("Quit"));
    const QList<QAction *> themes = m_themes->actions();
    themes.at(0)->setText(tr("Same as the system"));
    themes.at(1)->setText(tr("Light"));
    themes.at(2)->setText(tr("Dark"));
    Q_EMIT retranslated();
}

} // namespace areacliente
