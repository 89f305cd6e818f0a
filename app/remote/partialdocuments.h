// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>

namespace areacliente {

/// The beginning of a document that was cut, and which edition it is of.
struct PartialDocument {
    QByteArray bytes{};
    QByteArray etag{}; ///< strong, with its quotes; empty: it cannot be gone on with
};

/// The beginnings of the documents that were cut last, so that the next try goes on from there.
class PartialDocuments
{
public:
    static constexpr qsizetype most = 4;

    /// Takes it out; an empty one where there is none.
    [[nodiscard]] PartialDocument take(const QString &name)
    {
        const auto found = std::ranges::find(m_kept, name, &Kept::name);
        if (found == m_kept.end())
            return {};
        PartialDocument document = std::move(found->document);
        m_kept.erase(found);
        return document;
    }
    /// Keeps it in the place of the oldest, where there is something to keep.
    void keep(const QString &name, PartialDocument document)
    {
        if (document.bytes.isEmpty() || document.etag.isEmpty())
            return;
        if (m_kept.size() == most)
            m_kept.removeFirst();
        m_kept.append({name, std::move(document)});
    }

private:
    struct Kept {
        QString name;
        PartialDocument document;
    };
    QList<Kept> m_kept; ///< oldest first
};

} // namespace areacliente
