// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/domain/values.h"

#include <QJsonArray>
#include <QJsonObject>

namespace areacliente {

/// Makes JSON Schemas (draft 2020-12) from the records' field lists.
class RecordSchemas
{
public:
    /// `place`: where the definitions stand in the document, such as "#/$defs/". `whole`: what a link stays within.
    RecordSchemas(const char *place, const char *whole)
        : m_place(QString::fromLatin1(place))
        , m_whole(QString::fromLatin1(whole))
    {
    }

    [[nodiscard]] QJsonObject reference(const QString &name) const
    {
        return {{QStringLiteral("$ref"), QString(m_place + name)}};
    }

    /// The schema of an exact text, and of one of these.
    template <NamedEnum E>
    [[nodiscard]] static QJsonObject names()
    {
        return oneOf(EnumNames<E>::names);
    }
    template <class Names>
    [[nodiscard]] static QJsonObject oneOf(const Names &names)
    {
        QJsonArray array;
        for (const char *name : names)
            array.append(QLatin1String(name));
        return {{QStringLiteral("enum"), array}};
    }

    template <RecordLike R>
    [[nodiscard]] QJsonObject record() const
    {
        QJsonObject properties{{QStringLiteral("type"),
                                QJsonObject{{QStringLiteral("const"), QLatin1String(R::typeName)}}},
                               {QStringLiteral("id"), reference(QStringLiteral("id"))}};
        QJsonArray required{QStringLiteral("type"), QStringLiteral("id")};
        forEachField<R>([&](const auto &f) {
            using V = typename std::remove_cvref_t<decltype(f)>::Value;
            const QString name = QString::fromLatin1(f.name);
            const V *tag = nullptr;
            properties.insert(name, value(f, tag));
            if (f.isRequired || std::is_same_v<V, QDate> || std::is_same_v<V, QDateTime> || std::is_same_v<V, Money>)
                required.append(name);
        });
        return {{QStringLiteral("type"), QStringLiteral("object")},
                {QStringLiteral("properties"), properties},
                {QStringLiteral("required"), required},
                {QStringLiteral("additionalProperties"), false}};
    }

    /// What the records' schemas refer to: id, link, integer, date, instant, money.
    [[nodiscard]] static QJsonObject shared();

    [[nodiscard]] QJsonObject value(const FieldInfo &info, const QString *tag) const;
    [[nodiscard]] QJsonObject value(const FieldInfo &info, const bool *tag) const;
    [[nodiscard]] QJsonObject value(const FieldInfo &info, const int *tag) const;
    [[nodiscard]] QJsonObject value(const FieldInfo &info, const qint64 *tag) const;
    [[nodiscard]] QJsonObject value(const FieldInfo &info, const QDate *tag) const;
    [[nodiscard]] QJsonObject value(const FieldInfo &info, const QDateTime *tag) const;
    [[nodiscard]] QJsonObject value(const FieldInfo &info, const Money *tag) const;
    template <NamedEnum E>
    [[nodiscard]] QJsonObject value(const FieldInfo &, const E *) const
    {
        return names<E>();
    }
    template <class T>
    [[nodiscard]] QJsonObject value(const FieldInfo &info, const std::optional<T> *) const
    {
        const T *inner = nullptr;
        const QJsonObject none{{QStringLiteral("type"), QStringLiteral("null")}};
        return {{QStringLiteral("anyOf"), QJsonArray{value(info, inner), none}}};
    }

private:
    [[nodiscard]] QString linkText(const FieldInfo &info) const;

    QString m_place;
    QString m_whole;
};

} // namespace areacliente
