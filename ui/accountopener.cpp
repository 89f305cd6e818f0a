// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountopener.h"

#include "app/authority/accountfile.h"
#include "app/platform/deliver.h"
#include "ui/bundletext.h"
#include "ui/firststartpage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace areacliente {

using namespace Qt::StringLiterals;

AccountOpener::AccountOpener(Desktop &desktop, FirstStartPage &page, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_page(page)
{
    connect(&m_page, &FirstStartPage::sampleRequested, this, [this] { start(sampleArguments()); });
    connect(&m_page, &FirstStartPage::profileRequested, this,
            [this](const Profile &profile) { start(argumentsFor(profile)); });
    connect(&m_page, &FirstStartPage::fileRequested, this, &AccountOpener::askForFile);
    connect(&m_page, &FirstStartPage::cancelRequested, this, [this] {
        if (m_isCancelled)
            *m_isCancelled = true;
    });
}

AccountOpener::~AccountOpener()
{
    if (m_isCancelled)
        *m_isCancelled = true;
}

/// Another account never mixes with this one: another program, with a data folder of its own.
void AccountOpener::start(const QStringList &arguments)
{
    if (m_starter(arguments))
        m_page.clearProblem();
    else
        m_page.showProblem([] { return tr("The other account could not be opened."); });
}

void AccountOpener::askForFile()
{
    auto *dialog = new QFileDialog(&m_page, tr("Open an account file"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(u"openAccountDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Account files (*.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &AccountOpener::openFile);
    dialog->open();
}

void AccountOpener::openFile(const QString &path)
{
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_page.clearProblem();
    m_page.setBusy(true);
    // The reading thread may outlive the page by a moment: it speaks to the page through the page's own thread alone.
    const auto progress = [cancelled = m_isCancelled, page = QPointer(&m_page)](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(qApp, [page, done, total] {
            if (page)
                page->setProgress(done, total);
        }, Qt::QueuedConnection);
        return !*cancelled;
    };
    using Read = std::expected<BundleSummary, BundleError>;
    const auto read = [path, progress](Database &database, Authority &) -> Result<Read> {
        return importAccount(database, path, progress);
    };
    deliver(m_desktop.embedded()->withAuthority(read), this, [this, path](const Result<Read> &answer) {
        finish(answer ? *answer : std::unexpected(BundleError(0, answer.error())), path);
    });
}

void AccountOpener::finish(const std::expected<BundleSummary, BundleError> &read, const QString &path)
{
    m_isCancelled.reset();
    m_page.setBusy(false);
    if (read) {
        Q_EMIT opened();
    } else if (read.error().error.code != ErrorCode::Cancelled) {
        m_page.showProblem([file = QDir::toNativeSeparators(path), error = read.error()]() -> QString {
            return tr("%1 was not opened, and nothing of it was kept.").arg(file) + u'\n' + bundleErrorText(error);
        });
    }
}

} // namespace areacliente
