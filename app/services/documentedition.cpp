// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/documentedition.h"

#include "app/domain/recordjson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype editionLength = 12;

/// Gathers what a document says, and keeps the first error.
class Printed
{
public:
    explicit Printed(const RecordStore &store)
        : m_store(store)
    {
    }

    template <RecordLike R>
    void add(const R &record)
    {
        QJsonObject object = recordToJson(record);
        object.remove("version"_L1); // another version may say the same
        m_said.append(object);
    }
    void add(const QStringList &texts) { m_said.append(QJsonArray::fromStringList(texts)); }

    /// The records that stand on an invoice or a credit note.
    template <RecordLike R>
    void addPartsOf(const Id &id)
    {
        for (const R &part : take(m_store.select<R>({u"invoice_id = ?"_s, {id}, u"id"_s})))
            add(part);
    }
    /// Who the customer is, where the invoice itself does not say so.
    void addCustomer()
    {
        for (const Account &account : take(m_store.select<Account>({.limit = 1})))
            add({account.customerNumber, account.name, account.taxId});
    }
    template <RecordLike R>
    [[nodiscard]] std::optional<R> find(const Id &id)
    {
        return take(m_store.find<R>(id));
    }

    [[nodiscard]] Result<QString> edition() const
    {
        if (!m_result)
            return std::unexpected(m_result.error());
        const QByteArray json = QJsonDocument(m_said).toJson(QJsonDocument::Compact);
        const QByteArray hash = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
        return QString::fromLatin1(hash.first(editionLength));
    }

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
    QJsonArray m_said;
    Result<void> m_result;
};

Result<QString> editionOfInvoice(const RecordStore &store, const Id &id)
{
    Printed printed(store);
    const auto invoice = printed.find<Invoice>(id);
    if (invoice)
        printed.add(*invoice);
    printed.addPartsOf<InvoiceLine>(id);
    printed.addPartsOf<TaxLine>(id);
    printed.addPartsOf<Payment>(id);
    printed.addPartsOf<CreditNote>(id);
    printed.addCustomer();
    auto edition = printed.edition();
    return edition && !invoice ? QString() : edition;
}

Result<QString> editionOfCreditNote(const RecordStore &store, const Id &id)
{
    Printed printed(store);
    const auto note = printed.find<CreditNote>(id);
    if (note) {
        printed.add(*note);
        // Of the invoice that it corrects only what cannot change with a payment.
        if (const auto invoice = printed.find<Invoice>(note->invoiceId))
            printed.add({invoice->issuedOn.toString(Qt::ISODate), invoice->customerName, invoice->customerTaxId,
                         invoice->customerAddress});
    }
    printed.addPartsOf<InvoiceLine>(id);
    printed.addPartsOf<TaxLine>(id);
    printed.addCustomer();
    auto edition = printed.edition();
    return edition && !note ? QString() : edition;
}

/// One without a checksum cannot be told from another, and is not kept.
Result<QString> editionOfAttachment(const RecordStore &store, const Id &id)
{
    const auto checksum = documentChecksum(store, QString::fromLatin1(Attachment::typeName), id);
    if (!checksum)
        return std::unexpected(checksum.error());
    return QString::fromLatin1(checksum->toHex().left(editionLength));
}

} // namespace

Result<QString> documentEdition(const RecordStore &store, const QString &type, const Id &id)
{
    if (type == QLatin1String(Invoice::typeName))
        return editionOfInvoice(store, id);
    if (type == QLatin1String(CreditNote::typeName))
        return editionOfCreditNote(store, id);
    if (type == QLatin1String(Attachment::typeName))
        return editionOfAttachment(store, id);
    return QString();
}

Result<QByteArray> documentChecksum(const RecordStore &store, const QString &type, const Id &id)
{
    if (type != QLatin1String(Attachment::typeName))
        return QByteArray();
    const auto attachment = store.find<Attachment>(id);
    if (!attachment)
        return std::unexpected(attachment.error());
    const QByteArray hash = *attachment ? QByteArray::fromHex((*attachment)->hash.toLatin1()) : QByteArray();
    return hash.size() == QCryptographicHash::hashLength(QCryptographicHash::Sha256) ? hash : QByteArray();
}

} // namespace areacliente
