// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domainmodel.h"

#include "models/subscriptionmodel.h"

#include <QHash>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QList<Column<DomainRow>> domainColumns()
{
    return {
        {.id = "name"_L1, .sortValue = [](const DomainRow &row) { return QVariant(row.record.name); }},
        {.id = "state"_L1,
         .sortValue = [](const DomainRow &row) { return QVariant(QString(enumName(row.record.state))); },
         .decorationKey = [](const DomainRow &row) { return QString(enumName(row.record.state)); }},
        {.id = "expires_on"_L1,
         .sortValue = [](const DomainRow &row) { return QVariant(row.record.expiresOn.value_or(QDate())); },
         .decorationKey = [](const DomainRow &row) { return row.nearness; }},
        {.id = "auto_renew"_L1, .sortValue = [](const DomainRow &row) { return QVariant(row.record.autoRenew); }},
        {.id = "is_locked"_L1, .sortValue = [](const DomainRow &row) { return QVariant(row.record.isLocked); }},
        {.id = "certificate"_L1,
         .sortValue =
             [](const DomainRow &row) {
        return QVariant(row.certificate ? QString(enumName(*row.certificate)) : QString());
    },
         .decorationKey =
             [](const DomainRow &row) { return row.certificate ? QString(enumName(*row.certificate)) : QString(); }},
        {.id = "registered_on"_L1,
         .sortValue = [](const DomainRow &row) { return QVariant(row.record.registeredOn.value_or(QDate())); }},
        {.id = "registrar"_L1, .sortValue = [](const DomainRow &row) { return QVariant(row.record.registrar); }},
        {.id = "renewal_price"_L1,
         .sortValue = [](const DomainRow &row) { return QVariant(row.record.renewalPrice.minor); },
         .display = [](const DomainRow &row) { return QVariant::fromValue(row.record.renewalPrice); },
         .alignment = alignNumber},
    };
}

/// Of several certificates the one in force counts, then the one that needs attention soonest.
int rank(CertificateState state)
{
    switch (state) {
    case CertificateState::Valid: return 4;
    case CertificateState::ExpiringSoon: return 3;
    case CertificateState::Pending: return 2;
    case CertificateState::Expired: return 1;
    case CertificateState::Revoked: return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

DomainModel::DomainModel(QObject *parent)
    : RowModel(domainColumns(), parent)
{
}

void DomainModel::setDomains(const QList<DomainName> &domains, const QList<Certificate> &certificates, QDate today)
{
    QHash<Id, CertificateState> best;
    for (const Certificate &certificate : certificates) {
        const auto known = best.constFind(certificate.domainId);
        if (known == best.constEnd() || rank(certificate.state) > rank(*known))
            best.insert(certificate.domainId, certificate.state);
    }
    QList<DomainRow> rows;
    rows.reserve(domains.size());
    for (const DomainName &domain : domains) {
        const auto certificate = best.constFind(domain.id);
        rows.append({domain, certificate == best.constEnd() ? std::nullopt : std::optional(*certificate),
                     nearnessKey(domain.expiresOn, domain.autoRenew, today)});
    }
    setRows(std::move(rows));
}

const DomainName *DomainModel::domain(QStringView id) const
{
    const int number = rowOf(id);
    return number < 0 ? nullptr : &row(number).record;
}

QString DomainModel::rowSubtitle(const DomainRow &row) const
{
    return displayOf("auto_renew"_L1, row.record.autoRenew).toString() + u" · "_s
           + displayOf("is_locked"_L1, row.record.isLocked).toString();
}

} // namespace areacliente
