// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/outboxentry.h"

#include <QDialog>

namespace areacliente {

/// Asks before signing out, or signing in as another contact, removes what is kept here; and lists what would be lost with it:
/// changes that were not sent, and drafts.
class SignOutDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Occasion { SignOut, AnotherContact };

    SignOutDialog(const QList<OutboxEntry> &unsettled, int drafts, QWidget *parent = nullptr,
                  Occasion occasion = Occasion::SignOut);

    /// What would be lost, one line each.
    [[nodiscard]] static QStringList losses(const QList<OutboxEntry> &unsettled, int drafts);
};

} // namespace areacliente
