// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"

#include <QAction>
#include <QWidget>

namespace areacliente {

class DocumentLibrary;
class DraftStore;
class Settings;
class ViewStateStore;

/// What a tab works with; all of it outlives the tab.
struct TabContext {
    AccountSession &session;
    DocumentLibrary &documents;
    DraftStore &drafts;
    Settings &settings;
    ViewStateStore &viewState;
};

/// One of the six tabs. It is made when it is first shown, reads what it shows from the replica, and follows the session's
/// signals while it lives.
class TabPage : public QWidget
{
    Q_OBJECT

public:
    explicit TabPage(const TabContext &context, QWidget *parent = nullptr);

    /// The actions for the window's menu while this tab is shown; also on its own toolbar.
    [[nodiscard]] virtual QList<QAction *> pageActions() const { return {}; }
    /// Selects the record of this type and shows its details; false where it is not of this tab.
    virtual bool showRecord(const QString &type, const Id &id) = 0;
    /// Opens the form of a refused command with what was typed, to edit it and send it again; false where it is not of
    /// this tab or has nothing to edit.
    virtual bool editAgain(const OutboxEntry &) { return false; }
    /// Where Ctrl+F goes: the tab's filter line.
    virtual void focusFilter() { }
    /// True once the first answer of the replica is on the screen; firstShown() tells of it.
    [[nodiscard]] bool hasContent() const { return m_hasContent; }

Q_SIGNALS:
    /// Asks the window to show a record of another tab.
    void recordRequested(const QString &type, const areacliente::Id &id);
    /// The first answer of the replica is on the screen.
    void contentShown();

protected:
    [[nodiscard]] const TabContext &context() const { return m_context; }
    [[nodiscard]] AccountSession &session() const { return m_context.session; }
    /// Call when the first data is shown.
    void noteContent();
    /// Sets every text of the tab; called at once after construction by the derived class, and at a change of language.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    TabContext m_context;
    bool m_hasContent = false;
};

} // namespace areacliente
