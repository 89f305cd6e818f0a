// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldgrid.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/selectablelabel.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/textlabel.h"

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

/// Two fields can be shown by the same widgets, with other texts.
bool needSameWidgets(const FieldValue &a, const FieldValue &b)
{
    return a.status.isEmpty() == b.status.isEmpty() && a.copyable == b.copyable;
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
    const auto kept = std::ranges::mismatch(std::as_const(m_fields), fields, needSameWidgets).in1;
    const qsizetype same = kept - m_fields.cbegin();
    const bool hasOtherLines = same < m_fields.size() || same < fields.size();
    m_fields = fields;
    if (hasOtherLines)
        remakeLines(same);
    updateTexts();
    if (hasOtherLines || m_labelRoom != labelRoom())
        place();
}

void FieldGrid::setAlwaysStacked(bool stacked)
{
    m_alwaysStacked = stacked;
    place();
}

QString FieldGrid::asText() const
{
    QString text;
    for (const FieldValue &field : m_fields)
        text += field.label + u'\t' + field.value + u'\n';
    return text;
}

/// Makes the lines from the one with this number on. Making widgets is what costs: as many as possible are kept.
void FieldGrid::remakeLines(qsizetype first)
{
    for (const Line &line : m_lines.mid(first)) {
        delete line.label;
        delete line.value;
        delete line.copy;
    }
    m_lines.resize(first);
    for (qsizetype number = first; number < m_fields.size(); ++number)
        m_lines.append(makeLine(static_cast<int>(number)));
}

FieldGrid::Line FieldGrid::makeLine(int number)
{
    const FieldValue &field = m_fields.at(number);
    auto *label = new TextLabel(this);
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
    if (m_alwaysStacked)
        return 0;
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
    const bool hasCopies = std::ranges::any_of(m_lines, [](const Line &line) { return line.copy != nullptr; });
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
        // A value that is not copied needs no room for the buttons of the others.
        m_grid->addWidget(line.value, row, column, 1, line.copy || !hasCopies ? 1 : 2,
                          isChip ? Qt::AlignTop | Qt::AlignLeading : Qt::AlignTop);
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
    if (!field.status.isEmpty())
        return new StatusChip(this);
    auto *value = new SelectableLabel(this);
    value->setContentsMargins(0, textMargin, 0, textMargin);
    return value;
}

void FieldGrid::updateTexts()
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const FieldValue &field = m_fields.at(i);
        const Line &line = m_lines.at(i);
        if (line.label->text() != field.label) // else the whole window would be laid out anew for nothing
            line.label->setText(field.label);
        if (auto *chip = qobject_cast<StatusChip *>(line.value))
            chip->setStatus(field.status, field.value);
        else if (auto *label = qobject_cast<SelectableLabel *>(line.value))
            label->showText(shown(field));
        line.value->setObjectName(field.key);
        line.value->setAccessibleName(field.label + u": "_s + shown(field));
        if (line.copy)
            line.copy->setAccessibleName(tr("Copy %1").arg(field.label));
    }
}

} // namespace areacliente
