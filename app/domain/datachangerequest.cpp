// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/datachangerequest.h"

#include "app/domain/cleantext.h"
#include "app/domain/email.h"
#include "app/domain/iban.h"
#include "app/domain/nif.h"
#include "app/domain/phone.h"
#include "app/domain/postcode.h"

#include <QRectF>

#include <cmath>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Gathers the errors of one request.
class Checker
{
public:
    void need(const QString &text, const QString &path, int limit)
    {
        if (cleanedLine(text).isEmpty())
            add(path, Rule::Required);
        else
            bound(text, path, limit);
    }
    void bound(const QString &text, const QString &path, int limit)
    {
        if (text.size() > limit)
            add(path, Rule::TooLong, u"at most %1 characters"_s.arg(limit));
    }
    template <class T>
    void take(const Result<T> &parsed)
    {
        if (!parsed)
            m_errors.append(parsed.error());
    }
    void add(const QString &path, Rule rule, const QString &detail = {})
    {
        m_errors.append(Error{ErrorCode::Validation, path, detail, rule});
    }
    [[nodiscard]] QList<Error> errors() && { return std::move(m_errors); }

private:
    QList<Error> m_errors;
};

void checkSigner(Checker &check, const Signer &signer)
{
    check.need(signer.givenName, u"signer.given_name"_s, requestlimits::name);
    check.need(signer.firstSurname, u"signer.first_surname"_s, requestlimits::name);
    const auto nif = parseNif(signer.documentNumber, {}, NifScope::Person);
    const bool needsSecond = signer.documentKind == DocumentKind::Nif && nif && nif->kind == NifKind::Dni;
    if (needsSecond)
        check.need(signer.secondSurname, u"signer.second_surname"_s, requestlimits::name);
    else
        check.bound(signer.secondSurname, u"signer.second_surname"_s, requestlimits::name);
    check.take(parseDocument(signer.documentKind, signer.documentNumber, u"signer.document_number"_s));
    check.bound(signer.capacity, u"signer.capacity"_s, requestlimits::line);
    if (!signer.replyEmail.trimmed().isEmpty())
        check.take(parseEmail(signer.replyEmail, u"signer.reply_email"_s));
    if (!signer.replyPhone.trimmed().isEmpty())
        check.take(parsePhone(signer.replyPhone, u"signer.reply_phone"_s));
}

void checkOrganisation(Checker &check, const Organisation &organisation)
{
    check.need(organisation.name, u"organisation.name"_s, requestlimits::line);
    if (organisation.isForeign)
        check.take(parseDocument(DocumentKind::Foreign, organisation.taxId, u"organisation.tax_id"_s));
    else
        check.take(parseNif(organisation.taxId, u"organisation.tax_id"_s, NifScope::Entity));
}

/// Holds a new value to the rules of its field; its presence and length are already checked.
void checkNewValue(Checker &check, const DataChange &change, const QString &path, bool isAddressForeign)
{
    switch (change.field) {
    case ChangeField::TaxId: return check.take(parseNif(change.newValue, path));
    case ChangeField::ForeignTaxId: return check.take(parseDocument(DocumentKind::Foreign, change.newValue, path));
    case ChangeField::Email:
    case ChangeField::OwnerEmail: return check.take(parseEmail(change.newValue, path));
    case ChangeField::Phone: return check.take(parsePhone(change.newValue, path));
    case ChangeField::Postcode:
        if (!isAddressForeign)
            check.take(parsePostcode(change.newValue, path));
        return;
    case ChangeField::Iban: return check.take(parseIban(change.newValue, path));
    case ChangeField::CustomerName:
    case ChangeField::Street:
    case ChangeField::City:
    case ChangeField::Province:
    case ChangeField::Country:
    case ChangeField::OwnerName:
    case ChangeField::AdministrativeContact:
    case ChangeField::TechnicalContact:
    case ChangeField::BillingContact:
    case ChangeField::Other: return;
    }
}

