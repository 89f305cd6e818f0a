// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/documentactions.h"

#include "app/documents/documentfile.h"
#include "app/documents/pdfbundle.h"
#include "app/parts/paper.h"
#include "app/platform/logging.h"
#include "app/sync/documentlibrary.h"
#include "ui/errortext.h"
#include "ui/filechooser.h"
#include "ui/icons.h"
#include "ui/pdfprintjob.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyoverlay.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QString fileNameOf(const DocumentRef &document)
{
    return safeFileNames({document.number + u".pdf"_s}).constFirst();
}

} // namespace

QString documentErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
        return DocumentActions::tr(
            "This document is not kept on this computer yet, and the provider cannot be reached. Try again with a connection.");
    case ErrorCode::NotFound: return DocumentActions::tr("The provider has not made this document yet.");
    case ErrorCode::Unauthenticated:
        return DocumentActions::tr(
            "This document is not kept on this computer yet. Sign in again to fetch it from the provider.");
    default: return errorText(error);
    }
}

DocumentActions::DocumentActions(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_save(new QAction(this))
    , m_print(new QAction(this))
    , m_open(new QAction(this))
    , m_copyNumber(new QAction(this))
{
    const auto prepare = [this](QAction *action, QLatin1String name, QStringView icon, void (DocumentActions::*run)()) {
        action->setObjectName(name);
        action->setIcon(themeIcon(icon));
        connect(action, &QAction::triggered, this, run);
    };
    prepare(m_save, "savePdf"_L1, u"save", &DocumentActions::save);
    prepare(m_print, "printPdf"_L1, u"print", &DocumentActions::askPrinter);
    prepare(m_open, "openPdf"_L1, u"external", &DocumentActions::open);
    prepare(m_copyNumber, "copyNumber"_L1, u"copy", &DocumentActions::copyNumber);
    m_save->setShortcut(QKeySequence::Save);
    m_print->setShortcut(QKeySequence::Print);
    for (QAction *action : all())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(&m_context.busy, &BusyOverlay::runningChanged, this, &DocumentActions::updateEnabled);
    connect(&m_context.busy, &BusyOverlay::cancelRequested, this, [this] {
        if (m_fetch)
            endFetch();
    });
    updateEnabled();
    retranslate();
}

void DocumentActions::retranslate()
{
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Save the PDF"));
    m_print->setText(tr("Print…"));
    m_open->setText(tr("Open in viewer"));
    m_copyNumber->setText(tr("Copy number"));
}

void DocumentActions::setDocument(const std::optional<DocumentRef> &document)
{
    m_document = document;
    updateEnabled();
}

/// What goes on covers the page, but not its shortcuts. A document is mostly there at once: for that the buttons, one of which
/// has just been pressed, stay as they are.
void DocumentActions::updateEnabled()
{
    for (QAction *action : all())
        action->setEnabled(m_document.has_value() && (m_fetch || !m_context.busy.isRunning()));
}

void DocumentActions::withPdf(std::function<void(const QByteArray &)> use)
{
    if (m_fetch)
        return;
    auto *fetch = new QObject(this);
    m_fetch = fetch;
    m_context.busy.start(tr("Fetching the document…"), true);
    m_context.documents.fetch(fetch, m_document->type, m_document->id,
                              [this, fetch, use = std::move(use)](const Result<QByteArray> &pdf) {
        if (m_fetch != fetch)
            return; // cancelled, as it came
        endFetch();
        if (pdf)
            use(*pdf);
        else
            m_context.banner.showMessage(Tone::Warning, [error = pdf.error()] { return documentErrorText(error); });
    }, [this](int done, int total) { m_context.busy.setProgress(done, std::max(total, 0)); });
}

void DocumentActions::endFetch()
{
    m_context.busy.finish();
    m_fetch->deleteLater();
    m_fetch.clear();
}

void DocumentActions::report(const Result<void> &result, std::function<QString()> success)
{
    if (!result)
        logError(documentsLog(), result.error());
    if (result)
        m_context.banner.showMessage(Tone::Ok, std::move(success));
    else if (result.error().code != ErrorCode::Cancelled)
        m_context.banner.showMessage(Tone::Danger, [error = result.error()] { return errorText(error); });
}

void DocumentActions::save()
{
    // Fetched before the question, so that nobody chooses a place for a document that cannot be had.
    withPdf([this, document = *m_document](const QByteArray &pdf) {
        m_context.files.askWhereToSave(&m_context.window,
                                       {tr("Save PDF"), fileNameOf(document), {{tr("PDF document"), u"pdf"_s}}},
                                       [self = QPointer(this), pdf](const SaveAnswer &answer) {
            if (self)
                self->report(writeDocument(answer.path, pdf),
                             [path = answer.path] { return tr("Saved as %1.").arg(path); });
        });
    });
}

void DocumentActions::askPrinter()
{
    withPdf([this, number = m_document->number](const QByteArray &pdf) {
        choosePrinter(m_context.window, {number, true}, [self = QPointer(this), pdf](std::unique_ptr<Printer> printer) {
            if (self)
                self->print(pdf, std::move(printer));
        });
    });
}

void DocumentActions::print(const QByteArray &pdf, std::unique_ptr<Printer> printer)
{
    if (m_context.busy.isRunning()) { // something began while the printer was chosen
        m_context.banner.showMessage(Tone::Info, [] {
            return tr("Something else is still going on. Print again when it has ended.");
        });
        return;
    }
    m_printing = new PdfPrintJob(pdf, std::move(printer), this);
    connect(m_printing, &PdfPrintJob::progressed, &m_context.busy, &BusyOverlay::setProgress);
    connect(&m_context.busy, &BusyOverlay::cancelRequested, m_printing, &PdfPrintJob::cancel);
    connect(m_printing, &PdfPrintJob::finished, this, [this](const Result<void> &result) {
        m_printing->deleteLater();
        m_printing.clear();
        m_context.busy.finish();
        report(result, [] { return tr("Sent to the printer."); });
    });
    m_context.busy.start(tr("Printing…"), true);
    m_printing->start();
}

void DocumentActions::open()
{
    withPdf([this, document = *m_document](const QByteArray &pdf) { openFile(document, pdf); });
}

void DocumentActions::openFile(const DocumentRef &document, const QByteArray &pdf)
{
    if (!m_opened)
        m_opened = std::make_unique<QTemporaryDir>();
    if (!m_opened->isValid()) {
        report(fail(ErrorCode::Storage, m_opened->errorString()), {});
        return;
    }
    const QString path = m_opened->filePath(fileNameOf(document));
    if (auto written = writeDocument(path, pdf); !written)
        report(written, {});
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_context.banner.showMessage(Tone::Warning, [] {
            return tr("This system has no program for PDF documents. You can read it here, or save it.");
        });
}

void DocumentActions::copyNumber()
{
    QGuiApplication::clipboard()->setText(m_document->number);
}

} // namespace areacliente
