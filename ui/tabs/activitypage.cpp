// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/activitypage.h"

#include "app/services/contactservice.h"
#include "app/services/ledgerquery.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/labels/accountlabels.h"
#include "ui/searchtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QHeaderView>
#include <QPointer>
#include <QVBoxLayout>

#include <chrono>

namespace areacliente {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The choice for what the provider did; no contact has such an id.
const QString providerKey = u"provider"_s;

struct ActivityHeadings {
    Q_DECLARE_TR_FUNCTIONS(ActivityHeadings)
};

QString headingOf(QLatin1String column)
{
    if (column == "at"_L1)
        return ActivityHeadings::tr("When");
    if (column == "action"_L1)
        return ActivityHeadings::tr("What");
    if (column == "contact"_L1)
        return ActivityHeadings::tr("Who");
    if (column == "side"_L1)
        return ActivityHeadings::tr("On whose side");
    if (column == "subject_type"_L1)
        return ActivityHeadings::tr("About");
    return column == "summary"_L1 ? ActivityHeadings::tr("Details") : ActivityHeadings::tr("Network address");
}

} // namespace

KeyedRows ActivitySource::rowsOf(const Query &query) const
{
    return activityRows(session().accountId(), query.filter, query.sortOrder);
}

ActivitySource::Loader ActivitySource::loader(const Query &) const
{
    return readRecords<ActivityEntry>;
}

ActivitySource::Finder ActivitySource::finder() const
{
    return keysOf;
}

ActivityPage::ActivityPage(const TabContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_source(context.session)
    , m_model(new ActivityModel(m_source, this))
    , m_table(new TableView(this))
    , m_showSubject(new QAction(themeIcon(u"open"), QString(), this))
{
    setObjectName(u"activityPage"_s);
    m_showSubject->setObjectName(u"showSubject"_s);
    setUpTable();
    m_pane = new ListPane(m_table, this);
    m_action = m_pane->addChoice(u"activityAction"_s);
    m_contact = m_pane->addChoice(u"activityContact"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    connect(m_pane->filter(), &FilterLine::filterChanged, this, &ActivityPage::applyFilter);
    connect(m_action, &FilterChoice::chosenChanged, this, &ActivityPage::applyFilter);
    connect(m_contact, &FilterChoice::chosenChanged, this, &ActivityPage::applyFilter);
    connect(m_model, &PagedModelBase::loaded, this, &ActivityPage::findWanted);
    connect(m_showSubject, &QAction::triggered, this, &ActivityPage::showSubject);
    connect(m_table, &TableView::activatedId, this, &ActivityPage::showSubject);
    connect(m_model, &PagedModelBase::failed, this,
            [this](const Error &error) { m_pane->banner()->showMessage(Tone::Danger, errorText(error)); });
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(250ms);
    connect(&m_refresh, &QTimer::timeout, m_model, [this] { m_model->refresh(); });
    connect(&m_context.session, &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if ((types.isEmpty() || types.contains(QLatin1String(ActivityEntry::typeName))) && !m_refresh.isActive())
            m_refresh.start();
    });
    retranslate();
    readChoices();
}

void ActivityPage::setUpTable()
{
    m_model->setQuery({{}, u"at"_s, Qt::DescendingOrder});
    m_table->setModel(m_model);
    m_table->setInitialColumns({u"at"_s, u"action"_s, u"contact"_s, u"summary"_s});
    m_table->setStretchColumn(u"summary");
    m_table->setInitialSort(u"at", Qt::DescendingOrder);
    m_table->setSortableColumns({u"at"_s});
    m_table->setRowActions({m_showSubject});
    m_table->rememberState(u"activityTable"_s, &m_context.viewState);
    // A log has one order; the header turns it around.
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
        if (const int at = m_model->columnOf(u"at"); column != at)
            QTimer::singleShot(0, this,
                               [this, at, order] { m_table->horizontalHeader()->setSortIndicator(at, order); });
    });
}

