// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/subscriptiondetail.h"

#include "models/subscriptionmodel.h"
#include "models/subscriptionpartmodels.h"
#include "ui/delegates/moneydelegate.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/format.h"
#include "ui/labels/subscriptionlabels.h"
#include "ui/tabs/plandetail.h"
#include "ui/tabs/usagehistory.h"
#include "ui/widgets/detailtable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/usagebars.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Adds the records of `R` that belong to the subscription to `into`; an error ends the reading.
template <RecordLike R>
Result<void> readOf(const RecordStore &store, const Id &subscriptionId, const QString &order, QList<R> &into)
{
    auto records = store.select<R>({u"subscription_id = ?"_s, {subscriptionId}, order});
    if (!records)
        return std::unexpected(records.error());
    into = std::move(*records);
    return {};
}

/// Where everything is switched on there is no need to say so on each line, unless the user wants it.
void showSwitches(DetailTable *table, const TableModelBase *model, bool isAllOn)
{
    if (!isAllOn || !table->hasChosenColumns())
        table->setColumnHidden(model->columnOf(u"is_enabled"), isAllOn);
}

} // namespace

SubscriptionDetail::SubscriptionDetail(AccountSession &session, ViewStateStore &viewState, QWidget *parent)
    : DetailPane(parent)
    , m_session(session)
    , m_viewState(viewState)
    , m_usage(new UsageBars(this))
    , m_history(new UsageHistory(this))
    , m_addressModel(new DedicatedIpModel(this))
    , m_applicationModel(new ApplicationModel(this))
    , m_userModel(new PanelUserModel(this))
    , m_mailboxModel(new MailboxModel(this))
{
    setObjectName(u"subscriptionDetail"_s);
    m_facts = addFieldSection({});
    addSection(u" "_s, m_usage);
    addSection(u" "_s, m_history);
    m_applications = addTable(u"subscriptionApplications"_s, m_applicationModel, u"name",
                              {u"name"_s, u"release"_s, u"update_available"_s});
    m_mailboxes = addTable(u"subscriptionMailboxes"_s, m_mailboxModel, u"address",
                           {u"address"_s, u"used"_s, u"is_enabled"_s});
    m_users = addTable(u"subscriptionPanelUsers"_s, m_userModel, u"rights", {u"login"_s, u"rights"_s, u"is_enabled"_s});
    m_addresses = addTable(u"subscriptionAddresses"_s, m_addressModel, u"reverse_name",
                           {u"address"_s, u"reverse_name"_s, u"price"_s});
    m_addresses->setItemDelegateForColumn(m_addressModel->columnOf(u"price"), new MoneyDelegate(m_addresses));
    m_applications->setItemDelegateForColumn(m_applicationModel->columnOf(u"update_available"),
                                             new StatusDelegate(m_applications));
    m_plan = addFieldSection(u" "_s);
    m_users->setItemDelegateForColumn(m_userModel->columnOf(u"is_enabled"), new StatusDelegate(m_users));
    m_mailboxes->setItemDelegateForColumn(m_mailboxModel->columnOf(u"is_enabled"), new StatusDelegate(m_mailboxes));
    showParts({});
    retranslate();
}

DetailTable *SubscriptionDetail::addTable(const QString &name, TableModelBase *model, QStringView stretched,
                                          const QStringList &columns)
{
    auto *table = new DetailTable(this);
    table->setModel(model);
    table->setInitialColumns(columns);
    table->setStretchColumn(stretched);
    table->rememberState(name, &m_viewState);
    addSection(u" "_s, table);
    return table;
}

void SubscriptionDetail::retranslate()
{
    setSectionTitle(m_plan, tr("The plan"));
    setSectionTitle(m_usage, tr("Use"));
    setSectionTitle(m_history, tr("Use over the last 13 months"));
    setSectionTitle(m_addresses, tr("Dedicated IP addresses"));
    setSectionTitle(m_applications, tr("Applications"));
    setSectionTitle(m_users, tr("Control-panel users"));
    setSectionTitle(m_mailboxes, tr("Mailboxes"));
    m_addresses->setAccessibleName(tr("Dedicated IP addresses"));
    m_applications->setAccessibleName(tr("Applications"));
    m_users->setAccessibleName(tr("Control-panel users"));
    m_mailboxes->setAccessibleName(tr("Mailboxes"));
    const ModelText text = subscriptionModelText();
    for (TableModelBase *model :
         {static_cast<TableModelBase *>(m_addressModel), static_cast<TableModelBase *>(m_applicationModel),
          static_cast<TableModelBase *>(m_userModel), static_cast<TableModelBase *>(m_mailboxModel)})
        model->setText(text);
    m_history->retranslate();
    emptyState()->setContent(u"subscriptions"_s, tr("No subscription chosen"),
                             tr("Choose a subscription to see its plan, its use and what belongs to it."));
    if (!m_shown.id.isEmpty())
        showSubscription(m_shown);
}

