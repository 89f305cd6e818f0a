// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tabs/tabpage.h"

class QTabWidget;

namespace areacliente {

class FilterChoice;
class ListPane;
class PlansPage;
class SortFilterProxy;
class SubscriptionDetail;
class SubscriptionModel;
class TableView;

/// The services that the customer has contracted, each with its plan, its use and what belongs to it; and the plans
/// there are.
class SubscriptionsTab : public TabPage
{
    Q_OBJECT

public:
    explicit SubscriptionsTab(const TabContext &context, QWidget *parent = nullptr);

    bool showRecord(const QString &type, const Id &id) override;
    void focusFilter() override;

protected:
    void retranslate() override;

private:
    void setUpTable();
    void connectSignals();
    void reload();
    void applyFilters();
    void choose(const Id &id);
    void showChosen();
    [[nodiscard]] QDate today() const;
    template <class R>
    void showPart(const Id &id);

    QTabWidget *m_pages;
    SubscriptionModel *m_model;
    SortFilterProxy *m_proxy;
    TableView *m_table;
    ListPane *m_list;
    FilterChoice *m_family;
    FilterChoice *m_state;
    SubscriptionDetail *m_detail;
    PlansPage *m_plans;
    Id m_chosen;
};

} // namespace areacliente
