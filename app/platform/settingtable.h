// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <array>
#include <type_traits>

namespace areacliente {

/// Everything the program remembers for its user. Secrets are not settings: see SecretStore.
enum class Setting {
    Theme,
    Language,
    WindowGeometry,
    TableState, ///< one per table: columns, widths, sorting
    AutoLockMinutes,
    RememberMe,
    LastEmail,
    KeepDocumentsOffline,
    LastTab,
    Locked,             ///< the program was locked when it ended: it begins locked
    ServerAddress,      ///< of the account's provider; empty: the embedded one
    ServerApi,          ///< where its service is: found once, and kept to
    ServerName,         ///< what it calls itself
    KeepAllDocuments,   ///< where documents are kept offline: all of them, not the latest alone
    ServerCertificates, ///< a PEM file of authorities that are trusted besides the system's
};

enum class SettingScope {
    Roaming, ///< goes with the user to another machine
    Local,   ///< belongs to this machine and its screens
};

enum class SettingType { Flag, Number, Text, Bytes };

/// One row of the table of settings.
struct SettingInfo {
    Setting setting;
    QLatin1StringView key;
    SettingScope scope;
    SettingType type;
    QLatin1StringView fallback;  ///< the default, as it would stand in the file
    QLatin1StringView pattern{}; ///< of a text: what the whole of it must match
    int minimum = 0;             ///< of a number
    int maximum = 0;             ///< of a number; of a text or bytes: the greatest length
    bool perId = false;          ///< one value per id, e.g. per table
};

namespace detail {
using namespace Qt::StringLiterals;

using enum SettingScope;
using enum SettingType;

// clang-format off: a table, one row per line
inline constexpr auto settingTable = std::to_array<SettingInfo>({
    {Setting::Theme, "theme"_L1, Roaming, Text, "system"_L1, "system|light|dark"_L1, 0, 16},
    {Setting::Language, "language"_L1, Roaming, Text, "es"_L1, "[a-z]{2,3}(_[A-Z]{2})?"_L1, 0, 8},
    {Setting::WindowGeometry, "window/geometry"_L1, Local, Bytes, {}, {}, 0, 4'096},
    {Setting::TableState, "table"_L1, Local, Bytes, {}, {}, 0, 65'536, true},
    {Setting::AutoLockMinutes, "security/autoLockMinutes"_L1, Roaming, Number, "10"_L1, {}, 0, 1'440},
    {Setting::RememberMe, "signIn/remember"_L1, Roaming, Flag, "false"_L1},
    {Setting::LastEmail, "signIn/lastEmail"_L1, Roaming, Text, {}, "([^\\s@]{1,64}@[^\\s@]{1,253})?"_L1, 0, 254},
    {Setting::KeepDocumentsOffline, "documents/keepOffline"_L1, Roaming, Flag, "true"_L1},
    {Setting::LastTab, "window/lastTab"_L1, Local, Text, {}, "[a-z]*"_L1, 0, 32},
    {Setting::Locked, "security/locked"_L1, Local, Flag, "false"_L1},
    {Setting::ServerAddress, "server/address"_L1, Roaming, Text, {}, "(https://[^\\s/?#@]{1,260})?"_L1, 0, 270},
    {Setting::ServerApi, "server/api"_L1, Roaming, Text, {}, "(https://[^\\s?#@]{1,500})?"_L1, 0, 510},
    {Setting::ServerName, "server/name"_L1, Roaming, Text, {}, "[^\\x00-\\x1f]*"_L1, 0, 200},
    {Setting::KeepAllDocuments, "documents/keepAll"_L1, Roaming, Flag, "false"_L1},
    {Setting::ServerCertificates, "server/certificates"_L1, Local, Text, {}, "[^\\x00-\\x1f]*"_L1, 0, 4'096},
});
// clang-format on

} // namespace detail

/// The table of all settings, in the order of the enum.
[[nodiscard]] constexpr const auto &settingTable()
{
    return detail::settingTable;
}

[[nodiscard]] constexpr const SettingInfo &settingInfo(Setting setting)
{
    return detail::settingTable[size_t(setting)];
}

static_assert(std::ranges::all_of(detail::settingTable,
                                  [](const SettingInfo &info) { return &settingInfo(info.setting) == &info; }),
              "the table follows the order of the enum");

namespace detail {

template <SettingType>
struct SettingValueOf;
template <>
struct SettingValueOf<SettingType::Flag> : std::type_identity<bool> {
};
template <>
struct SettingValueOf<SettingType::Number> : std::type_identity<int> {
};
template <>
struct SettingValueOf<SettingType::Text> : std::type_identity<QString> {
};
template <>
struct SettingValueOf<SettingType::Bytes> : std::type_identity<QByteArray> {
};

} // namespace detail

/// The C++ type of a setting's value: bool, int, QString or QByteArray.
template <Setting S>
using SettingValue = typename detail::SettingValueOf<settingInfo(S).type>::type;

} // namespace areacliente
