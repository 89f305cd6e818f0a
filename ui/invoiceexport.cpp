// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoiceexport.h"

#include "app/documents/documentfile.h"
#include "app/documents/pdfbundle.h"
#include "app/services/invoicequery.h"
#include "app/sync/documentlibrary.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
/// Records read by one job of the replica's thread: some milliseconds.
constexpr int recordsAtOnce = 500;
} // namespace

InvoiceCsvExport::InvoiceCsvExport(AccountSession &session, KeyedRows rows, qint64 total, const QString &path,
                                   const CsvDialect &dialect, QObject *parent)
    : ExportJob(parent)
    , m_session(session)
    , m_rows(std::move(rows))
    , m_total(total)
    , m_file(path)
    , m_dialect(dialect)
{
}

void InvoiceCsvExport::start()
{
    if (!m_file.open(QIODevice::WriteOnly) || !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        finish(fail(ErrorCode::Storage, m_file.errorString()));
        return;
    }
    m_file.write(csvStart(m_dialect) + csvHeading<Invoice>(m_dialect));
    readNext({});
}

void InvoiceCsvExport::readNext(const RowKey &from)
{
    const auto read = [rows = m_rows, dialect = m_dialect, from](const RecordStore &store) -> Result<Piece> {
        const auto records = readInvoiceRecords(store, rows, from, recordsAtOnce);
        const auto next = records ? walkKeys(store.database(), rows, from, recordsAtOnce, 1)
                                  : std::unexpected(records.error());
        if (!next)
            return std::unexpected(next.error());
        Piece piece{.text = {}, .records = records->size(), .next = next->value(0)};
        for (const Invoice &invoice : *records)
            piece.text += csvRecord(invoice, dialect);
        return piece;
    };
    m_session.read(this, read, [this](const Result<Piece> &piece) { take(piece); });
}

void InvoiceCsvExport::take(const Result<Piece> &piece)
{
    if (m_isCancelled) {
        finish(fail(ErrorCode::Cancelled, u"exporting"_s));
        return;
    }
    if (!piece) {
        finish(std::unexpected(piece.error()));
        return;
    }
    if (m_file.write(piece->text) != piece->text.size()) {
        finish(fail(ErrorCode::Storage, m_file.errorString()));
        return;
    }
    m_written += piece->records;
    Q_EMIT progressed(static_cast<int>(m_written), static_cast<int>(std::max(m_total, m_written)));
    if (!piece->next.isEmpty())
        readNext(piece->next);
    else if (!m_file.commit())
        finish(fail(ErrorCode::Storage, m_file.errorString()));
    else
        finish({});
}

void InvoiceCsvExport::finish(const Result<void> &result)
{
    if (!result)
        m_file.cancelWriting();
    Q_EMIT finished({result, result ? m_written : 0, {}});
}

DocumentBundleExport::DocumentBundleExport(DocumentLibrary &documents, QList<ExportedDocument> wanted, Target target,
                                           QObject *parent)
    : ExportJob(parent)
    , m_documents(documents)
    , m_wanted(std::move(wanted))
    , m_target(std::move(target))
    , m_worker(u"export"_s)
{
}

DocumentBundleExport::~DocumentBundleExport()
{
    m_stop.request_stop(); // the worker's thread is waited for
}

void DocumentBundleExport::start()
{
    if (m_folder.isValid())
        gatherNext();
    else
        finish(fail(ErrorCode::Storage, m_folder.errorString()));
}

void DocumentBundleExport::cancel()
{
    m_stop.request_stop();
}

QString DocumentBundleExport::gatheredPath(qsizetype index) const
{
    return m_folder.filePath(QString::number(index) + u".pdf"_s);
}

void DocumentBundleExport::gatherNext()
{
    const auto total = static_cast<int>(m_wanted.size());
    Q_EMIT progressed(static_cast<int>(m_next), 2 * total);
    if (m_stop.stop_requested()) {
        finish(fail(ErrorCode::Cancelled, u"gathering documents"_s));
        return;
    }
    if (m_next == m_wanted.size()) {
        bundle();
        return;
    }
    const ExportedDocument document = m_wanted.at(m_next++);
    m_documents.fetch(this, document.type, document.id, [this, document](const Result<QByteArray> &pdf) {
        if (pdf) {
            keep(document, *pdf);
        } else {
            m_missing.append(document.number);
            gatherNext();
        }
    });
}

void DocumentBundleExport::keep(const ExportedDocument &document, const QByteArray &pdf)
{
    const QString path = gatheredPath(m_gathered.size());
    m_gathered.append(document.number);
    deliver(m_worker.run([path, pdf] { return writeDocument(path, pdf); }), this, [this](const Result<void> &written) {
        if (written)
            gatherNext();
        else
            finish(written);
    });
}

void DocumentBundleExport::bundle()
{
    if (m_gathered.isEmpty()) {
        finish(fail(ErrorCode::NotFound, u"none of the documents could be had"_s));
        return;
    }
    QList<BundlePart> parts;
    for (qsizetype i = 0; i < m_gathered.size(); ++i) {
        parts.append({m_gathered.at(i) + (m_target.kind == BundleKind::Zip ? u".pdf"_s : QString()),
                      [path = gatheredPath(i)]() -> Result<QByteArray> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorCode::Storage, file.errorString());
            return file.readAll();
        }});
    }
    const auto report = [this, total = static_cast<int>(m_wanted.size())](int done, int parted) {
        QMetaObject::invokeMethod(this, [this, done, parted, total] {
            Q_EMIT progressed(total + (parted > 0 ? done * total / parted : 0), 2 * total);
        }, Qt::QueuedConnection);
    };
    const JobControl control{report, m_stop.get_token()};
    deliver(m_worker.run([parts, control, target = m_target] {
        return target.kind == BundleKind::Zip ? zipParts(parts, target.at, target.path, control)
                                              : mergePdfs(parts, target.title, target.path, control);
    }),
            this, [this](const Result<void> &result) { finish(result); });
}

void DocumentBundleExport::finish(const Result<void> &result)
{
    Q_EMIT finished({result, result ? m_gathered.size() : 0, m_missing});
}

} // namespace areacliente
