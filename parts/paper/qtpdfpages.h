// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parts/paper.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfView>

namespace areacliente {

class QtPdfPages : public QPdfView, public PdfPages
{
public:
    QtPdfPages(QWidget *parent, int margin);
    ~QtPdfPages() override;

    [[nodiscard]] QWidget &widget() override { return *this; }
    int show(const QByteArray &pdf) override;
    void clear() override;
    [[nodiscard]] int currentPage() const override;
    void goToPage(int page) override;
    void zoom(double factor) override;
    void fitToWidth() override;
    void whenPageChanges(std::function<void()> call) override;

private:
    int m_margin;
    QBuffer m_bytes;
    QPdfDocument m_document;
};

} // namespace areacliente
