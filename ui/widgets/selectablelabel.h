// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textlabel.h"

namespace areacliente {

/// Plain text of any length that can be selected and copied. QLabel lays out a document for that, which is most of what a page
/// full of such texts costs; this one has a document only once the pointer is over it.
class SelectableLabel : public TextLabel
{
    Q_OBJECT

public:
    using TextLabel::TextLabel;

    /// Like setText(); the same text changes nothing, so nothing is laid out anew.
    void showText(const QString &text);

protected:
    void enterEvent(QEnterEvent *event) override;
};

} // namespace areacliente
