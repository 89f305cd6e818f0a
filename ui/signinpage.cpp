// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signinpage.h"

#include "ui/appactions.h"
#include "ui/brandpane.h"
#include "ui/firststartpage.h"
#include "ui/icons.h"
#include "ui/serverpage.h"
#include "ui/signinform.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 440;
constexpr int brandShare = 2;
constexpr int formShare = 3;

QLabel *makeTitle(QWidget *parent)
{
    auto *title = new QLabel(parent);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setFont(themeFont(TextRole::Title, parent->font()));
    return title;
}

QToolButton *makeMenuButton(QMenu *menu, QStringView icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setIcon(themeIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    menu->setParent(button, menu->windowFlags());
    button->setMenu(menu);
    return button;
}

} // namespace

SignInPage::SignInPage(AppActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_form(new SignInForm(this))
    , m_help(new SignInHelp(this))
    , m_firstStart(new FirstStartPage(this))
    , m_server(new ServerPage(this))
{
    setObjectName(u"signInPage"_s);
    m_formPage = makeFormPage();
    m_offerPage = makeOfferPage();
    m_stack->addWidget(m_formPage);
    m_stack->addWidget(m_offerPage);
    m_stack->addWidget(m_help);
    m_stack->addWidget(m_firstStart);
    m_stack->addWidget(m_server);
    layOut(actions);
    connect(m_help, &SignInHelp::backRequested, this, &SignInPage::showStart);
    connect(m_help, &SignInHelp::formRequested, this, &SignInPage::dataChangeRequested);
    connect(m_firstStart, &FirstStartPage::dataChangeRequested, this, &SignInPage::dataChangeRequested);
    connect(m_help, &SignInHelp::topicRequested, this, &SignInPage::showHelp);
    retranslate();
}

void SignInPage::layOut(AppActions &actions)
{
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    m_stack->setMaximumWidth(columnWidth);
    middle->addWidget(m_stack, 100);
    middle->addStretch();
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics::huge, metrics::medium, metrics::medium, metrics::huge);
    column->addWidget(makeCorner(actions), 0, Qt::AlignTrailing);
    column->addLayout(middle, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new BrandPane(this), brandShare);
    layout->addLayout(column, formShare);
}

QWidget *SignInPage::makeCorner(AppActions &actions)
{
    auto *corner = new QWidget(this);
    m_language = makeMenuButton(actions.makeLanguageMenu(corner), u"language", u"signInLanguage"_s, corner);
    m_theme = makeMenuButton(actions.makeThemeMenu(corner), u"moon", u"signInTheme"_s, corner);
    auto *layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_language);
    layout->addWidget(m_theme);
    return corner;
}

QPushButton *SignInPage::makeLink(const QString &name, QWidget *parent)
{
    auto *link = new QPushButton(parent);
    link->setObjectName(name);
    link->setFlat(true);
    link->setCursor(Qt::PointingHandCursor);
    return link;
}

QWidget *SignInPage::makeFormPage()
{
    auto *page = new QWidget(this);
    m_formTitle = makeTitle(page);
    m_passwordLink = makeLink(u"passwordRecoveryLink"_s, page);
    m_ownerLink = makeLink(u"ownerRecoveryLink"_s, page);
    m_othersLink = makeLink(u"otherAccountsLink"_s, page);
    m_dataChangeLink = makeLink(u"dataChangeLink"_s, page);
    m_firstPasswordLink = makeLink(u"firstPasswordLink"_s, page);
    m_toOffers = makeLink(u"sampleContactsLink"_s, page);
    m_firstPasswordLink->hide();
    m_toOffers->hide();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tiny);
    layout->addStretch(2);
    layout->addWidget(m_formTitle);
    layout->addWidget(makeProviderLine(page));
    layout->addSpacing(metrics::medium);
    layout->addWidget(m_form);
    layout->addSpacing(metrics::large);
    for (QPushButton *link :
         {m_firstPasswordLink, m_passwordLink, m_ownerLink, m_dataChangeLink, m_toOffers, m_othersLink})
        layout->addWidget(link, 0, Qt::AlignLeading);
    layout->addStretch(3);
    connect(m_passwordLink, &QPushButton::clicked, this, [this] { showHelp(SignInHelp::Topic::Password); });
    connect(m_ownerLink, &QPushButton::clicked, this, [this] { showHelp(SignInHelp::Topic::OwnerAccess); });
    connect(m_dataChangeLink, &QPushButton::clicked, this, &SignInPage::dataChangeRequested);
    connect(m_firstPasswordLink, &QPushButton::clicked, this, &SignInPage::firstPasswordRequested);
    connect(m_othersLink, &QPushButton::clicked, this, &SignInPage::otherAccountsRequested);
    connect(m_toOffers, &QPushButton::clicked, this, &SignInPage::showStart);
    return page;
}

