// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"
#include "ui/tabs/readingpage.h"

namespace areacliente {

class ArticleModel;
class FilterChoice;

/// Help articles in the language of the program, by category, searchable offline.
class ArticlesPage : public ReadingPage
{
    Q_OBJECT

public:
    explicit ArticlesPage(const TabContext &context, QWidget *parent = nullptr);

    /// Shows this article; in the program's language where there is a version in it.
    void showArticle(const Id &id);
    void reload();
    void retranslate() override;

protected:
    bool showEntry(const Id &id) override;

private:
    ArticlesPage(const TabContext &context, ArticleModel *model, QWidget *parent);
    void showArticles();
    void fillCategories();
    /// The article shown that says the same as this one, of whatever language.
    [[nodiscard]] Id inShownLanguage(const Id &id) const;

    ArticleModel *m_model;
    FilterChoice *m_category;
    QList<HelpArticle> m_all;
    Id m_asked; ///< to be shown in whatever language it is written
    Id m_wanted;
};

} // namespace areacliente
