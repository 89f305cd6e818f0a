// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identitydocument.h"

#include <QDate>
#include <QList>
#include <QPointF>
#include <QSizeF>

#include <variant>

/// The request to change the data of a customer record: what the provider asks for when nobody can sign in any more.
namespace areacliente {

enum class ChangeReason : quint8 { DataChange, LostOwnerAccess };
template <>
struct EnumNames<ChangeReason> {
    static constexpr std::array names{"data_change", "lost_owner_access"};
};

/// What of the customer record is to change.
enum class ChangeField : quint8 {
    CustomerName,
    TaxId,
    ForeignTaxId,
    Email,
    Phone,
    Street,
    Postcode,
    City,
    Province,
    Country,
    Iban,
    OwnerName,
    OwnerEmail,
    AdministrativeContact,
    TechnicalContact,
    BillingContact,
    Other,
};
template <>
struct EnumNames<ChangeField> {
    static constexpr std::array names{"customer_name",
                                      "tax_id",
                                      "foreign_tax_id",
                                      "email",
                                      "phone",
                                      "street",
                                      "postcode",
                                      "city",
                                      "province",
                                      "country",
                                      "iban",
                                      "owner_name",
                                      "owner_email",
                                      "administrative_contact",
                                      "technical_contact",
                                      "billing_contact",
                                      "other"};
};

struct DataChange {
    ChangeField field = ChangeField::Other;
    QString label; ///< what it is, where the field is Other
    QString presentValue;
    QString newValue;

    friend bool operator==(const DataChange &, const DataChange &) = default;
};

/// The natural person with legal capacity to ask.
struct Signer {
    QString givenName;
    QString firstSurname;
    QString secondSurname; ///< required with a Spanish DNI only: other countries give one surname
    DocumentKind documentKind = DocumentKind::Nif;
    QString documentNumber;
    QString capacity; ///< in which capacity they act: administrator, attorney …
    QString replyEmail;
    QString replyPhone;

    [[nodiscard]] QString fullName() const;
    friend bool operator==(const Signer &, const Signer &) = default;
};

struct Organisation {
    QString name;
    QString taxId;
    bool isForeign = false; ///< the tax number is another country's and is not checked

    friend bool operator==(const Organisation &, const Organisation &) = default;
};

/// A picture of the signature as it came: PNG or JPEG.
struct SignatureImage {
    QByteArray data;
    friend bool operator==(const SignatureImage &, const SignatureImage &) = default;
};

/// A signature drawn with mouse or pen: polylines within a pad of this size, in the pad's own units, y downwards.
struct SignatureStrokes {
    QSizeF pad;
    QList<QList<QPointF>> strokes;
    friend bool operator==(const SignatureStrokes &, const SignatureStrokes &) = default;
};

/// std::monostate leaves the box empty, to be signed in ink.
using Signature = std::variant<std::monostate, SignatureImage, SignatureStrokes>;

struct DataChangeRequest {
    ChangeReason reason = ChangeReason::DataChange;
    QString customerNumber; ///< the ID of the customer record
    Signer signer;
    std::optional<Organisation> organisation; ///< set where the customer is one
    bool isAddressForeign = false;            ///< a new postcode is then not held to the Spanish rules
    QList<DataChange> changes;
    QString place;
    QDate date;
    Signature signature;

    friend bool operator==(const DataChangeRequest &, const DataChangeRequest &) = default;
};

/// What must accompany the request.
enum class Annex : quint8 { SignerDocument, OrganisationTaxCard, PowersOfAttorney };

/// A copy of the signer's document always; the tax card of an organisation; and its powers of attorney when nobody can reach
/// the owner's mailbox.
[[nodiscard]] QList<Annex> neededAnnexes(const DataChangeRequest &request);

namespace requestlimits {
inline constexpr int name = 100;
inline constexpr int line = 200;
inline constexpr int value = 10'000;
inline constexpr int changes = 100;
inline constexpr qsizetype imageBytes = 1 << 20;
inline constexpr qsizetype strokes = 500;
inline constexpr qsizetype points = 20'000;
} // namespace requestlimits

/// Every rule the request breaks, each with the JSON path of its field, e.g. "changes[2].new_value"; empty when it may be sent.
[[nodiscard]] QList<Error> validate(const DataChangeRequest &request);

/// The request with its texts cleaned and its numbers in normal form; what is not valid stays as typed.
[[nodiscard]] DataChangeRequest normalised(DataChangeRequest request);

} // namespace areacliente
