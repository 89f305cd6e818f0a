// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace areacliente::bench {

double quantile(Samples samples, double part)
{
    Q_ASSERT(!samples.empty());
    std::ranges::sort(samples);
    const double place = part * static_cast<double>(samples.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, samples.size() - 1);
    return samples[below] + (samples[above] - samples[below]) * (place - std::floor(place));
}

Samples Paired::ratios() const
{
    Samples ratios;
    for (std::size_t i = 0; i < product.size(); ++i)
        ratios.push_back(product[i] / baseline[i]);
    return ratios;
}

int report(const char *name, double measured, Target target, std::initializer_list<Figure> figures, const char *unit)
{
    const bool isMost = target.kind == Target::Kind::AtMost;
    const bool isReached = isMost ? measured <= target.value : measured >= target.value;
    std::printf("bench %s %s %.3f target %s%g %s", name, unit, measured, isMost ? "<=" : ">=", target.value,
                isReached ? "reached" : "missed");
    for (const Figure &figure : figures)
        std::printf(" %s=%.4g", figure.name, figure.value);
    std::printf("\n");
    std::fflush(stdout);
    return isReached ? EXIT_SUCCESS : EXIT_FAILURE;
}

void giveUp(const char *what, const Error &error)
{
    std::fprintf(stderr, "the bench cannot %s: error %d in \"%s\": %s\n", what, static_cast<int>(error.code),
                 qUtf8Printable(error.field), qUtf8Printable(error.detail));
    std::exit(2);
}

} // namespace areacliente::bench
