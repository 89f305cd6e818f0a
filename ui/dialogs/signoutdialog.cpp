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

} // namespace

QStringList SignOutDialog::losses(const QList<OutboxEntry> &unsettled, int drafts)
{
    QStringList lines;
    for (const OutboxEntry &entry : unsettled) {
        if (entry.state != OutboxState::Accepted)
            lines.append(u"%1 · %2 · %3"_s.arg(commandTitle(entry.command), labelOf(entry.state),
                                               dateTimeText(entry.command.givenAt)));
    }
    if (drafts > 0)
        lines.append(tr("%n drafts", nullptr, drafts));
    return lines;
}

SignOutDialog::SignOutDialog(const QList<OutboxEntry> &unsettled, int drafts, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"signOutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign out"));
    setMinimumWidth(usualWidth);
    auto *text = new QLabel(
        tr("Signing out removes the account from this computer. This has not reached the provider and would be lost:"),
        this);
    text->setWordWrap(true);
    auto *list = new QListWidget(this);
    list->setObjectName(u"signOutLosses"_s);
    list->setAccessibleName(tr("What would be lost"));
    list->addItems(losses(unsettled, drafts));
    list->setMaximumHeight(listHeight);
    auto *buttons = new QDialogButtonBox(this);
    auto *signOut = buttons->addButton(tr("Sign out and lose this"), QDialogButtonBox::DestructiveRole);
    signOut->setObjectName(u"signOutConfirm"_s);
    auto *stay = buttons->addButton(tr("Stay signed in"), QDialogButtonBox::RejectRole);
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
