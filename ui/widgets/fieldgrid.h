// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace areacliente {

/// One labelled value. `key` is stable and becomes the value's object name.
struct FieldValue {
    QString key;
    QString label;
    QString value;
    QString status{};      ///< a decoration key: shows the value as a chip
    bool copyable = false; ///< offers a copy button beside the value
};

/// Labels and values in two columns, or each value under its label where there is no room beside it. Values are selectable plain text; an empty value shows a dash.
class FieldGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGrid(QWidget *parent = nullptr);

    /// Shows these fields; what changes is texts as far as the widgets do, and where only values changed, focus and selection stay.
    void setFields(const QList<FieldValue> &fields);
    /// Each value stands under its label, whatever room there is: a pane whose records have values of very different
    /// length does not jump from one to the next.
    void setAlwaysStacked(bool stacked);
    /// Everything as lines "label<TAB>value".
    [[nodiscard]] QString asText() const;

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line {
        QLabel *label;
        QWidget *value;
        QToolButton *copy; ///< nullptr where the value is not copyable
    };

    void remakeLines(qsizetype first);
    void updateTexts();
    [[nodiscard]] Line makeLine(int number);
    [[nodiscard]] QWidget *makeValue(const FieldValue &field);
    [[nodiscard]] int widestValue() const;
    [[nodiscard]] int widestLabel() const;
    [[nodiscard]] int labelRoom() const;
    void place();

    QGridLayout *m_grid;
    QList<FieldValue> m_fields;
    QList<Line> m_lines;
    bool m_alwaysStacked = false;
    int m_labelRoom = 0; ///< width of the column of labels; 0: each stands above its value
};

} // namespace areacliente