void SubscriptionDetail::showSubscription(const Subscription &subscription)
{
    const bool isOther = subscription.id != m_shown.id;
    m_shown = subscription;
    if (isOther)
        scrollTo(nullptr);
    setTitle(subscription.label, subscription.planName);
    setStatus(QString(enumName(subscription.state)), labelOf(subscription.state));
    showFacts();
    m_session.read(this, [subscription](const RecordStore &store) { return readParts(store, subscription); },
                   [this, id = subscription.id](const Result<Parts> &parts) {
        if (parts && id == m_shown.id)
            showParts(*parts);
    });
}

void SubscriptionDetail::showFacts()
{
    const Subscription &shown = m_shown;
    const QDate today = m_session.clock().now().toLocalTime().date();
    const auto field = [](const QString &key, const QString &value, const QString &status = {}) {
        return FieldValue{.key = key, .label = subscriptionFieldLabel(key), .value = value, .status = status};
    };
    QList<FieldValue> fields{field(u"family"_s, labelOf(shown.family)),
                             field(u"price"_s, tr("%1, without tax").arg(priceText(shown.price, shown.period)))};
    if (shown.renewsOn) {
        fields.append(field(u"renews_on"_s, dueText(*shown.renewsOn, today),
                            nearnessKey(shown.renewsOn, shown.autoRenew, today)));
        fields.append(field(u"auto_renew"_s, shown.autoRenew ? tr("Automatically") : tr("Only when you renew it")));
    }
    if (shown.endsOn)
        fields.append(field(u"ends_on"_s, dueText(*shown.endsOn, today), nearnessKey(shown.endsOn, false, today)));
    fields.append(field(u"started_on"_s, dateText(shown.startedOn)));
    const auto addCopyable = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            fields.append({.key = key, .label = subscriptionFieldLabel(key), .value = value, .copyable = true});
    };
    addCopyable(u"server"_s, shown.server);
    addCopyable(u"ip_address"_s, shown.ipAddress);
    m_facts->setFields(fields);
}

Result<SubscriptionDetail::Parts> SubscriptionDetail::readParts(const RecordStore &store,
                                                                const Subscription &subscription)
{
    Parts parts;
    const auto product = store.find<Product>(subscription.productId);
    if (!product)
        return std::unexpected(product.error());
    parts.product = *product;
    const Id &id = subscription.id;
    for (const Result<void> &read :
         {readOf(store, id, u"name"_s, parts.resources), readOf(store, id, u"address"_s, parts.addresses),
          readOf(store, id, u"name"_s, parts.applications), readOf(store, id, u"login"_s, parts.users),
          readOf(store, id, u"address"_s, parts.mailboxes), readOf(store, id, u"month"_s, parts.samples)}) {
        if (!read)
            return std::unexpected(read.error());
    }
    return parts;
}

void SubscriptionDetail::showParts(const Parts &parts)
{
    m_usage->setResources(parts.resources);
    m_history->setSamples(parts.samples);
    m_addressModel->setRows(parts.addresses);
    m_applicationModel->setRows(parts.applications);
    m_userModel->setRows(parts.users);
    m_mailboxModel->setRows(parts.mailboxes);
    showSwitches(m_users, m_userModel, std::ranges::all_of(parts.users, &PanelUser::isEnabled));
    showSwitches(m_mailboxes, m_mailboxModel, std::ranges::all_of(parts.mailboxes, &Mailbox::isEnabled));
    m_plan->setFields(parts.product ? planFields(*parts.product) : QList<FieldValue>());
    setSectionVisible(m_plan, parts.product.has_value());
    setSectionVisible(m_usage, !parts.resources.isEmpty());
    setSectionVisible(m_history, !parts.samples.isEmpty());
    setSectionVisible(m_addresses, !parts.addresses.isEmpty());
    setSectionVisible(m_applications, !parts.applications.isEmpty());
    setSectionVisible(m_users, !parts.users.isEmpty());
    setSectionVisible(m_mailboxes, !parts.mailboxes.isEmpty());
    revealWanted();
}

void SubscriptionDetail::reveal(const QString &type, const Id &id)
{
    m_wantedType = type;
    m_wantedId = id;
    revealWanted();
}

void SubscriptionDetail::revealWanted()
{
    QWidget *found = nullptr;
    if (m_wantedType == QLatin1String(Resource::typeName))
        found = m_usage->barOf(m_wantedId);
    else if (DetailTable *table = tableOf(m_wantedType); table && table->selectId(m_wantedId))
        found = table;
    if (!found)
        return;
    m_wantedType.clear();
    scrollTo(found);
}

DetailTable *SubscriptionDetail::tableOf(const QString &type) const
{
    if (type == QLatin1String(DedicatedIp::typeName))
        return m_addresses;
    if (type == QLatin1String(Application::typeName))
        return m_applications;
    if (type == QLatin1String(PanelUser::typeName))
        return m_users;
    return type == QLatin1String(Mailbox::typeName) ? m_mailboxes : nullptr;
}

} // namespace areacliente
