// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/billlayout.h"

#include "app/documents/spanishtext.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr QRectF frame{mm(20), mm(18), mm(170), mm(254)};
constexpr qreal hairlineWidth = mm(0.2);
constexpr qreal cellPadding = mm(1.8);

struct Column {
    const char16_t *head;
    qreal width;
    bool isFigure;
};
constexpr std::array columns{
    Column{u"Descripción", mm(72), false}, Column{u"Cantidad", mm(17), true}, Column{u"Precio", mm(26), true},
    Column{u"Dto.", mm(13), true},         Column{u"Impuesto", mm(18), true}, Column{u"Importe", mm(24), true},
};

class BillLayout
{
public:
    explicit BillLayout(const Bill &bill)
        : m_bill(bill)
        , m_page(frame)
    {
    }
    Q_DISABLE_COPY_MOVE(BillLayout)

    std::vector<Page> layOut();

private:
    [[nodiscard]] static TextBlock block(const QString &text, TextRole role, qreal width,
                                         Qt::Alignment alignment = Qt::AlignLeft)
    {
        return {text, textStyle(role), width, alignment};
    }
    void stack(QRectF &area, const QString &text, TextRole role, Qt::Alignment alignment = Qt::AlignLeft);
    void head();
    void badge(qreal right, qreal top);
    void parties();
    void facts(QRectF area);
    void remark();
    void tableHead(PageComposer &page) const;
    void runningHead(PageComposer &page) const;
    void lines();
    void line(const InvoiceLine &line);
    void totals();
    void totalRow(const QString &label, const QString &base, const QString &value, TextRole role);
    void movements();
    void foot();

    const Bill &m_bill;
    PageComposer m_page;
};

/// Sets text at the top of `area` and takes its height off.
void BillLayout::stack(QRectF &area, const QString &text, TextRole role, Qt::Alignment alignment)
{
    if (text.isEmpty())
        return;
    const TextBlock set = block(text, role, area.width(), alignment);
    m_page.put(set, area.topLeft());
    area.setTop(area.top() + set.height());
}

void BillLayout::badge(qreal right, qreal top)
{
    if (m_bill.badge.isEmpty())
        return;
    const TextBlock text(m_bill.badge, textStyle(TextRole::Head, m_bill.badgeColor), mm(60));
    const QSizeF size(text.naturalWidth() + mm(5), text.height() + mm(2));
    const QRectF box(right - size.width(), top, size.width(), size.height());
    m_page.box(box, palette::paper, m_bill.badgeColor, mm(0.3), size.height() / 2);
    m_page.put(text, box.topLeft() + QPointF(mm(2.5), mm(1)));
}

void BillLayout::head()
{
    const qreal top = m_page.y();
    QRectF issuer(frame.left(), top, mm(95), 0);
    stack(issuer, m_bill.issuer.name, TextRole::Title);
    issuer.translate(0, mm(1));
    stack(issuer, m_bill.issuer.taxId.isEmpty() ? QString() : QString(u"NIF "_s + m_bill.issuer.taxId),
          TextRole::Small);
    stack(issuer, m_bill.issuer.address, TextRole::Small);
    stack(issuer, m_bill.issuer.contact, TextRole::Small);
    QRectF document(frame.left() + mm(100), top, mm(70), 0);
    stack(document, m_bill.kind.toUpper(), TextRole::Overline, Qt::AlignRight);
    stack(document, m_bill.number, TextRole::Total, Qt::AlignRight);
    badge(document.right(), document.top() + mm(1.5));
    m_page.moveTo(std::max({issuer.top(), document.top() + mm(10), top + mm(26)}) + mm(3));
    m_page.box({frame.left(), m_page.y(), frame.width(), mm(0.8)}, palette::accent);
    m_page.skip(mm(6));
}

