// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"

#include <QWidget>

class QAction;
class QButtonGroup;
class QCheckBox;
class QLabel;

namespace areacliente {

class RoleMatrixModel;
class TableView;
class ViewStateStore;

/// Choose a kind of contact, see exactly what it may see and do: the matrix in force as a table, to copy and to print.
class RoleExplorer : public QWidget
{
    Q_OBJECT

public:
    RoleExplorer(AccountSession &session, ViewStateStore &viewState, QWidget *parent = nullptr);

    void showKind(ContactKind kind);
    [[nodiscard]] ContactKind kind() const { return m_kind; }
    void retranslate();

private:
    void makeTable(ViewStateStore &viewState);
    [[nodiscard]] QLayout *makeChooser();
    void update();
    void copy();
    void print();
    [[nodiscard]] QString displayText(QLatin1String column, const QVariant &value) const;

    AccountSession &m_session;
    RoleMatrixModel *m_model;
    QButtonGroup *m_kinds;
    QCheckBox *m_compare;
    QLabel *m_facts;
    TableView *m_table;
    QAction *m_copy;
    QAction *m_print;
    ContactKind m_kind;
};

} // namespace areacliente
