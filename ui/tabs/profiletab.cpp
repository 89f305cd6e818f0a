// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/profiletab.h"

#include "app/platform/draftstore.h"
#include "app/platform/privatefiles.h"
#include "app/services/fieldpatch.h"
#include "app/services/personaldata.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/permissionhint.h"
#include "ui/tabs/activitypage.h"
#include "ui/tabs/profileoverview.h"
#include "ui/tabs/requestspage.h"
#include "ui/tabs/securitypage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/outboxnotices.h"

#include <QLocale>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QAction *makeAction(const QString &name, QStringView icon, QObject *parent)
{
    auto *action = new QAction(themeIcon(icon), QString(), parent);
    action->setObjectName(name);
    return action;
}

/// What a refused change of the record asks for, as values of its form.
QJsonObject typedValues(const OutboxEntry &entry)
{
    QJsonObject values;
    for (const FieldChange &change : patchFromJson(entry.command.arguments).value_or(FieldPatch()))
        values.insert(change.field, change.to);
    return values;
}

} // namespace

ProfileTab::ProfileTab(const TabContext &context, QWidget *parent)
    : TabPage(context, parent)
    , m_editAccount(makeAction(u"accountEdit"_s, u"edit", this))
    , m_editSelf(makeAction(u"selfEdit"_s, u"edit", this))
    , m_export(makeAction(u"personalDataExport"_s, u"export", this))
    , m_dataChangeForm(makeAction(u"dataChangeForm"_s, u"pen", this))
    , m_settings(makeAction(u"openSettings"_s, u"settings", this))
    , m_showSecurity(makeAction(u"showSecurity"_s, u"key", this))
    , m_continueDraft(new QAction(this))
    , m_discardDraft(new QAction(this))
    , m_banner(new Banner(this))
    , m_pages(new QTabWidget(this))
    , m_overview(new ProfileOverview(
          session(), {m_editAccount, m_editSelf, m_export, m_dataChangeForm, m_settings, m_showSecurity}, this))
    , m_security(new SecurityPage(session(), this))
    , m_activity(new ActivityPage(context, this))
    , m_requests(new RequestsPage(session(), context.viewState, m_dataChangeForm, this))
    , m_chooser(std::make_unique<SystemFileChooser>())
{
    setObjectName(u"profileTab"_s);
    m_continueDraft->setObjectName(u"continueDraft"_s);
    m_discardDraft->setObjectName(u"discardDraft"_s);
    m_pages->setObjectName(u"profilePages"_s);
    m_pages->setDocumentMode(true);
    for (QWidget *page : QWidgetList{m_overview, m_security, m_activity, m_requests})
        m_pages->addTab(page, QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages);
    connectActions();
    connect(&session(), &AccountSession::outboxChanged, this, &ProfileTab::reload);
    connect(&session(), &AccountSession::identityChanged, this, &ProfileTab::reload);
    connect(&session(), &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if (types.isEmpty() || types.contains(QLatin1String(Account::typeName))
            || types.contains(QLatin1String(Contact::typeName)))
            reload();
    });
    ProfileTab::retranslate();
    reload();
}

