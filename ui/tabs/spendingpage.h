// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ledgerquery.h"
#include "ui/tabs/tabpage.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace areacliente {

class Banner;
class SpendingChart;
class SpendingModel;
class TableView;

/// What the account spends on what: the last twelve months, year by year, and what the renewals of the next twelve months
/// will cost. As a chart or as a table.
class SpendingPage : public QWidget
{
    Q_OBJECT

public:
    explicit SpendingPage(const TabContext &context, QWidget *parent = nullptr);

    void focusFilter();
    void retranslate();

private:
    enum class View { LastMonths, Years, Forecast };

    [[nodiscard]] QLayout *makeHeader();
    [[nodiscard]] View view() const;
    void setUpTable();
    void reload();
    void readMonths();
    void readYears();
    void readYear(QList<int> years, QList<Spending> sofar, quint64 round);
    void readForecast();
    void show(const QList<Spending> &spending, bool isYearly, QDate from, QDate to);
    void report(const Error &error);
    void updateTexts();

    TabContext m_context;
    QComboBox *m_view;
    QPushButton *m_asChart;
    QPushButton *m_asTable;
    QLabel *m_summary;
    QLabel *m_note;
    Banner *m_banner;
    QStackedWidget *m_stack;
    SpendingChart *m_chart;
    SpendingModel *m_model;
    TableView *m_table;
    quint64 m_round = 0; ///< of readings; an older one's results are dropped
};

} // namespace areacliente
