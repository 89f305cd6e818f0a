// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/removeaccountdialog.h"

#include "app/platform/deliver.h"
#include "app/platform/logging.h"
#include "ui/profilelist.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 460;

/// What is deleted, and what stays.
QString textFor(const Profile &profile)
{
    if (profile.name == Profiles::sampleName)
        return RemoveAccountDialog::tr(
            "The sample account is made up. It is deleted with everything that you tried in it; a new one can be opened at any time.");
    if (profile.server.isEmpty())
        return RemoveAccountDialog::tr(
            "This account is on this computer only: it is deleted with everything in it. To keep it, open it first and save it to a file.");
    return RemoveAccountDialog::tr(
        "What this computer keeps of this account is deleted: your copy of it, your documents and your drafts. The account itself stays at the provider, and you can connect with it again.");
}

QLabel *makeText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

RemoveAccountDialog::RemoveAccountDialog(const Profile &profile, Worker &files, QWidget *parent)
    : QDialog(parent)
    , m_profile(profile)
    , m_name(makeText(u"removeAccountName"_s, this))
    , m_about(makeText(u"removeAccountAbout"_s, this))
    , m_text(makeText(u"removeAccountText"_s, this))
    , m_losses(new Banner(this))
    , m_remove(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"removeAccountDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(usualWidth);
    m_name->setFont(themeFont(TextRole::Strong, font()));
    m_about->setFont(themeFont(TextRole::Small, font()));
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_losses->setObjectName(u"removeAccountLosses"_s);
    m_losses->setDismissable(false);
    m_remove->setObjectName(u"removeAccountConfirm"_s);
    m_remove->setEnabled(false);
    m_cancel->setObjectName(u"removeAccountCancel"_s);
    layOut();
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    connect(m_remove, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    count(files);
}

void RemoveAccountDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_remove, QDialogButtonBox::DestructiveRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *names = new QVBoxLayout;
    names->setSpacing(metrics::hair);
    names->addWidget(m_name);
    names->addWidget(m_about);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    layout->setSpacing(metrics::medium);
    layout->addLayout(names);
    layout->addWidget(m_text);
    layout->addWidget(m_losses);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

/// What was given to the account of a server is lost with its replica; of an account on this computer nothing is left to send.
void RemoveAccountDialog::count(Worker &files)
{
    if (m_profile.server.isEmpty())
        m_remove->setEnabled(true);
    else
        deliver(files.run([profile = m_profile] { return Profiles::unsentChanges(profile); }), this,
                [this](const Result<int> &unsent) { showLosses(unsent); });
}

void RemoveAccountDialog::showLosses(const Result<int> &unsent)
{
    m_remove->setEnabled(true);
    if (unsent && *unsent == 0)
        return;
    if (unsent) {
        m_losses->showMessage(Tone::Warning, [number = *unsent] {
            return tr("%n changes were not sent yet and would be lost.", nullptr, number);
        });
    } else {
        logError(uiLog(), unsent.error());
        m_losses->showMessage(Tone::Warning, [] {
            return tr("Whether there are changes that were not sent yet could not be found out.");
        });
    }
    // The message gets room of its own, and takes none of the text's.
    layout()->activate();
    if (isVisible())
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void RemoveAccountDialog::retranslate()
{
    setWindowTitle(tr("Remove the account from this computer"));
    m_name->setText(ProfileList::titleOf(m_profile));
    m_about->setText(ProfileList::aboutOf(m_profile));
    m_about->setVisible(!m_about->text().isEmpty());
    m_text->setText(textFor(m_profile));
    setAccessibleDescription(m_text->text());
    m_remove->setText(tr("Remove"));
    m_cancel->setText(tr("Cancel"));
}

void RemoveAccountDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace areacliente