void ProfileTab::connectActions()
{
    connect(m_editAccount, &QAction::triggered, this, [this] { editAccount({}, std::nullopt); });
    connect(m_editSelf, &QAction::triggered, this, [this] { editSelf({}, std::nullopt); });
    connect(m_export, &QAction::triggered, this, &ProfileTab::exportPersonalData);
    connect(m_dataChangeForm, &QAction::triggered, this, &ProfileTab::dataChangeFormRequested);
    connect(m_settings, &QAction::triggered, this, &ProfileTab::settingsRequested);
    connect(m_showSecurity, &QAction::triggered, this, [this] { m_pages->setCurrentWidget(m_security); });
    connect(m_continueDraft, &QAction::triggered, this, [this] {
        m_banner->dismiss();
        editAccount({}, std::nullopt);
    });
    connect(m_discardDraft, &QAction::triggered, this, [this] {
        m_banner->dismiss();
        context().drafts.discard(QString::fromLatin1(AccountDialog::draftKey));
    });
    for (OutboxNotices *notices : {m_overview->accountNotices(), m_overview->selfNotices()})
        connect(notices, &OutboxNotices::resolveRequested, this,
                [this](const OutboxEntry &entry) { (new ConflictDialog(session(), entry, this))->open(); });
    connect(m_overview->accountNotices(), &OutboxNotices::dropRequested, this, &ProfileTab::drop);
    connect(m_overview->selfNotices(), &OutboxNotices::dropRequested, this, &ProfileTab::drop);
    connect(m_overview->accountNotices(), &OutboxNotices::editRequested, this,
            [this](const OutboxEntry &entry) { editAccount(typedValues(entry), entry); });
    connect(&context().drafts, &DraftStore::loaded, this, &ProfileTab::offerDraft);
    connect(m_overview->selfNotices(), &OutboxNotices::editRequested, this,
            [this](const OutboxEntry &entry) { editSelf(typedValues(entry), entry); });
    connect(m_requests, &RequestsPage::recordRequested, this, &TabPage::recordRequested);
    connect(m_activity, &ActivityPage::recordRequested, this, &TabPage::recordRequested);
}

void ProfileTab::retranslate()
{
    m_editAccount->setText(tr("Edit…"));
    m_editSelf->setText(tr("Edit…"));
    m_export->setText(tr("Export your data…"));
    m_dataChangeForm->setText(tr("Data-change form…"));
    m_settings->setText(tr("Settings…"));
    m_continueDraft->setText(tr("Continue"));
    m_discardDraft->setText(tr("Discard"));
    m_pages->setTabText(0, tr("Overview"));
    m_showSecurity->setText(tr("Manage…"));
    m_pages->setTabText(1, tr("Security"));
    m_pages->setTabText(2, tr("Activity log"));
    m_pages->setTabText(3, tr("Requests"));
    m_overview->retranslate();
    m_security->retranslate();
    m_activity->retranslate();
    m_requests->retranslate();
    if (m_loaded)
        m_overview->showProfile(m_loaded->account, self());
    updateActions();
}

void ProfileTab::reload()
{
    session().read(this, [](const RecordStore &store) -> Result<Loaded> {
        auto account = store.get<Account>(store.account());
        if (!account)
            return std::unexpected(account.error());
        auto contacts = store.select<Contact>();
        if (!contacts)
            return std::unexpected(contacts.error());
        return Loaded{std::move(*account), std::move(*contacts)};
    }, [this](const Result<Loaded> &loaded) {
        if (loaded)
            showLoaded(*loaded);
        else if (loaded.error().code != ErrorCode::NotFound) // before the first synchronisation there is nothing
            m_banner->showMessage(Tone::Danger, errorText(loaded.error()));
    });
}

std::optional<Contact> ProfileTab::self() const
{
    const auto found = std::ranges::find(m_loaded->contacts, session().actor().contactId, &Contact::id);
    return found == m_loaded->contacts.end() ? std::nullopt : std::optional(*found);
}

void ProfileTab::showLoaded(const Loaded &loaded)
{
    m_loaded = loaded;
    m_overview->showProfile(loaded.account, self());
    if (const auto own = self())
        m_security->showContact(*own);
    if (m_accountEditor)
        m_accountEditor->setAccount(loaded.account);
    if (m_selfEditor)
        m_selfEditor->setContacts(loaded.contacts);
    updateActions();
    if (!hasContent())
        offerDraft();
    noteContent();
    if (const auto entry = std::exchange(m_wantedEdit, std::nullopt))
        editAgain(*entry);
}

void ProfileTab::updateActions()
{
    applyPermission(m_editAccount, session().mayRun(u"account.modify"_s));
    const Target oneself{.own = true, .contactKind = session().actor().kind};
    applyPermission(m_editSelf, session().mayRun(u"contact.modify"_s, oneself));
    m_export->setEnabled(m_loaded.has_value());
}

