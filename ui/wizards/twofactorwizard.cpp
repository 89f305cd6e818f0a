// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/twofactorwizard.h"

#include "ui/dialogs/securitydialog.h"
#include "ui/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/passwordedit.h"
#include "ui/widgets/qrcode.h"
#include "ui/wizards/recoverycodes.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

enum Page { PasswordPage, SecretPage, CodesPage };

constexpr QSize usualSize{520, 560};
constexpr int groupLength = 4;

/// "ABCD EFGH …": in groups, which are easier to type from the screen.
QString grouped(const QString &secret)
{
    QStringList groups;
    for (qsizetype i = 0; i < secret.size(); i += groupLength)
        groups.append(secret.mid(i, groupLength));
    return groups.join(u' ');
}

} // namespace

TwoFactorWizard::TwoFactorWizard(AccountSession &session, QString email, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_email(std::move(email))
    , m_banner(new Banner(this))
    , m_pages(new QStackedWidget(this))
    , m_codes(new RecoveryCodes(this))
    , m_cancel(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    setObjectName(u"twoFactorWizard"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_banner->setObjectName(u"twoFactorBanner"_s);
    m_next->setObjectName(u"twoFactorNext"_s);
    m_next->setDefault(true);
    m_cancel->setObjectName(u"twoFactorCancel"_s);
    m_cancel->setAutoDefault(false);
    m_pages->addWidget(makePasswordPage());
    m_pages->addWidget(makeSecretPage());
    m_pages->addWidget(m_codes);
    layOut();
    resize(usualSize);
    connect(m_next, &QPushButton::clicked, this, &TwoFactorWizard::goOn);
    connect(m_cancel, &QPushButton::clicked, this, &TwoFactorWizard::reject);
    connect(m_codes, &RecoveryCodes::acknowledged, this, &TwoFactorWizard::updateButtons);
    retranslate();
    m_password->setFocus();
}

QLabel *TwoFactorWizard::makeText(QWidget *parent)
{
    auto *text = new QLabel(parent);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    return text;
}

QWidget *TwoFactorWizard::makePasswordPage()
{
    auto *page = new QWidget(m_pages);
    m_intro = makeText(page);
    m_passwordLabel = new QLabel(page);
    m_password = new PasswordEdit(page);
    m_password->setObjectName(u"twoFactorPassword"_s);
    m_passwordLabel->setBuddy(m_password);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tiny);
    layout->addWidget(m_intro);
    layout->addSpacing(metrics::medium);
    layout->addWidget(m_passwordLabel);
    layout->addWidget(m_password);
    layout->addStretch();
    return page;
}

QWidget *TwoFactorWizard::makeSecretPage()
{
    auto *page = new QWidget(m_pages);
    m_scan = makeText(page);
    m_qr = new QrCode(page);
    m_qr->setObjectName(u"twoFactorQr"_s);
    m_secretLabel = makeText(page);
    m_secret = new QLineEdit(page);
    m_secret->setObjectName(u"twoFactorSecret"_s);
    m_secret->setReadOnly(true);
    m_secret->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy = new QPushButton(page);
    m_copy->setObjectName(u"copyTwoFactorSecret"_s);
    m_copy->setIcon(themeIcon(u"copy"));
    m_copy->setAutoDefault(false);
    m_code = new CodeEdit(u"twoFactorCode"_s, false, page);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::small);
    line->addWidget(m_secret, 1);
    line->addWidget(m_copy);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_scan);
    layout->addWidget(m_qr, 0, Qt::AlignHCenter);
    layout->addWidget(m_secretLabel);
    layout->addLayout(line);
    layout->addSpacing(metrics::small);
    layout->addWidget(m_code);
    layout->addStretch();
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_secret->text().remove(u' ')); });
    return page;
}

void TwoFactorWizard::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::huge, metrics::large, metrics::huge, metrics::large);
    layout->setSpacing(metrics::medium);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
}

