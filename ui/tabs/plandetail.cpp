// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/plandetail.h"

#include "ui/labels/subscriptionlabels.h"
#include "ui/widgets/emptystate.h"

namespace areacliente {

using namespace Qt::StringLiterals;

QList<FieldValue> planFields(const Product &plan)
{
    QList<FieldValue> fields;
    const auto add = [&fields](const QString &key, const QString &value) {
        fields.append({.key = u"plan_"_s + key, .label = subscriptionFieldLabel(key), .value = value});
    };
    const auto addIncluded = [&add](const QString &key, int amount, const QString &unit) {
        if (amount > 0) // otherwise it does not apply
            add(key, quantityText({amount, unit}));
    };
    if (!plan.description.isEmpty())
        add(u"description"_s, plan.description);
    add(u"price"_s, PlanDetail::tr("%1, without tax").arg(priceText(plan.price, plan.period)));
    addIncluded(u"disk_gb"_s, plan.diskGb, u"GB"_s);
    addIncluded(u"mailboxes"_s, plan.mailboxes, {});
    addIncluded(u"databases"_s, plan.databases, {});
    addIncluded(u"transfer_gb"_s, plan.transferGb, u"GB"_s);
    add(u"code"_s, plan.code);
    add(u"is_offered"_s, offerText(plan.isOffered));
    return fields;
}

PlanDetail::PlanDetail(QWidget *parent)
    : DetailPane(parent)
    , m_fields(addFieldSection({}))
{
    setObjectName(u"planDetail"_s);
    retranslate();
}

void PlanDetail::showPlan(const Product &plan)
{
    setTitle(plan.name, labelOf(plan.family));
    setStatus(plan.isOffered ? u"ok" : u"suspended", offerText(plan.isOffered));
    m_fields->setFields(planFields(plan));
}

void PlanDetail::retranslate()
{
    emptyState()->setContent(u"subscriptions"_s, tr("No plan chosen"),
                             tr("Choose a plan to see what it includes and what it costs."));
}

} // namespace areacliente
