// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textfold.h"

#include <algorithm>

namespace areacliente {

QString foldedForSearch(const QString &text)
{
    const bool ascii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (ascii)
        return text.toLower();
    QString folded = text.normalized(QString::NormalizationForm_KD);
    folded.removeIf([](QChar c) { return c.isMark(); });
    return folded.toCaseFolded();
}

} // namespace areacliente
