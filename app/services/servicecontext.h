// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policy/policy.h"
#include "app/store/recordstore.h"

#include <QDateTime>

namespace areacliente {

/// What every service works with. The same services run on a replica and on an authority: the store decides what is
/// recorded with each write.
struct ServiceContext {
    RecordStore &store;
    const Policy &policy;
    Actor actor;
    QDateTime now; ///< UTC
};

} // namespace areacliente