void TwoFactorWizard::goOn()
{
    switch (static_cast<Page>(m_pages->currentIndex())) {
    case PasswordPage: askForOffer(); break;
    case SecretPage: confirm(); break;
    case CodesPage: accept(); break;
    }
}

void TwoFactorWizard::askForOffer()
{
    if (m_password->text().isEmpty()) {
        m_banner->showMessage(Tone::Warning, [] { return tr("Type your password."); });
        m_password->setFocus();
        return;
    }
    setBusy(true);
    m_session.ask(this, [password = m_password->text()](Provider &provider, const QString &token) {
        return provider.beginTwoFactor(token, password);
    }, [this](const Result<TwoFactorOffer> &offer) {
        setBusy(false);
        if (offer)
            showOffer(*offer);
        else
            showFailure(offer.error(), m_password);
    });
}

void TwoFactorWizard::showOffer(const TwoFactorOffer &offer)
{
    m_password->forget();
    m_qr->setText(offer.uri);
    m_secret->setText(grouped(offer.secret));
    m_secret->setCursorPosition(0);
    m_pages->setCurrentIndex(SecretPage);
    updateButtons();
    m_code->takeFocus();
}

void TwoFactorWizard::confirm()
{
    if (m_code->code().isEmpty()) {
        m_banner->showMessage(Tone::Warning, [] { return tr("Type the code that your app shows now."); });
        m_code->takeFocus();
        return;
    }
    setBusy(true);
    m_session.ask(this, [code = m_code->code()](Provider &provider, const QString &token) {
        return provider.confirmTwoFactor(token, code);
    }, [this](const Result<QStringList> &codes) {
        setBusy(false);
        if (codes)
            showCodes(*codes);
        else
            showFailure(codes.error(), m_code);
    });
}

void TwoFactorWizard::showCodes(const QStringList &codes)
{
    m_qr->setText({});
    m_secret->clear();
    m_pages->setCurrentIndex(CodesPage);
    m_codes->setCodes(codes, m_email);
    updateButtons();
    Q_EMIT turnedOn();
}

void TwoFactorWizard::setBusy(bool busy)
{
    if (busy)
        m_banner->dismiss();
    m_pages->setEnabled(!busy);
    m_next->setEnabled(!busy);
}

void TwoFactorWizard::showFailure(const Error &error, QWidget *focus)
{
    m_banner->showMessage(Tone::Danger, [error] { return confirmationErrorText(error); });
    focus->setFocus();
}

/// Once it is on, there is nothing to cancel any more.
void TwoFactorWizard::updateButtons()
{
    const auto page = static_cast<Page>(m_pages->currentIndex());
    m_cancel->setVisible(page != CodesPage);
    m_next->setEnabled(page != CodesPage || m_codes->areAcknowledged());
    const QStringList words{tr("Continue"), tr("Turn on"), tr("Done")};
    m_next->setText(words.at(page));
}

void TwoFactorWizard::reject()
{
    const bool isConfirming = m_pages->currentIndex() == SecretPage && !m_pages->isEnabled();
    if (isConfirming)
        return; // the answer may bring the recovery codes, which come but once
    if (m_pages->currentIndex() == CodesPage && !m_codes->areAcknowledged())
        m_codes->remind();
    else
        QDialog::reject();
}

void TwoFactorWizard::retranslate()
{
    setWindowTitle(tr("Turn two-factor sign-in on"));
    m_intro->setText(tr(
        "With two-factor sign-in nobody enters with your password alone: a code from an app on your phone is asked for too. Any authenticator app will do.\n\nFirst, type your password."));
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(m_passwordLabel->text());
    m_scan->setText(tr("Scan this code with the authenticator app on your phone."));
    m_qr->setAccessibleName(tr("QR code of the secret; it is below as text too"));
    m_secretLabel->setText(tr("Or type this secret into the app:"));
    m_secret->setAccessibleName(tr("Secret for the authenticator app"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the secret"));
    m_cancel->setText(tr("Cancel"));
    m_codes->retranslate();
    updateButtons();
}

void TwoFactorWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace areacliente
