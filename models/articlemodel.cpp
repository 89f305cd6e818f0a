// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articlemodel.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QList<Column<HelpArticle>> articleColumns()
{
    return {
        {.id = "title"_L1, .sortValue = [](const HelpArticle &row) { return QVariant(row.title); }},
        {.id = "category"_L1, .sortValue = [](const HelpArticle &row) { return QVariant(row.category); }},
        {.id = "updated_on"_L1, .sortValue = [](const HelpArticle &row) { return QVariant(row.updatedOn); }},
        {.id = "tags"_L1, .sortValue = [](const HelpArticle &row) { return QVariant(row.tags); }},
        {.id = "body"_L1, .sortValue = [](const HelpArticle &row) { return QVariant(row.body); }},
    };
}

QList<Column<Announcement>> announcementColumns()
{
    return {
        {.id = "title"_L1, .sortValue = [](const Announcement &row) { return QVariant(row.title); }},
        {.id = "severity"_L1,
         .sortValue = [](const Announcement &row) { return QVariant(QString(enumName(row.severity))); }},
        {.id = "published_at"_L1, .sortValue = [](const Announcement &row) { return QVariant(row.publishedAt); }},
        {.id = "body"_L1, .sortValue = [](const Announcement &row) { return QVariant(row.body); }},
    };
}

} // namespace

ArticleModel::ArticleModel(QObject *parent)
    : RowModel(articleColumns(), parent)
{
}

QString ArticleModel::rowSubtitle(const HelpArticle &row) const
{
    return displayOf("category"_L1, row.category).toString();
}

AnnouncementModel::AnnouncementModel(QObject *parent)
    : RowModel(announcementColumns(), parent)
{
}

QString AnnouncementModel::rowSubtitle(const Announcement &row) const
{
    return displayOf("severity"_L1, QString(enumName(row.severity))).toString() + u" · "_s
           + displayOf("published_at"_L1, row.publishedAt).toString();
}

} // namespace areacliente
