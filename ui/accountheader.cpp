// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountheader.h"

#include "app/services/contactservice.h"
#include "app/services/ledgerquery.h"
#include "ui/appactions.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/labels/rolelabels.h"
#include "ui/syncbutton.h"
#include "ui/widgets/avatarlabel.h"
#include "ui/widgets/statuschip.h"

#include <QAction>
#include <QCursor>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int roomForContact = 1000; // below this width the initials stand for the name

QMenu *makeMenu(AppActions &actions, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"mainMenu"_s);
    menu->setToolTipsVisible(true); // why an action is not to be had
    menu->addActions({actions.synchronise, actions.outbox});
    menu->addAction(actions.exportAccount);
    menu->addAction(actions.otherAccounts);
    menu->addSeparator();
    menu->addAction(actions.settings);
    menu->addMenu(actions.makeLanguageMenu(menu));
    menu->addMenu(actions.makeThemeMenu(menu));
    menu->addSeparator();
    menu->addActions({actions.lock, actions.signOut});
    menu->addSeparator();
    menu->addActions({actions.about, actions.quit});
    return menu;
}

} // namespace

AccountHeader::AccountHeader(AccountSession &session, AppActions &actions, QWidget *search, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_avatar(new AvatarLabel(this))
    , m_account(new QLabel(this))
    , m_contact(new QLabel(this))
    , m_role(new StatusChip(this))
    , m_balance(new QToolButton(this))
    , m_menu(new QToolButton(this))
{
    setObjectName(u"accountHeader"_s);
    m_account->setObjectName(u"headerAccount"_s);
    m_contact->setObjectName(u"headerContact"_s);
    m_role->setObjectName(u"headerRole"_s);
    m_balance->setObjectName(u"headerBalance"_s);
    m_menu->setObjectName(u"menuButton"_s);
    for (QLabel *label : {m_account, m_contact})
        label->setTextFormat(Qt::PlainText);
    m_contact->setForegroundRole(QPalette::PlaceholderText);
    m_balance->setAutoRaise(true);
    m_balance->hide();
    m_menu->setAutoRaise(true);
    m_menu->setIcon(themeIcon(u"more"));
    m_menu->setIconSize({metrics::icon, metrics::icon});
    m_menu->setPopupMode(QToolButton::InstantPopup);
    layOut(actions, search);
    updateFonts();
    updateTexts();
    // Under a dialog that the menu opened the button does not hear that the pointer has left it.
    connect(m_menu->menu(), &QMenu::aboutToHide, this, [this] {
        m_menu->setAttribute(Qt::WA_UnderMouse, m_menu->rect().contains(m_menu->mapFromGlobal(QCursor::pos())));
        m_menu->update();
    });
    connect(m_balance, &QToolButton::clicked, this, &AccountHeader::balanceRequested);
    connect(&m_session, &AccountSession::recordsChanged, this, &AccountHeader::reload);
    connect(&m_session, &AccountSession::identityChanged, this, [this] { reload({}); });
    reload({});
}

void AccountHeader::layOut(AppActions &actions, QWidget *search)
{
    m_menu->setMenu(makeMenu(actions, m_menu));
    search->setParent(this);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(m_account);
    names->addWidget(m_contact);
    names->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::small, metrics::medium, metrics::small);
    layout->setSpacing(metrics::medium);
    layout->addWidget(m_avatar);
    layout->addLayout(names);
    layout->addWidget(m_role, 0, Qt::AlignVCenter);
    layout->addStretch(1);
    layout->addWidget(search, 4);
    layout->addStretch(1);
    layout->addWidget(m_balance);
    layout->addWidget(new SyncButton(m_session, this));
    layout->addWidget(m_menu);
}

void AccountHeader::reload(const QSet<QString> &types)
{
    const auto concerns = [&](const char *type) {
        return types.isEmpty() || types.contains(QString::fromLatin1(type));
    };
    if (concerns(BalanceEntry::typeName))
        reloadBalance();
    if (!concerns(Account::typeName) && !concerns(Contact::typeName))
        return;
    m_session.read(this, [contact = m_session.actor().contactId](const RecordStore &store) -> Result<Shown> {
        const auto accounts = store.select<Account>({.limit = 1});
        const auto self = store.find<Contact>(contact);
        if (!accounts || !self)
            return std::unexpected(accounts ? self.error() : accounts.error());
        return Shown{accounts->value(0).name, *self ? fullName(**self) : QString()};
    }, [this](const Result<Shown> &shown) {
        if (shown)
            show(*shown);
    });
}

void AccountHeader::showBalance()
{
    m_showsBalance = true;
    reloadBalance();
}

void AccountHeader::reloadBalance()
{
    if (!m_showsBalance || !m_session.sees(Area::Invoices))
        return;
    m_session.read(this, [](const RecordStore &store) { return balances(store); }, [this](Result<QList<Money>> sums) {
        if (!sums)
            return;
        m_balances = std::move(*sums);
        updateTexts();
    });
}

void AccountHeader::show(const Shown &shown)
{
    m_avatar->setName(shown.contactName);
    m_account->setText(shown.accountName);
    m_contact->setText(shown.contactName);
    updateTexts();
    Q_EMIT accountNamed(shown.accountName);
}

void AccountHeader::updateTexts()
{
    const ContactKind kind = m_session.actor().kind;
    m_role->setStatus(QString(enumName(kind)), labelOf(kind));
    QStringList amounts;
    for (const Money &amount : m_balances)
        amounts.append(moneyText(amount));
    m_balance->setVisible(!amounts.isEmpty());
    m_balance->setText(tr("Balance: %1").arg(amounts.join(u" · "_s)));
    m_balance->setAccessibleName(m_balance->text());
    m_balance->setToolTip(tr("Show the movements of the balance"));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
}

void AccountHeader::updateFonts()
{
    m_account->setFont(themeFont(TextRole::Strong, font()));
    m_contact->setFont(themeFont(TextRole::Small, font()));
}

void AccountHeader::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.raised);
    painter.setPen(colors.border);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void AccountHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    else if (event->type() == QEvent::FontChange)
        updateFonts();
    QWidget::changeEvent(event);
}

void AccountHeader::resizeEvent(QResizeEvent *event)
{
    m_contact->setVisible(event->size().width() >= roomForContact);
    QWidget::resizeEvent(event);
}

} // namespace areacliente
