// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/securitydialog.h"

#include "ui/attempttext.h"
#include "ui/errortext.h"
#include "ui/widgets/banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 460;

} // namespace

bool isAboutCode(const Error &error)
{
    return error.code == ErrorCode::SecondFactor || (error.code == ErrorCode::Validation && error.field == "code"_L1);
}

bool isAboutPassword(const Error &error)
{
    return error.code == ErrorCode::Validation && error.rule == Rule::None
           && (error.field == "password"_L1 || error.field == "current"_L1);
}

QString confirmationErrorText(const Error &error)
{
    if (isAboutCode(error))
        return wrongCodeText();
    if (isAboutPassword(error))
        return SecurityDialog::tr("The password is not right.");
    if (error.code == ErrorCode::Unauthenticated)
        return SecurityDialog::tr("Your session has ended. Sign in again first; nothing was changed.");
    return errorText(error);
}

SecurityDialog::SecurityDialog(QWidget *parent)
    : QDialog(parent)
    , m_banner(new Banner(this))
    , m_body(new QWidget(this))
    , m_fields(new QVBoxLayout(m_body))
    , m_cancel(new QPushButton(this))
    , m_submit(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(usualWidth);
    m_banner->setObjectName(u"securityBanner"_s);
    m_submit->setObjectName(u"securitySubmit"_s);
    m_submit->setDefault(true);
    m_cancel->setObjectName(u"securityCancel"_s);
    m_cancel->setAutoDefault(false);
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setSpacing(metrics::tiny);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::huge, metrics::large, metrics::huge, metrics::large);
    layout->setSpacing(metrics::medium);
    layout->addWidget(m_banner);
    layout->addWidget(m_body);
    layout->addStretch(1); // height to spare does not part labels from their fields
    layout->addLayout(buttons);
    connect(m_submit, &QPushButton::clicked, this, [this] { submit(); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

QLabel *SecurityDialog::addText()
{
    auto *text = new QLabel(m_body);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_fields->addWidget(text);
    return text;
}

void SecurityDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_body->setEnabled(!busy);
    m_submit->setEnabled(!busy);
}

/// The message gets room of its own, and takes none of the fields'.
void SecurityDialog::showMessage(Tone tone, std::function<QString()> words)
{
    m_banner->showMessage(tone, std::move(words));
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void SecurityDialog::showWarning(std::function<QString()> words, QWidget *focus)
{
    showMessage(Tone::Warning, std::move(words));
    focus->setFocus();
}

void SecurityDialog::showFailure(std::function<QString()> words, QWidget *focus)
{
    setBusy(false);
    showMessage(Tone::Danger, std::move(words));
    focus->setFocus();
}

void SecurityDialog::clearMessage()
{
    m_banner->dismiss();
}

void SecurityDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace areacliente
