// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/id.h"
#include "app/domain/result.h"

#include <QAction>
#include <QPointer>
#include <QTemporaryDir>

#include <functional>
#include <memory>

class QWidget;

namespace areacliente {

class Banner;
class BusyOverlay;
class DocumentLibrary;
class FileChooser;
class PdfPrintJob;
class Printer;

/// The PDF that the actions are about.
struct DocumentRef {
    QString type; ///< of the record
    Id id;
    QString number; ///< of the invoice or credit note: names its file

    friend bool operator==(const DocumentRef &, const DocumentRef &) = default;
};

/// What can be done with the PDF of the chosen invoice or credit note: save, print, open, and copy its number.
class DocumentActions : public QObject
{
    Q_OBJECT

public:
    struct Context {
        DocumentLibrary &documents;
        FileChooser &files;
        Banner &banner; ///< says what came of it
        BusyOverlay &busy;
        QWidget &window; ///< dialogs stand over it
    };

    DocumentActions(const Context &context, QObject *parent);

    /// The document chosen; none disables the actions.
    void setDocument(const std::optional<DocumentRef> &document);
    [[nodiscard]] QList<QAction *> all() const { return {m_save, m_print, m_open, m_copyNumber}; }
    void retranslate();

    /// Prints `pdf` as `printer` is set.
    void print(const QByteArray &pdf, std::unique_ptr<Printer> printer);

private:
    void save();
    void askPrinter();
    void open();
    void copyNumber();
    /// Gets the document and calls `use` with it; says why where it cannot be had.
    void withPdf(std::function<void(const QByteArray &)> use);
    void endFetch();
    void openFile(const DocumentRef &document, const QByteArray &pdf);
    /// `success` is asked now and after each change of the language.
    void report(const Result<void> &result, std::function<QString()> success);
    void updateEnabled();

    Context m_context;
    std::optional<DocumentRef> m_document;
    QAction *m_save;
    QAction *m_print;
    QAction *m_open;
    QAction *m_copyNumber;
    QPointer<QObject> m_fetch; ///< as long as it is there, the document comes
    QPointer<PdfPrintJob> m_printing;
    std::unique_ptr<QTemporaryDir> m_opened; ///< what the system's viewer shows; goes with the actions
};

/// Why a document cannot be had, for people: what an error about a document means.
[[nodiscard]] QString documentErrorText(const Error &error);

} // namespace areacliente
