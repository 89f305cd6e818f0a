// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldgrid.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/statuschip.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 150;
constexpr int copySize = 22;
/// What a chip has above and below its text, so that all texts of a row stand on one line.
constexpr int textMargin = metrics::tiny / 2;

QString shown(const FieldValue &field)
{
    return field.value.isEmpty() ? u"–"_s : field.value;
}

/// Two lists of fields need the same widgets when everything but the values is equal.
bool sameShape(const QList<FieldValue> &a, const QList<FieldValue> &b)
{
    return std::ranges::equal(a, b, [](const FieldValue &left, const FieldValue &right) {
        return left.key == right.key && left.label == right.label && left.status.isEmpty() == right.status.isEmpty()
            && left.copyable == right.copyable;
    });
}

} // namespace

FieldGrid::FieldGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::large);
    m_grid->setVerticalSpacing(metrics::tiny);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, labelWidth);
}

void FieldGrid::setFields(const QList<FieldValue> &fields)
{
    const bool rebuildNeeded = !sameShape(m_fields, fields);
    m_fields = fields;
    if (rebuildNeeded)
        rebuild();
    updateValues();
}

QString FieldGrid::asText() const
{
    QString text;
    for (const FieldValue &field : m_fields)
        text += field.label + u'\t' + field.value + u'\n';
    return text;
}

void FieldGrid::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_values.clear();
    for (const FieldValue &field : m_fields) {
        const int row = static_cast<int>(m_values.size());
        auto *label = new QLabel(field.label, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(0, textMargin, 0, textMargin);
        QWidget *value = makeValue(field);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1, field.status.isEmpty() ? Qt::AlignTop : Qt::AlignTop | Qt::AlignLeading);
        m_values.append(value);
        if (field.copyable) {
            auto *copy = new QToolButton(this);
            copy->setAutoRaise(true);
            copy->setFixedSize(copySize, copySize);
            copy->setIcon(themeIcon(u"copy"));
            copy->setIconSize({metrics::smallIcon, metrics::smallIcon});
            copy->setToolTip(tr("Copy"));
            copy->setAccessibleName(tr("Copy %1").arg(field.label));
            connect(copy, &QToolButton::clicked, this, [this, row] { QGuiApplication::clipboard()->setText(m_fields.at(row).value); });
            m_grid->addWidget(copy, row, 2, Qt::AlignTop);
        }
    }
}

QWidget *FieldGrid::makeValue(const FieldValue &field)
{
    if (!field.status.isEmpty()) {
        auto *chip = new StatusChip(this);
        chip->setObjectName(field.key);
        return chip;
    }
    auto *value = new QLabel(this);
    value->setObjectName(field.key);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setContentsMargins(0, textMargin, 0, textMargin);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return value;
}

void FieldGrid::updateValues()
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const FieldValue &field = m_fields.at(i);
        if (auto *chip = qobject_cast<StatusChip *>(m_values.at(i))) {
            chip->setStatus(field.status, field.value);
        } else if (auto *label = qobject_cast<QLabel *>(m_values.at(i)); label->text() != shown(field)) {
            label->setText(shown(field));
        }
        m_values.at(i)->setAccessibleName(field.label + u": "_s + shown(field));
    }
}

} // namespace areacliente
