// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recoveryrequestmodel.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QList<Column<RecoveryRequest>> requestColumns()
{
    return {{.id = "requested_at"_L1,
             .sortValue = [](const RecoveryRequest &request) { return QVariant(request.requestedAt); }},
            {.id = "kind"_L1,
             .sortValue = [](const RecoveryRequest &request) { return QVariant(QString(enumName(request.kind))); }},
            {.id = "state"_L1,
             .sortValue = [](const RecoveryRequest &request) { return QVariant(QString(enumName(request.state))); }},
            {.id = "summary"_L1, .sortValue = [](const RecoveryRequest &request) { return QVariant(request.summary); }},
            {.id = "requester_name"_L1,
             .sortValue = [](const RecoveryRequest &request) { return QVariant(request.requesterName); }}};
}

} // namespace

RecoveryRequestModel::RecoveryRequestModel(QObject *parent)
    : RowModel(requestColumns(), parent)
{
}

void RecoveryRequestModel::setRequests(QList<RecoveryRequest> requests)
{
    std::ranges::sort(requests, std::greater(),
                      [](const RecoveryRequest &request) { return std::tuple(request.requestedAt, request.id); });
    setRows(std::move(requests));
}

} // namespace areacliente
