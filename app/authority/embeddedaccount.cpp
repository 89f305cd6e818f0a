// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/embeddedaccount.h"

#include "app/authority/documentmaker.h"
#include "app/sample/sampleattachment.h"
#include "app/sample/samplecontent.h"
#include "app/services/attachmentcontent.h"
#include "app/services/password.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

Result<Issuer> sampleIssuer()
{
    const auto content = SampleContent::load();
    if (!content)
        return std::unexpected(content.error());
    const QJsonObject provider = content->account.value("provider"_L1).toObject();
    const auto text = [&](QLatin1String key) { return provider.value(key).toString(); };
    return Issuer{text("legal_name"_L1), text("tax_id"_L1),
                  text("street"_L1) + u'\n' + text("postcode"_L1) + u' ' + text("city"_L1) + u" ("_s
                      + text("province"_L1) + u')',
                  text("website"_L1), text("register"_L1)};
}

/// Puts a file behind every attachment of the sample.
Result<void> keepSampleFiles(const RecordStore &store)
{
    const auto attachments = store.select<Attachment>();
    if (!attachments)
        return std::unexpected(attachments.error());
    for (const Attachment &attachment : *attachments) {
        if (auto kept = keepAttachmentContent(store.database(), store.account(), attachment.id,
                                              sampleAttachmentContent(attachment));
            !kept)
            return kept;
    }
    return {};
}

Result<bool> hasRow(Database &database, const QString &sql, const QVariantList &arguments)
{
    auto cursor = database.query(sql, arguments);
    if (!cursor)
        return std::unexpected(cursor.error());
    return cursor->next();
}

} // namespace

Result<std::optional<Id>> embeddedAccountId(Database &database)
{
    auto cursor = database.query(u"SELECT account_id FROM account LIMIT 1"_s);
    if (!cursor)
        return std::unexpected(cursor.error());
    return cursor->next() ? std::optional<Id>(cursor->value(0).toString()) : std::optional<Id>();
}

Result<void> fillSample(Database &database, Authority &authority, const SampleOptions &options)
{
    const Id account = sampleAccountId(options);
    ChangeFeed feed(database, account);
    RecordStore store(database, account, &feed, nullptr);
    if (auto made = generateSample(store, options); !made)
        return made;
    if (auto kept = keepSampleFiles(store); !kept)
        return kept;
    const auto issuer = sampleIssuer();
    if (!issuer)
        return std::unexpected(issuer.error());
    if (auto kept = keepIssuer(database, *issuer); !kept)
        return kept;
    const auto contacts = sampleContacts(options);
    if (!contacts)
        return std::unexpected(contacts.error());
    for (const SampleLogin &login : *contacts) {
        if (auto set = authority.setCredential(account, login.contactId, login.email,
                                               QString::fromLatin1(samplePassword));
            !set)
            return set;
    }
    return {};
}

Result<QList<Contact>> contactsWithoutPassword(Database &database)
{
    const auto account = embeddedAccountId(database);
    if (!account)
        return std::unexpected(account.error());
    if (!*account)
        return QList<Contact>();
    return RecordStore(database, **account, nullptr, nullptr)
        .select<Contact>(
            {u"id NOT IN (SELECT contact_id FROM credential WHERE credential.account_id = contact.account_id)"_s,
             {},
             u"kind, given_name, first_surname, id"_s});
}

Result<void> followContacts(Database &database, const Id &account)
{
    const auto contacts = RecordStore(database, account, nullptr, nullptr).select<Contact>();
    if (!contacts)
        return std::unexpected(contacts.error());
    QList<std::pair<QString, QVariantList>> steps;
    for (const auto &table :
         {u"credential"_s, u"session"_s, u"two_factor"_s, u"recovery_code"_s, u"familiar_network"_s})
        steps.append(
            {u"DELETE FROM %1 WHERE account_id = ? AND contact_id NOT IN (SELECT id FROM contact WHERE account_id = ?)"_s
                 .arg(table),
             {account, account}});
    // Out of each other's way first: two of them may have changed addresses with each other.
    steps.append({u"UPDATE credential SET email = contact_id WHERE account_id = ?"_s, {account}});
    for (const Contact &contact : *contacts)
        steps.append({u"UPDATE credential SET email = ? WHERE account_id = ? AND contact_id = ?"_s,
                      {contact.email.trimmed().toLower(), account, contact.id}});
    for (const auto &[sql, arguments] : std::as_const(steps)) {
        if (const auto done = database.execute(sql, arguments); !done)
            return std::unexpected(done.error());
    }
    return {};
}

Result<void> setFirstPassword(Database &database, Authority &authority, const Id &contact, const QString &password)
{
    return database.runInTransaction([&]() -> Result<void> {
        const auto account = embeddedAccountId(database);
        if (!account)
            return std::unexpected(account.error());
        const auto found = RecordStore(database, account->value_or(Id()), nullptr, nullptr).get<Contact>(contact);
        if (!found)
            return std::unexpected(found.error());
        if (auto allowed = checkNewPassword(password, found->email, u"password"_s); !allowed)
            return allowed;
        const auto hasPassword = hasRow(database, u"SELECT 1 FROM credential WHERE account_id = ? AND contact_id = ?"_s,
                                        {**account, contact});
        const auto isTaken = hasRow(database, u"SELECT 1 FROM credential WHERE email = ?"_s,
                                    {found->email.trimmed().toLower()});
        if (!hasPassword || !isTaken)
            return std::unexpected(hasPassword ? isTaken.error() : hasPassword.error());
        if (*hasPassword)
            return fail(ErrorCode::Conflict, u"the contact has a password"_s);
        if (*isTaken)
            return invalid(u"email"_s, Rule::Duplicate);
        return authority.setCredential(**account, contact, found->email, password);
    });
}

} // namespace areacliente
