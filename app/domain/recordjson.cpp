// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/recordjson.h"

#include <QCryptographicHash>
#include <QStringList>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// The names that a value of type `V` may have; none where it is no enumeration.
template <class V>
QStringList namesOf()
{
    QStringList names;
    if constexpr (OptionalValue<V>)
        names = namesOf<typename V::value_type>();
    else if constexpr (NamedEnum<V>)
        std::ranges::for_each(EnumNames<V>::names, [&](const auto &name) { names.append(QLatin1String(name)); });
    return names;
}

} // namespace

QJsonObject recordToJson(const AnyRecord &record)
{
    return std::visit([](const auto &r) { return recordToJson(r); }, record);
}

QString recordVocabulary()
{
    static const QString vocabulary = [] {
        QStringList words;
        forEachRecordType([&]<class R>() {
            words.append(u"record "_s + QLatin1String(R::typeName));
            forEachField<R>([&](const auto &f) {
                using V = typename std::remove_cvref_t<decltype(f)>::Value;
                words.append(QString::fromLatin1(f.name) + u' ' + QString::number(f.maxLength));
                words += namesOf<V>();
            });
        });
        return QString::fromLatin1(
            QCryptographicHash::hash(words.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex());
    }();
    return vocabulary;
}

Result<AnyRecord> anyRecordFromJson(const QJsonObject &object)
{
    const QString type = object.value(QLatin1String("type")).toString();
    Result<AnyRecord> result = invalid(QStringLiteral("type"), Rule::UnknownField, type.left(40));
    withRecordType(type, [&]<class R>() {
        auto record = recordFromJson<R>(object);
        if (record)
            result = AnyRecord(std::move(*record));
        else
            result = std::unexpected(record.error());
    });
    return result;
}

} // namespace areacliente
