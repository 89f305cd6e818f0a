// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/datachangerequest.h"

#include <QWidget>

namespace areacliente {

/// A sheet to sign on with mouse, pen or finger. Lines are smoothed when they end, and kept in the pad's own units, so that they
/// are the same at every size of the window. Ctrl+Z takes the last line back, Ctrl+Shift+Z brings it back, Delete clears all.
class SignaturePad : public QWidget
{
    Q_OBJECT

public:
    /// The extent of the sheet, whatever its size on the screen.
    static constexpr QSizeF sheet{600, 200};

    explicit SignaturePad(QWidget *parent = nullptr);

    [[nodiscard]] SignatureStrokes signature() const;
    /// Shows a signature drawn earlier; it cannot be undone line by line, only cleared.
    void setSignature(const SignatureStrokes &signature);
    void setHint(const QString &hint); ///< shown on the empty sheet

    void undo();
    void redo();
    void clear(); ///< undo() brings everything back
    [[nodiscard]] bool isEmpty() const { return m_strokes.isEmpty(); }
    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void edited();
    /// The signature has as many points as a request may hold: the line ends here.
    void full();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Strokes = QList<QList<QPointF>>;

    [[nodiscard]] QRectF sheetRect() const;
    [[nodiscard]] QPointF toSheet(QPointF position) const;
    void begin(QPointF position);
    void drawTo(QPointF position);
    void end();
    void step(QList<Strokes> &from, QList<Strokes> &to);
    void noteEdit();

    Strokes m_strokes;
    QList<QPointF> m_line; ///< the one being drawn
    QList<Strokes> m_undo;
    QList<Strokes> m_redo;
    QString m_hint;
};

/// A curve through the middles between `points`, as a polyline: what a hand draws, without the corners between the events.
[[nodiscard]] QList<QPointF> smoothed(const QList<QPointF> &points);

} // namespace areacliente
