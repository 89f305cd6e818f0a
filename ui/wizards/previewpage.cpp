// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/previewpage.h"

#include "app/documents/datachangeform.h"
#include "app/documents/documentfile.h"
#include "app/domain/cleantext.h"
#include "app/domain/id.h"
#include "app/parts/paper.h"
#include "app/platform/clock.h"
#include "app/platform/logging.h"
#include "ui/errortext.h"
#include "ui/filechooser.h"
#include "ui/icons.h"
#include "ui/pdfprintjob.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/wizards/annexlist.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int adviceWidth = 300;
constexpr QSize smallestPreview(400, 360);
constexpr int listHeight = 132;

/// A file name that says what it is, and of which record.
QString suggestedName(const DataChangeRequest &request)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9-]+"_s);
    const QString record = cleanedLine(request.customerNumber).left(40).remove(unfit);
    return record.isEmpty() ? u"modificacion-datos-ficha.pdf"_s : u"modificacion-datos-ficha-%1.pdf"_s.arg(record);
}

} // namespace

PreviewPage::PreviewPage(const Clock &clock, Worker &worker, QWidget *parent)
    : DataChangePage(parent)
    , m_clock(clock)
    , m_worker(worker)
    , m_columns(new QHBoxLayout)
    , m_preview(new PdfPreview(this))
    , m_busy(new BusyOverlay(m_preview))
    , m_banner(new Banner(this))
    , m_state(makeHeading())
    , m_problemList(new QListWidget(this))
    , m_annexHeading(makeHeading())
    , m_annexes(new AnnexList(this))
    , m_readingAid(new QCheckBox(this))
    , m_again(new QPushButton(this))
    , m_save(new QPushButton(themeIcon(u"save"), {}, this))
    , m_print(new QPushButton(themeIcon(u"print"), {}, this))
{
    m_preview->setObjectName(u"formPreview"_s);
    m_preview->setMinimumSize(smallestPreview); // a message in it would ask for more
    m_state->setWordWrap(true);
    m_state->setObjectName(u"formState"_s);
    m_problemList->setObjectName(u"problems"_s);
    m_problemList->setWordWrap(true);
    m_problemList->setSpacing(metrics::tiny);
    m_problemList->setMaximumHeight(listHeight);
    m_problemList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_readingAid->setObjectName(u"readingAid"_s);
    m_again->setObjectName(u"renderAgain"_s);
    m_save->setObjectName(u"saveForm"_s);
    m_print->setObjectName(u"printForm"_s);
    for (QPushButton *button : {m_again, m_save, m_print})
        button->setAutoDefault(false);
    m_columns->setSpacing(metrics::large);
    m_columns->addWidget(m_preview, 1);
    m_columns->addWidget(makeAdvice());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_banner);
    layout->addLayout(m_columns, 1);
    connectAll();
    retranslate();
}

PreviewPage::~PreviewPage()
{
    m_stop.request_stop();
}

QWidget *PreviewPage::makeAdvice()
{
    auto *advice = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addWidget(m_save, 1);
    buttons->addWidget(m_print, 1);
    auto *layout = new QVBoxLayout(advice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_state);
    layout->addWidget(m_problemList);
    layout->addLayout(buttons);
    layout->addWidget(m_again);
    layout->addWidget(m_readingAid);
    layout->addSpacing(metrics::medium);
    layout->addWidget(m_annexHeading);
    layout->addWidget(m_annexes);
    layout->addStretch();
    advice->setMinimumWidth(adviceWidth);
    return advice;
}

void PreviewPage::setNarrow(bool narrow)
{
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->itemAt(1)->widget()->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : adviceWidth);
}

void PreviewPage::connectAll()
{
    connect(m_readingAid, &QCheckBox::toggled, this, [this] {
        Q_EMIT edited();
        render();
    });
    // Later, or the key that chose the problem would go on to the window and choose its next step.
    const auto jump = [this](const QModelIndex &index) {
        const Error error = m_problems.at(index.row()).error;
        QMetaObject::invokeMethod(this, [this, error] { Q_EMIT jumpRequested(error); }, Qt::QueuedConnection);
    };
    connect(m_problemList, &QListWidget::activated, this, jump);
    connect(m_problemList, &QListWidget::clicked, this, jump);
    connect(m_again, &QPushButton::clicked, this, &PreviewPage::render);
    connect(m_save, &QPushButton::clicked, this, &PreviewPage::askWhereToSave);
    connect(m_print, &QPushButton::clicked, this, &PreviewPage::print);
}

QString PreviewPage::title() const
{
    return tr("Form");
}

QString PreviewPage::summary() const
{
    return tr(
        "The form as it will be printed. It is in Spanish whatever language the program speaks, for the provider’s staff read it.");
}

void PreviewPage::load(const DataChangeDraft &draft)
{
    const QSignalBlocker block(m_readingAid);
    m_readingAid->setChecked(draft.readingAid);
}

void PreviewPage::store(DataChangeDraft &draft) const
{
    draft.readingAid = m_readingAid->isChecked();
}

bool PreviewPage::owns(const QString &) const
{
    return false;
}

QWidget *PreviewPage::controlOf(const QString &) const
{
    return m_problems.isEmpty() ? static_cast<QWidget *>(m_preview) : m_problemList;
}

