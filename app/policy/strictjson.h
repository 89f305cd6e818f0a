// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"
#include "app/domain/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <initializer_list>
#include <optional>

namespace areacliente {

/// A JSON value and where it stands in its document, such as "areas.invoices.cells.billing".
struct JsonPlace {
    QJsonValue value;
    QString path{};

    [[nodiscard]] JsonPlace operator[](const QString &key) const;
    [[nodiscard]] JsonPlace operator[](QLatin1String key) const { return (*this)[QString(key)]; }
};

/// Reads JSON that must be exactly as expected. The first thing wrong is kept; from then on the readers give empty values,
/// so that a loader reads straight on and looks at error() at its end.
class StrictJson
{
public:
    /// Which keys an object may have: `required` must be there, `optional` may be. Anything else is refused.
    struct Keys {
        QStringList required;
        QStringList optional{};
    };

    /// The document's value. Refuses more than `maxBytes`, malformed JSON, and an object that has the same key twice (which
    /// QJsonDocument would take without a word, keeping the last).
    [[nodiscard]] JsonPlace document(const QByteArray &json, qsizetype maxBytes);

    /// The keys present, sorted.
    QStringList object(const JsonPlace &place, const Keys &keys);
    /// The keys of an object that has between 1 and `maxSize` of them, whatever they are.
    QStringList anyObject(const JsonPlace &place, qsizetype maxSize);
    int integer(const JsonPlace &place, int min, int max);
    bool boolean(const JsonPlace &place);
    QString text(const JsonPlace &place);
    /// An array of different identifiers (a-z, 0-9 and _, a letter first, at most 40 characters).
    QStringList identifiers(const JsonPlace &place, qsizetype maxSize);

    template <NamedEnum E>
    std::optional<E> named(const QString &name, const QString &path)
    {
        const std::optional<E> value = enumFromName<E>(name);
        if (!value)
            refuse(path, Rule::Reference, u'"' + name.left(80) + u"\" is unknown");
        return value;
    }

    /// Keeps the error, unless there was one before.
    void refuse(const QString &path, Rule rule, const QString &detail);
    [[nodiscard]] bool ok() const { return !m_error; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void checkDuplicateKeys(const QByteArray &json);

    std::optional<Error> m_error;
};

} // namespace areacliente
