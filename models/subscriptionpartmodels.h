// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/subscription.h"
#include "models/rowmodel.h"

/// What belongs to one subscription, each as a table.
namespace areacliente {

class DedicatedIpModel : public RowModel<DedicatedIp>
{
    Q_OBJECT

public:
    explicit DedicatedIpModel(QObject *parent = nullptr);
};

class ApplicationModel : public RowModel<Application>
{
    Q_OBJECT

public:
    explicit ApplicationModel(QObject *parent = nullptr);
};

class PanelUserModel : public RowModel<PanelUser>
{
    Q_OBJECT

public:
    explicit PanelUserModel(QObject *parent = nullptr);
};

class MailboxModel : public RowModel<Mailbox>
{
    Q_OBJECT

public:
    explicit MailboxModel(QObject *parent = nullptr);
};

/// The months of one metric of one subscription, newest first.
class UsageModel : public RowModel<UsageSample>
{
    Q_OBJECT

public:
    explicit UsageModel(QObject *parent = nullptr);
};

} // namespace areacliente
