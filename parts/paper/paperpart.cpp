// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/paper/qtpdfpages.h"
#include "parts/paper/qtprinter.h"

#include <QPrintDialog>

namespace areacliente {

using namespace Qt::StringLiterals;

class PaperPart : public QObject, public Paper
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "es.areacliente.Paper/" AREACLIENTE_VERSION)
    Q_INTERFACES(areacliente::Paper)

public:
    [[nodiscard]] PdfPages *makePages(QWidget *parent, int margin) const override
    {
        return new QtPdfPages(parent, margin);
    }

    void askForPrinter(QWidget *parent, const Question &question,
                       std::function<void(std::unique_ptr<Printer>)> chosen) const override
    {
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(question.documentName);
        printer->setPageSize(QPageSize(QPageSize::A4));
        auto *dialog = new QPrintDialog(printer.get(), parent);
        dialog->setObjectName(u"printDialog"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setOption(QAbstractPrintDialog::PrintPageRange, question.offersPageRange);
        QObject::connect(dialog, &QDialog::accepted, parent,
                         [printer, chosen = std::move(chosen)] { chosen(std::make_unique<QtPrinter>(printer)); });
        dialog->open();
    }

    [[nodiscard]] std::unique_ptr<Printer> printerFor(std::unique_ptr<QPrinter> printer) const override
    {
        return std::make_unique<QtPrinter>(std::move(printer));
    }
};

} // namespace areacliente

#include "paperpart.moc"
