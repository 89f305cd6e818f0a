// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/invoicearithmetic.h"

#include <QtNumeric>

#include <numeric>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 wholeBasisPoints = 10'000;
constexpr qint64 wholeThousandths = 1'000;

/// value × factor ÷ divisor, halves away from zero. Precondition: divisor > 0.
std::optional<qint64> scaled(qint64 value, qint64 factor, qint64 divisor)
{
    const qint64 common = std::gcd(factor, divisor);
    if (common > 0) {
        factor /= common;
        divisor /= common;
    }
    qint64 product = 0;
    if (qMulOverflow(value, factor, &product))
        return std::nullopt;
    const qint64 rest = product % divisor;
    const bool away = (rest < 0 ? -rest : rest) >= divisor - (rest < 0 ? -rest : rest);
    return product / divisor + (away ? (product < 0 ? -1 : 1) : 0);
}

class Sums
{
public:
    explicit Sums(QString currency)
        : m_currency(std::move(currency))
    {
    }

    void expect(InvoiceSum sum, const Money &found, std::optional<qint64> expected, int place = -1)
    {
        if (found.currency != m_currency)
            m_mismatches.append({InvoiceSum::Currency, place, found, money(found.minor)});
        if (!expected)
            m_mismatches.append({InvoiceSum::Overflow, place, found, money(0)});
        else if (found.minor != *expected)
            m_mismatches.append({sum, place, found, money(*expected)});
    }
    void report(InvoiceSum sum, const Money &found, qint64 expected)
    {
        m_mismatches.append({sum, -1, found, money(expected)});
    }
    void checkLines(const QList<InvoiceLine> &lines, const QList<TaxLine> &taxes);
    void checkTotals(const Money &net, const Money &tax, const Money &total, const QList<InvoiceLine> &lines,
                     const QList<TaxLine> &taxes);
    [[nodiscard]] QList<InvoiceMismatch> take() && { return std::move(m_mismatches); }

private:
    [[nodiscard]] Money money(qint64 minor) const { return {minor, m_currency}; }

    QString m_currency;
    QList<InvoiceMismatch> m_mismatches;
};

template <class Records, class Amount>
std::optional<qint64> sumOf(const Records &records, Amount amount)
{
    qint64 sum = 0;
    for (const auto &record : records) {
        if (qAddOverflow(sum, amount(record), &sum))
            return std::nullopt;
    }
    return sum;
}

std::optional<qint64> baseOf(const TaxLine &tax, const QList<InvoiceLine> &lines)
{
    return sumOf(lines, [&](const InvoiceLine &line) {
        return isWithholding(tax) || line.taxBasisPoints == tax.basisPoints ? line.amount.minor : 0;
    });
}

std::optional<qint64> amountOf(const TaxLine &tax)
{
    const auto amount = taxAmount(tax.base.minor, tax.basisPoints);
    return amount && isWithholding(tax) ? -*amount : amount;
}

void Sums::checkLines(const QList<InvoiceLine> &lines, const QList<TaxLine> &taxes)
{
    for (qsizetype i = 0; i < lines.size(); ++i)
        expect(InvoiceSum::LineAmount, lines[i].amount, lineAmount(lines[i]), static_cast<int>(i));
    for (qsizetype i = 0; i < taxes.size(); ++i) {
        expect(InvoiceSum::TaxBase, taxes[i].base, baseOf(taxes[i], lines), static_cast<int>(i));
        expect(InvoiceSum::TaxAmount, taxes[i].amount, amountOf(taxes[i]), static_cast<int>(i));
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto matches = [&](const TaxLine &tax) {
            return !isWithholding(tax) && tax.basisPoints == lines[i].taxBasisPoints;
        };
        if (lines[i].taxBasisPoints != 0 && std::ranges::none_of(taxes, matches))
            m_mismatches.append({InvoiceSum::MissingTax, static_cast<int>(i), money(0), lines[i].amount});
    }
}

void Sums::checkTotals(const Money &net, const Money &tax, const Money &total, const QList<InvoiceLine> &lines,
                       const QList<TaxLine> &taxes)
{
    expect(InvoiceSum::Net, net, sumOf(lines, [](const InvoiceLine &line) { return line.amount.minor; }));
    expect(InvoiceSum::Tax, tax, sumOf(taxes, [](const TaxLine &line) { return line.amount.minor; }));
    expect(InvoiceSum::Total, total, sumOf(std::array{net.minor, tax.minor}, [](qint64 minor) { return minor; }));
}

} // namespace

std::optional<qint64> lineAmount(const InvoiceLine &line)
{
    // Undiscounted first, unrounded: thousandths of a minor unit, times ten thousand where there is a discount.
    qint64 gross = 0;
    if (qMulOverflow(line.quantityThousandths, line.unitPrice.minor, &gross))
        return std::nullopt;
    return scaled(gross, wholeBasisPoints - line.discountBasisPoints, wholeThousandths * wholeBasisPoints);
}

std::optional<qint64> taxAmount(qint64 base, int basisPoints)
{
    return scaled(base, basisPoints, wholeBasisPoints);
}

bool isWithholding(const TaxLine &tax)
{
    return tax.name.compare(u"IRPF"_s, Qt::CaseInsensitive) == 0;
}

Money outstanding(const Invoice &invoice)
{
    return {invoice.total.minor - invoice.paid.minor - invoice.credited.minor, invoice.total.currency};
}

QList<InvoiceMismatch> checkInvoice(const Invoice &invoice, const InvoiceParts &parts)
{
    Sums sums(invoice.total.currency);
    sums.checkLines(parts.lines, parts.taxes);
    sums.checkTotals(invoice.net, invoice.tax, invoice.total, parts.lines, parts.taxes);
    sums.expect(InvoiceSum::Paid, invoice.paid, sumOf(parts.payments, [](const Payment &payment) {
        return payment.state == PaymentState::Settled ? payment.amount.minor : 0;
    }));
    sums.expect(InvoiceSum::Credited, invoice.credited,
                sumOf(parts.creditNotes, [](const CreditNote &note) { return note.total.minor; }));
    if (invoice.state == InvoiceState::Paid && outstanding(invoice).minor > 0)
        sums.report(InvoiceSum::State, invoice.paid, invoice.total.minor - invoice.credited.minor);
    return std::move(sums).take();
}

QList<InvoiceMismatch> checkCreditNote(const CreditNote &note, const QList<InvoiceLine> &lines,
                                       const QList<TaxLine> &taxes)
{
    Sums sums(note.total.currency);
    sums.checkLines(lines, taxes);
    sums.checkTotals(note.net, note.tax, note.total, lines, taxes);
    return std::move(sums).take();
}

} // namespace areacliente
