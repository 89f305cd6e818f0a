// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"
#include "app/sync/accountsession.h"
#include "ui/filechooser.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QToolButton;

namespace areacliente {

class DocumentLibrary;

/// What the files of a thread are fetched with, and where those that are looked at lie meanwhile.
struct AttachmentFiles {
    AccountSession &session;
    DocumentLibrary &documents;
    std::unique_ptr<FileChooser> chooser;
    std::unique_ptr<QTemporaryDir> opened{}; ///< what the system's viewers show; goes with the thread
};

/// One file of a message: its name and size, and, where the provider gives its contents, the ways to open and to save it.
/// It is fetched when it is asked for; its checksum is compared before anything is done with it.
class AttachmentLine : public QWidget
{
    Q_OBJECT

public:
    /// `files` must outlive it.
    AttachmentLine(Attachment attachment, AttachmentFiles &files, QWidget *parent = nullptr);

    /// Whether the system's own program shows such a file: pictures, PDF and plain text. Others can be saved only, so that
    /// nothing is run by a click.
    [[nodiscard]] static bool isViewable(const QString &fileName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void updateOffer();
    /// Gets the contents and calls `use` with them; says why where they cannot be had.
    void withContent(std::function<void(const QByteArray &)> use);
    void setFetching(bool fetching);
    void cancelFetch();
    void open();
    void openFile(const QByteArray &content);
    void save();
    void saveTo(const QString &path, const QByteArray &content);
    /// `words` is asked now and after each change of the language.
    void tell(std::function<QString()> words, bool isProblem);
    void updateMessage();
    void updateLook();
    void retranslate();

    Attachment m_attachment;
    AttachmentFiles &m_files;
    QLabel *m_icon;
    QLabel *m_name;
    QToolButton *m_open;
    QToolButton *m_save;
    QToolButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_message;
    std::function<QString()> m_words;
    bool m_isProblem = false;
    QPointer<QObject> m_fetch; ///< as long as it is there, the contents come
};

} // namespace areacliente
