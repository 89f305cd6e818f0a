// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace areacliente {

/// Where views keep what the user arranged: columns, sort order, sizes. Keys are object names.
class ViewStateStore
{
public:
    virtual ~ViewStateStore() = default;
    /// Empty when nothing was kept.
    [[nodiscard]] virtual QByteArray viewState(const QString &key) const = 0;
    virtual void setViewState(const QString &key, const QByteArray &state) = 0;
};

} // namespace areacliente
