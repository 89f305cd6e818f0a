// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paymentmethodmodel.h"
#include "ui/tabs/tabpage.h"

class QLabel;
class QStackedWidget;

namespace areacliente {

class Banner;
class EmptyState;
class TableView;

/// The ways to pay that the provider knows.
class PaymentMethodsPage : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentMethodsPage(const TabContext &context, QWidget *parent = nullptr);

    /// Selects the method with this id once it is there.
    void showMethod(const Id &id);
    void retranslate();

private:
    void reload();
    void show(const QList<PaymentMethod> &methods);

    TabContext m_context;
    PaymentMethodModel *m_model;
    Banner *m_banner;
    QStackedWidget *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
    QLabel *m_note;
    Id m_wanted;
};

} // namespace areacliente
