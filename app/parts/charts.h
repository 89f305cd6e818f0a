// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace areacliente {

/// Columns, each of one colour or of several on top of each other.
class BarChart
{
public:
    /// What all columns have of one kind, lowest first in the stack.
    struct Series {
        QString name; ///< in the legend; empty: there is none
        QList<double> values;
    };
    struct Content {
        QList<Series> series;
        /// One label for every column, several wordings of them, the fullest first: the first that finds room is shown. Where
        /// none does, every second or third column has its label of the second wording.
        QList<QStringList> labels;
        QString unit; ///< at the axis; may be empty
    };
    struct Look {
        QColor background; ///< invalid: what lies behind shows through
        QColor text;
        QColor muted;
        QColor border;
        QFont font;
        QList<QColor> series; ///< in their order
    };

    virtual ~BarChart() = default;

    /// Belongs to its parent, and this object with it.
    [[nodiscard]] virtual QWidget &widget() = 0;
    virtual void setContent(const Content &content) = 0;
    virtual void setLook(const Look &look) = 0;
    /// What the tool tip says of a column's series, as plain text.
    virtual void setTips(std::function<QString(int series, int column)> tip) = 0;
};

/// What needs Qt Charts. The window's thread.
class Charts
{
public:
    static constexpr QLatin1String partName{"charts"};

    virtual ~Charts() = default;

    [[nodiscard]] virtual BarChart *makeBarChart(QWidget *parent) const = 0;
};

} // namespace areacliente

Q_DECLARE_INTERFACE(areacliente::Charts, "es.areacliente.Charts/" AREACLIENTE_VERSION)
