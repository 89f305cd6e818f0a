// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/signpage.h"

#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/labels/datachangelabels.h"
#include "ui/painting.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/checkededit.h"
#include "ui/wizards/signaturepad.h"
#include "ui/wizards/signaturepicture.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardPaths>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array modes{SignatureMode::Drawn, SignatureMode::Image, SignatureMode::Ink};
constexpr int hintDays = 31;

QPushButton *makeButton(const QString &name, QStringView icon, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    if (!icon.isEmpty())
        button->setIcon(themeIcon(icon));
    return button;
}

/// The picture as it will stand on the paper.
QPixmap onPaper(const QImage &image, QSize size, qreal ratio)
{
    QPixmap paper(size * ratio);
    paper.setDevicePixelRatio(ratio);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF room = QRectF({}, size).adjusted(metrics::large, metrics::large, -metrics::large, -metrics::large);
    QRectF place({}, QSizeF(image.size()).scaled(room.size(), Qt::KeepAspectRatio));
    place.moveCenter(room.center());
    painter.drawImage(place, image);
    return paper;
}

QString pictureErrorText(const Error &error)
{
    if (error.code != ErrorCode::Validation)
        return errorText(error);
    if (error.rule == Rule::Required)
        return SignPage::tr("There is no signature in this picture: the sheet is empty.");
    if (error.rule == Rule::TooLong || error.rule == Rule::OutOfRange)
        return SignPage::tr("This picture is too large. A photo of the signature alone is enough.");
    return SignPage::tr("This is not a picture that can be read: PNG and JPEG are.");
}

} // namespace

SignPage::SignPage(const SigningDay &day, Worker &worker, QWidget *parent)
    : DataChangePage(parent)
    , m_day(day)
    , m_worker(worker)
    , m_place(makeField(u"place"_s))
    , m_dateLabel(new QLabel(this))
    , m_date(new QDateEdit(this))
    , m_dateHint(makeExplanation())
    , m_signatureHeading(makeHeading())
    , m_banner(new Banner(this))
    , m_modes(new QButtonGroup(this))
    , m_parts(new QStackedWidget(this))
    , m_pad(new SignaturePad(this))
    , m_undo(makeButton(u"signatureUndo"_s, u"", this))
    , m_redo(makeButton(u"signatureRedo"_s, u"", this))
    , m_clear(makeButton(u"signatureClear"_s, u"eraser", this))
    , m_choose(makeButton(u"signatureChoose"_s, u"image", this))
    , m_removeImage(makeButton(u"signatureRemove"_s, u"remove", this))
    , m_imageView(new QLabel(this))
    , m_imageHelp(makeExplanation())
    , m_inkHelp(makeExplanation())
    , m_busy(new BusyOverlay(this))
{
    m_place->setCheck(atMost(requestlimits::name));
    m_place->setRequired(true);
    m_date->setObjectName(u"date"_s);
    m_date->setCalendarPopup(true);
    m_date->setDate(m_day.today);
    m_dateLabel->setBuddy(m_date);
    m_dateHint->setFont(themeFont(TextRole::Small, font()));
    m_dateHint->setObjectName(u"dateHint"_s);
    m_imageView->setObjectName(u"signatureView"_s);
    m_imageView->setFixedSize(SignaturePad::sheet.toSize() * 3 / 4);
    m_imageView->setFrameShape(QFrame::StyledPanel);
    layOut();
    connectAll();
    retranslate();
    updateButtons();
}

void SignPage::layOut()
{
    auto *dateCell = new QVBoxLayout;
    dateCell->setSpacing(metrics::tiny);
    dateCell->addWidget(m_dateLabel);
    dateCell->addWidget(m_date);
    dateCell->addWidget(m_dateHint);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::large);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_place, 0, 0, Qt::AlignTop);
    grid->addLayout(dateCell, 0, 1, Qt::AlignTop);
    m_parts->addWidget(makePadPart());
    m_parts->addWidget(makeImagePart());
    m_parts->addWidget(m_inkHelp);
    m_inkHelp->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addLayout(grid);
    layout->addSpacing(metrics::small);
    layout->addWidget(m_signatureHeading);
    layout->addWidget(makeModes());
    layout->addWidget(m_banner);
    layout->addWidget(m_parts);
    layout->addStretch();
}

