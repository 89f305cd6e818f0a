// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/balancemodel.h"
#include "ui/tabs/billingsources.h"
#include "ui/tabs/tabpage.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace areacliente {

class Banner;
class EmptyState;
class TableView;

/// The balance of the account, and every movement that made it.
class LedgerPage : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerPage(const TabContext &context, QWidget *parent = nullptr);

    void focusFilter();
    void retranslate();

Q_SIGNALS:
    void recordRequested(const QString &type, const areacliente::Id &id);

private:
    [[nodiscard]] QLayout *makeHeader();
    void setUpTable();
    void applyFilter();
    void readBalance();
    void showBalance(const QList<Money> &balance);
    void showLoaded(qint64 rows);
    void openCurrent();

    TabContext m_context;
    LedgerSource m_source;
    BalanceModel *m_model;
    QLabel *m_balanceTitle;
    QLabel *m_balance;
    QLabel *m_meaning;
    QComboBox *m_year;
    QComboBox *m_kind;
    Banner *m_banner;
    QStackedWidget *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
    QAction *m_open;
    QTimer m_refresh;
    QList<Money> m_shownBalance;
};

} // namespace areacliente
