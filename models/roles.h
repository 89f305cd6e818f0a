// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace areacliente {

/// What every model of the program answers besides Qt's own roles.
enum ModelRole : int {
    SortRole = Qt::UserRole + 1, ///< the underlying value; sorting and exporting never parse displayed text
    RowIdRole,                   ///< QString: the id of the row's record; empty while the row is being loaded
    StateRole,                   ///< RowState
    DecorationKeyRole, ///< QString: the name of an icon or of a status; ui turns it into a picture and a colour
    SubtitleRole,      ///< QString: the second line of a two-line list
    LoadedRole,        ///< bool: false for a placeholder of a row that has not arrived yet
    ColumnIdRole,      ///< header data: QString, the column's stable id
};

/// Where a row stands between this desktop and the provider.
enum class RowState {
    Normal,
    Pending, ///< changed here, not yet accepted by the provider
    Refused, ///< the provider refused the change
    Flagged, ///< something about the row does not add up
};

} // namespace areacliente

Q_DECLARE_METATYPE(areacliente::RowState)
