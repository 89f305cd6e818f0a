// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/samplepages.h"

/// The replicas of large sample accounts. Making one takes minutes, so they are kept between runs.
namespace areacliente::bench {

/// A data folder with the wholly synchronised replica of the sample account with this many invoices, in
/// AREACLIENTE_BENCH_DATA or the system's cache folder. It is made at the first call, and again when the schema or the
/// options have changed. Nothing in it may be changed by a bench.
[[nodiscard]] QString sampleDataFolder(int invoices);

/// The replica's file in such a folder.
[[nodiscard]] QString replicaIn(const QString &folder);

} // namespace areacliente::bench
