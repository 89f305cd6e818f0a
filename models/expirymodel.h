// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/domainname.h"
#include "models/rowmodel.h"

namespace areacliente {

/// A line of the expiry calendar: a domain or a certificate that comes to its end, or the heading of a month.
struct ExpiryRow {
    QDate date; ///< of a heading the first day of its month
    bool isHeading = false;
    int count = 0;  ///< of a heading: the lines under it
    QString type{}; ///< type name of the record
    Id id{};
    Id domainId{};
    QString name{};
    bool renewsItself = false;
    bool isRedemption = false; ///< the date is the last on which the domain can be recovered

    friend bool operator==(const ExpiryRow &, const ExpiryRow &) = default;
};

/// What expires within the twelve months from a day on, by month. Headings cannot be selected.
class ExpiryModel : public RowModel<ExpiryRow>
{
    Q_OBJECT

public:
    explicit ExpiryModel(QObject *parent = nullptr);

    /// A domain in redemption stands at the end of that. Domains that are given up and certificates that no longer
    /// count are left out.
    void setContents(const QList<DomainName> &domains, const QList<Certificate> &certificates, QDate today);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    [[nodiscard]] QString rowId(const ExpiryRow &row) const override;
    [[nodiscard]] QString rowDecorationKey(const ExpiryRow &row) const override;
    [[nodiscard]] QString rowSpokenText(const ExpiryRow &row) const override;
};

} // namespace areacliente
