// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/remoteservice.h"

namespace areacliente {

/// Fetches a document: goes on where a cut connection left off (RFC 9110, ranges), and gives only what has the length and the
/// checksum that the service says. Deleting it keeps what came for the next one.
class DocumentDownload : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<QByteArray>)>;
    using Progress = std::function<void(qint64 done, qint64 total)>;

    static constexpr qint64 maxBytes = qint64{64} * 1024 * 1024;

    /// `path` under the API. Begins at once; `parent` is the call's scope.
    DocumentDownload(RemoteService &service, QString sessionToken, QString path, Progress progress, Done done,
                     QObject *parent);
    ~DocumentDownload() override;

private:
    void ask();
    [[nodiscard]] bool take(const HttpAnswer &head, const QByteArray &chunk);
    [[nodiscard]] bool begin(const HttpAnswer &head);
    void judge(const Result<HttpAnswer> &answer);
    void goOnOrFail(const Error &error);
    void startAnewOrFail(const Error &error);
    void finish(const HttpAnswer &answer);
    [[nodiscard]] bool matches(const HttpAnswer &answer) const;

    RemoteService &m_service;
    QString m_sessionToken;
    QString m_path;
    Progress m_progress;
    Done m_done;
    PartialDocument m_document;
    qint64 m_total = -1;     ///< -1: not said
    bool m_hasBegun = false; ///< this try's head was looked at
    qsizetype m_came = 0;    ///< bytes of this try
    int m_resumed = 0;
    bool m_isAnew = false; ///< fetched from the start again, because what came was wrong
};

} // namespace areacliente
