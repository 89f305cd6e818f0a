// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/contactstab.h"

#include "app/platform/draftstore.h"
#include "app/services/contactservice.h"
#include "app/sync/removedrows.h"
#include "ui/commandtext.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/errortext.h"
#include "ui/labels/contactlabels.h"
#include "ui/tabs/contactactions.h"
#include "ui/tabs/contactdetail.h"
#include "ui/tabs/contactlistdelegate.h"
#include "ui/tabs/roleexplorer.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/outboxnotices.h"
#include "ui/widgets/splitview.h"

#include <QHBoxLayout>
#include <QListView>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// The contact that a refused contact.create asked for.
Contact refusedContact(const OutboxEntry &entry)
{
    Contact contact;
    const QJsonObject record = ContactDialog::typedValues(entry);
    for (const QString &field : record.keys()) {
        if (auto set = setField(contact, field, record.value(field)); !set)
            continue; // a value this version cannot hold is still there to edit
    }
    contact.id = entry.command.target;
    contact.createdAt = entry.command.givenAt;
    return contact;
}

} // namespace

ContactsTab::ContactsTab(const TabContext &context, QWidget *parent)
    : TabPage(context, parent)
    , m_pages(new QTabWidget(this))
    , m_filter(new FilterLine(this))
    , m_new(new ActionButton(this))
    , m_banner(new Banner(this))
    , m_listStack(new QStackedWidget(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(this))
    , m_model(new ContactModel(this))
    , m_actions(new ContactActions(session(), this))
    , m_detail(new ContactDetail(session(), *m_actions, this))
    , m_roles(new RoleExplorer(session(), context.viewState, this))
    , m_confirmRemove(new QAction(this))
    , m_continueDraft(new QAction(this))
    , m_discardDraft(new QAction(this))
{
    setObjectName(u"contactsTab"_s);
    m_confirmRemove->setObjectName(u"confirmRemove"_s);
    m_continueDraft->setObjectName(u"continueDraft"_s);
    m_discardDraft->setObjectName(u"discardDraft"_s);
    m_banner->setObjectName(u"contactsBanner"_s);
    m_pages->setObjectName(u"contactPages"_s);
    m_pages->setDocumentMode(true);
    m_pages->addTab(makeListPage(), QString());
    m_pages->addTab(m_roles, QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    addActions(m_actions->all());
    connectActions();
    connect(&session(), &AccountSession::outboxChanged, this, &ContactsTab::reload);
    connect(&session(), &AccountSession::identityChanged, this, &ContactsTab::reload);
    connect(&session(), &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if (types.isEmpty() || types.contains(QLatin1String(Contact::typeName)))
            reload();
    });
    ContactsTab::retranslate();
    reload();
}

QWidget *ContactsTab::makeListPage()
{
    return new SplitView(makeList(), m_detail, u"contactsSplit"_s, &context().viewState);
}

QWidget *ContactsTab::makeList()
{
    m_list->setObjectName(u"contactList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ContactListDelegate(*m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setMouseTracking(true);
    m_list->addActions(m_actions->all());
    m_new->setObjectName(u"newContactButton"_s);
    m_new->setAction(m_actions->create);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(metrics::small);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_new);
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(metrics::large, metrics::medium, metrics::large, metrics::medium);
    layout->setSpacing(metrics::small);
    layout->addLayout(bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_listStack, 1);
    return side;
}

void ContactsTab::connectActions()
{
    connect(m_filter, &FilterLine::filterChanged, this, [this](const QString &text) {
        m_model->setFilterText(text);
        updateEmptyState();
        updateChosen();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            choose(current.data(RowIdRole).toString());
    });
    connect(m_list, &QAbstractItemView::activated, m_actions->edit, &QAction::trigger);
    connect(m_actions->create, &QAction::triggered, this, [this] { openEditor({}); });
    connect(m_actions->edit, &QAction::triggered, this, &ContactsTab::editChosen);
    connect(m_actions->invite, &QAction::triggered, this, [this] { run(u"contact.invite"_s); });
    connect(m_actions->vouch, &QAction::triggered, this, [this] { run(u"contact.vouch"_s); });
    connect(m_actions->remove, &QAction::triggered, this, &ContactsTab::askToRemove);
    connect(m_confirmRemove, &QAction::triggered, this, [this] {
        m_detail->banner()->dismiss();
        run(u"contact.delete"_s);
    });
    connect(m_detail->notices(), &OutboxNotices::editRequested, this, &ContactsTab::editAgain);
    connect(m_detail->notices(), &OutboxNotices::resolveRequested, this,
            [this](const OutboxEntry &entry) { (new ConflictDialog(session(), entry, this))->open(); });
    connect(m_detail->notices(), &OutboxNotices::dropRequested, this, [this](const OutboxEntry &entry) {
        session().drop(this, entry, [this](const Result<void> &dropped) { report(dropped); });
    });
    connect(m_continueDraft, &QAction::triggered, this, &ContactsTab::continueDraft);
    connect(m_discardDraft, &QAction::triggered, this, [this] {
        m_banner->dismiss();
        context().drafts.discard(m_offeredDraft);
        offerDraft();
    });
    connect(&context().drafts, &DraftStore::loaded, this, &ContactsTab::offerDraft);
    connect(m_detail, &ContactDetail::roleRequested, this, [this](ContactKind kind) {
        m_roles->showKind(kind);
        m_pages->setCurrentWidget(m_roles);
    });
}

void ContactsTab::retranslate()
{
    m_actions->retranslate();
    m_detail->retranslate();
    m_roles->retranslate();
    m_pages->setTabText(0, tr("Contacts"));
    m_pages->setTabText(1, tr("What each kind may do"));
    m_list->setAccessibleName(tr("Contacts by kind"));
    m_filter->setPrompt(tr("Filter contacts"));
    m_confirmRemove->setText(tr("Remove"));
    m_continueDraft->setText(tr("Continue"));
    m_discardDraft->setText(tr("Discard"));
    m_model->setText({.header = [](QLatin1String column) { return contactFieldLabel(QString(column)); },
                      .display = [](QLatin1String, const QVariant &value) { return value.toString(); }});
    m_detail->emptyState()->setContent(u"contacts"_s, tr("No contact chosen"),
                                       tr("Choose a contact to see its data and what can be done."));
    updateEmptyState();
    updateChosen();
}

void ContactsTab::updateEmptyState()
{
    m_listStack->setCurrentIndex(m_model->firstContact().isEmpty() ? 1 : 0);
    if (m_filter->text().isEmpty())
        m_empty->setContent(u"contacts"_s, tr("No contacts yet"),
                            tr("They appear here after the first synchronisation."));
    else
        m_empty->setContent(u"search"_s, tr("Nothing found"),
                            tr("No contact has all these words in its name, mailbox, phone or document."));
}

void ContactsTab::reload()
{
    session().read(this, [](const RecordStore &store) -> Result<Loaded> {
        auto contacts = store.select<Contact>();
        if (!contacts)
            return std::unexpected(contacts.error());
        auto removed = removedRows<Contact>(store);
        if (!removed)
            return std::unexpected(removed.error());
        return Loaded{std::move(*contacts), std::move(*removed)};
    }, [this](const Result<Loaded> &loaded) {
        if (loaded)
            showLoaded(*loaded);
        else
            m_banner->showMessage(Tone::Danger, errorText(loaded.error()));
    });
}

ContactModel::Contents ContactsTab::contentsOf(const Loaded &loaded) const
{
    ContactModel::Contents contents{
        .contacts = loaded.contacts, .ghosts = loaded.removed, .states = {}, .self = session().actor().contactId};
    for (const OutboxEntry &entry : session().outbox()) {
        if (!entry.command.name.startsWith("contact."_L1))
            continue;
        RowState &state = contents.states[entry.command.target];
        if (state != RowState::Refused)
            state = entry.state == OutboxState::Refused ? RowState::Refused : RowState::Pending;
        if (entry.state == OutboxState::Refused && entry.command.name == "contact.create"_L1)
            contents.ghosts.append(refusedContact(entry));
    }
    return contents;
}

void ContactsTab::showLoaded(const Loaded &loaded)
{
    m_contacts = loaded.contacts;
    // A new contact that is refused leaves the rows before it comes back as a refused one.
    const Id saved = m_saved;
    m_model->setContents(contentsOf(loaded), session().policy());
    m_saved = saved;
    if (m_editor)
        m_editor->setContacts(m_contacts);
    if (m_model->contactRow(m_saved))
        m_chosen = m_saved;
    else if (!m_model->contactRow(m_chosen))
        m_chosen = m_model->firstContact();
    updateEmptyState();
    updateChosen();
    const bool isFirst = !hasContent();
    noteContent();
    if (isFirst)
        offerDraft();
    if (const auto entry = std::exchange(m_wantedEdit, std::nullopt))
        editAgain(*entry);
}

void ContactsTab::choose(const Id &id)
{
    if (id == m_chosen)
        return;
    m_saved.clear();
    m_chosen = id;
    updateChosen();
}

/// The pane and the actions as the chosen contact is now.
void ContactsTab::updateChosen()
{
    const ContactRow *row = m_model->contactRow(m_chosen);
    m_actions->update(row, m_contacts);
    if (!row) {
        m_detail->showRecord(false);
        return;
    }
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(m_chosen), 0));
    m_detail->showContact(*row, m_contacts);
}

