// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QElapsedTimer>

#include <initializer_list>
#include <vector>

/// How every bench measures and reports: the product and its baseline in turns, in the same run, so that whatever else the
/// machine does falls on both; then the median of the ratios.
namespace areacliente::bench {

using Samples = std::vector<double>;

/// The value below which the fraction `part` (0 … 1) of the samples lies. Precondition: there are samples.
[[nodiscard]] double quantile(Samples samples, double part);
[[nodiscard]] inline double median(const Samples &samples)
{
    return quantile(samples, 0.5);
}

/// Seconds that `work()` takes.
template <class Work>
[[nodiscard]] double seconds(Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// Turns of the product and of the baseline.
struct Paired {
    Samples product;
    Samples baseline;

    /// product / baseline of every turn.
    [[nodiscard]] Samples ratios() const;
};

/// Runs both `rounds` times, each going first in every other round; both give what they measured.
template <class Product, class Baseline>
[[nodiscard]] Paired inTurns(int rounds, Product product, Baseline baseline)
{
    Paired paired;
    for (int round = 0; round < rounds; ++round) {
        if (round % 2 == 0)
            paired.product.push_back(product());
        paired.baseline.push_back(baseline());
        if (round % 2 == 1)
            paired.product.push_back(product());
    }
    return paired;
}

/// What a bench is to reach.
struct Target {
    enum class Kind { AtMost, AtLeast } kind = Kind::AtMost;
    double value = 0;
};

struct Figure {
    const char *name;
    double value;
};

/// Prints `bench NAME ratio R target <=T reached|missed figure=value …` on one line of standard output, and gives the exit
/// code of the program: 0 where the target is reached.
[[nodiscard]] int report(const char *name, double measured, Target target, std::initializer_list<Figure> figures,
                         const char *unit = "ratio");

/// Ends the program with a message where `result` is an error: a bench measures nothing else than success.
template <class T>
T required(Result<T> result, const char *what);

[[noreturn]] void giveUp(const char *what, const Error &error);

template <class T>
T required(Result<T> result, const char *what)
{
    if (!result)
        giveUp(what, result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace areacliente::bench
