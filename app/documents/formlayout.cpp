// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/formlayout.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr QRectF frame{mm(20), mm(18), mm(170), mm(260)};
constexpr qreal gutter = mm(5);
constexpr qreal cellPadding = mm(2.2);
constexpr std::array<qreal, 3> tableWidths{mm(44), mm(62), mm(64)};
constexpr qreal hairlineWidth = mm(0.2);

constexpr qreal tableX(std::size_t column)
{
    qreal x = frame.left();
    for (std::size_t i = 0; i < column; ++i)
        x += tableWidths[i];
    return x;
}

} // namespace

FormLayout::FormLayout(bool readingAid)
    : m_readingAid(readingAid)
    , m_page(frame)
{
}

QString FormLayout::both(const Caption &caption) const
{
    return m_readingAid ? QString(caption.spanish + u" · "_s + caption.english) : caption.spanish;
}

QString FormLayout::stacked(const Caption &caption) const
{
    const bool twice = m_readingAid && caption.english != caption.spanish;
    return twice ? QString(caption.spanish + u'\n' + caption.english) : caption.spanish;
}

void FormLayout::heading(const QString &title, const Caption &kind, const QString &reference)
{
    m_title = title;
    m_reference = reference;
    const TextBlock overline(kind.spanish.toUpper(), textStyle(TextRole::Overline), width() / 2);
    const TextBlock ref(u"Ref. "_s + reference, textStyle(TextRole::Small), width() / 2, Qt::AlignRight);
    m_page.put(overline, {left(), m_page.y()});
    m_page.put(ref, {left() + width() / 2, m_page.y()});
    m_page.skip(overline.height() + mm(1.5));
    m_page.flow(TextBlock(title, textStyle(TextRole::Title), width()), left());
    if (m_readingAid) {
        m_page.skip(mm(1));
        m_page.flow(TextBlock(kind.english, textStyle(TextRole::Body, palette::muted), width()), left());
    }
    m_page.skip(mm(4));
    m_page.box({left(), m_page.y(), width(), mm(0.8)}, palette::accent);
    m_page.skip(mm(1.5));
    m_page.onNextPage([this](PageComposer &page) { runningHead(page); });
}

void FormLayout::runningHead(PageComposer &page) const
{
    const TextBlock title(m_title, textStyle(TextRole::Small), width() * 0.75);
    const TextBlock ref(u"Ref. "_s + m_reference, textStyle(TextRole::Small), width() / 4, Qt::AlignRight);
    page.put(title, {left(), page.y()});
    page.put(ref, {left() + width() * 0.75, page.y()});
    page.skip(title.height() + mm(1.5));
    page.horizontalRule(palette::hairline, hairlineWidth);
    page.skip(mm(5));
}

void FormLayout::section(const Caption &title)
{
    m_page.need(mm(24)); // a heading never stands alone at the foot of a page
    m_page.skip(mm(3.5));
    const qreal top = m_page.y();
    const TextBlock number(QString::number(++m_section), textStyle(TextRole::Section), mm(7));
    const TextBlock text(title.spanish, textStyle(TextRole::Section), width() - mm(7));
    m_page.put(number, {left(), top});
    m_page.put(text, {left() + mm(7), top});
    if (m_readingAid) {
        const qreal after = left() + mm(7) + text.naturalWidth() + mm(3);
        const TextBlock aid(title.english, textStyle(TextRole::Label), left() + width() - after);
        m_page.put(aid, {after, top + (text.height() - aid.height()) / 2 + mm(0.3)});
    }
    m_page.skip(text.height() + mm(1));
    m_page.horizontalRule(palette::hairline, hairlineWidth);
    m_page.skip(mm(2.2));
}

void FormLayout::note(const Caption &text)
{
    m_page.flow(TextBlock(text.spanish, textStyle(TextRole::Small), width()), left());
    if (m_readingAid)
        m_page.flow(TextBlock(text.english, textStyle(TextRole::Small, palette::accent), width()), left());
    m_page.skip(mm(2));
}

void FormLayout::blankLine(qreal x, qreal lineWidth, qreal y)
{
    m_page.rule({{x, y}, {x + lineWidth, y}}, palette::hairline, hairlineWidth * 1.5);
}

void FormLayout::fieldRow(const std::vector<FormField> &fields, std::size_t from, std::size_t to)
{
    const qreal column = (width() + gutter) / 3;
    std::vector<Cell> labels;
    std::vector<Cell> values;
    qreal x = left();
    for (std::size_t i = from; i < to; ++i) {
        const qreal cellWidth = column * fields[i].span - gutter;
        labels.push_back({x, TextBlock(both(fields[i].caption), textStyle(TextRole::Label), cellWidth)});
        values.push_back({x, TextBlock(fields[i].value, textStyle(TextRole::Body), cellWidth)});
        x += column * fields[i].span;
    }
    m_page.need(mm(11));
    m_page.flowRow(labels);
    const qreal baseline = m_page.y() + textStyle(TextRole::Body).lineHeight;
    for (std::size_t i = from; i < to; ++i) {
        if (fields[i].value.isEmpty())
            blankLine(values[i - from].x, column * fields[i].span - gutter, baseline);
    }
    m_page.flowRow(values);
    m_page.skip(mm(2.4));
}

