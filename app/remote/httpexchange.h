// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/httpanswer.h"
#include "app/remote/networkoptions.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>

class QNetworkAccessManager;
class QSslConfiguration;

namespace areacliente {

/// One request and its answer, bounded in size and time. Deleting it drops the request.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpAnswer>)>;

    HttpExchange(QNetworkAccessManager &manager, const QSslConfiguration &tls, const NetworkOptions &options,
                 HttpCall call, Done done, QObject *parent);
    ~HttpExchange() override;

private:
    void send(const QUrl &url);
    void connectReply();
    void note(QTimer &timer, std::chrono::milliseconds limit, const QString &what);
    void read();
    void readHead();
    void finish();
    [[nodiscard]] bool goesToSink() const;
    [[nodiscard]] Result<HttpAnswer> outcome();
    [[nodiscard]] Result<HttpAnswer> whole();
    [[nodiscard]] Error networkError() const;
    [[nodiscard]] bool isForTheProxy() const;
    [[nodiscard]] bool isRedirect() const;
    void follow();
    void end(Result<HttpAnswer> result);
    void drop();

    QNetworkAccessManager &m_manager;
    const QSslConfiguration &m_tls;
    const NetworkOptions &m_options;
    HttpCall m_call;
    Done m_done;
    QPointer<QNetworkReply> m_reply;
    HttpAnswer m_answer;
    qint64 m_received = 0; ///< bytes of the body as they came
    QList<QSslError> m_problems;
    int m_redirects = 0;
    bool m_isProtected = false; ///< a connection to the server itself was made for it
    QTimer m_connecting;
    QTimer m_idle;
    QTimer m_total;
};

} // namespace areacliente
