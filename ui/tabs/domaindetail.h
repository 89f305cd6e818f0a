// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/subscription.h"
#include "app/sync/accountsession.h"
#include "ui/widgets/detailpane.h"

namespace areacliente {

class CertificateModel;
class DetailTable;
class DnsRecordModel;
class FilterChoice;
class LifeTimeline;
class NameserverModel;
class SortFilterProxy;
class ViewStateStore;

/// All that is known about one domain; what belongs to it is read when it is shown.
class DomainDetail : public DetailPane
{
    Q_OBJECT

public:
    /// `viewState` keeps the columns of the tables; both must outlive the pane.
    DomainDetail(AccountSession &session, ViewStateStore &viewState, QWidget *parent = nullptr);

    void showDomain(const DomainName &domain);
    /// Scrolls to a DNS record, a certificate, a nameserver or a contact of the domain shown, as soon as it is read.
    void reveal(const QString &type, const Id &id);
    void retranslate();

Q_SIGNALS:
    /// Asks for the subscription that the domain belongs to.
    void recordRequested(const QString &type, const areacliente::Id &id);

private:
    /// What belongs to a domain, as far as the role sees it.
    struct Parts {
        QList<DomainContact> contacts;
        QList<Nameserver> nameservers;
        QList<DnsRecord> records;
        QList<Certificate> certificates;
        std::optional<Subscription> subscription;
    };

    [[nodiscard]] QWidget *makeRecords();
    [[nodiscard]] static Result<Parts> readParts(const RecordStore &store, const DomainName &domain);
    void setUpTables(ViewStateStore &viewState);
    void showFacts();
    void showParts(const Parts &parts);
    void showSubscription(const std::optional<Subscription> &subscription);
    void showContacts(QList<DomainContact> contacts);
    void revealWanted();
    [[nodiscard]] QDate today() const;

    AccountSession &m_session;
    QAction *m_showSubscription;
    QString m_subscription; ///< what the customer calls it
    DomainName m_shown;
    QLabel *m_explanation;
    LifeTimeline *m_timeline;
    FieldGrid *m_facts;
    FieldGrid *m_contacts;
    NameserverModel *m_nameserverModel;
    DnsRecordModel *m_recordModel;
    SortFilterProxy *m_recordProxy;
    CertificateModel *m_certificateModel;
    DetailTable *m_nameservers;
    FilterChoice *m_recordType;
    DetailTable *m_records;
    QWidget *m_recordSection;
    DetailTable *m_certificates;
    QString m_wantedType;
    Id m_wantedId;
};

} // namespace areacliente
