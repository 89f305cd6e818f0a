// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/documentmaker.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

const auto issuerSetting = u"issuer"_s;

Result<Issuer> requiredIssuer(Database &database)
{
    auto issuer = keptIssuer(database);
    if (!issuer)
        return std::unexpected(issuer.error());
    if (!*issuer)
        return fail(ErrorCode::Unsupported, u"the store does not know who issues its invoices"_s);
    return std::move(**issuer);
}

/// Reads what every document needs, one read after the other, and keeps the first error.
class Reader
{
public:
    explicit Reader(const RecordStore &store)
        : m_store(store)
    {
    }

    template <RecordLike R>
    [[nodiscard]] QList<R> of(const Id &invoice, const QString &order)
    {
        return take(m_store.select<R>({u"invoice_id = ?"_s, {invoice}, order}));
    }
    template <RecordLike R>
    [[nodiscard]] R get(const Id &id)
    {
        return take(m_store.get<R>(id));
    }
    [[nodiscard]] Account account()
    {
        const QList<Account> accounts = take(m_store.select<Account>({.limit = 1}));
        return accounts.value(0);
    }
    [[nodiscard]] Issuer issuer() { return take(requiredIssuer(m_store.database())); }
    [[nodiscard]] const Result<void> &result() const { return m_result; }

private:
    template <class T>
    [[nodiscard]] T take(Result<T> read)
    {
        if (read)
            return std::move(*read);
        if (m_result)
            m_result = std::unexpected(read.error());
        return T();
    }

    const RecordStore &m_store;
    Result<void> m_result;
};

Result<QByteArray> makeInvoice(const RecordStore &store, const Id &id)
{
    Reader reader(store);
    const InvoiceDocument document{reader.issuer(),
                                   reader.account(),
                                   reader.get<Invoice>(id),
                                   reader.of<InvoiceLine>(id, u"position"_s),
                                   reader.of<TaxLine>(id, u"basis_points DESC"_s),
                                   reader.of<Payment>(id, u"at"_s),
                                   reader.of<CreditNote>(id, u"issued_on, id"_s)};
    if (!reader.result())
        return std::unexpected(reader.result().error());
    return renderInvoice(document);
}

Result<QByteArray> makeCreditNote(const RecordStore &store, const Id &id)
{
    Reader reader(store);
    const auto note = reader.get<CreditNote>(id);
    const CreditNoteDocument document{reader.issuer(),
                                      reader.account(),
                                      note,
                                      reader.get<Invoice>(note.invoiceId),
                                      reader.of<InvoiceLine>(id, u"position"_s),
                                      reader.of<TaxLine>(id, u"basis_points DESC"_s)};
    if (!reader.result())
        return std::unexpected(reader.result().error());
    return renderCreditNote(document);
}

} // namespace

Result<std::optional<Issuer>> keptIssuer(Database &database)
{
    auto cursor = database.query(u"SELECT content FROM authority_setting WHERE name = ?"_s, {issuerSetting});
    if (!cursor)
        return std::unexpected(cursor.error());
    if (!cursor->next())
        return std::nullopt;
    auto issuer = issuerFromJson(QJsonDocument::fromJson(cursor->value(0).toString().toUtf8()).object());
    if (!issuer)
        return fail(ErrorCode::Corrupt, u"the issuer that is kept: "_s + issuer.error().field);
    return std::move(*issuer);
}

Result<void> keepIssuer(Database &database, const std::optional<Issuer> &issuer)
{
    const auto kept
        = issuer
              ? database.execute(
                    u"INSERT INTO authority_setting (name, content) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET content = excluded.content"_s,
                    {issuerSetting,
                     QString::fromUtf8(QJsonDocument(issuerToJson(*issuer)).toJson(QJsonDocument::Compact))})
              : database.execute(u"DELETE FROM authority_setting WHERE name = ?"_s, {issuerSetting});
    if (!kept)
        return std::unexpected(kept.error());
    return {};
}

Result<QByteArray> makeDocument(const RecordStore &store, const QString &type, const Id &id)
{
    if (type == QLatin1String(Invoice::typeName))
        return makeInvoice(store, id);
    if (type == QLatin1String(CreditNote::typeName))
        return makeCreditNote(store, id);
    return fail(ErrorCode::NotFound, u"no document of a "_s + type.left(40));
}

} // namespace areacliente
