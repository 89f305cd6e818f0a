// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QPdfDocument>
#include <QWidget>

class QLabel;
class QPdfView;
class QToolButton;

namespace areacliente {

/// The pages of a PDF inside the window, one under the other, as wide as the room allows; with zoom and page number.
class PdfPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PdfPreview(QWidget *parent = nullptr);
    ~PdfPreview() override;

    /// Shows this PDF from its first page; false where it cannot be read. The page and the zoom stay when it replaces another.
    bool showPdf(const QByteArray &pdf);
    void clear();
    [[nodiscard]] const QByteArray &pdf() const { return m_pdf; }
    [[nodiscard]] int pageCount() const { return m_document.pageCount(); }
    /// Everything written on the pages, for screen readers and tests.
    [[nodiscard]] QString text();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updatePage();
    void zoomBy(qreal factor);
    void fitWidth();

    QByteArray m_pdf;
    QBuffer m_buffer;
    QPdfDocument m_document;
    QPdfView *m_view;
    QLabel *m_page;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    QToolButton *m_fit;
};

} // namespace areacliente
