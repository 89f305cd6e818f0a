// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signinhelp.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// "1. First\n\n2. Second"
QString numbered(const QStringList &steps)
{
    QStringList lines;
    for (qsizetype i = 0; i < steps.size(); ++i)
        lines.append(QString::number(i + 1) + u". "_s + steps.at(i));
    return lines.join(u"\n\n"_s);
}

QString bulleted(const QStringList &points)
{
    return u"   • "_s + points.join(u"\n   • "_s);
}

QString passwordText()
{
    return numbered({
               SignInHelp::tr("Open your provider's website and choose “Login”, at the top right."),
               SignInHelp::tr("Type the e-mail address of your contact."),
               SignInHelp::tr("Choose “Recover password”."),
               SignInHelp::tr(
                   "Follow the simple steps of the assistant. The link it sends to your mailbox is for you alone: do not share it."),
           })
           + u"\n\n"_s
           + SignInHelp::tr(
               "If you do not remember the e-mail address of the owner contact, or cannot reach its mailbox, see how to recover the owner's access.");
}

QString ownerText()
{
    return SignInHelp::tr("If you cannot reach the mailbox of the owner contact:") + u"\n\n"_s
           + numbered({
               SignInHelp::tr("Fill in the form to change the data of the customer record. It needs:") + u'\n'
                   + bulleted(
                       {SignInHelp::tr(
                            "the full name, with both surnames, of the natural person with legal capacity to ask"),
                        SignInHelp::tr("their NIF"), SignInHelp::tr("the ID of the customer record to change"),
                        SignInHelp::tr("the data to change"), SignInHelp::tr("place, date and signature")}),
               SignInHelp::tr("Add a copy of the DNI of who signs and, for an organisation, of its CIF."),
               SignInHelp::tr("Send it all to customer service through the support centre."),
           })
           + u"\n\n"_s
           + SignInHelp::tr(
               "If you do not remember which e-mail address the owner contact signs in with, send customer service:")
           + u"\n\n"_s
           + bulleted({SignInHelp::tr("a copy of the DNI of the owner contact"),
                       SignInHelp::tr(
                           "a copy of the CIF and of the powers of attorney, where the account is a legal entity's")});
}

} // namespace

SignInHelp::SignInHelp(QWidget *parent)
    : QScrollArea(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_back(new QPushButton)
    , m_form(new QPushButton)
    , m_other(new QPushButton)
{
    setObjectName(u"signInHelp"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setObjectName(u"signInHelpTitle"_s);
    m_text->setObjectName(u"signInHelpText"_s);
    m_back->setObjectName(u"signInHelpBack"_s);
    m_form->setObjectName(u"signInHelpForm"_s);
    m_other->setObjectName(u"signInHelpOther"_s);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_title->setFont(themeFont(TextRole::Title, font()));
    m_form->setIcon(themeIcon(u"pen"));

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, metrics::small, 0);
    layout->setSpacing(metrics::medium);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(metrics::small);
    for (QPushButton *button : {m_form, m_other, m_back})
        layout->addWidget(button, 0, Qt::AlignLeading);
    layout->addStretch(3);
    setWidget(page);
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);

    connect(m_back, &QPushButton::clicked, this, &SignInHelp::backRequested);
    connect(m_form, &QPushButton::clicked, this, &SignInHelp::formRequested);
    connect(m_other, &QPushButton::clicked, this,
            [this] { Q_EMIT topicRequested(m_topic == Topic::Password ? Topic::OwnerAccess : Topic::Password); });
    retranslate();
}

void SignInHelp::showTopic(Topic topic)
{
    m_topic = topic;
    retranslate();
    ensureVisible(0, 0);
    m_back->setFocus();
}

void SignInHelp::retranslate()
{
    const bool isPassword = m_topic == Topic::Password;
    m_title->setText(isPassword ? tr("Recover your password") : tr("Recover the owner's access"));
    m_text->setText(isPassword ? passwordText() : ownerText());
    m_form->setText(tr("Fill in the data-change form…"));
    m_form->setVisible(!isPassword);
    m_other->setText(isPassword ? tr("Recover the owner's access") : tr("Recover your password"));
    m_back->setText(tr("Back to sign-in"));
}

void SignInHelp::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        Q_EMIT backRequested();
    else
        QScrollArea::keyPressEvent(event);
}

void SignInHelp::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace areacliente
