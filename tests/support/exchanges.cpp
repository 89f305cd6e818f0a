// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/exchanges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryFile>

namespace areacliente::test {

using namespace Qt::StringLiterals;

namespace {

QTemporaryFile &record()
{
    static QTemporaryFile file;
    if (!file.isOpen() && !file.open())
        qFatal("no file for the exchanges");
    return file;
}

QJsonArray pairsOf(const HttpHeaders &headers)
{
    QJsonArray pairs;
    for (const auto &[name, value] : headers)
        pairs.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    return pairs;
}

} // namespace

void keepExchange(const HttpRequest &request, const HttpResponse &response)
{
    const auto part = [](const HttpHeaders &headers, const QByteArray &body) {
        return QJsonObject{{u"headers"_s, pairsOf(headers)}, {u"body"_s, QString::fromLatin1(body.toBase64())}};
    };
    const QJsonObject exchange{{u"method"_s, QString::fromLatin1(request.method)},
                               {u"target"_s, QString::fromLatin1(request.target)},
                               {u"request"_s, part(request.headers, request.body)},
                               {u"status"_s, response.status},
                               {u"response"_s, part(response.headers, response.body)}};
    record().write(QJsonDocument(exchange).toJson(QJsonDocument::Compact) + '\n');
}

QByteArray exchangeFaults()
{
    record().flush();
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(QStringLiteral(PYTHON), {QStringLiteral(OPENAPI_TOOL), u"exchanges"_s,
                                         QStringLiteral(API_DIR "/openapi.json"), record().fileName()});
    if (!check.waitForFinished(280'000))
        return "the validator does not end";
    const QByteArray output = check.readAll();
    qInfo("%s", output.constData());
    return check.exitStatus() == QProcess::NormalExit && check.exitCode() == 0 ? QByteArray() : output;
}

} // namespace areacliente::test
