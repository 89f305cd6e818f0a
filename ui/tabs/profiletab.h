// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/contactdialog.h"
#include "ui/filechooser.h"
#include "ui/tabs/tabpage.h"

#include <QPointer>

class QTabWidget;

namespace areacliente {

class ActivityPage;
class Banner;
class ProfileOverview;
class RequestsPage;
class SecurityPage;

/// The customer record and oneself; how one signs in; the activity log; requests to the support centre.
class ProfileTab : public TabPage
{
    Q_OBJECT

public:
    explicit ProfileTab(const TabContext &context, QWidget *parent = nullptr);

    /// Who is asked where to save; the system's dialog by default. Tests answer in the user's place.
    void setFileChooser(std::unique_ptr<FileChooser> chooser) { m_chooser = std::move(chooser); }

    [[nodiscard]] QList<QAction *> pageActions() const override;
    bool showRecord(const QString &type, const Id &id) override;
    bool editAgain(const OutboxEntry &entry) override;
    void focusFilter() override;

Q_SIGNALS:
    /// Asks for the wizard that makes the data-change form.
    void dataChangeFormRequested();
    void settingsRequested();

protected:
    void retranslate() override;

private:
    /// What one reading of the replica gives.
    struct Loaded {
        Account account;
        QList<Contact> contacts;
    };

    void connectActions();
    void reload();
    void showLoaded(const Loaded &loaded);
    void updateActions();
    [[nodiscard]] std::optional<Contact> self() const;
    void offerDraft();

    void editAccount(const QJsonObject &typed, const std::optional<OutboxEntry> &replaced);
    void editSelf(const QJsonObject &typed, const std::optional<OutboxEntry> &replaced);
    void drop(const OutboxEntry &entry);
    void exportPersonalData();
    void writePersonalData(const SaveAnswer &answer);

    QAction *m_editAccount;
    QAction *m_editSelf;
    QAction *m_export;
    QAction *m_dataChangeForm;
    QAction *m_settings;
    QAction *m_showSecurity;
    QAction *m_continueDraft;
    QAction *m_discardDraft;
    Banner *m_banner;
    QTabWidget *m_pages;
    ProfileOverview *m_overview;
    SecurityPage *m_security;
    ActivityPage *m_activity;
    RequestsPage *m_requests;
    QPointer<AccountDialog> m_accountEditor;
    QPointer<ContactDialog> m_selfEditor;
    std::unique_ptr<FileChooser> m_chooser;
    std::optional<Loaded> m_loaded;
    std::optional<OutboxEntry> m_wantedEdit; ///< to be edited as soon as the record is read
};

} // namespace areacliente
