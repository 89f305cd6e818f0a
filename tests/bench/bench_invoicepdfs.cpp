// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/billlayout.h"
#include "app/documents/invoicepdf.h"
#include "tests/bench/measure.h"
#include "tests/bench/plainpdf.h"
#include "tests/bench/samplepages.h"

#include <QGuiApplication>
#include <QHash>

/// A thousand invoices of the sample account as PDF, from their records on, against QPdfWriter drawing the same text.
namespace areacliente::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int invoices = 1'000;
constexpr int rounds = 10;

QList<InvoiceDocument> sampleInvoices()
{
    QHash<Id, InvoiceDocument> documents;
    Account account;
    QStringList order;
    const auto takeOne = [&]<class R>(const R &record) {
        if constexpr (std::is_same_v<R, Account>) {
            account = record;
        } else if constexpr (std::is_same_v<R, Invoice>) {
            order.append(record.id);
            documents[record.id].invoice = record;
        } else if constexpr (std::is_same_v<R, InvoiceLine> || std::is_same_v<R, TaxLine>
                             || std::is_same_v<R, Payment>) {
            InvoiceDocument &document = documents[record.invoiceId];
            if constexpr (std::is_same_v<R, InvoiceLine>)
                document.lines.append(record);
            else if constexpr (std::is_same_v<R, TaxLine>)
                document.taxes.append(record);
            else
                document.payments.append(record);
        }
    };
    const SampleOptions options = sampleOptions(invoices);
    required(generateSample(options,
                            [&](const AnyRecord &record) -> Result<void> {
        std::visit(takeOne, record);
        return {};
    }),
             "make the sample account");
    QList<InvoiceDocument> result;
    for (const QString &id : order) {
        InvoiceDocument &document = documents[id];
        document.issuer = {u"Alojamientos del Sur, S.L."_s, u"B92345674"_s, u"Calle Larios, 10\n29005 Málaga"_s,
                           u"facturas@alojamientos.example"_s,
                           u"Registro Mercantil de Málaga, tomo 1234, hoja MA-7890"_s};
        document.account = account;
        result.append(document);
    }
    return result;
}

int run()
{
    const QList<InvoiceDocument> documents = sampleInvoices();
    std::vector<std::vector<PlainPage>> plain;
    for (const InvoiceDocument &document : documents)
        plain.push_back(plainPages(layOutInvoice(document)));
    Paired sums;
    double bytes = 0;
    double plainBytes = 0;
    for (int round = 0; round < rounds; ++round) {
        double product = 0;
        double baseline = 0;
        bytes = plainBytes = 0;
        for (qsizetype i = 0; i < documents.size(); ++i) {
            product += seconds([&] {
                bytes += static_cast<double>(required(renderInvoice(documents[i]), "render an invoice").size());
            });
            baseline += seconds(
                [&] { plainBytes += static_cast<double>(drawPlain(plain[static_cast<std::size_t>(i)]).size()); });
        }
        sums.product.push_back(product);
        sums.baseline.push_back(baseline);
    }
    const auto count = static_cast<double>(documents.size());
    return report("invoicepdfs", median(sums.ratios()), {Target::Kind::AtMost, 1.5},
                  {{"invoices", count},
                   {"seconds", median(sums.product)},
                   {"baseline_seconds", median(sums.baseline)},
                   {"kilobytes_each", bytes / count / 1024},
                   {"baseline_kilobytes_each", plainBytes / count / 1024}});
}

} // namespace
} // namespace areacliente::bench

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    return areacliente::bench::run();
}