QList<QAction *> ContactsTab::pageActions() const
{
    return m_actions->all();
}

bool ContactsTab::showRecord(const QString &type, const Id &id)
{
    if (type != QLatin1String(Contact::typeName))
        return false;
    m_pages->setCurrentIndex(0);
    m_filter->clear();
    m_saved.clear();
    m_chosen = id; // where the contacts have not been read yet, it is chosen when they have
    updateChosen();
    return true;
}

void ContactsTab::focusFilter()
{
    m_pages->setCurrentIndex(0);
    m_filter->setFocus();
    m_filter->selectAll();
}

void ContactsTab::openEditor(const ContactEdit &edit)
{
    if (m_editor)
        m_editor->close();
    m_editor = new ContactDialog(session(), context().drafts, m_contacts, edit, this);
    connect(m_editor, &ContactDialog::contactSaved, this, [this](const Id &id) { m_chosen = m_saved = id; });
    connect(m_editor, &QDialog::finished, this, [this] {
        m_editor.clear();
        offerDraft(); // there may be another one
    });
    m_editor->open();
}

void ContactsTab::editChosen()
{
    if (const ContactRow *row = m_model->contactRow(m_chosen))
        openEditor({.before = row->contact});
}

std::optional<Contact> ContactsTab::contact(const Id &id) const
{
    const auto found = std::ranges::find(m_contacts, id, &Contact::id);
    return found == m_contacts.end() ? std::nullopt : std::optional(*found);
}