/// Whose client area this is, before anybody types a password there.
QWidget *SignInPage::makeProviderLine(QWidget *parent)
{
    m_provider = new QWidget(parent);
    m_provider->setObjectName(u"signInProvider"_s);
    m_providerIcon = new QLabel(m_provider);
    m_providerIcon->setObjectName(u"signInProviderIcon"_s);
    updateColors();
    m_providerName = new QLabel(m_provider);
    m_providerName->setObjectName(u"signInProviderName"_s);
    m_providerName->setTextFormat(Qt::PlainText);
    m_providerName->setWordWrap(true);
    m_changeProvider = makeLink(u"changeProvider"_s, m_provider);
    auto *layout = new QHBoxLayout(m_provider);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_providerIcon);
    layout->addWidget(m_providerName, 1);
    layout->addWidget(m_changeProvider);
    m_provider->hide();
    connect(m_changeProvider, &QPushButton::clicked, this, &SignInPage::changeProviderRequested);
    return m_provider;
}

void SignInPage::setProvider(const QString &name, const QString &host)
{
    m_providerText = name;
    m_providerHost = host;
    m_provider->setVisible(!host.isEmpty());
    retranslate();
}

QWidget *SignInPage::makeOfferPage()
{
    auto *page = new QWidget(this);
    m_offerTitle = makeTitle(page);
    m_offerText = new QLabel(page);
    m_offerText->setWordWrap(true);
    m_offerText->setForegroundRole(QPalette::PlaceholderText);
    m_toForm = makeLink(u"passwordSignInLink"_s, page);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(metrics::small);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tiny);
    layout->addStretch(2);
    layout->addWidget(m_offerTitle);
    layout->addWidget(m_offerText);
    layout->addSpacing(metrics::medium);
    layout->addLayout(m_cards);
    layout->addSpacing(metrics::medium);
    layout->addWidget(m_toForm, 0, Qt::AlignLeading);
    layout->addStretch(3);
    connect(m_toForm, &QPushButton::clicked, this, &SignInPage::showForm);
    return page;
}

void SignInPage::setOffers(const QList<SignInOffer> &offers)
{
    qDeleteAll(m_offers);
    m_offers.clear();
    for (const SignInOffer &offer : offers) {
        auto *card = new RoleCard(offer, m_offerPage);
        card->setObjectName(u"sampleContact_%1"_s.arg(m_offers.size()));
        connect(card, &RoleCard::clicked, this, [this, card] { Q_EMIT offerChosen(card->offer()); });
        m_cards->addWidget(card);
        m_offers.append(card);
    }
    m_toOffers->setVisible(!offers.isEmpty());
}

QList<SignInOffer> SignInPage::offers() const
{
    QList<SignInOffer> offers;
    for (const RoleCard *card : m_offers)
        offers.append(card->offer());
    return offers;
}

void SignInPage::setFirstPasswordOffered(bool offered)
{
    m_firstPasswordLink->setVisible(offered);
}

void SignInPage::showStart()
{
    if (m_offers.isEmpty()) {
        showForm();
        return;
    }
    m_stack->setCurrentWidget(m_offerPage);
    m_offers.front()->setFocus();
}

void SignInPage::showFirstStart()
{
    m_stack->setCurrentWidget(m_firstStart);
}

bool SignInPage::isFirstStart() const
{
    return m_stack->currentWidget() == m_firstStart;
}

void SignInPage::showForm()
{
    m_stack->setCurrentWidget(m_formPage);
    m_form->takeFocus();
}

bool SignInPage::isServerShown() const
{
    return m_stack->currentWidget() == m_server;
}

void SignInPage::showServer(const QString &address)
{
    m_stack->setCurrentWidget(m_server);
    m_server->begin(address);
}

void SignInPage::showHelp(SignInHelp::Topic topic)
{
    m_help->showTopic(topic);
    m_stack->setCurrentWidget(m_help);
}

void SignInPage::setBusy(bool busy)
{
    m_form->setBusy(busy);
    for (RoleCard *card : m_offers)
        card->setEnabled(!busy);
}

void SignInPage::retranslate()
{
    m_formTitle->setText(tr("Sign in"));
    m_providerName->setText(m_providerText.isEmpty() || m_providerText == m_providerHost
                                ? m_providerHost
                                : tr("%1 · %2", "provider, its address").arg(m_providerText, m_providerHost));
    m_providerName->setAccessibleName(tr("Provider: %1").arg(m_providerName->text()));
    m_changeProvider->setText(tr("Change"));
    m_changeProvider->setAccessibleName(tr("Change the provider"));
    m_othersLink->setText(tr("Other accounts on this computer…"));
    m_offerTitle->setText(tr("The sample account"));
    m_offerText->setText(
        tr("Made-up data, to try everything without a provider. Choose a contact and see what their role sees."));
    m_passwordLink->setText(tr("I forgot my password"));
    m_ownerLink->setText(tr("I cannot reach the owner contact's mailbox"));
    m_dataChangeLink->setText(tr("Fill in the data-change form"));
    m_firstPasswordLink->setText(tr("Choose a password: first time with this account"));
    m_toForm->setText(tr("Sign in with e-mail and password"));
    m_toOffers->setText(tr("Choose a contact of the sample account"));
    m_language->setText(tr("Language"));
    m_theme->setText(tr("Theme"));
}

/// What does not follow the theme by itself.
void SignInPage::updateColors()
{
    m_providerIcon->setPixmap(
        iconPixmap(u"server"_s, metrics::smallIcon, themeColors(palette()).text, devicePixelRatioF()));
}

void SignInPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        updateColors();
    QWidget::changeEvent(event);
}

} // namespace areacliente
