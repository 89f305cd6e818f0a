// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include <QAbstractTableModel>

#include <functional>

namespace areacliente {

/// What a model cannot know because it depends on the user's language; ui supplies it.
struct ModelText {
    /// The title of the column with this id.
    std::function<QString(QLatin1String columnId)> header;
    /// The words for a value of that column: a date, an amount, a state. Text that needs no words is returned as it is.
    std::function<QString(QLatin1String columnId, const QVariant &value)> display;
    /// What an unloaded cell shows.
    QString placeholder = QStringLiteral("…");
};

/// The part of the table models that does not depend on the row type.
class TableModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Sets the words and shows every cell and title again: also the way to follow a change of language.
    void setText(ModelText text);

    [[nodiscard]] virtual QLatin1String columnId(int column) const = 0;
    /// The column with this id, or -1.
    [[nodiscard]] int columnOf(QStringView id) const;

    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    QHash<int, QByteArray> roleNames() const final;

protected:
    [[nodiscard]] virtual Qt::Alignment columnAlignment(int column) const = 0;
    [[nodiscard]] const ModelText &text() const { return m_text; }
    /// The display of `value` by the ModelText, or the plain value without one.
    [[nodiscard]] QVariant displayOf(QLatin1String columnId, const QVariant &value) const;

private:
    ModelText m_text;
};

} // namespace areacliente
