// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/formlayout.h"
#include "tests/bench/measure.h"
#include "tests/bench/plainpdf.h"
#include "tests/support/requests.h"

#include <QGuiApplication>

/// The data-change form of an organisation, from the request on, against QPdfWriter drawing the same text.
namespace areacliente::bench {
namespace {

constexpr int rounds = 40;

int run()
{
    const DataChangeRequest request = completeRequest();
    const FormOptions options{.createdAt = QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC),
                              .documentId = QStringLiteral("0195f3a1-7c11-7abc-8def-1234567890ab")};
    const auto plain = plainPages(required(layOutDataChangeForm(normalised(request), options), "lay the form out"));
    const Paired times = inTurns(rounds, [&] {
        return seconds([&] { required(renderDataChangeForm(request, options), "render the form"); });
    }, [&] { return seconds([&] { std::ignore = drawPlain(plain); }); });
    return report("datachangeform", median(times.ratios()), {Target::Kind::AtMost, 1.5},
                  {{"rounds", double{rounds}},
                   {"median_ms", median(times.product) * 1e3},
                   {"baseline_median_ms", median(times.baseline) * 1e3}});
}

} // namespace
} // namespace areacliente::bench

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    return areacliente::bench::run();
}
