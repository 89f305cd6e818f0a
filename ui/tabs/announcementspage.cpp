// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/announcementspage.h"

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

AnnouncementsPage::AnnouncementsPage(const TabContext &context, QWidget *parent)
    : AnnouncementsPage(context, new AnnouncementModel, parent)
{
}

AnnouncementsPage::AnnouncementsPage(const TabContext &context, AnnouncementModel *model, QWidget *parent)
    : ReadingPage(context, u"announcements"_s, model, u"published_at", Qt::DescendingOrder, parent)
    , m_model(model)
    , m_severity(list()->addChoice(u"announcementSeverity"_s))
{
    connect(m_severity, &FilterChoice::chosenChanged, this, [this](const QString &severity) {
        proxy()->setRowCondition([this, severity](const QModelIndex &index) {
            return severity.isEmpty() || severity == enumName(m_model->row(index.row()).severity);
        });
        refresh();
    });
    AnnouncementsPage::retranslate();
    reload();
}

void AnnouncementsPage::retranslate()
{
    proxy()->setLocale(QLocale());
    m_model->setText(ticketModelText());
    view()->setAccessibleName(tr("Announcements"));
    list()->filter()->setPrompt(tr("Filter announcements"));
    list()->setEmptyContent(u"announcement"_s, tr("No announcements"), tr("News from the provider appear here."));
    list()->setNothingFoundContent(tr("Nothing found"), tr("No announcement has all these words and this importance."));
    pane()->emptyState()->setContent(u"announcement"_s, tr("No announcement chosen"),
                                     tr("Choose an announcement to read it."));
    m_severity->setChoices(tr("All"), choicesOf<Severity>(EnumNames<Severity>::names));
    m_severity->setAccessibleName(tr("Importance"));
    m_asked.clear(); // the language may be another now
    showAnnouncements();
}

void AnnouncementsPage::reload()
{
    session().select<Announcement>(this, {}, [this](const Result<QList<Announcement>> &announcements) {
        if (!announcements) {
            list()->banner()->showMessage(Tone::Danger, errorText(announcements.error()));
            return;
        }
        m_all = *announcements;
        showAnnouncements();
    });
}

void AnnouncementsPage::showAnnouncements()
{
    m_model->setRows(inLanguage(m_all, QLocale().bcp47Name()));
    refresh();
}

void AnnouncementsPage::showAnnouncement(const Id &id)
{
    list()->clearFilters();
    m_asked = id;
    choose(id);
}

bool AnnouncementsPage::showEntry(const Id &id)
{
    const auto found = std::ranges::find(m_all, id, &Announcement::id);
    if (found == m_all.end() || (m_model->rowOf(id) < 0 && id != m_asked))
        return false;
    const Announcement &announcement = *found;
    pane()->setTitle(announcement.title, dateTimeText(announcement.publishedAt));
    pane()->setStatus(QString(enumName(announcement.severity)), labelOf(announcement.severity));
    body()->setMarkdown(announcement.body);
    QList<FieldValue> facts;
    if (announcement.expiresAt)
        facts.append({.key = u"expires_at"_s,
                      .label = ticketFieldLabel(u"expires_at"),
                      .value = dateTimeText(*announcement.expiresAt)});
    showFacts(facts);
    return true;
}

} // namespace areacliente
