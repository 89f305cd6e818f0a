// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminalprogress.h"

#include <QLocale>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

bool isErrorATerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(fileno(stderr)) != 0;
#endif
}

} // namespace

TerminalProgress::TerminalProgress()
    : m_isTerminal(isErrorATerminal())
{
}

BundleProgress TerminalProgress::reporter()
{
    return [this](qint64 done, qint64 total) {
        const int percent = total > 0 ? static_cast<int>(std::min(done, total) * 100 / total) : -1;
        if (m_isTerminal && percent > m_shown) {
            m_shown = percent;
            std::fputs((u'\r' + QLocale().toString(percent) + u" %"_s).toLocal8Bit().constData(), stderr);
            std::fflush(stderr);
        }
        return true;
    };
}

void TerminalProgress::erase()
{
    if (m_shown >= 0)
        std::fputs("\r     \r", stderr);
    m_shown = -1;
}

} // namespace areacliente
