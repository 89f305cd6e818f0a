// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace areacliente {

namespace {

struct AttemptText {
    Q_DECLARE_TR_FUNCTIONS(AttemptText)
};

} // namespace

QString waitText(int seconds)
{
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    if (seconds < 2 * minute)
        return AttemptText::tr("%n seconds", nullptr, std::max(seconds, 1));
    if (seconds < 2 * hour)
        return AttemptText::tr("%n minutes", nullptr, (seconds + minute - 1) / minute);
    return AttemptText::tr("%n hours", nullptr, (seconds + hour - 1) / hour);
}

QString wrongCodeText()
{
    return AttemptText::tr("The code is not right. Each code can be used once: wait for the next one if it was.");
}

} // namespace areacliente
