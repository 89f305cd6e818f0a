// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pagedmodelbase.h"

#include <algorithm>
#include <limits>

namespace areacliente {

PagedModelBase::PagedModelBase(QObject *parent)
    : TableModelBase(parent)
    , m_pumpTimer(new QTimer(this))
{
    m_pumpTimer->setSingleShot(true);
    connect(m_pumpTimer, &QTimer::timeout, this, &PagedModelBase::pump);
}

void PagedModelBase::noteSeen(int row) const
{
    const int block = row / blockSize;
    if (m_recent.isEmpty() || m_recent.first() != block) {
        m_recent.removeOne(block);
        m_recent.prepend(block);
        if (m_recent.size() > maxBlocks)
            m_recent.removeLast();
    }
    if (m_firstSeen < 0)
        m_firstSeen = row;
    m_lastSeen = row;
    if (!m_pumpTimer->isActive())
        m_pumpTimer->start(0);
}

void PagedModelBase::resize(qint64 rows)
{
    const int wanted = static_cast<int>(std::clamp<qint64>(rows, 0, std::numeric_limits<int>::max()));
    if (wanted > m_rowCount) {
        beginInsertRows({}, m_rowCount, wanted - 1);
        m_rowCount = wanted;
        endInsertRows();
    } else if (wanted < m_rowCount) {
        beginRemoveRows({}, wanted, m_rowCount - 1);
        m_rowCount = wanted;
        endRemoveRows();
    }
}

void PagedModelBase::forgetRequests()
{
    m_requested.clear();
}

void PagedModelBase::requestFinished(int block)
{
    m_requested.removeOne(block);
    if (!m_pumpTimer->isActive())
        m_pumpTimer->start(0);
}

void PagedModelBase::pump()
{
    if (m_firstSeen >= 0) {
        if (m_firstSeen != m_previousFirstSeen)
            m_travellingDown = m_firstSeen > m_previousFirstSeen;
        m_previousFirstSeen = m_firstSeen;
        m_firstSeen = -1;
    }
    if (m_recent.isEmpty())
        return;
    // A screen touches two blocks at most; what was seen before that has been scrolled past.
    const QList<int> visible = m_recent.first(qMin(m_recent.size(), qsizetype{2}));
    bool complete = true;
    for (const int block : visible)
        complete = tryRequest(block) && complete;
    if (complete)
        tryRequest(blockAhead());
}

/// True when `block` needs no request (any more).
bool PagedModelBase::tryRequest(int block)
{
    if (block < 0 || block >= blockCount() || hasFreshBlock(block))
        return true;
    if (m_requested.contains(block) || m_requested.size() >= maxRequests)
        return false;
    m_requested.append(block);
    if (!requestBlock(block))
        m_requested.removeOne(block);
    return false;
}

} // namespace areacliente
