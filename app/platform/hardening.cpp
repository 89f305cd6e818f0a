// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/hardening.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace areacliente {

bool processHardening()
{
    bool granted = true;
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    granted = setrlimit(RLIMIT_CORE, &none) == 0;
#endif
#ifdef Q_OS_LINUX
    granted = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && granted;
#endif
    return granted;
}

} // namespace areacliente
