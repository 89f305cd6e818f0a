// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/rowseeker.h"

#include "models/pagedmodelbase.h"
#include "ui/widgets/tableview.h"

namespace areacliente {

RowSeeker::RowSeeker(AccountSession &session, TableView &table, PagedModelBase &model, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
    , m_model(model)
{
    connect(&m_model, &PagedModelBase::loaded, this, &RowSeeker::goIfReady);
    connect(&m_model, &PagedModelBase::failed, this, &RowSeeker::stop);
}

void RowSeeker::seek(const Id &id, const KeyedRows &rows, Finder find)
{
    m_sought = id;
    m_row.reset();
    m_session.read(this, [id, rows, find = std::move(find)](const RecordStore &store) -> Result<qint64> {
        const auto keys = find(store, rows, {id});
        const auto positions = keys ? positionsOf(store.database(), rows, *keys) : std::unexpected(keys.error());
        if (!positions)
            return std::unexpected(positions.error());
        return positions->value(id, -1);
    }, [this, id](const Result<qint64> &position) {
        if (id != m_sought)
            return; // somebody asked for another one
        if (!position || *position < 0) {
            stop();
            return;
        }
        m_row = *position;
        goIfReady();
    });
}

void RowSeeker::goIfReady()
{
    if (!m_row || m_model.isLoading())
        return;
    const QModelIndex index = m_model.index(static_cast<int>(*m_row), 0);
    stop();
    m_table.setCurrentIndex(index);
    m_table.scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void RowSeeker::stop()
{
    m_sought.clear();
    m_row.reset();
}

} // namespace areacliente
