// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/documents/bundles.h"

#include <QSaveFile>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace areacliente::documenttools {

using namespace Qt::StringLiterals;

namespace {

/// Carries an error of ours through qpdf.
struct Stopped {
    Error error;
};

/// Where qpdf writes to.
class DevicePipeline : public Pipeline
{
public:
    DevicePipeline(QIODevice &device, const JobControl &control)
        : Pipeline("file", nullptr)
        , m_device(device)
        , m_control(control)
    {
    }
    void write(const unsigned char *data, std::size_t size) override
    {
        if (m_control.stop.stop_requested())
            throw Stopped{Error{ErrorCode::Cancelled, {}, u"writing the merged PDF"_s}};
        if (m_device.write(reinterpret_cast<const char *>(data), static_cast<qint64>(size))
            != static_cast<qint64>(size))
            throw Stopped{Error{ErrorCode::Storage, {}, m_device.errorString()}};
    }
    void finish() override { }

private:
    QIODevice &m_device;
    const JobControl &m_control;
};

/// The bookmarks of a document, in a row.
class Bookmarks
{
public:
    explicit Bookmarks(QPDF &pdf)
        : m_pdf(pdf)
        , m_root(pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>")))
    {
    }

    void add(const QString &title, QPDFObjectHandle page)
    {
        auto item = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title.toStdString()));
        item.replaceKey("/Parent", m_root);
        item.replaceKey("/Dest", QPDFObjectHandle::newArray({page, QPDFObjectHandle::newName("/Fit")}));
        if (m_count == 0) {
            m_root.replaceKey("/First", item);
        } else {
            m_last.replaceKey("/Next", item);
            item.replaceKey("/Prev", m_last);
        }
        m_root.replaceKey("/Last", item);
        m_root.replaceKey("/Count", QPDFObjectHandle::newInteger(++m_count));
        m_last = item;
    }

    [[nodiscard]] QPDFObjectHandle root() const { return m_root; }

private:
    QPDF &m_pdf;
    QPDFObjectHandle m_root;
    QPDFObjectHandle m_last;
    int m_count = 0;
};

void appendPart(QPDF &merged, Bookmarks &bookmarks, const QString &name, const QByteArray &bytes)
{
    QPDF part;
    part.setSuppressWarnings(true);
    part.setImmediateCopyFrom(true); // the part's bytes go when this function returns
    part.processMemoryFile("part", bytes.constData(), static_cast<std::size_t>(bytes.size()));
    QPDFPageDocumentHelper target(merged);
    bool isFirst = true;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(part).getAllPages()) {
        target.addPage(page, false);
        if (isFirst)
            bookmarks.add(name, merged.getAllPages().back());
        isFirst = false;
    }
}

void describe(QPDF &merged, const QString &title, const Bookmarks &bookmarks)
{
    auto root = merged.getRoot();
    root.replaceKey("/Outlines", bookmarks.root());
    root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    root.replaceKey("/Lang", QPDFObjectHandle::newString("es-ES"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    auto info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title.toStdString()));
    merged.getTrailer().replaceKey("/Info", merged.makeIndirectObject(info));
}

Result<void> collect(QPDF &merged, Bookmarks &bookmarks, const QList<BundlePart> &parts, const JobControl &control)
{
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (control.stop.stop_requested())
            return fail(ErrorCode::Cancelled, u"merging PDFs"_s);
        const auto bytes = parts[i].read();
        if (!bytes)
            return std::unexpected(bytes.error());
        try {
            appendPart(merged, bookmarks, parts[i].name, *bytes);
        } catch (const std::exception &error) {
            return fail(ErrorCode::Corrupt, QString::fromUtf8(error.what()), parts[i].name);
        }
        control.report(static_cast<int>(i) + 1, static_cast<int>(parts.size()));
    }
    return {};
}

Result<void> writeMerged(QPDF &merged, QIODevice &device, const JobControl &control)
{
    try {
        DevicePipeline pipeline(device, control);
        QPDFWriter writer(merged);
        writer.setOutputPipeline(&pipeline);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.write();
    } catch (const Stopped &stopped) {
        return std::unexpected(stopped.error);
    } catch (const std::exception &error) {
        return fail(ErrorCode::Storage, QString::fromUtf8(error.what()));
    }
    return {};
}

} // namespace

Result<void> mergePdfs(const QList<BundlePart> &parts, const QString &title, const QString &path,
                       const JobControl &control)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Storage, file.errorString());
    QPDF merged;
    merged.emptyPDF();
    Bookmarks bookmarks(merged);
    if (auto collected = collect(merged, bookmarks, parts, control); !collected)
        return collected;
    describe(merged, title, bookmarks);
    if (auto written = writeMerged(merged, file, control); !written)
        return written;
    if (!file.commit())
        return fail(ErrorCode::Storage, file.errorString());
    return {};
}

} // namespace areacliente::documenttools
