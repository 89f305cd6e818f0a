// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/articlespage.h"

#include "app/domain/translations.h"
#include "models/articlemodel.h"
#include "models/sortfilterproxy.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/labels/ticketlabels.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/markdownview.h"

#include <QListView>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

ArticlesPage::ArticlesPage(const TabContext &context, QWidget *parent)
    : ArticlesPage(context, new ArticleModel, parent)
{
}

ArticlesPage::ArticlesPage(const TabContext &context, ArticleModel *model, QWidget *parent)
    : ReadingPage(context, u"articles"_s, model, u"title", Qt::AscendingOrder, parent)
    , m_model(model)
    , m_category(list()->addChoice(u"articleCategory"_s))
{
    connect(m_category, &FilterChoice::chosenChanged, this, [this](const QString &category) {
        proxy()->setRowCondition([this, category](const QModelIndex &index) {
            return category.isEmpty() || m_model->row(index.row()).category == category;
        });
        refresh();
    });
    ArticlesPage::retranslate();
    reload();
}

void ArticlesPage::retranslate()
{
    proxy()->setLocale(QLocale());
    m_model->setText(ticketModelText());
    view()->setAccessibleName(tr("Help articles"));
    list()->filter()->setPrompt(tr("Search articles"));
    list()->setEmptyContent(u"article"_s, tr("No help articles yet"),
                            tr("They appear here after the first synchronisation, and stay readable offline."));
    list()->setNothingFoundContent(
        tr("Nothing found"),
        tr("No article has all these words. Try fewer or others, or write to the support centre."));
    pane()->emptyState()->setContent(u"article"_s, tr("No article chosen"), tr("Choose an article to read it."));
    m_category->setAccessibleName(tr("Subject area"));
    m_asked.clear(); // the language may be another now
    showArticles();
}

void ArticlesPage::reload()
{
    session().select<HelpArticle>(this, {}, [this](const Result<QList<HelpArticle>> &articles) {
        if (!articles) {
            list()->banner()->showMessage(Tone::Danger, errorText(articles.error()));
            return;
        }
        m_all = *articles;
        showArticles();
    });
}

void ArticlesPage::showArticles()
{
    m_model->setRows(inLanguage(m_all, QLocale().bcp47Name()));
    fillCategories();
    if (!m_wanted.isEmpty() && !m_all.isEmpty())
        choose(inShownLanguage(std::exchange(m_wanted, Id())));
    refresh();
}

void ArticlesPage::fillCategories()
{
    QList<std::pair<QString, QString>> categories;
    for (const HelpArticle &article : m_model->rows()) {
        const std::pair category{article.category, article.category};
        if (!categories.contains(category))
            categories.append(category);
    }
    std::ranges::sort(categories,
                      [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.second, b.second) < 0; });
    m_category->setChoices(tr("All subjects"), categories);
}

Id ArticlesPage::inShownLanguage(const Id &id) const
{
    const auto article = std::ranges::find(m_all, id, &HelpArticle::id);
    if (article == m_all.end())
        return id;
    const HelpArticle *shown = translationOf(*article, m_model->rows());
    return shown ? shown->id : id;
}

void ArticlesPage::showArticle(const Id &id)
{
    list()->clearFilters();
    m_asked = id;
    if (m_all.isEmpty())
        m_wanted = id;
    else
        choose(inShownLanguage(id));
}

bool ArticlesPage::showEntry(const Id &id)
{
    const auto found = std::ranges::find(m_all, id, &HelpArticle::id);
    if (found == m_all.end() || (m_model->rowOf(id) < 0 && id != m_asked))
        return false;
    const HelpArticle &article = *found;
    pane()->setTitle(article.title, article.category + u" · "_s + tr("updated %1").arg(dateText(article.updatedOn)));
    body()->setMarkdown(article.body);
    QStringList tags = article.tags.split(u',', Qt::SkipEmptyParts);
    for (QString &tag : tags)
        tag = tag.trimmed();
    QList<FieldValue> facts;
    if (!tags.isEmpty())
        facts.append({.key = u"tags"_s, .label = ticketFieldLabel(u"tags"), .value = tags.join(u", "_s)});
    showFacts(facts);
    return true;
}

} // namespace areacliente
