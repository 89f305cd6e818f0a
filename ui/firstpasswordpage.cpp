// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstpasswordpage.h"

#include "app/authority/embeddedaccount.h"
#include "app/services/contactservice.h"
#include "app/services/password.h"
#include "ui/errortext.h"
#include "ui/labels/rolelabels.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/passwordedit.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 420;

} // namespace

FirstPasswordPage::FirstPasswordPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_banner(new Banner(this))
    , m_contactLabel(new QLabel(this))
    , m_contact(new QComboBox(this))
    , m_passwordLabel(new QLabel(this))
    , m_password(new PasswordEdit(this))
    , m_repeatLabel(new QLabel(this))
    , m_repeat(new PasswordEdit(this))
    , m_submit(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"firstPasswordPage"_s);
    m_banner->setObjectName(u"firstPasswordBanner"_s);
    m_contact->setObjectName(u"firstPasswordContact"_s);
    m_password->setObjectName(u"firstPassword"_s);
    m_repeat->setObjectName(u"firstPasswordAgain"_s);
    m_submit->setObjectName(u"firstPasswordSubmit"_s);
    m_submit->setDefault(true);
    m_cancel->setObjectName(u"firstPasswordCancel"_s);
    m_title->setFont(themeFont(TextRole::Title, font()));
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_contactLabel->setBuddy(m_contact);
    m_passwordLabel->setBuddy(m_password);
    m_repeatLabel->setBuddy(m_repeat);

    auto *column = new QWidget(this);
    column->setFixedWidth(columnWidth);
    auto *parts = new QVBoxLayout(column);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(metrics::tiny);
    for (QWidget *part : QWidgetList{m_title, m_text, m_banner, m_contactLabel, m_contact, m_passwordLabel, m_password,
                                     m_repeatLabel, m_repeat}) {
        if (qobject_cast<QLabel *>(part) && part != m_title)
            parts->addSpacing(metrics::tiny);
        parts->addWidget(part);
    }
    parts->addSpacing(metrics::medium);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    parts->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(column, 0, Qt::AlignCenter);

    connect(m_submit, &QPushButton::clicked, this, &FirstPasswordPage::submit);
    connect(m_repeat, &QLineEdit::returnPressed, this, &FirstPasswordPage::submit);
    connect(m_cancel, &QPushButton::clicked, this, &FirstPasswordPage::cancelled);
    retranslate();
}

void FirstPasswordPage::setContacts(const QList<Contact> &contacts)
{
    m_contacts = contacts;
    m_password->forget();
    m_repeat->forget();
    m_banner->dismiss();
    retranslate();
    setBusy(false);
    m_password->setFocus();
}

void FirstPasswordPage::submit()
{
    const Contact contact = m_contacts.value(m_contact->currentIndex());
    if (contact.id.isEmpty() || !m_submit->isEnabled())
        return;
    if (m_password->text().size() < shortestPassword) {
        m_banner->showMessage(Tone::Warning,
                              [] { return tr("A password has at least %n characters.", nullptr, shortestPassword); });
        m_password->setFocus();
    } else if (m_password->text() != m_repeat->text()) {
        m_banner->showMessage(Tone::Warning, [] { return tr("The two passwords are not the same."); });
        m_repeat->setFocus();
    } else {
        Q_EMIT passwordChosen(contact, m_password->text());
    }
}

void FirstPasswordPage::setBusy(bool busy)
{
    for (QWidget *control : QWidgetList{m_contact, m_password, m_repeat, m_submit})
        control->setEnabled(!busy);
}

void FirstPasswordPage::showError(const Error &error)
{
    setBusy(false);
    m_banner->showMessage(Tone::Danger, [error] { return errorText(error); });
}

void FirstPasswordPage::retranslate()
{
    m_title->setText(tr("Choose a password"));
    m_text->setText(tr("This account was imported, and its contacts have no password on this computer yet."));
    m_contactLabel->setText(tr("Contact"));
    m_contact->setAccessibleName(tr("Contact"));
    m_passwordLabel->setText(tr("Password, at least %n characters", nullptr, shortestPassword));
    m_password->setAccessibleName(tr("Password"));
    m_repeatLabel->setText(tr("The same password again"));
    m_repeat->setAccessibleName(tr("The same password again"));
    m_submit->setText(tr("Choose and sign in"));
    m_cancel->setText(tr("Back"));
    const int chosen = m_contact->currentIndex();
    m_contact->clear();
    for (const Contact &contact : m_contacts)
        m_contact->addItem(u"%1 · %2 · %3"_s.arg(fullName(contact), labelOf(contact.kind), contact.email));
    m_contact->setCurrentIndex(std::min(std::max(chosen, 0), m_contact->count() - 1)); // -1 where there are none
}

void FirstPasswordPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace areacliente
