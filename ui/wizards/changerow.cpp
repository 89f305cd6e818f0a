// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/changerow.h"

#include "app/domain/email.h"
#include "app/domain/iban.h"
#include "app/domain/nif.h"
#include "app/domain/phone.h"
#include "app/domain/postcode.h"
#include "ui/icons.h"
#include "ui/labels/datachangelabels.h"
#include "ui/painting.h"
#include "ui/widgets/checkededit.h"
#include "ui/wizards/datachangepage.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace areacliente {

using namespace Qt::StringLiterals;

ChangeRow::ChangeRow(ChangeField field, int number, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_title(new QLabel(this))
    , m_remove(new QToolButton(this))
    , m_present(new CheckedEdit(u"change%1Present"_s.arg(number), this))
    , m_new(new CheckedEdit(u"change%1New"_s.arg(number), this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(themeFont(TextRole::Strong, font()));
    m_remove->setObjectName(u"change%1Remove"_s.arg(number));
    m_remove->setAutoRaise(true);
    m_remove->setIcon(themeIcon(u"close"));
    m_remove->setIconSize({metrics::smallIcon, metrics::smallIcon});
    if (field == ChangeField::Other) {
        m_label = new CheckedEdit(u"change%1Label"_s.arg(number), this);
        m_label->setCheck(atMost(requestlimits::line));
        m_label->setRequired(true);
        connect(m_label, &CheckedEdit::edited, this, &ChangeRow::edited);
    }
    m_present->setCheck(atMost(requestlimits::value));
    m_new->setCheck([this](const QString &text) { return checkNew(text); });
    m_new->setNote([this](const QString &text) { return noteOnNew(text); });
    m_new->setRequired(true);
    layOut();
    connect(m_present, &CheckedEdit::edited, this, &ChangeRow::edited);
    connect(m_new, &CheckedEdit::edited, this, &ChangeRow::edited);
    connect(m_remove, &QToolButton::clicked, this, &ChangeRow::removeRequested);
    retranslate();
}

void ChangeRow::layOut()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(metrics::large, metrics::small, metrics::small, metrics::small);
    layout->setHorizontalSpacing(metrics::large);
    layout->setVerticalSpacing(metrics::tiny);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_title, 0, 0, 1, 2);
    if (m_label)
        layout->addWidget(m_label, 1, 0, 1, 2);
    layout->addWidget(m_present, 2, 0, Qt::AlignTop);
    layout->addWidget(m_new, 2, 1, Qt::AlignTop);
    // Last in the order of the keyboard as well: one types, and seldom removes.
    layout->addWidget(m_remove, 0, 2, Qt::AlignTop);
    if (m_label)
        setTabOrder(m_label, m_present);
    setTabOrder(m_present, m_new);
    setTabOrder(m_new, m_remove);
    setFocusProxy(m_label ? m_label : m_new);
}

DataChange ChangeRow::change() const
{
    return {m_field, m_label ? m_label->text() : QString(), m_present->text(), m_new->text()};
}

void ChangeRow::setChange(const DataChange &change)
{
    if (m_label)
        m_label->setText(change.label);
    m_present->setText(change.presentValue);
    m_new->setText(change.newValue);
}

void ChangeRow::setAddressForeign(bool isForeign)
{
    if (m_isAddressForeign == isForeign)
        return;
    m_isAddressForeign = isForeign;
    if (m_field == ChangeField::Postcode)
        m_new->setText(m_new->text());
}

QString ChangeRow::title() const
{
    const QString own = m_label ? m_label->text().trimmed() : QString();
    return own.isEmpty() ? labelOf(m_field) : own;
}

EntryCheck ChangeRow::checkNew(const QString &text) const
{
    switch (m_field) {
    case ChangeField::TaxId: return checkNif(text);
    case ChangeField::ForeignTaxId: return checkDocument(DocumentKind::Foreign, text);
    case ChangeField::Email:
    case ChangeField::OwnerEmail: return checkEmail(text);
    case ChangeField::Phone: return checkPhone(text);
    case ChangeField::Postcode: return m_isAddressForeign ? atMost(requestlimits::value)(text) : checkPostcode(text);
    case ChangeField::Iban: return checkIban(text);
    case ChangeField::CustomerName:
    case ChangeField::Street:
    case ChangeField::City:
    case ChangeField::Province:
    case ChangeField::Country:
    case ChangeField::OwnerName:
    case ChangeField::AdministrativeContact:
    case ChangeField::TechnicalContact:
    case ChangeField::BillingContact:
    case ChangeField::Other: break;
    }
    return atMost(requestlimits::value)(text);
}

QString ChangeRow::noteOnNew(const QString &text) const
{
    if (m_field == ChangeField::ForeignTaxId)
        return noteText(noteOnDocument(DocumentKind::Foreign, text));
    if (m_field != ChangeField::Postcode || m_isAddressForeign)
        return {};
    const auto province = provinceOfPostcode(text);
    return province ? province->name : QString();
}

void ChangeRow::retranslate()
{
    m_title->setText(labelOf(m_field));
    if (m_label)
        m_label->setLabel(withSpanish(tr("What it is"), u"dato"_s));
    m_present->setLabel(withSpanish(tr("Present value"), u"valor actual"_s));
    m_new->setLabel(withSpanish(tr("New value"), u"valor nuevo"_s));
    m_remove->setToolTip(tr("Remove this change"));
    m_remove->setAccessibleName(tr("Remove the change of: %1").arg(labelOf(m_field)));
    // Spoken without the heading above it, a field must say itself what it is the value of.
    for (CheckedEdit *field : {m_present, m_new})
        field->edit()->setAccessibleName(u"%1, %2"_s.arg(labelOf(m_field), field->edit()->accessibleName()));
}

void ChangeRow::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    drawBox(painter, rect(), colors.surface, colors.border, metrics::radius);
}

void ChangeRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace areacliente
