// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QObject>

class QDBusVariant;

namespace areacliente {

/// What the system prefers, as far as it is known without waiting.
[[nodiscard]] Scheme systemSchemeNow();

/// Watches the system's preference. Reports it once it is known, and at every change.
class SystemSchemeWatcher : public QObject
{
    Q_OBJECT

public:
    explicit SystemSchemeWatcher(QObject *parent = nullptr);

Q_SIGNALS:
    void schemeReported(areacliente::Scheme scheme);

#if defined(Q_OS_LINUX)
private Q_SLOTS:
    void portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void report(const QVariant &value);
#endif
};

} // namespace areacliente