bool ContactsTab::editAgain(const OutboxEntry &entry)
{
    if (!entry.command.name.startsWith("contact."_L1) || !isEditable(entry.command))
        return false;
    m_pages->setCurrentIndex(0);
    if (hasContent())
        openEditor(
            {.before = contact(entry.command.target), .typed = ContactDialog::typedValues(entry), .replaced = entry});
    else
        m_wantedEdit = entry;
    return true;
}

/// A draft that the last run left behind, one after the other. Sealed ones come when the keychain has answered.
void ContactsTab::offerDraft()
{
    QStringList keys = context().drafts.keys().filter(QRegularExpression(u"^contact/"_s));
    if (!hasContent() || m_editor || keys.isEmpty())
        return;
    keys.sort();
    m_offeredDraft = keys.constFirst();
    m_banner->showMessage(Tone::Info,
                          tr("You were editing a contact when the program ended. What you typed is still there."),
                          {m_continueDraft, m_discardDraft});
}

/// What was typed about a contact that is gone begins a new one.
void ContactsTab::continueDraft()
{
    m_banner->dismiss();
    openEditor({.before = contact(m_offeredDraft.section(u'/', 1)), .draftKey = m_offeredDraft});
}

void ContactsTab::askToRemove()
{
    const ContactRow *row = m_model->contactRow(m_chosen);
    if (!row)
        return;
    m_detail->banner()->showMessage(
        Tone::Warning, tr("Remove %1? It can no longer sign in nor act for the account.").arg(fullName(row->contact)),
        {m_confirmRemove});
}

void ContactsTab::run(const QString &command)
{
    session().submit(this, command, m_chosen, {}, [this](const Result<void> &given) { report(given); });
}

void ContactsTab::report(const Result<void> &result)
{
    if (!result)
        m_detail->banner()->showMessage(Tone::Danger, errorText(result.error()));
}

} // namespace areacliente
