// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

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

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *label;
        QWidget *value;
    };

    void rebuild();
    void updateValues();
    void updateLook();
    [[nodiscard]] QWidget *makeValue(const FieldValue &field);

    QGridLayout *m_grid;
    QList<FieldValue> m_fields;
    QList<Row> m_rows;
};

} // namespace areacliente
