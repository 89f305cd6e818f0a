// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/paymentmethodspage.h"

#include "app/platform/localday.h"
#include "ui/errortext.h"
#include "ui/labels/invoicelabels.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

PaymentMethodsPage::PaymentMethodsPage(const TabContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new PaymentMethodModel(this))
    , m_banner(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
    , m_note(new QLabel(this))
{
    setObjectName(u"paymentMethodsPage"_s);
    m_table->setModel(m_model);
    m_table->setInitialColumns({u"label"_s, u"kind"_s, u"masked"_s, u"holder"_s, u"expires_on"_s, u"is_default"_s});
    m_table->setStretchColumn(u"label");
    m_table->rememberState(u"paymentMethodTable"_s, &m_context.viewState);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::medium, metrics::large, metrics::medium);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    connect(&m_context.session, &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if (types.isEmpty() || types.contains(QLatin1String(PaymentMethod::typeName)))
            reload();
    });
    retranslate();
    reload();
}

void PaymentMethodsPage::reload()
{
    m_context.session.select<PaymentMethod>(this, {}, [this](const Result<QList<PaymentMethod>> &methods) {
        if (methods)
            show(*methods);
        else
            m_banner->showMessage(Tone::Danger, errorText(methods.error()));
    });
}

void PaymentMethodsPage::show(const QList<PaymentMethod> &methods)
{
    m_model->setMethods(methods, localToday(m_context.session.clock()));
    m_stack->setCurrentIndex(methods.isEmpty() ? 1 : 0);
    QStringList flagged;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(StateRole).value<RowState>() == RowState::Flagged)
            flagged.append(m_model->row(row).label);
    }
    if (flagged.isEmpty())
        m_banner->dismiss();
    else
        m_banner->showMessage(Tone::Warning, tr("Expired, or about to expire: %1.").arg(flagged.join(u", "_s)));
    if (!m_wanted.isEmpty() && m_table->selectId(m_wanted))
        m_wanted.clear();
}

void PaymentMethodsPage::showMethod(const Id &id)
{
    m_wanted = m_table->selectId(id) ? Id() : id;
}

void PaymentMethodsPage::retranslate()
{
    m_table->retranslate();
    m_table->setAccessibleName(tr("Payment methods"));
    m_model->setText(invoiceModelText());
    m_empty->setContent(u"billing"_s, tr("No payment methods"), tr("The provider keeps none for this account."));
    m_note->setText(
        tr("Only the last digits are kept on this computer. Card numbers are never typed into this program."));
}

} // namespace areacliente
