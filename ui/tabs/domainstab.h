// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/domainname.h"
#include "ui/tabs/tabpage.h"

class QListView;
class QStackedWidget;
class QTabWidget;

namespace areacliente {

class DomainDetail;
class DomainModel;
class EmptyState;
class ExpiryModel;
class FilterChoice;
class ListPane;
class SortFilterProxy;
class TableView;

/// The domains with their life cycle, DNS and certificates, and a calendar of what expires.
class DomainsTab : public TabPage
{
    Q_OBJECT

public:
    explicit DomainsTab(const TabContext &context, QWidget *parent = nullptr);

    bool showRecord(const QString &type, const Id &id) override;
    void focusFilter() override;

protected:
    void retranslate() override;

private:
    /// What one reading of the replica gives.
    struct Loaded {
        QList<DomainName> domains;
        QList<Certificate> certificates;
    };

    [[nodiscard]] QWidget *makeSplit();
    [[nodiscard]] QWidget *makeCalendar();
    void setUpTable();
    void connectSignals();
    void reload();
    void showLoaded(const Loaded &loaded);
    void applyFilters();
    void choose(const Id &id);
    void showChosen();
    void updateEmptyStates();
    [[nodiscard]] QDate today() const;
    template <class R>
    void showPart(const Id &id);

    QTabWidget *m_pages;
    DomainModel *m_model;
    SortFilterProxy *m_proxy;
    TableView *m_table;
    ListPane *m_list;
    FilterChoice *m_state;
    FilterChoice *m_renewal;
    DomainDetail *m_detail;
    ExpiryModel *m_expiries;
    QListView *m_calendar;
    EmptyState *m_calendarEmpty;
    QStackedWidget *m_calendarStack;
    Id m_chosen;
};

} // namespace areacliente
