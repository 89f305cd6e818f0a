// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/changespage.h"

#include "ui/icons.h"
#include "ui/labels/datachangelabels.h"
#include "ui/theme.h"
#include "ui/widgets/checkededit.h"
#include "ui/wizards/changerow.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array addressFields{ChangeField::Street, ChangeField::Postcode, ChangeField::City,
                                   ChangeField::Province};
constexpr std::array recordFields{ChangeField::CustomerName, ChangeField::TaxId, ChangeField::ForeignTaxId,
                                  ChangeField::Email,        ChangeField::Phone, ChangeField::Iban};
constexpr std::array contactFields{ChangeField::OwnerName, ChangeField::OwnerEmail, ChangeField::AdministrativeContact,
                                   ChangeField::TechnicalContact, ChangeField::BillingContact};

bool mayRepeat(ChangeField field)
{
    return field == ChangeField::OwnerName || field == ChangeField::OwnerEmail || field == ChangeField::Other;
}

bool isOfAddress(ChangeField field)
{
    return field == ChangeField::Country || std::ranges::find(addressFields, field) != addressFields.end();
}

} // namespace

FieldChangesPage::FieldChangesPage(PresentValues present, QWidget *parent)
    : DataChangePage(parent)
    , m_present(std::move(present))
    , m_none(makeExplanation())
    , m_rowsLayout(new QVBoxLayout)
    , m_isForeign(new QCheckBox(this))
    , m_add(new QPushButton(this))
    , m_addOther(new QPushButton(this))
    , m_menu(new QMenu(this))
{
    m_isForeign->setObjectName(u"addressForeign"_s);
    m_add->setObjectName(u"addChange"_s);
    m_addOther->setObjectName(u"addOther"_s);
    m_menu->setObjectName(u"changeMenu"_s);
    m_add->setIcon(themeIcon(u"add"));
    m_add->setMenu(m_menu);
    m_add->setAutoDefault(false);
    m_addOther->setAutoDefault(false);
    m_rowsLayout->setSpacing(metrics::small);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addWidget(m_add);
    buttons->addWidget(m_addOther);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::medium);
    layout->addWidget(m_none);
    layout->addLayout(m_rowsLayout);
    layout->addWidget(m_isForeign);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_menu, &QMenu::aboutToShow, this, &FieldChangesPage::fillMenu);
    connect(m_addOther, &QPushButton::clicked, this, [this] { addChange(ChangeField::Other); });
    connect(m_isForeign, &QCheckBox::toggled, this, [this](bool isForeign) {
        for (ChangeRow *row : std::as_const(m_rows))
            row->setAddressForeign(isForeign);
        Q_EMIT edited();
    });
    retranslate();
}

QString FieldChangesPage::title() const
{
    return tr("Changes");
}

QString FieldChangesPage::summary() const
{
    return tr(
        "What is to change, with the value that the record has today and the new one. What you do not know of today’s value may stay empty.");
}

void FieldChangesPage::load(const DataChangeDraft &draft)
{
    qDeleteAll(std::exchange(m_rows, {}));
    for (const DataChange &change : draft.request.changes)
        appendRow(change.field)->setChange(change);
    const QSignalBlocker block(m_isForeign);
    m_isForeign->setChecked(draft.request.isAddressForeign);
    for (ChangeRow *row : std::as_const(m_rows))
        row->setAddressForeign(draft.request.isAddressForeign);
    updateState();
}

void FieldChangesPage::store(DataChangeDraft &draft) const
{
    draft.request.isAddressForeign = m_isForeign->isChecked();
    draft.request.changes.clear();
    for (const ChangeRow *row : m_rows)
        draft.request.changes.append(row->change());
}

ChangeRow *FieldChangesPage::appendRow(ChangeField field)
{
    auto *row = new ChangeRow(field, m_nextNumber++, this);
    row->setObjectName(u"change%1"_s.arg(m_nextNumber - 1));
    row->setAddressForeign(m_isForeign->isChecked());
    connect(row, &ChangeRow::edited, this, &DataChangePage::edited);
    connect(row, &ChangeRow::removeRequested, this, [this, row] { removeRow(row); });
    m_rowsLayout->addWidget(row);
    setTabOrder(m_rows.isEmpty() ? static_cast<QWidget *>(this) : m_rows.last(), row);
    m_rows.append(row);
    return row;
}

void FieldChangesPage::addChange(ChangeField field)
{
    addRow({field, {}, presentValue(field), {}});
}

