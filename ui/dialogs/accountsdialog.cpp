// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountsdialog.h"

#include "app/desktop/desktop.h"
#include "app/platform/logging.h"
#include "ui/dialogs/removeaccountdialog.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/profilelist.h"
#include "ui/serverconnector.h"
#include "ui/serverpage.h"
#include "ui/widgets/banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize{500, 460};

QString removalErrorText(const Error &error)
{
    if (error.code == ErrorCode::Conflict)
        return AccountsDialog::tr("That account is open in another window. Close it first.");
    if (error.code == ErrorCode::KeychainUnavailable)
        return AccountsDialog::tr(
            "The account was removed, but the system's keychain could not be reached to delete what it keeps of it.");
    return errorText(error);
}

} // namespace

AccountsDialog::AccountsDialog(Accounts accounts, Desktop &desktop, QWidget *parent)
    : QDialog(parent)
    , m_accounts(std::move(accounts))
    , m_desktop(desktop)
    , m_options(desktop.networkOptions())
    , m_stack(new QStackedWidget(this))
    , m_server(new ServerPage(this))
    , m_connector(new ServerConnector(m_options, *m_server, this))
{
    setObjectName(u"accountsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    m_stack->addWidget(makeListPage());
    m_stack->addWidget(m_server);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::huge, metrics::large, metrics::huge, metrics::large);
    layout->addWidget(m_stack);
    connect(m_server, &ServerPage::backRequested, this, &AccountsDialog::showList);
    connect(m_connector, &ServerConnector::found, this, &AccountsDialog::add);
    retranslate();
    showList();
}

QWidget *AccountsDialog::makeListPage()
{
    auto *page = new QWidget(m_stack);
    m_intro = new QLabel(page);
    m_intro->setWordWrap(true);
    m_intro->setForegroundRole(QPalette::PlaceholderText);
    m_banner = new Banner(page);
    m_banner->setObjectName(u"accountsBanner"_s);
    m_list = new ProfileList;
    m_list->setRemovalOffered(true);
    m_add = new QPushButton(page);
    m_add->setObjectName(u"addServerAccount"_s);
    m_add->setIcon(themeIcon(u"add"));
    m_sample = new QPushButton(page);
    m_sample->setObjectName(u"accountsSample"_s);
    m_sample->setIcon(themeIcon(u"open"));
    m_close = new QPushButton(page);
    m_close->setObjectName(u"accountsClose"_s);
    for (QPushButton *button : {m_add, m_sample, m_close})
        button->setAutoDefault(false);
    auto *scroll = new QScrollArea(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_list);
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addWidget(m_add);
    buttons->addWidget(m_sample);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::medium);
    layout->addWidget(m_intro);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    connect(m_list, &ProfileList::openRequested, this,
            [this](const Profile &profile) { launch(argumentsFor(profile)); });
    connect(m_list, &ProfileList::removeRequested, this, &AccountsDialog::askToRemove);
    connect(m_add, &QPushButton::clicked, this, &AccountsDialog::showServerPage);
    connect(m_sample, &QPushButton::clicked, this, [this] { launch(sampleArguments()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    return page;
}

void AccountsDialog::showList()
{
    const QList<Profile> profiles = m_accounts.profiles.list();
    m_list->setProfiles(profiles, m_desktop.dataDirectory);
    m_sample->setVisible(
        std::ranges::none_of(profiles, [](const Profile &profile) { return profile.name == Profiles::sampleName; }));
    m_stack->setCurrentIndex(0);
}

void AccountsDialog::showServerPage()
{
    m_stack->setCurrentWidget(m_server);
    m_server->begin({});
}

void AccountsDialog::add(const ServerInfo &server)
{
    const Result<Profile> made = m_accounts.profiles.create(server, m_options.certificates);
    if (!made) {
        m_server->showError(made.error());
        return;
    }
    showList();
    launch(argumentsFor(*made));
}

/// The window of the other account comes up by itself; this one stays as it is.
void AccountsDialog::launch(const QStringList &arguments)
{
    if (m_accounts.start(arguments))
        close();
    else
        m_banner->showMessage(Tone::Danger, [] { return tr("The other account could not be opened."); });
}

void AccountsDialog::askToRemove(const Profile &profile)
{
    auto *dialog = new RemoveAccountDialog(profile, m_desktop.files, this);
    connect(dialog, &QDialog::accepted, this, [this, profile] { remove(profile); }, Qt::QueuedConnection);
    dialog->open();
}

void AccountsDialog::remove(const Profile &profile)
{
    const qsizetype place = m_list->focusPlace(); // before the buttons lose it
    m_banner->dismiss();
    setRemoving(true);
    m_accounts.profiles.remove(m_desktop.secrets, m_desktop.files, this, profile.name,
                               [this, place](const Result<void> &removed) { finishRemoval(place, removed); });
}

void AccountsDialog::finishRemoval(qsizetype place, const Result<void> &removed)
{
    setRemoving(false);
    showList();
    if (!removed) {
        logError(uiLog(), removed.error());
        const bool isGone = removed.error().code == ErrorCode::KeychainUnavailable;
        m_banner->showMessage(isGone ? Tone::Warning : Tone::Danger,
                              [error = removed.error()] { return removalErrorText(error); });
    }
    if (!m_list->takeFocus(place))
        m_close->setFocus();
}

/// What was begun comes to its end before anything else: whoever closed the window would not hear of it.
void AccountsDialog::setRemoving(bool isRemoving)
{
    m_isRemoving = isRemoving;
    m_stack->setEnabled(!isRemoving);
}

void AccountsDialog::reject()
{
    if (!m_isRemoving)
        QDialog::reject();
}

void AccountsDialog::retranslate()
{
    setWindowTitle(tr("Accounts on this computer"));
    m_intro->setText(tr("Each account opens in a window of its own, and nothing of one mixes with another's."));
    m_add->setText(tr("Connect with a provider…"));
    m_sample->setText(tr("Sample account"));
    m_close->setText(tr("Close"));
}

void AccountsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace areacliente
