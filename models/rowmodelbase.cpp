// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowmodelbase.h"

namespace areacliente {

void TableModelBase::setText(ModelText text)
{
    m_text = std::move(text);
    const int columns = columnCount({});
    if (columns == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    const int rows = rowCount({});
    if (rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columns - 1), {Qt::DisplayRole});
}

int TableModelBase::columnOf(QStringView id) const
{
    for (int column = 0; column < columnCount({}); ++column) {
        if (columnId(column) == id)
            return column;
    }
    return -1;
}

QVariant TableModelBase::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount({}))
        return {};
    switch (role) {
    case Qt::DisplayRole: return m_text.header ? m_text.header(columnId(section)) : QString(columnId(section));
    case Qt::TextAlignmentRole: return QVariant::fromValue(columnAlignment(section));
    case ColumnIdRole: return QString(columnId(section));
    default: return {};
    }
}

QHash<int, QByteArray> TableModelBase::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{SortRole, "sort"},
                  {RowIdRole, "rowId"},
                  {StateRole, "state"},
                  {DecorationKeyRole, "decorationKey"},
                  {SubtitleRole, "subtitle"},
                  {LoadedRole, "loaded"},
                  {ColumnIdRole, "columnId"}});
    return names;
}

QVariant TableModelBase::displayOf(QLatin1String columnId, const QVariant &value) const
{
    return m_text.display ? QVariant(m_text.display(columnId, value)) : value;
}

} // namespace areacliente
