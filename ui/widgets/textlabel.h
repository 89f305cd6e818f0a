// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace areacliente {

/// Plain text that wraps at words, without frame or indent. QLabel lays out its text anew for every question of a layout; most
/// texts of a page have room on one line, for which this one answers from what it measured once.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    struct Measure {
        QString text;
        QFont font;
        QSize line; ///< of the whole text; empty where it has line breaks of its own
        int longestWord = 0;
    };

    [[nodiscard]] const Measure &measure() const;
    [[nodiscard]] QSize extent(const QString &words) const;
    [[nodiscard]] QSize withMargins(const QSize &contents) const;

    mutable Measure m_measure;
};

} // namespace areacliente