/// An account has up to three owners and anything may be "other"; the rest is there once.
bool mayRepeat(ChangeField field)
{
    return field == ChangeField::Other || field == ChangeField::OwnerName || field == ChangeField::OwnerEmail;
}

void checkChange(Checker &check, const DataChangeRequest &request, qsizetype index)
{
    const DataChange &change = request.changes[index];
    const QString path = u"changes[%1]."_s.arg(index);
    if (change.field == ChangeField::Other)
        check.need(change.label, path + u"label"_s, requestlimits::line);
    else
        check.bound(change.label, path + u"label"_s, requestlimits::line);
    for (qsizetype i = 0; i < index && !mayRepeat(change.field); ++i) {
        if (request.changes[i].field == change.field)
            return check.add(path + u"field"_s, Rule::Duplicate);
    }
    check.bound(change.presentValue, path + u"present_value"_s, requestlimits::value);
    const QString newPath = path + u"new_value"_s;
    if (cleanedText(change.newValue).isEmpty() || change.newValue.size() > requestlimits::value)
        check.need(change.newValue, newPath, requestlimits::value);
    else if (cleanedText(change.newValue) == cleanedText(change.presentValue))
        check.add(newPath, Rule::Duplicate, u"the same as the present value"_s);
    else
        checkNewValue(check, change, newPath, request.isAddressForeign);
}

const DataChange *findChange(const DataChangeRequest &request, ChangeField field)
{
    const auto found = std::ranges::find(request.changes, field, &DataChange::field);
    return found == request.changes.end() ? nullptr : &*found;
}

void checkProvince(Checker &check, const DataChangeRequest &request)
{
    const DataChange *postcode = findChange(request, ChangeField::Postcode);
    const DataChange *province = findChange(request, ChangeField::Province);
    if (request.isAddressForeign || !postcode || !province || !checkPostcode(postcode->newValue).isComplete())
        return;
    if (!postcodeMatchesProvince(postcode->newValue, province->newValue)) {
        const qsizetype index = province - request.changes.constData();
        check.add(u"changes[%1].new_value"_s.arg(index), Rule::Reference, u"the postcode lies in another province"_s);
    }
}

void checkChanges(Checker &check, const DataChangeRequest &request)
{
    if (request.changes.isEmpty())
        return check.add(u"changes"_s, Rule::Required);
    if (request.changes.size() > requestlimits::changes)
        return check.add(u"changes"_s, Rule::Limit, u"at most %1"_s.arg(requestlimits::changes));
    for (qsizetype i = 0; i < request.changes.size(); ++i)
        checkChange(check, request, i);
    checkProvince(check, request);
}

void checkImage(Checker &check, const SignatureImage &image)
{
    if (image.data.size() > requestlimits::imageBytes)
        check.add(u"signature.data"_s, Rule::TooLong, u"at most %1 bytes"_s.arg(requestlimits::imageBytes));
    else if (!image.data.startsWith("\x89PNG\r\n\x1a\n") && !image.data.startsWith("\xff\xd8\xff"))
        check.add(u"signature.data"_s, Rule::Format, u"neither PNG nor JPEG"_s);
}

