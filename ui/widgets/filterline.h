// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace areacliente {

/// A line to filter with as one types: reports shortly after the last key, at once on Enter and on clearing. Escape clears.
class FilterLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterLine(QWidget *parent = nullptr);

    /// Placeholder and accessible name.
    void setPrompt(const QString &prompt);

Q_SIGNALS:
    void filterChanged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void report();

    QTimer m_delay;
    QString m_reported;
};

} // namespace areacliente
