// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/subscription.h"
#include "models/quantity.h"
#include "models/rowmodelbase.h"

namespace areacliente {

/// "Hosting"
[[nodiscard]] QString labelOf(ProductFamily family);
/// "Yearly"
[[nodiscard]] QString labelOf(BillingPeriod period);
/// "Active"
[[nodiscard]] QString labelOf(SubscriptionState state);
/// The name of a measured resource or metric ("disk": "Disk space"); one that this version does not know is shown as it
/// is.
[[nodiscard]] QString resourceLabel(const QString &name);
/// "3,5 GB"; without a unit a plain number.
[[nodiscard]] QString quantityText(const Quantity &quantity);
/// "2,3 of 10 GB"
[[nodiscard]] QString shareText(const Share &share);
/// Rights of a panel user ("mail,files") as words.
[[nodiscard]] QString panelRightsText(const QString &rights);
/// Whether a plan can still be ordered.
[[nodiscard]] QString offerText(bool isOffered);
/// "119,40 € a year"
[[nodiscard]] QString priceText(const Money &price, BillingPeriod period);

/// "March 2026", as a heading.
[[nodiscard]] QString monthText(QDate month);
/// A date, and how many days are left to it where they are few: "5 mar 2026 · in 3 days".
[[nodiscard]] QString dueText(QDate date, QDate today);

/// The name of a field of a subscription and of what belongs to it.
[[nodiscard]] QString subscriptionFieldLabel(QStringView field);
/// The words of the models of this aggregate.
[[nodiscard]] ModelText subscriptionModelText();

} // namespace areacliente