void BillLayout::facts(QRectF area)
{
    for (const Bill::Fact &fact : m_bill.facts) {
        const TextBlock label = block(fact.label, TextRole::Label, area.width() / 2);
        const TextBlock value = block(fact.value, TextRole::Body, area.width() / 2, Qt::AlignRight);
        m_page.put(label, {area.left(), area.top() + (value.lineHeight(0) - label.lineHeight(0)) / 2});
        m_page.put(value, {area.left() + area.width() / 2, area.top()});
        area.setTop(area.top() + std::max(label.height(), value.height()));
    }
    m_page.moveTo(std::max(m_page.y(), area.top()));
}

void BillLayout::parties()
{
    const qreal top = m_page.y();
    QRectF customer(frame.left(), top, mm(88), 0);
    stack(customer, u"Cliente"_s, TextRole::Label);
    stack(customer, m_bill.customerName, TextRole::Strong);
    stack(customer, m_bill.customerTaxId.isEmpty() ? QString() : QString(u"NIF "_s + m_bill.customerTaxId),
          TextRole::Body);
    stack(customer, m_bill.customerAddress, TextRole::Body);
    m_page.moveTo(customer.top());
    facts({frame.left() + mm(100), top, mm(70), 0});
    m_page.skip(mm(6));
}

void BillLayout::remark()
{
    if (m_bill.remark.isEmpty())
        return;
    m_page.flow(block(m_bill.remark, TextRole::Body, frame.width()), frame.left());
    m_page.skip(mm(4));
}

void BillLayout::runningHead(PageComposer &page) const
{
    const TextBlock issuer = block(m_bill.issuer.name, TextRole::Small, frame.width() / 2);
    const QString name = m_bill.kind + u' ' + m_bill.number;
    page.put(issuer, frame.topLeft());
    page.put(block(name, TextRole::Small, frame.width() / 2, Qt::AlignRight), {frame.center().x(), frame.top()});
    page.skip(issuer.height() + mm(4));
}

void BillLayout::tableHead(PageComposer &page) const
{
    const qreal height = mm(6.5);
    page.box({frame.left(), page.y(), frame.width(), height}, palette::tint);
    qreal x = frame.left();
    for (const Column &column : columns) {
        const TextBlock head = block(QString::fromUtf16(column.head), TextRole::Head, column.width - 2 * cellPadding,
                                     column.isFigure ? Qt::AlignRight : Qt::AlignLeft);
        page.put(head, {x + cellPadding, page.y() + (height - head.height()) / 2});
        x += column.width;
    }
    page.skip(height);
    page.horizontalRule(palette::hairline, hairlineWidth);
    page.skip(cellPadding);
}

void BillLayout::line(const InvoiceLine &line)
{
    const std::array texts{line.description,
                           spanish::quantity(line.quantityThousandths),
                           spanish::amount(line.unitPrice),
                           line.discountBasisPoints == 0 ? QString() : spanish::percent(line.discountBasisPoints),
                           spanish::percent(line.taxBasisPoints),
                           spanish::amount(line.amount)};
    std::vector<Cell> cells;
    cells.reserve(columns.size());
    qreal x = frame.left();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column &column = columns[i];
        if (!texts[i].isEmpty()) {
            cells.push_back({x + cellPadding,
                             block(texts[i], column.isFigure ? TextRole::Amount : TextRole::Body,
                                   column.width - 2 * cellPadding, column.isFigure ? Qt::AlignRight : Qt::AlignLeft)});
        }
        x += column.width;
    }
    m_page.flowRow(cells);
    m_page.skip(cellPadding);
    m_page.horizontalRule(palette::hairline, hairlineWidth);
    m_page.skip(cellPadding);
}

void BillLayout::lines()
{
    tableHead(m_page);
    m_page.onNextPage([this](PageComposer &page) {
        runningHead(page);
        tableHead(page);
    });
    for (const InvoiceLine &line : m_bill.lines)
        this->line(line);
    m_page.onNextPage([this](PageComposer &page) { runningHead(page); });
}

