// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/painting.h"

#include <QWidget>

namespace areacliente {

/// A word with its icon on a soft ground: a state, a role, a count.
class StatusChip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChip(QWidget *parent = nullptr);

    /// `key` is a decoration key (see statusLook), `text` the word for it.
    void setStatus(QAnyStringView key, const QString &text);
    void setChip(const ChipText &chip);
    [[nodiscard]] QString text() const { return m_chip.text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ChipText m_chip;
};

} // namespace areacliente
