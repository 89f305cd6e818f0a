// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplecontent.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

static void initialiseResources()
{
    Q_INIT_RESOURCE(sample);
}

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/sample/"_L1;

Result<QByteArray> contentOf(const QString &name)
{
    QFile file(folder + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Corrupt, u"sample content lacks "_s + name);
    return file.readAll();
}

Result<QJsonObject> objectIn(const QString &name)
{
    const auto content = contentOf(name);
    if (!content)
        return std::unexpected(content.error());
    const QJsonDocument document = QJsonDocument::fromJson(*content);
    if (!document.isObject())
        return fail(ErrorCode::Corrupt, u"sample content is no JSON object: "_s + name);
    return document.object();
}

/// An article is `---`, lines `key: value`, `---`, and its body in Markdown.
Result<HelpText> parsedArticle(const QString &name, const QString &text)
{
    const qsizetype end = text.indexOf("\n---\n"_L1, 3);
    if (!text.startsWith("---\n"_L1) || end < 0)
        return fail(ErrorCode::Corrupt, u"help article without heading: "_s + name);
    HelpText article;
    article.language = name.section(u'.', -2, -2);
    article.body = text.mid(end + 5).trimmed();
    for (const QString &line : text.mid(4, end - 4).split(u'\n')) {
        const QString value = line.section(u':', 1).trimmed();
        if (line.startsWith("id:"_L1))
            article.slug = value;
        else if (line.startsWith("title:"_L1))
            article.title = value;
        else if (line.startsWith("category:"_L1))
            article.category = value;
        else if (line.startsWith("tags:"_L1))
            article.tags = value;
        else if (line.startsWith("updated:"_L1))
            article.updatedOn = QDate::fromString(value, Qt::ISODate);
    }
    return article;
}

Result<QList<HelpText>> helpArticles()
{
    const auto categories = objectIn(u"help/categories.json"_s);
    if (!categories)
        return std::unexpected(categories.error());
    QHash<QString, QJsonObject> names;
    for (const QJsonValue &category : categories->value("categories"_L1).toArray())
        names.insert(category["id"_L1].toString(), category.toObject());
    QList<HelpText> articles;
    for (const QString &name : QDir(folder + "help"_L1).entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        const auto content = contentOf("help/"_L1 + name);
        if (!content)
            return std::unexpected(content.error());
        auto article = parsedArticle(name, QString::fromUtf8(*content));
        if (!article)
            return std::unexpected(article.error());
        article->category = names.value(article->category).value(article->language).toString();
        articles.append(std::move(*article));
    }
    return articles;
}

} // namespace

Result<SampleContent> SampleContent::load()
{
    initialiseResources();
    SampleContent content;
    const std::array files{std::pair{&SampleContent::account, "account.json"_L1},
                           std::pair{&SampleContent::catalogue, "catalog.json"_L1},
                           std::pair{&SampleContent::domains, "domains.json"_L1},
                           std::pair{&SampleContent::tickets, "tickets.json"_L1},
                           std::pair{&SampleContent::names, "names.json"_L1},
                           std::pair{&SampleContent::announcements, "announcements.json"_L1}};
    for (const auto &[member, name] : files) {
        const auto object = objectIn(name);
        if (!object)
            return std::unexpected(object.error());
        content.*member = *object;
    }
    auto articles = helpArticles();
    if (!articles)
        return std::unexpected(articles.error());
    content.help = std::move(*articles);
    return content;
}

} // namespace areacliente
