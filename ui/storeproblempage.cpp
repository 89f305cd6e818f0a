// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storeproblempage.h"

#include "ui/errortext.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

StoreProblemPage::StoreProblemPage(QWidget *parent)
    : QWidget(parent)
    , m_state(new EmptyState(this))
    , m_retry(new QAction(this))
{
    setObjectName(u"storeProblemPage"_s);
    m_retry->setObjectName(u"storeRetry"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    connect(m_retry, &QAction::triggered, this, &StoreProblemPage::retryRequested);
}

void StoreProblemPage::showProblem(const Error &error, const QString &folder)
{
    m_error = error;
    m_folder = folder;
    retranslate();
}

void StoreProblemPage::retranslate()
{
    m_retry->setText(tr("Try again"));
    const bool isNewer = m_error.code == ErrorCode::NewerVersion;
    const QString title = isNewer ? tr("This account needs a newer version of the program")
                                  : tr("The account on this computer cannot be opened");
    const QString advice
        = isNewer ? tr("Your data was left as it is. Install the newest version and start it again.")
                  : tr("Make room on the disk, or make the folder writable, and try again. Nothing was changed.");
    m_state->setContent(isNewer ? u"warning"_s : u"error"_s, title,
                        errorText(m_error) + u"\n\n"_s + advice + u"\n\n"_s
                            + tr("Folder: %1").arg(QDir::toNativeSeparators(m_folder)),
                        m_retry);
}

void StoreProblemPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace areacliente
