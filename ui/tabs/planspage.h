// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tabs/tabpage.h"

namespace areacliente {

class FilterChoice;
class ListPane;
class PlanDetail;
class ProductModel;
class SortFilterProxy;
class TableView;

/// The plans that the provider offers, and those that it once offered and somebody still has.
class PlansPage : public QWidget
{
    Q_OBJECT

public:
    explicit PlansPage(const TabContext &context, QWidget *parent = nullptr);

    /// Chooses a plan, now or as soon as it is read.
    void showPlan(const Id &id);
    void focusFilter();
    void retranslate();

private:
    void setUpTable();
    void reload();
    void applyFilters();
    void showChosen();

    TabContext m_context;
    ProductModel *m_model;
    SortFilterProxy *m_proxy;
    TableView *m_table;
    ListPane *m_list;
    FilterChoice *m_family;
    FilterChoice *m_offer;
    PlanDetail *m_detail;
    Id m_chosen;
};

} // namespace areacliente
