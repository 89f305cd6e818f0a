// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"
#include "models/rowmodel.h"

namespace areacliente {

/// Help articles. A filter finds words of their text too: the column "body" is there for that.
class ArticleModel : public RowModel<HelpArticle>
{
    Q_OBJECT

public:
    explicit ArticleModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QString rowDecorationKey(const HelpArticle &) const override { return QStringLiteral("article"); }
    [[nodiscard]] QString rowSubtitle(const HelpArticle &row) const override;
    [[nodiscard]] QString rowSpokenText(const HelpArticle &row) const override
    {
        return row.title + QStringLiteral(", ") + rowSubtitle(row);
    }
};

/// What the provider has announced.
class AnnouncementModel : public RowModel<Announcement>
{
    Q_OBJECT

public:
    explicit AnnouncementModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QString rowDecorationKey(const Announcement &row) const override { return enumName(row.severity); }
    [[nodiscard]] QString rowSubtitle(const Announcement &row) const override;
    [[nodiscard]] QString rowSpokenText(const Announcement &row) const override
    {
        return row.title + QStringLiteral(", ") + rowSubtitle(row);
    }
};

/// Of texts in several languages those in `language` (BCP 47, its first part counts); where there are none, those in
/// Spanish, the language that the provider always writes in; where there are none either, all.
template <class R>
[[nodiscard]] QList<R> inLanguage(const QList<R> &records, const QString &language)
{
    for (const QString &wanted : {language.section(u'-', 0, 0), QStringLiteral("es")}) {
        QList<R> chosen;
        for (const R &record : records) {
            if (record.language.section(u'-', 0, 0).compare(wanted, Qt::CaseInsensitive) == 0)
                chosen.append(record);
        }
        if (!chosen.isEmpty())
            return chosen;
    }
    return records;
}

} // namespace areacliente
