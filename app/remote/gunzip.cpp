// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/gunzip.h"

#include "app/remote/remoteerrors.h"
#include "app/wire/gzip.h"

namespace areacliente {

using namespace Qt::StringLiterals;

Result<QByteArray> gunzip(const QByteArray &compressed, qint64 limit)
{
    auto plain = gunzipped(compressed, limit);
    if (plain)
        return *std::move(plain);
    const bool isTooLarge = plain.error() == GunzipError::TooLarge;
    return fail(ErrorCode::Offline,
                isTooLarge ? u"a compressed answer larger than it may be"_s
                           : u"a compressed answer that is cut or damaged"_s,
                remotefield::answer);
}

} // namespace areacliente