void BillLayout::totalRow(const QString &label, const QString &base, const QString &value, TextRole role)
{
    const qreal left = frame.left() + mm(70);
    const TextBlock figure = block(value, role, mm(40) - cellPadding, Qt::AlignRight);
    const TextBlock name = block(label, role == TextRole::Total ? TextRole::Strong : TextRole::Body, mm(38));
    const qreal offset = (figure.height() - name.height()) / 2;
    m_page.put(name, {left + cellPadding, m_page.y() + offset});
    if (!base.isEmpty())
        m_page.put(block(base, TextRole::Small, mm(28), Qt::AlignRight), {left + mm(34), m_page.y() + mm(0.5)});
    m_page.put(figure, {frame.right() - mm(40), m_page.y()});
    m_page.skip(std::max(figure.height(), name.height()) + mm(0.8));
}

void BillLayout::totals()
{
    m_page.need(mm(24) + mm(6) * static_cast<qreal>(m_bill.taxes.size()));
    m_page.skip(mm(3));
    totalRow(u"Base imponible"_s, {}, spanish::amount(m_bill.net), TextRole::Amount);
    for (const TaxLine &tax : m_bill.taxes) {
        const QString label = tax.name + u' ' + spanish::percent(tax.basisPoints);
        totalRow(label, u"sobre "_s + spanish::amount(tax.base), spanish::amount(tax.amount), TextRole::Amount);
    }
    m_page.skip(mm(1.5));
    const qreal height = mm(10.5);
    m_page.box({frame.left() + mm(70), m_page.y(), mm(100), height}, palette::tint, {}, 0, mm(1));
    m_page.skip(mm(2));
    const qreal top = m_page.y();
    totalRow(m_bill.totalLabel, {}, spanish::amount(m_bill.total), TextRole::Total);
    m_page.moveTo(top + height);
}

void BillLayout::movements()
{
    if (m_bill.movements.isEmpty())
        return;
    m_page.need(mm(30));
    m_page.skip(mm(7));
    m_page.flow(block(u"Pagos y abonos"_s, TextRole::Section, frame.width()), frame.left());
    m_page.horizontalRule(palette::hairline, hairlineWidth);
    m_page.skip(mm(1.8));
    for (const Bill::Movement &movement : m_bill.movements) {
        m_page.flowRow({{frame.left(), block(movement.date, TextRole::Amount, mm(26))},
                        {frame.left() + mm(28), block(movement.text, TextRole::Body, mm(100))},
                        {frame.right() - mm(40), block(spanish::amount(movement.amount), TextRole::Amount,
                                                       mm(40) - cellPadding, Qt::AlignRight)}});
        m_page.skip(mm(0.8));
    }
    if (m_bill.due) {
        const QString label = m_bill.due->minor < 0 ? u"Saldo a su favor"_s : u"Pendiente de pago"_s;
        const Money due{qAbs(m_bill.due->minor), m_bill.due->currency};
        m_page.skip(mm(1.5));
        m_page.flowRow({{frame.left() + mm(28), block(label, TextRole::Strong, mm(100))},
                        {frame.right() - mm(40),
                         block(spanish::amount(due), TextRole::AmountStrong, mm(40) - cellPadding, Qt::AlignRight)}});
    }
}

void BillLayout::foot()
{
    m_page.finishPages([&](PageComposer &page, int number, int count) {
        page.moveTo(a4.height() - mm(19));
        page.horizontalRule(palette::hairline, hairlineWidth);
        page.skip(mm(1.8));
        page.put(block(m_bill.issuer.registry, TextRole::Small, frame.width() * 0.78), {frame.left(), page.y()});
        const QString position = u"Página %1 de %2"_s.arg(number).arg(count);
        page.put(block(position, TextRole::Small, frame.width() * 0.2, Qt::AlignRight),
                 {frame.left() + frame.width() * 0.8, page.y()});
    });
}

std::vector<Page> BillLayout::layOut()
{
    m_page.onNextPage([this](PageComposer &page) { runningHead(page); });
    head();
    parties();
    remark();
    lines();
    totals();
    movements();
    foot();
    return m_page.takePages();
}

} // namespace

std::vector<Page> layOutBill(const Bill &bill)
{
    return BillLayout(bill).layOut();
}

} // namespace areacliente
