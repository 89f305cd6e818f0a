// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signoutdialog.h"

#include "ui/commandtext.h"
#include "ui/format.h"
#include "ui/icons.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 460;
constexpr int listHeight = 160;

struct Words {
    QString title;
    QString text;
    QString goOn;
    QString stay;
};

Words wordsFor(SignOutDialog::Occasion occasion, bool losesSomething)
{
    switch (occasion) {
    case SignOutDialog::Occasion::SignOut:
        return {
            SignOutDialog::tr("Sign out"),
            SignOutDialog::tr(
                "Signing out removes your copy of the account, your documents and your drafts from this computer. An account opened from a file stays in the data folder, where its contacts can sign in again."),
            losesSomething ? SignOutDialog::tr("Sign out and lose this") : SignOutDialog::tr("Sign out"),
            SignOutDialog::tr("Stay signed in")};
    case SignOutDialog::Occasion::AnotherContact:
        return {SignOutDialog::tr("Another contact's changes"),
                SignOutDialog::tr(
                    "Another contact used this computer before. Signing in removes what that contact left here."),
                SignOutDialog::tr("Sign in and lose this"), SignOutDialog::tr("Do not sign in")};
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList SignOutDialog::losses(const QList<OutboxEntry> &unsettled, int drafts)
{
    QStringList lines;
    for (const OutboxEntry &entry : unsettled) {
        if (isUnsent(entry))
            lines.append(u"%1 · %2 · %3"_s.arg(commandTitle(entry.command), labelOf(entry.state),
                                               dateTimeText(entry.command.givenAt)));
    }
    if (drafts > 0)
        lines.append(tr("%n drafts", nullptr, drafts));
    return lines;
}

SignOutDialog::SignOutDialog(const QList<OutboxEntry> &unsettled, int drafts, QWidget *parent, Occasion occasion)
    : QDialog(parent)
{
    setObjectName(u"signOutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QStringList lost = losses(unsettled, drafts);
    const Words words = wordsFor(occasion, !lost.isEmpty());
    setWindowTitle(words.title);
    setMinimumWidth(usualWidth);
    auto *text = new QLabel(words.text, this);
    text->setWordWrap(true);
    auto *list = new QListWidget(this);
    list->setObjectName(u"signOutLosses"_s);
    list->setAccessibleName(tr("What would be lost"));
    list->addItems(lost);
    list->setMaximumHeight(listHeight);
    list->setHidden(lost.isEmpty());
    if (!lost.isEmpty())
        text->setText(words.text + u' ' + tr("This was not sent and would be lost:"));
    auto *buttons = new QDialogButtonBox(this);
    auto *signOut = buttons->addButton(words.goOn, QDialogButtonBox::DestructiveRole);
    signOut->setObjectName(u"signOutConfirm"_s);
    auto *stay = buttons->addButton(words.stay, QDialogButtonBox::RejectRole);
    stay->setObjectName(u"signOutStay"_s);
    stay->setDefault(true);
    stay->setFocus();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    layout->setSpacing(metrics::medium);
    for (QWidget *part : QWidgetList{text, list, buttons})
        layout->addWidget(part);
    connect(signOut, &QPushButton::clicked, this, &QDialog::accept);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace areacliente
