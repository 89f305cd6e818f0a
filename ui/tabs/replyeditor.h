// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/id.h"
#include "app/domain/result.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QPlainTextEdit;

namespace areacliente {

class Banner;
class DraftStore;

/// Where a reply is written. What is typed outlives a crash, ticket by ticket, until it is sent or emptied.
class ReplyEditor : public QWidget
{
    Q_OBJECT

public:
    /// `drafts` must outlive the editor.
    explicit ReplyEditor(DraftStore &drafts, QWidget *parent = nullptr);

    /// Under which the reply begun to a ticket is kept; ticketOf() is the way back, empty for other keys.
    [[nodiscard]] static QString draftKey(const Id &ticketId);
    [[nodiscard]] static Id ticketOf(const QString &draftKey);

    /// Takes up the reply to this ticket, with the draft that there may be.
    void setTicket(const Id &ticketId);
    void setPrompt(const QString &prompt);
    /// Puts `text` there to edit, before what is written already.
    void putText(const QString &text);
    [[nodiscard]] QString text() const;
    /// The reply `sent` to `ticketId` was given: it is done with, unless something else has been typed meanwhile.
    void forget(const Id &ticketId, const QString &sent);
    /// It was not given; the text stays.
    void showFailure(const Error &error);
    [[nodiscard]] QAction *sendAction() const { return m_send; }
    void retranslate();

Q_SIGNALS:
    void sendRequested(const QString &body);
    /// A draft begins or ceases to be.
    void draftsChanged();

private:
    void keep();
    void loadDraft();
    void send();

    DraftStore &m_drafts;
    Id m_ticketId;
    Banner *m_banner;
    QPlainTextEdit *m_edit;
    QLabel *m_hint;
    QAction *m_send;
};

} // namespace areacliente