void FormLayout::fields(const std::vector<FormField> &fields)
{
    std::size_t from = 0;
    int used = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (used + fields[i].span > 3) {
            fieldRow(fields, from, i);
            from = i;
            used = 0;
        }
        used += fields[i].span;
    }
    fieldRow(fields, from, fields.size());
}

void FormLayout::tableHead(PageComposer &page) const
{
    const qreal height = mm(6.5);
    page.box({frame.left(), page.y(), frame.width(), height}, palette::tint);
    for (std::size_t i = 0; i < m_tableHeads.size(); ++i) {
        const TextBlock head(m_tableHeads[i], textStyle(TextRole::Head), tableWidths[i] - 2 * cellPadding);
        page.put(head, {tableX(i) + cellPadding, page.y() + (height - head.height()) / 2});
    }
    page.skip(height);
    page.horizontalRule(palette::hairline, hairlineWidth);
    page.skip(cellPadding);
}

void FormLayout::beginTable(const Caption &what, const Caption &before, const Caption &after)
{
    m_tableHeads = {both(what), both(before), both(after)};
    tableHead(m_page);
    m_page.onNextPage([this](PageComposer &page) {
        runningHead(page);
        tableHead(page);
    });
}

void FormLayout::tableRow(const Caption &what, const QString &before, const QString &after)
{
    const auto cell = [](std::size_t column, const QString &text, const TextStyle &style) {
        return Cell{tableX(column) + cellPadding, TextBlock(text, style, tableWidths[column] - 2 * cellPadding)};
    };
    const QString present = before.isEmpty() ? u"—"_s : before;
    m_page.flowRow({cell(0, stacked(what), textStyle(TextRole::Body, palette::muted)),
                    cell(1, present, textStyle(TextRole::Body)), cell(2, after, textStyle(TextRole::Strong))});
    m_page.skip(cellPadding);
    m_page.horizontalRule(palette::hairline, hairlineWidth);
    m_page.skip(cellPadding);
}

void FormLayout::blankRows(int count)
{
    for (int i = 0; i < count; ++i) {
        m_page.need(mm(9));
        m_page.skip(mm(9));
        m_page.horizontalRule(palette::hairline, hairlineWidth);
    }
}

void FormLayout::endTable()
{
    m_page.onNextPage([this](PageComposer &page) { runningHead(page); });
}

void FormLayout::checkItem(const Caption &text)
{
    const TextBlock item(text.spanish, textStyle(TextRole::Body), width() - mm(7));
    const TextBlock aid(text.english, textStyle(TextRole::Small, palette::accent), width() - mm(7));
    m_page.need(item.height() + aid.height());
    const qreal side = mm(3.2);
    const qreal top = m_page.y() + (item.lineHeight(0) - side) / 2;
    m_page.box({left() + mm(0.2), top, side, side}, {}, palette::muted, mm(0.25), mm(0.5));
    m_page.put(item, {left() + mm(7), m_page.y()});
    m_page.skip(item.height());
    if (m_readingAid)
        m_page.flow(aid, left() + mm(7));
    m_page.skip(mm(1.2));
}

void FormLayout::signOff(const QString &place, const QString &date, const QString &name,
                         const SignatureDrawing &drawing)
{
    const qreal top = m_page.y();
    const qreal boxWidth = mm(88);
    const qreal boxHeight = mm(26);
    const QRectF box(left() + width() - boxWidth, top, boxWidth, boxHeight);
    fields({{{u"Lugar"_s, u"Place"_s}, place, 1}});
    fields({{{u"Fecha"_s, u"Date"_s}, date, 1}});
    m_page.moveTo(top);
    m_page.box(box, palette::paper, palette::muted, mm(0.25), mm(1.2));
    drawing.putInto(m_page, box.adjusted(mm(4), mm(6), -mm(4), -mm(3)));
    const TextBlock label(both({u"Firma"_s, u"Signature"_s}), textStyle(TextRole::Label), boxWidth - mm(5));
    m_page.put(label, {box.left() + mm(2.5), box.top() + mm(1.5)});
    const TextBlock signedBy(u"Fdo.: "_s + name, textStyle(TextRole::Small), boxWidth, Qt::AlignHCenter);
    m_page.moveTo(box.bottom() + mm(1.5));
    m_page.flow(signedBy, box.left());
}

std::vector<Page> FormLayout::takePages(const QString &footer)
{
    m_page.finishPages([&](PageComposer &page, int number, int count) {
        page.moveTo(a4.height() - mm(16));
        page.horizontalRule(palette::hairline, hairlineWidth);
        page.skip(mm(1.8));
        page.put(TextBlock(footer, textStyle(TextRole::Small), width() * 0.8), {left(), page.y()});
        const QString position = u"Página %1 de %2"_s.arg(number).arg(count);
        page.put(TextBlock(position, textStyle(TextRole::Small), width() * 0.2, Qt::AlignRight),
                 {left() + width() * 0.8, page.y()});
    });
    return m_page.takePages();
}

} // namespace areacliente
