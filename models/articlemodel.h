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

} // namespace areacliente
