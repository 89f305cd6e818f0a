// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/signaturepad.h"

#include "ui/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>

#include <algorithm>
#include <cmath>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal penWidth = 2.2;  ///< in the sheet's units
constexpr qreal nearest = 1.2;   ///< closer points add noise, not shape
constexpr int pointsPerTurn = 6; ///< into which smoothing turns one point, at most
constexpr QColor paper(0xFF, 0xFF, 0xFF);
constexpr QColor ink(0x16, 0x1D, 0x3A);
constexpr QColor pencil(0x6B, 0x74, 0x80); ///< 4.7 to 1 on the paper
constexpr QColor rule(0xC5, 0xCB, 0xD3);

QPointF rounded(QPointF point)
{
    return {std::round(point.x() * 10) / 10, std::round(point.y() * 10) / 10};
}

qsizetype pointCount(const QList<QList<QPointF>> &strokes)
{
    qsizetype count = 0;
    for (const auto &stroke : strokes)
        count += stroke.size();
    return count;
}

void drawLine(QPainter &painter, const QList<QPointF> &line)
{
    if (line.size() == 1)
        painter.drawPoint(line.first());
    else
        painter.drawPolyline(line.constData(), static_cast<int>(line.size()));
}

} // namespace

QList<QPointF> smoothed(const QList<QPointF> &points)
{
    if (points.size() < 3)
        return points;
    QList<QPointF> curve{points.first()};
    QPointF from = points.first();
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QPointF control = points[i];
        const QPointF to = (points[i] + points[i + 1]) / 2;
        const qreal length = QLineF(from, to).length();
        const int pieces = std::clamp(static_cast<int>(length / 2), 1, pointsPerTurn);
        for (int piece = 1; piece <= pieces; ++piece) {
            const qreal t = static_cast<qreal>(piece) / pieces;
            curve.append(rounded(from * (1 - t) * (1 - t) + control * 2 * t * (1 - t) + to * t * t));
        }
        from = to;
    }
    curve.append(points.last());
    return curve;
}

SignaturePad::SignaturePad(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"signaturePad"_s);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumSize(sheet.toSize() / 2);
    setMaximumSize(sheet.toSize());
}

SignatureStrokes SignaturePad::signature() const
{
    return {sheet, m_strokes};
}

void SignaturePad::setSignature(const SignatureStrokes &signature)
{
    m_strokes = signature.strokes;
    m_line.clear();
    m_undo.clear();
    m_redo.clear();
    update();
}

void SignaturePad::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

QSize SignaturePad::sizeHint() const
{
    return sheet.toSize();
}

int SignaturePad::heightForWidth(int width) const
{
    return qRound(width * sheet.height() / sheet.width());
}

QRectF SignaturePad::sheetRect() const
{
    QRectF rect({}, sheet.scaled(size(), Qt::KeepAspectRatio));
    rect.moveCenter(QRectF(this->rect()).center());
    return rect;
}

QPointF SignaturePad::toSheet(QPointF position) const
{
    const QRectF shown = sheetRect();
    const QPointF point = (position - shown.topLeft()) * (sheet.width() / shown.width());
    return rounded({std::clamp(point.x(), 0.0, sheet.width()), std::clamp(point.y(), 0.0, sheet.height())});
}

void SignaturePad::begin(QPointF position)
{
    if (m_strokes.size() >= requestlimits::strokes || pointCount(m_strokes) + pointsPerTurn >= requestlimits::points) {
        Q_EMIT full();
        return;
    }
    m_line = {toSheet(position)};
    update();
}

void SignaturePad::drawTo(QPointF position)
{
    if (m_line.isEmpty())
        return;
    const QPointF point = toSheet(position);
    if (QLineF(m_line.last(), point).length() < nearest)
        return;
    m_line.append(point);
    update();
    if (pointCount(m_strokes) + (m_line.size() + 1) * pointsPerTurn >= requestlimits::points) {
        end();
        Q_EMIT full();
    }
}

void SignaturePad::end()
{
    if (m_line.isEmpty())
        return;
    m_undo.append(m_strokes);
    m_redo.clear();
    m_strokes.append(smoothed(m_line));
    m_line.clear();
    noteEdit();
}

void SignaturePad::step(QList<Strokes> &from, QList<Strokes> &to)
{
    if (from.isEmpty())
        return;
    to.append(m_strokes);
    m_strokes = from.takeLast();
    noteEdit();
}

void SignaturePad::undo()
{
    step(m_undo, m_redo);
}

void SignaturePad::redo()
{
    step(m_redo, m_undo);
}

void SignaturePad::clear()
{
    if (m_strokes.isEmpty())
        return;
    m_undo.append(m_strokes);
    m_redo.clear();
    m_strokes.clear();
    noteEdit();
}

void SignaturePad::noteEdit()
{
    update();
    Q_EMIT edited();
}

void SignaturePad::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    const QRectF shown = sheetRect();
    QPainter painter(this);
    drawBox(painter, shown, paper, colors.controlBorder, metrics::radius);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal baseline = shown.top() + shown.height() * 0.75;
    painter.setPen(QPen(rule, 1));
    painter.drawLine(QPointF(shown.left() + metrics::huge, baseline), QPointF(shown.right() - metrics::huge, baseline));
    if (m_strokes.isEmpty() && m_line.isEmpty()) {
        painter.setPen(pencil);
        painter.drawText(shown.adjusted(metrics::large, metrics::large, -metrics::large, -metrics::large),
                         Qt::AlignCenter | Qt::TextWordWrap, m_hint);
    }
    painter.save();
    painter.setClipRect(shown);
    painter.translate(shown.topLeft());
    painter.scale(shown.width() / sheet.width(), shown.width() / sheet.width());
    painter.setPen(QPen(ink, penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const auto &stroke : m_strokes)
        drawLine(painter, stroke);
    if (!m_line.isEmpty())
        drawLine(painter, smoothed(m_line));
    painter.restore();
    if (hasFocus())
        drawFocusRing(painter, shown, colors, metrics::radius);
}

void SignaturePad::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        begin(event->position());
}

void SignaturePad::mouseMoveEvent(QMouseEvent *event)
{
    drawTo(event->position());
}

void SignaturePad::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    drawTo(event->position());
    end();
}

/// Taken before Qt makes mouse events of it: a pen reports far more places than a mouse.
void SignaturePad::tabletEvent(QTabletEvent *event)
{
    if (event->type() == QEvent::TabletPress)
        begin(event->position());
    else if (event->type() == QEvent::TabletMove)
        drawTo(event->position());
    else if (event->type() == QEvent::TabletRelease)
        end();
    event->accept();
}

void SignaturePad::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        undo();
    else if (event->matches(QKeySequence::Redo))
        redo();
    else if (event->matches(QKeySequence::Delete) || event->key() == Qt::Key_Backspace)
        clear();
    else
        QWidget::keyPressEvent(event);
}

} // namespace areacliente
