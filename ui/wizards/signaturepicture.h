// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/datachangerequest.h"

namespace areacliente {

namespace picturelimits {
inline constexpr qint64 fileBytes = 25LL << 20;
inline constexpr int side = 12'000;
} // namespace picturelimits

/// The signature in a photo or scan, PNG or JPEG: the paper around it cut off and made transparent, whatever its shade, and small
/// enough for a request. For a thread other than the window's.
/// Errors: Storage, NotFound (the file); Validation with TooLong (bytes), OutOfRange (dots), Format (no PNG or JPEG), Required (an
/// empty sheet).
[[nodiscard]] Result<SignatureImage> readSignaturePicture(const QString &path);

/// The same for a picture that is already there. Errors: Validation with Required, TooLong.
[[nodiscard]] Result<SignatureImage> signatureFrom(const QImage &picture);

} // namespace areacliente
