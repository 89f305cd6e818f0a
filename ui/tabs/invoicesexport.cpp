// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The exports of the invoices' page.
#include "app/platform/localday.h"
#include "app/platform/logging.h"
#include "app/sync/accountsession.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/tabs/invoicefilterbar.h"
#include "ui/tabs/invoicespage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/tableview.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// As many as a person may want in one file; whole years of a large account go year by year.
constexpr qint64 mostDocuments = 5000;
constexpr qsizetype namedMissing = 10;

QList<RowRange> rangesOf(const QItemSelection &selection)
{
    QList<RowRange> ranges;
    for (const QItemSelectionRange &range : selection)
        ranges.append({range.top(), range.height()});
    std::ranges::sort(ranges, {}, &RowRange::first);
    QList<RowRange> merged;
    for (const RowRange &range : std::as_const(ranges)) {
        if (!merged.isEmpty() && range.first < merged.constLast().first + merged.constLast().count)
            merged.last().count = std::max(merged.constLast().count,
                                           range.first + range.count - merged.constLast().first);
        else
            merged.append(range);
    }
    return merged;
}

qint64 sizeOf(const QList<RowRange> &ranges)
{
    qint64 rows = 0;
    for (const RowRange &range : ranges)
        rows += range.count;
    return rows;
}

} // namespace

void InvoicesPage::askExport(const SaveQuestion &question, std::function<void(const SaveAnswer &)> answer)
{
    if (m_export)
        return;
    m_files.askWhereToSave(this, question,
                           [self = QPointer(this), answer = std::move(answer)](const SaveAnswer &chosen) {
        if (self && !self->m_export)
            answer(chosen);
    });
}

void InvoicesPage::exportCsv()
{
    const QString name
        = tr("invoices-%1.csv", "file name").arg(localToday(m_context.session.clock()).toString(Qt::ISODate));
    const SaveQuestion question{tr("Export invoices"),
                                name,
                                {{tr("CSV for spreadsheets"), u"csv"_s}, {tr("CSV for other programs"), u"csv"_s}}};
    askExport(question, [this](const SaveAnswer &answer) {
        const CsvDialect dialect = answer.kind == 0 ? spreadsheetDialect(QLocale()) : exchangeDialect();
        run(new InvoiceCsvExport(m_context.session, m_source->rowsOf(m_model->query()), m_model->rowCount(),
                                 answer.path, dialect, this),
            answer.path);
    });
}

void InvoicesPage::exportPdfs(BundleKind kind)
{
    const QList<RowRange> ranges = rangesOf(m_table->selectionModel()->selection());
    const qint64 count = sizeOf(ranges);
    if (count == 0) {
        m_banner->showMessage(
            Tone::Info, tr("Select the invoices first: with Ctrl or Shift more than one, with Ctrl+A the whole list."));
        return;
    }
    if (count > mostDocuments) {
        m_banner->showMessage(
            Tone::Info,
            tr("%1 invoices are selected, and at most %2 fit into one file. Filter the list, for example by year.")
                .arg(numberText(count), numberText(mostDocuments)));
        return;
    }
    const bool isZip = kind == BundleKind::Zip;
    const SaveQuestion question{tr("Export PDFs"),
                                (isZip ? tr("invoices.zip", "file name") : tr("invoices.pdf", "file name")),
                                {isZip ? FileKind{tr("Zip archive"), u"zip"_s}
                                       : FileKind{tr("PDF document"), u"pdf"_s}}};
    askExport(question, [this, kind, ranges, rows = m_source->rowsOf(m_model->query())](const SaveAnswer &answer) {
        m_context.session.read(this, [rows, ranges](const RecordStore &store) {
            return invoicesAt(store, rows, ranges);
        }, [this, kind, path = answer.path](const Result<QList<NumberedInvoice>> &invoices) {
            if (invoices)
                bundle(kind, *invoices, path);
            else
                reportExport({std::unexpected(invoices.error())}, path);
        });
    });
}

void InvoicesPage::bundle(BundleKind kind, const QList<NumberedInvoice> &invoices, const QString &path)
{
    QList<ExportedDocument> documents;
    for (const NumberedInvoice &invoice : invoices)
        documents.append({QString::fromLatin1(Invoice::typeName), invoice.id, invoice.number});
    run(new DocumentBundleExport(m_context.documents, documents,
                                 {kind, path, tr("Invoices"), m_context.session.clock().now()}, this),
        path);
}

void InvoicesPage::run(ExportJob *job, const QString &path)
{
    m_export = job;
    connect(job, &ExportJob::progressed, m_busy, &BusyOverlay::setProgress);
    connect(m_busy, &BusyOverlay::cancelRequested, job, &ExportJob::cancel);
    connect(job, &ExportJob::finished, this, [this, job, path](const ExportOutcome &outcome) {
        m_export.clear();
        job->deleteLater();
        m_busy->finish();
        reportExport(outcome, path);
    });
    m_busy->start(tr("Exporting…"), true);
    job->start();
}

QString InvoicesPage::missingText(const QStringList &missing)
{
    QStringList named = missing.mid(0, namedMissing);
    if (missing.size() > namedMissing)
        named.append(tr("%1 more").arg(numberText(missing.size() - namedMissing)));
    return tr("These could not be had, and are not in it: %1.").arg(named.join(u", "_s));
}

void InvoicesPage::reportExport(const ExportOutcome &outcome, const QString &path)
{
    const QStringList missing = outcome.missing;
    if (outcome.result && missing.isEmpty())
        m_banner->showMessage(Tone::Ok, [path] { return tr("Saved as %1.").arg(path); });
    else if (outcome.result)
        m_banner->showMessage(Tone::Warning, [path, missing]() -> QString {
            return tr("Saved as %1.").arg(path) + u' ' + missingText(missing);
        });
    else if (outcome.result.error().code == ErrorCode::Cancelled)
        m_banner->showMessage(Tone::Info, [] { return tr("The export was stopped. No file was written."); });
    else if (!missing.isEmpty())
        m_banner->showMessage(Tone::Warning, [] {
            return tr("None of the documents are on this computer, and the provider cannot give them now. "
                      "No file was written.");
        });
    else {
        logError(documentsLog(), outcome.result.error());
        m_banner->showMessage(Tone::Danger, [error = outcome.result.error()] { return errorText(error); });
    }
}

} // namespace areacliente
