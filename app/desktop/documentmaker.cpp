// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/documentmaker.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

const auto issuerSetting = u"issuer"_s;

Result<Issuer> keptIssuer(Database &database)
{
    auto cursor = database.query(u"SELECT content FROM authority_setting WHERE name = ?"_s, {issuerSetting});
    if (!cursor)
        return std::unexpected(cursor.error());
    if (!cursor->next())
        return fail(ErrorCode::Unsupported, u"the store does not know who issues its invoices"_s);
    const QJsonObject json = QJsonDocument::fromJson(cursor->value(0).toString().toUtf8()).object();
    return Issuer{json.value("name"_L1).toString(), json.value("tax_id"_L1).toString(),
                  json.value("address"_L1).toString(), json.value("contact"_L1).toString(),
                  json.value("registry"_L1).toString()};
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
    [[nodiscard]] Issuer issuer() { return take(keptIssuer(m_store.database())); }
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
                                   reader.of<CreditNote>(id, u"issued_on"_s)};
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

Result<void> keepIssuer(Database &database, const Issuer &issuer)
{
    const QJsonObject json{{u"name"_s, issuer.name},
                           {u"tax_id"_s, issuer.taxId},
                           {u"address"_s, issuer.address},
                           {u"contact"_s, issuer.contact},
                           {u"registry"_s, issuer.registry}};
    const auto kept = database.execute(
        u"INSERT INTO authority_setting (name, content) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET content = excluded.content"_s,
        {issuerSetting, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))});
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
