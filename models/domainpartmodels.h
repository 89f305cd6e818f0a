// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/domainname.h"
#include "models/rowmodel.h"

/// What belongs to one domain, each as a table.
namespace areacliente {

class NameserverModel : public RowModel<Nameserver>
{
    Q_OBJECT

public:
    explicit NameserverModel(QObject *parent = nullptr);
};

class DnsRecordModel : public RowModel<DnsRecord>
{
    Q_OBJECT

public:
    explicit DnsRecordModel(QObject *parent = nullptr);
};

class CertificateModel : public RowModel<Certificate>
{
    Q_OBJECT

public:
    explicit CertificateModel(QObject *parent = nullptr);
};

} // namespace areacliente
