// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QWidget>

#include <functional>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace areacliente {

class EmptyState;
class PdfPages;

/// A PDF inside the window: all pages below each other, as wide as the room or enlarged. What renders PDFs is made when
/// the first one is shown.
class PdfPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PdfPreview(QWidget *parent = nullptr);

    /// Shows the document; something that is no PDF shows a message instead.
    void showPdf(const QByteArray &bytes);
    struct Message {
        QString icon;
        QString title;
        QString text;
    };
    /// Shows why there is no document, or what to wait for; `words` is asked now and after each change of language.
    void showMessage(std::function<Message()> words);

    /// The pages of the document shown; 0 for a message.
    [[nodiscard]] int pageCount() const { return m_pageCount; }
    /// The page in view, from 0.
    [[nodiscard]] int currentPage() const;

Q_SIGNALS:
    void documentShown(int pages);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeViewer();
    [[nodiscard]] Result<void> ensureViewer();
    void updateControls();
    void updateMessage();
    void retranslate();

    QStackedWidget *m_stack;
    EmptyState *m_message = nullptr;
    std::function<Message()> m_words; ///< of the message in view; none while a document is shown
    QWidget *m_viewer = nullptr;      ///< made for the first document, with all that follows
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_smaller = nullptr;
    QToolButton *m_larger = nullptr;
    QToolButton *m_fit = nullptr;
    QLabel *m_place = nullptr;
    PdfPages *m_pages = nullptr;
    int m_pageCount = 0;
};

} // namespace areacliente
