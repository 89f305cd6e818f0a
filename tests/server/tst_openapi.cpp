// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apischema.h"
#include "tests/support/golden.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

/// A line of the exchanges: a request that could not be read, and how the transport refuses it.
QByteArray soundRefusal(int status)
{
    const QJsonObject problem{{u"type"_s, u"urn:areacliente:error:validation"_s},
                              {u"title"_s, u"A value breaks a rule"_s},
                              {u"status"_s, status},
                              {u"code"_s, u"validation"_s},
                              {u"field"_s, QString()},
                              {u"rule"_s, u"limit"_s},
                              {u"settled"_s, false}};
    QJsonArray headers;
    for (const auto &[name, value] : std::initializer_list<std::pair<QString, QString>>{
             {u"date"_s, u"now"_s},
             {u"keep-alive"_s, u"timeout=5"_s},
             {u"content-type"_s, u"application/problem+json"_s},
             {u"cache-control"_s, u"no-store"_s},
             {u"content-security-policy"_s, u"default-src 'none'; frame-ancestors 'none'"_s},
             {u"cross-origin-resource-policy"_s, u"same-origin"_s},
             {u"referrer-policy"_s, u"no-referrer"_s},
             {u"x-content-type-options"_s, u"nosniff"_s}})
        headers.append(QJsonArray{name, value});
    const QByteArray body = QJsonDocument(problem).toJson(QJsonDocument::Compact).toBase64();
    const QJsonObject response{{u"headers"_s, headers}, {u"body"_s, QString::fromLatin1(body)}};
    const QJsonObject exchange{{u"method"_s, QString()},
                               {u"target"_s, QString()},
                               {u"request"_s, QJsonObject{{u"headers"_s, QJsonArray()}, {u"body"_s, QString()}}},
                               {u"status"_s, status},
                               {u"response"_s, response}};
    return QJsonDocument(exchange).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

/// The API's description by itself. That it is what the service does, tst_api and tst_routes say.
class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The schemas of records stand in the document, and are those of the program's own descriptions. Run with
    /// AREACLIENTE_WRITE_GOLDEN set, it writes them there.
    void schemasAreMadeFromTheRecords()
    {
        const QString path = QStringLiteral(API_DIR "/openapi.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        file.close();
        QJsonParseError error;
        QJsonObject document = QJsonDocument::fromJson(kept, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        QJsonObject components = document.value(u"components"_s).toObject();
        QJsonObject schemas = components.value(u"schemas"_s).toObject();
        const QJsonObject made = apiSchemas();
        for (auto it = made.begin(); it != made.end(); ++it)
            schemas.insert(it.key(), it.value());
        for (const QString &name : schemas.keys()) { // those written by hand begin with a capital
            if (name.front().isLower() && !made.contains(name))
                schemas.remove(name);
        }
        components.insert(u"schemas"_s, schemas);
        document.insert(u"components"_s, components);
        const QByteArray wanted = QJsonDocument(document).toJson();
        const bool isSame = wanted == kept;
        const QString difference = isSame ? QString() : goldenDifference(path, QString::fromUtf8(wanted));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void everySchemaAndExampleIsSound()
    {
        QProcess check;
        check.setProcessChannelMode(QProcess::MergedChannels);
        check.start(QStringLiteral(PYTHON),
                    {QStringLiteral(OPENAPI_TOOL), u"document"_s, QStringLiteral(API_DIR "/openapi.json")});
        QVERIFY(check.waitForFinished(120'000));
        const QByteArray output = check.readAll();
        QVERIFY2(check.exitStatus() == QProcess::NormalExit && check.exitCode() == 0, output.constData());
        QVERIFY2(output.contains("15 operations, 0 faults"), output.constData());
    }

    /// The check itself sees what it is there for.
    void faultsAreSeen_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("an example of another shape")
            << QByteArray("\"has_more\": false") << QByteArray("\"has_more\": \"no\"") << QByteArray("is not of type");
        QTest::newRow("a reference to nothing")
            << QByteArray("\"#/components/schemas/Who\"") << QByteArray("\"#/components/schemas/Nobody\"")
            << QByteArray("leads nowhere");
    }

    void faultsAreSeen()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, told);
        QFile file(QStringLiteral(API_DIR "/openapi.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray document = file.readAll();
        QVERIFY(document.contains(before));
        QTemporaryDir directory;
        QFile broken(directory.filePath(u"openapi.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray(document).replace(before, after));
        broken.close();
        QProcess check;
        check.setProcessChannelMode(QProcess::MergedChannels);
        check.start(QStringLiteral(PYTHON), {QStringLiteral(OPENAPI_TOOL), u"document"_s, broken.fileName()});
        QVERIFY(check.waitForFinished(120'000));
        QCOMPARE(check.exitCode(), 1);
        const QByteArray output = check.readAll();
        QVERIFY2(output.contains(told), output.constData());
    }

    void wrongAnswersAreSeen_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("before"); // in a sound answer
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char *name, int status, const char *before, const char *after, const char *told) {
            QTest::newRow(name) << status << QByteArray(before) << QByteArray(after) << QByteArray(told);
        };
        row("sound", 431, "", "", "1 exchanges, 0 faults");
        row("another status", 402, "", "", "there is no such operation");
        row("no header", 431, "[\"referrer-policy\",\"no-referrer\"],", "", "without referrer-policy");
        row("another header", 431, "keep-alive", "x-route", "x-route is not described");
    }

    void wrongAnswersAreSeen()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, told);
        QByteArray line = soundRefusal(status);
        if (!before.isEmpty())
            line.replace(before, after);
        QTemporaryFile exchanges;
        QVERIFY(exchanges.open());
        exchanges.write(line);
        exchanges.close();
        QProcess check;
        check.setProcessChannelMode(QProcess::MergedChannels);
        check.start(QStringLiteral(PYTHON), {QStringLiteral(OPENAPI_TOOL), u"exchanges"_s,
                                             QStringLiteral(API_DIR "/openapi.json"), exchanges.fileName()});
        QVERIFY(check.waitForFinished(120'000));
        const QByteArray output = check.readAll();
        QVERIFY2(output.contains(told), output.constData());
        QCOMPARE(check.exitCode(), before.isEmpty() && status == 431 ? 0 : 1);
    }
};

QTEST_GUILESS_MAIN(TestOpenApi)

#include "tst_openapi.moc"