QString PreviewPage::labelOf(const QString &) const
{
    return {};
}

void PreviewPage::showRequest(const DataChangeRequest &request, const QList<FormProblem> &problems)
{
    m_request = request;
    m_annexes->setAnnexes(neededAnnexes(request));
    m_banner->dismiss();
    setProblems(problems);
    render();
}

void PreviewPage::setProblems(const QList<FormProblem> &problems)
{
    m_problems = problems;
    listProblems();
}

void PreviewPage::render()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_pdf.clear();
    m_busy->start(tr("Preparing the form"), true);
    updateButtons();
    disconnect(m_busy, nullptr, this, nullptr);
    connect(m_busy, &BusyOverlay::cancelRequested, this, &PreviewPage::stop);
    FormOptions options{m_clock.now(), newId(m_clock.now()), m_readingAid->isChecked(), {}};
    options.control.stop = m_stop.get_token();
    // Sent through the application, for the page may be gone while the worker still draws.
    options.control.progress = [busy = QPointer(m_busy)](int done, int total) {
        const auto show = [busy, done, total] {
            if (busy)
                busy->setProgress(done, total);
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), show, Qt::QueuedConnection);
    };
    const auto job = [request = m_request, options] { return renderDataChangeForm(request, options); };
    m_rendering.run(m_worker, job, this, [this](const Result<QByteArray> &pdf) { showResult(pdf); });
}

void PreviewPage::showResult(const Result<QByteArray> &pdf)
{
    m_busy->finish();
    m_pdf = pdf.value_or(QByteArray());
    if (pdf)
        m_preview->showPdf(m_pdf);
    else
        m_preview->showMessage([error = pdf.error()] {
            return PdfPreview::Message{u"error"_s, tr("There is no preview"), errorText(error)};
        });
    updateButtons();
    Q_EMIT shown();
}

void PreviewPage::stop()
{
    m_stop.request_stop();
    m_rendering.cancel();
    showResult(fail(ErrorCode::Cancelled, u"data-change form"_s));
}

void PreviewPage::askWhereToSave()
{
    const SaveQuestion question{tr("Save the form"), suggestedName(m_request), {{tr("PDF document"), u"pdf"_s}}};
    SystemFileChooser().askWhereToSave(this, question, [this](const SaveAnswer &answer) { save(answer.path); });
}

void PreviewPage::save(const QString &path)
{
    deliver(m_worker.run([path, pdf = m_pdf] { return writeDocument(path, pdf); }), this,
            [this, path](const Result<void> &written) {
        if (!written)
            logError(documentsLog(), written.error());
        if (written)
            Q_EMIT saved(path);
        else
            m_banner->showMessage(Tone::Danger, errorText(written.error()));
    });
}

void PreviewPage::print()
{
    choosePrinter(*this, {suggestedName(m_request)},
                  [this](std::unique_ptr<Printer> printer) { sendTo(std::move(printer)); });
}

void PreviewPage::sendTo(std::unique_ptr<Printer> printer)
{
    auto *job = new PdfPrintJob(m_pdf, std::move(printer), this);
    disconnect(m_busy, nullptr, this, nullptr);
    connect(m_busy, &BusyOverlay::cancelRequested, job, &PdfPrintJob::cancel);
    connect(job, &PdfPrintJob::progressed, m_busy, &BusyOverlay::setProgress);
    connect(job, &PdfPrintJob::finished, this, [this, job](const Result<void> &printed) {
        job->deleteLater();
        m_busy->finish();
        if (!printed)
            logError(documentsLog(), printed.error());
        if (printed)
            m_banner->showMessage(Tone::Ok, tr("The form was sent to the printer."));
        else
            m_banner->showMessage(Tone::Danger, errorText(printed.error()));
    });
    m_busy->start(tr("Printing"), true);
    job->start();
}

void PreviewPage::listProblems()
{
    m_problemList->clear();
    for (const FormProblem &problem : std::as_const(m_problems)) {
        auto *item = new QListWidgetItem(themeIcon(u"warning", Tone::Warning), problem.text, m_problemList);
        item->setToolTip(tr("Go to this field"));
    }
    m_problemList->setVisible(!m_problems.isEmpty());
    m_state->setText(m_problems.isEmpty()
                         ? tr("Ready to be saved, signed and sent")
                         : tr("%n thing(s) to put right first", nullptr, static_cast<int>(m_problems.size())));
    updateButtons();
}

void PreviewPage::updateButtons()
{
    const bool isReady = m_problems.isEmpty() && !m_pdf.isEmpty();
    const QString why = m_problems.isEmpty() ? QString() : tr("First put right what is listed above.");
    for (QPushButton *button : {m_save, m_print}) {
        button->setEnabled(isReady);
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
    m_again->setVisible(m_pdf.isEmpty() && !m_busy->isRunning());
}

void PreviewPage::retranslate()
{
    m_problemList->setAccessibleName(tr("What is missing or wrong"));
    m_annexHeading->setText(tr("Send it with"));
    m_readingAid->setText(tr("English beside the Spanish"));
    m_again->setText(tr("Prepare the form again"));
    m_save->setText(tr("Save PDF…"));
    m_print->setText(tr("Print…"));
    listProblems();
}

} // namespace areacliente
