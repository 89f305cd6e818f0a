// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/keyedrows.h"
#include "app/sync/accountsession.h"

#include <QObject>

namespace areacliente {

class PagedModelBase;
class TableView;

/// Takes a table of any length to the row of a record, whether that row is loaded or not. Until it is there, the page is
/// not to take the table's present row for the user's choice: see isSeeking().
class RowSeeker : public QObject
{
    Q_OBJECT

public:
    using Finder
        = std::function<Result<QHash<QString, RowKey>>(const RecordStore &, const KeyedRows &, const QStringList &ids)>;

    /// All of them must outlive it.
    RowSeeker(AccountSession &session, TableView &table, PagedModelBase &model, QObject *parent);

    /// Goes to the record `id` of `rows`, which are those that the model shows or is about to show; stays where it is when
    /// they do not have it. `find` finds its key, on the replica's thread.
    void seek(const Id &id, const KeyedRows &rows, Finder find);
    [[nodiscard]] bool isSeeking() const { return !m_sought.isEmpty(); }

private:
    void goIfReady();
    void stop();

    AccountSession &m_session;
    TableView &m_table;
    PagedModelBase &m_model;
    Id m_sought;
    std::optional<qint64> m_row;
};

} // namespace areacliente
