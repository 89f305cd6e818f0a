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

FieldGrid::FieldGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
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
    for (const Line &line : std::as_const(m_lines)) {
        delete line.label;
        delete line.value;
        delete line.copy;
    }
    m_lines.clear();
    for (int number = 0; number < m_fields.size(); ++number)
        m_lines.append(makeLine(number));
    place();
}

FieldGrid::Line FieldGrid::makeLine(int number)
{
    const FieldValue &field = m_fields.at(number);
    auto *label = new QLabel(field.label, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(0, textMargin, 0, textMargin);
    Line line{label, makeValue(field), nullptr};
    if (field.copyable) {
        line.copy = new QToolButton(this);
        line.copy->setAutoRaise(true);
        line.copy->setFixedSize(copySize, copySize);
        line.copy->setIcon(themeIcon(u"copy"));
        line.copy->setIconSize({metrics::smallIcon, metrics::smallIcon});
        line.copy->setToolTip(tr("Copy"));
        line.copy->setAccessibleName(tr("Copy %1").arg(field.label));
        connect(line.copy, &QToolButton::clicked, this,
                [this, number] { QGuiApplication::clipboard()->setText(m_fields.at(number).value); });
    }
    for (QWidget *widget : {static_cast<QWidget *>(line.label), line.value, static_cast<QWidget *>(line.copy)}) {
        if (widget)
            widget->show();
    }
    return line;
}

/// The room that the values need at least: their longest word, and the copy button.
int FieldGrid::widestValue() const
{
    int widest = 0;
    for (const Line &line : m_lines)
        widest = std::max(widest, line.value->minimumSizeHint().width() + (line.copy ? copySize + metrics::large : 0));
    return widest;
}

int FieldGrid::widestLabel() const
{
    int widest = 0;
    for (const Line &line : m_lines)
        widest = std::max(widest, line.label->fontMetrics().horizontalAdvance(line.label->text()));
    return widest;
}

/// Where the usual column of labels is too wide, one as wide as these labels may do.
int FieldGrid::labelRoom() const
{
    const int room = width() - metrics::large - widestValue();
    if (room >= labelWidth)
        return labelWidth;
    const int needed = widestLabel() + 1;
    return room >= needed ? needed : 0;
}

void FieldGrid::place()
{
    m_labelRoom = labelRoom();
    const bool isStacked = m_labelRoom == 0;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    m_grid->setColumnMinimumWidth(0, m_labelRoom);
    m_grid->setColumnStretch(0, isStacked ? 1 : 0);
    m_grid->setColumnStretch(1, isStacked ? 0 : 1);
    for (int number = 0; number < m_lines.size(); ++number) {
        const Line &line = m_lines.at(number);
        const int row = isStacked ? 2 * number + 1 : number;
        const int column = isStacked ? 0 : 1;
        const bool isChip = !m_fields.at(number).status.isEmpty();
        // Above its value a label keeps away from the value before.
        line.label->setContentsMargins(0, isStacked && number > 0 ? metrics::small : textMargin, 0,
                                       isStacked ? 0 : textMargin);
        m_grid->addWidget(line.label, isStacked ? row - 1 : row, 0, Qt::AlignTop);
        m_grid->addWidget(line.value, row, column, isChip ? Qt::AlignTop | Qt::AlignLeading : Qt::AlignTop);
        if (line.copy)
            m_grid->addWidget(line.copy, row, column + 1, Qt::AlignTop);
    }
}

QSize FieldGrid::minimumSizeHint() const
{
    return {widestValue(), QWidget::minimumSizeHint().height()};
}

void FieldGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_labelRoom != labelRoom())
        place();
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
        if (auto *chip = qobject_cast<StatusChip *>(m_lines.at(i).value)) {
            chip->setStatus(field.status, field.value);
        } else if (auto *label = qobject_cast<QLabel *>(m_lines.at(i).value); label->text() != shown(field)) {
            label->setText(shown(field));
        }
        m_lines.at(i).value->setAccessibleName(field.label + u": "_s + shown(field));
    }
}

} // namespace areacliente
