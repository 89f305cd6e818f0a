// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/discoverywire.h"

#include "app/wire/wirereader.h"

#include <QJsonArray>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr FieldInfo nameInfo = optionalMember("name", 200);
constexpr FieldInfo apiInfo = textMember("api", 2000);
constexpr FieldInfo versionsInfo = textMember("versions", 20);
constexpr FieldInfo providerInfo = optionalMember("provider_name", 200);
constexpr FieldInfo commandsInfo = textMember("commands", 80);
constexpr FieldInfo sessionsInfo{"sessions"};
constexpr FieldInfo passwordInfo{"password_change"};
constexpr FieldInfo twoFactorInfo{"two_factor"};
constexpr FieldInfo attachmentsInfo{"attachments"};

} // namespace

QJsonObject discoveryToJson(const Discovery &discovery)
{
    return {{u"name"_s, discovery.name},
            {u"api"_s, discovery.api},
            {u"versions"_s, QJsonArray::fromStringList(discovery.versions)}};
}

Result<Discovery> discoveryFromJson(const QJsonObject &object)
{
    Discovery discovery;
    WireReader reader(object, Strictness::Lenient);
    reader.optional(nameInfo, discovery.name);
    reader.required(apiInfo, discovery.api);
    reader.required(versionsInfo, discovery.versions);
    if (auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (!discovery.versions.contains("v1"_L1))
        return fail(ErrorCode::NewerVersion, u"the service has no version 1"_s, u"versions"_s);
    return discovery;
}

QJsonObject capabilitiesToJson(const Capabilities &capabilities)
{
    return {{u"provider_name"_s, capabilities.providerName},
            {u"commands"_s, QJsonArray::fromStringList(capabilities.commands)},
            {u"sessions"_s, capabilities.sessions},
            {u"password_change"_s, capabilities.passwordChange},
            {u"two_factor"_s, capabilities.twoFactor},
            {u"attachments"_s, capabilities.attachments}};
}

Result<Capabilities> capabilitiesFromJson(const QJsonObject &object)
{
    Capabilities capabilities;
    WireReader reader(object, Strictness::Lenient);
    reader.optional(providerInfo, capabilities.providerName);
    reader.required(commandsInfo, capabilities.commands);
    reader.optional(sessionsInfo, capabilities.sessions);
    reader.optional(passwordInfo, capabilities.passwordChange);
    reader.optional(twoFactorInfo, capabilities.twoFactor);
    reader.optional(attachmentsInfo, capabilities.attachments);
    if (auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return capabilities;
}

} // namespace areacliente
