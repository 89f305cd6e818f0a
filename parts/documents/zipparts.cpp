// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/documents/bundles.h"

#include <QSaveFile>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace areacliente::documenttools {

using namespace Qt::StringLiterals;

namespace {

struct Closer {
    void operator()(archive *writer) const { archive_write_free(writer); }
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};
using Writer = std::unique_ptr<archive, Closer>;
using Entry = std::unique_ptr<archive_entry, Closer>;

/// Where a zip goes, and what went wrong there.
struct Target {
    QIODevice &device;
    QString error{};
};

/// A failure is told by the target alone: told of it in the middle of a file, libarchive would never free what it packs with.
la_ssize_t writeToTarget(archive * /*writer*/, void *target, const void *data, std::size_t size)
{
    auto *to = static_cast<Target *>(target);
    const auto length = static_cast<qint64>(size);
    if (to->error.isEmpty() && to->device.write(static_cast<const char *>(data), length) != length)
        to->error = to->device.errorString();
    return length;
}

Error errorOf(archive *writer)
{
    return Error{ErrorCode::Storage, {}, QString::fromUtf8(archive_error_string(writer))};
}

Result<void> addFile(archive *writer, const QString &name, const QByteArray &bytes, const QDateTime &at)
{
    const Entry entry(archive_entry_new());
    archive_entry_update_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_size(entry.get(), bytes.size());
    archive_entry_set_mtime(entry.get(), at.toSecsSinceEpoch(), 0);
    const bool done = archive_write_header(writer, entry.get()) == ARCHIVE_OK
                      && archive_write_data(writer, bytes.constData(), static_cast<std::size_t>(bytes.size()))
                             == bytes.size()
                      && archive_write_finish_entry(writer) == ARCHIVE_OK;
    if (!done)
        return std::unexpected(errorOf(writer));
    return {};
}

Result<Writer> openZip(Target &target)
{
    Writer writer(archive_write_new());
    const bool done = archive_write_set_format_zip(writer.get()) == ARCHIVE_OK
                      && archive_write_set_options(writer.get(), "zip:hdrcharset=UTF-8,zip:compression=deflate")
                             == ARCHIVE_OK
                      && archive_write_set_bytes_in_last_block(writer.get(), 1) == ARCHIVE_OK
                      && archive_write_open(writer.get(), &target, nullptr, writeToTarget, nullptr) == ARCHIVE_OK;
    if (!done)
        return std::unexpected(errorOf(writer.get()));
    return writer;
}

} // namespace

Result<void> zipParts(const QList<BundlePart> &parts, const QDateTime &at, const QString &path,
                      const JobControl &control)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Storage, file.errorString());
    Target target{file};
    const auto writer = openZip(target);
    if (!writer)
        return std::unexpected(writer.error());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (control.stop.stop_requested())
            return fail(ErrorCode::Cancelled, u"writing the zip"_s);
        const auto bytes = parts[i].read();
        if (!bytes)
            return std::unexpected(bytes.error());
        if (auto added = addFile(writer->get(), parts[i].name, *bytes, at); !added)
            return added;
        if (!target.error.isEmpty())
            return fail(ErrorCode::Storage, target.error);
        control.report(static_cast<int>(i) + 1, static_cast<int>(parts.size()));
    }
    if (archive_write_close(writer->get()) != ARCHIVE_OK)
        return std::unexpected(errorOf(writer->get()));
    if (!target.error.isEmpty())
        return fail(ErrorCode::Storage, target.error);
    if (!file.commit())
        return fail(ErrorCode::Storage, file.errorString());
    return {};
}

} // namespace areacliente::documenttools
