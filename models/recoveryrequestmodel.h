// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "models/rowmodel.h"

namespace areacliente {

/// Recovery and data-change requests and how far they have come, the newest first.
class RecoveryRequestModel : public RowModel<RecoveryRequest>
{
    Q_OBJECT

public:
    explicit RecoveryRequestModel(QObject *parent = nullptr);

    void setRequests(QList<RecoveryRequest> requests);

protected:
    [[nodiscard]] QString rowDecorationKey(const RecoveryRequest &row) const override { return enumName(row.state); }
    [[nodiscard]] QString rowSubtitle(const RecoveryRequest &row) const override { return row.summary; }
};

} // namespace areacliente