QWidget *SignPage::makeModes()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::large);
    for (std::size_t i = 0; i < modes.size(); ++i) {
        auto *button = new QRadioButton(row);
        button->setObjectName(u"sign-"_s + enumName(modes.at(i)));
        m_modes->addButton(button, static_cast<int>(i));
        layout->addWidget(button);
    }
    layout->addStretch();
    return row;
}

QWidget *SignPage::makePadPart()
{
    auto *part = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    for (QPushButton *button : {m_undo, m_redo, m_clear})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_pad, 0, Qt::AlignLeading);
    layout->addLayout(buttons);
    layout->addStretch();
    return part;
}

QWidget *SignPage::makeImagePart()
{
    auto *part = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_removeImage);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_imageHelp);
    layout->addLayout(buttons);
    layout->addWidget(m_imageView);
    layout->addStretch();
    return part;
}

void SignPage::connectAll()
{
    connect(m_date, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_isDateChosen = date != m_day.today;
        updateDateHint();
        Q_EMIT edited();
    });
    connect(m_modes, &QButtonGroup::idClicked, this, [this] {
        showMode();
        Q_EMIT edited();
    });
    connect(m_pad, &SignaturePad::edited, this, [this] {
        updateButtons();
        Q_EMIT edited();
    });
    connect(m_pad, &SignaturePad::full, this,
            [this] { m_banner->showMessage(Tone::Info, tr("The sheet is full: no more lines can be added.")); });
    connect(m_undo, &QPushButton::clicked, m_pad, &SignaturePad::undo);
    connect(m_redo, &QPushButton::clicked, m_pad, &SignaturePad::redo);
    connect(m_clear, &QPushButton::clicked, m_pad, &SignaturePad::clear);
    connect(m_choose, &QPushButton::clicked, this, &SignPage::choosePicture);
    connect(m_removeImage, &QPushButton::clicked, this, [this] {
        setImage({});
        m_choose->setFocus();
        Q_EMIT edited();
    });
    connect(m_busy, &BusyOverlay::cancelRequested, this, [this] {
        m_reading.cancel();
        m_busy->finish();
    });
}

QString SignPage::title() const
{
    return tr("Signature");
}

QString SignPage::summary() const
{
    return tr(
        "Place, date and signature. If you would rather sign in ink, leave the box empty and sign the printed form.");
}

SignatureMode SignPage::mode() const
{
    return modes.at(static_cast<std::size_t>(std::max(0, m_modes->checkedId())));
}

void SignPage::load(const DataChangeDraft &draft)
{
    m_place->setText(draft.request.place);
    const QSignalBlocker block(m_date);
    m_isDateChosen = draft.request.date.isValid();
    m_date->setDate(m_isDateChosen ? draft.request.date : m_day.today);
    m_pad->setSignature(draft.drawn);
    setImage(draft.image);
    m_modes->button(static_cast<int>(std::ranges::find(modes, draft.signatureMode) - modes.begin()))->setChecked(true);
    m_banner->dismiss();
    showMode();
    updateDateHint();
    updateButtons();
}

void SignPage::store(DataChangeDraft &draft) const
{
    draft.request.place = m_place->text();
    draft.request.date = m_isDateChosen ? m_date->date() : QDate();
    draft.signatureMode = mode();
    draft.drawn = m_pad->signature();
    draft.image = m_image;
}

bool SignPage::owns(const QString &path) const
{
    return path == u"place" || path == u"date" || path.startsWith(u"signature");
}

QWidget *SignPage::controlOf(const QString &path) const
{
    if (path == u"date")
        return m_date;
    if (path.startsWith(u"signature"))
        return mode() == SignatureMode::Image ? static_cast<QWidget *>(m_choose) : m_pad;
    return m_place;
}

