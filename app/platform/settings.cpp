// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/settings.h"

#include "app/platform/privatefiles.h"

#include <QFile>
#include <QRegularExpression>

#include <tuple>

using namespace Qt::StringLiterals;

namespace areacliente {

namespace {

/// Makes the file private before QSettings, which keeps the permissions it finds, writes to it.
[[nodiscard]] QString preparedFile(const QString &path)
{
    if (!QFile::exists(path))
        std::ignore = writePrivateFile(path, {}); // a folder that cannot be written shows again in save()
    return path;
}

[[nodiscard]] QString fullKey(const SettingInfo &info, const QString &id)
{
    Q_ASSERT(info.perId != id.isEmpty());
    return info.perId ? info.key + u'/' + id : QString(info.key);
}

[[nodiscard]] bool matches(QLatin1StringView pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString(pattern))).match(text).hasMatch();
}

[[nodiscard]] bool isNumberWithin(const SettingInfo &info, const QString &text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= info.minimum && value <= info.maximum;
}

[[nodiscard]] bool isBytesWithin(const SettingInfo &info, const QString &text)
{
    const auto bytes = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return bytes && bytes.decoded.size() <= info.maximum;
}

[[nodiscard]] bool isValid(const SettingInfo &info, const QString &text)
{
    switch (info.type) {
    case SettingType::Flag: return text == "true"_L1 || text == "false"_L1;
    case SettingType::Number: return isNumberWithin(info, text);
    case SettingType::Text: return text.size() <= info.maximum && matches(info.pattern, text);
    case SettingType::Bytes: return isBytesWithin(info, text);
    }
    Q_UNREACHABLE();
}

} // namespace

Settings::Settings(const QString &dataDirectory, QObject *parent)
    : QObject(parent)
    , m_roaming(preparedFile(dataDirectory + u'/' + roamingFile), QSettings::IniFormat)
    , m_local(preparedFile(dataDirectory + u'/' + localFile), QSettings::IniFormat)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(0);
    connect(&m_saving, &QTimer::timeout, this, [this] {
        if (const auto saved = save(); !saved)
            Q_EMIT failed(saved.error());
    });
}

QSettings &Settings::file(const SettingInfo &info)
{
    return info.scope == SettingScope::Roaming ? m_roaming : m_local;
}

const QSettings &Settings::file(const SettingInfo &info) const
{
    return info.scope == SettingScope::Roaming ? m_roaming : m_local;
}

QString Settings::validText(const SettingInfo &info, const QString &id) const
{
    const QString text = file(info).value(fullKey(info, id)).toString();
    return !text.isEmpty() && isValid(info, text) ? text : QString(info.fallback);
}

Result<void> Settings::store(const SettingInfo &info, const QString &id, const QString &text)
{
    if (!isValid(info, text))
        return invalid(QString(info.key), Rule::OutOfRange, u"not a value of this setting"_s);
    if (text == validText(info, id))
        return {};
    file(info).setValue(fullKey(info, id), text);
    m_saving.start();
    Q_EMIT changed(info.setting, id);
    return {};
}

void Settings::reset(Setting setting, const QString &id)
{
    const SettingInfo &info = settingInfo(setting);
    const bool differs = validText(info, id) != info.fallback;
    file(info).remove(fullKey(info, id));
    m_saving.start();
    if (differs)
        Q_EMIT changed(setting, id);
}

Result<void> Settings::save()
{
    for (QSettings *settings : {&m_roaming, &m_local}) {
        settings->sync();
        if (settings->status() == QSettings::AccessError)
            return fail(ErrorCode::Storage, u"the settings cannot be written"_s);
    }
    return {};
}

template <>
bool Settings::decode<bool>(const QString &text)
{
    return text == "true"_L1;
}

template <>
int Settings::decode<int>(const QString &text)
{
    return text.toInt();
}

template <>
QString Settings::decode<QString>(const QString &text)
{
    return text;
}

template <>
QByteArray Settings::decode<QByteArray>(const QString &text)
{
    return QByteArray::fromBase64(text.toLatin1());
}

QString Settings::encode(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString Settings::encode(int value)
{
    return QString::number(value);
}

QString Settings::encode(const QString &value)
{
    return value;
}

QString Settings::encode(const QByteArray &value)
{
    return QString::fromLatin1(value.toBase64());
}

} // namespace areacliente
