// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/datachangewizard.h"

#include "app/platform/draftstore.h"
#include "app/platform/localday.h"
#include "ui/labels/datachangelabels.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/wizards/changespage.h"
#include "ui/wizards/datachangeprefill.h"
#include "ui/wizards/previewpage.h"
#include "ui/wizards/reasonpage.h"
#include "ui/wizards/signerpage.h"
#include "ui/wizards/signpage.h"
#include "ui/wizards/stepbar.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize comfortable(1040, 720);
constexpr QSize smallest(640, 480);
constexpr int compactBelow = 840; ///< the steps lose their names
constexpr int narrowBelow = 800;  ///< the advice goes below the preview

/// Scrolls a page that is taller than the room, without a frame of its own.
QScrollArea *scrolling(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    page->setContentsMargins(metrics::huge, metrics::tiny, metrics::huge, metrics::large);
    area->setWidget(page);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return area;
}

} // namespace

DataChangeWizard::DataChangeWizard(DataChangeContext context, DraftStore &drafts, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_context(std::move(context))
    , m_drafts(drafts)
    , m_clock(clock)
    , m_worker(u"forms"_s)
    , m_banner(new Banner(this))
    , m_title(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_startOverButton(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_startOver(new QAction(this))
    , m_bringBack(new QAction(this))
    , m_openSaved(new QAction(this))
    , m_showFolder(new QAction(this))
{
    setObjectName(u"dataChangeWizard"_s);
    m_banner->setObjectName(u"wizardBanner"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(fittingSize(smallest, *this));
    resize(fittingSize(comfortable, *this));
    buildPages();
    layOut();
    connectAll();
    retranslate();
    showDraft(prefilledDraft(m_context));
    restoreDraft();
}

DataChangeWizard::~DataChangeWizard()
{
    // Before the worker, which waits for its jobs: the pages stop those that run.
    qDeleteAll(m_pages);
}

void DataChangeWizard::buildPages()
{
    m_signer = new SignerPage;
    m_changes = new FieldChangesPage(presentValues(m_context));
    m_preview = new PreviewPage(m_clock, m_worker);
    m_pages = {new ReasonPage, m_signer, m_changes, new SignPage({today(), latestKnownDay()}, m_worker), m_preview};
    m_visited = QList<bool>(m_pages.size(), false);
    for (DataChangePage *page : std::as_const(m_pages))
        m_stack->addWidget(scrolling(page));
    m_steps = new StepBar(static_cast<int>(m_pages.size()), this);
}

void DataChangeWizard::layOut()
{
    auto *content = new QVBoxLayout;
    content->setContentsMargins(0, metrics::large, 0, 0);
    content->setSpacing(metrics::small);
    content->addWidget(makeHeader());
    content->addWidget(m_stack, 1);
    content->addWidget(makeFooter());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_steps);
    layout->addLayout(content, 1);
}

QWidget *DataChangeWizard::makeHeader()
{
    auto *header = new QWidget(this);
    m_title->setObjectName(u"stepTitle"_s);
    m_title->setFont(themeFont(TextRole::Title, font()));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(metrics::huge, 0, metrics::huge, metrics::small);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_banner);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    return header;
}

QWidget *DataChangeWizard::makeFooter()
{
    auto *footer = new QWidget(this);
    m_startOverButton->setObjectName(u"startOver"_s);
    m_startOverButton->setFlat(true);
    m_back->setObjectName(u"back"_s);
    m_next->setObjectName(u"next"_s);
    for (QPushButton *button : {m_startOverButton, m_back, m_next})
        button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(metrics::huge, metrics::small, metrics::huge, metrics::medium);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_startOverButton);
    layout->addStretch();
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    return footer;
}

void DataChangeWizard::connectAll()
{
    m_startOver->setObjectName(u"startOverNow"_s);
    m_bringBack->setObjectName(u"bringBack"_s);
    m_openSaved->setObjectName(u"openSaved"_s);
    m_showFolder->setObjectName(u"showFolder"_s);
    for (DataChangePage *page : std::as_const(m_pages))
        connect(page, &DataChangePage::edited, this, &DataChangeWizard::takeEntries);
    connect(m_steps, &StepBar::stepChosen, this, &DataChangeWizard::goTo);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step() == lastStep() ? accept() : goTo(step() + 1); });
    connect(m_startOverButton, &QPushButton::clicked, this, &DataChangeWizard::startOver);
    connect(m_startOver, &QAction::triggered, this, &DataChangeWizard::startOver);
    connect(m_bringBack, &QAction::triggered, this, &DataChangeWizard::bringBack);
    connect(m_openSaved, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_savedPath)); });
    connect(m_showFolder, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_savedPath).absolutePath())); });
    connect(m_changes, &FieldChangesPage::rowAdded, this, [this](QWidget *row) { focusControl(row); });
    connect(m_preview, &PreviewPage::jumpRequested, this, &DataChangeWizard::jumpTo);
    connect(m_preview, &PreviewPage::saved, this, &DataChangeWizard::noteSaved);
    // The keychain may answer after the window has opened.
    connect(&m_drafts, &DraftStore::loaded, this, [this] {
        if (!m_isTouched)
            restoreDraft();
    });
    connect(&m_drafts, &DraftStore::failed, this, [this] {
        m_banner->showMessage(
            Tone::Warning,
            tr("What you type cannot be kept on this computer, so it would be lost with the program. Is the disk full, or "
               "the folder read-only?"));
    });
}