bool ProfileTab::editAgain(const OutboxEntry &entry)
{
    if (entry.command.name != "account.modify"_L1)
        return false;
    m_pages->setCurrentWidget(m_overview);
    if (m_loaded)
        editAccount(typedValues(entry), entry);
    else
        m_wantedEdit = entry;
    return true;
}

/// A draft that the last run left behind. Sealed drafts come when the keychain has answered.
void ProfileTab::offerDraft()
{
    if (m_loaded && !m_accountEditor && context().drafts.contains(QString::fromLatin1(AccountDialog::draftKey))) {
        m_banner->showMessage(
            Tone::Info,
            tr("You were editing the customer record when the program ended. What you typed is still there."),
            {m_continueDraft, m_discardDraft});
    }
}

void ProfileTab::editAccount(const QJsonObject &typed, const std::optional<OutboxEntry> &replaced)
{
    if (!m_loaded)
        return;
    if (m_accountEditor)
        m_accountEditor->close();
    m_accountEditor = new AccountDialog(session(), context().drafts, m_loaded->account, typed, replaced, this);
    m_accountEditor->open();
}

void ProfileTab::editSelf(const QJsonObject &typed, const std::optional<OutboxEntry> &replaced)
{
    if (!m_loaded || !self())
        return;
    if (m_selfEditor)
        m_selfEditor->close();
    m_selfEditor = new ContactDialog(session(), context().drafts, m_loaded->contacts,
                                     {.before = self(), .typed = typed, .replaced = replaced}, this);
    m_selfEditor->open();
}

void ProfileTab::drop(const OutboxEntry &entry)
{
    session().drop(this, entry, [this](const Result<void> &dropped) {
        if (!dropped)
            m_banner->showMessage(Tone::Danger, errorText(dropped.error()));
    });
}

void ProfileTab::exportPersonalData()
{
    const QString date = session().clock().now().toLocalTime().date().toString(Qt::ISODate);
    m_chooser->askWhereToSave(this,
                              {.title = tr("Export your data"),
                               .fileName = tr("my-data-%1").arg(date),
                               .kinds = {{tr("JSON, for programs"), u"json"_s},
                                         {tr("CSV, for spreadsheets"), u"csv"_s}}},
                              [this](const SaveAnswer &answer) { writePersonalData(answer); });
}

void ProfileTab::writePersonalData(const SaveAnswer &answer)
{
    session().read(this,
                   [contact = session().actor().contactId, now = session().clock().now(), isJson = answer.kind == 0,
                    dialect = spreadsheetDialect(QLocale()),
                    path = answer.path](const RecordStore &store) -> Result<void> {
        const auto own = personalDataOf(store, contact);
        if (!own)
            return std::unexpected(own.error());
        return writePrivateFile(path, isJson ? personalDataJson(*own, now) : personalDataCsv(*own, dialect));
    },
                   [this, path = answer.path](const Result<void> &written) {
        if (written)
            m_banner->showMessage(Tone::Ok, tr("Your data was saved as %1.").arg(path));
        else
            m_banner->showMessage(Tone::Danger, errorText(written.error()));
    });
}

QList<QAction *> ProfileTab::pageActions() const
{
    return {m_editAccount, m_editSelf, m_dataChangeForm, m_export, m_settings};
}

bool ProfileTab::showRecord(const QString &type, const Id &id)
{
    if (type == QLatin1String(RecoveryRequest::typeName)) {
        m_pages->setCurrentWidget(m_requests);
        return m_requests->showRequest(id);
    }
    if (type == QLatin1String(ActivityEntry::typeName)) {
        m_pages->setCurrentWidget(m_activity);
        m_activity->showEntry(id);
        return true;
    }
    if (type != QLatin1String(Account::typeName))
        return false;
    m_pages->setCurrentWidget(m_overview);
    return true;
}

void ProfileTab::focusFilter()
{
    if (m_pages->currentWidget() == m_overview || m_pages->currentWidget() == m_security)
        m_pages->setCurrentWidget(m_activity);
    if (m_pages->currentWidget() == m_activity)
        m_activity->focusFilter();
    else
        m_requests->focusFilter();
}

} // namespace areacliente
