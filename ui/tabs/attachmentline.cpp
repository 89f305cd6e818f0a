// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/attachmentline.h"

#include "app/documents/documentfile.h"
#include "app/documents/pdfbundle.h"
#include "app/platform/logging.h"
#include "app/sync/documentlibrary.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"

#include <QCryptographicHash>
#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int progressHeight = 4;

QString attachmentErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
        return AttachmentLine::tr(
            "This file is not kept on this computer yet, and the provider cannot be reached. Try again with a connection.");
    case ErrorCode::NotFound: return AttachmentLine::tr("The provider no longer has this file.");
    case ErrorCode::Unauthenticated:
        return AttachmentLine::tr(
            "This file is not kept on this computer yet. Sign in again to fetch it from the provider.");
    case ErrorCode::Corrupt:
        return AttachmentLine::tr(
            "What came is not the file that was sent: its checksum is another. It was not kept. Try again, and tell the support if it stays so.");
    default: return errorText(error);
    }
}

/// What is known about the file.
QString aboutText(const Attachment &file, bool isOffered)
{
    QStringList lines;
    if (!isOffered)
        lines.append(AttachmentLine::tr(
            "Kept by the provider: the file itself does not come to this computer. Ask for it in a reply."));
    lines.append(AttachmentLine::tr("Sent %1").arg(dateTimeText(file.at)));
    if (!file.mediaType.isEmpty())
        lines.append(AttachmentLine::tr("Type: %1").arg(file.mediaType));
    if (!file.hash.isEmpty())
        lines.append(AttachmentLine::tr("SHA-256: %1").arg(file.hash));
    return lines.join(u'\n');
}

Result<void> checkContent(const Attachment &file, const QByteArray &content)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    if (!file.hash.isEmpty() && hash != file.hash)
        return fail(ErrorCode::Corrupt, u"an attachment's checksum"_s);
    return {};
}

} // namespace

bool AttachmentLine::isViewable(const QString &fileName)
{
    static const QStringList suffixes{u"pdf"_s,  u"png"_s,  u"jpg"_s, u"jpeg"_s, u"gif"_s,
                                      u"webp"_s, u"tiff"_s, u"bmp"_s, u"txt"_s};
    return suffixes.contains(QFileInfo(fileName).suffix().toLower());
}

