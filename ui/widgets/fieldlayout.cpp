// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldlayout.h"

#include "ui/theme.h"

#include <QLabel>

namespace areacliente {

FieldLayout::FieldLayout(QWidget *parent)
    : QFormLayout(parent)
{
    setHorizontalSpacing(metrics::large);
    setVerticalSpacing(metrics::medium);
    setFieldGrowthPolicy(ExpandingFieldsGrow);
    setRowWrapPolicy(DontWrapRows);
    setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setFormAlignment(Qt::AlignLeading | Qt::AlignTop);
}

QLabel *FieldLayout::addField(const QString &label, QWidget *field)
{
    auto *widget = new QLabel(parentWidget());
    widget->setMinimumHeight(metrics::controlHeight);
    widget->setBuddy(field);
    setFieldLabel(widget, label);
    addRow(widget, field);
    return widget;
}

void setFieldLabel(QLabel *label, const QString &text)
{
    label->setText(text);
    if (QWidget *field = label->buddy())
        field->setAccessibleName(QString(text).remove(u'&'));
}

} // namespace areacliente