QString SignPage::labelOf(const QString &path) const
{
    if (path.startsWith(u"signature"))
        return m_signatureHeading->text();
    return path == u"date" ? m_dateLabel->text() : m_place->edit()->accessibleName();
}

void SignPage::choosePicture()
{
    auto *dialog = new QFileDialog(this, tr("Choose a picture of the signature"),
                                   QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                                   tr("Pictures") + u" (*.png *.jpg *.jpeg)"_s);
    dialog->setObjectName(u"openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SignPage::readPicture);
    dialog->open();
}

void SignPage::readPicture(const QString &path)
{
    m_banner->dismiss();
    m_busy->start(tr("Reading the picture"), true);
    m_reading.run(m_worker, [path] { return readSignaturePicture(path); }, this,
                  [this](const Result<SignatureImage> &image) {
        m_busy->finish();
        if (!image) {
            m_banner->showMessage(Tone::Danger, pictureErrorText(image.error()));
            return;
        }
        setImage(*image);
        Q_EMIT edited();
    });
}

void SignPage::setImage(const SignatureImage &image)
{
    m_image = image;
    const QImage picture = QImage::fromData(image.data);
    m_imageView->setVisible(!picture.isNull());
    m_imageView->setPixmap(picture.isNull() ? QPixmap() : onPaper(picture, m_imageView->size(), devicePixelRatioF()));
    m_removeImage->setEnabled(!image.data.isEmpty());
}

void SignPage::showMode()
{
    m_parts->setCurrentIndex(static_cast<int>(std::ranges::find(modes, mode()) - modes.begin()));
}

void SignPage::updateButtons()
{
    m_undo->setEnabled(m_pad->canUndo());
    m_redo->setEnabled(m_pad->canRedo());
    m_clear->setEnabled(!m_pad->isEmpty());
    m_pad->setAccessibleDescription(tr("%n line(s)", nullptr, static_cast<int>(m_pad->signature().strokes.size())));
}

void SignPage::updateDateHint()
{
    const QDate date = m_date->date();
    const bool isClockBehind = m_day.latestKnown.isValid() && m_day.today < m_day.latestKnown;
    QString hint = tr("Today, by the clock of this computer.");
    if (isClockBehind && date == m_day.today)
        hint = tr("The clock of this computer seems to be wrong: please check the date.");
    else if (std::abs(date.daysTo(m_day.today)) > hintDays)
        hint = tr("This is far from today, which is %1 by the clock of this computer.").arg(dateText(m_day.today));
    else if (date != m_day.today)
        hint = tr("By the clock of this computer, today is %1.").arg(dateText(m_day.today));
    m_dateHint->setText(hint);
    m_date->setAccessibleDescription(hint);
}

void SignPage::retranslate()
{
    m_place->setLabel(withSpanish(tr("Place"), u"lugar"_s));
    m_dateLabel->setText(withSpanish(tr("Date"), u"fecha"_s));
    m_date->setLocale(QLocale());
    m_date->setDisplayFormat(QLocale().dateFormat(QLocale::LongFormat));
    m_date->setAccessibleName(m_dateLabel->text());
    m_signatureHeading->setText(withSpanish(tr("Signature"), u"firma"_s));
    m_modes->button(0)->setText(tr("Draw it here"));
    m_modes->button(1)->setText(tr("Take it from a picture"));
    m_modes->button(2)->setText(tr("Sign the paper in ink"));
    m_pad->setHint(tr("Sign here with the mouse, a pen or a finger"));
    m_pad->setAccessibleName(tr("Sheet to sign on"));
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_clear->setText(tr("Clear"));
    m_choose->setText(tr("Choose a picture…"));
    m_removeImage->setText(tr("Remove the picture"));
    m_imageView->setAccessibleName(tr("The signature as it will be printed"));
    m_imageHelp->setText(tr(
        "A photo or scan of a signature on white paper, PNG or JPEG. The paper around it is cut off and made transparent."));
    m_inkHelp->setText(
        tr("The box for the signature stays empty. Print the form, sign it in ink, and send a scan or a photo of it."));
    updateDateHint();
    updateButtons();
}

} // namespace areacliente