void checkStrokes(Checker &check, const SignatureStrokes &drawn)
{
    const auto positive = [](qreal length) { return std::isfinite(length) && length >= 1 && length <= 100'000; };
    if (!positive(drawn.pad.width()) || !positive(drawn.pad.height()))
        return check.add(u"signature.width"_s, Rule::OutOfRange);
    const QRectF inside({}, drawn.pad);
    qsizetype points = 0;
    for (const auto &stroke : drawn.strokes) {
        points += stroke.size();
        const bool fits = std::ranges::all_of(stroke, [&](QPointF p) { return inside.contains(p); });
        if (!fits)
            return check.add(u"signature.strokes"_s, Rule::OutOfRange, u"a point lies outside the pad"_s);
    }
    if (points == 0)
        check.add(u"signature.strokes"_s, Rule::Required);
    else if (drawn.strokes.size() > requestlimits::strokes || points > requestlimits::points)
        check.add(u"signature.strokes"_s, Rule::Limit);
}

QString normalValue(const DataChange &change, bool isAddressForeign)
{
    switch (change.field) {
    case ChangeField::TaxId: {
        const auto nif = parseNif(change.newValue, {});
        return nif ? nif->value : cleanedLine(change.newValue);
    }
    case ChangeField::Email:
    case ChangeField::OwnerEmail: return parseEmail(change.newValue, {}).value_or(cleanedLine(change.newValue));
    case ChangeField::Phone: {
        const auto phone = parsePhone(change.newValue, {});
        return phone ? formatPhone(*phone) : cleanedLine(change.newValue);
    }
    case ChangeField::Postcode:
        return isAddressForeign ? cleanedLine(change.newValue)
                                : parsePostcode(change.newValue, {}).value_or(cleanedLine(change.newValue));
    case ChangeField::Iban: {
        const auto iban = parseIban(change.newValue, {});
        return iban ? formatIban(*iban) : cleanedLine(change.newValue);
    }
    case ChangeField::ForeignTaxId:
    case ChangeField::CustomerName:
    case ChangeField::Street:
    case ChangeField::City:
    case ChangeField::Province:
    case ChangeField::Country:
    case ChangeField::OwnerName:
    case ChangeField::AdministrativeContact:
    case ChangeField::TechnicalContact:
    case ChangeField::BillingContact:
    case ChangeField::Other: break;
    }
    return cleanedText(change.newValue);
}

void normalise(Signer &signer)
{
    for (QString *text : {&signer.givenName, &signer.firstSurname, &signer.secondSurname, &signer.capacity})
        *text = cleanedLine(*text);
    signer.documentNumber
        = parseDocument(signer.documentKind, signer.documentNumber, {}).value_or(cleanedLine(signer.documentNumber));
    signer.replyEmail = parseEmail(signer.replyEmail, {}).value_or(cleanedLine(signer.replyEmail));
    const auto phone = parsePhone(signer.replyPhone, {});
    signer.replyPhone = phone ? formatPhone(*phone) : cleanedLine(signer.replyPhone);
}

} // namespace

QString Signer::fullName() const
{
    return cleanedLine(QString(givenName + u' ' + firstSurname + u' ' + secondSurname));
}

QList<Annex> neededAnnexes(const DataChangeRequest &request)
{
    QList<Annex> annexes{Annex::SignerDocument};
    if (request.organisation)
        annexes.append(Annex::OrganisationTaxCard);
    if (request.organisation && request.reason == ChangeReason::LostOwnerAccess)
        annexes.append(Annex::PowersOfAttorney);
    return annexes;
}

QList<Error> validate(const DataChangeRequest &request)
{
    Checker check;
    check.need(request.customerNumber, u"customer_number"_s, requestlimits::name);
    checkSigner(check, request.signer);
    if (request.organisation)
        checkOrganisation(check, *request.organisation);
    checkChanges(check, request);
    check.need(request.place, u"place"_s, requestlimits::name);
    if (!request.date.isValid())
        check.add(u"date"_s, Rule::Required);
    if (const auto *image = std::get_if<SignatureImage>(&request.signature))
        checkImage(check, *image);
    if (const auto *strokes = std::get_if<SignatureStrokes>(&request.signature))
        checkStrokes(check, *strokes);
    return std::move(check).errors();
}

DataChangeRequest normalised(DataChangeRequest request)
{
    normalise(request.signer);
    request.customerNumber = cleanedLine(request.customerNumber);
    request.place = cleanedLine(request.place);
    if (request.organisation) {
        Organisation &organisation = *request.organisation;
        organisation.name = cleanedLine(organisation.name);
        const auto nif = parseNif(organisation.taxId, {}, NifScope::Entity);
        organisation.taxId = nif && !organisation.isForeign ? nif->value : cleanedLine(organisation.taxId);
    }
    for (DataChange &change : request.changes) {
        change.label = cleanedLine(change.label);
        change.presentValue = cleanedText(change.presentValue);
        change.newValue = normalValue(change, request.isAddressForeign);
    }
    return request;
}

} // namespace areacliente
