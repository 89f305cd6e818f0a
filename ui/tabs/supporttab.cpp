// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/supporttab.h"

#include "ui/tabs/announcementspage.h"
#include "ui/tabs/articlespage.h"
#include "ui/tabs/ticketspage.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

SupportTab::SupportTab(const TabContext &context, QWidget *parent)
    : TabPage(context, parent)
    , m_pages(new QTabWidget(this))
    , m_tickets(new TicketsPage(context, this))
    , m_articles(new ArticlesPage(context, this))
    , m_announcements(new AnnouncementsPage(context, this))
{
    setObjectName(u"supportTab"_s);
    m_pages->setObjectName(u"supportPages"_s);
    m_pages->setDocumentMode(true);
    m_pages->addTab(m_tickets, QString());
    m_pages->addTab(m_articles, QString());
    m_pages->addTab(m_announcements, QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(m_tickets, &TicketsPage::contentShown, this, &SupportTab::noteContent);
    connect(&session(), &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if (types.isEmpty() || types.contains(QLatin1String(HelpArticle::typeName)))
            m_articles->reload();
        if (types.isEmpty() || types.contains(QLatin1String(Announcement::typeName)))
            m_announcements->reload();
    });
    SupportTab::retranslate();
}

void SupportTab::retranslate()
{
    m_pages->setTabText(0, tr("Tickets"));
    m_pages->setTabText(1, tr("Help articles"));
    m_pages->setTabText(2, tr("Announcements"));
    m_tickets->retranslate();
    m_articles->retranslate();
    m_announcements->retranslate();
}

QList<QAction *> SupportTab::pageActions() const
{
    return m_tickets->pageActions();
}

bool SupportTab::showRecord(const QString &type, const Id &id)
{
    if (type == QLatin1String(HelpArticle::typeName)) {
        m_pages->setCurrentWidget(m_articles);
        m_articles->showArticle(id);
        return true;
    }
    if (type == QLatin1String(Announcement::typeName)) {
        m_pages->setCurrentWidget(m_announcements);
        m_announcements->showAnnouncement(id);
        return true;
    }
    if (!m_tickets->showRecord(type, id))
        return false;
    m_pages->setCurrentWidget(m_tickets);
    return true;
}

bool SupportTab::editAgain(const OutboxEntry &entry)
{
    m_pages->setCurrentWidget(m_tickets);
    return m_tickets->editAgain(entry);
}

void SupportTab::focusFilter()
{
    if (m_pages->currentWidget() == m_tickets)
        m_tickets->focusFilter();
    else if (auto *page = qobject_cast<ReadingPage *>(m_pages->currentWidget()))
        page->focusFilter();
}

} // namespace areacliente