QDate DataChangeWizard::today() const
{
    return localToday(m_clock);
}

QDate DataChangeWizard::latestKnownDay() const
{
    QDateTime latest = m_context.account ? m_context.account->createdAt : QDateTime();
    for (const Contact &contact : m_context.contacts) {
        if (contact.lastSignInAt && (!latest.isValid() || *contact.lastSignInAt > latest))
            latest = *contact.lastSignInAt;
    }
    return latest.isValid() ? latest.toLocalTime().date() : QDate();
}

DataChangeRequest DataChangeWizard::request() const
{
    return requestOf(m_draft, today());
}

QList<Error> DataChangeWizard::errorsOf(const DataChangePage *page) const
{
    QList<Error> errors = validate(request());
    errors.removeIf([page](const Error &error) { return !page->owns(error.field); });
    return errors;
}

void DataChangeWizard::restoreDraft()
{
    const QString key = QString::fromLatin1(draftKey);
    if (!m_drafts.contains(key))
        return;
    showDraft(draftFromJson(m_drafts.draft(key)));
    m_isTouched = true;
    m_banner->showMessage(Tone::Info, tr("This is what you had entered before. You can go on with it."), {m_startOver});
}

void DataChangeWizard::startOver()
{
    const bool hadEntries = m_isTouched;
    m_givenUp = m_draft;
    m_drafts.discard(QString::fromLatin1(draftKey));
    m_isTouched = false;
    showDraft(prefilledDraft(m_context));
    if (hadEntries)
        m_banner->showMessage(Tone::Info, tr("The form has been reset."), {m_bringBack});
}

void DataChangeWizard::bringBack()
{
    m_banner->dismiss();
    if (!m_givenUp)
        return;
    showDraft(*std::exchange(m_givenUp, {}));
    takeEntries();
}

void DataChangeWizard::showDraft(const DataChangeDraft &draft)
{
    m_draft = draft;
    m_draft.step = std::clamp(draft.step, 0, lastStep());
    m_visited.fill(false);
    for (int i = 0; i < m_draft.step; ++i)
        m_visited[i] = true;
    m_banner->dismiss();
    for (DataChangePage *page : std::as_const(m_pages))
        page->load(m_draft);
    enterStep();
}

void DataChangeWizard::takeEntries()
{
    for (const DataChangePage *page : std::as_const(m_pages))
        page->store(m_draft);
    m_isTouched = true;
    m_drafts.set(QString::fromLatin1(draftKey), draftToJson(m_draft));
    m_signer->setOrganisation(m_draft.isOrganisation);
    m_steps->setMark(lastStep(), StepMark::Open);
    updateMarks();
}

void DataChangeWizard::goTo(int step)
{
    if (step == m_draft.step || step < 0 || step > lastStep())
        return;
    const bool isFirstLeft = m_draft.step == 0 && !m_visited.at(0);
    leaveStep();
    m_draft.step = step;
    if (isFirstLeft)
        addLostMailbox();
    enterStep();
    if (m_isTouched)
        takeEntries();
}

void DataChangeWizard::leaveStep()
{
    DataChangePage *page = m_pages.at(m_draft.step);
    m_visited[m_draft.step] = true;
    page->showErrors(errorsOf(page));
}

/// Who cannot reach the owner's mailbox wants another one in its place.
void DataChangeWizard::addLostMailbox()
{
    if (m_draft.request.reason == ChangeReason::LostOwnerAccess && m_draft.request.changes.isEmpty())
        m_changes->addChange(ChangeField::OwnerEmail);
}