void ActivityPage::retranslate()
{
    m_table->setAccessibleName(tr("Activity log"));
    m_pane->filter()->setPrompt(tr("Filter by details"));
    m_showSubject->setText(tr("Show what it is about"));
    m_action->setAccessibleName(tr("What was done"));
    m_contact->setAccessibleName(tr("Who did it"));
    m_pane->setEmptyContent(u"history"_s, tr("No activity yet"),
                            tr("What is done on the account appears here after the next synchronisation."));
    m_pane->setNothingFoundContent(tr("Nothing found"), tr("No entry passes these filters."));
    m_model->setText({.header = headingOf, .display = [this](QLatin1String column, const QVariant &value) {
        return displayText(column, value);
    }});
    readChoices();
}

QString ActivityPage::displayText(QLatin1String column, const QVariant &value) const
{
    if (column == "at"_L1)
        return dateTimeText(value.toDateTime());
    if (column == "action"_L1)
        return activityLabel(value.toString());
    if (column == "side"_L1)
        return value.toString() == QLatin1String(enumName(ActorSide::Provider)) ? tr("The provider") : tr("Yours");
    if (column == "subject_type"_L1)
        return recordTypeHeading(value.toString());
    return column == "contact"_L1 ? contactName(value.toString()) : value.toString();
}

QString ActivityPage::contactName(const Id &id) const
{
    return id.isEmpty() ? tr("The provider") : m_names.value(id, tr("A former contact"));
}

void ActivityPage::readChoices()
{
    struct Choices {
        QStringList actions;
        QList<Contact> contacts;
    };
    m_context.session.read(this, [](const RecordStore &store) -> Result<Choices> {
        auto actions = recentActions(store);
        if (!actions)
            return std::unexpected(actions.error());
        auto contacts = store.select<Contact>();
        if (!contacts)
            return std::unexpected(contacts.error());
        return Choices{std::move(*actions), std::move(*contacts)};
    }, [this](const Result<Choices> &choices) {
        if (choices)
            showChoices(choices->actions, choices->contacts);
    });
}

void ActivityPage::showChoices(const QStringList &actions, const QList<Contact> &contacts)
{
    using Choice = std::pair<QString, QString>;
    const auto byWords = [](const Choice &a, const Choice &b) {
        return QString::localeAwareCompare(a.second, b.second) < 0;
    };
    QList<Choice> what;
    for (const QString &action : actions)
        what.append({action, activityLabel(action)});
    QList<Choice> who;
    for (const Contact &contact : contacts) {
        m_names.insert(contact.id, fullName(contact));
        who.append({contact.id, fullName(contact)});
    }
    std::ranges::sort(what, byWords);
    std::ranges::sort(who, byWords);
    who.append({providerKey, contactName({})});
    m_action->setChoices(tr("Everything"), what);
    m_contact->setChoices(tr("Everybody"), who);
    // Of one's own acts there is nobody to choose.
    m_contact->setVisible(m_context.session.policy().visibility(m_context.session.actor().kind, Area::Activity).all);
    m_table->viewport()->update();
}

void ActivityPage::applyFilter()
{
    ActivityFilter filter{.action = m_action->chosen(), .text = m_pane->filter()->text()};
    if (const QString contact = m_contact->chosen(); !contact.isEmpty())
        filter.contactId = contact == providerKey ? Id(u""_s) : contact;
    m_model->setFilter(filter);
}

void ActivityPage::showEntry(const Id &id)
{
    m_pane->clearFilters();
    applyFilter();
    m_wanted = id;
    if (!m_model->isLoading())
        findWanted();
}

void ActivityPage::findWanted()
{
    if (m_wanted.isEmpty())
        return;
    const Id wanted = std::exchange(m_wanted, Id());
    m_source.positions(m_model->query(), {wanted},
                       [page = QPointer(this), wanted](const Result<QHash<QString, qint64>> &found) {
        if (page && found && found->contains(wanted))
            page->chooseRow(found->value(wanted));
    });
}

void ActivityPage::chooseRow(qint64 row)
{
    const QModelIndex index = m_model->index(static_cast<int>(row), 0);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void ActivityPage::showSubject()
{
    const ActivityEntry *entry = m_model->rowAt(m_table->currentIndex().row());
    if (entry && !entry->subjectId.isEmpty())
        Q_EMIT recordRequested(entry->subjectType, entry->subjectId);
}

void ActivityPage::focusFilter()
{
    m_pane->filter()->setFocus();
}

} // namespace areacliente
