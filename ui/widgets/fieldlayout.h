// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFormLayout>

class QLabel;

namespace areacliente {

/// Labels and inputs, one under the other. A label stands level with the first line of its input, which it also names for screen readers.
class FieldLayout : public QFormLayout
{
    Q_OBJECT

public:
    explicit FieldLayout(QWidget *parent = nullptr);

    /// Adds a row; `label` may have a mnemonic. The label is given back so that its text can follow the language (see setFieldLabel).
    QLabel *addField(const QString &label, QWidget *field);
};

/// Sets the text of a label from FieldLayout::addField and the accessible name of its field.
void setFieldLabel(QLabel *label, const QString &text);

} // namespace areacliente
