// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parts/paper.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

namespace areacliente {

class QtPrinter : public Printer
{
public:
    explicit QtPrinter(std::shared_ptr<QPrinter> printer);

    [[nodiscard]] QPagedPaintDevice &device() override { return *m_printer; }
    [[nodiscard]] Result<int> begin(const QByteArray &pdf) override;
    [[nodiscard]] Result<void> printPage(int nth) override;
    void abort() override;

private:
    std::shared_ptr<QPrinter> m_printer; ///< the dialog that it was set in may still be there
    QBuffer m_bytes;
    QPdfDocument m_document;
    QPainter m_painter; ///< ends, and so sends the pages, before the printer goes
    int m_first = 0;
};

} // namespace areacliente
