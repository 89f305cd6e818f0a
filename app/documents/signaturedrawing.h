// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/pagecomposer.h"
#include "app/domain/datachangerequest.h"

namespace areacliente {

/// A signature ready to be set into a box of any size.
class SignatureDrawing
{
public:
    SignatureDrawing() = default;
    explicit SignatureDrawing(QImage image);
    explicit SignatureDrawing(SignatureStrokes strokes);

    [[nodiscard]] bool isEmpty() const { return m_image.isNull() && m_strokes.strokes.isEmpty(); }
    /// Sets it as large as fits within `box`, in the middle, its shape kept.
    void putInto(PageComposer &page, const QRectF &box) const;

private:
    void putStrokes(PageComposer &page, const QRectF &box) const;

    QImage m_image;
    SignatureStrokes m_strokes;
    QRectF m_bounds; ///< of the strokes, in the pad's units
};

/// Errors: Validation in "signature.data" for a picture that cannot be read or is too large.
[[nodiscard]] Result<SignatureDrawing> drawSignature(const Signature &signature);

} // namespace areacliente
