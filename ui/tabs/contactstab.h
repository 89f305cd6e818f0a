// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contactmodel.h"
#include "ui/dialogs/contactdialog.h"
#include "ui/tabs/tabpage.h"

#include <QPointer>

class QListView;
class QStackedWidget;
class QTabWidget;

namespace areacliente {

class ActionButton;
class Banner;
class ContactActions;
class ContactDetail;
class EmptyState;
class FilterLine;
class RoleExplorer;

/// The contacts of the account by kind, and what each kind may see and do.
class ContactsTab : public TabPage
{
    Q_OBJECT

public:
    explicit ContactsTab(const TabContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> pageActions() const override;
    bool showRecord(const QString &type, const Id &id) override;
    bool editAgain(const OutboxEntry &entry) override;
    void focusFilter() override;

protected:
    void retranslate() override;

private:
    /// What one reading of the replica gives.
    struct Loaded {
        QList<Contact> contacts;
        QList<Contact> removed;
    };

    [[nodiscard]] QWidget *makeListPage();
    [[nodiscard]] QWidget *makeList();
    void connectActions();
    void reload();
    void showLoaded(const Loaded &loaded);
    void updateChosen();
    void choose(const Id &id);
    [[nodiscard]] ContactModel::Contents contentsOf(const Loaded &loaded) const;
    void updateEmptyState();
    void offerDraft();
    void continueDraft();
    [[nodiscard]] std::optional<Contact> contact(const Id &id) const;

    void openEditor(const ContactEdit &edit);
    void editChosen();
    void askToRemove();
    void run(const QString &command);
    void report(const Result<void> &result);

    QTabWidget *m_pages;
    FilterLine *m_filter;
    ActionButton *m_new;
    Banner *m_banner;
    QStackedWidget *m_listStack;
    QListView *m_list;
    EmptyState *m_empty;
    ContactModel *m_model;
    ContactActions *m_actions;
    ContactDetail *m_detail;
    RoleExplorer *m_roles;
    QAction *m_confirmRemove;
    QAction *m_continueDraft;
    QAction *m_discardDraft;
    QPointer<ContactDialog> m_editor;
    QList<Contact> m_contacts;
    Id m_chosen;
    Id m_saved;                              ///< the contact saved last, to be chosen wherever it turns up
    QString m_offeredDraft;                  ///< key of the draft that the banner offers
    std::optional<OutboxEntry> m_wantedEdit; ///< to be edited as soon as the contacts are read
};

} // namespace areacliente
