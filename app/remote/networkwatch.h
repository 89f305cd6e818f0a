// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace areacliente {

/// Tells when the network can be reached again after it could not. Where the system does not say, it stays silent.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins to listen; nothing is loaded before.
    void start();

Q_SIGNALS:
    void cameBack();

private:
    bool m_wasAway = false;
};

} // namespace areacliente
