// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/sync/accountsession.h"

#include <QWidget>

namespace areacliente {

class DetailPane;
class FieldGrid;
class ListPane;
class RecoveryRequestModel;
class SortFilterProxy;
class TableView;
class ViewStateStore;

/// Recovery and data-change requests with their state, and what the provider says of each.
class RequestsPage : public QWidget
{
    Q_OBJECT

public:
    /// `newRequest` opens the data-change form.
    RequestsPage(AccountSession &session, ViewStateStore &viewState, QAction *newRequest, QWidget *parent = nullptr);

    /// Chooses the request with this id; false where there is none.
    bool showRequest(const Id &id);
    void focusFilter();
    void retranslate();

Q_SIGNALS:
    void recordRequested(const QString &type, const areacliente::Id &id);

private:
    void setUpTable(ViewStateStore &viewState);
    void reload();
    void updateDetail();

    AccountSession &m_session;
    QAction *m_newRequest;
    QAction *m_openTicket;
    RecoveryRequestModel *m_model;
    SortFilterProxy *m_proxy;
    TableView *m_table;
    ListPane *m_pane;
    DetailPane *m_detail;
    FieldGrid *m_fields;
    Id m_wanted;
};

} // namespace areacliente
