// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/expirymodel.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsAhead = 12;

QList<Column<ExpiryRow>> expiryColumns()
{
    return {
        {.id = "name"_L1, .sortValue = [](const ExpiryRow &row) { return QVariant(row.name); }},
        {.id = "date"_L1, .sortValue = [](const ExpiryRow &row) { return QVariant(row.date); }},
        {.id = "type"_L1, .sortValue = [](const ExpiryRow &row) { return QVariant(row.type); }},
        {.id = "renews_itself"_L1, .sortValue = [](const ExpiryRow &row) { return QVariant(row.renewsItself); }},
    };
}

bool isGivenUp(DomainState state)
{
    return state == DomainState::Deleted || state == DomainState::TransferredAway
           || state == DomainState::PendingDelete;
}

bool counts(CertificateState state)
{
    return state == CertificateState::Valid || state == CertificateState::ExpiringSoon;
}

QDate monthOf(QDate date)
{
    return {date.year(), date.month(), 1};
}

} // namespace

ExpiryModel::ExpiryModel(QObject *parent)
    : RowModel(expiryColumns(), parent)
{
}

void ExpiryModel::setContents(const QList<DomainName> &domains, const QList<Certificate> &certificates, QDate today)
{
    const auto isWithin = [today](const std::optional<QDate> &date) {
        return date && *date >= today && *date < today.addMonths(monthsAhead);
    };
    QList<ExpiryRow> lines;
    for (const DomainName &domain : domains) {
        const bool isRedemption = domain.state == DomainState::Redemption;
        const std::optional<QDate> &date = isRedemption ? domain.redemptionEndsOn : domain.expiresOn;
        if (isWithin(date) && !isGivenUp(domain.state))
            lines.append({.date = *date,
                          .type = QLatin1String(DomainName::typeName),
                          .id = domain.id,
                          .domainId = domain.id,
                          .name = domain.name,
                          .renewsItself = domain.autoRenew && !isRedemption,
                          .isRedemption = isRedemption});
    }
    for (const Certificate &certificate : certificates) {
        if (isWithin(certificate.validUntil) && counts(certificate.state))
            lines.append({.date = *certificate.validUntil,
                          .type = QLatin1String(Certificate::typeName),
                          .id = certificate.id,
                          .domainId = certificate.domainId,
                          .name = certificate.commonName,
                          .renewsItself = certificate.autoRenew});
    }
    std::ranges::sort(lines, {}, [](const ExpiryRow &row) { return std::tuple(row.date, row.name, row.id); });
    QList<ExpiryRow> rows;
    for (const ExpiryRow &line : std::as_const(lines)) {
        const QDate month = monthOf(line.date);
        if (rows.isEmpty() || monthOf(rows.constLast().date) != month) {
            const auto count = std::ranges::count_if(lines, [month](const ExpiryRow &row) {
                return monthOf(row.date) == month;
            });
            rows.append({.date = month, .isHeading = true, .count = static_cast<int>(count)});
        }
        rows.append(line);
    }
    setRows(std::move(rows));
}

Qt::ItemFlags ExpiryModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && row(index.row()).isHeading)
        return Qt::ItemNeverHasChildren;
    return RowModel::flags(index);
}

QString ExpiryModel::rowId(const ExpiryRow &row) const
{
    return row.isHeading ? row.date.toString(u"'month/'yyyy-MM"_s) : row.id;
}

QString ExpiryModel::rowDecorationKey(const ExpiryRow &row) const
{
    if (row.isHeading)
        return {};
    return row.type == QLatin1String(DomainName::typeName) ? u"domain"_s : u"certificate"_s;
}

QString ExpiryModel::rowSpokenText(const ExpiryRow &row) const
{
    const auto words = [this](QLatin1String column, const QVariant &value) {
        return displayOf(column, value).toString();
    };
    if (row.isHeading)
        return words("month"_L1, row.date);
    const QString what = row.isRedemption ? words("is_redemption"_L1, true)
                                          : words("renews_itself"_L1, row.renewsItself);
    return QStringList{row.name, words("type"_L1, row.type), words("date"_L1, row.date), what}.join(u", "_s);
}

} // namespace areacliente
