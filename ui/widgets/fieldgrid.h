// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace areacliente {

/// One labelled value. `key` is stable and becomes the value's object name.
struct FieldValue {
    QString key;
    QString label;
    QString value;
    QString status{}; ///< a decoration key: shows the value as a chip
    bool copyable = false; ///< offers a copy button beside the value
};

/// Labels and values in two columns. Values are selectable plain text; an empty value shows a dash.
class FieldGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGrid(QWidget *parent = nullptr);

    /// Shows these fields; when only the values changed, focus and selection stay.
    void setFields(const QList<FieldValue> &fields);
    /// Everything as lines "label<TAB>value".
    [[nodiscard]] QString asText() const;

private:
    void rebuild();
    void updateValues();
    [[nodiscard]] QWidget *makeValue(const FieldValue &field);

    QGridLayout *m_grid;
    QList<FieldValue> m_fields;
    QList<QWidget *> m_values;
};

} // namespace areacliente
