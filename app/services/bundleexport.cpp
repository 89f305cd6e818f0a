// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/bundleline.h"

#include "app/domain/recordjson.h"

#include <QJsonDocument>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 500;

class BundleExport
{
public:
    BundleExport(const RecordStore &store, const std::optional<Issuer> &issuer, QIODevice &out,
                 const BundleProgress &progress)
        : m_store(store)
        , m_issuer(issuer)
        , m_out(out)
        , m_progress(progress)
    {
        m_summary.account = store.account();
    }

    [[nodiscard]] Result<BundleSummary> run()
    {
        keep(countAll());
        keep(write(bundleHeaderOf({bundleVersion, m_store.account(), m_issuer})));
        forEachRecordType([this]<class R>() {
            if (m_result)
                keep(writeType<R>());
        });
        keep(write(bundleTrailerOf(m_summary)));
        if (!m_result)
            return std::unexpected(m_result.error());
        return m_summary;
    }

private:
    void keep(Result<void> outcome)
    {
        if (m_result)
            m_result = std::move(outcome);
    }

    [[nodiscard]] Result<void> countAll()
    {
        Result<void> result;
        forEachRecordType([&]<class R>() {
            const auto count = result ? m_store.count<R>() : Result<qint64>(0);
            if (count)
                m_total += *count;
            else
                result = std::unexpected(count.error());
        });
        return result;
    }

    template <RecordLike R>
    [[nodiscard]] Result<void> writeType()
    {
        for (Id last;;) {
            const auto page = m_store.select<R>({u"id > ?"_s, {last.isNull() ? u""_s : last}, u"id"_s, pageSize});
            if (!page)
                return std::unexpected(page.error());
            for (const R &record : *page) {
                QJsonObject object = recordToJson(record);
                object.remove("version"_L1); // the store's own count of its writes says nothing to another store
                if (auto written = write(object); !written)
                    return written;
            }
            m_summary.records += page->size();
            if (!page->isEmpty())
                m_summary.counts[QLatin1String(R::typeName)] += page->size();
            if (m_progress && !m_progress(m_summary.records, m_total))
                return fail(ErrorCode::Cancelled, u"export"_s);
            if (page->size() < pageSize)
                return {};
            last = page->last().id;
        }
    }

    [[nodiscard]] Result<void> write(const QJsonObject &object)
    {
        if (!m_result)
            return m_result;
        const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        if (m_out.write(line) != line.size())
            return fail(ErrorCode::Storage, m_out.errorString());
        return {};
    }

    const RecordStore &m_store;
    const std::optional<Issuer> &m_issuer;
    QIODevice &m_out;
    const BundleProgress &m_progress;
    BundleSummary m_summary;
    qint64 m_total = 0;
    Result<void> m_result;
};

} // namespace

Result<BundleSummary> exportBundle(const RecordStore &store, const std::optional<Issuer> &issuer, QIODevice &out,
                                   const BundleProgress &progress)
{
    return BundleExport(store, issuer, out, progress).run();
}

} // namespace areacliente
