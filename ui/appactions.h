// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace areacliente {

/// The program's own actions: those that belong to no tab. The pages offer them in their menus.
class AppActions : public QObject
{
    Q_OBJECT

public:
    explicit AppActions(QObject *parent = nullptr);

    QAction *const synchronise;
    QAction *const tryNow; ///< the same, offered where it did not work
    QAction *const find;
    QAction *const filter;
    QAction *const settings;
    QAction *const outbox;
    QAction *const signInAgain; ///< offered where the session has ended
    QAction *const exportAccount;
    QAction *const otherAccounts;
    QAction *const lock;
    QAction *const signOut;
    QAction *const about;
    QAction *const quit;

    /// A menu to choose the language, and one to choose the theme; the caller's.
    [[nodiscard]] QMenu *makeLanguageMenu(QWidget *parent) const;
    [[nodiscard]] QMenu *makeThemeMenu(QWidget *parent) const;
    void showLanguage(const QString &code);
    void showTheme(ThemeChoice choice);
    /// Texts again after a change of language.
    void retranslate();

Q_SIGNALS:
    void languageChosen(const QString &code);
    void themeChosen(areacliente::ThemeChoice choice);
    void retranslated();

private:
    void addLanguages();
    void addThemes();

    QActionGroup *m_languages;
    QActionGroup *m_themes;
};

/// The name of a theme choice in the settings: "system", "light", "dark".
[[nodiscard]] QString themeName(ThemeChoice choice);
[[nodiscard]] ThemeChoice themeFromName(const QString &name);

} // namespace areacliente
