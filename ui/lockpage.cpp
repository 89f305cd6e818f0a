// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lockpage.h"

#include "ui/attempttext.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/widgets/avatarlabel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/passwordedit.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 340;
constexpr int avatarSize = 72;

} // namespace

LockPage::LockPage(QWidget *parent)
    : QWidget(parent)
    , m_avatar(new AvatarLabel(this))
    , m_title(new QLabel(this))
    , m_name(new QLabel(this))
    , m_banner(new Banner(this))
    , m_password(new PasswordEdit(this))
    , m_code(new CodeEdit(u"lockCode"_s, true, this))
    , m_unlock(new QPushButton(this))
    , m_signOut(new QPushButton(this))
{
    setObjectName(u"lockPage"_s);
    m_banner->setObjectName(u"lockBanner"_s);
    m_password->setObjectName(u"lockPassword"_s);
    m_unlock->setObjectName(u"unlockButton"_s);
    m_unlock->setDefault(true);
    m_unlock->setIcon(themeIcon(u"unlock"));
    m_signOut->setObjectName(u"lockSignOut"_s);
    m_signOut->setFlat(true);
    m_avatar->setDiameter(avatarSize);
    m_title->setFont(themeFont(TextRole::Title, font()));
    m_name->setObjectName(u"lockName"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setAlignment(Qt::AlignHCenter);
    m_name->setWordWrap(true); // a name and an address may be longer than the column is wide
    m_name->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QWidget(this);
    column->setFixedWidth(columnWidth);
    auto *parts = new QVBoxLayout(column);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(metrics::small);
    parts->addWidget(m_avatar, 0, Qt::AlignHCenter);
    parts->addWidget(m_title, 0, Qt::AlignHCenter);
    parts->addWidget(m_name);
    parts->addSpacing(metrics::medium);
    parts->addWidget(m_banner);
    parts->addWidget(m_password);
    parts->addWidget(m_code);
    parts->addWidget(m_unlock);
    parts->addWidget(m_signOut, 0, Qt::AlignHCenter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(column, 0, Qt::AlignCenter);

    connect(m_unlock, &QPushButton::clicked, this, &LockPage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LockPage::submit);
    connect(m_code, &CodeEdit::submitted, this, &LockPage::submit);
    connect(m_signOut, &QPushButton::clicked, this, &LockPage::signOutRequested);
    retranslate();
}

void LockPage::setContact(const QString &name, const QString &email)
{
    m_avatar->setName(name);
    m_name->setText(name + u'\n' + email);
}

void LockPage::begin()
{
    m_banner->dismiss();
    m_password->forget();
    m_code->forget();
    m_code->hide();
    setBusy(false);
    m_password->setFocus();
}

void LockPage::submit()
{
    const bool lacksCode = !m_code->isHidden() && m_code->code().isEmpty();
    if (!m_unlock->isEnabled() || m_password->text().isEmpty() || lacksCode)
        return;
    m_banner->dismiss();
    Q_EMIT unlockRequested(m_password->text(), m_code->code());
}

void LockPage::setBusy(bool busy)
{
    m_unlock->setEnabled(!busy);
    m_password->setEnabled(!busy);
    m_code->setEnabled(!busy);
}

void LockPage::showError(const Error &error)
{
    setBusy(false);
    if (error.code == ErrorCode::SecondFactor) {
        const bool wasTyped = !m_code->isHidden() && !m_code->code().isEmpty();
        m_code->show();
        if (wasTyped)
            m_banner->showMessage(Tone::Danger, [] { return wrongCodeText(); });
        m_code->takeFocus();
        return;
    }
    m_banner->showMessage(Tone::Danger, [error] {
        return error.code == ErrorCode::Unauthenticated ? tr("The password is not right.") : errorText(error);
    });
    m_password->selectAll();
    m_password->setFocus();
}

void LockPage::retranslate()
{
    m_title->setText(tr("Locked"));
    m_password->setPlaceholderText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_unlock->setText(tr("Unlock"));
    m_signOut->setText(tr("Sign out…"));
}

void LockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace areacliente