AttachmentLine::AttachmentLine(Attachment attachment, AttachmentFiles &files, QWidget *parent)
    : QWidget(parent)
    , m_attachment(std::move(attachment))
    , m_files(files)
    , m_icon(new QLabel(this))
    , m_name(new QLabel(this))
    , m_open(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_cancel(new QToolButton(this))
    , m_progress(new QProgressBar(this))
    , m_message(new QLabel(this))
{
    setObjectName(u"attachment/"_s + m_attachment.id);
    m_icon->setObjectName(u"attachmentIcon"_s);
    m_name->setObjectName(u"attachmentName"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setWordWrap(true);
    m_open->setObjectName(u"openAttachment"_s);
    m_open->setIcon(themeIcon(u"external"));
    m_save->setObjectName(u"saveAttachment"_s);
    m_save->setIcon(themeIcon(u"save"));
    m_cancel->setObjectName(u"cancelAttachment"_s);
    m_cancel->setIcon(themeIcon(u"close"));
    m_progress->setObjectName(u"attachmentProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(progressHeight);
    m_progress->setRange(0, 0);
    m_message->setObjectName(u"attachmentMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    layOut();
    connect(m_open, &QToolButton::clicked, this, &AttachmentLine::open);
    connect(m_save, &QToolButton::clicked, this, &AttachmentLine::save);
    connect(m_cancel, &QToolButton::clicked, this, &AttachmentLine::cancelFetch);
    connect(&m_files.session, &AccountSession::capabilitiesChanged, this, &AttachmentLine::updateOffer);
    m_message->hide();
    setFetching(false);
    retranslate();
    updateLook();
}

void AttachmentLine::layOut()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::tiny);
    line->addWidget(m_icon);
    line->addWidget(m_name, 1);
    for (QToolButton *button : {m_open, m_save, m_cancel}) {
        button->setAutoRaise(true);
        button->setIconSize({metrics::smallIcon, metrics::smallIcon});
        line->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::tiny, 0, 0);
    layout->setSpacing(metrics::hair);
    layout->addLayout(line);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
}

void AttachmentLine::updateOffer()
{
    const bool isOffered = m_files.session.capabilities().value_or(Capabilities()).attachments;
    m_open->setVisible(isOffered && isViewable(m_attachment.fileName));
    m_save->setVisible(isOffered);
    const QString about = aboutText(m_attachment, isOffered);
    setToolTip(about);
    setAccessibleDescription(about);
}

void AttachmentLine::withContent(std::function<void(const QByteArray &)> use)
{
    m_fetch = new QObject(this);
    setFetching(true);
    m_message->hide();
    m_files.documents.fetch(m_fetch, QString::fromLatin1(Attachment::typeName), m_attachment.id,
                            [this, use = std::move(use)](Result<QByteArray> content) {
        m_fetch->deleteLater();
        setFetching(false);
        if (content) {
            if (auto checked = checkContent(m_attachment, *content); !checked)
                content = std::unexpected(checked.error());
        }
        if (content) {
            use(*content);
            return;
        }
        logError(documentsLog(), content.error());
        tell([error = content.error()] { return attachmentErrorText(error); }, true);
    }, [this](int done, int total) {
        m_progress->setRange(0, std::max(total, 0));
        m_progress->setValue(done);
    });
}

void AttachmentLine::setFetching(bool fetching)
{
    const bool hadFocus = m_open->hasFocus() || m_save->hasFocus() || m_cancel->hasFocus();
    m_progress->setRange(0, 0); // until the first bytes tell how many there are
    m_progress->setVisible(fetching);
    m_cancel->setVisible(fetching);
    m_open->setEnabled(!fetching);
    m_save->setEnabled(!fetching);
    if (hadFocus)
        (fetching ? m_cancel : m_save)->setFocus();
}

void AttachmentLine::cancelFetch()
{
    delete m_fetch;
    setFetching(false);
}

void AttachmentLine::open()
{
    withContent([this](const QByteArray &content) { openFile(content); });
}

void AttachmentLine::openFile(const QByteArray &content)
{
    if (!m_files.opened)
        m_files.opened = std::make_unique<QTemporaryDir>();
    // A folder for each: two files of a thread may have the same name.
    const QString folder = m_files.opened->filePath(m_attachment.id);
    const QString path = folder + u'/' + safeFileNames({m_attachment.fileName}).constFirst();
    const Result<void> written = m_files.opened->isValid() && QDir().mkpath(folder)
                                     ? writeDocument(path, content)
                                     : fail(ErrorCode::Storage, m_files.opened->errorString());
    if (!written)
        tell([error = written.error()] { return errorText(error); }, true);
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        tell([] { return tr("This system has no program that shows such a file. Save it instead."); }, true);
}

void AttachmentLine::save()
{
    // Fetched before the question, so that nobody chooses a place for a file that cannot be had.
    withContent([this](const QByteArray &content) {
        const QString name = safeFileNames({m_attachment.fileName}).constFirst();
        const QString suffix = QFileInfo(name).suffix();
        m_files.chooser->askWhereToSave(
            this, {tr("Save the file"), name, {{tr("File"), suffix.isEmpty() ? u"bin"_s : suffix}}},
            [self = QPointer(this), content](const SaveAnswer &answer) {
            if (self)
                self->saveTo(answer.path, content);
        });
    });
}

void AttachmentLine::saveTo(const QString &path, const QByteArray &content)
{
    if (const auto written = writeDocument(path, content); written)
        tell([path] { return tr("Saved as %1.").arg(path); }, false);
    else
        tell([error = written.error()] { return errorText(error); }, true);
}

void AttachmentLine::tell(std::function<QString()> words, bool isProblem)
{
    m_words = std::move(words);
    m_isProblem = isProblem;
    updateMessage();
    updateLook();
    m_message->show();
}

void AttachmentLine::updateMessage()
{
    if (!m_words)
        return;
    m_message->setText(m_words());
    m_message->setAccessibleName(m_message->text());
}

/// What does not follow the theme by itself.
void AttachmentLine::updateLook()
{
    const ThemeColors &colors = themeColors(palette());
    m_icon->setPixmap(iconPixmap(u"attachment"_s, metrics::smallIcon, colors.text, devicePixelRatioF()));
    QPalette own = m_message->palette();
    own.setColor(QPalette::WindowText, m_isProblem ? colors.danger : colors.ok);
    m_message->setPalette(own);
}

void AttachmentLine::retranslate()
{
    const QString name = tr("%1 (%2)").arg(m_attachment.fileName, sizeText(m_attachment.size));
    m_name->setText(name);
    setAccessibleName(tr("Attached file: %1").arg(name));
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Open"));
    m_open->setAccessibleName(tr("Open %1").arg(m_attachment.fileName));
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Save…"));
    m_save->setAccessibleName(tr("Save %1").arg(m_attachment.fileName));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel fetching %1").arg(m_attachment.fileName));
    m_progress->setAccessibleName(tr("Fetching %1").arg(m_attachment.fileName));
    updateMessage();
    updateOffer();
}

void AttachmentLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        updateLook();
    QWidget::changeEvent(event);
}

} // namespace areacliente
