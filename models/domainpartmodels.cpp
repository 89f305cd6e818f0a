// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domainpartmodels.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QList<Column<Nameserver>> nameserverColumns()
{
    return {
        {.id = "position"_L1, .sortValue = [](const Nameserver &row) { return QVariant(row.position); }},
        {.id = "host"_L1, .sortValue = [](const Nameserver &row) { return QVariant(row.host); }},
        {.id = "address"_L1, .sortValue = [](const Nameserver &row) { return QVariant(row.address); }},
    };
}

QList<Column<DnsRecord>> dnsColumns()
{
    return {
        {.id = "dns_type"_L1, .sortValue = [](const DnsRecord &row) { return QVariant(QString(enumName(row.type))); }},
        {.id = "host"_L1, .sortValue = [](const DnsRecord &row) { return QVariant(row.host); }},
        {.id = "content"_L1, .sortValue = [](const DnsRecord &row) { return QVariant(row.content); }},
        {.id = "priority"_L1,
         .sortValue = [](const DnsRecord &row) { return QVariant(row.priority); },
         .display =
             [](const DnsRecord &row) {
        return row.type == DnsType::Mx || row.type == DnsType::Srv ? QVariant(row.priority) : QVariant();
    },
         .alignment = alignNumber},
        {.id = "ttl"_L1, .sortValue = [](const DnsRecord &row) { return QVariant(row.ttl); }, .alignment = alignNumber},
    };
}

QList<Column<Certificate>> certificateColumns()
{
    return {
        {.id = "common_name"_L1, .sortValue = [](const Certificate &row) { return QVariant(row.commonName); }},
        {.id = "state"_L1,
         .sortValue = [](const Certificate &row) { return QVariant(QString(enumName(row.state))); },
         .decorationKey = [](const Certificate &row) { return QString(enumName(row.state)); }},
        {.id = "valid_until"_L1,
         .sortValue = [](const Certificate &row) { return QVariant(row.validUntil.value_or(QDate())); }},
        {.id = "valid_from"_L1,
         .sortValue = [](const Certificate &row) { return QVariant(row.validFrom.value_or(QDate())); }},
        {.id = "auto_renew"_L1, .sortValue = [](const Certificate &row) { return QVariant(row.autoRenew); }},
        {.id = "product"_L1, .sortValue = [](const Certificate &row) { return QVariant(row.product); }},
        {.id = "issuer"_L1, .sortValue = [](const Certificate &row) { return QVariant(row.issuer); }},
        {.id = "alternative_names"_L1,
         .sortValue = [](const Certificate &row) { return QVariant(row.alternativeNames); }},
        {.id = "fingerprint"_L1, .sortValue = [](const Certificate &row) { return QVariant(row.fingerprint); }},
    };
}

} // namespace

NameserverModel::NameserverModel(QObject *parent)
    : RowModel(nameserverColumns(), parent)
{
}

DnsRecordModel::DnsRecordModel(QObject *parent)
    : RowModel(dnsColumns(), parent)
{
}

CertificateModel::CertificateModel(QObject *parent)
    : RowModel(certificateColumns(), parent)
{
}

} // namespace areacliente
