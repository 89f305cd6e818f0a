// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passworddialog.h"

#include "app/services/password.h"
#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/widgets/passwordedit.h"
#include "ui/widgets/passwordstrength.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

PasswordDialog::PasswordDialog(AccountSession &session, QWidget *parent)
    : SecurityDialog(parent)
    , m_session(session)
    , m_text(addText())
    , m_currentLabel(new QLabel(this))
    , m_current(new PasswordEdit(this))
    , m_nextLabel(new QLabel(this))
    , m_next(new PasswordEdit(this))
    , m_hint(new PasswordHint(shortestPassword, this))
    , m_againLabel(new QLabel(this))
    , m_again(new PasswordEdit(this))
{
    setObjectName(u"passwordDialog"_s);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    fields()->addSpacing(metrics::small);
    addField(m_currentLabel, m_current, u"currentPassword"_s);
    fields()->addSpacing(metrics::small);
    addField(m_nextLabel, m_next, u"newPassword"_s);
    fields()->addWidget(m_hint);
    addField(m_againLabel, m_again, u"newPasswordAgain"_s);
    connect(m_next, &QLineEdit::textChanged, m_hint, &PasswordHint::judge);
    connect(m_current, &QLineEdit::returnPressed, m_next, qOverload<>(&QWidget::setFocus));
    connect(m_next, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    retranslate();
    m_current->setFocus();
}

void PasswordDialog::addField(QLabel *label, PasswordEdit *edit, const QString &name)
{
    edit->setObjectName(name);
    label->setBuddy(edit);
    fields()->addWidget(label);
    fields()->addWidget(edit);
    connect(edit, &QLineEdit::textEdited, this, &PasswordDialog::clearMessage); // what it was about is being mended
}

void PasswordDialog::submit()
{
    if (m_current->text().isEmpty()) {
        showWarning([] { return tr("Type your present password."); }, m_current);
    } else if (m_next->text().size() < shortestPassword) {
        showWarning([] { return tr("A password has at least %n characters.", nullptr, shortestPassword); }, m_next);
    } else if (m_next->text() == m_current->text()) {
        showWarning([] { return tr("The new password is the same as the present one."); }, m_next);
    } else if (m_next->text() != m_again->text()) {
        showWarning([] { return tr("The two new passwords are not the same."); }, m_again);
    } else {
        clearMessage();
        setBusy(true);
        m_session.changePassword(this, m_current->text(), m_next->text(), [this](const Result<void> &given) {
            if (!given) {
                showError(given.error());
                return;
            }
            Q_EMIT changed();
            accept();
        });
    }
}

/// What is wrong with the new password is told at the new password.
void PasswordDialog::showError(const Error &error)
{
    const bool isAboutNext = error.field == "next"_L1;
    showFailure([error] {
        return isAboutPassword(error) ? tr("The present password is not right.") : confirmationErrorText(error);
    }, isAboutNext ? m_next : m_current);
}

void PasswordDialog::retranslate()
{
    setWindowTitle(tr("Change your password"));
    m_text->setText(tr("Everywhere else where you are signed in, you will be asked for the new password."));
    m_currentLabel->setText(tr("Present password"));
    m_current->setAccessibleName(m_currentLabel->text());
    m_nextLabel->setText(tr("New password"));
    m_next->setAccessibleName(m_nextLabel->text());
    m_againLabel->setText(tr("The new password again"));
    m_again->setAccessibleName(m_againLabel->text());
    submitButton()->setText(tr("Change password"));
    cancelButton()->setText(tr("Cancel"));
}

} // namespace areacliente
