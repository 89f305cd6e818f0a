// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/platform/settingtable.h"

#include <QObject>
#include <QSettings>
#include <QTimer>

#include <optional>

namespace areacliente {

/// The settings in two INI files of the data folder: settings.ini goes with the user, local.ini belongs to the machine.
/// A value that is missing, damaged or out of its bounds reads as the default. Belongs to the GUI thread.
class Settings final : public QObject
{
    Q_OBJECT

public:
    /// The two files.
    static constexpr QLatin1StringView roamingFile{"settings.ini"};
    static constexpr QLatin1StringView localFile{"local.ini"};

    /// `dataDirectory` exists already; see makePrivateDirectory().
    explicit Settings(const QString &dataDirectory, QObject *parent = nullptr);

    /// The value; `id` names the table or the like of a setting that has one value per id, and is empty for the others.
    template <Setting S>
    [[nodiscard]] SettingValue<S> get(const QString &id = {}) const
    {
        return decode<SettingValue<S>>(validText(settingInfo(S), id));
    }

    /// Validation, and nothing changed, when the value is not one this setting may have.
    template <Setting S>
    Result<void> set(const SettingValue<S> &value, const QString &id = {})
    {
        return store(settingInfo(S), id, encode(value));
    }

    /// Back to the default.
    void reset(Setting setting, const QString &id = {});

    /// Writes the files now instead of after the present event. Storage when that fails: see failed().
    [[nodiscard]] Result<void> save();

Q_SIGNALS:
    /// The value of `setting` (for `id`) is another one now.
    void changed(areacliente::Setting setting, const QString &id);
    /// A change could not be written to the disk; it still holds for this session, and is tried again with the next one.
    void failed(const areacliente::Error &error);

private:
    [[nodiscard]] QSettings &file(const SettingInfo &info);
    [[nodiscard]] const QSettings &file(const SettingInfo &info) const;
    [[nodiscard]] QString validText(const SettingInfo &info, const QString &id) const;
    Result<void> store(const SettingInfo &info, const QString &id, const QString &text);

    template <class T>
    [[nodiscard]] static T decode(const QString &text);
    [[nodiscard]] static QString encode(bool value);
    [[nodiscard]] static QString encode(int value);
    [[nodiscard]] static QString encode(const QString &value);
    [[nodiscard]] static QString encode(const QByteArray &value);

    QSettings m_roaming;
    QSettings m_local;
    QTimer m_saving;
};

template <>
bool Settings::decode<bool>(const QString &text);
template <>
int Settings::decode<int>(const QString &text);
template <>
QString Settings::decode<QString>(const QString &text);
template <>
QByteArray Settings::decode<QByteArray>(const QString &text);

} // namespace areacliente
