// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplescene.h"
#include "app/services/contactservice.h"

#include <QJsonArray>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 stream = 1;

/// The ids of the account and its contacts hang on the seed alone, so that a sample made on another day has the same.
constexpr qint64 idTime = 1'577'836'800'000; // 2020-01-01T00:00:00Z

std::optional<QDateTime> instant(const SampleScene &scene, const QJsonValue &daysAgo, int minutes)
{
    if (daysAgo.isNull())
        return std::nullopt;
    return scene.at(daysAgo.toInt(), minutes);
}

void makeContacts(SampleScene &scene, SampleRandom &random)
{
    for (const QJsonValue &value : scene.content.account.value("contacts"_L1).toArray()) {
        QJsonObject object = value.toObject();
        object.insert("vouched_by"_L1, scene.contacts.value(object.value("vouched_by"_L1).toString()).id);
        Contact contact;
        scene.fill(contact, object);
        contact.id = random.id(idTime);
        contact.createdAt = scene.at(object.value("created_days_ago"_L1).toInt(), random.between(540, 1080));
        contact.lastSignInAt = instant(scene, object.value("last_sign_in_days_ago"_L1), random.between(480, 1200));
        scene.contacts.insert(object.value("key"_L1).toString(), contact);
        scene.put(contact);
    }
}

void makePaymentMethods(SampleScene &scene, SampleRandom &random)
{
    for (const QJsonValue &value : scene.content.account.value("payment_methods"_L1).toArray()) {
        PaymentMethod method;
        scene.fill(method, value.toObject());
        method.createdAt = scene.at(value["created_days_ago"_L1].toInt(), random.between(540, 1080));
        method.id = random.id(method.createdAt.toMSecsSinceEpoch());
        if (const QJsonValue days = value["expires_in_days"_L1]; !days.isNull()) {
            const QDate expiry = scene.options.today.addDays(days.toInt());
            method.expiresOn = QDate(expiry.year(), expiry.month(),
                                     expiry.daysInMonth()); // cards expire with their month
        }
        scene.paymentMethods.append(method);
        scene.put(method);
    }
}

} // namespace

void makeAccount(SampleScene &scene)
{
    SampleRandom random(scene.options.seed, stream);
    const QJsonObject object = scene.content.account.value("account"_L1).toObject();
    scene.fill(scene.account, object);
    scene.account.id = sampleAccountId(scene.options);
    scene.account.createdAt = scene.at(object.value("created_days_ago"_L1).toInt(), 617);
    scene.put(scene.account);
    makeContacts(scene, random);
    makePaymentMethods(scene, random);
}

Id sampleAccountId(const SampleOptions &options)
{
    return SampleRandom(options.seed, 0).id(idTime);
}

Result<QList<SampleLogin>> sampleContacts(const SampleOptions &options)
{
    const auto content = SampleContent::load();
    if (!content)
        return std::unexpected(content.error());
    QList<SampleLogin> logins;
    const SampleSink collect = [&](const AnyRecord &record) -> Result<void> {
        if (const auto *contact = std::get_if<Contact>(&record))
            logins.append({contact->email, contact->id, contact->kind, fullName(*contact), isVerified(*contact)});
        return {};
    };
    SampleScene scene{options, *content, collect};
    makeAccount(scene);
    if (!scene.result)
        return std::unexpected(scene.result.error());
    return logins;
}

} // namespace areacliente
