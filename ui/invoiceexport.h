// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/csv.h"
#include "app/platform/worker.h"
#include "app/services/keyedrows.h"

#include <QDateTime>
#include <QObject>
#include <QSaveFile>
#include <QTemporaryDir>

#include <stop_token>

namespace areacliente {

class AccountSession;
class DocumentLibrary;

/// What came of an export.
struct ExportOutcome {
    Result<void> result{}; ///< Cancelled where the user stopped it; then, and after every error, there is no file
    qint64 written = 0;    ///< records or documents in the file
    QStringList missing{}; ///< numbers of the documents that could not be had, and are not in the file
};

/// An export under way. It lives on the window's thread and takes time only in small pieces.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    void progressed(int done, int total);
    /// Once, last.
    void finished(const areacliente::ExportOutcome &outcome);
};

/// Writes a list of invoices of any length as CSV, with every field of the record.
class InvoiceCsvExport final : public ExportJob
{
    Q_OBJECT

public:
    /// `total` is for the progress alone. `session` must outlive the job.
    InvoiceCsvExport(AccountSession &session, KeyedRows rows, qint64 total, const QString &path,
                     const CsvDialect &dialect, QObject *parent = nullptr);
    void start() override;
    void cancel() override { m_isCancelled = true; }

private:
    struct Piece {
        QByteArray text;
        qint64 records = 0;
        RowKey next; ///< empty: the end
    };

    void readNext(const RowKey &from);
    void take(const Result<Piece> &piece);
    void finish(const Result<void> &result);

    AccountSession &m_session;
    KeyedRows m_rows;
    qint64 m_total;
    QSaveFile m_file;
    CsvDialect m_dialect;
    qint64 m_written = 0;
    bool m_isCancelled = false;
};

/// A document to export.
struct ExportedDocument {
    QString type;
    Id id;
    QString number;
};

enum class BundleKind { Zip, MergedPdf };

/// Writes the PDFs of many invoices as one file. They are gathered one by one in a private folder, which goes with the job;
/// those that cannot be had are left out and named.
class DocumentBundleExport final : public ExportJob
{
    Q_OBJECT

public:
    struct Target {
        BundleKind kind{};
        QString path;
        QString title; ///< of a merged PDF
        QDateTime at;  ///< of the files in a zip
    };

    /// `documents` must outlive the job.
    DocumentBundleExport(DocumentLibrary &documents, QList<ExportedDocument> wanted, Target target,
                         QObject *parent = nullptr);
    ~DocumentBundleExport() override;
    void start() override;
    void cancel() override;

private:
    void gatherNext();
    void keep(const ExportedDocument &document, const QByteArray &pdf);
    void bundle();
    void finish(const Result<void> &result);
    [[nodiscard]] QString gatheredPath(qsizetype index) const;

    DocumentLibrary &m_documents;
    QList<ExportedDocument> m_wanted;
    Target m_target;
    QTemporaryDir m_folder;
    qsizetype m_next = 0;
    QStringList m_gathered; ///< numbers, each at gatheredPath() of its index
    QStringList m_missing;
    std::stop_source m_stop;
    Worker m_worker; // last: its thread ends before what it uses
};

} // namespace areacliente
