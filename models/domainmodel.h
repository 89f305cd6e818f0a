// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/domainname.h"
#include "models/rowmodel.h"

namespace areacliente {

/// A domain, the certificate that matters most for it, and how near its expiry is.
struct DomainRow {
    DomainName record;
    std::optional<CertificateState> certificate;
    QString nearness; ///< see nearnessKey()

    friend bool operator==(const DomainRow &, const DomainRow &) = default;
};

/// The domains of the account.
class DomainModel : public RowModel<DomainRow>
{
    Q_OBJECT

public:
    explicit DomainModel(QObject *parent = nullptr);

    void setDomains(const QList<DomainName> &domains, const QList<Certificate> &certificates, QDate today);
    /// nullptr where there is none with this id. Valid until the next setDomains().
    [[nodiscard]] const DomainName *domain(QStringView id) const;

protected:
    [[nodiscard]] QString rowId(const DomainRow &row) const override { return row.record.id; }
    [[nodiscard]] QString rowSubtitle(const DomainRow &row) const override;
    [[nodiscard]] QString rowDecorationKey(const DomainRow &row) const override { return enumName(row.record.state); }
};

} // namespace areacliente
