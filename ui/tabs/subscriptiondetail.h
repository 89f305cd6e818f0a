// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"
#include "ui/widgets/detailpane.h"

namespace areacliente {

class ApplicationModel;
class DedicatedIpModel;
class DetailTable;
class MailboxModel;
class PanelUserModel;
class TableModelBase;
class UsageBars;
class UsageHistory;
class ViewStateStore;

/// All that is known about one subscription; what belongs to it is read when it is shown.
class SubscriptionDetail : public DetailPane
{
    Q_OBJECT

public:
    /// `viewState` keeps the columns of the tables; both must outlive the pane.
    SubscriptionDetail(AccountSession &session, ViewStateStore &viewState, QWidget *parent = nullptr);

    void showSubscription(const Subscription &subscription);
    /// Scrolls to a resource, an address, an application, a panel user or a mailbox of the subscription shown, as soon
    /// as it is read.
    void reveal(const QString &type, const Id &id);
    void retranslate();

private:
    /// What belongs to a subscription, as far as the role sees it.
    struct Parts {
        std::optional<Product> product;
        QList<Resource> resources;
        QList<DedicatedIp> addresses;
        QList<Application> applications;
        QList<PanelUser> users;
        QList<Mailbox> mailboxes;
        QList<UsageSample> samples;
    };

    [[nodiscard]] DetailTable *addTable(const QString &name, TableModelBase *model, QStringView stretched,
                                        const QStringList &columns);
    [[nodiscard]] static Result<Parts> readParts(const RecordStore &store, const Subscription &subscription);
    void showFacts();
    void showParts(const Parts &parts);
    void revealWanted();
    [[nodiscard]] DetailTable *tableOf(const QString &type) const;

    AccountSession &m_session;
    ViewStateStore &m_viewState;
    Subscription m_shown;
    FieldGrid *m_facts;
    FieldGrid *m_plan;
    UsageBars *m_usage;
    UsageHistory *m_history;
    DedicatedIpModel *m_addressModel;
    ApplicationModel *m_applicationModel;
    PanelUserModel *m_userModel;
    MailboxModel *m_mailboxModel;
    DetailTable *m_addresses;
    DetailTable *m_applications;
    DetailTable *m_users;
    DetailTable *m_mailboxes;
    QString m_wantedType;
    Id m_wantedId;
};

} // namespace areacliente