void FieldChangesPage::addRow(const DataChange &change)
{
    if (m_rows.size() >= requestlimits::changes)
        return;
    ChangeRow *row = appendRow(change.field);
    row->setChange(change);
    updateState();
    row->setFocus();
    Q_EMIT edited();
    Q_EMIT rowAdded(row);
}

void FieldChangesPage::addAddress()
{
    for (const ChangeField field : addressFields) {
        if (!has(field))
            addChange(field);
    }
    const auto street = std::ranges::find(m_rows, ChangeField::Street, &ChangeRow::field);
    if (street != m_rows.end())
        (*street)->setFocus();
}

void FieldChangesPage::removeRow(ChangeRow *row)
{
    const auto place = m_rows.indexOf(row);
    m_rows.removeAt(place);
    row->hide();
    row->deleteLater();
    updateState();
    (m_rows.isEmpty() ? static_cast<QWidget *>(m_add) : m_rows.at(std::min(place, m_rows.size() - 1)))->setFocus();
    Q_EMIT edited();
}

QString FieldChangesPage::presentValue(ChangeField field) const
{
    const auto used = std::ranges::count(m_rows, field, &ChangeRow::field);
    return m_present.values.value(field).value(used);
}

bool FieldChangesPage::has(ChangeField field) const
{
    return std::ranges::find(m_rows, field, &ChangeRow::field) != m_rows.end();
}

/// In sections; a field of which there can only be one is offered until it is there.
void FieldChangesPage::fillMenu()
{
    m_menu->clear();
    const auto offer = [this](ChangeField field) {
        QAction *action = m_menu->addAction(areacliente::labelOf(field), this, [this, field] { addChange(field); });
        action->setObjectName(u"add-"_s + enumName(field));
        action->setEnabled(mayRepeat(field) || !has(field));
    };
    m_menu->addSection(withSpanish(tr("Customer record"), u"ficha de cliente"_s));
    std::ranges::for_each(recordFields, offer);
    m_menu->addAction(withSpanish(tr("Trade name"), u"nombre comercial"_s), this,
                      [this] { addRow({ChangeField::Other, u"Nombre comercial"_s, m_present.tradeName, {}}); });
    m_menu->addSection(withSpanish(tr("Address"), u"domicilio"_s));
    QAction *whole = m_menu->addAction(tr("The whole address"), this, &FieldChangesPage::addAddress);
    whole->setObjectName(u"add-address"_s);
    std::ranges::for_each(addressFields, offer);
    offer(ChangeField::Country);
    m_menu->addSection(withSpanish(tr("Contacts"), u"contactos"_s));
    std::ranges::for_each(contactFields, offer);
}

void FieldChangesPage::updateState()
{
    m_none->setVisible(m_rows.isEmpty());
    m_isForeign->setVisible(std::ranges::any_of(m_rows, isOfAddress, &ChangeRow::field));
    const bool hasRoom = m_rows.size() < requestlimits::changes;
    m_add->setEnabled(hasRoom);
    m_addOther->setEnabled(hasRoom);
}

bool FieldChangesPage::owns(const QString &path) const
{
    return path.startsWith(u"changes");
}

ChangeRow *FieldChangesPage::rowOf(const QString &path) const
{
    static const QRegularExpression index(u"^changes\\[(\\d+)\\]"_s);
    const auto match = index.match(path);
    return match.hasMatch() ? m_rows.value(match.capturedView(1).toLongLong()) : nullptr;
}

QWidget *FieldChangesPage::controlOf(const QString &path) const
{
    const ChangeRow *row = path.isEmpty() ? m_rows.value(0) : rowOf(path);
    if (!row)
        return m_add;
    if (path.endsWith(u".label") && row->labelEdit())
        return row->labelEdit();
    return path.endsWith(u".present_value") ? row->presentEdit() : row->newEdit();
}

QString FieldChangesPage::labelOf(const QString &path) const
{
    const ChangeRow *row = rowOf(path);
    return row ? row->title() : title();
}

void FieldChangesPage::retranslate()
{
    m_none->setText(tr(
        "Nothing chosen yet. Add each field that is to change; for a lost mailbox that is the owner contact’s e-mail."));
    m_add->setText(tr("Add a field"));
    m_addOther->setText(tr("Add something else"));
    m_isForeign->setText(tr("The new address is outside Spain"));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_addOther), static_cast<QWidget *>(m_isForeign)})
        widget->setAccessibleName(qobject_cast<QAbstractButton *>(widget)->text());
}

} // namespace areacliente