void DataChangeWizard::enterStep()
{
    updateStep();
    updateMarks();
    auto *area = qobject_cast<QScrollArea *>(m_stack->currentWidget());
    area->verticalScrollBar()->setValue(0);
    if (m_draft.step == lastStep())
        m_preview->showRequest(request(), problems());
    // Who walks through the steps with the arrow keys stays there.
    if (m_steps->isAncestorOf(focusWidget()))
        return;
    if (QWidget *control = m_pages.at(m_draft.step)->controlOf({}))
        control->setFocus();
}

DataChangePage *DataChangeWizard::ownerOf(const Error &error) const
{
    const auto page = std::ranges::find_if(m_pages, [&](const DataChangePage *p) { return p->owns(error.field); });
    return page == m_pages.end() ? nullptr : *page;
}

QList<FormProblem> DataChangeWizard::problems() const
{
    QList<FormProblem> problems;
    const QList<Error> errors = validate(request());
    for (const Error &error : errors) {
        const DataChangePage *page = ownerOf(error);
        const QString label = page ? page->labelOf(error.field) : error.field;
        problems.append({error, u"%1: %2"_s.arg(label, requestErrorText(error))});
    }
    return problems;
}

void DataChangeWizard::updateStep()
{
    const DataChangePage *page = m_pages.at(m_draft.step);
    m_stack->setCurrentIndex(m_draft.step);
    m_steps->setCurrent(m_draft.step);
    m_title->setText(page->title());
    m_summary->setText(page->summary());
    m_back->setEnabled(m_draft.step > 0);
    m_next->setText(m_draft.step == lastStep() ? tr("Close") : tr("Next"));
    m_next->setAccessibleName(m_next->text());
    // Return goes on from step to step; at the end it would shut the window in somebody's face.
    m_next->setDefault(m_draft.step != lastStep());
}

void DataChangeWizard::updateMarks()
{
    const QList<Error> errors = validate(request());
    for (int step = 0; step < lastStep(); ++step) {
        const DataChangePage *page = m_pages.at(step);
        const bool isWrong = std::ranges::any_of(errors,
                                                 [page](const Error &error) { return page->owns(error.field); });
        m_steps->setMark(step, !m_visited.at(step) ? StepMark::Open : isWrong ? StepMark::NeedsWork : StepMark::Done);
    }
}

void DataChangeWizard::jumpTo(const Error &error)
{
    DataChangePage *page = ownerOf(error);
    if (!page)
        return;
    goTo(static_cast<int>(m_pages.indexOf(page)));
    page->showErrors({error});
    if (QWidget *control = page->controlOf(error.field))
        focusControl(control);
}

void DataChangeWizard::focusControl(QWidget *control)
{
    control->setFocus();
    // A row that was just added has no place yet.
    auto *area = qobject_cast<QScrollArea *>(m_stack->currentWidget());
    area->widget()->layout()->activate();
    area->ensureWidgetVisible(control, 0, metrics::huge);
}

void DataChangeWizard::noteSaved(const QString &path)
{
    m_savedPath = path;
    m_isTouched = false;
    m_drafts.discard(QString::fromLatin1(draftKey));
    m_steps->setMark(lastStep(), StepMark::Done);
    m_banner->showMessage(Tone::Ok, tr("Saved as %1").arg(QDir::toNativeSeparators(path)), {m_openSaved, m_showFolder});
    Q_EMIT saved(path);
}

void DataChangeWizard::retranslate()
{
    setWindowTitle(withSpanish(tr("Data-change form"), u"Modificación de datos de la ficha de cliente"_s));
    QStringList titles;
    for (const DataChangePage *page : std::as_const(m_pages))
        titles.append(page->title());
    m_steps->setTitles(titles);
    m_startOverButton->setText(tr("Start over"));
    m_startOverButton->setAccessibleName(m_startOverButton->text());
    m_back->setText(tr("Back"));
    m_back->setAccessibleName(m_back->text());
    m_startOver->setText(tr("Start over"));
    m_bringBack->setText(tr("Bring my entries back"));
    m_openSaved->setText(tr("Open"));
    m_showFolder->setText(tr("Show in folder"));
    updateStep();
}

void DataChangeWizard::tellProblemsAnew()
{
    for (int step = 0; step < lastStep(); ++step) {
        if (m_visited.at(step))
            m_pages.at(step)->showErrors(errorsOf(m_pages.at(step)));
    }
    m_preview->setProblems(problems());
}

void DataChangeWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // The pages, whose words the problems are told in, hear of it after their window.
        QMetaObject::invokeMethod(this, &DataChangeWizard::tellProblemsAnew, Qt::QueuedConnection);
    }
    QDialog::changeEvent(event);
}

void DataChangeWizard::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    m_steps->setCompact(width() < compactBelow);
    m_preview->setNarrow(width() < narrowBelow);
}

} // namespace areacliente
